"""What the search for variants works with and what it returns."""

from __future__ import annotations

from typing import Literal, NamedTuple

Confidence = Literal["high", "medium", "low"]


class Mention(NamedTuple):
    """A place where a spelling stands: the block's number, and offsets in its text."""

    block: int
    start: int
    end: int
    after: str


class Variant(NamedTuple):
    """A spelling and the one that it seems to stand for, with every place of both."""

    minor: str
    major: str
    confidence: Confidence
    why: str
    minors: tuple[Mention, ...]
    majors: tuple[Mention, ...]


class Accepted(NamedTuple):
    """What the house has settled: spellings that are right, and groups of names that are near but different."""

    names: frozenset[str] = frozenset()
    different: tuple[frozenset[str], ...] = ()

    def parts(self, one: str, other: str) -> bool:
        """Whether the two are known to be different, or both right."""
        both = {one, other}
        return both <= self.names or any(both <= group for group in self.different)
