"""Which styles of other linters run on which file, and which of their rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, str] = MappingProxyType({})
_NO_LINES: Mapping[str, int] = MappingProxyType({})
_NO_PARAMETERS: Mapping[str, Mapping[str, str]] = MappingProxyType({})

LEVELS = ("suggestion", "warning", "error")


class StyleSection(NamedTuple):
    """What holds for the files that `files` names; `run` is None where the styles stay as they are.

    An empty `run` ends all that earlier sections say. `rules` turns single rules or whole styles `on` or `off`, or
    gives them a level, which turns them on, too; `unset` forgets what earlier sections say.
    """

    files: str
    run: tuple[str, ...] | None = None
    rules: Mapping[str, str] = _NONE


class Styles(NamedTuple):
    """Folders of styles, in the order in which they are searched, and what is taken from them.

    Rules below `min_level` do not run. `vocabularies` name folders of accepted and rejected words. `word_template` is
    put around the words of a rule, in place of the edges of words. `parameters` are options by rule that replace what
    its file says. `lines` tell where in the settings a style, a rule or a vocabulary is named.
    """

    paths: tuple[str, ...] = ()
    run: tuple[str, ...] = ()
    rules: Mapping[str, str] = _NONE
    parameters: Mapping[str, Mapping[str, str]] = _NO_PARAMETERS
    min_level: str = "suggestion"
    vocabularies: tuple[str, ...] = ()
    word_template: str = ""
    sections: tuple[StyleSection, ...] = ()
    lines: Mapping[str, int] = _NO_LINES

    def for_file(self, matches: Callable[[str], bool]) -> Styles:
        """These styles for one file: of the sections that match it, the last one says which styles run."""
        if not self.sections:
            return self
        run, rules = self.run, dict(self.rules)
        for section in self.sections:
            if matches(section.files):
                run = run if section.run is None else section.run
                rules = merged(dict.fromkeys(self.rules, "off") if section.run == () else rules, section.rules)
        return self._replace(run=run, rules=rules, sections=())

    def anywhere(self) -> Styles:
        """These styles with all that run on any file."""
        run, rules = list(self.run), dict(self.rules)
        for section in self.sections:
            run += section.run or ()
            rules |= {name: said for name, said in section.rules.items() if said not in ("off", "unset")}
        return self._replace(run=tuple(dict.fromkeys(run)), rules=rules, sections=())

    def runs(self, rule: str) -> bool:
        """Whether a rule, `Style.Rule`, runs."""
        style = rule.split(".")[0]
        stated = self.rules.get(rule) or self.rules.get(style)
        return stated != "off" if stated else style in self.run

    def level(self, rule: str) -> str:
        """The level that the settings give a rule; "" where they give none."""
        stated = (self.rules.get(rule, ""), self.rules.get(rule.split(".")[0], ""))
        return next((level for said in stated for level in said.split() if level in LEVELS), "")


def merged(rules: Mapping[str, str], later: Mapping[str, str]) -> dict[str, str]:
    """What two sections say of rules. One that is only turned on keeps the level that it has."""
    found = dict(rules)
    for rule, said in later.items():
        if said == "unset":
            found.pop(rule, None)
        elif said != "on" or found.get(rule) not in LEVELS:
            found[rule] = said
    return found


NO_STYLES = Styles()
