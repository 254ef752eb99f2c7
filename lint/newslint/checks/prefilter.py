"""Whether a pattern can match in a text at all, told by the words of the text: most patterns cannot, in most texts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint.checks.required import EDGE, lowered, required

_Marked = tuple[str, frozenset[str], frozenset[str]]
_LONG = 2_000
"""Letters of a text that is no block of a page, but the page."""
_BOUNDED = re.compile(r"(?:\(\?i:)?\(\?m:\\b\(\?:(?P<inside>.*)\)\\b\)\)?", re.DOTALL)


class _Wanted(NamedTuple):
    """Of these, a text must hold one: a whole word, or a part of its marked letters."""

    words: frozenset[str]
    parts: tuple[tuple[str, str], ...]


def can_match(pattern: str, string: str) -> bool:
    """Whether the text holds what every match of the pattern needs."""
    wanted = _wanted(pattern)
    if wanted is None:
        return True
    text, segments, grams = marked(string)
    if not wanted.words.isdisjoint(segments):
        return True
    return any((not gram or gram in grams) and part in text for part, gram in wanted.parts)


def needs_of(pattern: str, *, bounded: bool) -> frozenset[str]:
    """Fragments of which every match of a pattern holds one; none where it is not known."""
    return required(pattern, words=bounded)


def needs(pattern: str) -> frozenset[str]:
    """What every match of a whole pattern needs, the edges of words that stand around it among it."""
    bounded = _BOUNDED.fullmatch(pattern)
    return required(bounded["inside"], words=True) if bounded else required(pattern)


@lru_cache(maxsize=16_384)
def _wanted(pattern: str) -> _Wanted | None:
    needed = needs(pattern)
    if not needed:
        return None
    words, parts = set(), []
    for fragment in sorted(needed):
        whole = max(fragment.split(EDGE)[1:-1], key=len, default="")
        if whole.strip():
            words.add(whole)
        else:
            parts.append((fragment, gram_of(fragment)))
    return _Wanted(frozenset(words), tuple(parts))


def marked(string: str) -> _Marked:
    """The text in which fragments are looked for, its words, and what four letters in a row they have."""
    return _of_page(string) if len(string) > _LONG else _of_block(string)


# What is kept of a text is twenty times its size, and all rules look at a page before the next one is read.
@lru_cache(maxsize=8)
def _of_page(string: str) -> _Marked:
    return _mark(string)


@lru_cache(maxsize=512)
def _of_block(string: str) -> _Marked:
    return _mark(string)


def _mark(string: str) -> _Marked:
    text = lowered(string)
    words = frozenset(text.split(EDGE))
    return text, words, frozenset(word[at : at + 4] for word in words for at in range(len(word) - 3))


def gram_of(fragment: str) -> str:
    """Four letters in a row of a fragment; "" where it has no such."""
    return max(fragment.split(EDGE), key=len)[:4] if max(map(len, fragment.split(EDGE))) >= 4 else ""
