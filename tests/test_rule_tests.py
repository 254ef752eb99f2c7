"""`newslint test`: what an example gives, shown as a marked-up page in the lines of the rule file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import ruleset
from newslint.cli import main
from newslint.examples import Mark, Verdict, judge
from newslint.probes import probe

Articles = Callable[[dict[str, str | bytes]], Path]

AGENCIES = """\
- id: agency-spelling
  extends: substitution
  scope: credit
  message: "write {replacement}, not “{match}”"
  swap:
    Gety: Getty Images
    Associated Pres: AP
  examples:
    - bad: |
        Fog closes the bridge

        The bridge at noon. Photo: Ann Lee/Gety
                                           ^^^^ write “Getty”, not “Gety”

        A second picture of the bridge, taken in the afternoon. Photo: Ann Lee/Associated Pres

        A third. Photo: Tom Rill/Reuters
                                 ^^^^^^^
      good: |
        Fog closes the bridge

        The bridge at noon. Photo: Ann Lee/Getty Images
"""
HOLDS = """\
extends: existence
message: “{match}” is a filler
tokens: [very]
examples:
  - bad: |
      A 橋 is very long.
             ^^^^ “very” is a filler
    good: |
      A 橋 is everywhere.
"""


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["test", *arguments])
    return code, capsys.readouterr().out


def test_a_failing_example_is_a_marked_up_page(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"agencies.yaml": AGENCIES})
    code, out = shown(capsys, "agencies.yaml")
    assert code == 1
    assert out == (
        "agencies.yaml:12: agency-spelling: the bad example: 1 in other words, 1 missing, 1 noisy\n"
        "  11 |\n"
        "  12 | The bridge at noon. Photo: Ann Lee/Gety\n"
        "     |                                    ^^^^\n"
        "     |   reported: write “Getty Images”, not “Gety”\n"
        "     |   expected: write “Getty”, not “Gety”\n"
        "  14 |\n"
        "  15 | A second picture of the bridge, taken in the afternoon. Photo: Ann\n"
        "     | Lee/Associated Pres\n"
        "     |     ^^^^^^^^^^^^^^^ noisy: write “AP”, not “Associated Pres”\n"
        "  16 |\n"
        "  17 | A third. Photo: Tom Rill/Reuters\n"
        "     |                          ^^^^^^^ missing\n"
        "\n"
        "1 example of 1 rule: 1 failed\n"
    )


def test_carets_stand_under_wide_letters(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"filler.yaml": HOLDS})
    assert shown(capsys, "--verbose", "filler.yaml") == (
        0,
        (
            "filler.yaml:5: filler: the good example holds\n"
            "  9 | A 橋 is everywhere.\n"
            "\n"
            "filler.yaml:5: filler: the bad example holds\n"
            "  6 | A 橋 is very long.\n"
            "    |         ^^^^ reported: “very” is a filler\n"
            "\n"
            "1 example of 1 rule: all hold\n"
        ),
    )


def test_a_good_example_that_is_reported_shows_the_noise(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"filler.yaml": HOLDS.replace("everywhere", "very wide")})
    assert shown(capsys, "filler.yaml") == (
        1,
        (
            "filler.yaml:9: filler: the good example is reported\n"
            "  9 | A 橋 is very wide.\n"
            "    |         ^^^^ noisy: “very” is a filler\n"
            "\n"
            "1 example of 1 rule: 1 failed\n"
        ),
    )


def test_an_example_without_carets_shows_how_to_draw_them(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"filler.yaml": HOLDS.replace("             ^^^^ “very” is a filler\n", "")})
    _, out = shown(capsys, "--coverage", "filler.yaml")
    assert out.startswith(
        "filler.yaml:6: filler: a bad example needs carets; it would be\n"
        "A 橋 is very long.\n"
        "       ^^^^ “very” is a filler\n"
    )
    assert out.endswith("1 example of 1 rule: 1 failed\n")


def test_coverage_wants_an_example_that_makes_each_rule_report(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"filler.yaml": HOLDS, "bare.yaml": HOLDS.partition("examples:")[0]})
    assert shown(capsys, "bare.yaml", "filler.yaml") == (
        0,
        "1 example of 2 rules: all hold (1 rule without an example)\n",
    )
    assert shown(capsys, "--coverage", "bare.yaml", "filler.yaml") == (
        1,
        (
            "bare.yaml:1: bare: no example makes this rule report anything\n"
            "\n"
            "1 example of 2 rules: 1 failed (1 rule without an example)\n"
        ),
    )


def test_the_bundled_rules_are_covered(capsys: pytest.CaptureFixture[str]) -> None:
    code, out = shown(capsys, "--coverage", "news")
    assert code == 0, out


def test_a_broken_rule_is_told_and_the_others_are_tested(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"style/filler.yaml": HOLDS, "style/broken.yaml": "extends: existance\n"})
    assert main(["test", "style"]) == 2
    said = capsys.readouterr()
    assert said.out == "1 example of 1 rule: all hold\n"
    assert said.err == ("newslint: style/broken.yaml:1: no kind is called “existance”; did you mean “existence”?\n")


def test_json_gives_every_mark_in_the_lines_and_columns_of_the_rule_file(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"agencies.yaml": AGENCIES})
    code, out = shown(capsys, "--output-format", "json", "agencies.yaml")
    report = json.loads(out)
    assert code == 1
    assert (report["rules"], report["examples"], report["failed"], report["errors"]) == (1, 1, 1, [])
    good, bad = report["results"]
    assert (good["example"], good["holds"], good["marks"]) == ("good", True, [])
    assert bad["line"] == 12
    lines = AGENCIES.split("\n")
    places = [
        (mark["verdict"], lines[mark["line"] - 1][mark["column"] - 1 : mark["end_column"] - 1]) for mark in bad["marks"]
    ]
    assert places == [("worded", "Gety"), ("noisy", "Associated Pres"), ("missing", "Reuters")]
    assert [mark["found"] for mark in bad["marks"]] == [
        "write “Getty Images”, not “Gety”",
        "write “AP”, not “Associated Pres”",
        None,
    ]


VALE = """\
extends: existence
message: "'%s' is a filler"
tokens: [very]
tests:
  - name: found
    input: |
      It was very late.
    want: |
      1:8:filler:'very' is a filler
  - {name: not found, input: It was late., want: ""}
  - {name: pieces, input: So very late., contains: [very, "1:4"], absent: late}
