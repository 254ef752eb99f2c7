"""Kind `sequence`: words in a row by their parts of speech. It is read, and does not run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.diagnostic import Finding


class PartsOfSpeech(NamedTuple):
    """A row of `tokens`, each with a `pattern`, a `tag`, `negate` and `skip`.

    It would take a tagger, and no package on the index has one that can be installed with its data.
    """

    tokens: tuple[Mapping[str, str], ...] = ()
    ignorecase: bool = False
    exceptions: tuple[str, ...] = ()

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match",)

    def unready(self) -> str:
        """Why the rule cannot run here, and what would help."""
        return "“sequence” needs parts of speech, which newslint does not tell; a check in Python can (docs/plugins.md)"

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Nothing."""
        return iter(())
