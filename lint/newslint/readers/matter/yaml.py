"""YAML front matter: PyYAML says where every scalar stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newslint.readers.matter.fields import Field, InvalidError, escaped, folded
from newslint.source import Source, Span, Text

_PROPERTIES = re.compile(r"(?:[!&]\S*\s+)+")


def read(source: Source, start: int, end: int, *, lists: bool = False) -> list[Field]:
    """The fields in `[start, end)`, which must be a mapping, or with `lists` a list of mappings. Raises InvalidError.

    An alias stands for what its anchor says, which is read once, where it stands: so no nest of aliases can grow.
    """
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(source.text[start:end])
    try:
        root: Any = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        said = getattr(error, "problem", None) or getattr(error, "reason", None) or str(error).split("\n")[0]
        raise InvalidError(f"this front matter is not valid YAML: {said}", mark.index if mark else 0) from error
    except RecursionError as error:
        raise InvalidError("this front matter is nested too deeply to be read", 0) from error
    finally:
        loader.dispose()
    if root is None:
        return []
    if root.id != "mapping" and not (lists and root.id == "sequence"):
        kind = {"sequence": "a list", "scalar": "a text"}[root.id]
        said = f"front matter must be fields, such as “title: …”, not {kind}"
        raise InvalidError(said, root.start_mark.index)
    return list(_Walk(source, start).fields(root))


_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # `&anchor !tag` before a scalar
_INDICATOR = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)?")


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    found = pattern.match(text, start, end)
    return found.end() if found else start


class _Walk:
    """One pass over the nodes, each mapping and each list once."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.seen: set[int] = set()
        self.owners = 0
        self.owner_of: dict[int, int] = {}

    def fields(self, root: Any) -> Iterator[Field]:
        waiting: list[tuple[tuple[str, ...], int, Any]] = [((), 0, root)]
        while waiting:
            path, owner, node = waiting.pop()
            if node.id == "scalar":
                if str(node.value).strip() and node.tag != "tag:yaml.org,2002:null":
                    yield self.field(path, owner, node)
                continue
            if id(node) in self.seen:
                continue
            self.seen.add(id(node))
            if node.id == "mapping":
                owner = self.owner(node)
                inner = [(key.value, value) for key, value in node.value if key.id == "scalar"]
                waiting += reversed([((*path, str(name)), owner, value) for name, value in inner])
            else:
                waiting += reversed([(path, owner, item) for item in node.value])

    def owner(self, node: Any) -> int:
        """A number for a mapping: that of the one it merges (`<<: *base`), which no other has merged, or a new one."""
        for key, value in node.value:
            if key.value == "<<" and (merged := self.owner_of.pop(id(value), None)):
                return merged
        self.owners += 1
        self.owner_of[id(node)] = self.owners
        return self.owners

    def field(self, path: tuple[str, ...], owner: int, node: Any) -> Field:
        low, high = self.start + node.start_mark.index, self.start + node.end_mark.index
        high = low + len(self.source.text[low:high].rstrip())
        if (said := self.source.text[low : low + 1]) and said in "!&":
            properties = _PROPERTIES.match(self.source.text, low, high)
            low = properties.end() if properties else low
        return Field(path, owner, str(node.value), self.text(node, low, high), Span(low, high))

    def text(self, node: Any, low: int, high: int) -> Text:
        """Letter for letter where it is, line by line where it is folded, else with its escapes as atoms."""
        source = self.source
        low = _after(_PROPERTIES, source.text, low, high)
        if node.style in ("|", ">"):
            return folded(source, _after(_INDICATOR, source.text, low, high), high)
        if node.style in ("'", '"'):
            low, high = low + 1, high - 1
        raw = source.text[low:high]
        if raw == node.value:
            return Text.verbatim(source, low, high)
        if "\\" not in raw and "''" not in raw:
            return folded(source, low, high)
        return escaped(source, low, high, node.style)
