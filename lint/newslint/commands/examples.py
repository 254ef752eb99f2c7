"""`newslint test`: the examples of rules as tests."""

from __future__ import annotations

import json
import os
import shutil
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newslint import __version__, examples, marked_page, probes, ruleset, styles, vale_cases
from newslint.commands.rules import load, tell
from newslint.examples import Judged, Outcome, Verdict
from newslint.reporters.cells import folded, room, shown, width
from newslint.rule import Rule
from newslint.ruleset import RuleError, RuleSet
from newslint.terminal import CLEAN, FAILED, FOUND, wants_color

_SIGNS = {Verdict.WORDED: "in other words", Verdict.MISSING: "missing", Verdict.NOISY: "noisy"}


class Run(NamedTuple):
    """What came of all examples: how many, how many rules have none, and every text that was tried."""

    rules: int
    bare: int
    examples: int
    outcomes: tuple[Outcome, ...]
    errors: tuple[RuleError, ...]

    @property
    def failed(self) -> list[Outcome]:
        """The texts that do not hold."""
        return [outcome for outcome in self.outcomes if not outcome.holds]


def test(options: Namespace) -> int:
    """Run the examples of all rules, each with its rule alone; see the exit codes in `newslint.terminal`."""
    loaded = _loaded(options.places) if options.places else load(options, with_examples=True)
    filed = list(vale_cases.run_files(loaded.rules))
    outcomes = [item for rule in loaded.rules for item in _outcomes(rule, loaded.rules, filed, options.coverage)]
    outcomes += filed
    tests = [outcome for outcome in outcomes if outcome.part == "input"]
    tested = {outcome.rule for outcome in tests} | {rule.id for rule in loaded.rules if rule.examples}
    bare = sum(rule.id not in tested for rule in loaded.rules)
    count = sum(len(rule.examples) for rule in loaded.rules) + len(tests)
    run = Run(len(loaded.rules), bare, count, tuple(outcomes), loaded.errors)
    if options.output_format == "json":
        print(json.dumps(_as_json(run), ensure_ascii=False, indent=2))
    else:
        _print(run, color=wants_color(options.color), verbose=options.verbose)
    tell(run.errors)
    return FAILED if run.errors else FOUND if run.failed else CLEAN


def _loaded(places: Sequence[str]) -> RuleSet:
    """The rules of files and folders; a file of a Vale style is a rule of that style, which its folder names."""
    of_styles = [place for place in places if os.path.isfile(place) and styles.is_style(os.path.dirname(place) or ".")]
    loaded = ruleset.load([place for place in places if place not in of_styles], examples=True)
    rules, errors = list(loaded.rules), list(loaded.errors)
    for place in of_styles:
        style = styles.load_folder(os.path.dirname(os.path.abspath(place)))
        here = os.path.realpath(place)
        rules += [rule._replace(path=place) for rule in style.rules if os.path.realpath(rule.path) == here]
        errors += [error._replace(path=place) for error in style.errors if os.path.realpath(error.path) == here]
    return RuleSet(tuple(rules), tuple(errors))


def _outcomes(rule: Rule, rules: Sequence[Rule], filed: Sequence[Outcome], coverage: bool) -> Iterator[Outcome]:
    outcomes = [*examples.run(rule, rules), *vale_cases.run(rule, rules)]
    yield from outcomes
    whole = Outcome(rule.path, rule.line, rule.id)
    known = [*outcomes, *(outcome for outcome in filed if outcome.rule == rule.id)]
    if coverage and not any(outcome.fires for outcome in known):
        yield whole._replace(said="no example makes this rule report anything")
    for slow in probes.slow_patterns(rule):
        yield whole._replace(line=_written(rule, slow.pattern), said=_slow(slow))


def _written(rule: Rule, pattern: str) -> int:
    """The line that the pattern stands in, or else that of the rule."""
    try:
        with open(rule.path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError):
        return rule.line
    forms = (pattern, pattern.replace("'", "''"), pattern.replace("\\", "\\\\"))
    below = range(rule.line, len(lines) + 1)
    return next((number for number in below if any(form in lines[number - 1] for form in forms)), rule.line)


