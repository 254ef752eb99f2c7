"""Where the credit stands in the words of a caption."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.readers.furniture import credit_span, is_credit
from newslint.source import Span, Text


def credit_place(text: Text, marks: Sequence[Span]) -> tuple[int, int]:
    """Where the credit stands in a caption, by its own element or by its shape; empty when there is none."""
    string = text.string
    if is_credit(string):
        return 0, len(string)
    shape = credit_span(string) or _bracketed(string)
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


def _bracketed(string: str) -> tuple[int, int] | None:
    """`(Ada Byrne/Port Ennis Mail)`: at the end of a caption, a name and any paper are a credit."""
    start = string.rfind("(") if string.endswith((")", ").")) else -1
    inside = string[start + 1 :].rstrip(".)")
    if start < 0 or ")" in inside or not 2 <= len(inside.split()) <= 10:
        return None
    name, slash, paper = inside.partition("/")
    names = [word for word in f"{name} {paper}".split() if word not in ("of", "the", "for", "via", "and", "de")]
    return (start, len(string)) if slash and all(word[0].isupper() for word in names) and name and paper else None


def _marked(text: Text, marks: Sequence[Span]) -> tuple[int, int] | None:
    inside = [
        piece
        for piece in text.pieces
        if any(mark.start <= piece.source_start and piece.source_end <= mark.end for mark in marks)
    ]
    return (inside[0].start, inside[-1].end) if inside else None
