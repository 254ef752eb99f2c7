"""Elements → blocks: the walk through the nodes of an article."""

from __future__ import annotations

import re

from newslint.article import Block, Role
from newslint.readers.html import body, marks, parts
from newslint.readers.html.bystanders import Bystanders
from newslint.readers.html.captions import Pictures
from newslint.readers.html.credited import is_name
from newslint.readers.html.gaps import Gaps
from newslint.readers.html.leftovers import Leftovers
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import BLOCKS, HEADINGS
from newslint.readers.html.roles import inline_role, is_author, own_role
from newslint.readers.html.runs import OBJECT, Item, compose, decode
from newslint.readers.html.settling import Frame, Settling
from newslint.readers.html.surroundings import Surroundings
from newslint.source import Source, Span, Text

_CODE = frozenset(("code", "kbd", "samp", "tt", "var"))
_PROSE = frozenset(("p", "li", "dd", "dt", "td", "th", "blockquote")) | HEADINGS
_ASIDE = (Role.RELATED_LINK, Role.RESIDUE)
_BLANK = re.compile(r"(?:\s|&nbsp;|&#160;|&#[xX][aA]0;)*+")
_STOPS = (".", "!", "?", "”", '"')
_QUOTED = (Role.BLOCK_QUOTE, Role.PULL_QUOTE)
_TELLING = frozenset(("a", "cite", "em", "i", "small", "span", "strong", "time"))


def read_blocks(source: Source, tree: Tree, region: body.Region, first_figure: int = 0) -> list[Block]:
    """The blocks of a region in reading order; figures are numbered from `first_figure` on."""
    walk = _Walk(source, tree, region, first_figure)
    at = region.head
    while at < region.after:
        at = walk.step(tree.nodes[at])
    walk.finish()
    return walk.blocks


