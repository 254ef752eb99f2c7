"""Passages → sentences and paragraphs, which only rules that name them look at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.prose.passages import Inline, Passage, passage

_GAP = re.compile(r"\n\n")


def divide(passages: Iterable[Passage], word: str) -> Iterator[Passage]:
    """Each passage, behind its parts of one kind (sentence, paragraph) where it is made of them."""
    for whole in passages:
        if word == "paragraph" and whole.is_paragraph:
            yield from _paragraphs(whole)
        elif word == "sentence" and whole.divided:
            yield from _sentences(whole)
        yield whole


def _sentences(whole: Passage) -> Iterator[Passage]:
    from newslint.language.sentences import split

    for start, end in split(whole.block.text.string):
        yield _part(whole, "sentence", start, end)


def _paragraphs(whole: Passage) -> Iterator[Passage]:
    string = whole.block.text.string
    at = 0
    for gap in _GAP.finditer(string):
        yield _part(whole, "paragraph", at, gap.end())
        at = gap.end()
    if at < len(string):
        yield _part(whole, "paragraph", at, len(string))


def _part(whole: Passage, word: str, start: int, end: int) -> Passage:
    made = passage(whole.words | {word}, whole.block.text.slice(start, end))
    within = (
        Inline(held, low - start, high - start) for held, low, high in whole.inline if low >= start and high <= end
    )
    return made._replace(inline=tuple(within))
