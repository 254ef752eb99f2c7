"""Hunspell dictionaries, read by spylls (`newslint[spelling]`)."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

DEFAULT = "en_US"
"""The dictionary that comes with spylls."""


@cache
def is_installed() -> bool:
    """Whether spylls is there."""
    return find_spec("spylls") is not None


def places(names: Sequence[str], folders: Sequence[str]) -> dict[str, str]:
    """Where each dictionary is, without its ending; "" for one that is nowhere."""
    found = {}
    for name in names:
        candidates = [name, *(os.path.join(folder, name) for folder in folders)]
        found[name] = next((place for place in candidates if os.path.isfile(f"{place}.dic")), "")
        if not found[name] and name == DEFAULT and is_installed():
            found[name] = DEFAULT
    return found


@lru_cache(maxsize=65536)
def is_known(word: str, dictionaries: tuple[str, ...]) -> bool:
    """Whether one of the dictionaries, given by place, has a word."""
    return any(_dictionary(place).lookup(word) for place in dictionaries)


@lru_cache(maxsize=4096)
def suggestions(word: str, dictionaries: tuple[str, ...], most: int = 5) -> tuple[str, ...]:
    """What the first dictionary would write instead, the nearest first."""
    from itertools import islice

    return tuple(islice(_dictionary(dictionaries[0]).suggest(word), most)) if dictionaries else ()


@cache
def _dictionary(place: str) -> Any:
    import warnings

    from spylls.hunspell import Dictionary

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # spylls leaves it to Python to close what it has read
        return Dictionary.from_files(place)
