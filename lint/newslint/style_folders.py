"""Which styles, rules and vocabularies there are in folders, and which of those that settings name are missing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from newslint.options import Complaint, did_you_mean, near
from newslint.styling import Styles

BUILT_IN = "Vale"
_BUILT_IN_RULES = ("Avoid", "Repetition", "Spelling", "Terms")
_ENDINGS = (".yml", ".yaml")
_VOCABULARIES = (os.path.join("config", "vocabularies"), "Vocab")
_NO_STYLES = ("config", "Vocab")


def present(styles: Styles, mistakes: list[Complaint], notices: list[Complaint]) -> Styles:
    """The styles without what is in no folder, each of which is told once.

    A rule that is turned off, and missing, does no harm: it is among the `notices`.
    """
    missing: dict[str, None] = {}
    named = [*styles.run, *(name for section in styles.sections for name in section.run or ())]
    for style in dict.fromkeys(named):
        if not _has_style(styles.paths, style):
            missing[style] = None
            mistakes.append((styles.lines.get(style, 1), _no_style(styles.paths, style)))
    everywhere = [*styles.rules.items(), *(item for section in styles.sections for item in section.rules.items())]
    for name, stated in everywhere:
        style, _, rule = name.partition(".")
        if name in missing or style in missing or _has_rule(styles.paths, style, rule):
            continue
        missing[name] = None
        told = notices if stated in ("off", "unset") else mistakes
        told.append((styles.lines.get(name, 1), _no_rule(styles.paths, style, rule)))
    for name in styles.vocabularies:
        if not vocabulary(styles.paths, name):
            missing[f"vocabulary {name}"] = None
            mistakes.append((styles.lines.get(name, 1), _no_vocabulary(styles.paths, name)))
    if not missing:
        return styles
    return styles._replace(
        run=tuple(name for name in styles.run if name not in missing),
        rules={name: said for name, said in styles.rules.items() if name not in missing},
        vocabularies=tuple(name for name in styles.vocabularies if f"vocabulary {name}" not in missing),
        sections=tuple(
            section._replace(
                run=section.run and tuple(name for name in section.run if name not in missing),
                rules={name: said for name, said in section.rules.items() if name not in missing},
            )
            for section in styles.sections
        ),
    )


def vocabulary(paths: Sequence[str], name: str) -> str:
    """The folder of a vocabulary; "" where there is none."""
    places = (os.path.join(path, kind, name) for path in paths for kind in _VOCABULARIES)
    return next(filter(os.path.isdir, places), "")


def _has_style(paths: Sequence[str], style: str) -> bool:
    return style == BUILT_IN or any(os.path.isdir(os.path.join(path, style)) for path in paths)


def _has_rule(paths: Sequence[str], style: str, rule: str) -> bool:
    if not rule:
        return _has_style(paths, style)
    if style == BUILT_IN:
        return rule in _BUILT_IN_RULES
    parts = (style, *rule.split("."))
    if any(os.path.isfile(os.path.join(path, *parts) + ending) for path in paths for ending in _ENDINGS):
        return True
    return any(rule == known for path in paths for known in _rules(os.path.join(path, style)))


def _rules(folder: str) -> Iterator[str]:
    """The names of the rules below the folder of a style; in folders inside it, with their names before it."""
    for place, folders, files in os.walk(folder):
        folders.sort()
        inner = [part for part in os.path.relpath(place, folder).split(os.sep) if part != "."]
        yield from (".".join([*inner, file.partition(".")[0]]) for file in sorted(files) if file.endswith(_ENDINGS))


def _no_style(paths: Sequence[str], style: str) -> str:
    known = {BUILT_IN} | {
        entry.name
        for path in paths
        if os.path.isdir(path)
        for entry in os.scandir(path)
        if entry.is_dir() and entry.name not in _NO_STYLES and entry.name[:1] not in "._"
    }
    meant = near(style, known)
    remedy = f"did you mean “{meant}”?" if meant else "put its folder there, as `vale sync` does"
    return f"no style is called “{style}” in the folders of styles; {remedy}"


def _no_rule(paths: Sequence[str], style: str, rule: str) -> str:
    if style != BUILT_IN and not _has_style(paths, style):
        return _no_style(paths, style)
    known = _BUILT_IN_RULES if style == BUILT_IN else [name for path in paths for name in _rules(f"{path}/{style}")]
    return f"no rule is called “{style}.{rule}”; {did_you_mean(f'{style}.{rule}', [f'{style}.{one}' for one in known])}"


def _no_vocabulary(paths: Sequence[str], name: str) -> str:
    roots = [os.path.join(path, kind) for path in paths for kind in _VOCABULARIES]
    meant = near(name, [found for root in roots if os.path.isdir(root) for found in os.listdir(root)])
    remedy = f"did you mean “{meant}”?" if meant else f"it would be config/vocabularies/{name} in the folder of styles"
    return f"no vocabulary is called “{name}”; {remedy}"
