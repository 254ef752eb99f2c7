"""Where the tokens of markdown-it stand in the source: paragraphs, headings, the cells of a table."""

from __future__ import annotations

import re
from itertools import pairwise

from markdown_it.token import Token

from newslint.readers.markdown.inline import ContentMap
from newslint.source import Source, Span

_HASHES = re.compile(r"#{1,6}[^\S\r\n]*")
_CONTAINERS = re.compile(r"(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*")
# `[text]({{ site.url }}/a b)`: a template in a target has spaces, which would make the link no link.
_TARGET_CODE = re.compile(r"(?<=\]\()[ \t]*\{[{%][^\n]{0,200}?[}%]\}|(?<=[a-z]=\")\{[{%][^\n]{0,200}?[}%]\}")


def without_target_code(text: str) -> str:
    """The text with letters in place of templates in targets, so that a parser takes each for an address."""
    return _TARGET_CODE.sub(lambda code: "x" * len(code[0]), text) if "{" in text else text


def content_map(source: Source, token: Token, opening: Token, cells: list[tuple[int, int]]) -> ContentMap | None:
    """From offsets in the content of an `inline` token to the source; `cells` are those of its row not yet used."""
    if token.map is None:
        return None
    if opening.type in ("td_open", "th_open"):
        if not cells:
            return None
        start, end = cells.pop(0)
        lead = _lead(token.content)
        anchors = [(0, start - lead)]
        for gone, bar in enumerate(re.finditer(r"\\\|", source.text[start:end])):
            anchors.append((lead + bar.start() - gone, start + bar.start() + 1))  # `\|` is a bar in a cell
        return ContentMap(anchors)
    if opening.type == "heading_open" and opening.markup.startswith("#"):
        line = source.line_starts[token.map[0]]
        hashes = _HASHES.match(source.text, source.text.index("#", line))
        assert hashes is not None
        return ContentMap([(0, hashes.end() - _lead(token.content))])
    return ContentMap.of_lines(source, token.content, *token.map)


def _lead(content: str) -> int:
    """How much white space markdown-it has left at the start; versions differ in what they strip."""
    return len(content) - len(content.lstrip())


def row_cells(source: Source, start: int) -> list[tuple[int, int]]:
    """Where the cells of a table row stand, without the spaces around them."""
    span = Span(start, source.line_span(start).end)
    row = without_target_code(source.slice(span))
    bars = [match.start() for match in re.finditer(r"(?<!\\)\|", row)]
    first = _CONTAINERS.match(row)
    assert first is not None
    edges = [first.end() - 1, *bars, len(row)]
    found = []
    for left, right in pairwise(edges):
        cell = row[left + 1 : right]
        start = span.start + left + 1 + len(cell) - len(cell.lstrip())
        found.append((start, start + len(cell.strip())))
    if bars and not row[first.end() : bars[0]].strip():
        found.pop(0)
    return found


def token_span(source: Source, token: Token, floor: int) -> Span:
    """From the first sign on the first line of a token, or from `floor` on that line, to the last on its last."""
    assert token.map is not None
    first, last = token.map[0], min(token.map[1], len(source.line_starts)) - 1
    start = max(source.line_starts[first], floor)
    end = source.line_span(source.line_starts[max(first, last)]).end
    text = source.text[start:end]
    begin = start + len(text) - len(text.lstrip())
    return Span(begin, max(begin, start + len(text.rstrip())))
