"""`newslint rule new`: a file that holds a working rule, and never another's."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.rule_templates import available

Articles = Callable[[dict[str, str | bytes]], Path]


@pytest.mark.parametrize("kind", available())
def test_a_template_is_a_rule_that_works(articles: Articles, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    articles({})
    assert main(["rule", "new", "our-rule", "--kind", kind]) == 0
    said = "wrote our-rule.yaml, a rule that works; change it, and try it with\n\n    newslint test -v our-rule.yaml\n"
    assert capsys.readouterr().out == said
    code = main(["test", "--coverage", "our-rule.yaml"])
    assert (code, capsys.readouterr().out) == (0, "1 example of 1 rule: all hold\n")


def test_a_file_that_is_there_is_left_alone(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"our-rule.yaml": "mine"})
    assert main(["rule", "new", "our-rule"]) == 2
    assert capsys.readouterr().err == "newslint: our-rule.yaml is there already; choose another id, or --folder\n"
    assert (folder / "our-rule.yaml").read_text() == "mine"


def test_the_rule_goes_to_the_folder_that_the_settings_name(articles: Articles) -> None:
    folder = articles({".newslint.yaml": "rules: [news, style]\n", "style/a.yaml": "", "desk/b.yaml": ""})
    assert main(["rule", "new", "our-rule"]) == 0
    assert (folder / "style" / "our-rule.yaml").is_file()
    assert main(["rule", "new", "our-rule", "--folder", "desk/new"]) == 0
    assert (folder / "desk" / "new" / "our-rule.yaml").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["../evil"], "“../evil” is no id; use letters, digits and hyphens, as in caption-repeated"),
        (
            ["a", "--kind", "subsitution"],
            "there is no template of the kind “subsitution”; did you mean “substitution”?",
        ),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(
    articles: Articles, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    folder = articles({})
    assert main(["rule", "new", *arguments]) == 2
    assert capsys.readouterr().err == f"newslint: {said}\n"
    assert not list(folder.iterdir())
