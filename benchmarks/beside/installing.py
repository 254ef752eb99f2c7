"""Peers: where each is found or how it is built, and how it is called."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from beside.samples import Sample

VALE = "github.com/vale-cli/vale/v3/cmd/vale@v3.20.0"
NODE = {
    "textlint": ("textlint", "textlint-rule-write-good", "textlint-rule-alex"),
    "alex": ("alex",),
    "write-good": ("write-good",),
}


class Peer(NamedTuple):
    """A linter beside which newslint runs: its command for articles, and the Vale styles that say the same."""

    command: Callable[[Sample, Path], list[str]]
    finding: bytes
    styles: tuple[str, ...] = ()


def install(wanted: Sequence[str], work: Path, vale: str | None) -> dict[str, Peer]:
    """The peers that could be had; of the others, why not, on standard error."""
    peers = {}
    for name in wanted:
        try:
            peers[name] = PEERS[name](work, vale)
        except KeyError:
            sys.exit(f"no peer {name!r}; choose from {', '.join(sorted(PEERS))}")
        except (OSError, subprocess.CalledProcessError) as error:
            print(f"{name} is left out: {error}", file=sys.stderr)
    return peers


def vale_peer(work: Path, ready: str | None) -> Peer:
    """Vale, which runs the very rule files that newslint runs."""
    program = work / "go" / "bin" / "vale"
    if not ready and not program.exists():
        run("go", "install", VALE, GOBIN=str(program.parent))
    start = [ready or str(program), "--no-global", "--no-exit", "--output=line"]
    return Peer(lambda sample, config: [*start, f"--config={config}", sample.place], rb"^.+?:\d+:\d+:")


def proselint_peer(work: Path, _: str | None) -> Peer:
    """proselint, with the rules that it has."""
    folder = work / "proselint"
    program = folder / "bin" / "proselint"
    if not program.exists():
        run(sys.executable, "-m", "venv", str(folder))
        run(str(folder / "bin" / "pip"), "install", "--quiet", "proselint")
    start = [str(program), "check", "--output-format", "compact"]
    return Peer(lambda sample, _: [*start, sample.place], rb"^.+?:\d+:\d+: ", ("proselint",))


def textlint_peer(work: Path, _: str | None) -> Peer:
    """textlint with its rules of write-good and alex, the nearest that it has."""
    program = node(work, "textlint")
    settings = work / "textlint.json"
    settings.write_text(json.dumps({"rules": {"write-good": True, "alex": True}}), "utf-8")
    start = [program, "--config", str(settings), "--format", "unix"]
    return Peer(lambda sample, _: [*start, sample.place], rb"^.+?:\d+:\d+: ", ("write-good", "alex"))


def alex_peer(work: Path, _: str | None) -> Peer:
    """alex, with the rules that it has."""
    program = node(work, "alex")
    return Peer(lambda sample, _: [program, "--quiet", sample.place], rb"^\s+\d+:\d+", ("alex",))


def write_good_peer(work: Path, _: str | None) -> Peer:
    """write-good, with the rules that it has."""
    program = node(work, "write-good")
    return Peer(lambda sample, _: [program, "--parse", *sample.files], rb"^.+?:\d+:\d+:", ("write-good",))


def node(work: Path, name: str) -> str:
    """The program of a package of npm, installed if it is not there."""
    folder = work / "node"
    program = folder / "node_modules" / ".bin" / name
    if not program.exists():
        folder.mkdir(exist_ok=True)
        run("npm", "install", "--prefix", str(folder), "--no-audit", "--no-fund", "--silent", *NODE[name])
    return str(program)


def run(*command: str, **environment: str) -> None:
    """Build something, and say so when the tool for it is not there or fails."""
    if not shutil.which(command[0]):
        raise FileNotFoundError(f"there is no {command[0]} here")
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment})


PEERS: dict[str, Callable[[Path, str | None], Peer]] = {
    "vale": vale_peer,
    "proselint": proselint_peer,
    "textlint": textlint_peer,
    "alex": alex_peer,
    "write-good": write_good_peer,
}
