"""The settings that name styles of Vale and say how their prose is read: `styles` and `prose`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from newslint.options import Complaint, read_fields, unknown_keys
from newslint.prose.forms import NONE, ProseForms
from newslint.strict_yaml import Node
from newslint.style_folders import present
from newslint.styling import LEVELS, NO_STYLES, Styles, StyleSection

KEYS = ("styles", "prose")
STATES = ("off", "on", "unset", *LEVELS)
"""What settings can say of a rule of a style."""


class StyleKeys(NamedTuple):
    """The keys of `styles` that hold plain values."""

    paths: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    min_level: Literal["suggestion", "warning", "error"] = "suggestion"
    vocabularies: tuple[str, ...] = ()
    word_template: str = ""


class FilesKeys(NamedTuple):
    """The keys of an entry under `styles: files:` that hold plain values; `pattern` is read as Vale reads it."""

    pattern: str = ""
    run: tuple[str, ...] = ()


class ProseKeys(NamedTuple):
    """The keys of `prose` that hold plain values."""

    ignored_scopes: tuple[str, ...] = ()
    skipped_scopes: tuple[str, ...] = ()
    ignored_classes: tuple[str, ...] = ()
    formats: Mapping[str, str] = {}


class Ignores(NamedTuple):
    """An entry of `block-ignores` or `token-ignores`."""

    pattern: str = "*"
    leave_out: tuple[str, ...] = ()


class Delimiters(NamedTuple):
    """An entry of `comment-delimiters`."""

    pattern: str = "*"
    opening: str = ""
    closing: str = ""


STYLES = ("paths", "run", "min-level", "vocabularies", "word-template", "rules", "parameters", "files")
PROSE = (
    "ignored-scopes", "skipped-scopes", "ignored-classes", "formats", "block-ignores", "token-ignores",
    "comment-delimiters",
)  # fmt: skip


def read_styles(
    given: dict[str, Node], folder: str, complaints: list[Complaint]
) -> tuple[Styles, tuple[Complaint, ...], tuple[Complaint, ...]]:
    """The styles that the settings state, what they name that is not there, and what of that does no harm.

    Their key is taken out of `given`; folders are taken from `folder`.
    """
    node = given.pop("styles", None)
    if node is None or not _is_mapping(node, "styles", "{paths: [styles], run: [Desk]}", complaints):
        return NO_STYLES, (), ()
    before = len(complaints)
    complaints += unknown_keys(node.value, STYLES)
    values = read_fields(StyleKeys, node.value, complaints)
    sections = []
    for item in _entries(node.value.get("files"), "files", "{pattern: '*.md', run: [Desk]}", complaints):
        complaints += unknown_keys(item.value, ("pattern", "run", "rules"))
        found = read_fields(FilesKeys, item.value, complaints)
        if not found.get("pattern") and "pattern" not in item.value:
            complaints.append((item.line, "an entry of “files” needs a “pattern” such as '*.md'"))
        rules = _rules(item.value.get("rules"), complaints)
        sections.append(StyleSection(found.get("pattern", ""), found.get("run"), rules))
    styles = Styles(
        **values,
        rules=_rules(node.value.get("rules"), complaints),
        parameters=_parameters(node.value.get("parameters"), complaints),
        sections=tuple(sections),
        lines=dict(_lines(node)),
    )
    styles = styles._replace(
        paths=tuple(os.path.normpath(os.path.join(folder, os.path.expanduser(path))) for path in styles.paths)
    )
    if len(complaints) > before:
        return NO_STYLES, (), ()
    mistakes: list[Complaint] = []
    notices: list[Complaint] = []
    for path, stated in zip(styles.paths, values.get("paths", ()), strict=True):
        if not os.path.isdir(path):
            mistakes.append((node.value["paths"].line, f"no folder is called “{stated}”; “paths” must name folders"))
    return present(styles, mistakes, notices), tuple(mistakes), tuple(notices)


def read_prose(given: dict[str, Node], complaints: list[Complaint]) -> ProseForms:
    """How the settings say that prose is read; their key is taken out of `given`."""
    node = given.pop("prose", None)
    if node is None or not _is_mapping(node, "prose", "{ignored-classes: [aside]}", complaints):
        return NONE
    complaints += unknown_keys(node.value, PROSE)
    values = read_fields(ProseKeys, node.value, complaints)
    if "formats" in values:
        values["formats"] = tuple(values["formats"].items())
    for key in ("block_ignores", "token_ignores"):
        found = []
        name = key.replace("_", "-")
        for item in _entries(node.value.get(name), name, "{pattern: '*.md', leave-out: ['(x)']}", complaints):
            complaints += unknown_keys(item.value, ("pattern", "leave-out"))
            found.append(tuple(Ignores(**read_fields(Ignores, item.value, complaints))))
        values[key] = tuple(found)
    delimiters = []
    example = "{pattern: '*.md', opening: '{/*', closing: '*/}'}"
    for item in _entries(node.value.get("comment-delimiters"), "comment-delimiters", example, complaints):
        complaints += unknown_keys(item.value, ("pattern", "opening", "closing"))
        stated = Delimiters(**read_fields(Delimiters, item.value, complaints))
        delimiters.append((stated.pattern, stated.opening, stated.closing))
    return NONE._replace(**values, comment_delimiters=tuple(delimiters))


def _is_mapping(node: Node, name: str, example: str, complaints: list[Complaint]) -> bool:
    if isinstance(node.value, dict):
        return True
    complaints.append((node.line, f"“{name}” must be a mapping, as in {example}, not {node.kind}"))
    return False


def _entries(node: Node | None, name: str, example: str, complaints: list[Complaint]) -> Iterator[Node]:
    """The mappings in a list."""
    if node is None or node.value is None:
        return
    if not isinstance(node.value, list):
        complaints.append((node.line, f"“{name}” must be a list of mappings, as in {example}, not {node.kind}"))
        return
    for item in node.value:
        if isinstance(item.value, dict):
            yield item
        else:
            complaints.append((item.line, f"“{name}” must be a list of mappings, as in {example}, not of {item.kind}"))


def _rules(node: Node | None, complaints: list[Complaint]) -> dict[str, str]:
    if node is None or node.value is None:
        return {}
    if not isinstance(node.value, dict):
        complaints.append((node.line, f"“rules” must be a mapping, as in {{Desk.Hedge: off}}, not {node.kind}"))
        return {}
    complaints += (
        (item.line, f"“{rule}” must be one of {', '.join(sorted(STATES))}, not {item.kind}")
        for rule, item in node.value.items()
        if item.value not in STATES
    )
    return {rule: str(item.value) for rule, item in node.value.items()}


def _parameters(node: Node | None, complaints: list[Complaint]) -> dict[str, dict[str, str]]:
    if node is None or node.value is None:
        return {}
    if not isinstance(node.value, dict):
        said = f"“parameters” must be a mapping, as in {{Desk.Long: {{max: 40}}}}, not {node.kind}"
        complaints.append((node.line, said))
        return {}
    found: dict[str, dict[str, str]] = {}
    for rule, item in node.value.items():
        if not isinstance(item.value, dict) or any(
            isinstance(each.value, (list, dict)) for each in item.value.values()
        ):
            complaints.append((item.line, f"“{rule}” must be a mapping of options to plain values, not {item.kind}"))
        else:
            found[rule] = {option: str(value.value or "") for option, value in item.value.items()}
    return found


def _lines(node: Node) -> Iterator[tuple[str, int]]:
    """Where styles, rules and vocabularies are named."""
    if isinstance(node.value, dict):
        for key, item in node.value.items():
            yield from _lines(item)
            yield key, item.line
    elif isinstance(node.value, list):
        for item in node.value:
            yield from _lines(item)
    elif isinstance(node.value, str):
        yield node.value, node.line
