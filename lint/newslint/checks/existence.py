"""Kind `existence`: something is there that should not be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks import patterns
from newslint.checks.acting import acted
from newslint.checks.alternatives import Alternatives
from newslint.checks.deletion import deletion
from newslint.checks.prepared import prepared
from newslint.checks.vale import Vale, excused, words, wrapped
from newslint.diagnostic import Finding


class Existence(NamedTuple):
    """Each place that one of `tokens` (whole words) or `raw` (joined to one pattern) matches.

    With neither, every block in scope is a finding as a whole. `exceptions` are patterns; a finding
    that one of them matches in full is dropped. `delete` offers to take the whole block away.

    In a Vale style, an exception or an accepted word (`vocab`) drops every finding that it stands in.
    """

    tokens: tuple[str, ...] = ()
    raw: tuple[str, ...] = ()
    append: bool = False
    nonword: bool = False
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    delete: bool = False
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "why", "role")

    def arguments(self) -> tuple[str, ...]:
        """The facts that `%s` of Vale's messages stands for."""
        return ("match", "suggestion") if self.vale and self.vale.action else ("match",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.tokens, "".join(self.raw), *self.exceptions)

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match; none where each block is one."""
        whole = prepared(self, Existence._alternatives).whole if self.tokens or self.raw else ""
        return (whole,) if whole else ()

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        if self.vale:
            yield from self._check_as_vale(self.vale, article, blocks)
            return
        for block in blocks:
            for start, end in self._matches(block.text.string):
                match = block.text.string[start:end]
                if self._is_exception(match):
                    continue
                fix = deletion(article, block, safe=False) if self.delete else None
                span = block.text.span(start, end) if end else block.span
                yield Finding(span, {"match": match, "why": block.why, "role": _said(block.role)}, fix=fix)

    def _check_as_vale(self, vale: Vale, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        accept = vale.accept if self.vocab and not self.nonword else ()
        for block in blocks if self.tokens or self.raw else ():
            string = block.text.string
            for start, end in self._matches(string):
                if not excused(self.exceptions, accept, string, start, end):
                    yield acted(article, block, start, end, vale)

    def _matches(self, string: str) -> Iterator[tuple[int, int]]:
        if not self.tokens and not self.raw:
            yield 0, len(string)
            return
        for match in prepared(self, Existence._alternatives).matches(string):
            yield match.start(), match.end()

    def _alternatives(self) -> Alternatives:
        tokens = [token for token in self.tokens if token.strip()] if self.vale else list(self.tokens)
        if self.vale:
            tokens = [wrapped(token) for token in tokens]
        if self.raw or not tokens:
            return Alternatives((self._joined(tokens),), lambda _: self._joined(tokens), bounded=False)
        bounded = not self.nonword and not (self.vale and self.vale.template)
        return Alternatives(tokens, lambda live: self._joined([tokens[at] for at in live]), bounded=bounded)

    def _joined(self, tokens: Sequence[str]) -> str:
        raw = "".join(self.raw)
        if not tokens:
            return f"(?i:{raw})" if self.ignorecase else raw
        if self.vale:
            bounded = words(tokens, self.vale, ignorecase=False, nonword=self.nonword)
            whole = bounded + raw if self.append else raw + bounded
            return f"(?i:{whole})" if self.ignorecase else whole
        bounded = patterns.words(tokens, ignorecase=self.ignorecase, nonword=self.nonword)
        return bounded + raw if self.append else raw + bounded

    def _is_exception(self, match: str) -> bool:
        return any(patterns.searches(rf"(?i:\A(?:{exception})\z)", match) for exception in self.exceptions)


def _said(role: Role) -> str:
    """The role in words."""
    return "alt text" if role is Role.ALT else role.value.replace("-", " ")
