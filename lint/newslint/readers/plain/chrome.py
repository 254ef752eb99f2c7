"""What stands on the page without being copy: residue, players, addresses."""

from __future__ import annotations

from itertools import pairwise

from newslint.article import Role
from newslint.readers.furniture import is_button, is_player, player_url, residue_reason, residue_start
from newslint.readers.looks import is_title
from newslint.readers.plain.page import Page, Part

_POSTS = ("twitter.com/", "x.com/", "instagram.com/p", "facebook.com/", "t.co/", "pic.twitter.com/")
_PLAYER = "what is left of a video player"
_MOST_BULLETS = 6
_MOST_CLOCKS = 2
_CLOSE = 2


def recognise_residue(page: Page) -> None:
    """Whole lines of page furniture, lone player clocks, share buttons that stand in a row."""
    times = _times_of_day(page)
    for at, line in page.free():
        if len(line.string) > 600:
            continue
        reason = residue_reason(line.string)
        if reason == "a number of the publishing system" and not (line.before and line.after):
            reason = None
        if is_player(line.string):
            reason = None if at in times else _PLAYER
        counter, glued = residue_start(line.string)
        if counter and glued == "the heading of a box that is gone":
            page.split(at, [Part(Role.RESIDUE, 0, counter, why=glued), Part(Role.LIST_ITEM, counter, len(line.string))])
            _bullets_below(page, at)
        elif reason:
            page.claim(at, Role.RESIDUE, why=reason)
            if line.string.casefold().startswith("story highlights"):
                _bullets_below(page, at)
    _pagers(page)
    _share_buttons(page)


def _times_of_day(page: Page) -> frozenset[int]:
    """Lines with a clock that are a timetable or a live blog: many of them, or close together, without a player."""
    clocks = [at for at, line in enumerate(page.lines) if line.string[0].isdigit() and is_player(line.string)]
    bare = [at for at in clocks if not at or not is_player(page.lines[at - 1].string)]
    close = any(second - first <= _CLOSE for first, second in pairwise(bare))
    return frozenset(bare) if len(bare) > _MOST_CLOCKS or close else frozenset()


def _bullets_below(page: Page, at: int) -> None:
    """CNN: the points of the lost `Story highlights` box go on below, without stops."""
    for below in range(at + 1, at + _MOST_BULLETS):
        if not page.is_free(below) or not is_title(page.lines[below].string) or "(CNN)" in page.lines[below].string:
            return
        page.claim(below, Role.LIST_ITEM)


def _pagers(page: Page) -> None:
    """Daily Mail: `Previous`, `1`, `2`, `Next`, a number a line, below the heading of a box of links."""
    for at, line in page.free():
        if line.string[0] == "+" and line.string[1:].isdigit() and page.role(at + 1) is Role.RESIDUE:
            page.claim(at, Role.RESIDUE, why=page.parts[at + 1][0].why)  # "+4", "View gallery"
        if len(line.string) != len("previous") or line.string.casefold() != "previous" or not page.parts[at - 1]:
            continue
        below = at + 1
        while page.is_free(below) and len(page.lines[below].string) < 3 and page.lines[below].string.isdigit():
            below += 1
        if page.is_free(below) and page.lines[below].string.casefold() == "next":
            for control in range(at, below + 1):
                page.claim(control, Role.RESIDUE, why=page.parts[at - 1][0].why)


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
