"""Comments in the words of Vale: `vale off`, `vale Style.Rule = NO`, `vale Rule["text"] = NO`, `vale styles = A, B`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from newslint.source import Span

_SWITCH = re.compile(r"vale\s+(off|on)")
_MATCHES = re.compile(r"vale\s+(\S+?)\s*(\[.+\])\s*=\s*(YES|NO|on|off)", re.DOTALL)
_RULE = re.compile(r"vale\s+(\S+)\s*=\s*(YES|NO|on|off)")
_STYLES = re.compile(r"vale\s+styles?\s*=\s*(.*)")

Key = tuple[str, str]
"""What is switched: a rule or a style, "" for all; and the text that it must have found, "" for any."""

ONLY = "\0"
"""Before the names of the styles that are left on, where all others are off."""


class Switched(NamedTuple):
    """A stretch in which something is off; `comment` is what switched it."""

    key: Key
    span: Span
    comment: Span


def parse(comment: str) -> tuple[list[Key], bool] | None:
    """What a comment switches, and whether off; None for any other comment."""
    said = comment.strip()
    if not said.startswith("vale"):
        return None
    if found := _SWITCH.fullmatch(said):
        return [("", "")], found[1] == "off"
    if found := _STYLES.fullmatch(said):
        return [(ONLY + ",".join(style.strip() for style in found[1].split(",")), "")], True
    if found := _MATCHES.fullmatch(said):
        import json

        try:
            texts = [str(text) for text in json.loads(found[2])]
        except ValueError:
            return None
        return [(found[1], text) for text in texts], found[3] in ("NO", "off")
    found = _RULE.fullmatch(said)
    return ([(found[1], "")], found[2] in ("NO", "off")) if found else None


def switched(comments: Iterable[tuple[str, Span]], end: int) -> list[Switched]:
    """The stretches in which rules are off, from comments in the order of the page; `end` is where the page ends."""
    done: list[Switched] = []
    running: dict[Key, Span] = {}
    for text, comment in comments:
        found = parse(text)
        if found is None:
            continue
        keys, off = found
        for key in keys:
            if key[0].startswith(ONLY):
                named = key[0][1:].split(",")
                done += _close(
                    running, [held for held in running if held[0].startswith(ONLY) or held[0] in named], comment
                )
            elif not off:
                done += _close(running, [key], comment)
                done += _leave(running, key[0], comment)
            if off:
                running.setdefault(key, comment)
    return done + _close(running, list(running), Span(end, end))


def _close(running: dict[Key, Span], keys: list[Key], at: Span) -> list[Switched]:
    return [
        Switched(key, Span(comment.start, at.start), comment)
        for key in keys
        if (comment := running.pop(key, None)) is not None
    ]


def _leave(running: dict[Key, Span], name: str, at: Span) -> list[Switched]:
    """After `vale styles = A`, a style that is switched on is one more that is left on."""
    for key in [held for held in running if held[0].startswith(ONLY)] if name and "." not in name else []:
        done = _close(running, [key], at)
        running[(f"{key[0]},{name}", "")] = Span(at.start, at.end)
        return done
    return []
