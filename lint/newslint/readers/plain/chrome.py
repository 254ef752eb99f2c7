"""What stands on the page without being copy: residue, players, embedded posts, addresses."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.furniture import is_button, is_player, player_url, residue_reason, residue_start
from newslint.readers.looks import ends_sentence, is_title
from newslint.readers.plain.page import Page, Part

_SIGNATURE = re.compile(
    r"(?:^|\s)[—–-]{1,2}\s?[^—()]{1,80} \(@\w{1,30}\)\s+(?:\w{3,12}\.? \d{1,2}, \d{4}|\d{1,2}\.? \w{3,12}\.? \d{4})$"
)
_POSTS = ("twitter.com/", "x.com/", "instagram.com/p", "facebook.com/", "t.co/", "pic.twitter.com/")
_PLAYER = "what is left of a video player"
_LOST_POST = "an embedded post whose text is gone"
_MOST_BULLETS = 6


def recognise_residue(page: Page) -> None:
    """Whole lines of page furniture, lone player clocks, share buttons that stand in a row."""
    for at, line in page.free():
        if len(line.string) > 600:
            continue
        reason = residue_reason(line.string)
        if reason == "a number of the publishing system" and not (line.before and line.after):
            reason = None
        if is_player(line.string):
            reason = _PLAYER
        counter, glued = residue_start(line.string)
        if counter and glued == "the heading of a box that is gone":
            page.split(at, [Part(Role.RESIDUE, 0, counter, why=glued), Part(Role.LIST_ITEM, counter, len(line.string))])
            _bullets_below(page, at)
        elif reason:
            page.claim(at, Role.RESIDUE, why=reason)
    _share_buttons(page)


def _bullets_below(page: Page, at: int) -> None:
    """CNN: the points of the lost `Story highlights` box go on below, without stops."""
    for below in range(at + 1, at + _MOST_BULLETS):
        if not page.is_free(below) or not is_title(page.lines[below].string) or "(CNN)" in page.lines[below].string:
            return
        page.claim(below, Role.LIST_ITEM)


def _share_buttons(page: Page) -> None:
    run: list[int] = []
    for at in range(len(page.lines) + 1):
        near = at < len(page.lines) and (page.role(at) is Role.RESIDUE or is_button(page.lines[at].string))
        if near:
            run.append(at)
            continue
        if len(run) > 1:
            for button in run:
                if page.is_free(button):
                    page.claim(button, Role.RESIDUE, why="a share button")
        run = []


def recognise_posts(page: Page) -> None:
    """Embedded posts: the text and `— Ada Byrne (@adabyrne) May 4, 2022`, on one line or two."""
    for at, line in page.free():
        if line.string[-4:].isdigit() and "(@" in line.string[-100:]:
            found = _SIGNATURE.search(line.string, max(0, len(line.string) - 140))
            if found is not None:
                _post(page, at, alone=found.start() == 0)
        elif line.string.startswith("pic.twitter.com/"):
            page.claim(at, Role.EMBED)


def _post(page: Page, at: int, *, alone: bool) -> None:
    if not alone:
        page.claim(at, Role.EMBED)
        return
    above = at - 1
    near = page.is_free(above) and page.lines[above].after <= page.gap
    words = page.lines[above].string.split() if near else []
    if near and (len(words) > 4 or ends_sentence(page.lines[above].string)):
        page.claim(above, Role.EMBED)
        page.claim(at, Role.EMBED)
        # A post of several lines: those that touch it belong to it.
        while page.is_free(above - 1) and not page.lines[above - 1].after and page.gap:
            above -= 1
            page.claim(above, Role.EMBED)
        return
    page.claim(at, Role.RESIDUE, why=_LOST_POST)
    if near:
        page.claim(above, Role.RESIDUE, why=_LOST_POST)


def recognise_addresses(page: Page) -> None:
    """Lines that hold only an address: a live player with its title, a post, a link."""
    for at, line in page.free():
        string = line.string
        if not string.startswith(("http://", "https://")) or len(string.split(None, 1)) > 1:
            continue
        if player_url(string):
            figure = page.new_figure()
            page.claim(at, Role.VIDEO, figure=figure)
            above = at - 1
            if page.is_free(above) and above and not line.before > page.gap and is_title(page.lines[above].string):
                page.claim(above, Role.VIDEO_TITLE, figure=figure, why="the address of its player follows")
        elif any(post in string for post in _POSTS):
            page.claim(at, Role.EMBED)
        else:
            page.claim(at, Role.RELATED_LINK)
