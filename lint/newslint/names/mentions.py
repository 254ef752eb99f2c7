"""Runs of capitalised words in running text, with their places: what may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Block, Role

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
_NOT_NAMES = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|[@#]\w+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|co|uk|de|io|info|tv|me)\b\S*",
    re.IGNORECASE,
)
_PARTICLES = frozenset(
    """de da di del della dal des du dos das do van von der den ten ter bin bint ibn al el la le los las y e zu af
    av""".split()
)
_ABBREVIATED = frozenset("""Mr Mrs Ms Dr St Jr Sr Prof Rev Sen Rep Gov Gen Col Capt Lt Sgt Hon Mme Mlle Mx""".split())
_CONTRACTED = frozenset(["s", "re", "ve", "ll", "d", "m", "t"])
_HEADINGS = (Role.HEADLINE, Role.KICKER, Role.SUBHEAD, Role.VIDEO_TITLE)
_SENTENCE_END = frozenset('.!?:;“"”«»‘(•—–|…\n')


class Token(NamedTuple):
    """A word of a run: its surface without possessive, its place in the block's text."""

    text: str
    start: int
    end: int


class Run(NamedTuple):
    """Capitalised words in a row.

    `initial`: they start a sentence; `heading`: all words are capitalised there anyway; `listed`: between commas;
    `before` and `after`: a few letters around them.
    """

    block: int
    tokens: tuple[Token, ...]
    initial: bool
    heading: bool
    listed: bool
    before: str
    after: str


class Reading(NamedTuple):
    """What one pass over the article gives: runs in reading order, and the words seen in lower case."""

    runs: tuple[Run, ...]
    lower: frozenset[str]


def read(blocks: Sequence[Block]) -> Reading:
    """The runs of all blocks."""
    runs: list[Run] = []
    lower: set[str] = set()
    for number, block in enumerate(blocks):
        runs += _runs(number, block, lower)
    return Reading(tuple(runs), frozenset(lower))


def _runs(number: int, block: Block, lower: set[str]) -> Iterator[Run]:
    string = _blanked(block.text.string)
    words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(string)]
    heading = block.role in _HEADINGS or _is_title_line(string, words)
    tokens: list[Token] = []
    pending: list[Token] = []
    initial = False
    for word, start, end in words:
        first = word[0]
        gap = (
            string[tokens[-1].end : start]
            if tokens and not pending
            else string[pending[-1].end : start]
            if pending
            else ""
        )
        joined = bool(tokens) and (gap in (" ", "\n", "\xa0") or _abbreviates(tokens[-1].text, gap, pending))
        if not first.isupper() or (len(word) > 1 and word.isupper() and not _is_initials(word)):
            if first.islower():
                lower.add(word)
                if joined and word in _PARTICLES:
                    pending.append(Token(word, start, end))
                    continue
            if tokens:
                yield _run(number, string, tokens, initial, heading)
            tokens, pending = [], []
            continue
        if tokens and not joined:
            yield _run(number, string, tokens, initial, heading)
            tokens = []
            pending = []
        if not tokens:
            initial = _starts_sentence(string, start)
        tokens += pending
        pending = []
        bare = _without_possessive(word)
        tokens.append(Token(bare, start, start + len(bare)))
        if len(bare) < len(word):
            yield _run(number, string, tokens, initial, heading)
            tokens = []
    if tokens:
        yield _run(number, string, tokens, initial, heading)


def _run(number: int, string: str, tokens: list[Token], initial: bool, heading: bool) -> Run:
    start, end = tokens[0].start, tokens[-1].end
    before, after = string[max(0, start - 2) : start].strip(), string[end : end + 1]
    listed = before in (",", ";") and after in (",", ";", "(")
    return Run(
        number, tuple(tokens), initial, heading, listed, string[max(0, start - 24) : start], string[end : end + 6]
    )


def _blanked(string: str) -> str:
    """The string with addresses, handles and tags as spaces, so that no name is seen in them."""
    if not any(
        sign in string for sign in ("@", "#", "://", "www.", ".co", ".org", ".net", ".gov", ".Co", ".Gov", ".tv")
    ):
        return string
    return _NOT_NAMES.sub(lambda match: "\0" * len(match.group()), string)


def _is_title_line(string: str, words: list[tuple[str, int, int]]) -> bool:
    if not 2 < len(words) <= 18 or string.rstrip()[-1:] in ".!?":
        return False
    long = [word for word, _, _ in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _starts_sentence(string: str, start: int) -> bool:
    before = string[:start].rstrip(" \t\xa0")
    return not before or before[-1] in _SENTENCE_END or before[-1] == "\0"


def _abbreviates(word: str, gap: str, pending: list[Token]) -> bool:
    return not pending and gap in (". ", ".\n", ".") and (len(word) == 1 or word in _ABBREVIATED)


def _is_initials(word: str) -> bool:
    return len(word) <= 1


def _without_possessive(word: str) -> str:
    for mark in ("'", "’"):
        head, sign, tail = word.rpartition(mark)
        if sign and tail.casefold() in _CONTRACTED:
            return head
    return word
