"""Source → article, by the reader of its format; readers are imported when a file first needs them."""

from __future__ import annotations

import os
import re

from newslint import plugins
from newslint.article import Article
from newslint.readers.announced import with_announced
from newslint.readers.forms import NONE, Forms, with_residue
from newslint.source import Source

PLAIN = frozenset({".txt", ".text"})
MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"})
HTML = frozenset({".html", ".htm", ".xhtml"})
SUFFIXES = PLAIN | MARKDOWN | HTML
"""Suffixes, in lower case, of the files that a folder is searched for."""

_HTML_START = (
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype|html|head|body|article|section|main|div|p|h[1-6]|figure|ul|ol|table)\b"
)
_MARKDOWN_SIGNS = r"(?m)^(?:#{1,6} \S|!\[[^\]\n]*\]\(|\[[^\]\n]+\]: \S|```|~~~|\{\{[<%] )"


def read(source: Source, forms: Forms = NONE) -> Article:
    """The article in a source, read as its suffix says, or else as its content looks; `forms` are those of its site."""
    suffix = os.path.splitext(source.path)[1].lower()
    kind = _by_suffix(suffix) or _by_content(source.text)
    if suffix not in SUFFIXES and suffix in plugin_suffixes():
        article = _by_plugin(source, suffix)
    elif kind == "html":
        from newslint.readers import html

        article = html.read(source)
    elif kind == "markdown":
        from newslint.readers import markdown

        article = markdown.read(source, forms)
    else:
        from newslint.readers import plain

        article = plain.read(source)
    return with_announced(with_residue(article, forms))


def plugin_suffixes() -> frozenset[str]:
    """The suffixes whose files plugins read: a reader is announced under its suffix, without the dot."""
    return frozenset(f".{name}" for name in plugins.found(plugins.READERS))


def _by_plugin(source: Source, suffix: str) -> Article:
    plugin = plugins.found(plugins.READERS)[suffix[1:]]
    article = plugins.load(plugin)(source)
    if not isinstance(article, Article):
        raise plugins.PluginError(plugin, f"{plugin.target} gives {type(article).__name__}, not an Article")
    return article


def _by_suffix(suffix: str) -> str:
    if suffix in PLAIN:
        return "plain"
    if suffix in MARKDOWN:
        return "markdown"
    return "html" if suffix in HTML else ""


def _by_content(text: str) -> str:
    start = text[:20_000]
    if re.match(_HTML_START, start, re.IGNORECASE | re.DOTALL):
        return "html"
    if re.match(r"(?:---|\+\+\+)[ \t]*\r?\n", start) or re.search(_MARKDOWN_SIGNS, start):
        return "markdown"
    return "plain"
