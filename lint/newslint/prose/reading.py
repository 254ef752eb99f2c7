"""A source → its passages, by its format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from newslint.prose import ignores, kind_of, spacing
from newslint.prose.forms import ProseForms
from newslint.prose.marks import Mark
from newslint.prose.passages import Passage, passage
from newslint.prose.walk import Walk
from newslint.source import Source, Span, Text

if TYPE_CHECKING:
    from newslint.prose.matter import Problems

Walked = tuple[tuple[Passage, ...], tuple[Span, ...], "Counter[str]"]
Read = tuple[tuple[Passage, ...], tuple[Span, ...], "Counter[str]", "Problems"]


def read(source: Source, forms: ProseForms) -> Read:
    """The passages of a source, the places of its comments, and the numbers of its elements."""
    kind, ending = kind_of(source.path, forms)
    if kind in ("plain", "lines"):
        return _plain(source, ending, divided=kind == "plain")
    walk = Walk(ending, forms)
    marks: Iterable[Mark]
    fields: list[Passage] = []
    problems: Problems = ()
    if kind == "markdown":
        from newslint.prose import markdown
        from newslint.prose.matter import front_matter

        start, fields, problems = front_matter(source, ending)
        left_out = [frozenset(scope.split(".")) for scope in forms.ignored_scopes]
        fields = [field for field in fields if not any(words <= field.words for words in left_out)]
        if start:
            walk.counts["pre"] += 1
        known = (ending.lstrip("."), dict(forms.formats).get(ending.lstrip("."), "md"))
        changed = ignores.applied(source.text, start, tuple(dict.fromkeys(known)), forms)
        if changed is not None:
            return (*_changed(source, changed, walk, ending, fields), problems)
        marks = markdown.marks(source, start)
    else:
        from newslint.prose import html

        marks = html.marks(source.text, 0, len(source.text))
    for mark in marks:
        walk.take(mark)
    walk.finish()
    return (*_finished(source, walk, ending, fields, walk.passages, Text.join(walk.summary)), problems)


def _changed(source: Source, changed: Text, walk: Walk, ending: str, fields: list[Passage]) -> Walked:
    """What is read of another text than the source, at the places in the source."""
    from newslint.prose import markdown

    for mark in markdown.marks(Source(source.path, changed.string), 0):
        walk.take(mark)
    walk.finish()
    passages = []
    for found in walk.passages:
        text = ignores.placed(found.block.text, changed)
        span = changed.span(*found.block.span)
        passages.append(found._replace(block=found.block._replace(text=text, span=span)))
    walk.comments = [changed.span(*comment) for comment in walk.comments]
    summary = ignores.placed(Text.join(walk.summary), changed)
    return _finished(source, walk, ending, fields, passages, summary)


def _finished(
    source: Source, walk: Walk, ending: str, fields: list[Passage], passages: Iterable[Passage], summary: Text
) -> Walked:
    words = frozenset(word for word in ending.split(".") if word)
    last = passage(words | {"summary"}, summary, _whole(source))
    return (*fields, *passages, last, _raw(source, words)), tuple(walk.comments), walk.counts


def _plain(source: Source, ending: str, *, divided: bool) -> Read:
    words = frozenset(word for word in ending.split(".") if word)
    text = Text.join(spacing.lines(source.text))
    whole = passage(words | {"text"}, text, _whole(source))._replace(divided=divided, is_paragraph=divided)
    counts = Counter({"paragraphs": sum(1 for part in text.string.split("\n\n") if part.strip())})
    summary = passage(words | {"summary"}, text, _whole(source))
    return (whole, summary, _raw(source, words)), (), counts, ()


def _raw(source: Source, words: frozenset[str]) -> Passage:
    return passage(words | {"raw"}, Text.join(spacing.lines(source.text)), _whole(source))


def _whole(source: Source) -> Span:
    return Span(0, len(source.text))
