"""Headlines of other stories that stand among the paragraphs, their links gone."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture.tables import word_set
from newslint.readers.looks import folded, is_prose, is_title
from newslint.readers.plain.page import Page

_LABELS = word_set(
    """profile timeline analysis explainer obituary background q&a gallery opinion live video watch listen podcast quiz
    explained reality fact"""
)
_BYLINES = (" correspondent", " editor", " reporter", " writer", " analyst", " bbc news", " columnist", " staff")
_NO_SUBJECTS = word_set("featured he her his it its original she source story their they this via we you")
_MOST_IN_A_RUN = 5
_MOST_BELOW = 3


def recognise_related(page: Page) -> None:
    """Claim headlines that belong to other stories."""
    printed_twice(page)
    below_a_lead_in(page)
    touching_runs(page)
    label_and_headline(page)
    before_a_subhead(page)
    below_the_text(page)


def printed_twice(page: Page) -> None:
    """NPR: a headline, the name of a section in capitals, the headline again."""
    for at, line in page.free():
        if at and page.is_free(at + 1) and page.is_free(at + 2) and is_title(line.string):
            kicker = page.lines[at + 1].string
            if folded(line.string) == folded(page.lines[at + 2].string) and len(kicker) < 40 and kicker.isupper():
                why = f"it is the headline of another story, printed twice around “{kicker}”"
                page.claim(at, Role.VIDEO_TITLE, why=why)
                page.claim(at + 1, Role.RESIDUE, why="the section name of a related link")
                page.claim(at + 2, Role.VIDEO_TITLE, why=why)


def below_a_lead_in(page: Page) -> None:
    """`You might also be interested in...` and the headlines below it."""
    for at, parts in enumerate(page.parts):
        if not parts or parts[-1].role is not Role.RESIDUE or parts[0].why not in _LEAD_INS:
            continue
        lead_in = page.lines[at].string
        if ":" in lead_in.rstrip(" :.") or len(lead_in) > 60:
            continue
        below = at + 1
        while page.is_free(below) and is_title(page.lines[below].string):
            touches = page.gap and not page.lines[below - 1].after
            if not _is_headline(page.lines[below].string, 3 if touches else 5):
                break
            if not touches and page.is_free(below + 1) and is_prose(page.lines[below + 1].string):
                break
            page.claim(below, Role.VIDEO_TITLE, why=f"it stands below “{lead_in.rstrip(' .:…')}”")
            below += 1


_LEAD_INS = ("a link to other stories", "the heading of a box that is gone")


def touching_runs(page: Page) -> None:
    """BBC: `Profile: Ada Byrne` and `Timeline of saga`, line on line where paragraphs have a gap between them."""
    if not page.gap:
        return
    for at, line in page.free():
        if not at or not line.before or line.after:
            continue
        run = [at]
        while len(run) <= _MOST_IN_A_RUN and not page.lines[run[-1]].after and page.is_free(run[-1] + 1):
            run.append(run[-1] + 1)
        strings = [page.lines[member].string for member in run]
        last = run[-1] + 1 == len(page.lines)
        if (
            2 <= len(run) <= _MOST_IN_A_RUN
            and all(map(is_title, strings))
            and _is_about_others(page, at, strings, last)
        ):
            why = f"{'no text follows' if last else 'it stands in a list'}, as links to other stories do"
            for member in run:
                page.claim(member, Role.VIDEO_TITLE, why=why)


def _is_about_others(page: Page, at: int, strings: list[str], last: bool) -> bool:
    if any(string.endswith("?") for string in strings) or page.lines[at - 1].string.endswith(":"):
        return False
    if any(string.split(None, 1)[0].casefold().strip(":") in _LABELS for string in strings):
        return True
    return last and all(_is_headline(string) for string in strings)


def label_and_headline(page: Page) -> None:
    """USA TODAY: `Internal memo: Guards falsified records`, alone between paragraphs."""
    for at, line in page.free():
        label, colon, headline = line.string.partition(": ")
        if not colon or not at or not is_title(line.string) or not _stands_apart(page, at):
            continue
        words = len(line.string.split())
        if words < 9 or len(label.split()) > 8 or headline[:1].islower() or line.string[0] in "“\"'‘":
            continue
        if headline[:1] in "“\"‘'«" or _is_score(label) or any(_has_label(page, near) for near in (at - 1, at + 1)):
            continue
        if any(page.is_free(near) and is_prose(page.lines[near].string) for near in (at - 1, at + 1)):
            page.claim(at, Role.VIDEO_TITLE, why="it is a label and a headline, as links to other stories are")


def _stands_apart(page: Page, at: int) -> bool:
    """Between gaps, or between two paragraphs on a page that has none."""
    line = page.lines[at]
    if page.gap or line.before or line.after:
        return bool(line.before and line.after)
    return all(page.is_free(near) and is_prose(page.lines[near].string) for near in (at - 1, at + 1))


def _has_label(page: Page, at: int) -> bool:
    return page.is_free(at) and 0 < page.lines[at].string.find(": ") < 60


def _is_score(label: str) -> bool:
    return any(character.isdigit() for character in label) and "#" not in label


def before_a_subhead(page: Page) -> None:
    """Of two title-like lines in a row, the longer one heads nothing."""
    for at, line in page.free():
        below = at + 1
        if not (at > 1 and line.before and line.after and page.is_free(below) and page.lines[below].after):
            continue
        second = page.lines[below].string
        if not (_is_headline(line.string) and is_title(line.string) and _is_subhead(second)):
            continue
        if ":" in line.string:
            continue
        after = page.lines[below + 1].string if page.is_free(below + 1) else ""
        if is_prose(page.lines[at - 1].string) and is_prose(after) and page.is_free(at - 1):
            page.claim(at, Role.VIDEO_TITLE, why="another subhead follows at once")


def below_the_text(page: Page) -> None:
    """A headline behind the last paragraph has no text to head."""
    copy = [at for at, line in enumerate(page.lines) if page.is_free(at) and is_prose(line.string)]
    if len(copy) < 8:
        return
    ends = [at for at in copy if not _is_end_matter(page.lines[at].string)]
    below = range(ends[-1] + 1 if ends else len(page.lines), len(page.lines))
    if sum(page.is_free(at) for at in below) > _MOST_BELOW:
        return
    for at in below:
        string = page.lines[at].string
        if page.is_free(at) and is_title(string) and _is_headline(string) and _names_its_subject(string):
            page.claim(at, Role.VIDEO_TITLE, why="no text follows that it could head")


def _names_its_subject(string: str) -> bool:
    """A caption or a source line may stand below the text too; a headline does not start as those do."""
    first = string.split(None, 1)[0].casefold()
    plain = string[-1] not in '!?”"' and not string[0].isdigit() and len(string.split()) <= 16
    return plain and first not in _NO_SUBJECTS and " by " not in string[:30] and "@" not in string


def _is_end_matter(string: str) -> bool:
    head = string.casefold()
    return "contributed to this" in head or head.startswith(("(reporting by", "(additional reporting"))


def _is_headline(string: str, fewest: int = 5) -> bool:
    """A headline rather than a subhead, a name or an address."""
    return (
        len(string.split()) >= fewest and string[0] not in "“\"'‘«" and not string.endswith(":") and "|" not in string
    )


def _is_subhead(string: str) -> bool:
    words = string.split()
    lowered = string.casefold()
    return 2 <= len(words) <= 9 and not is_prose(string) and not any(mark in lowered for mark in _BYLINES)
