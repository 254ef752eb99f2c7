"""Which spellings of an article are one name: first folded, then given names, then words against words.

What decides is less how near two spellings are than who was introduced: news gives a full name once, then the surname.
A surname that was never introduced, near one that was, is a slip; two near surnames with first names of their own are
two people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from newslint.names.families import are_variants, is_relative
from newslint.names.inflection import is_inflection
from newslint.names.judgement import Confidence, judge
from newslint.names.likeness import bare, cost, fold_key, letters, sound, threshold
from newslint.names.mentions import Reading
from newslint.names.people import Form, Person, attested, forms, people
from newslint.names.wordlists import is_common, is_given_name, is_place_or_people


class Mention(NamedTuple):
    """A place where a spelling stands: the block's number, and offsets in its text."""

    block: int
    start: int
    end: int
    after: str


class Variant(NamedTuple):
    """A spelling and the one that it seems to stand for, with every place of both."""

    minor: str
    major: str
    confidence: Confidence
    why: str
    minors: tuple[Mention, ...]
    majors: tuple[Mention, ...]


class Accepted(NamedTuple):
    """What the house has settled: spellings that are right, and groups of names that are near but different."""

    names: frozenset[str] = frozenset()
    different: tuple[frozenset[str], ...] = ()

    def parts(self, one: str, other: str) -> bool:
        """Whether the two are known to be different, or both right."""
        both = {one, other}
        return both <= self.names or any(both <= group for group in self.different)


def find(reading: Reading, accepted: Accepted) -> list[Variant]:
    """The variants of an article, no two at one place, the surest kind first."""
    persons = people(reading)
    known = forms(persons)
    found: list[Variant] = []
    taken: set[tuple[int, int]] = set()
    for variant in (
        *_folded(persons, reading, accepted),
        *_given(persons, accepted),
        *_words(known, reading, accepted),
    ):
        free = tuple(place for place in variant.minors if not _covers(taken, place))
        if free:
            found.append(variant._replace(minors=free))
            taken.update((place.block, offset) for place in free for offset in range(place.start, place.end))
    return found


def _covers(taken: set[tuple[int, int]], place: Mention) -> bool:
    return (place.block, place.start) in taken or (place.block, place.end - 1) in taken


def _folded(persons: Sequence[Person], reading: Reading, accepted: Accepted) -> Iterator[Variant]:
    """One to three words that differ only in case, diacritics, hyphens or spaces."""
    spellings: dict[str, set[str]] = {}
    for person in persons:
        for surface, _, _ in _parts(person):
            key = fold_key(surface)
            if len(key) >= (5 if " " in surface else 4):
                spellings.setdefault(key, set()).add(surface)
    keys = {key for key, spelt in spellings.items() if len(spelt) > 1}
    if not keys:
        return
    surfaces: dict[str, dict[str, list[tuple[Mention, bool]]]] = {}
    firsts: dict[str, set[str]] = {}
    as_written: dict[str, str] = {}
    for person in persons:
        tokens = person.tokens
        for surface, start, end in _parts(person):
            key = fold_key(surface)
            if key not in keys:
                continue
            as_written.setdefault(surface, " ".join(token.text for token in tokens[start:end]))
            firsts.setdefault(surface, set()).update(token.text for token in tokens[:1] if start)
            place = Mention(person.run.block, tokens[start].start, tokens[end - 1].end, person.run.after)
            surfaces.setdefault(key, {}).setdefault(surface, []).append((place, person.run.heading))
    for _, by_surface in sorted(surfaces.items(), key=lambda item: (len(item[0]), item[0])):
        ranked = sorted(
            by_surface, key=lambda text: (-len(by_surface[text]), not attested(text), by_surface[text][0][0][:2])
        )
        major = next((text for text in ranked if text in accepted.names), ranked[0])
        for minor in ranked:
            if minor == major or accepted.parts(minor, major) or minor in accepted.names:
                continue
            if firsts[minor] and firsts[major] and not firsts[minor] & firsts[major]:
                continue  # Maud Le Clerc and Yann Leclerc are two people
            why = _fold_kind(minor, major, by_surface[minor], by_surface[major], reading)
            if why:
                minors = tuple(place for place, _ in by_surface[minor])
                majors = tuple(place for place, _ in by_surface[major])
                yield _narrowed(Variant(as_written[minor], as_written[major], "high", why, minors, majors))


def _earliness(places: Sequence[Mention]) -> tuple[int, int]:
    return -places[0].block, -places[0].start


def _narrowed(variant: Variant) -> Variant:
    """The variant with the only word that differs, where it is one."""
    minor, major = variant.minor.split(), variant.major.split()
    odd = [at for at, (one, other) in enumerate(zip(minor, major, strict=False)) if one != other]
    if len(minor) != len(major) or len(minor) == 1 or len(odd) != 1:
        return variant
    (at,) = odd
    before, behind = len(" ".join([*minor[:at], ""])), len(" ".join(["", *minor[at + 1 :]]))
    minors = tuple(place._replace(start=place.start + before, end=place.end - behind) for place in variant.minors)
    before, behind = len(" ".join([*major[:at], ""])), len(" ".join(["", *major[at + 1 :]]))
    majors = tuple(place._replace(start=place.start + before, end=place.end - behind) for place in variant.majors)
    return variant._replace(minor=minor[at], major=major[at], minors=minors, majors=majors)


