"""A house list, ready to be asked: which forms stand here, which of its words is near."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from zlib import crc32

from newslint.checks.house_names.entries import SECTIONS, Entry, alike, key_of, normal, words_of
from newslint.names.likeness import fold_key, letters, sound

SHORTEST = 4
"""Letters of a word below which likeness says nothing."""

_VOWELS = frozenset("aeiouy")


class Index:
    """Columns of plain values, so that a list of 100,000 names is back from a cache in a blink.

    `starts` has the most words of a form by its first one, `words` every word of right forms that may be misspelt.
    The others are sorted pairs of a checksum and a number: of forms and of words that may stand alone (a surname, a
    town) with their entries, of keys that near words share with the number of the word. What a checksum finds is
    compared with what was sought, so two of one checksum do no harm.
    """

    __slots__ = ("_pairs", "alone", "extras", "forms", "names", "near_keys", "sections", "starts", "words")

    def __init__(
        self,
        names: list[str],
        sections: bytes,
        extras: dict[int, tuple[tuple[str, ...], tuple[str, ...], str]],
        starts: dict[str, int],
        words: list[str],
        *pairs: bytes,
    ) -> None:
        self.names = names
        self.sections = sections
        self.extras = extras
        self.starts = starts
        self.words = words
        self._pairs = pairs
        self.forms, self.alone, self.near_keys = (memoryview(packed).cast("Q") for packed in pairs)

    @classmethod
    def build(cls, entries: Sequence[Entry]) -> Index:
        """The index of entries that agree with each other."""
        forms: set[int] = set()
        alone: set[int] = set()
        words: dict[str, int] = {}
        starts: dict[str, int] = {}
        for number, entry in enumerate(entries):
            shouted = (form.upper() for form in entry.never if len(form) >= SHORTEST)
            for form in (*entry.accepted, *entry.never, *shouted):
                parts = words_of(form)
                forms.add(_crc(" ".join(parts)) << 32 | number)
                starts[parts[0]] = max(starts.get(parts[0], 0), len(parts))
            for form in entry.accepted:
                for word in _likened(form):
                    words.setdefault(word, len(words))
            alone.update(_crc(word) << 32 | number for word in _alone(entry))
        extras = {
            number: (entry.also, entry.never, entry.since)
            for number, entry in enumerate(entries)
            if entry.also or entry.never or entry.since
        }
        near = {_crc(key) << 32 | at for word, at in words.items() for key in _keys(word)}
        sections = bytes(SECTIONS.index(entry.section) for entry in entries)
        names = [entry.name for entry in entries]
        packed = (array("Q", sorted(pairs)).tobytes() for pairs in (forms, alone, near))
        return cls(names, sections, extras, starts, list(words), *packed)

    def columns(self) -> tuple[Any, ...]:
        """What `Index(*columns)` makes the same index of."""
        return (self.names, self.sections, self.extras, self.starts, self.words, *self._pairs)

    def __reduce__(self) -> tuple[Any, ...]:
        return Index, self.columns()

    def __len__(self) -> int:
        return len(self.names)

    def entry(self, number: int) -> Entry:
        """The entry of a number."""
        also, never, since = self.extras.get(number, ((), (), ""))
        return Entry(SECTIONS[self.sections[number]], self.names[number], also, never, since)

    def of_form(self, key: str) -> list[int]:
        """Entries that may have a form of these words, right or wrong; `key` is as `key_of` makes it."""
        return list(_find(self.forms, key))

    def of_word(self, word: str) -> Iterator[int]:
        """The entries that the word alone may stand for."""
        word = alike(word)
        return (number for number in _find(self.alone, word) if word in _alone(self.entry(number)))

    def accepts(self, form: str) -> Iterator[int]:
        """The entries of which this is a right form."""
        form = normal(form)
        return (
            number
            for number in _find(self.forms, key_of(form))
            if any(normal(accepted) == form for accepted in self.entry(number).accepted)
        )

    def has(self, word: str) -> bool:
        """Whether it is a word of a right form."""
        word = alike(word)
        return any(self.words[at] == word for at in _find(self.near_keys, fold_key(word)))

    def near(self, word: str) -> list[str]:
        """Words of right forms that may be near, the likelier first; whether they are is for the caller to count."""
        mask = letters(word)
        found: dict[str, int] = {}
        for key in _keys(word):
            for at in _find(self.near_keys, key):
                other = self.words[at]
                if other not in found and abs(len(other) - len(word)) <= 2:
                    found[other] = (letters(other) ^ mask).bit_count() + (other[0] != word[0])
        found.pop(word, None)
        return sorted((other for other, apart in found.items() if apart <= 4), key=lambda other: (found[other], other))


def _likened(form: str) -> list[str]:
    return [word for word in alike(form).split() if len(word) >= SHORTEST and word[:1].isupper()]


def _alone(entry: Entry) -> set[str]:
    """The words that may stand for the whole name: all of a name of one word, the last one of a person."""
    person = entry.section in ("people", "names")
    return {
        words[-1]
        for words in (alike(form).split() for form in entry.accepted)
        if (person or len(words) == 1) and len(words[-1]) >= SHORTEST and words[-1][:1].isupper()
    }


def _crc(key: str) -> int:
    return crc32(key.encode("utf-8", "replace"))


def _find(pairs: memoryview, key: str) -> Iterator[int]:
    """The numbers that are paired with the checksum of the key."""
    crc = _crc(key)
    at = bisect_left(pairs, crc << 32)
    while at < len(pairs) and pairs[at] >> 32 == crc:
        yield pairs[at] & 0xFFFFFFFF
        at += 1


def _keys(word: str) -> Iterable[str]:
    """Keys of which two near words share one: the word, the word without any one letter, its sound, its consonants."""
    bare = fold_key(word)
    heard = sound(bare)
    keys = {bare, f"*{heard}", *(bare[:at] + bare[at + 1 :] for at in range(len(bare)))}
    consonants = "".join(char for char in heard if char.lower() not in _VOWELS)
    if len(consonants) > 2:
        keys.add(f"#{consonants}")
    return keys
