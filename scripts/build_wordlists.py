"""Build the word lists of `newslint.names` from their packages.

    apt-get install scowl
    pip download --no-deps --no-binary :all: --dest build names==0.3.0
    pip download --no-deps --only-binary :all: --dest build faker
    python scripts/build_wordlists.py build

Each list is one file: sorted by bytes, a word a line, with a line end before the first, so that a word can be found by
bisection. `letters.txt` says how letters follow each other in all these names: see `newslint.names.plausibility`.
"""

from __future__ import annotations

import ast
import math
import sys
import tarfile
import zipfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from newslint.names.likeness import bare
from newslint.names.plausibility import ALPHABET, FIRST_SIGN, STEPS

SCOWL = Path("/usr/share/dict/scowl")
TARGET = Path(__file__).parent.parent / "lint" / "newslint" / "names"
COMMON_SIZE = 55
PROPER_SIZE = 70
CENSUS_SURNAMES = 40_000
FREQUENT_SURNAMES = 5_000
FREQUENT_GIVEN_NAMES = 500
FAINTNESS = 4.0
"""How many sightings of two letters weigh as much as the habits of the language as a whole."""


def main(downloads: Path) -> None:
    """Write the seven lists and the table of letters."""
    proper = scowl(("proper-names", "upper"), PROPER_SIZE)
    given = census(downloads, "first") | faker_names(downloads, "first_names")
    surnames = [name.casefold() for name in ordered_surnames(downloads)]
    others = {name.casefold() for name in faker_names(downloads, "last_names")}
    rare = (set(surnames[CENSUS_SURNAMES:]) | others) - set(surnames[:CENSUS_SURNAMES])
    write("common", (word for word in scowl(("words", "contractions"), COMMON_SIZE) if word.islower()))
    write("given", (name.casefold() for name in given))
    write("surnames", surnames[:CENSUS_SURNAMES])
    write("frequent", surnames[:FREQUENT_SURNAMES])
    write("firsts", (name.casefold() for name in frequent_given_names(downloads)))
    write("rare", rare)
    write("proper", (word.casefold() for word in proper))
    write_letters({bare(name) for name in (*surnames, *others, *given, *proper)})


def scowl(kinds: tuple[str, ...], size: int) -> set[str]:
    """The words of SCOWL's English, American and British lists up to a size."""
    found: set[str] = set()
    for path in SCOWL.iterdir():
        region, _, kind = path.name.rpartition(".")[0].partition("-")
        if region in ("english", "american", "british", "british_z") and kind in kinds and int(path.suffix[1:]) <= size:
            words = path.read_text(encoding="iso-8859-1").split()
            found.update(word.removesuffix("'s") for word in words)
    return found


def census(downloads: Path, part: str) -> set[str]:
    """Names of the United States Census of 1990, as the package `names` carries them."""
    return {
        name.title() for file in ("male.first", "female.first") if part == "first" for name in rows(downloads, file)
    }


def ordered_surnames(downloads: Path) -> Iterable[str]:
    """Surnames of the Census of 1990, commonest first."""
    return rows(downloads, "all.last")


def frequent_given_names(downloads: Path) -> set[str]:
    """The first names that most men and women of that census have."""
    return {name for file in ("male.first", "female.first") for name in rows(downloads, file)[:FREQUENT_GIVEN_NAMES]}


def rows(downloads: Path, name: str) -> list[str]:
    """The names in one file of the package `names`."""
    (archive,) = downloads.glob("names-*.tar.gz")
    with tarfile.open(archive) as files:
        member = next(item for item in files.getmembers() if item.name.endswith(f"/dist.{name}"))
        content = files.extractfile(member)
        assert content is not None
        return [line.split()[0] for line in content.read().decode("ascii").splitlines() if line.strip()]


def faker_names(downloads: Path, kind: str) -> set[str]:
    """First or last names of Faker's locales in Latin script."""
    (wheel,) = downloads.glob("[Ff]aker-*.whl")
    found: set[str] = set()
    with zipfile.ZipFile(wheel) as files:
        for name in files.namelist():
            if name.startswith("faker/providers/person/") and name.endswith("/__init__.py"):
                found |= assigned(ast.parse(files.read(name)), kind)
    return {name for name in found if name.isalpha() and name[0].isupper() and name.casefold() < "ɐ" and len(name) > 2}


def assigned(module: ast.Module, kind: str) -> set[str]:
    """Every text in an assignment to a name such as `first_names_male`."""
    found: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id.startswith(kind) for target in node.targets
        ):
            found |= {
                item.value
                for item in ast.walk(node.value)
                if isinstance(item, ast.Constant) and isinstance(item.value, str)
            }
    return found


def write(name: str, words: Iterable[str]) -> None:
    """One list."""
    lines = sorted({word.encode() for word in words if len(word) > 1})
    (TARGET / f"{name}.txt").write_bytes(b"\n" + b"\n".join(lines) + b"\n")
    print(f"{name}: {len(lines)} words")


def write_letters(names: Iterable[str]) -> None:
    """The table of letters: a line for two letters, in it a sign for each letter that may follow them."""
    seen: list[Counter[str]] = [Counter(), Counter(), Counter()]
    contexts: list[Counter[str]] = [Counter(), Counter(), Counter()]
    for name in names:
        letters = "  " + "".join(char for char in name if char in ALPHABET[1:]) + " "
        for at in range(2, len(letters)):
            for order in range(3):
                before = letters[at - order : at]
                seen[order][before + letters[at]] += 1
                contexts[order][before] += 1
    lines = []
    for before in (first + second for first in ALPHABET for second in ALPHABET):
        signs = []
        for letter in ALPHABET:
            chance = 1 / len(ALPHABET)
            for order in range(3):
                context = before[2 - order :]
                total = contexts[order][context]
                chance = (seen[order][context + letter] + FAINTNESS * chance) / (total + FAINTNESS)
            signs.append(chr(FIRST_SIGN + min(90, round(-STEPS * math.log(chance)))))
        lines.append("".join(signs))
    (TARGET / "letters.txt").write_bytes("\n".join(lines).encode("ascii") + b"\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
