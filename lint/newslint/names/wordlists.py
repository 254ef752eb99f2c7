"""Is it a common word, a given name, a surname? Look-ups in sorted files, without loading them into sets."""

from __future__ import annotations

import os
from functools import cache, lru_cache

_FOLDER = os.path.dirname(os.path.abspath(__file__))


@lru_cache(maxsize=65536)
def is_common(word: str) -> bool:
    """Whether a lower-case word is one of English (SCOWL up to size 55)."""
    return _has("common", word)


@lru_cache(maxsize=65536)
def is_given_name(word: str) -> bool:
    """Whether a casefolded word is a given name somewhere."""
    return _has("given", word)


@lru_cache(maxsize=65536)
def is_surname(word: str) -> bool:
    """Whether a casefolded word is one of the 40,000 commonest surnames of the US Census of 1990."""
    return _has("surnames", word)


@lru_cache(maxsize=65536)
def is_frequent(word: str) -> bool:
    """Whether a casefolded word is one of the 5,000 commonest surnames of that census."""
    return _has("frequent", word)


@lru_cache(maxsize=65536)
def is_frequent_first(word: str) -> bool:
    """Whether a casefolded word is one of the commonest first names of that census, 500 of men and 500 of women."""
    return _has("firsts", word)


@lru_cache(maxsize=65536)
def is_rare(word: str) -> bool:
    """Whether a casefolded word is one of its rarer surnames, or a surname elsewhere: some are slips themselves."""
    return _has("rare", word)


@lru_cache(maxsize=65536)
def is_proper(word: str) -> bool:
    """Whether a casefolded word is a proper noun in a dictionary: a country, a city, a brand."""
    return _has("proper", word)


def is_attested(word: str) -> bool:
    """Whether any list has the casefolded word as a name."""
    return is_surname(word) or is_given_name(word) or is_proper(word)


def is_place_or_people(word: str) -> bool:
    """Whether a casefolded word is a proper noun that nobody is called: Kenya, Russian, but not Hanson."""
    return is_proper(word) and not is_surname(word) and not is_given_name(word)


def _has(name: str, word: str) -> bool:
    """Bisect a file that starts with a line end and has a word a line, sorted by bytes."""
    lines = content(name)
    wanted = word.encode("utf-8", "replace")
    low, high = 0, len(lines) - 1
    while low < high:
        middle = lines.rfind(b"\n", low, (low + high) // 2 + 1)
        if middle < 0:
            middle = low
        end = lines.find(b"\n", middle + 1)
        found = lines[middle + 1 : end]
        if found == wanted:
            return True
        if found < wanted:
            low = end
        else:
            if high == middle:
                return False
            high = middle
    return False


@cache
def content(name: str) -> bytes:
    """A file of this folder, read when it is first asked for."""
    with open(os.path.join(_FOLDER, f"{name}.txt"), "rb") as file:
        return file.read()
