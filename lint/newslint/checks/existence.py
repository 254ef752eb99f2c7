"""Kind `existence`: something is there that should not be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks import patterns
from newslint.checks.deletion import deletion
from newslint.diagnostic import Finding


class Existence(NamedTuple):
    """Each place that one of `tokens` (whole words) or `raw` (joined to one pattern) matches.

    With neither, every block in scope is a finding as a whole. `exceptions` are patterns; a finding
    that one of them matches in full is dropped. `delete` offers to take the whole block away.
    """

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    nonword: bool = False
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    delete: bool = False

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "why", "role")

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.tokens, "".join(self.raw), *self.exceptions)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        for block in blocks:
            for start, end in self._matches(block.text.string):
                match = block.text.string[start:end]
                if self._is_exception(match):
                    continue
                fix = deletion(article, block, safe=False) if self.delete else None
                span = block.text.span(start, end) if end else block.span
                yield Finding(span, {"match": match, "why": block.why, "role": _said(block.role)}, fix=fix)

    def _matches(self, string: str) -> Iterator[tuple[int, int]]:
        if not self.tokens and not self.raw:
            yield 0, len(string)
            return
        for match in patterns.finditer(self._pattern(), string):
            yield match.start(), match.end()

    def _pattern(self) -> str:
        raw = "".join(self.raw)
        if not self.tokens:
            return f"(?i:{raw})" if self.ignorecase else raw
        tokens = patterns.words(self.tokens, ignorecase=self.ignorecase, nonword=self.nonword)
        return tokens + raw if self.append else raw + tokens

    def _is_exception(self, match: str) -> bool:
        return any(patterns.searches(rf"(?i:\A(?:{exception})\Z)", match) for exception in self.exceptions)


def _said(role: Role) -> str:
    """The role in words."""
    return "alt text" if role is Role.ALT else role.value.replace("-", " ")
