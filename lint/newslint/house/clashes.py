"""What a names file says twice, or says and denies."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.house.reading import Form, Group, Item, Listed
from newslint.options import Complaint

_AS = {"name": "the name", "also": "an alias", "never": "a wrong form"}


def clashes(listed: Listed) -> Iterator[Complaint]:
    """Every contradiction, at the later of its two lines."""
    owners: dict[str, tuple[Item, Form]] = {}
    for item in listed.items:
        for form in item.forms:
            known = owners.setdefault(form.text, (item, form))
            if known[1] is form:
                continue
            said = _said_twice(item, form, *known)
            if said:
                yield form.line, said
    yield from _groups(listed, owners)


def _said_twice(item: Item, form: Form, other: Item, first: Form) -> str:
    if other is item:
        if form.kind == first.kind:
            return f"“{form.text}” stands here twice; once is enough"
        was = f"{_AS[first.kind]} (line {first.line})"
        return f"“{form.text}” is {was} and {_AS[form.kind]} of one entry; keep one of them"
    if "never" not in (form.kind, first.kind) and item.entry.section != other.entry.section:
        return ""  # Georgia, the country, and Georgia, who sings
    names = f"“{other.entry.name}” (line {first.line})"
    if form.kind == first.kind == "name":
        if item.entry.section == other.entry.section == "names":
            return ""  # the older list never minded
        return f"“{form.text}” has an entry already on line {first.line}; make one entry of the two"
    if form.kind == first.kind == "never":
        return f"“{form.text}” is a wrong form of {names}, too; it can stand for one name only"
    if "never" in (form.kind, first.kind):
        return (
            f"“{form.text}” is {_AS[form.kind]} here, and {_AS[first.kind]} of {names}; it is right or wrong, not both"
        )
    return f"“{form.text}” is {_AS[form.kind]} here, and {_AS[first.kind]} of {names}; a form belongs to one entry"


def _groups(listed: Listed, owners: dict[str, tuple[Item, Form]]) -> Iterator[Complaint]:
    seen: dict[str, list[tuple[frozenset[str], int]]] = {}
    for group in listed.different:
        members = frozenset(group.names)
        repeated = next((name for at, name in enumerate(group.names) if name in group.names[:at]), None)
        if repeated is not None:
            yield group.line, f"“{repeated}” stands twice in this group; a group names different people, each once"
        elif len(members) < 2:
            yield group.line, "a group in “different” needs two names or more, such as [Anderson, Andersen]"
            continue
        for said in _contradictions(group, owners):
            yield group.line, said
        near = (known for name in group.names for known in seen.get(name, ()))
        earlier = next((line for other, line in near if members <= other or other <= members), None)
        if earlier is not None:
            yield group.line, f"line {earlier} says already that these are different; make one group of the two"
        for name in members:
            seen.setdefault(name, []).append((members, group.line))


def _contradictions(group: Group, owners: dict[str, tuple[Item, Form]]) -> Iterator[str]:
    told: dict[str, str] = {}
    for name in dict.fromkeys(group.names):
        if name not in owners:
            continue
        item, form = owners[name]
        same = told.setdefault(item.entry.name, name)
        if same != name:
            both = f"“{same}” and “{name}” are different here, and one name on line {item.line}"
            yield f"{both}; take one of them out of the group, or out of the entry"
        elif form.kind == "never":
            wrong = f"“{name}” is a name here, and a wrong form of “{item.entry.name}” on line {form.line}"
            yield f"{wrong}; take it out of the group, or out of “never”"
