"""How fast newslint is on this machine: in pairs with a bare Python, since machines are noisy and ratios are not.

    python benchmarks/speed.py

Cold start: `newslint check` of one plain article against `python -c pass`. Bulk: 2,000 invented articles of 5 KB in one
process, with the whole news pack. The package should be installed, not editable, so that its modules are compiled.
"""

from __future__ import annotations

import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 30
ARTICLES = 2_000
SIZE = 5_000
FIRST = (
    "Ada Bertram Carys Dorin Edith Farid Gwen Halina Igor Jory Kensa Lionel Maud Nkechi Odile Piet Rosa Solveig".split()
)
LAST = "Arkwright Bellamy Castellan Delvaux Eskildsen Fairweather Gallowglass Hartigan Ibarra Jessop Kowalczyk".split()
VERBS = "said warned wrote admitted promised denied explained repeated".split()
WORDS = "the lock canal bridge winter harbour letter council school orchard lamp keeper ferry market oven river".split()


def main() -> None:
    """Print both figures."""
    with tempfile.TemporaryDirectory() as folder:
        write_articles(Path(folder))
        one = str(next(iter(sorted(Path(folder).iterdir()))))
        pairs = [(seconds(sys.executable, "-c", "pass"), seconds(*newslint(), one)) for _ in range(ROUNDS)]
        bare, full = (statistics.median(side) * 1000 for side in zip(*pairs, strict=True))
        ratio = statistics.median(full / bare for bare, full in pairs)
        print(f"cold start: {full:.0f} ms, python -c pass {bare:.0f} ms, ratio {ratio:.2f} (median of {ROUNDS} pairs)")
        taken = seconds(*newslint(), "--jobs", "1", "--output-format", "vale-line", folder)
        peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        print(f"{ARTICLES} articles of {SIZE} bytes on one core: {taken:.2f} s, at most {peak:.0f} MB")


def newslint() -> list[str]:
    """The command under test."""
    return [sys.executable, "-m", "newslint", "check", "--no-config"]


def seconds(*command: str) -> float:
    """Wall time of one run; its exit code is not our matter."""
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def write_articles(folder: Path, number_of_articles: int = ARTICLES) -> None:
    """Invented articles with people, quotations and pictures; the same ones in every run."""
    chance = random.Random(1)
    for number in range(number_of_articles):
        people = [(chance.choice(FIRST), chance.choice(LAST)) for _ in range(4)]
        lines = [f"{people[0][1]} and the {chance.choice(WORDS)} of {people[1][1]}", ""]
        while sum(map(len, lines)) < SIZE:
            first, last = chance.choice(people)
            sentence = " ".join(chance.choice(WORDS) for _ in range(14))
            lines += [f"“It’s {sentence},” {first} {last} {chance.choice(VERBS)}. Then {last} left {sentence}.", ""]
            if chance.random() < 0.1:
                lines += [f"{first} {last} at the {chance.choice(WORDS)} on Monday. (AP Photo/{first} {last})", ""]
        (folder / f"{number:05}.txt").write_text("\n".join(lines)[:SIZE], encoding="utf-8")


if __name__ == "__main__":
    main()
