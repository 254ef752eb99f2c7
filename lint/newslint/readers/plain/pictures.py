"""Pictures in plain text: alt texts, captions and credits, in the forms that sites print them."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture import credit_span, is_credit, machine_alt_end, placeholder, residue_end, residue_start
from newslint.readers.furniture.tables import word_set
from newslint.readers.plain.looks import alike, ends_sentence, folded, is_prose, is_title, names_a_day
from newslint.readers.plain.page import Page, Part

_LONGEST_CAPTION = 600
_LONGEST_CREDIT = 180
_LONGEST_TWIN = 200
_LABELS = ("image caption,", "image caption", "image:", "caption:", "bildunterschrift:", "légende :", "légende:")
_FILE = ("FILE - ", "FILE – ", "FILE — ", "FILE PHOTO: ", "File - ")
_PAST = word_set("was were had said told did went came took got made has have will would could")


def recognise_pictures(page: Page) -> None:
    """Claim the lines of pictures, the surest forms first."""
    captions_before_the_headline(page)
    one_line_copies(page)
    labelled_captions(page)
    alt_and_caption(page)
    credit_lines(page)
    captions_that_end_in_a_credit(page)
    captions_behind_a_credit(page)


def captions_before_the_headline(page: Page) -> None:
    """Politico: `CAPTION | AP Photo HEADLINE` on the line below the headline."""
    if len(page.lines) < 2 or not page.is_free(1) or len(page.lines[1].string) > _LONGEST_CAPTION:
        return
    headline, string = page.lines[0].string, page.lines[1].string
    start = len(string) - len(headline)
    if start < 20 or len(headline) < 20 or not string.endswith(headline):
        return
    bar = string.rfind(" | ", 0, start)
    figure = page.new_figure()
    if bar < 0 or not is_credit(string[bar + 3 : start].rstrip()):
        parts = _with_credit(string, 0, start, figure)
    else:
        parts = [Part(Role.CAPTION, 0, bar, figure, tail=2), Part(Role.CREDIT, bar + 3, start, figure)]
    page.split(1, [*parts, Part(Role.HEADLINE, start, len(string))])


def one_line_copies(page: Page) -> None:
    """MSN pasted on one line: `alt: CAPTION© Ada Byrne, AP CAPTION`."""
    for at, line in page.free():
        sign = line.string.find("©", 1)
        if sign < 0 or len(line.string) > 3 * _LONGEST_CAPTION:
            continue
        found = _copy_around(line.string, sign)
        if found is None:
            continue
        first, second = found
        figure = page.new_figure()
        parts = [Part(Role.ALT, 0, max(first - 2, 0), figure, tail=1)] if first else []
        parts += _with_credit(line.string, first, sign, figure)
        parts += [Part(Role.CREDIT, sign, second, figure), *_with_credit(line.string, second, len(line.string), figure)]
        page.split(at, parts)


def labelled_captions(page: Page) -> None:
    """`Image source, Getty Images` and `Image caption, …` (BBC), `Image:` and its caption (Sky), `FILE - …` (AP)."""
    for at, line in page.free():
        string = line.string
        head = string[:20].casefold()
        label = next((len(label) for label in _LABELS if head.startswith(label)), 0)
        if label and not is_credit(string):
            _labelled(page, at, label)
        elif string.startswith(_FILE) and len(string) <= _LONGEST_CAPTION:
            page.split(at, _with_credit(string, 0, len(string), page.new_figure()))


def _labelled(page: Page, at: int, label: int) -> None:
    string = page.lines[at].string
    if string[label - 1] not in ",:" and string[label : label + 1] not in ("", ":"):
        return
    figure = page.new_figure()
    parts = [Part(Role.IMAGE, 0, label, figure)]
    if len(string) > label + 2:
        parts += _with_credit(string, label, len(string), figure)
    elif page.is_free(at + 1) and not page.lines[at].after and len(page.lines[at + 1].string) <= _LONGEST_CAPTION:
        below = page.lines[at + 1].string
        page.split(at + 1, _with_credit(below, 0, len(below), figure))
    page.split(at, parts)
    above = at - 1
    if not page.is_free(above) or page.lines[above].after > page.gap:
        return
    text = page.lines[above].string
    if is_credit(text):
        page.claim(above, Role.CREDIT, figure=figure)
    elif not page.lines[above].after and not ends_sentence(text) and len(text) < 160 and string[0] == "I":
        page.claim(above, Role.ALT, figure=figure)


def alt_and_caption(page: Page) -> None:
    """MSN: `alt: CAPTION`, then `© Getty` and the caption again, either of which may be missing."""
    for at, line in page.free():
        string = line.string
        if len(string) > _LONGEST_CAPTION:
            continue
        alt = machine_alt_end(string)
        copy = _copy_below(page, at)
        start = _start_of_copy(string, page.lines[copy].string) if copy is not None else None
        if start == 0 and copy == at + 1 and (at == 0 or len(string) > _LONGEST_TWIN):
            start = None
        if start is None and not alt:
            continue
        figure = page.new_figure()
        if alt and alt < len(string):
            start = alt + 1
        if start is None:
            page.claim(at, Role.ALT, figure=figure)
        else:
            head = [Part(Role.ALT, 0, _before_colon(string, start), figure, tail=1)] if start else []
            page.split(at, head + _with_credit(string, start, len(string), figure))
        _follow_picture(page, at, string[start or 0 :], figure)


def _copy_below(page: Page, at: int) -> int | None:
    """The line that may repeat the caption: the next one, or the one below a credit."""
    below = at + 1
    if page.is_free(below) and is_credit(page.lines[below].string):
        below += 1
    near = page.lines[below - 1].after <= page.gap if below < len(page.lines) else False
    return below if near and page.is_free(below) and len(page.lines[below].string) <= _LONGEST_CAPTION else None


def _follow_picture(page: Page, at: int, caption: str, figure: int) -> None:
    below = at + 1
    if page.is_free(below) and page.lines[at].after <= page.gap and is_credit(page.lines[below].string):
        page.claim(below, Role.CREDIT, figure=figure)
        below += 1
    if not page.is_free(below) or page.lines[below - 1].after > page.gap:
        return
    string = page.lines[below].string
    credit_beside = below > at + 1 and not page.lines[below - 1].after
    if alike(string, caption) or (credit_beside and len(string) <= _LONGEST_CAPTION):
        page.split(below, _with_credit(string, 0, len(string), figure))


def credit_lines(page: Page) -> None:
    """A credit on its own line, with the caption beside it; alone, it is what is left of a picture."""
    for at, line in page.free():
        if len(line.string) > _LONGEST_CREDIT or not is_credit(line.string):
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
            page.split(caption, _with_credit(string, 0, len(string), figure))


def _caption_beside(page: Page, at: int) -> int | None:
    """The line that the credit serves: one that touches it, or else a caption-like one above or below."""
    line = page.lines[at]
    above, below = at - 1, at + 1
    if page.is_free(below) and not line.after and page.gap and _may_be_caption(page, below):
        return below
    if page.is_free(above) and not line.before and page.gap and _may_be_caption(page, above):
        return above
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
    """A © below the whole text stays a credit: feeds print `© Reuters` there for the words."""
    if page.figure(at - 1) or page.figure(at + 1):
        return False
    below = any(is_prose(line.string) for line in page.lines[at + 1 : at + 4])
    return below or not page.lines[at].string.startswith("©")


def captions_that_end_in_a_credit(page: Page) -> None:
    """`A crowd gathers. (AP Photo/Ada Byrne)`, `The bell in its tower. © Ada Byrne`."""
    for at, line in page.free():
        string = line.string
        if len(string) > _LONGEST_CAPTION:
            continue
        span = credit_span(string)
        if span is None or span[0] == 0 or span[1] != len(string):
            continue
        if at == 0 or not _is_caption_text(string[: span[0]].rstrip()):
            continue
        page.split(at, _with_credit(string, 0, len(string), page.new_figure()))


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


def _with_credit(string: str, start: int, end: int, figure: int) -> list[Part]:
    """A caption, and the credit at its end as a part of its own."""
    piece = string[start:end]
    shift = start + len(piece) - len(piece.lstrip())
    span = credit_span(string[shift:end].rstrip())
    if span is None or span[0] == 0:
        role = Role.CREDIT if span else Role.CAPTION
        return [Part(role, start, end, figure)]
    return [Part(Role.CAPTION, start, shift + span[0], figure), Part(Role.CREDIT, shift + span[0], end, figure)]


def _copy_around(string: str, sign: int) -> tuple[int, int] | None:
    """Where the caption starts before a © and where its copy starts behind the credit."""
    before = string[:sign].rstrip()
    start = 0
    while start >= 0 and len(before) - start > 8:
        caption = before[start:]
        for slack in (0, 1, -1, 2, -2):
            second = len(string) - len(caption) + slack
            if second > sign + 2 and string[second - 1] == " " and folded(string[second:]) == folded(caption):
                return (start, second) if is_credit(string[sign:second].rstrip()) else None
        colon = before.find(": ", start)
        start = colon + 2 if colon >= 0 else -1
    return None


def _start_of_copy(string: str, copy: str) -> int | None:
    """Where in `alt: CAPTION` the text starts that the copy repeats."""
    target = folded(copy)
    if len(target) < 8:
        return None
    start = 0
    for _ in range(8):
        rest = folded(string[start:])
        if rest == target:
            return start
        colon = string.find(":", start)
        if colon < 0 or len(rest) < len(target):
            return None
        start = colon + 1
    return None


def _before_colon(string: str, start: int) -> int:
    return len(string[:start].rstrip()) - 1
