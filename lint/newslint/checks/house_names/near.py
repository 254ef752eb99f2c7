"""Words of an article that are near to a house name and are none: is it the name, misspelt?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from newslint.checks.house_names.entries import Entry
from newslint.checks.house_names.index import SHORTEST, Index
from newslint.checks.house_names.scan import counts
from newslint.names.families import are_variants, is_relative
from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, fold_key, sound, threshold
from newslint.names.mentions import Reading, Token
from newslint.names.people import FEMALE, HONORIFICS, MALE, Form, Person, attested, forms, people
from newslint.names.wordlists import is_common, is_given_name

_MOST_OWNERS = 200
"""Entries with one surname that are looked through for a first name: nobody's list has more Smiths that matter here."""


_LONGEST, _MOST_WORDS = 40, 12
"""Letters of a word and words of a name beyond which it is none, but a row of something."""

_LIKELIEST = 4
"""Words that share most letters with the one in the article, and of which the cost is counted."""


class Slip(NamedTuple):
    """A word that seems to be a slip of `right`, a word of the entry, with its places: (block, token)."""

    word: str
    right: str
    entry: int
    sure: bool
    why: str
    places: tuple[tuple[int, Token], ...]


class Settled(NamedTuple):
    """What is not asked again: groups of names that are different, words accepted by hand, entries that stand here."""

    different: tuple[frozenset[str], ...]
    words: Collection[str]
    present: Collection[int]

    def parts(self, one: str, other: str) -> bool:
        """Whether the two are known to be different."""
        return any(one in group and other in group for group in self.different)


def slips(index: Index, reading: Reading, settled: Settled, day: str) -> Iterator[Slip]:
    """The slips of an article, one a word, in the order in which the words first stand there."""
    known = forms(people(reading))
    for form in known.values():
        word = form.text
        if word in settled.words or not _may_be_slip(word, reading) or index.has(word):
            continue
        near = index.near(word)
        found = _in_frame(form, near, index, settled, day) or _alone(form, known, near, index, settled, day)
        if found is not None:
            yield found


def _may_be_slip(word: str, reading: Reading) -> bool:
    return (
        len(word) >= SHORTEST and word[-1:].isalpha() and "-" not in word[-2:] and word.casefold() not in reading.lower
    )


def _are_two(word: str, other: str, settled: Settled) -> bool:
    if settled.parts(word, other) or is_inflection(word, other):
        return True
    return fold_key(word) != fold_key(other) and is_common(word.casefold())


def _in_frame(form: Form, near: Sequence[str], index: Index, settled: Settled, day: str) -> Slip | None:
    """The rest of the name agrees: with the near word in its place, it is a house name, letter for letter."""
    best: tuple[float, Slip] | None = None
    for _, token, person in form.mentions:
        if len(person.tokens) > _MOST_WORDS:
            continue
        at = person.tokens.index(token)
        words = [item.text for item in person.tokens]
        for titled in (False, True):
            if titled and not person.honorific:
                continue
            lead = [person.honorific] if titled else []
            if len(words) + titled < 2:
                continue
            for right in near:
                whole = " ".join([*lead, *words[:at], right, *words[at + 1 :]])
                entry = _in_force(index.accepts(whole), index, day)
                if entry is None or settled.parts(" ".join(words), whole) or _are_two(form.text, right, settled):
                    continue
                price = cost(form.text, right)
                if price > threshold(form.text, right) or not _may_stand_for(form.text, right, at, person):
                    continue
                if best is None or price < best[0]:
                    why = f"the rest of the name is that of {whole}"
                    best = price, Slip(form.text, right, entry, True, why, _places(form, whole))
    return best[1] if best else None


def _may_stand_for(word: str, right: str, at: int, person: Person) -> bool:
    """Two given names before one surname are two people, unless they are spellings of one; so are relatives."""
    if person.group:
        return not attested(word) or fold_key(word) == fold_key(right)
    if at or len(person.tokens) == 1:
        return True
    if is_relative(person.run.before):
        return False
    both = is_given_name(bare(word)) and is_given_name(bare(right))
    return word[0] == right[0] and (not both or are_variants(word, right) or sound(word) == sound(right))


def _alone(
    form: Form, known: Mapping[str, Form], near: Sequence[str], index: Index, settled: Settled, day: str
) -> Slip | None:
    """Nothing but the word tells: enough for a word that no list has as a name, and that has no other first name."""
    word = form.text
    folds = [right for right in near if fold_key(right) == fold_key(word)]
    if form.group or form.first or (attested(word) and not folds and not form.firsts):
        return None
    likeliest = [right for right in (folds or near)[:_LIKELIEST] if not _are_two(word, right, settled)]
    for price, right in sorted((cost(word, right), right) for right in likeliest):
        if price > threshold(word, right):
            break
        owners = [number for number in islice(index.of_word(right), _MOST_OWNERS) if counts(index.entry(number), day)]
        agreeing = [number for number in owners if _first_names_agree(form, index.entry(number))]
        if form.firsts:
            owners = agreeing
        if right in known and _genders_differ(form, known[right]):
            continue
        if not owners or any(settled.parts(word, index.entry(number).name) for number in owners):
            continue
        here = next((number for number in owners if number in settled.present), None)
        entry = agreeing[0] if agreeing else owners[0] if here is None else here
        why = _why(index.entry(entry), folded=bool(folds), agrees=bool(agreeing), here=here is not None)
        sure = bool(folds or agreeing or here is not None)
        if not sure and not _is_capital_by_nature(form):
            return None
        return Slip(word, right, entry, sure, why, _places(form, ""))
    return None


def _is_capital_by_nature(form: Form) -> bool:
    """Whether a mention has its capital neither from the start of a sentence nor from a heading."""
    return any(
        not person.run.heading and not (person.run.initial and token is person.run.tokens[0])
        for _, token, person in form.mentions
    )


def _genders_differ(one: Form, other: Form) -> bool:
    """Mr Verebelji, where Ms Verebélyi stands in the article."""
    here, there = one.honorifics & (MALE | FEMALE), other.honorifics & (MALE | FEMALE)
    return bool(here and there) and (here <= MALE) != (there <= MALE)


def _why(entry: Entry, *, folded: bool, agrees: bool, here: bool) -> str:
    if agrees:
        return f"the first name is a form of that of {entry.name}"
    if folded:
        return "it differs in accents, hyphens or capitals only"
    return f"{entry.name} is in this article" if here else "no list of names has it"


def _first_names_agree(form: Form, entry: Entry) -> bool:
    firsts = {name.split()[0] for name in entry.accepted if " " in name}
    return any(
        bare(one) == bare(other) or are_variants(one, other) or (len(one) == 1 and one == other[:1])
        for one in form.firsts
        for other in firsts
    )


def _in_force(numbers: Iterable[int], index: Index, day: str) -> int | None:
    return next((number for number in numbers if counts(index.entry(number), day)), None)


def _places(form: Form, whole: str) -> tuple[tuple[int, Token], ...]:
    """Every mention, without those that have another first name or stand in the name of a firm."""
    first = whole.split()[0] if whole else ""
    return tuple(
        (block, token)
        for block, token, person in form.mentions
        if not whole
        or len(person.tokens) == 1
        or person.tokens[0].text in (first, form.text)
        or (whole.split()[0] in HONORIFICS and not person.given)
    )
