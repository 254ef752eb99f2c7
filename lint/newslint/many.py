"""Many files: those whose results are known, the others in several processes, then each against the rest."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from newslint.checked import Checked
from newslint.diagnostic import Diagnostic, Finding, Level, Related, place
from newslint.engine import Engine
from newslint.plan import Plan
from newslint.rule import Rule, tell
from newslint.source import ReadError, Source, Span

if TYPE_CHECKING:
    from newslint.checks.survey import Clash

FEW = 60
"""Files that one process checks sooner than another could be started, or a cache be opened."""


def check_many(engine: Engine, paths: Sequence[str], jobs: int) -> list[Checked]:
    """Check files, in `jobs` processes where there are enough of them; the results are in the order given.

    What came of a file that has not changed since is taken from earlier runs.
    """
    if len(paths) < FEW or not engine.choice.use_cache:
        return list(_check_all(engine, paths, jobs))
    from newslint.results import Results

    results = Results({path: engine.plan_of(path) for path in paths}, engine.choice)
    gc.disable()  # what is recalled stays to the end, so that it need not be looked through for garbage
    found = dict(results.find(paths))
    gc.freeze()
    gc.enable()
    fresh = list(_check_all(engine, [path for path in paths if path not in found], jobs))
    results.keep(fresh)
    found |= {checked.path: checked for checked in fresh}
    return [found[path] for path in paths]


def survey(
    plans: Iterable[Plan], checked: Sequence[Checked], read: Callable[[str], Source], *, use_cache: bool = False
) -> Iterator[Diagnostic]:
    """What articles say against each other: each survey of the plans compares the facts of all files.

    Only the files of what is told are read once more, by `read`, to show the lines.
    """
    read = cache(read)
    memories = None
    if use_cache and len(checked) >= FEW:
        from newslint.results import Memories

        memories = Memories()
    surveys = {rule.id: (rule, plan.levels[rule.id]) for plan in plans for rule in plan.surveys}
    for rule, level in surveys.values():
        facts = [placed for file in checked for rule_id, placed in file.facts if rule_id == rule.id]
        if len(facts) < 2:
            continue
        memory = memories.recall(rule.id) if memories else None
        clashes = list(rule.check.compare(facts, memory))  # type: ignore[attr-defined]
        if memories and memory is not None:
            memories.remember(rule.id, memory)
        for clash in clashes:
            if clash.placed.accepted:
                continue
            try:
                yield _told(rule, Level.SUGGESTION if clash.unsure else level, clash, read)
            except ReadError as error:
                said = f"{rule.id} cannot show the line: {error}"
                nowhere = Finding(Span(0, 0))
                yield place(
                    Source(clash.placed.path, ""), nowhere, rule="file-unreadable", level=Level.ERROR, message=said
                )


def _told(rule: Rule, level: Level, clash: Clash, read: Callable[[str], Source]) -> Diagnostic:
    related = []
    for other, said in clash.others:
        try:
            source = read(other.path)
        except ReadError:
            continue  # gone since it was checked; the others show the same
        related.append(Related(other.path, source.position(other.span.start), source.position(other.span.end), said))
    facts = dict(clash.facts)
    if clash.others and not related:
        raise ReadError(f"{clash.others[0][0].path} has gone since it was checked")
    if related:
        facts |= {"path": related[0].path, "line": str(related[0].start.line)}
    finding = Finding(clash.placed.span, suggestions=(clash.suggestion,) if clash.suggestion else ())
    message = tell(rule, facts)
    placed = place(read(clash.placed.path), finding, rule=rule.id, level=level, message=message)
    return placed._replace(related=tuple(related))


def _check_all(engine: Engine, paths: Sequence[str], jobs: int) -> Iterator[Checked]:
    if jobs <= 1 or len(paths) < FEW:
        yield from (engine.check_path(path)._replace(source=None) for path in paths)
        return
    done = 0
    for checked in _in_processes(engine, paths, jobs, max(1, min(32, len(paths) // (jobs * 4)))):
        done += 1
        yield checked
    # A process was killed: what it had in hand is done again, file by file, so that one file is to blame at most.
    while done < len(paths):
        for checked in _in_processes(engine, paths[done:], 1, 1):
            done += 1
            yield checked
        if done < len(paths):
            yield engine.killed(paths[done])
            done += 1


def _in_processes(engine: Engine, paths: Sequence[str], jobs: int, size: int) -> Iterator[Checked]:
    """The results in order; they end early where a process was killed."""
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    method = "fork" if "fork" in multiprocessing.get_all_start_methods() and sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(jobs, context, _start_worker, (engine,)) as pool:
        try:
            yield from pool.map(_check_in_worker, paths, chunksize=size)
        except BrokenProcessPool:
            return


_worker: Callable[[str], Checked]


def _start_worker(engine: Engine) -> None:
    import signal

    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = engine.check_path


def _check_in_worker(path: str) -> Checked:
    return _worker(path)._replace(source=None)
