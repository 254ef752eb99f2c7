"""Embedded posts: their text and `— Ada Byrne (@adabyrne) May 4, 2022`, on one line or several."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.looks import ends_sentence
from newslint.readers.plain.page import Page

_NAME = r"[^—()]{1,80} \(@\w{1,30}\)"
_DAY = r"(?:\w{3,12}\.? \d{1,2}, \d{4}|\d{1,2}\.? \w{3,12}\.? \d{4})"
_SIGNATURE = re.compile(rf"(?:^|\s|(?<=[\w.!?”\"])(?=—))[—–-]{{1,2}}\s?{_NAME},?\s+{_DAY}$|^{_NAME},?\s+{_DAY}$")
_SIGNED = re.compile(rf"[—–-]{{1,2}}\s?{_NAME},?")
_DATE = re.compile(_DAY)
_PICTURE = re.compile(r"pic\.twitter\.com/\w{4,14}$")
_LOST_POST = "an embedded post whose text is gone"
_LONGEST_POST = 320
_SPEECH = ("said", "says", "told", "wrote", "added", "tweeted", "posted")


def recognise_posts(page: Page) -> None:
    """Claim embedded posts; of one whose text is gone, the signature is residue."""
    for at, line in page.free():
        string = line.string
        if string[-4:].isdigit() and "(@" in string[-100:]:
            found = _SIGNATURE.search(string, max(0, len(string) - 140))
            if found is not None:
                _post(page, at, at, alone=found.start() == 0)
        elif string[-1] in ")," and "(@" in string[-40:] and len(string) < 120 and _SIGNED.fullmatch(string):
            below = page.lines[at + 1].string if page.is_free(at + 1) and line.after <= page.gap else ""
            if _DATE.fullmatch(below):
                _post(page, at, at + 1, alone=True)
        elif "pic.twitter.com/" in string[-32:] and len(string) <= _LONGEST_POST and _PICTURE.search(string):
            page.claim(at, Role.EMBED)


def _post(page: Page, at: int, last: int, *, alone: bool) -> None:
    above = at - 1
    if not alone or (
        page.role(above) is Role.EMBED and _is_unsigned(page.lines[above].string) and _is_near(page, above)
    ):
        _claim(page, range(at, last + 1), Role.EMBED)
        if page.lines[above].string.startswith("pic.") and page.is_free(above - 1) and _is_near(page, above - 1):
            _claim(page, range(above - 1, above), Role.EMBED)
        return
    near = (
        page.is_free(above) and above > 0 and _is_near(page, above) and not _is_article_text(page.lines[above].string)
    )
    words = page.lines[above].string.split() if near else []
    if near and (len(words) > 4 or ends_sentence(page.lines[above].string)):
        _claim(page, range(above, last + 1), Role.EMBED)
        # A post of several lines: those that touch it belong to it.
        while page.is_free(above - 1) and not page.lines[above - 1].after and page.gap:
            above -= 1
            page.claim(above, Role.EMBED)
        return
    _claim(page, range(above if near else at, last + 1), Role.RESIDUE, why=_LOST_POST)


def _is_unsigned(string: str) -> bool:
    return _PICTURE.search(string) is not None


def _is_near(page: Page, above: int) -> bool:
    return page.lines[above].after <= page.gap


def _is_article_text(string: str) -> bool:
    """Whether a line announces or reports a post rather than being one."""
    if len(string) > _LONGEST_POST or string[-1] == ":":
        return True
    return any(mark in string for mark in '“"') and any(word in string for word in _SPEECH)


def _claim(page: Page, lines: range, role: Role, *, why: str = "") -> None:
    for at in lines:
        page.claim(at, role, why=why)
