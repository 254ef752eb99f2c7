"""Tokens → blocks, in one pass with a stack of open elements; no recursion, so depth costs nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from newslint.article import Role
from newslint.readers.furniture import player_url
from newslint.readers.html import elements
from newslint.readers.html.tokens import Piece, Token, attribute_pieces, spaced, tokenize
from newslint.readers.page import Look, Page
from newslint.source import Span, Text

OBJECT = "\ufffc"
_DEEPEST = 512
"""Open elements that are kept; browsers stop near here too (HTML parsers' nesting limit)."""
_SMALL = frozenset({"small", "em", "i", "cite"})
_VIDEO_WHY = "its class says that it belongs to a video, and no player stands beside it"


class Element(NamedTuple):
    """An open element, and what the text in it inherits."""

    tag: str
    role: Role | None
    skipped: bool
    related: bool
    container: int | None
    video: bool
    region: tuple[int, ...]
    link: bool
    strong: bool
    small: bool


_ROOT = Element("", None, False, False, None, False, (), False, False, False)


class Builder:
    """Appends the blocks of an HTML text to a page; `regions[n]` are the candidate bodies that block n stands in."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.regions: dict[int, tuple[int, ...]] = {}
        self.ranks: dict[int, int] = {}
        self._stack: list[Element] = [_ROOT]
        self._dropped = 0
        self._parts: list[Piece] = []
        self._looks: list[tuple[bool, bool, bool]] = []
        self._start = 0
        self._figures: dict[int, int] = {}
        self._containers = 0
        self._code: int | None = None
        self._fresh_span = False

    def build(self, start: int, end: int) -> None:
        """Read a slice of the source."""
        for token in tokenize(self.page.source.text, start, end):
            if token.kind == "text":
                self._text(token)
            elif token.kind == "start":
                self._open(token)
            elif token.kind == "end":
                self._close(token)
            else:
                self.page.comments.append(Span(token.start, token.end))
        self._flush(end)

    def _text(self, token: Token) -> None:
        top = self._stack[-1]
        if top.skipped or self._code is not None:
            return
        for string, start, end in spaced(token.pieces) if top.tag != "pre" else token.pieces:
            if string == " " and (not self._parts or self._parts[-1][0][-1:] in " \n"):
                continue
            if not self._parts:
                self._start = start
            self._parts.append((string, start, end))
            if string.strip():
                self._looks.append((top.strong, top.link, top.small))
                self._fresh_span = False

    def _open(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        self._imply_end(name, token.start)
        top = self._stack[-1]
        if name == "br":
            self._break(token)
        elif name in ("img", "amp-img") and not top.skipped:
            self._image(token)
        if name in elements.VOID:
            return
        if name in elements.PLAYERS and not top.skipped:
            self._player(token)
        element = self._element(name, attributes, top)
        if name in elements.BLOCKS or element.role is not top.role:
            self._flush(token.start)
        elif name == "span" and self._fresh_span and top.role is Role.CAPTION:
            self._flush(token.start)  # MSN: <span>© Provided by X</span><span>caption</span>
        if name == "code" and top.tag != "pre" and not top.skipped and self._code is None:
            self._code = token.start
        if len(self._stack) < _DEEPEST:
            self._stack.append(element)
        else:
            self._dropped += 1

    def _element(self, name: str, attributes: Mapping[str, str], top: Element) -> Element:
        container = top.container
        if elements.is_container(name, attributes) and top.tag != "figure":
            self._containers += 1
            container = self._containers
        role = elements.role_of(name, attributes, in_figure=container is not None)
        if role in (None, Role.BLOCK_QUOTE, Role.LIST_ITEM) and top.role in (Role.EMBED, Role.PULL_QUOTE):
            role = top.role
        region = top.region
        rank = elements.body_rank(name, attributes)
        if rank:
            number = len(self.ranks) + 1
            self.ranks[number] = rank
            region = (*region, number)
        related = name in elements.FURNITURE and role is not Role.PULL_QUOTE
        return Element(
            name,
            role or top.role,
            top.skipped or name in elements.SKIPPED or name in elements.PLAYERS,
            top.related or related or elements.is_related(attributes),
            container,
            top.video or elements.speaks_of_video(attributes),
            region,
            top.link or name == "a",
            top.strong or name in ("b", "strong"),
            top.small or name in _SMALL,
        )

    def _close(self, token: Token) -> None:
        name = token.name
        if name == "code" and self._code is not None:
            self._parts.append((OBJECT, self._code, token.end))
            self._code = None
        if self._dropped and name == self._stack[-1].tag:
            self._dropped -= 1
            return
        index = next((at for at in range(len(self._stack) - 1, 0, -1) if self._stack[at].tag == name), 0)
        if not index:
            return
        closed = self._stack[index]
        if name in elements.BLOCKS or closed.role is not self._stack[index - 1].role:
            self._flush(token.start)
        self._fresh_span = name == "span"
        del self._stack[index:]

    def _imply_end(self, name: str, place: int) -> None:
        closed = elements.CLOSED_BY.get(name, ())
        if name in elements.BLOCKS and name not in ("html", "body"):
            closed = (*closed, "p")
        for at in range(len(self._stack) - 1, 0, -1):
            tag = self._stack[at].tag
            if tag in closed:
                self._flush(place)
                del self._stack[at:]
                return
            if tag in elements.LIMITS:
                return

    def _break(self, token: Token) -> None:
        if self._parts and self._parts[-1][0] == "\n":
            self._flush(token.start)
        elif self._parts:
            self._parts.append(("\n", token.start, token.end))

    def _image(self, token: Token) -> None:
        self._flush(token.start)
        alt = Text.join(spaced(tuple(attribute_pieces(self.page.source.text, token, "alt")))).strip()
        container = self._stack[-1].container
        figure = self.page.picture(Span(token.start, token.end), alt, self._figures.get(container or 0))
        if container is not None:
            self._figures.setdefault(container, figure)
        self._mark_regions()

    def _player(self, token: Token) -> None:
        self._flush(token.start)
        figure = self._figure()
        address = token.attributes.get("src", "")
        plays = token.name != "iframe" or player_url(address) or "video" in address or "player" in address
        span = Span(token.start, token.end)
        self.page.add(Role.VIDEO if plays else Role.EMBED, Text("", ()), span, figure)
        title = Text.join(spaced(tuple(attribute_pieces(self.page.source.text, token, "title")))).strip()
        if title.string and plays:
            self.page.add(Role.VIDEO_TITLE, title, title.span(0, len(title)), figure)
        self._mark_regions()

    def _figure(self) -> int:
        """The figure of the container that is open, or a new one."""
        container = self._stack[-1].container
        if container is None:
            return self.page.new_figure()
        return self._figures.setdefault(container, self.page.new_figure())

    def _flush(self, place: int) -> None:
        parts, self._parts = self._parts, []
        looks, self._looks = self._looks, []
        text = Text.join(parts).strip()
        if not text.string:
            return
        top = self._stack[-1]
        span = Span(self._start, max(place, text.span(0, len(text)).end))
        inner = text.span(0, len(text))
        role = top.role or Role.PARAGRAPH
        if top.related and role not in (Role.CAPTION, Role.CREDIT):
            self.page.add(Role.RELATED_LINK, text, inner)
        elif role in (Role.CAPTION, Role.CREDIT):
            self._caption(role, text, inner, top)
        elif player_url(text.string):
            self.page.add(Role.VIDEO, text, inner, self._figure())
        elif role is Role.PARAGRAPH and self.page.open_picture is not None and all(small for _, _, small in looks):
            self.page.caption(text, inner, self.page.open_picture)
        else:
            if role is Role.HEADLINE and any(block.role is Role.HEADLINE for block in self.page.blocks):
                role = Role.SUBHEAD
            strong, linked = (all(look[number] for look in looks) for number in (0, 1))
            self.page.looks[len(self.page.blocks)] = Look(strong, linked, 1 + text.string.count("\n"))
            self.page.add(role, text, span if role is Role.CODE else inner)
        self._mark_regions()

    def _caption(self, role: Role, text: Text, span: Span, top: Element) -> None:
        figure = self._figures.get(top.container or 0)
        if figure is None and top.container is None:
            figure = self.page.open_picture
        if figure is None and role is Role.CAPTION and top.video:
            self.page.add(Role.VIDEO_TITLE, text, span, why=_VIDEO_WHY)
            return
        if figure is None:
            figure = self._figure()
        if role is Role.CREDIT:
            self.page.credit(text, figure)
        else:
            self.page.caption(text, span, figure)

    def _mark_regions(self) -> None:
        for number in range(len(self.regions), len(self.page.blocks)):
            self.regions[number] = self._stack[-1].region
