"""JSON-LD: what a page tells search engines about its article, as blocks with places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from newslint.article import Block, Role
from newslint.readers.html.json_faults import JsonError
from newslint.readers.html.nodes import Node
from newslint.readers.html.parse import raw_end
from newslint.readers.html.placed_json import Place, Value, decode, scan, string
from newslint.source import Source, Span, Text

_RULE = "json-ld-invalid"
_WHITE = " \t\r\n"
_KINDS = ("Article", "Posting")
_ADDRESSES = ("http://", "https://", r"http:\/\/", r"https:\/\/")
_FIELDS = (
    ("headline", Role.HEADLINE),
    ("alternativeHeadline", Role.STANDFIRST),
    ("description", Role.STANDFIRST),
)


class Linked(NamedTuple):
    """What the scripts of a page say, and what is wrong with them."""

    blocks: tuple[Block, ...]
    problems: tuple[tuple[str, Span, str], ...]


def read(source: Source, scripts: Iterable[Node], first_figure: int) -> Linked:
    """The JSON-LD in these scripts; pictures and videos in it are numbered from `first_figure` on."""
    teller = _Teller(source, first_figure)
    problems: list[tuple[str, Span, str]] = []
    for node in scripts:
        start, end = _content(source.text, node)
        if start == end:
            said = "this JSON-LD is empty: expected an object in { }; found nothing; fill the script or remove it"
            problems.append((_RULE, Span(node.start, node.inner), said))
            continue
        try:
            teller.tell(scan(source, start, end))
        except JsonError as error:
            problems.append((_RULE, error.span, f"this JSON-LD is {error}"))
    return Linked(tuple(teller.blocks), tuple(problems))


def _content(text: str, node: Node) -> Place:
    """Where the JSON of a script stands, without the comment or CDATA marks that hide it from old browsers."""
    found = raw_end("script").search(text, node.inner, node.end)
    start, end = node.inner, found.start() if found else node.end
    opening = _opening().match(text, start, end)
    if opening and opening.end() > start:
        start = opening.end()
        shown = max(start, end - 100)
        closing = _closing().search(text[shown:end].rstrip())
        end = shown + closing.start() if closing else end
    while start < end and text[end - 1] in _WHITE:
        end -= 1
    while start < end and text[start] in _WHITE:
        start += 1
    return start, end


class _Teller:
    """Collects the blocks of one JSON-LD value after the other."""

    def __init__(self, source: Source, first_figure: int) -> None:
        self.source = source
        self.blocks: list[Block] = []
        self.figure = first_figure

    def tell(self, value: Value) -> None:
        """Walk what stands at the top: lists, graphs, and the things in them."""
        for item in _items(value):
            if not isinstance(item, dict):
                continue
            kinds = [self.said(kind).rpartition("/")[2].rpartition(":")[2] for kind in _items(item.get("@type"))]
            if any(kind.endswith(_KINDS) for kind in kinds):
                self.article(item)
            elif "ImageObject" in kinds:
                self.picture(item)
            elif "VideoObject" in kinds:
                self.video(item)
            if "@graph" in item:
                self.tell(item["@graph"])

    def article(self, item: dict[str, Value]) -> None:
        for field, role in _FIELDS:
            self.add(role, item.get(field))
        for name in self.names(item.get("author")):
            self.add(Role.BYLINE, name)
        self.add(Role.DATELINE, item.get("dateline"))
        for picture in _items(item.get("image")):
            if isinstance(picture, dict):
                self.picture(picture)
        for video in _items(item.get("video")):
            if isinstance(video, dict):
                self.video(video)

    def picture(self, item: dict[str, Value]) -> None:
        """The caption and the credit of a picture, each from the first field that has one."""
        count = len(self.blocks)
        captions = ([item.get(field)] for field in ("caption", "description"))
        holders = (list(self.names(item.get(field))) for field in ("copyrightHolder", "creator"))
        self.first(Role.CAPTION, captions)
        self.first(Role.CREDIT, ([item.get("creditText")], *holders))
        self.figure += len(self.blocks) > count

    def first(self, role: Role, fields: Iterable[list[Value | None]]) -> None:
        """Add the strings of the first field that says something."""
        count = len(self.blocks)
        for values in fields:
            for value in values:
                self.add(role, value, self.figure)
            if len(self.blocks) > count:
                return

    def video(self, item: dict[str, Value]) -> None:
        """A title with the player that it belongs to: alone, it would be a title without a video."""
        if self.add(Role.VIDEO_TITLE, item.get("name"), self.figure):
            title = self.blocks.pop()
            self.blocks += (title._replace(role=Role.VIDEO, text=Text("", ())), title)
            self.figure += 1

    def names(self, value: Value | None) -> Iterator[Value | None]:
        """The names of people, given as strings, as objects, or as a list of them; an address is no name."""
        for item in _items(value):
            name = item.get("name") if isinstance(item, dict) else item
            if isinstance(name, tuple) and not self.source.text.startswith(_ADDRESSES, name[0]):
                yield name

    def add(self, role: Role, value: Value | None, figure: int | None = None) -> bool:
        """Add a block, if the value is a string that says something."""
        if not isinstance(value, tuple):
            return False
        text = decode(self.source, *value)
        said = text.string.strip()
        if said:
            # Without its quotation marks, so that what takes the block away leaves valid JSON.
            text = text if len(said) == len(text) else text.strip()
            self.blocks.append(Block(role, text, Span(*value), figure, section=2))
        return bool(said)

    def said(self, value: Value) -> str:
        return string(self.source, *value) if isinstance(value, tuple) else ""


def _items(value: Value | None) -> list[Value]:
    """The items of a list and of the lists in it; anything else is the only item."""
    items: list[Value] = []
    waiting = [] if value is None else [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item)
        else:
            items.append(item)
    return items


@cache
def _opening() -> re.Pattern[str]:
    return re.compile(r"(?:\s*+(?:(?://|/\*)?\s*+<!\[CDATA\[(?:\s*+\*/)?|(?://\s*+)?<!--))*+")


@cache
def _closing() -> re.Pattern[str]:
    return re.compile(r"(?:(?://|/\*)?\s*+(?:\]\]>(?:\s*+\*/)?|-->)\s*+)++\Z")
