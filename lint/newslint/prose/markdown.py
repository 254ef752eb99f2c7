"""Markdown → marks: what a page made of it would have, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markdown_it.token import Token

from newslint.prose import html
from newslint.prose.grammar import parse, parse_inline
from newslint.prose.links import linked, may_link
from newslint.prose.marks import CLOSE, OPEN, TEXT, Mark, Part
from newslint.readers.markdown.inline import ContentMap
from newslint.readers.markdown.places import content_map, row_cells, token_span
from newslint.source import Source, Text

_TASK = re.compile(r"\[[ xX]\](?=[ \t])")
_NOTE = re.compile(r"(?:^|(?<=\n))\[\^([^\]\s]+)\]:[ \t]*")
_LOOKS = {"em": "em", "strong": "strong", "s": "del"}


class _Note(NamedTuple):
    """What explains a footnote: a part of the content of a paragraph."""

    content: str
    start: int
    place: ContentMap


def marks(source: Source, start: int) -> Iterator[Mark]:
    """The marks of everything from `start`, where the front matter has ended."""
    return _Page(source, start).marks()


class _Page:
    """One walk over the tokens; footnotes come last, in the order in which they are called."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.front = source.position(start).line - 1
        self.tokens = parse(source.text[start:])
        self.defined = {
            found[1]
            for token in self.tokens
            if token.type == "inline" and token.content.startswith("[^")
            for found in _NOTE.finditer(token.content)
        }
        self.called: dict[str, int] = {}
        self.notes: dict[str, _Note] = {}

    def marks(self) -> Iterator[Mark]:
        source = self.source
        cells: list[tuple[int, int]] = []
        low = self.start
        for number, token in enumerate(self.tokens):
            if token.map:
                token.map = [token.map[0] + self.front, token.map[1] + self.front]
                low = max(self.start, source.line_starts[min(token.map[0], len(source.line_starts) - 1)])
            if token.type == "inline":
                place = content_map(source, token, self.tokens[number - 1], cells)
                if place is not None and token.content and not self._explains(token.content, place):
                    yield from self._inline(token.children or [], token.content, place, self._task(number))
            elif token.type in ("fence", "code_block", "math_block") and token.map:
                yield from _code(token, *token_span(source, token, self.start))
            elif token.type == "html_block" and token.map:
                yield from self._html(token)
            elif token.type == "tr_open":
                cells = row_cells(source, low)
                yield Mark(OPEN, "tr", low, low)
            elif token.tag and not token.hidden:
                yield Mark(CLOSE if token.nesting < 0 else OPEN, token.tag, low, low)
        yield from self._footnotes()

    def _task(self, number: int) -> bool:
        """Whether a paragraph is the first of a list item, where `[ ]` is a box."""
        return number > 1 and self.tokens[number - 2].type == "list_item_open"

    def _explains(self, content: str, place: ContentMap) -> bool:
        if not content.startswith("[^"):
            return False
        found = list(_NOTE.finditer(content))
        if not found or found[0].start():
            return False
        ends = [*(item.start() for item in found[1:]), len(content)]
        for item, end in zip(found, ends, strict=True):
            self.notes.setdefault(item[1], _Note(content[item.end() : end].rstrip(), item.end(), place))
        return True

    def _html(self, token: Token) -> Iterator[Mark]:
        if not token.level:
            return html.marks(self.source.text, *token_span(self.source, token, self.start))
        # Within a list or a quotation, each line is behind the marks of what it stands in.
        assert token.map is not None
        place = ContentMap.of_lines(self.source, token.content.rstrip("\n"), *token.map)
        return html.moved(html.marks(token.content, 0, len(token.content.rstrip("\n"))), place)

    def _footnotes(self) -> Iterator[Mark]:
        at = len(self.source.text)
        called = [label for label in self.called if label in self.notes]
        if not called:
            return
        yield Mark(OPEN, "div", at, at, classes="footnotes")
        yield Mark(OPEN, "hr", at, at)
        yield Mark(OPEN, "ol", at, at)
        for label in called:
            content, start, place = self.notes[label]
            low, high = place(start), place(start + len(content))
            yield Mark(OPEN, "li", low, low)
            yield Mark(OPEN, "p", low, low)
            said = list(self._inline(parse_inline(content), content, place, base=start))
            parts = said.pop().parts if said and said[-1].kind == TEXT else ()
            yield from said
            yield Mark(TEXT, "", high, high, (*parts, ("\xa0", high, high)))
            yield Mark(OPEN, "a", high, high, href=f"#fnref:{label}", classes="footnote-backref")
            yield Mark(TEXT, "", high, high, (("\u21a9\ufe0e", high, high),))
            for tag in ("a", "p", "li"):
                yield Mark(CLOSE, tag, high, high)
        yield Mark(CLOSE, "ol", at, at)
        yield Mark(CLOSE, "div", at, at)

    def _inline(
        self, tokens: Sequence[Token], content: str, place: ContentMap, task: bool = False, base: int = 0
    ) -> Iterator[Mark]:
        waiting: list[Part] = []
        in_link = False
        for mark in self._parts(tokens, content, place, base):
            if isinstance(mark, Mark):
                yield from _said(waiting, in_link)
                waiting = []
                if mark.tag == "a":
                    in_link = mark.kind == OPEN
                yield mark
                continue
            if task and (box := _TASK.match(mark[0])):
                yield Mark(OPEN, "input", mark[1], mark[1] + 3)
                mark = (mark[0][box.end() :], mark[1] + box.end(), mark[2])
            task = False
            waiting.append(mark)
        yield from _said(waiting, in_link)

    def _parts(self, tokens: Sequence[Token], content: str, place: ContentMap, base: int) -> Iterator[Mark | Part]:
        """Marks and, between them, the parts of texts. The places of tokens are those in the content."""
        at = 0
        is_address = False
        for token in tokens:
            kind = token.type
            start, end = token.meta.get("start", at), token.meta.get("end", at)
            if is_address:
                is_address = kind != "link_close"
                continue
            if kind in ("text", "text_special") and "end" not in token.meta:
                length = len(token.content) if content.startswith(token.content, at) else 0
                if token.content:
                    yield (
                        token.content,
                        place(base + at),
                        place(base + at + length - 1) + 1 if length else place(base + at),
                    )
                at += length
                continue
            look = _LOOKS.get(kind.partition("_")[0])
            if look and token.nesting:
                low = place(base + at)
                yield Mark(OPEN if token.nesting > 0 else CLOSE, look, low, low + len(token.markup))
                at += len(token.markup)
                continue
            low, high = place(base + start), place(base + end - 1) + 1
            at = end
            if kind == "softbreak":
                yield "\n", low, high
            elif kind == "hardbreak":
                yield Mark(OPEN, "br", low, high)
                yield "\n", low, high
            elif kind == "link_open":
                at = start + 1
                href = str(token.attrs.get("href", ""))
                yield Mark(OPEN, "a", low, low + 1, href=href)
                if token.info == "auto":
                    yield content[start + 1 : end - 1], low + 1, high - 1
                    yield Mark(CLOSE, "a", high - 1, high)
                    at, is_address = end, True
            elif kind == "link_close":
                yield Mark(CLOSE, "a", high, high)
            elif kind == "image":
                yield Mark(OPEN, "img", low, high, alt=self._alt(token, content, start, place, base))
            elif kind == "html_inline":
                yield from html.marks(self.source.text, low, high)
            elif kind == "footnote" and token.content[2:-1] in self.defined:
                called = self.called.setdefault(token.content[2:-1], len(self.called) + 1)
                yield Mark(OPEN, "sup", low, low)
                yield Mark(OPEN, "a", low, low, href="#fn", classes="footnote-ref")
                yield str(called), low, high
                yield Mark(CLOSE, "a", high, high)
                yield Mark(CLOSE, "sup", high, high)
            elif kind in ("code_inline", "math"):
                width = len(token.markup)
                inner = content[start + width : end - width]
                lead = max(0, inner.replace("\n", " ").find(token.content))
                low, last = place(base + start + width + lead), place(base + end - width - 1) + 1
                same = content[start + width + lead :].startswith(token.content.replace("\n", " "))
                yield Mark(OPEN, "code", low, low)
                yield token.content, low, low + len(token.content) if same else last
                yield Mark(CLOSE, "code", high, high)
            else:  # an escape, or an entity; Vale reads this one as an apostrophe
                yield "'" if token.markup == "&rsquo;" else token.content, low, high

    def _alt(self, token: Token, content: str, start: int, place: ContentMap, base: int) -> Text:
        """What an image says: its text without the marks in it."""
        said = content[start + 2 : start + 2 + len(token.content)]
        inner = self._parts(parse_inline(said), said, place, base + start + 2)
        return Text.join(part for part in inner if not isinstance(part, Mark))


def _code(token: Token, start: int, end: int) -> Iterator[Mark]:
    yield Mark(OPEN, "pre", start, start)
    yield Mark(OPEN, "code", start, start)
    if token.content:
        yield Mark(TEXT, "", start, end, ((token.content, start, end),))
    yield Mark(CLOSE, "code", end, end)
    yield Mark(CLOSE, "pre", end, end)


def _said(parts: list[Part], in_link: bool) -> Iterator[Mark]:
    if not parts:
        return
    if in_link or not may_link(parts):
        yield Mark(TEXT, "", parts[0][1], parts[-1][2], tuple(parts))
    else:
        yield from linked(parts)
