"""The inline content of a block as runs with exact places in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from newslint.readers.markdown.parser import parse_inline
from newslint.source import Source, Text

OBJECT = "\ufffc"
"""What stands in a text for a code span (OBJECT REPLACEMENT CHARACTER)."""


class Run(NamedTuple):
    """A stretch of content with one look; `start` and `end` are source offsets.

    Kinds: text, break, code, image, html, shortcode, footnote, attributes. `string` is what is read, of an image its
    title; `target` is where a link or image leads.
    """

    kind: str
    string: str
    start: int
    end: int
    emphasis: bool = False
    strong: bool = False
    target: str = ""
    alt: tuple[Run, ...] = ()


class ContentMap:
    """From offsets in the content of a block to offsets in the source.

    `anchors` are (content, source) pairs of places where a run of equal letters starts, in order.
    """

    def __init__(self, anchors: Sequence[tuple[int, int]]) -> None:
        self._starts = [start for start, _ in anchors]
        self._places = [place for _, place in anchors]

    @classmethod
    def of_lines(cls, source: Source, content: str, first: int, after: int) -> ContentMap:
        """For a paragraph on the lines `[first, after)`, from 0. A line of content is the tail of its source line."""
        lines = content.split("\n")
        # markdown-it takes a line of no-break spaces for text, and then strips it from the content.
        while first < after - len(lines) and not source.slice(
            source.line_span(source.line_starts[first])
        ).rstrip().endswith(lines[0].strip()):
            first += 1
        anchors = []
        at = 0
        for number, line in enumerate(lines, first):
            span = source.line_span(source.line_starts[min(number, len(source.line_starts) - 1)])
            shown = len(line.rstrip())
            end = span.start + len(source.slice(span).rstrip()) if shown else span.end - len(line)
            anchors.append((at, end - shown))
            at += len(line) + 1
        return cls(anchors)

    def __call__(self, offset: int) -> int:
        index = bisect_right(self._starts, offset) - 1
        return self._places[index] + offset - self._starts[index]


def runs(tokens: Sequence[Token], content: str, place: ContentMap, base: int = 0) -> Iterator[Run]:
    """The runs of a content in reading order; `base` is where the content starts in that which `place` maps."""
    at = 0
    emphasis = strong = 0
    target = ""
    skip_until = -1
    for token in tokens:
        start, end = token.meta.get("start", at), token.meta.get("end", at)
        if start < skip_until:
            continue
        look = (emphasis > 0, strong > 0, target)
        if token.type in ("text", "text_special") and "end" not in token.meta:
            length = len(token.content) if content.startswith(token.content, at) else 0
            if token.content:
                yield Run("text", token.content, place(base + at), place(base + at + length), *look)
            at += length
            continue
        if token.type in ("em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"):
            at += len(token.markup)
            step = token.nesting
            emphasis += step if token.type.startswith("em") else 0
            strong += step if token.type.startswith("strong") else 0
            continue
        if token.type == "link_open":
            target = str(token.attrs.get("href", ""))
            at = start + 1
            if token.info == "auto":
                yield Run(
                    "text",
                    content[start + 1 : end - 1],
                    place(base + start + 1),
                    place(base + end - 1),
                    *look[:2],
                    target,
                )
                skip_until = end
            continue
        if token.type == "link_close":
            target = ""
        else:
            run = _eaten(token, content, start, end, place, base)
            yield run._replace(emphasis=look[0], strong=look[1], target=run.target or target)
        at = end


def text_of(part: Sequence[Run]) -> Text:
    """What is read of some runs: text, breaks as spaces, a code span as one object, no marks."""
    pieces: list[tuple[str, int, int]] = []
    for run in part:
        if run.kind in ("text", "break"):
            pieces.append((run.string, run.start, run.end))
        elif run.kind == "code":
            pieces.append((OBJECT, run.start, run.end))
    return Text.join(pieces).strip()


def _eaten(token: Token, content: str, start: int, end: int, place: ContentMap, base: int) -> Run:
    low, high = place(base + start), place(base + end)
    if token.type == "softbreak":
        return Run("break", " ", low, high)
    if token.type == "hardbreak":
        return Run("break", "\n", low, high)
    if token.type == "image":
        alt = content[start + 2 : start + 2 + len(token.content)]
        inner = tuple(runs(parse_inline(alt), alt, place, base + start + 2))
        return Run(
            "image", str(token.attrs.get("title", "")), low, high, target=str(token.attrs.get("src", "")), alt=inner
        )
    if token.type == "wiki":
        return _wiki(token.content, low, high)
    kinds = {"text_special": "text", "code_inline": "code", "html_inline": "html"}
    return Run(kinds.get(token.type, token.type), token.content, low, high)


def _wiki(mark: str, low: int, high: int) -> Run:
    """`![[a.jpg|The lamp]]` is a picture, `[[Lamp|the lamp]]` a link; a number behind the bar is a size."""
    shown = mark.startswith("!")
    alt: tuple[Run, ...] = ()
    address, _, words = mark.strip("![]").partition("|")
    if shown and not words.replace("x", "").strip().isdecimal() and words:
        at = high - 2 - len(words)
        alt = (Run("text", words, at, at + len(words)),)
    else:
        alt = ()
    if shown:
        return Run("image", "", low, high, target=address.strip(), alt=alt)
    if address.strip("_").casefold() == "toc":
        return Run("attributes", mark, low, high)
    read = words or address
    return Run("text", read, high - 2 - len(read), high - 2, target=address)
