"""People across articles: which full names of an archive are one person's, spelt two ways.

One article cannot tell `Ilona Verebelyi` from an Ilona Verebbelyi; an archive in which the first stands in four
articles and the second in one can. What decides is the rest of the article: who writes about the same people writes
about the same story.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.names.families import are_variants
from newslint.names.likeness import bare, cost, fold_key
from newslint.names.memory import Memory
from newslint.names.mentions import PARTICLES
from newslint.names.near_names import near_names
from newslint.names.people import attested
from newslint.names.single_words import near_words
from newslint.names.wordlists import is_common, is_frequent, is_given_name, is_surname

_RARE = 25
"""Articles in which a name may stand and still tell one story from another."""
_RARE_WORD = 15
_NAME = 2
"""Rare words that tell as much as the name of one other person."""
_SAME_STORY = 4
"""Rare words in common from which two articles are taken to tell one story."""
_SEVERAL = 3
_SMALL = 30
"""Articles up to which two people of one first name and near surnames are hardly there by chance."""
_NEAR = 0.6
_ALIKE = 0.4
"""What two spellings cost that the ear cannot tell apart: a letter doubled or not."""


class Named(NamedTuple):
    """A full name in an article: how it is written there, and how often."""

    article: str
    name: str
    mentions: int


class Setting(NamedTuple):
    """The capitalised words of an article, which tell what story it belongs to, and its language ("" if unknown)."""

    article: str
    words: frozenset[str]
    language: str = ""


class Slip(NamedTuple):
    """A spelling, and the one that the archive has in its place. `unsure` ones two people may have."""

    minor: str
    major: str
    why: str
    unsure: bool


def slips(named: Iterable[Named], settings: Iterable[Setting] = (), memory: Memory | None = None) -> list[Slip]:
    """Every spelling that seems to be a slip, and the one it stands for; the order of the input is of no matter.

    With the memory of an earlier comparison it takes less time, and finds the same.
    """
    memory = memory or Memory()
    archive = _Archive(named, settings)
    found: dict[str, Slip] = {}
    for one, other in near_names(archive.names(), memory):
        minor, major = sorted((one, other), key=archive.weight)
        if minor in found or archive.share_article(minor, major) or archive.are_foreign(minor, major):
            continue  # an article that has both knows them for two, or tells it itself
        slip = archive.judge(minor, major)
        if slip is not None:
            found[minor] = slip
    return [*found.values(), *archive.words(memory)]


class _Archive:
    """Which full name stands where."""

    def __init__(self, named: Iterable[Named], settings: Iterable[Setting]) -> None:
        self._articles: dict[str, set[str]] = defaultdict(set)
        self._counts: dict[str, int] = defaultdict(int)
        self._names: dict[str, set[str]] = defaultdict(set)
        self._alone: dict[str, set[str]] = defaultdict(set)
        for article, name, mentions in named:
            if " " not in name:
                self._alone[name].add(article)
                continue
            self._articles[name].add(article)
            self._counts[name] += mentions
            self._names[article].add(name)
        settings = list(settings)
        self._words = {setting.article: setting.words for setting in settings}
        self._languages = {setting.article: setting.language for setting in settings}
        self._spread = Counter(word for words in self._words.values() for word in words)

    def names(self) -> Iterable[str]:
        return self._articles.keys()

    def weight(self, name: str) -> tuple[int, bool, int, str]:
        """How much speaks for a spelling: articles, whether a list has it, mentions."""
        return len(self._articles[name]), _listed(name), self._counts[name], name

    def share_article(self, one: str, other: str) -> bool:
        return not self._articles[one].isdisjoint(self._articles[other])

    def are_foreign(self, one: str, other: str) -> bool:
        """Whether no article with the one is in the language of one with the other: Moskau is no slip of Moskva."""
        return not self._same_language(self._articles[one], self._articles[other])

    def _same_language(self, some: set[str], others: set[str]) -> bool:
        here, there = ({self._languages.get(article, "") for article in articles} for articles in (some, others))
        return "" in here or "" in there or not here.isdisjoint(there)

    def words(self, memory: Memory) -> Iterator[Slip]:
        """The single words that seem to be slips."""
        why = "no list has this word, and articles about the same things have the other"
        called = {word for name in self._articles for word in name.split()}
        for minor, major, _ in near_words(self._alone, self._spread, memory):
            here, there = self._alone[minor], self._with(major)
            if here & there or minor in called or not self._same_language(here, there):
                continue  # an article that has both knows them for two; of a full name, that is judged as a whole
            shared = self._rare_in_common(here, there, {minor, major})
            moved = sorted(bare(minor)) == sorted(bare(major)) and len(there) > len(here)
            if shared >= _SAME_STORY or moved:
                yield Slip(minor, major, why, unsure=len(there) < _SEVERAL or shared < _SAME_STORY)

    def _with(self, word: str) -> set[str]:
        return {article for article, words in self._words.items() if word in words}

    def judge(self, minor: str, major: str) -> Slip | None:
        few, many = len(self._articles[minor]), len(self._articles[major])
        if few >= _SEVERAL and 2 * few > many:
            return None  # two spellings that are both at home are two people, or two house styles
        if fold_key(minor) == fold_key(major):
            if minor.casefold() == major.casefold() and _particles_apart(minor, major):
                return None
            return Slip(minor, major, "they differ only in accents, capitals, hyphens or spaces", many <= few)
        shared = _NAME * self._shared(minor, major) + self._shared_words(minor, major)
        if bare(_first(minor)) == bare(_first(major)) or are_variants(_first(minor), _first(major)):
            return self._judge_surname(minor, major, few, many, shared)
        return self._judge_first_name(minor, major, few, many, shared)

    def _judge_surname(self, minor: str, major: str, few: int, many: int, shared: int) -> Slip | None:
        why = "the same first name, and no other article has this surname with it"
        alike = cost(_last(minor), _last(major)) <= _ALIKE
        if not _attested_surname(_last(minor)):
            if many > few or shared:
                return Slip(minor, major, why, unsure=not shared and many < _SEVERAL)
            return Slip(minor, major, why, unsure=True) if alike and _attested_surname(_last(major)) else None
        if few <= 2 and (many > few or (many == few and alike)) and shared >= _SAME_STORY:
            return Slip(minor, major, "the same first name, in articles about the same people", True)
        rarer = is_frequent(bare(_last(major))) and not is_frequent(bare(_last(minor)))
        near = cost(_last(minor), _last(major)) <= _NEAR and many > few
        if few == 1 and near and rarer and many >= _SEVERAL and shared >= _NAME:
            return Slip(minor, major, "the same first name, and a surname that is rare", True)
        if few == 1 and (near or (alike and rarer)) and self._alone_with_first(minor, major):
            return Slip(minor, major, "the same first name, which nobody else has here", True)
        return None

    def _alone_with_first(self, minor: str, major: str) -> bool:
        """Whether a small archive has nobody else of this first name.

        How often two people are near by chance grows with the square of the number of people.
        """
        if len(self._names) > _SMALL:
            return False
        first = bare(_first(major))
        others = (name for name in self._articles if bare(_first(name)) == first)
        return all(f"{name} ".startswith((f"{minor} ", f"{major} ")) for name in others)

    def _judge_first_name(self, minor: str, major: str, few: int, many: int, shared: int) -> Slip | None:
        why = "the same surname and nearly the same first name"
        listed = _is_given(_first(minor)) and _is_given(_first(major))
        if listed and not are_variants(_first(minor), _first(major)):
            alike = cost(_first(minor), _first(major)) <= _ALIKE and many > few and shared >= _SAME_STORY
            return Slip(minor, major, why, True) if alike or (shared and many >= _SEVERAL) else None
        if shared or many >= 2:
            return Slip(minor, major, why, unsure=not shared)
        return None

    def _shared(self, minor: str, major: str) -> int:
        """How many other people are in the articles of both."""
        here = set().union(*(self._names[article] for article in self._articles[minor]))
        there = set().union(*(self._names[article] for article in self._articles[major]))
        return sum(2 <= len(self._articles[name]) <= _RARE for name in here & there if name not in (minor, major))

    def _shared_words(self, minor: str, major: str) -> int:
        """How many rare words, other than those of the two names, are in articles of both."""
        own = {*minor.split(), *major.split()}
        return self._rare_in_common(self._articles[minor], self._articles[major], own)

    def _rare_in_common(self, some: set[str], others: set[str], own: set[str]) -> int:
        here = set().union(*(self._words.get(article, ()) for article in some))
        there = set().union(*(self._words.get(article, ()) for article in others))
        return sum(2 <= self._spread[word] <= _RARE_WORD for word in (here & there) - own)


def _particles_apart(one: str, other: str) -> bool:
    """Lena Van Orme and Lena van Orme: only a particle has another case."""
    differing = [word for word, opposite in zip(one.split(), other.split(), strict=True) if word != opposite]
    return all(word.casefold() in PARTICLES for word in differing)


def _first(name: str) -> str:
    return name.split(" ", 1)[0]


def _last(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _attested_surname(word: str) -> bool:
    folded = bare(word)
    return is_surname(folded) or is_common(folded) or attested(word)


def _is_given(word: str) -> bool:
    return is_given_name(bare(word))


def _listed(name: str) -> bool:
    return _attested_surname(_last(name)) and _is_given(_first(name))
