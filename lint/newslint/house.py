"""The house list of names: spellings that are right, and names that are near but different."""

from __future__ import annotations

import os
from typing import NamedTuple

from newslint.config import Config, ConfigError
from newslint.options import Complaint, read_fields, unknown_keys
from newslint.strict_yaml import YamlError, parse


class HouseNames(NamedTuple):
    """`names.yaml`: a list of names, or a mapping with `names` and `different`."""

    names: tuple[str, ...] = ()
    different: tuple[tuple[str, ...], ...] = ()


def load(config: Config) -> HouseNames:
    """The names file of the settings; empty if there is none. Raises ConfigError."""
    if not config.names:
        return HouseNames()
    path = os.path.join(config.folder, config.names)
    try:
        with open(path, encoding="utf-8-sig") as file:
            node = parse(file.read())
    except YamlError as error:
        raise ConfigError(f"{path}:{error.line}: {error}") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{config.path}:1: the names file {config.names} cannot be read: {error}") from error
    complaints: list[Complaint] = []
    given = {"names": node} if isinstance(node.value, list) else node.value
    if not isinstance(given, dict):
        raise ConfigError(f"{path}:{node.line}: a names file is a list of names, or has names and different")
    complaints += unknown_keys(given, ("names", "different"))
    values = read_fields(HouseNames, given, complaints)
    if complaints:
        raise ConfigError("\n".join(f"{path}:{line}: {message}" for line, message in complaints))
    return HouseNames(**values)
