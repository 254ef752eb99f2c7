"""The HTML reader: roles, figures and places of what a page says."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article, Block, Role
from newslint.readers import html
from newslint.source import Source, Span


def read(text: str) -> Article:
    return html.read(Source("story.html", text))


def told(text: str) -> list[tuple[str, str]]:
    return [(block.role.value, block.text.string) for block in read(text).blocks]


def grouped(text: str) -> list[tuple[str, str, int | None]]:
    return [(block.role.value, block.text.string, block.figure) for block in read(text).blocks]


def only(text: str) -> Block:
    (block,) = read(text).blocks
    return block


def place_of(text: str, part: str) -> str:
    """The source slice under a part of the only block."""
    block = only(text)
    start = block.text.string.index(part)
    span = block.text.span(start, start + len(part))
    return text[span.start : span.end]


PAGE = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<title>Bell returns to Saint Orm | The Quayside Courier</title>
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bell returns"}</script>
<style>p { color: red }</style>
</head>
<body class="single has-sidebar">
<header class="site-header"><a href="/">The Quayside Courier</a>
<nav><ul><li><a href="/news">News</a></li><li><a href="/tides">Tides</a></li></ul></nav></header>
<main>
<article class="post comments-open">
<header>
<h1 itemprop="headline">Bell returns to Saint Orm after 80&nbsp;years under the sea</h1>
<p class="standfirst">A diver looking for lobsters found the church&rsquo;s lost tenor.</p>
<p class="byline">By <a rel="author" href="/ada">Ada Byrne</a></p>
</header>
<figure class="lead">
<img src="bell.jpg" alt="A bell hangs from a crane">
<figcaption>The bell is lifted onto the quay. <span class="credit">Photo: Jan Holm</span></figcaption>
</figure>
<div class="article-body">
<p><span class="dropcap">T</span>he tenor of Saint Orm left the harbour on Sunday, while the other five rang.</p>
<div class="ad-slot ads"><p>Buy our rope, the best rope on the whole of this coast, at a price.</p></div>
<p>Nobody had heard it since <em>January</em> 1944, when a mine took the tower and most of the roof.</p>
<h2>The diver</h2>
<p>Wenche Dahl had gone down for lobsters. &ldquo;It was the best catch of the year,&rdquo; she said.</p>
<aside class="related"><h3>More on this story</h3><ul><li><a href="/a">How bells are tuned</a></li></ul></aside>
<blockquote><p>We shall ring it until the neighbours move.</p></blockquote>
<ul><li>Weight: 1.2 tonnes</li><li>Note: D flat</li></ul>
</div>
<div class="share-buttons"><a href="#">Share</a></div>
</article>
</main>
<aside><p>The five most read stories of this week are all about herring again.</p></aside>
<footer><p>&copy; The Quayside Courier. All rights reserved.</p></footer>
</body>
</html>
"""


def test_article_is_found_among_the_furniture_of_its_page() -> None:
    assert grouped(PAGE) == [
        ("headline", "Bell returns", None),
        ("headline", "Bell returns to Saint Orm after 80\xa0years under the sea", None),
        ("standfirst", "A diver looking for lobsters found the church’s lost tenor.", None),
        ("byline", "By Ada Byrne", None),
        ("image", "", 0),
        ("alt", "A bell hangs from a crane", 0),
        ("caption", "The bell is lifted onto the quay.", 0),
        ("credit", "Photo: Jan Holm", 0),
        (
            "paragraph",
            "The tenor of Saint Orm left the harbour on Sunday, while the other five rang.",
            None,
        ),
        (
            "paragraph",
            "Nobody had heard it since January 1944, when a mine took the tower and most of the roof.",
            None,
        ),
        ("subhead", "The diver", None),
        (
            "paragraph",
            "Wenche Dahl had gone down for lobsters. “It was the best catch of the year,” she said.",
            None,
        ),
        ("related-link", "More on this story", None),
        ("related-link", "How bells are tuned", None),
        ("block-quote", "We shall ring it until the neighbours move.", None),
        ("list-item", "Weight: 1.2 tonnes", None),
        ("list-item", "Note: D flat", None),
    ]


