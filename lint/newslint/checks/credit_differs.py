"""Kind `credit-differs`: one picture with two credits in one repository."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.makers import makers, may_be_same
from newslint.checks.survey import Clash, Fact, Placed
from newslint.diagnostic import Finding

_MOST_OTHERS = 8


class CreditDiffers(NamedTuple):
    """Each credit in scope that cannot mean the same as the credit that most articles give the same picture.

    A picture is known by the content of its file, where it is in the repository, or else by its address. Labels,
    brackets and order make no difference, and a credit that only names more than another one agrees with it.
    """

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("text", "other", "path", "line", "count")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Nothing: one article does not disagree with itself here."""
        return iter(())

    def collect(self, article: Article, blocks: Sequence[Block]) -> Iterator[Fact]:
        """The credit of each picture."""
        for block in blocks:
            if block.role is not Role.CREDIT or block.figure is None or not makers(block.text.string):
                continue
            picture = article.pictures.identity(block.figure)
            if picture:
                yield Fact(picture, block.text.string, block.text.span(0, len(block.text)))

    def compare(self, placed: Iterable[Placed], memory: dict[str, Any] | None = None) -> Iterator[Clash]:
        """A clash for each credit that the usual one of its picture contradicts."""
        by_picture: dict[str, list[Placed]] = {}
        for fact in placed:
            by_picture.setdefault(fact.key, []).append(fact)
        for facts in by_picture.values():
            facts.sort(key=lambda fact: (fact.path, fact.span))
            named = {fact.value: makers(fact.value) for fact in facts}
            counts = Counter(named[fact.value] for fact in facts)
            # Of two that stand equally often the first in the order of paths and lines is taken for the usual one.
            usual = max(facts, key=lambda fact: counts[named[fact.value]])
            same = [fact for fact in facts if may_be_same(named[fact.value], named[usual.value])]
            for fact in facts:
                if may_be_same(named[fact.value], named[usual.value]):
                    continue
                told = {
                    "text": fact.value,
                    "other": usual.value,
                    "count": str(len(same)),
                }
                yield Clash(fact, told, [(other, "credited otherwise here") for other in same[:_MOST_OTHERS]])
