"""Captions and credits that stand below a picture in Markdown: in small print, or told by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from newslint.article import Role
from newslint.readers.furniture import credit_span, is_credit
from newslint.readers.markdown.inline import Run, text_of
from newslint.readers.markdown.page import Page
from newslint.source import Span, Text

_LONE_CREDIT = "a photo credit without its photo and caption"


def place_line_below(page: Page, line: Sequence[Run], flush: Callable[[], None]) -> bool:
    """Take a line below a picture as its caption or credit, where it looks like one."""
    figure = page.open_picture
    text = text_of(line)
    if figure is None or not _is_small_print(line):
        figure = page.uncredited
        if figure is None or not (is_credit(text.string) or _starts_small(line)):
            return False
    flush()
    page.caption(text, text.span(0, len(text)), figure)
    return True


def place_caption(page: Page, content: Sequence[Run], text: Text, span: Span, role: Role, *, classed: bool) -> bool:
    """Take a paragraph in small print, or marked so, as the caption or credit of the picture before it."""
    said = is_credit(text.string)
    if said and page.uncredited is not None:
        page.caption(text, text.span(0, len(text)), page.uncredited)
        return True
    marked = role is Role.CAPTION
    if not (marked or _is_small_print(content)):
        return False
    if page.open_picture is not None and not (said and page.is_credited(page.open_picture)):
        page.caption(text, text.span(0, len(text)), page.open_picture)
    elif said:
        page.add(Role.RESIDUE, text, span, page.new_figure(), _LONE_CREDIT)
    elif classed or credit_span(text.string) is not None:
        page.caption(text, text.span(0, len(text)), page.new_figure())
    else:
        return False
    return True


def _starts_small(line: Sequence[Run]) -> bool:
    """`*The lamp.* Photo: Ann Lee`: a caption in small print and a credit that is not."""
    small = [run.kind == "text" and run.emphasis for run in line]
    rest = text_of(line[small.index(False) :]) if small and small[0] and not all(small) else None
    return rest is not None and is_credit(rest.string)


def _is_small_print(line: Sequence[Run]) -> bool:
    texts = [run for run in line if run.kind == "text" and run.string.strip(" .")]
    if texts and texts[-1].string.rstrip().endswith((",", ":")):
        return False  # the text goes on below
    return bool(texts) and all(run.emphasis for run in texts) and not any(run.kind == "code" for run in line)