SHARE = "<article><h1>Kites</h1><p>Up it went.</p><div class='share'>Share this article</div></article>"


@pytest.mark.parametrize(
    ("head", "roles"),
    [
        pytest.param("", ["headline", "paragraph", "residue"], id="fragment"),
        pytest.param("<html><body>", ["headline", "paragraph", "residue"], id="fragment in a bare page"),
        pytest.param("<html><body><nav>News</nav>", ["headline", "paragraph"], id="page as it is served"),
    ],
)
def test_buttons_are_at_home_only_on_a_page_that_is_served(head: str, roles: list[str]) -> None:
    assert [block.role.value for block in read(head + SHARE).blocks] == roles


def test_page_without_any_mark_is_read_from_its_headline_on() -> None:
    text = "<html><body><nav>News</nav><div>Tides today</div><h1>Kites</h1><p>Up it went.</p><div>Then down.</div>"
    assert told(text) == [("headline", "Kites"), ("paragraph", "Up it went."), ("paragraph", "Then down.")]


def test_language_of_the_page_is_known() -> None:
    assert read(PAGE).language == "en-GB"


def test_blocks_of_a_content_system_are_read_without_their_comments() -> None:
    text = """<!-- wp:heading {"level":1} -->
<h1>Kites over Lund</h1>
<!-- /wp:heading -->
<!-- wp:image {"id":7,"alt":"no text"} -->
<figure class="wp-block-image size-large"><img src="k.jpg" alt=""/>
<figcaption class="wp-element-caption">A kite of nine metres. (Mia Berg/Lund Post)</figcaption></figure>
<!-- /wp:image -->
<!-- wp:embed {"url":"https://youtu.be/abc"} -->
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper">
https://www.youtube.com/watch?v=abc
</div><figcaption>The longest kite of the day</figcaption></figure>
<!-- /wp:embed -->
<!-- wp:pullquote -->
<figure class="wp-block-pullquote"><blockquote><p>It pulled me off my feet.</p></blockquote></figure>
<!-- /wp:pullquote -->
"""
    assert grouped(text) == [
        ("headline", "Kites over Lund", None),
        ("image", "", 0),
        ("caption", "A kite of nine metres.", 0),
        ("credit", "(Mia Berg/Lund Post)", 0),
        ("video", "https://www.youtube.com/watch?v=abc", 1),
        ("video-title", "The longest kite of the day", 1),
        ("pull-quote", "It pulled me off my feet.", None),
    ]
    assert len(read(text).comments) == 8


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            '<figure><img src="a" alt="Two men"><figcaption>The brothers at work</figcaption></figure>',
            [("image", "", 0), ("alt", "Two men", 0), ("caption", "The brothers at work", 0)],
            id="figure",
        ),
        pytest.param(
            '<div class="wp-caption"><img alt=""><p class="wp-caption-text">The brothers. Photo: Ivo Lang</p></div>',
            [("image", "", 0), ("caption", "The brothers.", 0), ("credit", "Photo: Ivo Lang", 0)],
            id="old WordPress",
        ),
        pytest.param(
            '<p><img src="a" alt=""></p><p class="cutline">The brothers</p><p class="photo-credit">Ivo Lang</p>',
            [("image", "", 0), ("caption", "The brothers", 0), ("credit", "Ivo Lang", 0)],
            id="class names below the picture",
        ),
        pytest.param(
            '<figure><picture><source srcset="b"><img src="a" alt=""></picture>'
            '<figcaption><span class="credit">Reuters</span> The brothers</figcaption></figure>',
            [("image", "", 0), ("credit", "Reuters", 0), ("caption", "The brothers", 0)],
            id="credit first",
        ),
        pytest.param(
            '<figure><img alt=""><figcaption>The brothers. Photo: <b class="credit">Ivo Lang</b></figcaption></figure>',
            [("image", "", 0), ("caption", "The brothers.", 0), ("credit", "Photo: Ivo Lang", 0)],
            id="label outside the element of the credit",
        ),
        pytest.param(
            '<figure><img src="a" alt=""><figcaption>The brothers<br>© Getty Images</figcaption></figure>',
            [("image", "", 0), ("caption", "The brothers", 0), ("credit", "© Getty Images", 0)],
            id="credit on a line of its own",
        ),
        pytest.param(
            '<figure><img src="a" alt=""><p>Ivo Lang/AFP/Getty Images</p></figure>',
            [("image", "", 0), ("credit", "Ivo Lang/AFP/Getty Images", 0)],
            id="credit without a caption",
        ),
        pytest.param(
            '<figure><figcaption>Above the picture</figcaption><img src="a" alt=""></figure>',
            [("caption", "Above the picture", 0), ("image", "", 0)],
            id="caption above",
        ),
        pytest.param(
            '<p class="caption">Above the picture</p><img src="a" alt="">',
            [("caption", "Above the picture", 0), ("image", "", 0)],
            id="caption above, by class",
        ),
        pytest.param(
            '<amp-img src="a" alt="A heron"></amp-img><amp-youtube data-videoid="x" title="Herons at dawn">',
            [("image", "", 0), ("alt", "A heron", 0), ("video", "", 1), ("video-title", "Herons at dawn", 1)],
            id="AMP",
        ),
        pytest.param(
            '<img src="a" alt="line"><img src="b" alt="b" role="presentation"><img src="c" width="1" alt="x">',
            [("image", "", 0), ("image", "", 1)],
            id="decorations and counting pixels",
        ),
        pytest.param(
            '<iframe src="//www.youtube.com/embed/x" title="Herons at dawn"></iframe>'
            '<iframe src="https://maps.example.org/x" title="Map"></iframe><video src="a.mp4">Get a browser</video>',
            [("video", "", 0), ("video-title", "Herons at dawn", 0), ("embed", "", 1), ("video", "", 2)],
            id="players and other frames",
        ),
        pytest.param(
            '<blockquote class="twitter-tweet"><p>Herons are back!</p>&mdash; Ines (@ines) May 2</blockquote>',
            [("embed", "Herons are back!\n— Ines (@ines) May 2", 0)],
            id="a post",
        ),
        pytest.param(
            '<p><img alt=""></p><p><em>The quay in March. Photo: Ivo Lang</em></p><p><em>Names are changed.</em></p>',
            [
                ("image", "", 0),
                ("caption", "The quay in March.", 0),
                ("credit", "Photo: Ivo Lang", 0),
                ("paragraph", "Names are changed.", None),
            ],
            id="italics below the picture",
        ),
        pytest.param(
            '<div class="image"><img alt=""><p>The quay</p></div><p>The fog lay deep.</p>',
            [("image", "", 0), ("caption", "The quay", 0), ("paragraph", "The fog lay deep.", None)],
            id="named after the picture",
        ),
        pytest.param(
            '<figure><img alt=""><figcaption><i class="visually-hidden">Image:</i> Fog</figcaption></figure>',
            [("image", "", 0), ("caption", "Fog", 0)],
            id="labels for screen readers",
        ),
        pytest.param(
            '<figure><img alt="">\n<p>Fog</p></figure><p class="credit">Written with the help of five old keepers</p>',
            [("image", "", 0), ("caption", "Fog", 0), ("credit", "Written with the help of five old keepers", 0)],
            id="what is marked as credit is one",
        ),
        pytest.param(
            '<figure class="gallery"><figure><img src="a" alt=""><figcaption>One</figcaption></figure>'
            '<figure><img src="b" alt=""><figcaption>Two</figcaption></figure></figure>',
            [("image", "", 0), ("caption", "One", 0), ("image", "", 1), ("caption", "Two", 1)],
            id="figures in a figure",
        ),
        pytest.param(
            "<figure><table><tr><td>Cod</td></tr></table><figcaption>Landings</figcaption></figure>",
            [("table-cell", "Cod", None), ("paragraph", "Landings", None)],
            id="the caption of a table is no picture's",
        ),
    ],
)
def test_pictures_and_players_keep_their_words(markup: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert grouped(markup) == expected


def test_video_caption_without_a_player_is_an_orphan() -> None:
    blocks = read('<p>The fog lay deep.</p><p class="video-caption">The old horn</p><p>It lifted.</p>').blocks
    assert [block.role for block in blocks] == [Role.PARAGRAPH, Role.VIDEO_TITLE, Role.PARAGRAPH]
    assert blocks[1].figure is None
    assert blocks[1].why == "it is marked as “video-caption”, and no player stands near"


def test_video_caption_beside_its_player_belongs_to_it() -> None:
    text = '<div><iframe src="https://www.youtube.com/embed/x"></iframe><p class="video-caption">The old horn</p></div>'
    assert grouped(text) == [("video", "", 0), ("video-title", "The old horn", 0)]


@pytest.mark.parametrize(
    ("markup", "why"),
    [
        pytest.param(
            '<figure class="wp-block-video"><figcaption>The old horn</figcaption></figure>',
            "it is marked as “wp-block-video”, and no player stands near",
            id="figure of a video",
        ),
        pytest.param(
            '<div class="video-wrapper"><h4>The old horn</h4></div>',
            "it is marked as “video-wrapper”, and no player stands near",
            id="hollow element",
        ),
        pytest.param(
            '<img src="a" alt=""><p class="video-caption">The old horn</p>',
            "it is marked as “video-caption”, and no player stands near",
            id="below a photo",
        ),
    ],
)
def test_titles_outlive_their_players(markup: str, why: str) -> None:
    last = read(f"<p>The fog lay deep.</p>{markup}").blocks[-1]
    assert (last.role, last.text.string, last.figure, last.why) == (Role.VIDEO_TITLE, "The old horn", None, why)


def test_labelled_title_without_a_player_says_its_label() -> None:
    text = "<p>The fog lay deep.</p><p><strong>WATCH:</strong> The old horn</p>"
    assert read(text).blocks[-1].why == "it is labelled “WATCH”"


def test_labelled_title_belongs_to_the_player_below() -> None:
    text = "<p><strong>WATCH:</strong> The old horn</p><iframe src='https://youtu.be/x'></iframe>"
    assert grouped(text) == [("video-title", "WATCH: The old horn", 0), ("video", "", 0)]


def test_video_caption_below_a_captioned_photo_is_not_the_photo_s() -> None:
    text = '<figure><img alt=""><figcaption>Fog</figcaption></figure><p class="video-caption">The old horn</p>'
    assert grouped(text)[-1] == ("video-title", "The old horn", None)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param("<p>One</p><p>Two", [("paragraph", "One"), ("paragraph", "Two")], id="unclosed paragraph"),
        pytest.param("One<br><br>Two<br/>three", [("paragraph", "One"), ("paragraph", "Two\nthree")], id="line breaks"),
        pytest.param(
            "<div>Loose <b>text</b><p>Set text</p>more</div>",
            [("paragraph", "Loose text"), ("paragraph", "Set text"), ("paragraph", "more")],
            id="text beside paragraphs",
        ),
        pytest.param("<p><span>Z</span>imbabwe won</p>", [("paragraph", "Zimbabwe won")], id="drop cap"),
        pytest.param("<p>Wa<wbr>ter<i>mark</i>s</p>", [("paragraph", "Watermarks")], id="tags inside a word"),
        pytest.param("<p>A<!-- note -->B</p>", [("paragraph", "AB")], id="comment inside a word"),
        pytest.param("<p>a\r\n  b \t c</p>", [("paragraph", "a b c")], id="white space"),
        pytest.param("<p>Call <code>read()</code> first</p>", [("paragraph", "Call \ufffc first")], id="inline code"),
        pytest.param("<pre>a\n  <b>b</b> &lt;</pre>", [("code", "a\n  b <")], id="preformatted"),
        pytest.param(
            "<ul><li>Cod<li>Hake<ul><li>small</ul></ul>",
            [("list-item", "Cod"), ("list-item", "Hake"), ("list-item", "small")],
            id="unclosed items",
        ),
        pytest.param(
            "<table>stray<tr><td>Cod<td>12</table>",
            [("paragraph", "stray"), ("table-cell", "Cod"), ("table-cell", "12")],
            id="table without end tags",
        ),
        pytest.param("<b><p>Bold</b> and not</p>", [("paragraph", "Bold and not")], id="overlap"),
        pytest.param("<p>4 < 5 & 6 &nope; &copy2024</p>", [("paragraph", "4 < 5 & 6 &nope; ©2024")], id="signs"),
        pytest.param("<p title=\"a>b\" hidden=''>x</p><p>y</p>", [("paragraph", "y")], id="hidden"),
        pytest.param(
            "<script>if (a < b) '<p>no</p>'</script><template><p>no</p></template><noscript><p>no</p></noscript><p>yes",
            [("paragraph", "yes")],
            id="what is no text",
        ),
        pytest.param("<p>yes</p><!-- never ends <p>no</p>", [("paragraph", "yes")], id="unclosed comment"),
        pytest.param("<p>yes</p><a href=x <b", [("paragraph", "yes")], id="unclosed tag"),
        pytest.param('<p class="kicker">Sea</p><h1>Fog</h1>', [("kicker", "Sea"), ("headline", "Fog")], id="kicker"),
        pytest.param("<h1>Fog</h1><h1>More fog</h1>", [("headline", "Fog"), ("subhead", "More fog")], id="two h1"),
        pytest.param('<p>By <a rel="author">Ada Byrne</a></p>', [("byline", "By Ada Byrne")], id="rel author"),
        pytest.param(
            '<p><span class="dateline">LUND —</span> The kite flew.</p>',
            [("paragraph", "LUND — The kite flew.")],
            id="dateline inside its paragraph",
        ),
        pytest.param(
            '<aside class="pull-quote"><p>It flew.</p></aside>',
            [("pull-quote", "It flew.")],
            id="pull quote in an aside",
        ),
        pytest.param("<p>मौसम <b>साफ़</b> है 🪁</p>", [("paragraph", "मौसम साफ़ है 🪁")], id="other scripts"),
    ],
)
def test_text_is_parted_as_a_browser_parts_it(markup: str, expected: list[tuple[str, str]]) -> None:
    assert told(markup) == expected


