"""Which spellings of an article are one name: first folded, then given names, then words against words.

What decides is less how near two spellings are than who was introduced: news gives a full name once, then the surname.
A surname that was never introduced, near one that was, is a slip; two near surnames with first names of their own are
two people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import combinations

from newslint.names.candidates import near_pairs
from newslint.names.direction import Use, balance
from newslint.names.families import are_named_together, are_variants, is_relative
from newslint.names.folds import folded
from newslint.names.inflection import differ_in_ending, is_inflection
from newslint.names.judgement import judge
from newslint.names.languages import is_foreign
from newslint.names.likeness import bare, cost, sound, threshold
from newslint.names.mentions import Reading
from newslint.names.people import Form, Person, forms
from newslint.names.spellings import Accepted, Confidence, Mention, Variant
from newslint.names.wordlists import is_given_name


def find(persons: Sequence[Person], reading: Reading, accepted: Accepted) -> list[Variant]:
    """The variants of an article, no two at one place, the surest kind first."""
    known = forms(persons)
    found: list[Variant] = []
    taken: set[tuple[int, int]] = set()
    said: set[tuple[str, str]] = set()
    for variant in (
        *folded(persons, reading, accepted),
        *_given(persons, reading, accepted),
        *_words(known, reading, accepted),
    ):
        free = tuple(place for place in variant.minors if not _covers(taken, place))
        if free and (variant.major, variant.minor) not in said:
            said.add((variant.minor, variant.major))
            found.append(variant._replace(minors=free))
            taken.update((place.block, offset) for place in free for offset in range(place.start, place.end))
    return found


def _covers(taken: set[tuple[int, int]], place: Mention) -> bool:
    return (place.block, place.start) in taken or (place.block, place.end - 1) in taken


def _given(persons: Sequence[Person], reading: Reading, accepted: Accepted) -> Iterator[Variant]:
    """The same surname behind two first names that are nearly one."""
    surnames: dict[str, dict[str, list[tuple[Mention, Person]]]] = {}
    relatives: set[str] = set()
    for person in persons:
        if person.given:
            first = person.tokens[0]
            if is_relative(person.run.before):
                relatives.add(first.text)
            place = Mention(person.run.block, first.start, first.end, "")
            surnames.setdefault(bare(person.tokens[-1].text), {}).setdefault(first.text, []).append((place, person))
    for firsts in surnames.values():
        if not 1 < len(firsts) < 20:
            continue
        uses = {name: _use_of_first_name(name, places) for name, places in firsts.items()}
        for one, other in combinations(firsts, 2):
            if accepted.parts(one, other) or bare(one) == bare(other) or relatives & {one, other}:
                continue
            if any(are_named_together(one, other, person.run) for name in (one, other) for _, person in firsts[name]):
                continue
            if differ_in_ending(one, other, reading.language):
                continue
            if is_foreign(reading.language) and not any(is_given_name(bare(name)) for name in (one, other)):
                continue
            if are_variants(one, other) or _are_near_first_names(one, other):
                minor, major = (one, other) if balance(uses[one], uses[other])[0] < 0 else (other, one)
                minors, majors = (tuple(place for place, _ in firsts[name]) for name in (minor, major))
                yield Variant(minor, major, "high", "with the same surname", minors, majors)


def _use_of_first_name(name: str, places: Sequence[tuple[Mention, Person]]) -> Use:
    first = places[0][0]
    return Use(name, len(places), False, sum(person.run.heading for _, person in places), (first.block, first.start))


def _are_near_first_names(one: str, other: str) -> bool:
    """Two given names of the lists (Mark, Mary) are near only if they sound the same, or two letters changed places."""
    if min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    listed = [is_given_name(bare(name)) for name in (one, other)]
    if one[:-1] == other[:-1] and {one[-1], other[-1]} <= set("aeoi"):
        return False  # Cleo and Clea, Paolo and Paola
    price, limit = cost(one, other), threshold(one, other)
    if all(listed):
        return sound(one) == sound(other) or (price <= 0.6 and sorted(bare(one)) == sorted(bare(other)))
    return price <= max(0.7, limit if any(listed) else limit - 0.1)


def _words(known: dict[str, Form], reading: Reading, accepted: Accepted) -> Iterator[Variant]:
    """Words of names against each other, each minor against its nearest major."""
    best: dict[str, tuple[float, Form, Form, Confidence, str]] = {}
    for pair in near_pairs(filter(partial(_may_vary, reading=reading), known)):
        if accepted.parts(*pair) or is_inflection(*pair):
            continue
        one, other = known[pair[0]], known[pair[1]]
        if differ_in_ending(*pair, reading.language, one_person=not one.firsts.isdisjoint(other.firsts)):
            continue
        price = cost(*pair)
        minor, major = (one, other) if _is_the_slip(one, other, accepted) else (other, one)
        verdict = judge(minor, major, price, threshold(*pair), foreign=is_foreign(reading.language))
        if verdict is not None and minor.text not in accepted.names:
            kept = best.get(minor.text)
            if kept is None or price < kept[0]:
                best[minor.text] = (price, minor, major, *verdict)
    for _, minor, major, confidence, why in best.values():
        if major.text in best and best[major.text][2] is minor:
            continue
        yield Variant(minor.text, major.text, confidence, why, _places(minor), _places(major))


def _may_vary(text: str, reading: Reading) -> bool:
    if len(text) < 4 or text.casefold() in reading.lower:
        return False
    head, sign, tail = text.rpartition("-")
    return not sign or (tail[:1].isupper() and len(head) > 1 and len(tail) > 1)


def _is_the_slip(one: Form, other: Form, accepted: Accepted) -> bool:
    """Whether the first is to be blamed; never a spelling that the house has settled."""
    settled = (one.text in accepted.names) - (other.text in accepted.names)
    return settled < 0 or (not settled and balance(one.use, other.use)[0] < 0)


def _places(form: Form) -> tuple[Mention, ...]:
    return tuple(
        Mention(block, token.start, token.end, person.run.after if token is person.run.tokens[-1] else "")
        for block, token, person in form.mentions
    )
