"""The first table: newslint and each peer on one article, and on many."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from installing import Peer
from measuring import Run, afresh, measure, middle, newslint
from rules import Rules

ROUNDS = {True: 9, False: 3}  # of one article, of more


def table(
    peers: Mapping[str, Peer], articles: Sequence[str], numbers: Sequence[int], rules: Rules, patience: float
) -> None:
    """Print two lines a peer and number of articles."""
    print(f"{'articles':>8} {'':11} {'wall':>9} {'CPU':>9} {'memory':>7} {'findings':>8}  ratio of wall, of CPU")
    for name, peer in peers.items():
        config, said = rules.beside(peer)
        print(f"{name}; newslint with {said}")
        known: list[tuple[int, Run]] = []
        for number in sorted({min(number, len(articles)) for number in numbers}):
            known.append((number, pair(name, peer, articles[:number], config, patience, reckon(known, number))))


def reckon(known: Sequence[tuple[int, Run]], number: int) -> Run | None:
    """What a run on so many articles will take, by the two runs before."""
    if not known:
        return None
    few, less = known[-2] if len(known) > 1 else (0, Run(0, 0, 0, 0))
    many, more = known[-1]
    times = (number - many) / (many - few)
    wall, processor, _, findings = (high + (high - low) * times for low, high in zip(less, more, strict=True))
    return Run(wall, processor, more.memory, round(findings))


def pair(name: str, peer: Peer, files: Sequence[str], config: Path, patience: float, reckoned: Run | None) -> Run:
    """Run both in turn; a peer that would try our patience is taken for what was reckoned."""
    ours: list[Run] = []
    theirs: list[Run] = []
    command = newslint(files, config)
    measure(newslint(files[:1], config))  # what is kept of rules is made
    slow = reckoned is not None and reckoned.wall > patience
    for _ in range(ROUNDS[len(files) == 1]):
        ours.append(afresh(command))
        if not slow:
            theirs.append(measure(peer.command(files, config), peer.finding))
        if sum(run.wall for run in ours + theirs) > patience:
            break
    if slow and reckoned:
        theirs = [reckoned] * len(ours)
    ratio = statistics.median(our.wall / their.wall for our, their in zip(ours, theirs, strict=True))
    one, other = middle(ours), middle(theirs)
    print(line(len(files), "newslint", one), flush=True)
    about = " (reckoned)" if slow else ""
    print(f"{line(len(files), name, other)}  {ratio:.3f} {one.processor / other.processor:.3f}{about}", flush=True)
    return other


def line(number: int, name: str, run: Run) -> str:
    """One line of the table."""
    return f"{number:8,} {name:11} {run.wall:7.3f} s {run.processor:7.3f} s {run.memory:4.0f} MB {run.findings:8,}"
