"""Messages of Vale rules, which Go's `fmt.Sprintf` fills."""

from __future__ import annotations

import re
from collections.abc import Sequence

_VERB = re.compile(
    r"%(?P<flags>[-+# 0]*)(?P<width>\d*)(?:\.(?P<exact>\d+))?(?:\[(?P<number>\d+)\])?(?P<verb>.?)", re.DOTALL
)


def sprintf(message: str, arguments: Sequence[str]) -> str:
    """The message with `%s` filled in order, `%[2]s` by number; one that is missing is empty, more ones are ignored."""
    values = (*arguments, "")  # Vale adds an empty one, which is why one missing argument shows nothing
    used = 0

    def put(found: re.Match[str]) -> str:
        nonlocal used
        verb = found["verb"]
        if verb == "%":
            return "%"
        if not verb:
            return "%!(NOVERB)"
        at = int(found["number"]) if found["number"] else used + 1
        if found["number"] and not 0 < at <= len(values):
            return f"%!{verb}(BADINDEX)"
        if at > len(values):
            return f"%!{verb}(MISSING)"
        used = at
        value = values[at - 1]
        if verb == "q":
            return f'"{value}"'
        if verb not in "sv":
            return f"%!{verb}(string={value})"
        value = value[: int(found["exact"])] if found["exact"] else value
        width = int(found["width"] or 0)
        return value.ljust(width) if "-" in found["flags"] else value.rjust(width)

    return _VERB.sub(put, message)
