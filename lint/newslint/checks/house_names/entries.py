"""What a house list says of one name."""

from __future__ import annotations

import re
from typing import NamedTuple

SECTIONS = ("people", "places", "organisations", "names")
"""Kinds of entries; `names` is the older list, which does not say what its names are the names of."""

FACTS = ("name", "other", "house", "why")
"""What findings tell, for the placeholders of the message."""

_WORD = re.compile(r"[^\W_]+")
_ALIKE = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "\xa0": " ", "\u202f": " "})


class Entry(NamedTuple):
    """A name, its accepted aliases, its known wrong forms, and the day (ISO) from which its spelling counts."""

    section: str
    name: str
    also: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    since: str = ""

    @property
    def accepted(self) -> tuple[str, ...]:
        """The forms that are right."""
        return (self.name, *self.also)


def words_of(form: str) -> list[str]:
    """The runs of letters and digits in a form."""
    return _WORD.findall(form)


def key_of(form: str) -> str:
    """What forms share that differ only in what stands between their words."""
    return " ".join(_WORD.findall(form))


def alike(word: str) -> str:
    """The word with one kind of apostrophe and hyphen: their kind is another rule's matter."""
    return word if word.isascii() else word.translate(_ALIKE)


def normal(form: str) -> str:
    """The form from its first letter to its last, with one kind of apostrophe, hyphen and space."""
    first, last = next(_WORD.finditer(form), None), None
    for last in _WORD.finditer(form):  # noqa: B007 - the last one is wanted
        pass
    if first is None or last is None:
        return ""
    return " ".join(form[first.start() : last.end()].translate(_ALIKE).split())


def counterpart(entry: Entry, wrong: str) -> str:
    """What should stand in place of a wrong form: the part of the name that it is a slip of, or the whole name.

    Without it, “Ms Vereb” would become “Ms Ilona Verebélyi”.
    """
    from newslint.names.likeness import cost, threshold

    length = len(wrong.split())
    best = (0.0, "")
    for form in entry.accepted:
        words = form.split()
        for start in range(len(words) - length + 1) if len(words) > length else ():
            part = " ".join(words[start : start + length])
            price = cost(part, wrong)
            if part != wrong and price <= threshold(part, wrong) and (not best[1] or price < best[0]):
                best = (price, part)
    return best[1] or entry.name
