"""`newslint rules` and `newslint explain`."""

from __future__ import annotations

import os
import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterable

from newslint import config as configuration
from newslint import plan
from newslint.commands.check import chosen_config
from newslint.diagnostic import RuleInfo
from newslint.housekeeping import RULES as HOUSEKEEPING
from newslint.options import did_you_mean
from newslint.reporters.cells import room
from newslint.rule import Rule
from newslint.ruleset import RuleError, RuleSet
from newslint.terminal import CLEAN, FAILED, say


def list_rules(options: Namespace) -> int:
    """One line a rule: id, level, kind, what it says."""
    loaded = load(options, with_examples=False)
    rows = [(rule.id, _level(rule.info), rule.kind, rule.info.summary) for rule in loaded.rules]
    rows += [(info.id, _level(info), "newslint", info.summary) for info in HOUSEKEEPING.values()]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    columns = room()
    for rule, level, kind, summary in sorted(rows):
        line = f"{rule:{widths[0]}}  {level:{widths[1]}}  {kind:{widths[2]}}  {summary}".rstrip()
        print(_hanging(line, columns, sum(widths) + 6) if columns else line)
    return tell(loaded.errors)


def explain(options: Namespace) -> int:
    """What a rule finds, why, by its examples; how to silence or change it."""
    loaded = load(options, with_examples=True)
    found = next((rule for rule in loaded.rules if rule.id == options.rule), None)
    info = found.info if found else HOUSEKEEPING.get(options.rule)
    if info is None:
        say(f"no rule is called {options.rule}; {did_you_mean(options.rule, [*loaded.ids(), *HOUSEKEEPING])}")
        return FAILED
    print(f"{info.id} ({_level(info)})\n")
    print(_paragraph(f"{info.summary}."))
    print(_paragraph(info.why))
    if found:
        _print_examples(found)
    print("To accept one place, with a reason for the next editor:\n")
    print(f"    <!-- newslint: ignore {info.id} -- why it is right here -->\n")
    print("To change the level, in .newslint.yaml:\n")
    print(f"    levels:\n      {info.id}: suggestion   # error, warning, suggestion or off")
    if info.link:
        print(f"\nMore: {info.link}")
    return tell(loaded.errors)


def _level(info: RuleInfo) -> str:
    """The level of a rule, as lists say it."""
    return f"off, {info.level}" if info.off else str(info.level)


def load(options: Namespace, *, with_examples: bool) -> RuleSet:
    """The rules that the settings name. Raises ConfigError."""
    config = chosen_config(options) or configuration.find(os.curdir)
    return plan.load_rules(config._replace(styles=config.styles.anywhere()), examples=with_examples)


def tell(errors: Iterable[RuleError]) -> int:
    """Tell the mistakes in rules, after the report; the exit code that they give."""
    told = [str(error) for error in errors]
    sys.stdout.flush()
    for message in told:
        say(message)
    return FAILED if told else CLEAN


def _print_examples(rule: Rule) -> None:
    for example in rule.examples[:1]:
        if example.bad:
            print(f"Found ({example.format}):\n\n{textwrap.indent(example.bad.rstrip(), '    ')}\n")
        if example.good:
            print(f"Not found:\n\n{textwrap.indent(example.good.rstrip(), '    ')}\n")


def _paragraph(text: str) -> str:
    return textwrap.fill(text, min(88, room() or 88)) + "\n"


def _hanging(line: str, columns: int, indent: int) -> str:
    """A row of a list, folded at the terminal so that its last column stays one."""
    return textwrap.fill(line, columns, subsequent_indent=" " * min(indent, columns // 2 + 10))
