"""Where the article stands among the furniture of a page."""

from __future__ import annotations

from typing import NamedTuple

from newslint.readers.furniture.tables import word_set
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import BLOCKS

_NEVER = word_set(
    """applet button canvas datalist dialog form head input link map math menu meta nav noframes noscript progress
    script select style svg template textarea title"""
)
_OFTEN = frozenset(("aside", "footer", "header"))
_BODY_WORDS = (
    ("article", "body"), ("story", "body"), ("entry", "content"), ("post", "content"), ("article", "content"),
    ("story", "content"), ("post", "body"), ("article", "text"), ("story", "text"), ("article", "copy"),
)  # fmt: skip
_BODY_WORD = word_set("articlebody articlecontent articletext entrycontent postcontent storybody storycontent")
_LANDMARKS = frozenset(("banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar"))
_FURNITURE = word_set(
    """ad adbox ads advert advertisement adverts banner breadcrumb breadcrumbs comments cookie disqus donate footer
    inarticle menu meta modal nav navbar navigation newsletter newsletters outbrain overlay pagination paywall popup
    promo promoted share shares sharebar sharedaddy sharing sidebar signup skip skyscraper social sponsor sponsored
    optin subscribe subscription taboola toolbar"""
)
_RELATED = word_set(
    """alsolike mostread popular readmore recirc recirculation recommended recommendations related relatedarticles
    relatedlinks trending"""
)
_UNSEEN = (
    "visually-hidden",
    "visuallyhidden",
    "screen-reader",
    "sr-only",
    "offscreen",
    "off-screen",
    "assistive-text",
    "u-hidden",
)


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
    """The body of the article: the element that says it is, or else everything."""
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
        ((rank, _inside(prose, node), -node.index) for rank, node in ranked if _inside(prose, node) * 2 > most),
        default=None,
    )
    if best is None or best[1] * 3 < prose[-1]:
        first = tree.first("h1", 0)
        above = first < len(nodes) and prose[first] * 10 < prose[-1]
        return Region(first, first, len(nodes), page) if above else whole
    body = nodes[-best[2]]
    return Region(_head(tree, body), body.index, body.after, page, found=True)


def prose_before(nodes: list[Node]) -> list[int]:
    """For each index, how many letters the paragraphs before it hold."""
    total = 0
    before = [0]
    paragraph = [False] * len(nodes)
    for node in nodes:
        within = node.tag == "p" or (node.parent >= 0 and paragraph[node.parent])
        paragraph[node.index] = within
        if within and not node.tag:
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


def is_unseen(node: Node) -> bool:
    """Whether a browser shows nothing of the element, or nothing but a control."""
    if node.tag in _NEVER:
        return True
    raw = node.raw
    if not raw:
        return False
    if "hidden" in raw or "none" in raw:
        if "hidden" in node.attributes:
            return True
        if "display:none" in node.value("style").replace(" ", "").lower():
            return True
    if "s" in raw and any(name in node.value("class").lower() for name in _UNSEEN):
        return True
    return "role" in raw and node.value("role") in _LANDMARKS


def is_furniture(node: Node) -> bool:
    """Whether the element says that it is a part of the page and not of the article."""
    return node.tag in _OFTEN or bool(node.raw and not _FURNITURE.isdisjoint(node.words))


def is_related(node: Node) -> bool:
    """Whether the element says that it leads to other stories."""
    return bool(node.raw and not _RELATED.isdisjoint(node.words))


def _inside(prose: list[int], node: Node) -> int:
    return prose[node.after] - prose[node.index]


def _rank(node: Node) -> int:
    """How surely an element is the body of an article; 0 when nothing says so."""
    if node.tag in ("html", "body"):
        return 0
    if node.raw:
        if "articleBody" in (node.value("itemprop"), node.value("property")):
            return 4
        words = node.words
        if not _BODY_WORD.isdisjoint(words) or any(first in words and second in words for first, second in _BODY_WORDS):
            return 3
    if node.tag == "article":
        return 2
    return 1 if node.tag == "main" or node.value("role") == "main" else 0


def _head(tree: Tree, body: Node) -> int:
    """Where the headline of the body starts: the last one above it, if there is none in it."""
    if tree.holds(body, "h1"):
        return body.index
    above = [node for node in tree.nodes[: body.index] if node.tag == "h1" and tree.has_text(node.index, node.after)]
    return above[-1].index if above else body.index
