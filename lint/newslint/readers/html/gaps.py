"""Places where a picture or a player should stand and nothing does."""

from __future__ import annotations

from newslint.readers.furniture.tables import word_set
from newslint.readers.html.nodes import Node, Tree

_ADDRESSES = ("src", "srcset", "srcdoc", "data-src", "data-srcset", "data-lazy-src", "data-original", "data-url")
_FILLS = word_set(
    """amp-img amp-video audio blockquote canvas code dl embed iframe img math noscript object ol picture pre script source
    svg table template ul video"""
)
NO_ADDRESS = {
    "img": "this image has no address",
    "iframe": "this frame has no address",
    "video": "this player has no video",
    "audio": "this player has no sound",
    "embed": "this embed has no address",
    "object": "this embed has no address",
}


def reason(tree: Tree, node: Node) -> str:
    """What is missing from an element, in words for an editor; "" when nothing is."""
    if node.tag == "figure":
        return _in_figure(tree, node)
    if node.tag not in NO_ADDRESS:
        return ""
    # A script fills in what is named by data attributes or an id.
    if "data-" in node.raw or node.value("id") or any(node.value(name).strip(" #") for name in _ADDRESSES):
        return ""
    if node.tag == "object" and (node.value("data") or tree.holds(node, "param", "embed")):
        return ""
    if node.tag in ("video", "audio") and tree.holds(node, "source"):
        return ""
    if node.tag == "img" and node.parent >= 0 and tree.nodes[node.parent].tag == "picture":
        return ""
    return NO_ADDRESS[node.tag]


def _in_figure(tree: Tree, node: Node) -> str:
    inside = tree.inside(node)
    if any(inner.tag in _FILLS or "-" in inner.tag or "data-" in inner.raw for inner in inside if inner.tag):
        return ""
    caption = next((inner for inner in inside if inner.tag == "figcaption"), None)
    if caption is None:
        return "" if tree.has_text(node.index, node.after) else "this figure is empty"
    loose = tree.has_text(node.index, caption.index) or tree.has_text(caption.after, node.after)
    return "" if loose else "this figure has a caption and no picture"
