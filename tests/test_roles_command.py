"""`newslint roles`: what the reader sees, line by line."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

Articles = Callable[[dict[str, str | bytes]], Path]

TEXT = """Lamp lit at Skerry Head

a man holding a lamp: The lamp at dusk

© Reuters
The lamp at dusk

It was dark.
"""


def out(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().out


def test_each_block_is_a_line_with_its_place_and_figure(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": TEXT, "b.md": "---\nlang: de\n---\n\n![x](a.jpg)\n"})
    assert main(["roles", "a.txt", "b.md"]) == 0
    assert (
        out(capsys)
        == """\
a.txt (plain)
 1:1  headline      Lamp lit at Skerry Head
 3:1  alt           a man holding a lamp  (figure 1)
3:23  caption       The lamp at dusk  (figure 1)
 5:1  credit        © Reuters  (figure 1)
 6:1  caption       The lamp at dusk  (figure 1)
 8:1  paragraph     It was dark.

b.md (markdown, de)
5:1  image         a.jpg  (figure 1)
5:3  alt           x  (figure 1)
"""
    )


def test_json_has_places_roles_and_reasons(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"})
    assert main(["roles", "--output-format", "json", "a.txt"]) == 0
    (file,) = json.loads(out(capsys))["files"]
    assert (file["path"], file["format"]) == ("a.txt", "plain")
    assert file["blocks"][-1] == {
        "path": "a.txt",
        "role": "residue",
        "text": "Source Article",
        "line": 5,
        "column": 1,
        "end_line": 5,
        "end_column": 15,
        "src": None,
        "figure": None,
        "gallery": None,
        "section": "body",
        "why": "the foot line of a syndication feed",
    }


def test_colour_is_by_role(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": TEXT})
    assert main(["roles", "--color", "always", "a.txt"]) == 0
    assert "\x1b[32mcaption" in out(capsys)


def test_standard_input_is_read_under_the_name_given(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"# Lamp\n")))
    assert main(["roles", "--stdin-filename", "a.md", "-"]) == 0
    assert out(capsys) == "a.md (markdown)\n1:1  headline      Lamp\n"


def test_what_cannot_be_read_is_told_and_the_others_are_shown(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"a.txt": "Lamp lit at Skerry Head\n", "bad.txt": b"a\0b"})
    assert main(["roles", "none.txt", "bad.txt", "a.txt"]) == 2
    captured = capsys.readouterr()
    assert captured.out.startswith("a.txt (plain)\n")
    assert captured.err.splitlines() == [
        "newslint: none.txt: no such file or directory",
        "newslint: bad.txt: not a text file: byte 2 is NUL; save it as UTF-8, or exclude it",
    ]


SETTINGS = """
front-matter: {strapline: standfirst, photo.taken_by: credit}
shortcodes:
  fotobox: {is: picture, src: datei, caption: text, credit: von}
  clip: {is: video, src: 1, title: 2}
residue: [Get the Gazette app, "From the slipway*"]
"""

OWN_FORMS = """---
strapline: It was dark.
photo: {src: /a.jpg, taken_by: Ada Lind}
---

{{< fotobox datei="b.jpg" text="The lamp" von="Tom Rill" >}}

{{< clip "abc" "The lamp is lit" >}}

**Get the Gazette app.**

From the slipway: what is new

You can get the Gazette app on the quay.
"""


def test_what_a_site_marks_in_its_own_way_is_seen(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({".newslint.yaml": SETTINGS, "a.md": OWN_FORMS})
    assert main(["roles", "a.md"]) == 0
    assert (
        out(capsys)
        == """\
a.md (markdown)
2:12  standfirst    It was dark.  (front matter)
3:14  image         /a.jpg  (front matter; figure 1)
3:32  credit        Ada Lind  (front matter; figure 1)
 6:1  image         b.jpg  (figure 2)
6:48  credit        Tom Rill  (figure 2)
6:33  caption       The lamp  (figure 2)
 8:1  video         (figure 3)
8:17  video-title   The lamp is lit  (figure 3)
10:1  residue       Get the Gazette app.  (a line that the settings name as page furniture)
12:1  residue       From the slipway: what is new  (a line that the settings name as page furniture)
14:1  paragraph     You can get the Gazette app on the quay.
"""
    )
