"""The house keeps its shape: imports point down, modules stay small, rules are whole."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newslint import ruleset
from newslint.example_files import split
from newslint.rule import FORMATS, Example

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "lint" / "newslint"

# Lowest floor first. A module may import from lower floors and from its own room; rooms on one floor do not know each other.
FLOORS = (
    ("__init__",),
    ("source", "embedded"),
    ("joined", "user_cache"),
    ("article", "diagnostic", "strict_yaml"),
    ("scope", "housekeeping", "options", "vale_comments", "plugins"),
    ("readers", "names", "suppress", "fix", "reporters"),
    ("language",),
    ("prose",),
    ("checks",),
    ("sprintf",),
    ("rule", "rule_cache", "rule_templates"),
    ("vale_entry",),
    ("rule_entry",),
    ("styles",),
    ("ruleset",),
    ("site",),
    ("styling",),
    ("style_folders",),
    ("style_settings",),
    ("vale_ini",),
    ("config",),
    ("style_rules", "house"),
    ("plan",),
    ("pictures",),
    ("library",),
    ("checked",),
    ("firing",),
    ("files", "engine", "results"),
    ("many",),
    ("example_files",),
    ("examples", "probes"),
    ("marked_page", "vale_cases"),
    ("schema",),
    ("arguments", "terminal"),
    ("commands",),
    ("cli",),
    ("__main__",),
)
FLOOR_OF = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
STRANGERS = {"checks": {"readers"}, "reporters": {"strict_yaml", "scope", "housekeeping", "options"}}
"""Rooms that must not know each other although the floors would allow it."""

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported_rooms(path: Path) -> Iterator[str]:
    """The rooms of newslint that a module imports anywhere: at its top, in a function, for types only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [
                f"{node.module}.{alias.name}" if node.module == "newslint" else str(node.module) for alias in node.names
            ]
        else:
            continue
        for name in names:
            parts = name.split(".")
            if parts[0] == "newslint" and len(parts) > 1:
                yield "__init__" if parts[1].startswith("__version") else parts[1]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down(path: Path) -> None:
    room = room_of(path)
    assert room in FLOOR_OF, f"{room} has no floor; add it to FLOORS above and to the table in CONTRIBUTING.md"
    for other in imported_rooms(path):
        assert other in FLOOR_OF, f"{path.name} imports {other}, which is no room of the house"
        assert other == room or FLOOR_OF[other] < FLOOR_OF[room], (
            f"{room} must not import {other}: that arrow points up"
        )
        assert other not in STRANGERS.get(room, set()), f"{room} and {other} must not know each other"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_has_one_job(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 300, f"{lines} lines: past 250, a module has two jobs"


def test_contributing_names_every_room() -> None:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    missing = [
        room
        for room in FLOOR_OF
        if not room.startswith("__") and f"`{room}.py`" not in page and f"`{room}/`" not in page
    ]
    assert missing == []


RULES = ruleset.load(["news"], examples=True, use_cache=False).rules


def formats_of(example: Example) -> set[str]:
    """The format of an example, or those of the articles in it."""
    if example.format != "files":
        return {example.format}
    suffixes = {file.name.rpartition(".")[2] for file in split(example.bad)}
    return {name for name, suffix in FORMATS.items() if suffix in suffixes}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_whole(rule: ruleset.Rule) -> None:
    assert rule.why.count(".") >= 2, "why: two sentences that would persuade a desk editor"
    formats = {name for example in rule.examples if example.bad and example.good for name in formats_of(example)}
    assert len(formats) >= 2, "bad and good examples in at least two formats"
    assert f"`{rule.id}`" in (ROOT / "README.md").read_text(encoding="utf-8"), "the README's table lists every rule"
    assert f"`{rule.id}`" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_the_examples_of_a_rule_hold(rule: ruleset.Rule) -> None:
    from newslint import examples

    assert [outcome for outcome in examples.run(rule, RULES) if not outcome.holds] == []


def test_no_file_knows_the_machine_it_was_written_on() -> None:
    tracked = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in tracked.split("\0"):
        path = ROOT / name
        if name and path.suffix in {".py", ".md", ".yaml", ".yml", ".toml", ".txt"} and path.is_file():
            assert not re.search(r"/(?:root|work|home)/\w+", path.read_text(encoding="utf-8")), name
