"""The page as it is being read: blocks so far, the number of the next figure, the picture that may get a caption."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newslint.article import Block, Role
from newslint.readers.forms import Forms
from newslint.readers.furniture import caption_credit, is_credit
from newslint.readers.html import Fragment
from newslint.source import Source, Span, Text


class Look(NamedTuple):
    """How a paragraph is set: all of it bold, all of it a link, on how many lines."""

    strong: bool = False
    linked: bool = False
    lines: int = 1


class Wrap(NamedTuple):
    """A picture with an end tag still to come, such as `[/caption]`; the text before that is its caption.

    Without an end tag, the paragraph is its end.
    """

    figure: int
    end: str


class Page:
    """Blocks in reading order, and what a reader keeps in mind between them."""

    def __init__(self, source: Source, blocks: Sequence[Block], forms: Forms) -> None:
        self.source = source
        self.forms = forms
        self.blocks = list(blocks)
        self.looks: dict[int, Look] = {}
        self.comments: list[Span] = []
        self.figures = max((block.figure or 0 for block in blocks), default=0)
        self.problems: list[tuple[str, Span, str]] = []
        self.open_figures: list[Span] = []
        self.wrap: Wrap | None = None
        self._open_picture: int | None = None
        self._captioned: int | None = None

    def new_figure(self) -> int:
        """The number of the next picture or video."""
        self.figures += 1
        return self.figures

    def add(self, role: Role, text: Text, span: Span, figure: int | None = None, why: str = "") -> None:
        """Append a block of running text; a picture before it gets no caption any more."""
        self._open_picture = self._captioned = None
        self.blocks.append(Block(role, text, span, figure, why=why))

    def picture(self, span: Span, alt: Text | None, src: str) -> int:
        """Append an image and its alt text; returns its figure. A caption may follow."""
        figure = self.new_figure()
        self.blocks.append(Block(Role.IMAGE, Text("", ()), span, figure, src=src))
        if alt is not None and alt.string:
            self.blocks.append(Block(Role.ALT, alt, alt.span(0, len(alt)), figure))
        self._open_picture = self._captioned = figure
        return figure

    def blank_caption(self, span: Span, figure: int) -> None:
        """Append a caption that is there to be written; the one below the picture takes its place."""
        self.blocks.append(Block(Role.CAPTION, Text("", ()), span, figure))

    def miss(self, span: Span, figure: int, why: str) -> None:
        """Append a gap: what should show a picture or a player and does not."""
        self.blocks.append(Block(Role.GAP, Text("", ()), span, figure, why=why))

    def show(self, figure: int, src: str) -> None:
        """State the address of a picture that stands already."""
        for at in range(len(self.blocks) - 1, -1, -1):
            block = self.blocks[at]
            if block.role is Role.IMAGE and block.figure == figure:
                self.blocks[at] = block._replace(src=src)
                return

    @property
    def open_picture(self) -> int | None:
        """The figure that what follows at once may be the caption of."""
        return self._open_picture

    @property
    def uncredited(self) -> int | None:
        """The figure that a credit which follows at once belongs to: a picture, perhaps with its caption."""
        figure = self._captioned
        return None if figure is None or self.is_credited(figure) else figure

    def close(self) -> None:
        """Tell of the figures that have not ended where the page ends."""
        said = "this <figure> is never closed; </figure> must stand behind it"
        self.problems += [("figure-unclosed", span, said) for span in self.open_figures]

    def is_credited(self, figure: int) -> bool:
        """Whether the figure has a credit already."""
        for block in reversed(self.blocks):
            if block.figure == figure and block.role in (Role.CREDIT, Role.IMAGE):
                return block.role is Role.CREDIT
        return False

    def caption(self, text: Text, span: Span, figure: int) -> None:
        """Append a caption and the credit in it, or a credit alone."""
        if not text.string:
            return
        self._captioned = figure
        if is_credit(text.string):
            self.blocks.append(Block(Role.CREDIT, text, span, figure))
            return
        found = caption_credit(text.string)
        if found is None:
            self.blocks.append(Block(Role.CAPTION, text, span, figure))
        else:
            parts = [(Role.CAPTION, 0, found[0]), (Role.CREDIT, *found), (Role.CAPTION, found[1], len(text))]
            for role, start, end in parts:
                part = text.slice(start, end).strip()
                if part.string:
                    self.blocks.append(Block(role, part, part.span(0, len(part)), figure))
        self._open_picture = None

    def take(self, fragment: Fragment) -> None:
        """Append what another reader made of a part of the source."""
        first = fragment.blocks[0] if fragment.blocks else None
        blocks = fragment.blocks
        if first is not None and first.role in (Role.CAPTION, Role.CREDIT) and self._open_picture is not None:
            own = self._open_picture  # the picture stands above, in Markdown or in HTML with a blank line
            blocks = tuple(
                block._replace(figure=own) if block.figure == first.figure else block for block in fragment.blocks
            )
        self.blocks += blocks
        self.comments += fragment.comments
        self.figures = max(self.figures, fragment.next_figure - 1)
        last = fragment.blocks[-1] if fragment.blocks else None
        if last is not None:
            shown = last.role in (Role.IMAGE, Role.ALT, Role.CAPTION)
            self._captioned = blocks[-1].figure if shown else None
            self._open_picture = None if last.role is Role.CAPTION else self._captioned

    def credit(self, text: Text, figure: int) -> None:
        """Append a credit that the page names as such."""
        self.blocks.append(Block(Role.CREDIT, text, text.span(0, len(text)), figure))
