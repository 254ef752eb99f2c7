"""`newslint names`: whom newslint sees, what the house list says of them, and a first house list."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import house
from newslint.article import Article, Block, Role
from newslint.cli import main
from newslint.commands.names.propose import propose
from newslint.commands.names.seen import see
from newslint.source import Source, Span, Text

Articles = Callable[[dict[str, str | bytes]], Path]

TEXT = """Lamp lit at Skerry Head

Marguerite Delvaux, the keeper, and Zsolt Halmosi of the Skerry Lamp Committee lit it on Tern Lane.

Ms Delvaux was glad. Mr Delveaux was her father. “It shone,” Delveaux said.

Ilona Halmos watched from Norway. Then Halmos left. The Norwegian lamp shone.
"""
LIST = """people:
  - {name: Ilona Halmos, also: [I. Halmos]}
  - Marguerite Delvaux
organisations: [{name: Skerry Lamp Committee, also: [SLC]}]
different: [[Halmos, Halmosi]]
"""


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_people_places_and_organisations_are_shown_with_what_was_joined(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"a.txt": TEXT, "b.md": "Nobody.\n"})
    assert main(["names", "a.txt", "b.md"]) == 0
    assert (
        out(capsys)
        == """\
a.txt (plain)
people
  Marguerite Delvaux: twice, lines 3, 5
    Marguerite Delvaux: once, line 3
    Delvaux: once, line 5
  Zsolt Halmosi: once, line 3
  Delveaux: twice, line 5
  Ilona Halmos: twice, line 7
    Ilona Halmos: once, line 7
    Halmos: once, line 7
places
  Skerry Head: once, line 1
  Tern Lane: once, line 3
  Norway: once, line 7
  Norwegian: once, line 7
organisations
  Skerry Lamp Committee: once, line 3
kept apart
  “Delvaux” and “Delveaux”: one is Ms, the other Mr
  “Halmosi” and “Halmos”: each has a first name of its own: Zsolt, Ilona

b.md (markdown)
"""
    )


def test_colour_is_by_line(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": TEXT})
    assert main(["names", "--color", "always", "a.txt"]) == 0
    assert "\x1b[34mpeople\x1b[0m" in out(capsys)


def test_json_has_forms_lines_and_reasons(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": "Ann Okafor rows.\n\nMs Okafar rows. Bea Halmos and Zsolt Halmosi row.\n"})
    assert main(["names", "--output-format", "json", "a.txt"]) == 0
    (file,) = json.loads(out(capsys))["files"]
    assert (file["path"], file["format"]) == ("a.txt", "plain")
    assert file["people"][0] == {
        "name": "Ann Okafor",
        "count": 2,
        "lines": [1, 3],
        "forms": [
            {"text": "Ann Okafor", "count": 1, "lines": [1]},
            {"text": "Okafar", "count": 1, "lines": [3]},
        ],
    }
    assert file["joined"] == [
        {
            "minor": "Okafar",
            "major": "Okafor",
            "confidence": "high",
            "why": "“Okafor” is introduced with a first name, “Okafar” never is",
            "lines": [3],
        }
    ]
    assert file["apart"] == [
        {"one": "Halmos", "other": "Halmosi", "why": "each has a first name of its own: Bea, Zsolt"}
    ]


def test_names_are_checked_off_the_house_list(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    text = TEXT.replace("Ilona Halmos watched", "Ilona Halmoss and the SLC watched")
    articles({".newslint.yaml": "names: names.yaml\n", "names.yaml": LIST, "a.txt": text})
    assert main(["names", "--verified", "a.txt"]) == 0
    assert (
        out(capsys)
        == """\
a.txt (plain)
as on the house list
  Marguerite Delvaux: twice, lines 3, 5
  Skerry Lamp Committee: once, line 3
  SLC: once, line 7
otherwise than on the house list
  “Halmoss” (line 7): the list has “Halmos”; the rest of the name is that of Ilona Halmos
not on the house list
  Skerry Head: once, line 1
  Zsolt Halmosi: once, line 3
  Tern Lane: once, line 3
  Delveaux: twice, line 5
  Norway: once, line 7
  Norwegian: once, line 7
"""
    )
    assert main(["names", "--verified", "--output-format", "json", "a.txt"]) == 0
    (file,) = json.loads(out(capsys))["files"]
    assert [name["name"] for name in file["verified"]][-1] == "SLC"
    assert [fault["found"] for fault in file["otherwise"]] == ["Halmoss"]


def test_the_house_list_says_why_two_names_were_kept_apart(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({".newslint.yaml": "names: names.yaml\n", "names.yaml": LIST, "a.txt": TEXT})
    assert main(["names", "a.txt"]) == 0
    shown = out(capsys)
    assert "  “Halmosi” and “Halmos”: the house list calls them different\n" in shown
    assert "organisations\n  Skerry Lamp Committee: once, line 3\n" in shown


PRESS = {
    "a.txt": "Marguerite Delvaux left. Øyvind Rill stayed.\n",
    "b/b.md": "Marguerite Delvaux slept, and Ines Moreau woke. Marguerite Delveaux sat. Ines Moreau sat.\n",
    "c.html": "<p>Ines Moreau sang. Marguerite Delvaux and Øyvind Rill slept. Tom Lind read.</p>\n",
    ".hidden.txt": "Tom Lind rowed.\n",
}


def test_a_house_list_is_proposed_and_can_be_read(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles(dict(PRESS))
    assert main(["names", "--propose", "."]) == 0
    proposed = out(capsys)
    assert (
        proposed
        == """\