"""


def test_tests_in_the_form_of_vale_are_run(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"filler.yaml": VALE})
    assert shown(capsys, "--coverage", "filler.yaml") == (0, "3 examples of 1 rule: all hold\n")


def test_a_test_in_the_form_of_vale_that_fails_is_a_marked_up_page(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    text = VALE.replace("1:8:filler", "1:1:filler").replace("absent: late", "absent: filler")
    articles({"filler.yaml": text.replace("So very late", "So late")})
    assert shown(capsys, "filler.yaml") == (
        1,
        (
            "filler.yaml:7: filler: the test: 1 missing, 1 noisy\n"
            "  7 | It was very late.\n"
            "    | ^ missing: 'very' is a filler\n"
            "    |        ^^^^ noisy: 'very' is a filler\n"
            "\n"
            "filler.yaml:11: filler: the test “pieces”: the output lacks “very”; the output lacks “1:4”; it is\n"
            "empty\n"
            "\n"
            "3 examples of 1 rule: 2 failed\n"
        ),
    )


@pytest.mark.parametrize("place", ["House", "House/Filler.yml"])
def test_a_rule_of_a_vale_style_is_named_by_its_folder(
    articles: Articles, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    articles(
        {
            "House/Filler.yml": VALE.replace("1:8:filler", "1:8:House.Filler"),
            "House/Other.yml": VALE.partition("tests:")[0],
        }
    )
    code, out = shown(capsys, place)
    assert code == 0, out
    assert out.startswith("3 examples of ")


def test_files_of_tests_beside_the_rules_are_run(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    filed = (
        "- {name: one, rule: filler.yaml, input: So very late., want: '1:4:filler:“very” is a filler'}\n"
        "- {name: all, input: So very late., contains: [other, filler]}\n"
        "- {name: none, rule: gone.yaml, input: So late., want: ''}\n"
    )
    bare = HOLDS.partition("examples:")[0]
    articles({"s/filler.yaml": bare, "s/other.yaml": bare, "s/a.test.yml": filed, "s/b.test.yml": "words"})
    assert shown(capsys, "s", "--coverage") == (
        1,
        (
            "s/other.yaml:1: other: no example makes this rule report anything\n"
            "\n"
            "s/a.test.yml:3: a.test.yml: s/gone.yaml is none of the rules that are tested\n"
            "\n"
            "s/b.test.yml:1: b.test.yml: a file of tests must be a list of mappings with name and input\n"
            "\n"
            "2 examples of 2 rules: 3 failed (1 rule without an example)\n"
        ),
    )


@pytest.mark.parametrize(
    ("test", "said"),
    [
        ("{name: a, input: b}", "the test “a” asks for nothing; it needs want, contains or absent"),
        ("{input: b, want: c}", "a test needs a name"),
        ("{name: a, inptu: b, want: ''}", "unknown key “inptu”; did you mean “input”?"),
        (
            "{name: a, input: b, want: '', view: c}",
            "“view” of a test is not supported; a test runs the rule it stands in",
        ),
        ("words", "a test must be a mapping with name, input and want, not “words”"),
    ],
)
def test_a_test_that_cannot_be_run_is_told(
    articles: Articles, capsys: pytest.CaptureFixture[str], test: str, said: str
) -> None:
    articles({"filler.yaml": f"{VALE.partition('tests:')[0]}tests:\n  - {test}\n"})
    code, out = shown(capsys, "filler.yaml")
    assert (code, out.splitlines()[0]) == (1, f"filler.yaml:5: filler: {said}")


def test_two_findings_at_one_place_are_two_marks() -> None:
    first, second = Mark(1, 1, 4, "a"), Mark(1, 1, 4, "b")
    assert [item.verdict for item in judge([first, second], [second, first])] == [Verdict.REPORTED] * 2
    assert [item.verdict for item in judge([first, second], [Mark(1, 1, 4, "")])] == [Verdict.REPORTED, Verdict.NOISY]
    assert [item.verdict for item in judge([first], [second, Mark(1, 1, 4, "")])] == [
        Verdict.REPORTED,
        Verdict.MISSING,
    ]


@pytest.mark.parametrize("pattern", [r"(a+)+$", r"(?:\w+\s+)+foo", r"(?:[a-z]+ ?)+\d", r"\s+$", r"(x{1,30}){1,30}y"])
def test_a_pattern_that_tries_everything_twice_is_slow(pattern: str) -> None:
    assert probe(pattern)


@pytest.mark.parametrize(
    "pattern",
    ["very", r"\b\w+ing\b", r"\b[A-Z][a-z]+ said\b", r"\d+(?:,\d+)*%", r"(?i:\bcolou?rs?\b)", "(", r"[^.]{1,40}end"],
)
def test_an_everyday_pattern_is_not_slow(pattern: str) -> None:
    assert probe(pattern) is None


def test_a_slow_pattern_is_told_by_rule_and_pattern(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"slow.yaml": HOLDS.replace("[very]", r"['(?:very *)+x', very]")})
    code, out = shown(capsys, "slow.yaml")
    assert code == 1
    assert out.startswith("slow.yaml:3: slow: slow-pattern: “(?:very *)+x” is slow on a text that repeats “very ”\n")


def test_all_bundled_rules_are_linear() -> None:
    from newslint.probes import slow_patterns

    rules = ruleset.load(["news"], use_cache=False).rules
    assert [(rule.id, slow) for rule in rules for slow in slow_patterns(rule)] == []


def test_a_finding_at_the_very_end_is_shown_on_the_last_line(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    from newslint import marked_page
    from newslint.examples import Judged, Outcome

    articles({"filler.yaml": HOLDS})
    judged = (Judged(Verdict.NOISY, Mark(2, 1, 2, "x"), "x"),)
    outcome = Outcome("filler.yaml", 5, "filler", "good", "plain", "A 橋 is everywhere.\n", judged)
    assert list(marked_page.render(outcome, 80)) == ["  9 | A 橋 is everywhere.", "    | ^ noisy: x"]


@pytest.mark.parametrize("style", [">", '"', "|2"])
def test_an_example_that_is_not_written_line_by_line_is_numbered_from_one(
    articles: Articles, capsys: pytest.CaptureFixture[str], style: str
) -> None:
    drawn = {
        ">": ">\n      A very\n      long one.\n",
        '"': '"A very long one.\\nIt is."\n',
        "|2": "|2\n        A very long.\n",
    }
    articles({"filler.yaml": f"{HOLDS.partition('    good: ')[0]}    good: {drawn[style]}"})
    code, out = shown(capsys, "filler.yaml")
    assert code == 1
    assert "  1 | " in out
    assert "^^^^ noisy: “very” is a filler" in out


@settings(deadline=None, max_examples=200)
@given(
    line=st.text(st.sampled_from("ab  橋é.\u0301"), max_size=60),
    ends=st.tuples(st.integers(0, 60), st.integers(0, 60)),
    columns=st.integers(20, 40),
)
def test_carets_cover_what_is_marked_on_however_many_lines(line: str, ends: tuple[int, int], columns: int) -> None:
    from newslint import marked_page
    from newslint.examples import Judged, Outcome
    from newslint.reporters.cells import shown, width

    start, end = sorted(min(place, len(line)) for place in ends)
    judged = (Judged(Verdict.NOISY, Mark(1, start + 1, end + 1, "m"), "m"),)
    page = list(marked_page.render(Outcome("none", 1, "r", "bad", "plain", line, judged), columns))
    assert sum(text.count("^") for text in page) == max(1, width(shown(line[start:end])))
