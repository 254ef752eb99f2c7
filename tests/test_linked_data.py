"""JSON-LD in HTML pages: what it says, where it says it, and what is wrong with it."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.diagnostic import Diagnostic
from newslint.readers import html
from newslint.readers.html.json_faults import JsonError
from newslint.readers.html.placed_json import Value, decode, scan, string
from newslint.source import Source, Span

Lint = Callable[..., list[Diagnostic]]


def page(script: str, body: str = "<p>The tide was out.</p>", head: str = "") -> str:
    return f'<html><head>{head}<script type="application/ld+json">{script}</script></head><body>{body}</body></html>'


def read(text: str) -> Article:
    return html.read(Source("story.html", text))


def told(data: object) -> list[tuple[str, str, int | None]]:
    """What JSON-LD adds to a page."""
    article = read(page(json.dumps(data)))
    assert article.problems == ()
    return [(block.role.value, block.text.string, block.figure) for block in article.blocks if block.section == 2]


def fault(script: str) -> tuple[str, str]:
    """The only problem of a script: the source under it, and its message."""
    text = page(script)
    ((rule, span, message),) = read(text).problems
    assert rule == "json-ld-invalid"
    start = "this JSON-LD is not valid JSON: "
    return text[span.start : span.end], message.removeprefix(start)


STORY = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": "Bell returns to Saint Orm",
    "alternativeHeadline": "A tenor comes home",
    "description": "A diver found it.",
    "author": [{"@type": "Person", "name": "Ada Byrne"}, "Jan Holm", "https://example.org/jan"],
    "dateline": "SAINT ORM",
    "datePublished": "2024-05-01",
    "articleBody": "The tenor left the harbour.",
    "image": [
        "https://example.org/a.jpg",
        {"@type": "ImageObject", "caption": "The bell", "description": "A bell", "creditText": "Photo: Jan Holm"},
        {"@type": "ImageObject", "url": "https://example.org/b.jpg"},
        {"@type": "ImageObject", "description": "The quay", "copyrightHolder": {"name": "Quayside Pictures"}},
        {"@type": "ImageObject", "creator": [{"name": "Wenche Dahl"}, {"name": "Ines Moreau"}]},
    ],
    "video": {"@type": "VideoObject", "name": "The bell rings", "description": "Ringing"},
}
TOLD = [
    ("headline", "Bell returns to Saint Orm", None),
    ("standfirst", "A tenor comes home", None),
    ("standfirst", "A diver found it.", None),
    ("byline", "Ada Byrne", None),
    ("byline", "Jan Holm", None),
    ("dateline", "SAINT ORM", None),
    ("caption", "The bell", 0),
    ("credit", "Photo: Jan Holm", 0),
    ("caption", "The quay", 1),
    ("credit", "Quayside Pictures", 1),
    ("credit", "Wenche Dahl", 2),
    ("credit", "Ines Moreau", 2),
    ("video", "", 3),
    ("video-title", "The bell rings", 3),
]


def test_an_article_in_json_ld_becomes_head_matter() -> None:
    assert told(STORY) == TOLD


@pytest.mark.parametrize(
    "wrap", [lambda item: [item], lambda item: {"@graph": [item]}, lambda item: [[{"@graph": item}]]]
)
def test_lists_and_graphs_are_walked(wrap: Callable[[object], object]) -> None:
    assert told(wrap(STORY)) == TOLD


@pytest.mark.parametrize(
    "kind",
    [
        "Article",
        "ReportageNewsArticle",
        "BlogPosting",
        "LiveBlogPosting",
        ["Thing", "NewsArticle"],
        "https://schema.org/NewsArticle",
        "schema:Article",
    ],
)
def test_every_kind_of_article_is_one(kind: object) -> None:
    assert told({"@type": kind, "headline": "Bell returns"}) == [("headline", "Bell returns", None)]


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "Organization", "name": "The Quayside Courier", "description": "News from the quay"},
        {"headline": "Bell returns"},
        {"@type": "NewsArticle"},
        {"@type": "NewsArticle", "headline": ["Bell"], "description": {"@value": "x"}, "author": 3, "image": None},
        {"@type": "NewsArticle", "headline": " \n ", "author": {"name": None}, "video": {"name": ""}},
        {"@type": 7},
        "Bell returns",
        12,
        None,
        [],
        {},
    ],
)
def test_what_says_nothing_changes_nothing(data: object) -> None:
    assert told(data) == []


def test_pictures_and_videos_of_a_graph_are_read() -> None:
    graph = [{"@type": "ImageObject", "caption": "The bell"}, {"@type": "VideoObject", "name": "It rings"}]
    assert told({"@graph": graph}) == [("caption", "The bell", 0), ("video", "", 1), ("video-title", "It rings", 1)]


def test_head_matter_comes_first_and_its_figures_are_its_own() -> None:
    body = '<figure><img src="a.jpg" alt="A bell"><figcaption>The bell</figcaption></figure><p>The tide was out.</p>'
    late = '<script type="application/ld+json">{"@type": "ImageObject", "caption": "The quay"}</script>'
    script = '{"@type": "NewsArticle", "headline": "Bell", "image": {"caption": "The bell"}}'
    blocks = read(page(script, body + late)).blocks
    assert [(block.role.value, block.text.string, block.figure, block.section) for block in blocks] == [
        ("headline", "Bell", None, 2),
        ("caption", "The bell", 1, 2),
        ("caption", "The quay", 2, 2),
        ("image", "", 0, 1),
        ("alt", "A bell", 0, 1),
        ("caption", "The bell", 0, 1),
        ("paragraph", "The tide was out.", None, 1),
    ]


@pytest.mark.parametrize(
    "kind", ["Application/LD+JSON", "application/ld+json; charset=utf-8", "application/ld&#43;json"]
)
def test_the_type_of_a_script_is_written_in_several_ways(kind: str) -> None:
    text = page('{"@type": "Article", "headline": "Bell"}').replace("application/ld+json", kind)
    assert [block.text.string for block in read(text).blocks] == ["Bell", "The tide was out."]


@pytest.mark.parametrize("attribute", ['type="application/json"', "", 'type="text/javascript"', 'data-json="x"'])
def test_other_scripts_are_none_of_ours(attribute: str) -> None:
    article = read(page("{oh, no}").replace('type="application/ld+json"', attribute))
    assert [block.text.string for block in article.blocks] == ["The tide was out."]
    assert article.problems == ()


@pytest.mark.parametrize(
    "wrapped",
    [
        "<!--\n%s\n-->",
        "<!-- %s",
        "//<![CDATA[\n%s\n//]]>",
        "/*<![CDATA[*/ %s /*]]>*/",
        "<![CDATA[%s]]>",
    ],
)
def test_marks_that_hide_a_script_are_left_out(wrapped: str) -> None:
    story = '{"@type": "Article", "headline": "Bell"}'
    article = read(page(wrapped % story))
    assert article.problems == ()
    assert [block.text.string for block in article.blocks] == ["Bell", "The tide was out."]


def test_escapes_are_placed() -> None:
    script = r'{"@type": "Article", "headline": " \"Saint Orm\u2019s\" bell\/tenor \ud83d\udd14 &amp; quay\n"}'
    text = page(script)
    block = read(text).blocks[0]
    said = block.text.string
    assert said == '"Saint Orm’s" bell/tenor 🔔 &amp; quay'
    places = {
        part: block.text.span(said.index(part), said.index(part) + len(part))
        for part in ('"', "’", "Orm’s", "/", "🔔", "&amp;")
    }
    assert {part: text[span.start : span.end] for part, span in places.items()} == {
        '"': r"\"",
        "’": r"\u2019",
        "Orm’s": r"Orm\u2019s",
        "/": r"\/",
        "🔔": r"\ud83d\udd14",
        "&amp;": "&amp;",
    }
    assert text[block.span.start : block.span.end] == r" \"Saint Orm\u2019s\" bell\/tenor \ud83d\udd14 &amp; quay\n"


def test_half_a_character_can_still_be_printed() -> None:
    assert read(page(r'{"@type": "Article", "headline": "Bell \ud83d"}')).blocks[0].text.string == "Bell �"


@pytest.mark.parametrize(
    ("script", "place", "message"),
    [
        ('{"a": "x\ny"}', "\n", r"""expected '"' or, inside the string, '\n'; found a line break"""),
        ('{"a": "x\ty"}', "\t", r"expected '\t' inside a string; found a tab"),
        ('{"a": "x\x01y"}', "\x01", r"expected '\u0001' inside a string; found the invisible character U+0001"),
        ('{"a": 1,\n}', ",", "expected a name in double quotes after the last comma; found '}'; a comma stands only between two, so remove this one"),
        ("[1, 2,]", ",", "expected a value after the last comma; found ']'; a comma stands only between two, so remove this one"),
        ("{'a': 1}", "'", "expected '\"'; found a single quotation mark; JSON strings stand in double quotes"),
        ("{\"a\": 'x'}", "'", "expected '\"'; found a single quotation mark; JSON strings stand in double quotes"),
        ('{"a": “x”}', "“", "expected '\"'; found '“'; JSON strings stand in straight double quotes"),
        ("{headline: 1}", "headline", "expected a name in double quotes; found 'headline'; put it in double quotes: \"headline\""),
        ('{"a": Bell}', "Bell", "expected a value; found 'Bell'; a text stands in double quotes"),
        ('{"a": "the "old" bell"}', '"', "expected ',' or '}' after this quotation mark; found 'o'; inside a string, a quotation mark is written \\\""),
        ('{"a": "b" "c": 1}', '"', "expected ',' or '}'; found a quotation mark; a comma is missing before it"),
        ('{"a": 1\n"c": 1}', '"', "expected ',' or '}'; found a quotation mark; a comma is missing before it"),
        ("[1 2]", "2", "expected ',' or ']'; found '2'; a comma is missing before it"),
        ("[1,,2]", ",", "expected a value; found two commas in a row; remove this comma"),
        ('{"a": "b"; "c": 1}', ";", "expected ',' or '}'; found ';'"),
        ('{"a" = 1}', "=", "expected ':'; found '='"),
        ('{"a"}', "}", "expected ':' and a value after this name; found '}'"),
        ('{"a":}', "}", "expected a value after ':'; found '}'"),
        ('["a": 1]', ":", "expected ',' or ']'; found ':'; names stand in { }, not in [ ]"),
        ('{"a": [1}', "}", "expected ',' or ']'; found '}'; the '[' of line 1 is still open"),
        ('{"a": [1, {"b": "c"', '"', "expected ',' or '}'; found the end of the script; the '{' of line 1 is never closed"),
        ('{"a":', ":", "expected a value; found the end of the script; the '{' of line 1 is never closed"),
        ('{"a": "b', '"', "expected '\"' at the end of this string; found the end of the script; the quotation mark is missing, or the script is cut off"),
        ('{"a": 1} {"a": 2}', "{", "expected the end of the script; found '{'; several objects stand in one list: [{…}, {…}]"),
        ('{"a": 1};', ";", "expected the end of the script; found ';'"),
        ('{"a": 012}', "012", "expected a number such as 12, -0.5 or 1e9; found '012'; no number starts with 0 and another digit"),
        ('{"a": 12 km}', "k", "expected ',' or '}'; found 'k'; a comma is missing before it"),
        ('{"a": .5}', ".5", "expected a number such as 12, -0.5 or 1e9; found '.5'; what is no number stands in double quotes"),
        ('{"a": True}', "True", "expected 'true' in lower case; found 'True'"),
        ('{"a": NaN}', "NaN", "expected a value; found 'NaN'; JSON writes null where there is no value"),
        ('{"a": 1 // one\n}', "/", "expected ',' or '}'; found '/'; JSON has no comments"),
        (r'{"a": "it\'s"}', r"\'", r"""expected one of \" \\ \/ \b \f \n \r \t \uXXXX; found '\''; it needs no backslash"""),
        (r'{"a": "C:\docs"}', r"\d", r"""expected one of \" \\ \/ \b \f \n \r \t \uXXXX; found '\d'; a backslash itself is written \\"""),
        (r'{"a": "\u20g"}', r"\u20", r"expected four digits 0-9 or a-f after '\u'; found '\u20' and then 'g'"),
        ('{"a": 1,\xa0"b": 2}', "\xa0", "expected a name in double quotes; found a no-break space"),
        ("{{ page.json }}", "{", "expected a name in double quotes; found '{'; this looks like a template that was not filled in"),
    ],
)  # fmt: skip
def test_what_is_no_json_is_told_in_words(script: str, place: str, message: str) -> None:
    assert fault(script) == (place, message)


