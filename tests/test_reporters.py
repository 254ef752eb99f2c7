"""Reports: what people see, to the letter; what programs get, read back with a real parser of the format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import jsonschema
import junitparser
import pytest

from newslint import __version__, reporters
from newslint.diagnostic import Diagnostic, Edit, Finding, Fix, Level, Note, Report, RuleInfo, place
from newslint.reporters.cells import shown, width
from newslint.source import Source, Span

TEXT = (
    "Lock keeper shut the canal\n"
    "Ms Delvaux wrote eleven letters. “Then I put the chain on,” Ms Delveaux said.\n"
    "水門の番人、デルヴォーさん 👩‍🚒 said: it's late\n"
    "e\u0301tage\tx & <b>'\"y\"'</b> % \x1b[31m\u202e\n"
    "Source Article\n"
)
SOURCE = Source("wire/a b,c.txt", TEXT)
RULES = {
    "name-spelling": RuleInfo(
        "name-spelling", Level.ERROR, "One name, one spelling", "People remember.", "https://example.org/n"
    )
}


def find(
    words: str, rule: str, level: Level, message: str, *, edit: str | None = None, safe: bool = True, note: str = ""
) -> Diagnostic:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    fix = Fix((Edit(span, edit),), safe) if edit is not None else None
    notes = (Note(Span(TEXT.index(note), TEXT.index(note) + len(note)), f"spelt “{note}” here"),) if note else ()
    return place(
        SOURCE, Finding(span, {}, (edit,) if edit else (), fix, notes), rule=rule, level=level, message=message
    )


FOUND = (
    find(
        "Delveaux",
        "name-spelling",
        Level.ERROR,
        "“Delveaux” is “Delvaux” on line 2",
        edit="Delvaux",
        safe=False,
        note="Delvaux",
    ),
    find("'s late", "quotes-mixed", Level.SUGGESTION, "this is 100% straight: a, b", edit="’s late"),
    find("x & <b>'\"y\"'</b> %", "page-residue", Level.WARNING, "furniture: <b> & \x1b"),
    find("\x1b[31m\u202e\nSource", "page-residue", Level.WARNING, "goes on"),
)
REPORT = Report(FOUND, 3, RULES)
EMPTY = Report((), 14)


def render(name: str, report: Report = REPORT, *, color: bool = False) -> str:
    return "".join(reporters.get(name)(report, color=color))


def test_text_shows_the_line_with_carets_as_wide_as_the_words() -> None:
    assert render("text") == (
        "wire/a b,c.txt:2:64: error[name-spelling] “Delveaux” is “Delvaux” on line 2\n"
        "  2 | Ms Delvaux wrote eleven letters. “Then I put the chain on,” Ms Delveaux said.\n"
        "    |                                                                ^^^^^^^^ try Delvaux\n"
        "    = spelt “Delvaux” here: wire/a b,c.txt:2:4\n"
        "\n"
        "wire/a b,c.txt:3:27: suggestion[quotes-mixed] this is 100% straight: a, b\n"
        "  3 | 水門の番人、デルヴォーさん 👩‍🚒 said: it's late\n"
        "    |                                       ^^^^^^^ try ’s late\n"
        "\n"
        "wire/a b,c.txt:4:8: warning[page-residue] furniture: <b> & ␛\n"
        "  4 | e\u0301tage   x & <b>'\"y\"'</b> % ␛[31m�\n"
        "    |         ^^^^^^^^^^^^^^^^^^\n"
        "\n"
        "wire/a b,c.txt:4:27: warning[page-residue] goes on\n"
        "  4 | e\u0301tage   x & <b>'\"y\"'</b> % ␛[31m�\n"
        "    |                            ^^^^^^ …\n"
        "\n"
        "1 error, 2 warnings, 1 suggestion in 3 files; 1 can be mended with --fix, 1 more with --fix --unsafe-fixes\n"
    )


def test_text_in_colour_says_the_same() -> None:
    coloured = render("text", color=True)
    assert "\x1b[31;1merror\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]+m", "", coloured) == render("text")


@pytest.mark.parametrize("name", ["text", "concise"])
def test_a_clean_run_is_one_line(name: str) -> None:
    assert render(name, EMPTY) == "no problems in 14 files\n"


def test_a_very_long_line_is_cut_around_the_marked_part() -> None:
    text = "word " * 5000 + "Delveaux" + " word" * 5000
    at = text.index("Delveaux")
    item = place(Source("a.txt", text), Finding(Span(at, at + 8)), rule="r", level=Level.ERROR, message="m")
    _, line, carets, *_ = render("text", Report((item,), 1)).splitlines()
    assert len(line) < 120
    assert line[carets.index("^") : carets.rindex("^") + 1] == "Delveaux"
    assert line.startswith("  1 | …") and line.endswith("…")


@pytest.mark.parametrize(
    ("string", "cells"),
    [("abc", 3), ("“é…”", 4), ("漢字", 4), ("e\u0301", 1), ("👩\u200d🚒", 2), ("ｆｕｌｌ", 8), ("한", 2), ("שלום", 4)],
)
def test_width_is_counted_in_terminal_cells(string: str, cells: int) -> None:
    assert width(string) == cells


def test_nothing_of_an_article_commands_the_terminal() -> None:
    for name in ("text", "concise", "vale-line"):
        assert not set(render(name)) & {"\x1b", "\u202e", "\x07", "\t"}
    assert shown("a\tb\x00\x7f\x9b") == "a   b␀␡�"


def test_concise_is_one_line_each() -> None:
    assert (
        render("concise").splitlines()[0]
        == "wire/a b,c.txt:2:64: error[name-spelling] “Delveaux” is “Delvaux” on line 2"
    )
    assert len(render("concise").splitlines()) == 5


def test_json_keeps_the_contract() -> None:
    report = json.loads(render("json"))
    assert (report["version"], report["files"], list(report)) == (__version__, 3, ["version", "files", "diagnostics"])
    assert report["diagnostics"][0] == {
        "path": "wire/a b,c.txt",
        "rule": "name-spelling",
        "level": "error",
        "message": "“Delveaux” is “Delvaux” on line 2",
        "line": 2,
        "column": 64,
        "end_line": 2,
        "end_column": 72,
        "text": "Delveaux",
        "suggestions": ["Delvaux"],
        "fix": {
            "safe": False,
            "edits": [{"line": 2, "column": 64, "end_line": 2, "end_column": 72, "text": "Delvaux"}],
        },
        "related": [
            {
                "path": "wire/a b,c.txt",
                "line": 2,
                "column": 4,
                "end_line": 2,
                "end_column": 11,
                "message": "spelt “Delvaux” here",
            }
        ],
    }
    for item in report["diagnostics"]:
        start = SOURCE.offset(item["line"], item["column"])
        assert TEXT[start : SOURCE.offset(item["end_line"], item["end_column"])] == item["text"]


def test_jsonl_is_the_diagnostics_of_json_one_a_line() -> None:
    assert [json.loads(line) for line in render("jsonl").splitlines()] == json.loads(render("json"))["diagnostics"]


def test_sarif_is_valid_and_complete() -> None:
    log = json.loads(render("sarif"))
    schema = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text())
    jsonschema.Draft4Validator(schema).validate(log)
    (run,) = log["runs"]
    first = run["results"][0]
    rule = run["tool"]["driver"]["rules"][first["ruleIndex"]]
    assert (rule["id"], rule["help"]["text"], rule["helpUri"]) == (
        "name-spelling",
        "People remember.",
        "https://example.org/n",
    )
    assert first["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "wire/a%20b%2Cc.txt", "uriBaseId": "ROOT"},
        "region": {"startLine": 2, "startColumn": 64, "endLine": 2, "endColumn": 72, "snippet": {"text": "Delveaux"}},
    }
    assert first["relatedLocations"][0]["message"]["text"] == "spelt “Delvaux” here"
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "Delvaux"
    assert [result["level"] for result in run["results"]] == ["error", "note", "warning", "warning"]


def test_a_sarif_without_results_is_valid() -> None:
    schema = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text())
    jsonschema.Draft4Validator(schema).validate(json.loads(render("sarif", EMPTY)))


def test_fingerprints_stay_when_lines_move() -> None:
    def prints(text: str) -> list[str]:
        source = Source("a.txt", text)
        spans = [Span(match.start(), match.end()) for match in re.finditer("Source Article", text)]
        found = tuple(
            place(source, Finding(span), rule="page-residue", level=Level.WARNING, message="m") for span in spans
        )
        log = json.loads(render("sarif", Report(found, 1)))
        return [result["partialFingerprints"]["newslint/v1"] for result in log["runs"][0]["results"]]

    before = prints("One.\n\nSource Article\n\nSource Article\n")
    assert len(set(before)) == 2
    assert prints("One.\n\nTwo.\n\nSource Article\n\nThree.\n\nSource Article\n") == before


def test_github_commands_are_read_back() -> None:
    lines = render("github").splitlines()
    read = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line) for line in lines]
    assert all(read)
    commands = [
        (match[1], dict(pair.split("=", 1) for pair in match[2].split(",")), match[3]) for match in read if match
    ]

    def unescape(value: str) -> str:  # as the runner does
        for code, char in (("%2C", ","), ("%3A", ":"), ("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
            value = value.replace(code, char)
        return value

    kind, fields, _ = commands[0]
    assert (kind, unescape(fields["file"]), fields["line"], fields["col"], fields["endColumn"]) == (
        "error",
        "wire/a b,c.txt",
        "2",
        "64",
        "71",
    )
    assert unescape(fields["title"]) == "newslint: name-spelling"
    assert [unescape(message) for _, _, message in commands] == [item.message for item in FOUND]
    assert "col" not in commands[3][1]  # over two lines


def test_gitlab_has_what_code_quality_asks_for() -> None:
    rows = json.loads(render("gitlab"))
    for row in rows:
        assert set(row) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert row["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert row["location"]["path"] == "wire/a b,c.txt" and row["location"]["lines"]["begin"] > 0
    assert len({row["fingerprint"] for row in rows}) == 4
    assert json.loads(render("gitlab", EMPTY)) == []


def test_junit_is_read_by_a_junit_parser() -> None:
    suites = junitparser.JUnitXml.fromstring(render("junit").encode())
    (suite,) = list(suites)
    cases = list(suite)
    assert (suites.tests, suites.failures, suite.name, len(cases)) == (4, 4, "wire/a b,c.txt", 4)
    assert cases[0].result[0].message == "“Delveaux” is “Delvaux” on line 2"
    assert cases[2].result[0].message == "furniture: <b> & \ufffd"
    clean = junitparser.JUnitXml.fromstring(render("junit", EMPTY).encode())
    assert (clean.tests, clean.failures) == (1, 0)


def test_rdjson_counts_bytes() -> None:
    result = json.loads(render("rdjson"))
    content = TEXT.encode().splitlines(keepends=True)
    for row, item in zip(result["diagnostics"], FOUND, strict=True):
        start, end = row["location"]["range"]["start"], row["location"]["range"]["end"]
        lines = content[start["line"] - 1 : end["line"]]
        lines[-1] = lines[-1][: end["column"] - 1]
        lines[0] = lines[0][start["column"] - 1 :]
        assert b"".join(lines).decode() == item.text
        assert row["severity"] in {"ERROR", "WARNING", "INFO"}
    assert result["source"]["name"] == "newslint"
    assert result["diagnostics"][0]["suggestions"][0]["text"] == "Delvaux"


def test_vale_line_has_five_fields() -> None:
    first = re.fullmatch(r"(.+?):(\d+):(\d+):([\w.-]+):(.*)", render("vale-line").splitlines()[0])
    assert first is not None
    assert first.groups() == ("wire/a b,c.txt", "2", "64", "name-spelling", "“Delveaux” is “Delvaux” on line 2")
    assert render("vale-line", EMPTY) == ""


@pytest.mark.parametrize(
    ("columns", "column", "lines"),
    [
        (0, 10, ["the quick ferry is late"]),
        (23, 0, ["the quick ferry is late"]),
        (22, 0, ["the quick ferry is", "    late"]),
        (22, 10, ["the quick", "    ferry is late"]),
        (10, 12, ["", "    the", "    quick", "    ferry", "    is", "    late"]),
    ],
)
def test_a_message_is_folded_between_words_at_a_narrow_terminal(columns: int, column: int, lines: list[str]) -> None:
    from newslint.reporters.cells import folded

    assert folded("the quick ferry is late", columns, column=column).split("\n") == lines


def test_vale_json_is_what_vale_prints() -> None:
    whole = json.loads("".join(reporters.get("vale-json")(REPORT)))
    assert list(whole) == ["wire/a b,c.txt"]
    alerts = whole["wire/a b,c.txt"]
    assert [(alert["Line"], alert["Span"], alert["Match"]) for alert in alerts] == [
        (2, [64, 71], "Delveaux"),
        (3, [27, 33], "'s late"),
        (4, [8, 25], "x & <b>'\"y\"'</b> %"),
        (4, [27, 32], "\x1b[31m\u202e\nSource"),
    ]
    assert alerts[0] == {
        "Action": {"Name": "replace", "Params": ["Delvaux"]},
        "Span": [64, 71],
        "Check": "name-spelling",
        "Description": "People remember.",
        "Link": "https://example.org/n",
        "Message": "“Delveaux” is “Delvaux” on line 2",
        "Severity": "error",
        "Match": "Delveaux",
        "Line": 2,
    }
    assert alerts[3]["Action"] == {"Name": "", "Params": None}
    assert "".join(reporters.get("vale-json")(EMPTY)) == "{}\n"