@pytest.mark.parametrize(
    ("markup", "role", "why"),
    [
        pytest.param(
            "<p><strong>READ NEXT:</strong> <a href='/k'>Can you fly a kite?</a></p>",
            Role.RESIDUE,
            "a link to other stories",
            id="labelled link",
        ),
        pytest.param(
            "<p><i>[<a href='/k'>The kites of Lund and their makers</a>]</i></p>",
            Role.RESIDUE,
            "a link to other stories, in brackets",
            id="link in brackets",
        ),
        pytest.param(
            "<p>Up it went.</p><p><a href='/k'>The kites of Lund explained</a></p>",
            Role.VIDEO_TITLE,
            "all of it is a link, as the headlines of other stories are",
            id="headline of another story",
        ),
        pytest.param("<p><a href='/k'>Download the report as a file</a></p>", Role.PARAGRAPH, "", id="a call"),
        pytest.param("<p>See <a href='/k'>The kites of Lund explained</a></p>", Role.PARAGRAPH, "", id="in a sentence"),
        pytest.param("<h2>Read more</h2>", Role.SUBHEAD, "", id="headings are no residue"),
        pytest.param(
            '<img src="a" alt=""><p>(<a href="/a">Artist: Ines Moreau Lang</a>)</p>',
            Role.CREDIT,
            "",
            id="linked credit",
        ),
    ],
)
def test_leftovers_are_told_from_paragraphs(markup: str, role: Role, why: str) -> None:
    last = read(markup).blocks[-1]
    assert (last.role, last.why) == (role, why)


