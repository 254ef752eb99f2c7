"""Kind `house-names`: a name is written in another way than the house list has it.

What reads names is imported when there is a list to compare with: most runs have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from newslint.article import Article, Block
from newslint.checks.house_names.entries import FACTS, Entry
from newslint.diagnostic import Finding

if TYPE_CHECKING:
    from newslint.checks.house_names.index import Index


class HouseNames(NamedTuple):
    """Each known wrong form of a name, and each word that is near to a name and no accepted form of it.

    `also` and `never` map other forms, right and wrong, to the names in `people`, `places` and `organisations`;
    `since` maps names to the day from which they count; `different` has groups of names that are near but different.
    With `only_in_examples`, the names are those of the rule's examples, and the house list takes their place elsewhere.
    """

    people: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    also: Mapping[str, str] = MappingProxyType({})
    never: Mapping[str, str] = MappingProxyType({})
    since: Mapping[str, str] = MappingProxyType({})
    different: tuple[tuple[str, ...], ...] = ()
    only_in_examples: bool = False

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return FACTS

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that contradict each other."""
        known = {*self.people, *self.places, *self.organisations}
        for option, names in (("also", self.also.values()), ("never", self.never.values()), ("since", self.since)):
            for name in names:
                if name not in known:
                    yield option, f"“{option}” speaks of “{name}”, which is not in people, places or organisations"
        for form in (*known, *self.also, *self.never):
            if not re.search(r"[^\W_]", form):
                yield next(iter(self._fields)), f"“{form}” has no letters; a name needs some"

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        entries = tuple(self._entries())
        if entries:
            from newslint.checks.house_names.house_list import HouseList

            yield from HouseList(_built(entries), self.different).check(article, blocks)

    def _entries(self) -> Iterator[Entry]:
        for section, names in (
            ("people", self.people),
            ("places", self.places),
            ("organisations", self.organisations),
        ):
            for name in names:
                also = tuple(form for form, right in self.also.items() if right == name)
                never = tuple(form for form, right in self.never.items() if right == name)
                yield Entry(section, name, also, never, self.since.get(name, ""))


@lru_cache(maxsize=8)
def _built(entries: tuple[Entry, ...]) -> Index:
    from newslint.checks.house_names.index import Index

    return Index.build(entries)
