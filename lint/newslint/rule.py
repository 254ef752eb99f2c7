"""A rule as it runs: a check, with an id, a message, a level and a scope."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from newslint.checks import Check
from newslint.diagnostic import Level, RuleInfo
from newslint.scope import Scope

FORMATS = {"plain": "txt", "markdown": "md", "html": "html", "files": ""}
"""Formats that an example can be in, and the suffix that stands for each; `files` holds several, each with its name."""

_PLACEHOLDER = r"\{([a-z_]+)\}|%(?:\[(\d+)\])?[sdv]|%%"


class Example(NamedTuple):
    """An article in small: `bad` with carets drawn under what the rule must find, `good` without a finding.

    `fixed` is what `bad` becomes when every fix is applied, unsafe ones too.
    """

    format: str = "plain"
    bad: str = ""
    good: str = ""
    fixed: str = ""
    line: int = 0


class Rule(NamedTuple):
    """One entry of a rule file."""

    id: str
    kind: str
    check: Check
    message: str
    level: Level
    scope: Scope
    description: str = ""
    why: str = ""
    link: str = ""
    limit: int = 0
    off: bool = False
    path: str = ""
    line: int = 1
    examples: tuple[Example, ...] = ()

    @property
    def info(self) -> RuleInfo:
        """What reports say about the rule."""
        summary = self.description or re.sub("…{2,}", "…", re.sub(_PLACEHOLDER, "…", self.message))
        return RuleInfo(self.id, self.level, summary[:1].upper() + summary[1:], self.why, self.link, self.off)


def placeholders(message: str) -> list[str]:
    """The names in braces that a message uses."""
    return [match[1] for match in re.finditer(_PLACEHOLDER, message) if match[1]]


def fill(message: str, facts: Mapping[str, str], order: tuple[str, ...]) -> str:
    """The message with `{name}` filled by name and Vale's `%s` by the order of the check's facts."""
    used = 0

    def value(match: re.Match[str]) -> str:
        nonlocal used
        if match[0] == "%%":
            return "%"
        if match[1]:
            return facts.get(match[1], match[0])
        number = int(match[2]) if match[2] else used + 1
        used = number
        return facts.get(order[number - 1], "") if 0 < number <= len(order) else ""

    return " ".join(re.sub(_PLACEHOLDER, value, message).split())
