"""A pattern of many alternatives, cut down to those that can match in a text: the same matches, sooner."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from newslint.checks.prefilter import gram_of, marked, needs_of
from newslint.checks.required import EDGE

_FEW = 8
"""Alternatives that are searched sooner than cut down."""
_MOST_CUTS = 300
_TIED = re.compile(r"\\[1-9]|\\k<|\(\?P=|\(\?[a-zA-Z-]+\)")
"""What ties an alternative to those before it: references to groups, and flags that hold from there on."""


class Alternatives:
    """The alternatives of a pattern, by the words that they need; `join` makes one pattern of some of them."""

    def __init__(self, given: Sequence[str], join: Callable[[Sequence[int]], str], *, bounded: bool) -> None:
        self._join = join
        self._all = range(len(given))
        self._cuts: dict[tuple[int, ...], str] = {}
        self._whole = ""
        self._words: dict[str, list[int]] = {}
        self._grams: dict[str, list[tuple[str, int]]] = {}
        self._always: list[int] = []
        self._tied = len(given) < _FEW or any(_TIED.search(one) for one in given)
        for number, one in enumerate(() if self._tied else given):
            needs = needs_of(one, bounded=bounded)
            if not needs:
                self._always.append(number)
            for fragment in needs:
                word = max(fragment.split(EDGE)[1:-1], key=len, default="")
                if word.strip():
                    self._words.setdefault(word, []).append(number)
                else:
                    self._grams.setdefault(gram_of(fragment), []).append((fragment, number))

    @property
    def whole(self) -> str:
        """The pattern of all alternatives."""
        self._whole = self._whole or self._join(self._all)
        return self._whole

    def pattern(self, string: str) -> str:
        """The pattern of those that can match in a text; "" where none can."""
        if self._tied:
            return self.whole
        text, words, grams = marked(string)
        found = set(self._always)
        for word in self._words.keys() & words:
            found.update(self._words[word])
        for gram in (*(self._grams.keys() & grams), ""):
            found.update(number for part, number in self._grams.get(gram, ()) if part in text)
        if len(found) * 2 > len(self._all):
            return self.whole
        live = tuple(sorted(found))
        if live and live not in self._cuts:
            if len(self._cuts) >= _MOST_CUTS:
                return self.whole
            self._cuts[live] = self._join(live)
        return self._cuts[live] if live else ""
