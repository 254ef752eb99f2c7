"""Kinds `existence` and `substitution`, as rule writers use them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.config import DEFAULT
from newslint.diagnostic import Diagnostic
from newslint.engine import Engine
from newslint.plan import Choice
from newslint.source import Source


def run(tmp_path: Path, rule: str, text: str, name: str = "a.txt") -> list[Diagnostic]:
    (tmp_path / "rule.yaml").write_text(rule, encoding="utf-8")
    config = DEFAULT._replace(rules=("rule.yaml",), path=str(tmp_path / ".newslint.yaml"))
    return list(Engine(Choice(use_cache=False), config, debug=True).check_source(Source(name, text)).diagnostics)


def found(diagnostics: list[Diagnostic]) -> list[tuple[str, str]]:
    return [(item.text, item.message) for item in diagnostics]


LINE = "Lamp lit at Skerry Head\n\nThe Gety photo is very, very dark. “Gety,” she said.\n"


def test_tokens_are_whole_words_and_take_case_as_told(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: no {match}\ntokens: [ver, very, VERY]\n"
    assert found(run(tmp_path, rule, LINE)) == [("very", "no very"), ("very", "no very")]
    assert len(run(tmp_path, "extends: existence\nmessage: x\nignorecase: true\ntokens: [the]\n", LINE)) == 1


def test_exceptions_and_limit(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: x\ntokens: ['d\\w+', very]\nexceptions: [dark]\nlimit: 1\n"
    assert found(run(tmp_path, rule, LINE)) == [("very", "x")]


def test_raw_pieces_are_one_pattern(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: x\nraw: ['very,', '\\s+very']\n"
    assert found(run(tmp_path, rule, LINE)) == [("very, very", "x")]


def test_scope_says_where(tmp_path: Path) -> None:
    rule = "extends: existence\nmessage: x\nscope: headline\ntokens: [Lamp, very]\n"
    assert found(run(tmp_path, rule, LINE)) == [("Lamp", "x")]


def test_a_replacement_is_suggested_and_never_edited_inside_quotation_marks(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: write {replacement}, not {match}\nswap: {Gety: Getty Images}\n"
    outside, inside = run(tmp_path, rule, LINE)
    assert (outside.message, outside.suggestions, outside.edits[0].text) == (
        "write “Getty Images”, not Gety",
        ("Getty Images",),
        "Getty Images",
    )
    assert (inside.suggestions, inside.edits) == (("Getty Images",), ())


@pytest.mark.parametrize(
    ("swap", "suggestions"),
    [
        pytest.param("{dark: black|unlit}", ("black", "unlit"), id="alternatives"),
        pytest.param("{'(d)ark': '$1im'}", ("dim",), id="groups"),
        pytest.param("{dar: x, dark: y}", ("y",), id="the longer key first"),
        pytest.param("{dark: 7}", ("7",), id="a number is a text"),
    ],
)
def test_what_a_swap_may_say(tmp_path: Path, swap: str, suggestions: tuple[str, ...]) -> None:
    (item,) = run(tmp_path, f"extends: substitution\nmessage: x\nswap: {swap}\n", LINE)
    assert item.suggestions == suggestions


def test_positional_messages_of_vale_are_filled(tmp_path: Path) -> None:
    rule = "extends: substitution\nmessage: \"Use %s instead of '%s' (100%%).\"\nswap: {dark: dim}\n"
    assert found(run(tmp_path, rule, LINE)) == [("dark", "Use “dim” instead of 'dark' (100%).")]
