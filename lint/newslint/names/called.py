"""Who is called what in an article, read once for all rules about names."""

from __future__ import annotations

from collections.abc import Sequence
from operator import is_

from newslint.article import Block
from newslint.names import mentions
from newslint.names.mentions import Reading
from newslint.names.people import Person, people

_last: list[tuple[tuple[Block, ...], str, Reading, list[Person]]] = []
"""The article that was read last: rules run one after the other on each."""


def read(blocks: Sequence[Block], language: str = "") -> tuple[Reading, list[Person]]:
    """What one pass over the blocks gives, and the people in it; neither may be changed."""
    if _last:
        known, spoken, reading, persons = _last[0]
        if len(known) == len(blocks) and spoken == language and all(map(is_, known, blocks)):
            return reading, persons
    reading = mentions.read(blocks, language)
    persons = people(reading)
    _last[:] = [(tuple(blocks), language, reading, persons)]
    return reading, persons
