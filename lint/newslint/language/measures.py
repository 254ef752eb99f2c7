"""What formulas of readability count in a text: words, sentences, syllables, long and complex words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newslint.language import sentences
from newslint.language.syllables import syllables

_WORD = re.compile(r"(?:[A-Z]\.){2,}|(?:[^\W_]|')+")
_LONG = 6
"""Bytes that a long word has more than: LIX, after Björnsson 1968."""
_POLYSYLLABIC = 2


class Measures(NamedTuple):
    """Counts of a text, under the names that formulas give them."""

    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    characters: int = 0
    syllables: int = 0
    complex_words: int = 0
    long_words: int = 0
    polysyllabic_words: int = 0


@lru_cache(maxsize=4)
def measure(text: str) -> Measures:
    """The counts of a text in which blank lines part paragraphs.

    A word of three syllables or more is polysyllabic; it is complex if it has them without -es, -ed or -ing.
    """
    paragraphs = text.split("\n\n")
    number = sum(len(sentences.split(paragraph)) for paragraph in paragraphs)
    words = [word for paragraph in paragraphs for word in _WORD.findall(paragraph)]
    counted = [(word, syllables(word)) for word in words]
    return Measures(
        words=len(words),
        sentences=number,
        paragraphs=len(paragraphs),
        characters=sum(map(str.isalnum, "".join(words))),
        syllables=sum(count for _, count in counted),
        complex_words=sum(count - word.endswith(("es", "ed", "ing")) > _POLYSYLLABIC for word, count in counted),
        long_words=sum(len(word.encode("utf-8", "replace")) > _LONG for word in words),
        polysyllabic_words=sum(count > _POLYSYLLABIC for _, count in counted),
    )


FORMULAS: Mapping[str, Callable[[Measures], float]] = {
    # Gunning 1952, The Technique of Clear Writing
    "Gunning Fog": lambda has: 0.4 * (has.words / has.sentences + 100 * has.complex_words / has.words),
    # Coleman and Liau 1975, A computer readability formula designed for machine scoring
    "Coleman-Liau": lambda has: 5.88 * has.characters / has.words - 29.6 * has.sentences / has.words - 15.8,
    # Kincaid et al. 1975, Derivation of new readability formulas
    "Flesch-Kincaid": lambda has: 0.39 * has.words / has.sentences + 11.8 * has.syllables / has.words - 15.59,
    # McLaughlin 1969, SMOG grading: a new readability formula
    "SMOG": lambda has: 1.0430 * math.sqrt(30 * has.polysyllabic_words / has.sentences) + 3.1291,
    # Smith and Senter 1967, Automated Readability Index
    "Automated Readability": lambda has: 4.71 * has.characters / has.words + 0.5 * has.words / has.sentences - 21.43,
}
"""School grades that a reader needs, by the name of the formula."""
