"""The command line, described for argparse."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from functools import cache

from newslint import __version__
from newslint.reporters import FORMATS, formats

COMMANDS = ("check", "roles", "names", "rules", "explain", "test", "rule", "schema", "init")

_EPILOG = """\
exit codes:
  0  nothing at or above --fail-on
  1  something at or above --fail-on
  2  newslint could not do its job: usage, settings, a rule, an unreadable
     file, no article found

`newslint PATH…` is short for `newslint check PATH…`.
"""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The options of a command line. Raises SystemExit after help, version or a usage error."""
    arguments = list(argv)
    if not arguments or (arguments[0] not in COMMANDS and arguments[0] not in ("-h", "--help", "--version")):
        arguments.insert(0, "check")
    parser = argparse.ArgumentParser(
        prog="newslint",
        description="The editorial consistency linter for people who publish news.",
        epilog=_EPILOG,
        formatter_class=_formatter,
    )
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    # Without `prog`, argparse imports shutil and textwrap to format a usage line that nobody sees.
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, prog="newslint")
    _add_check(commands)
    if arguments[0] != "check":
        _add_roles(commands)
        _add_names(commands)
        _add_rule_commands(commands)
    if argv and argv[0] not in COMMANDS and argv[0][:1] != "-" and not os.path.exists(argv[0]):
        _refuse_slip(parser, argv[0])
    return parser.parse_args(arguments)


def _refuse_slip(parser: argparse.ArgumentParser, word: str) -> None:
    """`newslint tset` is no file that cannot be read."""
    from difflib import get_close_matches

    near = get_close_matches(word, COMMANDS, n=1, cutoff=0.7)
    if near:
        parser.error(f"no command and no file is called {word!r}; did you mean {near[0]!r}?")


def _formatter(prog: str) -> argparse.HelpFormatter:
    """Argparse makes a formatter for every option; left to find the width itself, it imports shutil (5 ms)."""
    return argparse.RawDescriptionHelpFormatter(prog, width=_width())


@cache
def _width() -> int:
    try:
        return min(os.get_terminal_size().columns - 2, 110)
    except OSError:
        return 100


def _add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    check = commands.add_parser(
        "check",
        help="check articles (the default command)",
        description="Check articles: files, folders (all .txt, .md and .html below them),\nor - for standard input.",
        epilog=_EPILOG,
        formatter_class=_formatter,
    )
    check.add_argument("paths", nargs="*", metavar="PATH", default=["."], help="files or folders (default: here)")
    report = check.add_argument_group("report")
    report.add_argument("--output-format", type=_format, default="text", metavar="FORMAT", help=", ".join(FORMATS))
    report.add_argument("--output", type=_output, dest="output_format", help=argparse.SUPPRESS)
    report.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    report.add_argument(
        "--report",
        choices=("all", "changed"),
        default="all",
        help="changed: check all, report only what stands in files that differ from --since (default: all)",
    )
    report.add_argument(
        "--since", default="", metavar="COMMIT", help="what --report changed compares with (default: HEAD)"
    )
    report.add_argument("-q", "--quiet", action="store_true", help="report only what is at or above --fail-on")
    report.add_argument("--statistics", action="store_true", help="count diagnostics by rule instead of listing them")
    choice = check.add_argument_group("rules and levels")
    choice.add_argument("--select", type=_rules, default=(), metavar="RULE,…", help="run only these rules")
    choice.add_argument("--ignore", type=_rules, default=(), metavar="RULE,…", help="leave these rules out")
    choice.add_argument(
        "--level",
        type=_level,
        action="append",
        default=[],
        metavar="RULE=LEVEL",
        help="set the level of a rule",
    )
    choice.add_argument(
        "--fail-on",
        choices=("suggestion", "warning", "error", "never"),
        help="least level that gives exit code 1 (default: warning)",
    )
    choice.add_argument(
        "--min-level",
        "--minAlertLevel",
        choices=("suggestion", "warning", "error"),
        default="",
        metavar="LEVEL",
        help="run only rules of this level (suggestion, warning, error) or above",
    )
    choice.add_argument(
        "--filter",
        default="",
        metavar="EXPRESSION",
        help="run only rules for which this holds, as in '.Level == \"error\"'; or a file that holds it",
    )
    choice.add_argument("--no-exit", dest="fail_on", action="store_const", const="never", help="--fail-on never")
    choice.add_argument("--no-global", action="store_true", help=argparse.SUPPRESS)  # Vale's; nothing is global here
    _add_settings(choice)
    mending = check.add_argument_group("mending")
    mending.add_argument("--fix", action="store_true", help="apply safe fixes, and report what is left")
    mending.add_argument("--unsafe-fixes", action="store_true", help="also fixes that may change words")
    mending.add_argument("--diff", action="store_true", help="show what --fix would change, and change nothing")
    files = check.add_argument_group("files")
    files.add_argument("--stdin-filename", default="stdin.txt", metavar="NAME", help="name (and so format) of -")
    files.add_argument("--ext", default="", metavar=".EXT", help="format of -, by its ending: .md")
    files.add_argument("--glob", default="", metavar="PATTERN", help="check only files that this names: '*.{md,txt}'")
    files.add_argument("--ignore-syntax", action="store_true", help="rules of styles see each file as plain text")
    files.add_argument("--force-exclude", action="store_true", help="apply `exclude` to files named outright, too")
    files.add_argument("-j", "--jobs", type=_jobs, default=0, metavar="N", help="processes (default: one a core)")
    files.add_argument("--no-cache", action="store_true", help="do everything afresh, and keep nothing")
    check.add_argument("--profile", action="store_true", help="say on standard error how long each rule took")
    check.add_argument("--debug", action="store_true", help="show tracebacks of internal errors")


