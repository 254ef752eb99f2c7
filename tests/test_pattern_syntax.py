"""Patterns in Vale's syntax, how long they may run, and how many of their alternatives are searched."""

from __future__ import annotations

import re

import pytest

from newslint.checks import patterns
from newslint.checks.alternatives import Alternatives
from newslint.checks.pattern_syntax import ENDLESS, degree, translate


@pytest.mark.parametrize(
    ("pattern", "translated"),
    [
        ("foo$", r"foo\Z"),
        ("(?m)foo$", "(?m)foo$"),
        ("(?m:a$)b$", r"(?m:a$)b\Z"),
        ("(?-m:a$)", r"(?-m:a\Z)"),
        (r"[$]\$", r"[$]\$"),
        (r"a\Z", r"a(?=\n?\Z)"),
        (r"a\z", r"a\Z"),
        (r"(?P<w>x)\k<w>", r"(?P<w>x)(?P=w)"),
    ],
)
def test_signs_of_dot_net_are_put_into_those_of_python(pattern: str, translated: str) -> None:
    assert translate(pattern) == translated


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        (r"\bfoo\b", 0),
        ("[^+*]x{2}", 0),
        (r"a+b*", 2),
        (r"in\s+order\s+to", 0),
        (r"(?:a+|b+)c", 1),
        (r"(?:ab){2,}", 1),
        (r"(a+)+", ENDLESS),
        (r"(?:a|ab)*", ENDLESS),
    ],
)
def test_nested_repetitions_may_run_for_ever(pattern: str, most: int) -> None:
    assert degree(pattern) == most


def test_a_pattern_that_backtracks_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "TIME_LIMIT", 0.05)
    with pytest.raises(patterns.PatternTimeoutError):
        list(patterns.finditer(r"(?:x+x+)+[a-c]", "x" * 5000))


@pytest.mark.parametrize("text", ["one m² more", "a\u0301b and b", "plain b"])
def test_words_have_the_signs_that_dot_net_counts(text: str) -> None:
    import regex

    found = [match.start() for match in patterns.finditer(r"\b\w\b", text)]
    assert found == [match.start() for match in regex.finditer(r"\b\w\b", text)]


WORDS = [
    "very",
    "quite",
    r"in\s+order\s+to",
    "co-?operate",
    r"wo\w+",
    "naïve",
    "etc\\.",
    "a lot",
    "rather|somewhat",
    "ſo",
]


@pytest.mark.parametrize(
    "text", ["", "In order\nto cooperate, a lot.", "Quite naïve work, etc.", "SOMEWHAT very very worn, a lot rather"]
)
def test_fewer_alternatives_find_the_same(text: str) -> None:
    def join(live: object) -> str:
        return patterns.words((WORDS[at] for at in live), ignorecase=True)  # type: ignore[attr-defined]

    made = Alternatives(WORDS, join, bounded=True)
    found = [(match.start(), match.end()) for match in made.matches(text)]
    assert found == [match.span() for match in re.finditer(made.whole, text)]
