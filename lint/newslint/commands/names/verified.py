"""`newslint names --verified`: which names of an article are on the house list, and which are not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.checks.house_names.house_list import HouseList
from newslint.checks.house_names.index import Index
from newslint.checks.house_names.scan import day_of, scan
from newslint.commands.names.draw import TITLE, Line, head, lines_of, name_for_json, on
from newslint.commands.names.seen import Name, Place, Seen
from newslint.house import HouseNames
from newslint.reporters.cells import shown

_GREEN, _RED = "32", "31"


class _Fault(NamedTuple):
    found: str
    right: str
    line: int
    why: str


class _Verdict(NamedTuple):
    agreeing: tuple[Name, ...]
    faults: tuple[_Fault, ...]
    unlisted: tuple[Name, ...]


def drawn(article: Article, seen: Seen, listed: HouseNames) -> list[Line]:
    """The file, then the names that agree with the list, those that are written otherwise, those that are not on it."""
    verdict = _verdict(article, seen, listed)
    lines = [head(article)]
    if verdict.agreeing:
        lines.append((TITLE, "as on the house list"))
        lines += [(_GREEN, text) for name in verdict.agreeing for _, text in lines_of(name)[:1]]
    if verdict.faults:
        lines.append((TITLE, "otherwise than on the house list"))
        lines += [
            (_RED, shown(f"  “{fault.found}” ({on([fault.line])}): the list has “{fault.right}”; {fault.why}"))
            for fault in verdict.faults
        ]
    if verdict.unlisted:
        lines.append((TITLE, "not on the house list"))
        lines += [line for name in verdict.unlisted for line in lines_of(name)[:1]]
    return lines


def for_json(article: Article, seen: Seen, listed: HouseNames) -> object:
    """The same for programs."""
    verdict = _verdict(article, seen, listed)
    return {
        "path": article.source.path,
        "format": article.format,
        "verified": [name_for_json(name) for name in verdict.agreeing],
        "otherwise": [fault._asdict() for fault in verdict.faults],
        "unlisted": [name_for_json(name) for name in verdict.unlisted],
    }


def _verdict(article: Article, seen: Seen, listed: HouseNames) -> _Verdict:
    index = listed.known
    if index is None:
        return _Verdict((), (), seen.names)
    findings = list(HouseList(index, listed.different).check(article, seen.blocks))
    faults = tuple(
        _Fault(
            item.facts["name"], item.facts["other"], article.source.position(item.span.start).line, item.facts["why"]
        )
        for item in findings
    )
    spans = [item.span for item in findings]

    def is_faulty(name: Name) -> bool:
        texts = [(seen.blocks[place.block].text, place) for place in name.places]
        return any(
            span.start < text.span(place.start, place.end).end and text.span(place.start, place.end).start < span.end
            for text, place in texts
            for span in spans
        )

    sound = [name for name in seen.names if not is_faulty(name)]
    agreeing = [name for name in sound if _is_listed(name, index)]
    unlisted = tuple(name for name in sound if name not in agreeing)
    agreeing += _unseen(article, seen, index)
    return _Verdict(tuple(sorted(agreeing, key=lambda name: name.places[0])), faults, unlisted)


def _is_listed(name: Name, index: Index) -> bool:
    """Whether the list has the name in full; or, of a name of one word, as a surname, too."""
    return any(True for _ in index.accepts(name.text)) or any(True for _ in index.of_word(name.text))


def _unseen(article: Article, seen: Seen, index: Index) -> Iterator[Name]:
    """Right forms that do not look like names: GLA."""
    taken = {(place.block, at) for name in seen.names for place in name.places for at in range(place.start, place.end)}
    found: dict[str, list[Place]] = {}
    for hit in scan(index, seen.blocks, day_of(article)):
        text = seen.blocks[hit.block].text
        if hit.instead or (hit.block, hit.start) in taken or (hit.block, hit.end - 1) in taken:
            continue
        line = article.source.position(text.span(hit.start, hit.end).start).line
        form = " ".join(text.string[hit.start : hit.end].split())
        found.setdefault(form, []).append(Place(hit.block, hit.start, hit.end, line))
    for form, places in found.items():
        yield Name("others", form, {form: tuple(places)})
