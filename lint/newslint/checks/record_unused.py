"""Kind `record-unused`: records of pictures that no article shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.survey import Clash, Fact, Placed
from newslint.diagnostic import Finding

_USED = "used"
_KEPT = "kept"


class RecordUnused(NamedTuple):
    """Each record of a picture, in the files that `image-index` names, that no article of the run shows.

    It needs a run over the whole repository: of a few files, nobody can tell what the others show.
    """

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("key",)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Nothing: one article cannot tell."""
        return iter(())

    def collect(self, article: Article, blocks: Sequence[Block]) -> Iterator[Fact]:
        """The key of each picture, kept in a record or used in an article."""
        kind = _KEPT if article.format == "image-record" else _USED
        for block in blocks:
            if block.role is Role.IMAGE and block.src:
                yield Fact(block.src, kind, block.span)

    def compare(self, placed: Iterable[Placed], memory: dict[str, Any] | None = None) -> Iterator[Clash]:
        """A clash for each record that is kept and not used; none where no article was read."""
        facts = list(placed)
        used = {fact.key for fact in facts if fact.value == _USED}
        for fact in facts:
            if used and fact.value == _KEPT and fact.key not in used:
                yield Clash(fact, {"key": fact.key})
