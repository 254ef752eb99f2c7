"""The lines of a plain text: where they stand, how wide the gaps are, whether paragraphs are wrapped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newslint.source import Source, Span, Text

_BULLET = re.compile(r"(?:[-*•‣▪·●]|\d{1,2}[.)])\s")
_WIDEST = 112
_NARROWEST = 32
_NARROW = 50


class Line:
    """A line that is not blank, without the spaces around it; wrapped lines of a paragraph are joined to one.

    `before` and `after` count the blank lines on its two sides; a line that holds only a comment is none.
    """

    __slots__ = ("after", "before", "string", "text")

    def __init__(self, text: Text, before: int, after: int) -> None:
        self.text = text
        self.string = text.string
        self.before = before
        self.after = after


def comment_spans(source: Source) -> tuple[Span, ...]:
    """Where comments stand; one that is never closed is text."""
    spans = []
    start = source.text.find("<!--")
    while start >= 0 and (end := source.text.find("-->", start + 4)) >= 0:
        spans.append(Span(start, end + 3))
        start = source.text.find("<!--", end + 3)
    return tuple(spans)


def split_lines(source: Source, comments: tuple[Span, ...]) -> list[Line]:
    """The lines in reading order, comments left out."""
    lines = list(_physical(source, comments))
    width = _wrap_width(lines)
    return list(_joined(lines, width)) if width else lines


def usual_gap(lines: list[Line]) -> int:
    """How many blank lines this page puts between paragraphs."""
    gaps = Counter(line.after for line in lines[:-1])
    return max(gaps, key=lambda gap: (gaps[gap], -gap)) if gaps else 1


def _physical(source: Source, comments: tuple[Span, ...]) -> Iterator[Line]:
    text = _without(source.text, comments)
    # A line of comments keeps the paragraphs around it as far apart as they were without it.
    spoken = {source.position(offset).line for span in comments for offset in (span.start, span.end)}
    previous: Line | None = None
    blank = 0
    ends = [*source.line_starts[1:], len(text)]
    for number, (start, end) in enumerate(zip(source.line_starts, ends, strict=True), 1):
        string = text[start:end].strip()
        if not string:
            blank += number not in spoken and (start < end)
            continue
        start += len(text[start:end]) - len(text[start:end].lstrip())
        if previous is not None:
            previous.after = blank
            yield previous
        whole = (
            Text.verbatim(source, start, start + len(string)) if not comments else _cut(source, start, string, comments)
        )
        previous = Line(whole, blank, 0)
        blank = 0
    if previous is not None:
        previous.after = blank
        yield previous


def _without(text: str, comments: tuple[Span, ...]) -> str:
    if not comments:
        return text
    parts = []
    at = 0
    for span in comments:
        parts += [text[at : span.start], re.sub(r"[^\r\n]", " ", text[span.start : span.end])]
        at = span.end
    return "".join([*parts, text[at:]])


def _cut(source: Source, start: int, string: str, comments: tuple[Span, ...]) -> Text:
    parts = []
    at, end = start, start + len(string)
    for span in comments:
        if span.end > at and span.start < end:
            parts.append((source.text[at : span.start], at, span.start))
            at = span.end
    parts.append((source.text[at:end], at, end))
    return Text.join(parts)


def _wrap_width(lines: list[Line]) -> int:
    """The width at which the paragraphs of this page are wrapped; 0 when each is one line."""
    inner = [pair for pair in pairwise(lines) if not pair[0].after]
    if len(inner) < 3 or len(inner) * 3 < len(lines):
        return 0
    lengths = sorted(len(line.string) for line in lines)
    width = lengths[-1]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    if width < _NARROW and 2 * sum(second.string[0].islower() for _, second in inner) < len(inner):
        return 0  # a poem or a list, rather than the column of a newspaper
    wrapped = sum(_is_full(first.string, second.string, width - 8) for first, second in inner)
    if 2 * sum(second.string[0].islower() for _, second in inner) >= len(inner):
        return width if wrapped * 5 >= len(inner) * 3 else 0
    return width if wrapped * 5 >= len(inner) * 4 else 0


def _is_full(string: str, following: str, width: int) -> bool:
    """Whether the next word would not have fitted on the line."""
    return len(string) + 1 + len(following.split(None, 1)[0]) > width


def _joined(lines: list[Line], width: int) -> Iterator[Line]:
    run: list[Line] = []
    for line in lines:
        if run and _ends(run[-1], line, width):
            yield _join(run)
            run = []
        run.append(line)
    if run:
        yield _join(run)


def _ends(line: Line, following: Line, width: int) -> bool:
    """Whether a paragraph ends with the line; not in the middle of a bracket, however short the line."""
    if line.after or _BULLET.match(following.string):
        return True
    if (
        "(" in line.string
        and line.string.rfind("(") > line.string.rfind(")")
        and 0 <= following.string.find(")") < width
    ):
        return False
    return not _is_full(line.string, following.string, width * 3 // 4)


def _join(run: list[Line]) -> Line:
    if len(run) == 1:
        return run[0]
    parts: list[tuple[str, int, int]] = []
    for line in run:
        if parts:
            parts.append((" ", parts[-1][2], line.text.pieces[0].source_start))
        parts += [
            (line.string[piece.start : piece.end], piece.source_start, piece.source_end) for piece in line.text.pieces
        ]
    text = Text.join(parts)
    return Line(text, run[0].before, run[-1].after)
