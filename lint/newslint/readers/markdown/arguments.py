"""What stands between the name and the end of a shortcode: its arguments, and what is wrong with their quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newslint.readers.markdown.inline import ContentMap, runs, text_of
from newslint.readers.markdown.parser import parse_inline
from newslint.source import Source, Span, Text

_ARGUMENT = re.compile(
    r"""(?:(?<![\w:-])([\w:-]+)(?:\s*=|:\s)\s*)?+
    (?:"((?:[^"\\]|\\.)*+)(?:"|\Z)|'((?:[^'\\]|\\.)*+)(?:'|\Z)|`([^`]*+)`|(\{(?:[^{}]|\{[^{}]*+\})*+\})|(?(1)([^\s"'>{}%\]]++)|(?!)))""",
    re.VERBOSE | re.DOTALL,
)
_LITERAL = re.compile(r"\s*(?:\"([^\"]*)\"|'([^']*)'|`([^`$]*)`|<>(.*)</>)\s*", re.DOTALL)
_MARKS = re.compile(r"[\\*_\[\]<&`\n\r~]")
_KEY = re.compile(r"([\w:.-]+)\s*=\s*(?=[\"'`“”„‘’])|(?=[\"'`])")
_GAP = re.compile(r"[\s,]*+")
_WORD = re.compile(r"[^\s,]++")
_NEXT_KEY = re.compile(r"\s([\w-]+)=\s*$")
_GLUED = re.compile(r"([\w-]+)=[\"']")
_BEHIND = frozenset(" \t\r\n,/>%}|)]")


class Argument(NamedTuple):
    """One argument; `key` is empty where it has no name. `computed` ones say nothing that can be read."""

    key: str
    start: int
    end: int
    computed: bool = False


def arguments(code: str, start: int) -> Iterator[Argument]:
    """The arguments in a shortcode that stands at `start` of the source."""
    liquid = code[0] == "{" and code[:3] not in ("{{<", "{{%")
    begin, end = (2, len(code.rstrip("}"))) if code[0] == "{" else (1, len(code.rstrip(">")))
    for found in _ARGUMENT.finditer(code, begin, end):
        group = next(number for number in range(2, 7) if found[number] is not None)
        low, high = found.span(group)
        if group < 4 and found.end() == high and not found[1]:
            return  # an apostrophe, or a quotation mark that nothing closes
        computed = group == 6 and liquid  # a name without quotes is a variable there
        if group == 5:
            if not found[1]:
                continue
            literal = _LITERAL.fullmatch(code, low + 1, high - 1)
            computed = literal is None
            if literal:
                low, high = literal.span(literal.lastindex or 0)
        yield Argument(found[1] or "", start + low, start + high, computed)


def said(source: Source, argument: Argument) -> Text:
    """What readers read of an argument: Markdown and HTML in it are understood, wrapped lines joined."""
    raw = source.text[argument.start : argument.end]
    if argument.computed or "{{" in raw or "{%" in raw:
        return Text("", ())
    if _MARKS.search(raw) is None:
        return Text.verbatim(source, argument.start, argument.end).strip()
    content = raw.replace("\r", " ")
    return text_of(list(runs(parse_inline(content), content, ContentMap([(0, argument.start)]))))


def fault(code: str, start: int, name_end: int) -> tuple[Span, str] | None:
    """The first quotation mark that breaks a shortcode, and what would be right."""
    at = name_end
    end = len(code.rstrip("}]>%").rstrip("/ \t\r\n-"))
    while (at := _end(_GAP, code, at)) < end:
        key = _KEY.match(code, at)
        if key is None:
            at = _end(_WORD, code, at)
            continue
        at = key.end()
        value = f"the value of “{key[1]}”" if key[1] else "a value"
        quote, opening = code[at], Span(start + at, start + at + 1)
        if quote not in "\"'`":
            return opening, f"{value} stands between curly quotation marks; write straight ones"
        closing = _closing(code, quote, at + 1, end)
        if closing < 0:
            return opening, f"{value} has no closing {quote}; put one where it ends"
        if closing + 1 < len(code) and code[closing + 1] not in _BEHIND:
            following = _NEXT_KEY.search(code, at + 1, closing)
            if following and "<" not in code[at:closing]:
                return opening, f"{value} has no closing {quote}; put one before “{following[1]}=”"
            mark = Span(start + closing, start + closing + 1)
            if glued := _GLUED.match(code, closing + 1):
                return mark, f"a space is missing behind {value}; put one before “{glued[1]}=”"
            other = "'" if quote == '"' else '"'
            better = (
                'write it as \\"'
                if code.startswith("{{") and quote == '"'
                else f"put the value between {other} and {other}"
            )
            return mark, f"a {quote} stands inside {value}; {better}"
        at = closing + 1
    return None


def _closing(code: str, quote: str, at: int, end: int) -> int:
    while (found := code.find(quote, at, end)) >= 0:
        if code[found - 1] != "\\" or quote == "`":
            return found
        at = found + 1
    return -1


def _end(pattern: re.Pattern[str], code: str, at: int) -> int:
    found = pattern.match(code, at)
    return found.end() if found else at
