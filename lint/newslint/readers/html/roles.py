"""The roles that tags and class names give to text."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.html import marks
from newslint.readers.html.nodes import Node, words_of
from newslint.readers.html.parse import HEADINGS

_AUTHORS = ("author", "creator")
_ASIDE = (Role.RELATED_LINK, Role.RESIDUE)
# What a role is given to is short; a class such as `byline` on the element around everything means nothing.
_LONGEST = {
    Role.HEADLINE: 1500,
    Role.BYLINE: 1500,
    Role.DATELINE: 800,
    Role.KICKER: 800,
    Role.STANDFIRST: 3000,
    Role.CAPTION: 4000,
}
_DOCUMENT_ROLES = {"doc-pullquote": Role.PULL_QUOTE, "doc-subtitle": Role.STANDFIRST, "doc-credit": Role.BYLINE}
KEPT = frozenset(
    {
        Role.CAPTION,
        Role.CREDIT,
        Role.PULL_QUOTE,
        Role.VIDEO_TITLE,
        Role.RELATED_LINK,
        Role.RESIDUE,
        Role.CORRECTION,
        Role.TAG,
    }
)
"""Roles of an element that headings and items in it do not change."""


def own_role(node: Node, around: Role) -> Role:
    """The role of the text in a block element, given the role of the text around it."""
    tag = node.tag
    if tag in ("p", "div", "span") and not node.raw:
        return around
    if tag == "figcaption":
        if around in _ASIDE or around is Role.PULL_QUOTE:
            return around
        words = node.words
        return Role.CREDIT if words and marks.is_credit(words) and not marks.is_caption(words) else Role.CAPTION
    stated = _by_words(node, around) if node.raw else None
    if stated:
        return stated
    if around in KEPT:
        return around
    if tag == "h1":
        return Role.HEADLINE
    if tag in HEADINGS:
        return Role.SUBHEAD
    if tag in ("li", "dt", "dd"):
        return Role.LIST_ITEM
    if tag == "blockquote":
        return Role.BLOCK_QUOTE
    return Role.TABLE_CELL if tag in ("td", "th", "caption") else around


def inline_role(node: Node, around: Role, *, in_prose: bool) -> Role | None:
    """The role that makes an inline element a block of its own; in prose only captions are."""
    words = node.words
    if around in _ASIDE or not words:
        return None
    if around is Role.CAPTION:
        return Role.CREDIT if marks.is_credit_at_picture(words) or marks.is_credit(words) else None
    if node.end - node.start > _LONGEST[Role.CAPTION]:
        return None
    if around is Role.PARAGRAPH and marks.is_caption(words) and not marks.is_credit(words):
        return Role.CAPTION
    role = None if in_prose else _by_words(node, around)
    return None if role is around else role


def is_moving(node: Node) -> bool:
    """Whether the class names speak of a video."""
    return bool(node.raw) and marks.is_moving(node.words)


def names_picture(node: Node) -> bool:
    """Whether the class names speak of a picture."""
    return bool(node.raw) and marks.is_picture(node.words)


def is_author(node: Node) -> bool:
    """Whether the element says that it names the writer."""
    return "author" in node.raw and (node.value("rel") in _AUTHORS or node.value("itemprop") in _AUTHORS)


def _by_words(node: Node, around: Role) -> Role | None:
    if around in _ASIDE:
        return None
    words = node.words
    role: Role | None = None
    if words:
        role = Role.PULL_QUOTE if marks.is_pull_quote(words) else _caption_role(node, words, around)
        role = role or (None if around in KEPT else _head_role(node, words))
    if role is None and "doc-" in node.raw and around not in KEPT:
        role = _DOCUMENT_ROLES.get(node.value("role"))
    return role if role and node.end - node.start <= _LONGEST.get(role, 4000) else None


def _caption_role(node: Node, words: frozenset[str], around: Role) -> Role | None:
    if marks.is_credit(words):
        return Role.CAPTION if marks.is_caption(words) and _holds_credit(node) else Role.CREDIT
    if marks.is_caption(words):
        return Role.CAPTION
    if around is Role.CAPTION and marks.is_credit_at_picture(words):
        return Role.CREDIT
    return Role.VIDEO_TITLE if node.tag != "h1" and marks.is_title(words) and marks.is_moving(words) else None


def _holds_credit(node: Node) -> bool:
    """Whether one name says caption and another credit: `image__caption attribution`, and not `caption-credit`."""
    names = [words_of(name) for name in node.value("class").split()]
    return any(marks.is_caption(words) and not marks.is_credit(words) for words in names)


def _head_role(node: Node, words: frozenset[str]) -> Role | None:
    if marks.is_standfirst(words) or (node.tag != "h1" and node.value("itemprop") == "description"):
        return Role.STANDFIRST
    if node.tag == "h1":
        return None
    if marks.is_byline(words):
        return Role.BYLINE
    if marks.is_kicker(words):
        return Role.KICKER
    if marks.is_tags(words):
        return Role.TAG
    if marks.is_correction(words):
        return Role.CORRECTION
    if "dateline" in words or marks.is_date(words):
        return Role.DATELINE
    return Role.HEADLINE if marks.is_headline(words) else None
