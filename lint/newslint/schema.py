"""JSON schemas of rule files and of settings, from the fields that read them: what an editor completes and underlines.

What a schema cannot say, the loader still does: patterns that do not compile, options that contradict each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from newslint import plugins, style_settings
from newslint.article import Role
from newslint.checks import KINDS, VALE_FIELDS, kind
from newslint.config import KEYS, Config, Override
from newslint.diagnostic import Level
from newslint.options import type_name
from newslint.readers.forms import ShortcodeForm
from newslint.rule import FORMATS, Example
from newslint.rule_entry import COMMON
from newslint.scope import ENDINGS, PROSE_WORDS, names
from newslint.site import ImageIndex
from newslint.vale_cases import Case

Schema = dict[str, Any]

_DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors know best."""

_TEXT: Schema = {"type": ["string", "number", "boolean"]}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_ROLE: Schema = {"enum": sorted(role.value for role in Role)}
_TYPES: Mapping[str, Schema] = {
    "str": _TEXT,
    "bool": {"type": "boolean"},
    "int": {"type": "integer", "minimum": 0, "maximum": 10**15 - 1},
    "float": {"type": "number", "minimum": 0, "maximum": 10**9},
    "tuple[str, ...]": _TEXTS,
    "tuple[tuple[str, ...], ...]": {"type": "array", "items": {"type": "array", "items": _TEXT}},
    "Mapping[str, str]": {"type": "object", "additionalProperties": {"type": [*_TEXT["type"], "null"]}},
    "tuple[Mapping[str, str], ...]": {"type": "array", "items": {"type": "object"}},
    "Role | None": _ROLE,
    "tuple[Role, ...]": {"anyOf": [_ROLE, {"type": "array", "items": _ROLE}]},
}

_LEVELS: Schema = {"type": "object", "additionalProperties": {"enum": [*sorted(Level), "off"]}}
_SHORTCODE: Schema = {"is": {"enum": ["picture", "video", "embed"]}}


def rules() -> Schema:
    """The schema of a file that holds one rule or a list of them."""
    kinds = sorted({*KINDS, *_usable_plugins()})
    rule = {
        "type": "object",
        "required": ["extends", "message"],
        "properties": {"extends": {"enum": kinds, "description": _SAID["extends"]}},
        "allOf": [
            {
                "if": {"properties": {"extends": {"const": name}}, "required": ["extends"]},
                "then": {"$ref": f"#/definitions/{name}"},
            }
            for name in kinds
        ],
    }
    reference = {"$ref": "#/definitions/rule"}
    return {
        "$schema": _DRAFT,
        "title": "newslint rules",
        "description": "A rule, or a list of rules.",
        "anyOf": [reference, {"type": "array", "items": reference}],
        "definitions": {"rule": rule} | {name: _kind(name) for name in kinds},
    }


def config() -> Schema:
    """The schema of `.newslint.yaml`."""
    special: dict[str, Schema] = {
        "levels": _LEVELS,
        "overrides": {
            "type": "array",
            "items": _object(_fields(Override) | {"levels": _LEVELS, "files": _TEXTS}, required=["files"]),
        },
        "front-matter": {"type": "object", "additionalProperties": _ROLE},
        "shortcodes": {"type": "object", "additionalProperties": _shortcode()},
        "residue": _TEXTS,
        "image-index": _one_or_more(_object(_fields(ImageIndex), required=["files"])),
        "styles": _styles(),
        "prose": _prose(),
    }
    fields = {name: schema for name, schema in _fields(Config).items() if name in KEYS}
    properties: dict[str, Schema] = {key: {} for key in KEYS} | fields | special
    for key, schema in properties.items():
        properties[key] = {**schema, **({"description": _SETTINGS[key]} if key in _SETTINGS else {})}
    return {
        "$schema": _DRAFT,
        "title": "newslint settings",
        "description": "Settings of newslint; an unknown key is an error.",
        **_object(properties),
    }


def _styles() -> Schema:
    rules = {"type": ["object", "null"], "additionalProperties": {"enum": sorted(style_settings.STATES)}}
    section = _object(_fields(style_settings.FilesKeys) | {"rules": rules}, required=["pattern"])
    options = {"type": "object", "additionalProperties": {"type": [*_TEXT["type"], "null"]}}
    special = {
        "rules": rules,
        "parameters": {"type": ["object", "null"], "additionalProperties": options},
        "files": {"type": ["array", "null"], "items": section},
    }
    return _object(_fields(style_settings.StyleKeys) | special)


def _prose() -> Schema:
    ignores = {"type": ["array", "null"], "items": _object(_fields(style_settings.Ignores))}
    delimiters = {"type": ["array", "null"], "items": _object(_fields(style_settings.Delimiters))}
    special = {"block-ignores": ignores, "token-ignores": ignores, "comment-delimiters": delimiters}
    return _object(_fields(style_settings.ProseKeys) | special)


def _usable_plugins() -> list[str]:
    usable = []
    for name in plugins.found(plugins.CHECKS):
        try:
            kind(name)
        except plugins.PluginError:
            continue  # `newslint check` tells it
        usable.append(name)
    return usable


def _kind(name: str) -> Schema:
    """The schema of rules of one kind."""
    check = kind(name)
    about = " ".join((check.__doc__ or "").split())
    options = {
        option: {**schema, "description": said} if (said := _sentences(about, option)) else schema
        for option, schema in _fields(check).items()
        if option not in VALE_FIELDS
    }
    properties: dict[str, Schema] = {key: {} for key in COMMON} | _common(check.facts()) | options
    return {"description": about, **_object(properties)}


