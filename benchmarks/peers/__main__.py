"""newslint beside other linters of prose, on the same articles and with the same rules, pair by pair in turn.

    python benchmarks/peers [--vale PATH] [--styles FOLDER] [--articles FOLDER] [--work FOLDER] [--peers vale,textlint]

Builds or installs the peers it finds a package manager for (Vale by go, proselint by pip, textlint, alex and
write-good by npm) into the work folder, which is a temporary one unless you name it. Articles and rules are invented,
or taken from the paths given: `--styles` is a folder of Vale styles; those named after a peer are what newslint runs
beside it. What newslint keeps of rules between runs is warm, what it keeps of articles is cold or, in the third table,
what is measured. Memory is that of the largest process of a run.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

import comparing
import growing
import installing
import rules
import speed
import warming

TABLES = ("peers", "rules", "warm")


def main() -> None:
    """Print the tables that were asked for."""
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(options.work or temporary).resolve()
        work.mkdir(parents=True, exist_ok=True)
        os.environ["XDG_CACHE_HOME"] = str(work / "cache")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled
        peers = installing.install(options.peers.split(","), work, options.vale)
        articles = articles_of(options.articles, work, max(options.numbers))
        if "peers" in options.tables:
            comparing.table(peers, articles, options.numbers, rules.Rules(work, options.styles), options.patience)
        if "rules" in options.tables:
            growing.table(peers.get("vale"), articles[:50], rules.Rules(work, None), options.patience)
        if "warm" in options.tables:
            warming.table(articles, rules.Rules(work, options.styles))


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="benchmarks/peers", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", help="where peers, articles and rules are kept (default: a temporary folder)")
    parser.add_argument("--vale", help="a vale program that is ready")
    parser.add_argument("--styles", help="a folder of Vale styles (default: invented rules)")
    parser.add_argument("--articles", help="a folder of .txt and .md articles (default: invented ones)")
    parser.add_argument("--peers", default=",".join(installing.PEERS), help="default: %(default)s")
    parser.add_argument("--tables", nargs="+", default=TABLES, choices=TABLES)
    parser.add_argument("--numbers", nargs="+", type=int, default=(1, 20, 200, 2_000), help="of articles")
    parser.add_argument(
        "--patience", type=float, default=60, help="seconds; longer runs are reckoned from shorter ones"
    )
    return parser.parse_args()


def articles_of(place: str | None, work: Path, number: int) -> Sequence[str]:
    """So many articles: those of the folder, or invented ones."""
    folder = Path(place or work / "articles")
    if not place:
        folder.mkdir(exist_ok=True)
        speed.write_articles(folder, number)
    found = sorted(str(path) for path in folder.rglob("*") if path.suffix in (".txt", ".md"))
    return found[:number]


if __name__ == "__main__":
    main()
