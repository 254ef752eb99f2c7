"""Double quotation marks in a text: which open, which close, which pair up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

STRAIGHT = '"'
DEEPEST = 8
"""Quotations within quotations that are told apart; no text goes deeper, and a row of marks must not take for ever."""

_MARKS = frozenset('"“”„‟«»「」『』')
_ANY_MARK = re.compile('["“”„‟«»「」『』]')
_FAMILY = {mark: family for family, marks in enumerate(('"“”„‟', "«»", "「」", "『』")) for mark in marks}
_ALWAYS_OPEN = frozenset("„‟「『")
_ALWAYS_CLOSE = frozenset("」』")
_BEFORE_OPENING = frozenset("([{<—–-/‘'’“¿¡…\ufffc")
_AFTER_CLOSING = frozenset(".,;:!?)]}>—–-/’'”…")


class Mark(NamedTuple):
    """One quotation mark: its offset in the text and its glyph."""

    offset: int
    glyph: str


class Quotations(NamedTuple):
    """The marks of one text: (opening, closing) pairs, and those left over."""

    pairs: tuple[tuple[Mark, Mark], ...]
    unclosed: tuple[Mark, ...]
    unopened: tuple[Mark, ...]


def has_quotes(string: str) -> bool:
    """A quick look: whether the text has any double quotation mark."""
    return not _MARKS.isdisjoint(string)


def same_family(mark: str, other: str) -> bool:
    """Whether the two glyphs can begin and end one quotation."""
    return _FAMILY.get(mark, -1) == _FAMILY.get(other, -2)


@lru_cache(maxsize=512)
def pair(string: str) -> Quotations:
    """Pair the marks up, outermost first come; a German „…“, French «…» and Danish »…« are all known.

    Inch and second marks (`16'6"`) are no quotation marks.
    """
    opened: list[Mark] = []
    pairs: list[tuple[Mark, Mark]] = []
    unclosed: list[Mark] = []
    unopened: list[Mark] = []
    for mark in _marks(string):
        inner = range(len(opened) - 1, max(-1, len(opened) - 1 - DEEPEST), -1)
        depth = next((index for index in inner if _closes(mark.glyph, opened[index])), None)
        if _opens(string, mark, has_partner=depth is not None):
            opened.append(mark)
        elif depth is None:
            unopened.append(mark)
        else:
            unclosed += opened[depth + 1 :]
            pairs.append((opened[depth], mark))
            del opened[depth:]
    return Quotations(tuple(pairs), tuple(sorted(unclosed + opened)), tuple(unopened))


def quoted_ranges(string: str) -> list[tuple[int, int]]:
    """`[start, end)` of everything in quotation marks, marks included; an open end runs to the end."""
    if not has_quotes(string):
        return []
    found = pair(string)
    ranges = [(first.offset, last.offset + 1) for first, last in found.pairs]
    return sorted(ranges + [(mark.offset, len(string)) for mark in found.unclosed])


def _marks(string: str) -> Iterator[Mark]:
    straight = curly = 0
    for match in _ANY_MARK.finditer(string):
        offset, glyph = match.start(), match.group()
        if glyph in '"”' and offset and string[offset - 1].isdigit():
            is_open = curly > 0 or (glyph == STRAIGHT and straight % 2 == 1)
            if not is_open or _follows_feet(string, offset):
                continue
        straight += glyph == STRAIGHT
        curly += (glyph == "“") - (glyph == "”")
        yield Mark(offset, glyph)


def _follows_feet(string: str, offset: int) -> bool:
    """`16'6"`: inches after feet."""
    start = offset - 1
    while start > 0 and string[start - 1].isdigit():
        start -= 1
    return start > 0 and string[start - 1] in "'’′"


def _closes(glyph: str, opening: Mark) -> bool:
    if glyph in _ALWAYS_OPEN or not same_family(glyph, opening.glyph):
        return False
    if glyph == "“":
        return opening.glyph in "„‟"
    if glyph in "«»" and opening.glyph in "«»":
        return glyph != opening.glyph
    return True


def _opens(string: str, mark: Mark, *, has_partner: bool) -> bool:
    glyph = mark.glyph
    if glyph in _ALWAYS_OPEN:
        return True
    if glyph in _ALWAYS_CLOSE:
        return False
    if glyph == "“":
        return not has_partner
    if glyph in "«»":
        return not has_partner and (glyph == "«" or _stands_before_word(string, mark.offset))
    if glyph == "”":
        return not has_partner and _stands_before_word(string, mark.offset) and "“" not in string
    before_word, after_word = _stands_before_word(string, mark.offset), _stands_after_word(string, mark.offset)
    if not has_partner and string[: mark.offset].endswith(":"):
        return True  # `said:" Yes."`: a space on the wrong side
    if before_word != after_word:
        return before_word
    return not has_partner


def _stands_before_word(string: str, offset: int) -> bool:
    before = string[offset - 1] if offset else " "
    after = string[offset + 1] if offset + 1 < len(string) else " "
    return (before.isspace() or before in _BEFORE_OPENING) and not after.isspace() and after not in ".,;:!?)"


def _stands_after_word(string: str, offset: int) -> bool:
    before = string[offset - 1] if offset else " "
    after = string[offset + 1] if offset + 1 < len(string) else " "
    return not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