def _common(facts: Iterable[str]) -> dict[str, Schema]:
    """The keys that every rule has; the placeholders of messages are those of the kind."""
    known = "|".join(map(re.escape, facts))
    example = _fields(Example) | {"format": {"enum": [*FORMATS, *plugins.found(plugins.READERS)]}}
    example.pop("line")
    keys: dict[str, Schema] = {
        "extends": {},
        "id": {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9_.-]*$"},
        "message": {"type": "string", "minLength": 1, "not": {"pattern": rf"\{{(?!(?:{known})\}})[a-z_]+\}}"}},
        "level": {"enum": sorted(Level)},
        "scope": _scope(),
        "why": {"type": "string"},
        "link": {"type": "string"},
        "description": {"type": "string"},
        "limit": _TYPES["int"],
        "default": {"enum": ["on", "off"]},
        "examples": {
            "type": "array",
            "items": {**_object(example), "anyOf": [{"required": ["bad"]}, {"required": ["good"]}]},
        },
    }
    tests = _fields(Case)
    tests.pop("rule")
    keys["tests"] = {"type": "array", "items": _object(tests, required=["name"])}
    return {key: {**schema, "description": _SAID[key]} for key, schema in keys.items()}


def _scope() -> Schema:
    news = "|".join(sorted(map(re.escape, names()), key=len, reverse=True))
    words = "|".join(sorted((PROSE_WORDS | ENDINGS) - {"frontmatter"}, key=len, reverse=True))
    free = r"[^.&~\s]+"
    unit = rf"(?:class\.{free}|{words})"
    matter = rf"frontmatter(?:\.{free})*"
    word = rf"(?:{news}|{unit}(?:\.{unit})*(?:\.{matter})?|{matter})"
    one = {"type": "string", "pattern": rf"^\s*~?\s*{word}\s*(?:&\s*~?\s*{word}\s*)*$"}
    return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}, {"type": "null"}]}


def _shortcode() -> Schema:
    arguments = _fields(ShortcodeForm)
    arguments.pop("kind")
    return _object(_SHORTCODE | arguments, required=["is"])


def _fields(target: Any) -> dict[str, Schema]:
    """The schema of each option that a NamedTuple reads; one whose type is not known here can be anything."""
    return {field.replace("_", "-"): _of_type(target.__annotations__[field]) for field in target._fields}


def _of_type(annotation: Any) -> Schema:
    name = type_name(annotation)
    if name.startswith("Literal["):
        return {"enum": sorted(filter(None, re.findall(r"[\"']([^\"']*)[\"']", name)))}
    return dict(_TYPES.get(name, {}))


def _object(properties: Mapping[str, Schema], required: list[str] | None = None) -> Schema:
    more = {"required": required} if required else {}
    return {"type": "object", "properties": dict(properties), "additionalProperties": False, **more}


def _one_or_more(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "array", "items": schema}]}


def _sentences(about: str, option: str) -> str:
    """What a docstring says about an option: the sentences that name it; else what it means wherever it occurs."""
    named = rf"`{option.replace('-', '[-_]')}[`:]"
    return " ".join(said for said in re.split(r"(?<=\.) (?=\S)", about) if re.search(named, said)) or _SHARED.get(
        option, ""
    )


_SHARED = {
    "append": "Whether raw stands behind the tokens instead of before them.",
    "delete": "Whether a fix takes the block away.",
    "exceptions": "Patterns; what one of them matches is not reported.",
    "ignorecase": "Whether case makes no difference.",
    "nonword": "Whether matches may begin and end inside words.",
    "threshold": "Read as in Vale, where it has no effect.",
}
"""Options that mean the same in many kinds."""

_SAID = {
    "extends": "The kind of check.",
    "id": "Thing, then fault, as in caption-repeated. Default: the name of the file.",
    "message": "What is wrong here and, if known, the remedy; lower case, no full stop. {placeholders} by kind.",
    "level": "How much it matters. Default: warning.",
    "scope": "Which blocks: a role or a group; & joins, ~ negates, a list means any of them. Default: text.",
    "why": "The reason, in two sentences that would persuade a desk editor.",
    "link": "Where to read more.",
    "description": "The rule in one line, for lists. Default: the message.",
    "limit": "Most diagnostics in one article.",
    "default": "off: the rule runs only where settings give it a level, or with --select.",
    "tests": "Tests in Vale's form: input, and want, contains or absent.",
    "examples": "Tests of the rule: bad with carets under what must be found, good without a finding.",
}

_SETTINGS = {
    "rules": "Packs, rule files and folders: news is the bundled pack.",
    "levels": "The level of a rule, or off.",
    "names": "The house list of names.",
    "exclude": "Files that are not checked; patterns as in .gitignore.",
    "fail-on": "The least level that fails the run.",
    "credits": "required: every captioned picture needs a credit; custom: where the article credits others.",
    "max-size": "Bytes; longer files are reported, not checked.",
    "overrides": "Other levels for some files.",
    "front-matter": "Fields of front matter, and the role of what stands in them.",
    "shortcodes": "Shortcodes of the site: what each shows, and which argument says what, by name or place.",
    "residue": "Lines of page furniture: whole, or with * at the end their beginning.",
    "image-index": "Records of pictures beside the articles.",
    "styles": "Styles of Vale: where they are, which run, and which of their rules, on which files.",
    "prose": "How running text is read for rules with scopes of Vale: what is left out, which ending is which format.",
}
