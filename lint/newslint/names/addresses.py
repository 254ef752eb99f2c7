"""Names that an address spells otherwise: a link target, the name of a picture file, an e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from newslint.article import Block
from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, threshold
from newslint.names.mentions import Token
from newslint.names.people import Person, attested
from newslint.names.plausibility import plausibility
from newslint.names.spellings import Mention
from newslint.names.wordlists import is_common
from newslint.source import Span

_ADDRESS = r"[^\s\"'<>()\[\]{}|,;“”]{4,300}"
_LINK = (
    r"\[(?P<text>[^\[\]\n]{1,200})\](?:\((?P<target>[^()\s]{1,300})|\[(?P<name>[^\[\]\n]{1,100})\])"
    r"|<a\s[^<>]{0,200}?href=[\"'](?P<href>[^\"'<>]{1,300})[\"'][^<>]{0,200}>(?P<label>[^<>]{1,200})<"
)
_TYPOGRAPHY = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("ss", "s"))
_OFTEN = 4
"""A name that stands so often is not put right by one address."""


class Addressed(NamedTuple):
    """A spelling, the one that an address has, and where both stand."""

    minor: str
    major: str
    why: str
    minors: tuple[Mention, ...]
    span: Span


class _Word(NamedTuple):
    text: str
    span: Span


def disagreements(persons: Sequence[Person], blocks: Sequence[Block], source: str) -> Iterator[Addressed]:
    """Words that no list has, near what an address writes beside the same other name, or in their own link."""
    if not any(sign in source for sign in "/@_"):
        return
    pairs = _pairs(source)
    _add_small(pairs, persons, source)
    signs = _signs(source)
    links = _links(source)
    if not pairs and not links and not signs:
        return
    found: dict[str, tuple[str, str, Span]] = {}
    places: dict[str, list[Mention]] = {}
    for person in persons:
        names = [token for token in person.tokens if token.text[0].isupper()]
        for at, token in enumerate(names):
            if len(token.text) < 4 or "-" in token.text or attested(token.text) or is_common(token.text.casefold()):
                continue
            places.setdefault(token.text, []).append(Mention(person.run.block, token.start, token.end, ""))
            if token.text in found:
                continue
            other = (
                _beside(names, at, pairs)
                or _in_its_link(token, person, blocks, links)
                or (len(names) == 1 and _in_a_sign(token.text, signs))
            )
            if other:
                found[token.text] = other
    for text, (major, why, span) in found.items():
        if len(places[text]) < _OFTEN:
            yield Addressed(text, major, why, tuple(places[text]), span)


def _pairs(source: str) -> dict[tuple[str, str], list[tuple[_Word, _Word]]]:
    """Neighbouring words of every address, by their first letters."""
    found: dict[tuple[str, str], list[tuple[_Word, _Word]]] = {}
    for match in re.finditer(_ADDRESS, source):
        address = match.group()
        if not any(sign in address for sign in "/@_-") or (
            "-" in address and not address.islower() and "/" not in address
        ):
            continue
        words = _words(address, match.start())
        for one, other in pairwise(words):
            kept = found.setdefault((one.text[0], other.text[0]), [])
            if len(kept) < 50:
                kept.append((one, other))
    return found


def _add_small(pairs: dict[tuple[str, str], list[tuple[_Word, _Word]]], persons: Sequence[Person], source: str) -> None:
    """Names in small letters, as people sign on the web: `eugene oneill (@eo)`."""
    firsts = {bare(person.tokens[0].text) for person in persons if person.given and len(person.tokens) > 1}
    firsts = {first for first in firsts if first.isalpha() and len(first) > 3 and not is_common(first)}
    if not firsts or "@" not in source:
        return
    for match in re.finditer(rf"(?<![\w-])({'|'.join(sorted(firsts))}) ([^\W\d_A-Z]{{4,40}})(?= \(@)", source):
        one, other = (_Word(match[part], Span(*match.span(part))) for part in (1, 2))
        pairs.setdefault((one.text[0], other.text[0]), []).append((one, other))


def _signs(source: str) -> dict[str, list[_Word]]:
    """The words of identifiers such as `reader_file`, by their first letters."""
    found: dict[str, list[_Word]] = {}
    if "_" in source:
        for match in re.finditer(r"(?<![\w/.:-])[a-z]{2,30}(?:_[a-z]{2,30}){1,5}(?![\w/.:-])", source):
            for word in _words(match.group(), match.start()):
                found.setdefault(word.text[0], []).append(word)
    return found


def _in_a_sign(text: str, signs: Mapping[str, list[_Word]]) -> tuple[str, str, Span] | None:
    for word in signs.get(bare(text)[0], ())[:200]:
        if len(word.text) > 4 and not is_common(word.text) and _is_slip(text, word.text, 0.5, own=True):
            return _with_letters_of(text, word.text), "an identifier has it", word.span
    return None


def _words(address: str, start: int) -> list[_Word]:
    return [
        _Word(word.group().casefold(), Span(start + word.start(), start + word.end()))
        for word in re.finditer(r"[^\W\d_]{3,40}", address)
    ]


def _links(source: str) -> list[tuple[Span, list[_Word]]]:
    """The place of each link's words, and the words of its target."""
    found = []
    for match in re.finditer(_LINK, source):
        inside = "text" if match["text"] else "label"
        target = next(name for name in ("target", "name", "href") if match[name])
        found.append((Span(*match.span(inside)), _words(match[target], match.start(target))))
    return found


