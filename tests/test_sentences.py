"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.sentences import split


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["The tide rose.", "It fell."], id="two"),
        pytest.param(["Who saw it?", "Nobody!", "So they said."], id="questions and calls"),
        pytest.param(["“It rose.”", "(It fell.)", "It rose."], id="marks behind the stop"),
        pytest.param(["“What?” he asked.", "Nobody knew."], id="a small letter goes on"),
        pytest.param(["Dr. Ann Moe met Sen. J. B. Lund at 5 p.m. EST on Oct. 3.", "They spoke."], id="abbreviations"),
        pytest.param(["She left the U.S. Navy.", "She lives in the U.S.", "They moved."], id="acronyms"),
        pytest.param(["See No. 3 below.", "No.", "That is wrong."], id="number or no"),
        pytest.param(["It is 3.5 m at quay.example.org now.", "Look."], id="stops within words"),
        pytest.param(["It cost 5.", "2 were lost."], id="a number starts one"),
        pytest.param(["Hmm... maybe.", "Yes."], id="an ellipsis goes on"),
    ],
)
def test_a_text_is_split_into_its_sentences(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[start:end] for start, end in split(text)] == sentences


def test_lines_and_spaces_around_sentences_belong_to_none() -> None:
    text = "  It rose.\n  It\nfell.  "
    assert [text[start:end] for start, end in split(text)] == ["It rose.", "It\nfell."]
    assert split(" \n") == []


@given(st.text(alphabet='ab AB.!?"”\n1,'))
def test_sentences_hold_every_letter_once(text: str) -> None:
    ranges = split(text)
    assert [place for span in ranges for place in span] == sorted(place for span in ranges for place in span)
    covered = {at for start, end in ranges for at in range(start, end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in covered)
