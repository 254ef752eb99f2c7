"""What CommonMark takes for one paragraph and is more: fenced divs, footnotes, lists of definitions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newslint.article import Role
from newslint.readers.markdown.inline import Run

_DIV = re.compile(r":{3,}\s*(.*)")
_CAPTIONED = re.compile(r"\bfig(?:ure)?\b|\bcaption\b")


def split(content: list[Run], role: Role, div: list[str]) -> list[tuple[list[Run], Role]]:
    """The parts of a paragraph: those between fences of divs, and notes or explained terms that follow line on line.

    `div` are the divs around it, innermost last; the fences in it change them.
    """
    if not content:
        return []
    edges = content[0].kind, content[-1].kind
    if "break" not in edges and not any(run.kind == "footnote" or run.string[:1] == ":" for run in content):
        return [(content, _in_div(role, div))]
    parts: list[tuple[list[Run], Role]] = [([], _in_div(role, div))]
    line_start = True
    for number, run in enumerate(content):
        if line_start and run.kind == "text" and (fence := _DIV.fullmatch(run.string.rstrip())):
            if fence[1]:
                div.append(fence[1])
            elif div:
                div.pop()
            parts.append(([], _in_div(role, div)))
        elif run.kind == "text" and run.string.startswith(": ") and (not number or content[number - 1].kind == "break"):
            _explain(parts, run)
        elif line_start and run.kind == "footnote" and _starts_note(content, number):
            parts.append(([], Role.LIST_ITEM))
        elif line_start and run.kind == "text" and parts[-1][1] is Role.LIST_ITEM and not parts[-1][0]:
            mark = len(run.string) - len(run.string.lstrip(": "))
            parts[-1][0].append(run._replace(string=run.string[mark:], start=run.start + mark))
        else:
            parts[-1][0].append(run)
        line_start = run.kind == "break" or (line_start and run.kind == "footnote")
    trimmed = [(_without_edge_breaks(part), part_role) for part, part_role in parts]
    return [(part, part_role) for part, part_role in trimmed if part]


def _explain(parts: list[tuple[list[Run], Role]], run: Run) -> None:
    """`: A light.` below `Lamp`: what explains a term. The term stands on one line, or above a blank one."""
    term, role = parts[-1]
    term_line = _without_edge_breaks(term)
    if not any(other.kind == "break" for other in term_line):
        parts[-1] = (term, Role.LIST_ITEM if role is Role.PARAGRAPH else role)
        mark = len(run.string) - len(run.string[1:].lstrip())
        parts.append(([run._replace(string=run.string[mark:], start=run.start + mark)], Role.LIST_ITEM))
    else:
        term.append(run)


def _starts_note(content: Sequence[Run], number: int) -> bool:
    following = content[number + 1] if number + 1 < len(content) else None
    return following is not None and following.kind == "text" and following.string.startswith(":")


def _without_edge_breaks(part: list[Run]) -> list[Run]:
    while part and part[0].kind == "break":
        part = part[1:]
    while part and part[-1].kind == "break":
        part = part[:-1]
    return part


def _in_div(role: Role, div: Sequence[str]) -> Role:
    if div and "pull" in div[-1]:
        return Role.PULL_QUOTE
    return Role.CAPTION if div and role is Role.PARAGRAPH and _CAPTIONED.search(div[-1]) else role
