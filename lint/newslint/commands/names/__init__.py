"""`newslint names`: whom newslint sees in an article, what the house list says of them, and a first house list."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator

from newslint import files, house
from newslint.article import Article
from newslint.commands.check import chosen_config
from newslint.commands.names.seen import Seen, see
from newslint.config import ConfigError
from newslint.engine import Engine
from newslint.plan import Choice
from newslint.source import ReadError, Source
from newslint.source import read as read_source
from newslint.terminal import CLEAN, FAILED, say, wants_color


def names(options: Namespace) -> int:
    """Print what was asked for; see the exit codes in `newslint.terminal`."""
    engine = Engine(Choice(), chosen_config(options), debug=options.debug)
    if options.propose:
        return _propose(engine, options)
    if options.across:
        return _across(options)
    failures: list[str] = []
    found = list(_see_all(engine, options.paths, options.stdin_filename, failures))
    unlisted = next((article.source.path for article, _, listed in found if listed.known is None), "")
    if options.verified and unlisted:
        say(f"{unlisted}: no house list; name one in the settings (`names: names.yaml`), or start one with --propose")
        return FAILED
    if options.verified:
        from newslint.commands.names import verified

        pages = [verified.drawn(*one) for one in found]
        data = [verified.for_json(*one) for one in found]
    else:
        from newslint.commands.names import draw

        pages = [draw.drawn(article, seen) for article, seen, _ in found]
        data = [draw.for_json(article, seen) for article, seen, _ in found]
    _print(pages, data, options)
    return FAILED if failures else CLEAN


def _see_all(
    engine: Engine, paths: Iterable[str], stdin_name: str, failures: list[str]
) -> Iterator[tuple[Article, Seen, house.HouseNames]]:
    """Each article that can be read; what keeps others from it is said once, and added to `failures`."""
    lists = _HouseLists(engine)
    for path in paths:
        try:
            article = _read(engine, path, stdin_name)
            listed = lists.of(article)
            yield article, see(article, listed), listed
        except (ReadError, OSError, ConfigError) as error:
            told = str(error) if isinstance(error, ConfigError) else f"{path}: {error}"
            if told not in failures:
                say(told)
            failures.append(told)


def _read(engine: Engine, path: str, stdin_name: str) -> Article:
    if path == "-":
        source = Source.decode(stdin_name, sys.stdin.buffer.read())
    else:
        source = read_source(path, engine.config_of(path).max_size)
    return engine.article_of(source)


class _HouseLists:
    """The house list of each article; a names file is read once a run."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: dict[tuple[str, str], house.HouseNames] = {}

    def of(self, article: Article) -> house.HouseNames:
        """The house list that the settings of an article name. Raises ConfigError."""
        config = self._engine.config_of(article.source.path)
        key = (config.folder, config.names)
        if key not in self._known:
            self._known[key] = house.load(config)
        return self._known[key]


def _print(pages: list[list[tuple[str, str]]], data: list[object], options: Namespace) -> None:
    if options.output_format == "json":
        import json

        from newslint import __version__

        print(json.dumps({"version": __version__, "files": data}, ensure_ascii=False, indent=2))
        return
    color = wants_color(options.color)
    for number, page in enumerate(pages):
        sys.stdout.write("\n" if number else "")
        for code, line in page:
            print(f"\x1b[{code}m{line}\x1b[0m" if color and code else line)


def _across(options: Namespace) -> int:
    from newslint.commands.names import across

    engine = Engine(Choice(select=(across.RULE,)), chosen_config(options), debug=options.debug)
    paths = files.find(options.paths, engine.config_of)
    if len(paths) < 2:
        found = "one article" if paths else "no article"
        say(f"{found} in {', '.join(options.paths)}; there is nothing to compare")
        return FAILED
    for path in paths:
        engine.plan_of(path)
    pairs, ok = across.compare(engine, paths)
    if options.output_format == "json":
        _print([], [across.for_json(pairs)], options)
    else:
        _print([across.drawn(pairs)], [], options)
    return CLEAN if ok else FAILED


def _propose(engine: Engine, options: Namespace) -> int:
    from newslint.commands.names.propose import propose

    if options.output_format != "text":
        say("--propose writes a names file, in YAML; leave --output-format out")
        return FAILED
    paths = ["-"] if options.paths == ["-"] else files.find(options.paths, engine.config_of)
    if not paths:
        where = ", ".join(options.paths)
        say(f"no article found in {where}; newslint reads .txt, .md and .html files, or any file named outright")
        return FAILED
    failures: list[str] = []
    for line in propose(_see_all(engine, paths, options.stdin_filename, failures)):
        print(line)
    return FAILED if failures else CLEAN
