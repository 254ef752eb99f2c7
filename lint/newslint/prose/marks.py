"""Markup as a stream: tags, text and comments in the order of the page, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from newslint.source import Text

OPEN, CLOSE, EMPTY, TEXT, COMMENT = "open", "close", "empty", "text", "comment"

Part = tuple[str, int, int]
"""A string and where it stands in the source."""


class Mark(NamedTuple):
    """One tag, text or comment. `parts` are those of a text; `alt` is what an image or a description says."""

    kind: str
    tag: str
    start: int
    end: int
    parts: tuple[Part, ...] = ()
    href: str = ""
    classes: str = ""
    alt: Text | None = None
