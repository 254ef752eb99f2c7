"""`newslint init`: first settings, and those of a `.vale.ini` in newslint's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from jsonschema import Draft7Validator
from test_schema import plain

from newslint import schema
from newslint.cli import main
from newslint.config import DEFAULT, load
from newslint.strict_yaml import parse

FILES = {
    "styles/Desk/Hedge.yml": "extends: existence\nmessage: \"'%s' hedges\"\nlevel: error\ntokens: [perhaps]\n",
    "styles/Desk/Harbour.yml": 'extends: substitution\nmessage: "write %s, not %s"\nswap: {harbor: harbour}\n',
    "styles/Desk/Long.yml": 'extends: occurrence\nmessage: "too many"\nscope: sentence\nmax: 2\ntoken: \\w+\n',
    "more/Sport/Draw.yml": "extends: existence\nmessage: \"a '%s'\"\nlevel: suggestion\ntokens: [draw]\n",
    "styles/config/vocabularies/Tern/accept.txt": "Tern Lock\n",
    "styles/config/vocabularies/Tern/reject.txt": "fogbound\n",
    "fog.md": "Fog at the harbor, perhaps. {{x}}\n\n<!-- vale off -->\n\nperhaps\n\n<!-- vale on -->\n\ntern lock, fogbound\n",
    "live/fog.txt": "Fog at the harbor, perhaps. A draw at tern lock.\n",
    "live/draw.md": "A draw, perhaps, at the harbor.\n\n```\nperhaps\n```\n",
    "sport/draw.html": "<p class='aside'>perhaps a draw</p><p>A <tt>draw</tt> at the harbor, <code>perhaps</code></p>\n",
    "sport/draw.mdx": "A draw, perhaps. {/* vale off */} perhaps\n",
}
ARTICLES = ("fog.md", "live", "sport")
INI = r"""
StylesPath = styles
StylesPath = more
MinAlertLevel = suggestion
Vocab = Tern
IgnoredScopes = code
IgnoredClasses = aside
SkippedScopes = script, style, pre
Packages = Desk

[formats]
mdx = md

[*]
BasedOnStyles = Vale, Desk
Desk.Long[max] = 3

