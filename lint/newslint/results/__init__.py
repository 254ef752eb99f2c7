"""What came of each article in earlier runs, so that no work is done twice.

A result is taken from the cache only if everything that it follows from is the same: the content of the article, the
rules, the settings, the house list, newslint itself. Whatever goes wrong with the cache, the run goes on without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newslint.checked import Checked
from newslint.plan import Choice, Plan
from newslint.results.fingerprint import fingerprint, survey_print
from newslint.results.frozen import freeze, thaw
from newslint.results.store import Row, Store, stamp


class Known(NamedTuple):
    """What is known of a file before it is read: the print of its plan and its stamp; None where it has no stamp."""

    print: bytes
    stamp: tuple[int, ...] | None


class Memories:
    """What surveys remember from one run to the next."""

    def __init__(self, store: Store | None = None) -> None:
        self._store = store or Store()
        self._before: dict[str, dict[str, Any]] = {}

    def recall(self, rule: str) -> dict[str, Any]:
        """What the survey of a rule has remembered."""
        memory = self._store.recall(survey_print(rule))
        self._before[rule] = dict(memory)
        return memory

    def remember(self, rule: str, memory: dict[str, Any]) -> None:
        """Keep it for the next run, if it has changed."""
        if memory != self._before.get(rule, {}):
            self._store.remember(survey_print(rule), memory)


class Results:
    """The results of earlier runs for the files of this one."""

    def __init__(self, plans: Mapping[str, Plan], choice: Choice, store: Store | None = None) -> None:
        prints: dict[int, bytes] = {}
        for plan in plans.values():
            if id(plan) not in prints:
                prints[id(plan)] = fingerprint(plan, choice)
        self._known = {path: Known(prints[id(plan)], stamp(path)) for path, plan in plans.items()}
        self._store = store or Store()
        self._rows = self._store.find(set(prints.values()), list(plans))
        self._fresh: list[tuple[str, bytes, Row]] = []

    def find(self, paths: Iterable[str]) -> Iterator[tuple[str, Checked]]:
        """The files whose results are known, each with what came of it."""
        for path in paths:
            known = self._known[path]
            row = self._rows.get((path, known.print))
            if row is None or known.stamp is None:
                continue
            if not self._store.is_unchanged(row, known.stamp):
                content = self._store.content_of(path)
                if content != row.content:
                    continue
                self._fresh.append((path, known.print, row._replace(stamp=known.stamp)))
            checked = thaw(path, row.value)
            if checked is not None:
                yield path, checked

    def keep(self, checked: Sequence[Checked]) -> None:
        """Keep what came of files that have just been checked, where it will come of them again."""
        for item in checked:
            known = self._known[item.path]
            if known.stamp is None or not item.lasting or item.failed:
                continue  # what failed may go well the next time
            content = self._store.content_of(item.path)
            if content is not None and stamp(item.path) == known.stamp:  # else it has changed while it was checked
                self._fresh.append((item.path, known.print, Row(known.stamp, content, freeze(item))))
        self._store.keep(self._fresh)
        self._fresh = []
