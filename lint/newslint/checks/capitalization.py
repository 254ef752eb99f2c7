"""Kind `capitalization`: a heading in another case than the house has."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.prepared import prepared
from newslint.checks.vale import Vale, as_term
from newslint.diagnostic import Edit, Finding, Fix

_WORDS = r"[\p{N}\p{L}*]+[^\s]*"


class Capitalization(NamedTuple):
    """Each block that is not in the case `match`: $title, $sentence, $lower, $upper, or a pattern that must match.

    `style` of $title is AP or Chicago. `exceptions`, and in a Vale style accepted words (`vocab`), are right as they
    are. After a word with one of `indicators` at its end, a sentence starts. `threshold` is the share of words that
    must be right; `prefix`, a pattern, is left out of account.
    """

    match: str = ""
    style: Literal["AP", "Chicago"] = "AP"
    exceptions: tuple[str, ...] = ()
    indicators: tuple[str, ...] = ()
    threshold: float = 0.8
    prefix: str = ""
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "expected")

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.exceptions, self.prefix, *(() if self.match.startswith("$") else (self.match,)))

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """A case that does not exist."""
        if not self.match:
            yield "match", "“match” is missing; it is $lower, $sentence, $title, $upper or a pattern"
        elif self.match.startswith("$") and self.match[1:].isalpha() and self.match not in _CASES:
            yield "match", f"no case is called “{self.match}”; known are {', '.join(sorted(_CASES))}"

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding for each block, as a whole."""
        for block in blocks:
            string = block.text.string
            expected, right = self._expected(string)
            if right:
                continue
            span = block.text.span(0, len(string))
            mendable = self.match in ("$title", "$sentence") and article.source.slice(span) == string
            fix = Fix((Edit(span, expected),), safe=False) if mendable and len(expected) == len(string) else None
            suggestions = (expected,) if self.match in _CASES else ()
            yield Finding(span, {"match": string, "expected": expected}, suggestions, fix)

    def _expected(self, string: str) -> tuple[str, bool]:
        """How the text should be, and whether it is so."""
        if self.match in ("$title", "$sentence"):
            expected = self._converted(string)
            return expected, self._share(string, expected) >= (self.threshold or 0.8)
        excepted = bool(self._except()) and patterns.searches(self._except(), string)
        if self.match in ("$lower", "$upper"):
            expected = string.lower() if self.match == "$lower" else string.upper()
            return expected, string == expected or excepted
        return self.match, excepted or patterns.searches(self.match, string)

    def _converted(self, string: str) -> str:
        from newslint.language.cases import sentence_case, title_case

        front = next(patterns.finditer(self.prefix, string), None) if self.prefix else None
        prefix = str(front.group()) if front is not None and front.start() == 0 else ""
        rest = string[len(prefix) :]
        known: Callable[[str], str] = self._known
        if self.match == "$title":
            return prefix + title_case(rest, known, chicago=self.style == "Chicago")
        terms = "|".join(f"(?:{term})" for term in self._terms())
        pattern = rf"(?i:\b(?:{terms})\b|{_WORDS})" if terms else _WORDS
        words = [str(match.group()) for match in patterns.finditer(pattern, rest)]
        return prefix + sentence_case(rest, words, known, self.indicators)

    def _share(self, string: str, expected: str) -> float:
        """The share of words that are as expected; less than nothing where the first one is plainly wrong."""
        excepted = self._except()
        pattern = f"{excepted}|{_WORDS}" if excepted else _WORDS
        right = [match.group() for match in patterns.finditer(pattern, expected)]
        words = [str(match.group()) for match in patterns.finditer(pattern, string)]
        good = 0
        for at, word in enumerate(words):
            if at >= len(right) or word == right[at] or (excepted and patterns.searches(excepted, word)):
                good += 1
            elif self.match == "$title":
                good += word == word.upper()
            elif at == 0 and word != re.sub(r"(?<![^\W])\w", lambda first: first[0].upper(), word.lower()):
                return -1.0
        return good / len(words) if words else -1.0

    def _known(self, word: str) -> str:
        for term in self._terms():
            if term.lower() == word.lower():
                return term
            if patterns.searches(term, word):
                return word
        return ""

    def _terms(self) -> tuple[str, ...]:
        accept = self.vale.accept if self.vale and self.vocab else ()
        return tuple(sorted((*self.exceptions, *accept), key=len, reverse=True))

    def _except(self) -> str:
        """The pattern of all exceptions, longest first; "" where there is none."""
        return prepared(self, Capitalization._exceptions)

    def _exceptions(self) -> str:
        terms = sorted(map(as_term, self._terms()), key=len, reverse=True)
        return patterns.words(terms) if terms else ""


_CASES = ("$lower", "$sentence", "$title", "$upper")