def test_links_below_a_lead_in_are_residue_until_the_text_goes_on() -> None:
    text = "<p><b>Read more:</b></p><p><a href='/k'>How kites fly</a></p><p>Up it went.</p><p><a>Kites</a></p>"
    assert [block.role.value for block in read(text).blocks] == ["residue", "residue", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("markup", "part", "expected"),
    [
        pytest.param("<p>a &ldquo;b&rdquo; c</p>", "“b”", "&ldquo;b&rdquo;", id="entities"),
        pytest.param("<p>one\r\n   two three</p>", "two", "two", id="behind collapsed space"),
        pytest.param("<p>Zim<b>bab</b>we</p>", "Zimbabwe", "Zim<b>bab</b>we", id="across tags"),
        pytest.param("<p>a&#x1FA81;b</p>", "b", "b", id="behind a numeric entity"),
        pytest.param("<p>a <b>b</b> c</p>", "b", "b", id="tags at the edges stay out"),
        pytest.param("<p>🪁 <!-- 🪁 --> naïve</p>", "naïve", "naïve", id="behind emoji and a comment"),
    ],
)
def test_places_are_exact(markup: str, part: str, expected: str) -> None:
    assert place_of(markup, part) == expected


def test_alt_text_has_its_place_in_the_attribute() -> None:
    text = "<p>x</p><img src=a ALT='The &quot;Marigold&quot;\n at sea'>"
    alt = read(text).blocks[-1]
    assert alt.text.string == 'The "Marigold" at sea'
    assert text[slice(*alt.text.span(5, 13))] == "Marigold"
    assert text[slice(*alt.span)] == "The &quot;Marigold&quot;\n at sea"


