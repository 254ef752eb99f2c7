"""Whether a pattern can match in a text at all, told by the words of the text: most patterns cannot, in most texts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newslint.checks.required import EDGE, lowered, required

_BOUNDED = re.compile(r"(?:\(\?i:)?\(\?m:\\b\(\?:(?P<inside>.*)\)\\b\)\)?", re.DOTALL)


class _Wanted(NamedTuple):
    """Of these, a text must hold one: a whole word, or a part of its marked letters."""

    words: frozenset[str]
    parts: tuple[str, ...]


def can_match(pattern: str, string: str) -> bool:
    """Whether the text holds what every match of the pattern needs."""
    wanted = _wanted(pattern)
    if wanted is None:
        return True
    marked, segments = _marked(string)
    return not wanted.words.isdisjoint(segments) or any(part in marked for part in wanted.parts)


@lru_cache(maxsize=16_384)
def _wanted(pattern: str) -> _Wanted | None:
    bounded = _BOUNDED.fullmatch(pattern)
    needs = required(bounded["inside"], words=True) if bounded else required(pattern)
    if not needs:
        return None
    words, parts = set(), []
    for fragment in sorted(needs):
        whole = max(fragment.split(EDGE)[1:-1], key=len, default="")
        if whole.strip():
            words.add(whole)
        else:
            parts.append(fragment)
    return _Wanted(frozenset(words), tuple(parts))


@lru_cache(maxsize=512)
def _marked(string: str) -> tuple[str, frozenset[str]]:
    marked = lowered(string)
    return marked, frozenset(marked.split(EDGE))
