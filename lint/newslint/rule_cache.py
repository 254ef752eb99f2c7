"""Parsed rule files, kept between runs: reading YAML is most of what a cold start would cost.

An entry is found by the content of the rule file and the version of newslint, never by its date; those of a folder
stand in one file. Nothing but nested tuples is stored, so an entry cannot run code; one that cannot be read is made
again.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from collections.abc import Iterable
from typing import Any, NamedTuple

from newslint import __version__, user_cache
from newslint.checks.required import MEMORY
from newslint.strict_yaml import Node, parse

_MOST_NEEDS = 200_000
_MOST_FILES = 20_000


def read(path: str, *, use_cache: bool) -> tuple[Node, bytes, bool]:
    """The document in a file, its content, and whether it was kept. Raises OSError, UnicodeDecodeError, YamlError."""
    with open(path, "rb") as file:
        content = file.read()
    known = find(path, content) if use_cache else None
    return known or parse(content.decode("utf-8-sig")), content, known is not None


def find(path: str, content: bytes) -> Node | None:
    """The parsed file, without its examples, if it was kept."""
    try:
        return _thaw(_pack(path).kept[_key(path, content)])
    except (KeyError, ValueError, TypeError):
        return None


def keep(path: str, content: bytes, document: Node) -> None:
    """Keep a parsed file, when `finish` is called."""
    pack = _pack(path)
    pack.kept[_key(path, content)] = _freeze(document)
    pack.fresh.append(path)


def finish() -> None:
    """Write what is to be kept; where the cache cannot be written, nothing happens."""
    for entry, pack in _packs.items():
        if pack.fresh:
            kept = list(pack.kept.items())[-_MOST_FILES:]
            user_cache.keep(entry, _sealed(dict(kept)))
    _packs.clear()
    _pack_of_folder.clear()


class _Pack(NamedTuple):
    """The parsed files of a folder: thousands of entries are sooner read from one file than each from its own."""

    kept: dict[str, Any]
    fresh: list[str]


_packs: dict[str, _Pack] = {}
_pack_of_folder: dict[str, _Pack] = {}


def _pack(path: str) -> _Pack:
    folder = os.path.dirname(path)
    known = _pack_of_folder.get(folder)
    if known is None:
        entry = _pack_entry(folder)
        known = _pack_of_folder[folder] = _packs.setdefault(entry, _Pack(_unsealed(entry), []))
    return known


def _pack_entry(folder: str) -> str:
    named = f"{__version__}\0{sys.hexversion}\0{os.path.abspath(folder)}".encode("utf-8", "replace")
    return os.path.join(user_cache.folder(), f"rules-{zlib.crc32(named):08x}{zlib.adler32(named):08x}")


def _key(path: str, content: bytes) -> str:
    """Two checksums and the length tell edits of a rule file apart; hashlib would cost a cold start 4 ms."""
    return f"{os.path.basename(path)} {zlib.crc32(content):08x}{zlib.adler32(content):08x}{len(content):x}"


def _sealed(content: dict[str, Any]) -> bytes:
    body = marshal.dumps(content)
    return zlib.crc32(body).to_bytes(4, "big") + body


def _unsealed(entry: str) -> dict[str, Any]:
    """What an entry holds, if it is as it was written."""
    try:
        with open(entry, "rb") as file:
            content = file.read()
        whole = zlib.crc32(content[4:]) == int.from_bytes(content[:4], "big")
        known = marshal.loads(content[4:]) if whole else {}
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return known if isinstance(known, dict) else {}


def recall(rules: Iterable[str]) -> None:
    """Have what the patterns of the rules so named need at hand, if it was kept, as soon as it is asked for."""
    entry = _needs_entry(rules)
    MEMORY.recall = lambda: _unsealed(entry)


def keep_needs(rules: Iterable[str]) -> None:
    """Keep what the patterns of the rules so named need, if this run has learned of any."""
    if MEMORY.learned and len(MEMORY.known) <= _MOST_NEEDS:
        user_cache.keep(_needs_entry(rules), _sealed(MEMORY.known))
        MEMORY.learned = 0


def _needs_entry(rules: Iterable[str]) -> str:
    """Found by the names of rules, whatever is in them: a pattern that has changed is another pattern."""
    named = "\0".join([__version__, f"{sys.hexversion}", *rules]).encode()
    return os.path.join(user_cache.folder(), f"needs-{zlib.crc32(named):08x}{zlib.adler32(named):08x}")


def _freeze(node: Node) -> tuple[Any, int, bool]:
    value = node.value
    if isinstance(value, dict):
        value = {key: _freeze(item) for key, item in value.items() if key not in ("examples", "tests")}
    elif isinstance(value, list):
        value = [_freeze(item) for item in value]
    return value, node.line, node.quoted


def _thaw(frozen: Any) -> Node:
    value, line, quoted = frozen
    if isinstance(value, dict):
        value = {key: _thaw(item) for key, item in value.items()}
    elif isinstance(value, list):
        value = [_thaw(item) for item in value]
    return Node(value, line, quoted)
