"""Figures that are never closed lose no article."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.readers import read
from newslint.source import Source

PROBLEM = ("figure-unclosed", "this figure is never closed; write </figure> behind its caption")


def article(text: str) -> Article:
    return read(Source("a.html", text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<figure><img src=a alt=A><figcaption>Cap</figcaption><p>One.</p><p>Two.</p>",
            [("image", ""), ("alt", "A"), ("caption", "Cap"), ("paragraph", "One."), ("paragraph", "Two.")],
            id="behind its caption",
        ),
        pytest.param(
            "<figure><img src=a alt=A><figcaption>Cap<p>One.</p><p>Two.</p>",
            [("image", ""), ("alt", "A"), ("caption", "Cap"), ("paragraph", "One."), ("paragraph", "Two.")],
            id="behind the words of a caption that is never closed either",
        ),
        pytest.param(
            "<p>None.</p><figure><img src=a alt=A><p>One.</p>",
            [("paragraph", "None."), ("image", ""), ("alt", "A"), ("paragraph", "One.")],
            id="behind its picture",
        ),
        pytest.param(
            "<figure><img src=a alt=A><figure><img src=b alt=B><figcaption>Cap</figcaption><p>One.</p>",
            [("image", ""), ("alt", "A"), ("image", ""), ("alt", "B"), ("caption", "Cap"), ("paragraph", "One.")],
            id="before the next one",
        ),
        pytest.param(
            "<div><figure><div><img src=a alt=A></div><figcaption>Cap</figcaption></div><p>One.</p>",
            [("image", ""), ("alt", "A"), ("caption", "Cap"), ("paragraph", "One.")],
            id="with the element around it",
        ),
    ],
)
def test_a_figure_ends_behind_its_caption_or_picture(text: str, expected: list[tuple[str, str]]) -> None:
    seen = article(text)
    assert [(block.role.value, block.text.string) for block in seen.blocks] == expected
    assert {(rule, said) for rule, _, said in seen.problems} == {PROBLEM}


def test_the_problem_stands_at_the_start_tag() -> None:
    text = "<p>One.</p><FIGURE class=a><img src=a alt=A>"
    ((_, span, _),) = article(text).problems
    assert text[span.start : span.end] == "<FIGURE class=a>"


def test_a_figure_that_is_closed_is_no_problem() -> None:
    assert article("<figure><img src=a alt=A><figcaption>Cap<p>Still</p></figure ><p>One.</p>").problems == ()
