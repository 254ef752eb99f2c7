"""Which of two spellings is the slip: every reason speaks for one of them, and the weights add up."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from newslint.names.likeness import bare
from newslint.names.plausibility import plausibility
from newslint.names.wordlists import is_attested, is_frequent, is_rare


class Use(NamedTuple):
    """A spelling and what the article does with it: its mentions, those in headlines, and the place of the first."""

    text: str
    times: int
    introduced: bool
    headings: int
    place: tuple[int, int]


def used_more_often(one: Use, other: Use) -> float:
    """A slip is made once; four to one is as good as any number."""
    return _within_one(math.log2(one.times / other.times) / 2)


def known_as_a_name(one: Use, other: Use) -> float:
    """In the lists: better among the frequent names than among the rare ones, where slips of others stand, too."""
    return _standing(one.text) - _standing(other.text)


def looks_like_a_name(one: Use, other: Use) -> float:
    """Letters that follow each other as they do in names."""
    if bare(one.text) == bare(other.text):
        return 0.0
    return _within_one((plausibility(one.text) - plausibility(other.text)) / 4)


def has_more_marks(one: Use, other: Use) -> float:
    """A diacritic, a hyphen, an apostrophe or an inner capital is sooner left out than put in; a space is not."""
    if one.text.replace(" ", "") == other.text.replace(" ", ""):
        return 0.0
    return _within_one(_marks(one.text) - _marks(other.text))


def introduced(one: Use, other: Use) -> float:
    """A full name is written with more care than the surname alone."""
    return float(one.introduced) - float(other.introduced)


def in_running_text(one: Use, other: Use) -> float:
    """Headlines are written late and read by fewer."""
    return float(one.headings < one.times) - float(other.headings < other.times)


def comes_first(one: Use, other: Use) -> float:
    """What is left when nothing else tells."""
    return 1.0 if one.place < other.place else -1.0


WEIGHTS: tuple[tuple[Callable[[Use, Use], float], float, str], ...] = (
    (used_more_often, 4.0, "is used more often"),
    (known_as_a_name, 2.4, "is known as a name"),
    (has_more_marks, 1.8, "has the marks that are easily left out"),
    (looks_like_a_name, 1.2, "looks more like a name"),
    (introduced, 0.4, "is introduced with a first name"),
    (in_running_text, 0.3, "stands in the running text"),
    (comes_first, 0.1, "comes first"),
)
"""Each reason with its weight and its words; a weight is about the logarithm of the odds that the reason is right."""


def balance(one: Use, other: Use) -> tuple[float, str]:
    """How much speaks for the first spelling, or, below zero, for the other; and the words of the weightiest reason."""
    spoken = [(weight * reason(one, other), words) for reason, weight, words in WEIGHTS]
    total = sum(value for value, _ in spoken)
    _, words = max(spoken, key=lambda item: item[0] if total > 0 else -item[0])
    return total, words


def _within_one(value: float) -> float:
    return max(-1.0, min(1.0, value))


def _standing(text: str) -> float:
    """The least of its words counts, as each can be the slip."""
    return min((_standing_of_word(word) for word in text.replace("-", " ").split()), default=0.0)


def _standing_of_word(word: str) -> float:
    forms = {word.casefold(), bare(word)}
    if any(map(is_frequent, forms)):
        return 1.0
    if any(map(is_attested, forms)):
        return 0.85
    return 0.45 if any(map(is_rare, forms)) else 0.0


def _marks(text: str) -> int:
    accents = sum(not char.isascii() and char.isalpha() for char in text)
    inner = sum(char.isupper() for word in text.split() for char in word[1:])
    return accents + inner + 2 * text.count("-") + text.count("'") + text.count("’")
