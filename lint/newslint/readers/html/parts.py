"""Which parts of a page belong to no article: what nobody sees, furniture, links to other stories."""

from __future__ import annotations

from newslint.readers.furniture.tables import word_set
from newslint.readers.html import marks
from newslint.readers.html.nodes import Node, Tree, words_of
from newslint.readers.html.parse import HEADINGS

_NEVER = word_set(
    """applet button canvas datalist dialog form head input link map math menu meta nav noframes noscript progress
    script select style svg template textarea title"""
)
_OFTEN = frozenset(("aside", "footer", "header"))
_LANDMARKS = frozenset(("banner", "complementary", "contentinfo", "dialog", "menu", "navigation", "search", "toolbar"))
_FURNITURE = word_set(
    """ad adbox ads adslot adunit advert advertisement advertising adverts banner breadcrumb breadcrumbs commentlist
    comments consent cookie cookies dfp disqus donate footer gdpr inarticle leaderboard livefyre menu modal mpu nav
    navbar navigation newsletter newsletters outbrain overlay pagination paywall popup promo promoted respond share
    shares sharebar sharedaddy sharing sidebar signup skip skyscraper social socials sponsor sponsored optin subscribe
    subscription taboola toolbar"""
)
_RELATED = word_set(
    """alsolike bookmark morefrom moreon mostpopular mostread mostviewed popular readmore readnext recirc recirculation
    recommended recommendations related relatedarticle relatedarticles relatedcontent relatedlinks relatednews
    relatedposts relatedstories relatedtopics trending upnext youmaylike"""
)
_LEADS_ON = (
    {"most", "read"}, {"most", "viewed"}, {"read", "more"}, {"read", "next"}, {"read", "also"}, {"more", "stories"},
    {"more", "news"}, {"more", "articles"}, {"up", "next"}, {"editors", "picks"}, {"you", "may"},
)  # fmt: skip
_BOXES = word_set("explainer fact factbox facts infobox")
_FIELDS = ("form", "input", "button", "iframe")
_FEWEST_LETTERS = 80
_UNNAMED = HEADINGS | frozenset(("a", "li", "p"))
_UNSEEN = (
    "visually-hidden",
    "visuallyhidden",
    "vishidden",
    "screen-reader",
    "screenreader",
    "sr-only",
    "sronly",
    "offscreen",
    "off-screen",
    "assistive-text",
    "u-hidden",
)


def is_unseen(node: Node) -> bool:
    """Whether a browser shows nothing of the element, or nothing but a control."""
    if node.tag in _NEVER:
        return True
    raw = node.raw
    if not raw:
        return False
    if "hidden" in raw or "none" in raw:
        if "hidden" in node.attributes:
            return True
        if "display:none" in node.value("style").replace(" ", "").lower():
            return True
    if "s" in raw and any(name in node.value("class").lower() for name in _UNSEEN):
        return True
    return "role" in raw and node.value("role") in _LANDMARKS


def names(node: Node) -> frozenset[str]:
    """The words of the class names and, of an element that holds others, of its id."""
    words = node.words
    if "id" in node.raw and node.tag not in _UNNAMED and (name := node.value("id")):
        return words | words_of(name)
    return words


def is_furniture(node: Node) -> bool:
    """Whether the element says that it is a part of the page and not of the article."""
    return node.tag in _OFTEN or names_furniture(node)


def names_furniture(node: Node) -> bool:
    """Whether the names of the element say so."""
    if not node.raw:
        return False
    words = names(node)
    return not _FURNITURE.isdisjoint(words) and _BOXES.isdisjoint(words)


def is_related(node: Node, tree: Tree) -> bool:
    """Whether the element says that it leads to other stories; a `related-photo` with its caption does not."""
    if not node.raw:
        return False
    words = names(node)
    if _RELATED.isdisjoint(words) and not any(pair <= words for pair in _LEADS_ON):
        label = node.value("aria-label").casefold() if "aria-label" in node.raw else ""
        return label.startswith(("related", "more on", "more from", "most read", "read more", "recommended"))
    return not marks.is_picture(node.words) or tree.holds(node, "li", "a")


def is_about_article(node: Node) -> bool:
    """Whether the element gathers what is said about the article: who wrote it, when, under which subjects."""
    return node.tag in ("footer", "header") or "meta" in node.words


class Asides:
    """Tells the boxes of an article from those of its page."""

    def __init__(self, tree: Tree, prose: list[int]) -> None:
        self._tree = tree
        self._prose = prose

    def is_own(self, node: Node) -> bool:
        """Whether an `aside` without a telling name holds text to read, or a picture with its caption."""
        if node.tag != "aside" or names_furniture(node) or self._tree.holds(node, *_FIELDS):
            return False
        said = self._prose[node.after] - self._prose[node.index]
        return said >= _FEWEST_LETTERS or (self._tree.holds(node, "figure") and not self._tree.holds(node, "a"))
