"""How content systems mark up an article: each form with the whole list of what an editor sees in it."""

from __future__ import annotations

import time

import pytest

from newslint.readers import html
from newslint.source import Source

ARTICLE = "<p>The ferry left Osmund harbour at noon with forty sheep, two priests and a brass band on board.</p>"
SEEN = ("paragraph", "The ferry left Osmund harbour at noon with forty sheep, two priests and a brass band on board.")
REST = (
    "<p>Nobody on the quay had expected the sheep to sing, least of all the bandmaster, Tove Lindqvist of Arendal.</p>"
)
REST_SEEN = (
    "paragraph",
    "Nobody on the quay had expected the sheep to sing, least of all the bandmaster, Tove Lindqvist of Arendal.",
)
END = "<p>The next crossing is on Friday, weather and choir permitting, and tickets cost eleven crowns for each animal.</p>"
END_SEEN = (
    "paragraph",
    "The next crossing is on Friday, weather and choir permitting, and tickets cost eleven crowns for each animal.",
)

Seen = list[tuple[str, str] | tuple[str, str, int]]


def seen(text: str) -> Seen:
    return [
        (block.role.value, block.text.string)
        if block.figure is None
        else (block.role.value, block.text.string, block.figure)
        for block in html.read(Source("story.html", text)).blocks
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            '<figure class="c-image"><picture><source data-srcset="a.webp 1x"><img class="lazyload" data-src="a.jpg" '
            'alt="A ferry"></picture><figcaption class="c-image__figcaption"><span class="c-image__caption">Leaving'
            '</span><span class="c-image__copyright">Tove Lind</span></figcaption></figure>',
            [("image", "", 0), ("alt", "A ferry", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="BEM, late picture",
        ),
        pytest.param(
            '<div class="ImageBlock"><img src="a.jpg" alt=""><div class="imageCaption">Leaving</div>'
            '<div class="imageCredit">Tove Lind</div></div>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="camelCase",
        ),
        pytest.param(
            '<div data-testid="photo-viewer"><img src="a.jpg" alt=""><span data-testid="photo-caption">Leaving</span>'
            '<span data-testid="photo-credit">Tove Lind</span></div>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="names for tests",
        ),
        pytest.param(
            '<figure itemprop="image" itemscope><img itemprop="contentUrl" src="a.jpg" alt="">'
            '<figcaption><span itemprop="caption">Leaving</span> <span itemprop="copyrightHolder">Tove Lind</span>'
            "</figcaption></figure>",
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="microdata",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption>Leaving <span itemprop="creditText">Tove Lind</span>'
            "</figcaption></figure>",
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="microdata of the credit",
        ),
        pytest.param(
            '<div class="picture"><img src="a.jpg" alt=""></div><p class="Caption">Leaving</p>'
            '<p class="Source">TOVE LIND</p>' + ARTICLE,
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "TOVE LIND", 0), SEEN],
            id="source below the caption",
        ),
        pytest.param(
            '<div class="photo"><img src="a.jpg" alt=""><p class="image-description">Leaving</p>'
            '<p class="image-source">Tove Lind</p></div>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="description and source",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption><p class="text">Leaving</p><p class="byline">Tove Lind</p>'
            "</figcaption></figure>",
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="byline in a figcaption",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption>Leaving <cite>Tove Lind</cite></figcaption></figure>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="cite at the end of a caption",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption>Lind in <cite>The Ferry</cite> at noon</figcaption></figure>',
            [("image", "", 0), ("caption", "Lind in The Ferry at noon", 0)],
            id="cite in the middle of a caption",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption>Leaving<small>Tove Lind</small></figcaption></figure>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="small type at the end of a caption",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption><small>Leaving the quay</small></figcaption></figure>',
            [("image", "", 0), ("caption", "Leaving the quay", 0)],
            id="small type of the whole caption",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption>Tove Lind/Osmund Post</figcaption></figure>',
            [("image", "", 0), ("credit", "Tove Lind/Osmund Post", 0)],
            id="a caption that is a signature",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt=""><figcaption class="caption">Leaving</figcaption>'
            '<figcaption class="credit">Tove Lind</figcaption></figure>',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0)],
            id="two figcaptions",
        ),
        pytest.param(
            '<div id="attachment_7" class="wp-caption alignright"><a href="a.jpg"><img src="a.jpg" alt="Sheep"></a>'
            '<p id="caption-attachment-7" class="wp-caption-text">Leaving (Tove Lind/Osmund Post)</p></div>',
            [
                ("image", "", 0),
                ("alt", "Sheep", 0),
                ("caption", "Leaving", 0),
                ("credit", "(Tove Lind/Osmund Post)", 0),
            ],
            id="classic WordPress",
        ),
        pytest.param(
            '<!-- wp:media-text --><div class="wp-block-media-text"><figure class="wp-block-media-text__media">'
            '<img src="a.jpg" alt="Sheep"></figure><div class="wp-block-media-text__content">'
            f"{ARTICLE}</div></div><!-- /wp:media-text -->",
            [("image", "", 0), ("alt", "Sheep", 0), SEEN],
            id="WordPress picture beside text",
        ),
        pytest.param(
            '<!-- wp:gallery --><figure class="wp-block-gallery has-nested-images"><figure class="wp-block-image">'
            '<img src="a.jpg" alt="One"><figcaption>Ewe</figcaption></figure><figure class="wp-block-image">'
            '<img src="b.jpg" alt="Two"></figure><figcaption class="blocks-gallery-caption">The choir</figcaption>'
            "</figure><!-- /wp:gallery -->",
            [
                ("image", "", 0),
                ("alt", "One", 0),
                ("caption", "Ewe", 0),
                ("image", "", 1),
                ("alt", "Two", 1),
                ("caption", "The choir", 1),
            ],
            id="WordPress gallery",
        ),
        pytest.param(
            '<ul class="slideshow"><li><img src="a.jpg" alt="Ewe"><h3>One</h3><p>Leaving</p></li><li><img src="b.jpg" '
            f'alt="Ram"><p>At sea</p></li></ul>{ARTICLE}',
            [
                ("image", "", 0),
                ("alt", "Ewe", 0),
                ("caption", "One", 0),
                ("caption", "Leaving", 0),
                ("image", "", 1),
                ("alt", "Ram", 1),
                ("caption", "At sea", 1),
                SEEN,
            ],
            id="slides without names",
        ),
        pytest.param(
            '<div class="gallery"><div class="slide"><img src="a.jpg" alt="Ewe"><div class="slide-caption">One <span '
            'class="slide-credit">T. Lind</span></div></div><div class="slide"><img src="b.jpg" alt="Ram"><div '
            'class="slide-caption">Two</div><div class="slide-credit">T. Lind</div></div></div>',
            [
                ("image", "", 0),
                ("alt", "Ewe", 0),
                ("caption", "One", 0),
                ("credit", "T. Lind", 0),
                ("image", "", 1),
                ("alt", "Ram", 1),
                ("caption", "Two", 1),
                ("credit", "T. Lind", 1),
            ],
            id="slides",
        ),
        pytest.param(
            '<figure class="gallery"><ul><li><img src="a.jpg" alt="Ewe"></li><li><img src="b.jpg" alt="Ram"></li></ul>'
            "</figure>",
            [("image", "", 0), ("alt", "Ewe", 0), ("image", "", 1), ("alt", "Ram", 1)],
            id="gallery without captions",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt="Ewe"><p class="caption">Ewe</p><img src="b.jpg" alt="Ram">'
            '<p class="caption">Ram</p></figure>',
            [
                ("image", "", 0),
                ("alt", "Ewe", 0),
                ("caption", "Ewe", 0),
                ("image", "", 1),
                ("alt", "Ram", 1),
                ("caption", "Ram", 1),
            ],
            id="captions between the pictures of a figure",
        ),
        pytest.param(
            '<figure><img src="a.jpg" alt="Ewe"><img src="b.jpg" alt="Ram"><figcaption>Left and right</figcaption>'
            "</figure>",
            [
                ("image", "", 0),
                ("alt", "Ewe", 0),
                ("image", "", 0),
                ("alt", "Ram", 0),
                ("caption", "Left and right", 0),
            ],
            id="two pictures with one caption",
        ),
        pytest.param(
            '<figure><amp-img src="a.jpg" alt="A ferry" layout="responsive" width="4" height="3"></amp-img>'
            '<figcaption>Leaving. <span class="credit">Tove Lind</span></figcaption></figure>'
            '<amp-video title="Sheep sing" src="v.mp4"></amp-video>'
            '<amp-youtube data-videoid="x" data-param-title="A ram solo"></amp-youtube>',
            [
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving.", 0),
                ("credit", "Tove Lind", 0),
                ("video", "", 1),
                ("video-title", "Sheep sing", 1),
                ("video", "", 2),
                ("video-title", "A ram solo", 2),
            ],
            id="AMP",
        ),
        pytest.param(
            '<span class="image"><img src="a.jpg" alt="&lt;span style=&quot;x&quot;&gt;A ferry&lt;/span&gt;">'
            '<span class="caption"><span class="attribution">© Provided by Osmund Post</span>'
            "<span>Leaving the quay</span></span></span>",
            [
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("credit", "© Provided by Osmund Post", 0),
                ("caption", "Leaving the quay", 0),
            ],
            id="portal: credit first, tags in the alt text",
        ),
        pytest.param(
            '<div data-component="image-block"><figure><div class="ssr-1x-ImageWrapper"><img src="a.jpg" alt="A ferry">'
            '<span class="ssr-9q-IPAttribution"><span class="visually-hidden">Image source, </span>Getty Images</span>'
            '</div><figcaption class="ssr-3b-StyledFigureCaption"><span class="visually-hidden">Image caption, </span>'
            "<p>Leaving the quay</p></figcaption></figure></div>",
            [
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("credit", "Getty Images", 0),
                ("caption", "Leaving the quay", 0),
            ],
            id="broadcaster: hidden labels",
        ),
        pytest.param(
            '<figure><span class="image-and-copyright"><img src="a.jpg" alt="A ferry"><span class="off-screen">Image '
            'copyright</span><span class="story-image-copyright">Tove Lind</span></span><figcaption>'
            '<span class="off-screen">Image caption</span><span class="media-caption__text">Leaving</span></figcaption>'
            "</figure>",
            [("image", "", 0), ("alt", "A ferry", 0), ("credit", "Tove Lind", 0), ("caption", "Leaving", 0)],
            id="broadcaster: older labels",
        ),
        pytest.param(
            '<div class="video" data-video-id="77"><h3 class="video__title">Sheep sing</h3></div>' + ARTICLE,
            [("video", "", 0), ("video-title", "Sheep sing", 0), SEEN],
            id="title inside the element of a player",
        ),
        pytest.param(
            '<div class="video" data-video-id="77"><video src="v.mp4" aria-label="Sheep sing"></video></div>',
            [("video", "", 0), ("video-title", "Sheep sing", 0)],
            id="player inside the element of a player",
        ),
        pytest.param(
            '<video controls title="Video player"><source src="v.mp4"></video><audio src="a.mp3"></audio>'
            '<lite-youtube videoid="x" playlabel="Play video"></lite-youtube>',
            [("video", "", 0), ("embed", "", 1), ("video", "", 2)],
            id="titles that name only the player",
        ),
        pytest.param(
            '<figure class="media-video"><iframe src="https://player.vimeo.com/video/7"></iframe>'
            "<figcaption>Sheep sing</figcaption></figure>",
            [("video", "", 0), ("video-title", "Sheep sing", 0)],
            id="caption of a player",
        ),
        pytest.param(
            '<img class="wp-smiley" src="s.png" alt=":)"><img class="site-logo" src="l.png" alt="The Osmund Post">'
            '<img class="author-avatar" src="t.png" alt="Tove Lind">' + ARTICLE,
            [SEEN],
            id="logos and faces",
        ),
        pytest.param(
            '<img srcset="a.jpg 1x, b.jpg 2x" alt="A ferry">',
            [("image", "", 0), ("alt", "A ferry", 0)],
            id="an address in srcset alone",
        ),
    ],
)
def test_pictures_and_players(markup: str, expected: Seen) -> None:
    assert seen(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            f'<div class="post with-caption">{ARTICLE}<h2>The choir</h2>{REST}</div>',
            [SEEN, ("subhead", "The choir"), REST_SEEN],
            id="a wrapper with a caption",
        ),
        pytest.param(
            f'<div class="caption">{ARTICLE * 4}<img src="a.jpg" alt="">{REST * 4}</div>',
            [SEEN] * 4 + [("image", "", 0)] + [REST_SEEN] * 4,
            id="a wrapper that is called a caption",
        ),
        pytest.param(
            f'<div class="topics-islands">{ARTICLE}{REST}{END}</div>',
            [SEEN, REST_SEEN, END_SEEN],
            id="a wrapper that is called after topics",
        ),
        pytest.param(
            f'<div class="has-byline attribution"><p class="byline">By Tove Lind</p>{ARTICLE}{REST}{END}</div>',
            [("byline", "By Tove Lind"), SEEN, REST_SEEN, END_SEEN],
            id="a wrapper that is called attribution",
        ),
        pytest.param(
            f'{ARTICLE}<p class="source">Source: Ministry of Wool</p>',
            [SEEN, ("paragraph", "Source: Ministry of Wool")],
            id="the source of a text",
        ),
        pytest.param(
            f'{ARTICLE}<div class="copyright">© 2024 The Osmund Post</div>',
            [SEEN],
            id="the rights of the site",
        ),
        pytest.param(
            f'{ARTICLE}<footer><p class="copyright">© The Osmund Post and its sheep</p></footer>',
            [SEEN],
            id="rights in a footer",
        ),
        pytest.param(
            f"{ARTICLE}<aside><h3>What is a choir?</h3>{REST}</aside>",
            [SEEN, ("subhead", "What is a choir?"), REST_SEEN],
            id="a box of the article",
        ),
        pytest.param(
            f'{ARTICLE}<aside class="fact-box sidebar"><h3>The choir</h3>{REST}</aside>',
            [SEEN, ("subhead", "The choir"), REST_SEEN],
            id="a box of facts",
        ),
        pytest.param(
            f"{ARTICLE}<aside><p>Sign up and get the best of the wool trade in your inbox each morning, at no cost at "
            f'all.</p><form><input name="mail"></form></aside>{REST}',
            [SEEN, REST_SEEN],
            id="a box with a form",
        ),
        pytest.param(
            f'{ARTICLE}<aside><p><a href="/a">How the Osmund ferry came to carry more sheep than any other ship in the '
            f"north</a></p></aside>{REST}",
            [SEEN, REST_SEEN],
            id="a box of links",
        ),
        pytest.param(
            "<figure><table><caption>Wool</caption><tr><th>Year</th><td>1901</td></tr></table></figure>"
            "<figure><pre>baa()</pre><figcaption>The song</figcaption></figure>",
            [
                ("table-cell", "Wool"),
                ("table-cell", "Year"),
                ("table-cell", "1901"),
                ("code", "baa()"),
                ("paragraph", "The song"),
            ],
            id="figures of a table and of code",
        ),
        pytest.param(
            '<p>The <a href="/o" title="All about Osmund">Osmund</a> ferry left.</p>',
            [("paragraph", "The Osmund ferry left.")],
            id="titles of links",
        ),
        pytest.param(
            f'<div class="related-photo"><img src="a.jpg" alt=""><div class="captionText"><p>Leaving</p>'
            f'<p class="credit">Tove Lind</p></div></div>{ARTICLE}',
            [("image", "", 0), ("caption", "Leaving", 0), ("credit", "Tove Lind", 0), SEEN],
            id="a related photo",
        ),
        pytest.param(
            f'<section class="related-stories"><h3>Related</h3><ul><li><a href="/a">Sheep at sea</a></li></ul></section>'
            f"{ARTICLE}",
            [("related-link", "Related"), ("related-link", "Sheep at sea"), SEEN],
            id="related stories",
        ),
        pytest.param(
            f'<div aria-label="Related articles"><ul><li><a href="/a">Sheep at sea</a></li></ul></div>{ARTICLE}',
            [("related-link", "Sheep at sea"), SEEN],
            id="related stories by their label",
        ),
        pytest.param(
            f'<div class="most-read-list"><ol><li><a href="/a">Sheep at sea</a></li></ol></div>{ARTICLE}',
            [("related-link", "Sheep at sea"), SEEN],
            id="most read",
        ),
        pytest.param(
            '<h2 id="newsletter">The newsletter war</h2>' + ARTICLE,
            [("subhead", "The newsletter war"), SEEN],
            id="the id of a heading",
        ),
        pytest.param(
            f'<section class="no-sidebar has-comments">{ARTICLE}</section>',
            [SEEN],
            id="what an element has or has not",
        ),
    ],
)
def test_near_misses(markup: str, expected: Seen) -> None:
    assert seen(markup) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            '<p class="c-kicker">Islands</p><h1>Sheep sing</h1><p class="article__dek">Forty of them</p>'
            '<p class="author-name">Tove Lind</p><span class="timestamp">2 May 2031</span>',
            [
                ("kicker", "Islands"),
                ("headline", "Sheep sing"),
                ("standfirst", "Forty of them"),
                ("byline", "Tove Lind"),
                ("dateline", "2 May 2031"),
            ],
            id="head matter",
        ),
        pytest.param(
            '<h1>Sheep sing</h1><h2 class="subtitle">Forty of them</h2>'
            + ARTICLE
            + '<h2 class="subtitle">The ram</h2>',
            [("headline", "Sheep sing"), ("standfirst", "Forty of them"), SEEN, ("subhead", "The ram")],
            id="the same class above and in the text",
        ),
        pytest.param(
            '<h2 itemprop="headline">Sheep sing</h2><div itemprop="description">Forty of them</div>'
            '<span itemprop="author">Tove Lind</span><time itemprop="datePublished" datetime="2031-05-02">2 May</time>',
            [
                ("headline", "Sheep sing"),
                ("standfirst", "Forty of them"),
                ("byline", "Tove Lind"),
                ("dateline", "2 May"),
            ],
            id="microdata",
        ),
        pytest.param(
            '<div class="entry-title">Sheep sing</div>' + ARTICLE,
            [("headline", "Sheep sing"), SEEN],
            id="headline without a heading",
        ),
        pytest.param(
            '<h1>Sheep sing</h1><div class="headline">Sheep sing again</div>' + ARTICLE,
            [("headline", "Sheep sing"), ("paragraph", "Sheep sing again"), SEEN],
            id="one headline is enough",
        ),
        pytest.param(
            '<p class="byline">By <span class="byline__name">Tove Lind</span>, <span class="byline__role">crofter</span>'
            "</p>",
            [("byline", "By Tove Lind, crofter")],
            id="a byline is one",
        ),
        pytest.param(
            '<p role="doc-subtitle">Forty of them</p><div role="doc-pullquote"><p>Baa.</p></div>',
            [("standfirst", "Forty of them"), ("pull-quote", "Baa.")],
            id="roles of documents",
        ),
        pytest.param(
            ARTICLE
            + '<figure class="wp-block-pullquote"><blockquote><p>Baa.</p><cite>A ram</cite></blockquote></figure>'
            '<blockquote class="wp-block-quote"><p>Moo.</p><cite>A cow</cite></blockquote>',
            [
                SEEN,
                ("pull-quote", "Baa."),
                ("pull-quote", "A ram"),
                ("block-quote", "Moo."),
                ("block-quote", "A cow"),
            ],
            id="quotations with their sources",
        ),
        pytest.param(
            f'{ARTICLE}<div class="quote"><p class="quote__text">Baa.</p><p class="quote__author">A ram</p></div><blockquote '
            'class="pullquote"><p>Moo.</p><footer>A cow</footer></blockquote><blockquote>Oink.<footer>A pig</footer>'
            "</blockquote>",
            [
                SEEN,
                ("paragraph", "Baa."),
                ("paragraph", "A ram"),
                ("pull-quote", "Moo."),
                ("pull-quote", "A cow"),
                ("block-quote", "Oink."),
                ("block-quote", "A pig"),
            ],
            id="who is quoted",
        ),
        pytest.param(
            '<figure class="quote"><blockquote>Moo.</blockquote><figcaption>A cow</figcaption></figure>',
            [("block-quote", "Moo."), ("paragraph", "A cow")],
            id="a quotation in a figure",
        ),
        pytest.param(
            ARTICLE + '<aside class="correction"><p>An earlier version gave the ram a wrong name.</p></aside>'
            '<div class="article-clarification">The ram is a wether.</div>',
            [
                SEEN,
                ("correction", "An earlier version gave the ram a wrong name."),
                ("correction", "The ram is a wether."),
            ],
            id="corrections",
        ),
        pytest.param(
            ARTICLE + '<p>Filed under: <a href="/w">wool</a>, <a href="/f">ferries</a></p>'
            '<ul class="tags"><li><a rel="tag" href="/s">sheep</a></li></ul><p><a rel="tag" href="/c">choirs</a></p>',
            [SEEN, ("tag", "Filed under: wool, ferries"), ("tag", "sheep"), ("tag", "choirs")],
            id="tags",
        ),
        pytest.param(
            '<p><span class="dropcap">Z</span>achary sang.<br><br>So did <b>S</b>aul.</p><div>Then all did.</div>'
            "<dl><dt>Ewe</dt><dd>Alto</dd></dl>",
            [
                ("paragraph", "Zachary sang."),
                ("paragraph", "So did Saul."),
                ("paragraph", "Then all did."),
                ("list-item", "Ewe"),
                ("list-item", "Alto"),
            ],
            id="how text is set",
        ),
        pytest.param(
            '<article class="live-post"><time datetime="x">14:05</time><h2>They are off</h2><p>Slowly.</p></article>'
            '<article class="live-post"><span class="time">13:50</span><h2>They wait</h2><p>Loudly.</p></article>',
            [
                ("dateline", "14:05"),
                ("subhead", "They are off"),
                ("paragraph", "Slowly."),
                ("dateline", "13:50"),
                ("subhead", "They wait"),
                ("paragraph", "Loudly."),
            ],
            id="a live blog",
        ),
        pytest.param(
            ARTICLE + '<blockquote class="twitter-tweet"><p lang="en">Baa &amp; more</p>&mdash; Ram (@ram) '
            '<a href="https://twitter.com/ram/status/1">May 2, 2031</a></blockquote><script src="w.js"></script>'
            + REST,
            [SEEN, ("embed", "Baa & more\n— Ram (@ram) May 2, 2031", 0), REST_SEEN],
            id="a tweet",
        ),
    ],
)
def test_text_and_what_stands_around_it(markup: str, expected: Seen) -> None:
    assert seen(markup) == expected


