"""YAML as people mean it: YAML 1.2 scalars, no duplicate keys, the line of everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

Value = Any
"""A str, None, a list of nodes, or a dict of nodes by key."""


class Node(NamedTuple):
    """A value and its line (from 1). Scalars stay as written: the reader of an option knows its type."""

    value: Value
    line: int
    quoted: bool = False

    @property
    def kind(self) -> str:
        """What it is, in words for a message."""
        if isinstance(self.value, dict):
            return "a mapping"
        if isinstance(self.value, list):
            return "a list"
        return "nothing" if self.value is None else f"“{self.value}”"


class YamlError(Exception):
    """Not YAML, or not strict; `line` counts from 1, the message says what is wrong."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


_ESCAPED = re.compile(r"""'[^'\n]*'|\"(?:[^"\\\n]|\\.)*\"|(?<!\S)#[^\n]*""")
_NULLS = ("", "~", "null", "Null", "NULL")


def parse(text: str) -> Node:
    """The one document of a YAML text. Raises YamlError."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if "escape" in str(error.problem) and "\\'" in text:
            mended = _ESCAPED.sub(lambda found: found[0].replace("\\'", "'") if found[0][0] == '"' else found[0], text)
            if mended != text:  # go-yaml, and Vale with it, takes \' in double quotes
                return parse(mended)
        reason = " ".join(part for part in (error.context, error.problem) if part)
        raise YamlError(mark.line + 1 if mark else 1, f"not YAML: {reason}") from error
    except yaml.YAMLError as error:
        raise YamlError(1, f"not YAML: {error}".splitlines()[0]) from error
    finally:
        loader.dispose()
    return Node(None, 1) if root is None else _node(root, ())


def _node(node: Any, above: tuple[int, ...]) -> Node:
    line = node.start_mark.line + 1
    if id(node) in above:
        raise YamlError(line, "an alias refers to what it stands in")
    if len(above) > 50:
        raise YamlError(line, "nested more than 50 deep")
    above = (*above, id(node))
    if node.id == "scalar":
        quoted = bool(node.style)
        return Node(None if not quoted and node.value in _NULLS else node.value, line, quoted)
    if node.id == "sequence":
        return Node([_node(item, above) for item in node.value], line)
    return Node(dict(_items(node, above)), line)


def _items(node: Any, above: tuple[int, ...]) -> Iterator[tuple[str, Node]]:
    seen: dict[str, int] = {}
    for key, value in node.value:
        line = key.start_mark.line + 1
        if key.id != "scalar":
            raise YamlError(line, "a key must be a word, not a list or a mapping")
        if key.value in seen:
            raise YamlError(line, f"the key “{key.value}” stands here twice; first on line {seen[key.value]}")
        seen[key.value] = line
        item = _node(value, above)
        yield key.value, item._replace(line=line) if not isinstance(item.value, (list, dict)) else item
