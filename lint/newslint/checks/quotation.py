"""Kind `quotation`: quotation marks that do not close, or do not agree."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.quote_style import disagreements
from newslint.checks.quotes import Mark, Quotations, has_quotes, pair, same_family
from newslint.diagnostic import Finding, Note

LOOK_AHEAD = 6
"""Paragraphs after an open quotation in which a closing mark still belongs to it."""

_RUNS_ON = (Role.PARAGRAPH, Role.BLOCK_QUOTE, Role.LIST_ITEM)
_SAID = frozenset("said says told tells asked asks added adds recalled explained".split())
_SPEAKER_WORDS = 5
_LEADING = " \t\n[(…‘'’\ufffc"


class Quotation(NamedTuple):
    """`find: unclosed` or `find: mixed`.

    A quotation that runs over paragraphs opens each one and closes only the last (AP, Guardian and
    Chicago style alike), so an open one is a fault only where the next paragraph of the running text does not
    open with a mark; pictures, videos and furniture in between do not count.
    """

    find: Literal["unclosed", "mixed"] = "unclosed"

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("fault", "mark")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings, one for each quotation that does not close, or a few for marks that disagree."""
        if self.find == "mixed":
            yield from disagreements(article, blocks)
            return
        for role in _RUNS_ON:
            yield from _unclosed([block for block in blocks if block.role is role], article)
        for block in blocks:
            if block.role not in _RUNS_ON:
                yield from _unclosed([block], article)


class _Reading(NamedTuple):
    block: Block
    found: Quotations


def _unclosed(run: Sequence[Block], article: Article) -> Iterator[Finding]:
    readings = [_Reading(b, pair(b.text.string) if has_quotes(b.text.string) else Quotations((), (), ())) for b in run]
    closed_later: set[tuple[int, Mark]] = set()
    for index, reading in enumerate(readings):
        for mark in reading.found.unopened:
            # A lone » points at a link: “Find one near you »”.
            if (index, mark) not in closed_later and mark.glyph not in "«»":
                yield _finding(reading.block, mark, "is closed here but was never opened")
        left_open = reading.found.unclosed
        if not left_open:
            continue
        # An inner quotation left open is only told from the outer one by the paragraph's own marks.
        mark = left_open[0]
        runs_on = index + 1 < len(readings) and _reopens(readings[index + 1].block, mark) and len(left_open) == 1
        if runs_on and not _speaks_inside(reading, mark):
            continue
        later = _closing_later(readings, index)
        if later is None:
            if index + 1 < len(readings) and _reopens(readings[index + 1].block, mark):
                mark = left_open[-1]
            yield _finding(reading.block, mark, "is opened here and never closed")
            continue
        closed_later.add(later)
        block, closing = readings[later[0]].block, later[1]
        line = article.source.position(reading.block.text.span(mark.offset, mark.offset + 1).start).line
        fault = f"was opened on line {line}, and the paragraphs in between do not open with a quotation mark"
        note = Note(reading.block.text.span(mark.offset, mark.offset + 1), "opened here")
        yield _finding(block, closing, fault, note)


def _speaks_inside(reading: _Reading, mark: Mark) -> bool:
    """`“They had signs that said “Hands up,” she told me.`: where a speaker is named, no quotation is open."""
    string = reading.block.text.string
    for first, last in reading.found.pairs:
        if first.offset > mark.offset and first.glyph == mark.glyph and string[last.offset - 1] in ",?!":
            behind = string[last.offset + 1 : last.offset + 120].split()[:_SPEAKER_WORDS]
            return any(word.rstrip(".,:;") in _SAID for word in behind)
    return False


def _reopens(block: Block, mark: Mark) -> bool:
    start = block.text.string.lstrip(_LEADING)[:1]
    return bool(start) and same_family(start, mark.glyph)


def _closing_later(readings: Sequence[_Reading], index: int) -> tuple[int, Mark] | None:
    for later in range(index + 1, min(index + 1 + LOOK_AHEAD, len(readings))):
        found = readings[later].found
        marks = [*found.unclosed, *found.unopened, *(first for first, _ in found.pairs)]
        if marks:
            first = min(marks)
            return (later, first) if first in found.unopened else None
    return None


def _finding(block: Block, mark: Mark, fault: str, *notes: Note) -> Finding:
    span = block.text.span(mark.offset, mark.offset + 1)
    return Finding(span, {"fault": fault, "mark": mark.glyph}, notes=notes)
