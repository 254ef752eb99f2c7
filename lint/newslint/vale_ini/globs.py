"""The patterns that name files in a `.vale.ini`, as Vale reads them."""

from __future__ import annotations

import re
from functools import lru_cache


def matches(pattern: str, path: str) -> bool:
    """Whether a pattern names a path as it was given.

    `*` reaches over slashes, `?` is one letter, `[a-z]` and `[!a-z]` are classes, `{a,b}` alternatives, and a leading
    `!` negates. With `**` in the pattern, `*` stays within a folder, and `**` does not.
    """
    negated = pattern.startswith("!")
    compiled = _compiled(pattern.lstrip("!") if negated else pattern)
    return (compiled.fullmatch(path.replace("\\", "/")) is not None) is not negated


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    folders = "**" in pattern
    within = "[^/]" if folders else "."
    parts: list[str] = []
    depth = at = 0
    while at < len(pattern):
        sign = pattern[at]
        at += 1
        if sign == "*" and pattern.startswith("*/", at) and folders:
            parts.append("(?:.*/)?")
            at += 2
        elif sign == "*" and pattern.startswith("*", at):
            parts.append(".*")
            at += 1
        elif sign == "*":
            parts.append(f"{within}*")
        elif sign == "?":
            parts.append(within)
        elif sign == "{":
            depth += 1
            parts.append("(?:")
        elif sign == "}" and depth:
            depth -= 1
            parts.append(")")
        elif sign == "," and depth:
            parts.append("|")
        elif sign == "[" and (end := pattern.find("]", at + 1)) > 0:
            inside = pattern[at:end].replace("\\", "\\\\").replace("[", "\\[")
            parts.append(f"[^{inside[1:]}]" if inside[0] in "!^" else f"[{inside}]")
            at = end + 1
        elif sign == "\\" and at < len(pattern):
            parts.append(re.escape(pattern[at]))
            at += 1
        else:
            parts.append(re.escape(sign))
    try:
        return re.compile("".join(parts) + ")" * depth, re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern))
