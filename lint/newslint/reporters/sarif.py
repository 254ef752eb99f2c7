"""`sarif`: SARIF 2.1.0 (OASIS), as GitHub code scanning and others take it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from newslint import __version__
from newslint.diagnostic import Diagnostic, Level, Report, RuleInfo
from newslint.reporters.fingerprint import fingerprints
from newslint.source import Position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Level.ERROR: "error", Level.WARNING: "warning", Level.SUGGESTION: "note"}


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """One run; rules that found something are described, with their reason as help."""
    used = sorted({item.rule for item in report.diagnostics})
    rules = [_rule(report.rules.get(name) or RuleInfo(name, Level.WARNING, name)) for name in used]
    run = {
        "tool": {
            "driver": {
                "name": "newslint",
                "semanticVersion": __version__,
                "informationUri": "https://pypi.org/project/newslint/",
                "rules": rules,
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": {"description": {"text": "the folder that newslint ran in"}}},
        "results": [_result(item, used.index(item.rule), name) for item, name in fingerprints(report.diagnostics)],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(info: RuleInfo) -> dict[str, Any]:
    reason = info.why or info.summary
    rule: dict[str, Any] = {
        "id": info.id,
        "shortDescription": {"text": info.summary},
        "fullDescription": {"text": reason},
        "help": {"text": reason, "markdown": f"{reason}\n\n`newslint explain {info.id}` shows examples."},
        "defaultConfiguration": {"level": _LEVELS[info.level]},
    }
    if info.link:
        rule["helpUri"] = info.link
    return rule


def _result(item: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    region = _region(item.start, item.end) | {"snippet": {"text": item.text}}
    result: dict[str, Any] = {
        "ruleId": item.rule,
        "ruleIndex": index,
        "level": _LEVELS[item.level],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(item.path), "region": region}}],
        "partialFingerprints": {"newslint/v1": fingerprint},
    }
    if item.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": related.message},
                "physicalLocation": {
                    "artifactLocation": _artifact(related.path),
                    "region": _region(related.start, related.end),
                },
            }
            for number, related in enumerate(item.related)
        ]
    if item.edits:
        result["fixes"] = [_fix(item)]
    return result


def _fix(item: Diagnostic) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.text}} for edit in item.edits
    ]
    words = "safe" if item.fix_safe else "changes words: look before you take it"
    change = {"artifactLocation": _artifact(item.path), "replacements": replacements}
    return {"description": {"text": words}, "artifactChanges": [change]}


def _region(start: Position, end: Position) -> dict[str, Any]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _artifact(path: str) -> dict[str, Any]:
    pure = PurePath(path)
    if pure.is_absolute():
        return {"uri": pure.as_uri()}
    return {"uri": quote(pure.as_posix()), "uriBaseId": "ROOT"}