@pytest.mark.parametrize("script", ["", " \n\t", "<!-- -->", "//<![CDATA[\n//]]>"])
def test_an_empty_script_is_a_problem(script: str) -> None:
    said = "this JSON-LD is empty: expected an object in { }; found nothing; fill the script or remove it"
    assert fault(script) == ('<script type="application/ld+json">', said)


def test_the_line_of_the_bracket_that_is_open_is_told() -> None:
    assert fault('\n{"a": [\n1\n')[1].endswith("the '[' of line 2 is never closed")


def test_one_broken_script_leaves_the_others() -> None:
    good = '<script type="application/ld+json">{"@type": "Article", "headline": "Bell"}</script>'
    article = read(page("{", head=good))
    assert len(article.problems) == 1
    assert [block.text.string for block in article.blocks] == ["Bell", "The tide was out."]


@pytest.mark.parametrize("opening", ["[", '{"a":', '[{"a":'])
def test_nesting_has_an_end(opening: str) -> None:
    said = "this JSON-LD is nested too deeply: expected at most 200 brackets inside each other; found one more"
    assert fault(opening * 100_000)[1] == said


def test_two_hundred_levels_are_read() -> None:
    assert read(page("[" * 200 + "]" * 200)).problems == ()
    assert told(json.loads('{"@graph": ' * 99 + json.dumps(STORY) + "}" * 99)) == TOLD


