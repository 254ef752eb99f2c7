"""The role of a text at last, now that its words are known."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.article import MEDIA_ROLES, Block, Role
from newslint.readers.furniture import residue_reason
from newslint.readers.html import marks
from newslint.readers.html.captions import Pictures
from newslint.readers.html.leftovers import Leftovers
from newslint.readers.html.nodes import Node
from newslint.readers.html.parse import HEADINGS
from newslint.readers.html.surroundings import Surroundings
from newslint.source import Span, Text

_ABOVE = MEDIA_ROLES | {Role.HEADLINE, Role.STANDFIRST, Role.BYLINE, Role.DATELINE, Role.KICKER, Role.TAG}
_MARKED = _ABOVE | {Role.CORRECTION}
_LONGEST_BYLINE = 120
_LONGEST_CREDITS = 250
_LONGEST_DATE = 80
_LONGEST_HEADING = 100
_SAID = 16


class Frame(NamedTuple):
    """An open element that begins and ends a run: the role of the text in it, and the `figure` element around it."""

    node: Node
    role: Role
    figure: Node | None
    first: int  # how many blocks there were when it opened


class Settling:
    """Gives texts their roles and emits them; knows whether a headline and a paragraph have been read."""

    def __init__(
        self, blocks: list[Block], pictures: Pictures, leftovers: Leftovers, surroundings: Surroundings
    ) -> None:
        self.blocks = blocks
        self.pictures = pictures
        self.leftovers = leftovers
        self.surroundings = surroundings
        self.page = surroundings.region.page
        self._headed = False
        self._begun = False

    def settle(self, text: Text, span: Span, frame: Frame | None, credited: Sequence[Span], *, signed: bool) -> None:
        """Emit a paragraph of a run, or leave it out; `credited` are the places of elements that name a credit."""
        role = frame.role if frame else Role.PARAGRAPH
        if frame and role in (Role.CAPTION, Role.CREDIT, Role.VIDEO_TITLE):
            if self.pictures.describe(text, span, role, frame.node, frame.figure, credited):
                return
            role = Role.PARAGRAPH
        if role in (Role.PARAGRAPH, Role.LIST_ITEM) and self.leftovers.is_tags(text.string):
            role = Role.TAG
        role = self._checked(role, text.string, frame, signed=signed)
        if span.start < self.surroundings.text_start and role not in _ABOVE:
            if role is Role.PARAGRAPH:
                self._stands_at_picture(text, span, frame)
            return
        if frame and self.surroundings.is_terse(frame.node) and role not in _MARKED:
            return
        if role is Role.PARAGRAPH and self._stands_at_picture(text, span, frame):
            return
        if self.page and self._leads_on(role, text.string, frame):
            role = Role.RELATED_LINK
        self._judge(text, span, role, among=frame is not None and self.surroundings.is_among_paragraphs(frame.node))

    def _checked(self, role: Role, string: str, frame: Frame | None, *, signed: bool) -> Role:
        """The role that an element gives its text, if the text can have it there."""
        heading = frame is not None and frame.node.tag in HEADINGS
        plain = Role.SUBHEAD if heading else Role.PARAGRAPH
        if role is Role.HEADLINE:
            stated = frame is not None and self.surroundings.is_beside_h1(frame.node)
            again = Role.SUBHEAD if heading or not stated else Role.PARAGRAPH
            return again if self._headed or stated else role
        if role is Role.STANDFIRST and self._begun:
            brief = len(string) < _LONGEST_HEADING and string[-1] not in ".!?:;,"
            return Role.SUBHEAD if brief else plain
        if role is Role.BYLINE and len(string) > _LONGEST_CREDITS:
            return plain
        if role is Role.DATELINE and not self._is_date(string, frame):
            return plain
        if role is Role.PARAGRAPH and signed and len(string) < _LONGEST_BYLINE:
            return Role.BYLINE
        said = _SAID if role is Role.BYLINE or (self.page and not self._begun) else 0
        if role in (Role.PARAGRAPH, Role.BYLINE) and self.leftovers.is_time(said=said):
            return Role.DATELINE
        return self._first_heading(role, frame) if role is Role.SUBHEAD and self.page and not self._begun else role

    def _first_heading(self, role: Role, frame: Frame | None) -> Role:
        """What the first heading of a page is: its headline where there is no `h1`, or the line below that."""
        if frame is None or not self._headed:
            return role if self.surroundings.holds_h1 else Role.HEADLINE
        last = self.blocks[-1].role is Role.HEADLINE
        return Role.STANDFIRST if last and self.surroundings.is_below_h1(frame.node) else role

    def _is_date(self, string: str, frame: Frame | None) -> bool:
        if frame and "dateline" in frame.node.words:
            return True
        return len(string) <= _LONGEST_DATE and any(letter.isdigit() for letter in string) and not string.isdigit()

    def _stands_at_picture(self, text: Text, span: Span, frame: Frame | None) -> bool:
        """Whether an unmarked text turns out to belong to a picture or player."""
        if self.pictures.player_address(text, span, frame.figure if frame else None):
            return True
        signed = frame is not None and bool(frame.node.raw) and marks.is_credit_at_picture(frame.node.words)
        linked, slanted = self.leftovers.is_link(), self.leftovers.is_slanted()
        if self.pictures.follow(text, span, linked=linked, slanted=slanted, signed=signed):
            return True
        return not self.page and self.pictures.label(text, span, frame.node if frame else None)

    def _leads_on(self, role: Role, string: str, frame: Frame | None) -> bool:
        """Whether a heading, an item or a box is a link to another story, or the heading above such links."""
        boxed = role is Role.PARAGRAPH and frame is not None and frame.node.tag != "p" and not residue_reason(string)
        if role not in (Role.SUBHEAD, Role.LIST_ITEM) and not boxed:
            return False
        return self.leftovers.is_link() or (role is Role.SUBHEAD and bool(residue_reason(string)))

    def _judge(self, text: Text, span: Span, role: Role, *, among: bool) -> None:
        judged, why = self.leftovers.judge(text.string, role)
        if judged is Role.RESIDUE and self.page and not among:
            return  # a page may well have its buttons; a paragraph of the article must not
        if judged is Role.VIDEO_TITLE and self.page:
            judged, why = Role.RELATED_LINK, ""  # here the link still works
        if judged is not None:
            self.emit(judged, text, span, why)

    def emit(self, role: Role, text: Text, span: Span, why: str = "") -> None:
        """A block that is no part of a picture; what follows it belongs to no picture above."""
        self._headed = self._headed or role is Role.HEADLINE
        self._begun = self._begun or role is Role.PARAGRAPH
        self.blocks.append(Block(role, text, span, why=why))
        self.pictures.leave()
