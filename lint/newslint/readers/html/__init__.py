"""HTML as an article: the body of a page, or a fragment as a content system keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.readers.html import body
from newslint.readers.html.blocks import read_blocks
from newslint.readers.html.nodes import Node, Tree
from newslint.readers.html.parse import parse
from newslint.readers.html.unclosed import close_figures
from newslint.source import Source, Span


class Fragment(NamedTuple):
    """The blocks and the comments of a piece of HTML; `next_figure` is the first number that no figure of it has."""

    blocks: tuple[Block, ...]
    comments: tuple[Span, ...]
    next_figure: int


def read(source: Source) -> Article:
    """See an HTML file as an editor does, who reads what a browser shows and skips what surrounds the article.

    What the page tells search engines in JSON-LD comes first, as head matter.
    """
    tree = parse(source.text)
    problems = _unclosed(tree)
    region = body.find(tree)
    blocks = tuple(read_blocks(source, tree, region))
    language = next(
        (node.value("lang") or node.value("xml:lang") for node in tree.nodes[:20] if node.tag == "html"), ""
    )
    scripts = list(_linked_data(tree))
    if not scripts:
        return Article(source, "html", blocks, tuple(tree.comments), language=language, problems=problems)
    from newslint.readers.html import linked

    told = linked.read(source, scripts, _next_figure(blocks))
    blocks = (*told.blocks, *blocks)
    return Article(
        source, "html", blocks, tuple(tree.comments), language=language, problems=(*problems, *told.problems)
    )


def read_fragment(source: Source, start: int, end: int, *, first_figure: int = 0) -> Fragment:
    """The HTML in `[start, end)` of a source in another format, such as a block of HTML in Markdown.

    All places are places in the whole source. Figures are numbered from `first_figure` on.
    """
    tree = parse(source.text, start, end)
    close_figures(tree)
    blocks = read_blocks(source, tree, body.Region(0, 0, len(tree.nodes), page=False), first_figure)
    return Fragment(tuple(blocks), tuple(tree.comments), max(first_figure, _next_figure(blocks)))


def _unclosed(tree: Tree) -> tuple[tuple[str, Span, str], ...]:
    """Close the figures that the page never closes, and say so."""
    said = "this figure is never closed; write </figure> behind its caption"
    return tuple(("figure-unclosed", Span(node.start, node.inner), said) for node in close_figures(tree))


def _next_figure(blocks: Iterable[Block]) -> int:
    return max((block.figure + 1 for block in blocks if block.figure is not None), default=0)


def _linked_data(tree: Tree) -> Iterator[Node]:
    """The scripts that hold JSON-LD."""
    at = tree.first("script", 0)
    while at < len(tree.nodes):
        node = tree.nodes[at]
        if "json" in node.raw.lower() and not node.raw.endswith("/"):
            kind = re.sub(r"&#(?:43|x2b);", "+", node.value("type").lower())  # as some frameworks write it
            if kind.partition(";")[0].strip() == "application/ld+json":
                yield node
        at = tree.first("script", at + 1)
