"""What each word of a `sequence` has to be, read from the tokens of the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.options import did_you_mean

_KEYS = ("pattern", "tag", "upos", "negate", "skip", "min", "target")
_YES = ("1", "t", "true", "y", "yes", "on")
_NO = ("0", "f", "false", "n", "no", "off", "")

_UNIVERSAL = {
    "ADJ": "JJ|JJR|JJS",
    "ADP": "IN|RP",
    "ADV": "RB|RBR|RBS|WRB",
    "AUX": "MD|VB|VBD|VBG|VBN|VBP|VBZ",
    "CCONJ": "CC",
    "DET": r"DT|PDT|WDT|WP\$",
    "INTJ": "UH",
    "NOUN": "NN|NNS",
    "NUM": "CD",
    "PART": "TO|RP|POS",
    "PRON": r"PRP|PRP\$|WP|EX",
    "PROPN": "NNP|NNPS",
    "PUNCT": r"[.,:]|''|``|-LRB-|-RRB-|\(|\)",
    "SCONJ": "IN|WRB",
    "SYM": r"SYM|\$|#",
    "VERB": "VB|VBD|VBG|VBN|VBP|VBZ",
    "X": "FW|LS",
}
"""The Penn tags of each universal part of speech."""

_AMONG = {
    "AUX": """am is are was were be been being have has had having do does did doing will would shall should can could
        may might must ought 's 're 'm 've 'll 'd""",
    "SCONJ": """after although as because before even if since so than that though unless until when whenever where
        whereas wherever whether while why how""",
}
"""The words of those that Penn tags do not tell from others."""


class Item(NamedTuple):
    """What one word has to be; `window` is the number of words among which it may be the last."""

    pattern: str
    written: str
    tag: str
    among: frozenset[str]
    negate: bool
    window: int
    target: bool


def read(tokens: Sequence[Mapping[str, str]], *, ignorecase: bool) -> tuple[Item, ...]:
    """The items that tokens stand for."""
    items = []
    for token in tokens:
        given = {key.lower(): value for key, value in token.items()}
        written, universal = given.get("pattern", ""), given.get("upos", "")
        whole = rf"\A(?:{written})\z" if written else ""
        tag = given.get("tag", "") or _tags(universal)
        says = bool(written or tag)
        skip = _count(given.get("skip", "0"))
        item = Item(
            pattern=f"(?i:{whole})" if whole and ignorecase else whole,
            written=written,
            tag=tag,
            among=frozenset() if written else _words(universal),
            negate=given.get("negate", "").lower() in _YES,
            window=skip + 1 if says else min(skip, 1),
            target=given.get("target", "").lower() in _YES,
        )
        items += [item] * (max(1, _count(given.get("min", "1"))) if item.window else 0)
    return tuple(items)


def mistakes(tokens: Sequence[Mapping[str, str]]) -> Iterator[str]:
    """What is wrong with tokens."""
    if not tokens:
        yield "“tokens” is missing; it lists what each word has to be, such as {tag: MD} and {pattern: be}"
        return
    for token in tokens:
        given = {key.lower(): value for key, value in token.items()}
        for key in given.keys() - set(_KEYS):
            yield f"unknown key “{key}” of a token; {did_you_mean(key, _KEYS)}"
        for key in ("skip", "min"):
            if key in given and not given[key].isdecimal():
                yield f"“{key}” of a token must be a whole number, not “{given[key]}”"
        for key in ("negate", "target"):
            if given.get(key, "").lower() not in (*_YES, *_NO):
                yield f"“{key}” of a token must be true or false, not “{given[key]}”"
        if given.get("tag") and given.get("upos"):
            yield "a token has “tag” and “upos” both; keep one of them"
        for name in filter(None, given.get("upos", "").split("|")):
            if name.strip().upper() not in _UNIVERSAL:
                yield f"no universal part of speech is called “{name.strip()}”; known are {', '.join(_UNIVERSAL)}"
    if all(_is_negated_or_empty(token) for token in tokens):
        yield "no token says what to look for; one of them needs “pattern” or “tag” without “negate”"


def _is_negated_or_empty(token: Mapping[str, str]) -> bool:
    given = {key.lower(): value for key, value in token.items()}
    return given.get("negate", "").lower() in _YES or not any(given.get(key) for key in ("pattern", "tag", "upos"))


def _count(value: str) -> int:
    return int(value) if value.isdecimal() else 0


def _tags(universal: str) -> str:
    names = [name.strip().upper() for name in universal.split("|") if name.strip()]
    return f"^(?:{'|'.join(_UNIVERSAL.get(name, name) for name in names)})$" if names else ""


def _words(universal: str) -> frozenset[str]:
    names = [name.strip().upper() for name in universal.split("|") if name.strip()]
    if not all(name in _AMONG for name in names):
        return frozenset()
    return frozenset(word for name in names for word in _AMONG[name].split())
