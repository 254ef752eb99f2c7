"""Front matter, in YAML or TOML: headline, byline and picture fields as blocks with places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from newslint.article import Block
from newslint.readers.forms import NONE, Forms
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


class Texts(NamedTuple):
    """The fields at the top of front matter that hold a text: no number, no date, no yes or no, no item of a list.

    `end` is where the front matter ends, 0 without any.
    """

    end: int = 0
    fields: tuple[Field, ...] = ()
    problems: tuple[tuple[str, Span, str], ...] = ()


def texts(source: Source) -> Texts:
    """The texts of the front matter of a source."""
    fence = _FENCE.match(source.text)
    found = _ENDS[fence[1]].search(source.text, fence.end()) if fence else None
    if not fence or not found:
        return Texts(problems=_unended(source, fence, NONE).problems if fence else ())
    try:
        fields = _fields(source, fence[1], fence.end(), found.start())
    except InvalidError as error:
        if fence[1] == "---" and _BLANK_LINE.match(source.text, fence.end()):
            return Texts()
        return Texts(found.end(), problems=(_invalid(error, fence.end(), found.start()),))
    return Texts(found.end(), tuple(field for field in fields if len(field.path) == 1 and _is_text(source, field)))


def _invalid(error: InvalidError, start: int, end: int) -> tuple[str, Span, str]:
    at = min(start + error.offset, max(start, end - 1))
    return "front-matter-invalid", Span(at, at + 1), str(error)


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
        return FrontMatter(after, problems=(_invalid(error, start, end),))
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
