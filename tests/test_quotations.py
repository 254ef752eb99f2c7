"""Quotation marks: which are open, which disagree."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newslint.checks.quotes import pair, quoted_ranges
from newslint.diagnostic import Diagnostic

Lint = Callable[..., list[Diagnostic]]


@pytest.mark.parametrize(
    ("text", "pairs", "unclosed", "unopened"),
    [
        pytest.param('"I knocked," she said. "It answered."', 2, 0, 0, id="straight"),
        pytest.param("“I knocked,” she said. “It answered.", 1, 1, 0, id="curly left open"),
        pytest.param("„Guten Tag“, sagte er.", 1, 0, 0, id="German"),
        pytest.param("»God dag,« sagde han.", 1, 0, 0, id="Danish"),
        pytest.param("« Bonjour », dit-il.", 1, 0, 0, id="French"),
        pytest.param("”Hej”, sa hon.", 1, 0, 0, id="Swedish"),
        pytest.param("「こんにちは」と彼女は言った。", 1, 0, 0, id="Japanese"),
        pytest.param("The wheel is 16'6\" across.", 0, 0, 0, id="feet and inches"),
        pytest.param('A 6" pipe and a 12" pipe.', 0, 0, 0, id="inches"),
        pytest.param("It began in the ’90s.", 0, 0, 0, id="a decade"),
        pytest.param("“He said ‘no’ twice.”", 1, 0, 0, id="nested single"),
        pytest.param("He was right.” She left.", 0, 0, 1, id="closed without an opening"),
        pytest.param('We said:" Of course."', 1, 0, 0, id="a space on the wrong side"),
        pytest.param("“The play “Short Ladder” is long.”", 2, 0, 0, id="double within double"),
    ],
)
def test_marks_are_paired(text: str, pairs: int, unclosed: int, unopened: int) -> None:
    found = pair(text)
    assert (len(found.pairs), len(found.unclosed), len(found.unopened)) == (pairs, unclosed, unopened)


def test_quoted_ranges_hold_the_marks() -> None:
    text = "She said “no” and “then"
    assert [text[start:end] for start, end in quoted_ranges(text)] == ["“no”", "“then"]


MEDIA = {
    "nothing": "",
    "a picture": "© Reuters\nThe pilot on the quay\n\n",
    "a video title": "Pilots row home after nine weeks\n\n\n\n",
}


@pytest.mark.parametrize("between", MEDIA.values(), ids=MEDIA.keys())
def test_a_quotation_may_run_over_paragraphs(lint: Lint, between: str) -> None:
    text = f"Pilots strike\n\n“We kept the lamp lit. Of course we did.\n\n{between}“Nobody told us when to stop.”\n\nIt is still lit.\n"
    assert lint(text, select=("quote-unclosed",)) == []


def test_a_quotation_that_is_not_taken_up_again_is_reported_where_it_opens(lint: Lint) -> None:
    text = "Pilots strike\n\nHe said: “We kept the lamp lit.\n\nIt is still lit.\n"
    (found,) = lint(text, select=("quote-unclosed",))
    assert (found.start, found.text, found.message) == ((3, 10), "“", "this quotation is opened here and never closed")


def test_a_quotation_closed_later_without_new_openings_is_one_report(lint: Lint) -> None:
    text = "Pilots strike\n\n“We kept the lamp lit.\n\nNobody told us to stop.\n\nThen the boat came,” he said.\n"
    (found,) = lint(text, select=("quote-unclosed",))
    assert (found.start.line, found.related[0].start.line) == (7, 3)
    assert "was opened on line 3" in found.message


def test_marks_of_other_kinds_are_one_report_a_file(lint: Lint) -> None:
    text = "Pilots strike\n\n" + "".join(f"It’s day {n}, and it's cold. They’re tired.\n\n" for n in range(60))
    (found,) = lint(text, select=("quotes-mixed",))
    assert found.message == "60 apostrophes in the article are straight, this one first; 120 are curly"
    assert (len(found.related), len(found.edits)) == (5, 60)


def test_a_quotation_with_two_kinds_of_marks_is_mended_to_the_custom_of_the_article(lint: Lint) -> None:
    text = 'Pilots strike\n\n“We rowed," he said. “We did.”\n'
    (found,) = lint(text, select=("quotes-mixed",))
    assert (found.text, found.edits[0].text, found.fix_safe) == ('"', "”", True)


def test_single_inside_double_is_nesting_not_mixture(lint: Lint) -> None:
    assert lint("Pilots strike\n\n“She said, ‘There’s a boat.’ I said, ‘Row.’”\n", select=("quotes-mixed",)) == []
