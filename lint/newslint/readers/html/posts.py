"""What a post of a social network says, as its embed code quotes it."""

from __future__ import annotations

from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import BLOCKS
from newslint.readers.html.runs import Item, compose
from newslint.source import Text


def words(tree: Tree, node: Node) -> Text:
    """The text in an element, its paragraphs on lines of their own."""
    items: list[Item] = []
    block_of = {node.index: node.index}
    last = node.index
    for inner in tree.inside(node):
        here = block_of[inner.index] = inner.index if inner.tag in BLOCKS else block_of[inner.parent]
        if inner.tag == "br" or (not inner.tag and here != last and not inner.raw.isspace()):
            items.append(Item(inner.start, inner.start, "\n"))
            last = here
        if not inner.tag:
            items.append(Item(inner.start, inner.end))
    parts: list[tuple[str, int, int]] = []
    for line in compose(tree.text, items):
        if parts:
            parts.append(("\n", parts[-1][2], parts[-1][2]))
        parts += [(line.string[low:high], start, end) for low, high, start, end in line.pieces]
    return Text.join(parts)
