"""Pictures and players, and the captions, credits and titles that belong to them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate

from newslint.article import Block, Role
from newslint.readers.furniture import credit_span, is_credit, player_url, residue_reason, video_label
from newslint.readers.html import figures, posts
from newslint.readers.html.credited import credit_place
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.roles import is_moving, names_picture
from newslint.readers.html.runs import collapse
from newslint.source import Span, Text

_LONGEST = 700
_LONGEST_TITLE = 160
_LONGEST_CREDIT = 200
_NEAREST = 4
_NOTHING = Text("", ())


class Pictures:
    """The figures of an article so far, and the one that words standing here belong to."""

    def __init__(self, text: str, tree: Tree, blocks: list[Block], first_figure: int) -> None:
        self.text = text
        self.tree = tree
        self.blocks = blocks
        self.next = first_figure
        self.media = {node.index: kind for node in tree.nodes if node.tag and (kind := figures.kind(node))}
        self.places = list(self.media)
        self._letters = list(
            accumulate((len(node.raw.strip()) if not node.tag else 0 for node in tree.nodes), initial=0)
        )
        self.numbers: dict[int, int] = {}
        self.kinds: dict[int, Role] = {}
        self.captioned: set[int] = set()
        self.near: int | None = None
        self.near_at = -1
        self.coming: int | None = None

    def is_container(self, node: Node, role: Role) -> bool:
        """Whether the words in an element describe the picture in it: a figure, or what is named after it."""
        if node.tag == "figure":
            holds_others = self.tree.holds(node, "table", "blockquote", "pre")
            return role is not Role.PULL_QUOTE and (self.count(node) > 0 or not holds_others)
        if node.tag == "figcaption" or not node.raw:
            return False
        if role is Role.CAPTION:
            return self.count(node) > 0
        named = role is Role.PARAGRAPH and node.tag in ("div", "section", "td") and names_picture(node)
        return named and self.count(node) == 1 and self.letters(node) < _LONGEST

    def is_hollow(self, node: Node) -> bool:
        """Whether an element is named after a video, holds none, and has no room for more than its title."""
        if not is_moving(node) or self.count(node):
            return False
        return 0 < self.letters(node) < _LONGEST_TITLE and node.end - node.start < 5 * _LONGEST_TITLE

    def count(self, node: Node) -> int:
        """How many pictures and players stand in an element."""
        return bisect_left(self.places, node.after) - bisect_left(self.places, node.index + 1)

    def letters(self, node: Node) -> int:
        """How much text stands in an element."""
        return self._letters[node.after] - self._letters[node.index]

    def show(self, node: Node, figure: Node | None) -> None:
        """A picture, a player or a post: its block, its alt text, its title."""
        role = self.media[node.index]
        number = self._number(figure)
        self.kinds.setdefault(number, role)
        self.near, self.near_at = number, node.index
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
        number = self.near if node.index in self.media else self.numbers.get(figure.index) if figure else None
        self.blocks.append(Block(Role.GAP, _NOTHING, Span(node.start, node.inner), number, why=why))

    def leave(self) -> None:
        """A paragraph follows: what comes behind it does not belong to the picture above."""
        self.near = self.coming = None

    def player_address(self, text: Text, span: Span, figure: Node | None) -> bool:
        """Show the player whose bare address a paragraph is, as content systems do."""
        if not player_url(text.string):
            return False
        number = self._number(figure)
        self.kinds[number] = Role.VIDEO
        self.near = number
        self.blocks.append(Block(Role.VIDEO, text, span, number))
        return True

    def follow(self, text: Text, span: Span, *, linked: bool, slanted: bool) -> bool:
        """Take a paragraph just below a picture for its caption or credit, if it looks like one.

        `(Artist: Ada)`, a link in brackets; `Photo: Ada Byrne`; a line in italics; one that ends in a credit.
        """
        string = text.string
        if self.near is None or self.kinds.get(self.near) is not Role.IMAGE or len(string) > _LONGEST:
            return False
        bracketed = linked and string.startswith(("(", "[")) and string.endswith((")", "]"))
        if bracketed or is_credit(string):
            self.blocks.append(Block(Role.CREDIT, text, span, self.near))
            return True
        if self.near in self.captioned:
            return False
        if slanted or ((place := credit_span(string)) and place[1] == len(string)):
            self._join(text, span, Role.CAPTION, self.near, ())
            return True
        return False

    def label(self, text: Text, span: Span, node: Node | None) -> bool:
        """Take a paragraph such as `WATCH: The bell rings` for the title of a player, here or gone."""
        string = text.string
        said = string[: video_label(string)].rstrip(" :|.–-")
        if not said or len(string) > _LONGEST_TITLE or string.endswith(":") or len(string) <= len(said) + 2:
            return False
        number = self.near if self.near is not None and self.kinds.get(self.near) is Role.VIDEO else None
        if number is None and node is not None:
            number = self._below(node, moving=True)
        why = "" if number is not None else f"it is labelled “{said}”"
        self.blocks.append(Block(Role.VIDEO_TITLE, text, span, number, why=why))
        return True

    def describe(
        self, text: Text, span: Span, role: Role, node: Node, figure: Node | None, marks: Sequence[Span]
    ) -> None:
        """Words that the page marks as caption, credit or title: they join the picture that they stand at."""
        string = text.string
        if self.player_address(text, span, figure):
            return
        if figure is not None and string.startswith("http") and " " not in string:
            self.blocks.append(Block(Role.EMBED, text, span, self._number(figure)))
            return
        if residue_reason(string):
            return
        number = self._beside(node, figure, role)
        plain = role is Role.CREDIT and (len(string) > _LONGEST_CREDIT or (number is None and not is_credit(string)))
        if plain or len(string) > _LONGEST:
            self.blocks.append(Block(Role.PARAGRAPH, text, span))
            self.leave()
        elif number is None and role is not Role.CREDIT and (named := self._moving(node, figure, role)):
            why = f"it is marked as “{named.value('class').strip()}”, and no player stands near"
            self.blocks.append(Block(Role.VIDEO_TITLE, text, span, why=why))
        else:
            self._join(text, span, role, self._new() if number is None else number, marks)

    def _join(self, text: Text, span: Span, role: Role, number: int, marks: Sequence[Span]) -> None:
        start, end = (
            credit_place(text, marks) if role is Role.CAPTION else (0, len(text.string) if role is Role.CREDIT else 0)
        )
        pieces = [(role, 0, start), (Role.CREDIT, start, end), (role, end, len(text.string))]
        found = [(kind, part) for kind, low, high in pieces if (part := text.slice(low, high).strip()).string]
        if self.kinds.get(number) is Role.VIDEO and all(kind is not Role.CREDIT for kind, _ in found):
            found = [(Role.VIDEO_TITLE, part) for _, part in found]
        for kind, part in found:
            whole = len(found) == 1
            place = span if whole else Span(part.pieces[0].source_start, part.pieces[-1].source_end)
            self.blocks.append(Block(kind, part, place, number))
        if role is not Role.CREDIT:
            self.captioned.add(number)
        self.near = number

    def _beside(self, node: Node, figure: Node | None, role: Role) -> int | None:
        """The picture that words belong to: the one in their figure, the one just above, or the one just below."""
        moving = role is not Role.CREDIT and self._moving(node, figure, role) is not None
        if figure is not None:
            return self._in_figure(figure, moving=moving)
        if self.near is not None and not (moving and self._is_other(node, self.near)):
            return self.near
        return self._below(node, moving=moving)

    def _below(self, node: Node, *, moving: bool) -> int | None:
        """The number of the picture or player that follows an element at once."""
        at = bisect_left(self.places, node.after)
        if at == len(self.places):
            return None
        below = self.tree.nodes[self.places[at]]
        if moving and self.media[below.index] is Role.IMAGE:
            return None
        if self.tree.first("figure", node.after) < below.index or self.tree.has_text(node.after, below.index):
            return None
        self.coming = self._new()
        return self.coming

    def _is_other(self, node: Node, number: int) -> bool:
        """Whether words about a video stand by chance below this picture; a still in a player is none of chance."""
        if number in self.captioned:
            return True
        around = self.tree.nodes[node.parent] if node.parent >= 0 else node
        return self.kinds.get(number) is Role.IMAGE and not (around is not node and is_moving(around))

    def _in_figure(self, figure: Node, *, moving: bool) -> int | None:
        if figure.index not in self.numbers:
            if moving and not self.count(figure):
                return None
            if self.near is not None and self.near_at > figure.index:
                return self.near  # a gallery, whose pictures have figures of their own
        return self._number(figure)

    def _moving(self, node: Node, figure: Node | None, role: Role) -> Node | None:
        """The element whose class names say that the words are about a video."""
        around = [node] if figure is None else [node, figure]
        while role is Role.VIDEO_TITLE and around[-1].parent >= 0 and len(around) < _NEAREST:
            around.append(self.tree.nodes[around[-1].parent])
        return next((named for named in around if is_moving(named)), None)

    def _number(self, figure: Node | None) -> int:
        if figure is None:
            number = self.coming if self.coming is not None else self._new()
            self.coming = None
            return number
        if figure.index not in self.numbers:
            self.numbers[figure.index] = self._new()
            if self.count(figure):
                first = self.places[bisect_left(self.places, figure.index + 1)]
                self.kinds[self.numbers[figure.index]] = self.media[first]
        return self.numbers[figure.index]

    def _new(self) -> int:
        self.next += 1
        return self.next - 1
