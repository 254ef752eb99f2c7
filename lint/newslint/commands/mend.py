"""`--fix` and `--diff`: fixes applied until nothing changes, then what is left."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable

from newslint import fix
from newslint.checked import Checked
from newslint.engine import Engine
from newslint.source import Source
from newslint.terminal import CLEAN, FAILED, FOUND, say

ROUNDS = 10
"""Fixes may uncover others; rules that undo each other must not go on for ever."""


def mend(engine: Engine, paths: Iterable[str], *, unsafe: bool, write: bool) -> tuple[list[Checked], bool]:
    """Mend files, or print the differences when not to `write`.

    Returns what is left in every file (with `write`) or the files that would change, and whether all could be
    written.
    """
    results = []
    ok = True
    mended = 0
    for path in paths:
        checked = engine.check_path(path)
        source = checked.source
        after, count = (source, 0) if source is None else _mended(engine, checked, unsafe=unsafe)
        if source is None or after is None or after.text == source.text:
            if write or checked.failed:
                results.append(checked)
            ok = ok and (write or not checked.failed)
            continue
        if not write:
            _print_diff(source, after)
            results.append(checked)
            continue
        try:
            fix.write(source, after.text)
        except fix.FixError as error:
            say(f"{path}: {error}")
            ok = False
            results.append(checked)
            continue
        mended += count
        results.append(engine.check_source(after))
    if write and mended:
        say(f"mended {mended} {'place' if mended == 1 else 'places'}")
    return results, ok


def mend_stdin(engine: Engine, source: Source, *, unsafe: bool, diff: bool) -> tuple[Checked, int]:
    """Print the mended text, or the difference; returns what is left, and an exit code that does not count it."""
    after, _ = _mended(engine, engine.check_source(source), unsafe=unsafe)
    if diff:
        if after.text != source.text:
            _print_diff(source, after)
        return engine.check_source(source), FOUND if after.text != source.text else CLEAN
    try:
        content = source.encode(after.text)
    except UnicodeEncodeError as error:
        say(f"{source.path}: {source.encoding} cannot hold “{after.text[error.start]}”; send the text as UTF-8")
        after, content = source, source.content or source.encode(source.text)
        code = FAILED
    else:
        code = CLEAN
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    return engine.check_source(after), code


def _mended(engine: Engine, checked: Checked, *, unsafe: bool) -> tuple[Source, int]:
    assert checked.source is not None
    source, total = checked.source, 0
    for _ in range(ROUNDS):
        own = [diagnostic for diagnostic in checked.diagnostics if diagnostic.path == source.path]
        text, count = fix.apply(source.text, own, unsafe=unsafe)
        if not count or text == source.text:
            break
        total += count
        source = source.with_text(text)
        checked = engine.check_source(source)
    return source, total


def _print_diff(before: Source, after: Source) -> None:
    from difflib import unified_diff

    path = before.path.replace(os.sep, "/")
    lines = unified_diff(
        before.text.splitlines(keepends=True), after.text.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    for line in lines:
        sys.stdout.write(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n")
