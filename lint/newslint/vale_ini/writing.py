"""The settings of a `.vale.ini` as `.newslint.yaml`, with the same meaning."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence

from newslint.prose.forms import IGNORED, SKIPPED, ProseForms
from newslint.styling import Styles
from newslint.vale_ini import ValeSettings

_PLAIN = re.compile(r"[A-Za-z][\w.-]*(?: [\w.-]+)*")
_WORDS = ("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf")
"""What some readers of YAML take for no text."""


def as_yaml(settings: ValeSettings, path: str, target: str) -> Iterator[str]:
    """Lines of the settings; `path` is the `.vale.ini`, and `target` the file that they are for."""
    yield f"# From {os.path.basename(path)}: the styles that ran with it, and nothing else."
    yield "rules: []  # news: the rules of newslint for news articles"
    yield "# fail-on: error  # Vale fails for errors only; newslint for warnings, too"
    yield from _styles(settings.styles, os.path.dirname(os.path.abspath(target)))
    prose = list(_prose(settings.prose))
    if prose:
        yield "prose:"
        yield from prose


def _styles(styles: Styles, folder: str) -> Iterator[str]:
    yield "styles:"
    yield f"  paths: {_list([_relative(path, folder) for path in styles.paths])}"
    if styles.run:
        yield f"  run: {_list(styles.run)}"
    if styles.min_level != "suggestion":
        yield f"  min-level: {styles.min_level}"
    if styles.vocabularies:
        yield f"  vocabularies: {_list(styles.vocabularies)}"
    if styles.word_template:
        yield f"  word-template: {_text(styles.word_template)}"
    yield from _mapping("rules", styles.rules, "  ")
    if styles.parameters:
        yield "  parameters:"
        for rule, options in styles.parameters.items():
            yield from _mapping(_text(rule), options, "    ", quoted=True)
    if styles.sections:
        yield "  files:"
        for section in styles.sections:
            yield f"    - pattern: {_text(section.files)}"
            if section.run is not None:
                yield f"      run: {_list(section.run)}"
            yield from _mapping("rules", section.rules, "      ")


def _prose(prose: ProseForms) -> Iterator[str]:
    if prose.ignored_scopes != IGNORED:
        yield f"  ignored-scopes: {_list(prose.ignored_scopes)}"
    if prose.skipped_scopes != SKIPPED:
        yield f"  skipped-scopes: {_list(prose.skipped_scopes)}"
    if prose.ignored_classes:
        yield f"  ignored-classes: {_list(prose.ignored_classes)}"
    yield from _mapping("formats", dict(prose.formats), "  ", quoted=True)
    for name, groups in (("block-ignores", prose.block_ignores), ("token-ignores", prose.token_ignores)):
        if groups:
            yield f"  {name}:"
        for pattern, left_out in groups:
            yield f"    - pattern: {_text(pattern)}"
            yield "      leave-out:"
            yield from (f"        - {_text(each)}" for each in left_out)
    if prose.comment_delimiters:
        yield "  comment-delimiters:"
    for pattern, opening, closing in prose.comment_delimiters:
        yield f"    - {{pattern: {_text(pattern)}, opening: {_text(opening)}, closing: {_text(closing)}}}"


def _mapping(name: str, values: Mapping[str, str], indent: str, *, quoted: bool = False) -> Iterator[str]:
    """A mapping of names to words; `quoted` where the words are the writer's own, not on, off or a level."""
    if values:
        yield f"{indent}{name}:"
        yield from (f"{indent}  {_text(key)}: {_text(value) if quoted else value}" for key, value in values.items())


def _list(values: Sequence[str]) -> str:
    return f"[{', '.join(map(_text, values))}]"


def _text(value: str) -> str:
    """A text that every reader of YAML takes for this text."""
    if _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    if "\n" in value or not value.isprintable():
        return json.dumps(value, ensure_ascii=False)
    return "'" + value.replace("'", "''") + "'"


def _relative(path: str, folder: str) -> str:
    """A path as settings in the folder name it."""
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive
        return path
