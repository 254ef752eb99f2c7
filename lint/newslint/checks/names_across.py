"""Kind `name-spelling-across`: one person, spelt two ways in two articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.article import Article, Block
from newslint.checks.survey import Clash, Fact, Placed
from newslint.diagnostic import Finding
from newslint.source import Span

if TYPE_CHECKING:
    from newslint.names.mentions import Token
    from newslint.names.people import Person

_MOST_OTHERS = 6
_SETTING = ""
"""The key of the fact that holds the capitalised words of an article."""


class NamesAcross(NamedTuple):
    """The first mention, in each article, of a full name that the other articles of the run spell otherwise.

    `names` are spellings that are right, `different` groups of names that are near but different.
    """

    different: tuple[tuple[str, ...], ...] = ()
    names: tuple[str, ...] = ()

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("name", "other", "articles", "path", "line", "why")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Nothing: within an article, `name-spelling` compares."""
        return iter(())

    def collect(self, article: Article, blocks: Sequence[Block]) -> Iterator[Fact]:
        """The people of an article who are called by first name and surname, each at the first place."""
        from newslint.names import called

        found: dict[str, tuple[Fact, int]] = {}
        setting: dict[str, int] = {}
        reading, persons = called.read(blocks, article.language)
        for person in persons:
            names = [token for token in person.tokens if token.text[0].isupper()]
            words = [token.text for token in names]
            if not person.run.heading:
                text = blocks[person.run.block].text
                setting |= {
                    name.text: text.span(name.start, name.end).start for name in names if name.text not in setting
                }
            alone = _alone(person, reading.lower)
            if alone is not None and alone.text not in found:
                span = blocks[person.run.block].text.span(alone.start, alone.end)
                found[alone.text] = Fact(alone.text, "1", span), 1
            if len(words) < 2 or len(words[-1]) < 3 or not (person.given or _may_be_called(words, person)):
                continue
            tokens = person.tokens[_leads(person) :]
            name = " ".join(token.text for token in tokens)
            if name in found:
                fact, count = found[name]
                found[name] = fact._replace(value=str(count + 1)), count + 1
            else:
                text = blocks[person.run.block].text
                found[name] = Fact(name, "1", text.span(tokens[0].start, tokens[-1].end)), 1
        yield from (fact for fact, _ in found.values())
        told = sorted(setting)
        places = " ".join(str(setting[word]) for word in told)
        yield Fact(_SETTING, f"{' '.join(told)}\n{places}\n{reading.language}", Span(0, 0))

    def compare(self, placed: Iterable[Placed], memory: dict[str, Any] | None = None) -> Iterator[Clash]:
        """A clash for each article that has the rarer spelling."""
        from newslint.names.archive import Named, Setting, slips
        from newslint.names.memory import Memory

        recalled = Memory(memory)
        where: dict[str, list[Placed]] = {}
        for fact in placed:
            where.setdefault(fact.key, []).append(fact)
        told = where.pop(_SETTING, [])
        settings = []
        for fact in told:
            found_words, _, language = fact.value.split("\n")
            settings.append(Setting(fact.path, frozenset(found_words.split()), language))
        named = [Named(fact.path, name, int(fact.value)) for name, facts in where.items() for fact in facts]
        groups = [{word for name in group for word in (name, *name.split())} for group in self.different]
        found = slips(named, settings, recalled)
        if memory is not None:
            memory |= recalled.kept()
        for slip in found:
            if {slip.minor, slip.major} <= set(self.names) or self._are_different(slip.minor, slip.major, groups):
                continue
            majors = sorted(
                where.get(slip.major) or _places_of(slip.major, told), key=lambda fact: (fact.path, fact.span)
            )
            facts = {"name": slip.minor, "other": slip.major, "articles": _count(len(majors)), "why": slip.why}
            for fact in sorted(where[slip.minor], key=lambda fact: (fact.path, fact.span)):
                others = [(major, f"spelt “{slip.major}” here") for major in majors[:_MOST_OTHERS]]
                yield Clash(fact, facts, others, slip.major, slip.unsure)

    def _are_different(self, minor: str, major: str, groups: Sequence[set[str]]) -> bool:
        if minor in self.names:
            return True
        differing = set(minor.split()) ^ set(major.split())
        return any({minor, major} <= group or (differing and differing <= group) for group in groups)


def _count(number: int) -> str:
    return "one other article" if number == 1 else f"{number} other articles"


def _places_of(word: str, settings: Iterable[Placed]) -> Iterator[Placed]:
    """Where a word that is no full name first stands, in each article."""
    for fact in settings:
        words, places, _ = fact.value.split("\n")
        for known, place in zip(words.split(), places.split(), strict=True):
            if known == word:
                yield Placed(word, "1", fact.path, Span(int(place), int(place) + len(word)))


def _alone(person: Person, lower: frozenset[str]) -> Token | None:
    """The one word of a name, where no list has it and the article has it nowhere in lower case."""
    from newslint.names.people import attested
    from newslint.names.wordlists import is_common

    token = person.tokens[0]
    word = token.text.casefold()
    if len(person.tokens) > 1 or len(word) < 6 or word in lower or is_common(word) or attested(token.text):
        return None
    return token


def _leads(person: Person) -> int:
    """How many words at the start of a sentence lead up to a name: “Keeper Ilona Verebélyi”."""
    from newslint.names.wordlists import is_common, is_given_name, is_place_or_people

    first = person.tokens[0].text.casefold()
    leads = is_common(first) or is_place_or_people(first)
    return int(len(person.tokens) == 3 and person.run.initial and leads and not is_given_name(first))


def _may_be_called(words: Sequence[str], person: Person) -> bool:
    """A word, a title or a rare name may be a first name, too, where a surname follows."""
    from newslint.names.wordlists import is_common, is_given_name

    if _leads(person):
        return not is_common(words[-1].casefold())
    if len(words) > 3 or person.run.heading or person.run.initial:
        return len(words) < 4 and is_given_name(words[0].casefold())
    return not is_common(words[-1].casefold())
