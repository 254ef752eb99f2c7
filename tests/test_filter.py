"""Expressions that choose rules."""

from __future__ import annotations

import pytest

from newslint.vale_ini.filters import FilterError, parse

RULE = {
    "Name": "House.Hedging",
    "Level": "warning",
    "Scope": ["heading", "text"],
    "Message": "say “%s” or nothing",
    "Extends": "existence",
    "Description": "",
    "Link": "https://example.org/hedging",
    "Limit": 3,
}


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ('.Level == "warning"', True),
        ('.Level in ["error", "suggestion"]', False),
        ('.Level not in ["error", "suggestion"]', True),
        ("\"heading\" in .Scope and .Extends != 'substitution'", True),
        ('.Scope contains "table"', False),
        ('.Name startsWith "House." && !(.Name endsWith "Spelling")', True),
        ('not (.Limit >= 3) or .Name matches "Hed?g"', True),
        ("not (.Limit >= 3) || .Name matches 'Hedd'", False),
        ("true and .Limit < 4", True),
        ('.Description == ""\n', True),
    ],
)
def test_an_expression_chooses_rules(expression: str, expected: bool) -> None:
    assert bool(parse(expression)(RULE)) is expected


@pytest.mark.parametrize(
    ("expression", "said"),
    [
        (".Lvel == 'error'", "rules have no “.Lvel”, at column 1; they have .Description, .Extends, .Level"),
        (".Level == error", "“error” is not understood, at column 11; a text stands in quotation marks"),
        (".Level ==", "the expression ends too early; a value such as"),
        ('.Level in ["error"', "the expression ends too early; “,” must follow"),
        ("(.Level == 'error'", "the expression ends too early; “)” must follow"),
        (".Level == 'error' 'x'", "“'x'” is not expected at column 19"),
        (".Level ? 1 : 2", "“? 1 : 2” is not understood, at column 8"),
        ("", "the expression ends too early"),
        (") == 1", "“)” is not expected at column 1"),
    ],
)
def test_a_mistake_is_told_with_its_place(expression: str, said: str) -> None:
    with pytest.raises(FilterError) as error:
        parse(expression)
    assert str(error.value).startswith(said)