def _slow(slow: probes.Slow) -> str:
    pattern = slow.pattern if len(slow.pattern) <= 60 else f"{slow.pattern[:59]}…"
    unit = slow.unit.replace("\n", "⏎")
    return (
        f"slow-pattern: “{pattern}” is slow on a text that repeats “{unit}”\n"
        "  begin it with \\b, bound + and * as in {1,40},\n"
        "  and let no two of them match the same text"
    )


def _print(run: Run, *, color: bool, verbose: bool) -> None:
    columns = shutil.get_terminal_size((100, 24)).columns
    for outcome in run.outcomes if verbose else run.failed:
        print(_head(outcome, color=color))
        if not outcome.said and (outcome.judged or verbose):
            for line in marked_page.render(outcome, columns, color=color):
                print(line)
        print()
    parts = [f"{_counted(run.examples, 'example')} of {_counted(run.rules, 'rule')}"]
    parts.append(f"{len(run.failed)} failed" if run.failed else "all hold" if run.examples else "nothing to run")
    bare = f" ({_counted(run.bare, 'rule')} without an example)" if run.bare else ""
    print(f"{': '.join(parts)}{bare}")


def _head(outcome: Outcome, *, color: bool) -> str:
    place = f"{shown(outcome.path)}:{_line(outcome)}"
    first, *below = _fault(outcome).split("\n")
    said = folded(f"{outcome.rule}: {first}", room(), column=width(place) + 2)
    head = f"\x1b[1m{place}\x1b[0m: {said}" if color else f"{place}: {said}"
    return "\n".join([head, *below])


def _fault(outcome: Outcome) -> str:
    """What is wrong with an outcome, in a few words."""
    if outcome.said:
        return outcome.said
    part = "the test" if outcome.part == "input" else f"the {outcome.part} example"
    if outcome.holds:
        return f"{part} holds"
    if outcome.part == "good":
        return f"{part} is reported"
    counts = [
        f"{number} {words}"
        for verdict, words in _SIGNS.items()
        if (number := sum(item.verdict is verdict for item in outcome.judged))
    ]
    return f"{part}: {', '.join(counts)}"


def _line(outcome: Outcome) -> int:
    """The line of the rule file where the first mark that does not hold stands."""
    wrong = [item.mark.line for item in outcome.judged if item.verdict is not Verdict.REPORTED]
    placed = marked_page.places(outcome) if wrong else []
    place = marked_page.place_of(placed, wrong[0]) if wrong else None
    return place.line if place else outcome.line


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _as_json(run: Run) -> dict[str, Any]:
    return {
        "version": __version__,
        "rules": run.rules,
        "examples": run.examples,
        "failed": len(run.failed),
        "results": [_result(outcome) for outcome in run.outcomes],
        "errors": [error._asdict() for error in run.errors],
    }


def _result(outcome: Outcome) -> dict[str, Any]:
    placed = marked_page.places(outcome)
    return {
        "path": outcome.path.replace(os.sep, "/"),
        "line": _line(outcome),
        "rule": outcome.rule,
        "example": outcome.part or None,
        "format": outcome.format or None,
        "holds": outcome.holds,
        "message": _fault(outcome),
        "marks": [_mark(item, placed) for item in outcome.judged],
    }


def _mark(item: Judged, placed: Sequence[marked_page.Place]) -> dict[str, Any]:
    """A mark where it stands in the rule file; `line` is null where the file does not hold it as it is."""
    place = marked_page.place_of(placed, item.mark.line)
    indent = place.indent if place else 0
    return {
        "verdict": item.verdict.value,
        "line": place.line if place else None,
        "column": item.mark.column + indent,
        "end_column": item.mark.end_column + indent,
        "expected": None if item.verdict is Verdict.NOISY else item.mark.message,
        "found": None if item.verdict is Verdict.MISSING else item.found,
    }
