"""Blocks of HTML in Markdown: read as HTML, but for components, `[caption]` and Markdown inside."""

from __future__ import annotations

import re
from collections.abc import Callable

from newslint.article import Role
from newslint.readers.html import read_fragment
from newslint.readers.markdown import shortcodes
from newslint.readers.markdown.page import Page, Wrap
from newslint.readers.markdown.pictures import place_shortcode
from newslint.source import Span

Reparse = Callable[[Page, int, str], None]
"""Reads Markdown that starts at a place; the tail of each of its lines is that of the line in the source."""

_DEEPEST = 8
_COMPONENT = re.compile(r"<[A-Z][\w.]*(?:[^>{\"']|\"[^\"]*\"|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*>", re.DOTALL)
_PICTURE = re.compile(
    r"\s*(?:<img\b[^>]*>|<figure\b(?:(?!</figure).)*</figure>)[ \t]*\r?\n(?=[ \t]*[^<\s])", re.IGNORECASE | re.DOTALL
)
_MARKDOWN = re.compile(r"!\[[^\]\n]*\]\([^)\n]+\)|\{%-?\s*\w|\{\{[<%]|\[caption\b[^\]\n]*=[^\]\n]*\]")
_RAW = re.compile(r"<(?:pre|code|script|style|table)\b|\|[ \t]*:?-", re.IGNORECASE)
_BLOCK_TAGS = re.compile(
    r"(?m)^[ \t]*(?:</?(?:figure|div|p|center|section|aside|article|span|a|picture)\b[^>\n]*>[ \t]*)+"
)
_LEGEND = re.compile(r"(?m)^[ \t]*<figcaption\b[^>\n]*>")
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_END_TAG = re.compile(r"(?m)^[ \t]*</[A-Z][\w.]*>[ \t\r]*$")
_FIGURE = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)figure\b", re.DOTALL)


def place_html(page: Page, span: Span, reparse: Reparse, depth: int) -> None:
    """Append what a block of HTML shows; `depth` is that of Markdown in HTML in Markdown."""
    source = page.source
    html = source.slice(span)
    component = _COMPONENT.match(html)
    picture = _PICTURE.match(html)
    if page.wrap is not None and html.casefold().startswith(f"<{page.wrap.end}"):
        page.wrap = None
    if component and depth < _DEEPEST:
        _place_component(page, span, span.start + component.end(), reparse)
    elif picture and not depth:
        page.take(read_fragment(source, span.start, span.start + picture.end(), first_figure=page.figures + 1))
        reparse(page, span.start + picture.end(), html[picture.end() :])
    elif _MARKDOWN.search(html) and not depth and not _RAW.search(html):
        reparse(page, span.start, _INDENT.sub("", _LEGEND.sub("<small>", _BLOCK_TAGS.sub("", html))))
    else:
        _take(page, span, html)


def note_figures(page: Page, html: str, start: int) -> None:
    """Keep in mind which `<figure>` have no end tag yet."""
    if "figure" not in html:
        return
    for tag in _FIGURE.finditer(html):
        if tag[1] == "":
            page.open_figures.append(Span(start + tag.start(), start + tag.end()))
        elif tag[1] and page.open_figures:
            page.open_figures.pop()


def _place_component(page: Page, span: Span, end: int, reparse: Reparse) -> None:
    code = shortcodes.read(page.source, span.start, end, page.forms)
    rest = page.source.text[end : span.end]
    figure = place_shortcode(page, code, span if not rest.strip() else Span(span.start, end))
    if code.picture and figure is not None and shortcodes.closes(page.source, code.name, end):
        page.wrap = Wrap(figure, f"/{code.name}")
    if rest.strip():
        ended = page.wrap is not None and f"</{code.name}" in rest.casefold()
        reparse(page, end, _END_TAG.sub("", rest))
        page.wrap = None if ended else page.wrap


def _take(page: Page, span: Span, html: str) -> None:
    fragment = read_fragment(page.source, span.start, span.end, first_figure=page.figures + 1)
    if "<figure" in html and "</figure" not in html:  # a blank line has cut it: what it shows stands below
        fragment = fragment._replace(blocks=tuple(block for block in fragment.blocks if block.role is not Role.GAP))
    if html.startswith(">"):  # the mark of a quotation, which stands before each line, is no text
        fragment = fragment._replace(blocks=tuple(block for block in fragment.blocks if block.text.string != ">"))
    page.take(fragment)
