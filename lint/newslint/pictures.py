"""The picture files that articles name: where they are, and what they say of themselves."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.article import Article, Pictures, Role
from newslint.source import Span

if TYPE_CHECKING:
    from newslint.embedded import Embedded

_SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".gif")
_ROOTS = ("", "static", "public", "assets", "source", "src", "content", "docs")
"""Folders, below that of the settings or of the article, in which sites keep what they address as `/…`."""

_TEMPLATE = r"^\s*(?:\{\{[^{}]*\}\}|\{%[^{}]*%\})"


class PictureFiles:
    """Finds pictures below a folder, each once."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._known: dict[tuple[str, str], str] = {}

    def of(self, article: Article) -> Pictures:
        """The pictures of an article."""
        images = [(block.figure, block.src, block.span) for block in article.blocks if block.role is Role.IMAGE]
        named = {figure: (src, span) for figure, src, span in reversed(images) if figure is not None and src}
        return _PicturesOf(self, article.source.path, named) if named else article.pictures

    def find(self, src: str, article: str) -> str:
        """The path of the file that `src` names in an article; "" if there is none in the repository."""
        address = _address(src)
        where = os.path.dirname(os.path.abspath(article))
        known = (where, address)
        if known not in self._known:
            places = (os.path.normpath(place) for place in self._places(address, where))
            self._known[known] = next(filter(os.path.isfile, places), "")
        return self._known[known]

    def _places(self, address: str, where: str) -> Iterator[str]:
        if not address.startswith("/"):
            yield os.path.join(where, address)
        folder = where
        while True:
            yield from (os.path.join(folder, root, address.lstrip("/")) for root in _ROOTS)
            above = os.path.dirname(folder)
            if folder == self._folder or above == folder or not folder.startswith(self._folder):
                break
            folder = above


class _PicturesOf(Pictures):
    """The pictures of one article, read when a rule asks for them."""

    def __init__(self, files: PictureFiles, article: str, named: dict[int, tuple[str, Span]]) -> None:
        self._files = files
        self._article = article
        self._named = named
        self._problems: dict[str, tuple[str, Span, str]] = {}

    def carried(self, figure: int) -> Embedded | None:
        src, span = self._named.get(figure, ("", Span(0, 0)))
        path = self._find(src)
        if not path or not can_read():
            return None
        from newslint import embedded

        try:
            return embedded.read(path)
        except embedded.PictureError as error:
            said = f"{os.path.basename(path)}: {error}"
            self._problems.setdefault(path, ("picture-unreadable", span, said))
            return None

    def identity(self, figure: int) -> str:
        src, _ = self._named.get(figure, ("", Span(0, 0)))
        path = self._find(src)
        return _digest(path) if path else src

    def problems(self) -> tuple[tuple[str, Span, str], ...]:
        return tuple(self._problems.values())

    def _find(self, src: str) -> str:
        if not src or not is_local(src):
            return ""
        self.sought = True
        return self._files.find(src, self._article)


def is_local(src: str) -> bool:
    """Whether an address may name a picture file of the repository."""
    address = _address(src)
    remote = "://" in address or address.startswith(("//", "data:"))
    return not remote and address.lower().endswith(_SUFFIXES)


def _address(src: str) -> str:
    return (re.sub(_TEMPLATE, "", src) if "{" in src else src).strip().split("?")[0].split("#")[0]


@cache
def can_read() -> bool:
    """Whether Pillow, which reads picture files, is installed (`newslint[images]`)."""
    from importlib.util import find_spec

    return find_spec("PIL") is not None


@cache
def _digest(path: str) -> str:
    """One picture may have two names; its content is the same."""
    import hashlib

    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return path
