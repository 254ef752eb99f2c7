"""How wide a text is on a terminal, and what of it may be shown there."""

from __future__ import annotations

import os
import sys

TAB = 4
"""Cells from one tab stop to the next, in excerpts."""


def room() -> int:
    """Cells of a line at the terminal; 0 in a pipe or a file, which have room for everything."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except (OSError, ValueError, AttributeError):
        return 0


def folded(string: str, columns: int, *, column: int = 0, indent: int = 4) -> str:
    """The string between words on as many lines as it needs, from `column` on; all but the first are indented.

    Without `columns`, as in a pipe, it stays one line.
    """
    if not columns or column + width(string) <= columns:
        return string
    lines = [""]
    at = column
    for word in string.split(" "):
        cells = width(word)
        if at + cells > columns and at > indent:
            lines.append(" " * indent)
            at = indent
        lines[-1] += f"{word} "
        at += cells + 1
    return "\n".join(line.rstrip() for line in lines)


def shown(string: str, *, column: int = 0) -> str:
    """The string as a terminal may show it: tabs as spaces, controls as pictures, no change of direction.

    `column` is the cell at which it starts. A control or bidi character of an article must not command the terminal
    (CVE-2021-42574, “Trojan Source”).
    """
    if string.isascii() and string.isprintable():
        return string
    parts: list[str] = []
    at = column
    for char in string:
        if char == "\t":
            char = " " * (TAB - at % TAB)
        elif char < " " or char == "\x7f":
            char = chr(0x2400 + ord(char)) if char < " " else "␡"
        elif "\x80" <= char <= "\x9f" or char in _DIRECTIONS or "\ud800" <= char <= "\udfff":
            char = "�"
        parts.append(char)
        at += width(char)
    return "".join(parts)


_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029\u2066\u2067\u2068\u2069")


def width(string: str) -> int:
    """Terminal cells of a string that `shown` has made: wide characters and emoji are two, combining marks none."""
    if string.isascii() or all(map(_is_single, string)):
        return len(string)
    from wcwidth import wcswidth

    cells = wcswidth(string)
    return cells if cells >= 0 else len(string)


def _is_single(char: str) -> bool:
    """Whether the character surely takes one cell; wcwidth, which knows all, costs a cold start 10 ms."""
    return (
        char < "\u0300" or "\u2010" <= char <= "\u2027" or "\u2030" <= char <= "\u205e" or "\u20a0" <= char <= "\u20bf"
    ) and char != "\xad"
