"""Headings in sentence case and in title case, as the AP Stylebook and the Chicago Manual of Style have them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
"""Articles, conjunctions and prepositions of three letters or fewer: AP, headlines; Chicago 8.159."""
_PREPOSITIONS = frozenset(
    """about above across after against along among around before between beyond concerning despite down during
    following from including into near over since through throughout towards under until upon with
    within without""".split()
)
# What follows an infinitive's “to”, or at least no noun: a tagger would know more.
_NO_NOUNS = frozenset(
    """the a an this that these those my your his her its our their all any each every no some more most both
    be do have go get make take give find keep let put run see say tell use work write read play stay stop start help
    become buy sell build know learn leave live look meet move need open pay plan reach return save send show stand
    think try turn want watch win ask avoid begin call change choose close come create cut drive eat end face fall
    fight follow grow hear hold join kill launch lead lose love miss pass protect prove raise replace resign rise
    share speak spend teach train visit vote wait walk""".split()
)
_PLURAL = re.compile(r"\w{3}(?<![siu])s\Z")
_TITLE_WORD = re.compile(r"[^\W_]+[^\s\-/]*")
_NUMBERED = re.compile(r"\d+\.")

Known = Callable[[str], str]
"""The form of a word that is left as it is; "" for every other word."""


def sentence_case(text: str, words: Sequence[str], known: Known, indicators: Iterable[str]) -> str:
    """The words in sentence case, joined by spaces; after a word that ends with an indicator, a sentence starts."""
    endings = tuple(indicators)
    made: list[str] = []
    for at, word in enumerate(words):
        previous = words[at - 1] if at else ""
        starts = not at or (endings and previous.endswith(endings)) or (at == 1 and _NUMBERED.search(previous))
        made.append(known(word) or (capitalised(word.lower()) if starts else word.lower()))
    return " ".join(made)


def title_case(text: str, known: Known, *, chicago: bool = False) -> str:
    """The text in title case: AP capitalises prepositions of four letters and more, Chicago does not."""
    found = list(_TITLE_WORD.finditer(text))
    made: list[str] = []
    end = 0
    for at, match in enumerate(found):
        word = match[0]
        following = found[at + 1][0] if at + 1 < len(found) else ""
        bounding = match.start() == 0 or match.end() == len(text)
        before, second = text[max(0, match.start() - 1)], text[max(0, match.start() - 2)]
        hyphened = text[match.end() : match.end() + 1] == "-" and before != "-"
        small = _is_small(word.lower(), following, bounding, chicago) and before in " -/" and second not in ":-–—"
        made.append(text[end : match.start()])
        made.append(known(word) or (word.lower() if small and not hyphened else capitalised(word)))
        end = match.end()
    return "".join([*made, text[end:]])


def capitalised(word: str) -> str:
    """The word with a capital in front."""
    return word[:1].title() + word[1:]


def _is_small(word: str, following: str, bounding: bool, chicago: bool) -> bool:
    if word == "to" and not chicago and following:
        named = following[0].isupper() or _PLURAL.search(following) is not None
        return named and following.lower() not in _NO_NOUNS
    return not bounding and (word in SMALL or (chicago and word in _PREPOSITIONS))
