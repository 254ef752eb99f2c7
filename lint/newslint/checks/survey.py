"""Surveys: checks that compare articles with each other.

A survey collects a few facts from each article, then judges the facts of all articles at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from newslint.article import Article, Block
from newslint.diagnostic import Diagnostic
from newslint.source import Span


class Fact(NamedTuple):
    """What a survey keeps of an article: a value under a key, and where it stands."""

    key: str
    value: str
    span: Span


class Placed(NamedTuple):
    """A fact at its place: `place` is a diagnostic without a message. `accepted` ones a comment has silenced.

    It holds no article, so that it can travel between processes.
    """

    key: str
    value: str
    place: Diagnostic
    accepted: bool = False


class Clash(NamedTuple):
    """A fact that does not agree with others: facts for the message, and the other places with a word on each."""

    placed: Placed
    facts: Mapping[str, str]
    others: Sequence[tuple[Diagnostic, str]] = ()


class Survey(Protocol):
    """What a kind that compares articles has in place of `check`."""

    def collect(self, article: Article, blocks: Sequence[Block]) -> Iterator[Fact]:
        """The facts of one article. Pure."""
        ...

    def compare(self, placed: Iterable[Placed]) -> Iterator[Clash]:
        """The clashes among the facts of all articles. Pure; the order of the facts makes no difference."""
        ...
