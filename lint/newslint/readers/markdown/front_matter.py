"""YAML or TOML before the article: headline, byline and picture fields as blocks with places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from newslint.article import Block, Role
from newslint.source import Source, Span, Text

_FENCE = re.compile(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_ROLES = {
    Role.HEADLINE: ("title", "headline", "hed"),
    Role.KICKER: ("kicker", "overline", "eyebrow"),
    Role.STANDFIRST: (
        "abstract", "dek", "deck", "description", "excerpt", "intro", "lead", "lede", "standfirst", "subhed",
        "subtitle",
        "summary", "teaser",
    ),
    Role.BYLINE: ("author", "authors", "byline", "by"),
    Role.CAPTION: ("caption", "cutline", "figcaption", "image_caption", "image_figcaption", "featured_image_caption"),
    Role.CREDIT: ("credit", "image_credit", "photo_credit", "featured_image_credit", "image_copyright"),
    Role.ALT: ("alt", "image_alt", "featured_image_alt", "alt_text"),
}  # fmt: skip
_ROLE_OF = {key: role for role, keys in _ROLES.items() for key in keys}
_IN_FIGURE = (Role.CAPTION, Role.CREDIT, Role.ALT)
_TOML_TEXT = re.compile(r"^[ \t]*([\w.-]+)[ \t]*=[ \t]*(?:\"((?:[^\"\\\n]|\\.)*)\"|'([^'\n]*)')", re.MULTILINE)

_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)*")  # `&anchor !tag` before a scalar
_INDICATOR = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)?")


class FrontMatter(NamedTuple):
    """What stands before the article; `end` is where the article begins."""

    end: int = 0
    blocks: tuple[Block, ...] = ()
    language: str = ""
    ignored: tuple[str, ...] = ()
    problems: tuple[tuple[str, Span, str], ...] = ()


def read(source: Source) -> FrontMatter:
    """The front matter of a source; an empty one if there is none, or if it never ends."""
    fence = _FENCE.match(source.text)
    if not fence:
        return FrontMatter()
    closing = r"(?:---|\.\.\.)" if fence[1] == "---" else r"\+\+\+"
    found = re.compile(rf"(?<=[\r\n]){closing}[ \t]*(?=[\r\n]|\Z)").search(source.text, fence.end())
    if not found:
        return FrontMatter()
    body = source.text[fence.end() : found.start()]
    if fence[1] == "+++":
        return FrontMatter(found.end(), tuple(_toml(source, body, fence.end())))
    return _yaml(source, body, fence.end(), found.end())


def _yaml(source: Source, body: str, start: int, end: int) -> FrontMatter:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(body)
    try:
        root: Any = loader.get_single_node()
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        at = min(start + (mark.index if mark else 0), end - 1)
        said = f"this front matter is not valid YAML: {getattr(error, 'problem', None) or error}"
        return FrontMatter(end, problems=(("front-matter-invalid", Span(at, at + 1), said),))
    finally:
        loader.dispose()
    if root is None or root.id != "mapping":
        return FrontMatter(end)
    top = {key.value: value for key, value in root.value if key.id == "scalar"}
    blocks = sorted(_fields(source, body, start, root, 1, {id(root)}), key=lambda block: block.span.start)
    stated = (top[key] for key in ("lang", "language", "locale") if key in top)
    language = next((node.value for node in stated if node.id == "scalar"), "")
    return FrontMatter(end, tuple(blocks), language, tuple(_ignored(top.get("newslint"))))


def _fields(source: Source, body: str, start: int, mapping: Any, figure: int, seen: set[int]) -> Iterator[Block]:
    """The fields of a mapping and of those in it; what an alias repeats was read where its anchor stands."""
    for key, value in mapping.value:
        if key.id != "scalar" or id(value) in seen:
            continue
        role = _ROLE_OF.get(str(key.value).casefold().replace("-", "_"))
        if value.id == "mapping":
            seen.add(id(value))
            yield from _fields(source, body, start, value, figure, seen)
        elif role is not None:
            items = value.value if value.id == "sequence" else [value]
            for item in items:
                if item.id == "scalar" and str(item.value).strip() and id(item) not in seen:
                    seen.add(id(item))
                    text = _scalar(source, body, start, item)
                    span = Span(start + item.start_mark.index, start + item.end_mark.index)
                    yield Block(role, text, span, figure if role in _IN_FIGURE else None, section=0)


def _scalar(source: Source, body: str, start: int, node: Any) -> Text:
    """The text of a scalar: letter for letter where it is, line by line where it is folded, else as one atom."""
    high = node.end_mark.index
    low = _after(_PROPERTIES, body, node.start_mark.index, high)
    if node.style in ("|", ">"):
        return _lines(source, start + _after(_INDICATOR, body, low, high), start + high)
    inner = (low + 1, high - 1) if node.style in ("'", '"') else (low, high)
    raw = body[inner[0] : inner[1]]
    if raw == node.value:
        return Text.verbatim(source, start + inner[0], start + inner[1])
    if "\\" not in raw and "''" not in raw:
        return _lines(source, start + inner[0], start + inner[1])
    return _escaped(source, start + inner[0], start + inner[1], node.style)


def _after(pattern: re.Pattern[str], body: str, start: int, end: int) -> int:
    found = pattern.match(body, start, end)
    return found.end() if found else start


def _lines(source: Source, start: int, end: int) -> Text:
    """Folded lines joined by spaces."""
    parts: list[tuple[str, int, int]] = []
    for match in re.finditer(r"[^\r\n]*[^\s]", source.text[start:end]):
        string = match.group().lstrip()
        at = start + match.end() - len(string)
        if parts:
            parts.append((" ", parts[-1][2], at))
        parts.append((string, at, at + len(string)))
    return Text.join(parts)


def _escaped(source: Source, start: int, end: int, style: str) -> Text:
    """A quoted scalar with escapes: each escape is an atom."""
    pattern = (
        r"\\(?:(?:\r\n|\n|\r)\s*|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^\r\n])" if style == '"' else r"''"
    )
    parts: list[tuple[str, int, int]] = []
    at = start
    for match in re.finditer(rf"{pattern}|\s*[\r\n]\s*", source.text[start:end]):
        low, high = start + match.start(), start + match.end()
        parts.append((source.text[at:low], at, low))
        parts.append((_unescape(match.group()), low, high))
        at = high
    parts.append((source.text[at:end], at, end))
    return Text.join(parts)


def _unescape(escape: str) -> str:
    if not escape.strip():
        return " "
    if escape[0] == "'":
        return "'"
    if escape[1] in "\r\n":
        return ""
    if escape[1] in "xuU" and len(escape) > 2:
        code = int(escape[2:], 16)
        return chr(code) if code < 0xD800 or 0xDFFF < code <= 0x10FFFF else "\ufffd"
    return {"n": "\n", "t": "\t", "r": "\r", "_": "\xa0", "0": ""}.get(escape[1], escape[1])


def _ignored(node: Any) -> Iterator[str]:
    """`newslint: {ignore: [RULE…]}`."""
    if node is None or node.id != "mapping":
        return
    for key, value in node.value:
        if key.value == "ignore":
            items = value.value if value.id == "sequence" else [value]
            yield from (str(item.value) for item in items if item.id == "scalar")


def _toml(source: Source, body: str, start: int) -> Iterator[Block]:
    for match in _TOML_TEXT.finditer(body):
        role = _ROLE_OF.get(match[1].rpartition(".")[2].casefold().replace("-", "_"))
        group = 2 if match[2] is not None else 3
        if role is None or not match[group].strip():
            continue
        low, high = start + match.start(group), start + match.end(group)
        text = Text.verbatim(source, low, high) if "\\" not in match[group] else _escaped(source, low, high, '"')
        yield Block(role, text, Span(low - 1, high + 1), 1 if role in _IN_FIGURE else None, section=0)
