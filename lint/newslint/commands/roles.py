"""`newslint roles`: an article as newslint sees it, block by block."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence

from newslint import __version__
from newslint.article import Article, Block, Role
from newslint.commands.check import chosen_config
from newslint.config import ConfigError
from newslint.engine import Engine
from newslint.plan import Choice
from newslint.reporters.cells import room, shown, width
from newslint.source import ReadError, Source
from newslint.source import read as read_source
from newslint.terminal import CLEAN, FAILED, say, wants_color

_COLORS = {
    Role.HEADLINE: "1",
    Role.KICKER: "1",
    Role.STANDFIRST: "1",
    Role.SUBHEAD: "1",
    Role.BYLINE: "34",
    Role.DATELINE: "34",
    Role.IMAGE: "32",
    Role.ALT: "32",
    Role.CAPTION: "32",
    Role.CREDIT: "32;1",
    Role.VIDEO: "35",
    Role.VIDEO_TITLE: "35",
    Role.EMBED: "35",
    Role.GAP: "31",
    Role.RELATED_LINK: "33",
    Role.RESIDUE: "33",
    Role.TAG: "2",
    Role.CODE: "2",
}
_WIDEST_ROLE = max(len(role) for role in Role)


def roles(options: Namespace) -> int:
    """Print the blocks of each file; see the exit codes in `newslint.terminal`."""
    engine = Engine(Choice(), chosen_config(options), debug=options.debug)
    seen: list[Article] = []
    failed = False
    for path in options.paths:
        try:
            seen.append(_numbered(_see(engine, path, options.stdin_filename)))
        except (ReadError, OSError, ConfigError) as error:
            say(f"{path}: {error}")
            failed = True
    if options.output_format == "json":
        _print_json(seen)
    else:
        color = wants_color(options.color)
        for number, article in enumerate(seen):
            sys.stdout.write("\n" if number else "")
            for line in _drawn(article, color=color, room=room()):
                print(line)
    return FAILED if failed else CLEAN


def _see(engine: Engine, path: str, stdin_name: str) -> Article:
    if path == "-":
        source = Source.decode(stdin_name, sys.stdin.buffer.read())
    else:
        source = read_source(path, engine.config_of(path).max_size)
    return engine.article_of(source)


def _numbered(article: Article) -> Article:
    """The figures counted from 1 in the order in which they are met."""
    numbers: dict[int, int] = {}
    for block in article.blocks:
        if block.figure is not None:
            numbers.setdefault(block.figure, len(numbers) + 1)
    blocks = (
        block if block.figure is None else block._replace(figure=numbers[block.figure]) for block in article.blocks
    )
    return article._replace(blocks=tuple(blocks))


def _drawn(article: Article, *, color: bool, room: int) -> Iterator[str]:
    """The file's name and format, then a line for each block: where it starts, its role, its text, what was noted."""
    source = article.source
    language = f", {article.language}" if article.language else ""
    head = f"{shown(source.path)} ({article.format}{language})"
    yield f"\x1b[1m{head}\x1b[0m" if color else head
    places = [_where(source, block.span.start) for block in article.blocks]
    gutter = max(map(len, places), default=0)
    for block, place in zip(article.blocks, places, strict=True):
        where = place.rjust(gutter)
        notes = _notes(block)
        text = shown(" ".join(block.text.string.split())) or shown(block.src)
        used = gutter + _WIDEST_ROLE + 4 + (width(notes) + 2 if notes else 0)
        if room:
            text = _cut(text, max(20, room - used))
        code = _COLORS.get(block.role, "")
        role = f"{block.role:{_WIDEST_ROLE}}"
        painted = f"\x1b[{code}m{role}\x1b[0m" if color and code else role
        tail = f"\x1b[2m{notes}\x1b[0m" if color and notes else notes
        yield "  ".join(part for part in (where, painted, text, tail) if part).rstrip()
    for rule, span, message in article.problems:
        yield f"{_where(source, span.start).rjust(gutter)}  {rule}: {shown(message)}"


def _where(source: Source, offset: int) -> str:
    """`line:column`, and the file before it where that is another one."""
    place = source.position(offset)
    part, _ = source.part(offset)
    name = "" if part.path == source.path else f"{shown(part.path)}:"
    return f"{name}{place.line}:{place.column}"


def _notes(block: Block) -> str:
    notes = []
    if block.section != 1:
        notes.append("JSON-LD" if block.section == 2 else "front matter")
    if block.figure is not None:
        notes.append(f"figure {block.figure}")
    if block.why:
        notes.append(shown(block.why))
    return f"({'; '.join(notes)})" if notes else ""


def _cut(text: str, cells: int) -> str:
    if width(text) <= cells:
        return text
    while text and width(text) > cells - 1:
        text = text[: len(text) - max(1, (width(text) - cells) // 2)]
    return f"{text.rstrip()}…"


def _print_json(articles: Sequence[Article]) -> None:
    import json

    files = []
    for article in articles:
        source = article.source
        blocks = []
        for block in article.blocks:
            start, end = source.position(block.span.start), source.position(block.span.end)
            blocks.append(
                {
                    "path": source.part(block.span.start)[0].path,
                    "role": block.role.value,
                    "text": block.text.string,
                    "line": start.line,
                    "column": start.column,
                    "end_line": end.line,
                    "end_column": end.column,
                    "src": block.src or None,
                    "figure": block.figure,
                    "gallery": block.gallery,
                    "section": ("front-matter", "body", "json-ld")[block.section],
                    "why": block.why,
                }
            )
        files.append(
            {"path": source.path, "format": article.format, "language": article.language or None, "blocks": blocks}
        )
    print(json.dumps({"version": __version__, "files": files}, ensure_ascii=False, indent=2))
