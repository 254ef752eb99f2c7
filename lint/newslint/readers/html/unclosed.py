"""Figures that a page never closes: they end behind their caption or picture, not with the page."""

from __future__ import annotations

import re

from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import BLOCKS

_END_TAG = re.compile(r"</([a-z]+)[ \t\n\f\r]*>\Z", re.IGNORECASE)
_MEDIA = frozenset(("amp-img", "amp-video", "audio", "iframe", "img", "object", "picture", "video"))


def close_figures(tree: Tree) -> list[Node]:
    """Give every figure without an end tag an end; returns these figures.

    What would be lost in it is a whole article: a browser, too, takes all that follows for the inside of the figure.
    """
    nodes = tree.nodes
    figures = [node for node in nodes if node.tag == "figure" and not _is_closed(tree, node)]
    if not figures:
        return []
    inside: dict[int, list[Node]] = {node.index: [] for node in figures}
    inside |= {node.index: [] for node in nodes if node.tag == "figcaption" and node.parent in inside}
    for node in nodes:
        if node.parent in inside:
            inside[node.parent].append(node)
    for figure in figures:
        after = _end(tree, figure, inside)
        for child in inside[figure.index]:
            if child.index >= after:
                child.parent = figure.parent
                if figure.parent in inside:
                    inside[figure.parent].append(child)
        figure.after = after
        figure.end = nodes[after].start if after < len(nodes) else figure.end
    return figures


def _is_closed(tree: Tree, node: Node) -> bool:
    found = _END_TAG.search(tree.text, max(node.inner, node.end - 40), node.end)
    return found is not None and found[1].lower() == node.tag


def _end(tree: Tree, figure: Node, inside: dict[int, list[Node]]) -> int:
    """The index behind the last node that belongs to an unclosed figure."""
    after = figure.index + 1
    for child in inside[figure.index]:
        if child.tag == "figcaption":
            return _caption_end(tree, child, inside)
        if child.index in inside:
            return after  # another figure that is never closed
        blank = not child.tag and child.raw.isspace()
        if not blank and child.tag not in _MEDIA and not any(tree.holds(child, tag) for tag in _MEDIA):
            return after
        after = child.after
    return after


def _caption_end(tree: Tree, caption: Node, inside: dict[int, list[Node]]) -> int:
    children = inside.get(caption.index, [])
    first = next((node for node in children if node.tag in BLOCKS), None)
    if first is None or _is_closed(tree, caption):
        return caption.after
    # The blocks in it stand behind the caption now.
    outer = tree.nodes[caption.parent].parent
    for node in children:
        if node.index >= first.index:
            node.parent = outer
            if outer in inside:
                inside[outer].append(node)
    caption.after, caption.end = first.index, first.start
    return first.index
