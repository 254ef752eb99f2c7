"""Front matter, in YAML or TOML: headline, byline and picture fields as blocks with places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.article import Block
from newslint.readers.forms import Forms
from newslint.readers.matter.blocks import blocks_of
from newslint.readers.matter.fields import Field, InvalidError
from newslint.source import Source, Span

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_ENDS = {
    "---": re.compile(r"(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)"),
    "+++": re.compile(r"(?<=[\r\n])\+\+\+[ \t]*(?=[\r\n]|\Z)"),
}
_LANGUAGES = (("lang",), ("language",), ("locale",))
_BLANK_LINE = re.compile(r"[ \t]*[\r\n]")
_OPEN_LINE = re.compile(r"(?:([A-Za-z_][\w.-]*)[ \t]*[:=](?=[ \t\r\n])|[ \t]+\S|- |[#\[\]}])[^\r\n]*(?:\r\n|\n|\r|\Z)")

_KEY = re.compile(r"[^\s\[{-][^\[{]*[:=][ \t]*(?:[&!]\S*[ \t]+)*")
_NO_TEXT = re.compile(
    r"~|null|true|false|[-+]?(?:\d[\d_]*|0x[\da-f]+|0o[0-7]+)(?:\.\d*)?(?:e[-+]?\d+)?|[-+]?\.\d+|[-+]?\.inf|\.nan"
    r"|\d{4}-\d\d?-\d\d?(?:[Tt][\d:.]+(?:Z|[+-]\d\d:\d\d)| +[\d:.]+)?",
    re.IGNORECASE,
)


class FrontMatter(NamedTuple):
    """What stands before the article; `end` is where the article begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    language: str = ""
    ignored: tuple[str, ...] = ()
    problems: tuple[tuple[str, Span, str], ...] = ()


def read(source: Source, forms: Forms) -> FrontMatter:
    """The front matter of a source; an empty one if there is none."""
    fence = _FENCE.match(source.text)
    if not fence:
        return FrontMatter()
    found = _ENDS[fence[1]].search(source.text, fence.end())
    if not found:
        return _unended(source, fence, forms)
    matter = _matter(source, fence[1], fence.end(), found.start(), found.end(), forms)
    if matter.problems and fence[1] == "---" and _BLANK_LINE.match(source.text, fence.end()):
        return FrontMatter()  # two rules across the page, and text between them
    return matter


def texts(source: Source) -> tuple[int, list[Field]]:
    """Where the front matter ends, 0 without any, and its fields at the top that hold a text, as a reader of it would.

    What is a number, a date, or yes or no, is no text, nor is an item of a list.
    """
    fence = _FENCE.match(source.text)
    found = _ENDS[fence[1]].search(source.text, fence.end()) if fence else None
    if not fence or not found:
        return 0, []
    try:
        fields = _fields(source, fence[1], fence.end(), found.start())
    except InvalidError:
        return (0 if _BLANK_LINE.match(source.text, fence.end()) else found.end()), []
    return found.end(), [field for field in fields if len(field.path) == 1 and _is_text(source, field)]


def _is_text(source: Source, field: Field) -> bool:
    start = field.span.start
    line = source.text[source.line_span(start).start : start]
    if not _KEY.fullmatch(line):
        return False
    return source.text[start] in "\"'|>" or not _NO_TEXT.fullmatch(field.value.strip())


def _matter(source: Source, fence: str, start: int, end: int, after: int, forms: Forms) -> FrontMatter:
    try:
        fields = _fields(source, fence, start, end)
    except InvalidError as error:
        at = min(start + error.offset, max(start, end - 1))
        return FrontMatter(after, problems=(("front-matter-invalid", Span(at, at + 1), str(error)),))
    return FrontMatter(
        after,
        tuple(sorted(blocks_of(fields, forms), key=lambda block: block.span.start)),
        next((field.value for path in _LANGUAGES for field in fields if field.path == path), ""),
        tuple(field.value for field in fields if field.path == ("newslint", "ignore")),
    )


def _unended(source: Source, fence: re.Match[str], forms: Forms) -> FrontMatter:
    """Lines of fields below a fence, up to the first blank line: their end was forgotten."""
    at = fence.end()
    names = []
    while line := _OPEN_LINE.match(source.text, at):
        names.append((line[1] or "").casefold())
        at = line.end()
    is_matter = "title" in names or sum(map(bool, names)) > 1
    if not is_matter or not (at == len(source.text) or _BLANK_LINE.match(source.text, at)):
        return FrontMatter()
    said = f"this front matter has no end; a line “{fence[1]}” must stand below it"
    problem = "front-matter-invalid", Span(*fence.span(1)), said
    return _matter(source, fence[1], fence.end(), at, at, forms)._replace(problems=(problem,))


def _fields(source: Source, fence: str, start: int, end: int) -> Sequence[Field]:
    if fence == "+++":
        from newslint.readers.matter import toml

        return toml.read(source, start, end)
    from newslint.readers.matter import yaml

    return yaml.read(source, start, end)
