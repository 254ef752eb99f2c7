"""How much work a second run saves: cold, warm, and with one changed article, in pairs of whole processes.

    python benchmarks/cache.py [NUMBER OF ARTICLES …]

Invented articles of 5 KB, the cache in a folder of its own. `all` runs the whole news pack,
`across` only the survey of names.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import speed

ROUNDS = 5


def main() -> None:
    """Print a line for each number of articles and each choice of rules."""
    numbers = [int(word) for word in sys.argv[1:]] or [2_000, 10_000]
    print(f"{'articles':>9} {'rules':>7} {'cold':>9} {'warm':>9} {'one changed':>12} {'warm/cold':>10}")
    for number in numbers:
        with tempfile.TemporaryDirectory() as folder:
            articles, cache = Path(folder) / "articles", Path(folder) / "cache"
            articles.mkdir()
            speed.write_articles(articles, number)
            for label, choice in (("all", []), ("across", ["--select", "name-spelling-across"])):
                measure(articles, cache / label, label, choice)


def measure(articles: Path, cache: Path, label: str, choice: list[str]) -> None:
    """Run cold, then warm and with one changed article in turn, and print the medians."""
    command = [*speed.newslint(), *choice, "--output-format", "vale-line", str(articles)]
    os.environ["XDG_CACHE_HOME"] = str(cache)
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed newslint is compiled
    cold = speed.seconds(*command)
    speed.seconds(*command)
    warm, changed = [], []
    for number in range(ROUNDS):
        warm.append(speed.seconds(*command))
        first = sorted(articles.iterdir())[number]
        first.write_text(f"{first.read_text('utf-8')}\n\nMs Okonjo of Kestrelis spoke {number} times.\n", "utf-8")
        time.sleep(0.2)
        changed.append(speed.seconds(*command))
    middle, one = statistics.median(warm), statistics.median(changed)
    count = len(list(articles.iterdir()))
    print(f"{count:9,} {label:>7} {cold:7.2f} s {middle:7.3f} s {one:10.3f} s {middle / cold:10.3f}")


if __name__ == "__main__":
    subprocess.run([sys.executable, "-m", "newslint", "--version"], check=True)
    main()
