"""Start tags, end tags, text and comments of an HTML text, each with its exact place.

The tokenizer is the standard library's html.parser with character references left alone, so that a text token is a
slice of the source and a reference a token of its own. justhtml knows the tree rules of HTML better, but gives a text
one offset for all its entities, and lxml gives lines only; which element a tag closes matters less here than where a
letter stands.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from html.parser import HTMLParser
from typing import NamedTuple

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_REFERENCE = re.compile(r"&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?")
_SPACE = re.compile(r"[ \t\n\r\f]+|[^ \t\n\r\f]+")

Piece = tuple[str, int, int]
"""A string and its place: source start, source end."""


class Token(NamedTuple):
    """Kinds: start, end, text, comment. `name` is a tag's; `pieces` are a text's; `attributes` a start tag's."""

    kind: str
    start: int
    end: int
    name: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012 - never changed
    pieces: tuple[Piece, ...] = ()


def tokenize(text: str, start: int, end: int) -> Iterator[Token]:
    """The tokens of `text[start:end]`; places count from the start of `text`."""
    yield from _Tokenizer(text[start:end], start).tokens


def attribute_pieces(text: str, token: Token, name: str) -> list[Piece]:
    """The value of an attribute of a start tag, character references as atoms; empty if it has none."""
    tag_end = token.start + 1 + len(token.name)
    for match in _ATTRIBUTE.finditer(text, tag_end, token.end):
        if match[1].casefold() == name:
            group = next((number for number in (2, 3, 4) if match[number] is not None), 0)
            return list(decoded(match[group], match.start(group))) if group else []
    return []


def decoded(raw: str, place: int) -> Iterator[Piece]:
    """A slice of the source as pieces, character references decoded."""
    at = 0
    for match in _REFERENCE.finditer(raw):
        char = _character(match.group())
        if char is not None:
            yield from _plain(raw[at : match.start()], place + at)
            yield char, place + match.start(), place + match.end()
            at = match.end()
    yield from _plain(raw[at:], place + at)


def spaced(pieces: Iterator[Piece] | tuple[Piece, ...]) -> Iterator[Piece]:
    """The pieces with every run of white space as one space, as a browser shows it."""
    for string, start, end in pieces:
        if len(string) != end - start:
            yield string, start, end
            continue
        for match in _SPACE.finditer(string):
            word = match.group()
            yield (" " if word[0] in " \t\n\r\f" else word), start + match.start(), start + match.end()


def _plain(string: str, place: int) -> Iterator[Piece]:
    if string:
        yield string, place, place + len(string)


def _character(reference: str) -> str | None:
    """What a reference stands for; None for one that stands for nothing, which is then text."""
    if reference[1] == "#":
        return html.unescape(reference) or "\ufffd"
    name = reference[1:]
    return html5.get(name) or (html5.get(f"{name};") if not name.endswith(";") and name in html5 else None)


class _Tokenizer(HTMLParser):
    def __init__(self, text: str, base: int) -> None:
        super().__init__(convert_charrefs=False)
        self.tokens: list[Token] = []
        self._text = text
        self._base = base
        # html.parser counts lines at LF alone.
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.feed(text)
        self.close()

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _add(self, kind: str, start: int, end: int, **more: object) -> None:
        self.tokens.append(Token(kind, self._base + start, self._base + end, **more))  # type: ignore[arg-type]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        start = self._place()
        attributes = {name: value or "" for name, value in attrs}
        self._add("start", start, start + len(self.get_starttag_text() or ""), name=tag, attributes=attributes)

    def handle_endtag(self, tag: str) -> None:
        start = self._place()
        end = self._text.find(">", start)
        self._add("end", start, end + 1 if end >= 0 else len(self._text), name=tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)

    def handle_data(self, data: str) -> None:
        start = self._place()
        if self._text.startswith(data, start):
            place = self._base + start
            self._add("text", start, start + len(data), pieces=((data, place, place + len(data)),))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name}")

    def _reference(self, reference: str) -> None:
        start = self._place()
        end = start + len(reference) + self._text.startswith(";", start + len(reference))
        raw = self._text[start:end]
        self._add("text", start, end, pieces=tuple(decoded(raw, self._base + start)))

    def handle_comment(self, data: str) -> None:
        start = self._place()
        end = self._text.find("-->", start)
        self._add("comment", start, end + 3 if end >= 0 else len(self._text))
