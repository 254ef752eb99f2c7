"""`--fix` mends what is safe, once and for all, and loses nothing."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import fix
from newslint.cli import main
from newslint.source import read

Articles = Callable[[dict[str, str | bytes]], Path]

DOUBLED = "Lamp lit at Skerry Head\n\na man on a boat: The lamp at dusk\n\n© Reuters\nThe lamp at dusk\n\nIt is lit.\n"
MENDED = "Lamp lit at Skerry Head\n\na man on a boat: The lamp at dusk\n\n© Reuters\n\nIt is lit.\n"


def test_a_doubled_caption_is_taken_out(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"a.txt": DOUBLED})
    main(["--fix", "a.txt"])
    assert (folder / "a.txt").read_text() == MENDED
    assert "mended 1 place" in capsys.readouterr().err


def test_a_second_run_changes_nothing(articles: Articles) -> None:
    folder = articles({"a.txt": DOUBLED})
    main(["--fix", "--unsafe-fixes", "a.txt"])
    once = (folder / "a.txt").read_bytes()
    main(["--fix", "--unsafe-fixes", "a.txt"])
    assert (folder / "a.txt").read_bytes() == once


@pytest.mark.parametrize(
    "encode",
    [
        pytest.param(lambda text: text.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(lambda text: text.replace("\n", "\r").encode(), id="lone CR"),
        pytest.param(lambda text: b"\xef\xbb\xbf" + text.encode(), id="BOM"),
        pytest.param(lambda text: text.encode("cp1252"), id="Windows-1252"),
        pytest.param(lambda text: text.encode("utf-16"), id="UTF-16"),
    ],
)
def test_encoding_and_line_ends_stay(articles: Articles, encode: Callable[[str], bytes]) -> None:
    folder = articles({"a.txt": encode(DOUBLED)})
    main(["--fix", "a.txt"])
    assert (folder / "a.txt").read_bytes() == encode(MENDED)


def test_permissions_and_links_stay(articles: Articles) -> None:
    folder = articles({"real.txt": DOUBLED})
    (folder / "real.txt").chmod(0o640)
    (folder / "link.txt").symlink_to("real.txt")
    main(["--fix", "link.txt"])
    assert (folder / "link.txt").is_symlink()
    assert stat.S_IMODE((folder / "real.txt").stat().st_mode) == 0o640
    assert (folder / "real.txt").read_text() == MENDED
    assert sorted(os.listdir(folder)) == ["link.txt", "real.txt"]


def test_a_file_that_changed_since_it_was_read_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(DOUBLED)
    source = read(str(path))
    path.write_text("The editor was faster.\n")
    with pytest.raises(fix.FixError, match="changed on disk since it was read"):
        fix.write(source, MENDED)
    assert path.read_text() == "The editor was faster.\n"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_fix_that_the_encoding_cannot_hold_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="iso-8859-1"><p>It\'s caf\u00e9</p>'.encode("latin-1"))
    source = read(str(path))
    with pytest.raises(fix.FixError, match="iso-8859-1 cannot hold “漢”; save the file as UTF-8"):
        fix.write(source, "漢")


def test_unsafe_fixes_wait_for_their_option(articles: Articles) -> None:
    folder = articles({"a.txt": "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"})
    main(["--fix", "a.txt"])
    assert (folder / "a.txt").read_text().endswith("Source Article\n")
    main(["--fix", "--unsafe-fixes", "a.txt"])
    assert (folder / "a.txt").read_text() == "Lamp lit at Skerry Head\n\nIt was dark.\n"


def test_standard_input_is_mended_to_standard_output() -> None:
    command = [sys.executable, "-m", "newslint", "--fix", "--stdin-filename", "a.txt", "-"]
    done = subprocess.run(command, input=DOUBLED.replace("\n", "\r\n").encode(), capture_output=True)
    assert done.returncode == 1, "a warning is left"
    assert done.stdout == MENDED.replace("\n", "\r\n").encode()


def test_diff_shows_and_changes_nothing(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"a.txt": DOUBLED})
    assert main(["--diff", "a.txt"]) == 1
    assert capsys.readouterr().out == (
        "--- a/a.txt\n+++ b/a.txt\n@@ -3,6 +3,5 @@\n a man on a boat: The lamp at dusk\n \n © Reuters\n-The lamp at dusk\n \n It is lit.\n"
    )
    assert (folder / "a.txt").read_text() == DOUBLED
    assert main(["--diff", "--select", "quotes-mixed", "a.txt"]) == 0


def test_what_is_left_after_mending_standard_input_is_told_beside_it() -> None:
    command = [sys.executable, "-m", "newslint", "--fix", "--stdin-filename", "a.txt", "-"]
    text = "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    assert (done.stdout, done.returncode) == (text, 1)
    assert done.stderr == (
        "newslint: a.txt:5:1: warning[page-residue] page furniture left in the text: the foot line of a syndication feed\n"
    )


def test_standard_input_whose_encoding_cannot_hold_a_fix_comes_back_as_it_was() -> None:
    command = [sys.executable, "-m", "newslint", "--fix", "--unsafe-fixes", "--stdin-filename", "a.html", "-"]
    page = '<meta charset="iso-8859-1"><p>\xe9 “He said it," she said. “Then he left.”</p><p>“Yes.”</p>'
    content = page.replace("“", "&ldquo;").replace("”", "&rdquo;").encode("latin-1")
    done = subprocess.run(command, input=content, capture_output=True)
    assert done.stdout == content
    assert done.returncode == 2
    assert b"a.html: iso-8859-1 cannot hold" in done.stderr
