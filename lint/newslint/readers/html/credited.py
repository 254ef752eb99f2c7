"""Where the credit stands in the words of a caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newslint.readers.furniture import caption_credit, is_credit
from newslint.source import Span, Text


def credit_place(text: Text, marks: Sequence[Span]) -> tuple[int, int]:
    """Where the credit stands in a caption, by its own element or by its shape; empty when there is none.

    A caption such as `Ada Byrne/Lund Post` is all credit.
    """
    string = text.string
    if is_credit(string) or _signature().fullmatch(string):
        return 0, len(string)
    shape = _announced(string) or caption_credit(string)
    marked = _marked(text, marks)
    if marked is None:
        line = string.rfind("\n") + 1
        if shape is None and line and is_credit(string[line:]):
            return line, len(string)
        return shape or (len(string), len(string))
    start, end = marked
    if shape and shape[0] <= start < shape[1] and shape[0]:
        return shape[0], max(end, shape[1])
    return start, end


def is_name(string: str) -> bool:
    """Whether a text can be the name of who took a picture: few words, all of them capitalised."""
    words = string.split()
    return 2 <= len(words) <= 5 and len(string) < 60 and all(word[0].isupper() for word in words)


def _announced(string: str) -> tuple[int, int] | None:
    """`Credit...Ada Byrne`: what a reader hears before the name, and no style hides."""
    found = _announcement().search(string)
    return (found.start(), len(string)) if found else None


def _marked(text: Text, marks: Sequence[Span]) -> tuple[int, int] | None:
    inside = [
        piece
        for piece in text.pieces
        if any(mark.start <= piece.source_start and piece.source_end <= mark.end for mark in marks)
    ]
    return (inside[0].start, inside[-1].end) if inside else None


@cache
def _announcement() -> re.Pattern[str]:
    return re.compile(r"\b(?:Photo |Image )?Credits?(?:\.\.\.|…) ?(?=\w)")


@cache
def _signature() -> re.Pattern[str]:
    name = r"[^\W\d_a-z][\w'’.-]*"
    return re.compile(rf"{name}(?: (?:{name}|de|van|von)){{1,3}} ?/ ?{name}(?: {name}){{0,3}}")
