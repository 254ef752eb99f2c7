"""Settings: nearest above the file, unknown keys told, overrides by pattern."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import config
from newslint.config import ConfigError


def load(folder: Path, text: str) -> config.Config:
    path = folder / ".newslint.yaml"
    path.write_text(text, encoding="utf-8")
    return config.load(str(path))


def test_the_settings_nearest_above_a_file_count(tmp_path: Path) -> None:
    (tmp_path / "sport").mkdir()
    (tmp_path / ".newslint.yaml").write_text("fail-on: error\n")
    (tmp_path / "sport" / ".newslint.yaml").write_text("fail-on: never\n")
    assert config.find(str(tmp_path / "a.txt")).fail_on == "error"
    assert config.find(str(tmp_path / "sport" / "a.txt")).fail_on == "never"


def test_pyproject_counts_only_with_a_table(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "pyproject.toml").write_text('[tool.newslint]\ncredits = "required"\nmax-size = 500\n')
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.other]\n")
    found = config.find(str(tmp_path / "a" / "b.txt"))
    assert (found.credits, found.max_size) == ("required", 500)


def test_an_override_changes_levels_for_the_files_it_names(tmp_path: Path) -> None:
    settings = load(
        tmp_path,
        "levels: {page-residue: off}\noverrides:\n  - files: ['live/**', '*.html']\n    levels: {page-residue: error}\n",
    )
    assert settings.for_file(str(tmp_path / "a.txt")).levels == {"page-residue": "off"}
    assert settings.for_file(str(tmp_path / "live" / "a.txt")).levels == {"page-residue": "error"}
    assert settings.for_file(str(tmp_path / "deep" / "a.html")).levels == {"page-residue": "error"}


def test_exclude_takes_patterns_as_gitignore_does(tmp_path: Path) -> None:
    settings = load(tmp_path, "exclude: [drafts/, '!drafts/keep.txt', '*.tmp.md']\n")
    assert settings.excludes(str(tmp_path / "drafts" / "a.txt"))
    assert settings.excludes(str(tmp_path / "x" / "a.tmp.md"))
    assert not settings.excludes(str(tmp_path / "a.txt"))
    assert not settings.excludes(str(tmp_path.parent / "drafts" / "a.txt"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("fail_on: error", ":1: unknown key “fail_on”; did you mean “fail-on”?", id="unknown key"),
        pytest.param(
            "fail-on: loud", ":1: “fail-on” must be one of error, never, suggestion, warning, not “loud”", id="choice"
        ),
        pytest.param(
            "levels: {a: loud}", ":1: the level of “a” must be one of error, off, suggestion, warning", id="level"
        ),
        pytest.param("\nrules: {a: b}", ":2: “rules” must be a list of texts, not a mapping", id="type"),
        pytest.param("max-size: big", ":1: “max-size” must be a whole number, not “big”", id="number"),
        pytest.param("overrides:\n  - levels: {a: off}", ":2: an override needs “files”", id="override without files"),
        pytest.param("overrides: all", ":1: “overrides” must be a list of mappings", id="override of a wrong shape"),
        pytest.param("- a", ":1: settings must be a mapping, not a list", id="list"),
        pytest.param("a: [", "not YAML", id="not YAML"),
    ],
)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, text)
    assert str(raised.value).startswith(f"{tmp_path}/.newslint.yaml:")
    assert message in str(raised.value)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, "colour: red\nfail-on: loud\nlevels: {a: b}\n")
    assert len(str(raised.value).splitlines()) == 3


def test_empty_settings_are_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, "# nothing yet\n").rules == ("news",)


def test_broken_toml_is_told(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.newslint\n")
    with pytest.raises(ConfigError, match="not TOML"):
        config.load(str(tmp_path / "pyproject.toml"))
