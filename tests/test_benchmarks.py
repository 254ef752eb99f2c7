"""The comparison with other linters: the rules that it makes, and how it measures and reckons."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint.cli import main

FOLDER = Path(__file__).parent.parent / "benchmarks"


@pytest.fixture
def module(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(sys, "path", [str(FOLDER), *sys.path])
    return importlib.import_module


def test_invented_rules_are_valid_and_some_find_something(
    tmp_path: Path, module: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    module("speed").write_articles(tmp_path, 3)
    config = module("beside.rules").Rules(tmp_path, None, None).invented(40, 0.5)
    paths = sorted(map(str, tmp_path.glob("*.txt")))
    assert main(["check", "--no-cache", "--config", str(config), "--output-format", "vale-line", *paths]) == 1
    printed = capsys.readouterr()
    assert "House.Rule" in printed.out
    assert not printed.err


def test_invented_rules_that_find_nothing_find_nothing(tmp_path: Path, module: Any) -> None:
    module("speed").write_articles(tmp_path, 3)
    config = module("beside.rules").Rules(tmp_path, None, None).invented(40, 0)
    paths = sorted(map(str, tmp_path.glob("*.txt")))
    assert main(["check", "--no-cache", "--config", str(config), *paths]) == 0


def test_styles_that_are_named_after_a_peer_run_beside_it(tmp_path: Path, module: Any) -> None:
    for style in ("alex", "House", "write-good"):
        (tmp_path / "styles" / style).mkdir(parents=True)
    rules = module("beside.rules").Rules(tmp_path, str(tmp_path / "styles"), None)
    peer = module("beside.installing").Peer(lambda files, _: [], b"", ("alex", "write-good"))
    config, said = rules.beside("textlint", peer)
    assert said == "the styles alex, write-good"
    assert "BasedOnStyles = alex, write-good" in config.read_text("utf-8")
    assert rules.beside("", None)[1] == "the styles House, alex, write-good"


def test_run_is_measured_with_its_findings(module: Any) -> None:
    measure = module("beside.measuring").measure
    run = measure([sys.executable, "-c", "print('a.txt:1:2:House.Rule:no'); print('two files')"])
    assert run.findings == 1
    assert run.processor > 0
    assert 5 < run.memory < 500


def test_run_on_more_articles_is_reckoned(module: Any) -> None:
    run = module("beside.measuring").Run
    assert run(1.0, 0.5, 20, 3).times(10) == run(10.0, 5.0, 20, 30)
