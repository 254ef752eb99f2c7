"""Words and signs of a sentence with their places, cut as a tagger of English wants them: “do” “n’t”, “(” “so” “)”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_SPAN = re.compile(r"\S+")
_WHOLE = re.compile(r"(?:[A-Za-z]\.){2,}\Z|[A-Z][a-z]{1,2}\.\Z")
_LONGEST = 40
"""Signs that the initials of something have at most."""
_ENDING = re.compile(r"(?i)(?:['’](?:ll|s|re|m)|n['’]t)")
_BEFORE = frozenset('$(["“‘')
_BEHIND = frozenset(",)\"]!;.?:'”’")

_STRIPPED_BEFORE = frozenset("$([\"'“”‘’")
_STRIPPED_BEHIND = frozenset(",)\"]!;.?:'“”‘’")


class Token(NamedTuple):
    """A word or sign, and where in the text it stands."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends, exclusive."""
        return self.start + len(self.text)


def tokens(text: str) -> list[Token]:
    """The words and signs of a sentence, in reading order; each is a piece of the text as it stands."""
    found: list[Token] = []
    for span in _SPAN.finditer(text):
        if span[0].isalnum():
            found.append(Token(span[0], span.start()))
        else:
            _cut(text, span.start(), span.end(), found)
    return found


def spelt_words(text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand of which a dictionary is asked: what is between spaces, without the signs around it."""
    for span in _SPAN.finditer(text):
        start, end = span.span()
        while end - start > 1 and not _is_whole(text, start, end):
            if text[start] in _STRIPPED_BEFORE:
                start += 1
            elif text[end - 1] in _STRIPPED_BEHIND:
                end -= 1
            else:
                break
        if any(map(str.isalpha, text[start:end])):
            yield start, end


def _cut(text: str, start: int, end: int, found: list[Token]) -> None:
    """The tokens of what stands between two spaces."""
    behind: list[Token] = []
    ending = _ENDING.search(text, start + 1, end)
    while end - start > 1:
        if not _is_whole(text, start, end):
            if text[start] in _BEFORE:
                found.append(Token(text[start], start))
                start += 1
                if ending and ending.start() <= start:
                    ending = _ENDING.search(text, start + 1, end)
                continue
            if ending and ending.end() <= end:
                found.append(Token(text[start : ending.start()], start))
                start = ending.start()
                ending = _ENDING.search(text, start + 1, end)
                continue
            if text[end - 1] in _BEHIND:
                end -= 1
                behind.append(Token(text[end], end))
                continue
        break
    found.append(Token(text[start:end], start))
    found += reversed(behind)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a full stop belongs to the word: “U.S.”, “Dr.”."""
    return end - start < _LONGEST and _WHOLE.match(text, start, end) is not None
