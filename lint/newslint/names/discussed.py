"""Spellings that an article speaks about rather than uses."""

from __future__ import annotations

import re

from newslint.names.spellings import Mention

_OPENING, _CLOSING = frozenset('“"„«'), frozenset('”"“»')
_SPOKEN = (
    r"(?i)\b(?:misspel\w+|mis-spel\w+|spell?(?:ed|t|ings?)|(?:a|the) variant|pronounced|transliterat\w+|"
    r"also known as|nicknamed|renamed|not to be (?:confused|mistaken)|no relation|typo|maiden name|"
    r"geschrieben|auch bekannt|orthographi\w+|alias|surnommée?)\b[^.!?]{0,30}$|(?:\bnée?|[ (]born|geborene?) $"
)
_AFTER = r"(?i)^[^.!?]{0,12}?\b(?:without an? [a-z]\b|with an? [a-z]\b|mit [a-z]\b|avec un [a-z]\b|is spelt|is spelled)"
_NEARBY = 70


def is_word_in_quotes(string: str, place: Mention) -> bool:
    """Whether the spelling alone stands in quotation marks: a word that somebody coined."""
    behind = string[place.end : place.end + 2].removeprefix(",").removeprefix(".")  # “Trompff,” and others
    return string[place.start - 1 : place.start] in _OPENING and behind[:1] in _CLOSING


def is_spoken_about(string: str, place: Mention) -> bool:
    """Whether the words around a mention are about spellings and names."""
    before, after = string[max(0, place.start - _NEARBY) : place.start], string[place.end : place.end + _NEARBY]
    return re.search(_SPOKEN, before) is not None or re.match(_AFTER, after) is not None
