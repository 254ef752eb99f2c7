"""Settings: `.newslint.yaml`, `[tool.newslint]` in pyproject.toml, or a `.vale.ini`, nearest above the file."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from newslint.diagnostic import Level
from newslint.options import Complaint, read_fields, unknown_keys
from newslint.prose.forms import NONE as PROSE_NONE
from newslint.prose.forms import ProseForms
from newslint.readers.forms import NONE, Forms
from newslint.site import KEYS as SITE_KEYS
from newslint.site import ImageIndex, read_forms, read_indexes
from newslint.source import MAX_SIZE
from newslint.strict_yaml import Node, YamlError, parse
from newslint.styling import NO_STYLES, Styles

FILE_NAMES = (".newslint.yaml", ".newslint.yml")
VALE_NAMES = (".vale", "_vale", "vale.ini", ".vale.ini", "_vale.ini")
"""Names of settings files of Vale, in the order in which Vale looks for them."""


class ConfigError(Exception):
    """Mistakes in the settings, one `path:line: …` a line."""


class Override(NamedTuple):
    """Other levels for some files; `files` are patterns as in .gitignore."""

    files: tuple[str, ...]
    levels: Mapping[str, str] = MappingProxyType({})
    credits: Literal["custom", "required", ""] = ""


class Config(NamedTuple):
    """Every setting with its default; `path` is the file it came from, and its folder what paths are relative to.

    `notices` are to be told once: what the file says that has no meaning here. So are `mistakes`, which fail the run.
    """

    rules: tuple[str, ...] = ("news",)
    levels: Mapping[str, str] = MappingProxyType({})
    names: str = ""
    exclude: tuple[str, ...] = ()
    fail_on: Literal["suggestion", "warning", "error", "never"] = "warning"
    credits: Literal["custom", "required"] = "custom"
    max_size: int = MAX_SIZE
    overrides: tuple[Override, ...] = ()
    forms: Forms = NONE
    prose_forms: ProseForms = PROSE_NONE
    image_index: tuple[ImageIndex, ...] = ()
    styles: Styles = NO_STYLES
    notices: tuple[Complaint, ...] = ()
    mistakes: tuple[Complaint, ...] = ()
    path: str = ""

    @property
    def folder(self) -> str:
        """The folder that the settings speak about."""
        return os.path.dirname(os.path.abspath(self.path)) if self.path else os.getcwd()

    def excludes(self, path: str) -> bool:
        """Whether `exclude` names the file."""
        return bool(self.exclude) and _matches(self.exclude, self.folder, path)

    def meets(self, patterns: tuple[str, ...], path: str) -> bool:
        """Whether one of the patterns, which are as in .gitignore, names the file."""
        return _matches(patterns, self.folder, path)

    def is_record(self, path: str) -> bool:
        """Whether the file holds records of pictures."""
        return any(self.meets(index.files, path) for index in self.image_index)

    def for_file(self, path: str) -> Config:
        """These settings with the overrides for one file, later ones last."""
        config = self
        for override in self.overrides:
            if _matches(override.files, self.folder, path):
                levels = {**config.levels, **override.levels}
                config = config._replace(levels=levels, credits=override.credits or config.credits)
        if config.styles.sections:
            from newslint.vale_ini.globs import matches

            config = config._replace(styles=config.styles.for_file(lambda pattern: matches(pattern, path)))
        return config


DEFAULT = Config()


def find(path: str) -> Config:
    """The settings nearest above a file or folder. Raises ConfigError."""
    absolute = os.path.abspath(path)
    return _find_in(absolute if os.path.isdir(absolute) else os.path.dirname(absolute))


def load(path: str) -> Config:
    """The settings in one file. Raises ConfigError."""
    text = read_text(path)
    if path.endswith(".ini") or os.path.basename(path) in VALE_NAMES:
        return _vale(path, text)
    node = _toml(path, text) if path.endswith(".toml") else _yaml(path, text)
    return _read(path, node)


def read_text(path: str) -> str:
    """The text of a settings file. Raises ConfigError."""
    try:
        with open(path, "rb") as file:
            content = file.read()
        return content.decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{path}:1: {(error.strerror or str(error)).lower()}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}:1: not UTF-8; save the settings as UTF-8") from error


def _vale(path: str, text: str) -> Config:
    """Of a `.vale.ini`, its styles run and nothing else, as its writer expects."""
    from newslint import vale_ini

    read = vale_ini.load(path, text)
    return Config(
        rules=(),
        prose_forms=read.prose,
        styles=read.styles,
        notices=tuple(sorted(read.notices)),
        mistakes=tuple(sorted(read.mistakes)),
        path=path,
    )


@cache
def _find_in(folder: str) -> Config:
    for name in FILE_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return load(path)
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project) and _has_table(project):
        return load(project)
    for name in VALE_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return load(path)
    above = os.path.dirname(folder)
    return DEFAULT if above == folder else _find_in(above)


def _has_table(path: str) -> bool:
    try:
        with open(path, "rb") as file:
            return b"[tool.newslint" in file.read()
    except OSError:
        return False


def _yaml(path: str, text: str) -> Node:
    try:
        return parse(text)
    except YamlError as error:
        raise ConfigError(f"{path}:{error.line}: {error}") from error


def _toml(path: str, text: str) -> Node:
    import tomllib

    try:
        table = tomllib.loads(text).get("tool", {}).get("newslint", {})
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}:1: not TOML: {error}") from error
    line = text[: text.find("[tool.newslint")].count("\n") + 1
    return _as_node(table, line)


def _as_node(value: Any, line: int) -> Node:
    if isinstance(value, dict):
        return Node({key: _as_node(item, line) for key, item in value.items()}, line)
    if isinstance(value, list):
        return Node([_as_node(item, line) for item in value], line)
    if isinstance(value, bool):
        return Node("true" if value else "false", line)
    return Node(str(value), line, isinstance(value, str))


def _read(path: str, node: Node) -> Config:
    if node.value is None:
        return DEFAULT._replace(path=path)
    if not isinstance(node.value, dict):
        raise ConfigError(f"{path}:{node.line}: settings must be a mapping, not {node.kind}")
    complaints: list[Complaint] = unknown_keys(node.value, KEYS)
    given = {key: item for key, item in node.value.items() if item.value is not None}
    overrides = _overrides(given.pop("overrides", None), complaints)
    forms, indexes = read_forms(given, complaints), read_indexes(given, complaints)
    of_styles = _of_styles(path, given, complaints)
    values = read_fields(Config, given, complaints)
    complaints += _wrong_levels(given.get("levels"))
    if complaints:
        raise ConfigError("\n".join(f"{path}:{line}: {message}" for line, message in sorted(complaints)))
    return Config(
        **{**values, **of_styles, "overrides": overrides, "forms": forms, "image_index": indexes, "path": path}
    )


def _of_styles(path: str, given: dict[str, Node], complaints: list[Complaint]) -> dict[str, Any]:
    """What the settings say of styles of Vale; rarely anything."""
    if not given.keys() & {"styles", "prose"}:
        return {}
    from newslint.style_settings import read_prose, read_styles

    styles, mistakes, notices = read_styles(given, os.path.dirname(os.path.abspath(path)), complaints)
    return {
        "styles": styles,
        "mistakes": mistakes,
        "notices": notices,
        "prose_forms": read_prose(given, complaints),
    }


def _overrides(node: Node | None, complaints: list[Complaint]) -> tuple[Override, ...]:
    if node is None:
        return ()
    if not isinstance(node.value, list) or any(not isinstance(item.value, dict) for item in node.value):
        complaints.append((node.line, "“overrides” must be a list of mappings with files and levels"))
        return ()
    found = []
    for item in node.value:
        before = len(complaints)
        complaints += unknown_keys(item.value, ("files", "levels", "credits"))
        complaints += _wrong_levels(item.value.get("levels"))
        if "files" not in item.value:
            complaints.append((item.line, "an override needs “files”: patterns as in .gitignore"))
        values = read_fields(Override, item.value, [] if "files" not in item.value else complaints)
        if len(complaints) == before:
            found.append(Override(**values))
    return tuple(found)


def _wrong_levels(node: Node | None) -> list[Complaint]:
    if node is None or not isinstance(node.value, dict):
        return []
    choices = [*Level, "off"]
    return [
        (item.line, f"the level of “{rule}” must be one of {', '.join(sorted(choices))}, not {item.kind}")
        for rule, item in node.value.items()
        if item.value not in choices
    ]


def _matches(patterns: tuple[str, ...], folder: str, path: str) -> bool:
    inside = os.path.relpath(os.path.abspath(path), folder)
    return not inside.startswith("..") and _spec(patterns).match_file(inside)


@cache
def _spec(patterns: tuple[str, ...]) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


KEYS = (
    "rules",
    "levels",
    "names",
    "exclude",
    "fail-on",
    "credits",
    "max-size",
    "overrides",
    "styles",
    "prose",
    *SITE_KEYS,
)
"""The keys of a settings file."""
