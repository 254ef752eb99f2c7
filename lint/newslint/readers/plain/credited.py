"""Captions that a credit tells: beside it, before it, behind it, or like others that have one."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture import caption_credit, credit_span, is_credit, placeholder, residue_end, residue_start
from newslint.readers.furniture.makers import AGENCIES
from newslint.readers.furniture.tables import word_set
from newslint.readers.looks import ends_sentence, folded, is_prose, is_title, names_a_day
from newslint.readers.plain.page import Page, Part

_LONGEST_CAPTION = 600
_LONGEST_AGENCY = 30
_LONGEST_CREDIT = 180
_PAST = word_set("was were had said told did went came took got made has have will would could")


def credit_lines(page: Page) -> None:
    """A credit on its own line, with the caption beside it; alone, it is what is left of a picture."""
    for at, line in page.free():
        if len(line.string) > _LONGEST_CREDIT or not (is_credit(line.string) or _is_agency_below(page, at)):
            continue
        caption = _caption_beside(page, at)
        counter, reason = residue_start(line.string)
        lone = caption is None and at > 0
        figure = page.new_figure()
        role = Role.RESIDUE if lone and _is_between_paragraphs(page, at) else Role.CREDIT
        why = "a photo credit without its photo and caption" if role is Role.RESIDUE else ""
        parts = [Part(Role.RESIDUE, 0, counter, why=reason)] if counter else []
        page.split(at, [*parts, Part(role, counter, len(line.string), figure, why=why)])
        if caption is not None:
            string = page.lines[caption].string
            page.split(caption, with_credit(string, 0, len(string), figure))


def _is_agency_below(page: Page, at: int) -> bool:
    """`AFP` on the line that touches a caption; elsewhere it may sign the text."""
    line = page.lines[at]
    if (
        line.before
        or len(line.string) > _LONGEST_AGENCY
        or not (line.string.casefold() in AGENCIES and line.string[0].isupper() and page.gap and line.after)
    ):
        return False
    return page.is_free(at - 1) and _may_be_caption(page, at - 1)


def _caption_beside(page: Page, at: int) -> int | None:
    """The line that the credit serves: one that touches it, or else a caption-like one above or below."""
    line = page.lines[at]
    above, below = at - 1, at + 1
    if page.is_free(below) and not line.after and page.gap and _may_be_caption(page, below):
        return below
    if page.is_free(above) and not line.before and page.gap and _may_be_caption(page, above):
        return above
    if at == 1 and not line.before and page.gap and page.is_free(below) and is_title(page.lines[below].string):
        return above  # the picture comes first, then the headline
    if not at and (line.after or not page.gap):
        return None
    for near in (above, below):
        if page.is_free(near) and near > 0 and is_title(page.lines[near].string) and _touches(page, near, at):
            return near
    return None


def _touches(page: Page, near: int, at: int) -> bool:
    return page.lines[min(near, at)].after <= page.gap


def _may_be_caption(page: Page, at: int) -> bool:
    string = page.lines[at].string
    return at > 0 and len(string) <= _LONGEST_CAPTION and not is_credit(string) and credit_span(string) is None


def _is_between_paragraphs(page: Page, at: int) -> bool:
    """Below the whole text a © or `Quelle: dpa` stays a credit: it is that of the words."""
    if page.figure(at - 1) or page.figure(at + 1):
        return False
    below = any(is_prose(line.string) for line in page.lines[at + 1 : at + 4])
    return below or not page.lines[at].string.startswith(("©", "Quelle"))


def captions_that_end_in_a_credit(page: Page) -> None:
    """`A crowd gathers. (AP Photo/Ada Byrne)`, `The bell in its tower. © Ada Byrne`."""
    for at, line in page.free():
        string = line.string
        if len(string) > _LONGEST_CAPTION:
            continue
        span = credit_span(string) or (caption_credit(string) if string[-1] == ")" else None)
        if span and string[-1] == ")" and "/" in string[span[0] :] and not ends_sentence(string[: span[0]].rstrip()):
            span = credit_span(string)  # in mid-sentence, two names in brackets may be anything
        if span is None or span[0] == 0 or span[1] != len(string):
            continue
        if at == 0 or not _is_caption_text(string[: span[0]].rstrip()):
            continue
        figure = page.new_figure()
        page.split(at, [Part(Role.CAPTION, 0, span[0], figure), Part(Role.CREDIT, *span, figure)])


def _is_caption_text(caption: str) -> bool:
    if len(caption) < 4 or caption[-1] in ":;":
        return False
    return len(caption) <= 400 and not (caption[:1] in '“"«' and " said" in caption)


def captions_behind_a_credit(page: Page) -> None:
    """`Credit: NASA View full size image CAPTION`, `Ada Byrne/for Fell Daily News CAPTION`, perhaps twice a line."""
    for at, line in page.free():
        string = line.string
        span = credit_span(string[:_LONGEST_CAPTION])
        if span is None or span[0] or span[1] >= len(string) or len(string) > 2 * _LONGEST_CAPTION:
            continue
        parts: list[Part] = []
        end, reason = residue_end(string)
        if end > 0 and end < len(string):
            parts.append(Part(Role.RESIDUE, end, len(string), why=reason))
            string = string[:end].rstrip()
        credit = string[: span[1]]
        starts = [0]
        while (again := string.find(credit, starts[-1] + len(credit))) > 0:
            starts.append(again)
        for start, stop in zip(starts, [*starts[1:], len(string)], strict=True):
            parts += _credit_first(string, start, start + len(credit), stop, page.new_figure())
        page.split(at, sorted(parts, key=lambda part: part.start))
        _take_copy_above(page, at)


def _credit_first(string: str, start: int, credit_end: int, stop: int, figure: int) -> list[Part]:
    parts = [Part(Role.CREDIT, start, credit_end, figure)]
    rest = string[credit_end:stop]
    at = credit_end + len(rest) - len(rest.lstrip())
    control, reason = _control(string[at:stop])
    if control:
        parts.append(Part(Role.RESIDUE, at, at + control, why=reason))
    return [*parts, Part(Role.CAPTION, at + control, stop, figure)]


def _control(string: str) -> tuple[int, str]:
    length, reason = residue_start(string)
    if length:
        return length, reason
    end, reason = residue_end(" " + string)
    return (len(string), reason) if end == 1 else (0, "")


def _take_copy_above(page: Page, at: int) -> None:
    """The page prints the caption below the picture once more, above the line of the credit."""
    caption = next((part for part in page.parts[at] if part.role is Role.CAPTION), None)
    if caption is None or not page.is_free(at - 1):
        return
    above = page.lines[at - 1].string
    string = page.lines[at].string
    end = above.rfind(" [") if above.endswith("[") else len(above)
    if not folded(string[caption.start : caption.end]).startswith(folded(above[:end])[:200]):
        return
    page.split(at - 1, [Part(Role.CAPTION, 0, end, caption.figure, tail=len(above) - end)])
    link = string.rfind("[", caption.start, caption.end)
    if above.endswith("[") and link > 0:
        cut = caption._replace(end=link)
        rest = Part(Role.RELATED_LINK, link, len(string), caption.figure)
        page.split(at, [*(part for part in page.parts[at] if part.end <= link), cut, rest])


def captions_like_the_others(page: Page) -> None:
    """A bare caption on a page where two others end in a credit: one sentence in the present tense, with a day."""
    family = [
        at
        for at, parts in enumerate(page.parts)
        if parts and parts[0].role is Role.CAPTION and parts[-1].role is Role.CREDIT
    ]
    if len(family) < 2:
        return
    for at, line in page.free():
        string = line.string
        words = string.split()
        if not (4 <= len(words) <= 25 and at and line.before and line.after and names_a_day(string)):
            continue
        if (
            any(mark in string for mark in '“”"«»:?!')
            or ". " in string
            or _PAST.intersection(string.casefold().split())
        ):
            continue
        present = any(word in ("is", "are") for word in words) or not ends_sentence(string)
        if present and not any(
            word.endswith("ed") and words[place - 1] not in ("is", "are") for place, word in enumerate(words)
        ):
            page.claim(at, Role.CAPTION, figure=page.new_figure())


def placeholders(page: Page) -> None:
    """A caption that a template asked for and nobody wrote."""
    for at, line in page.free():
        if placeholder(line.string):
            page.claim(at, Role.CAPTION, figure=page.new_figure())


def with_credit(string: str, start: int, end: int, figure: int) -> list[Part]:
    """A caption, and the credit at its end as a part of its own."""
    piece = string[start:end]
    shift = start + len(piece) - len(piece.lstrip())
    span = credit_span(string[shift:end].rstrip())
    if span is None or span[0] == 0:
        role = Role.CREDIT if span else Role.CAPTION
        return [Part(role, start, end, figure)]
    return [Part(Role.CAPTION, start, shift + span[0], figure), Part(Role.CREDIT, shift + span[0], end, figure)]
