"""`newslint check`."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Sequence

from newslint import config as configuration
from newslint import files, plugins, reporters, rule_cache
from newslint.checked import Checked
from newslint.checks import KINDS
from newslint.config import Config, ConfigError
from newslint.diagnostic import Diagnostic, Level, Report, RuleInfo
from newslint.engine import Engine
from newslint.housekeeping import FAILURES
from newslint.many import check_many, survey
from newslint.options import did_you_mean
from newslint.plan import Choice
from newslint.readers import SUFFIXES
from newslint.source import ReadError, Source, Span
from newslint.terminal import CLEAN, FAILED, FOUND, say, wants_color


def check(options: Namespace) -> int:
    """Check files and report; see the exit codes in `newslint.terminal`."""
    use_cache = not (options.no_cache or options.profile)  # what was known before takes no time
    choice = Choice(
        options.select,
        options.ignore,
        dict(options.level),
        use_cache,
        options.filter,
        options.min_level,
        options.ignore_syntax,
    )
    if options.profile:
        from newslint.commands.profile import Profiled

        options.jobs = 1
        profiled = Profiled(choice, chosen_config(options), debug=options.debug)
        code = _check(profiled, choice, options)
        sys.stdout.flush()
        profiled.tell()
        return code
    return _check(Engine(choice, chosen_config(options), debug=options.debug), choice, options)


def _check(engine: Engine, choice: Choice, options: Namespace) -> int:
    reporters.get(options.output_format)  # one that cannot be used is told before the work, not after
    if options.ext:
        options.stdin_filename = f"stdin.{options.ext.lstrip('.')}"
    if "-" in options.paths:
        return _check_stdin(engine, options)
    paths = files.find(options.paths, engine.config_of, force_exclude=options.force_exclude)
    if options.glob:
        from newslint.vale_ini.globs import matches

        paths = [path for path in paths if matches(options.glob, path)]
    if not paths:
        where = ", ".join(options.paths)
        say(f"no article found in {where}; newslint reads .txt, .md and .html files, or any file named outright")
        return FAILED
    ready, ok = _ready(engine, paths)
    if not ready:
        return FAILED
    engine.compares = len(ready) > 1
    if not _known_rules(engine, choice):
        return FAILED
    if choice.use_cache:
        rule_cache.recall(_rules(engine))
    if options.fix or options.diff:
        from newslint.commands.mend import mend

        checked, mended_ok = mend(engine, ready, unsafe=options.unsafe_fixes, write=options.fix and not options.diff)
        ok = ok and mended_ok
        if options.diff:
            return FAILED if not ok else FOUND if checked else CLEAN
    else:
        checked = check_many(engine, ready, options.jobs or os.cpu_count() or 1)
    if choice.use_cache:
        rule_cache.keep_needs(_rules(engine))
    return _report(engine, checked, options, ok=ok)


def _rules(engine: Engine) -> list[str]:
    """The rules of all plans, each by its file and its id."""
    return [f"{rule.path}\0{rule.id}" for plan in engine.plans() for rule in plan.rules]


def chosen_config(options: Namespace) -> Config | None:
    """The settings that the command line names; None: those nearest above each file. Raises ConfigError."""
    if options.config:
        return configuration.load(options.config)
    return configuration.DEFAULT if options.no_config else None


def _check_stdin(engine: Engine, options: Namespace) -> int:
    if options.paths != ["-"]:
        say("- stands alone: standard input and files cannot be checked together")
        return FAILED
    if sys.stdin is None or sys.stdin.closed:
        say("standard input is closed")
        return FAILED
    _, ok = _ready(engine, [options.stdin_filename])
    if not ok or not _known_rules(engine, engine.choice):
        return FAILED
    try:
        source = Source.decode(options.stdin_filename, sys.stdin.buffer.read())
    except (ReadError, OSError) as error:
        say(f"standard input: {error}")
        return FAILED
    if options.fix or options.diff:
        from newslint.commands.mend import mend_stdin

        left, code = mend_stdin(engine, source, unsafe=options.unsafe_fixes, diff=options.diff)
        if options.diff or code == FAILED:
            return code
        for item in left.diagnostics:  # standard output holds the text
            say(f"{item.path}:{item.start.line}:{item.start.column}: {item.level}[{item.rule}] {item.message}")
        return FAILED if left.failed else FOUND if _is_serious(engine, left.diagnostics, options) else CLEAN
    return _report(engine, [engine.check_source(source)], options, ok=True)


def _ready(engine: Engine, paths: Sequence[str]) -> tuple[list[str], bool]:
    """The files whose settings and rules can be read; every mistake in these is told once."""
    told: dict[str, None] = {}
    ready = []
    for path in paths:
        try:
            plan = engine.plan_of(path)
        except ConfigError as error:
            told.setdefault(str(error))
            continue
        told |= dict.fromkeys(str(error) for error in plan.errors)
        ready.append(path)
    for message in told:
        say(message)
    for config in {plan.config.path: plan.config for plan in engine.plans()}.values():
        for line, message in config.notices:
            say(f"{config.path}:{line}: {message}")
    for notice in dict.fromkeys(notice for plan in engine.plans() for notice in plan.notices):
        say(notice)
    return ready, not told


def _told_clashes() -> bool:
    """Whether a plugin has a name that it cannot have; each is told."""
    ours = {plugins.CHECKS: tuple(KINDS), plugins.REPORTERS: reporters.FORMATS, plugins.RULES: ("news",)}
    ours[plugins.READERS] = tuple(suffix[1:] for suffix in SUFFIXES)
    said = plugins.clashes(ours)
    for message in said:
        say(message)
    return bool(said)


def _known_rules(engine: Engine, choice: Choice) -> bool:
    """Whether every rule named on the command line exists somewhere; those that do not are told."""
    plans = engine.plans()
    known = sorted({rule for plan in plans for rule in plan.infos})
    named = dict.fromkeys((*choice.select, *choice.ignore, *choice.levels))
    unknown = [rule for rule in named if rule not in known] if plans else []
    for rule in unknown:
        say(f"no rule is called {rule}; {did_you_mean(rule, known)}")
    mistaken = list(engine.unknown_in_settings())
    for message in mistaken:
        say(message)
    return not unknown and not mistaken


def _report(engine: Engine, checked: Iterable[Checked], options: Namespace, *, ok: bool) -> int:
    ok = not _told_clashes() and ok
    results = list(checked)
    found = _distinct(results) + list(survey(engine.plans(), results, engine.read, use_cache=engine.choice.use_cache))
    if options.report == "changed":
        since = options.since or os.environ.get("PRE_COMMIT_FROM_REF") or "HEAD"
        changed = files.changed(os.curdir, since)
        if changed is not None:
            found = [item for item in found if os.path.realpath(item.path) in changed]
    serious = _is_serious(engine, found, options)
    failed = not ok or any(result.failed for result in results) or any(item.rule in FAILURES for item in found)
    if options.quiet:
        found = [diagnostic for diagnostic in found if diagnostic.level.rank >= min(_least(engine, options), 2)]
    infos: dict[str, RuleInfo] = {}
    for plan in engine.plans():
        infos |= plan.infos
    found.sort(key=lambda diagnostic: diagnostic.sort_key)
    if options.statistics:
        _print_statistics(found)
    else:
        color = wants_color(options.color)
        for part in reporters.get(options.output_format)(Report(tuple(found), len(results), infos), color=color):
            sys.stdout.write(part)
    return FAILED if failed else FOUND if serious else CLEAN


def _least(engine: Engine, options: Namespace) -> int:
    """The rank of the least level that fails the run; one above all levels for `never`."""
    threshold = options.fail_on or engine.config_of(os.curdir).fail_on
    return 3 if threshold == "never" else Level(threshold).rank


def _is_serious(engine: Engine, found: Iterable[Diagnostic], options: Namespace) -> bool:
    least = _least(engine, options)
    return any(diagnostic.level.rank >= least for diagnostic in found)


def _distinct(results: Iterable[Checked]) -> list[Diagnostic]:
    """All diagnostics; of those on a record of a picture, which every article that shows it sees, the weightiest."""
    own = [diagnostic for result in results for diagnostic in result.diagnostics if diagnostic.path == result.path]
    told = {(diagnostic.path, diagnostic.rule, diagnostic.span) for diagnostic in own}
    beside: dict[tuple[str, str, Span], Diagnostic] = {}
    for result in results:
        for diagnostic in result.diagnostics:
            key = (diagnostic.path, diagnostic.rule, diagnostic.span)
            if diagnostic.path == result.path or key in told:
                continue
            if key not in beside or diagnostic.level.rank > beside[key].level.rank:
                beside[key] = diagnostic
    return own + list(beside.values())


def _print_statistics(found: Sequence[Diagnostic]) -> None:
    counts = Counter((diagnostic.rule, diagnostic.level) for diagnostic in found)
    for (rule, level), count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        print(f"{count:6}  {level:10}  {rule}")