# Proposed by newslint from 3 articles. Nobody has checked these yet.
people:
  - name: Marguerite Delvaux  # 3 times: a.txt, b/b.md, c.html
    also:  # decide: right as well, or move it to “never”?
      - Marguerite Delveaux  # once: b/b.md
  - name: Ines Moreau  # 3 times: b/b.md, c.html
  - name: Øyvind Rill  # 2 times: a.txt, c.html
"""
    )
    listed = house.read(str(folder / "names.yaml"), proposed.encode())
    assert listed.names == ("Marguerite Delvaux", "Marguerite Delveaux", "Ines Moreau", "Øyvind Rill")


def test_nobody_to_propose_is_a_list_as_well(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": "Nobody came.\n"})
    assert main(["names", "--propose", "a.txt"]) == 0
    proposed = out(capsys)
    assert proposed.endswith("yet.\npeople: []\n") and house.read("x", proposed.encode()).names == ()


NAMES = st.sampled_from(["Ann", "Anne", "Sean", "Shaun", "On", "Null", "O’Brien", "D'Arcy", "Osei-Tutu", "Osei Tutu"])
LASTS = st.sampled_from(
    ["Delvaux", "Delveaux", "Delvoux", "Halmos", "Hálmos", "Rill", "Van Rill", "van der Rill", "No"]
)


@given(st.lists(st.tuples(NAMES, LASTS, st.integers(0, 3)), max_size=25))
def test_whatever_is_proposed_can_be_read(mentions: list[tuple[str, str, int]]) -> None:
    def article(number: int) -> Article:
        names = [f"Then {first} {last} sat." for first, last, file in mentions if file == number]
        source = Source(f"a{number}: #\n[x].txt", " ".join(names))
        end = len(source.text)
        block = Block(Role.PARAGRAPH, Text.verbatim(source, 0, end), Span(0, end))
        return Article(source, "plain", (block,))

    nothing = house.HouseNames()
    seen = [(one, see(one, nothing), nothing) for one in map(article, range(4))]
    listed = house.read("names.yaml", "\n".join(propose(seen)).encode())
    assert len(set(listed.names)) == len(listed.names)


def test_standard_input_is_read_under_the_name_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Tom Rill sat.\n")))
    assert main(["names", "--stdin-filename", "a.md", "-"]) == 0
    assert out(capsys) == "a.md (markdown)\npeople\n  Tom Rill: once, line 1\n"


def test_what_cannot_be_read_is_told_and_the_others_are_shown(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"a.txt": "Tom Rill sat.\n", "bad.txt": b"a\0b"})
    assert main(["names", "none.txt", "bad.txt", "a.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.out == "a.txt (plain)\npeople\n  Tom Rill: once, line 1\n"
    assert captured.err.splitlines() == [
        "newslint: none.txt: no such file or directory",
        "newslint: bad.txt: not a text file: byte 2 is NUL; save it as UTF-8, or exclude it",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--verified", "a.txt"], "a.txt: no house list; name one in the settings (`names: names.yaml`), or start one"),
        (["--propose", "empty"], "no article found in empty; newslint reads .txt, .md and .html files"),
        (["--propose", "--output-format", "json", "a.txt"], "--propose writes a names file, in YAML; leave --output"),
        (["--propose", "none.txt"], "none.txt: no such file or directory"),
    ],
)
def test_what_cannot_be_done_is_told(
    articles: Articles, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    (articles({"a.txt": "Tom Rill sat.\n"}) / "empty").mkdir()
    assert main(["names", *arguments]) == 2
    assert capsys.readouterr().err.startswith(f"newslint: {said}")


def test_a_mistake_in_the_house_list_is_told_once(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({".newslint.yaml": "names: n.yaml\n", "n.yaml": "peple: []\n", "a.txt": "Tom.\n", "b.txt": "Tom.\n"})
    assert main(["names", "a.txt", "b.txt"]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.endswith("n.yaml:1: unknown key “peple”; did you mean “people”?")


PAGE = (Path(__file__).parent.parent / "docs" / "names.md").read_text(encoding="utf-8")


def fenced(kind: str) -> dict[str, str]:
    """The blocks of the page that stand below `<!-- kind: name -->`."""
    return dict(re.findall(rf"<!-- {kind}: (\S+) -->\n\n```\w+\n(.*?)```\n", PAGE, re.DOTALL))


@pytest.mark.parametrize("name", fenced("names"))
def test_the_page_shows_what_each_rule_decides(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    articles({name: fenced("file")[name]})
    assert main(["names", name]) == 0
    shown = re.search(r"^(?:joined|kept apart)\n.*", out(capsys), re.DOTALL | re.MULTILINE)
    assert shown and shown[0] == fenced("names")[name]


def test_the_page_shows_what_the_commands_print(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({**fenced("file"), ".newslint.yaml": "names: names.yaml\n"})
    assert main(["names", "lamp.txt"]) == 0
    assert out(capsys) == fenced("seen")["lamp.txt"]
    assert main(["check", "--select", "name-house", "--output-format", "concise", "dam.txt"]) == 1
    assert out(capsys) == fenced("check")["dam.txt"]
    assert main(["names", "--verified", "dam.txt"]) == 0
    assert out(capsys) == fenced("verified")["dam.txt"]
