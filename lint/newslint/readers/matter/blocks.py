"""What the fields of front matter are to an editor, by their names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape

from newslint.article import Block, Role
from newslint.readers.forms import Forms
from newslint.readers.furniture.tables import word_set
from newslint.readers.matter.fields import Field
from newslint.source import Span, Text

_HEADS = {
    Role.HEADLINE: word_set("title headline hed"),
    Role.KICKER: word_set("kicker overline eyebrow"),
    Role.STANDFIRST: word_set(
        """abstract dek deck description excerpt intro lead lede standfirst strapline subhed subheadline subtitle
        summary teaser"""
    ),
    Role.BYLINE: word_set("author authors author_name byline by display_name full_name"),
    Role.DATELINE: word_set("dateline"),
}
_PARTS = {
    Role.CAPTION: word_set("caption cutline figcaption"),
    Role.CREDIT: word_set("credit copyright photographer attribution photo_by credit_line photocredit imagecredit"),
    Role.ALT: word_set("alt alt_text alttext"),
}
_HEAD_OF = {name: role for role, names in _HEADS.items() for name in names}
_PART_OF = {name: role for role, names in _PARTS.items() for name in names}
_PICTURES = word_set(
    """banner card cover feature featured figure header hero image images img lead main media og photo photos pic
    picture pictures preview primary slide slides social teaser thumb thumbnail top"""
)
_GALLERIES = word_set("carousel figures galleries gallery illustration illustrations slideshow")
_ADDRESSES = word_set("src url path file filename href uid image img photo picture")
_UPPER = ((), ("params",), ("extra",), ("data",))
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MARKUP = re.compile(r"&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});|</?[A-Za-z][^<>]*>")
_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svg|tiff?)(?:[?#].*)?$", re.IGNORECASE)
_IN_FIGURE = (Role.IMAGE, Role.CAPTION, Role.CREDIT, Role.ALT)
_NOTHING = Text("", ())
_LINK_WORDS = ("name", "title", "text", "label")

Group = tuple[int, str]
"""The fields of one picture: those of one mapping, and of one beginning, such as `hero_` of `hero_caption`."""


def blocks_of(fields: Sequence[Field], forms: Forms) -> Iterator[Block]:
    """The blocks that fields make, in the order in which they stand. Figures are numbered from 1."""
    linked = {field.owner for field in fields if field.path[-1].casefold() in ("url", "href", "link")}
    titled = any(len(field.path) == 1 and field.path[0].casefold() in _HEADS[Role.HEADLINE] for field in fields)
    found = [(field, *_seen(field, forms)) for field in fields]
    for number, (field, role, group) in enumerate(found):
        if role is None and field.path[-1].casefold() in _LINK_WORDS:
            if len(field.path) > 1 and field.owner in linked:
                found[number] = field, Role.RELATED_LINK, group
            elif len(field.path) == 1 and not titled and field.path[0].casefold() == "name" and " " in field.value:
                found[number] = field, Role.HEADLINE, group  # the page of a person
    figures = _figures([(group, role) for _, role, group in found if role in _IN_FIGURE])
    told: set[Span] = set()  # an alias gives a second field at the place of its anchor
    for field, role, group in found:
        if role is None or field.span in told:
            continue
        told.add(field.span)
        if role is Role.IMAGE:
            yield Block(role, _NOTHING, field.span, figures[group], section=0, src=field.value)
        else:
            yield Block(
                role, _decoded(field.text), field.span, figures.get(group) if role in _IN_FIGURE else None, section=0
            )


def _decoded(text: Text) -> Text:
    """The text without tags, its entities decoded, each an atom: generators print fields into HTML."""
    if "&" not in text.string and "<" not in text.string:
        return text
    parts: list[tuple[str, int, int]] = []
    at = 0
    for mark in _MARKUP.finditer(text.string):
        parts += _places(text, at, mark.start())
        if mark[0][0] == "&":
            parts.append((unescape(mark[0]), *text.span(*mark.span())))
        at = mark.end()
    return Text.join((*parts, *_places(text, at, len(text))))


def _places(text: Text, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    part = text.slice(start, end)
    for piece in part.pieces:
        yield part.string[piece.start : piece.end], piece.source_start, piece.source_end


def _seen(field: Field, forms: Forms) -> tuple[Role | None, Group]:
    stated = forms.front_matter.get(".".join(field.path)) or forms.front_matter.get(field.path[-1])
    *around, name = (_CAMEL.sub("_", part).casefold().replace("-", "_").replace(" ", "_") for part in field.path)
    group = (field.owner, "" if around else _prefix(name))
    if stated is not None:
        return stated, group
    if field.value.casefold() in ("true", "false"):  # `caption: false` switches something
        return None, group
    in_picture = any(not (_PICTURES | _GALLERIES).isdisjoint(part.split("_")) for part in around)
    upper = tuple(around) in _UPPER
    if (role := _part_role(name)) is not None and (upper or in_picture or name in _PART_OF):
        return role, group
    if upper and name in _HEAD_OF:
        return _HEAD_OF[name], group
    if around and around[-1] in ("author", "authors") and name == "name":
        return Role.BYLINE, group
    names_picture = name in _ADDRESSES if in_picture else _is_picture_name(name)
    if (upper or in_picture) and names_picture and _is_address(field.value, name):
        return Role.IMAGE, group
    return None, group


def _part_role(name: str) -> Role | None:
    """CREDIT for `credit` and for `hero_image_credit`, but not for `tax_credit`."""
    if name in _PART_OF:
        return _PART_OF[name]
    prefix = _prefix(name)
    rest = name[len(prefix) :].strip("_")
    return _PART_OF.get(rest) if prefix and not _PICTURES.isdisjoint(prefix.split("_")) else None


def _prefix(name: str) -> str:
    """`hero_image` of `hero_image_caption` and of `hero_image`: what the fields of one picture begin with."""
    for part in _PART_OF:
        if name.endswith(f"_{part}"):
            return name[: -len(part) - 1]
    return "" if name in _PART_OF else name


def _is_picture_name(name: str) -> bool:
    words = name.split("_")
    return len(words) <= 3 and all(word in _PICTURES or word in _ADDRESSES for word in words)


def _is_address(value: str, name: str) -> bool:
    return name == "uid" or bool(_FILE.search(value)) or value.startswith(("/", "http", "./", "../"))


def _figures(parts: Sequence[tuple[Group, Role]]) -> dict[Group, int]:
    """A number for each picture. Words that stand beside the only picture of their mapping belong to it."""
    pictures: dict[int, list[Group]] = {}
    for group, role in parts:
        if role is Role.IMAGE and group not in pictures.setdefault(group[0], []):
            pictures[group[0]].append(group)
    numbers: dict[Group, int] = {}
    stands_for: dict[Group, Group] = {}
    for group, _ in parts:
        known = pictures.get(group[0], [])
        lone = known[0] if len(known) == 1 else (group[0], "") if not known else group
        stands_for[group] = group if group in known else lone
        numbers.setdefault(stands_for[group], len(numbers) + 1)
    return {group: numbers[other] for group, other in stands_for.items()}
