"""The prose view: blocks as Vale divides them, with exact places."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.prose import View
from newslint.prose.forms import ProseForms
from newslint.scope import MixedScopeError, UnknownScopeError, parse
from newslint.source import Source

ARTICLE = """\
---
title: The harbour opens
year: 2024
tags: [sea]
---

# A *new* harbour

The harbour, with **`ten` cranes** and [a road](https://roads.example), opened;
see https://harbour.example/a. Fish &amp; chips[^1] &mdash; ![The *old* lamp](lamp.jpg)

- A crane
- A [tide](tide.md)
  - A gull

> They came
> at dawn.

| Ship | Crew |
| ---- | ---- |
| Anna | `12` |

$$
x = 1
$$

<div class="note"><p>In <b>brief</b>: it rained.</p></div>

[^1]: With vinegar.
"""


def seen(text: str, name: str = "a.md") -> list[tuple[str, str]]:
    passages = View(Source(name, text)).passages
    return [(".".join(sorted(item.words)), item.block.text.string) for item in passages]


def test_markdown_is_divided_as_vale_divides_it() -> None:
    assert seen(ARTICLE)[:-2] == [
        ("frontmatter.md.text.title", "The harbour opens"),
        ("h1.heading.md.text", "A new harbour"),
        ("emphasis.md", "new"),
        ("alt.attr.text", "The old lamp"),
        (
            "class.footnote-ref.md.text",
            "The harbour, with *** cranes and a road, opened;\nsee *************************. Fish & chips 1 —",
        ),
        ("code.md", "ten"),
        ("md.strong", "*** cranes"),
        ("link.md", "a road"),
        ("link.md", "*************************"),
        ("link.md", "1"),
        ("list.md.text", "A crane"),
        ("list.md.text", "A tide"),
        ("link.md", "tide"),
        ("list.md.text", "A gull"),
        ("blockquote.md.text", "They came\nat dawn."),
        ("header.md.table.text", "Ship"),
        ("header.md.table.text", "Crew"),
        ("cell.md.table.text", "Anna"),
        ("cell.md.table.text", "**"),
        ("code.md", "12"),
        ("class.md.note.text", "In brief: it rained."),
        ("md.strong", "brief"),
        ("class.footnote-backref.footnotes.list.md.text", "With vinegar.\xa0\u21a9\ufe0e"),
        ("link.md", "\u21a9\ufe0e"),
    ]


def test_lines_of_front_matter_keep_their_ends() -> None:
    text = "---\nnote: |\n  Tide\n  low\nintro: >\n  It\n  fell\ndate: 2024-05-01\nopen: true\n---\n\nText.\n"
    assert seen(text)[:2] == [("frontmatter.md.note.text", "Tide\nlow\n"), ("frontmatter.intro.md.text", "It fell\n")]
    assert len(seen(text)) == 5


def test_plain_text_is_one_block() -> None:
    text = "Rain fell.\r\n\r\n“It did,” she said.\r\n"
    read = "Rain fell.\n\n“It did,” she said.\n"
    assert seen(text, "a.txt") == [("text.txt", read), ("summary.txt", read), ("raw.txt", read)]
    assert seen("# Head\n", "notes")[0] == ("text", "# Head\n")


def test_html_is_divided_at_end_tags() -> None:
    page = """<html><head><title>Tide</title><meta name="description" content="How it &amp; rose">
<style>p {}</style></head><body><h2>The <em>tide</em></h2><p>It rose<br>fast (<code>9</code>).</p>
<figure><img src="a.jpg" alt="A quay"><figcaption>The quay, <b>today</b></figcaption></figure>
<pre>no prose</pre><ul><li>One<ul><li>Two</li></ul></li></ul></body></html>"""
    assert seen(page, "a.html")[:-2] == [
        ("html.text", "Tide"),
        ("attr.description.text", "How it & rose"),
        ("h2.heading.html.text", "The tide"),
        ("emphasis.html", "tide"),
        ("html.text", "It rose fast (*)."),
        ("code.html", "9"),
        ("alt.attr.text", "A quay"),
        ("caption.figure.html.text", "The quay, today"),
        ("html.strong", "today"),
        ("html.list.text", "One"),
        ("html.list.text", "Two"),
    ]


@pytest.mark.parametrize(
    ("scope", "chosen"),
    [
        pytest.param("heading", ["A new harbour"], id="one word"),
        pytest.param("text.heading.h1.md", ["A new harbour"], id="all words, in any order"),
        pytest.param("table & ~header", ["Anna", "**"], id="and, not"),
        pytest.param("alt", ["The old lamp"], id="alt"),
        pytest.param("frontmatter.title", ["The harbour opens"], id="key of front matter"),
        pytest.param("emphasis", ["new"], id="element in a line"),
        pytest.param("heading & ~emphasis", ["A     harbour"], id="an element is left out"),
    ],
)
def test_a_scope_chooses_by_its_words(scope: str, chosen: list[str]) -> None:
    view = View(Source("a.md", ARTICLE))
    assert [block.text.string for block in view.select(parse([scope], "vale").terms)] == chosen


def test_each_view_has_its_own_words_and_common_ones_follow_the_dialect() -> None:
    assert parse(["heading"]).places
    assert not parse(["heading"], "vale").places
    assert parse(["credit"], "vale").places
    assert parse(["sentence"]).terms
    with pytest.raises(UnknownScopeError, match="sentense"):
        parse(["text.sentense"])
    with pytest.raises(MixedScopeError, match="byline"):
        parse(["byline & sentence"])


def test_a_selector_that_only_says_no_chooses_whole_blocks() -> None:
    view = View(Source("a.md", "# Tide *now*\n\nThe [tide](t) rose.\n\n> It *fell*.\n"))
    chosen = view.select(parse(["~heading & ~blockquote"], "vale").terms)
    assert [block.text.string for block in chosen] == ["The tide rose."]


def test_a_heading_is_no_sentence() -> None:
    view = View(Source("a.md", "# The tide\n\nIt rose. It fell.\n\n- It rose.\n"))
    chosen = [block.text.string for block in view.select(parse(["sentence"]).terms)]
    assert chosen == ["It rose.", "It fell.", "It rose."]


def test_a_scope_of_text_does_not_see_sentences_twice() -> None:
    view = View(Source("a.md", "One. Two.\n"))
    assert [block.text.string for block in view.select(parse(["sentence"]).terms)] == ["One.", "Two."]
    assert [block.text.string for block in view.select(parse(["text"], "vale").terms)] == ["One. Two."]


@pytest.mark.parametrize(
    "mark", ["https://a.example/b ", "$1 ", "[^a] ", "<div>", "- a\n", "{/* ", "<b ", "_a_b", "Mr. "]
)
@pytest.mark.parametrize("name", ["a.md", "a.mdx", "a.html", "a.txt"])
def test_many_marks_cost_no_more_than_their_number(name: str, mark: str) -> None:
    began = process_time()
    view = View(Source(name, mark * 5_000))
    view.select(parse(["sentence"]).terms)
    assert process_time() - began < 5


PIECES = st.lists(
    st.sampled_from(
        [
            "Rain", " ", "\n", "\n\n", "**", "*", "`", "[", "](u)", "<b>", "</b>", "<!-- c -->", "&amp;", "&rsquo;",
            "- ", "> ", "# ", "| a | b |\n|---|---|\n", "$x$", "$$", "https://a.example/b", "\r\n", "é", "🌊", "\\_",
            "<p>", "</p>", "<img alt='x'>", "![a](b)", "[^1]", "[^1]: ", "    ", "\t", "---\n", "<a@b.example>", "\xa0",
        ]
    ),
    max_size=40,
)  # fmt: skip


@given(PIECES, st.sampled_from(["a.md", "a.txt", "a.html"]))
@settings(max_examples=400, deadline=None)
def test_every_letter_stands_where_its_span_says(pieces: list[str], name: str) -> None:
    source = Source(name, "".join(pieces))
    for passage in View(source).passages:
        text = passage.block.text
        at = 0
        for piece in text.pieces:
            assert piece.start == at
            assert 0 <= piece.source_start <= piece.source_end <= len(source.text)
            said = text.string[piece.start : piece.end]
            slice_ = source.text[piece.source_start : piece.source_end]
            if len(said) == len(slice_) and said.strip("* \t\r\n\f\v") and "\xa0" not in said:
                for letter, stood in zip(said, slice_, strict=True):
                    assert letter == stood or letter in " *\n" or (letter.isspace() and stood.isspace())
            at = piece.end
        assert at == len(text.string)


def texts(text: str, forms: ProseForms, name: str = "a.md") -> list[str]:
    view = View(Source(name, text), forms)
    return [block.text.string for block in view.select(parse(["text"], "vale").terms)]


def test_what_a_pattern_ignores_is_code() -> None:
    text = "The tide rose.\n\n{{< quiz >}}\nWho knows?\n{{< /quiz >}}\n\nIt cost [[EUR]] 5 then.\n"
    forms = ProseForms(
        block_ignores=(("*.{md,mdx}", (r"(?s)({{< quiz >}}.*?{{< /quiz >}})",)),),
        token_ignores=(("*", (r"(\[\[\w+\]\])",)), ("*.rst", (r"(cost)",))),
    )
    assert texts(text, forms) == ["The tide rose.", "It cost ******* 5 then."]
    block = View(Source("a.md", text), forms).select(parse(["text"], "vale").terms)[1]
    at = block.text.string.index("then")
    assert block.text.span(at, at + 4) == (text.index("then"), text.index("then") + 4)


def test_elements_and_classes_can_be_left_out() -> None:
    text = '<p>One <b>two</b> <code>three</code></p>\n<div class="x aside"><p>Four</p></div>\n<p>Five</p>\n'
    forms = ProseForms(ignored_scopes=("b",), ignored_classes=("aside",))
    assert texts(text, forms, "a.html") == ["One *** three", "Five"]
    assert texts("<h2>One</h2>\n<p>Two</p>\n", ProseForms(skipped_scopes=("h2",)), "a.html") == ["Two"]


def test_fields_of_front_matter_can_be_left_out() -> None:
    text = "---\ntitle: One\nslug: two\n---\n\n`Three` four.\n"
    assert texts(text, ProseForms(ignored_scopes=("frontmatter.slug",))) == ["One", "Three four."]


def test_the_ending_says_how_a_file_is_read() -> None:
    assert texts("# One\n", ProseForms(formats=(("page", "md"),)), "a.page") == ["One"]
    assert texts("# One\n", ProseForms(ignore_syntax=True)) == ["# One\n"]


def test_comments_of_mdx_are_comments() -> None:
    text = "import Tide from 'tide'\n\n{/* vale off */}\n\nOne.\n"
    view = View(Source("a.mdx", text))
    assert [block.text.string for block in view.select(parse(["text"], "vale").terms)] == ["One."]
    assert [text[span.start : span.end] for span in view.comments] == ["{/* vale off */}"]
