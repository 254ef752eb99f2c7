"""Captions whose pictures left nothing else behind."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture.tables import word_set
from newslint.readers.looks import is_prose, is_title
from newslint.readers.plain.page import Page

_FEWEST_WORDS = 7
_MOST_WORDS = 24
_LEAST_TEXT = 5
_STARTS = word_set("a an he her his it its she the their they this these")
_ASIDE = (Role.RESIDUE, Role.RELATED_LINK, Role.TAG, Role.CREDIT)


def recognise_bare_captions(page: Page) -> None:
    """A sentence without a stop below the whole text heads nothing, and one that starts with `She` is no headline.

    Where more such sentences stand between the paragraphs, all of them are captions of pictures that are gone.
    """
    last = max((at for at, line in enumerate(page.lines) if page.is_free(at) and is_prose(line.string)), default=-1)
    if sum(page.is_free(at) and is_prose(line.string) for at, line in enumerate(page.lines)) < _LEAST_TEXT:
        return
    below = range(last + 1, len(page.lines))
    if not all(page.is_free(at) or page.role(at) in _ASIDE for at in below):
        return
    free = [at for at in below if page.is_free(at)]
    if len(free) != 1 or not _is_sentence(page, free[0]):
        return
    if page.lines[free[0]].string.split(None, 1)[0].casefold() not in _STARTS:
        return
    alike = [at for at, _ in page.free() if at and _is_sentence(page, at)]
    if len(alike) > 1:  # alone, it may be a notice, as “The views expressed here are …”
        for at in alike:
            page.claim(at, Role.CAPTION, figure=page.new_figure())


def _is_sentence(page: Page, at: int) -> bool:
    """Whether a line alone between gaps reads like a sentence whose stop is missing."""
    line = page.lines[at]
    words = line.string.split()
    if not (_FEWEST_WORDS <= len(words) <= _MOST_WORDS and is_title(line.string) and line.before):
        return False
    if line.string.endswith(("?", "!")) or ":" in line.string or line.string[0] in "“\"'‘«" or line.string[0].isdigit():
        return False
    return 2 * sum(word[0].islower() or word[0].isdigit() for word in words[1:]) >= len(words) - 1
