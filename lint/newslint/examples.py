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
from typing import NamedTuple

from newslint import fix
from newslint.diagnostic import Diagnostic, Level
from newslint.engine import Engine
from newslint.housekeeping import FAILURES
from newslint.plan import Choice, Plan
from newslint.rule import FORMATS, Example, Rule
from newslint.source import Source

_CARETS = re.compile(r"^([ \t]*)(\^+)(?: (.*))?$")


class Mark(NamedTuple):
    """What one line of carets says: a place in the article without caret lines, and a message or ""."""

    line: int
    column: int
    end_column: int
    message: str


class Failure(NamedTuple):
    """An example that does not hold: where it stands, and what came instead."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def undraw(drawn: str) -> tuple[str, list[Mark]]:
    """The article, and the marks that were drawn into it."""
    lines: list[str] = []
    marks = []
    for line in drawn.split("\n"):
        carets = _CARETS.match(line)
        if carets and lines:
            start = len(carets[1]) + 1
            marks.append(Mark(len(lines), start, start + len(carets[2]), carets[3] or ""))
        else:
            lines.append(line)
    return "\n".join(lines), marks


def draw(text: str, diagnostics: Sequence[Diagnostic]) -> str:
    """The article with a line of carets under each diagnostic; the inverse of `undraw`."""
    drawn = []
    for number, line in enumerate(text.split("\n"), 1):
        drawn.append(line)
        for mark in (_mark(item) for item in diagnostics if item.start.line == number):
            carets = "^" * max(1, mark.end_column - mark.column)
            drawn.append(f"{' ' * (mark.column - 1)}{carets} {mark.message}")
    return "\n".join(drawn)


def run(rule: Rule, rules: Sequence[Rule]) -> Iterator[Failure]:
    """Every way in which the examples of a rule do not hold, with that rule alone."""
    if not any(example.bad for example in rule.examples) or not any(example.good for example in rule.examples):
        yield Failure(rule.path, rule.line, f"{rule.id} needs a bad example and a good one (the near miss)")
    levels = {rule.id: rule.level} | dict.fromkeys(FAILURES, Level.ERROR)
    plan = Plan((rule,), levels, {item.id: item.info for item in rules})
    for example in rule.examples:
        yield from _run_example(rule, example, plan)


def _run_example(rule: Rule, example: Example, plan: Plan) -> Iterator[Failure]:
    def check(text: str) -> list[Diagnostic]:
        return _check(text, example.format, plan)

    if example.good and (found := check(example.good)):
        yield Failure(
            rule.path, example.line, f"{rule.id} finds fault with its good example:\n{draw(example.good, found)}"
        )
    if not example.bad:
        return
    text, expected = undraw(example.bad)
    found = check(text)
    if not expected:
        yield Failure(
            rule.path, example.line, f"{rule.id}: a bad example needs carets; it would be\n{draw(text, found)}"
        )
    elif not _agree(found, expected):
        yield Failure(rule.path, example.line, f"{rule.id}: the bad example gives\n{draw(text, found)}")
    if example.fixed:
        fixed, _ = fix.apply(text, found, unsafe=True)
        if fixed != example.fixed:
            yield Failure(rule.path, example.line, f"{rule.id}: the fixed example is\n{fixed}")


def _check(text: str, format_: str, plan: Plan) -> list[Diagnostic]:
    if format_ == "files":
        from newslint import example_files

        return example_files.check(text, plan)
    from newslint.readers import read

    article = read(Source(f"example.{FORMATS[format_]}", text))
    return Engine(Choice()).check_article(article, plan)


def _agree(found: Sequence[Diagnostic], expected: Sequence[Mark]) -> bool:
    if len(found) != len(expected):
        return False
    marks = [_mark(item) for item in found]
    return all(
        mark[:3] == wanted[:3] and wanted.message in ("", mark.message)
        for mark, wanted in zip(marks, expected, strict=True)
    )


def _mark(item: Diagnostic) -> Mark:
    goes_on = item.end.line > item.start.line
    first_line_end = item.start.column + item.excerpt.end - item.excerpt.start
    return Mark(item.start.line, item.start.column, first_line_end if goes_on else item.end.column, item.message)
