"""Kind `sequence`: words in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from newslint.article import Article, Block, Role
from newslint.checks.sequence import WordSequence
from newslint.language import tagging
from newslint.source import Source, Span, Text

_TAGS = {"will": "MD", "be": "VB", "quickly": "RB", "sold": "VBN", "the": "DT", "old": "JJ", "mill": "NN", ".": "."}


@pytest.fixture(autouse=True)
def _tagger(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def tag(words: Sequence[str]) -> list[str]:
        return [_TAGS.get(word.lower(), "NNP") for word in words]

    monkeypatch.setattr(tagging, "tagger", lambda: tag)
    monkeypatch.setattr(tagging, "available", lambda: True)
    tagging.tagged.cache_clear()
    yield
    tagging.tagged.cache_clear()


def found(check: WordSequence, text: str) -> list[str]:
    source = Source("a.txt", text)
    block = Block(Role.PARAGRAPH, Text.verbatim(source, 0, len(text)), Span(0, len(text)))
    return [source.slice(finding.span) for finding in check.check(Article(source, "plain", (block,)), [block])]


def test_words_are_found_by_tag_and_pattern() -> None:
    check = WordSequence(({"tag": "MD"}, {"pattern": "be"}, {"tag": "VBN"}))
    assert found(check, "It rained. The mill will be sold. It will be old.") == ["will be sold"]


def test_no_row_goes_over_the_end_of_a_sentence() -> None:
    assert found(WordSequence(({"pattern": "will"}, {"pattern": "."}, {"pattern": "Be"})), "He will. Be old.") == []


def test_skip_lets_words_stand_before_the_one_that_is_meant() -> None:
    check = WordSequence(({"pattern": "will"}, {"tag": "VBN", "skip": "2"}))
    assert found(check, "The mill will be quickly sold.") == ["will be quickly sold"]
    assert found(check, "The mill will be so quickly sold.") == []


def test_a_pattern_is_the_whole_word() -> None:
    assert found(WordSequence(({"pattern": "self"}, {"pattern": "made"})), "self-help made, self made") == ["self made"]


def test_a_negated_word_is_any_other_and_also_none() -> None:
    check = WordSequence(({"tag": "DT", "negate": "true"}, {"pattern": "mill"}))
    assert found(check, "mill, the mill, old mill") == ["mill", "old mill"]


def test_min_asks_for_the_same_several_times() -> None:
    assert found(WordSequence(({"pattern": "the"}, {"tag": "JJ", "min": "2"})), "the old mill, the old old mill") == [
        "the old old"
    ]


def test_a_target_is_the_finding_alone() -> None:
    check = WordSequence(({"pattern": "the"}, {"tag": "JJ", "target": "true"}, {"upos": "NOUN"}), ignorecase=True)
    assert found(check, "The old mill") == ["old"]


def test_the_same_row_twice_stands_in_two_places() -> None:
    text = "the mill and the mill"
    source = Source("a.txt", text)
    block = Block(Role.PARAGRAPH, Text.verbatim(source, 0, len(text)), Span(0, len(text)))
    check = WordSequence(({"pattern": "the"}, {"tag": "NN"}))
    spans = [finding.span for finding in check.check(Article(source, "plain", (block,)), [block])]
    assert spans == [(0, 8), (13, 21)]


def test_a_row_that_begins_in_an_exception_is_dropped() -> None:
    check = WordSequence(({"pattern": "the"}, {"tag": "NN"}), exceptions=("(?i)by the mill",))
    assert found(check, "by the mill, at the mill") == ["the mill"]


def test_tags_alone_are_enough() -> None:
    assert found(WordSequence(({"tag": "JJ"}, {"tag": "^NN$"})), "The old mill") == ["old mill"]


@pytest.mark.parametrize(
    ("tokens", "said"),
    [
        pytest.param((), "“tokens” is missing", id="none"),
        pytest.param(
            ({"patern": "x"}, {"tag": "NN"}), "unknown key “patern” of a token; did you mean “pattern”?", id="key"
        ),
        pytest.param(({"tag": "NN", "skip": "a few"},), "“skip” of a token must be a whole number", id="skip"),
        pytest.param(({"tag": "NN", "upos": "NOUN"},), "“tag” and “upos” both", id="two tags"),
        pytest.param(({"upos": "NOUNS"},), "no universal part of speech is called “NOUNS”", id="upos"),
        pytest.param(({"pattern": "x", "negate": "true"},), "no token says what to look for", id="all negated"),
        pytest.param(({"pattern": "x", "negate": "maybe"},), "must be true or false, not “maybe”", id="flag"),
    ],
)
def test_mistakes_are_told(tokens: tuple[dict[str, str], ...], said: str) -> None:
    assert any(said in told for _, told in WordSequence(tokens).mistakes())


def test_tags_without_a_tagger_are_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tagging, "available", lambda: False)
    assert WordSequence(({"tag": "NN"},)).unready() == tagging.MISSING
    assert WordSequence(({"pattern": "the"},)).unready() == ""
