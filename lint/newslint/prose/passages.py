"""Passages: blocks of prose, each under the words by which a scope chooses it."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Block, Role
from newslint.source import Span, Text

Words = frozenset[str]

_ROLES = (
    ("frontmatter", Role.PARAGRAPH),
    ("alt", Role.ALT),
    ("h1", Role.HEADLINE),
    ("heading", Role.SUBHEAD),
    ("figure", Role.CAPTION),
    ("table", Role.TABLE_CELL),
    ("list", Role.LIST_ITEM),
    ("blockquote", Role.BLOCK_QUOTE),
    ("code", Role.CODE),
)


class Inline(NamedTuple):
    """An element within the text of a passage: the word of its scope, and where it stands there."""

    word: str
    start: int
    end: int


class Passage(NamedTuple):
    """One block of prose. `words` are those of its scope.

    `divided` says whether it is made of sentences, `is_paragraph` whether it is running text.
    """

    words: Words
    block: Block
    inline: tuple[Inline, ...] = ()
    divided: bool = False
    is_paragraph: bool = False


def passage(words: Words, text: Text, span: Span | None = None) -> Passage:
    """A passage of a text, under its words."""
    role = next((role for word, role in _ROLES if word in words), Role.PARAGRAPH)
    section = 0 if "frontmatter" in words else 1
    return Passage(words, Block(role, text, span or text.span(0, len(text)), section=section))


def without(found: Passage, scopes: frozenset[str]) -> Block:
    """The block with spaces where elements of these scopes stand."""
    block = found.block
    string = block.text.string
    for word, start, end in found.inline:
        if word in scopes:
            string = string[:start] + " " * (end - start) + string[end:]
    return block if string == block.text.string else block._replace(text=Text(string, block.text.pieces))
