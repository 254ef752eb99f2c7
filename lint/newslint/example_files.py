"""Examples of several files: articles that are compared, records of pictures, picture files and what they carry.

        === a.md
        ![The bell](bell.jpg "Photo: Ada Byrne")
        === bell.jpg
        byline: Tom Rill

A line `=== NAME` begins a file. A picture is described by what it says of itself; records are keyed by `uid`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from newslint.article import Article, Pictures, Role
from newslint.diagnostic import Diagnostic
from newslint.embedded import Embedded
from newslint.engine import Engine, check_read
from newslint.many import survey
from newslint.plan import Choice, Plan
from newslint.readers import read, records
from newslint.source import Position, Source
from newslint.strict_yaml import parse

_HEAD = re.compile(r"^=== (\S+)[ \t]*$", re.MULTILINE)
_PICTURE = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".tif", ".tiff")


class File(NamedTuple):
    """One file of an example; `line` is the line of the example above its first."""

    name: str
    content: str
    line: int


def split(text: str) -> list[File]:
    """The files of an example."""
    heads = list(_HEAD.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    return [
        File(head[1], text[head.end() + 1 : end], text.count("\n", 0, head.end()) + 1)
        for head, end in zip(heads, ends, strict=True)
    ]


def check(text: str, plan: Plan) -> list[Diagnostic]:
    """The diagnostics of all files, in the lines of the example."""
    files = split(text)
    carried = {file.name: _carried(file.content) for file in files if file.name.endswith(_PICTURE)}
    engine = Engine(Choice())
    checked = [check_read(engine, _read(file, carried), plan) for file in files if file.name not in carried]
    lines = {file.name: file.line for file in files}
    sources = {file.name: Source(file.name, file.content) for file in files}
    found = [item for one in checked for item in one.diagnostics]
    found += survey([plan], checked, sources.__getitem__)
    return sorted((_shifted(item, lines[item.path]) for item in found), key=lambda item: item.start)


def _read(file: File, carried: Mapping[str, Embedded]) -> Article:
    source = Source(file.name, file.content)
    article = records.read(source, "uid") if file.name.endswith((".yml", ".yaml")) else read(source)
    sources = {block.figure: block.src for block in article.blocks if block.role is Role.IMAGE and block.src}
    return article._replace(pictures=_Described({number or 0: src for number, src in sources.items()}, carried))


def _carried(content: str) -> Embedded:
    node = parse(content)
    fields = node.value if isinstance(node.value, dict) else {}
    return Embedded(**{key: str(item.value) for key, item in fields.items()})


class _Described(Pictures):
    """Pictures that an example describes."""

    def __init__(self, sources: Mapping[int, str], carried: Mapping[str, Embedded]) -> None:
        self._sources = sources
        self._carried = carried

    def carried(self, figure: int) -> Embedded | None:
        return self._carried.get(self._sources.get(figure, ""))

    def identity(self, figure: int) -> str:
        return self._sources.get(figure, "")


def _shifted(item: Diagnostic, by: int) -> Diagnostic:
    start, end = Position(item.start.line + by, item.start.column), Position(item.end.line + by, item.end.column)
    return item._replace(start=start, end=end)
