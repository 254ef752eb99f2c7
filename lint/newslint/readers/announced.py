"""Players that the text announces and that are not there: `Watch the full interview below:`."""

from __future__ import annotations

import re
from functools import cache

from newslint.article import Article, Block, Role

_VERBS = frozenset("""watch see view listen hear play you regardez écoutez sehen hören mira escucha""".split())
_SHOWS = frozenset({Role.VIDEO, Role.EMBED, Role.GAP, Role.IMAGE, Role.RELATED_LINK, Role.CODE})
_TEXT = frozenset({Role.PARAGRAPH, Role.SUBHEAD})
_LABELLED = _TEXT | {Role.RESIDUE}
_LABELS = frozenset({"video", "watch", "watch now", "watch here", "listen", "vidéo", "vídeo", "im video"})
_LONGEST = 120
_NEAR = 2


def with_announced(article: Article) -> Article:
    """The article with the announcements of players that do not follow marked as gaps.

    Where scripts run, a player may be put in place later: nothing is said of such pages.
    """
    found = [
        at
        for at, block in enumerate(article.blocks)
        if (block.role in _TEXT and _announces(block)) or (block.role in _LABELLED and _is_label(block))
    ]
    if not found or (article.format == "html" and "<script" in article.source.text):
        return article
    blocks = list(article.blocks)
    for at in found:
        near = blocks[max(0, at - _NEAR) : at + _NEAR + 1]
        if any(block.role in _SHOWS for block in near):
            if blocks[at].role is Role.RESIDUE:  # a label that still has its player is none
                blocks[at] = blocks[at]._replace(role=Role.SUBHEAD, why="")
        else:
            said = blocks[at].text.string.rstrip(" .:!")
            blocks[at] = blocks[at]._replace(role=Role.GAP, why=f"“{said}” announces what is not there")
    return article._replace(blocks=tuple(blocks))


def _is_label(block: Block) -> bool:
    """`Video:`, with nothing behind the colon."""
    string = block.text.string.strip("*_▶ ")
    return string.endswith(":") and string[:-1].strip().casefold() in _LABELS


def _announces(block: Block) -> bool:
    string = block.text.string
    if not string or len(string) > _LONGEST or string.split(None, 1)[0].casefold() not in _VERBS:
        return False
    return _announcement().fullmatch(string) is not None


@cache
def _announcement() -> re.Pattern[str]:
    return re.compile(
        r"(?:you can )?(?:watch|see|view|listen(?: to)?|hear|play|regardez|écoutez|sehen sie|hören sie|mira|escucha)\b"
        r"[^.:!?]{0,80}\b(?:video|clip|footage|film|trailer|interview|episode|podcast|audio|recording|live ?stream|"
        r"stream|it|vidéo|vídeo|folge)\b[^.:!?]{0,30}\b(?:below|above|here|ci-dessous|ici|unten|hier|abajo|aquí)"
        r"[ .:!⬇↓👇]*",
        re.IGNORECASE,
    )
