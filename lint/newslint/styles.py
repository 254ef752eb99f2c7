"""Vale styles: folders of rules, `StylesPath/Style/Rule.yml`, and the rules that a vocabulary makes."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newslint import rule_cache, vale_entry
from newslint.checks import kind, kinds
from newslint.checks.patterns import PatternError, validate
from newslint.checks.vale import as_term, is_plain
from newslint.options import Complaint, did_you_mean
from newslint.rule import Rule, RuleError, RuleSet
from newslint.rule_entry import Surroundings, build
from newslint.strict_yaml import Node, YamlError

BUILT_IN = "Vale"
"""The style that comes with Vale: `Vale.Terms`, `Vale.Avoid`, `Vale.Repetition`, `Vale.Spelling`."""
_ENDINGS = (".yml", ".yaml")
TEST_FILES = (".test.yml", ".test.yaml")
"""Files beside rules that hold tests of them, in the form of newer versions of Vale."""


class Vocabulary(NamedTuple):
    """Words that a house accepts and rejects; each is a pattern."""

    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()


class _House(NamedTuple):
    """What all rules of a run share."""

    paths: Sequence[str]
    vocabulary: Vocabulary
    template: str
    parameters: Mapping[str, Mapping[str, str]]
    use_cache: bool


def load(
    styles_paths: Sequence[str],
    styles: Sequence[str],
    vocabulary: Vocabulary = Vocabulary(),  # noqa: B008 - a tuple
    *,
    names: Iterable[str] = (),
    template: str = "",
    parameters: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    use_cache: bool = True,
) -> RuleSet:
    """The rules of styles, and single rules by `names`; of two paths with one rule, the first has it.

    `template` is how words are bounded, `parameters` are options by rule that replace what its file says.
    """
    house = _House(styles_paths, vocabulary, template, parameters, use_cache)
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for style in dict.fromkeys(styles):
        if style == BUILT_IN:
            rules |= {rule.id: rule for rule in _built_in(house, errors)}
            continue
        folders = [os.path.join(path, style) for path in styles_paths if os.path.isdir(os.path.join(path, style))]
        if not folders:
            errors.append(_missing_style(style, styles_paths))
        _add(rules, (found for folder in folders[:1] for found in _rule_files(folder, style)), house, errors)
    wanted = [name for name in names if name not in rules]
    if any(name.startswith(f"{BUILT_IN}.") for name in wanted):
        rules |= {rule.id: rule for rule in _built_in(house, errors) if rule.id in wanted}
    for name in wanted:
        path = _file_of(name, styles_paths)
        if path:
            _add(rules, [(name, path)], house, errors)
        elif not name.startswith(f"{BUILT_IN}."):
            errors.append(RuleError(styles_paths[0] if styles_paths else "", 1, _missing_rule(name, styles_paths)))
    rule_cache.finish()
    return RuleSet(tuple(rules.values()), tuple(errors))


def load_folder(folder: str, *, use_cache: bool = True) -> RuleSet:
    """The rules of the style in a folder, which names them."""
    path, style = os.path.split(os.path.abspath(folder))
    found = load([os.path.dirname(folder.rstrip(os.sep)) or "."], [style], use_cache=use_cache)
    return found if path else RuleSet(())


def is_style(folder: str) -> bool:
    """Whether a folder holds a Vale style: `.yml` files of one rule each, none with an id, examples or a reason why."""
    if not os.path.isdir(folder):
        return False
    files = [path for _, path in _rule_files(folder, "")]
    return any(path.endswith(".yml") for path in files) and all(map(_is_of_style, files))


def vocabulary(folders: Iterable[str], errors: list[RuleError]) -> Vocabulary:
    """The words in `accept.txt` and `reject.txt` of folders; a line that is no pattern is told, and left out."""
    accept: list[str] = []
    reject: list[str] = []
    for folder in folders:
        accept += _terms(os.path.join(folder, "accept.txt"), errors)
        reject += _terms(os.path.join(folder, "reject.txt"), errors)
    return Vocabulary(tuple(dict.fromkeys(accept)), tuple(dict.fromkeys(reject)))


def _terms(path: str, errors: list[RuleError]) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except FileNotFoundError:
        return
    except (OSError, UnicodeDecodeError) as error:
        reason = "not UTF-8; save it as UTF-8" if isinstance(error, UnicodeDecodeError) else str(error.strerror)
        errors.append(RuleError(path, 1, reason))
        return
    for number, line in enumerate(lines, 1):
        term = line.strip()
        if not term or term.startswith("# "):
            continue
        try:
            if not is_plain(term):
                validate(as_term(term))
        except PatternError as error:
            said = f"“{term}” is no pattern: {error}; a sign such as + or ( needs a backslash before it"
            errors.append(RuleError(path, number, said))
            continue
        yield term


def _is_of_style(path: str) -> bool:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as file:
            lines = file.read().splitlines()
    except OSError:
        return False
    keys = {line.partition(":")[0].strip().lower() for line in lines if line[:1].isalpha() and ":" in line}
    return "extends" in keys and not keys & {"id", "examples", "why"}


def _rule_files(folder: str, style: str) -> Iterator[tuple[str, str]]:
    """The rules of a style: the name and file of each, in the order of their paths."""
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "_")))
        inner = os.path.relpath(place, folder).split(os.sep)
        parts = [style, *(part for part in inner if part != ".")]
        found += [
            (".".join([*parts, file.partition(".")[0]]), os.path.normpath(os.path.join(place, file)))
            for file in files
            if file.endswith(_ENDINGS) and not file.endswith(TEST_FILES) and not file.startswith(".")
        ]
    return iter(sorted(found, key=lambda item: item[1]))


def _file_of(name: str, styles_paths: Sequence[str]) -> str:
    style, *parts = name.split(".")
    for path in styles_paths if parts else ():
        for ending in _ENDINGS:
            file = os.path.join(path, style, *parts) + ending
            if os.path.isfile(file):
                return file
    return ""


def _add(rules: dict[str, Rule], found: Iterable[tuple[str, str]], house: _House, errors: list[RuleError]) -> None:
    for name, path in found:
        if name in rules:
            continue
        rule = _rule(name, path, house, errors)
        if rule:
            rules[name] = rule


def _rule(name: str, path: str, house: _House, errors: list[RuleError]) -> Rule | None:
    complaints: list[Complaint] = []
    read = _read(path, use_cache=house.use_cache)
    if isinstance(read, RuleError):
        errors.append(read)
        return None
    document, content, known = read
    if isinstance(document.value, list):
        errors.append(RuleError(path, 1, "a rule of a Vale style is one mapping, not a list"))
        return None
    rule = _built(name, path, document, house, complaints, checked=known)
    errors += [RuleError(path, line, said) for line, said in complaints]
    if rule and not known and house.use_cache:
        rule_cache.keep(path, content, document)
    return rule


def _built(
    name: str, path: str, document: Node, house: _House, complaints: list[Complaint], *, checked: bool
) -> Rule | None:
    def parent(other: str) -> Node | str:
        file = _file_of(other, house.paths)
        if not file:
            return _missing_rule(other, house.paths)
        read = _read(file, use_cache=house.use_cache)
        return f"{read}" if isinstance(read, RuleError) else read[0]

    entry = vale_entry.flat(document, parent, complaints)
    if complaints and entry.value is None:
        return None
    if isinstance(entry.value, dict):
        if "code" in entry.value:
            complaints.append((entry.value["code"].line, "“code” is of old versions of Vale; write “scope: raw”"))
        given = {key: Node(value, entry.line) for key, value in house.parameters.get(name, {}).items()}
        entry = entry._replace(value={**entry.value, **given})
        if vale_entry.is_kind(entry.value.get("extends")):
            entry = vale_entry.weak(entry, kind(entry.value["extends"].value))
    around = Surroundings(name, house.vocabulary.accept, house.template, tuple(house.paths))
    return build(entry, path, complaints, checked=checked and not complaints, style=around)


def _read(path: str, *, use_cache: bool) -> tuple[Node, bytes, bool] | RuleError:
    try:
        return rule_cache.read(path, use_cache=use_cache)
    except YamlError as error:
        return RuleError(path, error.line, str(error))
    except UnicodeDecodeError:
        return RuleError(path, 1, "not UTF-8; save the rule file as UTF-8")
    except OSError as error:
        return RuleError(path, 1, (error.strerror or str(error)).lower())


def _built_in(house: _House, errors: list[RuleError]) -> Iterator[Rule]:
    """The rules that come with Vale; those of a vocabulary that has words."""
    accept, reject = house.vocabulary
    bounds = ("", "") if house.template else (r"(?<!\w)", r"(?!\w)")
    swap = {f"{bounds[0]}{as_term(term.lower())}{bounds[1]}": Node(term, 1) for term in accept}
    rules: dict[str, dict[str, object]] = {
        "Repetition": {
            "extends": "repetition",
            "message": "'%s' is repeated!",
            "ignorecase": "true",
            "alpha": "true",
            "tokens": [Node(r"[^\s.!?]+", 1)],
            "action": {"name": Node("edit", 1), "params": Node([Node("truncate", 1), Node(" ", 1)], 1)},
        },
    }
    if "spelling" in kinds():
        suggest = {"name": Node("suggest", 1), "params": Node([Node("spellings", 1)], 1)}
        rules["Spelling"] = {"extends": "spelling", "message": "Did you really mean '%s'?", "action": suggest}
    if accept:
        message = "Use '%s' instead of '%s'."
        rules["Terms"] = {"extends": "substitution", "message": message, "ignorecase": "true", "vocab": "false"}
        rules["Terms"] |= {"swap": swap, **({} if house.template else {"nonword": "true"})}
    if reject:
        tokens = [Node(as_term(term), 1) for term in reject]
        rules["Avoid"] = {"extends": "existence", "message": "Avoid using '%s'.", "tokens": tokens}
    for stem, given in sorted(rules.items()):
        complaints: list[Complaint] = []
        entry = Node({key: Node(value, 1) for key, value in {"level": "error", **given}.items()}, 1)
        rule = _built(f"{BUILT_IN}.{stem}", f"{BUILT_IN}.{stem}", entry, house, complaints, checked=True)
        errors += [RuleError(f"{BUILT_IN}.{stem}", 1, said) for _, said in complaints]
        if rule and stem == "Terms":
            check = rule.check
            terms = check.vale._replace(terms=True)  # type: ignore[attr-defined]
            rule = rule._replace(check=check._replace(vale=terms))  # type: ignore[attr-defined]
        if rule:
            yield rule


def _missing_style(style: str, styles_paths: Sequence[str]) -> RuleError:
    known = [name for path in styles_paths if os.path.isdir(path) for name in os.listdir(path) if name != "config"]
    said = f"no style is called “{style}” in {', '.join(styles_paths) or 'any folder'}"
    return RuleError(styles_paths[0] if styles_paths else "", 1, f"{said}; {did_you_mean(style, known)}")


def _missing_rule(name: str, styles_paths: Sequence[str]) -> str:
    return f"no rule is called {name} in {', '.join(styles_paths) or 'any folder'}; it would be Style.Rule"
