"""Kind `picture-file`: an article says something else of a picture than the picture file does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.article import Article, Block
from newslint.checks.makers import credit_line, makers
from newslint.diagnostic import Edit, Finding, Fix

if TYPE_CHECKING:
    from newslint.embedded import Embedded

_NAME = r"(?<=[^\W_]\s)(?:[A-ZÀ-ÖØ-Þ][\w'’-]{2,})(?:\s[A-ZÀ-ÖØ-Þ][\w'’-]{2,})*"
_FEWEST_NAMES = 2


class PictureFile(NamedTuple):
    """Each block in scope, of a figure whose picture is in the repository, that contradicts what the file carries.

    `compare: credit`: a credit none of whose names is in the file's credit, by-line, source or copyright (IPTC, XMP or
    EXIF). `compare: caption`: a caption with two names or more, none of which is in the file's description, which has
    names too. Needs the extra `newslint[images]`.
    """

    compare: Literal["credit", "caption"] = "credit"

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("text", "carried")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """One finding for each block that contradicts."""
        for block in blocks:
            carried = article.pictures.carried(block.figure) if block.figure is not None else None
            if carried is None:
                continue
            span = block.text.span(0, len(block.text))
            if self.compare == "credit" and (stated := credit_line(carried)) and _is_other(block.text.string, carried):
                facts = {"text": block.text.string, "carried": stated}
                yield Finding(span, facts, (stated,), Fix((Edit(span, stated),), safe=False))
            elif self.compare == "caption" and _names_others(block.text.string, carried.description):
                yield Finding(span, {"text": block.text.string, "carried": _short(carried.description)})


def _is_other(credit: str, carried: Embedded) -> bool:
    stated = makers(credit)
    known = makers(f"{carried.credit} {carried.byline} {carried.source} {carried.copyright}")
    return bool(stated and known) and not any(_in(word, known) for word in stated)


def _in(word: str, known: frozenset[str]) -> bool:
    return any(
        word == other or (min(len(word), len(other)) > 2 and (word in other or other in word)) for other in known
    )


def _names_others(caption: str, description: str) -> bool:
    here, there = set(re.findall(_NAME, caption)), set(re.findall(_NAME, description))
    if len(here) < _FEWEST_NAMES or len(there) < _FEWEST_NAMES:
        return False
    words = {word for name in there for word in name.split()}
    return not any(word in words or word in description for name in here for word in name.split())


def _short(string: str, most: int = 120) -> str:
    return string if len(string) <= most else f"{string[: most - 1].rsplit(' ', 1)[0]} …"
