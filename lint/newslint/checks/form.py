"""Kind `form`: texts of one sort that are written in different forms, as credits are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.diagnostic import Finding, Note
from newslint.options import did_you_mean


class Form(NamedTuple):
    """Each block in scope that is not in the form of the others.

    `forms` gives names to patterns; a block has the first form whose pattern matches all of it, and one without a
    form is left alone. `policy` is the name of the form that the house wants, or `majority`: then at least `least`
    blocks of the article must have a form, and two thirds of them the same one.
    """

    forms: Mapping[str, str] = MappingProxyType({})
    policy: str = "majority"
    least: int = 3

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "form", "wanted", "have", "total")

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from self.forms.values()

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """What is wrong with the options together: (option, message)."""
        if not self.forms:
            yield "forms", "“forms” is missing; give each form a name and a pattern of the whole text"
        elif self.policy not in ("majority", *self.forms):
            yield "policy", f"no form is called “{self.policy}”; {did_you_mean(self.policy, ('majority', *self.forms))}"

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """One finding for each block in another form; its note is the first block in the wanted one."""
        formed = [(block, form) for block in blocks if (form := self._form(block.text.string))]
        wanted = self._wanted([form for _, form in formed])
        if not wanted:
            return
        good = [block for block, form in formed if form == wanted]
        for block, form in formed:
            if form == wanted:
                continue
            facts = {
                "match": block.text.string,
                "form": form,
                "wanted": wanted,
                "have": str(len(good)),
                "total": str(len(formed)),
            }
            notes = [Note(good[0].text.span(0, len(good[0].text)), "the usual form stands here")] if good else []
            yield Finding(block.text.span(0, len(block.text)), facts, notes=tuple(notes))

    def _form(self, string: str) -> str:
        return next((name for name, pattern in self.forms.items() if self._is(pattern, string)), "")

    def _is(self, pattern: str, string: str) -> bool:
        return bool(string) and patterns.searches(rf"\A(?:{pattern})\z", string)

    def _wanted(self, found: Sequence[str]) -> str:
        if self.policy != "majority":
            return self.policy
        if len(found) < self.least:
            return ""
        form, count = Counter(found).most_common(1)[0]
        return form if 3 * count >= 2 * len(found) else ""
