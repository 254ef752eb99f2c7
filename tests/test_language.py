"""English as the language room knows it: words, tags."""

from __future__ import annotations

import pickle
import types
from pathlib import Path
from time import process_time

import pytest

from newslint.language import tagging
from newslint.language.sentences import split
from newslint.language.tokens import spelt_words, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("They don't know.", "They do n't know .", id="contraction"),
        pytest.param(
            "It’s the mayor’s (new) car", "It ’s the mayor ’s ( new ) car", id="curly apostrophe and brackets"
        ),
        pytest.param("“Why?” asked Ms. Lindqvist.", "“ Why ? ” asked Ms. Lindqvist .", id="quotation and title"),
        pytest.param("in the U.S. for $100,000", "in the U.S. for $ 100,000", id="initials and money"),
        pytest.param("  two  spaces\nand a line ", "two spaces and a line", id="spaces"),
        pytest.param("'", "'", id="one sign"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_words_and_signs_are_told_apart(text: str, expected: str) -> None:
    found = tokens(text)
    assert " ".join(token.text for token in found) == expected
    assert all(text[token.start : token.end] == token.text for token in found)


@pytest.mark.parametrize("text", [".", ". ", "a.", "'s", "(", '"', "!?", "Mr. ", "x", "n't'", "('s"])
def test_long_texts_take_no_longer_than_their_length_explains(text: str) -> None:
    long = text * (60_000 // len(text))
    started = process_time()
    split(long)
    tokens(long)
    list(spelt_words(long))
    assert process_time() - started < 2


def _package(folder: Path, content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package with a model of a tagger, as if installed."""
    package = folder / "textblob_aptagger"
    package.mkdir()
    (package / "__init__.py").write_text("raise RuntimeError('no code of the package may run')")
    (package / "trontagger-0.1.0.pickle").write_bytes(content)
    monkeypatch.syspath_prepend(str(folder))
    _forget()
    monkeypatch.setattr("newslint.plugins.found", lambda group: {})


def _forget() -> None:
    tagging._model_path.cache_clear()
    tagging.tagger.cache_clear()
    tagging.tagged.cache_clear()


@pytest.fixture(autouse=True)
def _fresh() -> object:
    _forget()
    yield None
    _forget()


_WEIGHTS = {
    "bias": {"NN": 0.5, "VB": 0.25},
    "i-1 tag MD": {"VB": 2.0},
    "i word 2019": {"VB": 9.0},
    "i word !YEAR": {"CD": 3.0},
    "i suffix ing": {"VBG": 1.0},
}


def test_the_model_tells_tags_from_the_words_around(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"will": "MD", "n't": "RB", ".": "."}
    _package(tmp_path, pickle.dumps((_WEIGHTS, known, {"NN", "VB"}), 2), monkeypatch)
    assert tagging.available()
    tags = [tag for _, tag in tagging.tagged("Nobody will n’t resign (voting) in 2019.")]
    assert tags == ["NN", "MD", "RB", "NN", "(", "VBG", ")", "NN", "CD", "."]


def test_a_model_that_would_run_code_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Bad:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return print, ("run",)

    _package(tmp_path, pickle.dumps((Bad(), {}, set())), monkeypatch)
    with pytest.raises(tagging.TaggerError, match=r"no model of a tagger: .*print is no plain data"):
        tagging.tagger()


def test_another_package_can_bring_the_tagger(monkeypatch: pytest.MonkeyPatch) -> None:
    module = types.ModuleType("house_tagger")
    module.tag = lambda words: ["X" for _ in words]  # type: ignore[attr-defined]
    monkeypatch.setitem(__import__("sys").modules, "house_tagger", module)
    from newslint.plugins import TAGGERS, Plugin

    plugin = Plugin(TAGGERS, "house", "house-tagger 1.0", "house_tagger:tag")
    monkeypatch.setattr("newslint.plugins.found", lambda group: {"house": plugin} if group == TAGGERS else {})
    assert [tag for _, tag in tagging.tagged("Two words")] == ["X", "X"]
