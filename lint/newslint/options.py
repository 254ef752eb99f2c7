"""Options as written in YAML or TOML, read into the typed fields of a NamedTuple, every mistake told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from newslint.article import Role
from newslint.strict_yaml import Node

Complaint = tuple[int, str]
"""A line and what is wrong there."""


class _WrongTypeError(ValueError):
    pass


def read_fields(target: Any, given: Mapping[str, Node], complaints: list[Complaint]) -> dict[str, Any]:
    """Values for the fields of a NamedTuple; mistakes are added to `complaints`.

    Options are kebab-case, fields snake_case. Unknown keys are the caller's to find (`unknown_keys`).
    """
    values: dict[str, Any] = {}
    for field in target._fields:
        name = field.replace("_", "-")
        node = given.get(name)
        if node is None:
            continue
        try:
            values[field] = _read(target.__annotations__[field], node)
        except _WrongTypeError as error:
            complaints.append((node.line, f"“{name}” must be {error}, not {node.kind}"))
    return values


def unknown_keys(given: Mapping[str, Node], known: Iterable[str]) -> list[Complaint]:
    """A complaint for each key that is not known, with the one that was probably meant."""
    known = sorted(known)
    return [
        (node.line, f"unknown key “{key}”; {did_you_mean(key, known)}")
        for key, node in given.items()
        if key not in known
    ]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`did you mean “x”?`, or the choices where nothing is near."""
    known = sorted(known)
    meant = near(word, known)
    return f"did you mean “{meant}”?" if meant else f"known are {', '.join(known)}"


def near(word: str, known: Iterable[str]) -> str:
    """The one of the words that was probably meant; "" where none is near."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, sorted(known), n=1, cutoff=0.6)), "")


def readable(annotation: Any) -> bool:
    """Whether an option can have that type."""
    name = type_name(annotation)
    return name.startswith("Literal[") or name in _READERS


def type_name(annotation: Any) -> str:
    """The type as it is written; `typing.NamedTuple` keeps it as a ForwardRef where annotations are not evaluated."""
    if isinstance(annotation, type) and not getattr(annotation, "__args__", ()):
        return annotation.__name__
    return re.sub(
        r"\b(?:typing|collections\.abc|newslint\.\w+)\.", "", str(getattr(annotation, "__forward_arg__", annotation))
    )


def _read(annotation: Any, node: Node) -> Any:
    name = type_name(annotation)
    if name.startswith("Literal["):
        return _choice(node, re.findall(r"[\"']([^\"']+)[\"']", name))
    return _READERS[name](node)


def _text(node: Node) -> str:
    if isinstance(node.value, (list, dict)) or node.value is None:
        raise _WrongTypeError("a text")
    return str(node.value)


def _flag(node: Node) -> bool:
    if node.quoted or node.value not in ("true", "false"):
        raise _WrongTypeError("true or false")
    return bool(node.value == "true")


def _whole(node: Node) -> int:
    if not isinstance(node.value, str) or node.quoted or not re.fullmatch(r"\d{1,15}", node.value):
        raise _WrongTypeError("a whole number")
    return int(node.value)


def _number(node: Node) -> float:
    if not isinstance(node.value, str) or node.quoted or not re.fullmatch(r"\d{1,9}(?:\.\d{1,9})?", node.value):
        raise _WrongTypeError("a number such as 0.9")
    return float(node.value)


def _texts(node: Node) -> tuple[str, ...]:
    """A list of texts; a single text is a list of one, as in Vale."""
    if isinstance(node.value, list):
        if any(not isinstance(item.value, str) for item in node.value):
            raise _WrongTypeError("a list of texts")
        return tuple(item.value for item in node.value)
    if isinstance(node.value, str):
        return (node.value,)
    raise _WrongTypeError("a list of texts")


def _text_lists(node: Node) -> tuple[tuple[str, ...], ...]:
    if not isinstance(node.value, list) or any(not isinstance(item.value, list) for item in node.value):
        raise _WrongTypeError("a list of lists")
    return tuple(_texts(item) for item in node.value)


def _mapping(node: Node) -> dict[str, str]:
    if not isinstance(node.value, dict) or any(isinstance(item.value, (list, dict)) for item in node.value.values()):
        raise _WrongTypeError("a mapping of texts to texts")
    return {key: item.value or "" for key, item in node.value.items()}


def _mappings(node: Node) -> tuple[Mapping[str, str], ...]:
    if not isinstance(node.value, list):
        raise _WrongTypeError("a list of mappings")
    return tuple(_mapping(item) for item in node.value)


def _role(node: Node) -> Role:
    return Role(_choice(node, [role.value for role in Role]))


def _roles(node: Node) -> tuple[Role, ...]:
    items = node.value if isinstance(node.value, list) else [node]
    return tuple(_role(item) for item in items)


def _choice(node: Node, choices: list[str]) -> str:
    if not isinstance(node.value, str) or node.value not in choices:
        raise _WrongTypeError(f"one of {', '.join(sorted(choices))}")
    return node.value


_READERS: Mapping[str, Callable[[Node], Any]] = {
    "str": _text,
    "bool": _flag,
    "int": _whole,
    "float": _number,
    "tuple[str, ...]": _texts,
    "tuple[tuple[str, ...], ...]": _text_lists,
    "Mapping[str, str]": _mapping,
    "tuple[Mapping[str, str], ...]": _mappings,
    "Role | None": _role,
    "tuple[Role, ...]": _roles,
}
