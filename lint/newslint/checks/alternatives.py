"""A pattern of many alternatives, cut down to those that can match in a text: the same matches, sooner."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache

from newslint.checks import patterns
from newslint.checks.patterns import Match
from newslint.checks.prefilter import gram_of, marked, needs_of
from newslint.checks.required import EDGE

_FEW = 8
"""Alternatives that are searched sooner than cut down."""
_MOST = 60
"""Alternatives that are sooner searched one by one than together."""
_TIED = re.compile(r"\\[1-9]|\\k<|\(\?P=|\(\?[a-zA-Z-]+\)")
"""What ties an alternative to those before it: references to groups, and flags that hold from there on."""

_SPACE = re.compile(r"(?<=[\w'’,.-])\\s\+(?=\w)")
"""White space in phrases, which is looked for as one space in texts of single spaces."""


class Alternatives:
    """The alternatives of a pattern, by the words that they need; `join` makes one pattern of some of them."""

    def __init__(self, given: Sequence[str], join: Callable[[Sequence[int]], str], *, bounded: bool) -> None:
        self._given = given
        self._join = join
        self._bounded = bounded
        self._sorted = False
        self._ones: dict[int, str] = {}
        self._whole = ""
        self._words: dict[str, list[tuple[str, int]]] = {}
        self._grams: dict[str, list[tuple[str, int]]] = {}
        self._always: list[int] = []
        self._tied = len(given) < _FEW

    @property
    def whole(self) -> str:
        """The pattern of all alternatives."""
        self._whole = self._whole or self._join(range(len(self._given)))
        return self._whole

    def matches(self, string: str) -> Iterator[Match]:
        """What a search for all of them finds: at each place, the first one that matches there."""
        live = self._live(string)
        if live is None:
            yield from patterns.finditer(self.whole, string)
        elif len(live) == 1:
            yield from patterns.finditer(self._one(live[0]), string)
        elif live:
            yield from self._merged(live, string)

    def _merged(self, live: Sequence[int], string: str) -> Iterator[Match]:
        found = {number: match for number in live if (match := patterns.find(self._one(number), string, 0))}
        while found:
            number = min(found, key=lambda each: (found[each].start(), each))
            match = found[number]
            if match.end() > match.start():
                yield match
            end = max(match.end(), match.start() + 1)
            for other in [each for each in found if found[each].start() < end]:
                again = patterns.find(self._one(other), string, end)
                if again:
                    found[other] = again
                else:
                    del found[other]

    def _one(self, number: int) -> str:
        """The pattern of one alternative."""
        known = self._ones.get(number)
        if known is None:
            known = self._ones[number] = self._join((number,))
        return known

    def _sort(self) -> None:
        """Sort the alternatives by what they need: late, as most rules meet no text in which they can fire."""
        self._sorted = True
        self._tied = self._tied or any(_TIED.search(one) for one in self._given)
        for number, one in enumerate(() if self._tied else self._given):
            needs = needs_of(_SPACE.sub(" ", one), bounded=self._bounded)
            if not needs or any("  " in fragment for fragment in needs):
                self._always.append(number)
                continue
            for fragment in needs:
                word = max(fragment.split(EDGE)[1:-1], key=len, default="")
                if word.strip():
                    self._words.setdefault(word, []).append((fragment, number))
                else:
                    self._grams.setdefault(gram_of(fragment), []).append((fragment, number))

    def _live(self, string: str) -> list[int] | None:
        """Those that can match in a text; None where it is better to search for all."""
        if not self._sorted:
            self._sort()
        if self._tied:
            return None
        text, words, grams = marked(_one_spaced(string))
        found = set(self._always)
        for word in self._words.keys() & words:
            found.update(number for fragment, number in self._words[word] if fragment in text)
        for gram in (*(self._grams.keys() & grams), ""):
            found.update(number for part, number in self._grams.get(gram, ()) if part in text)
        return sorted(found) if len(found) <= _MOST else None


@lru_cache(maxsize=256)
def _one_spaced(string: str) -> str:
    return re.sub(r"\s+", " ", string)
