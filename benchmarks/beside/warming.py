"""The third table: what a second run saves, after nothing or one file has changed, and two runs at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

from beside.measuring import HEADING, Run, forget, measure, middle, newslint
from beside.rules import Rules
from beside.samples import Sample

ROUNDS = 3


def table(sample: Sample, rules: Rules) -> None:
    """Print a line for each state of the cache."""
    config, said = rules.beside("", None)
    command = newslint(sample.place, config)
    print(f"\n{len(sample.files):,} articles with {said}, and what is kept between runs")
    print(f"{'':18} {HEADING}  to cold")
    forget()
    cold = shown("cold", measure(command), None)
    measure(command)
    shown("warm", middle([measure(command) for _ in range(ROUNDS)]), cold)
    shown("one changed", middle([changed(path, command) for path in sample.files[:ROUNDS]]), cold)
    one_process = [*command[:-1], "--jobs", "1", "--no-cache", command[-1]]
    shown("one process", measure(one_process), cold)
    shown("two processes", measure([*command[:-1], "--jobs", "2", "--no-cache", command[-1]]), cold)
    forget()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as other:
        beside = measure(command)
        code = other.wait()
    shown("cold, two at once", beside, cold)
    print(f"the other ended with {code}; findings are {'the same' if beside.findings == cold.findings else 'others'}")


def changed(path: str, command: list[str]) -> Run:
    """A run after one article has grown by a line that nothing is found in."""
    with Path(path).open("a", encoding="utf-8") as article:
        article.write("\n\nKestrelis\n")
    return measure(command)


def shown(name: str, run: Run, cold: Run | None) -> Run:
    """Print a run and give it back."""
    print(f"{name:18} {run}  {f'{run.wall / cold.wall:.3f}' if cold else ''}", flush=True)
    return run
