"""Markdown as sites write it: shortcodes, components, HTML, and the faults in them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article
from newslint.housekeeping import RULES
from newslint.readers import read
from newslint.source import Source

Row = tuple[str | int, ...]


def article(text: str, name: str = "a.md") -> Article:
    return read(Source(name, text))


def rows(text: str) -> list[Row]:
    """The role and text of each block, of a picture its address; and the number of its figure."""
    return [
        (block.role.value, block.text.string)
        if block.figure is None
        else (block.role.value, block.text.string or block.src, block.figure)
        for block in article(text).blocks
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
    for _, span, _ in read_article.problems:
        assert 0 <= span.start < span.end <= len(source)


JEKYLL = [
    pytest.param(
        '{% include figure.html src="a.jpg" alt="Lamp" caption="The lamp" credit="Ann Lee" %}\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("credit", "Ann Lee", 1), ("caption", "The lamp", 1)],
        id="jekyll: include",
    ),
    pytest.param(
        '{% include figure.html\n   src="a.jpg"\n   caption="The lamp,\n   lit"\n%}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp, lit", 1)],
        id="jekyll: include on lines",
    ),
    pytest.param(
        '{% include linked-figure.html, src="a.jpg", caption="The lamp" %}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1)],
        id="jekyll: include with a comma",
    ),
    pytest.param(
        '{% include image.html url="a.jpg" description="The lamp" %}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1)],
        id="jekyll: a description",
    ),
    pytest.param(
        "{% include image.html file=page.hero caption=page.caption %}\n",
        [("image", "page.hero", 1)],
        id="jekyll: a variable is no caption",
    ),
    pytest.param(
        "{% include nav.html %}\n\nDark.\n",
        [("paragraph", "Dark.")],
        id="jekyll: an include of something else",
    ),
    pytest.param(
        '{% include figure.html src="a.jpg" caption="{% include figure.html %}" %}\n\nDark.\n',
        [("image", "a.jpg", 1), ("paragraph", "Dark.")],
        id="jekyll: an include of itself is one tag",
    ),
    pytest.param(
        '{% image "a.jpg" "A lamp" %}\n_The lamp_\n',
        [("image", "a.jpg", 1), ("alt", "A lamp", 1), ("caption", "The lamp", 1)],
        id="jekyll: image tag",
    ),
    pytest.param(
        '{{ "https://youtu.be/abc" | embed: "The lamp is lit" }}\n',
        [("video", "", 1), ("video-title", "The lamp is lit", 1)],
        id="jekyll: embed",
    ),
    pytest.param(
        "{{ page.video | embed: title }}\n",
        [("video", "", 1)],
        id="jekyll: embed of a variable",
    ),
    pytest.param(
        "{% if page.late %}\nDark.\n{% endif %}\n",
        [("paragraph", "Dark.")],
        id="jekyll: a condition around text",
    ),
    pytest.param(
        "By {{ page.by }} at {{ page.at }}.\n",
        [("paragraph", "By ￼ at ￼.")],
        id="jekyll: a variable in text",
    ),
    pytest.param(
        "{% highlight py %}\nx = 1\n\ny = 2\n{% endhighlight %}\n\nDark.\n",
        [("code", "{% highlight py %}\nx = 1\n\ny = 2\n{% endhighlight %}"), ("paragraph", "Dark.")],
        id="jekyll: listing",
    ),
    pytest.param(
        "{% comment %}\nNot\n\nshown\n{% endcomment %}\n\nDark {% comment %} no {% endcomment %}.\n",
        [("paragraph", "Dark.")],
        id="jekyll: comment",
    ),
    pytest.param(
        "```\n{% comment %}\nx\n{% endcomment %}\n```\n",
        [("code", "```\n{% comment %}\nx\n{% endcomment %}\n```")],
        id="jekyll: comment in a listing",
    ),
]

HUGO = [
    pytest.param(
        '{{< figure src="a.jpg" alt="Lamp" caption="The lamp" attr="Ann Lee" attrlink="https://a.b" >}}\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("credit", "Ann Lee", 1), ("caption", "The lamp", 1)],
        id="hugo: figure",
    ),
    pytest.param(
        '{{< figure src="a.jpg" title="The lamp" >}}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1)],
        id="hugo: figure with a title",
    ),
    pytest.param(
        '{{< figure\n  src="a.jpg"\n  caption="The lamp,\n  lit" >}}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp, lit", 1)],
        id="hugo: figure on lines",
    ),
    pytest.param(
        '{{< figure src="a.jpg" caption="The *big* \\"red\\" [lamp](/x) of O<b>k</b>o &amp; Lee" >}}\n',
        [("image", "a.jpg", 1), ("caption", 'The big "red" lamp of Oko & Lee', 1)],
        id="hugo: marks, escapes and entities in a caption",
    ),
    pytest.param(
        '{{< figure src="a.jpg" caption=`The "big" lamp` >}}\n',
        [("image", "a.jpg", 1), ("caption", 'The "big" lamp', 1)],
        id="hugo: raw string",
    ),
    pytest.param(
        '{{< img src="lamp" caption="The lamp. Photo: Ann Lee" >}}\n',
        [("image", "lamp", 1), ("caption", "The lamp.", 1), ("credit", "Photo: Ann Lee", 1)],
        id="hugo: img with a credit in its caption",
    ),
    pytest.param(
        '{{< figure src="a.jpg" >}}The lamp, lit{{< /figure >}}\n',
        [("image", "a.jpg", 1), ("caption", "The lamp, lit", 1)],
        id="hugo: paired on one line",
    ),
    pytest.param(
        '{{< figure src="a.jpg" >}}\n\nThe lamp, lit\n\n{{< /figure >}}\n\nDark.\n',
        [("image", "a.jpg", 1), ("caption", "The lamp, lit", 1), ("paragraph", "Dark.")],
        id="hugo: paired around a paragraph",
    ),
    pytest.param(
        '{{< figure src="a.jpg" >}}\n\nDark.\n\n{{< figure src="b.jpg" >}}The lamp{{< /figure >}}\n',
        [("image", "a.jpg", 1), ("paragraph", "Dark."), ("image", "b.jpg", 2), ("caption", "The lamp", 2)],
        id="hugo: one of two is paired",
    ),
    pytest.param(
        '{{< gallery >}}\n{{< figure src="a.jpg" caption="One" >}}\n{{< figure src="b.jpg" caption="Two" >}}\n{{< /gallery >}}\n',
        [("image", "a.jpg", 1), ("caption", "One", 1), ("image", "b.jpg", 2), ("caption", "Two", 2)],
        id="hugo: gallery",
    ),
    pytest.param(
        '{{< youtube abc >}}\n\n{{< vimeo id="1" title="The lamp is lit" >}}\n\n{{< youtube https://youtu.be/abc >}}\n',
        [("video", "", 1), ("video", "", 2), ("video-title", "The lamp is lit", 2), ("video", "", 3)],
        id="hugo: players",
    ),
    pytest.param(
        "{{% note %}}\nDark.\n{{% /note %}}\n",
        [("paragraph", "Dark.")],
        id="hugo: a note around text",
    ),
    pytest.param(
        'Dark {{< icon "lamp" >}} and late.\n',
        [("paragraph", "Dark and late.")],
        id="hugo: beside text",
    ),
    pytest.param(
        'Dark. {{< figure src="a.jpg" caption="The lamp" >}} Late.\n',
        [("paragraph", "Dark."), ("image", "a.jpg", 1), ("caption", "The lamp", 1), ("paragraph", "Late.")],
        id="hugo: between sentences",
    ),
    pytest.param(
        '{{< highlight go >}}\nx := "a\n{{< /highlight >}}\n',
        [("code", '{{< highlight go >}}\nx := "a\n{{< /highlight >}}')],
        id="hugo: listing",
    ),
]

COMPONENTS = [
    pytest.param(
        '<Figure src="a.jpg" alt="Lamp" caption="The lamp" credit="Photo: Ann Lee" />\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("credit", "Photo: Ann Lee", 1), ("caption", "The lamp", 1)],
        id="components: on one line",
    ),
    pytest.param(
        "<Figure\n  src={hero}\n  alt={\"Lamp\"}\n  caption={`The lamp`}\n  credit='Ann Lee'\n/>\n\nDark.\n",
        [
            ("image", "{hero}", 1),
            ("alt", "Lamp", 1),
            ("credit", "Ann Lee", 1),
            ("caption", "The lamp", 1),
            ("paragraph", "Dark."),
        ],
        id="components: on lines, with expressions",
    ),
    pytest.param(
        "<Figure src={hero} alt={alt} caption={text.caption} />\n",
        [("image", "{hero}", 1)],
        id="components: what is computed is not read",
    ),
    pytest.param(
        "<Figure src={hero}>\n  The *lamp*\n</Figure>\n\nDark.\n",
        [("image", "{hero}", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="components: caption inside",
    ),
    pytest.param(
        "<Figure src={hero}>\n\nThe lamp\n\n</Figure>\n\nDark.\n",
        [("image", "{hero}", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="components: caption inside, in a paragraph",
    ),
    pytest.param(
        '<Image src={hero} alt="Lamp" />\n*The lamp*\n',
        [("image", "{hero}", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="components: small print below",
    ),
    pytest.param(
        '<Callout title="x">\n  It was *dark*.\n</Callout>\n',
        [("paragraph", "It was dark.")],
        id="components: text inside another",
    ),
    pytest.param(
        'A word <Tip on="x">dark</Tip> and late.\n',
        [("paragraph", "A worddark and late.")],
        id="components: beside words",
    ),
    pytest.param(
        '<YouTube id="abc" title="The lamp is lit" />\n',
        [("video", "", 1), ("video-title", "The lamp is lit", 1)],
        id="components: player",
    ),
    pytest.param(
        'import Figure from "./F.astro"\nimport "./a.css"\nexport const a = 1\n\n# Lamp\n\nimport is a word here.\n',
        [
            ("code", 'import Figure from "./F.astro"\nimport "./a.css"\nexport const a = 1'),
            ("headline", "Lamp"),
            ("paragraph", "import is a word here."),
        ],
        id="components: imports",
    ),
    pytest.param(
        "export const meta = {\n  a: 1,\n\n  b: 2\n}\n\nDark.\n",
        [("code", "export const meta = {\n  a: 1,\n\n  b: 2\n}"), ("paragraph", "Dark.")],
        id="components: exports with blank lines",
    ),
    pytest.param(
        "{/*\n one\n\n two */}\n\nDark {/* three */}late.\n",
        [("paragraph", "Dark late.")],
        id="components: comments",
    ),
]

KRAMDOWN_AND_PANDOC = [
    pytest.param(
        "![Lamp](a.jpg)\n{: .wide}\n\nThe lamp\n{: .caption}\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="kramdown and pandoc: class of a paragraph",
    ),
    pytest.param(
        "![Lamp](a.jpg)\nThe lamp\n{: .caption}\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="kramdown and pandoc: class of the paragraph with the picture",
    ),
    pytest.param(
        '![Lamp](a.jpg){: .wide width="50%"}\n*The lamp*\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="kramdown and pandoc: attributes of a picture",
    ),
    pytest.param(
        "## Lamp {#lamp .wide}\n\n## Bell {: #bell}\n",
        [("subhead", "Lamp"), ("subhead", "Bell")],
        id="kramdown and pandoc: attributes of headings",
    ),
    pytest.param(
        '![The *big* lamp](a.jpg){#fig-a fig-alt="A lamp" width=50%}\n\n![Bell](b.jpg)\n',
        [
            ("image", "a.jpg", 1),
            ("alt", "A lamp", 1),
            ("caption", "The big lamp", 1),
            ("image", "b.jpg", 2),
            ("alt", "Bell", 2),
        ],
        id="kramdown and pandoc: fig-alt",
    ),
    pytest.param(
        "::: {#fig-lamp}\n![](a.jpg)\n\nThe lamp\n:::\n\nDark.\n",
        [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="kramdown and pandoc: div of a figure",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n\n::: {.caption}\nThe lamp\n:::\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="kramdown and pandoc: div of a caption",
    ),
    pytest.param(
        '::: warning\n\nDark.\n\n::: {.pull-quote}\n\n"So late."\n\n:::\n\nLate.\n\n:::\n\nSo.\n',
        [("paragraph", "Dark."), ("pull-quote", '"So late."'), ("paragraph", "Late."), ("paragraph", "So.")],
        id="kramdown and pandoc: divs in divs",
    ),
    pytest.param(
        "Lamp\n: A light.\n: A **red** one.\n\nBell\n\n: A sound,\n  wrapped.\n",
        [
            ("list-item", "Lamp"),
            ("list-item", "A light."),
            ("list-item", "A red one."),
            ("paragraph", "Bell"),
            ("list-item", "A sound, wrapped."),
        ],
        id="kramdown and pandoc: definitions",
    ),
    pytest.param(
        "It was dark\n:so late it was.\n",
        [("paragraph", "It was dark :so late it was.")],
        id="kramdown and pandoc: a line that starts with a colon",
    ),
    pytest.param(
        "Late.[^1] So.[^n]\n\n[^1]: Very dark\n    and wrapped.\n\n[^n]: Other\n\n    Second paragraph.\n\nDark.\n",
        [
            ("paragraph", "Late. So."),
            ("list-item", "Very dark and wrapped."),
            ("list-item", "Other"),
            ("list-item", "Second paragraph."),
            ("paragraph", "Dark."),
        ],
        id="kramdown and pandoc: footnotes",
    ),
    pytest.param(
        "$$\nx = y\n$$\n\nA $x$ here.\n",
        [("code", "$$\nx = y\n$$"), ("paragraph", "A $x$ here.")],
        id="kramdown and pandoc: mathematics",
    ),
    pytest.param(
        "* TOC\n{:toc}\n\n[toc]\n\n[[_TOC_]]\n\n*[ABC]: A thing\n\n\\newpage\n\nDark.\n",
        [("paragraph", "Dark.")],
        id="kramdown and pandoc: table of contents",
    ),
]

WORDPRESS = [
    pytest.param(
        '[caption id="a" width="3"]<img src="a.jpg" alt="Lamp" /> The lamp[/caption]\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="wordpress: text",
    ),
    pytest.param(
        '[caption id="a" caption="The lamp"]<img src="a.jpg" alt="Lamp" />[/caption]\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("alt", "Lamp", 1)],
        id="wordpress: attribute",
    ),
    pytest.param(
        '[caption id="a"]<a href="b.jpg"><img src="a.jpg" alt="Lamp" /></a> The lamp[/caption]\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="wordpress: linked",
    ),
    pytest.param(
        '[caption id="a"][![Lamp](a.jpg)](b.jpg) The *big* lamp. Photo: Ann Lee[/caption] Dark.\n',
        [
            ("image", "a.jpg", 1),
            ("alt", "Lamp", 1),
            ("caption", "The big lamp.", 1),
            ("credit", "Photo: Ann Lee", 1),
            ("paragraph", "Dark."),
        ],
        id="wordpress: Markdown inside",
    ),
    pytest.param(
        '[caption id="a"]\n\n![Lamp](a.jpg)\n\nThe lamp\n\n[/caption]\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="wordpress: over paragraphs",
    ),
    pytest.param(
        '<div class="x">[caption id="a"]<img src="a.jpg" alt="Lamp" /> The lamp[/caption]</div>\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="wordpress: in HTML",
    ),
    pytest.param(
        '<p>[caption id="a" caption="The lamp"]<img src="a.jpg" alt="Lamp" />[/caption]</p>\n\nDark.\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("alt", "Lamp", 1), ("paragraph", "Dark.")],
        id="wordpress: in HTML, attribute",
    ),
    pytest.param(
        "Use [caption] here.\n",
        [("paragraph", "Use [caption] here.")],
        id="wordpress: the word",
    ),
    pytest.param(
        '[caption id="a"]![Lamp](a.jpg) The lamp\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="wordpress: never closed",
    ),
]

PICTURES = [
    pytest.param(
        "![Lamp](a.jpg)\n<small>The lamp</small>\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="pictures: line of small print",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n*The lamp.*\n*Photo: Ann Lee*\n\nDark.\n",
        [
            ("image", "a.jpg", 1),
            ("alt", "Lamp", 1),
            ("caption", "The lamp.", 1),
            ("credit", "Photo: Ann Lee", 1),
            ("paragraph", "Dark."),
        ],
        id="pictures: caption and credit on lines",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n\n*The lamp.*\n\n*Photo: Ann Lee*\n\nDark.\n",
        [
            ("image", "a.jpg", 1),
            ("alt", "Lamp", 1),
            ("caption", "The lamp.", 1),
            ("credit", "Photo: Ann Lee", 1),
            ("paragraph", "Dark."),
        ],
        id="pictures: caption and credit in paragraphs",
    ),
    pytest.param(
        "![Lamp](a.jpg)  \n*The lamp.* Photo: Ann Lee\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp.", 1), ("credit", "Photo: Ann Lee", 1)],
        id="pictures: credit behind the caption",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n\n*So.* It was dark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("paragraph", "So. It was dark.")],
        id="pictures: text behind a sentence in italics",
    ),
    pytest.param(
        "![Lamp](a.jpg)\nPhoto: Ann Lee\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("credit", "Photo: Ann Lee", 1), ("paragraph", "Dark.")],
        id="pictures: plain credit",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n\n© Ann Lee / AFP\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("credit", "© Ann Lee / AFP", 1), ("paragraph", "Dark.")],
        id="pictures: plain credit in a paragraph",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n\nDark.\n\n*Photo: Ann Lee*\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("paragraph", "Dark."), ("residue", "Photo: Ann Lee", 2)],
        id="pictures: credit behind other text",
    ),
    pytest.param(
        "![Lamp](a.jpg \"The 'big' lamp. Photo: Ann Lee\")\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The 'big' lamp.", 1), ("credit", "Photo: Ann Lee", 1)],
        id="pictures: title",
    ),
    pytest.param(
        '![Lamp](a.jpg "Lamp")\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1)],
        id="pictures: title that repeats the alt text",
    ),
    pytest.param(
        "[![Lamp](a.jpg)](b.jpg)\n*The lamp*\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="pictures: linked",
    ),
    pytest.param(
        '![Lamp][l]\n\n![bell]\n\n[l]: a.jpg "The lamp"\n[bell]: b.jpg\n',
        [
            ("image", "a.jpg", 1),
            ("alt", "Lamp", 1),
            ("caption", "The lamp", 1),
            ("image", "b.jpg", 2),
            ("alt", "bell", 2),
        ],
        id="pictures: reference",
    ),
    pytest.param(
        "![[a.jpg]]\n\n![[b c.jpg|300]]\n\n![[d.jpg|Lamp]]\n*The lamp*\n\nSee [[Lamp]], [[Bell|the bell]] and [[1]].\n",
        [
            ("image", "a.jpg", 1),
            ("image", "b c.jpg", 2),
            ("image", "d.jpg", 3),
            ("alt", "Lamp", 3),
            ("caption", "The lamp", 3),
            ("paragraph", "See Lamp, the bell and [[1]]."),
        ],
        id="pictures: wikilinks",
    ),
    pytest.param(
        "![Lamp]( {{ site.url }}/a.jpg )\n\n![Bell]({% link b.jpg %})\n",
        [
            ("image", "{{ site.url }}/a.jpg", 1),
            ("alt", "Lamp", 1),
            ("image", "{% link b.jpg %}", 2),
            ("alt", "Bell", 2),
        ],
        id="pictures: template in the address",
    ),
    pytest.param(
        "> ![Lamp](a.jpg)\n> *The lamp*\n\n- ![Bell](b.jpg)\n  *The bell*\n- Dark\n",
        [
            ("image", "a.jpg", 1),
            ("alt", "Lamp", 1),
            ("caption", "The lamp", 1),
            ("image", "b.jpg", 2),
            ("alt", "Bell", 2),
            ("caption", "The bell", 2),
            ("list-item", "Dark"),
        ],
        id="pictures: in a quotation and a list",
    ),
    pytest.param(
        "| A | B |\n|---|---|\n| dark | ![Lamp](a.jpg) |\n",
        [("table-cell", "A"), ("table-cell", "B"), ("table-cell", "dark"), ("image", "a.jpg", 1), ("alt", "Lamp", 1)],
        id="pictures: in a table",
    ),
    pytest.param(
        "![A](a.jpg) ![B](b.jpg)\n\n*Both*\n",
        [("image", "a.jpg", 1), ("alt", "A", 1), ("image", "b.jpg", 2), ("alt", "B", 2), ("caption", "Both", 2)],
        id="pictures: two with one caption",
    ),
    pytest.param(
        "![Lamp](a.jpg)\n_Hello all,_\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("paragraph", "Hello all,"), ("paragraph", "Dark.")],
        id="pictures: a greeting below a picture",
    ),
]

HTML = [
    pytest.param(
        '<figure>\n<img src="a.jpg" alt="Lamp">\n<figcaption>The lamp</figcaption>\n</figure>\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: figure",
    ),
    pytest.param(
        '<figure>\n  <img src="a.jpg" alt="Lamp">\n\n  <figcaption>The lamp</figcaption>\n</figure>\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: figure cut by blank lines",
    ),
    pytest.param(
        "<figure>\n\n![Lamp](a.jpg)\n\n<figcaption>The lamp</figcaption>\n</figure>\n\nDark.\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: figure with Markdown, cut",
    ),
    pytest.param(
        '<figure markdown="span">\n    ![Lamp](a.jpg){ width=3 }\n    <figcaption>The lamp</figcaption>\n</figure>\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: figure with Markdown",
    ),
    pytest.param(
        '<div class="x">\n\nIt was *dark*.\n\n</div>\n\nLate.\n',
        [("paragraph", "It was dark."), ("paragraph", "Late.")],
        id="html: div with Markdown",
    ),
    pytest.param(
        "<center>\n![Lamp](a.jpg)\n*The lamp*\n</center>\n",
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1)],
        id="html: center",
    ),
    pytest.param(
        '<img src="a.jpg" alt="Lamp">\n*The lamp*\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: img, and small print",
    ),
    pytest.param(
        '<iframe src="https://www.youtube.com/embed/a" title="The lamp is lit"></iframe>\n\nDark.\n',
        [("video", "", 1), ("video-title", "The lamp is lit", 1), ("paragraph", "Dark.")],
        id="html: iframe",
    ),
    pytest.param(
        '<video controls src="a.mp4"></video>\n\nDark.\n',
        [("video", "", 1), ("paragraph", "Dark.")],
        id="html: video",
    ),
    pytest.param(
        "<details><summary>More</summary>\n\nDark.\n\n</details>\n",
        [("paragraph", "More"), ("paragraph", "Dark.")],
        id="html: details",
    ),
    pytest.param(
        "<script>\nvar x = 1;\n</script>\n\n<style>\np {}\n</style>\n\nDark.\n",
        [("paragraph", "Dark.")],
        id="html: script and style",
    ),
    pytest.param(
        '<figure>\n\t{% image "a.jpg" "Lamp" %}\n\t<figcaption>The lamp</figcaption>\n</figure>\n<br>\n\nDark.\n',
        [("image", "a.jpg", 1), ("alt", "Lamp", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: a tag of Liquid in a figure",
    ),
    pytest.param(
        '<p>See <a href="{{< ref "a.md" >}}">the lamp</a>.</p>\n\nDark.\n',
        [("paragraph", "See the lamp."), ("paragraph", "Dark.")],
        id="html: a shortcode in an address",
    ),
    pytest.param(
        '<figure>\n<img src="a.jpg">\n</figure>\n*The lamp*\n\nDark.\n',
        [("image", "a.jpg", 1), ("caption", "The lamp", 1), ("paragraph", "Dark.")],
        id="html: small print below a figure",
    ),
    pytest.param(
        "> <div>\n\nDark.\n\n> </div>\n",
        [("paragraph", "Dark.")],
        id="html: in a quotation",
    ),
]

TEXT = [
    pytest.param(
        "It was\ndark and\nMul**ca**hy was\nlate.\n",
        [("paragraph", "It was dark and Mulcahy was late.")],
        id="text: wrapped",
    ),
    pytest.param(
        'Mul**ca**hy, O<b>k</b>o, M<span class="x">c</span>Rae and <span>I</span>da Lee\n',
        [("paragraph", "Mulcahy, Oko, McRae and Ida Lee")],
        id="text: marks inside names",
    ),
    pytest.param(
        "https://www.youtube.com/watch?v=a\n\n<https://vimeo.com/123>\n",
        [("video", "https://www.youtube.com/watch?v=a", 1), ("video", "https://vimeo.com/123", 2)],
        id="text: bare videos",
    ),
    pytest.param(
        "- one\n  - two\n    - three\n\n  of one\n- [ ] four\n- [x] five\n",
        [
            ("list-item", "one"),
            ("list-item", "two"),
            ("list-item", "three"),
            ("list-item", "of one"),
            ("list-item", "four"),
            ("list-item", "five"),
        ],
        id="text: lists in lists",
    ),
    pytest.param(
        "> It was dark.\n>\n> — Ann Lee, keeper\n\nLate.\n",
        [("block-quote", "It was dark."), ("block-quote", "— Ann Lee, keeper"), ("paragraph", "Late.")],
        id="text: attribution",
    ),
    pytest.param(
        "a | b\n--|--\n1 | 2\n",
        [("table-cell", "a"), ("table-cell", "b"), ("table-cell", "1"), ("table-cell", "2")],
        id="text: table without bars",
    ),
    pytest.param(
        "Lamp\n====\n\nBell\n---\n\n***\n\nDark.\n",
        [("headline", "Lamp"), ("subhead", "Bell"), ("paragraph", "Dark.")],
        id="text: rules and setext",
    ),
    pytest.param(
        "`x = 1`\n\nDark `x`.\n", [("code", "`x = 1`"), ("paragraph", "Dark \ufffc.")], id="text: nothing but code"
    ),
]


FORMS = JEKYLL + HUGO + COMPONENTS + KRAMDOWN_AND_PANDOC + WORDPRESS + PICTURES + HTML + TEXT


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms_are_seen_as_an_editor_sees_them(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
    assert_exact(article(text))


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_forms_are_the_same_with_other_line_ends(text: str, expected: list[Row]) -> None:
    crlf = text.replace("\n", "\r\n")
    assert [(role, str(said).replace("\r", ""), *rest) for role, said, *rest in rows(crlf)] == expected
    assert_exact(article(crlf))


@pytest.mark.parametrize(
    ("text", "rule", "marked", "said"),
    [
        pytest.param('Dark.\n\n{{< figure src="a.jpg caption="b" >}}\n', "shortcode-invalid", 'HERE"a.jpg', 'the value of “src” has no closing "; put one before “caption=”', id="quote not closed"),
        pytest.param('{{< figure src="a.jpg >}}\n', "shortcode-invalid", 'HERE"a.jpg', 'the value of “src” has no closing "; put one where it ends', id="last quote not closed"),
        pytest.param('{{< figure src="a.jpg" caption="The "big" lamp" >}}\n', "shortcode-invalid", 'HERE"big', 'a " stands inside the value of “caption”; write it as \\"', id="quote inside"),
        pytest.param('{{< figure src="a.jpg" caption="<a href="x">b</a>" >}}\n', "shortcode-invalid", 'HERE"x', 'a " stands inside the value of “caption”; write it as \\"', id="quotes of HTML inside"),
        pytest.param('{% include figure.html caption="The "big" lamp" src="x" %}\n', "shortcode-invalid", 'HERE"big', "a \" stands inside the value of “caption”; put the value between ' and '", id="quote inside an include"),
        pytest.param("{% include figure.html caption='It's dark' %}\n", "shortcode-invalid", "HERE's dark", "a ' stands inside the value of “caption”; put the value between \" and \"", id="apostrophe"),
        pytest.param('{% image "a.jpg" "A "big" lamp" %}\n', "shortcode-invalid", 'HERE"big', "a \" stands inside a value; put the value between ' and '", id="value without a name"),
        pytest.param('[caption id="a" caption="A "b" c"]![](a.jpg)[/caption]\n', "shortcode-invalid", 'HERE"b', "a \" stands inside the value of “caption”; put the value between ' and '", id="WordPress"),
        pytest.param('{{< figure src="a.jpg"alt="b" >}}\n', "shortcode-invalid", 'HERE"alt', "a space is missing behind the value of “src”; put one before “alt=”", id="no space"),
        pytest.param("{{< figure caption=“Dark” >}}\n", "shortcode-invalid", "HERE“", "the value of “caption” stands between curly quotation marks; write straight ones", id="curly"),
        pytest.param('Dark.\n\n{{< figure src="a.jpg"\n\nLate.\n\n{{< youtube x >}}\n', "shortcode-invalid", "HERE{{< figure", "the shortcode “figure” is never closed; it must end in “>}}”", id="never closed"),
        pytest.param('{{% note "a"\n\nLate.\n', "shortcode-invalid", "HERE{{% note", "the shortcode “note” is never closed; it must end in “%}}”", id="never closed, with per cent"),
        pytest.param('{{< figure src="a.jpg" caption="x" >\n', "shortcode-invalid", "HERE{{< figure", "the shortcode “figure” is never closed; it must end in “>}}”", id="closed wrongly"),
        pytest.param('[caption id="a"]![Lamp](a.jpg) One\n\n[caption id="b"]![Lamp](b.jpg) Two[/caption]\n', "figure-unclosed", "HERE[caption", "this [caption] is never closed; [/caption] must stand behind it", id="caption"),
        pytest.param('<figure>\n<img src="a.jpg">\n\n<figure>\n\n![Lamp](b.jpg)\n\n</figure>\n', "figure-unclosed", "HERE<figure", "this <figure> is never closed; </figure> must stand behind it", id="figure"),
        pytest.param('Dark <figure><img src="a.jpg"></figure> and <b>late</b> <figure> so\n', "figure-unclosed", "HERE<figure> so", "this <figure> is never closed; </figure> must stand behind it", id="figure in a line"),
    ],
)  # fmt: skip
def test_faults_are_told_at_their_place(text: str, rule: str, marked: str, said: str) -> None:
    read_article = article(text)
    ((found, span, message),) = read_article.problems
    assert (found, message) == (rule, said)
    assert span.start == text.index(marked.removeprefix("HERE"))
    assert found in RULES
    assert all(block.role.value != "gap" for block in read_article.blocks)
    assert_exact(read_article)


@pytest.mark.parametrize(
    "text",
    [
        '`{{< figure src="a.jpg` and ``{{< x "y`` and `[caption id="a"]` and `<figure>`\n',
        '```\n{{< figure src="a.jpg caption="b" >}}\n[caption id="a"]\n<figure>\n```\n',
        '    {{< figure src="a\n',
        "{{< note Don't worry >}}\n",
        '{{< ref "a.md#b" >}} {{<figure src="x"/>}} {{< tabs "a" "b" >}}\n',
        '{{< figure src="a.jpg" caption="He said \\"no\\"" link=\'x\' >}}\n',
        "{{< figure src=\"a\" caption='<a href=\"x\">b</a>' >}}\n",
        '{{< data `{"a": "b"}` >}}\n',
        '{{</* figure src="a.jpg caption="b" */>}}\n',
        "{{< figure\n\n  src=a.jpg\n\n>}}\n",
        '{% if a == "b" %}x{% endif %} {{ page.x | replace: "a", "b" | split: "," }}\n',
        '{% include figure.html, src="a.jpg", caption=page.caption %}\n',
        "<!-- <figure> -->\n\n<!-- {{< figure -->\n",
        '<figure>\n\n![Lamp](a.jpg)\n\n<figcaption>So</figcaption>\n</figure>\n',
        "{{<\n\n{%\n\n{{ so\n",
        "Use [caption] here.\n",
    ],
)  # fmt: skip
def test_no_fault_is_told_where_there_is_none(text: str) -> None:
    assert article(text).problems == ()


PARTS = st.sampled_from(
    ["word ", "*em* ", "![a](s)", "![[a|b]]", "[[a]]", "\n", "\n\n", ": x", "\n: ", "> ", "- ", "    ", "| a | ![x](y) |\n|---|---|\n",
     '{{< figure src="a" caption="b *c*" >}}', '{{< figure src="a"', "{{< /figure >}}", "{{ x }}", '{% image "a" "b', " %}", "{% comment %}",
     "{% endcomment %}", "{% highlight %}", "{% endhighlight %}", '<Figure src={a} caption="b">', "</Figure>", "{/*", "*/}", "export const a = {\n",
     "}\n", '[caption id="x"]', "[caption]", "[/caption]", "<figure>\n", "</figure>\n", '<img src="a">', "<figcaption>", "</figcaption>", "<div>",
     "</div>\n", "<video>", "::: {#fig-a}\n", ":::\n", "{: .caption}", '{fig-alt="x"}', "[^1]: ", "$$", "*Photo: Ann Lee*", "😀", "\r\n", "\t", "```\n"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(PARTS, max_size=30))
def test_every_letter_stands_where_it_says(parts: list[str]) -> None:
    assert_exact(article("".join(parts)))


@pytest.mark.parametrize(
    "part",
    ['{{< figure src="a', "{{<", "{% comment %}", '[caption id="a"]', "<figure>\n\n", "![[", "{/*", '<Figure a="', "\n: ", "::: a\n", '{% image "',
     "![a](b)\n*c*\n", "<Figure>\n\n", "<div>\n![a](b)\n", "{{< figure >}}\n\n", "$$", "{", "a.", "{{"],
)  # fmt: skip
def test_repetition_is_read_in_time(part: str) -> None:
    start = time.perf_counter()
    article(part * 3000)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        pytest.param('{{< f a="' + '\\"' * 50_000 + " >}}", id="a value without end"),
        pytest.param("](" + "{{" * 50_000, id="a template without end"),
        pytest.param("{% comment %}\n{% endcomment %}\n" + "{% comment %}\n" * 8000, id="comments without end"),
        pytest.param("{/* x */}\n" + "{/*\n" * 20_000, id="comments of MDX without end"),
        pytest.param("\nexport const a = {\n" * 8000, id="modules without end"),
        pytest.param("<F a={" + "{" * 50_000, id="expressions without end"),
    ],
)
def test_what_never_ends_is_read_in_time(text: str) -> None:
    start = time.perf_counter()
    article(text)
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
@pytest.mark.parametrize(
    ("label", "below", "role"),
    [
        ("Video:", "The siren was heard as far as the mainland.", "gap"),
        ("WATCH:", "The siren was heard as far as the mainland.", "gap"),
        ("Video:", "https://www.youtube.com/watch?v=abc123", "subhead"),
    ],
)
def test_a_label_is_a_gap_where_no_player_follows(name: str, label: str, below: str, role: str) -> None:
    text = f"Every gull on the island left the rock at noon.\n\n{label}\n\n{below}\n\nBoth brothers slept.\n"
    seen = read(Source(name, text))
    assert [block.role.value for block in seen.blocks if block.text.string == label] == [role]
