"""Formulas of rules that measure a text: arithmetic as Vale's rules write it.

Vale evaluates formulas with Tengo: `/` of two whole numbers is a whole number, `&&`, `||` and `!` are logic,
`math.sqrt(x)` and the like are functions, `round(x, places)` too. Nothing else is understood, and nothing is ever
executed.
"""

from __future__ import annotations

import ast
import math
import operator
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

Number = int | float

_OPERATIONS: Mapping[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_FUNCTIONS = (
    "acos asin atan atan2"
    " cbrt ceil copysign cos cosh erf exp exp2 expm1 fabs floor fmod gamma hypot log log10 log1p log2"
    " pow sin sinh sqrt tan tanh trunc"
).split()


class FormulaError(ValueError):
    """A formula that cannot be read or worked out; the message says why."""


def value(formula: str, variables: Mapping[str, Number]) -> Number:
    """What a formula comes to. Raises FormulaError, also for an unknown variable or a division by zero."""
    try:
        return _value(_parsed(formula), variables)  # type: ignore[no-any-return]
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        if isinstance(error, FormulaError):
            raise
        raise FormulaError(f"“{formula.strip()}” cannot be worked out: {error}") from error


def names(formula: str) -> set[str]:
    """The variables of a formula. Raises FormulaError."""
    tree = _parsed(formula)
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return used - {"math", "round", "true", "false"}


@lru_cache(maxsize=256)
def _parsed(formula: str) -> ast.expr:
    text = re.sub(r"heading\.(h[1-6])", r"heading_\1", " ".join(formula.split()))
    text = re.sub(r"!(?!=)", " not ", text.replace("&&", " and ").replace("||", " or ")).strip()
    try:
        tree = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise FormulaError(f"“{formula.strip()}” is no formula") from error
    _check(tree)
    return tree


def _check(node: ast.expr) -> None:
    """Raises FormulaError for what no formula may hold."""
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return
    if isinstance(node, ast.Name):
        return
    if isinstance(node, ast.Call) and not node.keywords and node.args and _function(node.func):
        inner = node.args
    elif isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.Div, ast.Mod)):
        inner = [node.left, node.right]
    elif isinstance(node, ast.BoolOp):
        inner = node.values
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, (ast.USub, ast.UAdd, ast.Not)):
        inner = [node.operand]
    elif isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in _OPERATIONS:
        inner = [node.left, *node.comparators]
    else:
        raise FormulaError(f"“{ast.unparse(node)}” is nothing that a formula can hold")
    for part in inner:
        _check(part)


def _function(node: ast.expr) -> Callable[..., Number] | None:
    if isinstance(node, ast.Name) and node.id == "round":
        return _round
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "math":
        name = {"abs": "fabs"}.get(node.attr, node.attr)
        return getattr(math, name, None) if name in _FUNCTIONS else None
    return None


def _value(node: ast.expr, variables: Mapping[str, Number]) -> Any:
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Name):
        if node.id in ("true", "false"):
            return node.id == "true"
        if node.id not in variables:
            raise FormulaError(f"no variable is called “{node.id}”; known are {', '.join(sorted(variables))}")
        return variables[node.id]
    if isinstance(node, ast.Call):
        function = _function(node.func)
        assert function is not None
        return function(*(_value(item, variables) for item in node.args))
    if isinstance(node, ast.BoolOp):
        values = (_value(item, variables) for item in node.values)
        return all(values) if isinstance(node.op, ast.And) else any(values)
    if isinstance(node, ast.UnaryOp):
        operand = _value(node.operand, variables)
        return not operand if isinstance(node.op, ast.Not) else -operand if isinstance(node.op, ast.USub) else operand
    if isinstance(node, ast.Compare):
        return _OPERATIONS[type(node.ops[0])](_value(node.left, variables), _value(node.comparators[0], variables))
    assert isinstance(node, ast.BinOp)
    left, right = _value(node.left, variables), _value(node.right, variables)
    whole = isinstance(left, int) and isinstance(right, int)
    if isinstance(node.op, ast.Div):
        return math.trunc(left / right) if whole else left / right
    if isinstance(node.op, ast.Mod):
        return math.trunc(math.fmod(left, right)) if whole else math.fmod(left, right)
    return _OPERATIONS[type(node.op)](left, right)


def _round(number: Number, places: Number = 0) -> float:
    scale = 10.0 ** int(places)
    return math.copysign(math.floor(abs(number * scale) + 0.5), number) / scale
