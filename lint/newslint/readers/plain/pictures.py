"""Pictures in plain text: alt texts, captions and credits, in the forms that sites print them."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture import credit_span, is_credit, machine_alt_end
from newslint.readers.looks import alike, folded
from newslint.readers.plain.credited import (
    captions_behind_a_credit,
    captions_that_end_in_a_credit,
    credit_lines,
    with_credit,
)
from newslint.readers.plain.page import Page, Part

_LONGEST_CAPTION = 600
_LONGEST_TWIN = 200
_MOST_ALT_WORDS = 10
_FILE = ("FILE - ", "FILE – ", "FILE — ", "FILE PHOTO: ", "File - ")


def recognise_pictures(page: Page) -> None:
    """Claim the lines of pictures, the surest forms first."""
    captions_before_the_headline(page)
    one_line_copies(page)
    file_pictures(page)
    alt_and_caption(page)
    credit_lines(page)
    captions_that_end_in_a_credit(page)
    captions_behind_a_credit(page)
    alts_above_captions(page)


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
        parts = with_credit(string, 0, start, figure)
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
        parts += with_credit(line.string, first, sign, figure)
        parts += [Part(Role.CREDIT, sign, second, figure), *with_credit(line.string, second, len(line.string), figure)]
        page.split(at, parts)


def file_pictures(page: Page) -> None:
    """AP: `FILE - The ferry in 1994.`"""
    for at, line in page.free():
        if line.string.startswith(_FILE) and len(line.string) <= _LONGEST_CAPTION:
            page.split(at, with_credit(line.string, 0, len(line.string), page.new_figure()))


def alt_and_caption(page: Page) -> None:
    """MSN: `alt: CAPTION`, then `© Getty` and the caption again, either of which may be missing."""
    for at, line in page.free():
        string = line.string
        if len(string) > _LONGEST_CAPTION:
            continue
        alt = machine_alt_end(string)
        copy = _copy_below(page, at)
        start = _start_of_copy(string, _without_credit(page.lines[copy].string)) if copy is not None else None
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
            page.split(at, head + with_credit(string, start, len(string), figure))
        _follow_picture(page, at, string[start or 0 :], figure)


def alts_above_captions(page: Page) -> None:
    """Express: `Ada Byrne and Ivo Pell` above a caption with credit that names both again."""
    for at, parts in enumerate(page.parts):
        if [part.role for part in parts] != [Role.CAPTION, Role.CREDIT] or at < 2 or not page.is_free(at - 1):
            continue
        alt, string = page.lines[at - 1].string, page.lines[at].string
        words = _bare_words(alt)
        if not 2 <= len(words) <= _MOST_ALT_WORDS or alt[-1] in ".!?:" or page.lines[at - 1].after > page.gap:
            continue
        names = {word for word in words[1:] if word[:1].isupper()}
        caption = set(_bare_words(string[parts[0].start : parts[0].end]))
        if names and names <= caption and 3 * len(caption.intersection(words)) >= 2 * len(set(words)):
            page.claim(at - 1, Role.ALT, figure=parts[0].figure)


def _bare_words(string: str) -> list[str]:
    return [word.strip(".,;:!?()'\"‘’“”") for word in string.split()]


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
        page.split(below, with_credit(string, 0, len(string), figure))


def _copy_around(string: str, sign: int) -> tuple[int, int] | None:
    """Where the caption starts before a © and where its copy starts behind the credit."""
    before = string[:sign].rstrip()
    start = 0
    while start >= 0 and len(before) - start > 8:
        second = _start_behind(string, sign, before[start:])
        if second is None and (bracket := before.rfind("(", start)) > start:
            second = _start_behind(string, sign, before[start:bracket].rstrip())
        if second is not None:
            return (start, second) if is_credit(string[sign:second].rstrip()) else None
        colon = before.find(": ", start)
        start = colon + 2 if colon >= 0 else -1
    return None


def _start_behind(string: str, sign: int, caption: str) -> int | None:
    if len(caption) < 8:
        return None
    for slack in (0, 1, -1, 2, -2):
        second = len(string) - len(caption) + slack
        if second > sign + 2 and string[second - 1] == " " and folded(string[second:]) == folded(caption):
            return second
    return None


def _without_credit(string: str) -> str:
    span = credit_span(string)
    return string[: span[0]].rstrip() if span and span[0] else string


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
