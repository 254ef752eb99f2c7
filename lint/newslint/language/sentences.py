"""Where sentences start and end, with exact places.

A full stop ends a sentence unless it ends an abbreviation or an initial, and a small letter never starts one. A blank
line alone ends none: Vale, whose rules about sentences people know, reads on.
"""

from __future__ import annotations

import re
from functools import cache

_END = re.compile(r"(?<![.!?])[.!?]++[\"'”’)\]]*+(?=\s)")
_WORD = re.compile(r"[^\s(\[\"“”‘—–-]+\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]?\Z|[A-Z]\Z")


@cache
def _titles() -> frozenset[str]:
    return frozenset(
        """mr mrs ms dr prof rev hon sen rep gov gen lt col capt sgt maj cmdr adm pres supt det insp fr st ft mt messrs
        reps sens rt cpl pvt ald atty amb treas
        sec vs v al fig figs vol pp ed eds approx dept est ave blvd rd ph""".split()
    )


@cache
def _others() -> frozenset[str]:
    return frozenset(
        """jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun inc corp co ltd
        llc bros jr sr etc bn mn univ assn ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn
        miss mo mont neb nev okla ore pa tenn tex vt va wash wis wyo ont que""".split()
    )


@cache
def _starters() -> frozenset[str]:
    """Words that start a sentence even behind an abbreviation that could go on."""
    return frozenset(
        """A After All Although An And As At Before Both But By During Each For From He Her His However I If In
        Instead It Its Last Many More Most My On One Our She Since So Some That The Their Then There These They This
        Those To Under Until We What When While With Yet You Your""".split()
    )


def split(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the sentences, without the white space around them."""
    found = []
    start = 0
    for end in [*_ends(text), len(text)]:
        part = text[start:end]
        low = start + len(part) - len(part.lstrip())
        if low < end and (stripped := part.strip()):
            found.append((low, low + len(stripped)))
        start = end
    return found


def _ends(text: str) -> list[int]:
    ends = []
    for found in _END.finditer(text):
        following = _next(text, found.end())
        if following and not following[0].islower() and _stops(text, found, following):
            ends.append(found.end())
    return ends


def _next(text: str, at: int) -> str:
    """The next word, without the quotation marks and brackets before it."""
    rest = text[at : at + 60].split(maxsplit=1)
    return (rest[0].lstrip("\"'“‘([") or rest[0]) if rest else ""


def _stops(text: str, found: re.Match[str], following: str) -> bool:
    if text[found.start()] != "." or (found.end() - found.start() > 1 and "." in found[0][1:]):
        return True
    word = _WORD.search(text, max(0, found.start() - 30), found.start())
    if word is None:
        return True
    said = word[0].strip("*_").casefold()
    if said in _titles() or (said in ("no", "nos") and following[0].isdecimal()):
        return False
    if _ACRONYM.match(word[0]) or said in _others():
        return following.rstrip(",;:") in _starters() or len(found[0]) > 1
    return True