@pytest.mark.parametrize("broken", ["", "}", '"'])
def test_five_megabytes_are_read_soon(broken: str) -> None:
    story = json.dumps(STORY | {"articleBody": "The tenor\u2019s home. " * 100}) + ","
    script = f"[{story * (5_000_000 // len(story))}{{}}]{broken}"
    source = Source("story.html", page(script))
    start = time.perf_counter()
    article = html.read(source)
    assert time.perf_counter() - start < 3
    assert bool(article.problems) == bool(broken)


# What rules make of it.

PICTURES = """<h1>Bell returns</h1>
<figure><img src="a.jpg" alt=""><figcaption>The bell is lifted onto the quay%s</figcaption></figure>
<p>All of them had found other work.</p>
<figure><img src="b.jpg" alt=""><figcaption>The crew on the quay at Port Ennis</figcaption></figure>
<p>Nobody had heard it since January 1944.</p>"""
DATA = json.dumps(
    {
        "@type": "NewsArticle",
        "headline": "Bell returns",
        "image": [
            {"caption": "The crew on the quay at Port Ennis"},
            {"caption": "The bell is lifted onto the quay", "creditText": "Photo: Jan Holm"},
        ],
        "video": {"name": "The bell is lifted onto the quay"},
    }
)


@pytest.mark.parametrize("credit", ["", ' <span class="credit">Photo: Jan Holm</span>'])
def test_what_pages_say_twice_raises_no_alarm(lint: Lint, credit: str) -> None:
    def said(script: str) -> list[tuple[str, str]]:
        found = lint(page(script, PICTURES % credit), "a.html")
        return [(item.rule, item.message) for item in found if item.level != "suggestion"]

    assert said(DATA) == said("{}")
    assert bool(said(DATA)) == bool(credit)


