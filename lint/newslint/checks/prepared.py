"""What a check works out of its options once, kept as long as it runs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Made = TypeVar("Made")
_MANY = 50_000
_made: dict[tuple[int, str], tuple[object, Any]] = {}


def prepared(check: Any, make: Callable[[Any], Made]) -> Made:
    """`make(check)`, worked out when it is first asked for."""
    # A check with a mapping has no hash, so it is found by where it is.
    key = (id(check), make.__name__)
    known = _made.get(key)
    if known is None or known[0] is not check:
        if len(_made) > _MANY:
            _made.clear()
        known = _made[key] = (check, make(check))
    return known[1]
