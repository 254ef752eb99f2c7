"""Which blocks a rule looks at: `caption`, `[headline, subhead]`, `paragraph & ~front-matter`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from newslint.article import Article, Block, Role

_NOT_TEXT = {Role.IMAGE, Role.VIDEO, Role.EMBED, Role.GAP, Role.RELATED_LINK, Role.TAG, Role.CODE, Role.RESIDUE}
_SECTIONS = (0, 1, 2)
_EVERYWHERE = frozenset((role, section) for role in Role for section in _SECTIONS)

Places = frozenset[tuple[Role, int]]


@cache
def names() -> dict[str, Places]:
    """What each word of a scope stands for: every role, and groups of roles."""
    groups = {
        "all": set(Role),
        "text": set(Role) - _NOT_TEXT,
        "heading": {Role.HEADLINE, Role.SUBHEAD},
        "picture": {Role.IMAGE, Role.ALT, Role.CAPTION, Role.CREDIT},
    }
    words = {role.value: _both({role}) for role in Role} | {word: _both(roles) for word, roles in groups.items()}
    words["front-matter"] = frozenset(place for place in _EVERYWHERE if place[1] == 0)
    words["json-ld"] = frozenset(place for place in _EVERYWHERE if place[1] == 2)
    words["body"] = frozenset(place for place in _EVERYWHERE if place[1] == 1)
    return words


class UnknownScopeError(ValueError):
    """A word that no scope has; `word` is that word."""

    def __init__(self, word: str) -> None:
        super().__init__(f"no scope is called {word!r}")
        self.word = word


class Scope(NamedTuple):
    """A choice of blocks by role and section."""

    places: Places

    def select(self, article: Article) -> Sequence[Block]:
        """The blocks of the article that are in scope, in reading order."""
        places = self.places
        return [block for block in article.blocks if (block.role, block.section) in places]


def parse(selectors: Iterable[str]) -> Scope:
    """The scope of any of the selectors; in each, `&` joins and `~` negates. Raises UnknownScopeError."""
    places: set[tuple[Role, int]] = set()
    for selector in selectors:
        chosen = _EVERYWHERE
        for part in selector.split("&"):
            word = part.strip().removeprefix("~").strip()
            if word not in names():
                raise UnknownScopeError(word)
            chosen = chosen - names()[word] if part.strip().startswith("~") else chosen & names()[word]
        places |= chosen
    return Scope(frozenset(places))


def _both(roles: Iterable[Role]) -> Places:
    return frozenset((role, section) for role in roles for section in _SECTIONS)
