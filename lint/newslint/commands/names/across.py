"""`newslint names --across`: the people whom articles spell in several ways, with counts and files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import NamedTuple

from newslint.checks.names_across import NamesAcross
from newslint.checks.survey import Placed
from newslint.engine import Engine
from newslint.many import check_many
from newslint.reporters.cells import shown

RULE = "name-spelling-across"


class Spelling(NamedTuple):
    """A name as some articles write it: the articles, and how often all of them do."""

    text: str
    paths: tuple[str, ...]
    mentions: int


class Pair(NamedTuple):
    """Two spellings that seem to be one person's; `unsure` ones may be two people's."""

    minor: Spelling
    major: Spelling
    why: str
    unsure: bool


def compare(engine: Engine, paths: Sequence[str], jobs: int = 0) -> tuple[list[Pair], bool]:
    """The pairs, the most widespread first, and whether every article could be read. The engine runs RULE alone."""
    checked = check_many(engine, paths, jobs or os.cpu_count() or 1)
    facts = [placed for file in checked for rule, placed in file.facts if rule == RULE]
    found: dict[tuple[str, str], Pair] = {}
    for plan in engine.plans():
        for rule in plan.surveys:
            assert isinstance(rule.check, NamesAcross)
            for clash in rule.check.compare(facts):
                minor, major = clash.facts["name"], clash.facts["other"]
                pair = Pair(_spelling(minor, facts), _spelling(major, facts), clash.facts["why"], clash.unsure)
                found.setdefault((minor, major), pair)
    ranked = sorted(found.values(), key=lambda pair: (-len(pair.major.paths), pair.major.text, pair.minor.text))
    return ranked, not any(file.failed for file in checked)


def drawn(pairs: Sequence[Pair]) -> list[tuple[str, str]]:
    """The lines to print, each with the code of its colour."""
    lines = []
    for pair in pairs:
        perhaps = "perhaps " if pair.unsure else ""
        lines.append(("1", f"{shown(pair.minor.text)}: {perhaps}{shown(pair.major.text)}"))
        lines.append(("2", f"  {pair.why}"))
        lines += [("", f"  {_told(spelling)}") for spelling in (pair.minor, pair.major)]
    return lines or [("", "no person is spelt in two ways in two articles")]


def for_json(pairs: Sequence[Pair]) -> object:
    """The pairs as JSON has them."""

    def spelling(one: Spelling) -> dict[str, object]:
        return {"text": one.text, "mentions": one.mentions, "files": list(one.paths)}

    return [
        {"minor": spelling(pair.minor), "major": spelling(pair.major), "why": pair.why, "unsure": pair.unsure}
        for pair in pairs
    ]


def _spelling(name: str, facts: Sequence[Placed]) -> Spelling:
    named = [fact for fact in facts if fact.key == name]
    return Spelling(name, tuple(sorted({fact.path for fact in named})), sum(int(fact.value) for fact in named))


def _told(spelling: Spelling, most: int = 4) -> str:
    count = len(spelling.paths)
    articles = "1 article" if count == 1 else f"{count} articles"
    files = ", ".join(shown(path) for path in spelling.paths[:most])
    more = f" and {count - most} more" if count > most else ""
    return f"{shown(spelling.text)}, in {articles}: {files}{more}"
