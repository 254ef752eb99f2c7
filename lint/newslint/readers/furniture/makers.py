"""Who makes pictures, as credits name them: agencies, photographers, hand-outs."""

from __future__ import annotations

import re
from enum import IntEnum

from newslint.readers.furniture.tables import phrase_set, word_set

AGENCIES = phrase_set(
    """aap|abaca|abacapress|adobe stock|afp|afp photo|afp/getty|agence france-presse|alamy|alamy stock photo|anadolu|
    anadolu agency|anadolu ajansı|ansa|ap|ap file|ap images|ap photo|apa|associated press|backgrid|belga|bigstock|
    camera press|canadian press|cp|dpa|dreamstime|efe|epa|epa-efe|epa/efe|europa press|gamma-rapho|getty|getty image|
    getty images|getty images file|getty images north america|gettyimages|hans lucas|imago|imago images|istock|
    istockphoto|keystone|keystone-sda|kyodo|kyodo news|la presse canadienne|lapresse|magnum photos|maxppp|mary evans|
    mega|nurphoto|pa|pa archive|pa images|pa media|pa wire|panos|pexels|photoshot|picture alliance|picture-alliance|
    pixabay|polaris|press association|presse canadienne|reuters|reuters file|reuters file photo|rex|rex features|
    rex/shutterstock|ritzau|ritzau scanpix|scanpix|shutterstock|sipa|sipa press|sipa usa|splash|splash news|sputnik|
    swns|tass|the associated press|the canadian press|thinkstock|tt|ullstein bild|unsplash|upi|usa today sports|wenn|
    wire image|wireimage|xinhua|yonhap|zuma|zuma press|zuma wire|zumapress"""
)
"""Folded names that make a credit by themselves."""

_SOURCES = phrase_set(
    """archive|archivbild|archives|archivo|bbc|bloomberg|collect|contributed|courtesy|courtesy photo|dr|esa|facebook|
    file|file image|file photo|flickr|handout|instagram|library of congress|nasa|noaa|pool|pool photo|private|
    public domain|screen capture|screengrab|screenshot|sky news|stock|stock image|stock photo|submitted|submitted photo|
    supplied|tiktok|twitter|video screen capture|wikimedia|wikimedia commons|wikipedia|x|youtube"""
)
_JOINERS = word_set(
    """al an and at & bin by da das de del della den der des di do dos du e el et for from in la le of on para per por
    pour the und van via von y zu"""
)
_TERMS = word_set(
    """adapted agency archive archives attribution cc commons courtesy cropped domain edited file free handout
    illustration image images library licence license media modified permission photo photos pool public reserved
    rights screengrab staff stock submitted supplied under used with all"""
)
_SPLIT = re.compile(r"\s*[/|,;]\s*|\s+(?:via|for|from|by)\s+")
_LOWER_CASE = re.compile(r"\bpicture[ -]alliance\b|\bullstein bild\b|\bimago images\b|\bdpa[- ]?picture\b")
_MOST_WORDS = 14
_MOST_LETTERS = 110


class Maker(IntEnum):
    """How surely a text names the maker of a picture."""

    NONE = 0
    NAME = 1
    SOURCE = 2
    AGENCY = 3


def maker(text: str) -> Maker:
    """What a text names, taken as a whole: an agency, a source such as a hand-out, a mere name, or no maker."""
    text = text.strip(" .;,:")
    if not text or len(text) > _MOST_LETTERS:
        return Maker.NONE
    folded = text.casefold()
    if folded in _SOURCES:
        return Maker.SOURCE
    if "pi" in text or "bi" in text or "im" in text:
        text = _LOWER_CASE.sub("Agency", text)
    words = text.replace("/", " / ").split()
    if len(words) > _MOST_WORDS or not all(map(_fits, words)) or _is_two_sentences(words):
        return Maker.NONE
    if folded in AGENCIES:
        return Maker.AGENCY
    parts = _SPLIT.split(folded)
    if any(part.strip(" ()") in AGENCIES for part in parts):
        return Maker.AGENCY
    if any(part.strip(" ()") in _SOURCES for part in parts):
        return Maker.SOURCE
    return Maker.NAME if any(not word[0].islower() and word[0].isalpha() for word in words) else Maker.NONE


def _fits(word: str) -> bool:
    first = word.lstrip("(\"'“‘«@#[")[:1]
    if not first.islower():
        return True
    folded = word.strip(".,;()[]'\"’”").casefold()
    # d'Artagnan, al-Masri, iStock, eBay
    return (
        folded in _JOINERS
        or folded in _TERMS
        or folded in AGENCIES
        or any(letter.isupper() for letter in word)
        or "." in word[:-1]
    )


def _is_two_sentences(words: list[str]) -> bool:
    """Whether a word other than an initial or a short form ends in a full stop before the end."""
    return any(word[-1] in "!?…" or (word[-1] == "." and len(word) > 4) for word in words[:-1])
