"""`junit`: XML that Jenkins, GitLab and others show as test results; one suite a file, one failed case a diagnostic."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from newslint.diagnostic import Diagnostic, Report

# XML 1.0, production 2: what may not stand in a document, not even as a reference.
_FORBIDDEN = r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """`testsuites`; a run without diagnostics is one suite with one case that passed."""
    total = len(report.diagnostics)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<testsuites name="newslint" tests="{max(1, total)}" failures="{total}" errors="0">\n'
    if not total:
        yield '  <testsuite name="newslint" tests="1" failures="0" errors="0">\n'
        yield f'    <testcase name="{report.files} files" classname="newslint"/>\n  </testsuite>\n'
    for path, group in groupby(report.diagnostics, key=lambda item: item.path):
        items = list(group)
        yield f'  <testsuite name={_attribute(path)} tests="{len(items)}" failures="{len(items)}" errors="0">\n'
        for item in items:
            yield from _case(item)
        yield "  </testsuite>\n"
    yield "</testsuites>\n"


def _case(item: Diagnostic) -> Iterator[str]:
    place = f"{item.start.line}:{item.start.column}"
    name, path = _attribute(f"{item.rule} at {place}"), _attribute(item.path)
    yield f'    <testcase name={name} classname={path} file={path} line="{item.start.line}">\n'
    yield f"      <failure message={_attribute(item.message)} type={_attribute(item.level.value)}>"
    yield f"{_text(f'{item.path}:{place}: {item.message}')}\n{_text(item.excerpt.line)}</failure>\n    </testcase>\n"


def _attribute(value: str) -> str:
    return quoteattr(re.sub(_FORBIDDEN, "\ufffd", value))


def _text(value: str) -> str:
    return escape(re.sub(_FORBIDDEN, "\ufffd", value))
