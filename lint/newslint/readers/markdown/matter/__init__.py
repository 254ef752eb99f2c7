"""Front matter, in YAML or TOML: headline, byline and picture fields as blocks with places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.article import Block
from newslint.readers.forms import Forms
from newslint.readers.markdown.matter.blocks import blocks_of
from newslint.readers.markdown.matter.fields import Field, InvalidError
from newslint.source import Source, Span

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_ENDS = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|\Z)"),
}
_LANGUAGES = (("lang",), ("language",), ("locale",))


class FrontMatter(NamedTuple):
    """What stands before the article; `end` is where the article begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    language: str = ""
    ignored: tuple[str, ...] = ()
    problems: tuple[tuple[str, Span, str], ...] = ()


def read(source: Source, forms: Forms) -> FrontMatter:
    """The front matter of a source; an empty one if there is none, or if it never ends."""
    fence = _FENCE.match(source.text)
    found = _ENDS[fence[1]].search(source.text, fence.end()) if fence else None
    if not fence or not found:
        return FrontMatter()
    start, end = fence.end(), found.start()
    try:
        fields = _fields(source, fence[1], start, end)
    except InvalidError as error:
        at = min(start + error.offset, max(start, end - 1))
        return FrontMatter(found.end(), problems=(("front-matter-invalid", Span(at, at + 1), str(error)),))
    return FrontMatter(
        found.end(),
        tuple(sorted(blocks_of(fields, forms), key=lambda block: block.span.start)),
        next((field.value for path in _LANGUAGES for field in fields if field.path == path), ""),
        tuple(field.value for field in fields if field.path == ("newslint", "ignore")),
    )


def _fields(source: Source, fence: str, start: int, end: int) -> Sequence[Field]:
    if fence == "+++":
        from newslint.readers.markdown.matter import toml

        return toml.read(source, start, end)
    from newslint.readers.markdown.matter import yaml

    return yaml.read(source, start, end)
