"""Patterns tried on long, dull texts: one that takes four times as long for twice the text is slow somewhere.

A search is measured in processor time of its own process, and only where it takes a thousand times what a pattern
without backtracking takes. So neither a slow machine nor a busy one makes a pattern slow.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.rule import Rule

SIZES = (4_000, 8_000, 16_000)
"""Code points of the probe texts; a long paragraph has a thousand."""
FLOOR = 0.1
"""Seconds on the longest text below which no pattern is slow."""
GROWTH = 3.0
"""Longer by this much, for twice the text: linear is 2, quadratic 4."""

_LIMIT = 0.5
_EVERYDAY = ("a", "A", "1", " ", "a ", "Aa ", "1 ", "a, ", ". ", "-", "'", "\n", "a\n", "é", "“a” ")
_MOST_WORDS = 12


class Slow(NamedTuple):
    """A pattern, and what the text that it is slow on repeats."""

    pattern: str
    unit: str


def slow_patterns(rule: Rule) -> Iterator[Slow]:
    """The patterns of a rule that take more than linear time on one of the probe texts."""
    check = rule.check
    whole_words: set[str] = set()
    if not getattr(check, "nonword", True):
        whole_words = {*getattr(check, "tokens", ()), *getattr(check, "swap", ())}
    for pattern in dict.fromkeys(getattr(check, "patterns", tuple)()):
        slow = probe(rf"\b(?:{pattern})\b" if pattern in whole_words else pattern) if _repeats(pattern) else None
        if slow:
            yield slow._replace(pattern=pattern)


def probe(pattern: str) -> Slow | None:
    """The first probe text that the pattern is slow on."""
    import regex

    try:
        compiled = regex.compile(pattern, regex.V0)
    except regex.error:
        return None
    for unit in _units(pattern):
        whole = _took(compiled, unit, SIZES[2])
        if whole < FLOOR:
            continue
        half = _took(compiled, unit, SIZES[1])
        if half >= _LIMIT:
            return Slow(pattern, unit)
        if max(whole / half, half / _took(compiled, unit, SIZES[0]) if whole >= _LIMIT else 0) >= GROWTH:
            return Slow(pattern, unit)
    return None


def _repeats(pattern: str) -> bool:
    """Whether the pattern repeats anything: without repetition, no text is too long."""
    return bool(re.search(r"[*+]|\{\d*,\d*\}", pattern))


def _units(pattern: str) -> Iterator[str]:
    """What probe texts repeat: everyday pieces, and the words that the pattern itself spells out."""
    yield from _EVERYDAY
    plain = re.sub(r"\\[a-zA-Z]|\(\?[a-zA-Z]*[:=!<>]?|\[:\w+:\]", " ", pattern)
    words = list(dict.fromkeys(re.findall(r"[^\W_]+", plain)))[:_MOST_WORDS]
    for word in words:
        yield f"{word} "
        yield word
    if len(words) > 1:
        yield " ".join(words) + " "
    signs = dict.fromkeys(re.findall(r"[^\w\s\\()\[\]{}?*+|^$.]", plain))
    yield from list(signs)[:_MOST_WORDS]


def _took(compiled: Any, unit: str, size: int) -> float:
    """Processor time of one search of a text of that size; the limit where it takes longer."""
    text = (unit * (size // len(unit) + 1))[:size] + "\t!"
    start = time.process_time()
    try:
        for _ in compiled.finditer(text, timeout=_LIMIT):
            pass
    except TimeoutError:
        return _LIMIT
    return max(time.process_time() - start, 1e-6)