def test_a_name_is_compared_with_the_one_in_json_ld(lint: Lint) -> None:
    script = '{"@type": "NewsArticle", "author": {"name": "Ada Birne"}}'
    body = "<h1>Bell returns</h1><p>“It is here,” said Ada Byrne on Sunday.</p><p>Byrne had looked for it.</p>"
    (item,) = lint(page(script, body), "a.html")
    assert (item.rule, item.message) == ("name-spelling", "“Birne” is “Byrne” on line 1")


def test_broken_json_ld_is_a_warning_that_a_comment_accepts(lint: Lint) -> None:
    (item,) = lint(page("{"), "a.html")
    assert (item.rule, item.level.value) == ("json-ld-invalid", "warning")
    assert lint(page("{", head="<!-- newslint: off json-ld-invalid -->"), "a.html") == []


def test_a_comment_still_accepts_the_next_block_of_the_page(lint: Lint) -> None:
    bad = "<!-- newslint: ignore page-residue --><p>Share this: Click to share on Twitter (Opens in new window)</p>"
    late = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bell"}</script>'
    assert lint(f"<p>The tide was out.</p>{bad}{late}", "a.html", select=("page-residue",)) == []
    assert lint(f"<p>The tide was out.</p>{late}{bad}", "a.html", select=("page-residue",)) == []


