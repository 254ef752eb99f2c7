"""A diagnostic as the JSON formats have it."""

from __future__ import annotations

from typing import Any

from newslint.diagnostic import Diagnostic
from newslint.source import Position


def record(diagnostic: Diagnostic) -> dict[str, Any]:
    """Every field that the contract names, in its order; `fix` is null where there is none."""
    fix = None
    if diagnostic.fix_safe is not None:
        edits = [_place(edit.start, edit.end) | {"text": edit.text} for edit in diagnostic.edits]
        fix = {"safe": diagnostic.fix_safe, "edits": edits}
    return {
        "path": diagnostic.path,
        "rule": diagnostic.rule,
        "level": diagnostic.level.value,
        "message": diagnostic.message,
        **_place(diagnostic.start, diagnostic.end),
        "text": diagnostic.text,
        "suggestions": list(diagnostic.suggestions),
        "fix": fix,
        "related": [
            {"path": item.path, **_place(item.start, item.end), "message": item.message} for item in diagnostic.related
        ],
    }


def _place(start: Position, end: Position) -> dict[str, Any]:
    return {"line": start.line, "column": start.column, "end_line": end.line, "end_column": end.column}
