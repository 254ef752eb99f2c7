"""The block tokens of markdown-it, walked once: each becomes the blocks of the article that it holds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from markdown_it.token import Token

from newslint.article import Role
from newslint.readers.html import read_fragment
from newslint.readers.markdown import shortcodes
from newslint.readers.markdown.inline import ContentMap, Run, runs, text_of
from newslint.readers.markdown.page import Page
from newslint.readers.markdown.parser import parse
from newslint.readers.markdown.pictures import place_paragraph, place_shortcode
from newslint.source import Source, Span, Text

_HASHES = re.compile(r"#{1,6}[^\S\r\n]*")
_CONTAINERS = re.compile(r"(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*")
_COMPONENT = re.compile(r"<[A-Z][\w.]*[^>]*>", re.DOTALL)
# `[text]({{ site.url }}/a b)`: a template in a target has spaces, which would make the link no link.
_TARGET_CODE = re.compile(r"(?<=\]\()\{[{%][^\n]{0,200}?[}%]\}|(?<=[a-z]=\")\{[{%][^\n]{0,200}?[}%]\}")
_DIV = re.compile(r":{3,}\s*(.*)")


def place_blocks(page: Page, start: int) -> None:
    """Append the blocks of everything from `start`, where the front matter has ended."""
    source = page.source
    # Blank lines in its place keep the line numbers of markdown-it true.
    front = source.position(start).line - 1
    tokens = parse("\n" * front + _without_target_code(source.text[start:]))
    containers: list[str] = []
    cells: list[tuple[int, int]] = []
    div: list[str] = []
    for number, token in enumerate(tokens):
        if token.type in ("blockquote_open", "list_item_open"):
            containers.append(token.type)
        elif token.type in ("blockquote_close", "list_item_close"):
            containers.pop()
        elif token.type == "tr_open" and token.map:
            cells = _cells(page, token.map[0])
        elif token.type == "inline":
            _place_inline(page, token, tokens[number - 1], containers, cells, div)
        elif token.type in ("fence", "code_block") and token.map:
            span = _span(page, token)
            if span.start < span.end:  # code of nothing but form feeds is none
                page.add(Role.CODE, Text.verbatim(source, span.start, span.end), span)
        elif token.type == "html_block" and token.map:
            _place_html(page, _span(page, token))


def _without_target_code(text: str) -> str:
    return _TARGET_CODE.sub(lambda code: "x" * len(code[0]), text)


def _as_written(source: Source, run: Run) -> Run:
    """A target that is none after all, such as `[a]({{ b }} c)`, is text again."""
    if run.alt:
        return run._replace(alt=tuple(_as_written(source, inner) for inner in run.alt))
    if run.kind == "text" and "xxxx" in run.string and len(run.string) == run.end - run.start:
        return run._replace(string=source.text[run.start : run.end])
    return run


def _place_inline(
    page: Page, token: Token, opening: Token, containers: Sequence[str], cells: list[tuple[int, int]], div: list[str]
) -> None:
    place = _content_map(page, token, opening, cells)
    if place is None:
        return
    content = [_as_written(page.source, run) for run in runs(token.children or [], token.content, place)]
    span = _span(page, token)
    if opening.type in ("td_open", "th_open"):
        text = text_of(content)
        if text.string:
            page.add(Role.TABLE_CELL, text, text.span(0, len(text)))
    elif opening.type == "heading_open":
        _place_heading(page, content, opening, span)
    else:
        role = Role.PARAGRAPH
        if containers:
            role = Role.BLOCK_QUOTE if containers[-1] == "blockquote_open" else Role.LIST_ITEM
        for part, part_role in _parts(content, role, div):
            whole = Span(part[0].start, part[-1].end) if len(part) < len(content) else span
            place_paragraph(page, part, whole, part_role)


def _place_heading(page: Page, content: Sequence[Run], opening: Token, span: Span) -> None:
    text = text_of(content)
    if not text.string:
        return
    has_headline = any(block.role is Role.HEADLINE for block in page.blocks)
    page.add(Role.HEADLINE if opening.tag == "h1" and not has_headline else Role.SUBHEAD, text, span)


def _content_map(page: Page, token: Token, opening: Token, cells: list[tuple[int, int]]) -> ContentMap | None:
    if token.map is None:
        return None
    source = page.source
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


def _cells(page: Page, line: int) -> list[tuple[int, int]]:
    """Where the cells of a table row stand, without the spaces around them."""
    span = page.source.line_span(page.source.line_starts[line])
    row = _without_target_code(page.source.slice(span))
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


def _parts(content: list[Run], role: Role, div: list[str]) -> list[tuple[list[Run], Role]]:
    """Split a paragraph at fences of divs and at footnotes that follow line on line."""
    parts: list[tuple[list[Run], Role]] = [([], _in_div(role, div))]
    line_start = True
    for number, run in enumerate(content):
        if line_start and run.kind == "text" and (fence := _DIV.fullmatch(run.string.rstrip())):
            if fence[1]:
                div.append(fence[1])
            elif div:
                div.pop()
            parts.append(([], _in_div(role, div)))
        elif line_start and run.kind == "footnote" and _starts_note(content, number):
            parts.append(([], Role.LIST_ITEM))
        elif line_start and run.kind == "text" and parts[-1][1] is Role.LIST_ITEM and not parts[-1][0]:
            mark = len(run.string) - len(run.string.lstrip(": "))
            parts[-1][0].append(run._replace(string=run.string[mark:], start=run.start + mark))
        else:
            parts[-1][0].append(run)
        line_start = run.kind == "break" or (line_start and run.kind == "footnote")
    trimmed = [(_without_edge_breaks(part), part_role) for part, part_role in parts]
    return [(part, part_role) for part, part_role in trimmed if part]


def _starts_note(content: Sequence[Run], number: int) -> bool:
    following = content[number + 1] if number + 1 < len(content) else None
    return following is not None and following.kind == "text" and following.string.startswith(":")


def _without_edge_breaks(part: list[Run]) -> list[Run]:
    while part and part[0].kind == "break":
        part = part[1:]
    while part and part[-1].kind == "break":
        part = part[:-1]
    return part


def _in_div(role: Role, div: Sequence[str]) -> Role:
    return Role.PULL_QUOTE if div and "pull" in div[-1] else role


def _place_html(page: Page, span: Span) -> None:
    source = page.source
    html = source.slice(span)
    component = _COMPONENT.match(html.strip())
    if component:
        start = span.start + len(html) - len(html.lstrip())
        place_shortcode(page, shortcodes.read(source, start, start + component.end(), page.forms), span)
    else:
        page.take(read_fragment(source, span.start, span.end, first_figure=page.figures + 1))


def _span(page: Page, token: Token) -> Span:
    """From the first sign on the first line of a token to the last on its last."""
    assert token.map is not None
    source = page.source
    first, last = token.map[0], min(token.map[1], len(source.line_starts)) - 1
    start = source.line_starts[first]
    end = source.line_span(source.line_starts[max(first, last)]).end
    text = source.text[start:end]
    begin = start + len(text) - len(text.lstrip())
    return Span(begin, max(begin, start + len(text.rstrip())))
