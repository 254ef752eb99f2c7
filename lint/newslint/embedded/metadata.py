"""IIM, XMP and EXIF: each block of metadata read into the words that editors use."""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree

from newslint.embedded.blocks import MAX_PACKET

if TYPE_CHECKING:
    from PIL.Image import Exif


class Embedded(NamedTuple):
    """What a picture file says of itself; "" where it is silent.

    IIM comes before XMP, and XMP before EXIF. Every run of white space is one space, and no control character is left.
    """

    credit: str = ""
    """IIM 2:110, XMP photoshop:Credit."""
    byline: str = ""
    """IIM 2:80, XMP dc:creator; several are joined by " and "."""
    source: str = ""
    """IIM 2:115, XMP photoshop:Source."""
    copyright: str = ""
    """IIM 2:116, XMP dc:rights, EXIF Copyright."""
    description: str = ""
    """IIM 2:120, XMP dc:description, EXIF ImageDescription."""
    alt: str = ""
    """XMP Iptc4xmpCore:AltTextAccessibility."""


def from_iim(fields: Mapping[tuple[int, int], bytes | list[bytes]] | None) -> Embedded:
    """From the data sets by record and number; one that is repeated is a list."""

    def values(record: int, number: int) -> list[bytes]:
        found = (fields or {}).get((record, number)) or []
        return [value for value in (found if isinstance(found, list) else [found]) if value]

    utf8 = values(1, 90) == [b"\x1b%G"]

    def texts(number: int) -> list[str]:
        return [text for data in values(2, number) if (text := _tidy(_decode(data, cut=utf8)))]

    credit, source, rights, description = ("".join(texts(number)[:1]) for number in (110, 115, 116, 120))
    return Embedded(credit, " and ".join(texts(80)), source, rights, description)


_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_PROPERTIES = Embedded(
    credit="{http://ns.adobe.com/photoshop/1.0/}Credit",
    byline="{http://purl.org/dc/elements/1.1/}creator",
    source="{http://ns.adobe.com/photoshop/1.0/}Source",
    copyright="{http://purl.org/dc/elements/1.1/}rights",
    description="{http://purl.org/dc/elements/1.1/}description",
    alt="{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility",
)


def from_xmp(packet: bytes) -> Embedded:
    """Silent where the packet has a DOCTYPE or is too long; ParseError where it is no XML."""
    if len(packet) > MAX_PACKET:
        return Embedded()
    utf16 = packet.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = packet.decode("utf-16" if utf16 else "utf-8", "replace")
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # no packet needs them, and they can grow without end
        return Embedded()
    root = ElementTree.fromstring(text[text.find("<") : text.rfind(">") + 1])
    # Only the topmost descriptions: those further in tell of the pictures that this one was made from.
    about = [item for rdf in root.iter(f"{_RDF}RDF") for item in rdf.findall(f"{_RDF}Description")]
    return Embedded(*(next(filter(None, (_property(item, name) for item in about)), "") for name in _PROPERTIES))


def _property(description: ElementTree.Element, name: str) -> str:
    element = description.find(name)
    if element is None:
        return _tidy(description.get(name, ""))
    for container in element:
        items = container.findall(f"{_RDF}li")
        if container.tag == f"{_RDF}Alt":
            items.sort(key=lambda item: item.get(_LANGUAGE) != "x-default")
        texts = [text for item in items if (text := _tidy(item.text or ""))]
        return " and ".join(texts[:1] if container.tag == f"{_RDF}Alt" else texts)
    return _tidy(element.text or "")


def from_exif(block: bytes | Exif) -> Embedded:
    """From the block with or without the `Exif` that leads it, or from what Pillow read of a TIFF file."""
    from PIL.Image import Exif

    exif = Exif() if isinstance(block, bytes) else block
    if isinstance(block, bytes):
        exif.load(block)

    def parts(tag: int) -> list[str]:
        value = exif.get(tag)  # Pillow reads every text as Latin-1
        data = value.encode("latin-1", "replace") if isinstance(value, str) else value
        return [_tidy(_decode(part)) for part in data.split(b"\0")] if isinstance(data, bytes) else [""]

    # Copyright: the photographer's and the editor's, with NUL between them
    return Embedded(copyright="; ".join(filter(None, parts(0x8298))), description=parts(0x010E)[0])


def _decode(data: bytes, *, cut: bool = False) -> str:
    """As UTF-8, or else as Windows-1252; `cut` allows for a last character that the length limits of IIM cut in two."""
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, final=not cut)
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _tidy(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]", "", text).split())
