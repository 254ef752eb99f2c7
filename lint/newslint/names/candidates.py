"""Which words of an article are worth comparing: all pairs of a few, of thousands only those that share a key."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from newslint.names.likeness import bare, fold_key, letters, skeleton, sound

FEW = 120
"""Words with one first letter that are all compared with each other; no article has more names than that."""
_CROWD = 8
"""Words with one key that are still compared: more of them are no slips of each other."""
_LONG = 6
"""Letters of a word that is still compared in a crowd: among thousands, each short one is near to many."""


def near_pairs(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Pairs of words that may be one name, each once; the time is linear in their number."""
    buckets: dict[str, list[str]] = {}
    for word in words:
        for key in {bare(word)[:1], sound(word)[:1].lower()}:
            buckets.setdefault(key, []).append(word)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        few = len(bucket) <= FEW
        left = len(bucket) ** 2 if few else len(bucket) // 2
        for pair in chain.from_iterable(combinations(group, 2) for group in ((bucket,) if few else _by_keys(bucket))):
            if _are_near(*pair) and pair not in seen:
                seen.add(pair)
                yield pair
                left -= 1
                if not left:
                    break


def _by_keys(words: Sequence[str]) -> Iterator[list[str]]:
    """Words that agree but for one letter, or in their consonants, or in their sound."""
    groups: dict[str, list[str]] = {}
    for word in words:
        plain = bare(word)
        if len(plain) < _LONG:
            continue
        keys = {plain, f"~{sound(word)}", f"|{skeleton(plain)}"}
        keys.update(plain[:at] + plain[at + 1 :] for at in range(len(plain)))
        for key in keys:
            groups.setdefault(key, []).append(word)
    for group in groups.values():
        if 1 < len(group) <= _CROWD:
            yield group


def _are_near(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 2 or (letters(one) ^ letters(other)).bit_count() > 4:
        return False
    return fold_key(one) != fold_key(other)
