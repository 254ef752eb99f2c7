"""The house list: every mistake in it is told, and articles are compared with what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import house
from newslint.article import Article, Block, Role
from newslint.checks.house_names import HouseNames
from newslint.checks.house_names.entries import Entry
from newslint.checks.house_names.house_list import HouseList
from newslint.checks.house_names.index import Index
from newslint.checks.house_names.scan import scan
from newslint.cli import main
from newslint.config import DEFAULT, Config, ConfigError
from newslint.diagnostic import Diagnostic
from newslint.engine import Engine
from newslint.fix import apply
from newslint.house import cache
from newslint.plan import Choice
from newslint.readers import read
from newslint.source import Source, Span, Text

Articles = Callable[[dict[str, str | bytes]], Path]

LIST = """people:
  - name: Ilona Verebélyi
    also: [Ilona V. Halmos]
    never: [Helena Verebely]
    since: 2022-03-01
  - Lena Andersen
  - Judge Okonjo
  - {name: Oleksandr Tkachuk, also: Sasha Tkachuk}
places: [{name: Szárhegy, never: [Sarheg]}, Tern Lock]
names: [Colin O'Brannagh]
organisations: [{name: General Lamps Administration, also: [GLA], never: [General Lamp Administration]}]
different: [[Verebélyi, Verebényi], [Lena Andersen, Lena Anderson]]
"""


def settings(folder: Path, names: str) -> Config:
    (folder / "names.yaml").write_text(names, encoding="utf-8")
    return DEFAULT._replace(names="names.yaml", path=str(folder / ".newslint.yaml"))


def lint(folder: Path, text: str, names: str = LIST, file: str = "a.txt") -> list[Diagnostic]:
    engine = Engine(Choice(select=("name-house",)), settings(folder, names), debug=True)
    return list(engine.check_source(Source(str(folder / file), f"{text}\n")).diagnostics)


def brief(found: list[Diagnostic]) -> list[tuple[str, str, str]]:
    return [(item.text, item.suggestions[0], item.level.value) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The Sarheg dam broke.", [("Sarheg", "Szárhegy", "error")], id="a wrong form"),
        pytest.param("Sarheg's dam broke.", [("Sarheg", "Szárhegy", "error")], id="a wrong form's possessive"),
        pytest.param("SARHEG, Monday. It broke.", [("SARHEG", "SZÁRHEGY", "error")], id="a wrong form in a dateline"),
        pytest.param(
            "The head of the\nGeneral  Lamp Administration left.",
            [("General  Lamp Administration", "General Lamps Administration", "error")],
            id="a wrong form over a line end",
        ),
        pytest.param("Then Szarhegy flooded.", [("Szarhegy", "Szárhegy", "error")], id="an accent"),
        pytest.param("Then Ilona Verebelji sat.", [("Verebelji", "Verebélyi", "error")], id="the first name agrees"),
        pytest.param("Then Ilonna Verebélyi sat.", [("Ilonna", "Ilona", "error")], id="the surname agrees"),
        pytest.param("Then Judge Okonnjo sat.", [("Okonnjo", "Okonjo", "error")], id="the title agrees"),
        pytest.param("Then Alexander Tkachukk sat.", [("Tkachukk", "Tkachuk", "error")], id="a form of the first name"),
        pytest.param("Then Colin O’Branagh sat.", [("O’Branagh", "O’Brannagh", "error")], id="a curly apostrophe"),
        pytest.param("Then Mr Tkachuck sat.", [("Tkachuck", "Tkachuk", "suggestion")], id="the word alone"),
        pytest.param(
            "Sasha Tkachuk sat. Then Mr Tkachuck stood.", [("Tkachuck", "Tkachuk", "error")], id="the name stands there"
        ),
    ],
)
def test_another_spelling_is_found_once(tmp_path: Path, text: str, expected: list[tuple[str, str, str]]) -> None:
    found = lint(tmp_path, f"A headline over it\n\n{text}")
    assert [(item[0].replace("\n", " "), *item[1:]) for item in brief(found)] == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ilona Verebélyi and Ilona V. Halmos met the GLA in Szárhegy.", id="what the list has"),
        pytest.param("Ms Verebényi sat. Lena Anderson stood.", id="what the list calls different"),
        pytest.param("Knut Anderson sat. Mr Anderson stood.", id="a name of the word lists"),
        pytest.param("Colin O’Brannagh sat. Mr O'Brannagh stood, O’Brannagh left.", id="kinds of apostrophes"),
        pytest.param("Tkachuck sat.", id="a capital at the start of a sentence"),
        pytest.param("Tom Verebelji sat. Mr Verebelji stood.", id="another first name"),
        pytest.param("Ms Verebélyi sat. Mr Verebelji, her father, stood.", id="a relative with another title"),
        pytest.param("The Verebélyis farm. Verebélyi's farm is new.", id="plural and possessive"),
        pytest.param("ILONA VEREBELJI SAT ON A LINE OF CAPITALS", id="capitals"),
        pytest.param("See @Sarheg, #Sarheg and www.Szarhegy.com or Sarheg.org.", id="handles and addresses"),
        pytest.param("He wrote Sarheg [sic] and Ilona Verebelji (cq).", id="accepted by hand"),
        pytest.param("The General Lamps Administrations of two states met.", id="a plural of a firm"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_right_or_another_is_left_alone(tmp_path: Path, text: str) -> None:
    assert brief(lint(tmp_path, f"A headline over it\n\n{text}")) == []


def test_a_tweet_is_not_the_desk_s_to_spell(tmp_path: Path) -> None:
    text = 'Text.\n\n<blockquote class="twitter-tweet"><p>Sarheg drowns</p>&mdash; Tom</blockquote>'
    assert lint(tmp_path, text, file="a.html") == []


def test_a_wrong_form_is_mended_safely_but_not_in_quotation_marks_nor_with_markup_in_it(tmp_path: Path) -> None:
    text = "Sarheg sleeps. “Sarheg wakes,” she said. *Sar*heg works.\n\n> Sarheg rests.\n"
    found = lint(tmp_path, text, file="a.md")
    assert [(item.text, item.fix_safe) for item in found] == [
        ("Sarheg", True),
        ("Sarheg", None),
        ("Sar*heg", None),
        ("Sarheg", None),
    ]
    assert apply(text, found, unsafe=False)[0] == text.replace("Sarheg sleeps", "Szárhegy sleeps")


def test_a_near_word_is_mended_only_on_request(tmp_path: Path) -> None:
    (found,) = lint(tmp_path, "A headline over it\n\nThen Ilona Verebelji sat.")
    assert (found.fix_safe, found.message) == (False, "the house list has “Verebélyi”, not “Verebelji”")


@pytest.mark.parametrize(
    ("matter", "count"),
    [
        pytest.param("---\ndate: 2022-02-28\n---", 1, id="before"),
        pytest.param("---\ntitle: x\ndate: '2022-03-01T10:00:00Z'\n---", 2, id="on the day"),
        pytest.param('+++\ndate = 2021-01-01\ntitle = "x"\n+++', 1, id="toml"),
        pytest.param("---\ntitle: x\n---\n\ndate: 2021-01-01\n", 2, id="a date in the text is none of the article"),
        pytest.param("", 2, id="no date"),
    ],
)
def test_a_spelling_counts_from_its_day_on(tmp_path: Path, matter: str, count: int) -> None:
    found = lint(tmp_path, f"{matter}\n\nHelena Verebely sat in Sarheg.\n", file="a.md")
    assert len(found) == count


@pytest.mark.parametrize(
    ("names", "text", "expected"),
    [
        pytest.param(
            "people: [{name: Ilona Verebélyi, never: [Verebeli]}]",
            "Then Ilona Verebeli sat.",
            "Then Ilona Verebélyi sat.",
            id="a surname for a surname",
        ),
        pytest.param(
            "places: [{name: 'Lamp Town, L.T.', never: [Lamp Town LT]}]",
            "She lives in Lamp Town LT.",
            "She lives in Lamp Town, L.T.",
            id="one full stop",
        ),
        pytest.param(
            "places: [{name: Kyrn, never: [Kiern]}, {name: Dynamo Kiern}]",
            "Dynamo Kiern plays in Kiern.",
            "Dynamo Kiern plays in Kiern.",
            id="short for another name on the list",
        ),
        pytest.param(
            "places: [{name: New Kiern, never: [Kiern]}]",
            "New Kiern and Kiern",
            "New Kiern and New Kiern",
            id="a part of the right form",
        ),
    ],
)
def test_what_is_put_in_fits(tmp_path: Path, names: str, text: str, expected: str) -> None:
    text = f"A headline over it\n\n{text}\n"
    found = lint(tmp_path, text, names)
    assert apply(text, found, unsafe=False)[0] == f"A headline over it\n\n{expected}\n"


def test_without_a_house_list_the_rule_says_nothing() -> None:
    engine = Engine(Choice(select=("name-house",)), DEFAULT)
    assert engine.check_source(Source("a.txt", "Helena Verebely sat in Sarheg.\n")).diagnostics == ()


def test_a_rule_of_ones_own_may_hold_the_names(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    rule = "extends: house-names\nmessage: '{name}, not {house} ({other}: {why})'\npeople: [Ilona Verebélyi]\n"
    articles({"style/desk.yaml": rule, "a.txt": "Then Ilona Verebelji sat.\n", ".newslint.yaml": "rules: [style/]\n"})
    assert main(["check", "--output-format", "concise", "a.txt"]) == 1
    assert "Verebelji, not Ilona Verebélyi (Verebélyi: the rest" in capsys.readouterr().out
    articles({"style/desk.yaml": f"{rule}never: {{Kiern: Kyrn}}\n"})
    assert main(["check", "a.txt"]) == 2
    assert "desk.yaml:4: “never” speaks of “Kyrn”, which is not in people" in capsys.readouterr().err


MISTAKES = {
    "text": ("hello", "1: a names file must be a list of names or a mapping, not “hello”; keys are"),
    "unknown key": ("peopel: [A B]", "1: unknown key “peopel”; did you mean “people”?"),
    "not a list": ("people: Ann", "1: “people” must be a list of names, not “Ann”; write each after “- ”"),
    "a list in a list": ("places: [[Kyrn]]", "1: an entry of “places” must be a name, or a mapping with “name”, not a"),
    "empty entry": ("people:\n  -\n", "2: an entry of “people” must be a name, or a mapping with “name”, not nothing"),
    "no name": ("people:\n  - also: [Ann]", "2: “name” is missing; it says how the house writes the name"),
    "unknown key of an entry": ("people:\n  - {name: Ann, nevr: Anna}", "2: unknown key “nevr”; did you mean “never”?"),
    "a mapping for a name": ("people: [{name: {}}]", "1: “name” must be a text, not a mapping; put odd names in"),
    "a mapping of aliases": ("people: [{name: Ann, also: {a: b}}]", "1: “also” must be a list of forms, not a mapping"),
    "nothing as an alias": ("people: [{name: Ann, also: [~]}]", "1: “also” must be a text, not nothing; put odd names"),
    "no letters": ("people: [{name: Ann, never: ['-']}]", "1: “-” has no letters; a name needs some"),
    "no day": ("people: [{name: Ann, since: 2022-02-30}]", "1: “since” must be a day such as 2022-03-01, not “2022-0"),
    "no day at all": (
        "people: [{name: Ann, since: last May}]",
        "1: “since” must be a day such as 2022-03-01, not “last",
    ),
    "an entry twice": (
        "people:\n  - Ann\n  - Ann",
        "3: “Ann” has an entry already on line 2; make one entry of the two",
    ),
    "an alias of two": (
        "people:\n  - {name: Ann, also: [A]}\n  - {name: Bea, also: [A]}",
        "3: “A” is an alias here, and an alias of “Ann” (line 2); a form belongs to one entry",
    ),
    "a name and an alias": (
        "people:\n  - Ann\n  - {name: Bea, also: [Ann]}",
        "3: “Ann” is an alias here, and the name of “Ann” (line 2); a form belongs to one entry",
    ),
    "a name and a wrong form": (
        "people:\n  - {name: Ann, never: [Bea]}\nplaces:\n  - Bea",
        "4: “Bea” is the name here, and a wrong form of “Ann” (line 2); it is right or wrong, not both",
    ),
    "a wrong form of two": (
        "people:\n  - {name: Ann, never: [Ana]}\n  - {name: Anna, never: [Ana]}",
        "3: “Ana” is a wrong form of “Ann” (line 2), too; it can stand for one name only",
    ),
    "right and wrong": (
        "people: [{name: Ann, never: [Ann]}]",
        "1: “Ann” is the name (line 1) and a wrong form of one entry; keep one of them",
    ),
    "twice in an entry": ("people: [{name: Ann, also: [A, A]}]", "1: “A” stands here twice; once is enough"),
    "different is no list": ("different: Ann", "1: “different” must be a list of groups, not “Ann”; write [[Anderson"),
    "a group is no list": ("different: [Ann, [A, B]]", "1: a group in “different” must be a list of names, not “Ann”"),
    "a group of one": ("different: [[Ann]]", "1: a group in “different” needs two names or more, such as"),
    "an empty group": ("different: [[]]", "1: a group in “different” needs two names or more, such as"),
    "a member twice": ("different: [[Ann, Bea, Ann]]", "1: “Ann” stands twice in this group; a group names different"),
    "a circle": (
        "different:\n  - [Ann, Bea]\n  - [Bea, Ann]",
        "3: line 2 says already that these are different; make one group of the two",
    ),
    "a group in a group": (
        "different:\n  - [Ann, Bea, Cleo]\n  - [Bea, Ann]",
        "3: line 2 says already that these are different; make one group of the two",
    ),
    "one and different": (
        "people:\n  - {name: Ann, also: [Annie]}\ndifferent:\n  - [Ann, Annie]",
        "4: “Ann” and “Annie” are different here, and one name on line 2; take one of them out",
    ),
    "wrong and different": (
        "people:\n  - {name: Ann, never: [Anna]}\ndifferent:\n  - [Anna, Bea]",
        "4: “Anna” is a name here, and a wrong form of “Ann” on line 2; take it out of the group, or out of “never”",
    ),
    "no YAML": ("people: [", "2: not YAML"),
}


@pytest.mark.parametrize(("text", "said"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        house.load(settings(tmp_path, text))
    (line,) = str(raised.value).splitlines()
    assert line.startswith(f"{tmp_path / 'names.yaml'}:{said}")


def test_all_mistakes_are_told_at_once_and_end_the_run(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    listed = "people:\n  - name: [Ann]\n  - {name: Bea, since: soon}\n  - Cleo\n  - Cleo\ndifferent: [[x]]\nplace: []\n"
    folder = articles({".newslint.yaml": "names: names.yaml\n", "names.yaml": listed, "a.txt": "Text.\n"})
    assert main(["check", "a.txt"]) == 2
    path = re.escape(str(folder / "names.yaml"))
    assert re.sub(path, "names.yaml", capsys.readouterr().err).splitlines() == [
        "newslint: names.yaml:2: “name” must be a text, not a list; put odd names in quotation marks",
        "newslint: names.yaml:3: “since” must be a day such as 2022-03-01, not “soon”",
        "newslint: names.yaml:5: “Cleo” has an entry already on line 4; make one entry of the two",
        "newslint: names.yaml:6: a group in “different” needs two names or more, such as [Anderson, Andersen]",
        "newslint: names.yaml:7: unknown key “place”; did you mean “places”?",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"people: [\xff]", "names.yaml:1: not UTF-8"), (None, "the names file names.yaml cannot be read: no such file")],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, content: bytes | None, said: str) -> None:
    config = settings(tmp_path, "")
    (tmp_path / "names.yaml").unlink() if content is None else (tmp_path / "names.yaml").write_bytes(content)
    with pytest.raises(ConfigError, match=said):
        house.load(config)


def test_the_older_form_and_a_plain_list_are_read(tmp_path: Path) -> None:
    for text in ("names: [Ann Lee, Bea, Bea]\ndifferent: [[A, B]]", "- Ann Lee\n- Bea\n- Bea\n"):
        found = house.load(settings(tmp_path, text))
        assert found.names == ("Ann Lee", "Bea")
    assert house.load(settings(tmp_path, "")).names == house.load(DEFAULT).names == ()
    both = "people: [Georgia]\nplaces: [Georgia]\n"
    assert house.load(settings(tmp_path, both)).names == ("Georgia",)


def test_a_list_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    config = settings(tmp_path, LIST)
    first = house.load(config)
    (kept,) = (tmp_path / "cache" / "newslint").glob("names-*")
    with monkeypatch.context() as patch:
        patch.setattr(house, "read", None)
        again = house.load(config)
    assert first.known is not None and again.known is not None
    assert (again[:2], again.known.columns()) == (first[:2], first.known.columns())
    for spoilt in (b"", b"abcd", kept.read_bytes()[:-1], kept.read_bytes() + b"x", b"\0\0\0\0" + kept.read_bytes()[4:]):
        kept.write_bytes(spoilt)
        assert cache.find(LIST.encode()) is None
        assert house.load(config).names == first.names
        assert cache.find(LIST.encode()) is not None
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "names.yaml"))
    assert house.load(config).names == first.names


@pytest.mark.parametrize("row", ["a.", "a@", "x", "Sarheg-", "Sarheg ", "Tern ", "--- ", "@Tern.", "date: "])
def test_a_long_row_costs_no_more_than_its_length(row: str) -> None:
    index = Index.build([Entry("places", "Szárhegy", (), ("Sarheg",)), Entry("places", "Tern Tern Tern Lock")])
    source = Source("a.txt", row * 5_000)
    end = len(source.text)
    blocks = (Block(Role.PARAGRAPH, Text.verbatim(source, 0, end), Span(0, end)),)
    start = perf_counter()
    list(scan(index, blocks, ""))
    if "@" not in row:
        list(HouseList(index).check(Article(source, "plain", blocks), blocks))
    assert perf_counter() - start < 5


def test_a_long_list_is_asked_in_no_time(tmp_path: Path) -> None:
    entries = [Entry("people", f"Ann Q{number:05}x") for number in range(2000)] + [Entry("people", "Ilona Verebélyi")]
    index = Index.build(entries)
    assert list(index.accepts("Ilona Verebélyi")) == [2000]
    assert index.near("Verebelji") == ["Verebélyi"]
    assert index.has("Verebélyi") and not index.has("Verebelyi")
    assert len(Index(*index.columns())) == len(entries)


WORDS = st.text("abkortuvéł", min_size=4, max_size=9).map(str.capitalize)


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=8, unique=True))
def test_no_name_of_the_list_is_ever_found_fault_with(names: list[tuple[str, str]]) -> None:
    full = tuple(" ".join(name) for name in names)
    article = read(Source("a.txt", "A headline over it\n\nSome words. " + ". Then ".join(full) + ".\n"))
    assert list(HouseNames(people=full).check(article, article.blocks)) == []


@given(WORDS, st.integers(0, 8), st.sampled_from("abkortuv"))
def test_a_word_without_or_with_another_letter_is_a_neighbour(word: str, at: int, letter: str) -> None:
    index = Index.build([Entry("places", word)])
    at = min(at, len(word) - 1)
    for other in (word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :], word[:at] + word[at + 1 :]):
        assert other == word or word in index.near(other)
