"""A field of front matter, and the text of its value at its place."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.source import Source, Span, Text

_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "_": "\xa0", "N": "\x85", "L": "\u2028", "P": "\u2029"} | dict.fromkeys(
    "abefv0", ""
)


class Field(NamedTuple):
    """A scalar value.

    `path` are the names of the mappings it stands in and its own, as written; `owner` numbers the mapping, so that the
    fields of one picture in a list can be told from those of the next. `span` has the quotes, `text` has not.
    """

    path: tuple[str, ...]
    owner: int
    value: str
    text: Text
    span: Span


class InvalidError(Exception):
    """Front matter that is none; `offset` counts from its first letter. The message is for its writer."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


def folded(source: Source, start: int, end: int) -> Text:
    """Lines joined by spaces."""
    parts: list[tuple[str, int, int]] = []
    for match in re.finditer(r"[^\r\n]*[^\s]", source.text[start:end]):
        string = match.group().lstrip()
        at = start + match.end() - len(string)
        if parts:
            parts.append((" ", parts[-1][2], at))
        parts.append((string, at, at + len(string)))
    return Text.join(parts)


def escaped(source: Source, start: int, end: int, quote: str) -> Text:
    """A quoted scalar with escapes: each escape, and each line end, is an atom."""
    pattern = (
        r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[ \t]*[\r\n]\s*|[^\r\n])" if quote == '"' else r"''"
    )
    parts: list[tuple[str, int, int]] = []
    at = start
    for match in re.finditer(rf"{pattern}|\s*[\r\n]\s*", source.text[start:end]):
        low, high = start + match.start(), start + match.end()
        parts.append((source.text[at:low], at, low))
        parts.append((_unescape(match.group()), low, high))
        at = high
    parts.append((source.text[at:end], at, end))
    return Text.join(parts).strip()


def _unescape(escape: str) -> str:
    if not escape.strip():
        return " "
    if escape[0] == "'":
        return "'"
    if escape[1:].isspace():
        return "" if escape[1:].strip(" \t") else escape[1:]
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd"
    return _ESCAPES.get(escape[1], escape[1])
