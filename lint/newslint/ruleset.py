"""Rule files → rules. Every mistake is told with its line, and no mistake hides another."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from newslint import plugins, rule_cache, styles
from newslint.options import Complaint
from newslint.rule import Rule, RuleError, RuleSet
from newslint.rule_entry import build
from newslint.strict_yaml import YamlError
from newslint.styles import TEST_FILES


def bundled() -> str:
    """The folder of the rules that come with newslint."""
    here = os.path.dirname(os.path.abspath(__file__))
    packaged = os.path.join(here, "rules")
    return packaged if os.path.isdir(packaged) else os.path.normpath(os.path.join(here, "..", "..", "rules"))


def load(places: Iterable[str], *, examples: bool = False, use_cache: bool = True, folder: str = "") -> RuleSet:
    """All rules of rule files and folders, taken from `folder`; `news` is the bundled pack, other packs are those of
    plugins. A later id replaces an earlier one.

    `examples` are read only when asked for, and then the cache is not used.
    """
    rules: dict[str, Rule] = {}
    errors: list[RuleError] = []
    for place in places:
        where = _located(place, folder, errors)
        if place != "news" and styles.is_style(where):
            style = styles.load_folder(where, use_cache=use_cache)
            errors += style.errors
            rules.update((rule.id, rule) for rule in style.rules)
            continue
        for path in _files(where, errors):
            for rule in _load_file(path, errors, examples=examples, use_cache=use_cache):
                if rule.id in rules and os.path.dirname(rules[rule.id].path) == os.path.dirname(path):
                    first = rules[rule.id]
                    said = f"the id “{rule.id}” is taken by {first.path}:{first.line}; every rule needs its own"
                    errors.append(RuleError(path, rule.line, said))
                    continue
                rules[rule.id] = rule
    rule_cache.finish()
    return RuleSet(tuple(rules.values()), tuple(errors))


def _located(place: str, folder: str, errors: list[RuleError]) -> str:
    """Where the rules of a place are: a pack, or else a file or folder, which comes before a pack of a plugin."""
    path = os.path.join(folder, place)
    if place == "news" or os.path.exists(path) or place not in plugins.found(plugins.RULES):
        return place if place == "news" else path
    try:
        return plugins.folder(plugins.found(plugins.RULES)[place])
    except plugins.PluginError as error:
        errors.append(RuleError(path, 1, str(error)))
        return ""


def _files(place: str, errors: list[RuleError]) -> Iterator[str]:
    if not place:
        return
    root = bundled() if place == "news" else place
    if os.path.isdir(root):
        found = sorted(
            os.path.join(folder, name)
            for folder, _, files in os.walk(root)
            for name in files
            if name.endswith((".yaml", ".yml")) and not name.startswith(".") and not name.endswith(TEST_FILES)
        )
        if not found:
            errors.append(RuleError(place, 1, "no rule file in this folder; rules are .yaml or .yml files"))
        yield from found
    elif os.path.isfile(root):
        yield root
    else:
        errors.append(RuleError(place, 1, "no such rule file or folder; “news” names the bundled rules"))


def _load_file(path: str, errors: list[RuleError], *, examples: bool, use_cache: bool) -> Iterator[Rule]:
    try:
        document, content, known = rule_cache.read(path, use_cache=use_cache and not examples)
    except YamlError as error:
        errors.append(RuleError(path, error.line, str(error)))
        return
    except UnicodeDecodeError:
        errors.append(RuleError(path, 1, "not UTF-8; save the rule file as UTF-8"))
        return
    except OSError as error:
        errors.append(RuleError(path, 1, (error.strerror or str(error)).lower()))
        return
    before = len(errors)
    entries = document.value if isinstance(document.value, list) else [document]
    for entry in entries:
        complaints: list[Complaint] = []
        rule = build(entry, path, complaints, checked=known)
        if complaints or rule is None:
            errors += [RuleError(path, line, message) for line, message in complaints]
        else:
            yield rule if examples else rule._replace(examples=())
    if not known and len(errors) == before and use_cache and not examples:
        rule_cache.keep(path, content, document)


__all__ = ["TEST_FILES", "RuleError", "RuleSet", "bundled", "load"]
