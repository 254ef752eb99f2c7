"""Kind `repetition`: the same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.acting import acted
from newslint.checks.vale import Vale, excused
from newslint.diagnostic import Finding
from newslint.language.sentences import split


class Repetition(NamedTuple):
    """Each match of `tokens` (patterns) that is the same as the one before it, within one sentence.

    `max` repetitions are let pass. With `alpha`, only matches of nothing but letters count.
    """

    tokens: tuple[str, ...] = ()
    max: int = 0
    alpha: bool = False
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("word", "match")

    def arguments(self) -> tuple[str, ...]:
        """The facts that `%s` of Vale's messages stands for."""
        return ("word",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.tokens, *self.exceptions)

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that are missing."""
        if not self.tokens:
            yield "tokens", "“tokens” is missing; it is what may be repeated, such as '[^\\s]+'"

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match."""
        joined = "|".join(self.tokens)
        return (f"(?i:{joined})" if self.ignorecase else f"(?:{joined})",)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        (pattern,) = self.searched()
        for block in blocks:
            yield from self._in_block(article, block, pattern)

    def _in_block(self, article: Article, block: Block, pattern: str) -> Iterator[Finding]:
        string = block.text.string
        vale = self.vale or Vale()
        before, previous, count = "", 0, 0
        for match in patterns.finditer(pattern, string):
            start, end = match.start(), match.end()
            word = string[start:end].strip()
            same = word.casefold() == before.casefold() if self.ignorecase else word == before
            if same and word and (not self.alpha or word.isalpha()):
                count += 1
                if count > self.max and self._is_finding(string, previous, end, vale):
                    count = 0
                    yield acted(article, block, previous, end, vale, {"word": word})
            before, previous = word, start

    def _is_finding(self, string: str, start: int, end: int, vale: Vale) -> bool:
        if len(split(string[start:end])) != 1:
            return False
        accept = vale.accept if self.vocab else ()
        return not excused(self.exceptions, accept, string, start, end, string[start:end])
