"""Substitution as Vale has it: what a swap value means, and when a match is right already."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.acting import fixed
from newslint.checks.alternatives import Alternatives
from newslint.checks.patterns import PatternError
from newslint.checks.vale import Vale, as_term, excused, is_plain, listed, ungrouped, unwrap, wrapped
from newslint.diagnostic import Finding

_MOST_SPELLINGS = 64
_OPTION = re.compile(r"(?<!\\)\|")


def as_searched(key: str) -> str:
    """A key as it is searched for."""
    return ungrouped(wrapped(key))


def check(
    article: Article,
    blocks: Sequence[Block],
    alternatives: Alternatives,
    swap: Mapping[str, str],
    keys: Sequence[str],
    vale: Vale,
    *,
    ignorecase: bool,
    capitalize: bool,
    exceptions: tuple[str, ...],
    accept: tuple[str, ...],
) -> Iterator[Finding]:
    """Findings in reading order."""
    replaces = vale.action[:1] == ("replace",)
    for block in blocks:
        string = block.text.string
        for match in alternatives.matches(string):
            start, end, found = match.start(), match.end(), str(match.group())
            key = keys[int((match.lastgroup or "s0")[1:])]
            expected = swap[key]
            if capitalize and found == _capital(found):
                expected = _capital(expected)
            if re.search(r"\$\d", expected):
                expected = patterns.replace(f"(?i){key}" if ignorecase else key, expected, found)
            if _is_right(expected, found, vale, replaces=replaces):
                continue
            if excused(exceptions, accept, string, start, end, found):
                continue
            options: Sequence[str] = ()
            if replaces:
                options = vale.action[1:] or options_of(expected)
                if capitalize and found == _capital(found):
                    options = [_capital(option) for option in options]
                if vale.matchcase:
                    options = [_recased(option, found) for option in options]
                if not vale.action[1:]:
                    expected = listed(options)
            elif not vale.action:
                canonical = _recase_to_term(expected, found)
                options = (canonical,) if vale.terms and is_plain(canonical) else ()
                expected = canonical
            facts = {"replacement": unwrap(expected), "match": unwrap(found)}
            fix = fixed(article, block, start, end, options)
            yield Finding(block.text.span(start, end), facts, tuple(options), fix)


def options_of(value: str) -> list[str]:
    """The alternatives that a value gives: `a|b`, where `\\|` is a stroke."""
    return [option.replace("\\|", "|") for option in _OPTION.split(value) if option]


def _is_right(expected: str, found: str, vale: Vale, *, replaces: bool) -> bool:
    if replaces:
        return found in options_of(expected)
    if vale.terms:
        expected = as_term(expected)
    if re.fullmatch(r"(?:[^\W_]|[ -])*", expected):
        return expected == found
    try:
        patterns.validate(expected)
    except PatternError:
        return expected == found
    return patterns.searches(rf"^(?:{expected})\z", found)


def _capital(text: str) -> str:
    """With a capital where it begins with one of the letters a to z."""
    return text[0].upper() + text[1:] if text[:1].isascii() and text else text


def _recased(option: str, found: str) -> str:
    """The option in the case of what it replaces."""
    if found.isupper() and len(found) > 1:
        return option.upper()
    if found.islower():
        return option.lower()
    return option[:1].upper() + option[1:] if found[:1].isupper() else option


def _recase_to_term(term: str, found: str) -> str:
    """The spelling that a pattern gives to what was found; the pattern, where it has none."""
    joined = " ".join(found.split()).casefold()
    return next((spelling for spelling in _spellings(term) if spelling.casefold() == joined), term)


@lru_cache(maxsize=1024)
def _spellings(term: str) -> tuple[str, ...]:
    """All spellings that a pattern of letters, options and choices can have, if they are few."""
    from re import _parser  # type: ignore[attr-defined]

    try:
        return tuple(_spell(_parser.parse(term)))
    except (re.error, ValueError):
        return ()


def _spell(parsed: Any) -> list[str]:
    spellings = [""]
    for kind, value in parsed:
        name = str(kind)
        if name == "LITERAL":
            more = [chr(value)]
        elif name == "MAX_REPEAT" and tuple(value[:2]) == (0, 1):
            more = [*_spell(value[2]), ""]
        elif name == "SUBPATTERN":
            more = _spell(value[3])
        elif name == "BRANCH":
            more = [spelling for branch in value[1] for spelling in _spell(branch)]
        else:
            raise ValueError(f"{name} has more than one spelling")
        if len(spellings) * len(more) > _MOST_SPELLINGS:
            raise ValueError("too many spellings")
        spellings = [before + after for before in spellings for after in more]
    return spellings
