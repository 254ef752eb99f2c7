"""What came of a file, as plain bytes and back."""

from __future__ import annotations

import marshal
import zlib
from typing import Any

from newslint.checked import Checked
from newslint.checks.survey import Placed
from newslint.diagnostic import BytePlace, Diagnostic, Excerpt, Level, PlacedEdit, Related
from newslint.source import Position, Span

try:  # hashlib loads OpenSSL before it gives the same function, and takes 6 ms
    from _blake2 import blake2b as _blake2b
except ImportError:
    from hashlib import blake2b as _blake2b

_new: Any = tuple.__new__
"""Makes a NamedTuple of a tuple in half the time; there are as many facts as names in the archive."""


def digest(content: bytes) -> bytes:
    """Sixteen bytes that no two contents share."""
    return _blake2b(content, digest_size=16).digest()


def freeze(checked: Checked) -> bytes:
    """Nothing but nested tuples of texts and numbers, so that reading it back cannot run code.

    A checksum comes first: what a failing disk has garbled is not taken for a result.
    """
    facts = [(rule, placed.key, placed.value, tuple(placed.span), placed.accepted) for rule, placed in checked.facts]
    return seal(marshal.dumps((_plain(checked.diagnostics), facts)))


def seal(content: bytes) -> bytes:
    """The content behind its checksum."""
    return zlib.crc32(content).to_bytes(4, "big") + content


def unseal(sealed: bytes) -> bytes:
    """What `seal` was given. Raises ValueError."""
    content = sealed[4:]
    if zlib.crc32(content).to_bytes(4, "big") != sealed[:4]:
        raise ValueError("the checksum does not agree")
    return content


def thaw(path: str, content: bytes) -> Checked | None:
    """What `freeze` has made of a result for the file at `path`; None if it is something else."""
    try:
        diagnostics, facts = marshal.loads(unseal(content))
        return Checked(
            path,
            tuple(_diagnostic(item) for item in diagnostics),
            facts=tuple(
                (rule, _new(Placed, (key, value, path, _new(Span, span), accepted)))
                for rule, key, value, span, accepted in facts
            ),
        )
    except (ValueError, TypeError, EOFError, LookupError):
        return None


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(_plain(item) for item in value)
    return str(value) if isinstance(value, str) else value


def _diagnostic(fields: tuple[Any, ...]) -> Diagnostic:
    path, rule, level, message, span, start, end, text, excerpt, places, suggestions, safe, *rest = fields
    edits, related, *sure = rest
    return Diagnostic(
        path,
        rule,
        Level(level),
        message,
        Span(*span),
        Position(*start),
        Position(*end),
        text,
        Excerpt(*excerpt),
        _bytes(places),
        suggestions,
        safe,
        tuple(_edit(*edit) for edit in edits),
        tuple(Related(where, Position(*low), Position(*high), said) for where, low, high, said in related),
        *sure,
    )


def _edit(span: Any, start: Any, end: Any, text: str, places: Any) -> PlacedEdit:
    return PlacedEdit(Span(*span), Position(*start), Position(*end), text, _bytes(places))


def _bytes(places: tuple[Any, ...]) -> BytePlace:
    return BytePlace(Position(*places[0]), Position(*places[1]))
