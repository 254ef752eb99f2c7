"""The running text: paragraphs, subheads, lists, marked quotations."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.looks import is_prose, is_title
from newslint.readers.plain.page import Page, Part

_BULLET = re.compile(r"[•‣▪●·◦]\s*|[-*–]\s+(?=\S)")
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s")
_END_NOTES = ("Reporting by ", "Additional reporting ", "Writing by ", "Editing by ", "Compiled by ", "Contributing: ")
_POINTS = frozenset({"key points", "key takeaways", "key facts", "at a glance", "in short", "the essentials"})


def recognise_copy(page: Page) -> None:
    """Claim what is left: every free line becomes running text."""
    _lists(page)
    for at, line in page.free():
        string = line.string
        if string.startswith("> "):
            page.split(at, [Part(Role.BLOCK_QUOTE, 2, len(string))])
        elif not any(character.isalnum() for character in string) or _is_subhead(page, at):
            page.claim(at, Role.SUBHEAD)
        else:
            page.claim(at, Role.PARAGRAPH)


def _lists(page: Page) -> None:
    for at, line in page.free():
        string = line.string
        bullet = _BULLET.match(string)
        if bullet and (string[0] not in "-*–" or _has_bullet(page, at - 1) or _has_bullet(page, at + 1)):
            page.split(at, [Part(Role.LIST_ITEM, bullet.end(), len(string))])
        elif string.casefold().rstrip(":") in _POINTS and not line.after:
            page.claim(at, Role.SUBHEAD)
            _points(page, at)
        elif _NUMBER.match(string) and _is_numbered(page, at):
            page.claim(at, Role.LIST_ITEM)


def _has_bullet(page: Page, at: int) -> bool:
    if not 0 <= at < len(page.lines):
        return False
    return page.role(at) is Role.LIST_ITEM or _BULLET.match(page.lines[at].string) is not None


def _points(page: Page, at: int) -> None:
    below = at + 1
    while page.is_free(below) and not page.lines[below - 1].after:
        page.claim(below, Role.LIST_ITEM)
        below += 1


def _is_numbered(page: Page, at: int) -> bool:
    """Numbered lines are a list when they touch; with paragraphs between them they are subheads."""
    line = page.lines[at]
    touching = [near for near, gap in ((at - 1, line.before), (at + 1, line.after)) if gap < max(page.gap, 1)]
    return any(0 <= near < len(page.lines) and _NUMBER.match(page.lines[near].string) for near in touching)


def _is_subhead(page: Page, at: int) -> bool:
    string = page.lines[at].string
    words = string.split()
    if string.startswith(_END_NOTES) or len(words) > 16 or is_prose(string) or len(string) > 120:
        return False
    question = string.endswith("?") and string[0] not in '“"«'
    single = len(words) == 1 and string.isalpha() and string[0].isupper()
    if not (question or single or is_title(string) or _NUMBER.match(string)):
        return False
    return page.role(at + 1) is not None or at + 1 < len(page.lines)
