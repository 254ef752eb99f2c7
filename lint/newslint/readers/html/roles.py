"""The roles that tags and class names give to text."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture.tables import word_set
from newslint.readers.html.nodes import Node
from newslint.readers.html.parse import HEADINGS

_CAPTION = word_set("caption captions captiontext cutline figcaption imagecaption imgcaption photocaption")
_CREDIT = word_set(
    """attribution copyright copyrightholder credit credits imagecredit imgcredit mediacredit photocredit photographer
    photocredits"""
)
_CREDIT_IN_CAPTION = _CREDIT | word_set("source byline author agency provider")
_STANDFIRST = word_set("dek deck standfirst strapline subheadline subhed")
_KICKER = word_set("eyebrow kicker overline")
_MOVING = word_set("clip player video videos")
_PICTURE = word_set("bild foto image img photo picture")
_STORY = word_set("article body content copy entry post story text")
_AUTHORS = ("author", "creator")
# What a role is given to is short; a class such as `with-byline` on the element around everything means nothing.
_LONGEST = {Role.BYLINE: 1500, Role.DATELINE: 800, Role.KICKER: 800, Role.STANDFIRST: 3000, Role.CAPTION: 4000}
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
        return around if around in (Role.RELATED_LINK, Role.RESIDUE) else Role.CAPTION
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
    if around in (Role.RELATED_LINK, Role.RESIDUE) or not words:
        return None
    if around is Role.CAPTION:
        return Role.CREDIT if not _CREDIT_IN_CAPTION.isdisjoint(words) else None
    if node.end - node.start > _LONGEST[Role.CAPTION]:
        return None
    if around is Role.PARAGRAPH and not _CAPTION.isdisjoint(words) and _CREDIT.isdisjoint(words):
        return Role.CAPTION
    return None if in_prose else _by_words(node, around)


def is_moving(node: Node) -> bool:
    """Whether the class names speak of a video."""
    return bool(node.raw) and not _MOVING.isdisjoint(node.words)


def names_picture(node: Node) -> bool:
    """Whether the class names speak of a picture."""
    return bool(node.raw) and not _PICTURE.isdisjoint(node.words) and _STORY.isdisjoint(node.words)


def is_author(node: Node) -> bool:
    """Whether the element says that it names the writer."""
    return "author" in node.raw and (node.value("rel") in _AUTHORS or node.value("itemprop") in _AUTHORS)


def _by_words(node: Node, around: Role) -> Role | None:
    words = node.words
    if not words:
        return Role.HEADLINE if node.value("itemprop") == "headline" and node.tag in HEADINGS else None
    if around in (Role.RELATED_LINK, Role.RESIDUE):
        return None
    if "pullquote" in words or ("pull" in words and "quote" in words):
        return Role.PULL_QUOTE
    role = _caption_role(words) or (None if around in KEPT else _head_role(words))
    return role if role and node.end - node.start <= _LONGEST.get(role, 4000) else None


def _caption_role(words: frozenset[str]) -> Role | None:
    if not _CREDIT.isdisjoint(words):
        return Role.CREDIT
    if not _CAPTION.isdisjoint(words):
        return Role.CAPTION
    title = "title" in words or "headline" in words
    return Role.VIDEO_TITLE if title and not _MOVING.isdisjoint(words) else None


def _head_role(words: frozenset[str]) -> Role | None:
    if not _STANDFIRST.isdisjoint(words):
        return Role.STANDFIRST
    if "byline" in words or "bylines" in words:
        return Role.BYLINE
    if not _KICKER.isdisjoint(words):
        return Role.KICKER
    if "tags" in words or "taglist" in words:
        return Role.TAG
    if "correction" in words or "corrections" in words:
        return Role.CORRECTION
    return Role.DATELINE if "dateline" in words else None
