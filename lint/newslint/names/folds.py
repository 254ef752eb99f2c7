"""Spellings that differ only in capitals, diacritics, apostrophes, hyphens and spaces."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newslint.names.direction import Use, balance
from newslint.names.inflection import differ_in_ending
from newslint.names.languages import is_foreign
from newslint.names.likeness import bare, fold_key
from newslint.names.mentions import Reading
from newslint.names.people import Person, agreement
from newslint.names.spellings import Accepted, Confidence, Mention, Variant
from newslint.names.wordlists import is_common, is_given_name, is_place_or_people

_SETTLED = 3
"""How many times as often a spelling stands that is the usual one without doubt."""
_WEAK = ("in spaces or apostrophes", "in a hyphen")
"""What may keep two people apart who have first names of their own: Maud Le Clerc and Yann Leclerc."""


class _Surface:
    """One to three words as they are spelt, and every place where they stand so."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places: list[Mention] = []
        self.words: list[tuple[Mention, ...]] = []
        self.headings = 0
        self.firsts: set[str] = set()
        self.lasts: set[str] = set()
        self.given = False

    @property
    def use(self) -> Use:
        first = self.places[0]
        return Use(self.text, len(self.places), self.given, self.headings, (first.block, first.start))


def folded(persons: Sequence[Person], reading: Reading, accepted: Accepted) -> Iterator[Variant]:
    """The variants of this kind, single words before names of several."""
    for surfaces in _by_key(persons):
        for kind in ("’", "'"):
            yield from _kinds_of_apostrophe(surfaces, kind, reading, accepted)
        spelt = _joined(surfaces)
        names = [surface for surface in spelt if surface.text in accepted.names]
        major = (names or [_likeliest(spelt)])[0]
        for minor in spelt:
            if minor is major or accepted.parts(minor.text, major.text) or minor.text in accepted.names:
                continue
            why = _difference(minor, major, reading)
            if not why or _are_first_names_of_two(minor, major):
                continue
            if agreement(minor.firsts, major.firsts) != "none":
                yield _variant(minor, major, "high", why)
            elif why not in _WEAK and len(minor.places) == 1 < len(major.places):
                yield _variant(minor, major, "low", why)  # relatives


def _by_key(persons: Sequence[Person]) -> Iterator[list[_Surface]]:
    """The surfaces that share a key with another, in order of appearance."""
    spellings: dict[str, set[str]] = {}
    for person in persons:
        for text, _, _ in _parts(person):
            key = fold_key(text)
            if len(key) >= (5 if " " in text else 4):
                spellings.setdefault(key, set()).add(text)
    keys = {key for key, spelt in spellings.items() if len(spelt) > 1}
    if not keys:
        return
    found: dict[str, dict[str, _Surface]] = {}
    for person in persons:
        for text, start, end in _parts(person):
            key = fold_key(text)
            if key not in keys:
                continue
            surface = found.setdefault(key, {}).setdefault(text, _Surface(text))
            words = tuple(
                Mention(person.run.block, token.start, token.end, person.run.after)
                for token in person.tokens[start:end]
            )
            surface.words.append(words)
            surface.places.append(words[0]._replace(end=words[-1].end))
            surface.headings += person.run.heading
            surface.given = surface.given or (person.given and start > 0) or bool(person.honorific)
            if not start and end == 1 < len(person.tokens):
                surface.lasts.add(fold_key(person.tokens[-1].text) if person.given else "")
            elif not start:
                surface.lasts.add("")
            if start and person.given:
                surface.firsts.add(person.tokens[0].text)
    for _, surfaces in sorted(found.items(), key=lambda item: (len(item[0]), item[0])):
        yield list(surfaces.values())


def _parts(person: Person) -> Iterator[tuple[str, int, int]]:
    """Every one to three words of a name."""
    words = [token.text for token in person.tokens]
    for start in range(len(words)):
        yield words[start], start, start + 1
        for end in range(start + 2, min(len(words), start + 3) + 1):
            yield " ".join(words[start:end]), start, end


def _likeliest(surfaces: Sequence[_Surface]) -> _Surface:
    best = surfaces[0]
    for surface in surfaces[1:]:
        if balance(surface.use, best.use)[0] > 0:
            best = surface
    return best


def _joined(surfaces: Sequence[_Surface]) -> list[_Surface]:
    """The surfaces, with those as one that differ only in the kind of their apostrophes."""
    if not any("’" in surface.text for surface in surfaces):
        return list(surfaces)
    joined: dict[str, _Surface] = {}
    for surface in sorted(surfaces, key=lambda surface: -len(surface.places)):
        text = surface.text.replace("’", "'")
        whole = joined.setdefault(text, _Surface(surface.text))
        whole.places = sorted(whole.places + surface.places)
        whole.words = sorted(whole.words + surface.words)
        whole.headings += surface.headings
        whole.firsts |= surface.firsts
        whole.given |= surface.given
    return list(joined.values())


