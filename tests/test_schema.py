"""The schemas take what the loaders take, and refuse what they refuse."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from newslint import config, ruleset, schema
from newslint.checks import KINDS, kind, options
from newslint.cli import main
from newslint.rule_entry import COMMON
from newslint.strict_yaml import Node, YamlError, parse

ROOT = Path(__file__).parent.parent
RULES = Draft7Validator(schema.rules())
CONFIG = Draft7Validator(schema.config())

SAMPLES = (
    "true",
    '"true"',
    "no",
    "1",
    "1.5",
    "-1",
    '"1"',
    "some words",
    "caption",
    "[]",
    "[a, b]",
    "[1, true]",
    "[caption, credit]",
    "[[a], [b, c]]",
    "[{a: b}]",
    "[a, [b]]",
    "{a: b}",
    "{a: 1, b: }",
    "{a: [b]}",
)


def plain(node: Node) -> Any:
    """A node as an editor sees it, whose YAML has numbers and booleans."""
    if isinstance(node.value, dict):
        return {key: plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [plain(item) for item in node.value]
    if node.quoted or node.value is None:
        return node.value
    if node.value in ("true", "false"):
        return node.value == "true"
    if re.fullmatch(r"-?\d+(\.\d+)?", node.value):
        return float(node.value) if "." in node.value else int(node.value)
    return node.value


def refusals(validator: Draft7Validator, text: str) -> list[str]:
    return [error.message for error in validator.iter_errors(plain(parse(text)))]


def loader_refuses(folder: Path, text: str) -> list[str]:
    (folder / "rule.yaml").write_text(text, encoding="utf-8")
    return [error.message for error in ruleset.load([str(folder / "rule.yaml")], use_cache=False).errors]


def config_refuses(folder: Path, text: str) -> str:
    (folder / "settings.yaml").write_text(text, encoding="utf-8")
    try:
        config.load(str(folder / "settings.yaml"))
    except config.ConfigError as error:
        return str(error)
    return ""


def yaml_of_the_docs(wanted: str) -> list[Any]:
    """The YAML that pages show, by what it holds: rules, or settings."""
    found = []
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        for number, text in enumerate(re.findall(r"^```yaml\n(.*?)^```", page.read_text("utf-8"), re.M | re.S)):
            try:
                node = parse(text)
            except YamlError:
                continue
            items = node.value if isinstance(node.value, list) else [node]
            holds = "rules" if all("extends" in (item.value or ()) for item in items) else ""
            if isinstance(node.value, dict) and not holds and set(node.value) <= set(config.KEYS):
                holds = "settings"
            if holds == wanted:
                found.append(pytest.param(text, id=f"{page.name} {number}"))
    return found


def test_the_command_prints_them(capsys: pytest.CaptureFixture[str]) -> None:
    for name, wanted in (("rules", schema.rules()), ("config", schema.config())):
        assert main(["schema", name]) == 0
        assert json.loads(capsys.readouterr().out) == wanted
        Draft7Validator.check_schema(wanted)


@pytest.mark.parametrize("path", sorted((ROOT / "rules").glob("*.yaml")), ids=lambda path: path.name)
def test_every_bundled_rule_is_right(path: Path) -> None:
    assert refusals(RULES, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("text", yaml_of_the_docs("rules"))
def test_every_rule_of_the_docs_is_right(text: str) -> None:
    assert refusals(RULES, text) == []


@pytest.mark.parametrize("text", yaml_of_the_docs("settings"))
def test_all_settings_of_the_docs_are_right(text: str, tmp_path: Path) -> None:
    assert refusals(CONFIG, text) == []
    assert config_refuses(tmp_path, text) == ""


def test_the_docs_show_both() -> None:
    assert len(yaml_of_the_docs("rules")) >= 2
    assert len(yaml_of_the_docs("settings")) >= 3


def test_all_settings_that_the_tests_write_are_taken_as_by_the_loader(tmp_path: Path) -> None:
    written = {
        value.value
        for path in (ROOT / "tests").glob("test_*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant) and key.value == ".newslint.yaml"
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }
    right = [text for text in written if not config_refuses(tmp_path, text) and parse(text).value is not None]
    assert len(right) >= 10
    assert {text: said for text in right if (said := refusals(CONFIG, text))} == {}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_options_of_every_type_are_taken_and_refused_as_by_the_loader(name: str, tmp_path: Path) -> None:
    disagreed = []
    for option in options(kind(name)):
        for sample in SAMPLES:
            text = f"extends: {name}\nmessage: x\n{option}: {sample}\n"
            typed = [said for said in loader_refuses(tmp_path, text) if f"“{option}” must be" in said]
            if bool(typed) != bool(refusals(RULES, text)):
                disagreed.append((option, sample, typed))
    assert disagreed == []


@pytest.mark.parametrize("key", sorted(set(COMMON) - {"extends", "examples", "tests"}))
def test_keys_of_every_rule_are_refused_as_by_the_loader(key: str, tmp_path: Path) -> None:
    disagreed = []
    for sample in (*SAMPLES, "{}", "on", "off", "error", "captoin", "paragraph & ~front-matter", "a-b", "7 up"):
        message = "" if key == "message" else "message: x\n"
        text = f"extends: existence\ntokens: [a]\n{message}{key}: {sample}\n"
        if loader_refuses(tmp_path, text) and not refusals(RULES, text):
            disagreed.append(sample)
    assert disagreed == []


@pytest.mark.parametrize(
    "change",
    [
        "colour: red",
        "vale: {}",
        "ignorcase: true",
        "message: '{word} is bad'",
        "extends: existance",
        "scope: [caption, captoin]",
        "scope: text.hedaing",
        "scope: []",
        "level: fatal",
        "id: ''",
        "examples: [{good: a, bat: b}]",
        "examples: [{format: pdf, bad: b}]",
        "examples: [{fixed: a}]",
        "examples: [words]",
        "examples: words",
    ],
)
def test_a_mistake_in_a_rule_is_refused_by_both(change: str, tmp_path: Path) -> None:
    keys = {"extends": "existence", "message": "x", "tokens": "[a]"}
    key, _, value = change.partition(": ")
    text = "".join(f"{name}: {said}\n" for name, said in {**keys, key: value}.items())
    assert loader_refuses(tmp_path, text)
    assert refusals(RULES, text)


@pytest.mark.parametrize(
    "scope", ["caption", "[headline, subhead]", "paragraph & ~front-matter", "text.heading.h2", "~alt"]
)
def test_every_form_of_a_scope_is_taken(scope: str, tmp_path: Path) -> None:
    text = f"extends: existence\nmessage: x\nscope: {scope}\n"
    assert (loader_refuses(tmp_path, text), refusals(RULES, text)) == ([], [])


@pytest.mark.parametrize(
    "text",
    [
        "rulse: [news]",
        "rules: {a: b}",
        "levels: {a: loud}",
        "levels: [a]",
        "fail-on: sometimes",
        "credits: maybe",
        "max-size: big",
        "max-size: -1",
        "overrides: [{levels: {a: error}}]",
        "overrides: {files: a}",
        "overrides: [{files: a, colour: red}]",
        "front-matter: {strapline: standfrist}",
        "front-matter: [strapline]",
        "shortcodes: {box: {caption: text}}",
        "shortcodes: {box: {is: poster}}",
        "shortcodes: {box: {is: video, colour: red}}",
        "shortcodes: [box]",
        "residue: {a: b}",
        "image-index: {key: uid}",
        "image-index: [a]",
        "image-index: {files: a, colour: red}",
        "- rules",
    ],
)
def test_a_mistake_in_settings_is_refused_by_both(text: str, tmp_path: Path) -> None:
    assert config_refuses(tmp_path, text)
    assert refusals(CONFIG, text)


def test_options_carry_what_their_docstring_says() -> None:
    options = schema.rules()["definitions"]["existence"]["properties"]
    assert options["delete"]["description"] == "`delete` offers to take the whole block away."
    assert all("description" in options[key] for key in COMMON)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_option_is_described(name: str) -> None:
    properties = schema.rules()["definitions"][name]["properties"]
    assert [key for key, option in properties.items() if not option.get("description")] == []


def test_every_setting_is_described() -> None:
    assert [key for key, option in schema.config()["properties"].items() if not option.get("description")] == []
