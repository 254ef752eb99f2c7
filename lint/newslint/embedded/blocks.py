"""Picture formats: where each keeps the blocks of metadata. No pixel is ever decoded."""

from __future__ import annotations

import logging
import re
import zlib
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from PIL.Image import Exif

MAX_PACKET = 1_000_000
"""Bytes above which an XMP packet is left unread."""
_MAX_HEADER = 16_000_000  # of a JPEG; Pillow takes long over a file that is made of empty segments
_SILENCE = logging.NullHandler()

T = TypeVar("T")
F = TypeVar("F")


class PictureError(Exception):
    """A file cannot be read as a picture; the message says why, without the path."""


class Blocks(NamedTuple):
    """The blocks of a file, not yet understood; `cut` if the file is known to end too early."""

    iim: dict[tuple[int, int], bytes | list[bytes]] | None = None
    xmp: bytes = b""
    exif: bytes | Exif = b""
    cut: bool = False


def lenient(step: Callable[[], T], fallback: F) -> T | F:
    """The fallback where the step fails in any way: damaged blocks are silent blocks."""
    try:
        return step()
    except Exception:  # noqa: BLE001 - Pillow raises a dozen types, and the other blocks may be sound
        return fallback


def read(content: bytes) -> Blocks:
    """The blocks of a picture of any format; PictureError if it is none, or its header is damaged."""
    for magic, kind, reader in _KINDS:
        if magic.match(content):
            blocks = lenient(partial(reader, content), None)
            if blocks is None:
                raise PictureError(f"cut off: the header of the {kind} file is incomplete or damaged")
            return blocks
    if not content:
        raise PictureError("this is no picture: the file is empty")
    if not re.search(rb"[\x00-\x08\x0e-\x1a]", content[:1000]):
        raise PictureError("this is no picture: the file holds text")
    raise PictureError("this is no picture: the file is none of GIF, JPEG, PNG, TIFF and WebP")


# Pillow's classes are called by name: `Image.open` would load its forty plugins, and refuse what has too many pixels.


def _jpeg(content: bytes) -> Blocks:
    from PIL.IptcImagePlugin import getiptcinfo
    from PIL.JpegImagePlugin import JpegImageFile

    picture = JpegImageFile(BytesIO(content[:_MAX_HEADER]))
    mark = b"http://ns.adobe.com/xap/1.0/\0"
    packets = (data[len(mark) :] for name, data in picture.applist if name == "APP1" and data.startswith(mark))
    return Blocks(lenient(lambda: getiptcinfo(picture), None), next(packets, b""), picture.info.get("exif", b""))


def _tiff(content: bytes) -> Blocks:
    from PIL.IptcImagePlugin import getiptcinfo
    from PIL.TiffImagePlugin import TiffImageFile

    logging.getLogger("PIL").addHandler(_SILENCE)  # what it logs of a damaged file would stand on standard error
    picture = TiffImageFile(BytesIO(content))
    packet: object = lenient(lambda: picture.tag_v2.get(700), b"")
    if isinstance(packet, tuple) and len(packet) == 1:
        packet = packet[0]
    return Blocks(
        lenient(lambda: getiptcinfo(picture), None),
        packet if isinstance(packet, bytes) else b"",
        lenient(picture.getexif, b""),
    )


def _png(content: bytes) -> Blocks:
    """Walked here, since Pillow must decode the pixels to reach what stands behind them, where ExifTool puts it."""
    xmp = exif = name = b""
    if content[12:16] != b"IHDR":
        raise ValueError(content[:50])
    for name, data in _chunks(content, 8, png=True):
        if name == b"eXIf":
            exif = exif or data
        elif name == b"iTXt" and data.startswith(b"XML:com.adobe.xmp\0"):
            compressed = data[18:19] == b"\1"
            packet = data[20:].split(b"\0", 2)[-1]  # behind the language and the translated keyword
            xmp = xmp or (lenient(partial(_inflate, packet), b"") if compressed else packet)
        elif name == b"IEND":
            break
    return Blocks(None, xmp, exif, cut=name != b"IEND")


def _webp(content: bytes) -> Blocks:
    """Walked here, since Pillow would ask for the memory of all pixels."""
    chunks: dict[bytes, bytes] = {}
    for name, data in _chunks(content, 12, png=False):
        chunks.setdefault(name, data)
    if not re.match(rb"VP8[ LX]", content[12:16]):
        raise ValueError(content[:50])
    cut = len(content) + 1 < 8 + int.from_bytes(content[4:8], "little")
    return Blocks(None, chunks.get(b"XMP ", b""), chunks.get(b"EXIF", b""), cut)


def _gif(content: bytes) -> Blocks:
    if len(content) < 13:
        raise ValueError(content)
    _, _, packet = content.partition(b"!\xff\x0bXMP DataXMP")
    return Blocks(xmp=packet.partition(b"\x01\xff\xfe")[0])  # then come 256 bytes that lead other readers out of it


_KINDS: tuple[tuple[re.Pattern[bytes], str, Callable[[bytes], Blocks]], ...] = (
    (re.compile(rb"\xff\xd8\xff"), "JPEG", _jpeg),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), "PNG", _png),
    (re.compile(rb"(?s)RIFF....WEBP"), "WebP", _webp),
    (re.compile(rb"II\*\0|MM\0\*|II\+\0|MM\0\+"), "TIFF", _tiff),
    (re.compile(rb"GIF8[79]a"), "GIF", _gif),
)


def _chunks(content: bytes, start: int, *, png: bool) -> Iterator[tuple[bytes, bytes]]:
    """Names and data of the chunks that are complete."""
    while start + 8 <= len(content):
        first, second = content[start : start + 4], content[start + 4 : start + 8]
        name, size = (second, int.from_bytes(first, "big")) if png else (first, int.from_bytes(second, "little"))
        end = start + 8 + size
        if end > len(content):
            return
        yield name, content[start + 8 : end]
        start = end + (4 if png else size % 2)


def _inflate(data: bytes) -> bytes:
    return zlib.decompressobj().decompress(data, MAX_PACKET + 1)