def _kinds_of_apostrophe(
    surfaces: Sequence[_Surface], kind: str, reading: Reading, accepted: Accepted
) -> Iterator[Variant]:
    """O'Brien and O’Brien, the commoner one being right, or the one with the article's kind of apostrophe."""
    for minor in surfaces:
        if kind not in minor.text:
            continue
        other = minor.text.replace(kind, "'" if kind == "’" else "’")
        major = next((surface for surface in surfaces if surface.text == other), None)
        if major is None or accepted.parts(minor.text, major.text) or minor.text in accepted.names:
            continue
        usual = "’" if reading.curly > reading.straight else "'"
        if (len(minor.places), minor.text.count(usual)) < (len(major.places), major.text.count(usual)):
            yield _variant(minor, major, "low", "in the kind of its apostrophe")


def _variant(minor: _Surface, major: _Surface, confidence: Confidence, why: str) -> Variant:
    """The variant with the only word that differs, where it is one."""
    words, others = minor.text.split(), major.text.split()
    odd = [at for at, (one, other) in enumerate(zip(words, others, strict=False)) if one != other]
    if len(words) != len(others) or len(words) == 1 or len(odd) != 1:
        return Variant(minor.text, major.text, confidence, why, tuple(minor.places), tuple(major.places))
    (at,) = odd
    minors, majors = (tuple(places[at] for places in surface.words) for surface in (minor, major))
    return Variant(words[at], others[at], confidence, why, minors, majors)


def _are_first_names_of_two(minor: _Surface, major: _Surface) -> bool:
    """Zoe Brandt and Zoë Lindqvist; a Zoe alone may be either, and is worth a look."""
    if not minor.lasts or not major.lasts or "" in minor.lasts or minor.lasts & major.lasts:
        return False
    return is_given_name(bare(minor.text))


def _difference(minor: _Surface, major: _Surface, reading: Reading) -> str:
    """In what the two differ; "" when that is no fault."""
    one, other = (surface.text.replace("’", "'") for surface in (minor, major))
    words = [word for text in (one, other) for word in text.replace("-", " ").split()]
    is_person = minor.given or major.given
    hyphened = one.replace("-", " ").casefold() == other.replace("-", " ").casefold()
    settled = hyphened and len(major.places) >= _SETTLED * len(minor.places)
    if not is_person and not settled and is_foreign(reading.language) and bare(one) != bare(other):
        return ""
    if not is_person and all(is_common(word.casefold()) or word.casefold() in reading.lower for word in words):
        return ""
    if one.casefold() == other.casefold():
        return "" if _is_capital_of_a_kind(minor, major) else "in capital letters"
    if hyphened:
        # “African-American voters” and “an African American”: a hyphen before a noun is grammar.
        places = (*minor.places, *major.places)
        before_noun = any(place.after[:1] == " " and place.after[1:2].islower() for place in places)
        return "" if before_noun and all(is_place_or_people(word.casefold()) for word in words) else "in a hyphen"
    if bare(one) == bare(other):
        is_usage = reading.language == "fr" and one[1:] == other[1:]  # Etat and État are both seen
        return "" if is_usage or differ_in_ending(one, other, reading.language) else "in an accent"
    return "in spaces or apostrophes" if any(mark in one + other for mark in " -'") else ""


def _is_capital_of_a_kind(minor: _Surface, major: _Surface) -> bool:
    """A particle (Van Gogh, van Gogh), or a word that a headline capitalises and the text does not."""
    changed = [(a, b) for a, b in zip(minor.text.split(), major.text.split(), strict=True) if a != b]
    if all(len(a) < 4 or a[0].islower() or b[0].islower() for a, b in changed):
        return True
    in_headings = [surface.headings == len(surface.places) for surface in (minor, major)]
    if any(_has_inner_capital(a) != _has_inner_capital(b) for a, b in changed):
        return False
    lowered = any(a.count("-") and a[1:].islower() for a, _ in changed)  # no headline makes a capital small
    if lowered and (minor.given or major.given):
        return False  # Kim Osei-tutu: the second part of a surname has a capital, too
    return any(in_headings) and not (in_headings[0] and lowered)


def _has_inner_capital(word: str) -> bool:
    """LeBron; not Blu-Ray, where a headline may have put the capital."""
    return any(char.isupper() and before.isalpha() for before, char in pairwise(word))
