"""The page on the table: which lines are spoken for, and as what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Block, Role
from newslint.readers.plain.lines import Line, usual_gap


class Part(NamedTuple):
    """A stretch of a line with its role; offsets count within the line.

    `tail` letters behind it, such as the colon after an alt text, belong to its span but not to its text.
    """

    role: Role
    start: int
    end: int
    figure: int | None = None
    gallery: int | None = None
    why: str = ""
    tail: int = 0


class Page:
    """The lines of a page and the parts that recognisers have claimed so far.

    A line is claimed once and as a whole; recognisers look only at what the earlier ones left.
    """

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.gap = usual_gap(lines)
        self.parts: list[tuple[Part, ...]] = [()] * len(lines)
        self.figures = 0

    def new_figure(self) -> int:
        """The number of the next picture or video."""
        self.figures += 1
        return self.figures

    def claim(
        self, at: int, role: Role, *, figure: int | None = None, gallery: int | None = None, why: str = ""
    ) -> None:
        """Give a whole line one role."""
        self.parts[at] = (Part(role, 0, len(self.lines[at].string), figure, gallery, why),)

    def split(self, at: int, parts: list[Part]) -> None:
        """Give a line several roles; parts without text are dropped, spaces at their ends left out."""
        string = self.lines[at].string
        self.parts[at] = tuple(trimmed for part in parts if (trimmed := _trimmed(part, string)) is not None)

    def is_free(self, at: int) -> bool:
        """Whether the line exists and nobody has claimed it."""
        return 0 <= at < len(self.lines) and not self.parts[at]

    def free(self) -> Iterator[tuple[int, Line]]:
        """The lines that nobody has claimed yet."""
        for at, line in enumerate(self.lines):
            if not self.parts[at]:
                yield at, line

    def role(self, at: int) -> Role | None:
        """The role of the first part of a line; None for a free line or none at all."""
        return self.parts[at][0].role if 0 <= at < len(self.lines) and self.parts[at] else None

    def figure(self, at: int) -> int | None:
        """The figure of the first part of a line."""
        return self.parts[at][0].figure if 0 <= at < len(self.lines) and self.parts[at] else None

    def blocks(self) -> Iterator[Block]:
        """The claimed parts as blocks, in reading order."""
        for line, parts in zip(self.lines, self.parts, strict=True):
            for part in parts:
                whole = part.start == 0 and part.end == len(line.string)
                text = line.text if whole else line.text.slice(part.start, part.end)
                span = line.text.span(part.start, part.end + part.tail)
                yield Block(part.role, text, span, part.figure, part.gallery, part.why)


def _trimmed(part: Part, string: str) -> Part | None:
    piece = string[part.start : part.end]
    start = part.start + len(piece) - len(piece.lstrip())
    end = part.start + len(piece.rstrip())
    return part._replace(start=start, end=end) if start < end else None
