"""The hooks, run by pre-commit itself on a repository of articles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
GOOD = "Lamp lit at Skerry Head\n\nIt was dark.\n"
BAD = "Lamp lit at Skerry Head\n\nIt was dark.\n\nSource Article\n"


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Ann Lee", "-c", "user.email=ann@example.org"]
    subprocess.run(["git", *identity, "-C", str(folder), *arguments], check=True, capture_output=True)


@pytest.fixture(scope="session")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of this project as it stands, uncommitted changes and all, to take the hooks from."""
    folder = tmp_path_factory.mktemp("hooks") / "newslint"
    folder.mkdir()
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, listed.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "As it stands")
    return folder


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    (folder / "news").mkdir(parents=True)
    (folder / "news" / "good.txt").write_text(GOOD)
    (folder / "script.py").write_text("# Source Article\n")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    return folder


def try_repo(hooks: Path, repository: Path, hook: str, home: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), hook, "--all-files", "--color", "never"]
    environment = {**os.environ, "PRE_COMMIT_HOME": str(home)}
    environment = {key: value for key, value in environment.items() if not key.startswith("GIT_")}
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, env=environment, check=False)


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("pre-commit")


@pytest.mark.parametrize("hook", ["newslint", "newslint-repo"])
def test_a_good_article_passes_and_a_bad_one_stops_the_commit(
    hooks: Path, repository: Path, home: Path, hook: str
) -> None:
    passed = try_repo(hooks, repository, hook, home)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout

    (repository / "news" / "bad.txt").write_text(BAD)
    git(repository, "add", "-A")
    failed = try_repo(hooks, repository, hook, home)
    assert failed.returncode == 1
    assert "Failed" in failed.stdout
    assert "news/bad.txt:5:1: warning[page-residue]" in failed.stdout
    assert "script.py" not in failed.stdout


def test_an_excluded_article_is_left_alone_when_it_is_named(hooks: Path, repository: Path, home: Path) -> None:
    (repository / "news" / "bad.txt").write_text(BAD)
    (repository / ".newslint.yaml").write_text("exclude: [bad.txt]\n")
    git(repository, "add", "-A")
    done = try_repo(hooks, repository, "newslint", home)
    assert done.returncode == 0, done.stdout + done.stderr
