"""What a text must hold before a pattern can match in it.

Most patterns of a style sheet spell out words. A text that holds none of the words of a pattern cannot match it, and
to look for words costs next to nothing beside a search. The idea is that of code search by trigrams (Cox 2012,
“Regular Expression Matching with a Trigram Index”); here the words themselves are kept.

Fragments carry the edges of words (`EDGE`), so that “so” is not looked for in “also”.

What is not understood requires nothing: a pattern may then match anywhere. So this reader of patterns need not know
every form that the `regex` module knows, but it must never take one for another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

EDGE = "\0"
"""Stands in lowered texts and in fragments where a word begins or ends."""
MANY = 4_000
"""Alternatives above which a pattern is not worth an index."""

_SIGNS = "“”‘’„«»‹›–—…•·©®™€£¥§°"
"""Signs beyond ASCII that are looked for: they have no case and belong to no word."""
_EDGES = re.compile(r"\b")
_PLAIN = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_ ',;:/&-]*[A-Za-z0-9_])?")
"""Patterns that say nothing but themselves: most of a style sheet."""
# `re` and `regex` disagree on what beyond ASCII is a word (of “m²”, say), so there every place counts as an edge.
_ALL_EDGES = re.compile(rf"\b|(?<=[^\x00-\x7f{_SIGNS}])|(?=[^\x00-\x7f{_SIGNS}])")

_REPEAT = re.compile(r"\{(\d*)(?:,\d*)?\}[?+]?|[*+?][?+]?")
_GROUP = re.compile(r"\((?:\?(?:(?P<flags>[a-zA-Z]*(?:-[a-zA-Z]+)?)(?P<end>[:)])|P?<[A-Za-z_]\w*>|>|\|)|(?!\?))")
_LOOK = re.compile(r"\(\?<?[=!]")
_COMMENT = re.compile(r"\(\?#[^)]*\)")
_CLASS = re.compile(r"\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]", re.DOTALL)
_NO_WIDTH = frozenset("bBAZzGmM")
_FOLDED = str.maketrans({"\u0130": "i", "\u0131": "i", "\u017f": "s"})
"""Letters that match `i` and `s` where case is ignored, though their lower case is another."""

Needs = frozenset[str]
"""Fragments of which any match holds at least one; an empty set requires nothing."""

_NOTHING: Needs = frozenset()


class _UnknownError(Exception):
    """A form that this reader does not understand."""


def lowered(text: str) -> str:
    """The text in which fragments are looked for."""
    if text.isascii():
        return _EDGES.sub(EDGE, text.lower())
    return _ALL_EDGES.sub(EDGE, text.translate(_FOLDED).lower())


def required(pattern: str, *, words: bool = False) -> Needs:
    """Fragments of which the text of every match of the pattern holds one, whatever its flags.

    With `words`, the pattern stands between two `\\b`: what it matches begins and ends at an edge.
    """
    if _PLAIN.fullmatch(pattern):
        fragment = _EDGES.sub(EDGE, pattern.lower())
        return frozenset((fragment if words else fragment.strip(EDGE),))
    return MEMORY.find(f"{EDGE if words else ''}{pattern}", lambda: _read(pattern, words))


class Memory:
    """What patterns were found to need; `recall` gives what was found in runs before, when it is first asked for.

    To read thousands of patterns takes longer than to check an article.
    """

    def __init__(self) -> None:
        self.recall: Callable[[], dict[str, tuple[str, ...]]] | None = None
        self.known: dict[str, tuple[str, ...]] = {}
        self.learned = 0

    def find(self, key: str, read: Callable[[], Needs]) -> Needs:
        """What a pattern needs, read once."""
        if self.recall is not None:
            self.known, self.recall = {**self.recall(), **self.known}, None
        found = self.known.get(key)
        if found is None:
            found = self.known[key] = tuple(read())
            self.learned += 1
        return frozenset(found)


MEMORY = Memory()


def _read(pattern: str, words: bool) -> Needs:
    try:
        reader = _Reader(pattern, EDGE if words else "")
        needs = reader.alternatives()
        return needs if reader.at == len(pattern) and len(needs) <= MANY else _NOTHING
    except (_UnknownError, RecursionError):
        return _NOTHING


class _Atom(NamedTuple):
    """A part of a sequence: a literal letter, or what a group needs; `width` is false where it takes no letters."""

    letter: str = ""
    needs: Needs = _NOTHING
    width: bool = True


class _Reader:
    """Reads a pattern from left to right; `at` is how far it has come."""

    def __init__(self, pattern: str, edge: str) -> None:
        self.pattern = pattern
        self.at = 0
        self._edge = edge

    def alternatives(self) -> Needs:
        """Up to the end of a group: what any of its alternatives needs, if each needs something."""
        found: set[str] = set()
        open_ended = False
        edge, self._edge = self._edge, ""  # of the outermost group only
        while True:
            needs = self._sequence(edge)
            open_ended = open_ended or not needs
            found |= needs
            if not self.pattern.startswith("|", self.at):
                return _NOTHING if open_ended else frozenset(found)
            self.at += 1

    def _sequence(self, edge: str) -> Needs:
        best: Needs = _NOTHING
        run = edge
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            atom = self._atom()
            least = self._least()
            if not atom.width:
                continue
            if atom.letter and least != 0:
                run = _with(run, atom.letter)
                if least is None:
                    continue
            best = max(best, _one(run), atom.needs if least != 0 else _NOTHING, key=_worth)
            run = atom.letter if least and atom.letter else ""
        whole = f"{run}{edge}" if run and run != EDGE else ""
        return max(best, _one(whole), key=_worth)

    def _least(self) -> int | None:
        """How often the atom that ends here must stand; None where it stands once, without a quantifier."""
        match = _REPEAT.match(self.pattern, self.at)
        if match is None:
            if self.pattern.startswith("{", self.at):
                raise _UnknownError  # a brace of its own, or fuzzy matching
            return None
        self.at = match.end()
        if match[0][0] in "*?":
            return 0
        return 1 if match[0][0] == "+" else int(match[1] or 0)

    def _atom(self) -> _Atom:
        sign = self.pattern[self.at]
        if sign == "(":
            return self._group()
        if sign == "[":
            return self._class()
        if sign == "\\":
            return self._escape()
        if sign in "*+?{":
            raise _UnknownError
        self.at += 1
        if sign in "^$":
            return _Atom(width=False)
        return _Atom() if sign == "." else _Atom(_letter(sign))

    def _group(self) -> _Atom:
        if comment := _COMMENT.match(self.pattern, self.at):
            self.at = comment.end()
            return _Atom(width=False)
        look = _LOOK.match(self.pattern, self.at)
        group = None if look else _GROUP.match(self.pattern, self.at)
        if look is None and group is None:
            raise _UnknownError
        self.at = (look or group).end()  # type: ignore[union-attr]
        if group is not None and "x" in (group["flags"] or ""):
            raise _UnknownError
        if group is not None and group["end"] == ")":
            return _Atom(width=False)  # flags for what follows
        needs = self.alternatives()
        if not self.pattern.startswith(")", self.at):
            raise _UnknownError
        self.at += 1
        return _Atom(width=False) if look else _Atom(needs=needs)

    def _class(self) -> _Atom:
        match = _CLASS.match(self.pattern, self.at)
        if match is None:
            raise _UnknownError
        self.at = match.end()
        inside = match[0][1:-1]
        letters = {_letter(letter) for letter in inside}
        simple = inside and not re.search(r"[\\\[\]^-]", inside) and len(letters) == 1
        return _Atom(letters.pop() if simple else "")

    def _escape(self) -> _Atom:
        letter = self.pattern[self.at + 1 : self.at + 2]
        if not letter:
            raise _UnknownError
        self.at += 2
        if letter in _NO_WIDTH:
            return _Atom(width=False)
        if not letter.isalnum():
            return _Atom(_letter(letter))
        if letter in "dDsSwW":
            return _Atom()
        if letter in "pP" and (match := re.compile(r"\{\^?[\w =&-]+\}|\w").match(self.pattern, self.at)):
            self.at = match.end()
            return _Atom()
        if letter in "nrtfv":
            return _Atom()
        if letter.isdigit():
            while self.pattern[self.at : self.at + 1].isdigit():
                self.at += 1
            return _Atom()
        raise _UnknownError


def _letter(sign: str) -> str:
    """The sign as it stands in a lowered text; "" for one that is not looked for."""
    if sign.isascii():
        return "" if sign.isspace() and sign != " " else sign.lower()
    return sign if sign in _SIGNS else ""


def _with(run: str, letter: str) -> str:
    """The run with one letter more, and with the edge between them where there is one."""
    if run and run[-1] != EDGE and _in_word(run[-1]) != _in_word(letter):
        return f"{run}{EDGE}{letter}"
    return run + letter


def _in_word(letter: str) -> bool:
    return letter == "_" or letter.isalnum()


def _one(run: str) -> Needs:
    return frozenset((run,)) if run and run != EDGE else _NOTHING


def _worth(needs: Needs) -> tuple[int, int]:
    """The longer its shortest fragment, the seldomer a need is met by chance."""
    return (min(len(fragment) for fragment in needs), -len(needs)) if needs else (0, 0)