def test_block_fills_its_element() -> None:
    text = "<p>One</p>\n<p><b>Two</b></p>\n<div>Three <b>four</b><p>Five</p></div>"
    slices = [text[slice(*block.span)] for block in read(text).blocks]
    assert slices == ["<p>One</p>", "<p><b>Two</b></p>", "Three <b>four</b>", "<p>Five</p>"]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param("One<br><br><img src=a alt=Bell><br><br>Two", id="between line breaks"),
        pytest.param("One <img src=a alt=Bell><br><br>Two", id="at the end of a paragraph that line breaks end"),
        pytest.param("<p>One</p><p><br><img src=a alt=Bell>\nTwo</p>", id="behind a line break"),
        pytest.param("<p>One</p><p>&nbsp;<img src=a alt=Bell> Two</p>", id="behind a no-break space"),
        pytest.param("<p>One</p><p><span><img src=a alt=Bell> Two</span></p>", id="in an element with the text"),
    ],
)
def test_picture_between_paragraphs_stands_between_them(markup: str) -> None:
    blocks = read(markup).blocks
    assert [block.text.string for block in blocks] == ["One", "", "Bell", "Two"]
    assert [block.span.start for block in blocks] == sorted(block.span.start for block in blocks)


def test_fragment_of_another_format_has_places_in_the_whole_source() -> None:
    text = "# Kites\n\n<figure><img src=a alt='Up'><figcaption>High</figcaption></figure><!-- on -->\n\n<p>not this</p>"
    start, end = text.index("<figure"), text.index("\n\n<p>")
    fragment = html.read_fragment(Source("a.md", text), start, end, first_figure=3)
    _, alt, caption = fragment.blocks
    assert (alt.role, alt.figure, text[slice(*alt.text.span(0, 2))]) == (Role.ALT, 3, "Up")
    assert (caption.role, caption.figure, text[slice(*caption.text.span(0, 4))]) == (Role.CAPTION, 3, "High")
    assert [text[slice(*comment)] for comment in fragment.comments] == ["<!-- on -->"]
    assert fragment.next_figure == 4


