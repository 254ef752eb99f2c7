"""How many syllables English words have, counted as Vale counts them: rules that name a figure mean this one.

Groups of vowels, less those that are silent, and more where two vowels are two syllables; common beginnings and
endings are counted by themselves.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_VOWEL = "[aeiouy]"
_LONGEST = 80
"""Letters that a word has at most; what is longer is none, and only its vowels are counted."""
_BEFORE_E = "b ch f gh gn k l ll lv m mm n nn p r rn rs rv s sc sk sl squ ss th v y"
"""Consonants behind a vowel after which -e, -ed and -es are silent; each of the endings has a few more."""
_MORE = {"e": "c d dg g nc ng rc st t z", "ed": "c dg g lch nc nch ng rc z", "es": "d lch nch st t"}

_FRONT = (
    """above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega kilo pico
    nano macro""",
    "un fore ware none non out post sub pre pro dis side",
)
"""Beginnings that count two syllables, and one."""
_BACK = (
    "ology ologist onomy onomist",
    "fully berry woman women",
    """ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port ports shire
    shires tion tioned""",
)
"""Endings that count three syllables, two, and one."""

_IRREGULAR = """
    2 abed adieu cafe cafes chile chloe circe daphne jesse jukebox maybe people phoebe shoreline zoe
    3 abare acreage adame adobe apache coyote euterpe forever karate machete recipe sesame simile syncope tamale
    4 abalone abbruzzese abruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome eurydice facsimile
    4 gethsemane guacamole hermione hyperbole penelope persephone yosemite
    5 aborigine aborigines
"""


@lru_cache(maxsize=65_536)
def syllables(word: str) -> int:
    """The number of syllables of a word."""
    if len(word) < 3:
        return 1 if word else 0
    word = word.lower()
    if len(word) > _LONGEST:
        return max(1, len(re.findall(f"{_VOWEL}+", word)))
    known = _irregular().get(word)
    if known:
        return known
    core, count = _without(word, _FRONT, front=True)
    core, more = _without(core, _BACK, front=False)
    fewer, extra = _patterns()
    count += more + len(re.findall(f"{_VOWEL}+", core))
    count -= sum(len(pattern.findall(core)) for pattern in fewer)
    count += sum(len(pattern.findall(core)) for pattern in extra)
    return max(count, 1)


def _without(word: str, parts: tuple[str, ...], *, front: bool) -> tuple[str, int]:
    """The word without its beginning or ending, and the syllables of that."""
    for at, listed in enumerate(parts):
        for part in listed.split():
            if front and word.startswith(part):
                return word[len(part) :], len(parts) - at
            if not front and word.endswith(part):
                return word[: -len(part)], len(parts) - at
    return word, 0


@cache
def _irregular() -> dict[str, int]:
    lines = [line.split() for line in _IRREGULAR.strip().splitlines()]
    return {word: int(count) for count, *words in lines for word in words}


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """What makes syllables fewer than groups of vowels, and what makes them more."""

    def silent(ending: str) -> str:
        return f"{_VOWEL}(?:{'|'.join(f'{_BEFORE_E} {_MORE[ending]}'.split())}){ending}$"

    merged = (
        r"cia(?:l|$)|tia|ci(?:o)?us|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$|.[^aeiuoycgltdb]{2,}ed$"
        rf"|.ely$|^jua|uai|eau|^busi$|{silent('ed')}|{silent('es')}"
    )
    parted = (
        r"(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$",
        r"[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)",
        r"[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]",
        r"[^s]ia",
    )
    return (re.compile(merged), re.compile(silent("e"))), tuple(map(re.compile, parted))
