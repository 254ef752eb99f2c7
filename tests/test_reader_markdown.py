"""Markdown: whole lists of blocks, and every letter at its place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article, Block
from newslint.readers import read
from newslint.source import Source

Row = tuple[str, str] | tuple[str, str, int]


def article(text: str, name: str = "a.md") -> Article:
    return read(Source(name, text))


def rows(text: str, name: str = "a.md") -> list[Row]:
    return [
        (block.role.value, block.text.string)
        if block.figure is None
        else (block.role.value, block.text.string, block.figure)
        for block in article(text, name).blocks
    ]


def assert_exact(read_article: Article) -> None:
    source = read_article.source.text
    for block in read_article.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source)
        for piece in block.text.pieces:
            slice_ = source[piece.source_start : piece.source_end]
            string = block.text.string[piece.start : piece.end]
            if len(slice_) == len(string) and not string.isspace():
                assert slice_ == string


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Lamp lit\n\nIt was *very* dark.\n", [("headline", "Lamp lit"), ("paragraph", "It was very dark.")], id="marks"),
        pytest.param("A ver**haa**ge `x*y` [link *text*](a_b) <b>c</b>\\*\n", [("paragraph", "A verhaage \ufffc link text c*")], id="inline"),
        pytest.param("It was\ndark and  \nlate.\n", [("paragraph", "It was dark and\nlate.")], id="wrapped"),
        pytest.param("Caf&eacute; &#8220;x&#8221;\n", [("paragraph", "Café “x”")], id="entities"),
        pytest.param("> It was\n> dark.\n>\n> So.\n", [("block-quote", "It was dark."), ("block-quote", "So.")], id="quote"),
        pytest.param("- one\n- two\n  wrapped\n", [("list-item", "one"), ("list-item", "two wrapped")], id="list"),
        pytest.param("| a | b\\|c |\n|---|---|\n| d | e |\n", [("table-cell", t) for t in ("a", "b|c", "d", "e")], id="table"),
        pytest.param("```py\nx = 1\n```\n", [("code", "```py\nx = 1\n```")], id="code"),
        pytest.param("Late.[^1]\n\n[^1]: Very.\n[^2]: So.\n", [("paragraph", "Late."), ("list-item", "Very."), ("list-item", "So.")], id="footnotes"),
        pytest.param("::: {.pull-quote}\n\"So late.\"\n:::\n\nYes.\n", [("pull-quote", '"So late."'), ("paragraph", "Yes.")], id="fenced div"),
        pytest.param(
            "![Lamp](a.jpg)\n*The lamp. Photo: Ann Lee*\n",
            [("image", "", 1), ("alt", "Lamp", 1), ("caption", "The lamp.", 1), ("credit", "Photo: Ann Lee", 1)],
            id="italic line under a picture",
        ),
        pytest.param(
            "![Lamp](a.jpg)\n\n*Picture: Ann Lee*\n\n*Picture: Ann Lee*\n",
            [("image", "", 1), ("alt", "Lamp", 1), ("credit", "Picture: Ann Lee", 1), ("residue", "Picture: Ann Lee", 2)],
            id="a credit, and one without its picture",
        ),
        pytest.param(
            "![A](a.jpg)Text beside.\n",
            [("image", "", 1), ("alt", "A", 1), ("paragraph", "Text beside.")],
            id="text beside a picture",
        ),
        pytest.param(
            "![The lamp. Photo: Ann Lee](a.jpg)\n\n![The keepers](b.jpg)\n",
            [("image", "", 1), ("caption", "The lamp.", 1), ("credit", "Photo: Ann Lee", 1), ("image", "", 2), ("caption", "The keepers", 2)],
            id="alt texts that are captions",
        ),
        pytest.param(
            '{{< figure src="a.jpg" alt="Lamp" caption="The lamp." attr="Reuters" >}}\n',
            [("image", "", 1), ("alt", "Lamp", 1), ("credit", "Reuters", 1), ("caption", "The lamp.", 1)],
            id="Hugo figure",
        ),
        pytest.param('{{< youtube id="x" title="The lamp is lit" >}}\n', [("video", "", 1), ("video-title", "The lamp is lit", 1)], id="Hugo video"),
        pytest.param('{% image "a.jpg" "A lamp" %}\n', [("image", "", 1), ("alt", "A lamp", 1)], id="Jekyll image"),
        pytest.param("{% include figure.html src='a.jpg' caption='It' %}\n", [("image", "", 1), ("caption", "It", 1)], id="Jekyll include"),
        pytest.param(
            '[caption id="x" caption="The lamp"]![](a.jpg)[/caption]\n', [("image", "", 1), ("caption", "The lamp", 1)], id="WordPress caption"
        ),
        pytest.param("[x]({{ url }}/a b) y\n", [("paragraph", "[x]({{ url }}/a b) y")], id="a template in what is no target"),
        pytest.param("https://youtu.be/abc\n", [("video", "https://youtu.be/abc", 1)], id="bare video"),
        pytest.param("[x]({{ site.url }}/a_b) y\n", [("paragraph", "x y")], id="a template in a target"),
        pytest.param(
            "<figure><img src='a.jpg' alt='Lamp'><figcaption>The lamp</figcaption></figure>\n\nDark.\n",
            [("image", "", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
            id="HTML block",
        ),
        pytest.param('<Figure src="a.jpg" caption="The lamp" credit="AP" />\n', [("image", "", 1), ("credit", "AP", 1), ("caption", "The lamp", 1)], id="component"),
        pytest.param("Dark.\n\nVideo: the lamp\n\nLate.\n", [("paragraph", "Dark."), ("video-title", "Video: the lamp"), ("paragraph", "Late.")], id="video label"),
        pytest.param("## Hear the bell\n\n## Later\n", [("video-title", "Hear the bell"), ("subhead", "Later")], id="an embed that is gone"),
        pytest.param("[Read more](/a)\n\nRead more: Bridge shut\n", [("related-link", "Read more"), ("residue", "Read more: Bridge shut")], id="residue"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_blocks_have_the_roles_that_an_editor_sees(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
    assert_exact(article(text))


def test_front_matter_is_read_with_places() -> None:
    text = (
        "---\r\ntitle: \"Lamp \\u201clit\\u201d\"\r\nauthor: [Ann Lee, 'O''Hara']\r\nsummary: >\r\n  It was\r\n  dark.\r\nlang: en-GB\r\n"
        "featured_image:\r\n  cutline: The lamp\r\n  credit: AP\r\nnewslint: {ignore: [page-residue]}\r\n---\r\nDark.\r\n"
    )
    read_article = article(text)
    assert [(block.role.value, block.text.string, block.section) for block in read_article.blocks] == [
        ("headline", "Lamp “lit”", 0),
        ("byline", "Ann Lee", 0),
        ("byline", "O'Hara", 0),
        ("standfirst", "It was dark.", 0),
        ("caption", "The lamp", 0),
        ("credit", "AP", 0),
        ("paragraph", "Dark.", 1),
    ]
    assert (read_article.language, read_article.ignored) == ("en-GB", ("page-residue",))
    assert_exact(read_article)


def test_toml_front_matter_is_read_with_places() -> None:
    read_article = article('+++\ntitle = "Lamp \\"lit\\""\nsummary = \'Dark\'\n+++\nLate.\n')
    assert [block.text.string for block in read_article.blocks] == ['Lamp "lit"', "Dark", "Late."]
    assert_exact(read_article)


def test_broken_front_matter_is_a_problem_and_the_article_is_read() -> None:
    read_article = article("---\ntitle: [x\n---\n\nDark.\n")
    assert [problem[0] for problem in read_article.problems] == ["front-matter-invalid"]
    assert [block.text.string for block in read_article.blocks] == ["Dark."]


def test_places_inside_quotes_lists_and_wrapped_lines_are_exact() -> None:
    text = "1. > It was *dark*\r\n   > and **late**, said\r\n   > Ms `x` Delvaux.\r\n"
    (block,) = article(text).blocks
    start = block.text.string.index("Delvaux")
    span = block.text.span(start, start + 7)
    assert text[span.start : span.end] == "Delvaux"


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        pytest.param("author: &a Ann Lee\nslug: x\nbyline: *a\n", [("byline", "Ann Lee")], id="an anchor, and an alias that repeats it"),
        pytest.param("slug: &s Lamp\ndek: x\ntitle: *s\n", [("headline", "Lamp"), ("standfirst", "x")], id="an alias stands at its anchor"),
        pytest.param("title: &t !!str 'O''Hara'\n", [("headline", "O'Hara")], id="a tag and an anchor"),
        pytest.param("author: &a\n  author: *a\n", [], id="a mapping within itself"),
        pytest.param('dek: "So \\\n  lat\\\n  e."\n', [("standfirst", "So late.")], id="escaped line ends"),
    ],
)  # fmt: skip
def test_front_matter_is_read_as_yaml_means_it(front: str, expected: list[Row]) -> None:
    assert rows(f"---\n{front}---\n") == expected
    assert_exact(article(f"---\n{front}---\n"))


def test_aliases_of_aliases_are_read_once() -> None:
    levels = "".join(f"a{n}: &a{n} {{x: *a{n - 1}, y: *a{n - 1}}}\n" for n in range(1, 60))
    assert rows(f"---\na0: &a0 {{caption: Lamp}}\n{levels}---\n") == [("caption", "Lamp", 1)]


def test_front_matter_may_have_the_line_ends_of_an_old_macintosh() -> None:
    assert rows("---\rdek: >\r  It was\r  dark.\r---\rLate.\r") == [
        ("standfirst", "It was dark."),
        ("paragraph", "Late."),
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("\xa0\nIt was dark.\n", "dark", id="a line of a no-break space above"),
        pytest.param("Dusk\n\xa0  \n\\*It was dark.\n", "dark", id="a line of a no-break space within"),
        pytest.param("# \xa0*It* was dark\n", "dark", id="a no-break space before a headline"),
        pytest.param("\xa0| a | dark |\n|---|---|\n\xa0| c | d |\n", "dark", id="a no-break space before a row"),
        pytest.param("- | a | dark |\n  |---|---|\n  | c | d |\n", "dark", id="a table in a list"),
        pytest.param("> a | b\n> --|--\n> dark | d\n", "dark", id="a row without outer bars in a quotation"),
        pytest.param('| [a]({{ "/x" | url }}) | dark |\n|---|---|\n', "dark", id="a filter in a row"),
        pytest.param("| a \\\\| dark |\n|---|\n", "dark", id="two backslashes before a bar"),
        pytest.param('![a](b.jpg "It was dark")\n', "dark", id="the title of a picture"),
    ],
)  # fmt: skip
def test_word_is_found_at_its_place(text: str, word: str) -> None:
    block = next(block for block in article(text).blocks if word in block.text.string)
    at = block.text.string.index(word)
    assert block.text.span(at, at + len(word)) == (text.index(word), text.index(word) + len(word))
    assert_exact(article(text))


@pytest.mark.parametrize("mark", ["![Lamp][dark]", "![Lamp](b.jpg 'd&#97;rk')", "![a][]", "![Lamp][abcd]"])
def test_title_that_does_not_stand_in_its_picture_is_no_part_of_its_letters(mark: str) -> None:
    text = f'{mark}\n\n[dark]: b.jpg "dark"\n[a]: c.jpg "So dark"\n[abcd]: c.jpg "So dark"\n'
    caption = block_of(article(text), "caption")
    (piece,) = caption.text.pieces
    assert 0 < piece.source_start < piece.source_end <= len(mark)
    assert piece.end != piece.source_end - piece.source_start


def test_code_of_nothing_but_a_form_feed_is_none() -> None:
    assert rows("Dark.\n\n\t\x0c\n") == [("paragraph", "Dark.")]


PARTS = st.sampled_from(
    ["word ", "*em* ", "**b** ", "_u_", "`c`", "[l](t)", "![a](s)", "\n", "\n\n", "> ", "- ", "1. ", "# ", "| a | b |\n|---|---|\n",
     "&amp;", "&#x27;", "\\*", "<b>", "</b>", "<!-- c -->", "{{< x y=\"z\" >}}", "{% raw %}", "[^1]", "[^1]: ", "---\n", "\t", "  \n",
     "😀", "e\u0301", "\r\n", "~~s~~", "https://a.b", "<div>\n", "[caption]", ":::"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(PARTS, max_size=40))
def test_every_letter_stands_where_it_says(parts: list[str]) -> None:
    assert_exact(article("".join(parts)))


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=120))
def test_any_text_is_read(text: str) -> None:
    assert_exact(article(text))


def block_of(read_article: Article, role: str) -> Block:
    return next(block for block in read_article.blocks if block.role.value == role)


def test_comments_are_where_suppressions_may_stand() -> None:
    text = "Dark. <!-- one -->\n\n<!-- two -->\n\n{/* three */}\n"
    assert [text[span.start : span.end] for span in article(text).comments] == [
        "<!-- one -->",
        "<!-- two -->",
        "{/* three */}",
    ]
