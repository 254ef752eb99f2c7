"""Single words across articles: a surname, a product or a first name that stands alone and that no list has.

`Kestralis` in one article is a slip where others that tell the same story have `Kestrelis`. A word that any article has
in lower case, or that a list has as a name, is none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Set

from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, letters, sound
from newslint.names.memory import Memory

_SHORTEST = 6
"""Letters below which words are near too many others."""
_FEW = 2
"""Articles in which a slip may stand."""
_MOST_APART = 0.9
_MOST_MOVED = 1.35
"""The same, where both have the same letters: only their order is wrong."""
_MOST_LETTERS_APART = 3
_DIFFERENT = 100
"""Words that are new since the last comparison from which on to compare all again takes less time."""

Near = tuple[str, float]
"""A word and how far it is."""


def near_words(
    minors: Mapping[str, Set[str]], spread: Mapping[str, int], memory: Memory
) -> Iterator[tuple[str, str, float]]:
    """Words that no list has, with the nearest word that more articles have, and how far apart they are.

    `minors` are the articles of each unlisted word, `spread` counts the articles of every capitalised word.
    """
    few = {word for word, articles in minors.items() if len(articles) <= _FEW and len(word) >= _SHORTEST}
    many = {word for word, count in spread.items() if count > 1 and len(word) >= _SHORTEST - 1}
    near = _near(few, many, memory)
    memory.keep_words(many, near)
    for minor in sorted(near):
        wider = [(apart, -spread[major], major) for major, apart in near[minor] if spread[major] > len(minors[minor])]
        if wider:
            apart, _, major = min(wider)
            yield minor, major, apart


def _near(few: Set[str], many: Set[str], memory: Memory) -> dict[str, list[Near]]:
    """Of each word of `few`, the near ones of `many`."""
    fresh, majors = few - memory.near.keys(), many - memory.majors
    if len(fresh) + len(majors) > _DIFFERENT:
        return _all_near(few, many)
    found = {word: [(major, apart) for major, apart in memory.near[word] if major in many] for word in few - fresh} | {
        word: [] for word in fresh
    }
    for word in found:
        for major in many if word in fresh else majors:
            if _share_key(word, major) and _are_near(word, major):
                found[word].append((major, cost(word, major)))
    return {word: sorted(near) for word, near in found.items()}


def _all_near(few: Set[str], many: Set[str]) -> dict[str, list[Near]]:
    keyed: dict[str, list[str]] = defaultdict(list)
    for word in few:
        for key in _keys(word):
            keyed[key].append(word)
    found: dict[str, list[Near]] = {word: [] for word in few}
    for major in many:
        for minor in {word for key in _keys(major) for word in keyed.get(key, ())}:
            if _are_near(minor, major):
                found[minor].append((major, cost(minor, major)))
    return {word: sorted(near) for word, near in found.items()}


def _share_key(one: str, other: str) -> bool:
    if one[0] != other[0] or (letters(one) ^ letters(other)).bit_count() > _MOST_LETTERS_APART:
        return False
    return not _keys(one).isdisjoint(_keys(other))


def _are_near(one: str, other: str) -> bool:
    if bare(one) == bare(other) or one[0] != other[0]:
        return False
    if (letters(one) ^ letters(other)).bit_count() > _MOST_LETTERS_APART or is_inflection(one, other):
        return False
    return cost(one, other) <= (_MOST_APART if sorted(bare(one)) != sorted(bare(other)) else _MOST_MOVED)


def _keys(word: str) -> frozenset[str]:
    """What near words share: themselves without one letter (Mor and Fraenkel 1982), their sound, or their letters."""
    plain = bare(word)
    parts = (plain[:at] + plain[at + 1 :] for at in range(len(plain)))
    return frozenset((plain, *parts, f"~{sound(plain)}", f"={''.join(sorted(plain))}"))
