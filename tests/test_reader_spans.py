"""Every text of every block maps back to the source, whatever is read."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from importlib.metadata import version
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.article import Article, Block, Role
from newslint.readers import SUFFIXES, read
from newslint.source import Source, Text

ROOT = Path(__file__).parent.parent
_PICTURES = frozenset({Role.IMAGE, Role.VIDEO, Role.EMBED})
_PARTS_OF_CAPTIONS = frozenset({Role.CAPTION, Role.CREDIT, Role.VIDEO_TITLE})


def assert_maps_back(article: Article) -> None:
    source = article.source.text
    for block in article.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source)
        assert_pieces_are_exact(block.text, source)
        if block.text.string:
            whole = block.text.span(0, len(block.text))
            assert block.span.start <= whole.start <= whole.end <= block.span.end
            assert_slices_map_back(block.text, source)
        else:
            assert block.text.pieces == ()
    assert_in_order([block for block in article.blocks if block.section != 2])  # JSON-LD may stand anywhere


def assert_pieces_are_exact(text: Text, source: str) -> None:
    """Pieces cover the text and do not overlap; one that is as long as its place has the same letters."""
    at = reached = 0
    for piece in text.pieces:
        assert piece.start == at < piece.end
        assert reached <= piece.source_start <= piece.source_end <= len(source)
        at, reached = piece.end, piece.source_end
        string, place = text.string[piece.start : piece.end], source[piece.source_start : piece.source_end]
        if len(string) == len(place):
            assert string == place or (len(string) == 1 and string.isspace() and place.isspace())
    assert at == len(text)


def assert_slices_map_back(text: Text, source: str) -> None:
    """A part of a text has a place, and it is empty only where all of the part is white space that stands for a tag."""
    chance = random.Random(len(text))
    within = text.span(0, len(text))
    for _ in range(8):
        start, end = sorted(chance.sample(range(len(text) + 1), 2))
        span = text.span(start, end)
        assert within.start <= span.start <= span.end <= within.end
        assert span.start < span.end or text.string[start:end].isspace()
        parts = [piece for piece in text.pieces if piece.start < end and start < piece.end]
        if len(parts) == 1 and parts[0].end - parts[0].start == parts[0].source_end - parts[0].source_start > 1:
            assert source[span.start : span.end] == text.string[start:end]


def assert_in_order(blocks: Sequence[Block]) -> None:
    """Blocks start in the order of the source.

    Two exceptions. The parts of one picture are read as alt, credit and caption in whichever order they are written. A
    picture amid the words of a caption comes behind all parts of that caption.
    """
    for number, (before, block) in enumerate(pairwise(blocks)):
        if before.span.start <= block.span.start:
            continue
        if block.role in _PICTURES:
            passed = number
            while passed and blocks[passed].span.start > block.span.start:
                assert blocks[passed].role in _PARTS_OF_CAPTIONS
                passed -= 1
            assert blocks[passed].role in _PARTS_OF_CAPTIONS
        else:
            assert before.figure == block.figure is not None


def assert_reads(text: str, name: str) -> None:
    assert_maps_back(read(Source(name, text)))


# ---- the examples of the CommonMark specification


@pytest.fixture(scope="session")
def spec(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The examples, from the source distribution of markdown-it-py: its wheel leaves them out, and we may not copy them."""
    folder = tmp_path_factory.mktemp("markdown-it-py")
    command = (
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--no-binary",
        ":all:",
        "--dest",
        str(folder),
    )
    wanted = f"markdown-it-py=={version('markdown-it-py')}"
    subprocess.run((*command, "--disable-pip-version-check", wanted), check=True, timeout=120)
    (packed,) = folder.glob("*.tar.gz")
    with tarfile.open(packed) as archive:
        name = next(name for name in archive.getnames() if name.endswith("/test_cmark_spec/commonmark.json"))
        content = archive.extractfile(name)
        assert content is not None
        return [example["markdown"] for example in json.load(content)]


def inside(first: str, others: str, text: str) -> str:
    """A text with a mark before its first line, and another before each line that follows."""
    return first + others.join(text.splitlines(keepends=True))


