"""Surveys: checks that compare articles with each other.

A survey collects a few facts from each article, then judges the facts of all articles at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from newslint.article import Article, Block
from newslint.source import Span


class Fact(NamedTuple):
    """What a survey keeps of an article: a value under a key, and where it stands."""

    key: str
    value: str
    span: Span


class Placed(NamedTuple):
    """A fact with the file that its span counts in. `accepted` ones a comment of the article has silenced.

    It holds no article, so that it can travel between processes and be kept.
    """

    key: str
    value: str
    path: str
    span: Span
    accepted: bool = False


class Clash(NamedTuple):
    """A fact that does not agree with others.

    `facts` are for the message, beside `path` and `line` of the first of `others`, which are the other places with a
    word on each. `suggestion` is what would agree. An `unsure` one is a suggestion at most.
    """

    placed: Placed
    facts: Mapping[str, str]
    others: Sequence[tuple[Placed, str]] = ()
    suggestion: str = ""
    unsure: bool = False


class Survey(Protocol):
    """What a kind that compares articles has in place of `check`."""

    def collect(self, article: Article, blocks: Sequence[Block]) -> Iterator[Fact]:
        """The facts of one article. Pure."""
        ...

    def compare(self, placed: Iterable[Placed], memory: dict[str, Any] | None = None) -> Iterator[Clash]:
        """The clashes among the facts of all articles. Pure; the order of the facts makes no difference.

        `memory` holds what an earlier comparison has put there, plain values only. It may save time, and makes no
        difference either.
        """
        ...
