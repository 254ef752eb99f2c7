"""Captions that the page labels: `Image caption, …` and `Media caption, …` (BBC), `Image:` (Sky), `Légende :`."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.furniture import is_credit, residue_reason, residue_start
from newslint.readers.looks import ends_sentence, is_title
from newslint.readers.plain.credited import with_credit
from newslint.readers.plain.page import Page, Part

_LONGEST_CAPTION = 600
_LONGEST_ALT = 160
_LABELS = re.compile(
    r"(?:image caption|image|caption|photo caption|bildunterschrift|légende(?: de (?:l'image|la photo))?)\s?:|"
    r"image caption(?:,|$|(?= ))|(?P<video>(?:media|video) caption(?:[,:]|$|(?= )))",
    re.IGNORECASE,
)
_INSIDE = re.compile(r"(?<=\S )(?P<caption>Image caption|(?P<video>Media caption))(?:[,:]| (?=[^a-z]))")
_BARE_SOURCE = re.compile(r"(?:image|media) (?:source|copyright),?", re.IGNORECASE)
_PICTURED = re.compile(r"Pictured(?: (?:above|below|left|right|here|today))?: \S", re.IGNORECASE)
_LONGEST_NAME = 80
_SOURCE = ("image source", "image copyright", "media playback is ", "media source", "media copyright")
_NOTICE = "what is left of a video player"


def recognise_labelled(page: Page) -> None:
    """Claim the label, its caption, and the credit and alt text beside them."""
    for at, line in page.free():
        string = line.string
        if string[:1] not in _FIRST:
            continue
        label = _LABELS.match(string[:32])
        if label and not is_credit(string) and _names_caption(string, label.end()):
            if label["video"]:
                _video(page, at, 0, label.end())
            else:
                _picture(page, at, label.end())
        elif _BARE_SOURCE.fullmatch(string):
            _source(page, at)
        elif _PICTURED.match(string) and len(string) <= _LONGEST_CAPTION:
            page.split(at, with_credit(string, 0, len(string), page.new_figure()))
        elif string[:20].casefold().startswith(_SOURCE) and (inside := _INSIDE.search(string, 0, 240)):
            _glued(page, at, inside)


_FIRST = frozenset("IiMmVvCcPpBbLl")


def _names_caption(string: str, end: int) -> bool:
    """“Image caption contests are held …” has no label, nor has “Image: a word with a history”."""
    rest = string[end:].lstrip()
    marked = string[end - 1] == "," or (string[end - 1] == ":" and string[:5].casefold() != "image")
    return not rest or marked or not rest[0].islower()


def _glued(page: Page, at: int, label: re.Match[str]) -> None:
    """`Image copyright AFP Image caption The quay`: all that the page says of a picture, on one line."""
    string = page.lines[at].string
    if label["video"]:
        _video(page, at, label.start(), label.end())
        return
    if not is_credit(string[: label.start()].rstrip()):
        return
    figure = page.new_figure()
    parts = [Part(Role.CREDIT, 0, label.start(), figure), Part(Role.IMAGE, label.start(), label.end(), figure)]
    page.split(at, parts + with_credit(string, label.end(), len(string), figure))


def _source(page: Page, at: int) -> None:
    """`Image copyright`, and on the next line whose."""
    if not page.is_free(at + 1) or len(page.lines[at + 1].string) > _LONGEST_NAME:
        return
    captioned = page.is_free(at + 2) and _LABELS.match(page.lines[at + 2].string[:32]) is not None
    if page.lines[at].after and not (captioned and page.lines[at].after <= page.gap):
        return
    figure = page.new_figure()
    page.claim(at, Role.IMAGE, figure=figure)
    page.claim(at + 1, Role.CREDIT, figure=figure)


def _video(page: Page, at: int, start: int, end: int) -> None:
    string = page.lines[at].string
    why = f"the page labels it “{string[start:end].rstrip(' ,:')}”"
    notice = Part(Role.RESIDUE, 0, start, why=_NOTICE)
    page.split(
        at, [notice, Part(Role.RESIDUE, start, end, why=_NOTICE), Part(Role.VIDEO_TITLE, end, len(string), why=why)]
    )
    if end == len(string) and page.is_free(at + 1) and not page.lines[at].after:
        page.claim(at + 1, Role.VIDEO_TITLE, why=why)


def _picture(page: Page, at: int, label: int) -> None:
    string = page.lines[at].string
    credited = (
        page.figure(at - 1) if page.role(at - 1) is Role.CREDIT and page.lines[at - 1].after <= page.gap else None
    )
    figure = credited or page.new_figure()
    parts = [Part(Role.IMAGE, 0, label, figure)]
    alone = len(string) <= label + 2
    apart = alone and _is_caption_apart(page, at)
    if not alone:
        parts += with_credit(string, label, len(string), figure)
    elif apart or _is_caption_below(page, at):
        below = page.lines[at + 1].string
        page.split(at + 1, with_credit(below, 0, len(below), figure))
    page.split(at, parts)
    above = at - 1
    if not page.is_free(above) or page.lines[above].after > page.gap:
        return
    text = page.lines[above].string
    if is_credit(text):
        page.claim(above, Role.CREDIT, figure=figure)
    elif above and (apart or not page.lines[above].after) and _is_alt(text) and string[:1] == "I":
        page.claim(above, Role.ALT, figure=figure)


def _is_alt(text: str) -> bool:
    return (
        len(text) < _LONGEST_ALT and not ends_sentence(text) and not residue_start(text)[0] and not residue_reason(text)
    )


def _is_caption_below(page: Page, at: int) -> bool:
    below = at + 1
    if not page.is_free(below) or page.lines[at].after:
        return False
    text = page.lines[below].string
    return len(text) <= _LONGEST_CAPTION and not residue_reason(text) and not is_credit(text)


def _is_caption_apart(page: Page, at: int) -> bool:
    """Whether the caption stands below a gap, as everything does on this page; a paragraph would look otherwise."""
    below = at + 1
    if not page.is_free(below) or not 0 < page.lines[at].after <= page.gap:
        return False
    text = page.lines[below].string
    if len(text) > _LONGEST_CAPTION or residue_reason(text) or is_credit(text):
        return False
    return is_title(text) or len(with_credit(text, 0, len(text), 0)) > 1
