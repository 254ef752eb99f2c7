"""What a user installs: the wheel holds all that newslint needs, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from newslint import __version__

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True)
    (path,) = folder.glob("newslint-*.whl")
    return zipfile.ZipFile(path)


def test_the_wheel_holds_rules_word_lists_notices_and_types(wheel: zipfile.ZipFile) -> None:
    names = set(wheel.namelist())
    rules = {f"newslint/rules/{path.name}" for path in (ROOT / "rules").glob("*.yaml")}
    lists = {f"newslint/names/{name}" for name in ("common.txt", "given.txt", "proper.txt", "surnames.txt", "NOTICE")}
    assert rules | lists | {"newslint/py.typed", "newslint/cli.py"} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if "test" in name or not name.startswith("newslint")]


def test_the_metadata_says_what_a_user_asks(wheel: zipfile.ZipFile) -> None:
    metadata = wheel.read(f"newslint-{__version__}.dist-info/METADATA").decode()
    assert "Requires-Python: >=3.11" in metadata
    assert "License-Expression: MIT" in metadata
    assert "newslint = newslint.cli:run" in wheel.read(f"newslint-{__version__}.dist-info/entry_points.txt").decode()


def test_the_module_runs_as_the_command_does() -> None:
    done = subprocess.run([sys.executable, "-m", "newslint", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"newslint {__version__}\n"
