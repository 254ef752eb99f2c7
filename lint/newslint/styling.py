"""Which styles of other linters run on which file, and which of their rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

_NONE: Mapping[str, str] = MappingProxyType({})


class StyleSection(NamedTuple):
    """What holds for the files that `pattern` names; `based_on` is None where the styles stay as they are.

    `rules` turns single rules on (`YES`) or off (`NO`).
    """

    pattern: str
    based_on: tuple[str, ...] | None = None
    rules: Mapping[str, str] = _NONE


class Styles(NamedTuple):
    """Folders of styles, in the order in which they are searched, and what is taken from them.

    `levels` give rules another level, everywhere. Rules below `min_level` do not run. `vocabularies` name folders of
    accepted and rejected words. `word_template` is put around the words of a rule, in place of the edges of words.
    """

    paths: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    rules: Mapping[str, str] = _NONE
    levels: Mapping[str, str] = _NONE
    min_level: str = "suggestion"
    vocabularies: tuple[str, ...] = ()
    word_template: str = ""
    sections: tuple[StyleSection, ...] = ()

    def for_file(self, matches: Callable[[str], bool]) -> Styles:
        """These styles for one file: of the sections that match it, the last one says which styles run."""
        if not self.sections:
            return self
        based_on, rules = self.based_on, dict(self.rules)
        for section in self.sections:
            if matches(section.pattern):
                based_on = based_on if section.based_on is None else section.based_on
                rules |= section.rules
        return self._replace(based_on=based_on, rules=rules, sections=())

    def runs(self, rule: str) -> bool:
        """Whether a rule, `Style.Rule`, runs."""
        stated = self.rules.get(rule)
        return stated == "YES" if stated else rule.split(".")[0] in self.based_on


NO_STYLES = Styles()
