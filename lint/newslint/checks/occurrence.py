"""Kind `occurrence`: something stands in a block too often, or not often enough."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.vale import Vale
from newslint.diagnostic import Finding

_WORD = re.compile(r"\S+")
_MASKS = frozenset("*@")


class Occurrence(NamedTuple):
    """Each block in which `token` (a pattern) matches more than `max` times, or fewer than `min` times.

    The first match is marked; where there is none, the first word of the block.
    """

    token: str = ""
    max: int = 0
    min: int = 0
    ignorecase: bool = False
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("count", "match")

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield self.token

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that are missing or contradict each other."""
        if not self.token and not self.vale:
            yield "token", "“token” is missing; it is the pattern that is counted"
        elif not self.vale and not self.max and not self.min:
            yield "token", "“max” or “min” is missing; one of them must be 1 or more"
        if self.max and self.min > self.max:
            yield "min", f"“min” is {self.min}, more than “max”, {self.max}; no text can satisfy both"

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match; none where too few matches are a fault."""
        return () if self.min else (self._pattern(),)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        pattern = self._pattern()
        for block in blocks:
            string = block.text.string
            found = [(match.start(), match.end()) for match in patterns.finditer(pattern, string)]
            if (not self.max or len(found) <= self.max) and len(found) >= self.min:
                continue
            shown = (place for place in found if not _is_mask(string[slice(*place)]))
            word = _WORD.search(string)
            marked = next(shown, None) if found else word and word.span()
            if marked:
                facts = {"count": str(len(found)), "match": string[slice(*marked)]}
                yield Finding(block.text.span(*marked), facts)

    def _pattern(self) -> str:
        return f"(?i:{self.token})" if self.ignorecase else f"(?:{self.token})"


def _is_mask(text: str) -> bool:
    return not text.strip() or _MASKS.issuperset(text)
