"""Fixes put into the text, and the text put back on disk without losing anything."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Sequence

from newslint.diagnostic import Diagnostic
from newslint.source import Source


class FixError(Exception):
    """A file that cannot be rewritten; the message says why, without the path."""


def fixable(diagnostic: Diagnostic, *, unsafe: bool) -> bool:
    """Whether the diagnostic has a fix that may be applied."""
    return diagnostic.fix_safe is not None and (unsafe or diagnostic.fix_safe)


def apply(text: str, diagnostics: Sequence[Diagnostic], *, unsafe: bool) -> tuple[str, int]:
    """The text with all fixes that do not touch each other, and their number; earlier diagnostics go first."""
    taken: list[tuple[int, int, str]] = []
    applied = 0
    for diagnostic in diagnostics:
        edits = [(edit.span.start, edit.span.end, edit.text) for edit in diagnostic.edits]
        if not fixable(diagnostic, unsafe=unsafe) or any(_touch(edit, other) for edit in edits for other in taken):
            continue
        taken += edits
        applied += 1
    for start, end, replacement in sorted(taken, reverse=True):
        text = text[:start] + replacement + text[end:]
    return text, applied


def write(source: Source, text: str) -> None:
    """Replace the file by `text` in one step; its encoding, BOM, line ends and permissions stay.

    Raises FixError if the file is no longer what was read, or cannot be written; it is then untouched.
    """
    path = os.path.realpath(source.path)
    try:
        with open(path, "rb") as file:
            if file.read() != source.content:
                raise FixError("changed on disk since it was read; nothing was written, run newslint again")
        if source.encode(source.text) != source.content:
            raise FixError(f"cannot be rewritten in {source.encoding} without loss; save the file as UTF-8")
        content = source.encode(text)
        handle, draft = tempfile.mkstemp(dir=os.path.dirname(path), prefix=".newslint-", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            shutil.copymode(path, draft)
            os.replace(draft, path)
        except BaseException:
            os.unlink(draft)
            raise
    except UnicodeEncodeError as error:
        raise FixError(f"{source.encoding} cannot hold “{text[error.start]}”; save the file as UTF-8") from error
    except OSError as error:
        raise FixError(f"cannot be written: {(error.strerror or str(error)).lower()}") from error


def _touch(edit: tuple[int, int, str], other: tuple[int, int, str]) -> bool:
    return edit[0] <= other[1] and other[0] <= edit[1]
