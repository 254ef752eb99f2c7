"""The syntax of patterns, as .NET and RE2 have it and Vale with them, put into Python's; and how long one may run."""

from __future__ import annotations

import re

ENDLESS = 99
"""The degree of a pattern whose time may grow exponentially."""

_CLASS = r"\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]"
_PART = re.compile(
    rf"\\k<(?P<back>\w+)>|\\.|{_CLASS}|\((?:\?(?P<flags>[a-zA-Z]*(?:-[a-zA-Z]+)?)(?P<end>[:)]))?|\)|\$", re.DOTALL
)
_PIECE = re.compile(
    r"(?:(?P<open>\()(?:\?(?:P?<\w+>|<?[=!]|[\w-]*[:)]|>)?)?|(?P<close>\))|(?P<or>\|)|"
    rf"\\[pP]\{{\w+\}}|\\.|{_CLASS}|[^\\])(?P<times>[*+]|\{{\d+,\}}|\{{\d*,?\d+\}})?",
    re.DOTALL,
)
_BETWEEN_WORDS = re.compile(r"(?<=\w)\\s\+(?=\w)")
"""White space between letters gives nothing back: what comes before and after it is none."""


def translate(pattern: str) -> str:
    """The pattern in the syntax of the `regex` module.

    In .NET, as Vale runs it, `$` without `m` is the very end, and `\\Z` may come before a last line break.
    """
    if "$" not in pattern and "\\Z" not in pattern and "\\z" not in pattern and "\\k<" not in pattern:
        return pattern
    above: list[bool] = []
    multiline = False

    def put(part: re.Match[str]) -> str:
        nonlocal multiline
        sign = part[0]
        if part["back"]:
            return f"(?P={part['back']})"
        if sign[0] == "(":
            if part["end"] != ")":
                above.append(multiline)
            on, _, off = (part["flags"] or "").partition("-")
            multiline = ("m" in on or multiline) and "m" not in off
        elif sign == ")" and above:
            multiline = above.pop()
        elif sign == "$" and not multiline:
            return r"\Z"
        return {"\\Z": r"(?=\n?\Z)", "\\z": r"\Z"}.get(sign, sign)

    return _PART.sub(put, pattern)


def degree(pattern: str) -> int:
    """How many unbounded repetitions a match may try in turn; ENDLESS where one stands in another.

    The time that a search takes grows, at worst, with the length of the text to the power of this number and one.
    """
    pattern = _BETWEEN_WORDS.sub(" ", pattern)
    levels = [[0, 0, 0]]  # of each open group: the repetitions of this alternative, most of any before, alternatives
    for part in _PIECE.finditer(pattern):
        times = part["times"] or ""
        here = levels[-1]
        if part["open"]:
            if not part[0].endswith(")"):
                levels.append([0, 0, 0])
            continue
        if part["or"]:
            here[:] = [0, max(here[0], here[1]), here[2] + 1]
            continue
        inside, several = 0, False
        if part["close"] and len(levels) > 1:
            levels.pop()
            inside, several = max(here[0], here[1]), here[2] > 0
            here = levels[-1]
        if times and (inside or (several and not times.startswith("{"))):
            return ENDLESS
        here[0] += inside + ((times[:1] in "*+" and times != "") or times.endswith(",}"))
    return max(levels[0][0], levels[0][1])
