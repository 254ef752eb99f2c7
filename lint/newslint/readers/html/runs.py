"""Runs of inline text as a browser shows them: white space collapsed, entities decoded, every place kept."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from newslint.source import Text

OBJECT = "\ufffc"
"""What stands in a text for an inline element that is no prose, such as code."""

_WHITE = " \t\n\f\r"


class Item(NamedTuple):
    """A part of a run: raw text, or one character that stands for the markup of a span."""

    start: int
    end: int
    stands_for: str = ""


def compose(source: str, items: list[Item]) -> list[Text]:
    """The paragraphs of a run: a line break is a `\\n`, two in a row part paragraphs."""
    line = _Line(source)
    for item in items:
        if item.stands_for == "\n":
            line.add_break(item.start, item.end)
        elif item.stands_for:
            line.add(item.stands_for, item.start, item.end)
        else:
            line.add_raw(item.start, item.end)
    return line.finish()


def decode(source: str, start: int, end: int, *, attribute: bool = False) -> Text:
    """Raw text with its entities decoded and its white space as it stands."""
    return Text.join(_decoded(source, start, end, attribute=attribute))


def collapse(source: str, start: int, end: int) -> Text:
    """An attribute value as one line, without the tags that some systems leave in it, escaped."""
    line = _Line(source)
    for string, low, high in _decoded(source, start, end, attribute=True):
        line.add_white(string, low, high)
    text = Text.join(line.parts).strip()
    return _without_tags(text) if "<" in text.string else text


def _without_tags(text: Text) -> Text:
    parts: list[tuple[str, int, int]] = []
    at = 0
    for found in _tag().finditer(text.string):
        parts += _parts(text.slice(at, found.start()))
        at = found.end()
    parts += _parts(text.slice(at, len(text.string)))
    return Text.join(parts).strip()


def _parts(text: Text) -> list[tuple[str, int, int]]:
    return [(text.string[piece.start : piece.end], piece.source_start, piece.source_end) for piece in text.pieces]


def unescaped(value: str) -> str:
    """An attribute value as a browser reads it."""
    import html

    return html.unescape(value)


class _Line:
    """The parts of the paragraph that is being composed, and the white space that waits for a word behind it."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.texts: list[Text] = []
        self.parts: list[tuple[str, int, int]] = []
        self.gap: tuple[str, int, int] | None = None

    def add(self, string: str, start: int, end: int) -> None:
        if self.gap and self.parts:
            self.parts.append(self.gap)
        self.gap = None
        self.parts.append((string, start, end))

    def add_raw(self, start: int, end: int) -> None:
        if self.source.find("&", start, end) >= 0:
            for string, low, high in _decoded(self.source, start, end, attribute=False):
                self.add_white(string, low, high)
        else:
            self.add_white(self.source[start:end], start, end)

    def add_white(self, string: str, start: int, end: int) -> None:
        """Add a text whose white space collapses; an entity is added as a whole."""
        if len(string) != end - start:
            if string.strip(_WHITE):
                self.add(string, start, end)
            else:
                self.add_gap(start, end)
            return
        at = 0
        for found in _gaps().finditer(string):
            if found.start() > at:
                self.add(string[at : found.start()], start + at, start + found.start())
            self.add_gap(start + found.start(), start + found.end())
            at = found.end()
        if at < len(string):
            self.add(string[at:], start + at, end)

    def add_gap(self, start: int, end: int) -> None:
        if self.gap is None and start < end:
            # A lone line end is a space of the same length, but not the same letter: an atom without a width.
            lone = end - start == 1 and self.source[start] != " "
            self.gap = (" ", start, start if lone else end)

    def add_break(self, start: int, end: int) -> None:
        if self.gap and self.gap[0] == "\n":
            self.end_paragraph()
        else:
            self.gap = ("\n", start, end)

    def end_paragraph(self) -> None:
        text = Text.join(self.parts)
        if text.string != text.string.strip():
            text = text.strip()
        if text.string:
            self.texts.append(text)
        self.parts = []
        self.gap = None

    def finish(self) -> list[Text]:
        self.end_paragraph()
        return self.texts


def _decoded(source: str, start: int, end: int, *, attribute: bool) -> list[tuple[str, int, int]]:
    parts = []
    at = start
    for found in _entity().finditer(source, start, end):
        string, stop = _character(source, found, attribute=attribute)
        if stop == found.start():
            continue
        parts += [(source[at : found.start()], at, found.start()), (string, found.start(), stop)]
        at = stop
    return [*parts, (source[at:end], at, end)]


def _character(source: str, found: re.Match[str], *, attribute: bool) -> tuple[str, int]:
    """What a reference stands for and where it ends: at its start when it is none."""
    import html

    whole = found[0]
    if whole[1] == "#" or whole[-1] == ";":
        string = html.unescape(whole)
        if string != whole and not (string.endswith(";") and string != ";"):
            return string, found.end()
    # `&copy2024` and `&ampx` are references in text: browsers take the longest name that needs no semicolon.
    for length in range(min(len(whole), 8), 2, -1):
        if whole[1:length] in _unclosed():
            behind = source[found.start() + length : found.start() + length + 1]
            if attribute and (behind == "=" or (behind.isascii() and behind.isalnum())):
                break
            return html.unescape(whole[:length] + ";"), found.start() + length
    return "", found.start()


@cache
def _gaps() -> re.Pattern[str]:
    return re.compile(r"[ \t\n\f\r]{2,}|[\t\n\f\r]|\A | \Z")


@cache
def _tag() -> re.Pattern[str]:
    return re.compile(r"</?[a-zA-Z][^<>]*>")


@cache
def _entity() -> re.Pattern[str]:
    return re.compile(r"&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")


@cache
def _unclosed() -> frozenset[str]:
    from html.entities import html5

    return frozenset(name for name in html5 if not name.endswith(";"))
