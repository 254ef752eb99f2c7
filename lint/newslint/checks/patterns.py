"""Patterns of rules: Vale's syntax, compiled on first use, never running for ever.

A pattern that cannot backtrack for long in a text of its length runs in `re`, which is at hand
when Python has started. All others run in `regex` with a time limit, because a rule from elsewhere must not be
able to hang a newsroom's build. (`regex` costs 15 ms to import: a quarter of a whole cold run.)
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

from newslint.checks.pattern_syntax import degree, translate
from newslint.checks.prefilter import can_match

TIME_LIMIT = 2.0
"""Seconds that one search of one block may take."""

_LENGTHS = (10**9, 8_000, 500)
"""The longest text that `re` searches for a pattern of degree 0, 1, 2: no search then takes longer than a second."""

_SHORT = 200
"""A text that is searched sooner than its words are listed."""

_FOREIGN = ("\\p", "\\P", "[[", "[:", "--", "&&", "~~")
"""Signs of what `re` does not know, or warns of."""

_PLAIN = re.compile(r"[\w '’,;:/&%-]*")
"""What stands for itself."""
_REFERENCE = re.compile(r"\$(?:(\d+)|\{(\w+)\}|(\$))")


class PatternError(ValueError):
    """A pattern that does not compile; the message is the reason."""


class PatternTimeoutError(Exception):
    """A pattern that ran longer than TIME_LIMIT on one block."""

    def __init__(self, pattern: str) -> None:
        shown = pattern if len(pattern) <= 80 else pattern[:79] + "…"
        super().__init__(f"the pattern {shown} ran for more than {TIME_LIMIT:g} s on one block; make it simpler")


class Match(Protocol):
    """What `re` and `regex` matches have in common."""

    def start(self, group: Any = 0, /) -> int: ...
    def end(self, group: Any = 0, /) -> int: ...
    def group(self, group: Any = 0, /) -> Any: ...
    def groups(self) -> tuple[Any, ...]: ...
    @property
    def lastgroup(self) -> str | None: ...


def finditer(pattern: str, string: str) -> Iterator[Match]:
    """All matches that are not empty. Raises PatternTimeoutError."""
    if not can_match(pattern, string):
        return
    compiled = _quick(pattern, string)
    if compiled is not None:
        yield from (match for match in compiled.finditer(string) if match.end() > match.start())
        return
    try:
        matches = _compile(pattern).finditer(string, timeout=TIME_LIMIT)
        yield from (match for match in matches if match.end() > match.start())
    except TimeoutError as error:
        raise PatternTimeoutError(pattern) from error


def searches(pattern: str, string: str) -> bool:
    """Whether the pattern matches anywhere. Raises PatternTimeoutError."""
    if len(string) > _SHORT and not can_match(pattern, string):
        return False
    compiled = _quick(pattern, string)
    if compiled is not None:
        return compiled.search(string) is not None
    try:
        return _compile(pattern).search(string, timeout=TIME_LIMIT) is not None
    except TimeoutError as error:
        raise PatternTimeoutError(pattern) from error


def find(pattern: str, string: str, start: int) -> Match | None:
    """The first match at or after a place. Raises PatternTimeoutError."""
    compiled = _quick(pattern, string)
    if compiled is not None:
        return compiled.search(string, start)
    try:
        return _compile(pattern).search(string, start, timeout=TIME_LIMIT)  # type: ignore[no-any-return]
    except TimeoutError as error:
        raise PatternTimeoutError(pattern) from error


def replace(pattern: str, value: str, string: str) -> str:
    """The string with each match replaced; `$1` and `${name}` in the value are groups. Raises PatternTimeoutError."""

    def put(match: Any) -> str:
        def group(reference: re.Match[str]) -> str:
            if reference[3]:
                return "$"
            try:
                return match.group(int(reference[1]) if reference[1] else reference[2]) or ""
            except (IndexError, KeyError):
                return reference[0]

        return _REFERENCE.sub(group, value)

    try:
        return str(_compile(pattern).sub(put, string, timeout=TIME_LIMIT))
    except TimeoutError as error:
        raise PatternTimeoutError(pattern) from error


def validate(pattern: str) -> None:
    """Raises PatternError, with the reason, for a pattern that does not compile."""
    if _PLAIN.fullmatch(pattern):
        return
    try:
        if _in_re(pattern)[0] is None:
            _compile(pattern)
    except Exception as error:
        raise PatternError(str(error)) from error


def words(tokens: Iterable[str], *, ignorecase: bool = False, nonword: bool = False) -> str:
    """The pattern that finds any of the tokens, as whole words unless `nonword` (Vale's `existence`)."""
    joined = "|".join(tokens)
    pattern = f"(?m:(?:{joined}))" if nonword else rf"(?m:\b(?:{joined})\b)"
    return f"(?i:{pattern})" if ignorecase else pattern


def _quick(pattern: str, string: str) -> re.Pattern[str] | None:
    """The pattern for `re`, if that finds the same in this text and cannot take long."""
    compiled, longest, by_words = _in_re(pattern)
    if compiled is None or len(string) > longest or (by_words and not string.isascii() and _is_odd(string)):
        return None
    return compiled


@lru_cache(maxsize=16_384)
def _in_re(pattern: str) -> tuple[re.Pattern[str] | None, int, bool]:
    """The pattern compiled by `re`, the longest text for it, and whether it asks what belongs to words."""
    most = degree(pattern)
    if most >= len(_LENGTHS) or any(sign in pattern for sign in _FOREIGN):
        return None, 0, False
    by_words = any(sign in pattern for sign in ("\\w", "\\b", "\\W", "\\B"))
    try:
        return re.compile(translate(pattern)), _LENGTHS[most], by_words
    except re.error:
        return None, 0, False


@lru_cache(maxsize=4096)
def _compile(pattern: str) -> Any:
    import regex

    return regex.compile(translate(pattern), regex.V0)


@lru_cache(maxsize=64)
def _is_odd(string: str) -> bool:
    """Whether the text has signs of which `re` and .NET disagree whether they belong to words: “²”, combining marks."""
    for sign in set(string):
        if sign > "\x7f":
            category = unicodedata.category(sign)
            in_word = category[0] == "L" or category in ("Mn", "Nd", "Pc") or sign in "\u200c\u200d"
            if in_word != (sign.isalnum() or sign == "_"):
                return True
    return False
