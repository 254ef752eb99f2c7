"""The settings that tell readers how a site marks things: `front-matter`, `shortcodes`, `residue`, `image-index`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from newslint.article import Role
from newslint.options import Complaint, did_you_mean, read_fields, unknown_keys
from newslint.readers.forms import Forms, ShortcodeForm
from newslint.strict_yaml import Node

KEYS = ("front-matter", "shortcodes", "residue", "image-index")
_KINDS = ("picture", "video", "embed")
_INDEX = "{files: data/images/*.yml, key: uid}"
_FIELDS = "{strapline: standfirst}"
_ARGUMENTS = ("src", "alt", "caption", "credit", "title")


class ImageIndex(NamedTuple):
    """Records of pictures kept beside the articles: `files` are patterns as in .gitignore, `key` the field by which
    articles name a record; without `key`, the file's stem."""

    files: tuple[str, ...]
    key: str = ""


def read_forms(given: dict[str, Node], complaints: list[Complaint]) -> Forms:
    """The forms that the settings state; their keys are taken out of `given`."""
    fields = given.pop("front-matter", None)
    codes = given.pop("shortcodes", None)
    residue = given.pop("residue", None)
    phrases = read_fields(_Residue, {"residue": residue}, complaints) if residue else {}
    return Forms(
        _fields(fields, complaints) if fields else {},
        _shortcodes(codes, complaints) if codes else {},
        phrases.get("residue", ()),
    )


def read_indexes(given: dict[str, Node], complaints: list[Complaint]) -> tuple[ImageIndex, ...]:
    """The image indexes that the settings state; their key is taken out of `given`."""
    node = given.pop("image-index", None)
    if node is None:
        return ()
    found = []
    for item in node.value if isinstance(node.value, list) else [node]:
        if not isinstance(item.value, dict) or "files" not in item.value:
            complaints.append((item.line, f"“image-index” must be a mapping, as in {_INDEX}, or a list of these"))
            continue
        complaints += unknown_keys(item.value, ("files", "key"))
        found.append(ImageIndex(**{"files": (), **read_fields(ImageIndex, item.value, complaints)}))
    return tuple(found)


class _Residue(NamedTuple):
    residue: tuple[str, ...] = ()


def _fields(node: Node, complaints: list[Complaint]) -> Mapping[str, Role]:
    if not isinstance(node.value, dict):
        complaints.append((node.line, f"“front-matter” must be a mapping of fields to roles, as in {_FIELDS}"))
        return {}
    roles = [role.value for role in Role]
    found = {}
    for field, role in node.value.items():
        if not isinstance(role.value, str) or role.value not in roles:
            said = did_you_mean(str(role.value), roles)
            complaints.append((role.line, f"no role is called {role.kind}; {said}"))
        else:
            found[field] = Role(role.value)
    return found


def _shortcodes(node: Node, complaints: list[Complaint]) -> Mapping[str, ShortcodeForm]:
    example = "as in {fotobox: {is: picture, caption: text, credit: by}}"
    if not isinstance(node.value, dict):
        complaints.append((node.line, f"“shortcodes” must be a mapping of names to what they show, {example}"))
        return {}
    found = {}
    for name, item in node.value.items():
        if not isinstance(item.value, dict):
            complaints.append((item.line, f"the shortcode “{name}” must be a mapping, {example}"))
            continue
        kind = item.value.get("is")
        if kind is None or kind.value not in _KINDS:
            line = kind.line if kind else item.line
            complaints.append((line, f"the shortcode “{name}” needs “is”: one of {', '.join(_KINDS)}"))
            continue
        complaints += unknown_keys(item.value, ("is", *_ARGUMENTS))
        arguments: dict[str, Any] = {key: value for key, value in item.value.items() if key in _ARGUMENTS}
        found[name.casefold()] = ShortcodeForm(str(kind.value), **read_fields(ShortcodeForm, arguments, complaints))
    return found
