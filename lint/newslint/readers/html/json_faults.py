"""What keeps a text from being JSON, in words for the person who mends it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from newslint.source import Source, Span

INSIDE = r'(?:[^"\\\x00-\x1f]++|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*+'
"""Pattern of what may stand between the quotation marks of a string."""

_WHITE = " \t\r\n"
_NAMED = {"'": "a single quotation mark", '"': "a quotation mark", "`": "a backtick", "\n": "a line break"}
_NAMED |= {"\r": "a line break", "\t": "a tab", "\xa0": "a no-break space"}
_CURLY = "“”„‟‘’‚«»″"
_LITERALS = ("true", "false", "null")
_CLOSING = {"{": "}", "[": "]"}
_END = "the end of the script"
_CUT = "the quotation mark is missing, or the script is cut off"


class JsonError(Exception):
    """No JSON: what stands at `span` is not what must stand there. The message goes on behind “this is …”."""

    def __init__(self, span: Span, expected: str, found: str, hint: str = "", *, fault: str = "not valid JSON") -> None:
        super().__init__(f"{fault}: expected {expected}; found {found}{hint and '; '}{hint}")
        self.span = span


def too_deep(at: int, deepest: int) -> JsonError:
    """The fault of a bracket inside so many others."""
    expected = f"at most {deepest} brackets inside each other"
    return JsonError(Span(at, at + 1), expected, "one more", fault="nested too deeply")


def before_value(source: Source, at: int, end: int, opened: Sequence[int]) -> JsonError:
    """Why no element, or no member with its name and value, starts at `at`; `opened` are the brackets around it."""
    text = source.text
    at = _skip(text, at, end)
    in_object = bool(opened) and text[opened[-1]] == "{"
    wanted = "a name in double quotes" if in_object else "a value"
    if at < end and text[at] in "]}," and opened:
        return _stray_comma(text, at, opened[-1], wanted)
    if not in_object:
        return _no_value(source, at, end, opened)
    if at == end:
        return _cut_off(source, end, opened, wanted)
    if text[at] != '"':
        return _no_string(text, at, end, wanted)
    stop = _string_end(text, at, end)
    if isinstance(stop, JsonError):
        return stop
    at = _skip(text, stop, end)
    if at == end:
        return _cut_off(source, end, opened, "':' and a value")
    if text[at] != ":":
        if text[at] in ",}]":
            return JsonError(Span(at, at + 1), "':' and a value after this name", _name(text[at]))
        return _early_end(text, stop, at, "':'")
    at = _skip(text, at + 1, end)
    if at < end and text[at] in ",}]":
        return JsonError(Span(at, at + 1), "a value after ':'", _name(text[at]))
    return _no_value(source, at, end, opened)


def after_value(source: Source, at: int, end: int, opened: Sequence[int]) -> JsonError:
    """Why a value cannot be followed by what stands at `at`, the first sign behind it."""
    text = source.text
    last = text[at - 1]
    if at < end and last not in _WHITE and (last.isalnum() and text[at] not in ",]}[{:\"'/;"):
        start = at
        while start and text[start - 1] in "+-.0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ":
            start -= 1
        return _no_literal(text, start, end)
    if not opened:
        several = at < end and text[at] in ",{["
        hint = "several objects stand in one list: [{…}, {…}]" if several else ""
        return JsonError(Span(at, at + 1), _END, _name(text[at]), hint)
    closing = _CLOSING[text[opened[-1]]]
    expected = f"',' or '{closing}'"
    if at == end:
        return _cut_off(source, end, opened, expected)
    if text[at] in "]}":
        return JsonError(Span(at, at + 1), expected, _name(text[at]), f"{_bracket(source, opened[-1])} is still open")
    if text[at] == ":":
        hint = "names stand in { }, not in [ ]" if closing == "]" else ""
        return JsonError(Span(at, at + 1), expected, "':'", hint)
    before = at
    while text[before - 1] in _WHITE:
        before -= 1
    if text[before - 1] == '"':
        return _early_end(text, before, at, expected)
    return JsonError(Span(at, at + 1), expected, _name(text[at]), _comma_hint(text, at))


def _no_value(source: Source, at: int, end: int, opened: Sequence[int]) -> JsonError:
    text = source.text
    if at == end:
        return _cut_off(source, end, opened, "a value")
    char = text[at]
    if char == '"':
        stop = _string_end(text, at, end)
        if isinstance(stop, JsonError):
            return stop
    if char.isdigit() or char in "+-.":
        return _no_literal(text, at, end)
    return _no_string(text, at, end, "a value")


def _no_literal(text: str, at: int, end: int) -> JsonError:
    """A number that is none, or a word that goes on behind `true`."""
    found = re.compile(r"[\w.+-]{1,40}").match(text, at, end)
    word = found[0] if found else text[at]
    if word[0].isalpha():
        return _no_string(text, at, end, "a value")
    zero = re.match(r"[+-]?0[0-9]", word)
    hint = "no number starts with 0 and another digit" if zero else "what is no number stands in double quotes"
    return JsonError(Span(at, at + len(word)), "a number such as 12, -0.5 or 1e9", f"'{word}'", hint)


def _no_string(text: str, at: int, end: int, expected: str) -> JsonError:
    char = text[at]
    hint = _hint_at(text, at)
    found = re.compile(r"[^\W\d][\w$.-]{0,39}|[$@][\w$.-]{1,39}").match(text, at, end)
    if found is None or char in _CURLY:
        return JsonError(Span(at, at + 1), "'\"'" if char in f"'`{_CURLY}" else expected, _name(char), hint)
    word = found[0]
    span = Span(*found.span())
    if word.casefold() in _LITERALS and expected == "a value":
        return JsonError(span, f"'{word.casefold()}' in lower case", f"'{word}'")
    if word in ("NaN", "Infinity", "undefined", "None") and expected == "a value":
        return JsonError(span, expected, f"'{word}'", "JSON writes null where there is no value")
    return JsonError(
        span,
        expected,
        f"'{word}'",
        f'put it in double quotes: "{word}"' if expected != "a value" else "a text stands in double quotes",
    )


def _hint_at(text: str, at: int) -> str:
    char = text[at]
    if char in "'`":
        return "JSON strings stand in double quotes"
    if char in _CURLY:
        return "JSON strings stand in straight double quotes"
    if text.startswith(("//", "/*", "<!--"), at) or char == "#":
        return "JSON has no comments"
    return "this looks like a template that was not filled in" if text[at - 1 : at + 1] in ("{{", "{%") else ""


def _comma_hint(text: str, at: int) -> str:
    """What to do where a comma is expected."""
    if text[at].isalnum() or text[at] in '"{[-':
        return "a comma is missing before it"
    return _hint_at(text, at)


def _stray_comma(text: str, at: int, opened: int, wanted: str) -> JsonError:
    """A comma behind which nothing comes, or before which nothing stands."""
    before = at - 1
    while text[before] in _WHITE:
        before -= 1
    if text[at] == ",":
        what = "two commas in a row" if text[before] == "," else "','"
        return JsonError(Span(at, at + 1), wanted, what, "remove this comma")
    if before == opened:
        return JsonError(Span(at, at + 1), f"{wanted} or '{_CLOSING[text[opened]]}'", _name(text[at]))
    hint = "a comma stands only between two, so remove this one"
    return JsonError(Span(before, before + 1), f"{wanted} after the last comma", _name(text[at]), hint)


def _early_end(text: str, stop: int, at: int, expected: str) -> JsonError:
    """Behind a string, which ends at `stop`, stands what cannot: a comma is missing, or the string ends too early."""
    char = text[at]
    apart = "\n" in text[stop:at] or (char == '"' and at > stop)
    if apart or char in "{[:;='" or char.isdigit() or text.startswith(("//", "/*"), at):
        hint = _comma_hint(text, at) if "," in expected else ""
        return JsonError(Span(at, at + 1), expected, _name(char), hint)
    hint = r"inside a string, a quotation mark is written \""
    return JsonError(Span(stop - 1, stop), f"{expected} after this quotation mark", _name(char), hint)


def _string_end(text: str, at: int, end: int) -> int | JsonError:
    """Where the string that starts at `at` ends, or why it is none."""
    found = re.compile(f'"{INSIDE}').match(text, at, end)
    stop = found.end() if found else at
    if stop >= end:
        return JsonError(Span(at, at + 1), "'\"' at the end of this string", _END, _CUT)
    char = text[stop]
    if char == '"':
        return stop + 1
    if char != "\\":
        written = {"\n": "\\n", "\r": "\\n", "\t": "\\t"}.get(char, f"\\u{ord(char):04x}")
        expected = f"'\"' or, inside the string, '{written}'" if char in "\r\n" else f"'{written}' inside a string"
        return JsonError(Span(stop, stop + 1), expected, _name(char))
    if stop + 1 == end:
        return JsonError(Span(at, at + 1), "'\"' at the end of this string", _END, _CUT)
    if text[stop + 1] == "u":
        digits = re.compile(r"[0-9a-fA-F]{0,4}").match(text, stop + 2, end)
        last = digits.end() if digits else stop + 2
        found_there = f"'{text[stop:last]}' and then {_name(text[last]) if last < end else _END}"
        return JsonError(Span(stop, last), r"four digits 0-9 or a-f after '\u'", found_there)
    char = text[stop + 1]
    hint = "it needs no backslash" if char == "'" else r"a backslash itself is written \\"
    shown = f"'\\{char}'" if char.isprintable() else f"a backslash and {_name(char)}"
    return JsonError(Span(stop, stop + 2), r"""one of \" \\ \/ \b \f \n \r \t \uXXXX""", shown, hint)


def _cut_off(source: Source, end: int, opened: Sequence[int], expected: str) -> JsonError:
    last = max(end - 1, 0)
    while last > 0 and source.text[last] in _WHITE:
        last -= 1
    hint = f"{_bracket(source, opened[-1])} is never closed" if opened else ""
    return JsonError(Span(last, last + 1), expected, _END, hint)


def _bracket(source: Source, at: int) -> str:
    return f"the '{source.text[at]}' of line {source.position(at).line}"


def _name(char: str) -> str:
    if char in _NAMED:
        return _NAMED[char]
    if char.isprintable() and not unicodedata.combining(char):
        return f"'{char}'"
    return f"the invisible character U+{ord(char):04X}"


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at] in _WHITE:
        at += 1
    return at
