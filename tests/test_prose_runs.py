"""Runs in which all rules are about prose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.readers import markdown

Articles = Callable[[dict[str, str | bytes]], Path]

RULE = """\
- id: very
  extends: existence
  scope: SCOPE
  message: "“{match}” says little"
  tokens: [very]
"""
ARTICLE = """\
---
title: A very old lamp
---

It is *very* old.

<!-- vale very = NO -->
It is very bright.
<!-- vale on -->
"""


def check(articles: Articles, scope: str, article: str) -> int:
    articles({"very.yaml": RULE.replace("SCOPE", scope), ".newslint.yaml": "rules: [very.yaml]\n", "a.md": article})
    return main(["check", "--no-cache", "--output-format", "concise", "a.md"])


def test_a_rule_of_prose_reports_the_true_place(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(articles, "[sentence, frontmatter.title]", ARTICLE) == 1
    out = capsys.readouterr().out
    assert [line.split(" ")[0] for line in out.splitlines()[:2]] == ["a.md:2:10:", "a.md:5:8:"]
    assert "a.md:8" not in out


def test_no_other_view_is_read_when_all_rules_are_about_prose(
    articles: Articles, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markdown, "read", lambda *_: pytest.fail("nobody asked for the news view"))
    assert check(articles, "sentence", ARTICLE) == 1


def test_a_fault_of_the_front_matter_is_told_all_the_same(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    check(articles, "sentence", "---\ntitle: [\n---\n\nIt is very old.\n")
    assert "front-matter-invalid" in capsys.readouterr().out


def test_newslints_own_comments_and_fields_count_as_ever(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(articles, "sentence", "<!-- newslint: ignore very -->\nIt is very old.\n\nIt was.\n") == 0
    assert check(articles, "sentence", "---\nnewslint: {ignore: [very]}\n---\n\nIt is very old.\n") == 0
