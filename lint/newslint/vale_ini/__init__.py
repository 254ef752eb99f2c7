"""A `.vale.ini` as settings: the same styles on the same files, at the same levels."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.options import Complaint, did_you_mean
from newslint.prose.forms import ProseForms
from newslint.styling import Styles, StyleSection
from newslint.vale_ini.reading import Entry, read

_LEVELS = ("suggestion", "warning", "error")
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
    "Lang": "newslint tells languages by itself",
    "Packages": "",
}


class ValeSettings(NamedTuple):
    """What a `.vale.ini` says; `notices` name what has no meaning here, and `complaints` what is wrong."""

    styles: Styles
    prose: ProseForms
    notices: tuple[Complaint, ...]
    complaints: tuple[Complaint, ...]


def load(path: str, text: str) -> ValeSettings:
    """The settings in the text of a `.vale.ini` at `path`. Raises nothing: mistakes are among the complaints."""
    complaints: list[Complaint] = []
    entries = read(text, complaints)
    notices = list(_unheard(path, entries))
    core = [entry for entry in entries if entry.section in ("", "DEFAULT")]
    for entry in core:
        if entry.key in _OF_FILES:
            complaints.append((entry.line, f"“{entry.key}” speaks about files; put it under a section such as [*]"))
        elif entry.key not in _CORE:
            notices.append((entry.line, f"“{entry.key}” is no setting of Vale; {did_you_mean(entry.key, _CORE)}"))
    complaints += (
        (entry.line, f"“{entry.key}” speaks about the whole run; put it above all sections")
        for entry in entries
        if entry.section not in ("", "DEFAULT", "formats", "asciidoctor") and entry.key in _CORE
    )
    styles = _styles(path, entries, core, notices, complaints)
    return ValeSettings(styles, _prose(entries, core, complaints), tuple(notices), tuple(complaints))


def _styles(
    path: str, entries: Sequence[Entry], core: Sequence[Entry], notices: list[Complaint], complaints: list[Complaint]
) -> Styles:
    folder = os.path.dirname(os.path.abspath(path))
    levels: dict[str, str] = {}
    based_on: tuple[str, ...] = ()
    rules: dict[str, str] = {}
    sections: list[StyleSection] = []
    names = dict.fromkeys(entry.section for entry in entries)
    for name in names:
        if name in ("", "DEFAULT", "formats", "asciidoctor"):
            continue
        own = [entry for entry in entries if entry.section == name]
        stated = _joined(own, "BasedOnStyles")
        toggles = dict(_toggles(own, levels, notices, complaints))
        if name == "*":
            based_on, rules = stated or (), toggles
        else:
            sections.append(StyleSection(name, stated, toggles))
    least = _last(core, "MinAlertLevel")
    if least is not None and least.value not in _LEVELS:
        said = f"“MinAlertLevel” must be one of {', '.join(sorted(_LEVELS))}, not “{least.value}”"
        complaints.append((least.line, said))
        least = None
    places = []
    for entry in core:
        if entry.key == "StylesPath":
            place = os.path.normpath(os.path.join(folder, os.path.expanduser(entry.value)))
            places.append(place)
            if not os.path.isdir(place):
                complaints.append((entry.line, f"no folder is called {entry.value}; StylesPath must name one"))
    template = _last(core, "WordTemplate")
    return Styles(
        paths=tuple(dict.fromkeys(places)),
        based_on=based_on,
        rules=rules,
        levels=levels,
        min_level=least.value if least else "suggestion",
        vocabularies=_joined(core, "Vocab") or (),
        word_template=template.value if template else "",
        sections=tuple(sections),
    )


def _toggles(
    entries: Sequence[Entry], levels: dict[str, str], notices: list[Complaint], complaints: list[Complaint]
) -> Iterator[tuple[str, str]]:
    """The single rules that a section turns on or off; those with a level get it everywhere, as in Vale."""
    for entry in entries:
        if entry.key in _CORE or entry.key in _OF_FILES:
            continue
        if "[" in entry.key or "." not in entry.key:
            known = did_you_mean(entry.key, (*_CORE, *_OF_FILES))
            notices.append((entry.line, f"“{entry.key}” is not heard: it is neither a setting nor Style.Rule; {known}"))
        elif entry.value in _LEVELS:
            levels[entry.key] = entry.value
            yield entry.key, "YES"
        elif entry.value in ("YES", "NO"):
            yield entry.key, entry.value
        else:
            said = f"“{entry.key}” must be YES, NO or one of {', '.join(sorted(_LEVELS))}, not “{entry.value}”"
            complaints.append((entry.line, said))


def _prose(entries: Sequence[Entry], core: Sequence[Entry], complaints: list[Complaint]) -> ProseForms:
    blocks: dict[str, tuple[str, ...]] = {}
    tokens: dict[str, tuple[str, ...]] = {}
    delimiters = []
    for entry in entries:
        if entry.key in ("BlockIgnores", "IgnorePatterns"):
            blocks[entry.section] = (*blocks.get(entry.section, ()), *entry.values)
        elif entry.key == "TokenIgnores":
            tokens[entry.section] = (*tokens.get(entry.section, ()), *entry.values)
        elif entry.key == "CommentDelimiters" and len(entry.values) != 2:
            complaints.append((entry.line, "“CommentDelimiters” must be two signs, parted by a comma"))
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


def _unheard(path: str, entries: Sequence[Entry]) -> Iterator[Complaint]:
    folder = os.path.dirname(os.path.abspath(path))
    places = [os.path.join(folder, entry.value) for entry in entries if entry.key == "StylesPath"]
    for entry in entries:
        if entry.section == "asciidoctor":
            yield entry.line, f"“{entry.key}” is not heard: newslint reads no AsciiDoc"
        elif entry.key == "Packages":
            for package in entry.values:
                name = os.path.splitext(os.path.basename(package))[0]
                if not any(os.path.isdir(os.path.join(place, name)) for place in places):
                    yield entry.line, f"the package {name} is not in StylesPath; put it there, as `vale sync` does"
        elif entry.key in _UNHEARD:
            yield entry.line, f"“{entry.key}” is not heard: {_UNHEARD[entry.key]}"


def _joined(entries: Sequence[Entry], key: str) -> tuple[str, ...] | None:
    """The values of all entries of a key; None where there is none."""
    found = [entry for entry in entries if entry.key == key]
    return tuple(dict.fromkeys(value for entry in found for value in entry.values)) if found else None


def _last(entries: Sequence[Entry], key: str) -> Entry | None:
    return next((entry for entry in reversed(entries) if entry.key == key), None)
