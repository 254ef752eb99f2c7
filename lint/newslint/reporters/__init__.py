"""Reports: diagnostics → one output format a module."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Protocol, cast

from newslint import plugins
from newslint.diagnostic import Report

FORMATS = ("text", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "vale-line", "vale-json")
"""Names of output formats, as on the command line."""


class Renderer(Protocol):
    """Yields the text of a report, piece by piece; `color` is for formats that people read at a terminal."""

    def __call__(self, report: Report, *, color: bool = False) -> Iterator[str]: ...


def formats() -> list[str]:
    """The names of all output formats: ours in their order, then those of plugins."""
    return [*FORMATS, *(name for name in plugins.found(plugins.REPORTERS) if name not in FORMATS)]


def get(name: str) -> Renderer:
    """The renderer of a format. Raises KeyError for a name that is not in formats(), PluginError for a broken one."""
    if name not in FORMATS:
        plugin = plugins.found(plugins.REPORTERS)[name]
        loaded = plugins.load(plugin)
        if not callable(loaded):
            raise plugins.PluginError(plugin, f"{plugin.target} is no function")
        return cast(Renderer, loaded)
    module = import_module(f"newslint.reporters.{name.replace('-', '_')}")
    return cast(Renderer, module.render)
