"""The rules of styles that run on a file, as its settings choose them."""

from __future__ import annotations

import os
from typing import Any

from newslint import style_folders, styles
from newslint.config import Config
from newslint.diagnostic import Level
from newslint.rule import Rule, RuleError


def load(config: Config, *, use_cache: bool) -> tuple[tuple[Rule, ...], tuple[RuleError, ...]]:
    """The rules of the styles, at the levels that the settings give them, and what is wrong with the others."""
    chosen = config.styles
    errors: list[RuleError] = []
    folders = [style_folders.vocabulary(chosen.paths, name) for name in chosen.vocabularies]
    vocabulary = styles.vocabulary(folders, errors)
    run = [*chosen.run, *(name for name, said in chosen.rules.items() if "." not in name and said != "off")]
    names = [name for name, said in chosen.rules.items() if "." in name and said != "off"]
    found = styles.load(
        chosen.paths,
        run,
        vocabulary,
        names=names,
        template=chosen.word_template,
        parameters=chosen.parameters,
        use_cache=use_cache,
    )
    rules = tuple(
        rule._replace(level=Level(chosen.level(rule.id) or rule.level), off=False)
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
