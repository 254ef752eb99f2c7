"""Which rules run on a file, and at which level: rules + settings + what the command line says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast

from newslint import house, ruleset
from newslint.article import Role
from newslint.checks import Check
from newslint.checks.companion import Companion
from newslint.config import DEFAULT, Config, ConfigError
from newslint.diagnostic import Level, RuleInfo
from newslint.housekeeping import RULES as HOUSEKEEPING
from newslint.rule import Rule, RuleError, RuleSet

if TYPE_CHECKING:
    from newslint.checks.house_names import HouseNames
    from newslint.checks.name_spelling import NameSpelling


class Choice(NamedTuple):
    """What the command line adds to the settings of every file."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    levels: Mapping[str, str] = MappingProxyType({})
    use_cache: bool = True
    filter: str = ""
    min_level: str = ""
    ignore_syntax: bool = False


class Plan(NamedTuple):
    """Rules ready to run, the level of everything that may be reported (absent: off), and the settings for it all."""

    rules: tuple[Rule, ...]
    levels: Mapping[str, Level]
    infos: Mapping[str, RuleInfo]
    errors: tuple[RuleError, ...] = ()
    config: Config = DEFAULT
    notices: tuple[str, ...] = ()

    @property
    def surveys(self) -> list[Rule]:
        """The rules that compare articles."""
        return [rule for rule in self.rules if hasattr(rule.check, "collect")]


def make(config: Config, choice: Choice) -> Plan:
    """The plan for files with these settings. Raises ConfigError for a broken names file."""
    loaded = load_rules(config, use_cache=choice.use_cache)
    names = house.load(config, use_cache=choice.use_cache)
    infos = {rule.id: rule.info for rule in loaded.rules} | HOUSEKEEPING
    wanted = {**config.levels, **choice.levels}
    levels: dict[str, Level] = {}
    for rule_id, info in infos.items():
        level = wanted.get(rule_id, "off" if info.off and rule_id not in choice.select else info.level)
        chosen = not choice.select or rule_id in choice.select or rule_id in HOUSEKEEPING
        if level != "off" and chosen and rule_id not in choice.ignore:
            levels[rule_id] = Level(level)
    _restrict(levels, loaded.rules, config, choice)
    unready = {rule.id: _unready(rule) for rule in loaded.rules if rule.id in levels and hasattr(rule.check, "unready")}
    notices = tuple(f"{said}; {rule_id} does not run" for rule_id, said in unready.items() if said)
    rules = tuple(
        _adapted(rule, config, names) for rule in loaded.rules if rule.id in levels and not unready.get(rule.id)
    )
    return Plan(rules, levels, infos, loaded.errors, config, notices)


def _unready(rule: Rule) -> str:
    """Why a rule cannot run here: something that it needs is not installed, or a file is not there."""
    said = rule.check.unready()  # type: ignore[attr-defined]
    return f"{rule.path}:{rule.line}: {said}" if said else ""


def _restrict(levels: dict[str, Level], rules: Iterable[Rule], config: Config, choice: Choice) -> None:
    """Leave out the rules that a filter does not choose, and those below the least level.

    As in Vale, a filter that asks for levels has the last word on them. Raises ConfigError.
    """
    least = {"newslint": Level(choice.min_level or "suggestion")}
    least["vale"] = Level(choice.min_level or config.styles.min_level)
    passed = None
    if choice.filter:
        from newslint import style_rules
        from newslint.vale_ini.filters import FilterError, parse

        expression = style_rules.filter_text(config, choice.filter)
        try:
            passed = parse(expression)
        except FilterError as error:
            raise ConfigError(f"--filter: {error}") from error
        if ".Level" in expression:
            least = dict.fromkeys(least, Level.SUGGESTION)
    for rule in rules:
        if rule.id not in levels:
            continue
        known = rule._replace(level=levels[rule.id])
        if known.level.rank < least[rule.dialect].rank or (
            passed is not None and not passed(style_rules.fields(known))
        ):
            del levels[rule.id]


def load_rules(config: Config, *, examples: bool = False, use_cache: bool = True) -> RuleSet:
    """The rules that the settings name, their paths taken from the folder of the settings."""
    loaded = ruleset.load(config.rules, examples=examples, use_cache=use_cache, folder=config.folder)
    if config.styles.run or config.styles.rules:
        from newslint import style_rules

        of_styles, mistakes = style_rules.load(config, use_cache=use_cache)
        loaded = RuleSet((*loaded.rules, *of_styles), (*loaded.errors, *mistakes))
    if config.mistakes:
        told = (RuleError(config.path, line, message) for line, message in config.mistakes)
        loaded = RuleSet(loaded.rules, (*told, *loaded.errors))
    return loaded


def _adapted(rule: Rule, config: Config, names: house.HouseNames) -> Rule:
    check = rule.check
    if config.credits == "required" and isinstance(check, Companion) and Role.CREDIT in check.needs:
        return rule._replace(check=check._replace(when="always"))
    if (names.names or names.different) and rule.kind in ("name-spelling", "name-spelling-across"):
        spelling = cast("NameSpelling", check)
        more = spelling._replace(names=spelling.names + names.names, different=spelling.different + names.different)
        return rule._replace(check=more)
    if rule.kind == "house-names" and cast("HouseNames", check).only_in_examples:
        return rule._replace(check=_house_check(names))
    return rule


def _house_check(names: house.HouseNames) -> Check:
    """The check that knows the house list; one that finds nothing, where there is no list."""
    if names.known is None:
        from newslint.checks.house_names import HouseNames

        return HouseNames()
    from newslint.checks.house_names.house_list import HouseList

    return HouseList(names.known, names.different)
