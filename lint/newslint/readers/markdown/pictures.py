"""Paragraphs with pictures, players and shortcodes in them, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newslint.article import Role
from newslint.readers.furniture import credit_span, is_credit, player_url
from newslint.readers.markdown import shortcodes
from newslint.readers.markdown.inline import Run, text_of
from newslint.readers.markdown.page import Look, Page
from newslint.readers.markdown.shortcodes import Shortcode
from newslint.source import Span, Text

_SOCIAL = ("twitter", "tweet", "x", "instagram", "gist")
_CAPTION_CLASS = re.compile(r"\.(?:caption|credit|wp-caption-text|image-caption)\b")
_TAG = re.compile(r"<(/?)([\w-]+)")
_SMALL = ("small", "em", "i", "figcaption", "sub", "cite")
LONE_CREDIT = "a photo credit without its photo and caption"


def place_paragraph(page: Page, content: Sequence[Run], span: Span, role: Role) -> None:
    """Append the blocks of one paragraph: its pictures with their captions, and the text that is left."""
    marked = list(_marked(page, content))
    if any(run.kind in ("image", "shortcode", "picture") for run in marked):
        _place_mixed(page, marked, span, role)
        return
    text = text_of(marked)
    if not text.string:
        return
    if player_url(text.string):
        page.add(Role.VIDEO, text, span, page.new_figure())
        return
    if role is Role.PARAGRAPH and _place_caption(page, marked, text, span, content):
        return
    look = Look(
        strong=all(run.strong for run in marked if run.string.strip() and run.kind == "text"),
        linked=all(bool(run.target) for run in marked if run.string.strip() and run.kind == "text"),
        lines=1 + sum(run.kind == "break" for run in marked),
    )
    page.looks[len(page.blocks)] = look
    page.add(role, text, span)


def place_shortcode(page: Page, code: Shortcode, span: Span) -> int | None:
    """Append the picture or player of a shortcode; returns its figure, None for any other shortcode."""
    if code.picture:
        figure = page.picture(span, code.alt, code.src)
        if code.credit is not None:
            page.credit(code.credit, figure)
        if code.caption is not None:
            page.caption(code.caption, code.caption.span(0, len(code.caption)), figure)
        elif code.empty_caption is not None:
            page.blank_caption(code.empty_caption, figure)
        if code.hollow:
            page.miss(span, figure, f"the shortcode “{code.name}” names no picture")
        return figure
    if code.player:
        figure = page.new_figure()
        page.add(Role.EMBED if code.name in _SOCIAL else Role.VIDEO, Text("", ()), span, figure)
        if code.title is not None:
            page.add(Role.VIDEO_TITLE, code.title, code.title.span(0, len(code.title)), figure)
        if code.hollow:
            page.miss(span, figure, f"the shortcode “{code.name}” names nothing to play")
        return figure
    return None


def _marked(page: Page, content: Iterable[Run]) -> Iterator[Run]:
    """The runs, with inline HTML understood: comments noted, small print as emphasis, `<img>` as a picture."""
    small = 0
    for run in content:
        if run.kind == "html":
            tag = _TAG.match(run.string)
            if run.string.startswith("<!--"):
                page.comments.append(Span(run.start, run.end))
            elif tag and tag[2].casefold() in _SMALL:
                small += -1 if tag[1] else 1
            elif tag and tag[2].casefold() == "img":
                yield run._replace(kind="picture")
            elif tag and tag[2].casefold() == "br":
                yield run._replace(kind="break", string="\n")
            elif tag and tag[2][:1].isupper():
                yield run._replace(kind="shortcode")
        elif run.kind == "shortcode" and run.string.startswith("{/*"):
            page.comments.append(Span(run.start, run.end))
        elif run.kind not in ("attributes", "footnote"):
            yield run._replace(emphasis=True) if small > 0 and run.kind == "text" else run


def _place_mixed(page: Page, content: Sequence[Run], span: Span, role: Role) -> None:
    left: list[Run] = []
    wrapped: int | None = None  # the figure of an open [caption]

    def flush() -> None:
        text = text_of(left)
        if text.string:
            page.add(role, text, text.span(0, len(text)))
        left.clear()

    for line in _lines(content):
        if page.open_picture is not None and wrapped is None and _is_small_print(line):
            flush()
            text = text_of(line)
            page.caption(text, text.span(0, len(text)), page.open_picture)
            continue
        if left:
            left.append(Run("break", " ", left[-1].end, line[0].start))
        for run in line:
            place = Span(run.start, run.end)
            if run.kind == "image":
                flush()
                figure = _place_image(page, run, wrapped)
                if run.string:
                    page.caption(_title(page, run), _title(page, run).span(0, len(run.string)), figure)
            elif run.kind in ("shortcode", "picture"):
                code = shortcodes.read(page.source, run.start, run.end, page.forms)
                if code.name == "/caption":
                    text = text_of(left)
                    if wrapped is not None and text.string.strip("_ "):
                        page.caption(text, text.span(0, len(text)), wrapped)
                    left.clear()
                    wrapped = None
                    continue
                flush()
                code = code._replace(picture=code.picture or run.kind == "picture")
                found = place_shortcode(page, code, place)
                wrapped = found if code.name == "caption" else wrapped
            else:
                left.append(run)
    flush()


def _place_image(page: Page, run: Run, wrapped: int | None) -> int:
    alt = text_of(run.alt)
    src = _unquoted(run.target)
    if wrapped is None:
        figure = page.picture(Span(run.start, run.end), alt, src)
        if not src:
            page.miss(Span(run.start, run.end), figure, "this image has no address")
        return figure
    page.show(wrapped, src)
    if alt.string:
        page.add(Role.ALT, alt, alt.span(0, len(alt)), wrapped)
    return wrapped


def _unquoted(address: str) -> str:
    """The address as a file name; markdown-it escapes what stands in it."""
    if "%" not in address:
        return address
    from urllib.parse import unquote

    return unquote(address)


def _title(page: Page, run: Run) -> Text:
    """The title string of `![alt](src "title")`, at its place in the mark; of `![alt][ref]`, what follows the alt."""
    mark = page.source.text[run.start : run.end]
    stands = re.search(rf"[\"'(]({re.escape(run.string)})[\"')]\s*\)\Z", mark)
    if stands:
        return Text.verbatim(page.source, run.start + stands.start(1), run.start + stands.end(1))
    start = run.alt[-1].end if run.alt else run.start
    # An atom that happens to be as long as the title would pass for its letters.
    return Text.join([(run.string, start, run.end - (len(run.string) == run.end - start))])


def _place_caption(page: Page, content: Sequence[Run], text: Text, span: Span, whole: Sequence[Run]) -> bool:
    """Take a paragraph in small print, or classed so, as the caption or credit of the picture before it."""
    classed = any(run.kind == "attributes" and _CAPTION_CLASS.search(run.string) for run in whole)
    if not (classed or _is_small_print(content)):
        return False
    if page.open_picture is not None and not (is_credit(text.string) and page.is_credited(page.open_picture)):
        page.caption(text, text.span(0, len(text)), page.open_picture)
    elif is_credit(text.string):
        page.add(Role.RESIDUE, text, span, page.new_figure(), LONE_CREDIT)
    elif classed or credit_span(text.string) is not None:
        page.caption(text, text.span(0, len(text)), page.new_figure())
    else:
        return False
    return True


def _is_small_print(line: Sequence[Run]) -> bool:
    texts = [run for run in line if run.kind == "text" and run.string.strip(" .")]
    return bool(texts) and all(run.emphasis for run in texts) and not any(run.kind == "code" for run in line)


def _lines(content: Sequence[Run]) -> Iterator[list[Run]]:
    line: list[Run] = []
    for run in content:
        if run.kind == "break":
            if line:
                yield line
            line = []
        else:
            line.append(run)
    if line:
        yield line
