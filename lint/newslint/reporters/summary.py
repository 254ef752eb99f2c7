"""The last line of a report for people."""

from __future__ import annotations

from collections import Counter

from newslint.diagnostic import Level, Report


def summary(report: Report) -> str:
    """`2 errors, 1 warning in 3 files; 2 can be mended with --fix`."""
    files = _count(report.files, "file")
    if not report.diagnostics:
        return f"no problems in {files}"
    counts = Counter(diagnostic.level for diagnostic in report.diagnostics)
    levels = (level for level in (Level.ERROR, Level.WARNING, Level.SUGGESTION) if counts[level])
    found = f"{', '.join(_count(counts[level], level.value) for level in levels)} in {files}"
    safe = sum(diagnostic.fix_safe is True for diagnostic in report.diagnostics)
    unsafe = sum(diagnostic.fix_safe is False for diagnostic in report.diagnostics)
    mended = [f"{safe} can be mended with --fix"] if safe else []
    if unsafe:
        mended.append(f"{unsafe} {'more' if safe else 'can be mended'} with --fix --unsafe-fixes")
    return "; ".join((found, ", ".join(mended))) if mended else found


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
