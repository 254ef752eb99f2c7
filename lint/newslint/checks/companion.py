"""Kind `companion`: what must come together stands alone, as a picture without its credit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.deletion import deletion
from newslint.diagnostic import Finding


class Companion(NamedTuple):
    """Each figure in scope that has none of the roles in `needs`.

    The finding stands at the figure's first block of role `at`, or of any role in scope; figures without such a block
    are not judged. With `when: custom`, nothing is said unless another figure of the article has what this one lacks:
    what nobody here does is not forgotten.
    """

    needs: tuple[Role, ...] = ()
    at: Role | None = None
    when: Literal["always", "custom"] = "always"
    delete: bool = False

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("text", "why", "have", "total")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """One finding for each figure that lacks its companion."""
        if not blocks:
            return
        served = {block.figure for block in article.blocks if block.role in self.needs and block.figure is not None}
        judged = list(self._judged(blocks))
        alone = [block for block in judged if block.figure not in served]
        have = len(judged) - len(alone)
        if self.when == "custom" and not have:
            return
        for block in alone:
            facts = {"text": block.text.string, "why": block.why, "have": str(have), "total": str(len(judged))}
            fix = deletion(article, block, safe=False) if self.delete else None
            yield Finding(block.text.span(0, len(block.text)) if len(block.text) else block.span, facts, fix=fix)

    def _judged(self, blocks: Sequence[Block]) -> Iterator[Block]:
        """The block to report for each figure that is judged; blocks of no figure are judged alone."""
        seen: set[int] = set()
        for block in blocks:
            if self.at is not None and block.role is not self.at:
                continue
            if block.figure is None or block.figure not in seen:
                yield block
            if block.figure is not None:
                seen.add(block.figure)
