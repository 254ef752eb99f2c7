"""Kind `repeat`: a text that stands twice, letter for letter or nearly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.deletion import deletion
from newslint.checks.folding import fold
from newslint.checks.likeness import NearCopies
from newslint.diagnostic import Finding, Note

_NEAR = 3
_LONGEST_PULLED = 400
_SPEAKER_WORDS = 12


class Repeat(NamedTuple):
    """Each block in scope that says what an earlier one says.

    Quotes, dashes, spaces, case and the final stop make no difference. `similarity` below 1 also finds
    near copies: the share of words, in order, that both have; but copies that differ in a name or a
    number are two texts. Texts of fewer than `min-words` words are left alone. `against` compares with
    blocks of that role in the same figure instead of earlier blocks in scope. `delete` offers to take
    the later copy away, as a safe fix where nothing but folding differs. With `quotations`, a block that is
    one quotation of at least so many words, whose words stand in a block nearby, is a suggestion: it may have been
    a pull quote.
    """

    similarity: float = 1.0
    min_words: int = 3
    against: Role | None = None
    delete: bool = False
    quotations: int = 0

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("text", "first_line", "difference")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding at each later copy; its note is the first."""
        if self.against is not None:
            yield from self._echoes(article, blocks)
            return
        if len(blocks) < 2:
            return
        firsts: dict[str, Block] = {}
        near = NearCopies(self.similarity)
        for block in blocks:
            folded = fold(block.text.string)
            if folded.count(" ") + 1 < self.min_words:
                continue
            first = firsts.get(folded)
            if first is not None:
                yield self._finding(article, block, first, same=True)
                continue
            firsts[folded] = block
            firsts.setdefault(_without_label(folded), block)
            if self.similarity < 1 and (like := near.find_or_add(folded)) is not None:
                yield self._finding(article, block, firsts[like], same=False)
        if self.quotations:
            yield from self._pulled(article, blocks)

    def _pulled(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        for at, block in enumerate(blocks):
            words = _quoted(block.text.string, self.quotations)
            near = (*blocks[max(0, at - _NEAR) : at], *blocks[at + 1 : at + 1 + _NEAR]) if words else ()
            for other in near:
                if len(other.text) > len(block.text) and words in fold(other.text.string):
                    finding = self._finding(article, block, other, same=False)
                    yield finding._replace(facts={**finding.facts, "difference": ""}, fix=None, unsure=True)
                    break

    def _echoes(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        others: dict[int, list[Block]] = {}
        for block in article.blocks:
            if block.role is self.against and block.figure is not None:
                others.setdefault(block.figure, []).append(block)
        for block in blocks:
            folded = fold(block.text.string)
            if block.figure is None or folded.count(" ") + 1 < self.min_words:
                continue
            for other in others.get(block.figure, ()):
                if fold(other.text.string) == folded:
                    yield self._finding(article, block, other, same=True)
                    break

    def _finding(self, article: Article, block: Block, first: Block, *, same: bool) -> Finding:
        place = first.text.span(0, len(first.text))
        facts = {
            "text": block.text.string,
            "first_line": str(article.source.position(place.start).line),
            "difference": "" if same else ", in nearly the same words",
        }
        fix = deletion(article, block, safe=same) if self.delete else None
        return Finding(
            block.text.span(0, len(block.text)), facts, fix=fix, notes=(Note(place, "it first stands here"),)
        )


def _quoted(string: str, least: int) -> str:
    """The folded words of a text that is nothing but a quotation and its speaker; "" for any other text."""
    end = max(string.rfind(mark) for mark in '”"»')
    if end < 0 or len(string) > _LONGEST_PULLED or len(string[end:].split()) > _SPEAKER_WORDS:
        return ""
    words = fold(string[:end].rstrip(",.!? "))
    if any(mark in words for mark in '"') or words.count(" ") + 1 < least:
        return ""
    return words


def _without_label(folded: str) -> str:
    """`snap verdict: the chancellor has …` without its run-in label."""
    label, sign, rest = folded[:40].partition(": ")
    return folded[len(label) + 2 :] if sign and rest and label.count(" ") < 4 else folded
