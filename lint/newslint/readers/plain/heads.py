"""The top of the article: headline, standfirst, byline, dateline; and corrections and tags wherever they stand."""

from __future__ import annotations

import re

from newslint.article import Role
from newslint.readers.furniture.tables import phrase_set, word_set
from newslint.readers.looks import is_prose, is_title, word_count
from newslint.readers.plain.page import Page, Part

_BY = ("by ", "by: ", "-- by ", "von ", "par ", "por ", "words by ", "written by ", "text by ")
_DATES = (
    "published ",
    "updated ",
    "last updated ",
    "posted ",
    "first published ",
    "last modified ",
    "zuletzt aktualisiert ",
    "stand ",
    "publicado ",
    "actualizado ",
    "publié le ",
    "mis à jour ",
)
_DATE_LABELS = tuple(date.rstrip() + ":" for date in _DATES)
_CORRECTIONS = tuple(
    phrase_set(
        """correction:|corrections:|correction (|correction,|clarification:|an earlier version of this|
        a previous version of this|this article has been corrected|this story has been corrected|
        this article was amended|this story has been updated|this article has been updated|
        this article was corrected|this story was corrected|korrektur:|rectificatif|corrección:|fe de erratas|
        errata:|erratum:|précision :|in einer früheren version"""
    )
)
_TAGS = tuple(phrase_set("""tags:|tag:|topics:|filed under|categories:|category:|keywords:|mots-clés|schlagwörter:"""))
_DATE = re.compile(
    r"(?:\w{3,10},? )?"
    r"(?:\w{3,10}\.? \d{1,2}, \d{4}|\d{1,2}\.? \w{3,10}\.? \d{4}|\d{4}-\d\d-\d\d|\d\d?/\d\d?/\d{2,4})\b.{0,24}"
)
_CITY = re.compile(r"[A-Z][A-Z .'-]{2,30}(?:, [A-Z][\w. ]{1,20})?(?: \((?:AP|AFP|Reuters|CNN|UPI)\))?(?: [-–—]+)?")
_SITE = re.compile(r"\s(?:[|⋆»*]|[-–—])\s(?P<site>[^|⋆»–—]{3,40})$")
_SITE_WORDS = word_set("news times post herald tribune gazette journal daily today chronicle observer magazine tv info")
_LONGEST_STANDFIRST = 300
_TOP = 6
_NOTES = ("editor's note", "editor’s note", "editors' note", "editors’ note")
_AMENDS = ("earlier version", "previous version", "incorrect", "corrected", "correction", "updated", "misspelled")


def recognise_heads(page: Page) -> None:
    """Claim what introduces the article, and its corrections and tags."""
    _headline(page)
    for at, line in page.free():
        lowered = line.string[:60].casefold()
        if lowered.startswith(_CORRECTIONS) or _is_note(line.string, lowered):
            page.claim(at, Role.CORRECTION)
        elif (lowered.startswith(_TAGS) and len(line.string) < 400) or _is_hashtags(line.string):
            page.claim(at, Role.TAG)
        elif _is_date(line.string, lowered):
            page.claim(at, Role.DATELINE)
        elif _is_byline(line.string, lowered):
            page.claim(at, Role.BYLINE)
    _names(page)
    _place(page)


def _names(page: Page) -> None:
    """`Ada Byrne` above a date, `Staff Writer` below a byline: no label says what these are, but their place does."""
    for at in range(1, min(_TOP, len(page.lines) - 1)):
        string = page.lines[at].string
        words = string.split()
        if not page.is_free(at) or not 2 <= len(words) <= 4 or not string.replace(" ", "").isalpha():
            continue
        above_a_date = page.role(at + 1) is Role.DATELINE and _mostly_names(words)
        below_a_name = page.role(at - 1) is Role.BYLINE and page.lines[at].before <= page.gap and _is_job(string)
        if above_a_date or below_a_name:
            page.claim(at, Role.BYLINE)


def _is_note(string: str, lowered: str) -> bool:
    return lowered.startswith(_NOTES) and any(word in string for word in _AMENDS)


