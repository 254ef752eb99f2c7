"""What a site leaves out of its Markdown by patterns, and what are comments to it beside those of HTML.

What a pattern matches becomes code, as in Vale: between fences, or between backticks. The text that is read is another
than the source then, and remembers where each piece of it stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newslint.prose.forms import ProseForms
from newslint.source import Piece, Text

if TYPE_CHECKING:
    from newslint.prose.marks import Part

TIME_LIMIT = 2.0
"""Seconds that one pattern may take on one article."""

_MODULE = re.compile(r"(?:\A|(?<=\n\n))(?:import|export)\b[^\n]*(?:\n[^\n]+)*")


def applied(text: str, start: int, endings: tuple[str, ...], forms: ProseForms) -> Text | None:
    """The text from `start` on with all that; None where nothing of it applies. `endings` have no dot."""
    blocks = _patterns(forms.block_ignores, endings)
    tokens = _patterns(forms.token_ignores, endings)
    marks = [(low, high) for glob, low, high in forms.comment_delimiters if _matches(glob, endings)]
    if "mdx" in endings:
        marks.append(("{/*", "*/}"))
    marks = [mark for mark in marks if mark[0] in text]
    if not (blocks or tokens or marks or "mdx" in endings):
        return None
    read = Text.join([(text[start:], start, len(text))])
    if "mdx" in endings:
        read = _replaced(read, _MODULE.finditer(read.string), lambda _: ("\n", None))
    for pattern in blocks:
        read = _replaced(read, _found(pattern, read.string), lambda match: ("\n```\n", match))
    for pattern in tokens:
        read = _replaced(read, _found(pattern, read.string), lambda match: ("`", match))
    for low, high in marks:
        comment = re.compile(f"{re.escape(low)}(.*?){re.escape(high)}", re.DOTALL)
        end = read.string.rfind(high) + len(high)  # behind it, none that opens is closed
        read = _replaced(read, comment.finditer(read.string, 0, end), lambda match: ("<!--", match))
    return read


def _replaced(read: Text, matches: Iterable[Any], around: Callable[[Any], tuple[str, Any]]) -> Text:
    """The text with marks around the first group of each match, or only the mark in place of it."""
    pieces: list[Part] = []
    at = 0
    for match in matches:
        if match.end() == match.start():
            continue
        mark, inner = around(match)
        pieces += _parts(read, at, match.start())
        low, high = read.span(match.start(), match.end())
        pieces.append((mark, low, low))
        if inner is not None:
            group = 1 if match.re.groups and match.start(1) >= 0 else 0
            pieces += _parts(read, match.start(group), match.end(group))
            pieces.append((_CLOSING.get(mark, mark), high, high))
        at = match.end()
    if not at:
        return read
    return Text.join([*pieces, *_parts(read, at, len(read.string))])


_CLOSING = {"<!--": "-->"}


def _parts(read: Text, start: int, end: int) -> Iterator[Part]:
    part = read.slice(start, end)
    for piece in part.pieces:
        yield part.string[piece.start : piece.end], piece.source_start, piece.source_end


def placed(text: Text, read: Text) -> Text:
    """A text of what was read, at its places in the source."""
    pieces: list[Piece] = []
    for start, end, low, high in text.pieces:
        if end - start == high - low:
            inner = read.slice(low, high).pieces
            pieces += (Piece(start + a, start + b, place, after) for a, b, place, after in inner)
        else:
            pieces.append(Piece(start, end, *read.span(low, high)))
    return Text(text.string, pieces)


def _found(pattern: str, text: str) -> Iterator[Any]:
    return iter(_compile(pattern).finditer(text, timeout=TIME_LIMIT))


@lru_cache(maxsize=256)
def _compile(pattern: str) -> Any:
    import regex

    return regex.compile(pattern, regex.V0)


def _patterns(groups: Iterable[tuple[str, tuple[str, ...]]], endings: tuple[str, ...]) -> list[str]:
    return [pattern for glob, patterns in groups if _matches(glob, endings) for pattern in patterns]


@lru_cache(maxsize=256)
def _matches(glob: str, endings: tuple[str, ...]) -> bool:
    """Whether a section of the settings is meant for an ending: `*.{md,mdx}`, `*`."""
    from fnmatch import fnmatchcase

    return any(fnmatchcase(f".{ending}", each) for ending in endings for each in _spelled_out(glob))


def _spelled_out(glob: str) -> Iterator[str]:
    braces = re.search(r"\{([^{}]*)\}", glob)
    if braces is None:
        yield glob
        return
    for choice in braces[1].split(","):
        yield from _spelled_out(glob[: braces.start()] + choice.strip() + glob[braces.end() :])