PIECES = [
    *[
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<br>",
        "&amp;",
        "&ldquo;",
        "&copy",
        "&nbsp;",
        "&#10;",
        "word",
        "<",
        ">",
        "&",
        '"',
        "'",
        "=",
        "é",
        "🪁",
        "\r\n",
        "\n",
        "\t",
    ],
    *("  ", "<ul><li>", "</ul>", "<table><tr><td>", "</table>", "<h1>", "</h1>", "<h2>", "<figure>", "</figure>"),
    *("<figcaption>", "</figcaption>", '<img alt="a &lt; b">', "<!-- x -->", "<!--", "-->", "<a href='x'>", "</a>"),
    *('<span class="credit">', "</span>", "<pre>", "</pre>", "<code>x</code>", "<script>", "</script>", "\0"),
    *('<iframe src="https://youtu.be/x" title="T&amp;t">', "</iframe>", '<blockquote class="twitter-tweet">'),
    *(
        "</blockquote>",
        "<html><body>",
        "<article>",
        "Photo: Ada Byrne",
        '<p class="video-caption">',
        '<p class="caption">',
    ),
    *(
        "<aside>",
        "</aside>",
        "Read more:",
        "<p class='",
        "<p title=",
        "</",
        "<!",
        '<div class="share">',
        "<time>",
        "</time>",
    ),
]


