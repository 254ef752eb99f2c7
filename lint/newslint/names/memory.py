"""What comparing an archive costs most, kept from one comparison to the next.

Which names are near each other follows from the names alone, and from one run to the next few names change. A memory
makes no difference to what is found; it holds nothing but plain values, so that it can be kept on disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

Pair = tuple[str, str, float]
"""Two names and how far they are apart."""
Keys = tuple[str, str, str]
"""By what a name is grouped: folded as a whole, by its first name, by its surname."""


class Memory:
    """What was found last time, and what has been found this time in its place."""

    def __init__(self, kept: dict[str, Any] | None = None) -> None:
        kept = kept or {}
        self._keys: dict[str, Keys] = kept.get("keys", {})
        self._groups: dict[str, list[Pair]] = kept.get("groups", {})
        self.majors: frozenset[str] = frozenset(kept.get("majors", ()))
        self.near: dict[str, list[tuple[str, float]]] = kept.get("near", {})
        self._now: dict[str, Any] = {"keys": {}, "groups": {}}

    def keys(self, name: str, make: Callable[[str], Keys]) -> Keys:
        """The keys of a name, made where they are not known."""
        found = self._keys.get(name) or make(name)
        self._now["keys"][name] = found
        return found

    def pairs(self, kind: str, group: Iterable[str], make: Callable[[list[str]], list[Pair]]) -> list[Pair]:
        """The near pairs of a group of names, made where they are not known."""
        names = sorted(group)
        joined = "\n".join((kind, *names))
        found = self._groups.get(joined)
        if found is None:
            found = make(names)
        self._now["groups"][joined] = found
        return found

    def keep_words(self, majors: Iterable[str], near: dict[str, list[tuple[str, float]]]) -> None:
        """Remember which words were near which."""
        self._now |= {"majors": sorted(majors), "near": near}

    def kept(self) -> dict[str, Any]:
        """What to keep for the next time: only what this time was of use."""
        return self._now
