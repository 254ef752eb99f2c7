"""What an element of an article is among the others: the article itself, a box of it, or furniture of its page."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.html import body, marks, parts
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import HEADINGS
from newslint.readers.html.roles import own_role

_HEADERS = ("header", "hgroup")
_LEAST_COLUMN = 600
_LEAST_TEXT = 200
_BRIEF = frozenset(
    (Role.BYLINE, Role.CREDIT, Role.DATELINE, Role.HEADLINE, Role.KICKER, Role.TABLE_CELL, Role.TAG, Role.VIDEO_TITLE)
)
_BRIEF_TAGS = HEADINGS | frozenset(("figcaption", "li", "p", "span"))
_SET_APART = (Role.PULL_QUOTE, Role.CORRECTION)


class Surroundings:
    """How much of the article stands where, and where its text starts."""

    def __init__(self, tree: Tree, region: body.Region) -> None:
        self.tree = tree
        self.region = region
        self.text_start = body.text_start(tree, region)
        self._h1 = tree.first("h1", region.head)
        self._prose = body.prose_before(tree.nodes)
        self._all = self._prose[region.after] - self._prose[region.head]
        self._asides = parts.Asides(tree, self._prose)
        self._terse_until = 0

    def fate(self, node: Node) -> Role | None:
        """RELATED_LINK or RESIDUE for what belongs to the page; None for what is read as the article."""
        if self.is_main(node):
            return None
        if parts.is_related(node, self.tree):
            return Role.RELATED_LINK
        if parts.is_about_article(node) and not parts.names_furniture(node):
            if not self._in_body(node):
                return Role.RESIDUE
            if node.tag == "header" and self.tree.holds(node, *HEADINGS):
                return None  # the head of a section, or of an entry in a live blog
            self._terse_until = max(self._terse_until, node.after)
            return None
        if self.region.page and marks.is_biography(parts.names(node)):
            return Role.RESIDUE
        if not parts.is_furniture(node) or own_role(node, Role.PARAGRAPH) in _SET_APART:
            return None
        return None if self._asides.is_own(node) else Role.RESIDUE

    def is_left_out(self, node: Node) -> bool:
        """Whether nobody needs to know of furniture: a page may well have it."""
        return self.region.page or node.tag in ("aside", "footer")

    def is_terse(self, node: Node) -> bool:
        """Whether an element is part of a head or foot in which only what is marked belongs to the article."""
        return node.index < self._terse_until

    def is_above(self, node: Node) -> bool:
        """Whether a node stands with the headline or the lines about the article, and not in its text."""
        return node.start < self.text_start or self.is_terse(node)

    def is_beside_h1(self, node: Node) -> bool:
        """Whether an element that is named a headline is none, since another one is the headline."""
        if node.tag == "h1" or self._h1 >= self.region.after:
            return False
        return not self._h1 < node.index < self.tree.nodes[self._h1].after

    @property
    def holds_h1(self) -> bool:
        """Whether the page has any headline that is marked as such."""
        return self.tree.first("h1", 0) < len(self.tree.nodes)

    def is_below_h1(self, node: Node) -> bool:
        """Whether an element shares a header with the headline."""
        if self._h1 >= self.region.after or node.parent < 0:
            return False
        return node.parent == self.tree.nodes[self._h1].parent and self.tree.nodes[node.parent].tag in _HEADERS

    def is_column(self, node: Node, role: Role) -> bool:
        """Whether a cell of a table, or what is named after a brief text, holds the article itself."""
        if role not in _BRIEF or node.tag in _BRIEF_TAGS:
            return False
        here = self._prose[node.after] - self._prose[node.index]
        return here > (_LEAST_COLUMN if role is Role.TABLE_CELL else _LEAST_TEXT) and here * 5 > self._all

    def is_among_paragraphs(self, node: Node) -> bool:
        """Whether an element is a paragraph beside those of the article, and not in a box."""
        if not self.region.found or node.tag != "p" or node.parent < 0:
            return False
        around = self.tree.nodes[node.parent]
        return (self._prose[around.after] - self._prose[around.index]) * 3 > self._all

    def is_main(self, node: Node) -> bool:
        """Whether so much of the article stands in the element that no class name can make it furniture."""
        if node.tag == "header" and (not self.region.page or self.tree.holds(node, "h1")):
            return True
        if self.region.start and (node.index <= self.region.start < node.after or node.index <= self._h1 < node.after):
            return True
        here = self._prose[node.after] - self._prose[node.index]
        return here * 5 > self._all * 2

    def _in_body(self, node: Node) -> bool:
        return self.region.start > 0 if self.region.page else node.tag != "footer"
