"""What elements and class names mean to a newsroom."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.article import Role
from newslint.readers.furniture.tables import word_set

VOID = word_set("area base br col embed hr img input link meta param source track wbr amp-img")
SKIPPED = word_set("head script style template noscript svg math object select textarea button title")
"""Elements whose text is not read."""
FURNITURE = word_set("nav aside footer form menu dialog")
PLAYERS = word_set("video audio iframe amp-video amp-youtube amp-iframe amp-vimeo amp-brightcove lite-youtube")
BLOCKS = word_set(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section summary table tbody td tfoot th
    thead tr ul"""
)
"""Elements that start and end a block of text."""

# HTML Standard 13.1.2.4, optional tags: what a start tag closes when it is still open.
CLOSED_BY = {
    "li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "tr": ("tr", "td", "th"), "td": ("td", "th"),
    "th": ("td", "th"), "tbody": ("tr", "td", "th", "thead"), "option": ("option",),
}  # fmt: skip
LIMITS = word_set("ul ol dl table body article section div blockquote figure figcaption td th")
"""An implied end tag reaches no further up than these."""

_TAG_ROLES = {
    "h1": Role.HEADLINE, "h2": Role.SUBHEAD, "h3": Role.SUBHEAD, "h4": Role.SUBHEAD, "h5": Role.SUBHEAD,
    "h6": Role.SUBHEAD, "li": Role.LIST_ITEM, "dt": Role.LIST_ITEM, "dd": Role.LIST_ITEM, "td": Role.TABLE_CELL,
    "th": Role.TABLE_CELL, "blockquote": Role.BLOCK_QUOTE, "figcaption": Role.CAPTION, "pre": Role.CODE,
}  # fmt: skip
_CLASS_ROLES: dict[Role, frozenset[str]] = {
    Role.CREDIT: word_set("credit credits copyright attribution photographer photocredit imagecredit"),
    Role.CAPTION: word_set("caption cutline figcaption imagecaption"),
    Role.PULL_QUOTE: word_set("pullquote pull-quote pullout"),
    Role.STANDFIRST: word_set("standfirst dek deck subtitle subheadline subhed"),
    Role.KICKER: word_set("kicker eyebrow overline"),
    Role.DATELINE: word_set("dateline"),
    Role.BYLINE: word_set("byline"),
}
_CONTAINERS = word_set(
    """wp-caption wp-block-image wp-block-video wp-block-embed image-container media-landscape media-with-caption"""
)
_RELATED = word_set(
    """related recirc recommended readmore newsletter signup promo share sharing social sharedaddy comments comment
    sidebar breadcrumb breadcrumbs advert advertisement ad teaser popular trending tags"""
)
_TWEETS = word_set("twitter-tweet instagram-media tiktok-embed")
_BODIES = word_set(
    """entry-content post-content article-body articlebody story-body storybody post-body article-content
    articlecontent story-content article__body article__content story__body body-content content-body field-
    name-body"""
)


def role_of(tag: str, attributes: Mapping[str, str], *, in_figure: bool) -> Role | None:
    """The role that an element gives to the text in it; None if that is its parent's to say."""
    prop = attributes.get("itemprop", "")
    if attributes.get("class") or prop:
        names, words = class_words(attributes.get("class", ""))
        if names & _TWEETS:
            return Role.EMBED
        for role, known in _CLASS_ROLES.items():
            if (names | words) & known and not names & _CONTAINERS:
                return role
        if in_figure and "source" in words:
            return Role.CREDIT
        if "caption" in prop:
            return Role.CAPTION
        if prop in ("copyrightHolder", "creditText"):
            return Role.CREDIT
        if prop == "author":
            return Role.BYLINE
    if attributes.get("rel") == "author":
        return Role.BYLINE
    return _TAG_ROLES.get(tag)


def is_container(tag: str, attributes: Mapping[str, str]) -> bool:
    """Whether the element holds one picture or player with all that belongs to it."""
    return tag == "figure" or bool(class_words(attributes.get("class", ""))[0] & _CONTAINERS)


def is_related(attributes: Mapping[str, str]) -> bool:
    """Whether the class says that the element leads away from the article."""
    names, words = class_words(attributes.get("class", ""))
    return bool((names | words) & _RELATED)


def speaks_of_video(attributes: Mapping[str, str]) -> bool:
    """Whether the class has to do with a video."""
    return "video" in class_words(attributes.get("class", ""))[1]


def body_rank(tag: str, attributes: Mapping[str, str]) -> int:
    """How surely the element is the body of the article: 0 not at all, 4 the page says so."""
    if "articleBody" in attributes.get("itemprop", ""):
        return 4
    names, _ = class_words(attributes.get("class", ""))
    if names & _BODIES:
        return 3
    if tag == "article":
        return 2
    return 1 if tag == "main" or attributes.get("role") == "main" else 0


@lru_cache(maxsize=1024)
def class_words(value: str) -> tuple[frozenset[str], frozenset[str]]:
    """The class names of an attribute, and the words that they are made of."""
    names = value.casefold().split()
    return frozenset(names), frozenset(word for name in names for word in re.split(r"[-_]+", name))
