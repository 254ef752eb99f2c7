"""One file: read, check, filter, sort."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from newslint import config as configuration
from newslint import plan as planning
from newslint import prose, readers, suppress
from newslint.article import NO_PROSE, Article, Block
from newslint.checked import Checked
from newslint.checks.patterns import PatternTimeoutError
from newslint.config import Config
from newslint.diagnostic import Diagnostic, Finding, Level, place
from newslint.firing import Firing
from newslint.housekeeping import RULES as HOUSEKEEPING
from newslint.library import Library
from newslint.options import did_you_mean
from newslint.plan import Choice, Plan
from newslint.plugins import PluginError
from newslint.rule import Rule, tell
from newslint.source import ReadError, Source, Span
from newslint.source import read as read_source

if TYPE_CHECKING:
    from newslint.checks.survey import Placed


class Engine:
    """Checks files, each with the settings nearest above it, or with `config` where one is given.

    With `compares` off, no facts are collected for surveys: of one file there is nothing to compare.
    """

    def __init__(self, choice: Choice, config: Config | None = None, *, debug: bool = False) -> None:
        self.choice = choice
        self.config = config if config is None else self._chosen(config)
        self.debug = debug
        self.compares = True
        self._configs: dict[str, Config] = {}
        self._fires: dict[int, tuple[Plan, Firing]] = {}
        self._plans: list[tuple[Config, Plan]] = []
        self._libraries: dict[str, Library] = {}

    def config_of(self, path: str) -> Config:
        """The settings for a file. Raises ConfigError."""
        if self.config is not None:
            return self.config
        folder = os.path.dirname(path)
        if folder not in self._configs:
            self._configs[folder] = self._chosen(configuration.find(path))
        return self._configs[folder]

    def _chosen(self, config: Config) -> Config:
        """The settings, with what the command line says of all files."""
        if not self.choice.ignore_syntax:
            return config
        return config._replace(prose_forms=config.prose_forms._replace(ignore_syntax=True))

    def plan_of(self, path: str) -> Plan:
        """The plan for a file; made once for all files with the same settings. Raises ConfigError."""
        config = self.config_of(path).for_file(path)
        for known, plan in self._plans:
            if known is config or known == config:
                return plan
        plan = planning.make(config, self.choice)
        self._plans.append((config, plan))
        return plan

    def plans(self) -> list[Plan]:
        """Every plan made so far."""
        return [plan for _, plan in self._plans]

    def unknown_in_settings(self) -> Iterator[str]:
        """A word on each rule that settings give a level and that does not exist."""
        for config, plan in self._plans:
            for rule_id in config.levels:
                if rule_id not in plan.infos and config.path:
                    yield f"{config.path}: levels: no rule is called {rule_id}; {did_you_mean(rule_id, plan.infos)}"

    def check_path(self, path: str) -> Checked:
        """Read and check one file. Raises ConfigError only; all else becomes a diagnostic."""
        try:
            source = self.read(path)
        except ReadError as error:
            return Checked(path, tuple(self._own(Source(path, ""), "file-unreadable", str(error))))
        return self.check_source(source)

    def read(self, path: str) -> Source:
        """A file as `check_path` reads it. Raises ReadError, ConfigError."""
        return read_source(path, self.config_of(path).max_size)

    def check_source(self, source: Source) -> Checked:
        """Check a source that has been read, under the settings for its path."""
        plan = self.plan_of(source.path)
        try:
            article = self.article_of(source, prose_alone=self._firing(plan).prose_alone)
        except Exception as error:  # noqa: BLE001 - the boundary of one file: the others must go on
            return Checked(source.path, tuple(self._failure(source, "the reader", error)), source)
        return check_read(self, article, plan)._replace(source=source)

    def article_of(self, source: Source, *, prose_alone: bool = False) -> Article:
        """The article in a source, with what stands beside it; with `prose_alone`, its prose. Raises ConfigError."""
        config = self.config_of(source.path)
        library = self._libraries.setdefault(config.path, Library(config))
        record = library.read_record(source)
        if record is not None:
            return record
        if prose_alone and "newslint" not in source.text:
            return prose.article(source, config.prose_forms)
        return prose.attach(library.attach(readers.read(source, config.forms)), config.prose_forms)

    def check_article(self, article: Article, plan: Plan) -> list[Diagnostic]:
        """The sorted diagnostics of an article."""
        if article.prose is NO_PROSE:
            article = prose.attach(article)
        source = article.source
        found: list[Diagnostic] = []
        if source.guessed:
            said = "this is not UTF-8, and nothing says what it is; read as Windows-1252. Save it as UTF-8"
            found += self._own(source, "encoding-guessed", said, _first_foreign(source))
        for rule_id, span, message in article.problems:
            found += self._own(source, rule_id, message, span)
        firing = self._firing(plan)
        for rule, blocks in firing.rules(article):
            found += self._run(rule, article, blocks)
        for rule_id, span, message in (*article.prose.problems, *article.pictures.problems()):
            found += self._own(source, rule_id, message, span)
        kept, unused = suppress.apply(found, suppress.find(article), source.path, firing.of_raw)
        for item in unused:
            said = _fault(item, plan)
            if said:
                kept += self._own(source, "suppression-unused", said, item.comment)
        levelled = (_levelled(item, plan) for item in kept if item.rule in plan.levels)
        return sorted(levelled, key=lambda item: item.sort_key)

    def _firing(self, plan: Plan) -> Firing:
        if id(plan) not in self._fires:  # the plan is kept beside it, so that no other can have its place
            self._fires[id(plan)] = plan, Firing(plan.rules, use_cache=self.choice.use_cache)
        return self._fires[id(plan)][1]

    def _run(self, rule: Rule, article: Article, blocks: Sequence[Block]) -> Iterator[Diagnostic]:
        found: list[Diagnostic] = []
        try:
            for finding in rule.check.check(article, blocks):
                found.append(_place(rule, article.source, finding))
                if rule.limit and len(found) == rule.limit:
                    break
        except PatternTimeoutError as error:
            yield from self._own(article.source, "rule-too-slow", f"{rule.id} ({rule.path}:{rule.line}): {error}")
        except Exception as error:  # noqa: BLE001 - the boundary of one file: the others must go on
            yield from self._failure(article.source, f"the rule {rule.id}", error)
        yield from found

    def killed(self, path: str) -> Checked:
        """What is said of a file that brought down the process that checked it."""
        said = "the process that checked this file was killed; it may need more memory than there is"
        return Checked(path, tuple(self._own(Source(path, ""), "internal-error", said)))

    def _own(self, source: Source, rule_id: str, message: str, span: Span | None = None) -> Iterator[Diagnostic]:
        info = HOUSEKEEPING[rule_id]
        yield place(source, Finding(span or Span(0, 0)), rule=rule_id, level=info.level, message=message)

    def _failure(self, source: Source, what: str, error: Exception) -> Iterator[Diagnostic]:
        if self.debug:
            import traceback

            traceback.print_exception(error, file=sys.stderr)
        hint = "" if self.debug else "; run with --debug for the traceback, and please report it"
        said = str(error) if isinstance(error, PluginError) else f"{what} failed: {type(error).__name__}: {error}{hint}"
        yield from self._own(source, "internal-error", said)


def _collect(article: Article, surveys: Iterable[Rule]) -> Iterator[tuple[str, Placed]]:
    """What surveys keep of an article."""
    from newslint.checks.survey import Placed

    suppressions: list[suppress.Suppression] | None = None
    for rule in surveys:
        for fact in rule.check.collect(article, rule.scope.select(article)):  # type: ignore[attr-defined]
            source, base = article.source.part(fact.span.start)
            span = Span(fact.span.start - base, fact.span.end - base)
            if suppressions is None:
                suppressions = suppress.find(article)
            accepted = any(item.accepts(rule.id, span, own=not base) for item in suppressions)
            yield rule.id, Placed(fact.key, fact.value, source.path, span, accepted)


def check_read(engine: Engine, article: Article, plan: Plan) -> Checked:
    """What comes of an article that has been read."""
    found = tuple(engine.check_article(article, plan))
    facts = tuple(_collect(article, engine._firing(plan).surveys)) if engine.compares else ()
    lasting = not article.pictures.sought and not (plan.config.image_index and _names_pictures(article))
    return Checked(article.source.path, found, None, facts, lasting)


def _names_pictures(article: Article) -> bool:
    return any(block.src for block in article.blocks)


def _fault(unused: suppress.Suppression, plan: Plan) -> str:
    """What is wrong with a suppression that covered nothing; "" if it may be of use in another run."""
    if not unused.comment.end or unused.foreign:
        return ""
    if any(rule.id in unused.rules for rule in plan.surveys):
        return ""  # what articles say against each other is known only when all have been read
    unknown = sorted(rule for rule in unused.rules if not any(suppress.names(rule, known) for known in plan.infos))
    if unknown:
        return f"no rule is called {unknown[0]}; {did_you_mean(unknown[0], plan.infos)}"
    if unused.rules and not unused.rules & plan.levels.keys():
        return ""
    named = f"of {', '.join(sorted(unused.rules))} " if unused.rules else ""
    return f"this suppression {named}suppresses nothing; remove it"


def _levelled(item: Diagnostic, plan: Plan) -> Diagnostic:
    most = Level.SUGGESTION if item.unsure else Level.WARNING if item.likely else Level.ERROR
    return item._replace(level=min(plan.levels[item.rule], most, key=lambda level: level.rank))


def _place(rule: Rule, source: Source, finding: Finding) -> Diagnostic:
    message = tell(rule, finding.facts)
    return place(source, finding, rule=rule.id, level=rule.level, message=message)


def _first_foreign(source: Source) -> Span:
    at = next((index for index, char in enumerate(source.text) if not char.isascii()), 0)
    return Span(at, at + 1)
