"""Kind `conditional`: where the first stands, the second must stand too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.acting import acted
from newslint.checks.vale import Vale, excused, has_groups
from newslint.diagnostic import Finding


class Conditional(NamedTuple):
    """Each match of `first` that no match of `second` explains.

    Where `second` has a group, the group must have caught the same text, in this block or one before it: an
    abbreviation that was spelt out, say. Where it has none, it must match in the same block.
    """

    first: str = ""
    second: str = ""
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "suggestion")

    def arguments(self) -> tuple[str, ...]:
        """The facts that `%s` of Vale's messages stands for."""
        return ("match", "suggestion") if self.vale and self.vale.action else ("match",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (self.first, self.second, *self.exceptions)

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that are missing."""
        for option in ("first", "second"):
            if not getattr(self, option):
                yield option, f"“{option}” is missing; a conditional needs first and second"

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match."""
        return (self._cased(self.first),)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        first, second, grouped = self._cased(self.first), self._cased(self.second), has_groups(self.second)
        vale = self.vale or Vale()
        accept = vale.accept if self.vocab else ()
        known: set[str] = set()
        for block in blocks:
            string = block.text.string
            if grouped:
                for match in patterns.finditer(second, string):
                    known.update(self._folded(text) for text in match.groups() if text)
            matches = list(patterns.finditer(first, string))
            if not matches or (not grouped and patterns.searches(second, string)):
                continue
            for match in matches:
                start, end = match.start(), match.end()
                if self._folded(string[start:end]) in known:
                    continue
                if not excused(self.exceptions, accept, string, start, end, string[start:end]):
                    yield acted(article, block, start, end, vale)

    def _cased(self, pattern: str) -> str:
        """Vale takes `ignorecase` and does nothing with it; its own rules rely on that."""
        return f"(?i:{pattern})" if self.ignorecase and not self.vale else pattern

    def _folded(self, text: str) -> str:
        return text.casefold() if self.ignorecase and not self.vale else text
