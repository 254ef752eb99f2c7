"""HTML → article: the body found among the furniture of the page."""

from __future__ import annotations

from newslint.article import Article
from newslint.readers.html.body import finish
from newslint.readers.html.builder import Builder
from newslint.readers.html.tokens import tokenize
from newslint.readers.page import Page
from newslint.source import Source


def read(source: Source) -> Article:
    """Read an HTML source: a whole page, or a fragment."""
    page = Page(source, ())
    builder = Builder(page)
    builder.build(0, len(source.text))
    return Article(
        source,
        "html",
        tuple(finish(page, builder)),
        comments=tuple(page.comments),
        language=_language(source),
    )


def place_html(page: Page, start: int, end: int) -> None:
    """Append the blocks of an HTML slice of a source in another format to its page."""
    Builder(page).build(start, end)


def _language(source: Source) -> str:
    at = source.text[:5000].casefold().find("<html")
    if at < 0:
        return ""
    end = source.text.find(">", at)
    first = next(tokenize(source.text, at, end + 1 if end >= 0 else at), None)
    return first.attributes.get("lang", "") if first is not None else ""
