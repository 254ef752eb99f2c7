"""The third table: what a second run saves, after nothing or one file has changed, and two runs at once."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from measuring import Run, measure, middle, newslint
from rules import Rules

ROUNDS = 3


def table(articles: Sequence[str], rules: Rules) -> None:
    """Print a line for each state of the cache."""
    folder = rules.work / "warm"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for number, path in enumerate(articles):
        shutil.copyfile(path, folder / f"{number:05}{Path(path).suffix}")
    config, said = rules.beside(None)
    os.environ["XDG_CACHE_HOME"] = str(rules.work / "warm-cache")
    shutil.rmtree(rules.work / "warm-cache", ignore_errors=True)
    command = newslint([str(folder)], config)
    print(f"\n{len(articles):,} articles with {said}, and what is kept between runs")
    print(f"{'':22} {'wall':>9} {'CPU':>9} {'memory':>7} {'findings':>8}  to cold")
    cold = shown("cold", measure(command), None)
    measure(command)
    shown("warm", middle([measure(command) for _ in range(ROUNDS)]), cold)
    shown("one changed", middle([changed(folder, number, command) for number in range(ROUNDS)]), cold)
    shutil.rmtree(rules.work / "warm-cache", ignore_errors=True)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as other:
        beside = measure(command)
        code = other.wait()
    shown("cold, two at once", beside, cold)
    print(f"the other ended with {code}; findings are {'the same' if beside.findings == cold.findings else 'others'}")


def changed(folder: Path, number: int, command: list[str]) -> Run:
    """A run after one article has grown by a line that nothing is found in."""
    path = sorted(folder.iterdir())[number]
    with path.open("a", encoding="utf-8") as article:
        article.write("\n\nKestrelis\n")
    return measure(command)


def shown(name: str, run: Run, cold: Run | None) -> Run:
    """Print a run and give it back."""
    ratio = f"{run.wall / cold.wall:.3f}" if cold else ""
    figures = f"{run.wall:7.3f} s {run.processor:7.3f} s {run.memory:4.0f} MB {run.findings:8,}"
    print(f"{name:22} {figures}  {ratio}", flush=True)
    return run
