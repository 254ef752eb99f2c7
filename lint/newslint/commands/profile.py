"""`newslint check --profile`: where the time of a run goes, rule by rule."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from time import perf_counter

from newslint.article import Article, Block
from newslint.config import Config
from newslint.diagnostic import Diagnostic
from newslint.engine import Engine
from newslint.plan import Choice, Plan
from newslint.rule import Rule
from newslint.source import Source

_READING, _RULES, _REST = "reading articles", "reading settings and rules", "finding files, comparing, reporting"


class Profiled(Engine):
    """An engine that keeps the time that each rule takes."""

    def __init__(self, choice: Choice, config: Config | None = None, *, debug: bool = False) -> None:
        super().__init__(choice, config, debug=debug)
        self._began = perf_counter()
        self._spent: dict[str, float] = {}
        self._articles = 0

    def plan_of(self, path: str) -> Plan:
        """The plan for a file. Raises ConfigError."""
        began = perf_counter()
        try:
            return super().plan_of(path)
        finally:
            self._add(_RULES, began)

    def article_of(self, source: Source, *, prose_alone: bool = False) -> Article:
        """The article in a source. Raises ConfigError."""
        began = perf_counter()
        self._articles += 1
        try:
            return super().article_of(source, prose_alone=prose_alone)
        finally:
            self._add(_READING, began)

    def _run(self, rule: Rule, article: Article, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
        began = perf_counter()
        found = list(super()._run(rule, article, blocks))
        self._add(rule.id, began)
        return iter(found)

    def _add(self, what: str, began: float) -> None:
        self._spent[what] = self._spent.get(what, 0.0) + perf_counter() - began

    def tell(self) -> None:
        """Print the times, longest first, on standard error."""
        whole = perf_counter() - self._began
        spent = {**self._spent, _REST: whole - sum(self._spent.values())}
        articles = f"{self._articles} article{'' if self._articles == 1 else 's'}"
        print(f"\ntime by rule: {articles} in {whole:.3f} s, in one process", file=sys.stderr)
        for what, seconds in sorted(spent.items(), key=lambda item: (-item[1], item[0])):
            print(f"{seconds * 1000:10.1f} ms  {100 * seconds / whole:5.1f} %  {what}", file=sys.stderr)
