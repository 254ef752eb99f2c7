"""Headlines of other stories in great number: each stands between two paragraphs that know nothing of it."""

from __future__ import annotations

import re
from collections import Counter

from newslint.article import Role
from newslint.readers.looks import is_prose, is_title
from newslint.readers.plain.page import Page

_FEWEST = 5
_FEWEST_WORDS = 5
_LONGEST = 160
_LONGEST_SECTION = 3
_COMMON = 3
_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 5


def recognise_strangers(page: Page) -> None:
    """NBC: `Heron house to close after flood`, with every second paragraph.

    A subhead heads several paragraphs, and one of them takes up its words; here not one may do so.
    """
    found = [at for at, line in page.free() if _is_candidate(page, at, line.string)]
    if len(found) < _FEWEST:
        return
    told = {at: _stems(line.string) for at, line in page.free() if is_prose(line.string)}
    counts = Counter(stem for stems in told.values() for stem in stems)
    common = {stem for stem, count in counts.items() if count >= _COMMON}
    for at, following in zip(found, [*found[1:], len(page.lines)], strict=True):
        section = [told[below] for below in range(at + 1, following) if below in told]
        if len(section) > _LONGEST_SECTION and following < len(page.lines):
            return
        rare = _stems(page.lines[at].string) - common
        if not rare or any(rare & stems for stems in section[:_LONGEST_SECTION]):
            return
    for at in found:
        page.claim(
            at, Role.VIDEO_TITLE, why=f"the text below takes up none of its words, as with {len(found) - 1} others"
        )


def _is_candidate(page: Page, at: int, string: str) -> bool:
    if at < 2 or len(string) > _LONGEST or string[-1] in "?!:.,”" or len(string.split()) < _FEWEST_WORDS:
        return False
    if not is_title(string) or string[0] in "“\"'‘«„" or string[0].isdigit():
        return False
    return all(page.is_free(near) and is_prose(page.lines[near].string) for near in (at - 1, at + 1))


def _stems(string: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(string)}
