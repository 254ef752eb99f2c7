"""One entry of a rule file → a rule, or every reason why not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint import plugins, vale_entry
from newslint.checks import kind, kinds, options
from newslint.checks.patterns import PatternError, validate
from newslint.diagnostic import Level
from newslint.options import Complaint, did_you_mean, read_fields, unknown_keys
from newslint.plugins import PluginError
from newslint.rule import FORMATS, Example, Rule, placeholders
from newslint.scope import MixedScopeError, UnknownScopeError, known_words, parse
from newslint.strict_yaml import Node

_ID = r"[A-Za-z][\w.-]*"
COMMON = (
    "extends",
    "id",
    "message",
    "level",
    "scope",
    "why",
    "link",
    "limit",
    "default",
    "examples",
    "description",
    "tests",
)
"""The keys that rules of every kind have."""


class Surroundings(NamedTuple):
    """What a rule of a Vale style has from its surroundings: its name, and what the settings say."""

    name: str
    accept: tuple[str, ...] = ()
    template: str = ""
    folders: tuple[str, ...] = ()


def build(
    entry: Node, path: str, complaints: list[Complaint], *, checked: bool, style: Surroundings | None = None
) -> Rule | None:
    """The rule of an entry; None, with the reasons in `complaints`, if it is not right.

    `checked` entries have been built before, so their patterns are known to compile. With `style`, it is a rule of a
    Vale style.
    """
    given = entry.value
    if not isinstance(given, dict):
        complaints.append((entry.line, f"a rule must be a mapping, not {entry.kind}; see `newslint explain`"))
        return None
    given = {key: node for key, node in given.items() if node.value is not None or key == "scope"}
    extends = given.get("extends")
    if extends is None:
        complaints.append((entry.line, f"“extends” is missing; kinds are {', '.join(kinds())}"))
        return None
    check = _kind(extends, complaints)
    if check is None:
        return None
    dialect = "vale" if style else "newslint"
    known = options(check, dialect)
    complaints += unknown_keys(given, (*(vale_entry.COMMON if style else COMMON), *known))
    values = read_fields(check, {key: node for key, node in given.items() if key in known}, complaints)
    if style and "vale" in check._fields:
        around = vale_entry.surrounding(given, style.accept, style.template, complaints)
        values["vale"] = around._replace(folders=style.folders)
    built = check(**values)
    for option, said in () if checked else getattr(built, "mistakes", tuple)():
        complaints.append((given[option].line if option in given else entry.line, said))
    if not checked:
        _validate_patterns(built, given, entry.line, complaints)
    common = _common(given, path, entry.line, check.facts(), complaints, style)
    if hasattr(check, "measures") and ("scope" not in given or given["scope"].value in (None, "text")):
        common["scope"] = parse([check.measures()], dialect)
    if complaints:
        return None
    kind_ = str(extends.value)
    return Rule(kind=kind_, check=built, path=path, line=entry.line, dialect=dialect, **common)  # type: ignore[arg-type]


def _kind(extends: Node, complaints: list[Complaint]) -> Any:
    """The check that a rule extends."""
    try:
        return kind(str(extends.value))
    except PluginError as error:
        complaints.append((extends.line, str(error)))
    except KeyError:
        said = f"no kind is called {extends.kind}; {did_you_mean(str(extends.value), kinds())}"
        if extends.value == "script":
            said = (
                "“script” is Tengo, which does not run here; write the rule as a check in Python, "
                "and offer it under the entry point newslint.checks (see docs/plugins.md)"
            )
        complaints.append((extends.line, said))
    return None


def _common(
    given: Mapping[str, Node],
    path: str,
    line: int,
    facts: tuple[str, ...],
    complaints: list[Complaint],
    style: Surroundings | None,
) -> dict[str, object]:
    """The keys that every rule has."""

    def text(key: str, default: str = "") -> str:
        node = given.get(key)
        if node is not None and not isinstance(node.value, str):
            complaints.append((node.line, f"“{key}” must be a text, not {node.kind}"))
            return default
        return node.value.strip() if node else default

    stem = os.path.basename(path).partition(".")[0]
    rule_id, message = style.name if style else text("id", stem), text("message")
    if not style and not re.fullmatch(_ID, rule_id):
        place = given["id"].line if "id" in given else line
        complaints.append((place, f"“{rule_id}” is no id; use letters, digits and hyphens, as in caption-repeated"))
    if not message:
        complaints.append((line, "“message” is missing; say what is wrong and, if known, the remedy"))
    for name in placeholders(message):
        if name not in facts and not style:
            known = ", ".join(f"{{{fact}}}" for fact in sorted(facts))
            complaints.append((given["message"].line, f"no placeholder is called {{{name}}}; this kind has {known}"))
    level = text("level", "warning")
    if level not in list(Level):
        place = given["level"].line if "level" in given else line
        complaints.append((place, f"no level is called “{level}”; levels are {', '.join(sorted(Level))}"))
        level = "warning"
    return {
        "id": rule_id,
        "message": message,
        "level": Level(level),
        "scope": _scope(given, complaints, "vale" if style else "newslint"),
        "description": " ".join(text("description").split()),
        "why": " ".join(text("why").split()),
        "link": text("link"),
        "limit": _limit(given, complaints),
        "off": _is_off(given, complaints),
        "examples": tuple(_examples(given.get("examples"), complaints)),
    }


def _scope(given: Mapping[str, Node], complaints: list[Complaint], dialect: str) -> object:
    node = given.get("scope")
    selectors = ["text"]
    if node is not None and node.value is not None:
        items = node.value if isinstance(node.value, list) else [node]
        selectors = [item.value for item in items if isinstance(item.value, str)]
        if len(selectors) != len(items) or not selectors:
            complaints.append((node.line, f"“scope” must be a text or a list of texts, not {node.kind}"))
            selectors = ["text"]
    try:
        return parse(selectors, dialect)
    except UnknownScopeError as error:
        line = node.line if node else 1
        complaints.append((line, f"no scope is called “{error.word}”; {did_you_mean(error.word, known_words())}"))
    except MixedScopeError as error:
        complaints.append((node.line if node else 1, str(error)))
    return parse(["text"], dialect)


def _limit(given: Mapping[str, Node], complaints: list[Complaint]) -> int:
    node = given.get("limit")
    if node is None:
        return 0
    if not isinstance(node.value, str) or not node.value.isdecimal():
        complaints.append((node.line, f"“limit” must be a whole number, not {node.kind}"))
        return 0
    return int(node.value)


def _is_off(given: Mapping[str, Node], complaints: list[Complaint]) -> bool:
    node = given.get("default")
    if node is not None and node.value not in ("on", "off"):
        complaints.append((node.line, f"“default” must be on or off, not {node.kind}"))
    return node is not None and node.value == "off"


def _examples(node: Node | None, complaints: list[Complaint]) -> Iterator[Example]:
    if node is None:
        return
    if not isinstance(node.value, list):
        complaints.append((node.line, f"“examples” must be a list, not {node.kind}"))
        return
    for item in node.value:
        if not isinstance(item.value, dict):
            complaints.append((item.line, f"an example must be a mapping with bad or good, not {item.kind}"))
            continue
        given = {key: value for key, value in item.value.items() if key != "line"}
        complaints += unknown_keys(given, ("format", "bad", "good", "fixed"))
        values = read_fields(Example, given, complaints)
        name = values.get("format", "plain")
        if name not in FORMATS and name not in plugins.found(plugins.READERS):
            known = ", ".join((*FORMATS, *plugins.found(plugins.READERS)))
            complaints.append((given["format"].line, f"no format is called “{name}”; {known}"))
        elif "bad" not in values and "good" not in values:
            complaints.append((item.line, "an example needs bad or good"))
        else:
            yield Example(**values, line=item.line)


def _validate_patterns(check: object, given: Mapping[str, Node], line: int, complaints: list[Complaint]) -> None:
    written = [pattern for pattern in getattr(check, "patterns", tuple)() if pattern]
    before = len(complaints)
    for pattern in written:
        reason = _fault(pattern)
        if reason:
            shown = pattern if len(pattern) <= 60 else f"{pattern[:59]}…"
            said = f"the pattern “{shown}” does not compile: {reason}; its syntax is that of the regex module"
            complaints.append((_line_of(pattern, given) or line, said))
    for pattern in getattr(check, "searched", tuple)() if len(complaints) == before else ():
        reason = _fault(pattern)
        if reason:
            complaints.append((line, f"the patterns of this rule do not compile together: {reason}"))


def _fault(pattern: str) -> str:
    try:
        validate(pattern)
    except PatternError as error:
        return str(error)
    return ""


def _line_of(pattern: str, given: Mapping[str, Node]) -> int:
    """Where the rule writer wrote a pattern; a `raw` one is put together from several lines."""
    found = next((line for node in given.values() for text, line in _texts(node) if text == pattern), 0)
    return found or (given["raw"].line if "raw" in given else 0)


def _texts(node: Node) -> Iterator[tuple[str, int]]:
    """Every text in a value, keys of mappings too, with its line."""
    if isinstance(node.value, list):
        for item in node.value:
            yield from _texts(item)
    elif isinstance(node.value, dict):
        for key, item in node.value.items():
            yield key, item.line
            yield from _texts(item)
    elif node.value is not None:
        yield node.value, node.line
