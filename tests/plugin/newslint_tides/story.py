"""Files of our editing desk: a letter and a colon, then the text of one line."""

from __future__ import annotations

import re

from newslint.article import Article, Block, Role
from newslint.source import Source, Span, Text

_ROLES = {"H": Role.HEADLINE, "P": Role.PARAGRAPH, "C": Role.CAPTION}


def read(source: Source) -> Article:
    """The article in a source."""
    blocks = [
        Block(_ROLES[line[1]], Text.verbatim(source, line.start(2), line.end(2)), Span(line.start(), line.end()))
        for line in re.finditer(r"(?m)^([HPC]): (.*)$", source.text)
    ]
    return Article(source, "story", tuple(blocks))
