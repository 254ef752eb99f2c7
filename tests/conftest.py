"""What tests share: lint a text as a file of that name would be linted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.config import DEFAULT
from newslint.diagnostic import Diagnostic
from newslint.engine import Engine
from newslint.plan import Choice
from newslint.source import Source

Lint = Callable[..., list[Diagnostic]]


@pytest.fixture(autouse=True, scope="session")
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """The rule cache of the person who runs the tests is theirs."""
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
    patch.setenv("NO_COLOR", "1")


@pytest.fixture(scope="session")
def lint() -> Lint:
    """`lint(text, name="a.txt", select=("rule",))` gives the diagnostics."""

    def run(text: str, name: str = "a.txt", *, select: tuple[str, ...] = ()) -> list[Diagnostic]:
        engine = Engine(Choice(select=select), DEFAULT, debug=True)
        return list(engine.check_source(Source(name, text)).diagnostics)

    return run


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """`articles(**{"a.txt": text})` writes files into an empty folder, and goes there."""
    monkeypatch.chdir(tmp_path)

    def write(files: dict[str, str | bytes]) -> Path:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return write
