"""Names: one spelt two ways is found; two people, two forms of a word and two places are left alone."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import product
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.config import DEFAULT
from newslint.diagnostic import Diagnostic
from newslint.engine import Engine
from newslint.names.candidates import near_pairs
from newslint.names.direction import Use, balance
from newslint.names.inflection import is_inflection
from newslint.names.languages import language_of
from newslint.names.likeness import cost, sound, threshold
from newslint.names.wordlists import is_common, is_given_name, is_proper, is_surname
from newslint.plan import Choice
from newslint.source import Source

Lint = Callable[..., list[Diagnostic]]
Articles = Callable[[dict[str, str | bytes]], Path]

LEAD = "Marguerite Delvaux, the keeper of Tern Lock, resigned on Monday. Ms Delvaux wrote eleven letters.\n\n"


def names(lint: Lint, text: str, name: str = "a.txt") -> list[tuple[int, str, tuple[str, ...]]]:
    found = lint(f"Keeper leaves her lock\n\n{text}\n", name, select=("name-spelling",))
    return [(item.start.line, item.text, item.suggestions) for item in found]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        pytest.param(LEAD + "Nobody answered, Ms Delveaux said.", "Delveaux", "Delvaux", id="a surname after a title"),
        pytest.param(LEAD + "Nobody answered, Delvoux said.", "Delvoux", "Delvaux", id="a surname alone"),
        pytest.param(
            LEAD + "Nobody answered, Marguerite Delvax said.", "Delvax", "Delvaux", id="behind the same first name"
        ),
        pytest.param("Sean Tierney rows. Mr Tierney won. Shaun Tierney lost.", "Shaun", "Sean", id="a first name"),
        pytest.param(
            "Zoë Brandt sings. Ms Brandt won. The judges heard Zoe Brandt twice.", "Zoe", "Zoë", id="an accent"
        ),
        pytest.param(
            "Kim Osei-Tutu rows, and Osei-Tutu won. On Friday Kim Osei Tutu rests.",
            "Osei Tutu",
            "Osei-Tutu",
            id="a hyphen",
        ),
        pytest.param("Ann McAvoy rows. Ms McAvoy won, but Mcavoy rested.", "Mcavoy", "McAvoy", id="an inner capital"),
        pytest.param(
            "Paper came from Haddock & Lunn. In May Haddack & Lunn will close.", "Haddack", "Haddock", id="a firm"
        ),
        pytest.param(LEAD + "She said that Ms\nDelveaux was late.", "Delveaux", "Delvaux", id="over a line end"),
        pytest.param(
            "Øystein Fjæreid rows. Mr Fjæreid won. Then Mr Fjareid rested.", "Fjareid", "Fjæreid", id="a special letter"
        ),
    ],
)
def test_the_odd_spelling_is_found_and_the_other_suggested(lint: Lint, text: str, wrong: str, right: str) -> None:
    ((_, found, suggestions),) = names(lint, text)
    assert (found, suggestions) == (wrong, (right,))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Lena Anders and Lena's rival Tom Andres met. Anders won; Andres did not.", id="two introduced people"
        ),
        pytest.param("Cleo Marchetti sings. A sister, Clea Marchetti, drives.", id="sisters"),
        pytest.param("Ostria votes. The Ostrian parliament and the Ostrians wait.", id="a country and its people"),
        pytest.param("Dorin Darrow rules. The Darrowists and Mr Darrow's friends wait.", id="followers"),
        pytest.param("Roel Hoekstra skates. The Hoekstras farm.", id="a family"),
        pytest.param("Igor Volkov sings. His wife, Olga Volkova, drives. Mr Volkov and Ms Volkova met.", id="spouses"),
        pytest.param(
            "Ned Pardel founded Pardle Press. Mr Pardel named Pardle Press after a misprint.",
            id="a firm named on purpose",
        ),
        pytest.param("African-American voters waited. She is an African American.", id="a hyphen before a noun"),
        pytest.param("Colin O’Brien rows. Mr O’Brien's boat won.", id="kinds of apostrophes outside the name"),
        pytest.param("Iran and Iraq met. Niger and Nigeria did, too. Austria beat Australia.", id="places"),
        pytest.param("See www.Delvaux-Locks.com and @delvoux. " + LEAD, id="addresses and handles"),
        pytest.param("Mark Ostrow rows. Mary Ostrow sings.", id="two given names"),
        pytest.param(LEAD + "“It is Ms Delveaux [sic] in the file,” he said.", id="sic"),
        pytest.param("", id="nothing"),
    ],
)
def test_two_names_are_left_alone(lint: Lint, text: str) -> None:
    assert names(lint, text) == []


def test_every_mention_of_the_minor_spelling_is_reported_with_the_first_of_the_other(lint: Lint) -> None:
    text = LEAD + "Delvaux left. Ms Delveaux sat. Then Ms Delveaux slept.\n"
    found = lint(f"Keeper leaves\n\n{text}", select=("name-spelling",))
    assert [item.start.column for item in found] == [18, 40]
    assert {item.related[0].start for item in found} == {(3, 12)}


def test_words_inside_quotation_marks_are_never_edited(lint: Lint) -> None:
    (inside,) = lint(f"Keeper leaves\n\n{LEAD}“It was Ms Delveaux,” he said.\n", select=("name-spelling",))
    (outside,) = lint(f"Keeper leaves\n\n{LEAD}It was Ms Delveaux, he said.\n", select=("name-spelling",))
    assert (inside.edits, outside.edits[0].text, outside.fix_safe) == ((), "Delvaux", False)


def test_a_name_with_markup_in_it_is_reported_but_not_edited(lint: Lint) -> None:
    text = "Marguerite Delvaux resigned. Ms Delvaux wrote.\n\nNobody answered **Ms Delv**eaux, she said.\n"
    (found,) = lint(text, "a.md", select=("name-spelling",))
    assert (found.text, found.suggestions, found.edits) == ("Delv**eaux", ("Delvaux",), ())


def test_the_house_list_decides(tmp_path) -> None:
    (tmp_path / "names.yaml").write_text("names: [Delveaux]\ndifferent: [[Anders, Andres]]\n")
    config = DEFAULT._replace(names="names.yaml", path=str(tmp_path / ".newslint.yaml"))
    engine = Engine(Choice(select=("name-spelling",)), config)
    text = LEAD + "Nobody answered, Ms Delveaux said. Lena Anders won. Andres lost. Anders slept.\n"
    found = engine.check_source(Source(str(tmp_path / "a.txt"), text)).diagnostics
    assert {(item.text, item.suggestions) for item in found} == {("Delvaux", ("Delveaux",))}


@pytest.mark.parametrize(
    ("one", "other"),
    [("Leshkov", "Lushkov"), ("Grzybowska", "Gryzbowska"), ("MacNeil", "McNeil"), ("Stephen", "Steven")],
)
def test_slips_cost_less_than_the_threshold(one: str, other: str) -> None:
    assert cost(one, other) == cost(other, one) <= threshold(one, other)


@pytest.mark.parametrize(("one", "other"), [("Hopkins", "Perkins"), ("Anna", "Emma"), ("Lima", "Rome")])
def test_other_names_cost_more(one: str, other: str) -> None:
    assert cost(one, other) > threshold(one, other)


def test_transliterations_sound_alike() -> None:
    assert sound("Zelensky") == sound("Zelenskyy") == sound("Zelenskiy")
    assert sound("Mohammed") == sound("Mohamed")


def test_inflections_are_known() -> None:
    assert (
        is_inflection("Russia", "Russian")
        and is_inflection("Hoekstra", "Hoekstras")
        and is_inflection("Volkov", "Volkova")
    )
    assert not is_inflection("Delvaux", "Delveaux") and not is_inflection("Terlage", "Terlagen")


def test_the_word_lists_are_searched_to_both_ends() -> None:
    assert is_common("aardvark") and is_common("zoos") and not is_common("delvaux")
    assert is_given_name("marguerite") and is_surname("smith") and is_proper("kenya")
    assert not is_surname("zzzz") and not is_surname("") and not is_common("aaaa")


@pytest.mark.parametrize("row", ["a@", "@Tern.", "a@a@", "Tern.Lock-", "www.a.", "A.B.", "a.com@"])
def test_rows_of_addresses_take_no_more_than_their_length(lint: Lint, row: str) -> None:
    lint(f"Lamp lit at Skerry Head\n\n{row * 20_000}\n", select=("name-spelling",))


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        pytest.param(
            "Hear [Odile Farandon](https://example.com/talks/odile-farrandon/) on Monday.",
            "Farandon",
            "Farrandon",
            id="beside the same first name",
        ),
        pytest.param(
            "The [board of Orbitele](https://orbitelle.example/board) met on Monday.",
            "Orbitele",
            "Orbitelle",
            id="in its own link",
        ),
        pytest.param(
            "Write Debugviz files by hand, or run `debugvis_file` on them.", "Debugviz", "Debugvis", id="an identifier"
        ),
    ],
)
def test_an_address_may_know_better(lint: Lint, text: str, wrong: str, right: str) -> None:
    (found,) = lint(f"# Keeper leaves\n\n{text}\n", "a.md", select=("name-spelling",))
    assert (found.text, found.suggestions, found.unsure) == (wrong, (right,), True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Hear [Jörg Müllerow](https://example.com/joerg-muellerow/).", id="an umlaut in an address"),
        pytest.param("Hear [Odile Farrandon](https://example.com/odile-farrandon/).", id="the same"),
        pytest.param("See the [Orbitelles](https://orbitelle.example/).", id="a plural"),
        pytest.param("Hear [Sarah Holm](https://example.com/sara-holm/) and [Tom](https://tim.example/).", id="names"),
    ],
)
def test_an_address_is_no_proof_against_a_name(lint: Lint, text: str) -> None:
    assert lint(f"# Keeper leaves\n\n{text}\n", "a.md", select=("name-spelling",)) == []


def test_the_likelier_form_is_known_by_more_than_its_count() -> None:
    def right(one: str, other: str, counts: tuple[int, int] = (1, 1)) -> str:
        uses = [
            Use(text, count, False, 0, (at, 0))
            for at, (text, count) in enumerate(zip((one, other), counts, strict=True))
        ]
        return one if balance(*uses)[0] > 0 else other

    assert right("Hollistre", "Hollister") == "Hollister"
    assert right("Lund Ostby", "Lund-Ostby") == "Lund-Ostby"
    assert right("Scoesese", "Scorsese") == "Scorsese"
    assert right("Hollister", "Hollistre", (1, 2)) == "Hollister"
    assert right("Brandtt", "Brandt", (4, 1)) == "Brandtt"


def test_thousands_of_words_are_not_all_compared() -> None:
    words = [
        "".join(letters).capitalize() for letters in product("bdk", "ae", "lmn", "io", "rst", "aeu", "dlz", "ey", "mn")
    ]
    assert len(words) > 3000
    assert sum(1 for _ in near_pairs(words)) < 40 * len(words)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the keeper of the lock is not at home and they have been to the sea", "en"),
        ("der Wärter ist nicht zu Hause und auch die Frau wird für ein Jahr mit dem Schiff nach Norden", "de"),
        ("le gardien est parti avec les enfants et une amie dans la ville pour le jour", "fr"),
        ("el guarda se fue con los hijos para una ciudad que es más grande y no vuelve", "es"),
        ("", ""),
    ],
)
def test_the_language_is_told_by_its_small_words(text: str, language: str) -> None:
    assert language_of("", frozenset(text.split())) == language
    assert language_of("pt-BR", frozenset(text.split())) == "pt"


def test_a_name_with_characters_that_nobody_sees_is_one_name_and_told_as_what_it_is(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = articles(
        {"a.txt": "Ilona Vere\u200bbelyi spoke. “Ms Vere\u2060belyi was right,” said Ms Verebelyi, Ms Verebelyi.\n"}
    )
    main(["--output-format", "concise", "a.txt"])
    seen = "in it, which nobody sees"
    assert capsys.readouterr().out.splitlines()[:2] == [
        f"a.txt:1:7: warning[zero-width-character] “Verebelyi” has a zero-width space (U+200B) {seen}",
        f"a.txt:1:29: warning[zero-width-character] “Verebelyi” has a word joiner (U+2060) {seen}",
    ]
    main(["--fix", "a.txt"])
    assert (folder / "a.txt").read_text("utf-8").startswith("Ilona Verebelyi spoke. “Ms Vere\u2060belyi")


@pytest.mark.parametrize("name", ["Vérébélyi", "Вережев", "Ξενάκης"])
def test_a_name_with_marks_of_its_own_is_the_same_name(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    apart = unicodedata.normalize("NFD", name)
    articles({"a.txt": f"Ilona {name} spoke. Ms {apart} sat down. Ms {name} left. משה כהן and محمد علي stayed.\n"})
    assert main(["--output-format", "concise", "a.txt"]) == 0
    assert capsys.readouterr().out == "no problems in 1 file\n"
