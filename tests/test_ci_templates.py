"""The GitHub Action and the GitLab template: parsed, and their very commands run."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
Articles = Callable[[dict[str, str | bytes]], Path]

GOOD = "Lamp lit at Skerry Head\n\nIt was dark.\n"
BAD = "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"


def bash(script: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script]  # as a GitHub runner starts it
    variables = {**os.environ, **environment, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def action() -> dict[str, object]:
    return yaml.safe_load((ROOT / "action.yml").read_text())


def step(action: dict, name: str) -> dict:
    return next(item for item in action["runs"]["steps"] if item.get("name") == name)


def test_the_action_is_a_composite_with_its_inputs(action: dict) -> None:
    assert action["runs"]["using"] == "composite"
    assert set(action["inputs"]) == {"version", "paths", "format", "args"}
    for item in action["runs"]["steps"]:
        assert "${{" not in item.get("run", ""), "inputs go through the environment, never into the script"
        assert "uses" in item or item["shell"] == "bash"


@pytest.mark.parametrize(("text", "code", "lines"), [(GOOD, 0, 0), (BAD, 1, 1)], ids=["good", "bad"])
def test_the_command_of_the_action_runs(action: dict, articles: Articles, text: str, code: int, lines: int) -> None:
    folder = articles({"news/a.txt": text, "news/b c.txt": GOOD})
    (folder / "temp" / "newslint").mkdir(parents=True)
    (folder / "temp" / "newslint" / "bin").symlink_to(BIN)
    done = bash(
        step(action, "Check articles")["run"],
        folder,
        RUNNER_TEMP=str(folder / "temp"),
        NEWSLINT_PATHS="news",
        NEWSLINT_FORMAT=action["inputs"]["format"]["default"],
        NEWSLINT_ARGS="--ignore quotes-mixed",
    )
    assert (done.returncode, done.stdout.count("::warning file=news/a.txt,line=5,")) == (code, lines), done.stderr


def test_a_path_that_looks_like_shell_is_a_path(action: dict, articles: Articles) -> None:
    folder = articles({"a.txt": GOOD})
    (folder / "temp" / "newslint").mkdir(parents=True)
    (folder / "temp" / "newslint" / "bin").symlink_to(BIN)
    environment = {"RUNNER_TEMP": str(folder / "temp"), "NEWSLINT_FORMAT": "github", "NEWSLINT_ARGS": ""}
    done = bash(step(action, "Check articles")["run"], folder, NEWSLINT_PATHS="$(touch${IFS}pwned)", **environment)
    assert done.returncode == 2
    assert not (folder / "pwned").exists()


@pytest.mark.parametrize(("version", "wanted"), [("", "SOURCE"), ("0.1.0", "newslint==0.1.0")])
def test_the_action_installs_the_version_asked_for(action: dict, tmp_path: Path, version: str, wanted: str) -> None:
    script = step(action, "Install newslint")["run"]
    (tmp_path / "newslint" / "bin").mkdir(parents=True)
    pip = tmp_path / "newslint" / "bin" / "pip"
    pip.write_text('#!/bin/sh\necho "$@"\n')
    pip.chmod(0o755)
    script = "\n".join(line for line in script.splitlines() if " -m venv " not in line)
    done = bash(script, tmp_path, RUNNER_TEMP=str(tmp_path), NEWSLINT_VERSION=version, NEWSLINT_SOURCE="SOURCE")
    assert done.stdout == f"install --quiet {wanted}\n", done.stderr


@pytest.mark.parametrize(("text", "code", "rows"), [(GOOD, 0, 0), (BAD, 1, 1)], ids=["good", "bad"])
def test_the_script_of_the_gitlab_template_runs(articles: Articles, text: str, code: int, rows: int) -> None:
    job = yaml.safe_load((ROOT / "templates" / "gitlab-ci.yml").read_text())["newslint"]
    folder = articles({"a.txt": text})
    done = bash("\n".join(job["script"]), folder, **job["variables"])
    report = folder / job["artifacts"]["reports"]["codequality"]
    assert (done.returncode, len(json.loads(report.read_text()))) == (code, rows), done.stderr
    assert job["artifacts"]["when"] == "always"
