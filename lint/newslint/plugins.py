"""What other packages bring: checks, readers, reporters, packs of rules and taggers, announced by entry points.

`importlib.metadata` would cost every cold start 20 ms. So the folders of `sys.path` are searched for
`*.dist-info/entry_points.txt` here, and what was found is kept until one of these folders changes. A plugin is
imported when it is first used.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from newslint import user_cache

CHECKS, READERS, REPORTERS, RULES = "newslint.checks", "newslint.readers", "newslint.reporters", "newslint.rules"
TAGGERS = "newslint.taggers"
_GROUPS = (CHECKS, READERS, REPORTERS, RULES, TAGGERS)
_NOUNS = {CHECKS: "kind", READERS: "format", REPORTERS: "output format", RULES: "pack", TAGGERS: "tagger"}


class Plugin(NamedTuple):
    """One entry point: `target` is `module` or `module:attribute`, `package` the distribution with its version."""

    group: str
    name: str
    package: str
    target: str

    def __str__(self) -> str:
        return f"the plugin “{self.name}” of {self.package}"


class PluginError(Exception):
    """A plugin that cannot be used; the message names it and says why."""

    def __init__(self, plugin: Plugin, why: str) -> None:
        super().__init__(f"{plugin} is broken: {why}")


def found(group: str) -> Mapping[str, Plugin]:
    """The plugins of a group by name, sorted; of two with one name, that of the first package."""
    plugins = {plugin.name: plugin for plugin in reversed(_all()) if plugin.group == group}
    return dict(sorted(plugins.items()))


def load(plugin: Plugin) -> Any:
    """What the entry point names. Raises PluginError."""
    from importlib import import_module

    module, _, attribute = plugin.target.partition(":")
    try:
        loaded: Any = import_module(module)
        for name in filter(None, attribute.split(".")):
            loaded = getattr(loaded, name)
    except Exception as error:
        raise PluginError(plugin, f"{type(error).__name__}: {error}") from error
    return loaded


def folder(plugin: Plugin) -> str:
    """The folder of a pack of rules: that of a package, or one that an attribute names. Raises PluginError."""
    loaded = load(plugin)
    place = next(iter(getattr(loaded, "__path__", ())), None) or loaded
    if not isinstance(place, (str, os.PathLike)) or not os.path.isdir(place):
        raise PluginError(plugin, f"{plugin.target} is no folder; name a package that holds rule files, or a path")
    return os.fspath(place)


def clashes(ours: Mapping[str, Iterator[str] | Mapping[str, Any] | tuple[str, ...]]) -> list[str]:
    """A word on each name that a plugin cannot have: one of ours (by group), or that of another plugin."""
    said = []
    firsts: dict[tuple[str, str], Plugin] = {}
    for plugin in _all():
        noun = _NOUNS[plugin.group]
        first = firsts.setdefault((plugin.group, plugin.name), plugin)
        if plugin.name in ours.get(plugin.group, ()):
            said.append(f"{plugin} is not used: newslint has the {noun} “{plugin.name}”; the plugin needs another name")
        elif first is not plugin:
            said.append(f"{plugin} is not used: {first.package} has the {noun} “{plugin.name}”; remove one of the two")
    return said


@cache
def _all() -> tuple[Plugin, ...]:
    folders = []
    for path in dict.fromkeys(sys.path):
        if os.path.isabs(path) and path != os.getcwd():  # what is checked must not bring code along
            try:
                folders.append((path, os.stat(path).st_mtime_ns))
            except OSError:
                continue
    state = "\n".join(f"{path}\t{changed}" for path, changed in folders)
    named = "\n".join(path for path, _ in folders).encode(errors="surrogatepass")
    entry = os.path.join(user_cache.folder(), f"plugins-{zlib.crc32(named):08x}")
    known = _known(entry, state)
    if known is None:
        plugins = {
            (item.group, item.name, item.package): item for path, _ in reversed(folders) for item in _search(path)
        }
        known = tuple(sorted(plugins.values()))
        lines = ["\t".join(plugin) for plugin in known]
        user_cache.keep(entry, "\n".join([state, "", *lines]).encode(errors="surrogatepass"))
    return known


def _known(entry: str, state: str) -> tuple[Plugin, ...] | None:
    """What was kept, if the folders are as they were."""
    try:
        with open(entry, "rb") as file:
            kept, _, lines = file.read().decode(errors="surrogatepass").partition("\n\n")
    except (OSError, UnicodeDecodeError):
        return None
    rows = [line.split("\t") for line in lines.splitlines()]
    if kept != state or any(len(row) != 4 or row[0] not in _GROUPS for row in rows):
        return None
    return tuple(Plugin(*row) for row in rows)


def _search(path: str) -> Iterator[Plugin]:
    """The plugins whose packages are installed in a folder."""
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith((".dist-info", ".egg-info")))
    except OSError:
        return
    for name in names:
        try:
            with open(os.path.join(path, name, "entry_points.txt"), encoding="utf-8") as file:
                text = file.read()
        except (OSError, UnicodeDecodeError):
            continue
        if "newslint." in text:
            yield from _read(text, name.rpartition(".")[0].replace("-", " "))


def _read(text: str, package: str) -> Iterator[Plugin]:
    group = ""
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            group = line.strip("[] ")
        elif group in _GROUPS and "=" in line and not line.startswith(("#", ";")):
            name, _, target = (part.strip() for part in line.partition("="))
            yield Plugin(group, name, package, target.partition("[")[0].strip())