def _headline(page: Page) -> None:
    top = _top(page)
    if top is None:
        return
    string = page.lines[top].string
    titled = is_title(string) or (len(string) <= 160 and string[-1:] in "…" and not string[0].islower())
    if not titled or word_count(string) < 4 or _is_byline(string, string.casefold()):
        return
    site = _SITE.search(string)
    if site and (site[0].lstrip()[0] in "|⋆»" or _is_site(site["site"])):
        parts = [
            Part(Role.HEADLINE, 0, site.start()),
            Part(Role.RESIDUE, site.start(), len(string), why="the name of the site"),
        ]
        page.split(top, parts)
    else:
        page.claim(top, Role.HEADLINE)
    below = top + 1
    if page.is_free(below) and page.lines[below].string == string:
        # Feeds print the headline again where the first paragraph stands.
        page.claim(below, Role.PARAGRAPH)
    elif page.is_free(below) and _is_standfirst(page, below):
        page.claim(below, Role.STANDFIRST)


def _top(page: Page) -> int | None:
    """The line of the headline: the first, or the one below a picture that comes before all else."""
    top = 0
    while top < _TOP and page.role(top) in (Role.CAPTION, Role.CREDIT):
        top += 1
    if not page.is_free(top):
        return None
    apart = (
        top and (page.lines[top].before or not page.gap) and page.is_free(top + 1) and is_title(page.lines[top].string)
    )
    return top if not top or (apart and _introduces(page.lines[top + 1].string)) else None


def _introduces(following: str) -> bool:
    return is_prose(following) or _is_byline(following, following[:60].casefold())


def _is_site(name: str) -> bool:
    last = name.casefold().split()
    domain = name.endswith((".com", ".org", ".net", ".info", ".co.uk", ".de", ".fr"))
    return domain or (name[0].isupper() and bool(_SITE_WORDS.intersection(last)))


def _is_standfirst(page: Page, at: int) -> bool:
    """A second headline-like line, unless it is the first once more."""
    string = page.lines[at].string
    if not page.is_free(at + 1) or len(string.split()) < 6 or string.endswith("?"):
        return False
    third = page.lines[at + 1].string
    if _is_byline(third, third[:60].casefold()):
        return len(string) <= _LONGEST_STANDFIRST and string[-1] not in ":;,"
    return is_title(string) and is_prose(third)


def _is_byline(string: str, lowered: str) -> bool:
    if len(string) > 120 or string[-1:] in ".!?:":
        return False
    if lowered.startswith(_BY):
        rest = string.split(None, 1)[-1].removeprefix("By ").split()
        return 1 <= len(rest) <= 12 and rest[0][0].isupper() and _mostly_names(rest)
    fields = [field.strip() for field in string.split("|")]
    if len(fields) > 1:
        return len(fields[0].split()) <= 4 and _mostly_names(fields[0].split()) and _DATE.search(string) is not None
    name, comma, job = string.partition(", ")
    return bool(comma) and 2 <= len(name.split()) <= 4 and _mostly_names(name.split()) and _is_job(job)


def _is_job(job: str) -> bool:
    return any(word in job.casefold() for word in ("correspondent", "editor", "reporter", "staff writer", "columnist"))


def _mostly_names(words: list[str]) -> bool:
    small = sum(
        word[0].islower() and word not in ("and", "de", "van", "der", "von", "in", "for", "et", "y") for word in words
    )
    return small == 0


def _is_date(string: str, lowered: str) -> bool:
    if len(string) > 80 or not any(character.isdigit() for character in string):
        return False
    if lowered.startswith(_DATES) or lowered.startswith(_DATE_LABELS):
        return string[-1] not in ".!?" or len(string) < 40
    return _DATE.fullmatch(string) is not None


def _is_hashtags(string: str) -> bool:
    return string[0] == "#" and len(string) < 300 and all(word[0] == "#" for word in string.split())


def _place(page: Page) -> None:
    """`Pittsburgh` or `Ada Byrne` on the first line: where or who, above the first paragraph."""
    if not page.is_free(0) or not page.is_free(1):
        return
    string = page.lines[0].string
    words = string.split()
    if len(words) <= 3 and string[-1].isalpha() and _mostly_names(words) and page.lines[0].after:
        if len(words) > 1 and not _CITY.fullmatch(string):
            page.claim(0, Role.BYLINE)
        elif "/" not in string:
            page.claim(0, Role.DATELINE)
