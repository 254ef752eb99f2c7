"""What an action of a Vale rule makes of a match: `replace`, `remove`, `convert`, `edit`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from newslint.checks import patterns

_STEPS: Mapping[str, tuple[int, Callable[..., str]]] = {
    "truncate": (1, lambda text, sep: text.partition(sep)[0]),
    "split": (2, lambda text, sep, at: _item(text.split(sep), at)),
    "trim": (1, lambda text, signs: text.strip(signs)),
    "trim_left": (1, lambda text, signs: text.lstrip(signs)),
    "trim_right": (1, lambda text, signs: text.rstrip(signs)),
    "regex": (2, lambda text, pattern, value: patterns.replace(pattern, value, text)),
    "remove": (1, lambda text, what: text.replace(what, "")),
    "replace": (2, lambda text, old, new: text.replace(old, new)),
    "squeeze": (1, lambda text, sign: re.sub(f"(?:{re.escape(sign)})+", lambda _: sign, text) if sign else text),
    "wrap": (2, lambda text, before, after: f"{before}{text}{after}"),
    "unwrap": (2, lambda text, before, after: text.removeprefix(before).removesuffix(after)),
    "prefix": (1, lambda text, before: f"{before}{text}"),
    "suffix": (1, lambda text, after: f"{text}{after}"),
    "lower": (0, lambda text: text.lower()),
    "upper": (0, lambda text: text.upper()),
    "kebab": (0, lambda text: "-".join(_parts(text))),
    "snake": (0, lambda text: "_".join(_parts(text))),
    "simple": (0, lambda text: " ".join(_parts(text))),
}
"""The operations of `edit`, each with the number of its parameters."""

NAMES = ("replace", "remove", "suggest", "convert", "edit")


def fault(action: Sequence[str]) -> str:
    """What is wrong with an action; "" if nothing is."""
    if not action:
        return ""
    if action[0] not in NAMES:
        return f"no action is called “{action[0]}”; actions are {', '.join(sorted(NAMES))}"
    if action[0] == "convert" and action[1:] != ("simple",):
        return "“convert” takes one parameter: simple"
    if action[0] == "edit":
        try:
            list(_steps(action[1:]))
        except ValueError as error:
            return str(error)
    return ""


def suggestions(action: Sequence[str], match: str) -> list[str]:
    """What should stand there instead, after an action that has no fault; nothing for scripts and spellings."""
    name, *params = action
    if name == "replace":
        return [param.replace("$0", match) for param in params]
    if name == "remove":
        return [""]
    if name == "convert":
        return [" ".join(_parts(match))]
    if name != "edit":
        return []
    for step, values in _steps(params):
        match = step(match, *values)
    return [match.strip()]


def _steps(params: Sequence[str]) -> Iterator[tuple[Callable[..., str], Sequence[str]]]:
    if not params:
        raise ValueError("“edit” needs an operation, such as regex, truncate, trim or split")
    at = 0
    while at < len(params):
        if params[at] not in _STEPS:
            raise ValueError(f"no edit is called “{params[at]}”; edits are {', '.join(sorted(_STEPS))}")
        takes, step = _STEPS[params[at]]
        values = params[at + 1 : at + 1 + takes]
        if len(values) < takes:
            raise ValueError(f"“{params[at]}” takes {takes} parameter{'s' if takes > 1 else ''}")
        yield step, values
        at += 1 + takes


def _item(items: Sequence[str], at: str) -> str:
    number = int(at) if at.lstrip("-").isdecimal() else 0
    return items[number] if -len(items) <= number < len(items) else ""


def _parts(text: str) -> list[str]:
    """The words of `aName`, `a_name` or `a-name`, in small letters."""
    return [part.lower() for part in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", text)]
