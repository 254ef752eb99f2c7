"""The text of a `.vale.ini` → its entries, each with its section and line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.options import Complaint


class Entry(NamedTuple):
    """`key = value` in a section ("" above all sections); the line counts from 1."""

    section: str
    key: str
    value: str
    line: int

    @property
    def values(self) -> tuple[str, ...]:
        """The parts of a list, which commas part; blank ones and repeated ones are left out."""
        return tuple(dict.fromkeys(part for part in map(str.strip, self.value.split(",")) if part))


def read(text: str, complaints: list[Complaint]) -> list[Entry]:
    """The entries in their order. A comment starts with `#` or `;`; a backslash joins a line to the next."""
    entries: list[Entry] = []
    section = ""
    for number, line in _lines(text):
        if line.startswith("["):
            end = line.rfind("]")
            if end < 0:
                complaints.append((number, f"the section “{line}” is not closed; “]” must stand at its end"))
                continue
            section = line[1:end].strip()
            continue
        at = min((place for sign in "=:" if (place := line.find(sign)) > 0), default=-1)
        if at < 0:
            complaints.append((number, f"“{line}” is neither a section nor `key = value`"))
            continue
        entries.append(Entry(section, line[:at].strip().strip("\"'`"), _value(line[at + 1 :]), number))
    return entries


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """Logical lines with the number of their first one; no blank ones, no comments."""
    waiting, start = "", 0
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        if not waiting and (not line or line[0] in "#;"):
            continue
        start = start if waiting else number
        waiting += line
        if line.endswith("\\"):
            waiting = waiting[:-1]
            continue
        if waiting:
            yield start, waiting
        waiting = ""
    if waiting:
        yield start, waiting


def _value(text: str) -> str:
    """The value without its quotation marks, or without the comment behind it, which a space parts from it."""
    value = text.strip()
    for quote in ('"""', "`", '"', "'"):
        if len(value) >= 2 * len(quote) and value.startswith(quote) and value.endswith(quote):
            return value[len(quote) : -len(quote)]
    for sign in (" #", " ;"):
        value = value.split(sign, 1)[0]
    return value.strip()
