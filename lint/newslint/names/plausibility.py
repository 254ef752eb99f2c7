"""How much a word looks like a name: which letters follow each other in the names of the lists."""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.names.likeness import bare
from newslint.names.wordlists import content

ALPHABET = " abcdefghijklmnopqrstuvwxyz"
"""The space stands for both ends of a name."""
FIRST_SIGN = 33
STEPS = 8
"""A sign of `letters.txt` is FIRST_SIGN and STEPS times the negative logarithm of the letter's chance."""
_PER_LETTER = 1.3
"""What each letter gives back, so that a name with a letter lost does not look better for being short."""


@lru_cache(maxsize=4096)
def plausibility(word: str) -> float:
    """The higher, the more the word looks like a name; fit to compare two near words, and nothing else."""
    table = _table()
    score = 0.0
    first = second = 0
    letters = [place for char in bare(word) if (place := ALPHABET.find(char)) > 0]
    for letter in (*letters, 0):
        score -= (table[(first * 27 + second) * 28 + letter] - FIRST_SIGN) / STEPS
        first, second = second, letter
    return score + _PER_LETTER * len(letters)


@cache
def _table() -> bytes:
    return content("letters")
