"""An inverted index: from the words of a text to the few patterns that can match in it.

Thousands of patterns cost no more than one look at the words of a text, as long as they do not fire.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newslint.checks.required import EDGE, Needs, lowered

_GRAM = 4
"""Letters by which the parts of words are found: with fewer, most texts hold most of them."""

Key = tuple[int, int]
"""A rule, and one of its patterns, by their numbers."""


class Index(NamedTuple):
    """Where a text is looked up: whole `words`, then `grams` of words, then each of `rest` by itself.

    An entry is the number of a rule and of a pattern of it, and the fragment that the text must hold. `always` are the
    patterns that require nothing. It holds nothing but plain values, so that it can be kept between runs.
    """

    words: dict[str, list[tuple[int, int, str]]]
    grams: dict[str, list[tuple[int, int, str]]]
    rest: list[tuple[int, int, str]]
    always: list[Key]

    def live(self, text: str) -> dict[int, list[int]]:
        """The rules that can fire in a text, each with those of its patterns that can match, in their order."""
        found = set(self.always)
        if self.words or self.grams or self.rest:
            marked = lowered(text)
            segments = set(marked.split(EDGE))
            entries = [self.words[word] for word in segments & self.words.keys()]
            if self.grams:
                grams = {word[at : at + _GRAM] for word in segments for at in range(len(word) - _GRAM + 1)}
                entries += [self.grams[gram] for gram in grams & self.grams.keys()]
            for listed in (*entries, self.rest):
                found.update((rule, number) for rule, number, fragment in listed if fragment in marked)
        live: dict[int, list[int]] = {}
        for rule, number in sorted(found):
            live.setdefault(rule, []).append(number)
        return live


def build(patterns: Iterable[tuple[Key, Needs]]) -> Index:
    """The index of what patterns require."""
    index = Index({}, {}, [], [])
    for (rule, number), needs in patterns:
        if not needs:
            index.always.append((rule, number))
        for fragment in sorted(needs):
            _listed(index, fragment).append((rule, number, fragment))
    return index


def _listed(index: Index, fragment: str) -> list[tuple[int, int, str]]:
    """The list that a fragment belongs to: that of its longest word, else of a part of a word."""
    first, *middle, last = (fragment if EDGE in fragment else f"{fragment}{EDGE}").split(EDGE)
    whole = max(middle, key=len, default="")
    if whole.strip():
        return index.words.setdefault(whole, [])
    part = max(first, last, key=len)
    if len(part) < _GRAM:
        return index.rest
    grams = [part[at : at + _GRAM] for at in range(len(part) - _GRAM + 1)]
    return index.grams.setdefault(min(grams, key=lambda gram: (len(index.grams.get(gram, ())), gram)), [])
