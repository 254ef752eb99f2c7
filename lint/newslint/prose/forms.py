"""How a site wants its prose read: what is left out, and which ending is read as which format."""

from __future__ import annotations

from typing import NamedTuple

SKIPPED = ("script", "style", "pre", "noscript", "iframe")
"""Elements whose text is no prose."""

IGNORED = ("tt", "code", "kbd", "samp")
"""Elements within a line whose text is masked by asterisks."""


class ProseForms(NamedTuple):
    """Options of the prose view; each has the name and the meaning of its key in a `.vale.ini`.

    `block_ignores` and `token_ignores` are (glob, patterns): the glob is matched with the ending alone, `.md`.
    `formats` maps an ending to another, `mdx` to `md`. `ignore_syntax` reads every file as one block of plain text.
    `comment_delimiters` are (glob, opening, closing) of what is a comment beside `<!-- -->`.
    """

    block_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    token_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignored_scopes: tuple[str, ...] = IGNORED
    skipped_scopes: tuple[str, ...] = SKIPPED
    ignored_classes: tuple[str, ...] = ()
    formats: tuple[tuple[str, str], ...] = ()
    ignore_syntax: bool = False
    comment_delimiters: tuple[tuple[str, str, str], ...] = ()


NONE = ProseForms()
