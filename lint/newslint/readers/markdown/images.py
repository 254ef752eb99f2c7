"""Images in a paragraph: address, alt text and title at their places."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.looks import folded
from newslint.readers.markdown import shortcodes
from newslint.readers.markdown.inline import Run, text_of
from newslint.readers.markdown.page import Page
from newslint.source import Span, Text

_FIG_ALT = re.compile(r"\{[^{}\n]*\bfig-alt=\"([^\"\n]*)\"")
_TEMPLATE = re.compile(r"\]\(\s*([^\n]*\{[{%][^\n]*)\)")


def place_image(page: Page, run: Run) -> None:
    """Append the picture of `![alt](src "title")` or `<img>`, or what it says of the picture that waits for it."""
    place = Span(run.start, run.end)
    if run.kind == "picture":  # an <img> between [caption] and [/caption]
        code = shortcodes.read(page.source, run.start, run.end, page.forms)
        alt, src = code.alt or Text("", ()), code.src
    else:
        alt, src = text_of(run.alt), _address(page, run)
        if described := _FIG_ALT.match(page.source.text, run.end):  # Pandoc prints what stands in the brackets
            figure = page.picture(place, Text.verbatim(page.source, *described.span(1)), src)
            page.caption(alt, alt.span(0, len(alt)), figure)
            return
    if page.wrap is not None:
        page.show(page.wrap.figure, src)
        if alt.string:
            page.add(Role.ALT, alt, alt.span(0, len(alt)), page.wrap.figure)
        return
    figure = page.picture(place, alt, src)
    if not src:
        page.miss(place, figure, "this image has no address")
    title = _title(page, run) if run.string else alt
    if title.string and folded(title.string) != folded(alt.string):
        page.caption(title, title.span(0, len(title)), figure)


def _address(page: Page, run: Run) -> str:
    """The address as the page states it: markdown-it escapes what stands in it, and templates are hidden from it."""
    mark = page.source.text[run.start : run.end]
    template = _TEMPLATE.search(mark)
    return template[1].strip() if template else _unquoted(run.target)


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
