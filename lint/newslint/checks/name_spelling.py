"""Kind `name-spelling`: one name, spelt two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.article import Article, Block
from newslint.checks.quotes import quoted_ranges
from newslint.diagnostic import Edit, Finding, Fix, Note
from newslint.names import mentions
from newslint.names.spellings import Accepted, Mention, Variant
from newslint.names.variants import find
from newslint.source import Span

_CONFIDENCES = ("low", "medium", "high")


class NameSpelling(NamedTuple):
    """Each mention of a spelling that seems to be a slip of another one in the article.

    `confidence` is the least that is reported. `names` are spellings that are right, `different` groups of names that
    are near but different. `[sic]` or `(cq)` after a mention accepts it.
    """

    confidence: Literal["high", "medium", "low"] = "low"
    different: tuple[tuple[str, ...], ...] = ()
    names: tuple[str, ...] = ()

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("name", "other", "line", "count", "why")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding at each mention of a minor spelling; its note is the first mention of the major one."""
        for variant in find(mentions.read(blocks), self._accepted(blocks)):
            if _CONFIDENCES.index(variant.confidence) < _CONFIDENCES.index(self.confidence):
                continue
            major = _span(blocks, variant.majors[0])
            facts = {
                "name": variant.minor,
                "other": variant.major,
                "line": str(article.source.position(major.start).line),
                "count": str(len(variant.majors)),
                "why": variant.why,
            }
            note = Note(major, f"spelt “{variant.major}” here")
            for place in variant.minors:
                if re.match(r"\s?(?:\[sic|\(cq)", place.after, re.IGNORECASE):
                    continue
                span = _span(blocks, place)
                whole = article.source.slice(span) == blocks[place.block].text.string[place.start : place.end]
                fix = _fix(blocks, place, span, variant) if whole else None  # an edit must not take markup with it
                yield Finding(span, facts, (variant.major,), fix, (note,), unsure=variant.confidence == "low")

    def _accepted(self, blocks: Sequence[Block]) -> Accepted:
        names = {word for name in self.names for word in (name, *name.split())}
        for block in blocks:
            if "(cq)" in block.text.string.casefold():
                names.update(re.findall(r"([\w'’-]+)\s?\((?:cq|CQ)\)", block.text.string))
        groups = tuple(frozenset(word for name in group for word in (name, *name.split())) for group in self.different)
        return Accepted(frozenset(names), groups)


def _span(blocks: Sequence[Block], place: Mention) -> Span:
    return blocks[place.block].text.span(place.start, place.end)


def _fix(blocks: Sequence[Block], place: Mention, span: Span, variant: Variant) -> Fix | None:
    """The other spelling; none inside quotation marks, where the words are another's."""
    inside = any(low <= place.start < high for low, high in quoted_ranges(blocks[place.block].text.string))
    return None if inside else Fix((Edit(span, variant.major),), safe=False)
