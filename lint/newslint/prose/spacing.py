"""White space at the ends of a text and of its lines, and what stands for text that nobody reads."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.prose.marks import Part

TIGHT = ("(", "[", "{", "—", "–")
STICKS = frozenset(".?!,:;)]}—–")
SPACE = " \t\n\r\f\v"


def masked(string: str) -> str:
    """Asterisks in place of all letters."""
    return "".join(char if char == "\n" else "*" for char in string) if "\n" in string else "*" * len(string)


def trimmed(parts: tuple[Part, ...]) -> tuple[list[Part], Part | None, Part | None]:
    """The parts without white space at their ends, and what stood there: a space or a line end."""
    kept = list(parts)
    before = after = None
    while kept:
        string, start, end = kept[0]
        rest = string.lstrip(SPACE)
        if len(rest) < len(string) and before is None:
            before = ("\n" if string[0] in "\r\n" else " ", start, start + 1 if len(string) == end - start else end)
        if rest:
            if len(rest) < len(string) and len(string) == end - start:
                kept[0] = (rest, end - len(rest), end)
            elif len(rest) < len(string):
                kept[0] = (rest, start, end)
            break
        kept.pop(0)
    while kept:
        string, start, end = kept[-1]
        rest = string.rstrip(SPACE)
        if len(rest) < len(string) and after is None:
            after = ("\n" if string[-1] in "\r\n" else " ", end - 1 if len(string) == end - start else start, end)
        if rest:
            if len(rest) < len(string):
                kept[-1] = (rest, start, start + len(rest) if len(string) == end - start else end)
            break
        kept.pop()
    return kept, before, after


def lines(text: str) -> tuple[Part, ...]:
    """A whole text with each line end as one `\\n`, and an apostrophe for `&rsquo;`."""
    parts: list[Part] = []
    at = 0
    while (found := text.find("&rsquo;", at)) >= 0:
        parts += [(text[at:found], at, found), ("'", found, found + 7)]
        at = found + 7
    parts.append((text[at:], at, len(text)))
    return tuple(parts) if "\r" not in text else tuple(as_newlines(parts))


def as_newlines(parts: list[Part]) -> Iterator[Part]:
    """The parts with each line end as one `\\n`."""
    for string, start, end in parts:
        if "\r" not in string or len(string) != end - start:
            yield string.replace("\r\n", "\n").replace("\r", "\n"), start, end
            continue
        at = 0
        while (turn := string.find("\r", at)) >= 0:
            after = turn + (2 if string.startswith("\n", turn + 1) else 1)
            yield string[at:turn], start + at, start + turn
            yield "\n", start + turn, start + after
            at = after
        yield string[at:], start + at, end
