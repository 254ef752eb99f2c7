"""Results are kept between runs, make no difference to what is told, and nothing that befalls the cache stops a run."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import many, user_cache
from newslint.checked import Checked
from newslint.cli import main
from newslint.config import DEFAULT
from newslint.engine import Engine
from newslint.names.archive import Named, Setting, slips
from newslint.names.memory import Memory
from newslint.plan import Choice
from newslint.results import store

Articles = Callable[[dict[str, str | bytes]], Path]
PEOPLE = ["Ilona Verebelyi", "Tadeusz Wrzos", "Rosheen Mulcahy", "Bertram Okonjo"]
LINE = "=" * 5


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "newslint" / "results.sqlite"


@pytest.fixture
def desk(articles: Articles, cache: Path) -> Path:
    """As many articles as it takes for results to be kept; the third and the fourth have a fault each, and they clash."""
    texts: dict[str, str | bytes] = {
        f"{number:02}.txt": f"Dam engineer {PEOPLE[number % 4]} spoke on Monday.\n\nNobody asked about dam {number}.\n"
        for number in range(many.FEW)
    }
    texts["02.txt"] = "Nobody had asked Ilona Verebbelyi about the spillway.\n\nRead More\n"
    texts["03.txt"] = "The lock\n\nThe lock was shut on Monday at noon, and stays shut.\n\n" * 2
    folder = articles(texts)
    for path in folder.glob("*.txt"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return folder


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    main(["--output-format", "json", "--jobs", "1", *arguments, "."])
    return capsys.readouterr().out


def rows(cache: Path) -> int:
    connection = sqlite3.connect(cache)
    (count,) = connection.execute("SELECT count(*) FROM results").fetchone()
    connection.close()
    return int(count)


def test_a_second_run_reads_no_article_and_says_the_same(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    without = told(capsys, "--no-cache")
    assert not cache.exists()
    first = told(capsys)
    assert rows(cache) == many.FEW

    def fail(self: Engine, path: str) -> None:
        raise AssertionError(f"{path} was checked again")

    monkeypatch.setattr(Engine, "check_path", fail)
    assert told(capsys) == first == without
    assert '"name-spelling-across"' in first
    assert '"page-residue"' in first


def test_what_has_changed_is_checked_again(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(capsys)
    (desk / "02.txt").write_text("Nobody had asked Ilona Verebelyi about the spillway.\n\nShe spoke.\n", "utf-8")
    assert "page-residue" not in told(capsys)
    (desk / "05.txt").write_text("She spoke to the press.\n\nRead More\n", "utf-8")
    found = told(capsys)
    assert "05.txt" in found
    assert found == told(capsys, "--no-cache")


def test_rules_levels_settings_and_the_house_list_make_other_results(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told(capsys)
    assert "paragraph-repeated" not in told(capsys, "--ignore", "paragraph-repeated")
    (desk / ".newslint.yaml").write_text("names: names.yaml\nlevels: {page-residue: error}\n", "utf-8")
    (desk / "names.yaml").write_text("people: [Rosheen Mulcahey]\n", "utf-8")
    assert told(capsys) == told(capsys, "--no-cache")
    (desk / "names.yaml").write_text("people: [Rosheen Mulcahy]\n", "utf-8")
    assert told(capsys) == told(capsys, "--no-cache")


def test_a_touched_article_of_the_same_content_is_known(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = told(capsys)
    for path in desk.glob("*.txt"):
        os.utime(path, (1_800_000_000, 1_800_000_000))
    assert told(capsys) == first
    assert rows(cache) == many.FEW


def test_articles_whose_picture_files_were_looked_for_are_not_kept(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "00.md").write_text("The lock.\n\n![A lock](lock.jpg)\n*The lock. Photo: Ann Lee*\n", "utf-8")
    told(capsys)
    assert rows(cache) == many.FEW


@pytest.mark.parametrize("content", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 4000])
def test_a_cache_that_is_none_is_made_anew(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str], content: bytes
) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.write_bytes(content)
    expected = told(capsys, "--no-cache")
    assert told(capsys) == expected
    assert told(capsys) == expected
    assert rows(cache) == many.FEW


def test_rows_of_another_hand_are_no_results(desk: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    expected = told(capsys)
    connection = sqlite3.connect(cache)
    connection.execute("UPDATE results SET value = ?", (b"\xfb\x01",))
    connection.execute("UPDATE memories SET value = ?", (b"[",))
    connection.commit()
    connection.close()
    assert told(capsys) == expected


def test_a_cache_folder_that_is_a_file_stops_nothing(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cache.parent.parent.mkdir(parents=True, exist_ok=True)
    cache.parent.write_bytes(b"")
    assert told(capsys) == told(capsys, "--no-cache")


def test_what_failed_is_tried_again(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check_path = Engine.check_path

    def kill(self: Engine, path: str) -> Checked:
        return self.killed(path) if path == "30.txt" else check_path(self, path)

    with monkeypatch.context() as patch:
        patch.setattr(Engine, "check_path", kill)
        assert "was killed" in told(capsys)
    assert rows(cache) == many.FEW - 1
    assert "was killed" not in told(capsys)


def test_records_of_pictures_that_change_make_other_results(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / ".newslint.yaml").write_text("image-index: {files: pictures.yml, key: uid}\n", "utf-8")
    (desk / "pictures.yml").write_text("uid: gate\ncaption: The gate. Photo by Ann Lee.\n", "utf-8")
    (desk / "00.md").write_text("The lock.\n\n![](lock)\n\nIt is shut.\n", "utf-8")
    assert "image-record-missing" in told(capsys)
    (desk / "pictures.yml").write_text("uid: lock\ncaption: The lock. Photo by Ann Lee.\n", "utf-8")
    assert "image-record-missing" not in told(capsys)


def test_vocabularies_and_rules_that_others_extend_make_other_results(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    house, words = desk / ".styles" / "House", desk / ".styles" / "config" / "vocabularies" / "Desk"
    house.mkdir(parents=True)
    words.mkdir(parents=True)
    base = "extends: existence\nmessage: no '%s'\nlevel: warning\ntokens:\n  - {}\n"
    (house / "Base.yml").write_text(base.format("weir"), "utf-8")
    (house / "Same.yml").write_text("extends: House.Base\nmessage: never '%s'\n", "utf-8")
    (words / "reject.txt").write_text("sluice\n", "utf-8")
    ini = "StylesPath = .styles\nVocab = Desk\n[*]\nBasedOnStyles = Vale\nHouse.Same = YES\n"
    (desk / ".vale.ini").write_text(ini, "utf-8")
    assert "House.Same" not in told(capsys)
    (house / "Base.yml").write_text(base.format("lock"), "utf-8")
    assert "House.Same" in told(capsys)
    assert "Vale.Avoid" not in told(capsys)
    (words / "reject.txt").write_text("lock\n", "utf-8")
    assert "Vale.Avoid" in told(capsys)


def test_what_plans_are_made_of_is_written_alike_in_every_process() -> None:
    program = (
        "from newslint import config, plan; from newslint.results.fingerprint import fingerprint\n"
        "choice = plan.Choice(); print(fingerprint(plan.make(config.DEFAULT, choice), choice).hex())"
    )
    outputs = {
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, env=os.environ | extra).stdout
        for extra in ({"PYTHONHASHSEED": "1"}, {"PYTHONHASHSEED": "2"}, {"PYTHONHASHSEED": "3"})
    }
    assert len(outputs) == 1


def test_a_file_name_that_is_no_text_keeps_nothing_from_the_others(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = os.fsdecode(b"\xff.txt")
    try:
        (desk / odd).write_text("The lock is shut.\n", "utf-8")
    except OSError:
        pytest.skip("no such names here")
    expected = told(capsys)
    check_path, read = Engine.check_path, []

    def note(self: Engine, path: str) -> Checked:
        read.append(path)
        return check_path(self, path)

    monkeypatch.setattr(Engine, "check_path", note)
    assert told(capsys) == expected
    assert read == [odd]


def test_a_cache_in_use_is_left_alone(
    desk: Path, cache: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = told(capsys)
    monkeypatch.setattr(store, "_WAIT", 0.01)
    number = cache.stat().st_ino
    connection = sqlite3.connect(cache, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    assert told(capsys) == expected
    connection.execute("COMMIT")
    connection.close()
    assert cache.stat().st_ino == number
    assert rows(cache) == many.FEW


def test_tables_of_another_program_are_replaced(desk: Path, cache: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(cache)
    connection.executescript(f"CREATE TABLE birds (name); PRAGMA user_version = {store._FORM}")
    connection.close()
    expected = told(capsys, "--no-cache")
    assert [told(capsys), told(capsys)] == [expected, expected]
    assert rows(cache) == many.FEW


def test_a_cache_grows_no_larger_than_it_may(tmp_path: Path) -> None:
    small = store.Store(str(tmp_path / "results.sqlite"), largest=50_000)
    for number in range(40):
        small.keep([(f"{number}.txt", b"print", store.Row((1, 2, 3, 4), b"content", b"value" * 1_000))])
    assert (tmp_path / "results.sqlite").stat().st_size < 100_000
    assert ("39.txt", b"print") in small.find([b"print"], ["0.txt", "9.txt"])
    empty = store.Store(str(tmp_path / "memories.sqlite"), largest=1_000)
    empty.remember(b"print", {"words": ["a"] * 1_000})
    assert empty.recall(b"print") == {}


def test_a_relative_cache_folder_counts_for_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", "cache")
    assert user_cache.folder() == str(tmp_path / ".cache" / "newslint")


def test_a_folder_that_cannot_be_written_stops_nothing(desk: Path, cache: Path) -> None:
    cache.parent.mkdir(parents=True, exist_ok=True)
    cache.parent.chmod(0o500)
    command = [sys.executable, "-m", "newslint", "check", "--output-format", "json", "."]
    with_cache = subprocess.run(command, cwd=desk, capture_output=True)
    without = subprocess.run([*command, "--no-cache"], cwd=desk, capture_output=True)
    cache.parent.chmod(0o700)
    assert (with_cache.stdout, with_cache.stderr, with_cache.returncode) == (without.stdout, b"", without.returncode)


def test_two_runs_at_once_both_tell_everything(desk: Path, cache: Path) -> None:
    command = [sys.executable, "-m", "newslint", "check", "--output-format", "json", "."]
    runs = [subprocess.Popen(command, cwd=desk, stdout=subprocess.PIPE) for _ in range(4)]
    outputs = {run.communicate()[0] for run in runs}
    assert len(outputs) == 1
    assert [run.returncode for run in runs] == [1] * 4
    assert rows(cache) == many.FEW


def test_every_hash_seed_and_number_of_processes_says_the_same(desk: Path) -> None:
    outputs = set()
    for seed, jobs in (("0", "1"), ("1", "2"), ("2", "3")):
        command = [sys.executable, "-m", "newslint", "check", "--jobs", jobs, "--output-format", "json", "."]
        done = subprocess.run(command, cwd=desk, stdout=subprocess.PIPE, env=os.environ | {"PYTHONHASHSEED": seed})
        outputs.add(done.stdout)
    assert len(outputs) == 1


def test_articles_that_go_before_they_are_compared_are_told(desk: Path) -> None:
    engine = Engine(Choice(use_cache=False), DEFAULT)
    checked = many.check_many(engine, [f"{number:02}.txt" for number in range(many.FEW)], 1)

    def compared() -> list[tuple[str, str]]:
        return [(found.rule, found.message) for found in many.survey(engine.plans(), checked, engine.read)]

    ((rule, before),) = compared()
    (desk / "00.txt").unlink()
    ((_, after),) = compared()
    assert (rule, "as in 00.txt:1" in before, "as in 04.txt:1" in after) == ("name-spelling-across", True, True)
    (desk / "04.txt").write_text("", "utf-8")
    assert len(compared()) == 1
    for path in desk.glob("*.txt"):
        path.unlink() if path.name != "02.txt" else None
    said = "name-spelling-across cannot show the line: 00.txt has gone since it was checked"
    assert compared() == [("file-unreadable", said)]
    (desk / "02.txt").unlink()
    assert [rule for rule, _ in compared()] == ["file-unreadable"]


class Deadly(Engine):
    """An engine whose process is killed by one file, as by a system that has run out of memory."""

    def check_path(self, path: str) -> object:  # type: ignore[override]
        if path == "30.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return super().check_path(path)


def test_a_killed_process_costs_one_file_at_most(desk: Path) -> None:
    began = time.monotonic()
    paths = [f"{number:02}.txt" for number in range(many.FEW)]
    checked = many.check_many(Deadly(Choice(use_cache=False), DEFAULT), paths, 2)
    assert [item.path for item in checked] == paths
    failed = [item for item in checked if item.failed]
    assert [(item.path, item.diagnostics[0].rule) for item in failed] == [("30.txt", "internal-error")]
    assert "was killed" in failed[0].diagnostics[0].message
    assert [found.rule for found in checked[2].diagnostics] == ["page-residue"]
    assert time.monotonic() - began < 60


names = st.builds(
    "{} {}".format,
    st.sampled_from(["Ilona", "Ilonna", "Sean", "Shaun", "Tadeusz"]),
    st.sampled_from(["Verebelyi", "Verebbelyi", "Verebélyi", "Wrzos", "Clark", "Clarke"]),
)
words = st.sampled_from(
    ["Kestrelis", "Kestralis", "Kestrelia", "Skerry", "Kilmore", "Trident", "Odense", "Marniel", "Marinel"]
)
archives = st.lists(st.tuples(st.sets(names, max_size=3), st.sets(words, max_size=6)), min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(archives, archives)
def test_a_memory_makes_no_difference(
    before: list[tuple[set[str], set[str]]], after: list[tuple[set[str], set[str]]]
) -> None:
    def facts(archive: list[tuple[set[str], set[str]]]) -> tuple[list[Named], list[Setting]]:
        named = [
            Named(str(number), name, 1)
            for number, (people, alone) in enumerate(archive)
            for name in (*people, *(word for word in alone if word.startswith(("Kest", "Mar"))))
        ]
        return named, [
            Setting(str(number), frozenset(alone | {part for name in people for part in name.split()}))
            for number, (people, alone) in enumerate(archive)
        ]

    memory = Memory()
    slips(*facts(before), memory)
    recalled = Memory(memory.kept())
    assert slips(*facts(after), recalled) == slips(*facts(after))
    assert slips(*facts(before), Memory(recalled.kept())) == slips(*facts(before))
