"""Options of Vale's command line."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from newslint.cli import main

FILES = {
    ".vale.ini": "StylesPath = styles\n[*]\nBasedOnStyles = Desk\n",
    "styles/Desk/Hedge.yml": "extends: existence\nmessage: \"'%s' hedges\"\nlevel: error\ntokens: [perhaps]\n",
    "styles/Desk/Harbour.yml": 'extends: substitution\nmessage: "write %s, not %s"\nlevel: suggestion\nswap: {harbor: harbour}\n',
    "styles/Desk/Draw.yml": "extends: existence\nmessage: \"a '%s'\"\nscope: heading\ntokens: [draw]\n",
    "styles/config/filters/serious.expr": '.Level == "error"\n',
    "fog.md": "# A draw\n\nFog at the harbor, perhaps. `perhaps`\n",
    "live/fog.txt": "perhaps\n",
}  # fmt: skip
HEDGE = "fog.md:3:20:Desk.Hedge:'perhaps' hedges\n"
HARBOUR = "fog.md:3:12:Desk.Harbour:write harbour, not harbor\n"
DRAW = "fog.md:1:5:Desk.Draw:a 'draw'\n"
LIVE = "live/fog.txt:1:1:Desk.Hedge:'perhaps' hedges\n"


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def check(*arguments: str) -> int:
    return main(["check", "--output-format", "vale-line", *arguments])


@pytest.mark.parametrize(
    ("arguments", "expected", "code"),
    [
        ([], DRAW + HARBOUR + HEDGE, 1),
        (["--no-exit"], DRAW + HARBOUR + HEDGE, 0),
        (["--no-global"], DRAW + HARBOUR + HEDGE, 1),
        (["--min-level", "warning"], DRAW + HEDGE, 1),
        (["--minAlertLevel=error"], HEDGE, 1),
        (["--filter", '.Level == "suggestion"'], HARBOUR, 0),
        (["--filter", '.Extends == "existence" and "heading" not in .Scope'], HEDGE, 1),
        (["--filter", '.Name == "Desk.Draw" or .Message contains "hedges"'], DRAW + HEDGE, 1),
        (["--filter", "serious.expr"], HEDGE, 1),
        (["--filter", "styles/config/filters/serious.expr"], HEDGE, 1),
        (["--minAlertLevel=error", "--filter", '.Level == "suggestion"'], HARBOUR, 0),
        (["--glob", "!*.txt"], DRAW + HARBOUR + HEDGE, 1),
    ],
)
def test_options_choose_rules_and_files(
    arguments: list[str], expected: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(*arguments, "fog.md") == code
    assert capsys.readouterr() == (expected, "")


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [("*.md", DRAW + HARBOUR + HEDGE), ("!*.md", LIVE), ("live/**", LIVE), ("*/fog.{txt,html}", LIVE)],
)
def test_glob_chooses_among_the_files_of_a_folder(
    pattern: str, expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    check("--glob", pattern, ".")
    assert capsys.readouterr().out == expected


def test_ignore_syntax_sees_every_file_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    check("--ignore-syntax", "fog.md")
    assert capsys.readouterr().out == HARBOUR + HEDGE + "fog.md:3:30:Desk.Hedge:'perhaps' hedges\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--ext", ".md"], "stdin.md:1:5:Desk.Draw:a 'draw'\n"),
        (["--ext", "md"], "stdin.md:1:5:Desk.Draw:a 'draw'\n"),
        (["--stdin-filename", "live/x.md"], "live/x.md:1:5:Desk.Draw:a 'draw'\n"),
        ([], ""),
    ],
)
def test_the_ending_says_what_standard_input_holds(
    arguments: list[str], expected: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# A draw\n")))
    check(*arguments, "-")
    assert capsys.readouterr().out == expected


def test_a_filter_that_cannot_be_read_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("--filter", ".Level = 'error'", "fog.md") == 2
    assert capsys.readouterr().err == "newslint: --filter: “= 'error'” is not understood, at column 8\n"


@pytest.mark.parametrize(("name", "start"), [("line", "fog.md:1:5:"), ("CLI", "fog.md:1:5: warning"), ("JSON", "{\n")])
def test_output_of_vale_has_a_counterpart(name: str, start: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--output", name, "fog.md"])
    out = capsys.readouterr().out
    assert out.startswith(start)
    if name == "JSON":
        assert [alert["Check"] for alert in json.loads(out)["fog.md"]] == ["Desk.Draw", "Desk.Harbour", "Desk.Hedge"]


def test_templates_are_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--output", "line.tmpl", "fog.md"]) == 2
    said = "'line.tmpl' is none of CLI, line and JSON, and newslint fills no templates; see --output-format"
    assert said in " ".join(capsys.readouterr().err.split())
