"""Kind `shouting`: words in capitals."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.diagnostic import Finding


class Shouting(NamedTuple):
    """Each word of at least `letters` capitals that is not one of `allowed`."""

    letters: int = 5
    allowed: tuple[str, ...] = ()

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match",)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        for block in blocks:
            for match in re.finditer(rf"\b[A-Z]{{{self.letters},}}\b", block.text.string):
                if match[0] not in self.allowed:
                    span = block.text.span(match.start(), match.end())
                    yield Finding(span, {"match": match[0]}, suggestions=(match[0].capitalize(),))
