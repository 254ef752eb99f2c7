"""The names of an article: who is who, which spellings were joined, which near ones were kept apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.house import HouseNames
from newslint.names import called
from newslint.names.families import is_relative
from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, letters, sound, threshold
from newslint.names.people import FEMALE, MALE, Form, Person, attested, forms
from newslint.names.spellings import Accepted, Variant
from newslint.names.variants import find
from newslint.names.wordlists import is_common, is_given_name, is_place_or_people
from newslint.scope import parse

SECTIONS = ("people", "places", "organisations", "others")
_SCOPE = ("text & ~alt", "embed")
_PLACES = frozenset(
    """Street Road Avenue Lane Lake River Island Islands Mountain Valley Park Bridge Square City County District
    Province Region State States Republic Kingdom Sea Ocean Bay Beach Mount Fort Port West East North South Head Lock
    Harbour Harbor Hill Hills Creek Falls Forest Canal Cape Coast Pass Peak Peninsula Point Quay Reef""".split()
)


class Place(NamedTuple):
    """Where a form stands: the number of the block, offsets in its text, the line."""

    block: int
    start: int
    end: int
    line: int


class Name(NamedTuple):
    """One person, place or organisation: the fullest form, and the places of every form."""

    section: str
    text: str
    forms: Mapping[str, tuple[Place, ...]]

    @property
    def places(self) -> list[Place]:
        """Where any form of it stands, in reading order."""
        return sorted(place for places in self.forms.values() for place in places)


class Apart(NamedTuple):
    """Two near forms that are two names, and what is known of them that says so."""

    one: str
    other: str
    why: str


class Seen(NamedTuple):
    """All that `newslint names` knows of an article."""

    blocks: Sequence[Block]
    names: tuple[Name, ...]
    joined: tuple[tuple[Variant, tuple[int, ...]], ...]
    apart: tuple[Apart, ...]
    persons: tuple[Person, ...]


def see(article: Article, listed: HouseNames) -> Seen:
    """The names of an article, as the spelling of names sees them."""
    blocks = parse(_SCOPE).select(article)
    reading, persons = called.read(blocks, article.language)
    accepted = Accepted(_words(listed.names), tuple(_words(group) for group in listed.different))
    variants = find(persons, reading, accepted)

    def line(block: int, start: int) -> int:
        return article.source.position(blocks[block].text.span(start, start + 1).start).line

    def place(person: Person) -> Place:
        block, start = person.run.block, person.tokens[0].start
        return Place(block, start, person.tokens[-1].end, line(block, start))

    joined = tuple((one, tuple(line(where.block, where.start) for where in one.minors)) for one in variants)
    pairs = {frozenset((one.minor, one.major)) for one in variants}
    apart = tuple(_apart(forms(persons), pairs, accepted))
    found = _grouped([(person, place(person)) for person in persons], variants, listed)
    return Seen(blocks, tuple(found), joined, apart, tuple(persons))


def _words(names: Sequence[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in (name, *name.split()))


def _grouped(placed: Sequence[tuple[Person, Place]], variants: Sequence[Variant], listed: HouseNames) -> Iterator[Name]:
    majors = {one.minor: one.major for one in variants}
    full = dict.fromkeys(_mended(person, majors) for person, _ in placed if _is_full(person))
    by_last: dict[str, set[str]] = {}
    for text in full:
        by_last.setdefault(text.split()[-1], set()).add(text)
    found: dict[str, dict[str, list[Place]]] = {}
    sections: dict[str, str] = {}
    for person, place in placed:
        text = _mended(person, majors)
        owners = by_last.get(text, set())
        name = next(iter(owners)) if len(owners) == 1 else text
        section = _section(person, name, listed) if name not in full else "people"
        if sections.get(name, "others") == "others":
            sections[name] = section
        surface = " ".join(token.text for token in person.tokens)
        found.setdefault(name, {}).setdefault(surface, []).append(place)
    for name, surfaces in found.items():
        if sections[name] in ("others", "places") and _is_mere_word(name):
            continue
        yield Name(sections[name], name, {surface: tuple(places) for surface, places in surfaces.items()})


def _mended(person: Person, majors: Mapping[str, str]) -> str:
    """The name with every word in the spelling that it was joined to."""
    text = " ".join(token.text for token in person.tokens)
    for minor, major in majors.items():
        if " " in minor and f" {minor} " in f" {text} ":
            text = f" {text} ".replace(f" {minor} ", f" {major} ").strip()
    return " ".join(majors.get(word, word) for word in text.split())


def _is_full(person: Person) -> bool:
    """A first name and a last one: Tom Hill, but not Skerry Head."""
    first, last = person.tokens[0].text, person.tokens[-1].text
    return person.given and (last not in _PLACES or is_given_name(bare(first)))


def _is_mere_word(text: str) -> bool:
    return len(text) == 1 or is_common(text.casefold())


def _section(person: Person, text: str, listed: HouseNames) -> str:
    words = [token.text for token in person.tokens if token.text[0].isupper()]
    if listed.known is not None:
        for number in (*listed.known.accepts(text), *listed.known.of_word(text)):
            section = listed.known.entry(number).section
            if section in SECTIONS:
                return section
    if len(words) > 1 and (words[-1] in _PLACES or words[0] in _PLACES):
        return "places"
    if person.group:
        return "organisations"
    if person.given or person.honorific:
        return "people"
    return "places" if all(is_place_or_people(bare(word)) for word in words) else "others"


def _apart(known: Mapping[str, Form], pairs: set[frozenset[str]], accepted: Accepted) -> Iterator[Apart]:
    candidates = [form for form in known.values() if len(form.text) > 3]
    by_first: dict[str, list[int]] = {}
    for number, form in enumerate(candidates):
        for key in dict.fromkeys((bare(form.text)[:1], sound(form.text)[:1].lower())):
            by_first.setdefault(key, []).append(number)
    for at, to in sorted({pair for near in by_first.values() for pair in combinations(near, 2)}):
        one, other = candidates[at], candidates[to]
        pair = (one.text, other.text)
        if abs(len(one.text) - len(other.text)) > 2 or frozenset(pair) in pairs:
            continue
        if (letters(one.text) ^ letters(other.text)).bit_count() > 4 or cost(*pair) > threshold(*pair):
            continue
        yield Apart(*pair, _why_apart(one, other, accepted))


def _why_apart(one: Form, other: Form, accepted: Accepted) -> str:
    """What is known of the two that speaks for two names; it need not be what decided."""
    if accepted.parts(one.text, other.text):
        both = {one.text, other.text} <= accepted.names
        return "the house list has both" if both else "the house list calls them different"
    if is_inflection(one.text, other.text):
        return "two forms of one word, or two members of one family"
    if (one.honorifics & MALE and other.honorifics & FEMALE) or (one.honorifics & FEMALE and other.honorifics & MALE):
        return f"one is {sorted(one.honorifics)[0]}, the other {sorted(other.honorifics)[0]}"
    if one.firsts and other.firsts and not one.firsts & other.firsts:
        return f"each has a first name of its own: {sorted(one.firsts)[0]}, {sorted(other.firsts)[0]}"
    if any(is_relative(person.run.before) for form in (one, other) for _, _, person in form.mentions):
        return "the words before one of them tell of a relative"
    if any(firm.group == firm.count and person.introduced for firm, person in ((one, other), (other, one))):
        return "one is in the name of a firm only, the other is a person's"
    common = next((form.text for form in (one, other) if is_common(form.text.casefold())), "")
    if common:
        return f"“{common}” is a common word"
    if attested(one.text) and attested(other.text):
        return "the word lists have both as names"
    return "nothing says that they are one"
