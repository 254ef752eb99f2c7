"""Who is who: every capitalised form of an article with what it is used as, and who was introduced by a first name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import cached_property
from typing import Literal, NamedTuple

from newslint.names.direction import Use
from newslint.names.families import is_relative
from newslint.names.likeness import bare
from newslint.names.mentions import LONGEST, Reading, Run, Token
from newslint.names.wordlists import (
    is_attested,
    is_common,
    is_frequent_first,
    is_given_name,
    is_place_or_people,
    is_proper,
)

HONORIFICS = frozenset(
    """Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Judge Justice Prof Professor Rev Father Sister Rabbi Imam Mme
    Monsieur Madame Herr Frau Señor Señora Doña Sen Senator Rep Gov Gen General Col Colonel Capt Captain Lt
    Sgt Sergeant""".split()
)
FEMALE, MALE = (
    frozenset("""Mrs Ms Miss Dame Lady Mme Madame Frau Señora Doña Sister""".split()),
    frozenset("""Mr Sir Lord Monsieur Herr Señor Father""".split()),
)
_TITLES = HONORIFICS | frozenset(
    """President Prime Minister Secretary Chancellor Chairman Chairwoman Chief Director Attorney Ambassador
    Governor Mayor Councillor Commissioner Congressman Congresswoman King Queen Prince Princess Pope Bishop
    Archbishop Cardinal Ayatollah Sheikh Coach Officer Detective Inspector Constable Superintendent Speaker
    Leader Deputy Vice Former Foreign Culture Defence Defense Health Education Home Interior Justice Finance
    Treasury State Baroness Baron Duke Duchess Earl Count Senators Editor Author Actor Actress Singer Professor
    Master""".split()
)
_GROUPS = frozenset(
    """Bank University College School Party City County Council Court Company Corp Corporation Inc Ltd Group Club
    United Association Agency Ministry Department Committee Commission Institute Foundation Church Hospital
    Airport Station Street Road Avenue Lane Lake River Island Islands Mountain Valley Park Bridge Square House
    Hall Union Times Post News Press Army Force Forces Police Act Bill Cup League Olympics Games Festival Museum
    Gallery Theatre Theater Hotel Building Center Centre District Province Region State States Republic Kingdom
    Sea Ocean Bay Beach Mount Fort Port West East North South""".split()
)
_WHERE = (" in ", " near ", " across ", " en ", " à ", " nach ", " aus ")
"""What stands before a place, and not before a person."""
_KIN = (", son ", ", daug", ", brot", ", sist", ", moth", ", fath", ", wife", ", husb", ", wido", ", niec", ", neph")
"""What stands behind the name of a relative, in as many letters as a run keeps."""
_NOT_FIRST = frozenset(
    """St Saint San Santa São Sainte Mount Fort Port New Los Las El Al Costa Rio North South East West De Da Di Del Dal
    Della Dos Du Van Von Le La""".split()
)
PEOPLES = frozenset(
    """Arab Briton Croat Czech Dane Finn Greek Kurd Pole Scot Serb Slav Swede Tatar Thai Turk Welsh Irish English French
    German Dutch Swiss Roman Norman Saxon Gaul Basque Catalan Flemish Walloon""".split()
)
"""People of a country, near many surnames."""
_MONTHS = frozenset(
    """January February March April May June July August September October November December Monday Tuesday
    Wednesday Thursday Friday Saturday Sunday""".split()
)


FAMILY = 8
"""First names of one surname that are compared with those of another."""
_FRAMED = 40
"""Mentions of a word whose company is looked at."""


class Person(NamedTuple):
    """A parsed run: the tokens of a name in order; `given` is true when the first is a given name."""

    run: Run
    tokens: tuple[Token, ...]
    honorific: str
    given: bool
    group: bool


class Form:
    """One spelling of one word, and how the article uses it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.mentions: list[tuple[int, Token, Person]] = []
        self.firsts: set[str] = set()
        self.honorifics: set[str] = set()
        self.first = self.last = self.solo = self.group = self.middle = self.listed = self.placed = self.inner = 0
        self.kin = 0

    @property
    def count(self) -> int:
        """How often the article uses the spelling."""
        return len(self.mentions)

    @property
    def introduced(self) -> bool:
        """Whether a first name stands before it anywhere."""
        return bool(self.firsts)

    @cached_property
    def frames(self) -> set[tuple[str, ...]]:
        """The words around the spelling in its longer names, with "" where it stands itself."""
        found: set[tuple[str, ...]] = set()
        for _, token, person in self.mentions[:_FRAMED]:
            after = person.run.after
            if token is person.tokens[-1] and after[:2] in (" &", " +") and len(after.strip("& +")) > 1:
                found.add(("", after))
            if 2 < len(person.tokens) <= LONGEST // 2:
                found.add(tuple(item.text if item is not token else "" for item in person.tokens))
        return found

    @cached_property
    def partners(self) -> set[str]:
        """The words before the spelling where it is the second of two: Goldman, of Sachs."""
        pairs = (person.tokens for _, _, person in self.mentions[:_FRAMED] if len(person.tokens) == 2)
        return {first.text for first, second in pairs if second.text == self.text}

    @cached_property
    def heads(self) -> set[str]:
        """The words behind the spelling where it starts a name: Lane, of Tern Lane Baths."""
        names = (person.tokens for _, token, person in self.mentions[:_FRAMED] if token is person.tokens[0])
        return {tokens[1].text for tokens in names if len(tokens) > 1}

    @cached_property
    def use(self) -> Use:
        """What tells slips from names."""
        block, token, _ = self.mentions[0]
        headings = sum(person.run.heading for _, _, person in self.mentions)
        return Use(self.text, self.count, self.introduced, headings, (block, token.start))


