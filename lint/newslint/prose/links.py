"""Addresses that stand in a text without any mark: GitHub's Markdown makes links of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from newslint.prose.marks import CLOSE, OPEN, TEXT, Mark, Part

_SIGNS = ("://", "www.", "@")


def may_link(parts: Sequence[Part]) -> bool:
    """Whether one of the parts may hold an address."""
    return any(sign in string for string, _, _ in parts for sign in _SIGNS)


def linked(parts: Sequence[Part]) -> Iterator[Mark]:
    """The text as marks, with a link around each address; what an entity or an escape stands for is in none."""
    waiting: list[Part] = []
    for string, start, end in parts:
        if len(string) != end - start:
            waiting.append((string, start, end))
            continue
        at = 0
        for found in _address().finditer(string):
            low, high = found.start(), found.start() + len(_trimmed(found[0]))
            if high <= low or low < at:
                continue
            if low > at:
                waiting.append((string[at:low], start + at, start + low))
            if waiting:
                yield Mark(TEXT, "", waiting[0][1], waiting[-1][2], tuple(waiting))
                waiting = []
            said = string[low:high]
            yield Mark(OPEN, "a", start + low, start + low, href=said if "://" in said else f"to:{said}")
            yield Mark(TEXT, "", start + low, start + high, ((said, start + low, start + high),))
            yield Mark(CLOSE, "a", start + high, start + high)
            at = high
        if at < len(string):
            waiting.append((string[at:], start + at, end))
    if waiting:
        yield Mark(TEXT, "", waiting[0][1], waiting[-1][2], tuple(waiting))


def _trimmed(address: str) -> str:
    """Without the punctuation that ends the sentence, and a bracket that was opened before."""
    while address:
        if address[-1] in "?!.,:*_~'\"" or (address[-1] == ")" and address.count(")") > address.count("(")):
            address = address[:-1]
        else:
            return address
    return address


@cache
def _address() -> re.Pattern[str]:
    tail = r"""(?:[/#?][-a-zA-Z0-9@:%_+.~#$!?&/=();,'">^{}\[\]`]*+)?+"""
    return re.compile(
        rf"(?:(?<=[\s*_~(])|^)(?:(?:https?|ftp)://[-a-zA-Z0-9@:%._+~#=]{{1,256}}\.[a-z]+(?::\d+)?{tail}"
        rf"|www\.[-a-zA-Z0-9@:%._+~#=]{{1,256}}\.[a-z]+{tail}"
        r"|[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9.-]{0,250}[a-zA-Z0-9])?\.[a-zA-Z]{2,63})"
    )
