"""`rdjson`: Reviewdog Diagnostic Format, whose columns are UTF-8 bytes (https://github.com/reviewdog/reviewdog)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslint.diagnostic import BytePlace, Diagnostic, Level, Report

_SEVERITIES = {Level.ERROR: "ERROR", Level.WARNING: "WARNING", Level.SUGGESTION: "INFO"}


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """One DiagnosticResult."""
    whole = {
        "source": {"name": "newslint"},
        "severity": "WARNING",
        "diagnostics": [_diagnostic(item) for item in report.diagnostics],
    }
    yield json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _diagnostic(item: Diagnostic) -> dict[str, Any]:
    found: dict[str, Any] = {
        "message": item.message,
        "location": {"path": item.path.replace("\\", "/"), "range": _range(item.bytes)},
        "severity": _SEVERITIES[item.level],
        "code": {"value": item.rule},
    }
    if len(item.edits) == 1:
        found["suggestions"] = [{"range": _range(item.edits[0].bytes), "text": item.edits[0].text}]
    return found


def _range(place: BytePlace) -> dict[str, Any]:
    return {
        "start": {"line": place.start.line, "column": place.start.column},
        "end": {"line": place.end.line, "column": place.end.column},
    }
