"""Articles for a run: the first so many, in a folder of their own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import NamedTuple

import speed


class Sample(NamedTuple):
    """Articles: their folder (or the file if it is one), for programs that search folders, and files, for others."""

    place: str
    files: tuple[str, ...]


class Samples:
    """Where the articles of a run come from."""

    def __init__(self, work: Path, given: str | None) -> None:
        self.work = work
        self.given = Path(given) if given else None

    def first(self, number: int) -> Sample:
        """So many articles, or all that there are if there are fewer."""
        folder = self.work / f"articles-{number}"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if not self.given:
            speed.write_articles(folder, number)
        else:
            found = sorted(path for path in self.given.rglob("*") if path.suffix in (".txt", ".md"))
            for place, path in enumerate(found[:number]):
                shutil.copyfile(path, folder / f"{place:05}{path.suffix}")
        files = tuple(sorted(map(str, folder.iterdir())))
        return Sample(files[0] if len(files) == 1 else str(folder), files)
