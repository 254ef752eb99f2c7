"""What a site marks in ways of its own, which no reader can know: fields, shortcodes, lines of furniture."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from newslint.article import Article, Block, Role

_EDGES = " .:!|-–—•*»›>→«‹<()\t"
_TEXT = frozenset({Role.PARAGRAPH, Role.SUBHEAD, Role.LIST_ITEM, Role.VIDEO_TITLE, Role.CAPTION})
_WHY = "a line that the settings name as page furniture"


class ShortcodeForm(NamedTuple):
    """A shortcode of the site: what it shows, and which argument says what.

    `kind` is picture, video or embed. An argument is given by its name, or by its place among those without a name,
    counted from 1.
    """

    kind: str
    src: str = ""
    alt: str = ""
    caption: str = ""
    credit: str = ""
    title: str = ""


class Forms(NamedTuple):
    """The forms of one site.

    `front_matter` gives fields a role; a field in another is `outer.inner`. `residue` are whole lines, or, with `*` at
    the end, beginnings of lines; case, quotes and the final stop make no difference.
    """

    front_matter: Mapping[str, Role] = MappingProxyType({})
    shortcodes: Mapping[str, ShortcodeForm] = MappingProxyType({})
    residue: tuple[str, ...] = ()


NONE = Forms()


def with_residue(article: Article, forms: Forms) -> Article:
    """The article with the lines that the site names as furniture marked so."""
    if not forms.residue:
        return article
    whole = {_bare(phrase) for phrase in forms.residue if not phrase.endswith("*")}
    starts = tuple(start for phrase in forms.residue if phrase.endswith("*") and (start := _bare(phrase[:-1])))
    blocks = tuple(_marked(block, whole, starts) for block in article.blocks)
    return article._replace(blocks=blocks)


def _marked(block: Block, whole: set[str], starts: tuple[str, ...]) -> Block:
    if block.role not in _TEXT or block.section != 1:
        return block
    bare = _bare(block.text.string)
    if bare in whole or (starts and bare.startswith(starts)):
        return block._replace(role=Role.RESIDUE, figure=None, gallery=None, why=_WHY)
    return block


def _bare(string: str) -> str:
    from newslint.readers.looks import folded

    return folded(string).strip(_EDGES)