def people(reading: Reading) -> list[Person]:
    """The runs that may be names; what leads up to a name is left out, but for words that may be names themselves."""
    found: list[Person] = []
    for run in reading.runs:
        person = _parse(run, reading.lower)
        if person is None:
            continue
        found.extend(_before(person))
        found.append(person)
    return found


def _before(person: Person) -> Iterator[Person]:
    """The words left out that no list of words has: “Corkmann”, before Alexei Carroll."""
    for token in person.run.tokens:
        if token is person.tokens[0]:
            return
        if len(token.text) > 4 and token.text not in _TITLES and not is_common(token.text.casefold()):
            yield Person(person.run, (token,), "", given=False, group=False)


def forms(persons: Sequence[Person]) -> dict[str, Form]:
    """Every word of every name, by spelling, in order of appearance."""
    found: dict[str, Form] = {}
    for person in persons:
        names = [token for token in person.tokens if token.text[0].isupper()]
        for at, token in enumerate(names):
            form = found.setdefault(token.text, Form(token.text))
            form.mentions.append((person.run.block, token, person))
            form.middle += not person.run.initial and not person.run.heading
            form.listed += person.run.listed
            form.placed += at == 0 and person.run.before.endswith(_WHERE) and not _owns(person.run)
            if person.group:
                form.group += 1
            elif len(names) == 1:
                form.solo += 1
                if person.honorific:
                    form.honorifics.add(person.honorific)
            elif at == 0:
                form.first += 1
            elif at < len(names) - 1:
                form.inner += 1
                if person.given:
                    form.firsts.add(names[0].text)
            else:
                form.last += 1
                if person.given:
                    form.firsts.add(names[0].text)
                    form.kin += is_relative(person.run.before) or person.run.after.startswith(_KIN)
                if person.honorific:
                    form.honorifics.add(person.honorific)
    return found


def _owns(run: Run) -> bool:
    """“in Halmosi's film”: what owns something, and is no place of the lists, need not be one."""
    return run.after.startswith(("'", "’")) and not is_place_or_people(run.tokens[0].text.casefold())


def agreement(firsts: Set[str], others: Set[str]) -> Literal["same", "initial", "open", "none"]:
    """How the first names of two near surnames agree: `open` where one has none, `initial` for S and Simon."""
    if not firsts or not others:
        return "open"
    if firsts & others:
        return "same"
    for first in sorted(firsts)[:FAMILY]:
        for other in sorted(others)[:FAMILY]:
            if first[0] == other[0] and 1 in (len(first), len(other)):
                return "initial"
    return "none"


def _parse(run: Run, lower: frozenset[str]) -> Person | None:
    tokens = list(run.tokens)
    while tokens and _leads_up(tokens[0], run, lower, alone=len(tokens) == 1, first=tokens[0] is run.tokens[0]):
        tokens.pop(0)
    honorific = ""
    last_title = max((at for at, token in enumerate(tokens[:-1]) if token.text in _TITLES), default=-1)
    if last_title >= 0:
        title = tokens[last_title].text
        honorific = title if title in HONORIFICS else ""
        del tokens[: last_title + 1]
    while tokens and (tokens[0].text[0].islower() or tokens[0].text in _MONTHS):
        tokens.pop(0)
    names = [token for token in tokens if token.text[0].isupper()]
    if not names or (len(names) == 1 and (names[0].text in _TITLES or names[0].text in _MONTHS)):
        return None
    if len(names) > 2 and not _is_given(names[0]):
        start = next((at for at, token in enumerate(tokens[1:-1], 1) if _is_given(token)), 0)
        tokens, names = tokens[start:], [token for token in tokens[start:] if token.text[0].isupper()]
    group = any(token.text in _GROUPS for token in names[1:]) or (
        names[0].text in _GROUPS and not (len(names) == 2 and is_frequent_first(names[0].text.casefold()))
    )
    given = len(names) > 1 and not group and _may_be_given(names[0])
    return Person(run, tuple(tokens), honorific, given, group)


def _leads_up(token: Token, run: Run, lower: frozenset[str], *, alone: bool, first: bool) -> bool:
    """Whether the word is capitalised only because a sentence or a heading starts it."""
    if not ((run.initial and first) or run.heading):
        return False
    word = token.text.casefold()
    if token.text in HONORIFICS or token.text in _TITLES:
        return False
    if word == "said" and not alone and run.after.startswith(":"):
        return True  # “Said Halmosi: …”
    if word in lower:
        return True
    return (
        is_common(word) and (alone or not is_given_name(word) or len(word) < 4) and not (is_proper(word) and not alone)
    )


def _is_given(token: Token) -> bool:
    word = bare(token.text)
    return len(word) > 2 and _is_listed_given(token.text) and (not is_common(word) or is_frequent_first(word))


def _is_listed_given(text: str) -> bool:
    return is_given_name(text.casefold()) or is_given_name(bare(text))


def _may_be_given(token: Token) -> bool:
    """A first name that no list has is one all the same, unless it is a word, a title or a place."""
    word = token.text.casefold()
    if token.text in _NOT_FIRST:
        return False
    if _is_listed_given(word):
        return True
    return not (is_common(word) or token.text in _TITLES or token.text in _GROUPS or is_proper(word))


def attested(text: str) -> bool:
    """Whether a list has the spelling as a name."""
    return is_attested(text.casefold()) or is_attested(bare(text))
