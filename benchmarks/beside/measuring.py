"""One run of a command: wall time, processor time, memory and findings."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from pathlib import Path
from typing import IO, NamedTuple

NEWSLINT = rb"^.+?:\d+:\d+:"
COLOUR = re.compile(rb"\x1b\[[\d;]*m")
KEPT_OF_ARTICLES = ("results",)


class Run(NamedTuple):
    """What a run took: seconds, megabytes of its largest process, and how many findings it printed."""

    wall: float
    processor: float
    memory: float
    findings: int

    def times(self, factor: float) -> Run:
        """What it would take on so many times the articles."""
        return Run(self.wall * factor, self.processor * factor, self.memory, round(self.findings * factor))

    def __str__(self) -> str:
        return f"{self.wall:8.3f} s {self.processor:8.3f} s {self.memory:5.0f} MB {self.findings:8,}"


HEADING = f"{'wall':>10} {'CPU':>10} {'memory':>8} {'findings':>8}"


def newslint(place: str, config: Path, *more: str) -> list[str]:
    """newslint on a folder of articles."""
    start = [sys.executable, "-m", "newslint", "check", "--no-exit", "--output-format", "vale-line"]
    return [*start, "--config", str(config), *more, place]


def afresh(command: list[str]) -> Run:
    """newslint without what it keeps of articles between runs, but with what it keeps of rules."""
    forget(KEPT_OF_ARTICLES)
    return measure(command)


def forget(beginnings: tuple[str, ...] = ("",)) -> None:
    """Empty newslint’s cache, or what in it begins so."""
    for path in Path(os.environ["XDG_CACHE_HOME"], "newslint").glob("*"):
        if path.name.startswith(beginnings):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def measure(command: list[str], finding: bytes = NEWSLINT) -> Run:
    """Run a command; a crash is an error, findings are not."""
    with tempfile.TemporaryFile() as output:
        began = time.perf_counter()
        child = os.posix_spawnp(
            command[0],
            command,
            os.environ,
            file_actions=[(os.POSIX_SPAWN_DUP2, output.fileno(), 1), (os.POSIX_SPAWN_DUP2, output.fileno(), 2)],
        )
        _, status, usage = os.wait4(child, 0)
        wall = time.perf_counter() - began
        output.seek(0)
        found, last = counted(output, re.compile(finding))
    if os.WIFSIGNALED(status) or "Traceback (most recent call last)" in last:
        sys.exit(f"{' '.join(command[:8])} … failed:\n{last}")
    if not found and status:
        print(f"{command[0]}: exit code {os.waitstatus_to_exitcode(status)}: {last[-300:]}", file=sys.stderr)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, found)


def counted(output: IO[bytes], finding: re.Pattern[bytes]) -> tuple[int, str]:
    """How many lines are findings, and the last lines; a line at a time, since Linux counts our memory as the next
    child's until it has become the program that it runs."""
    found, last = 0, deque[bytes](maxlen=40)
    for line in output:
        found += bool(finding.match(COLOUR.sub(b"", line)))
        last.append(line)
    return found, b"".join(last).decode("utf-8", "replace")


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    wall, processor, memory, _ = (statistics.median(side) for side in zip(*runs, strict=True))
    return Run(wall, processor, memory, runs[-1].findings)
