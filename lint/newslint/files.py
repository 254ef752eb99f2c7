"""Paths as given → the files to check, in order."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator

from newslint.config import Config, ConfigError
from newslint.readers import SUFFIXES, plugin_suffixes

_RECORDS = (".yml", ".yaml", ".json")


def find(paths: Iterable[str], config_of: Callable[[str], Config], *, force_exclude: bool = False) -> list[str]:
    """The files that the paths name, sorted, each once.

    A folder gives the articles in it: no hidden files, none that Git ignores, none that the settings
    exclude. A file named outright is always taken, unless `force_exclude` and the settings exclude it.
    """
    found: dict[str, str] = {}
    for path in paths:
        if os.path.isdir(path):
            root, start = os.path.realpath(path), "" if os.path.normpath(path) == os.curdir else os.path.normpath(path)
            for name, is_link in _walk(path, config_of):
                file = os.path.join(start, name)
                if not _is_excluded(file, config_of):
                    real = os.path.realpath(file) if is_link else os.path.join(root, name)
                    found.setdefault(real, file)
        elif not (force_exclude and _is_excluded(path, config_of)):
            found.setdefault(os.path.realpath(path), os.path.normpath(path))
    return sorted(found.values())


def _is_excluded(file: str, config_of: Callable[[str], Config]) -> bool:
    try:
        return config_of(file).excludes(file)
    except ConfigError:
        return False  # told when the file's turn comes


def _walk(folder: str, config_of: Callable[[str], Config]) -> Iterator[tuple[str, bool]]:
    """The names, from the folder on, of the articles and records below it, and whether each is a link."""
    listed = _git_files(folder)
    names = _all_files(folder) if listed is None else (name for name in listed if not _is_hidden(name))
    suffixes = SUFFIXES | plugin_suffixes()
    for name in names:
        path = os.path.join(folder, name)
        suffix = os.path.splitext(name)[1].lower()
        if suffix in suffixes or (suffix in _RECORDS and _is_record(path, config_of)):
            try:
                mode = os.lstat(path).st_mode
            except OSError:
                continue
            is_link = stat.S_ISLNK(mode)
            if stat.S_ISREG(mode) or (is_link and os.path.isfile(path)):
                yield name, is_link


def _is_record(path: str, config_of: Callable[[str], Config]) -> bool:
    try:
        return config_of(path).is_record(path)
    except ConfigError:
        return False


def _git_files(folder: str) -> list[str] | None:
    """What Git tracks or would track below a folder; None outside a work tree, or without Git."""
    import subprocess

    command = ["git", "-C", folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]
    try:
        done = subprocess.run(command, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return [os.fsdecode(name) for name in done.stdout.split(b"\0") if name]


def _all_files(folder: str) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        below = os.path.relpath(root, folder)
        start = "" if below == os.curdir else below
        yield from (os.path.join(start, name) for name in names if not name.startswith("."))


def changed(folder: str, since: str) -> set[str] | None:
    """The real paths of the files that differ from a commit, those that Git does not know yet among them.

    None where nothing differs, where there is no such commit, or outside a work tree: then nobody can tell.
    """
    import subprocess

    top = ["git", "-C", folder, "rev-parse", "--show-toplevel"]
    differ = ["git", "-C", folder, "diff", "--name-only", "-z", "--no-relative", since, "--"]
    unknown = ["git", "-C", folder, "ls-files", "-z", "--others", "--exclude-standard", "--full-name", ":/"]
    try:
        root, *listed = (
            subprocess.run(command, capture_output=True, check=True).stdout for command in (top, differ, unknown)
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    names = [os.fsdecode(name) for output in listed for name in output.split(b"\0") if name]
    where = os.fsdecode(root).rstrip("\n")
    return {os.path.realpath(os.path.join(where, name)) for name in names} or None


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or f"{os.sep}." in name or "/." in name
