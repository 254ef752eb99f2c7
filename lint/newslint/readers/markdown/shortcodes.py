"""Shortcodes and their kin: `{{< figure src= >}}`, `{% image "a.jpg" "alt" %}`, `[caption …]`, `<Figure …/>`."""

from __future__ import annotations

import re
from typing import NamedTuple

from newslint.source import Source, Text

_NAME = re.compile(r"(?:\{\{[<%]|\{%-?|\[|<)\s*(/?[\w.-]+)")
_INCLUDE = re.compile(r"include(?:_cached|_relative)?\s+[\"']?([\w./-]+)")
_ATTRIBUTE = re.compile(
    r"""([\w:-]+)\s*(?:=|:\s*)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\{?([^\s"'>{}%\]]+)\}?)"""
)
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'((?:[^'\\]|\\.)*)'")

_PICTURES = ("figure", "image", "img", "picture", "photo", "legacy-img", "pic", "caption", "asset-figure")
_PLAYERS = (
    "youtube",
    "vimeo",
    "video",
    "audio",
    "twitter",
    "tweet",
    "x",
    "instagram",
    "soundcloud",
    "podcast",
    "embed",
    "gist",
)
_ALT = ("alt", "alttext", "alt_text")
_CAPTION = ("caption", "cap", "cutline", "figcaption", "image_caption", "legend")
_CREDIT = (
    "credit",
    "attr",
    "attribution",
    "source",
    "copyright",
    "photographer",
    "byline",
    "photo_credit",
    "image_credit",
)


class Shortcode(NamedTuple):
    """One shortcode: its name in lower case and what it says of a picture or a player; absent parts are None."""

    name: str
    picture: bool
    player: bool
    alt: Text | None
    caption: Text | None
    credit: Text | None
    title: Text | None


def read(source: Source, start: int, end: int) -> Shortcode:
    """The shortcode that fills `[start, end)` of the source."""
    code = source.text[start:end]
    name = _name(code)
    values = _attributes(source, code, start)
    plain = [value for key, value in values if not key]
    named = {key.casefold(): value for key, value in values if key}
    picture = _is_one_of(name, _PICTURES)
    alt = _first(named, _ALT)
    if picture and alt is None and len(plain) > 1:
        alt = plain[-1]  # {% image_with_class "path" "class" "alt" %}
    player = not picture and (_is_one_of(name, _PLAYERS) or "| embed" in code)
    title = _first(named, ("title",)) or (plain[-1] if player and len(plain) > 1 else None)
    return Shortcode(name, picture, player, alt, _first(named, _CAPTION), _first(named, _CREDIT), title)


def _name(code: str) -> str:
    match = _NAME.match(code)
    name = match[1].casefold() if match else ""
    if name.startswith("include"):
        included = _INCLUDE.search(code)
        name = included[1].rsplit("/", 1)[-1].partition(".")[0].casefold() if included else name
    return name


def _is_one_of(name: str, words: tuple[str, ...]) -> bool:
    """Sites name their own shortcodes after the common ones: `legacy-img-right`, `image_with_class`, `lite-youtube`."""
    parts = set(re.split(r"[-_.]", name))
    return name in words or any(word in parts for word in words if len(word) > 1)


def _attributes(source: Source, code: str, start: int) -> list[tuple[str, Text]]:
    found: list[tuple[str, Text]] = []
    at = 0
    while at < len(code):
        named, quoted = _ATTRIBUTE.search(code, at), _QUOTED.search(code, at)
        if named and (not quoted or named.start() <= quoted.start()):
            group = next(number for number in (2, 3, 4) if named[number] is not None)
            found.append((named[1], Text.verbatim(source, start + named.start(group), start + named.end(group))))
            at = named.end()
        elif quoted:
            group = 1 if quoted[1] is not None else 2
            found.append(("", Text.verbatim(source, start + quoted.start(group), start + quoted.end(group))))
            at = quoted.end()
        else:
            break
    return found


def _first(values: dict[str, Text], keys: tuple[str, ...]) -> Text | None:
    return next((values[key].strip() for key in keys if key in values and values[key].string.strip()), None)
