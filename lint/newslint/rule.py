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
    dialect: str = "newslint"

    @property
    def info(self) -> RuleInfo:
        """What reports say about the rule."""
        summary = self.description or re.sub("…{2,}", "…", re.sub(_PLACEHOLDER, "…", self.message))
        return RuleInfo(self.id, self.level, summary[:1].upper() + summary[1:], self.why, self.link, self.off)


class RuleError(NamedTuple):
    """A mistake in a rule file, for the rule's writer: `str` gives `path:line: what is wrong; what would be right`."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


class RuleSet(NamedTuple):
    """Rules in the order of their files, and the mistakes that kept others out."""

    rules: tuple[Rule, ...]
    errors: tuple[RuleError, ...] = ()

    def ids(self) -> list[str]:
        """The ids of all rules, sorted."""
        return sorted(rule.id for rule in self.rules)


def placeholders(message: str) -> list[str]:
    """The names in braces that a message uses."""
    return [match[1] for match in re.finditer(_PLACEHOLDER, message) if match[1]]


def tell(rule: Rule, facts: Mapping[str, str]) -> str:
    """The message of a rule for a finding with these facts."""
    if rule.dialect != "vale":
        return fill(rule.message, facts, rule.check.facts())
    from newslint.sprintf import sprintf

    order = getattr(rule.check, "arguments", rule.check.facts)()
    message = re.sub(r"\{([a-z_]+)\}", lambda named: facts.get(named[1], named[0]).replace("%", "%%"), rule.message)
    if rule.kind == "occurrence":
        message = message.replace("%d", "%s")
    elif rule.kind == "substitution" and "suggestion" not in facts and getattr(rule.check, "replaces", False):
        message = _quoted_once(message)
    return sprintf(message, [facts.get(name, "") for name in order]).replace("\n", " ")


def _quoted_once(message: str) -> str:
    """Options come with quotation marks of their own, so those around the first `%s` go if the second has the same."""
    for quoted in ("'%s'", '"%s"'):
        if message.count(quoted) == 2:
            message = message.replace(quoted, "%s", 1)
    return message


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
