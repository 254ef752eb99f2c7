"""Titles of videos, and of other stories, that a scrape left without their players and links.

Each recogniser asks for evidence and says it in `why`; a line that merely looks like a title is a subhead.
"""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.furniture import is_player, video_label
from newslint.readers.furniture.tables import word_set
from newslint.readers.looks import is_prose, is_title, opens_quotation, quotation_runs_on
from newslint.readers.plain.page import Page, Part

_NUMBERS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
_INVITATIONS = word_set("watch listen regardez écoutez")
_ANNOUNCEMENTS = frozenset({"just watched", "must watch"})
_LENGTH = re.compile(r"(?<=\s)\d{1,2}:\d\d(?::\d\d)?$")
_BRACKETED_LENGTH = re.compile(r"[(\[]\d{1,2}:[0-5]\d[)\]]$")
_FEWEST_TITLE_WORDS = 4
_PLAYER = "what is left of a video player"


def recognise_videos(page: Page) -> None:
    """Claim titles by the traces of their players, the strongest first."""
    labelled(page)
    beside_player(page)
    below_an_announcement(page)
    with_a_length(page)
    before_a_hole(page)
    inside_a_quotation(page)
    like_others_here(page)


def labelled(page: Page) -> None:
    """`VIDÉO. La cloche sonne`, `Click to WATCH: The bell rings`."""
    for at, line in page.free():
        label = video_label(line.string)
        if label and len(line.string) < 180 and len(line.string.split()) < 26 and not line.string.endswith(":"):
            said = line.string[:label].rstrip(" :|.–-")
            page.claim(at, Role.VIDEO_TITLE, why=f"it is labelled “{said}”")
    for at, line in page.free():
        if at and _stands_free(page, at) and line.string.split(None, 1)[0].casefold() in _INVITATIONS:
            page.claim(at, Role.VIDEO_TITLE, why="it invites readers to watch or listen")


def beside_player(page: Page) -> None:
    """Sky: `Please use Chrome browser for a more accessible video player`, `0:50`, the title."""
    for at, parts in enumerate(page.parts):
        if not parts or parts[0].why != _PLAYER:
            continue
        for near in (at + 1, at - 1):
            clock = is_player(page.lines[at].string)
            if (
                clock
                and near > 0
                and page.is_free(near)
                and is_title(page.lines[near].string)
                and not page.lines[near].string.endswith((" above", " below"))
                and _near(page, near, at)
            ):
                page.claim(near, Role.VIDEO_TITLE, why="what a video player leaves stands beside it")
                break


def below_an_announcement(page: Page) -> None:
    """CNN: `JUST WATCHED` or `MUST WATCH`, and the title on the next line, perhaps with the length of the video."""
    for at, parts in enumerate(page.parts):
        if (
            not parts
            or len(page.lines[at].string) > 20
            or page.lines[at].string.casefold().strip(" :") not in _ANNOUNCEMENTS
        ):
            continue
        below = at + 1
        if not page.is_free(below) or not _near(page, at, below):
            continue
        string = page.lines[below].string
        clock = _LENGTH.search(string)
        end = clock.start() if clock else len(string)
        if is_title(string[:end].rstrip()):
            why = f"it stands below “{page.lines[at].string}”"
            length = Part(Role.RESIDUE, end, len(string), why=_PLAYER)
            page.split(below, [Part(Role.VIDEO_TITLE, 0, end, why=why), length])


def with_a_length(page: Page) -> None:
    """`The bell rings (0:58)`; without the brackets it may be the time of a train, in a list the length of a song."""
    for at, line in page.free():
        if not at or line.string[-1] not in ")]" or not (_is_text(page, at - 1) and _is_text(page, at + 1)):
            continue
        clock = _BRACKETED_LENGTH.search(line.string)
        title = line.string[: clock.start()].rstrip() if clock else ""
        if clock and is_title(title) and len(title.split()) >= _FEWEST_TITLE_WORDS:
            length = Part(Role.RESIDUE, clock.start(), len(line.string), why=_PLAYER)
            page.split(at, [Part(Role.VIDEO_TITLE, 0, clock.start(), why="the length of its video follows"), length])


def _is_text(page: Page, at: int) -> bool:
    return page.is_free(at) and is_prose(page.lines[at].string)


def before_a_hole(page: Page) -> None:
    """Sky by way of MSN: blank lines stand where the player was."""
    if _has_subheads(page):
        return
    for at, line in page.free():
        hole = line.after >= page.gap + 2 and line.before <= page.gap + 1
        if at and hole and is_title(line.string) and page.role(at + 1) is not Role.RESIDUE:
            number = _NUMBERS.get(line.after, "many")
            page.claim(at, Role.VIDEO_TITLE, why=f"{number} blank lines follow, where the player was")


def _has_subheads(page: Page) -> bool:
    """A page with a family of subheads may have lost its players below some of them: those head text all the same."""
    titles = [line for at, line in page.free() if at and line.before and line.after and is_title(line.string)]
    holes = sum(line.after >= page.gap + 2 for line in titles)
    return len(titles) - holes > max(3, 2 * holes)


def inside_a_quotation(page: Page) -> None:
    """A line between two paragraphs of one quotation is no subhead."""
    for at, line in page.free():
        above, below = at - 1, at + 1
        if not (at and page.is_free(above) and page.is_free(below) and is_title(line.string)):
            continue
        if opens_quotation(line.string) or line.string.endswith("?"):
            continue
        runs_on = quotation_runs_on(page.lines[above].string) and opens_quotation(page.lines[below].string)
        if runs_on and is_prose(page.lines[above].string) and is_prose(page.lines[below].string):
            page.claim(at, Role.VIDEO_TITLE, why="it interrupts a quotation that runs on")


def like_others_here(page: Page) -> None:
    """On a page of a feed whose other titles have lost their players, a lone line is one more."""
    holes = any("where the player was" in part.why for parts in page.parts for part in parts)
    feed = any(part.role is Role.ALT for parts in page.parts for part in parts)
    if not (holes and feed):
        return
    for at, line in page.free():
        words = line.string.split()
        if at and len(words) > 3 and _stands_free(page, at) and line.string[-1].isalnum():
            page.claim(at, Role.VIDEO_TITLE, why="the feed of this page dropped the players of other titles too")


def _stands_free(page: Page, at: int) -> bool:
    """Whether a title-like line stands alone between two paragraphs."""
    line = page.lines[at]
    if not (is_title(line.string) and line.before and line.after and page.is_free(at + 1)):
        return False
    return is_prose(page.lines[at + 1].string) and not line.string.endswith(("?", "!"))


def _near(page: Page, one: int, other: int) -> bool:
    return page.lines[min(one, other)].after <= page.gap + 1
