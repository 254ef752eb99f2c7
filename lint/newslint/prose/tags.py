"""What the tags of HTML are to a walk over prose: within a line, empty, or the name of a scope."""

from __future__ import annotations

INLINE = frozenset(
    """b big i small abbr acronym cite dfn em kbd strong a br img span sub sup code tt del q samp var""".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
HOLDING = INLINE - VOID  # an image holds nothing, though newer versions of Vale take it to hold its caption
INLINE_WORDS = {"a": "link", "strong": "strong", "b": "strong", "em": "emphasis", "i": "emphasis", "code": "code"}
INLINE_WORDS |= {"tt": "code", "q": "quote"}
SCOPES = {
    "th": ("table", "header"),
    "td": ("table", "cell"),
    "caption": ("table", "caption"),
    "li": ("list",),
    "blockquote": ("blockquote",),
    "figcaption": ("figure", "caption"),
} | {f"h{level}": ("heading", f"h{level}") for level in range(10)}
SKIPPED_CLASSES = ("problematic", "pre", "code")
