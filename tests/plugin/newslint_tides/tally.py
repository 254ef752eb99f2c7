"""One line: how many diagnostics in how many files."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.diagnostic import Report


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """The report."""
    yield f"{len(report.diagnostics)} in {report.files}\n"
