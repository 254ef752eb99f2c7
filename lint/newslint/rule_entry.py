"""One entry of a rule file → a rule, or every reason why not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping

from newslint import plugins
from newslint.checks import kind, kinds
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


def build(entry: Node, path: str, complaints: list[Complaint], *, checked: bool) -> Rule | None:
    """The rule of an entry; None, with the reasons in `complaints`, if it is not right.

    `checked` entries have been built before, so their patterns are known to compile.
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
    try:
        check = kind(str(extends.value))
    except PluginError as error:
        complaints.append((extends.line, str(error)))
        return None
    except KeyError:
        said = f"no kind is called {extends.kind}; {did_you_mean(str(extends.value), kinds())}"
        complaints.append((extends.line, said))
        return None
    options = [name.replace("_", "-") for name in check._fields]
    complaints += unknown_keys(given, (*COMMON, *options))
    built = check(**read_fields(check, given, complaints))
    for option, said in getattr(built, "mistakes", tuple)():
        complaints.append((given[option].line if option in given else entry.line, said))
    if not checked:
        _validate_patterns(built, given, entry.line, complaints)
    stem = os.path.basename(path).partition(".")[0]
    common = _common(given, stem, entry.line, check.facts(), complaints)
    if complaints:
        return None
    return Rule(kind=extends.value, check=built, path=path, line=entry.line, **common)  # type: ignore[arg-type]


def _common(
    given: Mapping[str, Node], stem: str, line: int, facts: tuple[str, ...], complaints: list[Complaint]
) -> dict[str, object]:
    """The keys that every rule has."""

    def text(key: str, default: str = "") -> str:
        node = given.get(key)
        if node is not None and not isinstance(node.value, str):
            complaints.append((node.line, f"“{key}” must be a text, not {node.kind}"))
            return default
        return node.value.strip() if node else default

    rule_id, message = text("id", stem), text("message")
    if not re.fullmatch(_ID, rule_id):
        place = given["id"].line if "id" in given else line
        complaints.append((place, f"“{rule_id}” is no id; use letters, digits and hyphens, as in caption-repeated"))
    if not message:
        complaints.append((line, "“message” is missing; say what is wrong and, if known, the remedy"))
    for name in placeholders(message):
        if name not in facts:
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
        "scope": _scope(given, complaints),
        "description": " ".join(text("description").split()),
        "why": " ".join(text("why").split()),
        "link": text("link"),
        "limit": _limit(given, complaints),
        "off": _is_off(given, complaints),
        "examples": tuple(_examples(given.get("examples"), complaints)),
    }


def _scope(given: Mapping[str, Node], complaints: list[Complaint]) -> object:
    node = given.get("scope")
    selectors = ["text"]
    if node is not None and node.value is not None:
        items = node.value if isinstance(node.value, list) else [node]
        selectors = [item.value for item in items if isinstance(item.value, str)]
        if len(selectors) != len(items) or not selectors:
            complaints.append((node.line, f"“scope” must be a text or a list of texts, not {node.kind}"))
            selectors = ["text"]
    try:
        return parse(selectors)
    except UnknownScopeError as error:
        line = node.line if node else 1
        complaints.append((line, f"no scope is called “{error.word}”; {did_you_mean(error.word, known_words())}"))
    except MixedScopeError as error:
        complaints.append((node.line if node else 1, str(error)))
    return parse(["text"])


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
    for pattern in getattr(check, "patterns", tuple)():
        try:
            validate(pattern)
        except PatternError as error:
            shown = pattern if len(pattern) <= 60 else f"{pattern[:59]}…"
            said = f"the pattern “{shown}” does not compile: {error}; its syntax is that of the regex module"
            complaints.append((_line_of(pattern, given) or line, said))


def _line_of(pattern: str, given: Mapping[str, Node]) -> int:
    """Where the rule writer wrote a pattern; a `raw` one is put together from several lines."""
    for key in ("tokens", "exceptions"):
        node = given.get(key)
        for item in node.value if node and isinstance(node.value, list) else [node]:
            if item is not None and item.value == pattern:
                return int(item.line)
    for item in given["forms"].value.values() if "forms" in given else ():
        if item.value == pattern:
            return int(item.line)
    if "swap" in given and pattern in given["swap"].value:
        return int(given["swap"].value[pattern].line)
    return given["raw"].line if "raw" in given else 0
