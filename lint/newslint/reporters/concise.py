"""`concise`: one line a diagnostic, then the summary."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.diagnostic import Report
from newslint.reporters.cells import shown
from newslint.reporters.summary import summary


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """`path:line:column: level[rule] message`."""
    for item in report.diagnostics:
        place = f"{shown(item.path)}:{item.start.line}:{item.start.column}"
        if color:
            place = f"\x1b[1m{place}\x1b[0m"
        yield f"{place}: {item.level}[{item.rule}] {shown(item.message)}\n"
    yield f"{summary(report)}\n"
