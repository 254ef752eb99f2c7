"""`--filter`: which rules run, as an expression over the fields of a rule (`.Level == "error" and .Name != "A.B"`).

The part of the language of expr-lang that such filters need: comparisons, `in`, `contains`, `startsWith`, `endsWith`,
`matches`, `and` (`&&`), `or` (`||`), `not` (`!`), brackets, lists, texts, numbers, `true` and `false`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

FIELDS = ("Description", "Extends", "Level", "Limit", "Link", "Message", "Name", "Scope")

_TOKEN = re.compile(
    r"""\s*(?:(?P<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`)|(?P<number>\d+(?:\.\d+)?)|(?P<field>\.[A-Za-z]\w*)"""
    r"""|(?P<word>[A-Za-z]\w*)|(?P<sign>==|!=|<=|>=|&&|\|\||[<>!()\[\],]))"""
)
_WORDS = {"&&": "and", "||": "or", "!": "not"}

Test = Callable[[Mapping[str, Any]], Any]


class FilterError(ValueError):
    """An expression that cannot be read; the message says where and what would be right."""


def parse(expression: str) -> Test:
    """The test that an expression stands for; it takes the fields of a rule by name. Raises FilterError."""
    return _Parser(expression).whole()


class _Parser:
    def __init__(self, expression: str) -> None:
        self._expression = expression
        self._tokens: list[tuple[str, str, int]] = []
        self._at = 0
        place = 0
        end = len(expression.rstrip())
        while place < end:
            match = _TOKEN.match(expression, place)
            if match is None:
                rest = expression[place:].strip()
                raise FilterError(f"“{rest}” is not understood, at column {end - len(rest) + 1}")
            kind = str(match.lastgroup)
            self._tokens.append((kind, match[kind], match.start(kind) + 1))
            place = match.end()

    def whole(self) -> Test:
        test = self._or()
        if self._at < len(self._tokens):
            raise self._stray()
        return test

    def _or(self) -> Test:
        tests = [self._and()]
        while self._takes("or"):
            tests.append(self._and())
        return tests[0] if len(tests) == 1 else lambda rule: any(test(rule) for test in tests)

    def _and(self) -> Test:
        tests = [self._not()]
        while self._takes("and"):
            tests.append(self._not())
        return tests[0] if len(tests) == 1 else lambda rule: all(test(rule) for test in tests)

    def _not(self) -> Test:
        if self._takes("not"):
            test = self._not()
            return lambda rule: not test(rule)
        return self._comparison()

    def _comparison(self) -> Test:
        left = self._value()
        negated = self._peek() == "not" and self._peek(1) in _OPERATORS and self._takes("not")
        operator = self._peek()
        if operator not in _OPERATORS:
            return left
        self._at += 1
        right, compare = self._value(), _OPERATORS[operator]
        return lambda rule: compare(left(rule), right(rule)) is not negated

    def _value(self) -> Test:
        if self._at >= len(self._tokens):
            raise FilterError('the expression ends too early; a value such as .Level or "error" must follow')
        kind, token, column = self._tokens[self._at]
        if kind == "sign" and token not in "([":
            raise self._stray()
        self._at += 1
        if kind == "text":
            text = token[1:-1] if token[0] == "`" else re.sub(r"\\(.)", r"\1", token[1:-1])
            return lambda rule: text
        if kind == "number":
            number = float(token)
            return lambda rule: number
        if kind == "field":
            name = token[1:]
            if name not in FIELDS:
                raise FilterError(f"rules have no “{token}”, at column {column}; they have .{', .'.join(FIELDS)}")
            return lambda rule: rule[name]
        if kind == "word":
            if token not in ("true", "false"):
                raise FilterError(f"“{token}” is not understood, at column {column}; a text stands in quotation marks")
            return lambda rule: token == "true"
        if token == "(":
            inner = self._or()
            self._must(")")
            return inner
        return self._list()

    def _list(self) -> Test:
        items: list[Test] = []
        while self._peek() != "]":
            items.append(self._value())
            if self._peek() != "]":
                self._must(",")
        self._must("]")
        return lambda rule: [item(rule) for item in items]

    def _peek(self, ahead: int = 0) -> str:
        if self._at + ahead >= len(self._tokens):
            return ""
        kind, token, _ = self._tokens[self._at + ahead]
        return _WORDS.get(token, token) if kind in ("word", "sign") else ""

    def _takes(self, word: str) -> bool:
        found = self._peek() == word
        self._at += found
        return found

    def _must(self, sign: str) -> None:
        if not self._takes(sign):
            if self._at >= len(self._tokens):
                raise FilterError(f"the expression ends too early; “{sign}” must follow")
            raise self._stray()

    def _stray(self) -> FilterError:
        _, token, column = self._tokens[self._at]
        return FilterError(f"“{token}” is not expected at column {column}")


def _matches(text: Any, pattern: Any) -> bool:
    try:
        return re.search(str(pattern), str(text)) is not None
    except re.error as error:
        raise FilterError(f"the pattern “{pattern}” does not compile: {error}") from error


_OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "==": lambda left, right: bool(left == right),
    "!=": lambda left, right: bool(left != right),
    "<": lambda left, right: bool(left < right),
    "<=": lambda left, right: bool(left <= right),
    ">": lambda left, right: bool(left > right),
    ">=": lambda left, right: bool(left >= right),
    "in": lambda left, right: left in right,
    "contains": lambda left, right: right in left,
    "startsWith": lambda left, right: str(left).startswith(str(right)),
    "endsWith": lambda left, right: str(left).endswith(str(right)),
    "matches": _matches,
}
