"""Runs of capitalised words in running text, with their places: what may be a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Block, Role
from newslint.names.languages import language_of

_WORD = re.compile(r"[^\W\d_]+(?:['’\-‑][^\W\d_]+)*")
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_MARKED = rf"(?:[^\W\d_][\u0300-\u036f{_INVISIBLE}]*)"
_MARKED_WORD = rf"{_MARKED}+(?:['’\-‑]{_MARKED}+)*"  # a combining mark and what cannot be seen belong to their letter
_MARKED_CAPITALISED = rf"(?<![\w'’\-‑\u0300-\u036f{_INVISIBLE}])(?![a-z]){_MARKED_WORD}"
_HAS_MARKS = f"[\u0300-\u036f{_INVISIBLE}]"
LONGEST = 12
"""Words of a run; a longer one is no name, but a line of capitals."""
_CAPITALISED = re.compile(r"(?<![\w'’\-‑])[^\W\d_a-z][^\W\d_]*(?:['’\-‑][^\W\d_]+)*")  # or another letter beyond ASCII
_SPACES = (" ", "\n", "\xa0")
_NOT_NAMES = (
    r"(?i)(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|[@#]\w+"
    r"|(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:com|org|net|gov|edu|co|uk|de|io|info|tv|me)\b\S*"
)
PARTICLES = frozenset(
    """de da di del della dal des du dos das do van von der den ten ter bin bint ibn al el la le los las y e zu af
    av""".split()
)
_SENTENCE_STARTS = frozenset(
    """The This That These Those There Then They Their He His Her She It Its We Our You Your But And For From In On
    At Of To By With As If When While What Who Why How Where Which After Before Since Under Over About Not No Yes
    Some Many Most All Both Each One Two Three Also So Or Is Are Was Were Has Have Had Do Does Did Will Would
    Could Should Can May Now Here However Meanwhile Last Next More Les Le La Des Une Il Elle Ils Mais Dans Pour
    Die Das Ein Eine Und Sie Es""".split()
)
"""Words that no name starts with, and most sentences do."""
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
    """What one pass over the article gives: runs in reading order, and every word as it stands.

    A word that is among `lower` in lower case is a common word here. `straight` and `curly` count the apostrophes.
    """

    runs: tuple[Run, ...]
    lower: frozenset[str]
    straight: int = 0
    curly: int = 0
    language: str = ""


def read(blocks: Sequence[Block], language: str = "") -> Reading:
    """The runs of all blocks; `language` is what the page states, if it does."""
    runs: list[Run] = []
    lower: set[str] = set()
    for number, block in enumerate(blocks):
        runs += _runs(number, block, lower)
    straight, curly = (sum(block.text.string.count(sign) for block in blocks) for sign in "'’")
    return Reading(tuple(runs), frozenset(lower), straight, curly, language_of(language, frozenset(lower)))


def _runs(number: int, block: Block, words: set[str]) -> Iterator[Run]:
    string = _blanked(block.text.string)
    marked = not string.isascii() and re.search(_HAS_MARKS, string) is not None
    all_words = [_plain(word) for word in re.findall(_MARKED_WORD, string)] if marked else _WORD.findall(string)
    words.update(all_words)
    heading = block.role in _HEADINGS or _is_title_line(string, all_words)
    tokens: list[Token] = []
    for match in re.finditer(_MARKED_CAPITALISED, string) if marked else _CAPITALISED.finditer(string):
        word, start = match.group(), match.start()
        if not tokens and word in _SENTENCE_STARTS:
            continue
        if not word[0].isupper() or (len(word) > 1 and word.isupper()):
            if tokens:
                yield _run(number, string, tokens, heading)
            tokens = []
            continue
        if tokens:
            between = _particles(string, tokens[-1], start)
            if between is None:
                yield _run(number, string, tokens, heading)
                tokens = []
            else:
                tokens += between
        bare = _without_possessive(word)
        tokens.append(Token(_plain(bare) if marked else bare, start, start + len(bare)))
        if len(bare) < len(word) or len(tokens) >= LONGEST:
            yield _run(number, string, tokens, heading)
            tokens = []
    if tokens:
        yield _run(number, string, tokens, heading)


def _particles(string: str, last: Token, start: int) -> list[Token] | None:
    """The particles between two capitalised words; None if these do not belong together."""
    gap = string[last.end : start]
    if gap in _SPACES or (gap in (". ", ".\n", ".") and (len(last.text) == 1 or last.text in _ABBREVIATED)):
        return []
    if len(gap) > 14 or gap[0] not in _SPACES or gap[-1] not in _SPACES:
        return None
    found = []
    at = last.end
    for word in gap.split():
        if word not in PARTICLES:
            return None
        at = string.index(word, at)
        found.append(Token(word, at, at + len(word)))
        at += len(word)
    return found


def _run(number: int, string: str, tokens: list[Token], heading: bool) -> Run:
    start, end = tokens[0].start, tokens[-1].end
    initial = _starts_sentence(string, start)
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
    return re.sub(_NOT_NAMES, lambda match: "\0" * len(match.group()), string)


def _is_title_line(string: str, words: list[str]) -> bool:
    if not 2 < len(words) <= 18 or string.rstrip()[-1:] in ".!?":
        return False
    long = [word for word in words if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def _starts_sentence(string: str, start: int) -> bool:
    before = string[max(0, start - 8) : start].rstrip(" \t\xa0")
    return not before or before[-1] in _SENTENCE_END or before[-1] == "\0"


def _plain(word: str) -> str:
    """The word as it looks: composed, without characters that cannot be seen."""
    import unicodedata

    return unicodedata.normalize("NFC", re.sub(f"[{_INVISIBLE}]", "", word))


def _without_possessive(word: str) -> str:
    for mark in ("'", "’"):
        head, sign, tail = word.rpartition(mark)
        if sign and tail.casefold() in _CONTRACTED:
            return head
    return word
