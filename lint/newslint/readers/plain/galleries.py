"""Picture galleries in plain text: slides with a counter, their captions and credits."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.furniture import caption_credit, is_credit, residue_start
from newslint.readers.looks import alike, folded
from newslint.readers.plain.page import Page, Part

# Getty writes "LAKE ORRIN - AUGUST 9: " before the words of a caption.
_DATELINE = re.compile(r"[^a-z:.]{3,60} [-–—] [A-Z]{3,9}\.? \d{1,2}(?:, \d{4})?: ")
_SLIDE = re.compile(r"slide \d{1,3} of \d{1,3}:?", re.IGNORECASE)
_LONGEST = 900
_LONGEST_BARE = 300


def recognise_galleries(page: Page) -> None:
    """MSN: `Slide 1 of 49: CAPTION`, then `1/49 SLIDES © Ada Byrne`, then the caption; Reuters: `1 of 18. CAPTION`."""
    gallery: int | None = None
    figure: int | None = None
    caption = ""
    captions: set[str] = set()
    for at, line in enumerate(page.lines):
        if not page.is_free(at):
            if _is_bare_slide(page, at):
                figure = page.new_figure()
                gallery = gallery or figure
                page.split(at + 1, _caption(page.lines[at + 1].string, 0, figure, gallery))
                caption = page.lines[at + 1].string
            continue
        counter, reason = residue_start(line.string)
        if not counter or "counter" not in reason or len(line.string) > _LONGEST:
            caption = caption if figure and page.role(at - 1) is Role.RESIDUE else ""
            continue
        head = Part(Role.RESIDUE, 0, counter, why=reason)
        if is_credit(line.string[counter:]):
            figure = figure if figure and caption else page.new_figure()
            gallery = gallery or figure
            page.split(at, [head, Part(Role.CREDIT, counter, len(line.string), figure, gallery)])
            _caption_below(page, at, caption, captions, figure, gallery)
            caption, figure = "", None
            continue
        figure = page.new_figure()
        gallery = gallery or figure
        parts = _caption(line.string, counter, figure, gallery)
        page.split(at, [head, *parts])
        caption = next((line.string[part.start : part.end] for part in parts if part.role is Role.CAPTION), "")
        captions.add(folded(caption))


def _is_bare_slide(page: Page, at: int) -> bool:
    """`Slide 1 of 4` on a line of its own, its caption on the next."""
    below = at + 1
    if not page.is_free(below) or page.lines[at].after > page.gap or not _SLIDE.fullmatch(page.lines[at].string):
        return False
    string = page.lines[below].string
    return len(string) <= _LONGEST_BARE and not residue_start(string)[0] and not is_credit(string)


def _caption_below(page: Page, at: int, caption: str, captions: set[str], figure: int, gallery: int) -> None:
    below = at + 1
    if not page.is_free(below) or page.lines[at].after > page.gap:
        return
    string = page.lines[below].string
    touches = not page.lines[at].after and len(string) <= _LONGEST and not residue_start(string)[0]
    if touches or alike(string, caption) or folded(string) in captions:
        page.split(below, _caption(string, 0, figure, gallery))


def _caption(string: str, start: int, figure: int, gallery: int) -> list[Part]:
    parts = []
    dateline = _DATELINE.match(string, start)
    if dateline:
        parts.append(Part(Role.DATELINE, start, dateline.end(), figure, gallery))
        start = dateline.end()
    span = caption_credit(string[start:])
    end = start + span[0] if span and span[0] else len(string)
    parts.append(Part(Role.CAPTION, start, end, figure, gallery))
    return [*parts, Part(Role.CREDIT, end, len(string), figure, gallery)] if end < len(string) else parts
