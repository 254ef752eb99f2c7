"""The prose of an article, block by block, as Vale divides it: what rules with Vale's scopes look at."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.article import Article, Block, Prose, Terms
from newslint.prose.division import divide
from newslint.prose.forms import NONE, ProseForms
from newslint.prose.passages import Passage, passage, without
from newslint.source import Source, Span, Text

if TYPE_CHECKING:
    from newslint.prose.reading import Read

MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx", ".qmd", ".rmd"})
HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
PLAIN = frozenset({".txt", ".text"})
_INLINE = frozenset(("link", "strong", "emphasis", "code", "quote"))
_ELEMENTS = _INLINE | {"meta"}
_DIVISIONS = frozenset(("sentence", "paragraph"))


def attach(article: Article, forms: ProseForms = NONE) -> Article:
    """The article with its prose, which is read when a rule first asks for it."""
    source, _ = article.source.part(0)  # behind it stand records, which are no prose
    return article._replace(prose=View(source, forms))


def article(source: Source, forms: ProseForms = NONE) -> Article:
    """An article of which nobody asks more than its prose."""
    return Article(source, kind_of(source.path, forms)[0], (), prose=View(source, forms, alone=True))


class View(Prose):
    """The passages of a source; found when they are first asked for, once."""

    def __init__(self, source: Source, forms: ProseForms = NONE, *, alone: bool = False) -> None:
        self.source = source
        self.forms = forms
        self._alone = alone
        self._read: Read | None = None
        self._chosen: dict[Terms, tuple[Block, ...]] = {}

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every block but sentences and paragraphs, in reading order; those of front matter come first."""
        return self._parts[0]

    @property
    def problems(self) -> tuple[tuple[str, Span, str], ...]:
        """Faults of the front matter, where no other view has told of them."""
        return self._read[3] if self._read and self._alone else ()

    @property
    def comments(self) -> tuple[Span, ...]:
        """Where the comments stand, once a rule has asked for passages."""
        return self._read[1] if self._read else ()

    @property
    def counts(self) -> Counter[str]:
        """How often each element occurs, under the names that formulas use: `heading.h2`, `list`, `paragraphs`."""
        return self._parts[2]

    def select(self, terms: Terms) -> Sequence[Block]:
        """The blocks that a scope chooses; the same tuple each time."""
        chosen = self._chosen.get(terms)
        if chosen is None:
            chosen = self._chosen[terms] = tuple(self._select(terms))
        return chosen

    def _select(self, terms: Terms) -> Iterator[Block]:
        without_ = (
            frozenset(next(iter(words)) for term in terms for no, words in term if no and len(words) == 1) & _INLINE
        )
        asks = frozenset(word for term in terms for no, words in term if not no for word in words)
        passages: Iterable[Passage] = self.passages
        for part in sorted(asks & _DIVISIONS):
            passages = divide(passages, part)
        for found in passages:
            if chooses(terms, found.words):
                yield without(found, without_) if without_ and found.inline else found.block

    @property
    def _parts(self) -> Read:
        if self._read is None:
            from newslint.prose.reading import read

            self._read = read(self.source, self.forms)
        return self._read


def chooses(terms: Terms, words: frozenset[str]) -> bool:
    """Whether one of the terms chooses a block with these words; parts of blocks only where it names them.

    So `~heading` chooses no sentence, and no link within a paragraph, which stands in a block that it chooses.
    """
    sized = "raw" in words or "summary" in words
    parts = words & (_DIVISIONS if "text" in words else _ELEMENTS)
    for term in terms:
        if parts and not any(not no and parts & wanted for no, wanted in term):
            continue
        if all((not no and wanted <= words) or (no and not sized and not wanted <= words) for no, wanted in term):
            return True
    return False


def kind_of(path: str, forms: ProseForms = NONE) -> tuple[str, str]:
    """The format that a path is read as, and its ending: "markdown", "html", "plain" or "lines"."""
    ending = os.path.splitext(path)[1].lower()
    known = {f".{from_.lstrip('.')}": f".{to.lstrip('.')}" for from_, to in forms.formats}
    read_as = known.get(ending, ending)
    if forms.ignore_syntax:
        return "lines", ending
    for kind, endings in (("markdown", MARKDOWN), ("html", HTML), ("plain", PLAIN)):
        if read_as in endings:
            return kind, ending
    return "lines", ending


__all__ = ["Passage", "Text", "View", "attach", "chooses", "kind_of", "passage"]
