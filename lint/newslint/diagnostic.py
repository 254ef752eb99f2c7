"""What a check finds and what a person reads: Level, Edit, Finding, Diagnostic."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from newslint.source import Position, Source, Span


class Level(StrEnum):
    """How much a diagnostic matters."""

    SUGGESTION = "suggestion"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a suggestion, 2 for an error."""
        return _RANKS[self]


_RANKS = {Level.SUGGESTION: 0, Level.WARNING: 1, Level.ERROR: 2}


class Edit(NamedTuple):
    """Put `text` in place of the source span."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that remove the fault together; `safe` when no word of the article can be lost."""

    edits: tuple[Edit, ...]
    safe: bool


class Note(NamedTuple):
    """A related place in the same source, with a few words about it."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What a check returns: a span, facts for the placeholders of the message, and what goes with them.

    An `unsure` one is reported as a suggestion at most, a `likely` one as a warning, whatever the level of its rule.
    """

    span: Span
    facts: Mapping[str, str] = MappingProxyType({})
    suggestions: tuple[str, ...] = ()
    fix: Fix | None = None
    notes: tuple[Note, ...] = ()
    unsure: bool = False
    likely: bool = False


class Related(NamedTuple):
    """A related place as a person reads it; `path` as in Diagnostic, `end` exclusive."""

    path: str
    start: Position
    end: Position
    message: str


class BytePlace(NamedTuple):
    """Positions whose columns count UTF-8 bytes, for formats that count so."""

    start: Position
    end: Position


class PlacedEdit(NamedTuple):
    """An edit with its positions, for reports; `span` stays for the fixer."""

    span: Span
    start: Position
    end: Position
    text: str
    bytes: BytePlace


class Excerpt(NamedTuple):
    """The source line that a diagnostic starts in: `line[start:end]` is the marked part.

    A very long line is cut around the marked part; `cut` tells at which ends: (left, right).
    """

    line: str
    start: int
    end: int
    cut: tuple[bool, bool] = (False, False)


class Diagnostic(NamedTuple):
    """What a person reads: a finding with its rule, level and message, at exact positions.

    Lines and columns count from 1, columns in code points; `end` is exclusive; `text` is the exact
    slice of the source. The object holds no source, so that it can travel between processes.
    """

    path: str
    rule: str
    level: Level
    message: str
    span: Span
    start: Position
    end: Position
    text: str
    excerpt: Excerpt
    bytes: BytePlace
    suggestions: tuple[str, ...] = ()
    fix_safe: bool | None = None
    edits: tuple[PlacedEdit, ...] = ()
    related: tuple[Related, ...] = ()
    unsure: bool = False
    likely: bool = False

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        """Path, line, column, rule: the order of every report."""
        return (self.path, self.start.line, self.start.column, self.rule, self.message)


EXCERPT_WIDTH = 400
"""Code points of a source line that an excerpt holds at most."""


def place(source: Source, finding: Finding, *, rule: str, level: Level, message: str) -> Diagnostic:
    """A finding as a diagnostic: spans become positions in the file that they fall into.

    A fix that reaches beyond the file of the finding is left out.
    """
    whole = source
    source, base = whole.part(finding.span.start)
    related = tuple(_related(whole, note) for note in finding.notes)
    fix = finding.fix
    if fix and (base or any(whole.part(edit.span.start)[0] is not source for edit in fix.edits)):
        fix = None
    edits = tuple(
        PlacedEdit(edit.span, *_positions(source, edit.span), edit.text, _byte_place(source, edit.span))
        for edit in (fix.edits if fix else ())
    )
    finding = finding._replace(span=Span(finding.span.start - base, finding.span.end - base), fix=fix)
    start, end = _positions(source, finding.span)
    return Diagnostic(
        path=source.path,
        rule=rule,
        level=level,
        message=message,
        span=finding.span,
        start=start,
        end=end,
        text=source.slice(finding.span),
        excerpt=_excerpt(source, finding.span),
        bytes=_byte_place(source, finding.span),
        suggestions=finding.suggestions,
        fix_safe=finding.fix.safe if finding.fix else None,
        edits=edits,
        related=related,
        unsure=finding.unsure,
        likely=finding.likely,
    )


def _related(whole: Source, note: Note) -> Related:
    source, base = whole.part(note.span.start)
    return Related(
        source.path, source.position(note.span.start - base), source.position(note.span.end - base), note.message
    )


def _positions(source: Source, span: Span) -> tuple[Position, Position]:
    return source.position(span.start), source.position(span.end)


def _byte_place(source: Source, span: Span) -> BytePlace:
    return BytePlace(source.byte_position(span.start), source.byte_position(span.end))


def _excerpt(source: Source, span: Span) -> Excerpt:
    line = source.line_span(span.start)
    end = min(max(span.end, span.start), max(line.end, span.start))
    left = max(line.start, span.start - EXCERPT_WIDTH // 2) if line.end - line.start > EXCERPT_WIDTH else line.start
    right = min(line.end, left + EXCERPT_WIDTH) if line.end - line.start > EXCERPT_WIDTH else line.end
    return Excerpt(
        source.text[left:right],
        span.start - left,
        min(end, right) - left,
        (left > line.start, right < line.end),
    )


class RuleInfo(NamedTuple):
    """What a report says about a rule: one line, the reason, and where to read more; `off` until it is asked for."""

    id: str
    level: Level
    summary: str
    why: str = ""
    link: str = ""
    off: bool = False


class Report(NamedTuple):
    """Everything a reporter needs: sorted diagnostics, the number of files read, the rules by id."""

    diagnostics: tuple[Diagnostic, ...]
    files: int
    rules: Mapping[str, RuleInfo] = MappingProxyType({})
