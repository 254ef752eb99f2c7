"""JSON whose strings know where they stand.

One match of a pattern reads a whole member or element, so that five megabytes take no longer than a page may.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from newslint.readers.html import json_faults as faults
from newslint.source import Source, Text

DEEPEST = 200
"""Levels of brackets that are read."""

Place: TypeAlias = tuple[int, int]
"""Where the content of a string stands, quotation marks left out."""

Value: TypeAlias = "dict[str, Value] | list[Value] | Place | str"
"""A string is its place; a number, true, false or null is the `str` that the source has."""

_ESCAPES = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_STRING, _LITERAL, _OPENING = 3, 5, 6  # the last group of a match, by what was read


def scan(source: Source, start: int, end: int) -> Value:
    """The value that fills `[start, end)`. Raises JsonError at the first place that is no JSON."""
    text = source.text
    member, element, after = _member(), _element(), _after()
    top: list[Value] = []
    container: dict[str, Value] | list[Value] = top
    around: list[dict[str, Value] | list[Value]] = []
    opened: list[int] = []
    at = start
    while True:
        found = (member if type(container) is dict else element).match(text, at, end)
        if found is None:
            raise faults.before_value(source, at, end, opened)
        at = found.end()
        read = found.lastindex or 0
        value: Value
        if read == _STRING:
            value = found.span(2)
        elif read == _LITERAL:
            value = found[4]
            if value[0] in "[{":
                value = {} if value[0] == "{" else []
        else:
            value = {} if found[6] == "{" else []
        if type(container) is dict:
            name = found[1]
            container[string(source, *found.span(1)) if "\\" in name else name] = value
        else:
            container.append(value)  # type: ignore[union-attr]
        if read == _OPENING:
            opened.append(at - 1)
            if len(opened) > DEEPEST:
                raise faults.too_deep(at - 1, DEEPEST)
            around.append(container)
            container = value  # type: ignore[assignment]
            continue
        sign = found[read]
        while sign != "," or not opened:
            if not opened and not sign and at == end:
                return top[0]
            if not opened or sign != ("}" if type(container) is dict else "]"):
                raise faults.after_value(source, at - len(sign), end, opened)
            container = around.pop()
            opened.pop()
            found = after.match(text, at, end)
            sign = found[1] if found else ""
            at = found.end() if found else at


def decode(source: Source, start: int, end: int) -> Text:
    """The text of a string that `scan` found at this place: each escape is an atom."""
    text = source.text
    if text.find("\\", start, end) < 0:
        return Text.verbatim(source, start, end)
    parts: list[tuple[str, int, int]] = []
    at = start
    for escape in _escape().finditer(text, start, end):
        start, stop = escape.span()
        if start > at:
            parts.append((text[at:start], at, start))
        parts.append((_unescape(escape[0]), start, stop))
        at = stop
    parts.append((text[at:end], at, end))
    return Text.join(parts)


def string(source: Source, start: int, end: int) -> str:
    """What a string at this place says."""
    return decode(source, start, end).string


def _unescape(escape: str) -> str:
    if escape[1] != "u":
        return _ESCAPES.get(escape[1], escape[1])
    code = int(escape[2:6], 16)
    if len(escape) > 6:
        code = 0x10000 + ((code - 0xD800) << 10) + int(escape[8:], 16) - 0xDC00
    return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)  # half a character cannot be printed


@cache
def _escape() -> re.Pattern[str]:
    return re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.")


_WHITE = r"[ \t\r\n]*+"
_TEXT = rf'"({faults.INSIDE})"'
_NUMBER = r"-?(?:0|[1-9][0-9]*+)(?:\.[0-9]++)?+(?:[eE][+-]?[0-9]++)?+"
_VALUE = (
    rf"(?:{_TEXT}{_WHITE}([,\]}}]?)"
    rf"|({_NUMBER}|true|false|null|\[{_WHITE}\]|\{{{_WHITE}\}}){_WHITE}([,\]}}]?)"
    r"|([\[{]))"
)


@cache
def _element() -> re.Pattern[str]:
    return re.compile(rf"{_WHITE}(){_VALUE}")


@cache
def _member() -> re.Pattern[str]:
    return re.compile(rf"{_WHITE}{_TEXT}{_WHITE}:{_WHITE}{_VALUE}")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"{_WHITE}([,\]}}]?)")
