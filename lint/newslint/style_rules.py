"""The rules of styles that run on a file, as its settings choose them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

from newslint import styles
from newslint.config import Config
from newslint.diagnostic import Level
from newslint.options import did_you_mean
from newslint.rule import Rule, RuleError


def load(config: Config, *, use_cache: bool) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    """The rules of the styles, at the levels that the settings give them, and what is wrong with the others."""
    chosen = config.styles
    errors: list[RuleError] = []
    vocabulary = styles.vocabulary(_vocabularies(config, errors), errors)
    names = [rule for rule, stated in chosen.rules.items() if stated == "YES"]
    found = styles.load(
        chosen.paths, chosen.based_on, vocabulary, names=names, template=chosen.word_template, use_cache=use_cache
    )
    rules = tuple(
        rule._replace(level=Level(chosen.levels.get(rule.id, rule.level)), off=False)
        for rule in found.rules
        if chosen.runs(rule.id)
    )
    return rules, (*errors, *found.errors)


def fields(rule: Rule) -> dict[str, Any]:
    """What a filter may ask of a rule."""
    return {
        "Name": rule.id,
        "Level": str(rule.level),
        "Scope": list(rule.scope.selectors),
        "Message": rule.message,
        "Description": rule.description,
        "Extends": rule.kind,
        "Link": rule.link,
        "Limit": rule.limit,
    }


def filter_text(config: Config, given: str) -> str:
    """The expression of a filter: as it stands, or in the file that it names, here or beside the styles."""
    places = (given, *(os.path.join(path, "config", "filters", given) for path in config.styles.paths))
    for place in places:
        if os.path.isfile(place):
            with open(place, encoding="utf-8-sig") as file:
                return file.read().strip()
    return given


def _vocabularies(config: Config, errors: list[RuleError]) -> Iterator[str]:
    """The folders of the vocabularies; one that is nowhere is told."""
    kinds = (os.path.join("config", "vocabularies"), "Vocab")
    for name in config.styles.vocabularies:
        places = [os.path.join(path, kind, name) for path in config.styles.paths for kind in kinds]
        place = next(filter(os.path.isdir, places), "")
        if place:
            yield place
            continue
        roots = (os.path.join(path, kind) for path in config.styles.paths for kind in kinds)
        known = [found for root in roots if os.path.isdir(root) for found in os.listdir(root)]
        said = f"no vocabulary is called “{name}”; {did_you_mean(name, known)}"
        errors.append(RuleError(config.path or ".", 1, said))