BEFORE = '<!doctype html><html lang="en"><head><title>x</title><script>var a = 1</script></head><body>'
NAV = '<nav><ul><li><a href="/">Home</a></li></ul></nav><div class="cookie-banner"><p>We use cookies to count sheep.</p></div>'
AFTER = (
    '<footer><p>© The Osmund Post</p></footer><div id="comments"><p>First! The sheep here are better than anywhere else '
    "in the whole of the north, and I have been to all of it.</p></div></body></html>"
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f'<div id="wrap"><h1>Sheep sing</h1><div id="articleText">{ARTICLE}{REST}</div><div class="rail"><h3>Follow us'
            '</h3><ul><li><a href="/x">On X</a></li></ul></div></div>',
            [("headline", "Sheep sing"), SEEN, REST_SEEN],
            id="the body by its id",
        ),
        pytest.param(
            f'<h1 class="logo"><a href="/">The Osmund Post</a></h1><div class="c1"><div><h1>Sheep sing</h1></div><div '
            f'class="c2">{ARTICLE}{REST}{END}{ARTICLE}{REST}{END}</div></div><div class="c3"><p>Read our other papers.</p>'
            "<ul><li>Edition:</li></ul></div>",
            [("headline", "Sheep sing"), SEEN, REST_SEEN, END_SEEN, SEEN, REST_SEEN, END_SEEN],
            id="the body by its text",
        ),
        pytest.param(
            f'<main><article><div class="top"><p class="section-kicker">Islands</p><h1>Sheep sing</h1><p class="dek">Forty'
            f' of them</p></div><div class="meta"><span>Posted in News</span><span class="author">Tove Lind</span>'
            f'<time>2 May</time><span>3 comments</span></div><div class="article-body">{ARTICLE}{REST}</div></article>'
            "</main>",
            [
                ("kicker", "Islands"),
                ("headline", "Sheep sing"),
                ("standfirst", "Forty of them"),
                ("byline", "Tove Lind"),
                ("dateline", "2 May"),
                SEEN,
                REST_SEEN,
            ],
            id="lines about the article",
        ),
        pytest.param(
            f'<article><ul class="crumbs"><li>You are here</li></ul><span>Print</span><h1>Sheep sing</h1>{ARTICLE}{REST}'
            '<h3>Related stories</h3><ul><li><a href="/a">Sheep at sea</a></li></ul><div class="author-bio"><p>Tove Lind '
            'writes about wool.</p></div><div class="newsletter-signup"><p>Get it daily.</p></div><footer>'
            '<ul class="tags"><li><a rel="tag" href="/w">wool</a></li></ul><span>Share</span></footer></article>',
            [
                ("headline", "Sheep sing"),
                SEEN,
                REST_SEEN,
                ("related-link", "Related stories"),
                ("related-link", "Sheep at sea"),
                ("tag", "wool"),
            ],
            id="furniture in the article",
        ),
        pytest.param(
            f'<article><header class="article-header"><h1>Sheep sing</h1></header><header class="info"><p class="byline">'
            f'By Tove Lind</p><button>Save</button></header><figure><img src="a.jpg" alt="A ferry"></figure>{ARTICLE}{REST}'
            "</article>",
            [
                ("headline", "Sheep sing"),
                ("byline", "By Tove Lind"),
                ("image", "", 0),
                ("alt", "A ferry", 0),
                SEEN,
                REST_SEEN,
            ],
            id="two headers",
        ),
        pytest.param(
            '<h1>Sheep sing</h1><div class="story-text"><div>The ferry left Osmund harbour at noon with forty sheep, two '
            "priests and a brass band.</div><div>Nobody on the quay had expected the sheep to sing, least of all the "
            'bandmaster.</div></div><div class="rail"><p>Most read</p></div>',
            [
                ("headline", "Sheep sing"),
                ("paragraph", "The ferry left Osmund harbour at noon with forty sheep, two priests and a brass band."),
                (
                    "paragraph",
                    "Nobody on the quay had expected the sheep to sing, least of all the bandmaster.",
                ),
            ],
            id="divs as paragraphs",
        ),
        pytest.param(
            f'<article><h1>Sheep sing</h1><img src="f.jpg" alt="Face"><img src="a.jpg" alt="A ferry full of singing sheep">'
            f'<div class="article-body">{ARTICLE}{REST}</div></article>',
            [
                ("headline", "Sheep sing"),
                ("image", "", 0),
                ("alt", "A ferry full of singing sheep", 0),
                SEEN,
                REST_SEEN,
            ],
            id="the picture above the text",
        ),
        pytest.param(
            '<main><h1>Sheep, live</h1><article itemprop="liveBlogUpdate"><header><time>14:05</time><h2 itemprop="headline">'
            f'They sing</h2><span class="author">Tove Lind</span></header><div itemprop="articleBody">{ARTICLE}</div>'
            f'</article><article><header><time>13:05</time><h2>They wait</h2></header><div itemprop="articleBody">{REST}'
            f'</div></article><article><div itemprop="articleBody">{END}</div></article></main>',
            [
                ("headline", "Sheep, live"),
                ("dateline", "14:05"),
                ("subhead", "They sing"),
                ("byline", "Tove Lind"),
                SEEN,
                ("dateline", "13:05"),
                ("subhead", "They wait"),
                REST_SEEN,
                END_SEEN,
            ],
            id="a live blog with a body for each entry",
        ),
        pytest.param(
            f'<article><h1>Sheep sing</h1><div itemprop="articleBody">{ARTICLE}<div class="ad-slot"><p>Buy wool now, it '
            f'is cheap.</p></div>{REST}<div class="share-tools"><a href="#">Share</a></div></div></article>',
            [("headline", "Sheep sing"), SEEN, REST_SEEN],
            id="the body by microdata",
        ),
    ],
)
def test_article_among_the_furniture_of_its_page(body: str, expected: Seen) -> None:
    assert seen(BEFORE + NAV + body + AFTER) == expected


