"""One run of a command: wall time, processor time, memory and findings."""

from __future__ import annotations

import os
import re
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

NEWSLINT = r"^.+?:\d+:\d+:"
KEPT_OF_RULES = ("rules-", "styles-", "needs-", "plugins-")


class Run(NamedTuple):
    """What a run took: seconds, megabytes of its largest process, and how many findings it printed."""

    wall: float
    processor: float
    memory: float
    findings: int


def newslint(files: Sequence[str], config: Path, *more: str) -> list[str]:
    """newslint on articles."""
    start = [sys.executable, "-m", "newslint", "check", "--no-exit", "--output-format", "vale-line"]
    return [*start, "--config", str(config), *more, *files]


def afresh(command: list[str]) -> Run:
    """newslint without what it keeps of articles between runs, but with what it keeps of rules."""
    for path in Path(os.environ["XDG_CACHE_HOME"], "newslint").glob("*"):
        if not path.name.startswith(KEPT_OF_RULES):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return measure(command)


def measure(command: list[str], finding: str = NEWSLINT) -> Run:
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
        text = output.read().decode("utf-8", "replace")
    if os.WIFSIGNALED(status) or "Traceback (most recent call last)" in text:
        sys.exit(f"{' '.join(command[:8])} … failed:\n{text[-2000:]}")
    found = len(re.findall(finding, re.sub(r"\x1b\[[\d;]*m", "", text), re.MULTILINE))
    if not found and status:
        print(f"exit code {os.waitstatus_to_exitcode(status)}: {text[-300:]}", file=sys.stderr)
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, found)


def middle(runs: Sequence[Run]) -> Run:
    """The median of each figure."""
    wall, processor, memory, _ = (statistics.median(side) for side in zip(*runs, strict=True))
    return Run(wall, processor, memory, runs[-1].findings)