@pytest.mark.parametrize(
    ("first", "others"),
    [
        pytest.param("", "", id="alone"),
        pytest.param("> ", "> ", id="in a quotation"),
        pytest.param(">", ">", id="in a tight quotation"),
        pytest.param("- ", "  ", id="in a list"),
        pytest.param("-\t", "\t", id="in a list with tabs"),
        pytest.param("10.  > ", "     > ", id="in a quotation in a list"),
        pytest.param("---\ntitle: Lamp\n---\n\nDusk.\n\n", "", id="below front matter"),
    ],
)
def test_examples_of_commonmark_map_back(spec: list[str], first: str, others: str) -> None:
    assert len(spec) > 600
    for example in spec:
        text = inside(first, others, example)
        for line_end in ("\n", "\r\n"):
            assert_reads(text.replace("\n", line_end), "a.md")
        assert_reads(text.rstrip("\n"), "a.md")


# ---- articles that nobody would write


def joined(parts: Sequence[str], *, size: int = 14, between: str = "") -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(parts), max_size=size).map(between.join)


_LINE_ENDS = st.sampled_from(("\n", "\n", "\r\n", "\r"))
_WORDS = (
    "word ", "*em*", "**b**", "_u_", "wo**rd**s", "`c`", "`` a`b ``", "~~s~~", "\\*", '\\"', "&amp;", "&#x27;", "&nbsp;",
    "&ngE;", "\xa0", "😀", "e\u0301", "\t", "  \n", "\\\n", "\n", "\n", "\x0c", "\u2028", "\x1f",
)  # fmt: skip
_LINKS = (
    "[l](t)", '[l *x*](t "ti")', "![a](s)", '![al *t*](s "Title here")', "![a][r]", '\n\n[r]: s.jpg "Tit"\n', "<https://a.b>",
    "https://youtu.be/x", "[x]({{ site.url | y }}/a b)", "Late[^1]", "\n[^1]: Note\n",
)  # fmt: skip
_MARKS = (
    '{{< figure src="a" caption="b *c*" alt="x" >}}', '{{< youtube id="x" title="Tit le" >}}', '[caption id="x" caption="cc"]',
    "[caption]", "[/caption]", "{% include figure.html src='a.jpg' caption='It' %}", "{% raw %}", "{/* x */}",
    '<Figure src="a" caption="It &amp; that" credit="AP" />', "{.caption}", "{: .caption}", "*Photo: Ann Lee*",
    "*The lamp. Photo: Ann Lee*", "Read more: Bridge shut", "Video: the lamp", "::: {.pull}\n", ":::",
)  # fmt: skip
_INLINE_HTML = (
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<small>",
    "</small>",
    "<!-- c -->",
    "<img src=a alt='b'>",
    "<p>",
    "</div>",
)
_BLOCKS = (
    "\n\n", "\n\n", "\n# ", "\n## ", "\n> ", "\n- ", "\n1. ", "\n    ", "\n```\n", "\nLamp\n===\n", "\n---\n", "\n\n<div>\n", "\n\n</div>\n",
    "\n\n<figure><img src='a' alt='A &amp; b'><figcaption>The lamp. Photo: Ann Lee</figcaption></figure>\n\n",
    "\n\n| a | b\\|c |\n|---|---|\n| `x\\|y` | [z]({{ a | b }}) |\n", "\n> a | b\n> --|--\n> c | *d*\n", "\n- | a | b |\n  |---|---|\n  | c | d |\n",
)  # fmt: skip
_FIELDS = (
    "title: Lamp\n", "title: 'O''Hara'\n", 'title: "a \\u201cb\\" c"\n', "summary: >\n  It was\n  dark.\n\n  Late.\n", "dek: |\n  a\n    b\n",
    "summary: >-\n  x\n", "dek: >2\n   a\n", "summary: | # note\n  a\n  # b\n", "author: &a Ann Lee\n", "byline: *a\n",
    "author: &b\n  byline: *b\n", "author: [Ann, 'B''C', \"D\"]\n", "authors:\n  - Ann\n  - &c 'Bo'\n", "dek: two\n  lines # c\n",
    "image:\n  caption: The lamp\n  credit: AP\n", 'dek: "two\n  lines\n\n  mo\\\n  re"\n', "dek: 'two\n   li''nes'\n", "alt: # note\n  x # c\n",
    "kicker: é😀\n", "? title\n: q\n", "title: !!str 5\n", 'dek: "\\x41\\t\\0b"\n', "lede: [\n", "# note\n",
)  # fmt: skip
_LINES = (
    "The lamp was lit by Ann Lee on Monday, and the keeper said so.", "A lamp: The lamp at the lock", "© Getty", "© 2024 Getty Images",
    "(AP Photo/Ann Lee)", "Photo: Ann Lee", "Ann Lee/AP", "Image:", "Image: A lamp: The lamp at the lock", "Image source, Getty Images",
    "Image caption, The lamp at the lock", "1 of 5", "1/5", "Slide 3 of 9", "— Ann Lee (@annlee) May 4, 2021", "pic.twitter.com/abc",
    "A post shared by Ann Lee (@ann)", "https://youtu.be/abc", "Read more: Bridge shut", "READ MORE", "Share", "Tweet", "Advertisement",
    "WATCH: The lamp", "Play video", "By Ann Lee", "LONDON (AP) —", "- item", "• item", "1. one", "> quoted", "<!-- c -->", "a <!-- c --> b",
    "<!-- open", "Key points", "  indented", "\tTabbed", "“It’s dark,” Ann Lee said.", "Lamp lit", "Updated 4 May 2021", "", "", "", "***",
    "The lamp at the lock. Photo: Ann Lee", "The lamp at the lock. (Getty Images)", "Caption: x Credit: AP", "Enlarge this image", "hide caption",
    "toggle caption", "x\x85y", "\u2028", "\x0c", "Correction: a lamp.", "The keeper lit the lamp at the lock, as he had done on each",
)  # fmt: skip
_TAGS = (
    "<p>", "</p>", "<p>", "</p>", "<figure>", "</figure>", "<figcaption>", "</figcaption>", '<img src=a alt="b &amp; c">', "<img alt='x\n y'>",
    "<span>", "</span>", '<span class="credit">', "<span class=caption>", "<b>", "</b>", "<em>", "</em>", "<br>", "<br>", "<br/>", "</br>",
    "&amp;", "&nbsp;", "&ngE;", "&lt", "&#39;", "&copy2024", "&", "<", "<!-- c -->", "<!-- open", "word ", "The lamp was lit. ", " ", "\n", "\t",
    "Photo: Ann Lee", "(AP)", "Read more", "WATCH: the bell", "https://youtu.be/abc", "<h1>", "</h1>", "<div>", "</div>", '<div class="video">',
    '<div class="image">', '<div class="gallery">', "<ul>", "<li>", "</ul>", "<table>", "<tr>", "<td>", "</table>", "<pre>", "</pre>",
    "<code>x</code>", "<blockquote>", "</blockquote>", '<blockquote class="twitter-tweet">', '<a href="x">', "</a>", "<script>x</script>",
    '<iframe src="https://youtube.com/embed/x" title="T &amp; u"></iframe>', '<video title="x">', "</video>", "<head>", "<title>T</title>",
    "</head>", "<body>", "<article>", "</article>", "<footer>", "<header>", "</header>", "<nav>", "</nav>", "<time>", "</time>", "<cite>", "</cite>",
    '<p class="byline">', '<p class="wp-caption-text">', '<aside class="pullquote">', "</aside>", "</div", "<p", "\xa0",
)  # fmt: skip
_MARKDOWN = (*_WORDS, *_LINKS, *_MARKS, *_INLINE_HTML, *_BLOCKS)
_MATTER = st.one_of(st.just(""), joined(_FIELDS, size=4).map(lambda fields: f"---\n{fields}---\n"))


