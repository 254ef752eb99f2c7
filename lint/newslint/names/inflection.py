"""Near words that are two forms of one word, or the names of two members of a family."""

from __future__ import annotations

from newslint.names.languages import INFLECTED, is_foreign
from newslint.names.likeness import bare, sound
from newslint.names.wordlists import is_attested, is_place_or_people, is_proper

_LONG = (
    "ist", "ists", "ism", "ian", "ians", "ean", "eans", "ese", "ish", "ite", "ites", "ais", "aise", "aises", "ien",
    "iens", "ienne", "isch", "ische", "ischen", "ern", "eers", "ville", "ham", "ton", "town", "land",
)  # fmt: skip
_SHORT = ("an", "ans", "ns", "ic", "er", "ers", "i", "is", "ii", "en", "y")
_ENDINGS = ("ia", "a", "e", "o", "y", "land", "")
_COUPLES = (
    ("sky", "skaya"), ("skiy", "skaya"), ("ski", "ska"), ("sky", "ska"), ("ov", "ova"), ("ev", "eva"), ("in", "ina"),
    ("yn", "yna"), ("y", "aya"), ("iy", "aya"), ("is", "iene"), ("as", "iene"), ("as", "aite"), ("ins", "ina"),
    ("us", "ou"), ("os", "ou"), ("is", "i"),
)  # fmt: skip


def is_inflection(one: str, other: str) -> bool:
    """Russia and Russian, Darrow and Darrowists, Hoekstra and Hoekstras, Volkov and Volkova."""
    short, long = sorted((bare(one), bare(other)), key=len)
    if long in (f"{short}s", f"{short}es", f"{short}'s"):
        return short[-1:] not in "sxz" or long.endswith("es")
    if sound(long) == f"{sound(short)}s" and short[-1:] not in "sxz":
        return True
    if long == f"{short}y" and is_proper(short) and is_proper(long):
        return True
    if any(
        (short.endswith(man) and long == short[: -len(man)] + woman)
        or (long.endswith(man) and short == long[: -len(man)] + woman)
        for man, woman in _COUPLES
    ):
        return True
    if short.endswith("a") and long in (f"{short}n", f"{short}ns"):
        return True
    for ending in _ENDINGS:
        if not short.endswith(ending):
            continue
        stem = short[: len(short) - len(ending)]
        if len(stem) < 3 or not long.startswith(stem):
            continue
        suffix = long[len(stem) :]
        if suffix in _LONG:
            return True
        if (
            suffix in _SHORT
            and suffix != ending
            and (suffix != "i" or not ending)
            and (is_place_or_people(short) or is_place_or_people(long))
        ):
            return True
    return _are_demonyms(short, long)


def differ_in_ending(one: str, other: str, language: str, *, one_person: bool = False) -> bool:
    """Whether only an ending tells the two apart, in a language where endings tell cases and not people.

    Of `one_person`, whose first name stands before both, some languages change the ending, most only add an s.
    """
    if not is_foreign(language) and one.isascii() and other.isascii():
        return False
    first, second = one.casefold(), other.casefold()
    shorter = min(len(first), len(second))
    stem = next((at for at in range(shorter) if first[at] != second[at]), shorter)
    tails = len(first) - stem, len(second) - stem
    if language in INFLECTED or "\u0370" <= max(one) < "\u0530":  # Greek or Cyrillic
        return stem > 2 and max(tails) <= 3 and (max(tails) < 3 or stem > 3)
    if one_person and max(first, second, key=len)[stem:] not in ("s", "es"):
        return False
    return is_foreign(language) and stem > 3 and min(tails) == 0 and max(tails) <= 3


def _are_demonyms(short: str, long: str) -> bool:
    """Slovak, Slovakia; Serb, Serbia: a listed word within a listed word."""
    return long.startswith(short) and len(long) - len(short) <= 3 and is_place_or_people(short) and is_attested(long)
