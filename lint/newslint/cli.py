"""`newslint`: arguments in, streams and an exit code out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from newslint.terminal import FAILED, FOUND, say

if TYPE_CHECKING:
    from argparse import Namespace

_INTERRUPTED = 130


def run() -> None:
    """The console script."""
    # What a run makes, it needs to its end: collecting garbage on the way, and taking everything apart at the end,
    # would be a tenth of a cold start. So the rest is imported after this line, not above.
    gc.set_threshold(100_000, 20, 20)
    code = main(sys.argv[1:])
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def main(argv: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    from newslint.arguments import parse
    from newslint.config import ConfigError
    from newslint.plugins import PluginError

    try:
        options = parse(argv)
    except SystemExit as stop:  # argparse has said what is wrong, or shown the help
        return stop.code if isinstance(stop.code, int) else FAILED
    _speak_utf8()
    try:
        code = _command(options.command)(options)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader has gone (`| head`): what it wanted, it has. Python would complain again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except (ConfigError, PluginError) as error:
        say(str(error))
        return FAILED
    except Exception as error:
        if options.debug:
            raise
        say(
            f"internal error: {type(error).__name__}: {error}; run with --debug for the traceback, and please report it"
        )
        return FAILED
    except KeyboardInterrupt:
        say("interrupted; what was not reported was not checked")
        return _INTERRUPTED
    return code


def _command(name: str) -> Callable[[Namespace], int]:
    if name == "check":
        from newslint.commands.check import check

        return check
    if name == "roles":
        from newslint.commands.roles import roles

        return roles
    if name == "names":
        from newslint.commands.names import names

        return names
    if name == "test":
        from newslint.commands.examples import test

        return test
    if name == "init":
        from newslint.commands.init import init

        return init
    if name == "schema":
        from newslint.commands.schema import show

        return show
    if name == "rule":
        from newslint.commands.new_rule import new

        return new
    from newslint.commands import rules

    return {"rules": rules.list_rules, "explain": rules.explain}[name]


def _speak_utf8() -> None:
    """Articles are UTF-8 whatever the locale says; a report must not fail on a curly quote."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
