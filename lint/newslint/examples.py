"""The examples of rules, run as tests: an article in small, with carets drawn under what must be found.

        © Reuters
        Protesters fill the square
        ^^^^^^^^^^^^^^^^^^^^^^^^^^ this caption already stands on line 2

A line of carets marks code points of the line above it; a finding that goes on over more lines is marked
on its first. Words after the carets are the message; without them, any message will do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Literal, NamedTuple

from newslint import fix
from newslint.diagnostic import Diagnostic, Level
from newslint.engine import Engine
from newslint.housekeeping import FAILURES
from newslint.plan import Choice, Plan
from newslint.rule import FORMATS, Example, Rule
from newslint.source import Source

_CARETS = re.compile(r"^([ \t]*)(\^+)(?: (.*))?$")

Part = Literal["bad", "good", "fixed", "input", ""]
"""Which text of an example, or of a test in Vale's form; "" for the rule as a whole."""


class Mark(NamedTuple):
    """What one line of carets says: a place in the article without caret lines, and a message or ""."""

    line: int
    column: int
    end_column: int
    message: str


class Verdict(StrEnum):
    """What became of a mark: found as drawn, found with other words, not found, or found and not drawn."""

    REPORTED = "reported"
    WORDED = "worded"
    MISSING = "missing"
    NOISY = "noisy"


class Judged(NamedTuple):
    """A mark and its verdict; `found` is the message that the rule gave there, "" for a missing one."""

    verdict: Verdict
    mark: Mark
    found: str = ""


class Outcome(NamedTuple):
    """What one text of one example gave; `said` is a fault that no mark shows, `text` the article without carets."""

    path: str
    line: int
    rule: str
    part: Part = ""
    format: str = ""
    text: str = ""
    judged: tuple[Judged, ...] = ()
    said: str = ""

    @property
    def holds(self) -> bool:
        """Whether the rule found what was drawn, and nothing else."""
        return not self.said and all(item.verdict is Verdict.REPORTED for item in self.judged)

    @property
    def fires(self) -> bool:
        """Whether the rule found anything."""
        return any(item.verdict is not Verdict.MISSING for item in self.judged)


def undraw(drawn: str) -> tuple[str, list[Mark]]:
    """The article, and the marks that were drawn into it."""
    lines: list[str] = []
    marks = []
    for line, carets in _lines(drawn):
        if carets:
            start = len(carets[1]) + 1
            marks.append(Mark(len(lines), start, start + len(carets[2]), carets[3] or ""))
        else:
            lines.append(line)
    return "\n".join(lines), marks


def article_lines(drawn: str) -> list[int]:
    """The lines (from 0) of a drawing that are lines of the article, in order."""
    return [number for number, (_, carets) in enumerate(_lines(drawn)) if not carets]


def draw(text: str, marks: Sequence[Mark]) -> str:
    """The article with a line of carets under each marked place; the inverse of `undraw`."""
    drawn = []
    for number, line in enumerate(text.split("\n"), 1):
        drawn.append(line)
        for mark in (mark for mark in marks if mark.line == number):
            carets = "^" * max(1, mark.end_column - mark.column)
            drawn.append(f"{' ' * (mark.column - 1)}{carets} {mark.message}")
    return "\n".join(drawn)


def run(rule: Rule, rules: Sequence[Rule]) -> Iterator[Outcome]:
    """What every text of every example of a rule gives, with that rule alone."""
    whole = Outcome(rule.path, rule.line, rule.id)
    if rule.examples and not all(any(getattr(item, part) for item in rule.examples) for part in ("bad", "good")):
        yield whole._replace(said="needs a bad example and a good one (the near miss)")
    levels = {rule.id: rule.level} | dict.fromkeys(FAILURES, Level.ERROR)
    plan = Plan((rule,), levels, {item.id: item.info for item in rules})
    for example in rule.examples:
        yield from _run_example(whole._replace(line=example.line, format=example.format), example, plan)


def judge(found: Sequence[Mark], expected: Sequence[Mark]) -> tuple[Judged, ...]:
    """Every mark that was found or expected, by place, with what became of it."""
    left = list(found)
    judged = []
    unmet = []
    for wanted in expected:
        near = [mark for mark in left if mark[:3] == wanted[:3]]
        same = next((mark for mark in near if wanted.message in ("", mark.message)), None)
        if same:
            left.remove(same)
            judged.append(Judged(Verdict.REPORTED, wanted, same.message))
        else:
            unmet.append(wanted)
    for wanted in unmet:
        other = next((mark for mark in left if mark[:3] == wanted[:3]), None)
        if other:
            left.remove(other)
            judged.append(Judged(Verdict.WORDED, wanted, other.message))
        else:
            judged.append(Judged(Verdict.MISSING, wanted))
    judged += [Judged(Verdict.NOISY, mark, mark.message) for mark in left]
    return tuple(sorted(judged, key=lambda item: item.mark))


def _run_example(whole: Outcome, example: Example, plan: Plan) -> Iterator[Outcome]:
    if example.good:
        found = _check(example.good, example.format, plan)
        yield whole._replace(part="good", text=example.good, judged=judge(_marks(found, whole.rule), ()))
    if not example.bad:
        return
    text, expected = undraw(example.bad)
    found = _check(text, example.format, plan)
    marks = _marks(found, whole.rule)
    said = "" if expected else f"a bad example needs carets; it would be\n{draw(text, marks).rstrip()}"
    if not expected and not found:
        said = "a bad example needs carets, but the rule finds nothing in it"
    yield whole._replace(part="bad", text=text, judged=judge(marks, expected), said=said)
    if example.fixed:
        fixed, _ = fix.apply(text, found, unsafe=True)
        said = "" if fixed == example.fixed else f"the fixed example is\n{fixed}"
        yield whole._replace(part="fixed", text=example.fixed, said=said)


def _check(text: str, format_: str, plan: Plan) -> list[Diagnostic]:
    if format_ == "files":
        from newslint import example_files

        return example_files.check(text, plan)
    from newslint.readers import read

    article = read(Source(f"example.{FORMATS.get(format_, format_)}", text))
    return Engine(Choice()).check_article(article, plan)


def _lines(drawn: str) -> Iterator[tuple[str, re.Match[str] | None]]:
    for number, line in enumerate(drawn.split("\n")):
        yield line, _CARETS.match(line) if number else None


def _marks(found: Sequence[Diagnostic], rule: str) -> list[Mark]:
    return [_mark(item, rule) for item in found]


def _mark(item: Diagnostic, rule: str) -> Mark:
    goes_on = item.end.line > item.start.line
    first_line_end = item.start.column + item.excerpt.end - item.excerpt.start
    end = first_line_end if goes_on else item.end.column
    message = item.message if item.rule == rule else f"{item.rule}: {item.message}"
    return Mark(item.start.line, item.start.column, end, message)
