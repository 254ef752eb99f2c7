"""`newslint check`: files found, exit codes, choices, streams."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

Articles = Callable[[dict[str, str | bytes]], Path]

GOOD = "Lamp lit at Skerry Head\n\nIt was dark.\n"
BAD = "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"


def concise(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().out.splitlines()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        pytest.param(["good.txt"], 0, id="clean"),
        pytest.param(["bad.txt"], 1, id="a warning"),
        pytest.param(["--fail-on", "error", "bad.txt"], 0, id="below the threshold"),
        pytest.param(["--fail-on", "never", "bad.txt"], 0, id="never"),
        pytest.param(["--level", "page-residue=error", "--fail-on", "error", "bad.txt"], 1, id="level raised"),
        pytest.param(["--level", "page-residue=off", "bad.txt"], 0, id="switched off"),
        pytest.param(["--ignore", "page-residue", "bad.txt"], 0, id="ignored"),
        pytest.param(["--select", "name-spelling", "bad.txt"], 0, id="another rule selected"),
        pytest.param(["none.txt"], 2, id="no such file"),
        pytest.param(["good.txt", "none.txt", "bad.txt"], 2, id="failure beats finding"),
        pytest.param(["empty"], 2, id="a folder without articles"),
        pytest.param(["--select", "page-residu", "bad.txt"], 2, id="unknown rule"),
        pytest.param(["--level", "page-residue=loud", "bad.txt"], 2, id="unknown level"),
        pytest.param(["--output-format", "pdf", "bad.txt"], 2, id="unknown format"),
        pytest.param(["--no-such-option"], 2, id="unknown option"),
        pytest.param(["check", "."], 1, id="a folder"),
        pytest.param([], 1, id="here"),
    ],
)
def test_exit_codes(articles: Articles, arguments: list[str], code: int) -> None:
    (articles({"good.txt": GOOD, "bad.txt": BAD}) / "empty").mkdir()
    assert main(arguments) == code


def test_an_unknown_rule_is_told_with_the_one_that_was_meant(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"bad.txt": BAD})
    assert main(["--select", "page-residu,caption-repeated", "bad.txt"]) == 2
    assert capsys.readouterr().err == "newslint: no rule is called page-residu; did you mean “page-residue”?\n"


def test_no_file_matched_is_a_sentence(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"notes.pdf": GOOD})
    assert main(["."]) == 2
    assert capsys.readouterr().err == (
        "newslint: no article found in .; newslint reads .txt, .md and .html files, or any file named outright\n"
    )


def test_a_folder_is_walked_as_git_sees_it(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles(
        {
            "b/new.txt": BAD,
            "a/tracked.md": BAD,
            "a/ignored.md": BAD,
            ".hidden/c.txt": BAD,
            ".d.txt": BAD,
            "skipped.py": BAD,
            "build/e.html": "<p>Source Article</p>",
            ".gitignore": "ignored.md\nbuild/\n",
        }
    )
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    subprocess.run(["git", "-C", str(folder), "add", "a/tracked.md"], check=True)
    main(["--output-format", "vale-line", "."])
    assert [line.partition(":")[0] for line in concise(capsys)] == ["a/tracked.md", "b/new.txt"]


def test_without_git_a_folder_is_walked_all_the_same(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"b/new.txt": BAD, "a.md": BAD, ".hidden/c.txt": BAD})
    (folder / "b" / "loop").symlink_to(folder)
    main(["--output-format", "vale-line", "."])
    assert [line.partition(":")[0] for line in concise(capsys)] == ["a.md", "b/new.txt"]


def test_files_named_outright_are_always_read(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({".hidden.txt": BAD, "draft.note": BAD, "old.txt": BAD, ".newslint.yaml": "exclude: [old.txt]\n"})
    main(["--output-format", "vale-line", ".hidden.txt", "draft.note", "old.txt", "./old.txt"])
    assert [line.partition(":")[0] for line in concise(capsys)] == [".hidden.txt", "draft.note", "old.txt"]
    assert main(["--force-exclude", "old.txt"]) == 2


def test_settings_nearest_to_each_file_count(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "a.txt": BAD,
            "live/b.txt": BAD,
            ".newslint.yaml": "levels: {page-residue: error}\n",
            "live/.newslint.yaml": "levels: {page-residue: off}\n",
        }
    )
    main(["--output-format", "vale-line", "."])
    assert [line.partition(":")[0] for line in concise(capsys)] == ["a.txt"]


def test_a_broken_setting_is_told_and_the_other_files_are_checked(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles({"a.txt": BAD, "live/b.txt": BAD, "live/.newslint.yaml": "levls: {}\n"})
    assert main(["--output-format", "vale-line", "."]) == 2
    said = capsys.readouterr()
    assert said.out.startswith("a.txt:5:1:page-residue:")
    assert said.err.endswith("live/.newslint.yaml:1: unknown key “levls”; did you mean “levels”?\n")


def test_a_level_for_a_rule_that_does_not_exist_is_told(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": GOOD, ".newslint.yaml": "levels: {page-residu: off}\n"})
    assert main(["a.txt"]) == 2
    assert "levels: no rule is called page-residu; did you mean “page-residue”?" in capsys.readouterr().err


def test_a_broken_rule_is_told_and_the_others_run(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "a.txt": BAD,
            ".newslint.yaml": "rules: [news, style/]\n",
            "style/one.yaml": "extends: existence\nmessage: x\nscope: captoin\n",
            "style/two.yaml": "extends: existence\nmessage: “{match}” again\ntokens: [dark]\n",
        }
    )
    assert main(["--output-format", "vale-line", "a.txt"]) == 2
    said = capsys.readouterr()
    assert [line.split(":")[1:4] for line in said.out.splitlines()] == [["3", "8", "two"], ["5", "1", "page-residue"]]
    assert said.err.endswith("style/one.yaml:3: no scope is called “captoin”; did you mean “caption”?\n")


def test_standard_input_takes_its_format_from_the_name(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"<p>It was dark.</p>\n<p>Source Article</p>\n")))
    assert main(["--output-format", "json", "--stdin-filename", "wire/a.html", "-"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [(item["path"], item["line"], item["column"], item["text"]) for item in report["diagnostics"]] == [
        ("wire/a.html", 2, 4, "Source Article")
    ]


def test_quiet_reports_only_what_fails(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": BAD + "\nIt’s dark. It’s late. It's cold.\n"})
    main(["--output-format", "vale-line", "a.txt"])
    loud = concise(capsys)
    main(["--quiet", "--output-format", "vale-line", "a.txt"])
    assert (len(loud), len(concise(capsys))) == (2, 1)


def test_statistics_count_by_rule(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": BAD, "b.txt": BAD})
    assert main(["--statistics", "."]) == 1
    assert concise(capsys) == ["     2  warning     page-residue"]


def test_many_processes_and_hash_seeds_give_the_same_bytes(articles: Articles) -> None:
    folder = articles({f"{number:03}.txt": BAD.replace("dark", "dark " * number) for number in range(80)})

    def run(seed: str, jobs: str) -> bytes:
        command = [sys.executable, "-m", "newslint", "--jobs", jobs, "--output-format", "json", "."]
        return subprocess.run(
            command, cwd=folder, env={"PYTHONHASHSEED": seed}, capture_output=True, check=False
        ).stdout

    first = run("1", "1")
    assert len(json.loads(first)["diagnostics"]) == 80
    assert run("2", "3") == first


def test_a_plain_article_imports_nothing_heavy(articles: Articles) -> None:
    articles({"a.txt": BAD})
    main(["a.txt"])  # fills the rule cache
    program = (
        "import sys; from newslint.cli import main; main(['a.txt']);"
        "heavy = {'yaml', 'regex', 'markdown_it', 'justhtml', 'lxml', 'rich', 'click', 'pydantic', 'asyncio',"
        " 'multiprocessing', 'difflib', 'json', 'pathlib', 'subprocess', 'tempfile', 'wcwidth', 'pathspec'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    import os

    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, env=dict(os.environ), check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def test_only_changed_files_are_reported_when_asked(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    folder = articles({"old.txt": BAD, "news/was.txt": GOOD, "good.txt": GOOD})
    for arguments in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "One"]):
        git(*arguments)
    run = ["--report", "changed", "--output-format", "vale-line", "."]
    assert main(run) == 1, "where nothing has changed, all is reported"
    assert [line.split(":")[0] for line in concise(capsys)] == ["old.txt"]
    (folder / "news/was.txt").write_text(BAD)
    (folder / "new.txt").write_text(BAD)
    assert main(run) == 1
    assert [line.split(":")[0] for line in concise(capsys)] == ["new.txt", "news/was.txt"]
    (folder / "news/was.txt").write_text(GOOD)
    (folder / "new.txt").write_text(GOOD)
    assert main(run) == 0
    git("add", "-A")
    git("commit", "-qm", "Two")
    (folder / "new.txt").write_text(BAD)
    git("commit", "-qam", "Three")
    assert main([*run[:-1], "--since", "HEAD~1", "."]) == 1
    assert [line.split(":")[0] for line in concise(capsys)] == ["new.txt"]
    assert main([*run[:-1], "--since", "no-such-commit", "."]) == 1, "where nobody can tell, all is reported"


def test_a_slip_in_a_command_is_no_missing_file(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({})
    assert main(["tset"]) == 2
    said = capsys.readouterr().err
    assert said.endswith("newslint: error: no command and no file is called 'tset'; did you mean 'test'?\n")
