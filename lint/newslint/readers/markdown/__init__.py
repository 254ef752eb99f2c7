"""Markdown → article: front matter, CommonMark, tables, shortcodes and HTML in between."""

from __future__ import annotations

from newslint.article import Article
from newslint.readers import matter as front_matter
from newslint.readers.forms import NONE, Forms
from newslint.readers.markdown.blocks import place_blocks
from newslint.readers.markdown.page import Page
from newslint.readers.markdown.titles import finish
from newslint.source import Source


def read(source: Source, forms: Forms = NONE) -> Article:
    """Read a Markdown source of a site with these forms."""
    matter = front_matter.read(source, forms)
    page = Page(source, matter.blocks, forms)
    place_blocks(page, matter.end)
    page.close()
    return Article(
        source,
        "markdown",
        tuple(finish(page)),
        comments=tuple(page.comments),
        ignored=matter.ignored,
        language=matter.language,
        problems=(*matter.problems, *sorted(page.problems, key=lambda problem: problem[1])),
    )
