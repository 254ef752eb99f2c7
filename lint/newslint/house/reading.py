"""A names file, as YAML nodes → entries with their lines; every mistake of form told."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from newslint.checks.house_names.entries import SECTIONS, Entry
from newslint.options import Complaint, unknown_keys
from newslint.strict_yaml import Node

_KEYS = (*SECTIONS, "different")
_ENTRY_KEYS = ("name", "also", "never", "since")


class Form(NamedTuple):
    """A form of a name where the file states it, and as what."""

    text: str
    kind: Literal["name", "also", "never"]
    line: int


class Item(NamedTuple):
    """An entry, and where each of its forms stands."""

    entry: Entry
    forms: tuple[Form, ...]
    line: int


class Group(NamedTuple):
    """Names that are near but different."""

    names: tuple[str, ...]
    line: int


class Listed(NamedTuple):
    """Everything that a names file says, right or not."""

    items: tuple[Item, ...] = ()
    different: tuple[Group, ...] = ()


def read_list(node: Node, complaints: list[Complaint]) -> Listed:
    """What could be understood; the rest is in `complaints`."""
    if node.value is None:
        return Listed()
    given = {"names": node} if isinstance(node.value, list) else node.value
    if not isinstance(given, dict):
        said = (
            f"a names file must be a list of names or a mapping, not {node.kind}; keys are {', '.join(sorted(_KEYS))}"
        )
        complaints.append((node.line, said))
        return Listed()
    complaints += unknown_keys(given, _KEYS)
    items = [item for section in SECTIONS if section in given for item in _section(section, given[section], complaints)]
    return Listed(tuple(items), tuple(_groups(given.get("different"), complaints)))


def _section(section: str, node: Node, complaints: list[Complaint]) -> list[Item]:
    if node.value is None:
        return []
    if not isinstance(node.value, list):
        complaints.append((node.line, f"“{section}” must be a list of names, not {node.kind}; write each after “- ”"))
        return []
    found = []
    for item in node.value:
        before = len(complaints)
        read = _entry(section, item, complaints)
        if read is not None and len(complaints) == before:
            found.append(read)
    return found


def _entry(section: str, node: Node, complaints: list[Complaint]) -> Item | None:
    if not isinstance(node.value, dict):
        if isinstance(node.value, str):
            form = _form(node, "name", complaints)
            return Item(Entry(section, form.text), (form,), node.line) if form else None
        said = f"an entry of “{section}” must be a name, or a mapping with “name”, not {node.kind}"
        complaints.append((node.line, said))
        return None
    given = node.value
    complaints += unknown_keys(given, _ENTRY_KEYS)
    if "name" not in given:
        complaints.append((node.line, "“name” is missing; it says how the house writes the name"))
        return None
    name = _form(given["name"], "name", complaints)
    also, never = _forms(given.get("also"), "also", complaints), _forms(given.get("never"), "never", complaints)
    since = _day(given.get("since"), complaints)
    if name is None:
        return None
    entry = Entry(section, name.text, tuple(form.text for form in also), tuple(form.text for form in never), since)
    return Item(entry, (name, *also, *never), node.line)


def _forms(node: Node | None, kind: Literal["also", "never"], complaints: list[Complaint]) -> list[Form]:
    if node is None or node.value is None:
        return []
    items = node.value if isinstance(node.value, list) else [node]
    if isinstance(node.value, dict):
        complaints.append((node.line, f"“{kind}” must be a list of forms, not {node.kind}; write [One Form, Another]"))
        return []
    return [form for form in (_form(item, kind, complaints) for item in items) if form]


def _form(node: Node, kind: Literal["name", "also", "never"], complaints: list[Complaint]) -> Form | None:
    if not isinstance(node.value, str):
        complaints.append((node.line, f"“{kind}” must be a text, not {node.kind}; put odd names in quotation marks"))
        return None
    text = " ".join(node.value.split())
    if not re.search(r"[^\W_]", text):
        complaints.append((node.line, f"“{text}” has no letters; a name needs some"))
        return None
    return Form(text, kind, node.line)


def _day(node: Node | None, complaints: list[Complaint]) -> str:
    if node is None or node.value is None:
        return ""
    from datetime import date

    try:
        if not isinstance(node.value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", node.value):
            raise ValueError
        return date.fromisoformat(node.value).isoformat()
    except ValueError:
        complaints.append((node.line, f"“since” must be a day such as 2022-03-01, not {node.kind}"))
        return ""


def _groups(node: Node | None, complaints: list[Complaint]) -> list[Group]:
    if node is None or node.value is None:
        return []
    if not isinstance(node.value, list):
        said = f"“different” must be a list of groups, not {node.kind}; write [[Anderson, Andersen]]"
        complaints.append((node.line, said))
        return []
    groups = []
    for item in node.value:
        members = item.value if isinstance(item.value, list) else []
        if not isinstance(item.value, list) or any(not isinstance(member.value, str) for member in members):
            said = f"a group in “different” must be a list of names, not {item.kind}; write [[Anderson, Andersen]]"
            complaints.append((item.line, said))
            continue
        groups.append(Group(tuple(" ".join(member.value.split()) for member in members), item.line))
    return groups
