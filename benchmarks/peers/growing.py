"""The second table: more and more rules, none of which finds anything."""

from __future__ import annotations

from collections.abc import Sequence

from installing import Peer
from measuring import Run, afresh, measure, middle, newslint
from rules import Rules

NUMBERS = (10, 100, 1_000, 10_000)
ROUNDS = 3


def table(vale: Peer | None, articles: Sequence[str], rules: Rules, patience: float) -> None:
    """Print a line for each number of rules."""
    print(f"\nrules that find nothing, on {len(articles)} articles; the first run reads the rules, the next knows them")
    print(f"{'rules':>8} {'first':>9} {'wall':>9} {'CPU':>9} {'memory':>7} {'to 100':>7} {'vale':>9} {'ratio':>6}")
    hundred: Run | None = None
    tired = False
    for number in NUMBERS:
        config = rules.invented(number, 0)
        command = newslint(articles, config, "--jobs", "1")
        first = afresh(command)
        ours = middle([afresh(command) for _ in range(ROUNDS)])
        hundred = ours if number == 100 else hundred
        growth = f"{ours.wall / hundred.wall:7.2f}" if hundred else f"{'':7}"
        text = (
            f"{number:8,} {first.wall:7.3f} s {ours.wall:7.3f} s {ours.processor:7.3f} s {ours.memory:4.0f} MB {growth}"
        )
        if vale and not tired:
            theirs = measure(vale.command(articles, config), vale.finding)
            tired = theirs.wall * 10 > patience
            text += f" {theirs.wall:7.3f} s {ours.wall / theirs.wall:6.3f}"
        print(text, flush=True)
