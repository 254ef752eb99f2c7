"""Which blocks a rule looks at: `caption`, `[headline, subhead]`, `paragraph & ~front-matter`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple, NoReturn

from newslint.article import Article, Block, Role, Terms

_NOT_TEXT = {Role.IMAGE, Role.VIDEO, Role.EMBED, Role.GAP, Role.RELATED_LINK, Role.TAG, Role.CODE, Role.RESIDUE}
_SECTIONS = (0, 1, 2)
_EVERYWHERE = frozenset((role, section) for role in Role for section in _SECTIONS)

Places = frozenset[tuple[Role, int]]

PROSE_WORDS = frozenset(
    """text paragraph sentence heading h1 h2 h3 h4 h5 h6 list blockquote table header cell caption figure attr alt title
    description frontmatter comment line block raw summary link code strong emphasis class meta""".split()
)
"""The words of scopes in the prose view, which are joined by dots: `text.heading.h2`, `table.cell`."""

ENDINGS = frozenset(
    """md markdown mdx html htm xhtml txt text rst adoc asciidoc org xml dita qmd rmd py c h cpp cs css go hs java js
    jsx ts tsx lua php pl ps1 r rb rs scala swift sh proto yaml yml json toml bib tex typ ipynb""".split()
)
"""Endings of files, which are words of a scope too: `text.md`."""


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


class MixedScopeError(ValueError):
    """A selector joins words of the news view and words of the prose view, which are no blocks of one page."""


class Scope(NamedTuple):
    """A choice of blocks: by role and section in the news view, by words in the prose view; with its `selectors`."""

    places: Places
    terms: Terms = ()
    selectors: tuple[str, ...] = ()

    @property
    def is_raw(self) -> bool:
        """Whether it chooses the source as it stands."""
        return any("raw" in words for term in self.terms for no, words in term if not no)

    def select(self, article: Article) -> Sequence[Block]:
        """The blocks of the article that are in scope, in reading order; those of the news view first."""
        places = self.places
        if not self.terms:
            return [block for block in article.blocks if (block.role, block.section) in places]
        prose = article.prose.select(self.terms)
        if not places:
            return prose
        return [*(block for block in article.blocks if (block.role, block.section) in places), *prose]


def parse(selectors: Iterable[str], dialect: str = "newslint") -> Scope:
    """The scope of any of the selectors; in each, `&` joins and `~` negates.

    Words that both views have mean the news view, in the dialect "vale" the prose view.
    Raises UnknownScopeError, MixedScopeError.
    """
    selectors = tuple(selectors)
    places: set[tuple[Role, int]] = set()
    terms: list[tuple[tuple[bool, frozenset[str]], ...]] = []
    for selector in selectors:
        parts = [(part.strip().startswith("~"), part.strip().removeprefix("~").strip()) for part in selector.split("&")]
        news = [word in names() for _, word in parts]
        prose = [unknown_word(word) is None for _, word in parts]
        if all(prose) and (dialect == "vale" or not all(news)):
            terms.append(tuple((no, frozenset(word.split("."))) for no, word in parts))
        elif all(news):
            places |= _chosen(parts)
        else:
            _refuse(selector, parts, news, prose)
    return Scope(frozenset(places), tuple(terms), selectors)


def known_words() -> set[str]:
    """Every word that a scope can have, in either view."""
    return {*names(), *PROSE_WORDS}


def unknown_word(selector: str) -> str | None:
    """The first word of a dotted selector that no block of prose has; keys of front matter and classes are free."""
    words = selector.split(".")
    for at, word in enumerate(words):
        if "frontmatter" in words[:at] or (at and words[at - 1] == "class"):
            continue
        if word not in PROSE_WORDS and word not in ENDINGS:
            return word
    return None


def _chosen(parts: Iterable[tuple[bool, str]]) -> Places:
    chosen = _EVERYWHERE
    for no, word in parts:
        chosen = chosen - names()[word] if no else chosen & names()[word]
    return chosen


def _refuse(selector: str, parts: Sequence[tuple[bool, str]], news: Sequence[bool], prose: Sequence[bool]) -> NoReturn:
    for (_, word), in_news, in_prose in zip(parts, news, prose, strict=True):
        if not in_news and not in_prose:
            raise UnknownScopeError(word if "." not in word else unknown_word(word) or word)
    raise MixedScopeError(
        f"“{selector.strip()}” joins words of the news view and of the prose view; make two selectors of it"
    )


def _both(roles: Iterable[Role]) -> Places:
    return frozenset((role, section) for role in roles for section in _SECTIONS)
