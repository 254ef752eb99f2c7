"""Which pictures and players there are, their numbers, and the one that words standing at a place belong to."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from newslint.article import Role
from newslint.readers.html import figures
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parts import names
from newslint.readers.html.roles import is_moving

_SERIES = frozenset(("carousel", "galleries", "gallery", "slider", "slides", "slideshow"))


class Numbers:
    """The figures so far; `near` is the one that words standing here belong to, `coming` one that words announced."""

    def __init__(self, tree: Tree, first_figure: int) -> None:
        self.tree = tree
        self.next = first_figure
        self._letters = list(
            accumulate((len(node.raw.strip()) if not node.tag else 0 for node in tree.nodes), initial=0)
        )
        self.media = {node.index: kind for node in tree.nodes if node.tag and (kind := figures.kind(node))}
        self.places = list(self.media)
        self.filled = self._filled_players()
        self.kinds: dict[int, Role] = {}
        self.captioned: set[int] = set()
        self.near: int | None = None
        self.near_at = -1
        self.coming: int | None = None
        self._of_figure: dict[int, int] = {}

    def _filled_players(self) -> set[int]:
        """The elements of players that hold words; those that hold the player itself are none."""
        boxes = [at for at, kind in self.media.items() if figures.is_box(self.tree.nodes[at]) and kind is Role.VIDEO]
        filled = set()
        for at in boxes:
            node = self.tree.nodes[at]
            if self.count(node):
                del self.media[at]
            elif self.letters(node):
                filled.add(at)
        self.places = list(self.media)
        return filled

    def count(self, node: Node) -> int:
        """How many pictures and players stand in an element."""
        return bisect_left(self.places, node.after) - bisect_left(self.places, node.index + 1)

    def letters(self, node: Node) -> int:
        """How much text stands in an element."""
        return self._letters[node.after] - self._letters[node.index]

    def letters_between(self, start: int, after: int) -> int:
        """How much text the nodes from one index to another hold."""
        return self._letters[after] - self._letters[start]

    def enter(self, node: Node, figure: Node | None, role: Role) -> int:
        """The number of a picture or player; in a figure all share one, in a gallery each has its own."""
        if figure is not None and self._of_figure.get(figure.index) is not None and self._is_next(figure):
            self._of_figure[figure.index] = self.new()
        number = self.of(figure)
        self.kinds.setdefault(number, role)
        self.near, self.near_at = number, node.index
        return number

    def _is_next(self, figure: Node) -> bool:
        """Whether a picture in a figure is not the one that was shown there before: that one has its caption."""
        number = self._of_figure[figure.index]
        if number not in self.kinds or self.near_at < figure.index:
            return False
        return number in self.captioned or not _SERIES.isdisjoint(names(figure))

    def of(self, figure: Node | None) -> int:
        """The number of a figure, or a new one."""
        if figure is None:
            number = self.coming if self.coming is not None else self.new()
            self.coming = None
            return number
        if figure.index not in self._of_figure:
            self._of_figure[figure.index] = self.new()
            if self.count(figure):
                first = self.places[bisect_left(self.places, figure.index + 1)]
                self.kinds[self._of_figure[figure.index]] = self.media[first]
        return self._of_figure[figure.index]

    def is_slide(self, node: Node) -> bool:
        """Whether an element is one of a series of pictures."""
        around = self.tree.nodes[node.parent] if node.parent >= 0 else node
        return bool(node.raw and "slide" in node.words) or not _SERIES.isdisjoint(around.words)

    def known(self, figure: Node | None) -> int | None:
        """The number of a figure that has one."""
        return self._of_figure.get(figure.index) if figure else None

    def new(self) -> int:
        """A number that nothing has."""
        self.next += 1
        return self.next - 1

    def beside(self, node: Node, figure: Node | None, *, moving: bool) -> int | None:
        """The picture that words belong to: the one in their figure, the one just above, or the one just below."""
        if figure is not None:
            return self._in_figure(figure, moving=moving)
        if self.near is not None and not (moving and self._is_other(node, self.near)):
            return self.near
        return self.below(node, moving=moving)

    def below(self, node: Node, *, moving: bool) -> int | None:
        """The number of the picture or player that follows an element at once."""
        at = bisect_left(self.places, node.after)
        if at == len(self.places):
            return None
        below = self.tree.nodes[self.places[at]]
        if moving and self.media[below.index] is Role.IMAGE:
            return None
        if self.tree.first("figure", node.after) < below.index or self.letters_between(node.after, below.index):
            return None
        self.coming = self.new()
        return self.coming

    def _is_other(self, node: Node, number: int) -> bool:
        """Whether words about a video stand by chance below this picture; a still in a player is none of chance."""
        if number in self.captioned:
            return True
        around = self.tree.nodes[node.parent] if node.parent >= 0 else node
        return self.kinds.get(number) is Role.IMAGE and not (around is not node and is_moving(around))

    def _in_figure(self, figure: Node, *, moving: bool) -> int | None:
        if figure.index not in self._of_figure:
            if moving and not self.count(figure):
                return None
            if self.near is not None and self.near_at > figure.index:
                return self.near  # a gallery, whose pictures have figures of their own
        return self.of(figure)
