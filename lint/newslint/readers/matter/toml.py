"""TOML front matter: tomllib says whether it is right, and a scan where the values stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.readers.matter.fields import Field, InvalidError, escaped, folded
from newslint.source import Source, Span, Text

_SPACE = re.compile(r"(?:[ \t\r\n]+|#[^\r\n]*)*")
_BLANK = re.compile(r"[ \t]*")
_PART = re.compile(r"\"((?:[^\"\\]|\\.)*)\"|'([^']*)'|([A-Za-z0-9_-]+)")
_STRING = re.compile(r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\]|\\.)*"|\'[^\']*\'', re.DOTALL)
_BARE = re.compile(r"[^,\]}#\r\n]+")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")

_TOO_DEEP = "this front matter is nested too deeply to be read"
_DEEP = re.compile(r"(?<![\w-])(?:[\w-]++[ \t]*+\.[ \t]*+){99}")  # tomllib needs the square of their number


def read(source: Source, start: int, end: int) -> list[Field]:
    """The fields in `[start, end)`. Raises InvalidError."""
    import tomllib

    body = source.text[start:end]
    if _DEEP.search(body):
        raise InvalidError(_TOO_DEEP, 0)
    try:
        tomllib.loads(body.replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        place = _PLACE.search(str(error))
        said = str(error)[: place.start()] if place else str(error)
        raise InvalidError(f"this front matter is not valid TOML: {said.lower()}", _offset(body, place)) from error
    except RecursionError as error:
        raise InvalidError(_TOO_DEEP, 0) from error
    return list(_Scan(source, start, end).fields())


def _offset(body: str, place: re.Match[str] | None) -> int:
    if place is None or place[1] is None:
        return len(body)
    lines = body.split("\n")
    return sum(len(line) + 1 for line in lines[: int(place[1]) - 1]) + int(place[2]) - 1


class _Scan:
    """A pass over TOML that is known to be right, so that it may look at little."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source = source
        self.text = source.text
        self.at = start
        self.end = end
        self.owners = 1
        self.dotted: dict[tuple[int, tuple[str, ...]], int] = {}

    def fields(self) -> Iterator[Field]:
        path: tuple[str, ...] = ()
        owner = 0
        while self._skip(_SPACE) < self.end:
            if self.text[self.at] == "[":
                self.at += 2 if self.text.startswith("[[", self.at) else 1
                path, owner = self._key(), self._owner()
                self.at = self.source.line_span(self.at).end
            else:
                yield from self._pair(path, owner)

    def _pair(self, path: tuple[str, ...], owner: int) -> Iterator[Field]:
        key = self._key()
        self._skip(_BLANK)
        self.at += 1  # =
        if len(key) > 1:  # `hero.src` and `hero.caption` stand in one mapping
            around = owner, key[:-1]
            owner = self.dotted[around] = self.dotted.get(around) or self._owner()
        yield from self._value((*path, *key), owner)

    def _key(self) -> tuple[str, ...]:
        parts = []
        while True:
            self._skip(_BLANK)
            part = _PART.match(self.text, self.at)
            assert part is not None
            parts.append(part[1] or part[2] or part[3] or "")
            self.at = part.end()
            if self._skip(_BLANK) >= self.end or self.text[self.at] != ".":
                return tuple(parts)
            self.at += 1

    def _value(self, path: tuple[str, ...], owner: int) -> Iterator[Field]:
        self._skip(_SPACE)
        sign = self.text[self.at]
        if sign in "[{":
            closing = "]" if sign == "[" else "}"
            inner = owner if sign == "[" else self._owner()
            self.at += 1
            while self._skip(_SPACE) < self.end and self.text[self.at] != closing:
                if self.text[self.at] == ",":
                    self.at += 1
                elif sign == "[":
                    yield from self._value(path, inner)
                else:
                    yield from self._pair(path, inner)
            self.at += 1
            return
        start = self.at
        found = (_STRING if sign in "\"'" else _BARE).match(self.text, start, self.end)
        assert found is not None
        self.at = found.end()
        text = self._text(found[0].rstrip(), start)
        if text.string:
            yield Field(path, owner, text.string, text, Span(start, start + len(found[0].rstrip())))

    def _text(self, raw: str, start: int) -> Text:
        quotes = 3 if raw[:3] in ('"""', "'''") else 1 if raw[0] in "\"'" else 0
        low, high = start + quotes, start + len(raw) - quotes
        if "\\" in raw and raw[0] == '"':
            return escaped(self.source, low, high, '"')
        return folded(self.source, low, high) if quotes == 3 else Text.verbatim(self.source, low, high).strip()

    def _owner(self) -> int:
        self.owners += 1
        return self.owners

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self.text, self.at, self.end)
        self.at = found.end() if found else self.at
        return self.at
