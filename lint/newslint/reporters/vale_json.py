"""`vale-json`: diagnostics by path, as Vale's `--output=JSON` prints them, for editors that read Vale."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from newslint.diagnostic import Diagnostic, Report, RuleInfo


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """`{path: [{"Check", "Line", "Span", …}]}`; a span is the first and the last column, from 1, in one line."""
    paths: dict[str, list[dict[str, Any]]] = {}
    for item in report.diagnostics:
        paths.setdefault(item.path, []).append(_alert(item, report.rules.get(item.rule)))
    yield json.dumps(paths, ensure_ascii=False, indent=2) + "\n"


def _alert(item: Diagnostic, info: RuleInfo | None) -> dict[str, Any]:
    # A span that goes on in later lines ends with the first one: Vale's have one line.
    width = item.excerpt.end - item.excerpt.start if item.end.line > item.start.line else _width(item)
    return {
        "Action": {"Name": "replace" if item.suggestions else "", "Params": list(item.suggestions) or None},
        "Span": [item.start.column, max(item.start.column, item.start.column + width - 1)],
        "Check": item.rule,
        "Description": info.why if info else "",
        "Link": info.link if info else "",
        "Message": item.message,
        "Severity": item.level.value,
        "Match": item.text,
        "Line": item.start.line,
    }


def _width(item: Diagnostic) -> int:
    return item.end.column - item.start.column
