"""`newslint check --profile`: where the time goes."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

Articles = Callable[[dict[str, str | bytes]], Path]

LINE = re.compile(r" *(\d+\.\d) ms +(\d+\.\d) %  (\S.*)")


def test_times_go_to_standard_error_longest_first(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles({"a.txt": "Fog closes the bridge\n\nIt was “closed.\n", "b.txt": "Fog\n\nMore fog came.\n"})
    plain = main(["check", "--no-config", "."]), capsys.readouterr().out
    code = main(["check", "--no-config", "--profile", "."])
    said = capsys.readouterr()
    assert (code, said.out) == plain
    head, *lines = said.err.strip().splitlines()
    assert re.fullmatch(r"time by rule: 2 articles in \d+\.\d{3} s, in one process", head)
    found = [LINE.fullmatch(line) for line in lines]
    assert all(found)
    times = [float(match[1]) for match in found if match]
    assert times == sorted(times, reverse=True)
    names = {match[3] for match in found if match}
    assert {
        "reading articles",
        "quote-unclosed",
        "reading settings and rules",
        "finding files, comparing, reporting",
    } <= names
    assert sum(float(match[2]) for match in found if match) == pytest.approx(100, abs=3)


def test_a_run_without_it_does_not_know_of_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Fog\n\nMore fog.\n")
    code = "import sys; from newslint.cli import main; main(sys.argv[1:]); print('newslint.commands.profile' in sys.modules)"
    command = [sys.executable, "-c", code, "check", "--no-config", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
