"""Kind `companion`: what must come together stands alone, as a picture without its credit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.deletion import deletion
from newslint.checks.makers import credit_line
from newslint.diagnostic import Edit, Finding, Fix
from newslint.source import Span

_WORDED = (Role.CAPTION, Role.ALT, Role.CREDIT)


class Companion(NamedTuple):
    """Each figure in scope that has none of the roles in `needs`.

    The finding stands at the figure's first block of role `at`, or of any role in scope; figures without such a block
    are not judged. With `when: custom`, a figure is a suggestion only, unless another one of the article has what it
    lacks: what nobody here does is not forgotten. So is one whose block is empty, as in `caption=""`, whatever the
    others have. `noun` is what the message calls a figure. Where a credit is lacking and the picture file carries one
    (IPTC, XMP or EXIF, with the extra `newslint[images]`), that one is suggested.
    """

    needs: tuple[Role, ...] = ()
    at: Role | None = None
    when: Literal["always", "custom"] = "always"
    delete: bool = False
    noun: str = "figure"

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("text", "why", "have", "total", "custom")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """One finding for each figure that lacks its companion."""
        if not blocks or (self.when == "custom" and article.format == "image-record"):
            return  # what the custom is, only the articles that show the picture can tell
        served = {block.figure for block in article.blocks if block.role in self.needs and block.figure is not None}
        judged = list(self._judged(blocks))
        alone = [block for block in judged if block.figure not in served]
        total = sum(not _is_blank(block) for block in judged)
        have = total - sum(not _is_blank(block) for block in alone)
        for block in alone:
            facts = {
                "text": block.text.string,
                "why": block.why,
                "have": str(have),
                "total": str(total),
                "custom": self._custom(have, total),
            }
            fix = deletion(article, block, safe=False) if self.delete else None
            span = block.text.span(0, len(block.text)) if len(block.text) else block.span
            unsure = self.when == "custom" and (not have or _is_blank(block))
            finding = Finding(span, facts, fix=fix, unsure=unsure)
            yield _with_credit(finding, article, block) if Role.CREDIT in self.needs else finding

    def _custom(self, have: int, total: int) -> str:
        if have:
            return f"{have} of the {total} {self.noun}s here have one"
        return f"none of the {total} {self.noun}s here has one" if total > 1 else f"no {self.noun} here has one"

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


def _with_credit(finding: Finding, article: Article, block: Block) -> Finding:
    """The finding with the credit that the picture file carries, to be put behind the caption."""
    carried = article.pictures.carried(block.figure) if block.figure is not None else None
    credit = credit_line(carried) if carried else ""
    if not credit or not block.text.string:
        return finding
    space = "" if block.text.string.endswith((".", "!", "?", "”", '"')) else "."
    edit = Edit(Span(finding.span.end, finding.span.end), f"{space} Photo: {credit}")
    return finding._replace(suggestions=(f"Photo: {credit}",), fix=Fix((edit,), safe=False))


def _is_blank(block: Block) -> bool:
    """Whether the words that should stand here are missing: a video or an image says nothing by nature."""
    return block.role in _WORDED and not block.text.string
