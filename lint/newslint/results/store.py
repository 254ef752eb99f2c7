"""The results on disk: one SQLite file in the user's cache folder, read once and written once a run.

Several runs may use it at once: SQLite lets one write at a time, and a run that does not get its turn writes nothing.
"""

from __future__ import annotations

import marshal
import os
import sqlite3
import time
from collections.abc import Collection, Iterable, Sequence
from typing import Any, NamedTuple

from newslint.results.frozen import digest, seal, unseal
from newslint.user_cache import folder

_FORM = 3
"""The form of the tables; a file of another form is made anew."""
_RACY = 2_000_000_000
"""Nanoseconds within which a file may change twice without another time: such a file is read to be sure."""
_LARGEST = 400_000_000
"""Bytes from which on what was not used for long is thrown away."""
_WAIT = 2.0
_TABLES = """
    DROP TABLE IF EXISTS results;
    DROP TABLE IF EXISTS memories;
    CREATE TABLE results (
        print BLOB NOT NULL, path TEXT NOT NULL, stamp TEXT NOT NULL, written INTEGER NOT NULL,
        content BLOB NOT NULL, value BLOB NOT NULL, PRIMARY KEY (print, path)
    ) WITHOUT ROWID;
    CREATE TABLE memories (print BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
"""

_BROKEN = (sqlite3.Error, ValueError, TypeError, EOFError, AttributeError, OSError)
"""What reading a file raises that is no cache of ours."""
_PASSING = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
}
"""Faults of the moment, or of the disk, that say nothing against the file."""

Stamp = tuple[int, ...]
"""Size, times of the last change, and number of a file: while these are the same, so is its content."""


class Row(NamedTuple):
    """One result: the stamp and the digest of the content that it came of; `written` in nanoseconds."""

    stamp: Stamp
    content: bytes
    value: bytes
    written: int = 0


def stamp(path: str) -> Stamp | None:
    """The stamp of a file; None where there is none."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return (status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino)


class Store:
    """The results file. Nothing here raises: without a cache, everything is done afresh."""

    def __init__(self, path: str = "", largest: int = _LARGEST) -> None:
        self._largest = largest
        self._path = path or os.path.join(folder(), "results.sqlite")

    def find(self, prints: Collection[bytes], paths: Sequence[str]) -> dict[tuple[str, bytes], Row]:
        """The rows of these prints for files between the first and the last of the sorted `paths`."""
        paths = [path for path in paths if _can_be_kept(path)]
        if not paths or not os.path.isfile(self._path):
            return {}
        low, high = min(paths), max(paths)
        query = "SELECT path, stamp, content, value, written FROM results WHERE print = ? AND path BETWEEN ? AND ?"
        found: dict[tuple[str, bytes], Row] = {}
        try:
            connection = self._open()
            for known in prints:
                for path, stamped, content, value, written in connection.execute(query, (known, low, high)):
                    found[path, known] = Row(tuple(map(int, stamped.split())), content, value, written)
            connection.close()
        except _BROKEN as error:
            self._discard(error)
            return {}
        return found

    def is_unchanged(self, row: Row, stamped: Stamp) -> bool:
        """Whether a file with this stamp has the content that the row came of, as far as the stamp can tell."""
        return row.stamp == stamped and row.written - max(stamped[1], stamped[2]) > _RACY

    def content_of(self, path: str) -> bytes | None:
        """The digest of what a file holds."""
        try:
            with open(path, "rb") as file:
                return digest(file.read())
        except OSError:
            return None

    def keep(self, rows: Iterable[tuple[str, bytes, Row]]) -> None:
        """Keep rows by path and print, in place of older ones."""
        now = time.time_ns()
        values = [
            (known, path, " ".join(map(str, row.stamp)), now, row.content, row.value)
            for path, known, row in rows
            if _can_be_kept(path)
        ]
        if values:
            self._write("INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?, ?)", values)

    def recall(self, known: bytes) -> dict[str, Any]:
        """What was remembered under a print; empty where nothing was."""
        if not os.path.isfile(self._path):
            return {}
        try:
            connection = self._open()
            row = connection.execute("SELECT value FROM memories WHERE print = ?", (known,)).fetchone()
            connection.close()
            return dict(marshal.loads(unseal(row[0]))) if row else {}
        except _BROKEN as error:
            self._discard(error)
            return {}

    def remember(self, known: bytes, memory: dict[str, Any]) -> None:
        """Keep plain values under a print."""
        self._write("INSERT OR REPLACE INTO memories VALUES (?, ?)", [(known, seal(marshal.dumps(memory)))])

    def _write(self, statement: str, values: list[tuple[Any, ...]]) -> None:
        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            connection = self._open()
            with connection:
                connection.executemany(statement, values)
            self._prune(connection)
            connection.close()
        except _BROKEN as error:
            self._discard(error)  # the next run makes another

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=_WAIT)
        (form,) = connection.execute("PRAGMA user_version").fetchone()
        if form != _FORM:
            connection.executescript(f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {_FORM}; COMMIT")
        connection.execute("PRAGMA synchronous = OFF")  # what a crash loses is made again
        return connection

    def _prune(self, connection: sqlite3.Connection) -> None:
        """Once the file is too large, the older half of the results goes."""
        if os.path.getsize(self._path) <= self._largest:
            return
        with connection:
            connection.execute(
                "DELETE FROM results WHERE written <= (SELECT written FROM results ORDER BY written"
                " LIMIT 1 OFFSET (SELECT count(*) / 2 FROM results))"
            )
            connection.execute("DELETE FROM memories")
        connection.execute("VACUUM")

    def _discard(self, error: Exception) -> None:
        """Remove a file that is none of ours, or no longer; not one that another run is at work on, or that is full."""
        code = getattr(error, "sqlite_errorcode", None)
        if isinstance(error, OSError) or (code is not None and code & 0xFF in _PASSING):
            return
        for path in (self._path, f"{self._path}-journal"):
            try:
                os.remove(path)
            except OSError:
                continue


def _can_be_kept(path: str) -> bool:
    """Whether SQLite can hold the path: one that is no Unicode it cannot."""
    return path.isprintable()
