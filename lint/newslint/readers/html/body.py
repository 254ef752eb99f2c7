"""Where the article stands among the furniture of a page."""

from __future__ import annotations

from typing import NamedTuple

from newslint.readers.html import marks
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import BLOCKS, HEADINGS
from newslint.readers.html.parts import names

_NEVER_BODY = HEADINGS | frozenset(("a", "aside", "b", "body", "button", "em", "footer", "html", "i", "img", "li", "p"))
_STATES = ("itemprop", "property", "name")
_LONG = 80
_HEAD_DEPTH = 3
_LEAST = 600


class Region(NamedTuple):
    """The nodes to read: the body from `start` to `after`, and from `head` on what belongs to the headline.

    `page` tells a page as it is served, with menus and scripts, from the text of an article such as a content
    system keeps: on the one, buttons and teasers are at home, in the other they are left over. `found` tells
    whether an element says that it is the body.
    """

    head: int
    start: int
    after: int
    page: bool
    found: bool = False


def find(tree: Tree) -> Region:
    """The body of the article: the element that says it is, else the one that holds most text, else everything."""
    nodes = tree.nodes
    wrapped = any(node.tag in ("html", "body", "head") for node in nodes[:50])
    page = wrapped and min(tree.first("script", 0), tree.first("nav", 0)) < len(nodes)
    whole = Region(0, 0, len(nodes), page)
    if not wrapped:
        return whole
    prose = prose_before(nodes)
    ranked = [(rank, node) for node in nodes if node.tag and (rank := _rank(node))]
    most = max((_inside(prose, node) for _, node in ranked), default=0)
    best = max(
        ((rank, _inside(prose, node), -node.index) for rank, node in ranked if _inside(prose, node) * 5 > most * 2),
        default=None,
    )
    if best is not None and best[1] * 3 >= prose[-1]:
        alike = [node for rank, node in ranked if rank == best[0] and _inside(prose, node) * 5 > best[1]]
        body = _gathered(tree, alike, prose, best[1])
        return Region(_head(tree, body), body.index, body.after, page, found=True)
    dense = _densest(tree, prose) if page else None
    if dense is not None:
        return Region(_head(tree, dense), dense.index, dense.after, page)
    first = tree.first("h1", 0)
    above = first < len(nodes) and prose[first] * 10 < prose[-1]
    return Region(first, first, len(nodes), page) if above else whole


def prose_before(nodes: list[Node]) -> list[int]:
    """For each index, how many letters of running text stand before it: in paragraphs, or long and not linked."""
    total = 0
    before = [0]
    paragraph = bytearray(len(nodes))  # 1 in a paragraph, 2 in a link
    for node in nodes:
        around = paragraph[node.parent] if node.parent >= 0 else 0
        tag = node.tag
        paragraph[node.index] = 1 if tag == "p" and around != 2 else 2 if tag == "a" else around
        if not tag and (around == 1 or (around == 0 and node.end - node.start >= _LONG and not node.raw.isspace())):
            total += node.end - node.start
        before.append(total)
    return before


def holds_blocks(nodes: list[Node]) -> bytearray:
    """For each index, whether the element holds one that stands on lines of its own."""
    holds = bytearray(len(nodes))
    for node in reversed(nodes):
        if node.parent >= 0 and (holds[node.index] or node.tag in BLOCKS):
            holds[node.parent] = 1
    return holds


def text_start(tree: Tree, region: Region) -> int:
    """Where running text may start: at the body, or at the headline in it; above are menus and lines about it."""
    body = tree.nodes[region.start] if region.start < len(tree.nodes) else None
    if body is None or not region.page:
        return body.start if body and region.head < region.start else 0
    if region.head < region.start:
        return body.start
    first = tree.first("h1", region.start)
    if first >= region.after or tree.first("p", region.start) < first:
        return 0
    return tree.nodes[first].start


def _inside(prose: list[int], node: Node) -> int:
    return prose[node.after] - prose[node.index]


def _rank(node: Node) -> int:
    """How surely an element is the body of an article; 0 when nothing says so."""
    if node.tag in _NEVER_BODY:
        return 0
    if node.raw:
        if "articleBody" in node.raw and "articleBody" in " ".join(node.value(name) for name in _STATES).split():
            return 5
        words = names(node)
        if marks.is_body(words):
            return 3 if "content" in words else 4
    if node.tag == "article":
        return 2
    return 1 if node.tag == "main" or node.value("role") == "main" else 0


def _gathered(tree: Tree, alike: list[Node], prose: list[int], most: int) -> Node:
    """The one body among elements of one rank: the innermost with most of the text, or what holds all the parts."""
    body = next(node for node in alike if _inside(prose, node) == most)
    if any(not (body.index <= node.index < body.after or node.index <= body.index < node.after) for node in alike):
        body = alike[0]
        while body.after < alike[-1].after and body.parent >= 0:
            body = tree.nodes[body.parent]
        return body
    return [node for node in alike if _inside(prose, node) * 20 >= most * 17][-1]


def _densest(tree: Tree, prose: list[int]) -> Node | None:
    """The smallest element with three fifths of all running text."""
    if prose[-1] < _LEAST:
        return None
    # More than half of the text stands in each of them, so that each holds the next.
    holders = [
        node
        for node in tree.nodes
        if node.tag in BLOCKS and node.tag not in _NEVER_BODY and _inside(prose, node) * 5 > prose[-1] * 3
    ]
    return holders[-1] if holders else None


def _head(tree: Tree, body: Node) -> int:
    """Where the headline of the body starts, with the lines that share an element with it: the last one above."""
    if tree.holds(body, "h1"):
        return body.index
    above = [node for node in tree.nodes[: body.index] if node.tag == "h1" and tree.has_text(node.index, node.after)]
    if not above:
        return body.index
    head = above[-1]
    for _ in range(_HEAD_DEPTH):
        around = tree.nodes[head.parent] if head.parent >= 0 else head
        if around.tag not in ("div", "header", "hgroup", "section") or around.after > body.index:
            break
        head = around
    return head.index
