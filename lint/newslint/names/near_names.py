"""Which full names of an archive are near each other: those that may be two spellings of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations

from newslint.names.families import are_variants
from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, fold_key, letters, sound, threshold
from newslint.names.memory import Keys, Memory, Pair

_LARGE = 80
"""Names of one group from which on not all that start alike are compared."""
_MOST_LETTERS_APART = 5


def near_names(names: Iterable[str], memory: Memory) -> list[tuple[str, str]]:
    """Pairs of names that share a first name or a surname, and are near in the other; the nearest pairs first."""
    groups: tuple[dict[str, list[str]], ...] = (defaultdict(list), defaultdict(list), defaultdict(list))
    for name in names:
        for key, grouped in zip(memory.keys(name, _keys), groups, strict=True):
            grouped[key].append(name)
    pairs: dict[tuple[str, str], float] = {}
    for kind, grouped in zip(("whole", "first", "last"), groups, strict=True):
        make = {"whole": _all_pairs, "first": _near_in_last, "last": _near_in_first}[kind]
        for group in grouped.values():
            if len(group) > 1:
                for one, other, apart in memory.pairs(kind, group, make):
                    pairs.setdefault((one, other), apart)
    return sorted(pairs, key=lambda pair: (pairs[pair], pair))


def _keys(name: str) -> Keys:
    return fold_key(name), bare(_first(name)), fold_key(_last(name))


def _all_pairs(group: list[str]) -> list[Pair]:
    return [(one, other, 0.0) for one, other in combinations(group, 2)]


def _near_in_last(group: list[str]) -> list[Pair]:
    return _near_in(group, _last)


def _near_in_first(group: list[str]) -> list[Pair]:
    return _near_in(group, _first)


def _near_in(group: list[str], rest: Callable[[str], str]) -> list[Pair]:
    pairs: dict[tuple[str, str], float] = {}
    for bucket in _buckets(group, rest):
        for one, other in combinations(bucket, 2):
            if (one, other) in pairs or bare(rest(one)) == bare(rest(other)):
                continue  # Tom Orme and Tom W Orme: a middle name more is no slip
            if (apart := _apart(rest(one), rest(other))) is not None:
                pairs[one, other] = apart
    return [(*pair, apart) for pair, apart in pairs.items()]


def _buckets(group: list[str], rest: Callable[[str], str]) -> Iterator[list[str]]:
    """The names of a group whose other words may be near.

    In a small group those that start or end alike: a slip seldom touches both ends. In a large one those that are the
    same but for one letter (each word stands under all that it is without one: Mor and Fraenkel 1982), or sound alike.
    """
    buckets: dict[str, list[str]] = defaultdict(list)
    large = len(group) > _LARGE
    for name in group:
        word = bare(rest(name))
        keys = {word[:1], f"-{word[-3:]}"} if not large else {word, *_without_one(word), f"~{sound(word)}"}
        for key in keys:
            buckets[key].append(name)
    return (bucket for bucket in buckets.values() if len(bucket) > 1)


def _without_one(word: str) -> set[str]:
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def _apart(one: str, other: str) -> float | None:
    """How far two words are apart; None if they cannot be one."""
    if abs(len(one) - len(other)) > 2 or (letters(one) ^ letters(other)).bit_count() > _MOST_LETTERS_APART:
        return None
    if are_variants(one, other):
        return 0.3
    if is_inflection(one, other):
        return None
    apart = cost(one, other)
    return apart if apart <= max(0.9 if min(len(one), len(other)) > 3 else 0.6, threshold(one, other)) else None


def _first(name: str) -> str:
    return name.split(" ", 1)[0]


def _last(name: str) -> str:
    return name.rsplit(" ", 1)[-1]
