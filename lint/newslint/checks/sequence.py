"""Kind `sequence`: words in a row, told by how they are written and by what part of speech they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.acting import acted
from newslint.checks.prepared import prepared
from newslint.checks.sequence_items import Item, mistakes, read
from newslint.checks.vale import Vale
from newslint.diagnostic import Finding
from newslint.language import tagging
from newslint.language.sentences import split
from newslint.language.tokens import Token, tokens

Words = Sequence[tuple[Token, str]]
"""The words of a sentence, each with its tag."""


class WordSequence(NamedTuple):
    """Words of one sentence that meet `tokens` one after the other.

    Each token is a mapping: `pattern` (of the whole word), `tag` (a pattern of its Penn tag) or `upos` (a universal
    tag); `negate` (any other word), `skip` (so many words may stand before it), `min` (so often), `target` (the
    finding is this word alone). A match that begins where one of `exceptions` matches is dropped.
    """

    tokens: tuple[Mapping[str, str], ...] = ()
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match",)

    def arguments(self) -> tuple[str, ...]:
        """The facts that `%s` of Vale's messages stands for: the words one by one."""
        return tuple(str(number) for number in range(1, 1 + sum(item.window for item in self._items())))

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        for token in self.tokens:
            yield from (value for key, value in token.items() if key.lower() in ("pattern", "tag") and value)
        yield from self.exceptions

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Tokens that say nothing, or what nobody here can tell."""
        yield from (("tokens", said) for said in mistakes(self.tokens))

    def unready(self) -> str:
        """Why the rule cannot run here, and what would help; "" where it can."""
        return "" if tagging.available() or not any(item.tag for item in self._items()) else tagging.MISSING

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match; none where the words are told by their tags alone."""
        items = self._items()
        written = items[_anchor(items)].written if items else ""
        return (patterns.words((written,), ignorecase=self.ignorecase),) if written else ()

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        items = self._items()
        anchor = _anchor(items)
        written = next(iter(self.searched()), "")
        for block in blocks:
            string = block.text.string
            if written and not patterns.searches(written, string):
                continue
            for start, end in split(string):
                yield from self._in_sentence(article, block, start, string[start:end], items, anchor, written)

    def _in_sentence(
        self, article: Article, block: Block, at: int, sentence: str, items: Sequence[Item], anchor: int, written: str
    ) -> Iterator[Finding]:
        most = sum(1 for _ in patterns.finditer(written, sentence)) if written else len(sentence)
        if not most:
            return
        words: Words = (
            tagging.tagged(sentence) if any(item.tag for item in items) else [(word, "") for word in tokens(sentence)]
        )
        excepted = [found for pattern in self.exceptions for found in patterns.finditer(pattern, sentence)]
        starts = [number for number, word in enumerate(words) if _fits(items[anchor], word)]
        for number in starts[:most]:
            found = _row(items, anchor, words, number)
            if found is None:
                continue
            said = {str(index): word.text for index, (word, _) in enumerate(words[found.first : found.last + 1], 1)}
            aimed = found.aimed or [found.first, found.last]
            first, last = words[min(aimed)][0], words[max(aimed)][0]
            if not any(region.start() <= first.start < region.end() for region in excepted):
                yield acted(article, block, at + first.start, at + last.end, self.vale or Vale(), said)

    def _items(self) -> tuple[Item, ...]:
        return prepared(self, _read)


class _Row(NamedTuple):
    """The words that meet all items, from the first to the last, and those that are aimed at."""

    first: int
    last: int
    aimed: list[int]


def _read(check: WordSequence) -> tuple[Item, ...]:
    return read(check.tokens, ignorecase=check.ignorecase)


def _anchor(items: Sequence[Item]) -> int:
    """The item that the search starts from: one that is written, or else one with a tag."""
    for field in ("written", "tag"):
        for number, item in enumerate(items):
            if not item.negate and getattr(item, field):
                return number
    return 0


def _row(items: Sequence[Item], anchor: int, words: Words, at: int) -> _Row | None:
    """The words around the one at `at` that meet the items around the anchor."""
    before = _walk(items[:anchor][::-1], words, at - 1, -1)
    behind = _walk(items[anchor + 1 :], words, at + 1, 1)
    if before is None or behind is None:
        return None
    met = {anchor: at}
    met |= {anchor - 1 - number: place for number, place in before[1].items()}
    met |= {anchor + 1 + number: place for number, place in behind[1].items()}
    targets = [number for number, item in enumerate(items) if item.target]
    aimed = [met[number] for number in targets] if all(number in met for number in targets) else []
    return _Row(min(at, before[0]), max(at, behind[0]), aimed)


def _walk(items: Sequence[Item], words: Words, at: int, step: int) -> tuple[int, dict[int, int]] | None:
    """The last word used when the items are met one after the other in one direction, and which word met which."""
    met: dict[int, int] = {}
    last = at - step
    for number, item in enumerate(items):
        for _ in range(item.window):
            if not 0 <= at < len(words):
                return (last, met) if all(left.negate for left in items[number:]) else None
            last, at = at, at + step
            if _fits(item, words[last]):
                met[number] = last
                break
        else:
            return None
    return last, met


def _fits(item: Item, word: tuple[Token, str]) -> bool:
    """Whether a word is what an item asks for."""
    return _meets(item, word[0].text, word[1])


@lru_cache(maxsize=65_536)
def _meets(item: Item, text: str, tag: str) -> bool:
    if item.among and (text in item.among) == item.negate:
        return False
    if item.tag and patterns.searches(item.tag, tag) == item.negate:
        return False
    return not item.pattern or patterns.searches(item.pattern, text) != item.negate
