"""Single words across articles: a surname, a product or a first name that stands alone and that no list has.

`Kestralis` in one article is a slip where others that tell the same story have `Kestrelis`. A word that any article has
in lower case, or that a list has as a name, is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, letters, sound

_SHORTEST = 6
"""Letters below which words are near too many others."""
_FEW = 2
"""Articles in which a slip may stand."""
_MOST_APART = 0.9
_MOST_MOVED = 1.35
"""The same, where both have the same letters: only their order is wrong."""
_MOST_LETTERS_APART = 3


def near_words(minors: Mapping[str, Set[str]], spread: Mapping[str, int]) -> Iterator[tuple[str, str, float]]:
    """Words that no list has, with the nearest word that more articles have, and how far apart they are.

    `minors` are the articles of each unlisted word, `spread` counts the articles of every capitalised word.
    """
    keyed: dict[str, list[str]] = defaultdict(list)
    for word, articles in minors.items():
        if len(articles) <= _FEW and len(word) >= _SHORTEST:
            for key in _keys(word):
                keyed[key].append(word)
    best: dict[str, tuple[float, int, str]] = {}
    for major in sorted(spread):
        if spread[major] < 2 or len(major) < _SHORTEST - 1:
            continue
        for minor in {word for key in _keys(major) for word in keyed.get(key, ())}:
            if spread[major] <= len(minors[minor]) or not _are_near(minor, major):
                continue
            candidate = (cost(minor, major), -spread[major], major)
            if minor not in best or candidate < best[minor]:
                best[minor] = candidate
    for minor, (apart, _, major) in sorted(best.items()):
        yield minor, major, apart


def _are_near(one: str, other: str) -> bool:
    if bare(one) == bare(other) or one[0] != other[0]:
        return False
    if (letters(one) ^ letters(other)).bit_count() > _MOST_LETTERS_APART or is_inflection(one, other):
        return False
    return cost(one, other) <= (_MOST_APART if sorted(bare(one)) != sorted(bare(other)) else _MOST_MOVED)


def _keys(word: str) -> Iterable[str]:
    """What near words share: themselves without one letter (Mor and Fraenkel 1982), their sound, or their letters."""
    plain = bare(word)
    parts = (plain[:at] + plain[at + 1 :] for at in range(len(plain)))
    return {plain, *parts, f"~{sound(plain)}", f"={''.join(sorted(plain))}"}
