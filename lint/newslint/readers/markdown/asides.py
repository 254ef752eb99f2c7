"""What stands in a Markdown file and is no Markdown: templates' comments and listings, modules of MDX."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.source import Span

_SIGNS = ("endcomment", "endhighlight", "/highlight", "{/*", "\nexport ")
_OPENING = re.compile(
    r"^(?: {0,3}(?P<fence>`{3,}|~{3,})|[ \t]*(?:(?P<comment>\{%-?\s*comment\b)|(?P<jsx>\{/\*)"
    r"|(?P<liquid>\{%-?\s*highlight\b)|(?P<hugo>\{\{<\s*highlight\b)"
    r"|(?P<export>export\s+(?:default|const|let|async|function)\b[^\n]*[{(\[]\r?$)))",
    re.MULTILINE,
)
_CLOSING = {
    "comment": re.compile(r"\{%-?\s*endcomment\s*-?%\}(?=[ \t]*\r?$)", re.MULTILINE),
    "jsx": re.compile(r"\*/\}(?=[ \t]*\r?$)", re.MULTILINE),
    "liquid": re.compile(r"\{%-?\s*endhighlight\s*-?%\}(?=[ \t]*\r?$)", re.MULTILINE),
    "hugo": re.compile(r"\{\{<\s*/\s*highlight\s*>\}\}(?=[ \t]*\r?$)", re.MULTILINE),
    "export": re.compile(r"^[})\]]+;?(?=[ \t]*\r?$)", re.MULTILINE),
}


class Aside(NamedTuple):
    """A place that the parser must not see; of a comment `is_comment` is true, else it is code."""

    span: Span
    is_comment: bool


def find(text: str, start: int) -> list[Aside]:
    """The asides behind `start`, in order."""
    if not any(sign in text for sign in _SIGNS) and not text.startswith("export "):
        return []
    found = []
    endless: set[str] = set()
    while opening := _OPENING.search(text, start):
        kind = str(opening.lastgroup)
        start = opening.end()
        if kind in endless:
            continue
        fence = opening["fence"]
        closing = (re.compile(rf"^ {{0,3}}{fence}", re.MULTILINE) if fence else _CLOSING[kind]).search(text, start)
        if closing is None:
            endless.add(kind)
            continue
        start = closing.end()
        if not fence:
            found.append(Aside(Span(opening.start(kind), start), kind in ("comment", "jsx")))
    return found


def hidden(text: str, start: int, asides: Sequence[Aside]) -> str:
    """The text from `start` on with blank lines where the asides stand."""
    parts = []
    for span, _ in asides:
        parts.append(text[start : span.start])
        parts.append(re.sub(r"[^\r\n]", " ", text[span.start : span.end]))
        start = span.end
    return "".join((*parts, text[start:]))
