"""Shortcodes and their kin: `{{< figure src= >}}`, `{% image "a.jpg" "alt" %}`, `[caption …]`, `<Figure …/>`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newslint.readers.forms import Forms, ShortcodeForm
from newslint.readers.markdown.arguments import arguments, fault, said
from newslint.source import Source, Span, Text

_NAME = re.compile(r"(?:\{\{[<%]|\{%-?|\[|<)\s*(/?[\w.-]+)")
_INCLUDE = re.compile(r"include(?:_cached|_relative)?\s+[\"']?([\w./-]+)")
_ATTRIBUTE = re.compile(
    r"""([\w:-]+)(?:\s*=|:\s)\s*(?:"((?:[^"\\]|\\.)*+)(?:"|\Z)|'((?:[^'\\]|\\.)*+)(?:'|\Z)|\{?([^\s"'>{}%\]]+)\}?)"""
)
_QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*+)(?:\"|\Z)|'((?:[^'\\]|\\.)*+)(?:'|\Z)")

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
_CAPTION = ("caption", "cap", "cutline", "figcaption", "image_caption", "legend", "description")
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


_REACH = 20_000
_EMPTY_CAPTION = re.compile(rf"\b(?:{'|'.join(_CAPTION)})\s*=\s*(?:\"\s*\"|'\s*')", re.IGNORECASE)
_SRC = ("src", "path", "image_path", "file", "url", "id", "uid", "image", "video", "name")


class Shortcode(NamedTuple):
    """One shortcode: its name in lower case and what it says of a picture or a player; absent parts are None.

    `src` is the address or the id of what it shows, "" if it names none; a `hollow` one has no argument that could.
    `empty_caption` is where a caption was to be written and was not.
    """

    name: str
    picture: bool
    player: bool
    alt: Text | None
    caption: Text | None
    credit: Text | None
    title: Text | None
    src: str = ""
    hollow: bool = False
    empty_caption: Span | None = None


def read(source: Source, start: int, end: int, forms: Forms) -> Shortcode:
    """The shortcode that fills `[start, end)` of the source."""
    code = source.text[start:end]
    name = _name(code)
    values = list(arguments(code, start))
    plain = [said(source, value) for value in values if not value.key]
    named = {value.key.casefold(): said(source, value) for value in values if value.key}
    sources = {value.key.casefold(): source.text[value.start : value.end].strip() for value in values}
    own = forms.shortcodes.get(name)
    if own is not None:
        return _own(name, own, named, plain)
    picture = _is_one_of(name, _PICTURES)
    alt = _first(named, _ALT)
    if picture and alt is None and len(plain) > 1:
        alt = plain[-1]  # {% image_with_class "path" "class" "alt" %}
    player = not picture and (_is_one_of(name, _PLAYERS) or "| embed" in code)
    title = _first(named, ("title", "embed")) or (plain[-1] if player and len(plain) > 1 else None)
    src = next((sources[key] for key in _SRC if sources.get(key)), "") or (plain[0].string if plain else "")
    src = "" if name == "caption" else src or _bare_address(code)
    is_open = code.startswith("{{") and not code.endswith("}}")
    hollow = (
        not (src or is_open or name == "caption")
        and not _may_name(code, named, plain)
        and not _is_paired(source, name, end)
    )
    caption = _first(named, (*_CAPTION, "title") if name == "figure" and code[0] == "{" else _CAPTION)
    parts = alt, caption, _first(named, _CREDIT), title
    return Shortcode(name, picture, player, *parts, src, hollow, _empty_caption(code, start) if picture else None)


_WORDS = frozenset(
    (*_ALT, *_CAPTION, *_CREDIT, "title", "class", "width", "height", "align", "style", "link", "target")
)


def _empty_caption(code: str, start: int) -> Span | None:
    """Where `caption=""` stands."""
    found = _EMPTY_CAPTION.search(code)
    return Span(start + found.start(), start + found.end()) if found else None


def _may_name(code: str, named: Mapping[str, Text], plain: Sequence[Text]) -> bool:
    """Whether an argument that readers do not know may say what is shown."""
    others = any(key not in _WORDS and value.string.strip() for key, value in named.items())
    return others or any(value.string.strip() for value in plain) or "{..." in code or "={" in code


def closes(source: Source, name: str, end: int) -> bool:
    """Whether the end tag of a shortcode of this name follows, before another of them starts."""
    behind = source.text[end : end + _REACH]
    sign = re.search(rf"(?:\{{\{{[<%]|\[|<)\s*(/?){re.escape(name)}\b", behind, re.IGNORECASE)
    return sign is not None and bool(sign[1])


def problem(source: Source, start: int, end: int, name: str) -> tuple[str, Span, str] | None:
    """What keeps a site generator from reading the shortcode: quotes that do not match, or no end."""
    code = source.text[start:end]
    opening = _NAME.match(code)
    if opening is None or code[0] == "<" or code.startswith("{{/*"):
        return None
    if code.startswith(("{{<", "{{%")) and not code.endswith(("}}", "]")):
        closing = ">}}" if code[2] == "<" else "%}}"
        if _follows(source.text, end, closing):
            return None  # there may be blank lines in a shortcode
        said_so = f"the shortcode “{name}” is never closed; it must end in “{closing}”"
        return "shortcode-invalid", Span(start, start + opening.end()), said_so
    is_tag = code.startswith("{%") and not (opening[1].startswith("include") or _is_one_of(name, _PICTURES + _PLAYERS))
    found = None if is_tag or "/*" in code[:6] else fault(code, start, opening.end())
    return ("shortcode-invalid", *found) if found else None


def _follows(text: str, at: int, closing: str) -> bool:
    found = text.find(closing, at, at + _REACH)
    return found >= 0 and text.find("{{", at, found) < 0


def _is_paired(source: Source, name: str, end: int) -> bool:
    """Whether the shortcode has content: `{{< video >}} … {{< /video >}}`, `{% figure %} … {% endfigure %}`."""
    behind = source.text[end : end + _REACH].casefold()
    return f"/{name}" in behind or f"end{name}" in behind


def _own(name: str, form: ShortcodeForm, named: dict[str, Text], plain: list[Text]) -> Shortcode:
    """A shortcode that the settings describe."""

    def part(argument: str) -> Text | None:
        if argument.isdecimal():
            at = int(argument) - 1
            found = plain[at] if 0 <= at < len(plain) else None
        else:
            found = named.get(argument.casefold())
        return found.strip() if found is not None and found.string.strip() else None

    address = part(form.src)
    if address is None and not form.src:
        address = _first(named, _SRC) or (plain[0] if plain else None)
    return Shortcode(
        name,
        form.kind == "picture",
        form.kind != "picture",
        part(form.alt or "alt"),
        part(form.caption or "caption"),
        part(form.credit or "credit"),
        part(form.title or "title"),
        address.string if address else "",
    )


def _bare_address(code: str) -> str:
    """The first word behind the name: `{{< youtube abc123 >}}`, `{{ page.video | embed }}`, `{% include a.html %}`."""
    words = _QUOTED.sub("", _ATTRIBUTE.sub("", code.strip("{}<>%[]/- \t\n"))).split()
    if words[:1] and words[0].startswith("include"):
        words = words[1:]
    return next((word for word in words[1:] if word not in ("|", "embed") and "=" not in word), "") or (
        words[0] if "| embed" in code and words else ""
    )


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


def _first(values: dict[str, Text], keys: tuple[str, ...]) -> Text | None:
    return next((values[key].strip() for key in keys if key in values and values[key].string.strip()), None)
