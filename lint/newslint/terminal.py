"""What commands say to the person at the terminal, and the exit codes they end with."""

from __future__ import annotations

import os
import sys

CLEAN, FOUND, FAILED = 0, 1, 2
"""Exit codes: nothing at or above --fail-on; something; could not do its job."""


def say(message: str) -> None:
    """Tell the person at the terminal; standard output is kept for the report."""
    for line in message.splitlines():
        print(f"newslint: {line}", file=sys.stderr)


def wants_color(option: str) -> bool:
    """`always` and `never` decide; `auto` asks https://no-color.org, https://force-color.org and the terminal."""
    if option != "auto":
        return option == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
