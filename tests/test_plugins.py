"""What other packages bring, with a real second package: tests/plugin, installed by pip and run by `newslint`."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Articles = Callable[[dict[str, str | bytes]], Path]

PLUGIN = Path(__file__).parent / "plugin"
ARTICLE = "Fog on the tide\n\nThe tide was LATE on Monday.\n"
STORY = "H: Fog on the tide\nP: The tide was LATE on Monday.\n"
RULE = "extends: {kind}\nmessage: “{{match}}”\n"


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that pip has installed the plugin into."""
    folder = tmp_path_factory.mktemp("site")
    offline = ["--no-build-isolation"] if importlib.util.find_spec("hatchling") else []
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", *offline, "--target", str(folder)]
    subprocess.run([*command, str(PLUGIN)], check=True)
    return folder


def newslint(*arguments: str, path: Path | None = None) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command, with a folder of plugins."""
    given = os.environ.get("PYTHONPATH", "")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(path or ""), given)))}
    command = [sys.executable, "-c", "import sys; from newslint.cli import run; run()", *arguments]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)
    return done.returncode, done.stdout, done.stderr


def announce(folder: Path, package: str, group: str, line: str) -> None:
    """What an installed package announces, without the package."""
    place = folder / f"{package}.dist-info"
    place.mkdir(parents=True)
    (place / "entry_points.txt").write_text(f"[console_scripts]\nx = y:z\n\n[{group}]\n{line}\n")


def test_a_pack_with_a_kind_of_its_own_runs(articles: Articles, installed: Path) -> None:
    articles({".newslint.yaml": "rules: [tides]\n", "a.txt": ARTICLE})
    assert newslint("--output-format", "vale-line", "a.txt", path=installed) == (
        1,
        "a.txt:3:14:capitals-shouted:“LATE” is shouting\n",
        "",
    )
    assert newslint("test", "--coverage", "tides", path=installed) == (0, "2 examples of 1 rule: all hold\n", "")
    assert "capitals-shouted      warning     shouting  “…” is shouting\n" in newslint("rules", path=installed)[1]


def test_options_of_the_kind_are_read_as_strictly_as_ours(articles: Articles, installed: Path) -> None:
    articles({"rule.yaml": RULE.format(kind="shouting") + "leters: 3\nletters: many\n"})
    assert newslint("test", "rule.yaml", path=installed)[2] == (
        "newslint: rule.yaml:3: unknown key “leters”; did you mean “letters”?\n"
        "newslint: rule.yaml:4: “letters” must be a whole number, not “many”\n"
    )


def test_the_schema_knows_the_kind(installed: Path) -> None:
    code, out, said = newslint("schema", "rules", path=installed)
    options = json.loads(out)["definitions"]["shouting"]["properties"]
    assert (code, said) == (0, "")
    assert options["letters"]["type"] == "integer"
    assert options["letters"]["description"].startswith("Each word of at least `letters` capitals")


def test_its_files_are_found_in_folders_and_read(articles: Articles, installed: Path) -> None:
    articles({".newslint.yaml": "rules: [tides]\n", "desk/a.story": STORY, "desk/b.other": STORY})
    code, out, _ = newslint("--output-format", "vale-line", "desk", path=installed)
    assert (code, out) == (1, "desk/a.story:2:17:capitals-shouted:“LATE” is shouting\n")
    assert newslint("roles", "desk/a.story", path=installed)[1].startswith("desk/a.story")


def test_its_report_is_printed(articles: Articles, installed: Path) -> None:
    articles({".newslint.yaml": "rules: [tides]\n", "a.txt": ARTICLE})
    assert newslint("--output-format", "tally", "a.txt", path=installed) == (1, "1 in 1\n", "")


def test_without_the_package_everything_is_told_by_name(articles: Articles) -> None:
    articles({".newslint.yaml": "rules: [tides]\n", "a.txt": ARTICLE, "rule.yaml": RULE.format(kind="shouting")})
    code, _, said = newslint("--output-format", "tally", "--no-config", "a.txt")
    assert code == 2
    assert "argument --output-format: no format is called 'tally'; formats are text, concise, json" in said
    assert "tides:1: no such rule file or folder" in newslint("a.txt")[2]
    assert "rule.yaml:1: no kind is called “shouting”; known are " in newslint("test", "rule.yaml")[2]


def test_a_folder_comes_before_a_pack_of_its_name(articles: Articles, installed: Path) -> None:
    own = "extends: existence\nmessage: own\ntokens: [tide]\n"
    articles({".newslint.yaml": "rules: [tides]\n", "tides/own.yaml": own, "a.txt": ARTICLE})
    assert "a.txt:1:12:own:own\n" in newslint("--output-format", "vale-line", "a.txt", path=installed)[1]


def test_a_broken_kind_is_told_by_name_and_the_other_rules_run(articles: Articles, installed: Path) -> None:
    folder = articles(
        {
            ".newslint.yaml": "rules: [tides, style]\n",
            "style/rule.yaml": RULE.format(kind="sinking"),
            "style/other.yaml": RULE.format(kind="hollow"),
            "site/sinking.py": "raise ImportError('no keel')\n",
            "a.txt": ARTICLE,
        }
    )
    announce(folder / "site", "ferry-2.1", "newslint.checks", "sinking = sinking:Check\nhollow = os:sep")
    site = Path(f"{folder / 'site'}{os.pathsep}{installed}")
    assert newslint("--output-format", "vale-line", "a.txt", path=site) == (
        2,
        "a.txt:3:14:capitals-shouted:“LATE” is shouting\n",
        (
            f"newslint: {folder}/style/other.yaml:1: the plugin “hollow” of ferry 2.1 is broken: os:sep is no check: "
            "it must be a NamedTuple whose fields are the options\n"
            f"newslint: {folder}/style/rule.yaml:1: the plugin “sinking” of ferry 2.1 is broken: ImportError: no keel\n"
        ),
    )


def test_a_broken_reader_reporter_or_pack_is_told_by_name(articles: Articles) -> None:
    folder = articles({"a.log": "x", "a.txt": "Fog\n\nMore fog came.\n", ".newslint.yaml": "rules: [news, packed]\n"})
    announce(folder / "site", "ferry-2.1", "newslint.readers", "log = nowhere:read")
    announce(folder / "site", "tug-1.0", "newslint.reporters", "bell = nowhere:render")
    announce(folder / "site", "keel-1.0", "newslint.rules", "packed = os")
    code, out, said = newslint("--no-config", "--output-format", "concise", ".", path=folder / "site")
    missing = "is broken: ModuleNotFoundError: No module named 'nowhere'"
    assert (code, said) == (2, "")
    assert out.startswith(f"a.log:1:1: error[internal-error] the plugin “log” of ferry 2.1 {missing}\n")
    assert newslint("--no-config", "--output-format", "bell", "a.txt", path=folder / "site") == (
        2,
        "",
        f"newslint: the plugin “bell” of tug 1.0 {missing}\n",
    )
    code, out, said = newslint("a.txt", path=folder / "site")
    assert code == 2
    assert "the plugin “packed” of keel 1.0 is broken: os is no folder; name a package that holds rule files" in said
    assert "in 1 file" in out


def test_names_that_clash_are_errors(articles: Articles) -> None:
    folder = articles({"a.txt": "Fog\n\nMore fog came.\n"})
    announce(folder / "site", "ferry-2.1", "newslint.checks", "existence = os:sep\nsinking = a:A")
    announce(folder / "site", "tug-1.0", "newslint.checks", "sinking = b:B")
    announce(folder / "site", "keel-1.0", "newslint.reporters", "json = b:B")
    announce(folder / "site", "mast-1.0", "newslint.readers", "md = b:B")
    code, out, said = newslint("--no-config", "a.txt", path=folder / "site")
    assert code == 2
    assert "in 1 file" in out
    assert said.splitlines() == [
        (
            "newslint: the plugin “existence” of ferry 2.1 is not used: newslint has the kind “existence”; "
            "the plugin needs another name"
        ),
        "newslint: the plugin “sinking” of tug 1.0 is not used: ferry 2.1 has the kind “sinking”; remove one of the two",
        "newslint: the plugin “md” of mast 1.0 is not used: newslint has the format “md”; the plugin needs another name",
        (
            "newslint: the plugin “json” of keel 1.0 is not used: newslint has the output format “json”; "
            "the plugin needs another name"
        ),
    ]


def test_a_package_is_seen_as_soon_as_it_is_installed(
    articles: Articles, tmp_path_factory: pytest.TempPathFactory
) -> None:
    articles({"rule.yaml": RULE.format(kind="sinking")})
    site = tmp_path_factory.mktemp("site")
    assert "no kind is called “sinking”" in newslint("test", "rule.yaml", path=site)[2]
    announce(site, "ferry-2.1", "newslint.checks", "sinking = nowhere:Check")
    assert "the plugin “sinking” of ferry 2.1 is broken" in newslint("test", "rule.yaml", path=site)[2]


def test_nothing_is_loaded_from_the_folder_that_is_checked(articles: Articles) -> None:
    folder = articles({"rule.yaml": RULE.format(kind="sinking")})
    announce(folder, "ferry-2.1", "newslint.checks", "sinking = nowhere:Check")
    assert "no kind is called “sinking”" in newslint("test", "rule.yaml", path=folder)[2]


def test_a_run_without_plugins_imports_no_metadata(articles: Articles) -> None:
    articles({"a.txt": "Fog\n\nMore fog came.\n"})
    code = "import sys; from newslint.cli import main; main(['--no-config', '.']); print('importlib.metadata' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
