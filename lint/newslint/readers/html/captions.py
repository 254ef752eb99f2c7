"""Pictures and players, and the captions, credits and titles that belong to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.article import Block, Role
from newslint.readers.furniture import credit_span, is_credit, player_url, residue_reason, video_label
from newslint.readers.html import figures, posts
from newslint.readers.html.credited import credit_place
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.numbers import Numbers
from newslint.readers.html.roles import is_moving, names_picture
from newslint.readers.html.runs import collapse
from newslint.source import Span, Text

_LONGEST = 700
_LONGEST_TITLE = 160
_LONGEST_CREDIT = 200
_LONGEST_NAME = 60
_NEAREST = 6
_SITE_RIGHTS = re.compile(r"(?:©|copyright|\(c\))[\s©]*(?:19|20)\d\d", re.IGNORECASE)
_OFFERS = ("buy photo", "buy this photo", "order prints", "purchase licensing rights")
_LABELS = ("caption", "credit", "image", "image caption", "photo", "picture")
_NOTHING = Text("", ())


class Pictures:
    """Emits the blocks of pictures and players, and joins words to them."""

    def __init__(self, text: str, tree: Tree, blocks: list[Block], first_figure: int) -> None:
        self.text = text
        self.tree = tree
        self.blocks = blocks
        self.numbers = Numbers(tree, first_figure)

    def is_container(self, node: Node, role: Role) -> bool:
        """Whether the words in an element describe the picture in it: a figure, or what is named after it."""
        if node.tag == "figure":
            holds_others = self.tree.holds(node, "table", "blockquote", "pre")
            return role is not Role.PULL_QUOTE and (self.numbers.count(node) > 0 or not holds_others)
        if node.tag == "figcaption" or not (node.raw or node.tag == "li"):
            return False
        if role is Role.CAPTION:
            return self.numbers.count(node) > 0
        named = role is Role.PARAGRAPH and node.tag in ("div", "section", "td") and names_picture(node)
        named = named or (node.tag in ("div", "li") and self.numbers.is_slide(node))
        return named and self.numbers.count(node) == 1 and self.numbers.letters(node) < _LONGEST

    def is_wrapper(self, node: Node, role: Role) -> bool:
        """Whether an element that is called a caption holds the story around the picture as well."""
        if role is not Role.CAPTION or node.tag == "figcaption":
            return False
        return self.numbers.letters(node) >= _LONGEST or self.tree.holds(node, "h1")

    def is_control(self, node: Node) -> bool:
        """Whether an element in a caption is but a button, such as `hide caption` or where to buy the picture."""
        if node.after != node.index + 2:
            return False
        string = self.tree.nodes[node.index + 1].raw.strip()
        return string.casefold().startswith(_OFFERS) or bool(residue_reason(string))

    def is_hollow(self, node: Node) -> bool:
        """Whether an element is named after a video, holds none, and has no room for more than its title."""
        if not is_moving(node) or self.numbers.count(node):
            return False
        return 0 < self.numbers.letters(node) < _LONGEST_TITLE and node.end - node.start < 5 * _LONGEST_TITLE

    def show(self, node: Node, figure: Node | None) -> None:
        """A picture, a player or a post: its block, its alt text, its title."""
        role = self.numbers.media[node.index]
        number = self.numbers.enter(node, figure, role)
        span = Span(node.start, node.end)
        post = role is Role.EMBED and node.tag not in ("iframe", "object", "audio")
        src = figures.address(node) if role is Role.IMAGE else ""
        self.blocks.append(Block(role, posts.words(self.tree, node) if post else _NOTHING, span, number, src=src))
        alt = figures.alt_place(node) if role is Role.IMAGE else None
        title = figures.title_place(node) if role is Role.VIDEO else None
        if alt:
            self.blocks.append(Block(Role.ALT, collapse(self.text, *alt), Span(*alt), number))
        if title:
            self.blocks.append(Block(Role.VIDEO_TITLE, collapse(self.text, *title), Span(*title), number))

    def miss(self, node: Node, figure: Node | None, why: str) -> None:
        """A place where a picture or player should stand."""
        number = self.numbers.near if node.index in self.numbers.media else self.numbers.known(figure)
        self.blocks.append(Block(Role.GAP, _NOTHING, Span(node.start, node.inner), number, why=why))

    def leave(self) -> None:
        """A paragraph follows: what comes behind it does not belong to the picture above."""
        self.numbers.near = self.numbers.coming = None

    def player_address(self, text: Text, span: Span, figure: Node | None) -> bool:
        """Show the player whose bare address a paragraph is, as content systems do."""
        if not player_url(text.string):
            return False
        number = self.numbers.of(figure)
        self.numbers.kinds[number] = Role.VIDEO
        self.numbers.near = number
        self.blocks.append(Block(Role.VIDEO, text, span, number))
        return True

    def follow(self, text: Text, span: Span, *, linked: bool, slanted: bool, signed: bool) -> bool:
        """Take a paragraph just below a picture for its caption or credit, if it looks like one.

        `(Artist: Ada)`, a link in brackets; `Photo: Ada Byrne`; a line in italics; one that ends in a credit; a name
        whose element is called a source (`signed`).
        """
        string = text.string
        near = self.numbers.near
        if near is None or self.numbers.kinds.get(near) is not Role.IMAGE or len(string) > _LONGEST:
            return False
        bracketed = linked and string.startswith(("(", "[")) and string.endswith((")", "]"))
        if bracketed or is_credit(string) or (signed and len(string) < _LONGEST_NAME):
            self.blocks.append(Block(Role.CREDIT, text, span, near))
            return True
        if near in self.numbers.captioned:
            return False
        if slanted or ((place := credit_span(string)) and place[1] == len(string)):
            self._join(text, span, Role.CAPTION, near, ())
            return True
        return False

    def label(self, text: Text, span: Span, node: Node | None) -> bool:
        """Take a paragraph such as `WATCH: The bell rings` for the title of a player, here or gone."""
        string = text.string
        said = string[: video_label(string)].rstrip(" :|.–-")
        if not said or len(string) > _LONGEST_TITLE or string.endswith(":") or len(string) <= len(said) + 2:
            return False
        near = self.numbers.near
        number = near if near is not None and self.numbers.kinds.get(near) is Role.VIDEO else None
        if number is None and node is not None:
            number = self.numbers.below(node, moving=True)
        why = "" if number is not None else f"it is labelled “{said}”"
        self.blocks.append(Block(Role.VIDEO_TITLE, text, span, number, why=why))
        return True

    def describe(
        self, text: Text, span: Span, role: Role, node: Node, figure: Node | None, marks: Sequence[Span]
    ) -> bool:
        """Words that the page marks as caption, credit or title: they join the picture that they stand at.

        False tells that they cannot be what the page says.
        """
        string = text.string
        if self.player_address(text, span, figure):
            return True
        if figure is not None and string.startswith("http") and " " not in string:
            self.blocks.append(Block(Role.EMBED, text, span, self.numbers.of(figure)))
            return True
        if residue_reason(string) or string.casefold() in _LABELS:
            return True
        moving = role is not Role.CREDIT and self._moving(node, figure, role) is not None
        number = self.numbers.beside(node, figure, moving=moving)
        if number is None and role is Role.CREDIT and _SITE_RIGHTS.match(string):
            return True
        plain = role is Role.CREDIT and (len(string) > _LONGEST_CREDIT or (number is None and not is_credit(string)))
        if plain or len(string) > _LONGEST:
            return False
        if number is None and role is not Role.CREDIT and (named := self._moving(node, figure, role)):
            why = f"it is marked as “{named.value('class').strip()}”, and no player stands near"
            self.blocks.append(Block(Role.VIDEO_TITLE, text, span, why=why))
        else:
            self._join(text, span, role, self.numbers.new() if number is None else number, marks)
        return True

    def _join(self, text: Text, span: Span, role: Role, number: int, marks: Sequence[Span]) -> None:
        start, end = (
            credit_place(text, marks) if role is Role.CAPTION else (0, len(text.string) if role is Role.CREDIT else 0)
        )
        pieces = [(role, 0, start), (Role.CREDIT, start, end), (role, end, len(text.string))]
        found = [(kind, part) for kind, low, high in pieces if (part := text.slice(low, high).strip()).string]
        if self.numbers.kinds.get(number) is Role.VIDEO and all(kind is not Role.CREDIT for kind, _ in found):
            found = [(Role.VIDEO_TITLE, part) for _, part in found]
        for kind, part in found:
            whole = len(found) == 1
            place = span if whole else Span(part.pieces[0].source_start, part.pieces[-1].source_end)
            self.blocks.append(Block(kind, part, place, number))
        if role is not Role.CREDIT:
            self.numbers.captioned.add(number)
        self.numbers.near = number

    def _moving(self, node: Node, figure: Node | None, role: Role) -> Node | None:
        """The element whose class names say that the words are about a video."""
        around = [node] if figure is None else [node, figure]
        extra = figure is None and self.numbers.near in self.numbers.captioned
        while (extra or role is Role.VIDEO_TITLE) and around[-1].parent >= 0 and len(around) < _NEAREST:
            around.append(self.tree.nodes[around[-1].parent])
        return next((named for named in around if is_moving(named)), None)
