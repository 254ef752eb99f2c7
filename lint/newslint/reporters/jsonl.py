"""`jsonl`: one object a line, for programs that read as newslint writes."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.diagnostic import Report
from newslint.reporters.record import record


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """The diagnostics of `json`, one a line."""
    for diagnostic in report.diagnostics:
        # U+2028 and U+2029 end a line for some readers; JSON may escape what it likes.
        line = json.dumps(record(diagnostic), ensure_ascii=False)
        yield line.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029").replace("\x85", "\\u0085") + "\n"
