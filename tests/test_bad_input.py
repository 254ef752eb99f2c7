"""Whatever is thrown at newslint: a clear word, nothing lost, the other files still checked."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint import many
from newslint.cli import main
from newslint.config import DEFAULT
from newslint.engine import Engine
from newslint.plan import Choice

Articles = Callable[[dict[str, str | bytes]], Path]

BAD = "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"
NEWSLINT = [sys.executable, "-m", "newslint"]


def report(capsys: pytest.CaptureFixture[str]) -> list[tuple[str, str, str]]:
    found = json.loads(capsys.readouterr().out)["diagnostics"]
    return [(item["path"], item["rule"], item["message"]) for item in found]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        pytest.param(
            "a.txt", b"GIF89a\0\0\1", "not a text file: byte 7 is NUL; save it as UTF-8, or exclude it", id="binary"
        ),
        pytest.param(
            "a.md", b"It was\0dark.\n", "not a text file: byte 7 is NUL; save it as UTF-8, or exclude it", id="NUL"
        ),
        pytest.param(
            "a.txt",
            b"\xff\xfea",
            "byte 3 is not valid utf-16-le, which its byte order mark announces",
            id="half a character",
        ),
    ],
)
def test_what_is_no_text_is_named_and_the_rest_is_checked(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str, content: bytes, message: str
) -> None:
    articles({name: content, "z.txt": BAD})
    assert main(["--output-format", "json", "."]) == 2
    found = report(capsys)
    assert [item[:2] for item in found] == [(name, "file-unreadable"), ("z.txt", "page-residue")]
    assert found[0][2] == message


def test_an_empty_file_is_a_clean_file(articles: Articles) -> None:
    articles({"a.txt": b"", "b.md": b"", "c.html": b"", "d.txt": b"\n\n\n", "e.txt": b"\xef\xbb\xbf"})
    assert main(["."]) == 0


def test_bytes_that_are_not_utf8_are_read_and_said(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": b"Lamp lit at Skerry Head\n\nThe caf\xe9 was dark.\n"})
    assert main(["--output-format", "json", "a.txt"]) == 0
    (found,) = json.loads(capsys.readouterr().out)["diagnostics"]
    assert (found["rule"], found["level"], found["line"], found["column"], found["text"]) == (
        "encoding-guessed", "suggestion", 3, 8, "é",
    )  # fmt: skip


def test_one_line_of_50_mb_is_refused_at_once(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"z.txt": BAD})
    with open(folder / "a.txt", "wb") as file:
        for _ in range(50):
            file.write(b"word " * 200_000)
    began = time.monotonic()
    assert main(["--output-format", "json", "."]) == 2
    assert time.monotonic() - began < 5
    assert [(path, rule) for path, rule, _ in report(capsys)] == [
        ("a.txt", "file-unreadable"),
        ("z.txt", "page-residue"),
    ]


def test_one_line_of_5_mb_is_checked(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": "It was dark and “late” at Skerry Head. " * 125_000 + "\n\nSource Article\n"})
    assert main(["--output-format", "json", "a.txt"]) == 1
    assert ("a.txt", "page-residue") in [item[:2] for item in report(capsys)]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("a.html", "<div>" * 10_000 + "<p>It was dark.</p>", id="nested HTML, never closed"),
        pytest.param("a.html", "<b><i>" * 5_000 + "dark" + "</i></b>" * 5_000, id="nested HTML"),
        pytest.param("a.md", "> " * 10_000 + "It was dark.", id="nested block quotes"),
        pytest.param("a.md", "- " * 10_000 + "It was dark.", id="nested lists"),
        pytest.param("a.md", "[" * 10_000 + "It was dark.", id="open brackets"),
        pytest.param("a.md", "*" * 10_000 + "a" + "_" * 10_000, id="emphasis"),
        pytest.param("a.md", "![" * 5_000 + "](a.jpg)" * 5_000, id="nested images"),
        pytest.param("a.html", "<p title='never closed>It was dark.", id="an attribute that never ends"),
        pytest.param("a.html", "<!-- never closed <p>It was dark.", id="a comment that never ends"),
        pytest.param("a.html", "<p>It was &notanentity; &#xFFFFFFF; &#0; dark", id="broken entities"),
        pytest.param("a.md", "---\ntitle: [never closed\n---\nIt was dark.\n", id="broken front matter"),
        pytest.param("a.md", "---\ntitle: x\nIt was dark.\n", id="front matter that never ends"),
        pytest.param("a.txt", "“" * 20_000, id="quotation marks"),
        pytest.param("a.txt", "© Getty\n" * 5_000, id="credits"),
        pytest.param("a.txt", "\u202e" * 1000 + "dark", id="bidirectional controls"),
    ],
)
def test_no_nesting_and_no_broken_markup_stops_the_run(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    articles({name: text, "z.txt": BAD})
    began = time.monotonic()
    main(["--output-format", "json", "."])
    assert time.monotonic() - began < 20
    found = report(capsys)
    assert ("z.txt", "page-residue") in [item[:2] for item in found]
    assert "internal-error" not in [rule for _, rule, _ in found]


def test_broken_front_matter_is_a_diagnostic_at_its_place(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"a.md": "---\ntitle: Lamp\nauthor: [Ann\n---\n\nIt was dark.\n\nSource Article\n"})
    main(["--output-format", "vale-line", "a.md"])
    rules = [line.split(":")[3] for line in capsys.readouterr().out.splitlines()]
    assert rules == ["front-matter-invalid", "page-residue"]


def test_an_unreadable_file_is_named(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"a.txt": BAD, "z.txt": BAD})
    (folder / "a.txt").chmod(0)
    if os.access(
        folder / "a.txt", os.R_OK
    ):  # root reads everything: a folder in the file's place cannot be read by anyone
        (folder / "a.txt").unlink()
        (folder / "a.txt").symlink_to(folder / "a.txt")
    assert main(["--output-format", "json", "a.txt", "z.txt"]) == 2
    assert [item[:2] for item in report(capsys)] == [("a.txt", "file-unreadable"), ("z.txt", "page-residue")]


def test_a_missing_path_and_a_device_are_named(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"z.txt": BAD})
    assert main(["--output-format", "json", "none.txt", "z.txt"]) == 2
    assert report(capsys)[0] == ("none.txt", "file-unreadable", "no such file or directory")


def test_a_pipe_and_an_endless_device_are_refused_not_read(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(articles({"z.txt": BAD}) / "a.txt")
    assert main(["--output-format", "json", "a.txt", "/dev/zero", "z.txt"]) == 2
    found = report(capsys)
    assert sorted(rule for _, rule, _ in found) == ["file-unreadable", "file-unreadable", "page-residue"]
    assert "not a file; a pipe or device is read with - (standard input)" in {message for _, _, message in found}


def test_a_folder_with_the_name_of_a_file_is_walked(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"wire.txt/z.txt": BAD})
    assert main(["--output-format", "json", "wire.txt"]) == 1
    assert [item[:2] for item in report(capsys)] == [("wire.txt/z.txt", "page-residue")]


def test_a_link_that_goes_in_circles_ends(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"a/z.txt": BAD})
    (folder / "a" / "loop").symlink_to(folder / "a")
    (folder / "one").symlink_to(folder / "two")
    (folder / "two").symlink_to(folder / "one")
    assert main(["--output-format", "json", "."]) == 1
    assert [item[:2] for item in report(capsys)] == [("a/z.txt", "page-residue")]


def test_a_file_that_vanishes_between_listing_and_reading_is_named(articles: Articles) -> None:
    folder = articles({"a.txt": BAD, "z.txt": BAD})
    engine = Engine(Choice(), DEFAULT)
    (folder / "a.txt").unlink()
    checked = many.check_many(engine, ["a.txt", "z.txt"], 1)
    assert [(item.path, [found.rule for found in item.diagnostics]) for item in checked] == [
        ("a.txt", ["file-unreadable"]),
        ("z.txt", ["page-residue"]),
    ]


def test_a_pattern_that_backtracks_for_ever_is_stopped_and_named(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles(
        {
            "a.txt": f"Lamp lit\n\n{'a' * 60}!\n\nSource Article\n",
            ".newslint.yaml": "rules: [news, slow.yaml]\n",
            "slow.yaml": "id: slow\nextends: existence\nmessage: x\nraw: ['(a|a|aa)+$']\n",
        }
    )
    assert main(["--output-format", "json", "a.txt"]) == 2
    found = report(capsys)
    assert [item[1] for item in found] == ["rule-too-slow", "page-residue"]
    assert found[0][2].startswith("slow (") and "ran for more than 2 s on one block" in found[0][2]


def test_a_check_that_fails_is_a_diagnostic_and_the_other_rules_go_on(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles(
        {
            "a.txt": BAD,
            ".newslint.yaml": "rules: [news, broken.yaml]\n",
            # group 7 does not exist, which only the match can tell
            "broken.yaml": "extends: substitution\nmessage: x\nswap: {dark: '$7'}\n",
        }
    )
    assert main(["--output-format", "json", "a.txt"]) == 2
    assert [item[1] for item in report(capsys)] == ["internal-error", "page-residue"]


def test_standard_input_closed_early_is_a_sentence(articles: Articles) -> None:
    articles({})
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m newslint - <&-"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (2, "newslint: standard input is closed\n")


def test_standard_output_closed_early_is_no_error(articles: Articles) -> None:
    articles({f"{number:04}.txt": BAD for number in range(400)})
    command = f"{sys.executable} -m newslint --output-format vale-line . | head -n 1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.stdout.count("\n"), done.stderr) == (1, "")


def test_control_c_is_a_sentence_and_leaves_no_process_behind(articles: Articles) -> None:
    folder = articles({f"{number:04}.txt": BAD * 200 for number in range(600)})
    running = subprocess.Popen(
        [*NEWSLINT, "--jobs", "2", "."],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    time.sleep(1.5)
    os.killpg(running.pid, signal.SIGINT)
    _, said = running.communicate(timeout=20)
    assert (running.returncode, said.decode()) == (
        130,
        "newslint: interrupted; what was not reported was not checked\n",
    )
    with pytest.raises(ProcessLookupError):
        os.killpg(running.pid, 0)
