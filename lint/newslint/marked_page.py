"""An example as a marked-up page: what was reported, what is missing, what is noise, in the lines of its file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.examples import Judged, Outcome, Verdict, article_lines
from newslint.reporters.cells import shown, width

_COLORS = {Verdict.REPORTED: "32", Verdict.WORDED: "33;1", Verdict.MISSING: "31;1", Verdict.NOISY: "33;1"}
_AROUND = 1
"""Lines without a mark that are shown above and below one with a mark."""


class Place(NamedTuple):
    """Where a line of an example stands in the rule file: its line, and the spaces before its text."""

    line: int
    indent: int


def places(outcome: Outcome) -> list[Place]:
    """The place of each line of the article; empty where the file does not hold the text line by line."""
    try:
        with open(outcome.path, encoding="utf-8-sig") as file:
            lines = file.read().split("\n")
    except (OSError, UnicodeDecodeError):
        return []
    text = outcome.text.split("\n")
    for number in range(outcome.line - 1, len(lines)):
        if lines[number].lstrip(" -").startswith(f"{outcome.part}:"):
            return _below(lines[number + 1 :], number + 2, text)
    return []


def place_of(placed: Sequence[Place], line: int) -> Place | None:
    """The place of a line of the article; what stands below its last line counts as there."""
    return placed[min(line, len(placed)) - 1] if placed else None


def render(outcome: Outcome, columns: int, *, color: bool = False) -> Iterator[str]:
    """The lines of the page that have marks, each with its marks below it, folded to `columns`."""
    placed = places(outcome)
    lines = outcome.text.rstrip("\n").split("\n")
    marked = {min(item.mark.line, len(lines)) for item in outcome.judged}
    shown_lines = [
        number
        for number in range(1, len(lines) + 1)
        if any(abs(number - mark) <= _AROUND for mark in marked) or not marked
    ]
    numbers = {number: str(placed[number - 1].line if placed else number) for number in shown_lines}
    gutter = max((len(number) for number in numbers.values()), default=1)
    bar = _paint("|", "2", color)
    before = 0
    for number in shown_lines:
        if before and number > before + 1:
            yield f"  {'':{gutter}} {_paint('…', '2', color)}"
        before = number
        marks = [item for item in outcome.judged if min(item.mark.line, len(lines)) == number]
        first = numbers[number]
        for start, piece in _folded(lines[number - 1], columns - gutter - 5):
            yield f"  {_paint(f'{first:>{gutter}}', '2', color)} {bar} {shown(piece)}".rstrip()
            first = ""
            last = start + len(piece) == len(lines[number - 1])
            for item in marks:
                for line in _under(item, start, piece, columns - gutter - 5, last=last):
                    yield f"  {'':{gutter}} {bar} {_paint(line, _COLORS[item.verdict], color)}"


def said(item: Judged) -> str:
    """A verdict in words, with the message that it is about."""
    if item.verdict is Verdict.WORDED:
        return f"reported: {item.found}\nexpected: {item.mark.message}"
    message = item.found or item.mark.message
    return f"{item.verdict}: {message}" if message else item.verdict.value


def _below(lines: list[str], first: int, text: list[str]) -> list[Place]:
    """The places of the lines of an article below its key, past the lines of carets."""
    kept: list[str] = []
    indent = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
    for line in lines:
        if line.strip() and len(line) - len(line.lstrip(" ")) < indent:
            break
        kept.append(line[indent:])
    found = article_lines("\n".join(kept))
    wanted = [line.rstrip() for line in "\n".join(text).rstrip().split("\n")]
    if [kept[number].rstrip() for number in found[: len(wanted)]] != wanted:
        return []
    return [Place(first + number, indent) for number in found]


def _folded(line: str, columns: int) -> Iterator[tuple[int, str]]:
    """A line in pieces that fit, each with where it starts; cut between words where one is near."""
    start = 0
    while width(shown(line[start:])) > columns:
        end = start + 1
        while end < len(line) and width(shown(line[start : end + 1])) <= columns:
            end += 1
        space = line.rfind(" ", start + columns // 2, end)
        end = space + 1 if space > 0 else end
        yield start, line[start:end]
        start = end
    yield start, line[start:]


def _under(item: Judged, start: int, piece: str, columns: int, *, last: bool) -> Iterator[str]:
    """The carets under the part of the mark that falls into the piece, with the words at its end."""
    left, right = item.mark.column - 1 - start, item.mark.end_column - 1 - start
    starts_here = 0 <= left < len(piece) or (left == len(piece) and last)
    if not starts_here and not (left < 0 < right):
        return
    inside = max(0, left)
    blank = width(shown(piece[:inside]))
    carets = "^" * max(1, width(shown(piece[inside : max(right, 0)])))
    words = said(item)
    if right > len(piece) and not last:
        words = "…"
    if "\n" not in words and blank + len(carets) + 1 + width(shown(words)) <= columns:
        yield f"{' ' * blank}{carets} {shown(words)}"
        return
    yield f"{' ' * blank}{carets}"
    for line in words.split("\n"):
        for _, part in _folded(line, max(20, columns - 2)):
            yield f"  {shown(part)}".rstrip()


def _paint(text: str, code: str, color: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if color and text.strip() else text
