"""Records of pictures that a site keeps beside its articles: `uid`, `alt`, `caption`, `credit` in a file of YAML."""

from __future__ import annotations

import os

from newslint.article import Article, Block, Role
from newslint.readers.forms import Forms
from newslint.readers.matter import yaml
from newslint.readers.matter.blocks import blocks_of
from newslint.readers.matter.fields import InvalidError
from newslint.source import Source, Span, Text


def read(source: Source, key: str) -> Article:
    """The records in a source, one figure each, its image's `src` being the value of the field `key`.

    Without `key`, a file is one record, named by the file.
    """
    try:
        fields = yaml.read(source, 0, len(source.text), lists=True)
    except InvalidError as error:
        at = min(error.offset, max(0, len(source.text) - 1))
        said = str(error).replace("front matter", "record")
        return Article(source, "image-record", (), problems=(("front-matter-invalid", Span(at, at + 1), said),))
    forms = Forms(front_matter={key: Role.IMAGE}) if key else Forms()
    blocks = [block._replace(section=1) for block in blocks_of(fields, forms)]
    if not key:
        stem = os.path.splitext(os.path.basename(source.path))[0]
        image = Block(Role.IMAGE, Text("", ()), Span(0, min(1, len(source.text))), 1, src=stem)
        blocks = [image, *(block for block in blocks if block.role is not Role.IMAGE)]
    return Article(source, "image-record", tuple(blocks))


def by_key(article: Article) -> dict[str, tuple[Block, ...]]:
    """The blocks of each record, without its image; the first of two records with one key counts."""
    found: dict[str, tuple[Block, ...]] = {}
    for image in article.blocks:
        if image.role is Role.IMAGE and image.src:
            mates = (b for b in article.blocks if b.figure == image.figure and b.role is not Role.IMAGE)
            found.setdefault(image.src, tuple(mates))
    return found
