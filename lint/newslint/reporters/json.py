"""`json`: one object with everything."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint import __version__
from newslint.diagnostic import Report
from newslint.reporters.record import record


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """`{"version", "files", "diagnostics"}`; lines and columns from 1, in code points, end exclusive."""
    whole = {
        "version": __version__,
        "files": report.files,
        "diagnostics": [record(diagnostic) for diagnostic in report.diagnostics],
    }
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
