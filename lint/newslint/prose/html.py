"""HTML → marks: a flat stream, since a block of prose ends at an end tag and at no other place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from newslint.prose import spacing
from newslint.prose.marks import CLOSE, COMMENT, EMPTY, OPEN, TEXT, Mark, Part
from newslint.readers.html.nodes import Node
from newslint.readers.html.parse import RAW, name_pattern, raw_end, sign_pattern, tag_pattern
from newslint.readers.html.runs import decode
from newslint.source import Text

_DECODED = ("title", "textarea")


def marks(text: str, start: int, end: int) -> Iterator[Mark]:
    """The marks of `text[start:end]`."""
    at = start
    while at < end:
        found = sign_pattern().search(text, at, end)
        low = found.start() if found else end
        if low > at:
            yield Mark(TEXT, "", at, low, text_parts(text, at, low))
        if low == end:
            return
        opening = tag_pattern().match(text, low, end)
        if opening:
            yield _opening(text, low, opening.end(), opening[1].lower(), opening[2])
            at = opening.end()
            if opening[1].lower() in RAW:
                stop = raw_end(opening[1]).search(text, at, end)
                last = stop.start() if stop else end
                if last > at:
                    parts = (
                        text_parts(text, at, last) if opening[1].lower() in _DECODED else ((text[at:last], at, last),)
                    )
                    yield Mark(TEXT, "", at, last, parts)
                at = last
        else:
            at = _other(text, low, end)
            closing = name_pattern().match(text, low + 2, end) if text.startswith("</", low) else None
            if closing:
                yield Mark(CLOSE, closing[0].rstrip(">").lower(), low, at)
            elif text.startswith("<!--", low):
                yield Mark(COMMENT, "", low, at)


def moved(stream: Iterable[Mark], place: Callable[[int], int]) -> Iterator[Mark]:
    """Marks of a text, each part at its place elsewhere; between two lines there may be more there than here."""
    for mark in stream:
        parts = tuple(
            (string, place(start), place(end - 1) + 1) if end > start else (string, place(start), place(start))
            for part in mark.parts
            for string, start, end in _line_by_line(part)
        )
        alt = mark.alt and Text.join(
            (mark.alt.string[a:b], place(low), place(high - 1) + 1) for a, b, low, high in mark.alt.pieces
        )
        yield mark._replace(start=place(mark.start), end=place(max(mark.start, mark.end - 1)) + 1, parts=parts, alt=alt)


def _line_by_line(part: Part) -> Iterator[Part]:
    string, start, end = part
    if "\n" not in string or len(string) != end - start:
        yield part
        return
    for line in string.splitlines(keepends=True):
        yield line, start, start + len(line)
        start += len(line)


def text_parts(text: str, start: int, end: int) -> tuple[Part, ...]:
    """Raw text with its entities decoded and each line end as one `\\n`."""
    if text.find("&", start, end) < 0:
        parts = [(text[start:end], start, end)]
    else:
        whole = decode(text, start, end)
        parts = [(_said(text, whole.string[a:b], low, high), low, high) for a, b, low, high in whole.pieces]
    return tuple(parts) if text.find("\r", start, end) < 0 else tuple(spacing.as_newlines(parts))


def _said(text: str, string: str, start: int, end: int) -> str:
    """An apostrophe for `&rsquo;`, which rules for contractions rely on: Vale reads it so."""
    return "'" if string == "\u2019" and text.startswith("&rsquo;", start) and end - start > 1 else string


def _opening(text: str, start: int, end: int, word: str, raw: str) -> Mark:
    node = Node(word, 0, -1, start, end, raw)
    kind = EMPTY if raw.endswith("/") else OPEN
    alt: Text | None = None
    if word == "img" and "alt" in raw.lower() and "alt" in node.attributes:
        alt = _attribute(text, *node.attributes["alt"])
    elif word == "meta" and (node.value("name") == "description" or node.value("property") == "og:description"):
        alt = _attribute(text, *node.attributes.get("content", (start, start)))
    return Mark(kind, word, start, end, (), node.value("href"), node.value("class"), alt)


def _attribute(text: str, start: int, end: int) -> Text:
    whole = decode(text, start, end, attribute=True)
    return Text.join((_said(text, whole.string[a:b], low, high), low, high) for a, b, low, high in whole.pieces)


def _other(text: str, at: int, end: int) -> int:
    """Where a comment, an end tag or what looks like one ends."""
    if text.startswith("<!--", at):
        empty = text.startswith((">", "->"), at + 4, end)
        return _behind(text, ">" if empty else "-->", at + 4, end)
    return end if text[at + 1 : at + 2].isalpha() else _behind(text, ">", at, end)


def _behind(text: str, sought: str, at: int, end: int) -> int:
    found = text.find(sought, at, end)
    return end if found < 0 else found + len(sought)