def _beside(
    names: Sequence[Token], at: int, pairs: Mapping[tuple[str, str], list[tuple[_Word, _Word]]]
) -> tuple[str, str, Span] | None:
    """What an address writes in place of one word of a name, beside another word of it."""
    text = names[at].text
    for other in (at - 1, at + 1):
        if not 0 <= other < len(names) or len(names[other].text) < 3:
            continue
        one, two = bare(names[min(at, other)].text), bare(names[max(at, other)].text)
        near: tuple[str, str, Span] | None = None
        for first, second in pairs.get((one[0], two[0]), ()):
            if (_plain(first.text), _plain(second.text)) == (_plain(one), _plain(two)):
                return None  # an address agrees
            mine, beside = (first, second) if at < other else (second, first)
            if cost(beside.text, bare(names[other].text)) <= 0.5 and _is_slip(text, mine.text, 0.9):
                near = _with_letters_of(text, mine.text), f"an address has it beside {names[other].text}", mine.span
        if near:
            return near
    return None


def _in_its_link(
    token: Token, person: Person, blocks: Sequence[Block], links: Sequence[tuple[Span, list[_Word]]]
) -> tuple[str, str, Span] | None:
    if not links or len(token.text) < 5:
        return None
    place = blocks[person.run.block].text.span(token.start, token.end)
    for span, words in links:
        if span.start <= place.start and place.end <= span.end:
            if any(_plain(word.text) == _plain(bare(token.text)) for word in words):
                return None
            for word in words:
                if _is_slip(token.text, word.text, 0.6, own=True):
                    return _with_letters_of(token.text, word.text), "its own link has it", word.span
    return None


def _is_slip(text: str, written: str, limit: float, *, own: bool = False) -> bool:
    name = bare(text)
    if _plain(name) == _plain(written) or written[0] != name[0] or is_inflection(text, written):
        return False
    if cost(name, written) > min(limit, threshold(name, written)):
        return False
    return own or attested(written) or plausibility(written) >= plausibility(text)


def _plain(word: str) -> str:
    """Without the ways in which addresses write umlauts."""
    for written, plain in _TYPOGRAPHY:
        word = word.replace(written, plain)
    return word


def _with_letters_of(text: str, written: str) -> str:
    """The address's word with the capitals and accents that the text has in the same places."""
    plain = text.casefold()
    start = 0
    while start < min(len(plain), len(written)) and plain[start] == written[start]:
        start += 1
    end = 0
    while end < min(len(plain), len(written)) - start and plain[-1 - end] == written[-1 - end]:
        end += 1
    return text[:start] + written[start : len(written) - end] + (text[-end:] if end else "")
