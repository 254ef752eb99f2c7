"""What the rules about names cost on this machine.

    python benchmarks/names.py [FOLDER OF ARTICLES] [--curve]

Milliseconds for 1,000 words of an article already read; what the rules and their word lists add to a cold start; the
load of a house list of 100,000 names; the survey across articles, cold; with `--curve`, articles of nothing but names,
100 KB to 5 MB, which take as long as they are.
"""

from __future__ import annotations

import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import speed

from newslint import config
from newslint.engine import Engine
from newslint.files import find
from newslint.names import wordlists
from newslint.plan import Choice

ROUNDS = 15
RULE = "name-spelling"
HOUSE = 100_000
CURVE = (100, 300, 1_000, 2_500, 5_000)


def main() -> None:
    """Print a line for each figure."""
    places = [word for word in sys.argv[1:] if not word.startswith("-")]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CACHE_HOME"] = str(folder / "cache")
        articles = folder / "articles"
        articles.mkdir()
        speed.write_articles(articles, 400)
        in_an_article(places[0] if places else str(articles))
        at_a_cold_start(str(articles / "00000.txt"))
        across(places[0] if places else str(articles))
        house_list(folder)
        if "--curve" in sys.argv:
            curve(folder)


def in_an_article(place: str) -> None:
    """The check alone, on articles that have been read."""
    engine = Engine(Choice(select=(RULE,)), config.DEFAULT)
    articles = [engine.article_of(engine.read(path)) for path in find([place], engine.config_of)]
    plan = engine.plan_of("a.txt")
    words = sum(len(article.source.text.split()) for article in articles)
    for article in articles[:20]:
        engine.check_article(article, plan)
    began = time.perf_counter()
    for article in articles:
        engine.check_article(article, plan)
    taken = time.perf_counter() - began
    print(f"in an article: {taken * 1e6 / words:.2f} ms for 1,000 words ({words:,} words, {len(articles)} articles)")


def at_a_cold_start(path: str) -> None:
    """A whole process with and without the rules about names, in pairs."""
    command = [*speed.newslint(), path]
    without = [*command, "--ignore", "name-spelling,name-spelling-across,name-house"]
    pairs = [(speed.seconds(*command), speed.seconds(*without)) for _ in range(ROUNDS)]
    more = statistics.median(full - less for full, less in pairs) * 1000
    ratio = statistics.median(full / less for full, less in pairs)
    print(f"at a cold start: {more:.1f} ms more with the rules about names, {ratio:.2f} times")
    began = time.perf_counter()
    wordlists.content.cache_clear()
    for name in ("common", "firsts", "frequent", "given", "proper", "rare", "surnames"):
        wordlists.content(name)
    print(f"of these, the word lists: {(time.perf_counter() - began) * 1000:.1f} ms")
    asked = "sys.exit('newslint.names.wordlists' in sys.modules)"
    probe = f"import sys; from newslint.cli import main; main(sys.argv[1:]); {asked}"
    loaded = subprocess.run(
        [sys.executable, "-c", probe, "check", *without[4:]], stdout=subprocess.DEVNULL, check=False
    )
    print(f"without them, the word lists are {'loaded' if loaded.returncode == 1 else 'not loaded'}")


def across(place: str) -> None:
    """The survey alone, in one process, without a cache."""
    command = [*speed.newslint(), "--no-cache", "--jobs", "1", place]
    few = [*command, "--select", "page-residue"]
    pairs = [(speed.seconds(*command, "--select", "name-spelling-across"), speed.seconds(*few)) for _ in range(3)]
    engine = Engine(Choice(), config.DEFAULT)
    number = len(find([place], engine.config_of))
    more = statistics.median(full - less for full, less in pairs) * 1000 / number
    print(f"across articles: {more:.2f} ms an article, cold ({number} articles; beyond reading them)")


def house_list(folder: Path) -> None:
    """A cold start with a long house list that has been read before, and without, in pairs."""
    chance = random.Random(1)
    listed = sorted({f"{word(chance, 2)} {word(chance, 4)}" for _ in range(HOUSE)})
    (folder / "names.yaml").write_text("people:\n" + "".join(f"  - {name}\n" for name in listed), "utf-8")
    (folder / "settings.yaml").write_text("names: names.yaml\n", "utf-8")
    (folder / "a.txt").write_text(f"The lock was shut by {listed[9]}. It stays shut.\n", "utf-8")
    without = [*speed.newslint(), str(folder / "a.txt")]
    command = [*without[:-2], "--config", str(folder / "settings.yaml"), str(folder / "a.txt")]
    first = speed.seconds(*command)
    pairs = [(speed.seconds(*command), speed.seconds(*without)) for _ in range(ROUNDS)]
    more = statistics.median(full - less for full, less in pairs) * 1000
    print(f"a house list of {len(listed):,} names: {more:.0f} ms more; {first:.1f} s when it is read first")


def curve(folder: Path) -> None:
    """Articles of nothing but names."""
    chance = random.Random(2)
    for size in CURVE:
        path = folder / "names.txt"
        path.write_text(" ".join(names_of(chance, size * 1000)) + "\n", "utf-8")
        taken = speed.seconds(*speed.newslint(), "--select", RULE, str(path))
        print(f"{size:6,} KB of names: {taken:6.2f} s, {taken / size * 1000:.1f} ms a KB")


def names_of(chance: random.Random, size: int) -> Iterator[str]:
    """Capitalised words that add up to so many letters."""
    while size > 0:
        name = word(chance, chance.choice((2, 3, 4)))
        size -= len(name) + 1
        yield name


def word(chance: random.Random, syllables: int) -> str:
    """A capitalised word that no list has."""
    return "".join(chance.choice("bcdfghklmnprstvz") + chance.choice("aeiou") for _ in range(syllables)).capitalize()


if __name__ == "__main__":
    main()
