"""What is a picture or a player in HTML, and what its attributes say about it."""

from __future__ import annotations

from newslint.article import Role
from newslint.readers.furniture import player_url
from newslint.readers.furniture.tables import phrase_set, word_set
from newslint.readers.html.nodes import Node
from newslint.readers.html.runs import unescaped as decoded

_IMAGES = frozenset(("img", "amp-img", "amp-anim"))
_VIDEOS = word_set(
    """amp-3q-player amp-brid-player amp-brightcove amp-dailymotion amp-jwplayer amp-kaltura-player amp-ooyala-player
    amp-video amp-video-iframe amp-vimeo amp-vine amp-wistia-player amp-youtube brightcove-player brightcove-video
    lite-vimeo lite-youtube media-player mux-player video video-js video-player wistia-player youtube-video"""
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
    media player|play|play video|player|twitter post|video|video player|video-player|vimeo player|vimeo video player|
    youtube|youtube embed|youtube player|youtube video|youtube video player"""
)
_ADDRESSES = ("src", "data-src", "data-lazy-src", "data-url")
_LATE = ("data-src", "data-lazy-src", "data-url", "data-original", "data-lazy", "data-full-src", "src")
_SETS = ("data-srcset", "data-lazy-srcset", "srcset")
_PLAYER_IDS = ("data-video-id", "data-videoid", "data-vimeo-id", "data-youtube-id")
_TITLES = ("title", "data-title", "data-video-title", "data-param-title", "playlabel", "aria-label")
_UNSEEN_IMAGES = word_set("avatar emoji gravatar icon logo pixel smiley spinner sprite tracker tracking")


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


def is_box(node: Node) -> bool:
    """Whether a player is but an element that a script fills, and may hold its title or the true player."""
    return node.tag in ("div", "section")


def _is_unseen_image(node: Node) -> bool:
    """A pixel that counts readers, an emoji, the logo of a site: none is a picture."""
    if {node.value("width"), node.value("height")} & {"0", "1"}:
        return True
    return not _UNSEEN_IMAGES.isdisjoint(node.words)


def _frame_kind(node: Node) -> Role | None:
    addresses = [address for name in _ADDRESSES if (address := node.value(name))]
    if any(is_video_address(address) for address in addresses):
        return Role.VIDEO
    return Role.EMBED if addresses or node.value("srcdoc") else None


def _is_player(node: Node) -> bool:
    """A player that a script will fill in."""
    if "jwplayer" in node.words:
        return True
    return "data-" in node.raw and any(node.value(name) for name in _PLAYER_IDS)


def is_post(node: Node) -> bool:
    """Whether the element is a post of a social network, as its embed code writes it."""
    return not _POSTS.isdisjoint(node.value("class").split())


def is_video_address(address: str) -> bool:
    """Whether an address, perhaps without its scheme, is that of a video."""
    return player_url(f"https:{address}" if address.startswith("//") else address)


def address(node: Node) -> str:
    """Where the picture is, as the page states it; pages that load pictures late keep the true address aside."""
    for name in _LATE:
        value = node.value(name)
        if value and not value.startswith("data:"):
            return decoded(value) if "&" in value else value
    for name in _SETS:
        first = node.value(name).split(None, 1)
        if first and not first[0].startswith("data:"):
            return decoded(first[0].rstrip(","))
    return ""


def alt_place(node: Node) -> tuple[int, int] | None:
    """Where an alt text stands that says something; a decoration has none."""
    place = node.attributes.get("alt") if "alt" in node.raw.lower() else None
    if place is None or place[0] == place[1] or node.value("role") in ("presentation", "none"):
        return None
    said = node.value("alt").strip().casefold()
    return None if said in _DECORATIONS or not said else place


def title_place(node: Node) -> tuple[int, int] | None:
    """Where the title of a player stands; one that names only the player is none."""
    for name in _TITLES:
        said = node.value(name).strip().casefold()
        if said and said not in _NO_TITLES:
            return node.attributes[name]
    return None
