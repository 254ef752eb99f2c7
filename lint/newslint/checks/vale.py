"""What Vale's rules have in common: the vocabulary, exceptions that are searched for, actions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from newslint.checks import patterns

_OPEN_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_PLAIN = re.compile(r"[^\\+*?()|\[\]{}^$]*")
_WRAP = re.compile(r"[ \t]*\n\s*")


class Vale(NamedTuple):
    """What a rule of a Vale style knows beyond its options.

    `accept` are the accepted words of the vocabulary, patterns each; `template` is how words are bounded (`%s` stands
    for them); `action` is the name of the rule's action and its parameters; `folders` are those of styles.
    """

    accept: tuple[str, ...] = ()
    template: str = ""
    action: tuple[str, ...] = ()
    matchcase: bool = False
    terms: bool = False
    folders: tuple[str, ...] = ()


def words(tokens: Iterable[str], vale: Vale, *, ignorecase: bool, nonword: bool) -> str:
    """The pattern that finds any of the tokens, bounded by the template of words."""
    joined = "|".join(tokens)
    if nonword or not vale.template:
        return patterns.words((joined,), ignorecase=ignorecase, nonword=nonword)
    pattern = vale.template.replace("%s", joined, 1)
    return f"(?i){pattern}" if ignorecase else pattern


def excused(
    exceptions: tuple[str, ...], accept: tuple[str, ...], string: str, start: int, end: int, match: str | None = None
) -> bool:
    """Whether an exception or accepted word stands in a match, or an accepted phrase around it."""
    if not exceptions and not accept:
        return False
    within, phrases = _excuses(exceptions, accept)
    if patterns.searches(within, string[start:end].strip() if match is None else match):
        return True
    return bool(phrases) and any(
        found.start() <= start and end <= found.end() for found in patterns.finditer(phrases, string)
    )


def as_term(term: str) -> str:
    """A word of the vocabulary as a pattern: full stops in plain words are full stops, spaces may be line breaks."""
    if is_plain(term):
        term = term.replace(".", r"\.")
    return re.sub(r"[ \t]+", r"\\s+", term)


def is_plain(term: str) -> bool:
    """Whether a word of the vocabulary is plain text."""
    return _PLAIN.fullmatch(term.replace(".", "")) is not None


def wrapped(pattern: str) -> str:
    """The pattern with each space between words matching the end of a line too."""
    if (" " not in pattern and "\t" not in pattern) or "(?x" in pattern:
        return pattern
    return _SPACES.sub(lambda found: r"\s+" if found["space"] else found[0], pattern)


_SPACES = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]|[ \t]+(?=[*+?{])|(?P<space>[ \t]+)", re.DOTALL)


def ungrouped(pattern: str) -> str:
    """The pattern without groups that capture."""
    return _OPEN_GROUP.sub("(?:", pattern)


def has_groups(pattern: str) -> bool:
    """Whether the pattern captures something."""
    inside = re.sub(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", "", pattern, flags=re.DOTALL)
    return re.search(r"\((?!\?)|\(\?P?<(?![=!])", inside) is not None


def unwrap(text: str) -> str:
    """A match that goes over lines, as one."""
    return _WRAP.sub(" ", text) if "\n" in text else text


def listed(options: Iterable[str]) -> str:
    """`'a', 'b', or 'c'`."""
    quoted = [f"'{option}'" for option in options]
    if len(quoted) < 3:
        return " or ".join(quoted)
    return f"{', '.join(quoted[:-1])}, or {quoted[-1]}"


@lru_cache(maxsize=256)
def _excuses(exceptions: tuple[str, ...], accept: tuple[str, ...]) -> tuple[str, str]:
    given = (*exceptions, *accept)
    terms = sorted(map(as_term, given), key=len, reverse=True)
    cased = (f"(?i:{term[4:]})" if term.startswith("(?i)") else term for term in terms)
    phrases = [as_term(term) for term in given if re.search(r"[ \t]|\\s", term)]
    return patterns.words(cased), rf"(?i:\b(?:{'|'.join(phrases)})\b)" if phrases else ""