CUT = "<p>A cut above, in which the sheep are still on land and nobody yet suspects them of any gift for song.</p>"
CUT_SEEN = (
    "paragraph",
    "A cut above, in which the sheep are still on land and nobody yet suspects them of any gift for song.",
)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            f'<header><h1 data-testid="headline">Sheep sing</h1></header><div data-testid="byline-timestamp"><p>By <span '
            f'itemprop="name">Tove Lind</span></p><time datetime="x">2 May</time></div><section name="articleBody"><div '
            f'class="StoryBodyColumn">{ARTICLE}</div><figure role="group"><div><span>Image</span><img alt="A ferry" '
            'src="a.jpg"></div><figcaption data-testid="viewer-caption"><span class="css-1">Leaving the quay.</span><span '
            'class="css-2"><span class="css-3">Credit...</span><span>Tove Lind for the Post</span></span></figcaption>'
            f'</figure><div class="StoryBodyColumn">{REST}</div></section><div class="bottom"><p>In print on page 7.</p>'
            "</div>",
            [
                ("headline", "Sheep sing"),
                ("byline", "By Tove Lind"),
                ("dateline", "2 May"),
                SEEN,
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving the quay.", 0),
                ("credit", "Credit...Tove Lind for the Post", 0),
                REST_SEEN,
            ],
            id="body in columns, styles without names",
        ),
        pytest.param(
            f'<h1 class="headline__text" data-editable="headlineText">Sheep sing</h1><div class="byline__names">By <a '
            'class="byline__link"><span class="byline__name">Tove Lind</span></a>, OPN</div><div class="timestamp">Fri May '
            '2, 2031</div><div class="image" data-component-name="image"><div class="image__container"><img src="a" '
            'alt="A ferry" class="image__dam-img"></div><div class="image__metadata"><div itemprop="caption" '
            'class="image__caption attribution"><span data-editable="metaCaption">Leaving the quay.</span></div>'
            f'<figcaption class="image__credit">Tove Lind</figcaption></div></div><div itemprop="articleBody">{ARTICLE}'
            f'<div class="related-content"><a><p class="related-content__headline">Goats</p></a></div>{REST}</div>',
            [
                ("headline", "Sheep sing"),
                ("byline", "By Tove Lind, OPN"),
                ("dateline", "Fri May 2, 2031"),
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving the quay.", 0),
                ("credit", "Tove Lind", 0),
                SEEN,
                ("related-link", "Goats"),
                REST_SEEN,
            ],
            id="caption that is named attribution too",
        ),
        pytest.param(
            f'<div itemprop="articleBody"><h2>Sheep sing</h2><p class="author-section">By <a class="author">Tove Lind</a>'
            f'</p><p class="byline-section"><span>Updated:</span> <time>08:00, 2 May</time></p>{ARTICLE}<div '
            f'class="mol-img"><img alt="Leaving" src="a"></div><p class="imageCaption">Leaving the quay</p>{REST}</div>',
            [
                ("headline", "Sheep sing"),
                ("byline", "By Tove Lind"),
                ("dateline", "Updated: 08:00, 2 May"),
                SEEN,
                ("image", "", 0),
                ("alt", "Leaving", 0),
                ("caption", "Leaving the quay", 0),
                REST_SEEN,
            ],
            id="a page without an h1",
        ),
        pytest.param(
            f'<article><header><h1 class="a_t">Sheep sing</h1><h2 class="a_st">Forty of them sing.</h2><figure><img '
            'src="a" alt="A ferry"><figcaption><span>Leaving the quay.</span><span class="x_m">Tove Lind</span>'
            f'</figcaption></figure></header><p class="meta">Par <a class="author-link">Tove Lind</a></p><div '
            f'class="a_c">{ARTICLE}{REST}</div></article>',
            [
                ("headline", "Sheep sing"),
                ("standfirst", "Forty of them sing."),
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving the quay.", 0),
                ("credit", "Tove Lind", 0),
                ("byline", "Par Tove Lind"),
                SEEN,
                REST_SEEN,
            ],
            id="names that say nothing",
        ),
        pytest.param(
            f'<article><h1>Sheep sing</h1><figure><img src="a" alt="A ferry"><figcaption><span>Leaving the quay. '
            '<b class="credit">Tove Lind</b></span><a href="/buy">Purchase Licensing Rights</a> <b>hide caption</b>'
            f"</figcaption></figure><div><div>{ARTICLE}{REST}</div></div></article>",
            [
                ("headline", "Sheep sing"),
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving the quay.", 0),
                ("credit", "Tove Lind", 0),
                SEEN,
                REST_SEEN,
            ],
            id="buttons in a caption",
        ),
        pytest.param(
            f"<table><tr><td><a href='/'>Home</a></td><td><h1>Sheep sing</h1>{(ARTICLE + REST + END + CUT) * 2}<table><tr>"
            "<td>Ewes</td><td>31</td></tr></table></td></tr></table>",
            [
                ("headline", "Sheep sing"),
                *([SEEN, REST_SEEN, END_SEEN, CUT_SEEN] * 2),
                ("table-cell", "Ewes"),
                ("table-cell", "31"),
            ],
            id="a page laid out as a table",
        ),
        pytest.param(
            f'<article><h1>Sheep sing</h1><a href="/post"><img src="p.png" alt="Osmund Post logo"></a>{ARTICLE}<ul><li>'
            f'<a href="/goats"><img src="g.jpg" alt="Goats"><span>Goats dance</span></a></li></ul>{REST}<a href="b.jpg">'
            '<img src="a.jpg" alt="A ferry"><span class="credit">Tove Lind</span></a></article>',
            [
                ("headline", "Sheep sing"),
                SEEN,
                ("related-link", "Goats dance"),
                REST_SEEN,
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("credit", "Tove Lind", 0),
            ],
            id="pictures of other stories",
        ),
        pytest.param(
            f'<article><h1>Sheep sing</h1><div itemprop="articleBody">{ARTICLE}<section class="catcher"><p>Lire aussi</p>'
            f"<a>Goats</a></section>{REST}<p>Read more</p></div></article>",
            [("headline", "Sheep sing"), SEEN, ("related-link", "Goats"), REST_SEEN, ("residue", "Read more")],
            id="a box at home on the page, a line that is not",
        ),
    ],
)
def test_pages_of_many_houses(body: str, expected: Seen) -> None:
    assert seen(BEFORE + NAV + body + AFTER) == expected


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        pytest.param(
            f'{ARTICLE}<figure class="kg-card kg-bookmark-card"><a href="/x"><div class="kg-bookmark-title">Goats</div></a>'
            "</figure>",
            [SEEN, ("related-link", "Goats")],
            id="a card that leads to another story",
        ),
        pytest.param(
            '<h1><span class="field field--name-title">Sheep sing</span></h1><div class="field field--type-image"><img '
            'src="a" alt="A ferry"></div><div class="field field--name-image-caption">Leaving</div><div class="field '
            f'field--name-image-credit">Tove Lind</div><div class="field field--name-body">{ARTICLE}</div>',
            [
                ("headline", "Sheep sing"),
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving", 0),
                ("credit", "Tove Lind", 0),
                SEEN,
            ],
            id="fields",
        ),
        pytest.param(
            '<table class="tr-caption-container"><tr><td><a href="a"><img src="a" alt="A ferry"></a></td></tr><tr><td '
            f'class="tr-caption">Leaving</td></tr></table>{ARTICLE}',
            [("image", "", 0), ("alt", "A ferry", 0), ("caption", "Leaving", 0), SEEN],
            id="a table around a picture",
        ),
        pytest.param(
            '<figure class="in-article-image"><img src="a" alt="A ferry"><figcaption><span class="caption-title">Leaving'
            f'</span><span class="caption-credit"> (Image: Tove Lind)</span></figcaption></figure>{ARTICLE}',
            [
                ("image", "", 0),
                ("alt", "A ferry", 0),
                ("caption", "Leaving", 0),
                ("credit", "(Image: Tove Lind)", 0),
                SEEN,
            ],
            id="credit named after the caption",
        ),
        pytest.param(
            '<div class="image-ct"><img src="a" alt=""><div class="caption"><p>Leaving. <span class="copyright">(T. Lind)'
            '</span></p></div></div><div class="featured-video"><div class="info"><div class="caption"><h4 class="title">'
            f"<a>Sheep sing</a></h4></div></div></div>{ARTICLE}",
            [
                ("image", "", 0),
                ("caption", "Leaving.", 0),
                ("credit", "(T. Lind)", 0),
                ("video-title", "Sheep sing"),
                SEEN,
            ],
            id="a lost video below a photo",
        ),
    ],
)
def test_content_systems_without_their_page(markup: str, expected: Seen) -> None:
    assert seen(markup) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<html><nav><h1>x</h1>" + "<aside><p>x" * 10_000, id="nested asides"),
        pytest.param("<div data-video-id=x>x" * 10_000, id="nested players"),
        pytest.param("<blockquote>" + "<cite> </cite>" * 20_000, id="cites"),
        pytest.param("<figcaption>x" + "<cite>x</cite> " * 20_000, id="cites in a caption"),
        pytest.param('<figure class="gallery">' + "<img src=a alt=b>x" * 10_000, id="a gallery"),
        pytest.param("<html><nav></nav>" + '<div class="article-body">x' * 10_000, id="nested bodies"),
        pytest.param("<html><nav></nav>" + '<a><li><img alt="x logo">' * 10_000, id="pictures in links"),
        pytest.param("<html><nav></nav><h1>x</h1>" + '<div class="meta"><time>1' * 10_000, id="nested heads"),
        pytest.param('<img alt="' + "&lt;b" * 60_000 + '">', id="tags in an alt text"),
        pytest.param('<p class="' + "with-" * 60_000 + '">x', id="class names"),
    ],
)
def test_hostile_forms_take_no_more_than_their_length(text: str) -> None:
    before = time.process_time()
    seen(text)
    assert time.process_time() - before < 5
