"""Folders of Vale rules are read as Vale reads them, and every mistake in them is told."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from newslint import ruleset, styles
from newslint.rule import RuleError
from newslint.styles import Vocabulary

FILLER = "extends: existence\nmessage: \"drop '%s'\"\ntokens: [very]\n"


def write(folder: Path, files: Mapping[str, str]) -> str:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return str(folder)


def load(folder: Path, files: Mapping[str, str], *names: str, vocabulary: Vocabulary = Vocabulary()) -> styles.RuleSet:  # noqa: B008
    return styles.load([write(folder, files)], names or ["House"], vocabulary, use_cache=False)


def errors(folder: Path, found: styles.RuleSet) -> list[str]:
    return [str(error).removeprefix(f"{folder}/") for error in found.errors]


def test_yml_and_yaml_and_nested_folders_are_rules_and_hidden_ones_are_not(tmp_path: Path) -> None:
    names = ["A.yml", "B.yaml", "dates/C.yml", "_drafts/D.yml", ".old/E.yml", "A.test.yml"]
    found = load(tmp_path, {f"House/{name}": FILLER for name in names})
    assert (found.ids(), found.errors) == (["House.A", "House.B", "House.dates.C"], ())


def test_types_bend_as_in_vale(tmp_path: Path) -> None:
    text = (
        "Extends: substitution\nMESSAGE: x '%s'\nIgnoreCase: 'true'\nlimit: '3'\nscope: text\n"
        "swap:\n  a dozen: 12\n  no: off\n  noon: 12:00\n"
    )
    (rule,) = load(tmp_path, {"House/A.yml": text}).rules
    assert (rule.limit, rule.check.ignorecase) == (3, True)  # type: ignore[attr-defined]
    assert rule.check.swap == {"a dozen": "12", "no": "off", "noon": "12:00"}  # type: ignore[attr-defined]


def test_a_single_token_is_a_list_of_one_and_escaped_apostrophes_are_read(tmp_path: Path) -> None:
    text = 'extends: existence\nmessage: x\ntokens: "don\\\'t"\n'
    (rule,) = load(tmp_path, {"House/A.yml": text}).rules
    assert rule.check.tokens == ("don't",)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: existence\nmessage: x\ntokens: [a]\ntoken: b\n", "4: unknown key “token”; did you mean “tokens”?"),
        ("extends: existence\nmessage: x\ncode: true\ntokens: [a]\n", "3: “code” is of old versions of Vale; write “scope: raw”"),
        ("extends: existence\nmessage: x\ntokens: [a]\nlevel: loud\n", "4: no level is called “loud”"),
        ("extends: existence\nmessage: x\ntokens: [a]\nscope: hedding\n", "4: no scope is called “hedding”"),
        ("extends: existence\nmessage: x\ntokens:\n  - ok\n  - '(\\w+) \\2'\n", "5: the pattern “(\\w+) \\2” does not compile"),
        ("extends: existence\nmessage: x\ntokens: ['(a']\n", "3: the pattern “(a” does not compile"),
        ("extends: substitution\nmessage: x\nswap:\n  '(\\w+) \\1': b\n", "4: the key “(\\w+) \\1” refers back to a group"),
        ("extends: script\nmessage: x\nscript: |\n  text := 1\n", "1: “script” is Tengo, which does not run here; write the rule as a check in Python"),
        ("extends: existence\nmessage: x\ntokens: [a]\naction: {name: replase}\n", "4: no action is called “replase”"),
        ("extends: existence\nmessage: x\ntokens+: [a]\n", "3: “tokens+” adds to another rule, but this one extends none"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_and_hides_no_other_rule(tmp_path: Path, text: str, said: str) -> None:
    found = load(tmp_path, {"House/Bad.yml": text, "House/Good.yml": FILLER})
    assert found.ids() == ["House.Good"]
    assert errors(tmp_path, found)[0].startswith(f"House/Bad.yml:{said}")


def test_keys_that_vale_ignores_in_two_kinds_are_let_pass(tmp_path: Path) -> None:
    text = "extends: consistency\nmessage: x\nvocab: false\neither: {adviser: advisor}\n"
    assert load(tmp_path, {"House/A.yml": text}).errors == ()


def test_the_first_of_two_styles_paths_has_a_rule(tmp_path: Path) -> None:
    one = write(tmp_path / "one", {"House/A.yml": FILLER})
    two = write(tmp_path / "two", {"House/A.yml": FILLER.replace("very", "quite")})
    found = styles.load([one, two], ["House"], use_cache=False)
    assert [rule.check.tokens for rule in found.rules] == [("very",)]  # type: ignore[attr-defined]
    assert found.errors == ()


def test_a_style_that_is_nowhere_is_told(tmp_path: Path) -> None:
    found = load(tmp_path, {"House/A.yml": FILLER}, "Hause")
    assert [error.message for error in found.errors] == [
        f"no style is called “Hause” in {tmp_path}; did you mean “House”?"
    ]


def test_a_rule_builds_on_another(tmp_path: Path) -> None:
    child = "extends: Base.Filler\nlevel: error\ntokens+: [quite, rather]\ntokens-: [very]\n"
    (rule,) = load(tmp_path, {"Base/Filler.yml": FILLER, "House/A.yml": child}).rules
    assert (rule.level, rule.message) == ("error", "drop '%s'")
    assert rule.check.tokens == ("quite", "rather")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("child", "said"),
    [
        ("extends: Base.Filler\ntokens-: [quite]\n", "2: “tokens-”: the rule that this one extends has no “quite” to take out"),
        ("extends: Base.Filler\ntokens: [a]\ntokens+: [b]\n", "3: “tokens” and “tokens+” stand here both; keep one of them"),
        ("extends: Base.Filter\n", "1: no rule is called Base.Filter"),
        ("extends: House.A\n", "1: in House.A: the rules House.A extend each other"),
        ("extends: Vale.Terms\n", "1: Vale.Terms comes with Vale and has no file"),
    ],
)  # fmt: skip
def test_a_mistake_in_building_on_another_rule_is_told(tmp_path: Path, child: str, said: str) -> None:
    found = load(tmp_path, {"Base/Filler.yml": FILLER, "House/A.yml": child})
    assert found.rules == ()
    assert errors(tmp_path, found)[0].startswith(f"House/A.yml:{said}")


def test_a_line_of_a_vocabulary_that_is_no_pattern_is_told_and_the_others_stay(tmp_path: Path) -> None:
    write(tmp_path, {"accept.txt": "# names\nLukaku\n\nC++\n(unclosed\n", "reject.txt": "whilst\n"})
    told: list[RuleError] = []
    found = styles.vocabulary([str(tmp_path)], told)
    assert (found.accept[0], found.reject) == ("Lukaku", ("whilst",))
    assert [error.line for error in told][-1] == 5


def test_a_vocabulary_makes_rules(tmp_path: Path) -> None:
    found = load(tmp_path, {}, "Vale", vocabulary=Vocabulary(("Kyiv",), ("whilst",)))
    assert {"Vale.Avoid", "Vale.Repetition", "Vale.Terms"} <= set(found.ids())


def test_a_folder_of_vale_rules_is_a_style_in_our_settings(tmp_path: Path) -> None:
    folder = write(tmp_path / "styles", {"House/A.yml": FILLER})
    assert ruleset.load([f"{folder}/House"], use_cache=False).ids() == ["House.A"]
