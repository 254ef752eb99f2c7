"""Straight and curly marks in one article: pairs that do not agree, and the odd one out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks.quotes import STRAIGHT, has_quotes, pair
from newslint.diagnostic import Edit, Finding, Fix, Note
from newslint.source import Span

MOST = 10
"""Pairs reported one by one; an article with more has another fault than a slip."""

_CURLY = frozenset("“”„‟")
_APOSTROPHE = r"(?<=[^\W\d_])['’](?=[^\W\d_])"


class _Use(NamedTuple):
    """One mark in the article, with the mark that the other style has in its place."""

    span: Span
    curly: bool
    other: str


def disagreements(article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
    """Quotations that open straight and close curly or the reverse; else one finding for the file."""
    doubles: list[_Use] = []
    apostrophes: list[_Use] = []
    torn: list[tuple[_Use, _Use]] = []
    strings = [block.text.string for block in blocks]
    two_apostrophes = any("'" in string for string in strings) and any("’" in string for string in strings)
    two_marks = any(STRAIGHT in string for string in strings) and any(
        not _CURLY.isdisjoint(string) for string in strings
    )
    for block in blocks:
        string = block.text.string
        if two_apostrophes and ("'" in string or "’" in string):
            apostrophes += _apostrophes(block)
        if not two_marks or not has_quotes(string):
            continue
        for first, last in pair(string).pairs:
            if not {first.glyph, last.glyph} <= _CURLY | {STRAIGHT}:
                continue
            opening = _Use(block.text.span(first.offset, first.offset + 1), first.glyph != STRAIGHT, "“")
            closing = _Use(block.text.span(last.offset, last.offset + 1), last.glyph != STRAIGHT, "”")
            doubles += [opening, closing]
            if opening.curly != closing.curly:
                torn.append((opening, closing))
    if 0 < len(torn) <= MOST:
        yield from (_torn_pair(pair_, doubles) for pair_ in torn)
        return
    name, uses = ("quotation mark", doubles) if _is_mixed(doubles) else ("apostrophe", apostrophes)
    if _is_mixed(uses):
        yield _odd_ones_out(name, uses, article)


def _apostrophes(block: Block) -> Iterator[_Use]:
    for match in re.finditer(_APOSTROPHE, block.text.string):
        yield _Use(block.text.span(match.start(), match.end()), match.group() == "’", "’")


def _is_mixed(uses: Sequence[_Use]) -> bool:
    return 0 < sum(use.curly for use in uses) < len(uses)


def _torn_pair(torn: tuple[_Use, _Use], doubles: Sequence[_Use]) -> Finding:
    curly_wins = 2 * sum(use.curly for use in doubles) >= len(doubles)
    wrong, right = sorted(torn, key=lambda use: use.curly == curly_wins)
    begins = "curly" if torn[0].curly else "straight"
    ends = "curly" if torn[1].curly else "straight"
    return Finding(
        wrong.span,
        {"fault": f"the quotation opens with a {begins} mark and closes with a {ends} one", "mark": ""},
        suggestions=(_other(wrong),),
        fix=Fix((Edit(wrong.span, _other(wrong)),), safe=True),
        notes=(Note(right.span, "the other end of the quotation"),),
    )


def _odd_ones_out(name: str, uses: Sequence[_Use], article: Article) -> Finding:
    curly = [use for use in uses if use.curly]
    straight = [use for use in uses if not use.curly]
    fewer, more = (curly, straight) if len(curly) < len(straight) else (straight, curly)
    shape, other = ("curly", "straight") if fewer is curly else ("straight", "curly")
    if len(fewer) == 1:
        fault = f"this {name} is {shape}; the other {len(more)} in the article are {other}"
        if len(more) == 1:
            fault = f"this {name} is {shape}; the other one in the article is {other}"
    else:
        fault = f"{len(fewer)} {name}s in the article are {shape}, this one first; {len(more)} are {other}"
    return Finding(
        fewer[0].span,
        {"fault": fault, "mark": article.source.slice(fewer[0].span)},
        suggestions=(_other(fewer[0]),),
        fix=Fix(tuple(Edit(use.span, _other(use)) for use in fewer), safe=True),
        notes=tuple(Note(use.span, f"{shape} here too") for use in fewer[1:6]),
    )


def _other(use: _Use) -> str:
    if not use.curly:
        return use.other
    return "'" if use.other == "’" else STRAIGHT
