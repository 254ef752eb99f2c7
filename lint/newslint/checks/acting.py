"""A finding of a Vale rule, with what its action suggests."""

from __future__ import annotations

from collections.abc import Sequence

from newslint.article import Article, Block
from newslint.checks.actions import suggestions
from newslint.checks.vale import Vale, listed, unwrap
from newslint.diagnostic import Edit, Finding, Fix


def acted(
    article: Article, block: Block, start: int, end: int, vale: Vale, facts: dict[str, str] | None = None
) -> Finding:
    """The finding for a match: its text, and where the rule has an action, what that makes of it."""
    match = block.text.string[start:end]
    span = block.text.span(start, end)
    if not vale.action:
        return Finding(span, {"match": unwrap(match), **(facts or {})})
    options = suggestions(vale.action, match)
    shown = options[0] if len(options) == 1 else listed(options) if options else match
    said = {"match": unwrap(match), "suggestion": unwrap(shown), **(facts or {})}
    return Finding(span, said, tuple(options), fixed(article, block, start, end, options))


def fixed(article: Article, block: Block, start: int, end: int, options: Sequence[str]) -> Fix | None:
    """The edit that puts the one option in place of a match, where it takes no markup with it."""
    span = block.text.span(start, end)
    if len(options) != 1 or article.source.slice(span) != block.text.string[start:end]:
        return None
    return Fix((Edit(span, options[0]),), safe=False)