@settings(max_examples=200, deadline=None)
@given(_MATTER, joined(_MARKDOWN), _LINE_ENDS)
def test_any_markdown_maps_back(matter: str, text: str, line_end: str) -> None:
    assert_reads((matter + text).replace("\n", line_end), "a.md")


@settings(max_examples=150, deadline=None)
@given(joined(_LINES, between="\n"), _LINE_ENDS)
def test_any_plain_text_maps_back(text: str, line_end: str) -> None:
    assert_reads(text.replace("\n", line_end), "a.txt")


@settings(max_examples=200, deadline=None)
@given(joined(_TAGS, size=20), _LINE_ENDS)
def test_any_html_maps_back(text: str, line_end: str) -> None:
    assert_reads(text.replace("\n", line_end), "a.html")


# ---- what stands in this project


def test_files_of_this_project_map_back() -> None:
    paths = [path for folder in ("tests", "examples", "docs") for path in (ROOT / folder).rglob("*") if path.is_file()]
    paths = [path for path in paths if path.suffix in SUFFIXES or path.suffix in (".py", ".json")]
    assert len(paths) > 10
    for path in [ROOT / "README.md", *paths]:
        text = path.read_text(encoding="utf-8")
        names = (path.name,) if path.suffix in SUFFIXES else ("a.txt", "a.md", "a.html")
        for name in names if len(text) < 100_000 else ():
            assert_reads(text, name)
