"""What is a picture or a player in HTML, and what its attributes say about it."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture import player_url
from newslint.readers.furniture.tables import phrase_set, word_set
from newslint.readers.html.nodes import Node
from newslint.readers.html.runs import unescaped as decoded

_IMAGES = frozenset(("img", "amp-img", "amp-anim"))
_VIDEOS = word_set(
    """amp-brightcove amp-dailymotion amp-jwplayer amp-kaltura-player amp-ooyala-player amp-video amp-video-iframe
    amp-vimeo amp-vine amp-youtube brightcove-video lite-vimeo lite-youtube video video-js youtube-video"""
)
_EMBEDS = word_set(
    """amp-audio amp-facebook amp-iframe amp-instagram amp-pinterest amp-reddit amp-soundcloud amp-tiktok amp-twitter
    audio embed object"""
)
_POSTS = word_set(
    """bluesky-embed fb-post fb-video imgur-embed-pub instagram-media mastodon-embed reddit-embed-bq text-post-media
    tiktok-embed twitter-tweet twitter-video"""
)
_DECORATIONS = word_set("arrow avatar blank bullet divider icon line logo pixel rule separator spacer star")
_NO_TITLES = phrase_set(
    """advertisement|brightcove player|embed|embedded content|embedded video|facebook post|iframe|instagram post|media|
    player|twitter post|video|video player|vimeo video player|youtube|youtube video|youtube video player"""
)
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-url")


def kind(node: Node) -> Role | None:
    """IMAGE, VIDEO or EMBED, for what the element shows; None for all others."""
    tag = node.tag
    if tag in _IMAGES:
        return None if _is_unseen_image(node) else Role.IMAGE
    if tag in _VIDEOS:
        return Role.VIDEO
    if tag in _EMBEDS:
        return Role.EMBED
    if tag == "iframe":
        return _frame_kind(node)
    if tag in ("div", "section") and node.raw and _is_player(node):
        return Role.VIDEO
    return Role.EMBED if tag in ("blockquote", "div") and node.raw and is_post(node) else None


def _is_unseen_image(node: Node) -> bool:
    """A pixel that counts readers, or an emoji: neither is a picture."""
    tiny = {node.value("width"), node.value("height")} & {"0", "1"}
    classes = node.value("class")
    return bool(tiny) or "emoji" in classes or "smiley" in classes or "avatar" in classes


def _frame_kind(node: Node) -> Role | None:
    addresses = [address for name in _ADDRESSES if (address := node.value(name))]
    if any(is_video_address(address) for address in addresses):
        return Role.VIDEO
    return Role.EMBED if addresses or node.value("srcdoc") else None


def _is_player(node: Node) -> bool:
    """A player that a script will fill in."""
    return "jwplayer" in node.words or any(node.value(name) for name in ("data-video-id", "data-youtube-id"))


def is_post(node: Node) -> bool:
    """Whether the element is a post of a social network, as its embed code writes it."""
    return not _POSTS.isdisjoint(node.value("class").split())


def is_video_address(address: str) -> bool:
    """Whether an address, perhaps without its scheme, is that of a video."""
    return player_url(f"https:{address}" if address.startswith("//") else address)


def address(node: Node) -> str:
    """Where the picture is, as the page states it; pages that load pictures late keep the true address aside."""
    stated = [
        value for name in (*_ADDRESSES[1:], "src") if (value := node.value(name)) and not value.startswith("data:")
    ]
    if not stated:
        return ""
    return decoded(stated[0]) if "&" in stated[0] else stated[0]


def alt_place(node: Node) -> tuple[int, int] | None:
    """Where an alt text stands that says something; a decoration has none."""
    place = node.attributes.get("alt") if "alt" in node.raw.lower() else None
    if place is None or place[0] == place[1] or node.value("role") in ("presentation", "none"):
        return None
    said = node.value("alt").strip().casefold()
    return None if said in _DECORATIONS or not said else place


def title_place(node: Node) -> tuple[int, int] | None:
    """Where the title of a player stands; one that names only the player is none."""
    if node.value("title").strip().casefold() in _NO_TITLES or not node.value("title").strip():
        return None
    return node.attributes["title"]
