"""`github`: workflow commands, which GitHub shows as annotations beside the line."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.diagnostic import Diagnostic, Level, Report

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "notice"}


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """`::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`, one a line."""
    for diagnostic in report.diagnostics:
        fields = ",".join(f"{name}={_field(value)}" for name, value in _fields(diagnostic))
        yield f"::{_COMMANDS[diagnostic.level]} {fields}::{_escape(diagnostic.message)}\n"


def _fields(item: Diagnostic) -> Iterator[tuple[str, str]]:
    yield "file", item.path.replace("\\", "/")
    yield "line", str(item.start.line)
    yield "endLine", str(item.end.line)
    if item.start.line == item.end.line:  # GitHub ignores columns of an annotation over several lines
        yield "col", str(item.start.column)
        yield "endColumn", str(max(item.start.column, item.end.column - 1))
    yield "title", f"newslint: {item.rule}"


def _escape(value: str) -> str:
    """The escapes of @actions/core: only these three characters mean something in a message."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _field(value: str) -> str:
    return _escape(value).replace(":", "%3A").replace(",", "%2C")
