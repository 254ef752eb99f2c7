"""What a result follows from, beside the article: one short print of newslint, the rules and the settings."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from newslint import __version__, plugins
from newslint.pictures import can_read
from newslint.plan import Choice, Plan
from newslint.results.frozen import digest


def fingerprint(plan: Plan, choice: Choice) -> bytes:
    """Two plans have one print only if they find the same in every article."""
    parts = (
        _code(),
        *map(written, (plan.config, choice._replace(use_cache=True), plan.levels)),
        *(written(rule._replace(examples=())) for rule in plan.rules),
        os.getcwd(),  # the paths in a result are as they were given
        *(f"{path}\0{_content(path)}" for path in _files(plan)),
    )
    return digest("\0\0".join(parts).encode("utf-8", "surrogatepass"))


def survey_print(rule: str) -> bytes:
    """What the memory of a survey is kept under: the rule, and where the run was started."""
    parts = (_code(), rule, os.getcwd())
    return digest("\0\0".join(parts).encode("utf-8", "surrogatepass"))


def written(value: Any) -> str:
    """A value as text, the same in every process; of what shows nothing of itself only its type.

    What a rule has from elsewhere, as from a vocabulary or from the rule that it extends, is in its value.
    """
    plain = repr(value)
    if not any(sign in plain for sign in ("frozenset(", " at 0x", "re.compile(")):
        return plain
    if isinstance(value, Mapping):
        return repr(sorted((written(key), written(item)) for key, item in value.items()))
    if isinstance(value, frozenset | set):
        return repr(sorted(map(written, value)))
    if isinstance(value, tuple | list):
        return f"{type(value).__name__}({', '.join(map(written, value))})"
    if isinstance(value, re.Pattern):
        return repr((value.pattern, value.flags))
    return plain if isinstance(value, str) else type(value).__qualname__


def _files(plan: Plan) -> Iterator[str]:
    yield from sorted({rule.path for rule in plan.rules})
    for rule in plan.rules:
        if hasattr(rule.check, "files"):
            yield from rule.check.files()
    if plan.config.names:
        yield os.path.join(plan.config.folder, plan.config.names)


@cache
def _content(path: str) -> str:
    try:
        with open(path, "rb") as file:
            return digest(file.read()).hex()
    except OSError:
        return ""


@cache
def _code() -> str:
    """newslint as it is: its version, and, since a checkout changes without one, when its modules changed.

    A plugin is known by the version of its package.
    """
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    modules = []
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name != "__pycache__")
        for name in sorted(names):
            status = os.stat(os.path.join(folder, name))
            modules.append((name, status.st_size, status.st_mtime_ns))
    groups = (plugins.CHECKS, plugins.READERS, plugins.TAGGERS)
    others = [plugin for group in groups for plugin in plugins.found(group).values()]
    return repr((__version__, sys.hexversion, can_read(), modules, others))
