"""Kinds that know English, as rules of a Vale style: metric, readability, capitalization, spelling."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.language import formulas, spellings
from newslint.language.measures import measure
from newslint.language.syllables import syllables
from newslint.language.tokens import spelt_words

ARTICLE = """---
title: Fog closes the harbour
deck: A short word on fog.
---

# Fog closes the harbour

The harbour authority suspended navigation. Visibility deteriorated considerably.

- One ferry waited.
- Another returned.

> Nobody complained.

The harbour reopened at noon.
"""


def run(
    folder: Path, rule: str, text: str, capsys: pytest.CaptureFixture[str], files: Mapping[str, str] | None = None
) -> list[str]:
    """What a rule of a style says of a text: `line:column:message`, and what stands on standard error."""
    (folder / "styles" / "House").mkdir(parents=True, exist_ok=True)
    (folder / "styles" / "House" / "Rule.yml").write_text(rule)
    (folder / ".vale.ini").write_text("StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = House\n")
    (folder / "a.md").write_text(text)
    for name, content in (files or {}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)
    arguments = ["--config", str(folder / ".vale.ini"), "--no-cache", "--output-format", "vale-line"]
    main(["check", *arguments, str(folder / "a.md")])
    told = capsys.readouterr()
    lines = [line.split(":", 4) for line in told.out.splitlines()]
    return [":".join((line[1], line[2], line[4])) for line in lines] + told.err.splitlines()


@pytest.mark.parametrize(
    ("formula", "shown"),
    [
        pytest.param("words", "20.00", id="words of the running text"),
        pytest.param("sentences", "6.00", id="sentences"),
        pytest.param("paragraphs", "2.00", id="paragraphs are no headings, items or quotations"),
        pytest.param("heading.h1 + list + blockquote", "4.00", id="elements"),
        pytest.param("heading.h4", "0.00", id="none of an element"),
        pytest.param("7 / 2", "3.00", id="whole numbers stay whole"),
        pytest.param("7.0 / 2", "3.50", id="fractions"),
        pytest.param("math.sqrt(16.0) * 2", "8.00", id="functions"),
    ],
)
def test_a_metric_is_worked_out(formula: str, shown: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = f"extends: metric\nmessage: 'it is %s'\nformula: {formula}\ncondition: '> -1'\n"
    assert run(tmp_path, rule, ARTICLE, capsys) == [f"1:1:it is {shown}"]


def test_a_metric_that_does_not_meet_its_condition_is_silent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = "extends: metric\nmessage: 'it is %s'\nformula: words\ncondition: '> 1000'\n"
    assert run(tmp_path, rule, ARTICLE, capsys) == []


def test_grades_are_the_mean_of_metrics(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rule = "extends: readability\nmessage: 'grade %s'\ngrade: 8\nmetrics: [Flesch-Kincaid, Gunning Fog]\n"
    (told,) = run(tmp_path, rule, ARTICLE, capsys)
    assert told.startswith("1:1:grade ")


@pytest.mark.parametrize(
    "formula",
    [
        "__import__('os')",
        "words.__class__",
        "[1]",
        "words if 1 else 2",
        "math.os(1)",
        "'a' * 9",
        "9 ** 9 ** 9",
        "lambda: 1",
    ],
)
def test_a_formula_is_arithmetic_and_nothing_else(formula: str) -> None:
    with pytest.raises(formulas.FormulaError):
        formulas.value(formula, {"words": 3.0})


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("a", 1), ("the", 1), ("fog", 1), ("noted", 2), ("hoped", 1), ("houses", 2), ("harbour", 2), ("idea", 3)),
        *(("considerably", 5), ("people", 2), ("Catastrophe", 4), ("underwater", 4), ("biology", 4), ("", 0)),
    ],
)
def test_syllables_are_counted(word: str, number: int) -> None:
    assert syllables(word) == number


def test_a_text_without_words_has_no_measures_to_divide_by() -> None:
    assert measure("… – …").words == 0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Well, “quoted” (twice).", ["Well", "quoted", "twice"], id="signs around words"),
        pytest.param("self-made photo.png", ["self-made", "photo.png"], id="signs inside words"),
        pytest.param("it’s 1,000 – in the U.S.", ["it’s", "in", "the", "U.S."], id="numbers and initials"),
    ],
)
def test_words_that_a_dictionary_is_asked_of(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in spelt_words(text)] == words


TITLE = "extends: capitalization\nmessage: \"'%s' should be '%s'\"\nscope: heading\n"


@pytest.mark.parametrize(
    ("options", "heading", "said"),
    [
        pytest.param("match: $title", "Fog Closes the Harbour", None, id="title case"),
        pytest.param(
            "match: $title", "Fog closes the harbour again", "Fog Closes the Harbour Again", id="no title case"
        ),
        pytest.param("match: $sentence", "Fog closes the harbour", None, id="sentence case"),
        pytest.param("match: $sentence", "Fog Closes the Harbour", "Fog closes the harbour", id="no sentence case"),
        pytest.param(
            "match: $sentence\nexceptions: [North Quay]", "Fog closes North Quay", None, id="exception of two words"
        ),
        pytest.param("match: $title", "The Mill – A Ruin", None, id="a clause behind a dash begins with a capital"),
        pytest.param(
            "match: $title", "Ferry Came to hundreds again", "Ferry Came to Hundreds Again", id="“to” before a plural"
        ),
        pytest.param("match: $lower", "Fog", "fog", id="no lower case"),
        pytest.param("match: $upper", "FOG", None, id="upper case"),
    ],
)
def test_the_case_of_headings(
    options: str, heading: str, said: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = [] if said is None else [f"1:3:'{heading}' should be '{said}'"]
    assert run(tmp_path, f"{TITLE}{options}\n", f"# {heading}\n\nA ferry waited.\n", capsys) == expected


SPELLING = "extends: spelling\nmessage: \"'%s'?\"\ndictionaries: [quay]\n"
DICTIONARY = {
    "styles/config/dictionaries/quay.aff": "SET UTF-8\nSFX S Y 1\nSFX S 0 s .\n",
    "styles/config/dictionaries/quay.dic": "5\nferry\nthe\nat/S\nwait/S\nquay/S\n",
}


@pytest.mark.parametrize(
    ("more", "text", "said"),
    [
        pytest.param("", "The ferry waits at the quays.", [], id="known, with endings"),
        pytest.param("", "The fery waits at the quay.", ["1:5:'fery'?"], id="unknown"),
        pytest.param("", "The fery, the fery.", ["1:5:'fery'?", "1:15:'fery'?"], id="twice, each at its place"),
        pytest.param("", "The quay-side FERIES, iFeryHouse, fery7.", [], id="what Vale never asks of"),
        pytest.param("filters: ['^fe']", "The fery waits.", [], id="filter"),
        pytest.param("exceptions: [Fery]", "The fery waits.", [], id="exception"),
        pytest.param("ignore: words.txt", "The fery waits.", [], id="file of words"),
    ],
)
def test_words_that_no_dictionary_has(
    more: str, text: str, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spylls")
    files = {**DICTIONARY, "styles/config/ignore/words.txt": "fery\n"}
    assert run(tmp_path, f"{SPELLING}{more}\n", text, capsys, files) == said


def test_a_dictionary_that_is_nowhere_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("spylls")
    (told,) = run(tmp_path, SPELLING, "The fery waits.", capsys)
    assert "no dictionary is called “quay”" in told
    assert "House.Rule does not run" in told


def test_a_folder_of_dictionaries_that_is_nowhere_is_told_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("spylls")
    (told,) = run(tmp_path, f"{SPELLING}dicpath: nowhere\n", "The fery waits.", capsys, DICTIONARY)
    assert "no folder of dictionaries is called “nowhere”" in told


def test_spelling_without_its_extra_is_told_of_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spellings, "is_installed", lambda: False)
    (told,) = run(tmp_path, SPELLING, "The fery waits.", capsys, DICTIONARY)
    assert "pip install 'newslint[spelling]'" in told


def test_a_field_called_summary_is_measured_at_its_own_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rule = "extends: metric\nmessage: 'it is %s'\nformula: words\ncondition: '> 1'\n"
    article = "---\nsummary: The lock is shut\n---\n\nThe lock is shut until Monday at noon.\n"
    assert run(tmp_path, rule, article, capsys) == ["1:1:it is 8.00", "2:10:it is 4.00"]
