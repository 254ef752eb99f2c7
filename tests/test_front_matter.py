"""Front matter: fields as blocks, every value at its place, and nothing that hangs or crashes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article, Role
from newslint.readers import read
from newslint.readers.forms import NONE, Forms
from newslint.readers.matter.yaml import read as read_yaml
from newslint.source import Source

Row = tuple[str | int, ...]


def article(text: str, forms: Forms = NONE) -> Article:
    return read(Source("a.md", text), forms)


def rows(text: str, forms: Forms = NONE) -> list[Row]:
    """The role and text of each block, of a picture its address; and the number of its figure."""
    return [
        (block.role.value, block.text.string or block.src, *([] if block.figure is None else [block.figure]))
        for block in article(text, forms).blocks
    ]


def assert_exact(read_article: Article) -> None:
    source = read_article.source.text
    for block in read_article.blocks:
        for piece in block.text.pieces:
            slice_ = source[piece.source_start : piece.source_end]
            string = block.text.string[piece.start : piece.end]
            if len(slice_) == len(string) and not string.isspace():
                assert slice_ == string


PICTURE = [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("credit", "AP", 1)]


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        pytest.param(
            "title: Lamp lit\nkicker: Coast\ndescription: It was dark.\nauthor: Ann Lee\ndateline: KILMORE\nlayout: post",
            [("headline", "Lamp lit"), ("kicker", "Coast"), ("standfirst", "It was dark."), ("byline", "Ann Lee"), ("dateline", "KILMORE")],
            id="head",
        ),
        pytest.param("hero_image: a.jpg\nhero_image_caption: The lamp\nhero_image_credit: AP", PICTURE, id="flat picture"),
        pytest.param("heroImage: a.jpg\nheroImageCaption: The lamp\nheroImageCredit: AP", PICTURE, id="camel case"),
        pytest.param("image: a.jpg\nimage_alt: Lamp", [("image", "a.jpg", 1), ("alt", "Lamp", 1)], id="alt"),
        pytest.param("featured_image:\n  path: a.jpg\n  cutline: The lamp\n  credit: AP", PICTURE, id="nested picture"),
        pytest.param("featured_image: {path: a.jpg, cutline: 'The lamp', credit: \"AP\"}", PICTURE, id="flow"),
        pytest.param(
            "images:\n- src: a.jpg\n  caption: The lamp\n  credit: AP\n- src: b.jpg\n  caption: The keeper",
            [*PICTURE, ("image", "b.jpg", 2), ("caption", "The keeper", 2)],
            id="list of pictures",
        ),
        pytest.param("gallery: [{src: a.jpg, caption: The lamp, credit: AP}]", PICTURE, id="gallery"),
        pytest.param("authors: [{name: Ann Lee, role: x}, {name: Bo Oko}]", [("byline", "Ann Lee"), ("byline", "Bo Oko")], id="authors"),
        pytest.param("tax_credit: yes it is\nseo: {title: x}\ntags: [a, b]\ngallery: /lamps", [], id="fields of other kinds"),
        pytest.param("caption: true\nauthor: False\nsummary: ~\ndeck:\ntitle: ''", [], id="switches and nothing"),
        pytest.param("title: >-\n  It was\n  dark\n\n  late\nsummary: |\n  One\n   two\n# no\ndeck: So", [("headline", "It was dark late"), ("standfirst", "One two"), ("standfirst", "So")], id="block scalars"),
        pytest.param("title: It was\n  dark # no\nsummary: 'O''Hara\n  is'", [("headline", "It was dark"), ("standfirst", "O'Hara is")], id="wrapped"),
        pytest.param('title: "\\u201cA\\u201d \\x41\\U0001F600 \\"q\\" a\\\n  b\\_c\\/"', [("headline", "“A” A😀 \"q\" ab\xa0c/")], id="escapes"),
        pytest.param("title: !!str Lamp\nsummary: &s Dark\ndeck: !own 'It''s'", [("headline", "Lamp"), ("standfirst", "Dark"), ("standfirst", "It's")], id="tags and anchors"),
        pytest.param("title: !!python/object:os.system x", [("headline", "x")], id="a tag that asks for code"),
        pytest.param("base: &b {src: a.jpg, caption: The lamp}\nhero:\n  <<: *b\n  credit: AP", [("caption", "The lamp", 1), ("credit", "AP", 1)], id="merge key"),
        pytest.param("hero: &h {src: a.jpg, caption: The lamp, credit: AP}\nteaser: *h", PICTURE, id="alias"),
        pytest.param("a: &a\n  title: X\n  b: *a\ntitle: Lamp", [("headline", "Lamp")], id="recursive alias"),
        pytest.param("? [a, b]\n: c\n1: d\ntitle: Lamp", [("headline", "Lamp")], id="odd keys"),
        pytest.param("title: 'Lamp &#8211; lit &amp; &so;'", [("headline", "Lamp – lit & &so;")], id="entities"),
        pytest.param("# nothing", [], id="comment"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_yaml_fields_are_blocks(matter: str, expected: list[Row], line_end: str) -> None:
    text = f"---\n{matter}\n---\n".replace("\n", line_end)
    assert rows(text) == expected
    assert article(text).problems == ()
    assert_exact(article(text))


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        pytest.param("title = \"Lamp \\\"lit\\\"\"\n'summary' = 'C:\\new'\nauthors = [\"Ann Lee\", # one\n 'Bo Oko',]", [("headline", 'Lamp "lit"'), ("standfirst", "C:\\new"), ("byline", "Ann Lee"), ("byline", "Bo Oko")], id="head"),
        pytest.param('summary = """\nIt was \\\n   dark.\nLate \\u201cyes\\u201d."""', [("standfirst", "It was dark. Late “yes”.")], id="multi-line"),
        pytest.param("summary = '''\nIt \\n\nwas'''\ntitle = \"\"\"\"Lit\" he said\"\"\"", [("standfirst", "It \\n was"), ("headline", '"Lit" he said')], id="literal, quotes at the edge"),
        pytest.param('hero = {src = "a.jpg", caption = "The lamp", credit = \'AP\'}', PICTURE, id="inline table"),
        pytest.param('[params.hero]\nsrc = "a.jpg"\ncaption = "The lamp"\n[other]\nx = 1', [("image", "a.jpg", 1), ("caption", "The lamp", 1)], id="table"),
        pytest.param(
            "[[gallery]]\nsrc='a.jpg'\ncaption='The lamp'\ncredit='AP'\n[[gallery]] # two\nsrc='b.jpg'\ncaption='The keeper'",
            [*PICTURE, ("image", "b.jpg", 2), ("caption", "The keeper", 2)],
            id="tables in a row",
        ),
        pytest.param(
            "hero.src = 'a.jpg'\nhero . caption = 'The lamp'\nteaser.src = 'b.jpg'\nhero.\"credit\" = 'AP'\nteaser.caption = 'The keeper'",
            [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("image", "b.jpg", 2), ("credit", "AP", 1), ("caption", "The keeper", 2)],
            id="dotted keys",
        ),
        pytest.param("date = 1979-05-27 07:32:00Z\nweight = -1_000\nat = 07:32:00\ndraft = false\nx = [1.5, [2, inf]]\ntitle = 'Lamp'", [("headline", "Lamp")], id="dates and numbers"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_toml_fields_are_blocks(matter: str, expected: list[Row], line_end: str) -> None:
    text = f"+++\n{matter}\n+++\n".replace("\n", line_end)
    assert rows(text) == expected
    assert article(text).problems == ()
    assert_exact(article(text))


def test_spans_hold_the_whole_value_and_no_more() -> None:
    text = "---\ntitle: &a 'Lamp'\nsummary: |\n  Dark\n\n# x\ndeck: So # y\n---\n"
    assert [text[block.span.start : block.span.end] for block in article(text).blocks] == [
        "'Lamp'",
        "|\n  Dark",
        "So",
    ]


def test_a_site_may_have_fields_of_its_own() -> None:
    forms = Forms({"strapline_2": Role.STANDFIRST, "photo.by": Role.CREDIT, "photo.file": Role.IMAGE})
    text = "---\nstrapline_2: Dark\nphoto:\n  file: a.jpg\n  by: Ann Lee\nby: Bo Oko\n---\n"
    assert rows(text, forms) == [
        ("standfirst", "Dark"),
        ("image", "a.jpg", 1),
        ("credit", "Ann Lee", 1),
        ("byline", "Bo Oko"),
    ]


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        pytest.param("---\n- a\n- b\n---\nx\n", 4, "front matter must be fields, such as “title: …”, not a list", id="list"),
        pytest.param("---\nLamp\n---\nx\n", 4, "front matter must be fields, such as “title: …”, not a text", id="text"),
        pytest.param("---\ntitle: a: b\n---\nx\n", 12, "this front matter is not valid YAML: mapping values are not allowed in this context", id="colon"),
        pytest.param("---\ntitle: *b\n---\nx\n", 11, "this front matter is not valid YAML: found undefined alias", id="alias"),
        pytest.param("+++\r\ntitle = 'A\u2028'\r\nd = = 3\r\n+++\r\nx\r\n", 23, "this front matter is not valid TOML: invalid value", id="TOML"),
        pytest.param("+++\ntitle = 'A'\nx = [\n+++\nx\n", 21, "this front matter is not valid TOML: invalid value", id="TOML that ends"),
        pytest.param("---\ntitle: Lamp\nauthor: Ann Lee\n\nx\n", 0, "this front matter has no end; a line “---” must stand below it", id="no end"),
        pytest.param("+++\ntitle = 'Lamp'\ntags = [\n 'a',\n]\n\nx\n", 0, "this front matter has no end; a line “+++” must stand below it", id="TOML, no end"),
    ],
)  # fmt: skip
def test_invalid_front_matter_is_told_at_its_place(text: str, place: int, said: str) -> None:
    ((rule, span, message),) = article(text).problems
    assert (rule, span.start, message) == ("front-matter-invalid", place, said)
    assert rows(text)[-1] == ("paragraph", "x")


def test_front_matter_without_end_is_read_all_the_same() -> None:
    assert rows("---\ntitle: Lamp\nlayout: post\n\nDark.\n") == [("headline", "Lamp"), ("paragraph", "Dark.")]


@pytest.mark.parametrize(
    "text",
    ["---\n\nNote: [a\n\n---\n\nDark.\n", "---\nNote: dark\n\nSo.\n", "---\n", "---", "---\nDark: so\nit was.\n"],
)
def test_a_rule_across_the_page_is_no_front_matter(text: str) -> None:
    assert article(text).problems == ()
    assert all(block.section == 1 for block in article(text).blocks)
    assert "".join(text.split()).replace("---", "") == "".join(
        "".join(block.text.string.split()) for block in article(text).blocks
    )


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [{', '.join(['*' + chr(97 + level)] * 9)}]\n" for level in range(24)
)


@pytest.mark.parametrize(
    ("matter", "valid"),
    [
        pytest.param(f"---\n{LAUGHS}---\n", True, id="a nest of aliases"),
        pytest.param("---\nx: " + "[" * 10_000 + "]" * 10_000 + "\n---\n", False, id="lists"),
        pytest.param("---\nx: " + "{a: " * 10_000 + "}" * 10_000 + "\n---\n", False, id="mappings"),
        pytest.param("---\n" + "- " * 10_000 + "\n---\n", False, id="dashes"),
        pytest.param("+++\nx = " + "[" * 10_000 + "]" * 10_000 + "\n+++\n", False, id="TOML arrays"),
        pytest.param("+++\nx = " + "{a = " * 10_000 + "1" + "}" * 10_000 + "\n+++\n", False, id="TOML tables"),
        pytest.param("+++\n" + ".".join("a" * 50_000) + " = 1\n+++\n", False, id="TOML keys"),
        pytest.param("---\n" + "a: b\n" * 20_000 + "\n", False, id="no end"),
    ],
)
def test_hostile_front_matter_is_read_fast(matter: str, valid: bool) -> None:
    start = time.perf_counter()
    read_article = article(f"{matter}\nDark.\n")
    assert time.perf_counter() - start < 3
    assert [problem[0] for problem in read_article.problems] == ([] if valid else ["front-matter-invalid"])
    assert read_article.blocks[-1].text.string == "Dark."


def scalars(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for inner in value.values():
            yield from scalars(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from scalars(inner)
    elif value.strip():
        yield value


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\u2028\u2029\ufeff\x85")
WORDS = st.text(st.one_of(LETTERS, st.sampled_from(" \n'\"\\:#-&*!%@`{}[],|>?")), min_size=1, max_size=30)
KEYS = st.text(st.sampled_from("abcxyz_-"), min_size=1, max_size=6)
VALUES = st.recursive(WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.sampled_from([None, True, False]),
    st.booleans(),
    st.sampled_from([20, 80]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_values_are_those_of_yaml_and_stand_where_they_say(
    fields: dict[str, Any], style: str | None, flow: bool | None, unicode: bool, width: int, line_end: str
) -> None:
    body = yaml.safe_dump(
        fields, default_style=style, default_flow_style=flow, allow_unicode=unicode, width=width, sort_keys=False
    ).replace("\n", line_end)
    source = Source("a.md", f"---{line_end}{body}---{line_end}")
    start = len(f"---{line_end}")
    found = read_yaml(source, start, start + len(body))
    assert [field.value for field in found] == list(scalars(yaml.safe_load(body)))
    for field in found:
        assert "".join(field.text.string.split()) == "".join(field.value.split())
        assert start <= field.span.start < field.span.end <= start + len(body)
        for piece in field.text.pieces:
            assert field.span.start <= piece.source_start <= piece.source_end <= field.span.end
            slice_ = source.text[piece.source_start : piece.source_end]
            if len(slice_) == piece.end - piece.start and not slice_.isspace():
                assert slice_ == field.text.string[piece.start : piece.end]
