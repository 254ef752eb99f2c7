"""A source → its passages, by its format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from newslint.prose import html, kind_of
from newslint.prose.forms import ProseForms
from newslint.prose.marks import Mark
from newslint.prose.matter import front_matter
from newslint.prose.passages import Passage, passage
from newslint.prose.walk import Walk
from newslint.source import Source, Span, Text

Read = tuple[tuple[Passage, ...], tuple[Span, ...], "Counter[str]"]


def read(source: Source, forms: ProseForms) -> Read:
    """The passages of a source, the places of its comments, and the numbers of its elements."""
    kind, ending = kind_of(source.path, forms)
    if kind in ("plain", "lines"):
        return _plain(source, ending, divided=kind == "plain")
    walk = Walk(ending, forms)
    marks: Iterable[Mark]
    fields: list[Passage] = []
    if kind == "markdown":
        from newslint.prose import markdown

        start, fields = front_matter(source, ending)
        if start:
            walk.counts["pre"] += 1
        marks = markdown.marks(source, start)
    else:
        marks = html.marks(source.text, 0, len(source.text))
    for mark in marks:
        walk.take(mark)
    walk.finish()
    words = frozenset(word for word in ending.split(".") if word)
    summary = passage(words | {"summary"}, Text.join(walk.summary), _whole(source))
    passages = (*fields, *walk.passages, summary, _raw(source, words))
    return passages, tuple(walk.comments), walk.counts


def _plain(source: Source, ending: str, *, divided: bool) -> Read:
    words = frozenset(word for word in ending.split(".") if word)
    text = Text.join(html.lines(source.text))
    whole = passage(words | {"text"}, text, _whole(source))._replace(divided=divided, is_paragraph=divided)
    counts = Counter({"paragraphs": sum(1 for part in text.string.split("\n\n") if part.strip())})
    summary = passage(words | {"summary"}, text, _whole(source))
    return (whole, summary, _raw(source, words)), (), counts


def _raw(source: Source, words: frozenset[str]) -> Passage:
    return passage(words | {"raw"}, Text.join(html.lines(source.text)), _whole(source))


def _whole(source: Source) -> Span:
    return Span(0, len(source.text))
