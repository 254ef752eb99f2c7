"""Small pictures that say something of themselves: `python tests/make_pictures.py FOLDER`.

IIM records, XMP packets and the segments around them are written by hand, since Pillow writes only some of them.
"""

from __future__ import annotations

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

UTF8 = (1, 90, b"\x1b%G")
"""The IIM record that declares UTF-8."""

FULL_IIM = (
    (2, 80, b"Ann Example"),
    (2, 80, b"Ben Sample"),
    (2, 110, b"Example Agency"),
    (2, 115, b"Example Archive"),
    (2, 116, b"(c) Example Agency"),
    (2, 120, b"A boat leaves the harbour."),
)

NAMESPACES = (
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" '
    'xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"'
)

FULL_XMP = """
<dc:creator><rdf:Seq><rdf:li>Xenia Example</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© XMP Agency</rdf:li></rdf:Alt></dc:rights>
<dc:description><rdf:Alt>
  <rdf:li xml:lang="de">Ein Zug.</rdf:li><rdf:li xml:lang="x-default">A train.</rdf:li>
</rdf:Alt></dc:description>
<photoshop:Source>XMP Archive</photoshop:Source>
<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>
  <rdf:li xml:lang="x-default">A red train in the snow</rdf:li>
</rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
"""


def iim(*records: tuple[int, int, bytes]) -> bytes:
    return b"".join(struct.pack(">BBBH", 0x1C, record, number, len(data)) + data for record, number, data in records)


def xmp(elements: str = FULL_XMP, attributes: str = 'photoshop:Credit="XMP Credit"', doctype: str = "") -> bytes:
    return (
        f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{doctype}<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f'<rdf:RDF {NAMESPACES}><rdf:Description rdf:about="" {attributes}>{elements}</rdf:Description></rdf:RDF>'
        f'</x:xmpmeta>{" " * 20}<?xpacket end="w"?>'
    ).encode()


def exif(description: str = "", copyright: str = "") -> bytes:
    tags = Image.Exif()
    tags.update({tag: text for tag, text in ((0x010E, description), (0x8298, copyright)) if text})
    return tags.tobytes()


def jpeg(iim: bytes = b"", xmp: bytes = b"", exif: bytes = b"") -> bytes:
    content = _saved("JPEG", exif=exif)
    segments = b""
    if iim:
        resource = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(iim)) + iim + b"\0" * (len(iim) % 2)
        segments += _segment(0xED, b"Photoshop 3.0\0" + resource)
    if xmp:
        segments += _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp)
    behind_jfif = 4 + int.from_bytes(content[4:6], "big")
    return content[:behind_jfif] + segments + content[behind_jfif:]


def png(xmp: bytes = b"", exif: bytes = b"", *, late: bool = False, compressed: bool = False) -> bytes:
    """`late` puts the XMP behind the pixels, as ExifTool does."""
    text = PngInfo()
    if xmp and not late:
        text.add_itxt("XML:com.adobe.xmp", xmp.decode(), zip=compressed)
    content = _saved("PNG", pnginfo=text, exif=exif)
    if not (xmp and late):
        return content
    data = b"iTXt" + b"XML:com.adobe.xmp\0\0\0\0\0" + xmp
    chunk = struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return content[:-12] + chunk + content[-12:]


def webp(xmp: bytes = b"", exif: bytes = b"") -> bytes:
    return _saved("WEBP", xmp=xmp, exif=exif)


def tiff(iim: bytes = b"", xmp: bytes = b"", description: str = "") -> bytes:
    tags = {33723: iim, 700: xmp, 0x010E: description}
    return _saved("TIFF", tiffinfo={tag: value for tag, value in tags.items() if value})


def gif(xmp: bytes = b"") -> bytes:
    content = _saved("GIF")
    magic = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    return content[:-1] + (b"!\xff\x0bXMP DataXMP" + xmp + magic if xmp else b"") + content[-1:]


def _saved(kind: str, **options: object) -> bytes:
    file = BytesIO()
    Image.new("RGB", (8, 8), "navy").save(file, kind, **options)
    return file.getvalue()


def _segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def pictures() -> dict[str, bytes]:
    """Content by file name; what each says of itself stands in test_embedded.py."""
    return {
        "silent.jpg": jpeg(),
        "iim.jpg": jpeg(iim(*FULL_IIM)),
        "xmp.jpg": jpeg(xmp=xmp()),
        "exif.jpg": jpeg(exif=exif("A bridge.", "Exif Agency")),
        "all.jpg": jpeg(iim(*FULL_IIM), xmp(), exif("A bridge.", "Exif Agency")),
        "xmp.png": png(xmp(), exif("A bridge.", "Exif Agency")),
        "compressed.png": png(xmp(), compressed=True),
        "late.png": png(xmp(), late=True),
        "xmp.webp": webp(xmp(), exif("A bridge.", "Exif Agency")),
        "all.tif": tiff(iim(*FULL_IIM), xmp(), "A bridge."),
        "xmp.gif": gif(xmp()),
    }


def make(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pictures().items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    make(Path(sys.argv[1]))
