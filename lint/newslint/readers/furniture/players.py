"""What video players leave in the text: labels, counters, notices, addresses."""

from __future__ import annotations

import re

from newslint.readers.furniture.tables import phrase_set

_LABELS = phrase_set(
    """click to watch|click here to watch|en vidéo|im video|in video|live video|must watch|regardez|regarder|sehen sie|
    ver video|ver vídeo|video|video exclusive|vidéo|vídeo|watch|watch below|watch here|watch live|watch more|watch next|
    watch now|watch the video|watch this|watch video"""
)
_NOTICES = (
    "please use chrome browser for a more accessible video player",
    "media playback is unsupported on your device",
    "media playback is not supported on this device",
    "this video can not be played",
    "this video cannot be played",
    "this video is no longer available",
    "your browser does not support the video",
    "your browser does not support html5 video",
    "your browser doesn't support html5 video",
    "your browser does not support the audio",
    "dieses video ist nicht mehr verfügbar",
    "cette vidéo n'est plus disponible",
    "sorry, your browser does not support",
    "video player is loading",
    "the video could not be loaded",
    "video unavailable",
    "play video",
    "video playback error",
    "to play this video you need to enable javascript",
    "javascript is required to play",
    "adobe flash player",
    "votre navigateur ne prend pas en charge",
    "ihr browser unterstützt kein",
)
_HOSTS = (
    "youtube.com",
    "youtu.be",
    "youtube-nocookie.com",
    "vimeo.com",
    "dailymotion.com",
    "dai.ly",
    "players.brightcove.net",
    "jwplatform.com",
    "rumble.com",
    "twitch.tv",
    "streamable.com",
    "wistia.com",
    "c-span.org/video",
    "ted.com/talks",
    "facebook.com/watch",
    "tiktok.com",
    "bitchute.com",
    "liveleak.com",
    "peertube",
)
_CLOCK = re.compile(r"(?:\d{1,2}:)?\d{1,2}:\d{2}(?:\s*/\s*(?:\d{1,2}:)?\d{1,2}:\d{2})?", re.ASCII)
_ADDRESS = re.compile(r"https?://(?:www\.|m\.|player\.)?(\S+)", re.ASCII)


def video_label(string: str) -> int:
    """Length of a label such as `Video: `, `VIDÉO. ` or `WATCH | ` at the start; 0 when there is none."""
    head = string[:24]
    for at, letter in enumerate(head):
        if letter in ":.|–—-" and at:
            label = head[:at].strip("▶►[]() ")
            known = label.casefold() in _LABELS and (letter == ":" or label.isupper())
            if not known or not string[at + 1 :].startswith((" ", "\xa0")):
                return 0
            return at + 1 + len(string[at + 1 :]) - len(string[at + 1 :].lstrip())
    return 0


def is_player(string: str) -> bool:
    """Whether the whole text is what a player shows: a clock, or a notice that it cannot play."""
    if len(string) > 200:
        return False
    if string[:1].isdigit():
        return _CLOCK.fullmatch(string) is not None
    return string.casefold().startswith(_NOTICES) and string.count(". ") < 3


def player_url(string: str) -> bool:
    """Whether the whole text is the address of a video on a known host."""
    if string[:4].lower() != "http":
        return False
    found = _ADDRESS.fullmatch(string)
    if found is None:
        return False
    host = found[1].lower()
    return host.startswith(_HOSTS) and "/" in host.rstrip("/")
