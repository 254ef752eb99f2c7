"""Places where a picture or a player should stand and nothing does."""

from __future__ import annotations

from itertools import accumulate

from newslint.readers.furniture.tables import word_set
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.roles import is_moving

_ADDRESSES = ("src", "srcset", "srcdoc", "data-src", "data-srcset", "data-lazy-src", "data-original", "data-url")
_FILLS = word_set(
    """amp-img amp-video audio blockquote canvas code dl embed iframe img math noscript object ol picture pre script
    source svg table template ul video"""
)
NO_ADDRESS = {
    "img": "this image has no address",
    "iframe": "this frame has no address",
    "video": "this player has no video",
    "audio": "this player has no sound",
    "embed": "this embed has no address",
    "object": "this embed has no address",
}


class Gaps:
    """What is missing where, in a tree."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._fills: list[int] | None = None  # how many elements before each index show something
        self._words: list[int] = []  # how many texts before each index say something

    def reason(self, node: Node) -> str:
        """What is missing from an element, in words for an editor; "" when nothing is."""
        if node.tag == "figure":
            return "" if is_moving(node) else self._in_figure(node)
        if node.tag not in NO_ADDRESS:
            return ""
        # A script fills in what is named by data attributes or an id.
        if "data-" in node.raw or node.value("id") or any(node.value(name).strip(" #") for name in _ADDRESSES):
            return ""
        if node.tag == "object" and (node.value("data") or self._tree.holds(node, "param", "embed")):
            return ""
        if node.tag in ("video", "audio") and self._tree.holds(node, "source"):
            return ""
        if node.tag == "img" and "src" not in node.attributes:
            return ""  # in a <picture>, or put there by a script that nothing here tells of
        return NO_ADDRESS[node.tag]

    def _in_figure(self, node: Node) -> str:
        if self._fills is None:
            self._count()
        assert self._fills is not None
        if self._fills[node.after] > self._fills[node.index + 1]:
            return ""
        words = self._words[node.after] - self._words[node.index]
        at = self._tree.first("figcaption", node.index)
        if at >= node.after:
            return "" if words else "this figure is empty"
        caption = self._tree.nodes[at]
        inside = self._words[caption.after] - self._words[caption.index]
        return "" if words > inside else "this figure has a caption and no picture"

    def _count(self) -> None:
        nodes = self._tree.nodes
        fills = (bool(node.tag) and (node.tag in _FILLS or "-" in node.tag or "data-" in node.raw) for node in nodes)
        words = (not node.tag and not node.raw.isspace() for node in nodes)
        self._fills = list(accumulate(fills, initial=0))
        self._words = list(accumulate(words, initial=0))
