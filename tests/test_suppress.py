"""What the article's own comments accept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.diagnostic import Diagnostic

Lint = Callable[..., list[Diagnostic]]

RESIDUE = "Source Article"
UNUSED = "suppression-unused"


def rules(found: list[Diagnostic]) -> list[tuple[int, str]]:
    return [(item.start.line, item.rule) for item in found]


@pytest.mark.parametrize(
    ("comment", "left"),
    [
        pytest.param("<!-- newslint: ignore page-residue -->", [], id="ignore, the next block"),
        pytest.param("<!-- newslint: ignore -->", [], id="ignore every rule"),
        pytest.param("<!-- newslint: ignore page-residue -- it is the name of a shop -->", [], id="with a reason"),
        pytest.param("<!-- newslint: ignore page-residue, quotes-mixed -->", [], id="several rules"),
        pytest.param("<!-- newslint: off page-residue -->", [], id="off to the end"),
        pytest.param("<!-- newslint: ignore-file page-residue -->", [], id="the whole file"),
        pytest.param("<!-- vale off -->", [], id="Vale's switch"),
        pytest.param("<!-- vale page-residue = NO -->", [], id="Vale's switch for one rule"),
        pytest.param("<!-- newslint: ignore quotes-mixed -->", [(3, UNUSED), (4, "page-residue")], id="another rule"),
        pytest.param("<!-- newslint: on page-residue -->", [(4, "page-residue")], id="on without off"),
        pytest.param("<!-- a note to the desk -->", [(4, "page-residue")], id="another comment"),
    ],
)
def test_a_comment_accepts_what_it_names(lint: Lint, comment: str, left: list[tuple[int, str]]) -> None:
    assert rules(lint(f"The lamp is lit at Skerry Head.\n\n{comment}\n{RESIDUE}\n", "a.md")) == left


def test_a_suppression_that_names_no_rule_is_told_with_the_one_that_was_meant(lint: Lint) -> None:
    (found,) = lint("<!-- newslint: ignore page-residu -->\nIt was dark.\n", "a.md")
    assert (found.rule, found.message) == (UNUSED, "no rule is called page-residu; did you mean “page-residue”?")
    assert lint("<!-- vale Google.Colons = NO -->\n\nIt was dark.\n", "a.md") == []


def test_off_ends_at_on(lint: Lint) -> None:
    text = (
        "The lamp is lit at Skerry Head.\n\n<!-- newslint: off page-residue -->\n\nSource Article\n\n"
        "<!-- newslint: on page-residue -->\n\nSource Article\n"
    )
    assert rules(lint(text, "a.md")) == [(9, "page-residue")]


def test_a_comment_inside_a_paragraph_covers_it(lint: Lint) -> None:
    text = "He said: “We rowed. <!-- newslint: ignore quote-unclosed -- the tape ends here -->\n\nIt was dark.\n"
    assert lint(text, "a.md") == []


def test_a_comment_before_a_picture_covers_its_caption(lint: Lint) -> None:
    text = (
        "![The lamp](a.jpg)\n*The lamp at dusk. Photo: Ann Lee*\n\nIt is lit.\n\n"
        "<!-- newslint: ignore credit-missing -- from the family album -->\n![The keepers](b.jpg)\n*The keepers in 1931.*\n"
    )
    assert lint(text, "a.md") == []


def test_plain_text_takes_comments_too(lint: Lint) -> None:
    text = "Lamp lit at Skerry Head\n\nIt was dark.\n\n<!-- newslint: ignore page-residue -->\nSource Article\n"
    assert lint(text, "a.txt") == []


def test_front_matter_can_ignore_a_rule(lint: Lint) -> None:
    text = f"---\ntitle: Lamp lit\nnewslint: {{ignore: [page-residue]}}\n---\n\nIt was dark.\n\n{RESIDUE}\n"
    assert lint(text, "a.md") == []


def test_a_suppression_of_a_rule_that_did_not_run_is_not_called_unused(lint: Lint) -> None:
    text = "It was dark.\n\n<!-- newslint: ignore page-residue -->\nIt was late.\n"
    assert lint(text, "a.md", select=("quotes-mixed",)) == []


def test_a_suppression_shown_in_code_is_no_suppression(lint: Lint) -> None:
    text = "Write this:\n\n```html\n<!-- newslint: ignore-file page-residue -->\n```\n\nSource Article\n"
    assert rules(lint(text, "a.md")) == [(7, "page-residue")]
