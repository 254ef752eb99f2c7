"""What stands among the paragraphs and is none: furniture of the page, links to other stories."""

from __future__ import annotations

from collections.abc import Callable

from newslint.article import Role
from newslint.readers.furniture import residue_reason
from newslint.readers.furniture.tables import word_set
from newslint.readers.html.nodes import Node, Tree

_BRACKETS = "[]()»›>→ "
_LINK = "a link to other stories"
_TEASER = "all of it is a link, as the headlines of other stories are"
_SUBJECTS = ("filed under", "more about", "tagged", "tags:", "topics:", "related topics")
_LEAD_IN = 25
_FEWEST_WORDS = 4
_MOST_WORDS = 16
_CALLS = word_set(
    """apply book browse buy call check click contact continue discover donate download email explore find follow full
    get give go here how join learn listen make next open order previous read register see send share sign source start
    submit subscribe support take tap try view visit watch"""
)
"""Words that open a call to the reader, which an article may well link as a whole."""

_LEAD_INS = (_LINK, "the heading of a box that is gone")


class Leftovers:
    """The words of the run that is being read that are links, and the lead-in above it."""

    def __init__(self, tree: Tree) -> None:
        self._in_link = _within(tree, ("a",))
        self._in_time = _within(tree, ("time",))
        self._in_italics = _within(tree, ("em", "i", "small", "figcaption"))
        self._in_tag = _within(tree, ("a",), lambda node: "tag" in node.value("rel").split())
        self._linked = 0
        self._tagged = 0
        self._timed = 0
        self._upright = False
        self._loose = 0
        self._lead_in = ""

    def read(self, node: Node) -> None:
        """Count the letters of a text node."""
        self._upright = self._upright or (not self._in_italics[node.index] and not node.raw.isspace())
        if self._in_link[node.index]:
            self._linked += len(node.raw)
            self._tagged += len(node.raw) if self._in_tag[node.index] else 0
        elif self._in_time[node.index]:
            self._timed += len(node.raw)
        else:
            self._loose += len(node.raw.strip(_BRACKETS + "\t\r\n"))

    def clear(self) -> None:
        """Begin another run."""
        self._linked = self._tagged = self._loose = self._timed = 0
        self._upright = False

    def is_slanted(self) -> bool:
        """Whether all of the run is set in italics or small type, as captions are."""
        return not self._upright

    def is_time(self, *, said: int = 0) -> bool:
        """Whether the run says nothing but when the article was published, with so many letters more."""
        return bool(self._timed and not self._linked and self._loose <= said)

    def is_linked(self, node: Node) -> bool:
        """Whether a node stands in a link."""
        return bool(self._in_link[node.index])

    def is_link(self) -> bool:
        """Whether all of the run is linked."""
        return bool(self._linked and not self._loose and not self._timed)

    def is_tags(self, string: str) -> bool:
        """Whether the run lists the subjects of the article: links that say so, or stand behind `Filed under`."""
        if not self._linked:
            return False
        if self._tagged == self._linked and self._loose <= _LEAD_IN:
            return True
        return self._loose <= _LEAD_IN and string.casefold().startswith(_SUBJECTS)

    def judge(self, string: str, role: Role) -> tuple[Role | None, str]:
        """The role of a text and why it is none of the article, if so; without a role it is left out."""
        if role is Role.RESIDUE:
            reason = residue_reason(string)
            return (role, reason) if reason else (None, "")
        if role not in (Role.PARAGRAPH, Role.LIST_ITEM):
            self._lead_in = ""
            return role, ""
        reason = self._reason(string) if role is Role.PARAGRAPH or self._lead_in else ""
        if not reason:
            self._lead_in = ""
            if role is Role.PARAGRAPH and self._is_teaser(string):
                return Role.VIDEO_TITLE, _TEASER
            return role, ""
        if reason in _LEAD_INS and len(string) < 60 and ":" not in string.rstrip(" :."):
            self._lead_in = string.rstrip(" .:…")
        return Role.RESIDUE, reason

    def _reason(self, string: str) -> str:
        reason = residue_reason(string)
        if reason:
            return reason
        if not self.is_link():
            return ""
        if self._lead_in:
            return f"{_LINK}, below “{self._lead_in}”"
        if string[0] in "[(" and string[-1] in "])" and len(string.split()) >= _FEWEST_WORDS:
            return residue_reason(string.strip(_BRACKETS)) or f"{_LINK}, in brackets"
        return ""

    def _is_teaser(self, string: str) -> bool:
        """BBC: the headline of another story, linked, as a paragraph among others."""
        words = string.split()
        if not self.is_link() or not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or "\n" in string:
            return False
        plain = string[0].isupper() and (string[-1].isalnum() or string[-1] in "?'’\"”")
        return plain and words[0].casefold() not in _CALLS


def _within(tree: Tree, tags: tuple[str, ...], test: Callable[[Node], bool] | None = None) -> bytearray:
    """Which nodes stand in an element of one of these names, and of those that pass a test."""
    nodes = tree.nodes
    within = bytearray(len(nodes))
    for node in nodes:
        if node.parent >= 0:
            around = nodes[node.parent]
            if within[node.parent] or (around.tag in tags and (test is None or test(around))):
                within[node.index] = 1
    return within
