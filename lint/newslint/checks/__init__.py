"""Kinds of checks: what a rule can extend. One module a kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from importlib import import_module
from typing import Any, Protocol

from newslint import plugins
from newslint.article import Article, Block
from newslint.diagnostic import Finding
from newslint.options import readable

KINDS = {
    "capitalization": "newslint.checks.capitalization:Capitalization",
    "companion": "newslint.checks.companion:Companion",
    "conditional": "newslint.checks.conditional:Conditional",
    "consistency": "newslint.checks.consistency:Consistency",
    "credit-differs": "newslint.checks.credit_differs:CreditDiffers",
    "existence": "newslint.checks.existence:Existence",
    "form": "newslint.checks.form:Form",
    "metric": "newslint.checks.metric:Metric",
    "name-spelling-across": "newslint.checks.names_across:NamesAcross",
    "house-names": "newslint.checks.house_names:HouseNames",
    "name-spelling": "newslint.checks.name_spelling:NameSpelling",
    "occurrence": "newslint.checks.occurrence:Occurrence",
    "picture-file": "newslint.checks.picture_file:PictureFile",
    "quotation": "newslint.checks.quotation:Quotation",
    "readability": "newslint.checks.readability:Readability",
    "record-unused": "newslint.checks.record_unused:RecordUnused",
    "repeat": "newslint.checks.repeat:Repeat",
    "repetition": "newslint.checks.repetition:Repetition",
    "sequence": "newslint.checks.sequence:WordSequence",
    "substitution": "newslint.checks.substitution:Substitution",
    "spelling": "newslint.checks.spelling:Spelling",
    "zero-width": "newslint.checks.zero_width:ZeroWidth",
}
"""Where the check of each kind stands; it is imported when a rule first needs it."""


VALE_FIELDS = ("vocab", "vale")
"""Fields that only rules of Vale styles have; `vale` is filled from what surrounds the rule."""


class Check(Protocol):
    """A kind of check: a NamedTuple whose fields are the options of the rule.

    (A frozen dataclass would read the same, but `dataclasses` and one class of it cost 11 ms at a cold start,
    a NamedTuple 0.15 ms.)

    A kind that compares articles is a `newslint.checks.survey.Survey` as well.
    A kind with patterns also has `patterns()`, which yields them as the rule writer wrote them; one whose options can
    contradict each other has `mistakes()`, which yields (option, message). Of a kind with `searched()`, every finding
    holds a match of one of the patterns that it returns; none means that nothing is promised. One that reads files
    when it first runs has `files()`, which yields their paths, so that results are not kept past a change in them.
    """

    @property
    def _fields(self) -> tuple[str, ...]: ...

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The facts of its findings, which messages may use as placeholders; the first ones fill `%s`."""
        ...

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings of the blocks in scope. Pure: the same article gives the same findings."""
        ...


def kinds() -> list[str]:
    """The names of all kinds, those of plugins among them, sorted."""
    return sorted({*KINDS, *plugins.found(plugins.CHECKS)})


def options(check: Any, dialect: str = "newslint") -> list[str]:
    """The options of a check, as rules write them."""
    hidden = VALE_FIELDS if dialect == "newslint" else ("vale",)
    return [field.replace("_", "-") for field in check._fields if field not in hidden]


@cache
def kind(name: str) -> Any:
    """The check of a kind. Raises KeyError for a kind that does not exist, PluginError for a broken one."""
    if name in KINDS:
        module, _, attribute = KINDS[name].partition(":")
        return getattr(import_module(module), attribute)
    plugin = plugins.found(plugins.CHECKS)[name]
    check = plugins.load(plugin)
    for fault in _faults(check):
        raise plugins.PluginError(plugin, f"{plugin.target} is no check: {fault}")
    return check


def _faults(check: Any) -> Iterator[str]:
    """Why what a plugin brings cannot be the check of a kind."""
    if not isinstance(check, type) or not hasattr(check, "_fields"):
        yield "it must be a NamedTuple whose fields are the options"
        return
    for name in ("facts", "check"):
        if not callable(getattr(check, name, None)):
            yield f"it needs {name}()"
    for field in check._fields:
        if field not in getattr(check, "_field_defaults", {}):
            yield f"the option {field} needs a default"
        if not readable(check.__annotations__[field]):
            yield f"the option {field} has a type that no YAML gives"
