"""The block tokens of markdown-it, walked once: each becomes the blocks of the article that it holds."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from markdown_it.token import Token

from newslint.article import Role
from newslint.readers.markdown.asides import Aside, hidden
from newslint.readers.markdown.asides import find as find_asides
from newslint.readers.markdown.fragments import note_figures, place_html
from newslint.readers.markdown.inline import Run, runs, text_of
from newslint.readers.markdown.page import Page
from newslint.readers.markdown.parser import parse
from newslint.readers.markdown.parts import split
from newslint.readers.markdown.pictures import place_paragraph
from newslint.readers.markdown.places import content_map, row_cells, token_span, without_target_code
from newslint.source import Source, Span, Text


def place_blocks(page: Page, start: int) -> None:
    """Append the blocks of everything from `start`, where the front matter has ended."""
    text = page.source.text
    asides = find_asides(text, start)
    _walk(page, start, hidden(text, start, asides) if asides else text[start:], asides)


def _walk(page: Page, start: int, text: str, asides: Sequence[Aside] = (), *, within: str = "", depth: int = 0) -> None:
    """Append the blocks of a text; the tail of each of its lines is that of the line in the source.

    `depth` counts the HTML around it that holds Markdown.
    """
    source = page.source
    front = source.position(start).line - 1
    tokens = parse(without_target_code(text))
    containers = [within] if within else []
    cells: list[tuple[int, int]] = []
    div: list[str] = []
    waiting = list(reversed(asides))
    for number, token in enumerate(tokens):
        if token.map:
            token.map = [token.map[0] + front, token.map[1] + front]
        if waiting and token.map:
            _place_asides(page, waiting, source.line_starts[min(token.map[0], len(source.line_starts) - 1)])
        if token.type in ("blockquote_open", "list_item_open"):
            containers.append(token.type)
        elif token.type in ("blockquote_close", "list_item_close"):
            containers.pop()
        elif token.type == "tr_open" and token.map:
            cells = row_cells(page.source, max(start, source.line_starts[token.map[0]]))
        elif token.type == "inline":
            _place_inline(page, token, tokens[number - 1], containers, cells, div, start)
        elif token.type == "code_block" and token.map and number > 1 and _is_note(tokens[number - 2]):
            _walk(page, source.line_starts[token.map[0]], token.content, within="list_item_open", depth=depth)
        elif token.type in ("fence", "code_block") and token.map:
            span = token_span(page.source, token, start)
            if span.start < span.end:  # code of nothing but form feeds is none
                page.add(Role.CODE, Text.verbatim(source, span.start, span.end), span)
        elif token.type == "html_block" and token.map:
            span = token_span(page.source, token, start)
            if not depth:
                note_figures(page, source.slice(span), span.start)
            place_html(page, span, partial(_walk, depth=depth + 1), depth)
    _place_asides(page, waiting, len(source.text))


def _is_note(token: Token) -> bool:
    """Whether what is indented below a paragraph is its second, since it explains a footnote."""
    return token.type == "inline" and token.content.startswith("[^")


def _place_asides(page: Page, waiting: list[Aside], before: int) -> None:
    while waiting and waiting[-1].span.start < before:
        span, is_comment = waiting.pop()
        if is_comment:
            page.comments.append(span)
        else:
            page.add(Role.CODE, Text.verbatim(page.source, span.start, span.end), span)


def _as_written(source: Source, run: Run) -> Run:
    """A target that is none after all, such as `[a]({{ b }} c)`, is text again."""
    if run.alt:
        return run._replace(alt=tuple(_as_written(source, inner) for inner in run.alt))
    if run.kind == "text" and "xxxx" in run.string and len(run.string) == run.end - run.start:
        return run._replace(string=source.text[run.start : run.end])
    return run


def _place_inline(
    page: Page,
    token: Token,
    opening: Token,
    containers: Sequence[str],
    cells: list[tuple[int, int]],
    div: list[str],
    floor: int,
) -> None:
    place = content_map(page.source, token, opening, cells)
    if place is None or not token.content:
        return
    content = [_as_written(page.source, run) for run in runs(token.children or [], token.content, place)]
    for run in content:
        if run.kind == "html":
            note_figures(page, run.string, run.start)
    span = token_span(page.source, token, floor)
    if opening.type in ("td_open", "th_open"):
        if content:
            place_paragraph(page, content, Span(content[0].start, content[-1].end), Role.TABLE_CELL)
    elif opening.type == "heading_open":
        _place_heading(page, content, opening, span)
    else:
        role = Role.PARAGRAPH
        if containers:
            role = Role.BLOCK_QUOTE if containers[-1] == "blockquote_open" else Role.LIST_ITEM
        for part, part_role in split(content, role, div):
            whole = Span(part[0].start, part[-1].end) if len(part) < len(content) else span
            place_paragraph(page, part, whole, part_role)


def _place_heading(page: Page, content: Sequence[Run], opening: Token, span: Span) -> None:
    text = text_of(content)
    if not text.string:
        return
    page.wrap = None
    has_headline = any(block.role is Role.HEADLINE for block in page.blocks)
    page.add(Role.HEADLINE if opening.tag == "h1" and not has_headline else Role.SUBHEAD, text, span)