[*.md]
BlockIgnores = (?s) *({{< x >}}.*?{{< /x >}})
TokenIgnores = (\{\{[^\n}]+\}\}), (it's)
Desk.Hedge = NO

[live/**/*.txt]
BasedOnStyles = Sport
Desk.Harbour = error

[{sport,live}/*.{md,html}]
BasedOnStyles = Sport, Desk
Desk.Hedge = warning
Vale.Terms = NO

[!*.md]
Sport.Draw = error
"""


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_first_settings_are_those_without_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    assert capsys.readouterr().out == "wrote .newslint.yaml; try it with\n\n    newslint check .\n"
    assert load(".newslint.yaml") == DEFAULT._replace(path=".newslint.yaml")


def test_the_examples_in_the_first_settings_are_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    main(["init"])
    lines = Path(".newslint.yaml").read_text(encoding="utf-8").splitlines()
    code = [line.removeprefix("# ") for line in lines if not line.startswith("# ") or ": " in line or line[-1] == ":"]
    code = [line for line in code if not line[:1].isupper()]
    for path in ("archive", "styles/Google", "styles/proselint"):
        Path(path).mkdir(parents=True)
    Path("styles/Google/We.yml").write_text("extends: existence\nmessage: x\ntokens: [we]\n", encoding="utf-8")
    Path("all.yaml").write_text("\n".join(code), encoding="utf-8")
    config = load("all.yaml")
    assert config.levels == {"quotes-mixed": "off", "credit-missing": "error"}
    assert (config.names, config.credits, len(config.overrides)) == ("names.yaml", "required", 1)
    assert (config.styles.run, config.mistakes) == (("Google", "proselint"), ())


@pytest.mark.parametrize("arguments", [[], ["--from-vale", ".vale.ini"]])
def test_settings_that_are_there_are_left_alone(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    (site / ".vale.ini").write_text(INI, encoding="utf-8")
    (site / ".newslint.yaml").write_text("fail-on: error\n", encoding="utf-8")
    assert main(["init", *arguments]) == 2
    assert capsys.readouterr().err == "newslint: .newslint.yaml is there already; newslint overwrites no settings\n"
    assert (site / ".newslint.yaml").read_text(encoding="utf-8") == "fail-on: error\n"


def test_settings_from_vale_find_the_same(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".vale.ini").write_text(INI, encoding="utf-8")
    assert main(["init", "--from-vale", ".vale.ini"]) == 0
    capsys.readouterr()
    found = []
    for settings in (".vale.ini", ".newslint.yaml"):
        main(["check", "--config", settings, "--output-format", "concise", "--no-cache", *ARTICLES])
        found.append(capsys.readouterr())
    assert found[0] == found[1]
    assert found[0].err == ""
    names = {line.split(":")[0] for line in found[0].out.splitlines()[:-1]}
    assert names == {"fog.md", "live/fog.txt", "live/draw.md", "sport/draw.html", "sport/draw.mdx"}
    text = (site / ".newslint.yaml").read_text(encoding="utf-8")
    assert [error.message for error in Draft7Validator(schema.config()).iter_errors(plain(parse(text)))] == []


def test_settings_from_vale_are_written_so(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".vale.ini").write_text(INI, encoding="utf-8")
    main(["init", "--from-vale", ".vale.ini"])
    assert (site / ".newslint.yaml").read_text(encoding="utf-8") == WRITTEN


WRITTEN = r"""# From .vale.ini: the styles that ran with it, and nothing else.
rules: []  # news: the rules of newslint for news articles
# fail-on: error  # Vale fails for errors only; newslint for warnings, too
styles:
  paths: [styles, more]
  run: [Vale, Desk]
  vocabularies: [Tern]
  parameters:
    Desk.Long:
      max: '3'
  files:
    - pattern: '*.md'
      rules:
        Desk.Hedge: off
    - pattern: 'live/**/*.txt'
      run: [Sport]
      rules:
        Desk.Harbour: error
    - pattern: '{sport,live}/*.{md,html}'
      run: [Sport, Desk]
      rules:
        Desk.Hedge: warning
        Vale.Terms: off
    - pattern: '!*.md'
      rules:
        Sport.Draw: error
prose:
  ignored-scopes: [code]
  skipped-scopes: [script, style, pre]
  ignored-classes: [aside]
  formats:
    mdx: md
  block-ignores:
    - pattern: '*.md'
      leave-out:
        - '(?s) *({{< x >}}.*?{{< /x >}})'
  token-ignores:
    - pattern: '*.md'
      leave-out:
        - '(\{\{[^\n}]+\}\})'
        - '(it''s)'
"""


def test_what_has_no_counterpart_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ".vale.ini").write_text(
        "StylesPath = styles\nNLPEndpoint = x\n[*]\nBasedOnStyles = Desk, Gone\nTransform = y\n", encoding="utf-8"
    )
    assert main(["init", "--from-vale", ".vale.ini"]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "newslint: .vale.ini:2: “NLPEndpoint” is not heard: newslint asks no server",
        "newslint: .vale.ini:4: no style is called “Gone” in the folders of styles; put its folder there, as `vale sync` does",
        "newslint: .vale.ini:5: “Transform” is not heard: newslint runs no style sheets on XML",
    ]
    assert "  run: [Desk]\n" in (site / ".newslint.yaml").read_text(encoding="utf-8")


def test_a_vale_ini_that_is_not_there_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", "--from-vale", "no.ini"]) == 2
    assert capsys.readouterr().err == "newslint: no.ini:1: no such file or directory\n"
    assert not (site / ".newslint.yaml").exists()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("styles: Desk", "1: “styles” must be a mapping, as in {paths: [styles], run: [Desk]}, not “Desk”"),
        ("styles: {path: [styles]}", "1: unknown key “path”; did you mean “paths”?"),
        ("styles:\n  rules: {Desk.Hedge: of}", "2: “Desk.Hedge” must be one of error, off, on, suggestion, unset, warning, not “of”"),
        ("styles:\n  rules: [Desk]", "2: “rules” must be a mapping, as in {Desk.Hedge: off}, not a list"),
        ("styles:\n  files:\n    - run: [Desk]", "3: an entry of “files” needs a “pattern” such as '*.md'"),
        ("styles:\n  files: Desk", "2: “files” must be a list of mappings, as in {pattern: '*.md', run: [Desk]}, not “Desk”"),
        ("styles:\n  min-level: most", "2: “min-level” must be one of error, suggestion, warning, not “most”"),
        ("styles:\n  parameters: {Desk.Hedge: 3}", "2: “Desk.Hedge” must be a mapping of options to plain values, not “3”"),
        ("prose: []", "1: “prose” must be a mapping, as in {ignored-classes: [aside]}, not a list"),
        ("prose:\n  token-ignores: [x]", "2: “token-ignores” must be a list of mappings, as in {pattern: '*.md', leave-out: ['(x)']}, not of “x”"),
        ("styles:\n  paths: [styles]\n  run: [Dusk]", "3: no style is called “Dusk” in the folders of styles; did you mean “Desk”?"),
        ("styles: {paths: [stiles]}", "1: no folder is called “stiles”; “paths” must name folders"),
    ],
)  # fmt: skip
def test_mistakes_are_told_with_their_line(
    site: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (site / ".newslint.yaml").write_text(f"{text}\n", encoding="utf-8")
    assert main(["check", "--config", ".newslint.yaml", "fog.md"]) == 2
    assert capsys.readouterr().err.splitlines() == [f"newslint: .newslint.yaml:{said}"]
