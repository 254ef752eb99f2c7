"""Front matter as passages: each text that a field at the top holds, `frontmatter.title`."""

from __future__ import annotations

from newslint.prose.passages import Passage, passage
from newslint.readers import matter
from newslint.source import Source


def front_matter(source: Source, ending: str) -> tuple[int, list[Passage]]:
    """Where the front matter ends, 0 without any, and its passages in the order of the page."""
    if not source.text.startswith(("---", "+++")):
        return 0, []
    end, fields = matter.texts(source)
    words = frozenset(word for word in ending.split(".") if word)
    return end, [passage(words | {"text", "frontmatter", field.path[0]}, field.text, field.span) for field in fields]