@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=200)))
def test_every_piece_stands_where_it_says(text: str) -> None:
    for block in read(text).blocks:
        assert 0 <= block.span.start <= block.span.end <= len(text)
        at = 0
        for piece in block.text.pieces:
            assert piece.start == at
            assert 0 <= piece.source_start <= piece.source_end <= len(text)
            if piece.end - piece.start == piece.source_end - piece.source_start:
                assert text[piece.source_start : piece.source_end] == block.text.string[piece.start : piece.end]
            at = piece.end
        assert at == len(block.text.string)
        assert block.text.string == block.text.string.strip()
        if block.text.pieces:
            assert block.span.start <= block.text.pieces[0].source_start
            assert block.text.pieces[-1].source_end <= block.span.end


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join), st.text(max_size=20), st.text(max_size=20))
def test_fragment_reads_as_the_same_text_alone(markup: str, before: str, after: str) -> None:
    source = Source("a.md", before + markup + after)
    fragment = html.read_fragment(source, len(before), len(before) + len(markup))
    alone = html.read_fragment(Source("a.md", markup), 0, len(markup))
    assert [(block.role, block.text.string) for block in fragment.blocks] == [
        (block.role, block.text.string) for block in alone.blocks
    ]
    assert [Span(*(place - len(before) for place in block.span)) for block in fragment.blocks] == [
        block.span for block in alone.blocks
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<div><b>" * 10_000 + "x", id="nesting"),
        pytest.param("<figure>" * 10_000 + "x", id="nested figures"),
        pytest.param("<html><header>" * 10_000 + "x", id="nested headers"),
        pytest.param('<blockquote class="twitter-tweet">x' * 10_000, id="nested posts"),
        pytest.param("<b><p>x" * 10_000, id="overlapping tags"),
        pytest.param("<" * 300_000, id="signs"),
        pytest.param("<a" * 150_000, id="tags that never end"),
        pytest.param('<a b="' * 50_000, id="attributes that never end"),
        pytest.param('<a b=">" ' * 30_000, id="quoted signs"),
        pytest.param("<!--" * 80_000, id="comments that never end"),
        pytest.param("&" * 300_000 + "&x" * 100_000, id="ampersands"),
        pytest.param("<p>" + " " * 1_000_000 + "x", id="white space"),
        pytest.param("<p class=caption>x</p>" * 5_000, id="captions without pictures"),
        pytest.param("<img src=x>" * 5_000 + "<p class='video-caption'>x</p>" * 5_000, id="pictures before captions"),
    ],
)
def test_hostile_input_takes_no_more_than_its_length(text: str) -> None:
    before = time.process_time()
    read(text)
    assert time.process_time() - before < 5