def _parts(person: Person) -> Iterator[tuple[str, int, int]]:
    """Every one to three words of a name, with straight apostrophes: their kind is another rule's matter."""
    words = [token.text.replace("’", "'") if "’" in token.text else token.text for token in person.tokens]
    for start in range(len(words)):
        yield words[start], start, start + 1
        for end in range(start + 2, min(len(words), start + 3) + 1):
            yield " ".join(words[start:end]), start, end


def _fold_kind(
    minor: str,
    major: str,
    here: Sequence[tuple[Mention, bool]],
    there: Sequence[tuple[Mention, bool]],
    reading: Reading,
) -> str:
    """In what the two differ; "" when that is no fault."""
    words = [word for text in (minor, major) for word in text.replace("-", " ").split()]
    if all(is_common(word.casefold()) or word.casefold() in reading.lower for word in words):
        return ""
    if minor.casefold() == major.casefold():
        if all(heading for _, heading in here) or all(heading for _, heading in there):
            return ""
        changed = [(a, b) for a, b in zip(minor.split(), major.split(), strict=True) if a != b]
        return "" if all(len(a) < 4 or a[0].islower() or b[0].islower() for a, b in changed) else "in capital letters"
    if minor.replace("-", " ").casefold() == major.replace("-", " ").casefold():
        # “African-American voters” and “an African American”: a hyphen before a noun is grammar.
        before_noun = any(place.after[:1] == " " and place.after[1:2].islower() for place, _ in (*here, *there))
        return "" if before_noun and all(is_place_or_people(word.casefold()) for word in words) else "in a hyphen"
    if bare(minor) == bare(major):
        return "in an accent"
    return "in spaces or apostrophes" if any(mark in minor + major for mark in " -'") else ""


def _given(persons: Sequence[Person], accepted: Accepted) -> Iterator[Variant]:
    """The same surname behind two first names that are nearly one."""
    surnames: dict[str, dict[str, list[Mention]]] = {}
    relatives: set[str] = set()
    for person in persons:
        if person.given:
            first = person.tokens[0]
            if is_relative(person.run.before):
                relatives.add(first.text)
            place = Mention(person.run.block, first.start, first.end, "")
            surnames.setdefault(bare(person.tokens[-1].text), {}).setdefault(first.text, []).append(place)
    for firsts in surnames.values():
        for one, other in combinations(firsts, 2):
            minor, major = sorted(
                (one, other), key=lambda name: (len(firsts[name]), is_given_name(bare(name)), _earliness(firsts[name]))
            )
            if accepted.parts(one, other) or bare(one) == bare(other) or relatives & {one, other}:
                continue
            if are_variants(one, other) or _are_near_first_names(one, other):
                why = "with the same surname"
                yield Variant(minor, major, "high", why, tuple(firsts[minor]), tuple(firsts[major]))


def _are_near_first_names(one: str, other: str) -> bool:
    """Two given names of the lists (Mark, Mary) are near only if they sound the same."""
    if min(len(one), len(other)) < 4 or one[0] != other[0]:
        return False
    if all(is_given_name(bare(name)) for name in (one, other)) and sound(one) != sound(other):
        return False
    return cost(one, other) <= max(0.7, threshold(one, other) - 0.3)


def _words(known: dict[str, Form], reading: Reading, accepted: Accepted) -> Iterator[Variant]:
    """Words of names against each other, each minor against its nearest major."""
    candidates = [form for form in known.values() if _may_vary(form, reading)]
    buckets: dict[str, list[Form]] = {}
    for form in candidates:
        for key in {bare(form.text)[:1], sound(form.text)[:1].lower()}:
            buckets.setdefault(key, []).append(form)
    best: dict[str, tuple[float, Form, Form, Confidence, str]] = {}
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for one, other in combinations(bucket, 2):
            pair = (one.text, other.text)
            if pair in seen or not _near(one.text, other.text):
                continue
            seen.add(pair)
            if accepted.parts(*pair) or is_inflection(*pair):
                continue
            price = cost(*pair)
            minor, major = sorted((one, other), key=lambda form: _rank(form, accepted))
            verdict = judge(minor, major, price, threshold(*pair))
            if verdict is not None and minor.text not in accepted.names:
                kept = best.get(minor.text)
                if kept is None or price < kept[0]:
                    best[minor.text] = (price, minor, major, *verdict)
    for _, minor, major, confidence, why in best.values():
        yield Variant(minor.text, major.text, confidence, why, _places(minor), _places(major))


def _may_vary(form: Form, reading: Reading) -> bool:
    text = form.text
    if len(text) < 4 or text.casefold() in reading.lower:
        return False
    head, sign, tail = text.rpartition("-")
    return not sign or (tail[:1].isupper() and len(head) > 1 and len(tail) > 1)


def _near(one: str, other: str) -> bool:
    """A quick look before the cost is counted."""
    if abs(len(one) - len(other)) > 2 or fold_key(one) == fold_key(other):
        return False
    return (letters(one) ^ letters(other)).bit_count() <= 4


def _rank(form: Form, accepted: Accepted) -> tuple[bool, int, bool, bool, int]:
    """The lesser is blamed: said less often, never introduced, in no list, later in the text."""
    block, token, _ = form.mentions[0]
    place = -(block * 1_000_000 + token.start)
    return form.text in accepted.names, form.count, form.introduced, attested(form.text), place


def _places(form: Form) -> tuple[Mention, ...]:
    return tuple(
        Mention(block, token.start, token.end, person.run.after if token is person.run.tokens[-1] else "")
        for block, token, person in form.mentions
    )
