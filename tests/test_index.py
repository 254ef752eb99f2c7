"""The index finds every pattern that can match, and few others."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.checks.index import build
from newslint.checks.required import lowered, required
from newslint.cli import main
from newslint.config import load
from newslint.engine import Engine
from newslint.plan import Choice

PATTERNS = [
    "lock",
    "lock ?keeper",
    "some(?:what)?",
    r"\w+ward",
    "in order to",
    r"\d+",
    "so",
    "ferr(?:y|ies)",
    r"\.",
    "a|of|ferryman",
]


def live(text: str, patterns: list[str] = PATTERNS) -> list[str]:
    found = build(((0, number), required(pattern, words=True)) for number, pattern in enumerate(patterns)).live(text)
    return [patterns[number] for number in found.get(0, [])]


def test_only_patterns_whose_words_stand_in_a_text_are_live() -> None:
    assert live("Also, the ferries went seaward in good order to Tern Lock") == [
        "lock",
        r"\w+ward",
        r"\d+",
        "ferr(?:y|ies)",
    ]
    assert live("The lockkeeper came in order to help. So?") == [
        "lock ?keeper",
        "in order to",
        r"\d+",
        "so",
    ]


def test_rules_are_told_with_their_live_patterns() -> None:
    index = build(
        [((0, 0), required("lock")), ((3, 0), required("weir")), ((3, 1), required("tern")), ((5, 0), required(r"\d"))]
    )
    assert index.live("a tern at the weir") == {3: [0, 1], 5: [0]}
    assert index.live("") == {5: [0]}


def test_an_index_of_nothing_finds_nothing() -> None:
    assert build([]).live("anything") == {}


words = st.text(alphabet="aeıſk ’—", min_size=1, max_size=6)


@given(st.lists(words, max_size=8), st.lists(words, max_size=12).map(" ".join))
def test_every_fragment_that_a_text_holds_is_found(literals: list[str], text: str) -> None:
    needs = [required(literal) for literal in literals]
    index = build(((number, 0), need) for number, need in enumerate(needs))
    marked = lowered(text)
    held = [number for number, need in enumerate(needs) if not need or any(fragment in marked for fragment in need)]
    assert sorted(index.live(text)) == held


def test_the_rules_that_an_index_picks_find_what_all_rules_find(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    style = tmp_path / "styles" / "House"
    style.mkdir(parents=True)
    words = ["lock", "weir", "tern", "skerry", "harbour master", "ferr(?:y|ies)", r"\w+ward", "So", r"\.\.\."]
    for number in range(60):
        chosen = [words[(number + step) % len(words)] for step in range(1 + number % 3)] + [f"word{number}"]
        tokens = "".join(f"  - '{word}'\n" for word in chosen)
        (style / f"Rule{number}.yml").write_text(f"extends: existence\nmessage: '%s'\ntokens:\n{tokens}", "utf-8")
    (tmp_path / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = House\n", "utf-8")
    (tmp_path / "a.md").write_text("# So the **l**ock\n\nThe ferries went seaward to Tern ... and word7.\n", "utf-8")
    outputs = set()
    for options in (["--no-cache"], [], []):
        main(["--output-format", "vale-line", *options, "a.md"])
        outputs.add(capsys.readouterr().out)
    for kept in (tmp_path / "cache" / "newslint").glob("index-*"):
        content = bytearray(kept.read_bytes())
        content[len(content) // 2] ^= 0xFF
        kept.write_bytes(content)
        main(["--output-format", "vale-line", "a.md"])
        outputs.add(capsys.readouterr().out)
        assert kept.read_bytes() != bytes(content)  # made anew
    (output,) = outputs
    engine = Engine(Choice(use_cache=False), load(str(tmp_path / ".vale.ini")))
    plan = engine.plan_of("a.md")
    article = engine.article_of(engine.read("a.md"))
    alone = [
        found
        for rule in plan.rules
        for found in Engine(Choice(use_cache=False), load(".vale.ini")).check_article(
            article, plan._replace(rules=(rule,))
        )
    ]
    assert len(alone) == len(output.splitlines()) > 20
    assert {found.rule for found in alone} == {line.split(":")[3] for line in output.splitlines()}
