"""The Markdown that prose is read by: CommonMark, tables, footnotes, and formulas between dollar signs."""

from __future__ import annotations

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from newslint.readers.markdown.parser import base, plain_lines

_MARKED = re.compile(r"[\\`*_\[<&~$]|[ \t]\n|\n[ \t]")
_CLOSING = re.compile(r"(?<=[^\s\\])\$(?!\d)")
_ENDS = re.compile(r"(?<!\\)\$\$[ \t]*(?:\{[^{}\n]*\}[ \t]*)?\Z")


def parse(text: str) -> list[Token]:
    """The block tokens of a text, with places in the `meta` of inline ones."""
    return _parser().parse(text)


def parse_inline(text: str) -> list[Token]:
    """The inline tokens of a text, with places in `meta`."""
    return _parser().parseInline(text)[0].children or []


@cache
def _parser() -> MarkdownIt:
    parser = base()
    parser.core.ruler.at("inline", _inline)
    parser.inline.ruler.before("backticks", "math", _math)
    parser.block.ruler.before(
        "fence", "math_block", _math_block, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    return parser


def _inline(state: StateCore) -> None:
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _MARKED.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children = list(plain_lines(token.content))


def _math(state: StateInline, silent: bool) -> bool:
    """`$x$` is a formula if no space stands within the signs and no digit behind them, so that prices are none."""
    start = state.pos
    follows = state.src[start + 1 : start + 2]
    if state.src[start] != "$" or not follows or follows in "$ \t\n" or state.cache.get(-1):
        return False
    found = _CLOSING.search(state.src, start + 2, state.posMax)
    if found is None:
        state.cache[-1] = 1  # so that many that never close are searched for once
        return False
    state.pos = found.end()
    if not silent:
        token = state.push("math", "", 0)
        token.content = state.src[start : state.pos]
        token.meta = {"start": start, "end": state.pos}
    return True


def _math_block(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """`$$` at the start of a line up to a line that ends with it, or to a blank one."""
    if state.is_code_block(first):
        return False
    start = state.bMarks[first] + state.tShift[first]
    if not state.src.startswith("$$", start):
        return False
    if silent:
        return True
    line = first
    opening = state.src[start : state.eMarks[first]].lstrip("$")
    if not _ENDS.search(opening):
        while line + 1 < last and not state.isEmpty(line + 1):
            line += 1
            if _ENDS.search(state.src[state.bMarks[line] : state.eMarks[line]]):
                break
    state.line = line + 1
    token = state.push("math_block", "", 0)
    token.map = [first, state.line]
    return True
