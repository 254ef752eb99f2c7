"""The fix that takes a whole block away, with the lines that it leaves empty."""

from __future__ import annotations

from newslint.article import Article, Block
from newslint.diagnostic import Edit, Fix
from newslint.source import Span


def deletion(article: Article, block: Block, *, safe: bool) -> Fix:
    """Delete the block; where it fills its lines, also its line end and the blank lines above it."""
    text = article.source.text
    start, end = block.span
    first, last = article.source.line_span(start), article.source.line_span(max(start, end - 1))
    if text[first.start : start].strip() or text[end : last.end].strip():
        return Fix((Edit(Span(start, end), ""),), safe)
    start, end = first.start, _after_line_end(text, last.end)
    above = article.source.line_span(max(0, start - 1))
    if start > 0 and not article.source.slice(above).strip() and not _next_line_has_text(text, end):
        start = above.start
    return Fix((Edit(Span(start, end), ""),), safe)


def _after_line_end(text: str, offset: int) -> int:
    return offset + (2 if text.startswith("\r\n", offset) else 1) if offset < len(text) else offset


def _next_line_has_text(text: str, offset: int) -> bool:
    return offset < len(text) and text[offset] not in "\r\n"
