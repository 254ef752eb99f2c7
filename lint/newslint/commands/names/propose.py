"""`newslint names --propose`: a first house list, from the people whom the articles introduce."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from newslint.article import Article
from newslint.commands.names.seen import Seen
from newslint.house import HouseNames
from newslint.names.families import are_variants
from newslint.names.inflection import is_inflection
from newslint.names.likeness import bare, cost, fold_key, threshold
from newslint.names.people import attested
from newslint.reporters.cells import shown

_ARTICLES, _TIMES = 2, 3
"""A person is proposed who is introduced in so many articles, or so often."""

_FILES = 3
_PLAIN = re.compile(r"[^\W\d_][\w'’ .\-‑]*[\w.]")
_NOT_TEXT = frozenset(("null", "true", "false", "yes", "no", "on", "off", "y", "n", "~"))


def propose(found: Iterable[tuple[Article, Seen, HouseNames]]) -> Iterator[str]:
    """The lines of a names file; spellings of one name are marked for the editor, who must decide."""
    counts: dict[str, dict[str, int]] = {}
    articles = 0
    for article, seen, _ in found:
        articles += 1
        path = article.source.path.replace(os.sep, "/")
        for person in seen.persons:
            if person.given and not person.run.heading:
                by_file = counts.setdefault(" ".join(token.text for token in person.tokens), {})
                by_file[path] = by_file.get(path, 0) + 1
    ranked = sorted(counts, key=lambda text: (-sum(counts[text].values()), text))
    owner = _owners(ranked, counts)
    groups: dict[str, list[str]] = {}
    for text in ranked:
        groups.setdefault(owner.get(text, text), []).append(text)
    proposed = {name: forms for name, forms in groups.items() if _is_known([counts[form] for form in forms])}
    yield f"# Proposed by newslint from {articles} article{'s' * (articles != 1)}. Nobody has checked these yet."
    yield "people:" if proposed else "people: []"
    for name in sorted(proposed, key=lambda text: (text.split()[-1].casefold(), text)):
        yield f"  - name: {_quoted(name)}  # {_told(counts[name])}"
        others = [form for form in proposed[name] if form != name]
        if others:
            yield "    also:  # decide: right as well, or move it to “never”?"
            yield from (f"      - {_quoted(form)}  # {_told(counts[form])}" for form in others)


def _is_known(by_files: list[dict[str, int]]) -> bool:
    in_files = {path for by_file in by_files for path in by_file}
    return len(in_files) >= _ARTICLES or sum(sum(by_file.values()) for by_file in by_files) >= _TIMES


def _owners(ranked: list[str], counts: dict[str, dict[str, int]]) -> dict[str, str]:
    """For each spelling that seems to be another one's, that other one, which is the commoner of the two."""
    place = {text: number for number, text in enumerate(ranked)}
    shared: dict[tuple[bool, str], list[str]] = {}
    for text in ranked:
        words = text.split()
        for key in ((False, bare(words[0]) + bare(words[-1])[:1]), (True, bare(words[-1])), (True, fold_key(text))):
            shared.setdefault(key, []).append(text)
    owner: dict[str, str] = {}
    for group in shared.values():
        for one, other in combinations(group, 2):
            major, minor = sorted((one, other), key=place.__getitem__)
            if minor not in owner and major not in owner and _is_one_name(minor, major, counts):
                owner[minor] = major
    return {minor: major for minor, major in owner.items() if major not in owner}


def _is_one_name(minor: str, major: str, counts: dict[str, dict[str, int]]) -> bool:
    if fold_key(minor) == fold_key(major):
        return True
    one, other = minor.split(), major.split()
    odd = [pair for pair in zip(one, other, strict=False) if pair[0] != pair[1]]
    if len(one) != len(other) or len(odd) != 1:
        return False
    ((here, there),) = odd
    if abs(len(here) - len(there)) > 2:
        return False
    if here == one[0]:
        return are_variants(here, there)
    if is_inflection(here, there) or cost(here, there) > threshold(here, there):
        return False
    often = min(sum(counts[text].values()) for text in (minor, major)) > 1
    return not (attested(here) and attested(there) and often)


def _told(by_file: dict[str, int]) -> str:
    times = sum(by_file.values())
    files = [shown(path) for path in sorted(by_file, key=lambda path: (-by_file[path], path))]
    more = f" and {len(files) - _FILES} more" if len(files) > _FILES else ""
    return f"{'once' if times == 1 else f'{times} times'}: {', '.join(files[:_FILES])}{more}"


def _quoted(text: str) -> str:
    return text if _PLAIN.fullmatch(text) and text.casefold() not in _NOT_TEXT else json.dumps(text, ensure_ascii=False)
