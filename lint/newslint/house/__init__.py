"""The house list of names: spellings that are right, known wrong ones, and names that are near but different."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from newslint.config import Config, ConfigError
from newslint.house import cache
from newslint.options import Complaint

if TYPE_CHECKING:
    from newslint.checks.house_names.index import Index


class HouseNames(NamedTuple):
    """`names.yaml`, read: every right form, the groups of different names, and the list ready to be asked."""

    names: tuple[str, ...] = ()
    different: tuple[tuple[str, ...], ...] = ()
    known: Index | None = None


def load(config: Config, *, use_cache: bool = True) -> HouseNames:
    """The names file of the settings; empty if there is none. Raises ConfigError with every mistake of the file."""
    if not config.names:
        return HouseNames()
    from newslint.checks.house_names.index import Index

    path = os.path.join(config.folder, config.names)
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        said = f"the names file {config.names} cannot be read: {reason}; create it, or take `names` out of the settings"
        raise ConfigError(f"{config.path or path}:1: {said}") from error
    kept = cache.find(content) if use_cache else None
    if kept is not None:
        names, different, columns = kept
        return HouseNames(names, different, Index(*columns))
    found = read(path, content)
    if use_cache and found.known is not None:
        cache.keep(content, (found.names, found.different, found.known.columns()))
    return found


def read(path: str, content: bytes) -> HouseNames:
    """The house list in the bytes of a file. Raises ConfigError."""
    from newslint.checks.house_names.index import Index
    from newslint.house.clashes import clashes
    from newslint.house.reading import read_list
    from newslint.strict_yaml import YamlError, parse

    try:
        node = parse(content.decode("utf-8-sig"))
    except YamlError as error:
        raise ConfigError(f"{path}:{error.line}: {error}") from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"{path}:{line}: not UTF-8; save the names file as UTF-8") from error
    complaints: list[Complaint] = []
    listed = read_list(node, complaints)
    complaints += clashes(listed)
    if complaints:
        raise ConfigError("\n".join(f"{path}:{line}: {message}" for line, message in sorted(set(complaints))))
    entries = [item.entry for item in listed.items]
    names = tuple(dict.fromkeys(form for entry in entries for form in entry.accepted))
    return HouseNames(names, tuple(group.names for group in listed.different), Index.build(entries))
