"""Paragraphs with pictures, players and shortcodes in them, taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from newslint.article import Role
from newslint.readers.furniture import player_url
from newslint.readers.html import read_fragment
from newslint.readers.markdown import shortcodes
from newslint.readers.markdown.captions import place_caption, place_line_below
from newslint.readers.markdown.images import place_image
from newslint.readers.markdown.inline import OBJECT, Run, text_of
from newslint.readers.markdown.page import Look, Page, Wrap
from newslint.readers.markdown.shortcodes import Shortcode
from newslint.source import Span, Text

_PLAIN = frozenset({"text", "break", "code"})
_SHOWN = frozenset({"image", "shortcode", "picture"})
_SOCIAL = ("twitter", "tweet", "x", "instagram", "gist")
_CAPTION_CLASS = re.compile(r"\.(?:caption|credit|wp-caption-text|image-caption)\b")
_TAG = re.compile(r"<(/?)([\w-]+)")
_SMALL = ("small", "em", "i", "figcaption", "sub", "cite")
_UNSEEN = re.compile(r"\[toc\]|\*\[[^\]\n]+\]:.*|\\(?:newpage|pagebreak|clearpage)", re.IGNORECASE)
_MODULE = re.compile(
    r"import\s+(?:[\w*${},\s]+\s+from\s+)?[\"'][^\"'\n]+[\"'];?\s*(?:$|\n)|export\s+(?:default\b|(?:const|let|async|function)\s+\w)"
)
_BOX = re.compile(r"\[[ xX]\] ")
_PLAYER_TAG = re.compile(r"<(?:video|audio|iframe|object|embed)\b", re.IGNORECASE)


def place_paragraph(page: Page, content: Sequence[Run], span: Span, role: Role) -> None:
    """Append the blocks of one paragraph: its pictures with their captions, and the text that is left.

    The role CAPTION is for what is a caption if it stands below a picture, and a paragraph else.
    """
    kinds = {run.kind for run in content}
    if "html" in kinds and any(run.kind == "html" and _PLAYER_TAG.match(run.string) for run in content):
        page.take(read_fragment(page.source, span.start, span.end, first_figure=page.figures + 1))
        return
    marked = content if kinds <= _PLAIN else list(_marked(page, content))
    classed = "attributes" in kinds and any(
        run.kind == "attributes" and _CAPTION_CLASS.search(run.string) for run in content
    )
    role = Role.CAPTION if classed and role is Role.PARAGRAPH else role
    if marked is not content and any(run.kind in _SHOWN for run in marked):
        _place_mixed(page, marked, role)
        return
    text = text_of(marked)
    if not text.string or _is_unseen(text.string, content):
        return
    if page.wrap is not None:
        page.caption(text, text.span(0, len(text)), page.wrap.figure)
        return
    if not text.string.strip(OBJECT) or _is_code(page.source.slice(span)):
        page.add(Role.CODE, Text.verbatim(page.source, span.start, span.end), span)
        return
    if player_url(text.string):
        page.add(Role.VIDEO, text, span, page.new_figure())
        return
    if role in (Role.PARAGRAPH, Role.CAPTION) and place_caption(page, marked, text, span, role, classed=classed):
        return
    if role is Role.LIST_ITEM and (box := _BOX.match(text.string)):
        text = text.slice(box.end(), len(text))
    look = Look(
        strong=all(run.strong for run in marked if run.string.strip() and run.kind == "text"),
        linked=all(bool(run.target) for run in marked if run.string.strip() and run.kind == "text"),
        lines=1 + sum(run.kind == "break" for run in marked),
    )
    page.looks[len(page.blocks)] = look
    page.add(Role.PARAGRAPH if role is Role.CAPTION else role, text, span)


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


def _place_mixed(page: Page, content: Sequence[Run], role: Role) -> None:
    left: list[Run] = []
    below, role = role is Role.CAPTION, Role.PARAGRAPH if role is Role.CAPTION else role

    def flush() -> None:
        text = text_of(left)
        if text.string.strip(OBJECT + " _"):
            figure = page.wrap.figure if page.wrap is not None else page.open_picture if below else None
            if figure is not None:
                page.caption(text, text.span(0, len(text)), figure)
            else:
                page.add(role, text, text.span(0, len(text)))
        left.clear()

    for line in _lines(content):
        if page.wrap is None and place_line_below(page, line, flush):
            continue
        if left:
            left.append(Run("break", " ", left[-1].end, line[0].start))
        alone = all(run.kind == "shortcode" or not run.string.strip() for run in line)
        for run in line:
            if run.kind == "image" or (run.kind == "picture" and page.wrap is not None):
                if page.wrap is None:
                    flush()
                place_image(page, run)
            elif run.kind in ("shortcode", "picture"):
                _place_code(page, run, left, flush, alone=alone)
            else:
                left.append(run)
    flush()
    if page.wrap is not None and not page.wrap.end:
        page.wrap = None


def _place_code(page: Page, run: Run, left: list[Run], flush: Callable[[], None], *, alone: bool) -> None:
    code = shortcodes.read(page.source, run.start, run.end, page.forms)
    if page.wrap is not None and code.name == page.wrap.end:
        flush()
        page.wrap = None
        return
    problem = shortcodes.problem(page.source, run.start, run.end, code.name)
    if problem is not None:
        page.problems.append(problem)
        code = code._replace(hollow=False)
    if not (code.picture or code.player or run.kind == "picture"):
        if alone:
            flush()
        elif run.string.startswith("{{") and run.string[2:3] not in "<%":
            left.append(run._replace(kind="code"))
        elif left and left[-1].kind == "text" and left[-1].string.endswith(" "):
            left[-1] = left[-1]._replace(string=left[-1].string[:-1], end=left[-1].end - 1)  # the one behind stays
        return
    flush()
    figure = place_shortcode(
        page, code._replace(picture=code.picture or run.kind == "picture"), Span(run.start, run.end)
    )
    if code.picture and figure is not None:
        if shortcodes.closes(page.source, code.name, run.end):
            page.wrap = Wrap(figure, f"/{code.name}")
        elif code.name == "caption":
            said = "this [caption] is never closed; [/caption] must stand behind it"
            page.problems.append(("figure-unclosed", Span(run.start, run.end), said))
            page.wrap = Wrap(figure, "")


def _is_unseen(string: str, content: Sequence[Run]) -> bool:
    """What a generator puts a table of contents, an explained abbreviation or a page break in the place of."""
    toc = any(run.kind == "attributes" and ":toc" in run.string for run in content)
    return toc or (string[0] in "[*\\" and _UNSEEN.fullmatch(string) is not None)


def _is_code(raw: str) -> bool:
    """Mathematics between `$$`, or what MDX imports and exports."""
    return (raw.startswith("$$") and raw.endswith("$$")) or (
        raw.startswith(("import", "export")) and _MODULE.match(raw) is not None
    )


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
