"""An article against a house list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, Block, Role
from newslint.checks.house_names.entries import FACTS
from newslint.checks.house_names.index import Index
from newslint.checks.house_names.near import Settled, Slip, slips
from newslint.checks.house_names.scan import Hit, day_of, is_accepted, scan
from newslint.checks.quotes import quoted_ranges
from newslint.diagnostic import Edit, Finding, Fix
from newslint.names import called

_OTHERS_WORDS = (Role.BLOCK_QUOTE, Role.PULL_QUOTE, Role.EMBED)


class HouseList(NamedTuple):
    """The check that compares an article with a house list, in place of the kind's options."""

    known: Index
    different: tuple[tuple[str, ...], ...] = ()

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return FACTS

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        if not len(self.known):
            return
        day = day_of(article)
        hits = list(scan(self.known, blocks, day))
        right = {hit.entry for hit in hits if not hit.instead}
        taken = {(hit.block, offset) for hit in hits for offset in range(hit.start, hit.end)}
        found = [
            self._finding(article, blocks, hit)
            for hit in hits
            if hit.instead
            and not is_accepted(blocks[hit.block].text.string, hit.end)
            and not self._is_part_of_another(blocks[hit.block].text.string[hit.start : hit.end], hit.entry, right)
        ]
        settled = Settled(_groups(self.different), _by_hand(blocks), {hit.entry for hit in hits})
        for slip in slips(self.known, called.read(blocks, article.language)[0], settled, day):
            for block, token in slip.places:
                string = blocks[block].text.string
                if (block, token.start) not in taken and not is_accepted(string, token.end):
                    place = Hit(block, token.start, token.end, slip.entry, slip.right)
                    found.append(self._finding(article, blocks, place, slip))
        yield from sorted(found, key=lambda finding: finding.span)

    def _is_part_of_another(self, form: str, entry: int, right: set[int]) -> bool:
        """Whether the form may be short for another name of the list that stands in the article."""
        return any(
            form in accepted.split() for other in right - {entry} for accepted in self.known.entry(other).accepted
        )

    def _finding(self, article: Article, blocks: Sequence[Block], hit: Hit, slip: Slip | None = None) -> Finding:
        """With a fix, but for words that are another's and those that have markup in them."""
        block = blocks[hit.block]
        span = block.text.span(hit.start, hit.end)
        found = block.text.string[hit.start : hit.end]
        if "’" in found:
            hit = hit._replace(instead=hit.instead.replace("'", "’"))
        facts = {
            "name": " ".join(found.split()),
            "other": hit.instead,
            "house": self.known.names[hit.entry],
            "why": slip.why if slip else "the house list calls it wrong",
        }
        sure = slip is None or slip.sure
        whole = article.source.slice(span) == found
        fix = Fix((Edit(span, _fitted(hit, block)),), safe=slip is None) if whole and sure else None
        return Finding(span, facts, (hit.instead,), None if _is_anothers(block, hit) else fix, unsure=not sure)


@lru_cache(maxsize=4)
def _quoted(string: str) -> list[tuple[int, int]]:
    return quoted_ranges(string)


def _is_anothers(block: Block, hit: Hit) -> bool:
    inside = (low < hit.end and hit.start < high for low, high in _quoted(block.text.string))
    return block.role in _OTHERS_WORDS or any(inside)


def _fitted(hit: Hit, block: Block) -> str:
    """What to put in: without its full stop, where one follows already."""
    follows = block.text.string[hit.end : hit.end + 1]
    return hit.instead[:-1] if follows == "." and hit.instead.endswith(".") else hit.instead


def _by_hand(blocks: Sequence[Block]) -> frozenset[str]:
    """Words that an editor has confirmed with (cq) anywhere in the article."""
    texts = (block.text.string for block in blocks if "(cq)" in block.text.string.casefold())
    return frozenset(word for text in texts for word in re.findall(r"([\w'’-]+)\s?\((?:cq|CQ)\)", text))


def _groups(different: tuple[tuple[str, ...], ...]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(word for name in group for word in (name, *name.split())) for group in different)
