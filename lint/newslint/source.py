"""The text on disk and the places in it: Source, Span, Position, Text."""

from __future__ import annotations

import codecs
import os
import re
import stat
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

MAX_SIZE = 10_000_000
"""Bytes above which a file is refused: no article is that long, and most archives are."""

_LINE_END = re.compile(r"\r\n|\n|\r")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = (
    rb"""(?i)<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']|<meta[^>]{0,400}?\bcharset\s*=\s*["']?([\w.:-]+)"""
)
# WHATWG Encoding Standard, windows-1252: the five bytes that Microsoft left undefined are C1 controls.
_CP1252 = {byte: bytes([byte]).decode("cp1252") for byte in range(0x80, 0xA0) if byte not in b"\x81\x8d\x8f\x90\x9d"}
_CP1252_BACK = {ord(char): byte for byte, char in _CP1252.items()}


class ReadError(Exception):
    """A file cannot be read as text; the message says why, without the path."""


class Span(NamedTuple):
    """Half-open `[start, end)` in code points of the source."""

    start: int
    end: int


class Position(NamedTuple):
    """A place as people count it: line and column from 1, columns in code points."""

    line: int
    column: int


class Source:
    """One file: its path as given, its decoded text (without BOM) and how it was encoded.

    Lines end at LF, CRLF or a lone CR, never at NEL, LS or PS. `guessed` is true when neither the
    bytes nor a declaration told the encoding, so that cp1252 was assumed. `content` holds the bytes it was
    decoded from, if it was.
    """

    def __init__(
        self,
        path: str,
        text: str,
        encoding: str = "utf-8",
        *,
        bom: bytes = b"",
        guessed: bool = False,
        content: bytes | None = None,
    ) -> None:
        self.path = path
        self.text = text
        self.encoding = encoding
        self.bom = bom
        self.guessed = guessed
        self.content = content
        self._counted = (0, 0)  # an offset and the bytes before it in its line, so that long lines are counted once

    @classmethod
    def decode(cls, path: str, content: bytes) -> Source:
        """Decode by BOM, as UTF-8, by the HTML or XML declaration, or else as cp1252.

        Raises ReadError for bytes that are no text.
        """
        for bom, encoding in _BOMS:
            if content.startswith(bom):
                try:
                    return cls(path, content[len(bom) :].decode(encoding), encoding, bom=bom, content=content)
                except UnicodeDecodeError as error:
                    where = f"byte {error.start + len(bom) + 1}"
                    raise ReadError(f"{where} is not valid {encoding}, which its byte order mark announces") from error
        nul = content.find(b"\0")
        if nul >= 0:
            raise ReadError(f"not a text file: byte {nul + 1} is NUL; save it as UTF-8, or exclude it")
        try:
            return cls(path, content.decode("utf-8"), content=content)
        except UnicodeDecodeError:
            pass
        declared = re.search(_DECLARED, content[:2048])
        if declared:
            name = (declared[1] or declared[2]).decode("ascii", "replace")
            try:
                return cls(path, content.decode(name), name.lower(), content=content)
            except (LookupError, UnicodeDecodeError):
                pass
        return cls(path, content.decode("latin-1").translate(_CP1252), "cp1252", guessed=True, content=content)

    def with_text(self, text: str) -> Source:
        """This source with another text, which its encoding may or may not hold."""
        return Source(self.path, text, self.encoding, bom=self.bom, guessed=self.guessed)

    def encode(self, text: str) -> bytes:
        """Bytes of `text` in the encoding of this source, with its BOM.

        Raises UnicodeEncodeError for characters that the encoding lacks.
        """
        if self.guessed:
            return text.translate(_CP1252_BACK).encode("latin-1")
        return self.bom + text.encode(self.encoding)

    @cached_property
    def line_starts(self) -> list[int]:
        """Offset of the first code point of every line."""
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    def part(self, offset: int) -> tuple[Source, int]:
        """The file that an offset falls into, and the offset at which it starts: this one, at 0."""
        return self, 0

    def position(self, offset: int) -> Position:
        """Line and column, both from 1, of an offset."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def byte_position(self, offset: int) -> Position:
        """Line and column, both from 1, with the column in UTF-8 bytes."""
        line, column = self.position(offset)
        start, counted = self._counted
        if not offset - column < start <= offset:  # another line, or further left
            start, counted = offset - column + 1, 0
        counted += len(self.text[start:offset].encode("utf-8", "surrogatepass"))
        self._counted = offset, counted
        return Position(line, counted + 1)

    def offset(self, line: int, column: int) -> int:
        """The offset of a position; the inverse of `position`."""
        return self.line_starts[line - 1] + column - 1

    def line_span(self, offset: int) -> Span:
        """The line around an offset, without its line end."""
        line = bisect_right(self.line_starts, offset)
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def slice(self, span: Span) -> str:
        """The exact source text of a span."""
        return self.text[span.start : span.end]


def read(path: str, max_size: int = MAX_SIZE) -> Source:
    """Read and decode a file. Raises ReadError with a reason that a person can act on."""
    try:
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise ReadError("not a file; a pipe or device is read with - (standard input)")
        size = status.st_size
        if size > max_size:
            limit = f"raise `max-size` (now {max_size} bytes) or exclude it"
            raise ReadError(f"{size / 1e6:.1f} MB is too long for an article; {limit}")
        with open(path, "rb") as file:
            return Source.decode(path, file.read())
    except OSError as error:
        raise ReadError((error.strerror or str(error)).lower()) from error


class Piece(NamedTuple):
    """A run of a Text and its place in the source.

    Runs of equal length stand letter for letter (white space may be of another kind); others, such as an entity,
    are atoms.
    """

    start: int
    end: int
    source_start: int
    source_end: int


class Text:
    """Decoded text that remembers where each piece of it stands in the source."""

    __slots__ = ("_starts", "pieces", "string")

    def __init__(self, string: str, pieces: Iterable[Piece]) -> None:
        self.string = string
        self.pieces = tuple(pieces)
        self._starts = [piece.start for piece in self.pieces] if len(self.pieces) > 1 else []

    @classmethod
    def verbatim(cls, source: Source, start: int, end: int) -> Text:
        """The text of a source slice as it stands."""
        return cls(source.text[start:end], (Piece(0, end - start, start, end),))

    @classmethod
    def join(cls, parts: Iterable[tuple[str, int, int]]) -> Text:
        """Build from `(string, source_start, source_end)` parts in reading order."""
        pieces: list[Piece] = []
        at = 0
        was_space = False
        strings = []
        for string, source_start, source_end in parts:
            if not string:
                continue
            last = pieces[-1] if pieces else None
            plain = len(string) == source_end - source_start and not string.isspace()
            if plain and last and last.source_end == source_start and _is_verbatim(last) and not was_space:
                pieces[-1] = Piece(last.start, at + len(string), last.source_start, source_end)
            else:
                pieces.append(Piece(at, at + len(string), source_start, source_end))
            strings.append(string)
            at += len(string)
            was_space = string.isspace()
        return cls("".join(strings), pieces)

    def __len__(self) -> int:
        return len(self.string)

    def __repr__(self) -> str:
        return f"Text({self.string!r})"

    def span(self, start: int, end: int) -> Span:
        """The source span of `string[start:end]`; markup at its edges is left out."""
        if not self.pieces:
            return Span(0, 0)
        first = self._piece(start, at_end=False)
        if end <= start:
            offset = first.source_start + start - first.start if _is_verbatim(first) else first.source_start
            return Span(offset, offset)
        last = self._piece(end, at_end=True)
        source_start = first.source_start + start - first.start if _is_verbatim(first) else first.source_start
        source_end = last.source_start + end - last.start if _is_verbatim(last) else last.source_end
        return Span(source_start, source_end)

    def slice(self, start: int, end: int) -> Text:
        """The part `string[start:end]`, with its places; atoms that are cut keep their whole place."""
        parts = []
        first = max(0, bisect_right(self._starts, start) - 1) if self._starts else 0
        for at in range(first, len(self.pieces)):
            piece = self.pieces[at]
            if piece.start >= end:
                break
            low, high = max(start, piece.start), min(end, piece.end)
            if low >= high:
                continue
            if _is_verbatim(piece):
                shift = piece.source_start - piece.start
                parts.append(Piece(low - start, high - start, low + shift, high + shift))
            else:
                parts.append(Piece(low - start, high - start, piece.source_start, piece.source_end))
        return Text(self.string[start:end], parts)

    def shifted(self, by: int) -> Text:
        """The same text, each piece so much further on in the source."""
        return Text(
            self.string,
            (Piece(piece.start, piece.end, piece.source_start + by, piece.source_end + by) for piece in self.pieces),
        )

    def strip(self) -> Text:
        """The text without white space at its ends."""
        start = len(self.string) - len(self.string.lstrip())
        return self.slice(start, max(start, len(self.string.rstrip())))

    def _piece(self, offset: int, *, at_end: bool) -> Piece:
        if not self._starts:
            return self.pieces[0]
        index = (bisect_left if at_end else bisect_right)(self._starts, offset) - 1
        return self.pieces[max(index, 0)]


def _is_verbatim(piece: Piece) -> bool:
    return piece.end - piece.start == piece.source_end - piece.source_start
