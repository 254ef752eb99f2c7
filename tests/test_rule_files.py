"""Rule files: every mistake is told with its line and the remedy, and hides no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint import rule_cache, ruleset
from newslint.checks import prefilter, required
from newslint.cli import main

GOOD = "extends: existence\nmessage: “{match}” is a filler\ntokens: [very]\n"


def errors(folder: Path, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    loaded = ruleset.load([str(folder)], use_cache=False)
    return [str(error).replace(f"{folder}/", "") for error in loaded.errors]


def test_a_right_rule_is_named_after_its_file(tmp_path: Path) -> None:
    assert errors(tmp_path, filler=GOOD) == []
    (rule,) = ruleset.load([str(tmp_path)], use_cache=False).rules
    assert (rule.id, rule.level, rule.line) == ("filler", "warning", 1)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "message: x\n", "a.yaml:1: “extends” is missing; kinds are capitalization, companion, ", id="no kind"
        ),
        pytest.param("extends: existance\nmessage: x\n", "did you mean “existence”?", id="unknown kind"),
        pytest.param("extends: existence\ntokens: [a]\n", "a.yaml:1: “message” is missing; say what", id="no message"),
        pytest.param(GOOD + "colour: red\n", "a.yaml:4: unknown key “colour”; known are append, ", id="unknown key"),
        pytest.param(
            GOOD + "ignorcase: true\n", "a.yaml:4: unknown key “ignorcase”; did you mean “ignorecase”?", id="near key"
        ),
        pytest.param(
            GOOD + "ignorecase: no\n", "a.yaml:4: “ignorecase” must be true or false, not “no”", id="no is no bool"
        ),
        pytest.param(GOOD + "nonword: 1\n", "a.yaml:4: “nonword” must be true or false, not “1”", id="number for bool"),
        pytest.param(
            GOOD + "raw: {a: b}\n", "a.yaml:4: “raw” must be a list of texts, not a mapping", id="mapping for list"
        ),
        pytest.param(
            GOOD + "level: fatal\n", "no level is called “fatal”; levels are error, suggestion, warning", id="level"
        ),
        pytest.param(
            GOOD + "scope: captoin\n", "a.yaml:4: no scope is called “captoin”; did you mean “caption”?", id="scope"
        ),
        pytest.param(GOOD + "limit: many\n", "a.yaml:4: “limit” must be a whole number, not “many”", id="limit"),
        pytest.param(GOOD + "id: 7 up!\n", "a.yaml:4: “7 up!” is no id; use letters, digits and hyphens", id="id"),
        pytest.param(
            GOOD + "tokens: [b]\n", "a.yaml:4: the key “tokens” stands here twice; first on line 3", id="twice"
        ),
        pytest.param(
            "extends: existence\nmessage: “{word}” is bad\ntokens: [a]\n",
            "a.yaml:2: no placeholder is called {word}; this kind has {match}, {role}, {why}",
            id="placeholder",
        ),
        pytest.param(
            "extends: existence\nmessage: x\ntokens:\n  - '(a'\n",
            "a.yaml:4: the pattern “(a” does not compile: missing ) at position 2; "
            "its syntax is that of the regex module",
            id="pattern",
        ),
        pytest.param(
            "extends: form\nmessage: x\nforms:\n  a: 'b'\n  c: '(d'\n",
            "a.yaml:5: the pattern “(d” does not compile",
            id="pattern of a form",
        ),
        pytest.param(
            "extends: form\nmessage: x\npolicy: hous\nforms: {house: 'b'}\n",
            "a.yaml:3: no form is called “hous”; did you mean “house”?",
            id="unknown form",
        ),
        pytest.param(GOOD + "default: never\n", "a.yaml:4: “default” must be on or off, not “never”", id="default"),
        pytest.param("extends: [\n", "a.yaml:2: not YAML: while parsing a flow", id="not YAML"),
        pytest.param("- just words\n", "a.yaml:1: a rule must be a mapping, not “just words”", id="no mapping"),
        pytest.param("&a [*a]\n", "a.yaml:1: an alias refers to what it stands in", id="endless alias"),
        pytest.param(
            GOOD + "examples:\n  - {good: a, bat: b}\n",
            "a.yaml:5: unknown key “bat”; did you mean “bad”?",
            id="example",
        ),
        pytest.param(
            GOOD + "examples:\n  - {format: pdf, bad: b}\n", "a.yaml:5: no format is called “pdf”", id="format"
        ),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_remedy(tmp_path: Path, text: str, message: str) -> None:
    (said,) = errors(tmp_path, a=text)
    assert message in said


def test_several_mistakes_are_all_told_and_the_other_rules_stay(tmp_path: Path) -> None:
    wrong = "- extends: existence\n  massage: x\n  level: loud\n  scope: nowhere\n  tokens: '('\n- extends: repeat\n  message: '{what}'\n"
    said = errors(tmp_path, a=wrong, b=GOOD)
    assert [line.partition(" ")[0] for line in said] == [
        "a.yaml:2:",
        "a.yaml:5:",
        "a.yaml:1:",
        "a.yaml:3:",
        "a.yaml:4:",
        "a.yaml:7:",
    ]
    assert [rule.id for rule in ruleset.load([str(tmp_path)], use_cache=False).rules] == ["b"]


def test_two_rules_cannot_share_an_id_in_one_folder(tmp_path: Path) -> None:
    said = errors(tmp_path, a=GOOD + "id: same\n", b=GOOD + "id: same\n")
    assert said == ["b.yaml:1: the id “same” is taken by a.yaml:1; every rule needs its own"]


def test_a_file_that_is_not_utf8_or_not_there_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"message: caf\xe9\n")
    loaded = ruleset.load([str(tmp_path / "a.yaml"), str(tmp_path / "none")], use_cache=False)
    assert [str(error).replace(f"{tmp_path}/", "") for error in loaded.errors] == [
        "a.yaml:1: not UTF-8; save the rule file as UTF-8",
        "none:1: no such rule file or folder; “news” names the bundled rules",
    ]


def test_a_cached_file_gives_the_same_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    fresh = ruleset.load(["news"], use_cache=False)
    first = ruleset.load(["news"])
    second = ruleset.load(["news"])
    assert list((tmp_path / "cache" / "newslint").iterdir())
    assert first.rules == second.rules
    assert [(rule.id, rule.check, rule.scope) for rule in fresh.rules] == [
        (rule.id, rule.check, rule.scope) for rule in second.rules
    ]


def test_a_cache_entry_that_is_broken_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    before = ruleset.load(["news"]).ids()
    for entry in (tmp_path / "newslint").iterdir():
        entry.write_bytes(b"not marshal")
    assert ruleset.load(["news"]).ids() == before


def test_what_patterns_need_is_kept_between_runs_and_found_again_if_it_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    style = tmp_path / "styles" / "House"
    style.mkdir(parents=True)
    words = "".join(f"  - quay{letter}(?!x)\n" for letter in "abcdefghij")
    (style / "Words.yml").write_text(f"extends: existence\nmessage: no %s\ntokens:\n{words}", "utf-8")
    (tmp_path / "x.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (tmp_path / "a.txt").write_text("The quayc is shut.\n", "utf-8")

    def run() -> str:
        monkeypatch.setattr(required, "MEMORY", memory := required.Memory())
        monkeypatch.setattr(rule_cache, "MEMORY", memory)
        prefilter._wanted.cache_clear()
        main(["check", "--config", str(tmp_path / "x.ini"), "--no-exit", str(tmp_path / "a.txt")])
        return capsys.readouterr().out

    first = run()
    (entry,) = (tmp_path / "cache" / "newslint").glob("needs-*")
    kept = entry.read_bytes()
    assert "no quayc" in first
    assert run() == first
    for damage in (b"", b"none", kept[:-3], kept.replace(b"quayc", b"quayx")):
        entry.write_bytes(damage)
        assert run() == first
        assert entry.read_bytes() != damage


def test_rules_of_a_folder_are_kept_in_one_file_which_may_be_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "rules"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.yaml").write_text(GOOD, "utf-8")
    first = ruleset.load([str(folder)])
    (entry,) = (tmp_path / "cache" / "newslint").glob("rules-*")
    kept = entry.read_bytes()
    for damage in (b"", b"none", kept[:-1], kept.replace(b"very", b"vary")):
        entry.write_bytes(damage)
        assert ruleset.load([str(folder)]) == first
        assert entry.read_bytes() != damage


def test_changed_rule_file_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    file = tmp_path / "a.yaml"
    for word in ("very", "vary", "very"):
        file.write_text(GOOD.replace("very", word), "utf-8")
        (rule,) = ruleset.load([str(file)]).rules
        assert rule.check.tokens == (word,)  # type: ignore[attr-defined]
