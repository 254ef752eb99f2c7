"""What a terminal of 80 columns shows: no line runs over its edge, and carets stand under what they mark."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

if sys.platform == "win32":
    pytest.skip("a terminal of Unix", allow_module_level=True)

ROOT = Path(__file__).parent.parent


def at_terminal(*arguments: str) -> list[str]:
    """The lines that the command shows at a terminal of 80 columns."""
    import fcntl
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
    command = [sys.executable, "-c", "from newslint.cli import run; run()", *arguments]
    with subprocess.Popen(command, stdout=theirs, stderr=theirs, cwd=ROOT) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # Linux: the other end is closed
                break
            if not piece:
                break
            shown += piece
        process.wait()
    os.close(ours)
    return shown.decode().replace("\r\n", "\n").splitlines()


@pytest.mark.parametrize(
    "arguments",
    [["--no-config", "examples"], ["rules"], ["--help"], ["test", "-v", "rules/quotations.yaml"], ["check", "-h"]],
)
def test_no_line_runs_over_the_edge(arguments: list[str]) -> None:
    lines = at_terminal(*arguments)
    assert len(lines) > 5
    assert [line for line in lines if len(line) > 80] == []


def test_carets_stand_under_what_they_mark() -> None:
    lines = at_terminal("--no-config", "--select", "name-spelling", "examples/lock-keeper.txt")
    at = next(number for number, line in enumerate(lines) if "Ms Delveaux" in line)
    caret = lines[at + 1]
    assert lines[at][caret.index("^") : caret.rindex("^") + 1] == "Delveaux"
