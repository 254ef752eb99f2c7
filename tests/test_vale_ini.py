"""A `.vale.ini` as settings: what is read, what runs where, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import vale_ini
from newslint.cli import main
from newslint.config import find, load
from newslint.styling import NO_STYLES
from newslint.vale_ini.globs import matches
from newslint.vale_ini.reading import read

HEDGE = "extends: existence\nmessage: \"'%s' hedges\"\nlevel: error\ntokens: [perhaps]\n"
HARBOUR = 'extends: substitution\nmessage: "write %s, not %s"\nlevel: suggestion\nswap: {harbor: harbour}\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a style of two rules and an article in two formats."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "styles/Desk/Hedge.yml": HEDGE,
        "styles/Desk/Harbour.yml": HARBOUR,
        "styles/config/vocabularies/Tern/accept.txt": "Tern Lock\n# a comment\n",
        "fog.md": "Fog at the harbor, perhaps.\n",
        "live/fog.txt": "Fog at the harbor, perhaps.\n",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def run(site: Path, capsys: pytest.CaptureFixture[str], ini: str, *arguments: str) -> tuple[list[str], list[str], int]:
    (site / ".vale.ini").write_text(ini, encoding="utf-8")
    code = main(["check", "--config", ".vale.ini", "--output-format", "vale-line", *(arguments or ["."])])
    out, err = capsys.readouterr()
    return sorted(out.splitlines()), err.splitlines(), code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a = b", [("", "a", "b", 1)]),
        ("# note\n; note\n\na=b # note", [("", "a", "b", 4)]),
        ("a = b#c ; note", [("", "a", "b#c", 1)]),
        ("a = 'b # c'", [("", "a", "'b", 1)]),
        ("a = `b # c`", [("", "a", "b # c", 1)]),
        ('a = "b"\n[*.{md,txt}]\nc: d', [("", "a", "b", 1), ("*.{md,txt}", "c", "d", 3)]),
        ("a = b, \\\n  c, \\\n  d\ne = f", [("", "a", "b, c, d", 1), ("", "e", "f", 4)]),
        ("a = \\\n  (\\$x) # y\n", [("", "a", "(\\$x) # y", 1)]),
        ('a = """b\nc"""\nd = e', [("", "a", "b\nc", 1), ("", "d", "e", 3)]),
        ("a = b\na = c", [("", "a", "b", 1), ("", "a", "c", 2)]),
        ("a =", [("", "a", "", 1)]),
        ("\r\n[x]\r\na = b\r\n", [("x", "a", "b", 3)]),
    ],
)
def test_the_text_is_read_as_vale_reads_it(text: str, expected: list[tuple[str, str, str, int]]) -> None:
    assert [tuple(entry) for entry in read(text, [])] == expected


def test_lists_are_parted_by_commas_but_not_by_those_behind_a_backslash() -> None:
    (entry,) = read(r"TokenIgnores = (a{2\,3}), , (b), (b)", [])
    assert entry.values == ("(a{2,3})", "(b)")


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("*.md", "a/b.md", True),
        ("docs/*.md", "docs/a/b.md", True),
        ("docs/**/*.md", "docs/b.md", True),
        ("docs/**/*.md", "docs/a/c/b.md", True),
        ("**/*.md", "b.md", True),
        ("docs/**", "live/b.md", False),
        ("*.{md,txt}", "a.txt", True),
        ("*.{md}", "a.txt", False),
        ("!*.md", "a.txt", True),
        ("!*.md", "a.md", False),
        ("[!a]?.md", "bc.md", True),
        ("[!a]?.md", "ac.md", False),
        ("a.b", "aXb", False),
        ("docs\\*.md", "docs*.md", True),
    ],
)
def test_patterns_name_files_as_in_vale(pattern: str, path: str, expected: bool) -> None:
    assert matches(pattern, path) is expected


def test_only_the_styles_run(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found, told, code = run(site, capsys, "StylesPath = styles\n[*]\nBasedOnStyles = Desk\n")
    assert found == [
        "fog.md:1:12:Desk.Harbour:write harbour, not harbor",
        "fog.md:1:20:Desk.Hedge:'perhaps' hedges",
        "live/fog.txt:1:12:Desk.Harbour:write harbour, not harbor",
        "live/fog.txt:1:20:Desk.Hedge:'perhaps' hedges",
    ]
    assert (told, code) == ([], 1)


@pytest.mark.parametrize(
    ("ini", "expected"),
    [
        ("[*.md]\nBasedOnStyles = Desk\nDesk.Hedge = NO", ["fog.md Harbour"]),
        ("[*]\nBasedOnStyles = Desk\n[*.md]\nBasedOnStyles =", ["live/fog.txt Harbour", "live/fog.txt Hedge"]),
        ("[*]\nDesk.Hedge = YES", ["fog.md Hedge", "live/fog.txt Hedge"]),
        ("[live/*]\nDesk = YES", ["live/fog.txt Harbour", "live/fog.txt Hedge"]),
        ("[*]\nBasedOnStyles = Desk\nDesk = NO\nDesk.Hedge = YES", ["fog.md Hedge", "live/fog.txt Hedge"]),
        ("MinAlertLevel = error\n[*]\nBasedOnStyles = Desk", ["fog.md Hedge", "live/fog.txt Hedge"]),
        ("MinAlertLevel = error\n[*.md]\nBasedOnStyles = Desk\nDesk = error", ["fog.md Harbour", "fog.md Hedge"]),
        ("MinAlertLevel = error\n[*]\nDesk.Harbour = suggestion\n[*.md]\nDesk.Harbour = error", ["fog.md Harbour"]),
        ("MinAlertLevel = error\n[*]\nDesk.Harbour = error\n[*.md]\nDesk.Harbour = YES", ["fog.md Harbour", "live/fog.txt Harbour"]),
        ("[*]\nDesk.Harbour[swap] = x", []),
        ("[*]\nDesk.Hedge = YES\n[*.md]\nBasedOnStyles =", ["live/fog.txt Hedge"]),
        ("[*]\nDesk.Hedge = YES\n[*.md]\nBasedOnStyles = Desk, NONE\nDesk.Harbour = YES", ["fog.md Harbour", "live/fog.txt Hedge"]),
        ("[*]\nBasedOnStyles = Desk\nDesk.Hedge = NO\n[*.md]\nDesk.Hedge = UNSET", ["fog.md Harbour", "fog.md Hedge", "live/fog.txt Harbour"]),
        ("[*]\nBasedOnStyles = Desk\nDesk.Hedge = NO\n[!*.md]\nDesk.Harbour = NO", ["fog.md Harbour"]),
    ],
)  # fmt: skip
def test_sections_say_what_runs_where(
    site: Path, capsys: pytest.CaptureFixture[str], ini: str, expected: list[str]
) -> None:
    found, _, _ = run(site, capsys, f"StylesPath = styles\n{ini}\n")
    assert [line.split(":")[0] + " " + line.split(":")[3].split(".")[1] for line in found] == expected


def test_parameters_change_an_option_of_a_rule(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "fog.md").write_text("HARBOR, harbor.\n", encoding="utf-8")
    ini = "StylesPath = styles\n[*.md]\nDesk.Harbour = YES\nDesk.Harbour[ignorecase] = true\n"
    found, told, _ = run(site, capsys, ini)
    assert [line.split(":")[2] for line in found] == ["1", "9"]
    assert told == []


@pytest.mark.parametrize(
    ("ini", "told", "code"),
    [
        ("StylesPath = style\n[*]\nBasedOnStyles = Desk", "1: no folder is called “style”; StylesPath must name one", 2),
        ("MinAlertLevel = eror", "1: “MinAlertLevel” must be one of suggestion, warning, error, not “eror”", 2),
        ("Vocab = Turn", "1: no vocabulary is called “Turn”; did you mean “Tern”?", 2),
        ("Vocab = Gate", "1: no vocabulary is called “Gate”; it would be config/vocabularies/Gate in the folder of styles", 2),
        ("BasedOnStyles = Desk", "1: “BasedOnStyles” speaks about files; put it under a section such as [*]", 2),
        ("Vocabb = Tern", "1: “Vocabb” is no setting of Vale; did you mean “Vocab”?", 0),
        ("NLPEndpoint = http://localhost", "1: “NLPEndpoint” is not heard: newslint asks no server", 0),
        ("[*]\nBasedOnStyles = Dask", "2: no style is called “Dask” in the folders of styles; did you mean “Desk”?", 2),
        ("[*]\nBasedOnStyles = Plain", "2: no style is called “Plain” in the folders of styles; put its folder there, as `vale sync` does", 2),
        ("[*]\nVocab = Tern", "2: “Vocab” speaks about the whole run; put it above all sections", 2),
        ("[*]\nDesk.Hedg = NO", "2: no rule is called “Desk.Hedg”; did you mean “Desk.Hedge”?", 0),
        ("[*]\nDesk.Hedg = YES", "2: no rule is called “Desk.Hedg”; did you mean “Desk.Hedge”?", 2),
        ("[*]\nVale.Term = YES", "2: no rule is called “Vale.Term”; did you mean “Vale.Terms”?", 2),
        ("[*]\nDesk.Hedge = eror", "2: “Desk.Hedge” must be YES, NO or one of suggestion, warning, error, not “eror”", 2),
        ("[*]\nDesk.Hedge = OFF", "2: “Desk.Hedge = OFF” is read as NO, as by Vale; write NO", 0),
        ("[*]\nmdx = md", "2: “mdx = md” says nothing here; the formats of files stand under [formats]", 2),
        ("[*]\nBasedOnStyle = Desk", "2: “BasedOnStyle” is neither a setting nor Style.Rule; did you mean “BasedOnStyles”?", 2),
        ("[*]\nDesk.Hedge[tokens] = x", "2: “tokens” is nothing that settings can change; extend Desk.Hedge in a style of your own", 2),
        ("[*.md]\nCommentDelimiters = x", "2: “CommentDelimiters” must be two signs, parted by a comma", 2),
        ("[*.md]\nTransform = a.xsl", "2: “Transform” is not heard: newslint runs no style sheets on XML", 0),
        ("[*.md]\nLang = de", "2: “Lang” is not heard: newslint knows English only", 0),
        ("[asciidoctor]\nx = YES", "2: “x” is not heard: newslint reads no AsciiDoc", 0),
        ("[*.md if .Meta.draft]\nBasedOnStyles = Desk", "2: the condition in [*.md if .Meta.draft] is not heard, so that nothing is said of any file; name files alone", 2),
        ("[*", "1: the section “[*” is not closed; “]” must stand at its end", 2),
        ("what", "1: “what” is neither a section nor `key = value`", 2),
    ],
)  # fmt: skip
def test_what_has_no_meaning_is_told_once_and_by_name(
    site: Path, capsys: pytest.CaptureFixture[str], ini: str, told: str, code: int
) -> None:
    if "StylesPath" not in ini:
        line, rest = told.split(":", 1)
        ini, told = f"StylesPath = styles\n{ini}", f"{int(line) + 1}:{rest}"
    found, said, result = run(site, capsys, f"{ini}\n")
    assert said == [f"newslint: .vale.ini:{told}"]
    assert (found, result) == ([], code)


def test_a_mistake_keeps_nothing_else_from_running(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ini = "StylesPath = styles\nMinAlertLevel = most\n[*.md]\nBasedOnStyles = Desk, Gone\nDesk.Hedge = error\n"
    found, told, code = run(site, capsys, ini)
    assert [line.split(":")[3] for line in found] == ["Desk.Harbour", "Desk.Hedge"]
    assert len(told) == 2
    assert code == 2


def test_words_of_a_vocabulary_are_terms(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "fog.md").write_text("Fog at tern lock.\n", encoding="utf-8")
    ini = "StylesPath = styles\nVocab = Tern\n[*.md]\nBasedOnStyles = Vale\n"
    assert run(site, capsys, ini)[0] == ["fog.md:1:8:Vale.Terms:Use 'Tern Lock' instead of 'tern lock'."]


def test_a_line_of_a_vocabulary_that_is_no_pattern_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "styles/config/vocabularies/Tern/accept.txt").write_text("C++(\nTern Lock\n", encoding="utf-8")
    (site / "fog.md").write_text("Fog at tern lock.\n", encoding="utf-8")
    ini = "StylesPath = styles\nVocab = Tern\n[*.md]\nBasedOnStyles = Vale\n"
    found, told, code = run(site, capsys, ini)
    assert found == ["fog.md:1:8:Vale.Terms:Use 'Tern Lock' instead of 'tern lock'."]
    assert told[0].split("accept.txt")[1].startswith(":1: “C++(” is no pattern")
    assert (len(told), code) == (1, 2)


def test_the_nearest_settings_win_and_newslint_s_own_in_one_folder(site: Path) -> None:
    (site / ".vale.ini").write_text("StylesPath = styles\n[*]\nBasedOnStyles = Desk\n", encoding="utf-8")
    (site / "live/.newslint.yaml").write_text("fail-on: error\n", encoding="utf-8")
    assert Path(find("fog.md").path).name == ".vale.ini"
    assert find("live/fog.txt").fail_on == "error"
    (site / "styles/.newslint.yaml").write_text("", encoding="utf-8")
    (site / "styles/.vale.ini").write_text("", encoding="utf-8")
    assert Path(find("styles/x.txt").path).name == ".newslint.yaml"


def test_prose_is_left_out_as_the_settings_say(site: Path) -> None:
    ini = (
        "StylesPath = styles\nIgnoredScopes = code, tt\nSkippedScopes = pre\nIgnoredClasses = aside\n"
        "[formats]\nmdx = md\n[*.md]\nBlockIgnores = (?s) *({< x >}.*?{< /x >})\nTokenIgnores = (\\$+[^\\n$]+\\$+), \\\n  (x)\n"
        "CommentDelimiters = {/*, */}\n"
    )
    (site / "x.ini").write_text(ini, encoding="utf-8")
    forms = load(str(site / "x.ini")).prose_forms
    assert forms.ignored_scopes == ("code", "tt")
    assert forms.skipped_scopes == ("pre",)
    assert forms.ignored_classes == ("aside",)
    assert forms.formats == (("mdx", "md"),)
    assert forms.block_ignores == (("*.md", ("(?s) *({< x >}.*?{< /x >})",)),)
    assert forms.token_ignores == (("*.md", (r"(\$+[^\n$]+\$+)", "(x)")),)
    assert forms.comment_delimiters == (("*.md", "{/*", "*/}"),)


def test_nothing_at_all_is_no_mistake() -> None:
    settings = vale_ini.load("x.ini", "")
    assert settings.mistakes == settings.notices == ()
    assert settings.styles == NO_STYLES


def test_places_are_those_of_the_page_about_vale(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    twice = "extends: repetition\nmessage: \"'%s' twice\"\nalpha: true\ntokens: ['[^\\s]+']\n"
    whole = "extends: existence\nmessage: whole\nscope: heading\nnonword: true\ntokens: ['^.*Quay']\n"
    (site / "styles/Desk/Twice.yml").write_text(twice, encoding="utf-8")
    (site / "styles/Desk/Whole.yml").write_text(whole, encoding="utf-8")
    text = "Boats lie [at the harbour in](x.html) in rain.\n\n> We say perhaps.\n> They say perhaps.\n"
    (site / "fog.md").write_text(text, encoding="utf-8")
    (site / "fog.html").write_text("<h1>Fog&#160;at the Quay</h1>\n", encoding="utf-8")
    found, _, _ = run(site, capsys, "StylesPath = styles\n[*]\nBasedOnStyles = Desk\n", "fog.md", "fog.html")
    assert found == [
        "fog.html:1:5:Desk.Whole:whole",
        "fog.md:1:27:Desk.Twice:'in' twice",
        "fog.md:3:10:Desk.Hedge:'perhaps' hedges",
        "fog.md:4:12:Desk.Hedge:'perhaps' hedges",
    ]


def test_rules_of_all_sections_are_listed_and_explained(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ini = "StylesPath = styles\n[*.md]\nBasedOnStyles = Desk\nDesk.Hedge = NO\n[*.txt]\nDesk.Hedge = warning\n"
    (site / ".vale.ini").write_text(ini, encoding="utf-8")
    assert main(["rules"]) == 0
    listed = [line.split()[:2] for line in capsys.readouterr().out.splitlines() if line.startswith("Desk.")]
    assert listed == [["Desk.Harbour", "suggestion"], ["Desk.Hedge", "warning"]]
    assert main(["explain", "Desk.Hedge"]) == 0
    assert capsys.readouterr().out.startswith("Desk.Hedge (warning)\n\n")


@given(
    st.lists(
        st.sampled_from([*"[*]=:\\\n\r#; ,`'\"é", '"""', "StylesPath", "BasedOnStyles", "A.B", "YES", "[x]", "Vocab"])
    ).map("".join)
)
def test_no_text_breaks_the_reader(text: str) -> None:
    vale_ini.load("x.ini", text)
