"""Where forms of a house list stand in an article, and from which day the article is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks.house_names.entries import Entry, counterpart, normal
from newslint.checks.house_names.index import Index

_WORD = re.compile(r"[^\W_]+")
# Bounded, so that a long row of letters or dots costs no more than its length.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|(?<![^\s(<])[^\s@]{1,64}@[\w-]+\.[\w.-]+|[@#]\w+"
    r"|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|gov|edu|co|uk|de|io|info|tv|me)\b\S*",
    re.IGNORECASE,
)
_ADDRESS_SIGNS = ("@", "#", "/", "www.", ".")
_FENCE = re.compile(r"(---|\+\+\+)[ \t]*[\r\n]")
_DATE = re.compile(
    r"""^["']?(?:date|published|published_?at|publish_?date|pub_?date|publication_?date|created(?:_?at)?)["']?"""
    r"""[ \t]*[:=][ \t]*["']?(\d{4}-\d{2}-\d{2})""",
    re.IGNORECASE | re.MULTILINE,
)
_ACCEPTED_BY_HAND = re.compile(r"\s?(?:\[sic|\(cq)", re.IGNORECASE)


class Hit(NamedTuple):
    """A form of the list in a block: `instead` is what should stand there, "" where the form is right."""

    block: int
    start: int
    end: int
    entry: int
    instead: str


def day_of(article: Article) -> str:
    """The day (ISO) that the front matter gives; "" where it gives none, which means today."""
    text = article.source.text
    fence = _FENCE.match(text)
    end = re.search(rf"(?<=[\r\n]){re.escape(fence[1])}[ \t]*(?=[\r\n]|\Z)", text[fence.end() :]) if fence else None
    found = _DATE.search(text, fence.end(), fence.end() + end.start()) if fence and end else None
    return found[1] if found else ""


def counts(entry: Entry, day: str) -> bool:
    """Whether the spelling of the entry counts already for an article of that day."""
    return not day or entry.since <= day


def is_accepted(string: str, end: int) -> bool:
    """Whether `[sic]` or `(cq)` follows."""
    return _ACCEPTED_BY_HAND.match(string, end) is not None


def scan(index: Index, blocks: Sequence[Block], day: str) -> Iterator[Hit]:
    """Every form of the list, right or wrong, in reading order; where two begin, the longer one."""
    for number, block in enumerate(blocks):
        string = _without_addresses(block.text.string)
        words = [(match.group(), match.start(), match.end()) for match in _WORD.finditer(string)]
        at = 0
        while at < len(words):
            hit, length = _hit(index, string, words, at, day)
            if hit is not None:
                yield hit._replace(block=number)
            at += length


def _hit(index: Index, string: str, words: Sequence[tuple[str, int, int]], at: int, day: str) -> tuple[Hit | None, int]:
    start = words[at][1]
    for length in range(min(index.starts.get(words[at][0], 0), len(words) - at), 0, -1):
        key = " ".join(word for word, _, _ in words[at : at + length])
        numbers = index.of_form(key)
        if not numbers:
            continue
        end = words[at + length - 1][2]
        found = normal(string[start:end])
        wrong: Hit | None = None
        for number in numbers:
            entry = index.entry(number)
            if any(normal(form) == found for form in entry.accepted):
                return Hit(0, start, end, number, ""), length
            instead = _instead(entry, found)
            if instead and wrong is None:
                wrong = Hit(0, start, end, number, instead if counts(entry, day) else "")
        if wrong is not None:
            return wrong, length
    return None, 1


def _instead(entry: Entry, found: str) -> str:
    """What should stand in place of a wrong form; in capitals if it is shouted, as datelines are."""
    for form in entry.never:
        if normal(form) == found:
            return counterpart(entry, form)
        if found.isupper() and normal(form.upper()) == found:
            return counterpart(entry, form).upper()
    return ""


def _without_addresses(string: str) -> str:
    if not any(sign in string for sign in _ADDRESS_SIGNS):
        return string
    return _ADDRESS.sub(lambda match: "\0" * len(match.group()), string)
