"""Reports: diagnostics → one output format a module."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from newslint.diagnostic import Report

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "vale-line")
"""Names of output formats, as on the command line."""


class Renderer(Protocol):
    """Yields the text of a report, piece by piece; `color` is for formats that people read at a terminal."""

    def __call__(self, report: Report, *, color: bool = False) -> Iterator[str]: ...


def get(name: str) -> Renderer:
    """The renderer of a format. Raises KeyError for a name that is not in FORMATS."""
    if name not in FORMATS:
        raise KeyError(name)
    module = import_module(f"newslint.reporters.{name.replace('-', '_')}")
    return cast(Renderer, module.render)
