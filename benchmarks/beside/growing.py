"""The second table: more and more rules, none of which finds anything."""

from __future__ import annotations

from beside.installing import Peer
from beside.measuring import Run, afresh, forget, measure, middle, newslint
from beside.rules import Rules
from beside.samples import Samples

NUMBERS = (10, 100, 1_000, 10_000)
ARTICLES = (1, 200)
ROUNDS = 3


def table(vale: Peer | None, samples: Samples, rules: Rules, patience: float) -> None:
    """Print a line for each number of articles and of rules."""
    print("\nrules that find nothing, in one process; the first run reads the rules, the next ones know them")
    print(
        f"{'articles':>8} {'rules':>7} {'first':>10} {'then: wall':>10} {'CPU':>10} {'memory':>8} "
        f"{'to 100':>7} {'vale':>10} {'ratio':>6}"
    )
    for number_of_articles in ARTICLES:
        sample = samples.first(number_of_articles)
        hundred: Run | None = None
        tired = vale is None
        for number in NUMBERS:
            config = rules.invented(number, 0)
            command = newslint(sample.place, config, "--jobs", "1")
            forget()
            first = measure(command)
            ours = middle([afresh(command) for _ in range(ROUNDS)])
            hundred = ours if number == 100 else hundred
            growth = f"{ours.wall / hundred.wall:7.2f}" if hundred else f"{'':7}"
            text = (
                f"{len(sample.files):8,} {number:7,} {first.wall:8.3f} s {ours.wall:8.3f} s "
                f"{ours.processor:8.3f} s {ours.memory:5.0f} MB {growth}"
            )
            if vale and not tired:
                theirs = measure(vale.command(sample, config), vale.finding)
                tired = theirs.wall * 10 > patience
                text += f" {theirs.wall:8.3f} s {ours.wall / theirs.wall:6.3f}"
            print(text, flush=True)
