"""How near two spellings are: weighted edits, phonetic keys, folding.

Weights after Pollock and Zamora (1983) and Yannakoudakis and Fawthrop (1983): most slips are one letter, omission is
commonest, vowels and doubled letters go wrong more often than consonants, first letters seldom.
"""

from __future__ import annotations

from functools import lru_cache

_SPECIAL = str.maketrans(
    {"ł": "l", "ø": "o", "ı": "i", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "’": "'", "‑": "-"}
)
_VOWELS = frozenset("aeiouyаеиоуыэюяієαεηιουω")  # of bare words: Latin, Cyrillic, Greek
_CONFUSABLE = frozenset(
    frozenset(pair) for pair in "ck sz vw iy dt bp gk gj mn ij qk xs uw fv ou ae ei ao eo rl".split()
)
_NEIGHBOURS = {
    frozenset((row[at], row[at + 1])) for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for at in range(len(row) - 1)
}
# In this order; a capital is a sound that no single letter has. Patterns would cost a cold start 5 ms.
_SOUNDS = (
    ("tch", "C"), ("sch", "S"), ("ch", "C"), ("cz", "C"), ("sh", "S"), ("sz", "S"), ("kh", "h"), ("gh", "h"),
    ("zh", "Z"),
    ("ph", "f"), ("ck", "k"), ("q", "k"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("c", "k"), ("x", "ks"), ("z", "s"),
    ("ey", "i"), ("ei", "i"), ("ay", "i"), ("ai", "i"), ("ie", "i"), ("ee", "i"), ("y", "i"), ("j", "i"), ("ou", "u"),
    ("oo", "u"), ("ew", "u"), ("aw", "u"), ("ow", "u"), ("au", "u"), ("w", "v"),
)  # fmt: skip
WEIGHTS = {
    "a letter doubled or not": 0.4,  # the commonest slip that the ear cannot hear
    "an h more or less": 0.5,  # silent in most names
    "letters that sound alike": 0.5,  # and what transliterations choose between
    "a vowel for a vowel": 0.6,  # vowels go wrong twice as often as consonants
    "two letters change places": 0.6,  # fingers, not ignorance: never two names
    "a vowel more or less": 0.7,
    "m for n": 0.7,  # they sound alike, but Simon and Sinon are two names
    "neighbours on the keyboard": 0.8,
    "a consonant more or less": 0.9,
    "another letter": 1.0,
    "another first letter": 0.5,  # on top: first letters are seldom wrong
}
"""What each difference costs; the dearer, the likelier it tells two names apart."""
THRESHOLDS = {4: 0.7, 5: 0.9, 6: 1.0, 7: 1.35, 8: 1.35}
"""Largest cost at which two forms may be one name, by the length of the shorter; shorter ones never are."""


@lru_cache(maxsize=65536)
def bare(word: str) -> str:
    """Lower case, without diacritics."""
    word = word.casefold().translate(_SPECIAL)
    if word.isascii():
        return word
    import unicodedata

    return "".join(char for char in unicodedata.normalize("NFKD", word) if not unicodedata.combining(char))


@lru_cache(maxsize=65536)
def fold_key(words: str) -> str:
    """What spellings share that differ only in case, diacritics, apostrophes, hyphens and spaces."""
    return bare(words).replace("'", "").replace("-", "").replace(" ", "")


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """A phonetic key made for names in news: transliterations of one sound are one sign."""
    key = bare(word)
    if key.startswith("mac") and key[3:4] not in ("", "a", "e", "i", "o", "u", "y", "h"):
        key = f"mc{key[3:]}"
    for letters_, sign in _SOUNDS:
        if letters_ in key:
            key = key.replace(letters_, sign)
    heard: list[str] = []
    for at, char in enumerate(key):
        silent = char == "h" and at > 0 and key[at - 1] not in "aeiou"
        if not silent and (not heard or heard[-1] != char):
            heard.append(char)
    return "".join(heard)


@lru_cache(maxsize=65536)
def letters(word: str) -> int:
    """A mask of the letters a to z that the word has."""
    mask = 0
    for char in bare(word):
        if "a" <= char <= "z":
            mask |= 1 << (ord(char) - 97)
    return mask


def threshold(one: str, other: str) -> float:
    """The largest cost at which the two may be one name."""
    shorter = min(len(one), len(other))
    return 0.0 if shorter < 4 else THRESHOLDS.get(shorter, 1.75)


@lru_cache(maxsize=65536)
def cost(one: str, other: str) -> float:
    """How far two names are apart: the least of the letters' cost and the sounds'."""
    first, second = bare(one), bare(other)
    by_letters = _distance(first, second)
    if by_letters <= 0.5:
        return by_letters
    key, other_key = sound(one), sound(other)
    if key == other_key:
        return min(by_letters, 0.5)
    best = min(by_letters, 0.15 + _distance(key.lower(), other_key.lower()))
    if skeleton(first) == skeleton(second) and len(skeleton(first)) > 2:
        best = min(best, max(0.6, 0.8 * by_letters))
    return best


def skeleton(word: str) -> str:
    """The consonants of a bare word."""
    return "".join(char for char in word if char not in _VOWELS)


def _distance(one: str, other: str) -> float:
    """Damerau's optimal string alignment with weights, counted where the two differ."""
    start, shorter = 0, min(len(one), len(other))
    while start < shorter and one[start] == other[start]:
        start += 1
    end = 0
    while end < shorter - start and one[-1 - end] == other[-1 - end]:
        end += 1
    columns = range(start, len(other) - end)
    before_last: list[float] = []
    last = [0.0]
    for at in columns:
        last.append(last[-1] + _gap(other, at, other[at]))
    for row in range(start, len(one) - end):
        char = one[row]
        gap = _gap(one, row, char)
        current = [last[0] + gap]
        for place, column in enumerate(columns):
            opposite = other[column]
            best = min(
                last[place] + _swap(char, opposite),
                last[place + 1] + gap,
                current[place] + _gap(other, column, opposite),
            )
            if place and row > start and char == other[column - 1] and one[row - 1] == opposite and char != opposite:
                best = min(best, before_last[place - 1] + WEIGHTS["two letters change places"])
            current.append(best)
        before_last, last = last, current
    return last[-1] + (WEIGHTS["another first letter"] if one[:1] != other[:1] else 0.0)


def _gap(word: str, at: int, char: str) -> float:
    if (at and word[at - 1] == char) or word[at + 1 : at + 2] == char:
        return WEIGHTS["a letter doubled or not"]
    if char == "h":
        return WEIGHTS["an h more or less"]
    return WEIGHTS["a vowel more or less"] if char in _VOWELS else WEIGHTS["a consonant more or less"]


def _swap(char: str, other: str) -> float:
    if char == other:
        return 0.0
    if char in _VOWELS and other in _VOWELS:
        return WEIGHTS["a vowel for a vowel"]
    pair = frozenset((char, other))
    if pair in _CONFUSABLE:
        return WEIGHTS["m for n"] if pair == {"m", "n"} else WEIGHTS["letters that sound alike"]
    return WEIGHTS["neighbours on the keyboard"] if pair in _NEIGHBOURS else WEIGHTS["another letter"]
