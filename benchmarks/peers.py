"""newslint beside other linters of prose, on the same articles and with the same rules, pair by pair in turn.

    python benchmarks/peers.py [--vale PATH] [--ini PATH] [--styles FOLDER] [--articles FOLDER] [--peers vale,proselint]

Builds or installs the peers that it finds a package manager for (Vale by go, proselint by pip, textlint, alex and
write-good by npm) into the work folder, a temporary one unless you name it. Articles and rules are invented, or taken
from the paths given: `--ini` is a .vale.ini for newslint and Vale, `--styles` a folder of Vale styles, of which those
named after a peer are what newslint runs beside it. What newslint keeps of rules between runs is warm but in the lines
that say “nothing kept”; what it keeps of articles is cold but in the third table. Memory is that of the largest
process. A peer that would take longer than `--patience` on many articles is reckoned from its run on fewer, and
marked so.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from beside import comparing, growing, installing, warming
from beside.rules import Rules
from beside.samples import Samples

TABLES = ("peers", "rules", "warm")


def main() -> None:
    """Print the tables that were asked for."""
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(options.work or temporary).resolve()
        work.mkdir(parents=True, exist_ok=True)
        os.environ["XDG_CACHE_HOME"] = str(work / "cache")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled
        needed = options.peers.split(",") if "peers" in options.tables else ["vale"]
        peers = installing.install(needed, work, options.vale)
        samples = Samples(work, options.articles)
        rules = Rules(work, options.styles, options.ini)
        if "peers" in options.tables:
            comparing.table(peers, samples, options.numbers, rules, options.patience)
        if "rules" in options.tables:
            growing.table(peers.get("vale"), samples, rules, options.patience)
        if "warm" in options.tables:
            warming.table(samples.first(max(options.numbers)), rules)


def arguments() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--work", help="where peers, articles and rules are kept (default: a temporary folder)")
    parser.add_argument("--vale", help="a vale program that is ready")
    parser.add_argument("--ini", help="a .vale.ini for newslint and Vale (default: invented rules)")
    parser.add_argument("--styles", help="a folder of Vale styles (default: invented rules)")
    parser.add_argument("--articles", help="a folder of .txt and .md articles (default: invented ones)")
    parser.add_argument("--peers", default=",".join(installing.PEERS), help="default: %(default)s")
    parser.add_argument("--tables", nargs="+", default=TABLES, choices=TABLES)
    parser.add_argument("--numbers", nargs="+", type=int, default=(1, 200, 2_000), help="of articles")
    parser.add_argument("--patience", type=float, default=30, metavar="SECONDS", help="default: %(default)s")
    return parser.parse_args()


if __name__ == "__main__":
    main()
