"""Pictures on a page that are none of the article's: faces, logos, what illustrates links to other stories."""

from __future__ import annotations

from newslint.readers.html.leftovers import Leftovers
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.numbers import Numbers
from newslint.readers.html.parse import HEADINGS
from newslint.readers.html.surroundings import Surroundings

_SHORTEST_ALT = 20
_NEAR_LINK = 12
_LOGO = (" logo", " Logo")


class Bystanders:
    """Tells them by where they stand and by what their alt text says."""

    def __init__(self, tree: Tree, numbers: Numbers, leftovers: Leftovers, surroundings: Surroundings) -> None:
        self._nodes = tree.nodes
        self._tree = tree
        self._numbers = numbers
        self._leftovers = leftovers
        self._surroundings = surroundings

    def is_one(self, node: Node) -> bool:
        """Whether a picture in no figure is one; near the byline a face has an alt text that is no sentence."""
        if self._surroundings.is_terse(node) or (self._surroundings.region.page and self._is_teaser(node)):
            return True
        if not self._surroundings.is_above(node):
            return False
        return self._leftovers.is_linked(node) or len(node.value("alt")) < _SHORTEST_ALT

    def _is_teaser(self, node: Node) -> bool:
        if node.value("alt").endswith(_LOGO):
            return True
        if not self._leftovers.is_linked(node):
            return False
        at = node.parent
        while self._nodes[at].tag != "a" and at > node.index - _NEAR_LINK:
            at = self._nodes[at].parent
        link = self._nodes[at]
        listed = link.parent >= 0 and self._nodes[link.parent].tag == "li"
        return self._tree.holds(link, *HEADINGS) or (listed and self._numbers.letters(link) > 0)