# The scanner.

values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(), inner, max_size=5),
    max_leaves=20,
)


def plain(source: Source, value: Value) -> Any:
    """A scanned value as `json` would give it; every string must map back on the way."""
    if isinstance(value, dict):
        return {key: plain(source, item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(source, item) for item in value]
    if isinstance(value, str):
        return json.loads(value)
    text = decode(source, *value)
    for at, char in enumerate(text.string):
        assert json.loads(f'"{source.slice(text.span(at, at + 1))}"') == char
    span = text.span(0, len(text))
    assert span == Span(*value) or not text.string
    assert json.loads(f'"{source.slice(span)}"') == text.string == string(source, *value)
    return text.string


@given(values, st.booleans(), st.sampled_from([None, 0, 2, "\t"]), st.text(" \t\r\n", max_size=3))
def test_the_scanner_reads_what_json_reads(value: Any, ascii_: bool, indent: int | str | None, white: str) -> None:
    text = f"{white}{json.dumps(value, ensure_ascii=ascii_, indent=indent)}{white}"
    source = Source("a.json", f"<{text}>")
    assert plain(source, scan(source, 1, len(text) + 1)) == json.loads(text)


def _loads(text: str) -> Any:
    def no_constant(name: str) -> None:
        raise ValueError(name)

    return json.loads(text, parse_constant=no_constant)


@given(values, st.data())
def test_the_scanner_refuses_what_json_refuses(value: Any, data: st.DataObject) -> None:
    text = json.dumps(value, ensure_ascii=data.draw(st.booleans()))
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        put = data.draw(st.sampled_from(["", *"\"'\\{}[]:,0-.eutn \n\t/<“é", "\\u12", "\\ud83d", "NaN", "\x00"]))
        text = text[:at] + put + text[at + data.draw(st.integers(0, 3)) :]
    source = Source("a.json", text)
    try:
        expected = _loads(text)
    except ValueError:
        with pytest.raises(JsonError) as caught:
            scan(source, 0, len(text))
        span = caught.value.span
        assert 0 <= span.start <= span.end <= max(len(text), 1)
        assert "; found " in str(caught.value)
        read(page(text))
    else:
        assert _same(source, scan(source, 0, len(text)), expected)


def _same(source: Source, value: Value, expected: Any) -> bool:
    """Whether both are the same, but for halves of characters."""
    if isinstance(value, dict):
        return set(value) == {_whole(key) for key in expected} and (
            len(value) < len(expected) or all(_same(source, value[_whole(key)], item) for key, item in expected.items())
        )
    if isinstance(value, list):
        return len(value) == len(expected) and all(_same(source, *pair) for pair in zip(value, expected, strict=True))
    if isinstance(value, str):
        return bool(json.loads(value) == expected)
    return _whole(string(source, *value)) == _whole(expected)


def _whole(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= char < "\ue000" else char for char in text)
