"""The text of a `.vale.ini` → its entries, each with its section and line."""

from __future__ import annotations

import re
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
        """The parts of a list, which commas part; blank ones and repeated ones are left out. `\\,` is a comma."""
        parts = re.split(r"(?<!\\),", self.value) if "\\," in self.value else self.value.split(",")
        return tuple(dict.fromkeys(part.strip().replace("\\,", ",") for part in parts if part.strip()))


def read(text: str, complaints: list[Complaint]) -> list[Entry]:
    """The entries in their order. A comment starts with `#` or `;`; a backslash joins a line to the next."""
    entries: list[Entry] = []
    section = ""
    for number, line, joined in _lines(text):
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
        value = line[at + 1 :].strip() if joined else _value(line[at + 1 :])
        entries.append(Entry(section, line[:at].strip().strip('"`'), value, number))
    return entries


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Logical lines with the number of their first one, and whether they were joined; no blank ones, no comments."""
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        start, line = at, lines[at].strip()
        at += 1
        if not line or line[0] in "#;":
            continue
        joined = line.endswith("\\")
        goes_on = joined
        while goes_on:
            line = line[:-1]
            more = lines[at].strip() if at < len(lines) else ""
            at += 1
            line += more
            goes_on = more.endswith("\\")
        quote = _open_quote(line)
        while quote and at < len(lines):
            line += "\n" + lines[at].rstrip("\r")
            at += 1
            quote = "" if line.rstrip().endswith(quote) else quote
        yield start + 1, line, joined


def _open_quote(line: str) -> str:
    """The sign that closes a value of several lines, if this one is not closed."""
    value = line.partition("=")[2].strip()
    for quote in ('"""', "`"):
        if value.startswith(quote):
            return "" if value.find(quote, len(quote)) > 0 else quote
    return ""


def _value(text: str) -> str:
    """The value without its quotation marks, or without the comment behind it, which a space parts from it."""
    value = text.strip()
    for quote in ('"""', "`"):
        if value.startswith(quote) and (end := value.rfind(quote, len(quote))) > 0:
            return value[len(quote) : end]
    value = value.split(" #" if " #" in value else " ;", 1)[0].strip()
    for quote in ('"', "'"):
        if len(value) > 1 and value[0] == quote and value[-1] == quote and quote not in value[1:-1]:
            return value[1:-1]
    return value
