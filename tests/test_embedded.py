"""What a picture file says of itself: IIM, XMP and EXIF in five formats, whole or damaged."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import make_pictures as make
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import embedded
from newslint.embedded import Embedded, PictureError, read_bytes

IIM = Embedded(
    credit="Example Agency",
    byline="Ann Example and Ben Sample",
    source="Example Archive",
    copyright="(c) Example Agency",
    description="A boat leaves the harbour.",
)
XMP = Embedded(
    credit="XMP Credit",
    byline="Xenia Example",
    source="XMP Archive",
    copyright="© XMP Agency",
    description="A train.",
    alt="A red train in the snow",
)
EXIF = Embedded(copyright="Exif Agency", description="A bridge.")
SAID = {
    "silent.jpg": Embedded(),
    "iim.jpg": IIM,
    "xmp.jpg": XMP,
    "exif.jpg": EXIF,
    "all.jpg": IIM._replace(alt=XMP.alt),
    "xmp.png": XMP,
    "compressed.png": XMP,
    "late.png": XMP,
    "xmp.webp": XMP,
    "all.tif": IIM._replace(alt=XMP.alt),
    "xmp.gif": XMP,
}
PICTURES = make.pictures()


def test_every_picture_says_what_was_written_into_it(tmp_path: Path) -> None:
    make.make(tmp_path)
    assert {path.name: embedded.read(str(path)) for path in tmp_path.iterdir()} == SAID


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(make.png(exif=make.exif("A bridge.", "Exif Agency")), EXIF, id="PNG"),
        pytest.param(make.webp(exif=make.exif("A bridge.", "Exif Agency")), EXIF, id="WebP"),
        pytest.param(make.tiff(description="A bridge."), Embedded(description="A bridge."), id="TIFF"),
        pytest.param(make.gif(), Embedded(), id="GIF has none"),
        pytest.param(
            make.jpeg(exif=make.exif("Caf##.").replace(b"##", "é".encode())),
            Embedded(description="Café."),
            id="UTF-8, which Pillow garbles",
        ),
        pytest.param(
            make.jpeg(exif=make.exif(copyright="Ann Example\0Example Agency")),
            Embedded(copyright="Ann Example; Example Agency"),
            id="photographer and editor",
        ),
        pytest.param(
            make.jpeg(exif=make.exif(copyright=" \0Example Agency")),
            Embedded(copyright="Example Agency"),
            id="editor only",
        ),
    ],
)
def test_exif_speaks_where_the_others_are_silent(content: bytes, expected: Embedded) -> None:
    assert read_bytes(content) == expected


@pytest.mark.parametrize(
    ("records", "credit"),
    [
        pytest.param([make.UTF8, (2, 110, "Żółć".encode())], "Żółć", id="declared UTF-8"),
        pytest.param([make.UTF8, (2, 110, "Agence é".encode()[:-1])], "Agence", id="UTF-8, last character cut in two"),
        pytest.param([make.UTF8, (2, 110, b"Caf\xe9 Sol")], "Café Sol", id="declared UTF-8, and it is not"),
        pytest.param([(2, 110, "Żółć".encode())], "Żółć", id="UTF-8, undeclared"),
        pytest.param([(2, 110, b"\x93Caf\xe9\x94")], "“Café”", id="Windows-1252"),
        pytest.param([(2, 110, b"Ag\xe9nc\xe9")], "Agéncé", id="Windows-1252, accent at the end"),
        pytest.param([(2, 110, b" \0Caf\x07e\r\n Sol\t")], "Cafe Sol", id="white space and control characters"),
        pytest.param([(2, 110, b""), (2, 110, b"Example")], "Example", id="an empty record before the credit"),
        pytest.param([(2, 110, b"First"), (2, 110, b"Second")], "First", id="only by-lines are repeated"),
    ],
)
def test_iim_tells_its_characters(records: list[tuple[int, int, bytes]], credit: str) -> None:
    assert read_bytes(make.jpeg(make.iim(*records))) == Embedded(credit=credit)


@pytest.mark.parametrize(
    ("elements", "attributes", "expected"),
    [
        pytest.param("<photoshop:Credit> A\n B </photoshop:Credit>", "", Embedded(credit="A B"), id="element"),
        pytest.param("", 'photoshop:Source="A &amp; B"', Embedded(source="A & B"), id="attribute"),
        pytest.param(
            "<dc:creator><rdf:Seq><rdf:li>Ann</rdf:li><rdf:li> </rdf:li><rdf:li>Ben</rdf:li></rdf:Seq></dc:creator>",
            "",
            Embedded(byline="Ann and Ben"),
            id="several in a Seq",
        ),
        pytest.param(
            "<dc:creator><rdf:Bag><rdf:li>Ann</rdf:li><rdf:li>Ben</rdf:li></rdf:Bag></dc:creator>",
            "",
            Embedded(byline="Ann and Ben"),
            id="several in a Bag",
        ),
        pytest.param(
            '<dc:rights><rdf:Alt><rdf:li xml:lang="x-default"/><rdf:li xml:lang="de">Wir</rdf:li></rdf:Alt></dc:rights>',
            "",
            Embedded(copyright="Wir"),
            id="the first that speaks where x-default is empty",
        ),
        pytest.param("<dc:rights>Plain</dc:rights>", "", Embedded(copyright="Plain"), id="text where an Alt should be"),
        pytest.param(
            '<rdf:Other><rdf:Description photoshop:Credit="Of an ingredient"/></rdf:Other>',
            "",
            Embedded(),
            id="what is said of another picture",
        ),
        pytest.param(
            '</rdf:Description><rdf:Description rdf:about="" photoshop:Credit="Second">',
            "",
            Embedded(credit="Second"),
            id="several descriptions",
        ),
    ],
)
def test_xmp_in_all_its_forms(elements: str, attributes: str, expected: Embedded) -> None:
    assert read_bytes(make.png(make.xmp(elements, attributes))) == expected


def test_xmp_may_be_utf_16() -> None:
    assert read_bytes(make.jpeg(xmp=make.xmp().decode().encode("utf-16"))) == XMP


def test_iim_comes_first_and_xmp_fills_what_it_leaves_out() -> None:
    content = make.jpeg(make.iim((2, 110, b"IIM Credit")), make.xmp(), make.exif("A bridge.", "Exif Agency"))
    assert read_bytes(content) == XMP._replace(credit="IIM Credit")


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    "packet",
    [
        pytest.param(
            make.xmp(attributes='photoshop:Credit="&e11;"', doctype=f'<!DOCTYPE x [<!ENTITY e0 "ha">{BOMB}]>'),
            id="bomb",
        ),
        pytest.param(make.xmp(doctype="<!DOCTYPE x>").decode().encode("utf-16"), id="a DOCTYPE in UTF-16"),
        pytest.param(make.xmp(elements=" " * 1_000_000), id="more than 1 MB"),
        pytest.param(make.xmp()[:-200], id="broken off"),
        pytest.param(b"no XML", id="no XML"),
        pytest.param(make.xmp(elements="<a>" * 100_000 + "</a>" * 100_000)[:900_000], id="deep"),
    ],
)
def test_xmp_that_is_refused_is_silent_and_hides_nothing_else(packet: bytes) -> None:
    expected = Embedded() if b"<a><a>" not in packet else Embedded(credit="XMP Credit")
    assert read_bytes(make.gif(packet)) == expected
    assert read_bytes(make.webp(packet, make.exif("A bridge.", "Exif Agency")))._replace(credit="") == EXIF


def test_a_compressed_packet_stops_growing_at_1_mb() -> None:
    assert read_bytes(make.png(make.xmp(elements=" " * 30_000_000), compressed=True)) == Embedded()


def test_damaged_iim_does_not_hide_xmp() -> None:
    assert read_bytes(make.jpeg(b"\x1c\x02\x6e\xff\xff\0", make.xmp())) == XMP


def test_a_jpeg_cut_in_its_pixels_still_speaks() -> None:
    content = PICTURES["all.jpg"]
    scan = content.index(b"\xff\xda")
    for end in range(scan + 14, len(content)):
        assert read_bytes(content[:end]) == SAID["all.jpg"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param(b"", "this is no picture: the file is empty", id="empty"),
        pytest.param(b"<!DOCTYPE html><p>Not found", "this is no picture: the file holds text", id="text"),
        pytest.param(
            b"\0\0\0\x1cftypavif", "this is no picture: the file is none of GIF, JPEG, PNG, TIFF and WebP", id="unknown"
        ),
        pytest.param(
            PICTURES["all.jpg"][:200], "cut off: the header of the JPEG file is incomplete or damaged", id="JPEG"
        ),
        pytest.param(b"GIF89a", "cut off: the header of the GIF file is incomplete or damaged", id="GIF"),
        pytest.param(b"II*\0", "cut off: the header of the TIFF file is incomplete or damaged", id="TIFF"),
        pytest.param(
            PICTURES["late.png"][:-1000],
            "cut off: what the picture says of itself may stand in the missing part",
            id="PNG before the XMP that stands last",
        ),
        pytest.param(
            PICTURES["xmp.webp"][:80],
            "cut off: what the picture says of itself may stand in the missing part",
            id="WebP before its metadata",
        ),
    ],
)
def test_what_is_no_picture_says_why(content: bytes, message: str) -> None:
    for _ in range(2):  # the second time, it is remembered
        with pytest.raises(PictureError) as caught:
            read_bytes(content)
        assert str(caught.value) == message


def test_a_picture_of_too_many_pixels_is_not_decoded() -> None:
    content = bytearray(PICTURES["all.jpg"])
    frame = content.index(b"\xff\xc0")
    content[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    assert read_bytes(bytes(content)) == SAID["all.jpg"]


def test_pillow_says_nothing_on_its_own(tmp_path: Path) -> None:
    content = bytearray(PICTURES["all.tif"])
    samples = content.index(b"\x15\x01\x03\0")
    content[samples + 8 : samples + 10] = b"\xff\xff"
    (tmp_path / "damaged.tif").write_bytes(content)
    code = "import sys, newslint.embedded as e\ntry: e.read(sys.argv[1])\nexcept e.PictureError as error: print(error)"
    command = [sys.executable, "-c", code, str(tmp_path / "damaged.tif")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("cut off: the header of the TIFF file is incomplete or damaged\n", "")


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.jpg"
    with path.open("wb") as file:
        file.write(PICTURES["all.jpg"])
        file.truncate(embedded.MAX_SIZE + 1)
    with pytest.raises(PictureError, match=r"^too large: more than 64 MB$"):
        embedded.read(str(path))


def test_a_file_that_is_not_there_is_a_picture_error(tmp_path: Path) -> None:
    for path in (str(tmp_path / "none.jpg"), str(tmp_path), "a\0b.jpg"):
        with pytest.raises(PictureError, match=r"^cannot be read: "):
            embedded.read(path)


def test_without_pillow_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PIL", None)
    with pytest.raises(embedded.PicturesMissingError, match=r"^pip install 'newslint\[images\]'$"):
        read_bytes(PICTURES["all.jpg"])


def test_what_was_read_is_remembered_by_its_content(monkeypatch: pytest.MonkeyPatch) -> None:
    content = make.jpeg(make.iim((2, 110, b"Remembered")))
    first = read_bytes(content)
    monkeypatch.setattr("newslint.embedded.blocks.read", None)
    assert read_bytes(bytes(content)) == first == Embedded(credit="Remembered")


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(sorted(PICTURES)),
    st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=4)), max_size=6),
    st.floats(0.1, 1),
)
def test_no_bytes_raise_anything_but_a_picture_error(name: str, changes: list[tuple[float, bytes]], end: float) -> None:
    content = bytearray(PICTURES[name])
    for place, change in changes:
        start = int(place * len(content))
        content[start : start + len(change)] = change
    try:
        said = read_bytes(bytes(content[: int(end * len(content)) + 1]))
    except PictureError as error:
        assert str(error).startswith(("this is no picture: ", "cut off: "))
    else:
        assert all(text == " ".join(text.split()) and "\0" not in text for text in said)


@given(
    st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF....WEBPVP8X", b"II*\0", b"MM\0*", b"GIF89a"]),
    st.binary(),
)
def test_no_bytes_behind_a_known_beginning_either(magic: bytes, rest: bytes) -> None:
    try:
        read_bytes(magic + rest)
    except PictureError as error:
        assert str(error).startswith("cut off: ")
