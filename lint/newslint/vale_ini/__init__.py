"""A `.vale.ini` as settings: the same styles on the same files, at the same levels."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.options import Complaint, did_you_mean, near
from newslint.prose.forms import ProseForms
from newslint.style_folders import present
from newslint.styling import LEVELS, Styles, StyleSection, merged
from newslint.vale_ini.reading import Entry, read

_CORE = (
    "StylesPath", "MinAlertLevel", "Vocab", "Packages", "IgnoredScopes", "SkippedScopes", "IgnoredClasses",
    "WordTemplate", "NLPEndpoint",
)  # fmt: skip
_OF_FILES = (
    "BasedOnStyles", "BlockIgnores", "TokenIgnores", "IgnorePatterns", "Lang", "CommentDelimiters", "Transform", "View",
)  # fmt: skip
_UNHEARD = {
    "NLPEndpoint": "newslint asks no server",
    "Transform": "newslint runs no style sheets on XML",
    "View": "newslint reads no data files",
    "Lang": "newslint knows English only",
}
_NO_FILES = ("", "DEFAULT", "formats", "asciidoctor")
"""Sections that speak about no files."""
_PARAMETER = re.compile(r"([^\[\]]+\.[^\[\]]+)\[([A-Za-z][A-Za-z0-9]*)\]")
_NO_PARAMETERS = (
    "extends", "name", "path", "tests", "message", "description", "link", "level", "tokens", "swap", "exceptions",
    "filters", "ignore", "raw", "either",
)  # fmt: skip


class ValeSettings(NamedTuple):
    """What a `.vale.ini` says; `notices` name what has no meaning here, and `mistakes` what is wrong."""

    styles: Styles
    prose: ProseForms
    notices: tuple[Complaint, ...]
    mistakes: tuple[Complaint, ...]


def load(path: str, text: str) -> ValeSettings:
    """The settings in the text of a `.vale.ini` at `path`. Raises nothing: what is wrong is among the mistakes."""
    mistakes: list[Complaint] = []
    entries = read(text, mistakes)
    notices = list(_unheard(entries))
    core = [entry for entry in entries if entry.section in ("", "DEFAULT")]
    for entry in core:
        if entry.key in _OF_FILES:
            mistakes.append((entry.line, f"“{entry.key}” speaks about files; put it under a section such as [*]"))
        elif entry.key not in _CORE:
            notices.append((entry.line, f"“{entry.key}” is no setting of Vale; {did_you_mean(entry.key, _CORE)}"))
    mistakes += (
        (entry.line, f"“{entry.key}” speaks about the whole run; put it above all sections")
        for entry in entries
        if entry.section not in _NO_FILES and entry.key in _CORE
    )
    styles = _styles(path, entries, core, notices, mistakes)
    lost = not styles.paths and any(entry.key == "StylesPath" for entry in core)  # told; it need not be told again
    styles = present(styles, [] if lost else mistakes, [] if lost else notices)
    return ValeSettings(styles, _prose(entries, core, mistakes), tuple(notices), tuple(mistakes))


def _styles(
    path: str, entries: Sequence[Entry], core: Sequence[Entry], notices: list[Complaint], mistakes: list[Complaint]
) -> Styles:
    run: tuple[str, ...] = ()
    rules: dict[str, str] = {}
    parameters: dict[str, dict[str, str]] = {}
    sections: list[StyleSection] = []
    for name in dict.fromkeys(entry.section for entry in entries):
        if name in _NO_FILES:
            continue
        own = [entry for entry in entries if entry.section == name]
        stated = _joined(own, "BasedOnStyles")
        toggles = dict(_toggles(own, parameters, notices, mistakes))
        if name == "*":
            run, rules = stated or (), merged({}, toggles)
        else:
            if " if " in name:
                said = f"the condition in [{name}] is not heard, so that nothing is said of any file; name files alone"
                mistakes.append((own[0].line, said))
            sections.append(StyleSection(name, stated, toggles))
    least = _last(core, "MinAlertLevel")
    level = least.values[-1] if least and least.values else "suggestion"
    if least is not None and level not in LEVELS:
        said = f"“MinAlertLevel” must be one of {', '.join(LEVELS)}, not “{least.value}”"
        mistakes.append((least.line, said))
        level = "suggestion"
    template = _last(core, "WordTemplate")
    return Styles(
        paths=_paths(path, core, mistakes),
        run=run,
        rules=rules,
        parameters=parameters,
        min_level=level,
        vocabularies=_joined(core, "Vocab") or (),
        word_template=template.value if template else "",
        sections=tuple(sections),
        lines=_lines(entries),
    )


def _paths(path: str, core: Sequence[Entry], mistakes: list[Complaint]) -> tuple[str, ...]:
    """The folders that StylesPath names, from the folder of the settings; those that there are."""
    folder = os.path.dirname(os.path.abspath(path))
    found = []
    for entry in core:
        if entry.key == "StylesPath":
            place = os.path.normpath(os.path.join(folder, os.path.expanduser(entry.value)))
            if os.path.isdir(place):
                found.append(place)
            else:
                mistakes.append((entry.line, f"no folder is called “{entry.value}”; StylesPath must name one"))
    return tuple(dict.fromkeys(found))


def _lines(entries: Sequence[Entry]) -> dict[str, int]:
    """Where styles, rules and vocabularies are first named."""
    lines: dict[str, int] = {}
    for entry in entries:
        for name in entry.values if entry.key in ("BasedOnStyles", "Vocab") else (entry.key,):
            lines.setdefault(name, entry.line)
    return lines


def _toggles(
    entries: Sequence[Entry],
    parameters: dict[str, dict[str, str]],
    notices: list[Complaint],
    mistakes: list[Complaint],
) -> Iterator[tuple[str, str]]:
    """What a section says of single rules and of whole styles."""
    for entry in entries:
        if entry.key in _CORE or entry.key in _OF_FILES:
            continue
        parameter = _PARAMETER.fullmatch(entry.key)
        if parameter and parameter[2].lower() in _NO_PARAMETERS:
            said = f"“{parameter[2]}” is nothing that settings can change; extend {parameter[1]} in a style of your own"
            mistakes.append((entry.line, said))
        elif parameter:
            parameters.setdefault(parameter[1], {})[parameter[2].lower()] = entry.value
        elif entry.value in LEVELS:
            yield entry.key, entry.value
        elif entry.value in ("YES", "NO"):
            yield entry.key, "on" if entry.value == "YES" else "off"
        elif entry.value == "UNSET":
            yield entry.key, "unset"
        elif "." in entry.key and entry.value.lower() in ("no", "off", "false"):
            notices.append((entry.line, f"“{entry.key} = {entry.value}” is read as NO, as by Vale; write NO"))
            yield entry.key, "off"
        elif "." in entry.key:
            said = f"“{entry.key}” must be YES, NO or one of {', '.join(LEVELS)}, not “{entry.value}”"
            mistakes.append((entry.line, said))
        elif re.fullmatch(r"\w{1,8}", entry.value) and not near(entry.key, (*_CORE, *_OF_FILES)):
            said = f"“{entry.key} = {entry.value}” says nothing here; the formats of files stand under [formats]"
            mistakes.append((entry.line, said))
        else:
            known = did_you_mean(entry.key, (*_CORE, *_OF_FILES))
            mistakes.append((entry.line, f"“{entry.key}” is neither a setting nor Style.Rule; {known}"))


def _prose(entries: Sequence[Entry], core: Sequence[Entry], mistakes: list[Complaint]) -> ProseForms:
    blocks: dict[str, tuple[str, ...]] = {}
    tokens: dict[str, tuple[str, ...]] = {}
    delimiters = []
    for entry in entries:
        if entry.key in ("BlockIgnores", "IgnorePatterns"):
            blocks[entry.section] = (*blocks.get(entry.section, ()), *entry.values)
        elif entry.key == "TokenIgnores":
            tokens[entry.section] = (*tokens.get(entry.section, ()), *entry.values)
        elif entry.key == "CommentDelimiters" and len(entry.values) != 2:
            mistakes.append((entry.line, "“CommentDelimiters” must be two signs, parted by a comma"))
        elif entry.key == "CommentDelimiters":
            delimiters.append((entry.section, *entry.values))
    forms = ProseForms(
        block_ignores=tuple(blocks.items()),
        token_ignores=tuple(tokens.items()),
        ignored_classes=_joined(core, "IgnoredClasses") or (),
        formats=tuple((entry.key, entry.value) for entry in entries if entry.section == "formats"),
        comment_delimiters=tuple(delimiters),  # type: ignore[arg-type]
    )
    if (ignored := _joined(core, "IgnoredScopes")) is not None:
        forms = forms._replace(ignored_scopes=ignored)
    if (skipped := _joined(core, "SkippedScopes")) is not None:
        forms = forms._replace(skipped_scopes=skipped)
    return forms


def _unheard(entries: Sequence[Entry]) -> Iterator[Complaint]:
    for entry in entries:
        if entry.section == "asciidoctor":
            yield entry.line, f"“{entry.key}” is not heard: newslint reads no AsciiDoc"
        elif entry.key in _UNHEARD and not (entry.key == "Lang" and entry.value.lower().startswith("en")):
            yield entry.line, f"“{entry.key}” is not heard: {_UNHEARD[entry.key]}"


def _joined(entries: Sequence[Entry], key: str) -> tuple[str, ...] | None:
    """The values of all entries of a key; None where there is none."""
    found = [entry for entry in entries if entry.key == key]
    values = [value for entry in found for value in entry.values]
    if "NONE" in values:  # ends what stands before it
        values = values[len(values) - values[::-1].index("NONE") :]
    return tuple(dict.fromkeys(values)) if found else None


def _last(entries: Sequence[Entry], key: str) -> Entry | None:
    return next((entry for entry in reversed(entries) if entry.key == key), None)
