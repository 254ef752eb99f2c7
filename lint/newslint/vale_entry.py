"""Rules of Vale styles as they are written: keys in any case, types that bend, rules that build on others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from newslint.checks import kinds
from newslint.checks.actions import fault
from newslint.checks.vale import Vale
from newslint.options import Complaint, did_you_mean, type_name
from newslint.strict_yaml import Node

COMMON = (
    "extends",
    "message",
    "level",
    "scope",
    "link",
    "limit",
    "description",
    "action",
    "matchcase",
    "tests",
    "why",
)
"""The keys that rules of every kind have in a Vale style."""

DEPTH = 10
"""Rules that may build on each other."""

_TAKEN = {"consistency": ("vocab", "exceptions", "append"), "spelling": ("vocab", "ignorecase", "nonword", "threshold")}
"""Keys that Vale takes from these kinds and does nothing with; of all others it says so."""
_IDLE = {"name", "selector"}
_YES = {"1", "t", "true", "y", "yes", "on"}
_NO = {"0", "f", "false", "n", "no", "off", ""}

Find = Callable[[str], Node | str]
"""The entry of a rule by name, or why there is none."""


def plain(entry: Node, complaints: list[Complaint]) -> Node:
    """The entry with its keys in small letters."""
    if not isinstance(entry.value, dict):
        return entry
    given: dict[str, Node] = {}
    for key, node in entry.value.items():
        if key.lower() in given:
            complaints.append((node.line, f"the key “{key}” stands here twice, in other letters"))
        given[key.lower()] = node
    return entry._replace(value=given)


def flat(entry: Node, find: Find, complaints: list[Complaint], above: tuple[str, ...] = ()) -> Node:
    """The entry with what it takes from the rule that it extends, and that one from its own."""
    entry = plain(entry, complaints)
    given = entry.value
    if not isinstance(given, dict):
        return entry
    extends = given.get("extends")
    if extends is None or not isinstance(extends.value, str) or "." not in extends.value:
        for key, node in given.items():
            if key[-1:] in ("+", "-"):
                said = f"“{key}” adds to another rule, but this one extends none; “extends” would be Style.Rule"
                complaints.append((node.line, said))
        return entry
    parent = _parent(extends.value, find, complaints, extends.line, above)
    if parent is None:
        return Node(None, entry.line)
    laid = {key: node for key, node in parent.items() if key not in ("tests", "examples")}
    for key, node in given.items():
        base = key.rstrip("+-")
        if base == key:
            laid[key] = laid["extends"] if key == "extends" else node
        elif base in given:
            complaints.append((node.line, f"“{base}” and “{key}” stand here both; keep one of them"))
        else:
            laid[base] = _edited(laid.get(base), node, key, complaints)
    return entry._replace(value=laid)


def _parent(
    name: str, find: Find, complaints: list[Complaint], line: int, above: tuple[str, ...]
) -> Mapping[str, Node] | None:
    if name.startswith("Vale."):
        said = f"{name} comes with Vale and has no file; a rule can only extend a rule file"
    elif name in above:
        said = f"the rules {' and '.join(sorted({*above, name}))} extend each other"
    elif len(above) >= DEPTH:
        said = f"more than {DEPTH} rules build on each other here"
    else:
        found = find(name)
        if not isinstance(found, str):
            inner: list[Complaint] = []
            entry = flat(found, find, inner, (*above, name))
            complaints += [(line, f"in {name}: {told}") for _, told in inner]
            return entry.value if isinstance(entry.value, dict) and not inner else None
        said = found
    complaints.append((line, said))
    return None


def _edited(have: Node | None, change: Node, key: str, complaints: list[Complaint]) -> Node:
    """A list or mapping of the parent with entries more, or fewer."""
    adds = key.endswith("+")
    said = ""
    if have is None:
        said = f"“{key}”: the rule that this one extends has no “{key.rstrip('+-')}”"
    elif not isinstance(have.value, (list, dict)):
        said = f"“{key}”: this is a single value; write “{key.rstrip('+-')}” instead"
    elif adds and type(change.value) is not type(have.value):
        said = f"“{key}” must be {'a list' if isinstance(have.value, list) else 'a mapping'}, not {change.kind}"
    elif not adds and not isinstance(change.value, list):
        said = f"“{key}” must be a list of what is taken out, not {change.kind}"
    elif adds:
        joined = have.value + change.value if isinstance(have.value, list) else {**have.value, **change.value}
        return have._replace(value=joined)
    else:
        return _without(have, change, key, complaints)
    complaints.append((change.line, said))
    return have or change


def _without(have: Node, change: Node, key: str, complaints: list[Complaint]) -> Node:
    left = list(have.value) if isinstance(have.value, list) else dict(have.value)
    for item in change.value:
        if isinstance(left, dict) and item.value in left:
            del left[item.value]
        elif isinstance(left, list) and (same := next((one for one in left if _bare(one) == _bare(item)), None)):
            left.remove(same)
        else:
            complaints.append((item.line, f"“{key}”: the rule that this one extends has no {item.kind} to take out"))
    return have._replace(value=left)


def _bare(node: Node) -> Any:
    if isinstance(node.value, list):
        return [_bare(item) for item in node.value]
    if isinstance(node.value, dict):
        return {key: _bare(item) for key, item in node.value.items()}
    return node.value


def weak(entry: Node, check: Any) -> Node:
    """The entry with values bent to the types of the options of its kind, and without keys that mean nothing."""
    given = dict(entry.value)
    extends = str(given["extends"].value)
    for key in (*_IDLE, *_TAKEN.get(extends, ()), *(("pos",) if extends == "substitution" else ())):
        if key not in check._fields:
            given.pop(key, None)
    for key, node in given.items():
        field = key.replace("-", "_")
        if key in ("limit", "matchcase"):
            given[key] = _bent(node, "int" if key == "limit" else "bool")
        elif field in check._fields and field != "vale":
            given[key] = _bent(node, type_name(check.__annotations__[field]))
    return entry._replace(value=given)


def _bent(node: Node, kind: str) -> Node:
    value = node.value
    if kind == "bool" and isinstance(value, str) and value.lower() in _YES | _NO:
        return Node("true" if value.lower() in _YES else "false", node.line)
    if kind == "int" and isinstance(value, str) and value.lower() in ("true", "false"):
        return Node("1" if value.lower() == "true" else "0", node.line)
    if kind in ("int", "float") and isinstance(value, str):
        number = value.partition(".")[0] if kind == "int" else value
        return Node(number.lstrip("+"), node.line)
    if kind == "tuple[str, ...]" and value == "":
        return node._replace(value=[])
    if kind == "tuple[str, ...]" and isinstance(value, list):
        return node._replace(value=[item._replace(value="") if item.value is None else item for item in value])
    if kind.startswith("Literal[") and isinstance(value, str):
        return node._replace(quoted=False)
    return node


def surrounding(given: Mapping[str, Node], accept: tuple[str, ...], template: str, complaints: list[Complaint]) -> Vale:
    """What a rule has from its vocabulary and its action."""
    action = _action(given.get("action"), complaints)
    matchcase = "matchcase" in given and given["matchcase"].value == "true"
    return Vale(accept, template, action, matchcase)


def _action(node: Node | None, complaints: list[Complaint]) -> tuple[str, ...]:
    if node is None:
        return ()
    if not isinstance(node.value, dict):
        complaints.append((node.line, f"“action” must be a mapping with name and params, not {node.kind}"))
        return ()
    given = {key.lower(): item for key, item in node.value.items()}
    for key, item in given.items():
        if key not in ("name", "params"):
            complaints.append((item.line, f"unknown key “{key}” of an action; {did_you_mean(key, ('name', 'params'))}"))
    name = given["name"].value if "name" in given else None
    params = given["params"].value if "params" in given else []
    items = params if isinstance(params, list) else [given["params"]] if params is not None else []
    action = (str(name or ""), *(str(item.value or "") for item in items)) if name else ()
    said = fault(action)
    if said:
        complaints.append((node.line, said))
        return ()
    return action


def is_kind(node: Node | None) -> bool:
    """Whether a rule extends a kind that there is."""
    return node is not None and node.value in kinds()
