"""`tests` of a rule, as newer versions of Vale read them: an article, and what the rule must say of it.

        tests:
          - name: the filler is found
            input: It was very late.
            want: |
              1:8:Style.Filler:“very” is a filler

`want` is the whole output, a line `line:column:rule:message` for each place; `contains` and `absent` are pieces of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.diagnostic import Diagnostic, Level
from newslint.engine import Engine
from newslint.examples import Judged, Mark, Outcome, Verdict
from newslint.housekeeping import FAILURES
from newslint.options import Complaint, read_fields, unknown_keys
from newslint.plan import Choice, Plan
from newslint.readers import read as read_article
from newslint.rule import Rule
from newslint.ruleset import TEST_FILES
from newslint.source import Source
from newslint.strict_yaml import Node, YamlError, parse


class Case(NamedTuple):
    """One article, and what the rule must say of it; `want` that is stated and empty asks for no finding.

    `rule` is the path of a rule file from that of a file of tests.
    """

    name: str = ""
    about: str = ""
    input: str = ""
    format: str = "md"
    want: str = ""
    contains: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    rule: str = ""


def run(rule: Rule, rules: Sequence[Rule]) -> Iterator[Outcome]:
    """What every case in the file of a rule gives, with that rule alone."""
    yield from _run(_cases(rule), rule.path, {}, rule, rules)


def run_files(rules: Sequence[Rule]) -> Iterator[Outcome]:
    """What the cases in the `.test.yml` files beside rules give; a case that names no rule runs them all."""
    by_path = {os.path.realpath(rule.path): rule for rule in rules}
    for folder in sorted({os.path.dirname(rule.path) for rule in rules}):
        for name in sorted(os.listdir(folder or os.curdir)):
            path = os.path.join(folder, name)
            if name.endswith(TEST_FILES):
                document = _document(path)
                nodes = document.value if document and isinstance(document.value, list) else []
                if not nodes:
                    yield Outcome(path, 1, name, said="a file of tests must be a list of mappings with name and input")
                yield from _run(nodes, path, by_path, None, rules)


def _run(
    nodes: Sequence[Node], path: str, by_path: Mapping[str, Rule], own: Rule | None, rules: Sequence[Rule]
) -> Iterator[Outcome]:
    names: set[str] = set()
    for node in nodes:
        complaints: list[Complaint] = []
        case = _case(node, complaints, alone=own is not None)
        if not complaints and case.name in names:
            complaints.append((node.line, f"two tests are called “{case.name}”; each needs its own name"))
        names.add(case.name)
        named = os.path.join(os.path.dirname(path), case.rule)
        rule = own or by_path.get(os.path.realpath(named))
        if case.rule and rule is None:
            complaints.append((node.line, f"{named} is none of the rules that are tested"))
        for line, said in complaints:
            yield Outcome(path, line, rule.id if rule else os.path.basename(path), said=said)
        if complaints:
            continue
        chosen = (rule,) if rule else tuple(rules)
        outcome = Outcome(path, node.line, rule.id if rule else "all rules", "input", case.format, case.input)
        yield _judged(outcome, case, _check(case, chosen, rules), node.value)


def _document(path: str) -> Node | None:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return parse(file.read())
    except (OSError, UnicodeDecodeError, YamlError):
        return None


def _cases(rule: Rule) -> list[Node]:
    """The entries below `tests`, read again from the file: a run of `newslint check` has no use for them."""
    document = _document(rule.path)
    entries = document.value if document and isinstance(document.value, list) else [document]
    for entry in entries:
        if entry and entry.line == rule.line and isinstance(entry.value, dict):
            tests = next((node for key, node in entry.value.items() if key.lower() == "tests"), None)
            return tests.value if tests is not None and isinstance(tests.value, list) else []
    return []


def _case(node: Node, complaints: list[Complaint], *, alone: bool) -> Case:
    if not isinstance(node.value, dict):
        complaints.append((node.line, f"a test must be a mapping with name, input and want, not {node.kind}"))
        return Case()
    complaints += unknown_keys(node.value, (*Case._fields, "view"))
    given = {key: item for key, item in node.value.items() if item.value is not None}
    for key in ("rule", "view") if alone else ("view",):
        if key in given:
            said = "a test runs the rule it stands in" if alone else "name the rule"
            complaints.append((given[key].line, f"“{key}” of a test is not supported; {said}"))
    case = Case(**read_fields(Case, given, complaints))
    if not case.name:
        complaints.append((node.line, "a test needs a name"))
    if not {"want", "contains", "absent"} & node.value.keys():
        complaints.append((node.line, f"the test “{case.name}” asks for nothing; it needs want, contains or absent"))
    return case


def _check(case: Case, chosen: tuple[Rule, ...], rules: Sequence[Rule]) -> list[Diagnostic]:
    levels = {rule.id: rule.level for rule in chosen} | dict.fromkeys(FAILURES, Level.ERROR)
    plan = Plan(chosen, levels, {item.id: item.info for item in rules})
    article = read_article(Source(f"test.{case.format.removeprefix('.')}", case.input))
    return Engine(Choice()).check_article(article, plan)


def _judged(outcome: Outcome, case: Case, found: Sequence[Diagnostic], given: Mapping[str, Node]) -> Outcome:
    lines = [f"{item.start.line}:{item.start.column}:{item.rule}:{item.message}" for item in found]
    output = "".join(f"{line}\n" for line in lines)
    said = [f"the output lacks “{piece}”" for piece in case.contains if piece not in output]
    said += [f"the output has “{piece}”" for piece in case.absent if piece in output]
    judged = [Judged(Verdict.REPORTED, _mark(item), item.message) for item in found]
    if "want" in given:
        wanted = [line.strip() for line in case.want.strip().splitlines()]
        verdicts = [Verdict.REPORTED if line in wanted else Verdict.NOISY for line in lines]
        judged = [item._replace(verdict=verdict) for item, verdict in zip(judged, verdicts, strict=True)]
        judged += [Judged(Verdict.MISSING, mark) for line in wanted if line not in lines and (mark := _wanted(line))]
        said += [f"“{line}” is no line:column:rule:message" for line in wanted if not _wanted(line)]
    reason = f"the test “{case.name}”: {'; '.join(said)}; it is\n{output or 'empty'}".rstrip() if said else ""
    return outcome._replace(judged=tuple(sorted(judged, key=lambda item: item.mark)), said=reason)


def _mark(item: Diagnostic) -> Mark:
    end = item.end.column if item.end.line == item.start.line else item.start.column + len(item.excerpt.line)
    return Mark(item.start.line, item.start.column, end, item.message)


def _wanted(line: str) -> Mark | None:
    parts = line.split(":", 3)
    if len(parts) != 4 or not (parts[0].isdecimal() and parts[1].isdecimal()):
        return None
    return Mark(int(parts[0]), int(parts[1]), int(parts[1]) + 1, parts[3])
