"""Sources read as one: an article, and the records kept beside it that belong to it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newslint.source import Position, Source, Span


class Joined(Source):
    """A source with others behind it, so that one offset names a place in any of them.

    The first keeps its offsets; each other one starts behind the last, one code point apart. Lines and columns are
    those of the file that the offset falls into, and so is the path, by way of `part`.
    """

    def __init__(self, parts: Sequence[Source]) -> None:
        first = parts[0]
        super().__init__(
            first.path,
            "\n".join(part.text for part in parts),
            first.encoding,
            bom=first.bom,
            guessed=first.guessed,
            content=first.content,
        )
        self._parts = tuple(parts)
        self._bases: list[int] = []
        at = 0
        for part in parts:
            self._bases.append(at)
            at += len(part.text) + 1

    def base(self, number: int) -> int:
        """The offset at which a part starts."""
        return self._bases[number]

    def part(self, offset: int) -> tuple[Source, int]:
        """The source that an offset falls into, and the offset at which it starts."""
        number = bisect_right(self._bases, offset) - 1
        return self._parts[number], self._bases[number]

    def position(self, offset: int) -> Position:
        """Line and column in the file that the offset falls into."""
        part, base = self.part(offset)
        return part.position(offset - base)

    def byte_position(self, offset: int) -> Position:
        """Line and column, in UTF-8 bytes, in the file that the offset falls into."""
        part, base = self.part(offset)
        return part.byte_position(offset - base)

    def line_span(self, offset: int) -> Span:
        """The line around an offset, without its line end."""
        part, base = self.part(offset)
        line = part.line_span(offset - base)
        return Span(line.start + base, line.end + base)