class _Walk:
    """One pass over the nodes: the run of inline text that is being read, the elements open around it."""

    def __init__(self, source: Source, tree: Tree, region: body.Region, first_figure: int) -> None:
        self.text = source.text
        self.tree = tree
        self.region = region
        self.blocks: list[Block] = []
        self.frames: list[Frame] = []
        self.items: list[Item] = []
        self.reach: list[int] = []
        self.waiting: list[Node] = []
        self.marks: list[Span] = []
        self.signed = False
        self.pictures = Pictures(self.text, tree, self.blocks, first_figure)
        self.media = self.pictures.numbers.media
        self.leftovers = Leftovers(tree)
        self.gaps = Gaps(tree)
        self.surroundings = Surroundings(tree, region)
        self.bystanders = Bystanders(tree, self.pictures.numbers, self.leftovers, self.surroundings)
        self.settling = Settling(self.blocks, self.pictures, self.leftovers, self.surroundings)
        self.holds_block = body.holds_blocks(tree.nodes)

    @property
    def role(self) -> Role:
        return self.frames[-1].role if self.frames else Role.PARAGRAPH

    @property
    def figure(self) -> Node | None:
        return self.frames[-1].figure if self.frames else None

    def step(self, node: Node) -> int:
        """Take in a node and say where to go on: inside it, or behind it."""
        while self.frames and self.frames[-1].node.after <= node.index:
            self.flush(node.start, closing=True)
            self.frames.pop()
        if node.tag:
            return self.visit(node)
        if self.items or not _BLANK.fullmatch(node.raw):
            self.items.append(Item(node.start, node.end))
            self.leftovers.read(node)
        return node.after

    def finish(self) -> None:
        while self.frames:
            self.flush(len(self.text), closing=True)
            self.frames.pop()
        self.flush(len(self.text))

    def visit(self, node: Node) -> int:
        tag = node.tag
        if tag == "br":
            if self.items:
                self.items.append(Item(node.start, node.end, "\n"))
            if self.waiting and self.is_at_paragraph_end():
                self.flush(node.end)
            return node.after
        if parts.is_unseen(node):
            return node.after
        gap = "" if self.region.page else self.gaps.reason(node)
        if node.index in self.media:
            after = self.visit_media(node)
            if gap and self.role not in _ASIDE:
                self.flush(node.start)
                self.pictures.miss(node, self.figure, gap)
            return after
        if tag in BLOCKS or self.holds_block[node.index] or (tag == "cite" and self.is_source(node)):
            after = self.visit_block(node)
            if gap and self.role not in _ASIDE:
                self.pictures.miss(node, node, gap)
            return after
        if gap:
            self.flush(node.start)
            self.pictures.miss(node, self.figure, gap)
            return node.after
        if tag in _CODE:
            if self.tree.has_text(node.index, node.after):
                self.items.append(Item(node.start, node.end, OBJECT))
            return node.after
        if self.role in (Role.CAPTION, Role.CREDIT) and self.pictures.is_control(node):
            return node.after
        if node.raw or tag in _TELLING:
            self.visit_inline(node)
        if node.after > node.index + 1:
            self.reach += (node.start, node.end)
        return node.index + 1

    def visit_inline(self, node: Node) -> None:
        """An inline element that may name a writer, a caption or a credit."""
        self.signed = self.signed or is_author(node)
        in_prose = bool(self.frames) and self.frames[-1].node.tag in _PROSE
        role = inline_role(node, self.role, in_prose=in_prose)
        if node.tag == "time" and self.role is Role.PARAGRAPH and self.surroundings.is_terse(node):
            role = Role.DATELINE
        if (role is Role.CREDIT and self.role is Role.CAPTION) or self.ends_caption(node):
            self.marks.append(Span(node.start, node.end))
        elif role is None:
            self.signed = self.signed or (self.surroundings.is_above(node) and marks.is_byline(node.words))
        else:
            self.flush(node.start)
            self.frames.append(Frame(node, role, self.figure, len(self.blocks)))

    def visit_block(self, node: Node) -> int:
        self.flush(node.start)
        tag = node.tag
        quoted = self.role in _QUOTED and tag in ("footer", "header")
        role = None if quoted else self.surroundings.fate(node)
        if role is Role.RESIDUE and self.surroundings.is_left_out(node):
            return node.after
        if tag == "pre":
            self.visit_pre(node)
            return node.after
        figure = self.figure
        if role is None or self.role in _ASIDE:
            role = own_role(node, self.role)
            if tag == "figcaption" and figure is None and any(frame.node.tag == "figure" for frame in self.frames[-3:]):
                role = self.role  # of a table or a quotation, not of a picture
            if self.role is not Role.CAPTION and self.pictures.is_wrapper(node, role):
                role = self.role
            if self.surroundings.is_column(node, role):
                role = Role.PARAGRAPH
            if (node.tag == "figure" or figure is None) and self.pictures.is_container(node, role):
                figure, role = node, Role.CAPTION
            elif role is Role.PARAGRAPH and not self.region.page and self.pictures.is_hollow(node):
                role = Role.VIDEO_TITLE
        self.frames.append(Frame(node, role, figure, len(self.blocks)))
        return node.index + 1

    def visit_pre(self, node: Node) -> None:
        parts = [decode(self.text, inner.start, inner.end) for inner in self.tree.inside(node) if not inner.tag]
        text = Text.join(
            (part.string[piece.start : piece.end], piece.source_start, piece.source_end)
            for part in parts
            for piece in part.pieces
        ).strip()
        if text.string:
            self.settling.emit(Role.CODE, text, Span(node.start, node.end))

    def visit_media(self, node: Node) -> int:
        if self.role in _ASIDE or (self.figure is None and (self.role is Role.BYLINE or self.bystanders.is_one(node))):
            return node.after
        if self.is_at_paragraph_end():
            self.flush(node.start)
        if self.items:
            self.waiting.append(node)
            return node.after
        self.reach.clear()  # the text behind a picture does not fill the element that holds both
        if node.index in self.pictures.numbers.filled:
            figure = self.figure or node
            self.pictures.show(node, figure)
            self.frames.append(Frame(node, Role.CAPTION, figure, len(self.blocks)))
            return node.index + 1
        self.pictures.show(node, self.figure)
        return node.after

    def is_at_paragraph_end(self) -> bool:
        """Whether the run has just ended a paragraph by two line breaks."""
        breaks = 0
        for item in reversed(self.items[-4:]):
            if item.stands_for == "\n":
                breaks += 1
            elif not self.text[item.start : min(item.end, item.start + 99)].isspace():
                break
        return breaks > 1

    def is_source(self, node: Node) -> bool:
        """Whether the last words of a quotation say whose it is."""
        around = self.tree.nodes[node.parent] if node.parent >= 0 else node
        return around.tag == "blockquote" and not self.pictures.numbers.letters_between(node.after, around.after)

    def ends_caption(self, node: Node) -> bool:
        """Whether the last words of a caption are set apart, as the name of who took the picture."""
        if self.role is not Role.CAPTION or not self.items:
            return False
        if self.pictures.numbers.letters_between(node.after, self.frames[-1].node.after):
            return False
        if node.tag in ("cite", "small"):
            return True
        before = self.text[self.items[-1].start : self.items[-1].end].rstrip()
        inside = self.tree.nodes[node.index + 1 : node.after]
        return len(inside) == 1 and before.endswith(_STOPS) and is_name(inside[0].raw)

    def flush(self, upto: int, *, closing: bool = False) -> None:
        """End the run of inline text: it becomes a block, or one for each paragraph in it."""
        if self.items:
            texts = compose(self.text, self.items)
            for text in texts:
                span = self.span_of(text, upto, alone=len(texts) == 1, closing=closing)
                self.settling.settle(
                    text, span, self.frames[-1] if self.frames else None, self.marks, signed=self.signed
                )
            self.items.clear()
        for node in self.waiting:
            self.pictures.show(node, self.figure)
        self.waiting.clear()
        self.reach.clear()
        self.marks.clear()
        self.leftovers.clear()
        self.signed = False

    def span_of(self, text: Text, upto: int, *, alone: bool, closing: bool) -> Span:
        """What a block fills: its element if nothing else stands in it, else its text and the tags around that."""
        if alone and closing and self.frames[-1].first == len(self.blocks) and not self.waiting:
            node = self.frames[-1].node
            return Span(node.start, node.end)
        start, end = text.pieces[0].source_start, text.pieces[-1].source_end
        if alone and self.reach:
            start, end = min(start, *self.reach), max(end, *(min(place, upto) for place in self.reach))
        return Span(start, end)
