"""Source, Span and Text: every place is exact, whatever the encoding and the line ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.source import Position, ReadError, Source, Span, Text, read

ANY_TEXT = st.text(st.sampled_from("aé\u0301漢👩\u200d🚒\u2028\u2029\u0085\x0b\t “’\r\n"), max_size=60)


@given(ANY_TEXT)
def test_every_offset_has_a_position_and_goes_back(text: str) -> None:
    source = Source("a.txt", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.offset(line, column) == offset


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        pytest.param("a\r\nb", 3, (2, 1), id="CRLF is one line end"),
        pytest.param("a\rb", 2, (2, 1), id="a lone CR ends a line"),
        pytest.param("a\u2028b\u2029c\u0085d", 6, (1, 7), id="LS, PS and NEL do not"),
        pytest.param("e\u0301x", 2, (1, 3), id="a combining mark is a code point"),
        pytest.param("👩\u200d🚒x", 3, (1, 4), id="an emoji sequence counts its code points"),
        pytest.param("\tx", 1, (1, 2), id="a tab is one column"),
        pytest.param("漢字x", 2, (1, 3), id="a wide character is one column"),
        pytest.param("a\n", 2, (2, 1), id="the end of a text that ends a line"),
    ],
)
def test_columns_count_code_points(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Source("a.txt", text).position(offset) == Position(*position)


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        pytest.param("Café".encode(), "utf-8", "Café", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfCaf\xc3\xa9", "utf-8", "Café", id="UTF-8 with BOM"),
        pytest.param("\ufeffCafé".encode("utf-16-le"), "utf-16-le", "Café", id="UTF-16 LE with BOM"),
        pytest.param("\ufeffCafé".encode("utf-32-be"), "utf-32-be", "Café", id="UTF-32 BE with BOM"),
        pytest.param(
            '<meta charset="iso-8859-2">Łódź'.encode("iso-8859-2"),
            "iso-8859-2",
            '<meta charset="iso-8859-2">Łódź',
            id="declared in HTML",
        ),
        pytest.param(
            "<?xml version='1.0' encoding='KOI8-R'?>Москва".encode("koi8-r"),
            "koi8-r",
            "<?xml version='1.0' encoding='KOI8-R'?>Москва",
            id="declared in XML",
        ),
        pytest.param(b"\x93Caf\xe9\x94 \x81", "cp1252", "“Café” \x81", id="Windows-1252 when nothing tells"),
        pytest.param(b"", "utf-8", "", id="empty"),
    ],
)
def test_encoding_is_told_by_bom_then_utf8_then_declaration(content: bytes, encoding: str, text: str) -> None:
    source = Source.decode("a.txt", content)
    assert (source.encoding, source.text) == (encoding, text)
    assert source.encode(source.text) == content
    assert source.guessed == (encoding == "cp1252")


def test_nul_bytes_are_no_text() -> None:
    with pytest.raises(ReadError, match="byte 4 is NUL"):
        Source.decode("a.txt", b"abc\0def")


def test_a_broken_utf16_file_says_where(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xff\xfea\x00\x00\xd8")
    with pytest.raises(ReadError, match="byte 5 is not valid utf-16-le"):
        read(str(path))


def test_a_file_that_is_too_long_is_refused_with_the_remedy(tmp_path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("x" * 2000)
    with pytest.raises(ReadError, match=r"raise `max-size` \(now 1000 bytes\) or exclude it"):
        read(str(path), max_size=1000)


def test_a_line_span_leaves_its_line_end_out() -> None:
    source = Source("a.txt", "one\r\ntwo\rthree")
    assert [source.slice(source.line_span(offset)) for offset in (0, 4, 5, 9, 14)] == [
        "one",
        "one",
        "two",
        "three",
        "three",
    ]


PARTS = st.lists(st.tuples(st.sampled_from(["ab", "“", " ", "x"]), st.integers(1, 7), st.integers(0, 3)), max_size=12)


@given(PARTS, st.data())
def test_a_slice_of_a_text_keeps_its_places(parts: list[tuple[str, int, int]], data: st.DataObject) -> None:
    placed = []
    at = 0
    for string, width, gap in parts:
        placed.append((string, at + gap, at + gap + width))
        at += gap + width
    text = Text.join(placed)
    assert text.string == "".join(string for string, _, _ in parts)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    part = text.slice(start, end)
    assert part.string == text.string[start:end]
    if end > start:
        span = text.span(start, end)
        assert span.start < span.end
        assert part.span(0, len(part)) == span
        low = data.draw(st.integers(start, end))
        assert span.start <= text.span(low, end).start


def test_an_entity_is_an_atom() -> None:
    text = Text.join([("“", 3, 10), ("Hi", 10, 12), ("”", 12, 19)])
    assert text.span(0, 1) == Span(3, 10)
    assert text.span(1, 3) == Span(10, 12)
    assert text.span(0, 4) == Span(3, 19)


def test_markup_at_the_edges_of_a_slice_is_left_out() -> None:
    source = Source("a.md", "the **mayor** of Ennis")
    text = Text.join([("the ", 0, 4), ("mayor", 6, 11), (" of Ennis", 13, 22)])
    assert source.slice(text.span(4, 9)) == "mayor"
    assert source.slice(text.span(0, 9)) == "the **mayor"
    assert text.strip().string == text.string
