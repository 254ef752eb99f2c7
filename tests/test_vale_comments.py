"""Comments in Vale's words switch rules off and on, from where they stand."""

from __future__ import annotations

import pytest

from newslint.source import Span
from newslint.vale_comments import ONLY, parse, switched


@pytest.mark.parametrize(
    ("comment", "meant"),
    [
        pytest.param(" vale off ", ([("", "")], True), id="all"),
        pytest.param("vale on", ([("", "")], False), id="all again"),
        pytest.param("vale Google.Colons = NO", ([("Google.Colons", "")], True), id="one rule"),
        pytest.param("vale Google = off", ([("Google", "")], True), id="one style"),
        pytest.param("vale Google.Colons = YES", ([("Google.Colons", "")], False), id="one rule again"),
        pytest.param('vale A.B["x", "y z"] = NO', ([("A.B", "x"), ("A.B", "y z")], True), id="some of its findings"),
        pytest.param('vale A.B["x] = NO', None, id="a list that does not end"),
        pytest.param("vale styles = A, B", ([(f"{ONLY}A,B", "")], True), id="these styles alone"),
        pytest.param("vale is a valley", None, id="a note"),
        pytest.param("off", None, id="another note"),
    ],
)
def test_a_comment_says_what_it_switches(comment: str, meant: object) -> None:
    assert parse(comment) == meant


def stretches(*comments: str) -> list[tuple[str, str, int, int]]:
    """The stretches of a page on which the comments stand at 10, 20, 30 and so on, up to 99."""
    placed = ((text, Span(at * 10, at * 10 + 1)) for at, text in enumerate(comments, 1))
    return sorted((*item.key, *item.span) for item in switched(placed, 99))


def test_a_rule_stays_off_until_it_is_switched_on() -> None:
    assert stretches("vale A.B = NO", "vale A.C = NO", "vale A.B = YES") == [("A.B", "", 10, 30), ("A.C", "", 20, 99)]


def test_on_means_what_off_meant() -> None:
    assert stretches("vale off", "vale A.B = NO", "vale on") == [("", "", 10, 30), ("A.B", "", 20, 99)]


def test_one_of_several_texts_can_be_switched_on() -> None:
    assert stretches('vale A.B["x","y"] = NO', 'vale A.B["x"] = YES') == [("A.B", "x", 10, 20), ("A.B", "y", 10, 99)]


def test_the_last_choice_of_styles_counts_and_can_grow() -> None:
    assert stretches("vale style = A", "vale styles = B, C", "vale D = YES") == [
        (f"{ONLY}A", "", 10, 20),
        (f"{ONLY}B,C", "", 20, 30),
        (f"{ONLY}B,C,D", "", 30, 99),
    ]


def test_a_style_that_is_off_is_on_when_it_is_chosen() -> None:
    assert stretches("vale A = NO", "vale style = A") == [(f"{ONLY}A", "", 20, 99), ("A", "", 10, 20)]