def _add_roles(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    roles = commands.add_parser(
        "roles",
        help="show how newslint sees an article, block by block",
        description="Show what newslint takes each part of an article for: where a block starts, its role, its text.",
        formatter_class=_formatter,
    )
    roles.add_argument("paths", nargs="+", metavar="FILE", help="articles, or - for standard input")
    roles.add_argument("--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text, json")
    roles.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    roles.add_argument("--stdin-filename", default="stdin.txt", metavar="NAME", help="name (and so format) of -")
    _add_settings(roles)
    roles.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)


def _add_names(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    names = commands.add_parser(
        "names",
        help="show the names that newslint sees, check them off, or propose a house list",
        description="Show the people, places and organisations of articles, which spellings are taken for one name, and"
        " which near ones for two.",
        formatter_class=_formatter,
    )
    names.add_argument("paths", nargs="+", metavar="FILE", help="articles, or - for standard input")
    what = names.add_mutually_exclusive_group()
    what.add_argument(
        "--verified", action="store_true", help="say which names are on the house list, and which are not"
    )
    what.add_argument("--across", action="store_true", help="compare files and folders: people spelt in several ways")
    what.add_argument("--propose", action="store_true", help="write a names file from the people in files and folders")
    names.add_argument("--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text, json")
    names.add_argument("--color", choices=("auto", "always", "never"), default="auto", help="default: auto")
    names.add_argument("--stdin-filename", default="stdin.txt", metavar="NAME", help="name (and so format) of -")
    _add_settings(names)
    names.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)


def _add_rule_commands(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    from newslint.rule_templates import available

    kinds = ", ".join(available())
    listing = commands.add_parser("rules", formatter_class=_formatter, help="list the rules that the settings name")
    explain = commands.add_parser(
        "explain", formatter_class=_formatter, help="say what a rule finds, why, and how to silence it"
    )
    explain.add_argument("rule", metavar="RULE")
    test = commands.add_parser("test", formatter_class=_formatter, help="run the examples of rules as tests")
    test.add_argument("places", nargs="*", metavar="RULES", help="rule files or folders (default: as settings say)")
    test.add_argument("--coverage", action="store_true", help="fail where no example makes a rule report anything")
    test.add_argument("-v", "--verbose", action="store_true", help="show examples that hold, too")
    test.add_argument("--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text, json")
    init = commands.add_parser("init", formatter_class=_formatter, help="write first settings")
    init.add_argument("--from-vale", metavar="FILE", help="write the settings of a .vale.ini in newslint's words")
    init.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)
    schema = commands.add_parser("schema", formatter_class=_formatter, help="print a JSON schema for editors")
    schema.add_argument("of", choices=("rules", "config"), help="what the schema is of")
    schema.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)
    rule = commands.add_parser("rule", formatter_class=_formatter, help="write a new rule file")
    acts = rule.add_subparsers(dest="act", metavar="COMMAND", required=True, prog="newslint rule")
    new = acts.add_parser(
        "new", formatter_class=_formatter, help="write a rule that works, to be changed into your own"
    )
    new.add_argument("id", metavar="ID", help="thing, then fault, as in caption-repeated; ID.yaml is the file")
    new.add_argument("--kind", default="existence", metavar="KIND", help=f"{kinds} (default: existence)")
    new.add_argument("--folder", metavar="FOLDER", help="where to write (default: the rules folder of the settings)")
    for parser in (listing, explain, test, new):
        _add_settings(parser)
        parser.add_argument("--color", choices=("auto", "always", "never"), default="auto", help=argparse.SUPPRESS)
        parser.add_argument("--debug", action="store_true", help=argparse.SUPPRESS)


def _add_settings(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    parser.add_argument("--config", metavar="FILE", help="use these settings instead of the nearest .newslint.yaml")
    parser.add_argument("--no-config", action="store_true", help="use no settings file")


def _format(text: str) -> str:
    if text not in FORMATS and text not in formats():
        raise argparse.ArgumentTypeError(f"no format is called {text!r}; formats are {', '.join(formats())}")
    return text


def _output(text: str) -> str:
    """Vale's option. It takes templates too, which newslint does not."""
    known = {"CLI": "text", "line": "vale-line", "JSON": "vale-json"}
    if text not in known:
        said = f"{text!r} is none of CLI, line and JSON, and newslint fills no templates; see --output-format"
        raise argparse.ArgumentTypeError(said)
    return known[text]


def _rules(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _level(text: str) -> tuple[str, str]:
    rule, sign, level = text.partition("=")
    if not sign or level not in ("suggestion", "warning", "error", "off"):
        raise argparse.ArgumentTypeError(f"{text!r} is not RULE=LEVEL; levels are suggestion, warning, error, off")
    return rule.strip(), level


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= 256:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes from 1 to 256")
    return int(text)
