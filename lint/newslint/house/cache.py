"""House lists that were read before: checking 100,000 names takes seconds, and every run of a hook would pay them.

A list is found by its content, the version of newslint and that of Python. Nothing but plain values is stored, so a
file in the cache cannot run code; one that is not whole is made again.
"""

from __future__ import annotations

import marshal
import os
import sys
import zlib
from typing import Any

from newslint import __version__
from newslint.user_cache import folder

_SHAPE = 1
"""Raised when the columns of the index change between two versions."""


def find(content: bytes) -> Any:
    """The columns that were kept for a names file; None if there are none, or none that are whole."""
    try:
        with open(_entry(content), "rb") as file:
            kept = file.read()
        if int.from_bytes(kept[:4], "big") != zlib.crc32(memoryview(kept)[4:]):
            return None
        names, different, columns = marshal.loads(memoryview(kept)[4:])
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return names, different, columns


def keep(content: bytes, columns: Any) -> None:
    """Keep what a names file was read to; where the cache cannot be written, nothing happens."""
    entry = _entry(content)
    draft = f"{entry}.{os.getpid()}"
    packed = marshal.dumps(columns)
    try:
        os.makedirs(os.path.dirname(entry), exist_ok=True)
        with open(draft, "wb") as file:
            file.write(zlib.crc32(packed).to_bytes(4, "big") + packed)
        os.replace(draft, entry)
    except OSError:
        return


def _entry(content: bytes) -> str:
    named = f"{__version__}\0{sys.hexversion}\0{sys.byteorder}\0{_SHAPE}\0".encode()
    crc, adler = zlib.crc32(content, zlib.crc32(named)), zlib.adler32(content, zlib.adler32(named))
    return os.path.join(folder(), f"names-{crc:08x}{adler:08x}{len(content):x}")
