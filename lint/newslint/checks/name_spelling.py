"""Kind `name-spelling`: one name, spelt two ways."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.article import Article, Block
from newslint.checks.quotes import quoted_ranges
from newslint.diagnostic import Edit, Finding, Fix, Note
from newslint.source import Span

if TYPE_CHECKING:
    from newslint.names.addresses import Addressed
    from newslint.names.spellings import Accepted, Confidence, Mention, Variant

_ACCEPTED = r"(?i)\s?(?:\[sic|\(cq)"
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
        """A finding at each mention of a minor spelling; its note is the first place of the other one."""
        # Here, as whoever asks for no rule about names should not wait for what they need.
        from newslint.names import called
        from newslint.names.addresses import disagreements
        from newslint.names.variants import find

        reading, persons = called.read(blocks, article.language)
        accepted = self._accepted(blocks)
        report = _Report(article, blocks)
        seen: set[tuple[int, int]] = set()
        for variant in find(persons, reading, accepted):
            seen.update((place.block, place.start) for place in variant.minors)
            if _CONFIDENCES.index(variant.confidence) < _CONFIDENCES.index(self.confidence):
                continue
            note = Note(report.span(variant.majors[0]), f"spelt “{variant.major}” here")
            yield from report.findings(variant, len(variant.majors), note, variant.confidence)
        if self.confidence != "low":
            return
        for item in disagreements(persons, blocks, article.source.text):
            minors = tuple(place for place in item.minors if (place.block, place.start) not in seen)
            if item.minor not in accepted.names and not accepted.parts(item.minor, item.major):
                note = Note(item.span, f"an address has “{item.major}” here")
                yield from report.findings(item._replace(minors=minors), 1, note, "low")

    def _accepted(self, blocks: Sequence[Block]) -> Accepted:
        from newslint.names.spellings import Accepted

        names = _words_of(self.names)
        for block in blocks:
            if "(cq)" in block.text.string.casefold():
                names = names.union(re.findall(r"([\w'’-]+)\s?\((?:cq|CQ)\)", block.text.string))
        groups = tuple(frozenset(word for name in group for word in (name, *name.split())) for group in self.different)
        return Accepted(names, groups)


@lru_cache(maxsize=4)
def _words_of(names: tuple[str, ...]) -> frozenset[str]:
    """The names and their words; those of a long house list, once a run."""
    return frozenset(word for name in names for word in (name, *name.split()))


class _Report:
    """Findings in the words of one article."""

    def __init__(self, article: Article, blocks: Sequence[Block]) -> None:
        self.article = article
        self.blocks = blocks
        self._quoted: dict[int, list[tuple[int, int]]] = {}

    def findings(
        self, variant: Variant | Addressed, count: int, note: Note, confidence: Confidence
    ) -> Iterator[Finding]:
        """One at each mention of the minor spelling, but where it is accepted or spoken about."""
        from newslint.names.discussed import is_spoken_about, is_word_in_quotes
        from newslint.names.likeness import fold_key

        facts = {
            "name": variant.minor,
            "other": variant.major,
            "line": str(self.article.source.position(note.span.start).line),
            "count": str(count),
            "why": variant.why,
        }
        for place in variant.minors:
            string = self.blocks[place.block].text.string
            if re.match(_ACCEPTED, string[place.end : place.end + 8]) or is_spoken_about(string, place):
                continue
            if is_word_in_quotes(string, place) and fold_key(variant.minor) != fold_key(variant.major):
                continue
            span = self.span(place)
            whole = self.article.source.slice(span) == string[place.start : place.end]
            # An edit must not take markup with it; and words in quotation marks are another's.
            edit = whole and not self._is_quoted(place)
            fix = Fix((Edit(span, variant.major),), safe=False) if edit else None
            unsure, likely = confidence == "low", confidence == "medium"
            yield Finding(span, facts, (variant.major,), fix, (note,), unsure, likely)

    def span(self, place: Mention) -> Span:
        return self.blocks[place.block].text.span(place.start, place.end)

    def _is_quoted(self, place: Mention) -> bool:
        if place.block not in self._quoted:
            self._quoted[place.block] = _outermost(quoted_ranges(self.blocks[place.block].text.string))
        return _lies_in(self._quoted[place.block], place.start)


def _lies_in(ranges: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(ranges, (offset, sys.maxsize)) - 1
    return at >= 0 and offset < ranges[at][1]


def _outermost(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for low, high in ranges:
        if not found or low >= found[-1][1]:
            found.append((low, high))
    return found
