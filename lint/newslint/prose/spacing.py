"""White space at the ends of a text, and what stands for text that nobody reads."""

from __future__ import annotations

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
