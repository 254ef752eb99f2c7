"""Nodes of HTML in document order: a tree as a flat list, in which a subtree is a slice."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from newslint.source import Span

_NONE: frozenset[str] = frozenset()
_NAMED = (
    "itemprop",
    "data-testid",
    "data-test-id",
    "data-test",
    "data-component",
    "data-qa",
    "data-block",
    "data-gu-name",
)


class Node:
    """An element, or a run of text when `tag` is empty.

    It fills `[start, end)` of the source; the content of an element starts at `inner`. Its subtree are the nodes
    after `index` and before `after`; `parent` is the index of the element around it, -1 at the top.
    """

    __slots__ = ("_attributes", "_words", "after", "end", "index", "inner", "parent", "raw", "start", "tag")

    def __init__(self, tag: str, index: int, parent: int, start: int, inner: int, raw: str) -> None:
        self.tag = tag
        self.index = index
        self.parent = parent
        self.after = index + 1
        self.start = start
        self.inner = inner
        self.end = inner
        self.raw = raw
        self._attributes: dict[str, tuple[int, int]] | None = None
        self._words: frozenset[str] | None = None

    @property
    def attributes(self) -> dict[str, tuple[int, int]]:
        """Where the values of attributes stand, quotes left out; of two with one name the first counts."""
        if self._attributes is None:
            self._attributes = {}
            shift = self.start + 1 + len(self.tag)
            for found in _attribute().finditer(self.raw) if self.raw else ():
                place = next((found.span(group) for group in (2, 3, 4) if found[group] is not None), (found.end(),) * 2)
                self._attributes.setdefault(found[1].lower(), (place[0] + shift, place[1] + shift))
        return self._attributes

    def value(self, name: str) -> str:
        """An attribute as it is written, entities and all; empty when there is none."""
        if self._attributes is None and name not in self.raw and name not in self.raw.lower():
            return ""
        start, end = self.attributes.get(name, (0, 0))
        shift = self.start + 1 + len(self.tag)
        return self.raw[start - shift : end - shift] if end > start else ""

    @property
    def words(self) -> frozenset[str]:
        """The words of the names that an element has: `articleBody image__caption` has article, body, image, caption.

        Names are classes, `itemprop` and what tests and scripts call the element. A name that tells what stands inside,
        such as `with-caption`, says nothing of the element.
        """
        if self._words is None:
            raw = self.raw
            names = self.value("class") if raw else ""
            if "data-" in raw or "itemprop" in raw:
                names = " ".join((names, *(self.value(name) for name in _NAMED if name in raw)))
            self._words = words_of(names) if names else _NONE
        return self._words


class Tree:
    """The nodes of a source, or of a part of it, and the places of its comments."""

    __slots__ = ("_places", "comments", "nodes", "text")

    def __init__(self, text: str, nodes: list[Node], comments: list[Span]) -> None:
        self.text = text
        self.nodes = nodes
        self.comments = comments
        self._places: dict[str, list[int]] = {}
        for node in nodes:
            self._places.setdefault(node.tag, []).append(node.index)

    def holds(self, node: Node, *tags: str) -> bool:
        """Whether an element of one of these names stands in the subtree."""
        return any(self.first(tag, node.index + 1) < node.after for tag in tags)

    def first(self, tag: str, start: int) -> int:
        """The index of the first element of this name from an index on; behind all nodes when there is none."""
        places = self._places.get(tag, ())
        at = bisect_left(places, start)
        return places[at] if at < len(places) else len(self.nodes)

    def inside(self, node: Node) -> list[Node]:
        """The subtree below a node, in document order."""
        return self.nodes[node.index + 1 : node.after]

    def has_text(self, start: int, after: int) -> bool:
        """Whether the nodes from one index to another hold more than white space."""
        nodes = self.nodes
        return any(not nodes[at].tag and not nodes[at].raw.isspace() for at in range(start, after))


@cache
def _attribute() -> re.Pattern[str]:
    value = r"""(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\f\r>"'][^ \t\n\f\r>]*+))"""
    return re.compile(rf"([^ \t\n\f\r/>][^ \t\n\f\r/>=]*+)(?:[ \t\n\f\r]*+=[ \t\n\f\r]*+{value})?+")


@lru_cache(maxsize=4096)
def words_of(names: str) -> frozenset[str]:
    """The words of class names or an id, in small letters."""
    return frozenset(word.lower() for word in _word().findall(_adjective().sub(" ", names)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")


@cache
def _adjective() -> re.Pattern[str]:
    return re.compile(r"(?<![a-zA-Z0-9])(?:has|hide|no|show|with|without)(?:[-_]+[a-zA-Z]+|[A-Z][a-z]+)")
