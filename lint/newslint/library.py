"""What stands beside the articles of a site: records of pictures, and the picture files themselves."""

from __future__ import annotations

import os
from functools import cached_property

from newslint.article import Article, Block, Role
from newslint.config import Config
from newslint.joined import Joined
from newslint.pictures import PictureFiles
from newslint.source import ReadError, Source, Span
from newslint.source import read as read_source


class Library:
    """The records and pictures that articles under one settings file may name; read when first asked for."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._files = PictureFiles(config.folder)

    def read_record(self, source: Source) -> Article | None:
        """The records in a source that the settings name as a file of them; None for all others."""
        for index in self._config.image_index:
            if self._config.meets(index.files, source.path):
                from newslint.readers import records

                return records.read(source, index.key)
        return None

    def attach(self, article: Article) -> Article:
        """The article with the records of its pictures behind its own blocks, and with a way to the picture files.

        The blocks of a record stand in its own file: the source of the article becomes a Joined one.
        """
        article = article._replace(pictures=self._files.of(article))
        if not self._config.image_index:
            return article
        parts = [article.source]
        added: list[Block] = []
        problems = list(article.problems)
        used: set[str] = set()
        for image in article.blocks:
            if image.role is not Role.IMAGE or not image.src or image.src in used:
                continue
            record = self._records.get(image.src)
            if record is None:
                if _is_key(image.src):
                    problems.append(("image-record-missing", image.span, f"no record is called “{image.src}”"))
                continue
            used.add(image.src)
            source, blocks = record
            if source not in parts:
                parts.append(source)
            base = sum(len(part.text) + 1 for part in parts[: parts.index(source)])
            added += (_moved(block, base, image.figure) for block in blocks)
        joined = Joined(parts) if len(parts) > 1 else article.source
        return article._replace(source=joined, blocks=(*article.blocks, *added), problems=tuple(problems))

    @cached_property
    def _records(self) -> dict[str, tuple[Source, tuple[Block, ...]]]:
        """By key; a file that cannot be read is told when it is checked itself."""
        import glob

        from newslint.readers import records

        found: dict[str, tuple[Source, tuple[Block, ...]]] = {}
        for index in self._config.image_index:
            for pattern in index.files:
                for name in sorted(glob.glob(pattern.lstrip("/"), root_dir=self._config.folder, recursive=True)):
                    try:
                        source = read_source(self._shown(name), self._config.max_size)
                    except ReadError:
                        continue
                    for key, blocks in records.by_key(records.read(source, index.key)).items():
                        found.setdefault(key, (source, blocks))
        return found

    def _shown(self, name: str) -> str:
        """The path of a record as a report shows it: from here, like those of the articles."""
        return os.path.relpath(os.path.join(self._config.folder, name))


def _is_key(src: str) -> bool:
    """Whether an address can only be the name of a record: no path, no file, no template."""
    return not any(sign in src for sign in "/.:{}<>% ")


def _moved(block: Block, base: int, figure: int | None) -> Block:
    span = Span(block.span.start + base, block.span.end + base)
    return block._replace(text=block.text.shifted(base), span=span, figure=figure)
