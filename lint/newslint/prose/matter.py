"""Front matter as passages: each text that a field at the top holds, `frontmatter.title`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.prose.passages import Passage, passage
from newslint.source import Piece, Source, Span, Text

if TYPE_CHECKING:
    from newslint.readers.matter.fields import Field

Problems = tuple[tuple[str, Span, str], ...]


def front_matter(source: Source, ending: str) -> tuple[int, list[Passage], Problems]:
    """Where the front matter ends, 0 without any; its passages in the order of the page; its faults."""
    if not source.text.startswith(("---", "+++")):
        return 0, [], ()
    from newslint.readers import matter

    end, fields, problems = matter.texts(source)
    words = frozenset(word for word in ending.split(".") if word) | {"text", "frontmatter"}
    return end, [passage(words | {field.path[0]}, _said(field), field.span) for field in fields], problems


def _said(field: Field) -> Text:
    """The text of a field with the line ends that a block of lines (`|`, `>`) has."""
    value = field.value.rstrip("\n")
    pieces = field.text.pieces
    if value == field.value or len(value) != len(field.text.string):
        return field.text
    end = field.span.end
    return Text(f"{value}\n", (*pieces, Piece(len(value), len(value) + 1, end, end)))
