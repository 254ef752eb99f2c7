"""`text`: each diagnostic with its source line, carets, notes and remedies; made to be read at a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.diagnostic import Diagnostic, Level, Report
from newslint.reporters.cells import folded, room, shown, width
from newslint.reporters.summary import summary

WINDOW = 100
"""Cells of a source line that are shown around the marked part; at a narrow terminal, as many as fit."""
MARGIN = 8
"""Cells beside it, for the number of the line and the ends of a line that is cut."""

_COLORS = {Level.ERROR: "31;1", Level.WARNING: "33;1", Level.SUGGESTION: "36;1"}
_NOTES = 3


def render(report: Report, *, color: bool = False) -> Iterator[str]:
    """Diagnostics one by one, then a summary line."""
    for diagnostic in report.diagnostics:
        yield from _render(diagnostic, color)
    yield f"{_paint(folded(summary(report), room()), '1', color)}\n"


def _render(diagnostic: Diagnostic, color: bool) -> Iterator[str]:
    paint = _COLORS[diagnostic.level]
    place = f"{shown(diagnostic.path)}:{diagnostic.start.line}:{diagnostic.start.column}"
    level = f"{_paint(diagnostic.level.value, paint, color)}[{diagnostic.rule}]"
    head = width(f"{place}: {diagnostic.level.value}[{diagnostic.rule}] ")
    message = folded(shown(diagnostic.message), room(), column=head)
    yield f"{_paint(place, '1', color)}: {level} {message}\n"
    gutter = " " * len(str(diagnostic.start.line))
    window = min(WINDOW, max(MARGIN, room() - len(gutter) - MARGIN)) if room() else WINDOW
    bar = _paint("|", "2", color)
    if diagnostic.excerpt.line.strip():
        line, before, marked = _window(diagnostic, window)
        carets = "^" * max(1, width(marked))
        goes_on = " …" if diagnostic.end.line > diagnostic.start.line else ""
        remedy = f" {_remedy(diagnostic)}" if diagnostic.suggestions else ""
        yield f"  {_paint(str(diagnostic.start.line), '2', color)} {bar} {line}\n"
        yield f"  {gutter} {bar} {' ' * width(before)}{_paint(carets + goes_on + remedy, paint, color)}\n"
    for related in diagnostic.related[:_NOTES]:
        where = f"{shown(related.path)}:{related.start.line}:{related.start.column}"
        yield f"  {gutter} {_paint('=', '2', color)} {shown(related.message)}: {where}\n"
    if len(diagnostic.related) > _NOTES:
        yield f"  {gutter} {_paint('=', '2', color)} and {len(diagnostic.related) - _NOTES} more\n"
    yield "\n"


def _remedy(diagnostic: Diagnostic) -> str:
    options = [option for option in diagnostic.suggestions[:3] if option.strip()]
    return f"try {' or '.join(shown(option) for option in options)}" if options else ""


def _window(diagnostic: Diagnostic, cells: int) -> tuple[str, str, str]:
    """The part of the source line to show, what of it stands before the marked part, and the marked part."""
    excerpt = diagnostic.excerpt
    start, end = 0, len(excerpt.line)
    left_cut, right_cut = excerpt.cut
    if width(shown(excerpt.line)) > cells:
        spare = max(0, cells - width(shown(excerpt.line[excerpt.start : excerpt.end])))
        start = max(0, min(excerpt.start - spare // 2, end - cells))
        if start and (space := excerpt.line.find(" ", start, min(start + 15, excerpt.start))) >= 0:
            start = space + 1  # a line is cut between words
        end = min(end, max(start + cells, min(excerpt.end, excerpt.start + cells)))
    left = "…" if start > 0 or left_cut else ""
    right = "…" if end < len(excerpt.line) or right_cut else ""
    before = left + shown(excerpt.line[start : excerpt.start], column=len(left))
    marked = shown(excerpt.line[excerpt.start : min(end, excerpt.end)], column=width(before))
    after = shown(excerpt.line[min(end, excerpt.end) : end], column=width(before) + width(marked))
    return f"{before}{marked}{after}{right}".rstrip(), before, marked


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color else text
