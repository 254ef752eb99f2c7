"""Patterns of rules: Vale's syntax, compiled on first use, never running for ever.

A pattern without unbounded repetition cannot backtrack for long and runs in `re`, which is at hand
when Python has started. All others run in `regex` with a time limit, because a rule from elsewhere must not be
able to hang a newsroom's build. (`regex` costs 15 ms to import: a quarter of a whole cold run.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol

TIME_LIMIT = 2.0
"""Seconds that one search of one block may take."""


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
    @property
    def lastgroup(self) -> str | None: ...


def finditer(pattern: str, string: str) -> Iterator[Match]:
    """All matches that are not empty. Raises PatternTimeoutError."""
    compiled, timed = _compile(pattern)
    try:
        matches = compiled.finditer(string, timeout=TIME_LIMIT) if timed else compiled.finditer(string)
        yield from (match for match in matches if match.end() > match.start())
    except TimeoutError as error:
        raise PatternTimeoutError(pattern) from error


def searches(pattern: str, string: str) -> bool:
    """Whether the pattern matches anywhere. Raises PatternTimeoutError."""
    return next(finditer(pattern, string), None) is not None


def validate(pattern: str) -> None:
    """Raises PatternError, with the reason, for a pattern that does not compile."""
    try:
        _compile(pattern)
    except Exception as error:
        raise PatternError(str(error)) from error


def words(tokens: Iterable[str], *, ignorecase: bool = False, nonword: bool = False) -> str:
    """The pattern that finds any of the tokens, as whole words unless `nonword` (Vale's `existence`)."""
    joined = "|".join(tokens)
    pattern = f"(?m:(?:{joined}))" if nonword else rf"(?m:\b(?:{joined})\b)"
    return f"(?i:{pattern})" if ignorecase else pattern


@lru_cache(maxsize=4096)
def _compile(pattern: str) -> tuple[Any, bool]:
    if not _may_run_long(pattern):
        try:
            return re.compile(pattern), False
        except re.error:
            pass
    import regex

    # In .NET, whose syntax Vale has, `$` without `m` is the very end.
    return regex.compile(re.sub(r"(?<!\\)\$\Z", r"\\Z", pattern), regex.V0), True


def _may_run_long(pattern: str) -> bool:
    return any(sign in pattern for sign in ("*", "+", ",}", r"\p", "(?<", "[[:"))
