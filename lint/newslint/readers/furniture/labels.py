"""Labels that stand before the maker of a picture: `Photo:`, `Photo by`, `Courtesy of`."""

from __future__ import annotations

import re

from newslint.readers.furniture.makers import Maker, maker
from newslint.readers.furniture.tables import phrase_set, word_set

_LABELS = phrase_set(
    """archivfoto|archivbild|bild|bilder|bildnachweis|bildquelle|copyright|courtesy|credit|credits|crédit|
    crédit image|crédit photo|crédits|crédits photo|crédito|créditos|featured image|foto|foto de|fotocredit|
    fotografía|fotos|grafik|graphic|illustration|image|image by|image copyright|image courtesy|image courtesy of|
    image credit|image credits|image source|image via|images|imagen|infographic|media credit|photo|photo by|
    photo copyright|photo courtesy|photo courtesy of|photo credit|photo credits|photo source|photograph|photograph by|
    photographer|photographs|photographs by|photography|photos|photos by|pic|pic credit|pics|picture|picture by|
    picture credit|picture source|pictures|pictures by|quelle|screengrab|screenshot|still|titelbild|video still"""
)
_OPENERS = word_set(
    """bild foto fotos image images illustration photo photograph photographs photos pic picture pictures screengrab
    screenshot original featured copyright courtesy cortesía crédit file"""
)
_LINKS = word_set("by courtesy via from par von de copyright source provided cortesía © credit")
STOPS = ".!?…)]\"”’'»|–—-:"
_LENDER_WORDS = 9
_WORKING = word_set("staff file handout pool contributed submitted")
# The Sydney Morning Herald: "The jetty in the rain.Credit:Ada Byrne"
_GLUED = re.compile(r"(?<=[.!?)”’\"])(?:(?i:credit|photo|picture|photograph|image|foto|bild))s?\s?:")


def labelled(string: str, low: int) -> int | None:
    """`Photo: Ada Byrne`, `Pic: AP`, `Photograph by Ada Byrne/Agency`, `Image courtesy of the museum`."""
    at = string.rfind(":", low)
    glued = _GLUED.search(string, low) if at >= 0 else None
    if glued and maker(string[glued.end() :]) is not Maker.NONE:
        return glued.start()
    while at >= 0:
        start = _label_start(string, at, low)
        if start is not None and _names_maker(string[start:at], string[at + 1 :], at_start=start == 0):
            return start
        at = string.rfind(":", low, at)
    return _linked(string, low)


def _label_start(string: str, colon: int, low: int) -> int | None:
    """Where the label before a colon starts: the longest known one of three words."""
    found = None
    at = colon
    for _ in range(3):
        at = _word_start(string, at, low)
        if at < 0:
            break
        if string[at:colon].casefold().strip("([ ") in _LABELS and _opens(string, at):
            found = at
    return found


def _word_start(string: str, end: int, low: int) -> int:
    """Where the word before `end` starts; -1 when there is none."""
    while end > low and string[end - 1].isspace():
        end -= 1
    start = end
    while start > low and not string[start - 1].isspace():
        start -= 1
    return start if start < end else -1


def _opens(string: str, at: int) -> bool:
    """Whether a label can start here: at the start, after a stop, or as a capital in mid-line."""
    before = string[:at].rstrip()
    return not before or before[-1] in STOPS or not string[at].islower()


def _names_maker(label: str, rest: str, *, at_start: bool) -> bool:
    rest = rest.strip()
    rank = maker(rest)
    # "Image: Ada Byrne" is how Sky marks a caption; only a known source makes such a line a credit.
    neutral = at_start and label.casefold() in {"image", "images"}
    return rank >= (Maker.SOURCE if neutral else Maker.NAME)


def _linked(string: str, low: int) -> int | None:
    """A label without a colon: `Photo by Ada Byrne`, `Image source, Getty Images`, `Courtesy of the museum`."""
    at = len(string)
    while (at := _word_start(string, at, low)) >= 0:
        if string[at:].split(maxsplit=1)[0].casefold().strip("([,") not in _OPENERS:
            continue
        start = at
        working = _word_start(string, at, low)
        if working >= 0 and string[working:at].strip(" ([").casefold() in _WORKING and _opens(string, working):
            start = working  # "Staff photo by Ada Byrne"
        elif not _opens(string, at):
            continue
        previous = _word_start(string, at, low)
        while previous >= 0 and string[previous:at].strip().casefold() in _OPENERS and _opens(string, previous):
            start, at, previous = previous, previous, _word_start(string, previous, low)
        if _is_link_credit(string[start:]):
            return start
    return None


def _is_link_credit(text: str) -> bool:
    words = text.strip("()[]").split()
    if len(words) > 2 and words[0].casefold() in _WORKING:
        del words[0]
    folded = [word.casefold().strip(",:") for word in words]
    at = 1
    linked = folded[0] in ("courtesy", "copyright", "cortesía")
    while at < len(words) and folded[at] in _OPENERS:
        linked = linked or folded[at] in ("courtesy", "copyright", "cortesía")
        at += 1
    while at < len(words) and (folded[at] in _LINKS or folded[at] in ("of", "on", "the")):
        linked = linked or folded[at] in _LINKS
        at += 1
    if not linked or at >= len(words):
        return False
    if maker(" ".join(words[at:])) is not Maker.NONE:
        return True
    # "Courtesy of the Kilmore lifeboat station": who lends a picture may have a name of common words.
    lent = "courtesy" in folded[:2] and words[0][0].isupper() and len(words) - at <= _LENDER_WORDS
    return lent and any(word[0].isupper() for word in words[at:])
