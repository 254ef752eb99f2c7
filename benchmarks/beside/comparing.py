"""The first table: newslint and each peer on one article, and on many."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from beside.installing import Peer
from beside.measuring import HEADING, Run, afresh, forget, measure, middle, newslint
from beside.rules import Rules
from beside.samples import Sample, Samples

ROUNDS = {True: 7, False: 3}  # of one article, of more


def table(peers: Mapping[str, Peer], samples: Samples, numbers: Sequence[int], rules: Rules, patience: float) -> None:
    """Print two lines a peer and number of articles."""
    made = {len(sample.files): sample for sample in map(samples.first, sorted(numbers))}
    print(f"{'articles':>8} {'':11} {HEADING}  ratio of wall, of CPU")
    for name, peer in peers.items():
        config, said = rules.beside(name, peer)
        print(f"{name}; newslint with {said}")
        print(f"{1:8} {'nothing kept':11}{unprepared(samples.first(1), config)}")
        last: tuple[int, Run] | None = None
        for number, sample in made.items():
            last = number, pair(name, peer, sample, config, patience, last)


def unprepared(sample: Sample, config: Path) -> Run:
    """newslint on its first day here, when the tables of rules are not yet built."""
    forget()
    return measure(newslint(sample.place, config))


def pair(name: str, peer: Peer, sample: Sample, config: Path, patience: float, last: tuple[int, Run] | None) -> Run:
    """Run both in turn; a peer that would try our patience is reckoned from its run on fewer articles."""
    number = len(sample.files)
    expected = last[1].times(number / last[0]) if last and last[0] > 1 else None
    reckoned = expected if expected and expected.wall > patience else None
    ours: list[Run] = []
    theirs: list[Run] = [reckoned] if reckoned else []
    for _ in range(ROUNDS[number == 1]):
        ours.append(afresh(newslint(sample.place, config)))
        if not reckoned:
            theirs.append(measure(peer.command(sample, config), peer.finding))
        if sum(run.wall for run in ours + theirs) > patience:
            break
    one, other = middle(ours), middle(theirs)
    ratio = one.wall / other.wall
    if not reckoned:
        ratio = statistics.median(our.wall / their.wall for our, their in zip(ours, theirs, strict=True))
    print(f"{number:8,} {'newslint':11} {one}", flush=True)
    said = f" (reckoned from {last[0]} articles)" if reckoned and last else ""
    print(f"{number:8,} {name:11} {other}  {ratio:.3f} {one.processor / other.processor:.3f}{said}", flush=True)
    return other
