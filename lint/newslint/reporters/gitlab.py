"""`gitlab`: a Code Quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json
from collections.abc import Iterator

from newslint.diagnostic import Level, Report
from newslint.reporters.fingerprint import fingerprints

_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.SUGGESTION: "info"}


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """A list of findings; GitLab compares fingerprints to tell new ones from old."""
    rows = [
        {
            "description": item.message,
            "check_name": item.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[item.level],
            "location": {
                "path": item.path.replace("\\", "/"),
                "lines": {"begin": item.start.line, "end": item.end.line},
            },
        }
        for item, fingerprint in fingerprints(report.diagnostics)
    ]
    yield json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
