"""markdown-it, taught to remember where inline marks stand.

Its block tokens know their lines; its inline tokens know no places. Every inline rule that eats more than it shows
is wrapped, so that its last token carries the `start` and `end` of what was eaten (offsets in the block's content).
What lies between is text that stands letter for letter: a walk over the tokens gives exact places without a search.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

Rule = Callable[[StateInline, bool], bool]

_EATERS: dict[str, Rule] = {
    "newline": rules_inline.newline,
    "escape": rules_inline.escape,
    "backticks": rules_inline.backtick,
    "link": rules_inline.link,
    "image": rules_inline.image,
    "autolink": rules_inline.autolink,
    "html_inline": rules_inline.html_inline,
    "entity": rules_inline.entity,
}
# None of them reaches over the next that opens, so that many which never close cost no more than their length.
_SHORTCODE = re.compile(
    r"\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment\b).)*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{\{[<%](?:(?!\{\{[<%]).)*?[>%]\}\}"
    r"|\{\{[<%]\s*\w[^{}\n]*(?:\n\s*[\w-]+=[^{}\n]*)*\}{0,2}"
    r"|\{%(?:(?!\{%).)*?%\}|\{\{(?:(?!\{\{).)*?\}\}"
    r"|\[caption\b[^\]]*=[^\]]*\]|\[caption\](?=\s*(?:<|!\[|\[))|\[/caption\]|\{/\*(?:(?!\{/\*).)*?\*/\}",
    re.DOTALL,
)
_ATTRIBUTES = re.compile(r"\{:[^{}\n]*\}|(?<=\))\{ ?[#.\w][^{}\n]*\}|(?<=[^:] )\{#[\w-]+[^{}\n]*\}(?=[ \t]*(?:\n|\Z))")
_MARKED = re.compile(r"[\\`*_\[<&~{]|[ \t]\n|\n[ \t]")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]+\]")
_WIKI = re.compile(r"!?\[\[(?![\d\s]*\]\])[^\[\]\n]+\]\]")


def parse(text: str) -> list[Token]:
    """The block tokens of a text, `inline` ones with children that carry places in `meta`."""
    return _parser().parse(text)


def parse_inline(text: str) -> list[Token]:
    """The inline tokens of a text, with places in `meta`."""
    return _parser().parseInline(text)[0].children or []


@cache
def _parser() -> MarkdownIt:
    parser = base()
    parser.inline.ruler.before("backticks", "shortcode", eater("shortcode", "{[", _SHORTCODE))
    parser.inline.ruler.before("shortcode", "attributes", eater("attributes", "{", _ATTRIBUTES))
    parser.inline.ruler.before("link", "wiki", eater("wiki", "![", _WIKI))
    parser.core.ruler.at("inline", _inline)
    return parser


def base() -> MarkdownIt:
    """CommonMark with tables and marks of footnotes, whose inline tokens carry their places in `meta`."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # text_join would hide escapes and entities among the text around them.
    parser.disable("text_join")
    for name, rule in _EATERS.items():
        parser.inline.ruler.at(name, _placed(rule))
    parser.block.ruler.at("reference", _reference, {"alt": ["paragraph"]})
    parser.inline.ruler.before("link", "footnote", eater("footnote", "[", _FOOTNOTE))
    # Addresses stay as they are written; to encode them is a tenth of the time, and they would have to be decoded.
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]
    return parser


def _inline(state: StateCore) -> None:
    """Half of all paragraphs have no mark at all: what they say is text, line by line."""
    for token in state.tokens:
        if token.type != "inline":
            continue
        if _MARKED.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        else:
            token.children = list(plain_lines(token.content))


def plain_lines(content: str) -> Iterator[Token]:
    """The tokens of a content without any mark."""
    at = 0
    for line in content.split("\n"):
        if at:
            yield Token("softbreak", "br", 0, meta={"start": at - 1, "end": at})
        yield Token("text", "", 0, content=line)
        at += len(line) + 1


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """`[^1]: Later` is a footnote of one word, not the target of a link."""
    if state.src.startswith("[^", state.bMarks[start] + state.tShift[start]):
        return False
    return rules_block.reference(state, start, end, silent)


def _placed(rule: Rule) -> Rule:
    def run(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > before:
            place = {"start": start, "end": state.pos}
            state.tokens[-1].meta = place
            opening = next((token for token in state.tokens[before:] if token.type == "link_open"), None)
            if opening is not None:
                opening.meta = place
        return True

    return run


def eater(kind: str, first: str, pattern: re.Pattern[str]) -> Rule:
    """An inline rule that takes what the pattern matches as one token, with its place."""

    def run(state: StateInline, silent: bool) -> bool:
        start = state.pos
        if state.src[start] not in first:
            return False
        match = pattern.match(state.src, start, state.posMax)
        if match is None:
            return False
        state.pos = match.end()
        if not silent:
            token = state.push(kind, "", 0)
            token.content = match.group()
            token.meta = {"start": start, "end": state.pos}
        return True

    return run
