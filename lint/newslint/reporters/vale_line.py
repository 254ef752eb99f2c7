"""`vale-line`: `path:line:column:Rule:message`, as Vale's `--output=line` prints it."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.diagnostic import Report
from newslint.reporters.cells import shown


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """One line a diagnostic, and nothing else."""
    for item in report.diagnostics:
        yield f"{shown(item.path)}:{item.start.line}:{item.start.column}:{item.rule}:{shown(item.message)}\n"
