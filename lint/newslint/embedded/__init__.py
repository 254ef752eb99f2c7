"""What a picture file says of itself: the credit, caption and alt text that travel with it as IPTC, XMP or EXIF."""

from __future__ import annotations

import hashlib
import warnings

from newslint.embedded import blocks, metadata
from newslint.embedded.blocks import PictureError, lenient
from newslint.embedded.metadata import Embedded

__all__ = ["Embedded", "PictureError", "PicturesMissingError", "read", "read_bytes"]

MAX_SIZE = 64_000_000
"""Bytes above which a file is refused: no picture of an article is that large."""


class PicturesMissingError(Exception):
    """Pillow, which reads pictures, is not installed; the message is the command that installs it."""


def read(path: str) -> Embedded:
    """What the file says of itself, its pixels undecoded; PictureError also where there is no file."""
    try:
        with open(path, "rb") as file:
            content = file.read(MAX_SIZE + 1)
    except (OSError, ValueError) as error:
        raise PictureError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from error
    return read_bytes(content)


def read_bytes(content: bytes) -> Embedded:
    """As `read`. Damaged metadata count as silent, and so does XMP with a DOCTYPE or of more than 1 MB.

    A file that is cut is read as far as it goes; it is a PictureError if what it says may stand in the missing part.
    """
    try:
        import PIL  # noqa: F401 - the same answer for every file, whether or not its format needs Pillow
    except ImportError:
        raise PicturesMissingError("pip install 'newslint[images]'") from None
    if len(content) > MAX_SIZE:
        raise PictureError(f"too large: more than {MAX_SIZE // 1_000_000} MB")
    digest = hashlib.sha256(content).digest()
    known = _KNOWN.get(digest)
    if known is None:
        if len(_KNOWN) >= 1000:
            _KNOWN.clear()
        try:
            known = _understand(content)
        except PictureError as error:
            known = str(error)
        _KNOWN[digest] = known
    if isinstance(known, str):
        raise PictureError(known)
    return known


_KNOWN: dict[bytes, Embedded | str] = {}
"""What was read, or why it could not be, by the digest of the content: articles share their pictures."""


def _understand(content: bytes) -> Embedded:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow warns of what is damaged; here that is no news
        found = blocks.read(content)
        parts = (
            lenient(lambda: metadata.from_iim(found.iim), Embedded()),
            lenient(lambda: metadata.from_xmp(found.xmp), Embedded()),
            lenient(lambda: metadata.from_exif(found.exif), Embedded()),
        )
    embedded = Embedded(*(next(filter(None, values), "") for values in zip(*parts, strict=True)))
    if found.cut and embedded == Embedded():
        raise PictureError("cut off: what the picture says of itself may stand in the missing part")
    return embedded
