"""`name-spelling-across`: one person, spelt two ways in two articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.names.archive import Named, Setting, Slip, slips

Articles = Callable[[dict[str, str | bytes]], Path]


def archive(*articles: Iterable[str]) -> list[Named]:
    """Articles a, b, c … and the names in each."""
    return [Named(chr(97 + number), name, 1) for number, names in enumerate(articles) for name in names]


def pairs(found: list[Slip]) -> list[tuple[str, str, bool]]:
    return [(slip.minor, slip.major, slip.unsure) for slip in found]


@pytest.mark.parametrize(
    ("articles", "expected"),
    [
        pytest.param(
            [["Ilona Verebbelyi"], ["Ilona Verebelyi"], ["Ilona Verebelyi"], ["Ilona Verebelyi"]],
            [("Ilona Verebbelyi", "Ilona Verebelyi", False)],
            id="a surname that nobody has, against three articles",
        ),
        pytest.param(
            [["Ilona Verebbelyi", "Tadeusz Wrzos"], ["Ilona Verebelyi", "Tadeusz Wrzos"]],
            [("Ilona Verebbelyi", "Ilona Verebelyi", False)],
            id="one against one, in articles about the same people: the pair is told",
        ),
        pytest.param([["Ilona Verebbelyi"], ["Ilona Verebelyi"]], [], id="one against one, and nothing in common"),
        pytest.param(
            [["Kirsty Clarke"], ["Kirsty Clark"], ["Kirsty Clark"], ["Kirsty Clark"], ["Kirsty Wrzos"]],
            [],
            id="two real surnames, and nothing in common",
        ),
        pytest.param(
            [["Kirsty Clarke"], ["Kirsty Clark"], ["Kirsty Clark"]],
            [("Kirsty Clarke", "Kirsty Clark", True)],
            id="two real surnames, where few articles name few people: perhaps",
        ),
        pytest.param(
            [["Kirsty Clarke"], ["Kirsty Clark"], ["Kirsty Clark"], *[["Tadeusz Wrzos"]] * 40],
            [],
            id="two real surnames, where many articles name many people",
        ),
        pytest.param(
            [["Kirsty Clarke", "Tadeusz Wrzos", "Odile Sarr"], ["Kirsty Clark", "Tadeusz Wrzos", "Odile Sarr"]]
            + [["Kirsty Clark"]] * 2,
            [("Kirsty Clarke", "Kirsty Clark", True)],
            id="two real surnames, in articles about the same people: perhaps",
        ),
        pytest.param(
            [["Ilona Verebbelyi", "Ilona Verebelyi"], ["Ilona Verebelyi"], ["Ilona Verebelyi"]],
            [],
            id="an article that has both knows them for two",
        ),
        pytest.param(
            [["Shaun Verebelyi"], ["Sean Verebelyi"], ["Sean Verebelyi"]],
            [("Shaun Verebelyi", "Sean Verebelyi", True)],
            id="two spellings of a first name",
        ),
        pytest.param([["George Orme"], ["George W Orme"], ["George W Orme"]], [], id="a middle name more is no slip"),
        pytest.param([["Theo Van Orme"], ["Theo van Orme"], ["Theo van Orme"]], [], id="only a particle's case"),
        pytest.param(
            [["Andrew Orme-Hale"], ["Andrew Orme Hale"], ["Andrew Orme Hale"]],
            [("Andrew Orme-Hale", "Andrew Orme Hale", False)],
            id="a hyphen",
        ),
        pytest.param(
            [["Ilona Verebbelyi"]] * 3 + [["Ilona Verebelyi"]] * 4, [], id="two spellings that are both at home"
        ),
        pytest.param([["Ivan Volkov"], ["Ivana Volkova"], ["Ivana Volkova"]], [], id="a couple"),
    ],
)
def test_what_the_articles_have_in_common_decides(
    articles: list[list[str]], expected: list[tuple[str, str, bool]]
) -> None:
    named = archive(*articles)
    assert pairs(slips(named)) == expected
    assert pairs(slips(reversed(named))) == expected


def test_the_words_around_a_name_tell_the_story_too() -> None:
    named = archive(["Kirsty Clarke"], ["Kirsty Clark"], ["Kirsty Clark"])
    story = frozenset({"Kilmore", "Skerry", "Trident", "Wrzos"})
    settings = [Setting("a", story), Setting("b", story), Setting("c", frozenset())]
    assert pairs(slips(named, settings)) == [("Kirsty Clarke", "Kirsty Clark", True)]


def test_many_people_of_one_first_name_are_many_people() -> None:
    letters = "bcdfghklmnprstvwz"
    surnames = [
        f"{a}{v}{b}{w}{c}".capitalize() for a in letters for v in "aeo" for b in letters for w in "iu" for c in "lnrst"
    ]
    named = [Named(str(number), f"John {surname}", 1) for number, surname in enumerate(surnames)]
    assert slips(named[:2000]) == []


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    main(["--select", "name-spelling-across", "--output-format", "vale-line", *arguments])
    return capsys.readouterr().out.splitlines()


THREE = {
    "a.txt": "Dam engineer Ilona Verebelyi resigned on Monday after the spillway cracked.\n",
    "b.txt": "Nobody had asked Ilona Verebbelyi about the spillway. “I had no answer,” Ms Verebbelyi said.\n",
    "c.txt": "The minister thanked Ilona Verebelyi for her letters.\n",
    "d.txt": "Ilona Verebelyi will start at a school in September.\n",
}


def test_one_mention_an_article_is_told(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(dict(THREE))
    said = "“Ilona Verebbelyi” is “Ilona Verebelyi” in 3 other articles, as in a.txt:1"
    assert found(capsys, ".") == [f"b.txt:1:18:name-spelling-across:{said}"]
    assert found(capsys, "b.txt") == []


def test_a_comment_or_the_house_list_accepts_it(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    kept = THREE["b.txt"] + "\n<!-- newslint: ignore-file name-spelling-across -- another engineer -->\n"
    articles({**THREE, "b.txt": kept})
    assert found(capsys, ".") == []
    house = {".newslint.yaml": "names: names.yaml\n", "names.yaml": "different: [[Verebelyi, Verebbelyi]]\n"}
    articles({f"house/{name}": text for name, text in {**THREE, **house}.items()})
    assert found(capsys, "house") == []


def test_the_people_of_an_archive_are_listed_with_files(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(dict(THREE))
    assert main(["names", "--across", "."]) == 0
    assert (
        capsys.readouterr().out
        == """\
Ilona Verebbelyi: Ilona Verebelyi
  the same first name, and no other article has this surname with it
  Ilona Verebbelyi, in 1 article: b.txt
  Ilona Verebelyi, in 3 articles: a.txt, c.txt, d.txt
"""
    )
    assert main(["names", "--across", "--output-format", "json", "."]) == 0
    ((pair,),) = json.loads(capsys.readouterr().out)["files"]
    assert pair["minor"] == {"text": "Ilona Verebbelyi", "mentions": 1, "files": ["b.txt"]}
    assert main(["names", "--across", "a.txt"]) == 2
    assert capsys.readouterr().err == "newslint: one article in a.txt; there is nothing to compare\n"


def test_articles_of_any_length_that_the_settings_allow_are_compared(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    long = THREE["b.txt"] + f"\n<!-- {'x' * 10_500_000} -->\n"
    articles({**THREE, "b.txt": long, ".newslint.yaml": "max-size: 20000000\n"})
    assert [line.split(":")[0] for line in found(capsys, ".")] == ["b.txt"]


STORY = "Tadeusz Wrzos rowed from Kilmore to Skerry with the Trident Harbour Trust."


def test_a_word_that_no_list_has_is_compared_alone(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "a.txt": f"{STORY} The yard at Kilmore builds for Kestrelis.\n",
            "b.txt": f"{STORY} The yard at Kilmore built for Kestralis.\n",
            "c.txt": f"{STORY} A crane of Kestrelis fell into the harbour.\n",
            "d.txt": "The winter was mild, and the ferries of Kestrelia ran on time.\n",
        }
    )
    said = "“Kestralis” is “Kestrelis” in 2 other articles, as in a.txt:1"
    assert found(capsys, ".") == [f"b.txt:1:106:name-spelling-across:{said}"]


def test_a_word_of_another_story_is_another_word(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "a.txt": "The yard at Kilmore builds for Kestrelis.\n",
            "b.txt": "The bakers of Odense buy their flour from Kestralis.\n",
            "c.txt": "A crane of Kestrelis fell into the harbour.\n",
        }
    )
    assert found(capsys, ".") == []


def test_a_surname_that_few_have_is_a_slip_of_one_that_many_have() -> None:
    named = archive(["Dan Colins", "Dan Colins Trust"], ["Dan Collins"])
    assert pairs(slips(named)) == [("Dan Colins", "Dan Collins", True)]
    assert slips(archive(["Dan Colins"], ["Dan Collins"], ["Dan Wrzos"])) == []


def test_a_rare_surname_is_perhaps_a_slip_of_a_frequent_one_in_three_articles() -> None:
    crowd = [["Tadeusz Wrzos"]] * 4 + [[f"Dan Orme{letter}"] for letter in "abcdefghijklmnopqrstuvwxyz"]
    named = archive(["Dan Colins", "Odile Sarr"], ["Dan Collins", "Odile Sarr"], *[["Dan Collins"]] * 2, *crowd)
    assert ("Dan Colins", "Dan Collins", True) in pairs(slips(named))
    alone = archive(["Dan Colins"], ["Dan Collins", "Odile Sarr"], *[["Dan Collins"]] * 2, *crowd)
    assert "Dan Colins" not in {slip.minor for slip in slips(alone)}


def test_what_a_person_does_is_no_name_at_the_start_of_a_sentence(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles(
        {
            "a.txt": "It rained. Keeper Ilnoa Verebelyi left the lock at noon.\n",
            "b.txt": "At noon Ilona Verebelyi came to the lock.\n",
            "c.txt": "The lock was shut by Ilona Verebelyi on Friday.\n",
        }
    )
    said = "“Ilnoa Verebelyi” is “Ilona Verebelyi” in 2 other articles, as in b.txt:1"
    assert found(capsys, ".") == [f"a.txt:1:19:name-spelling-across:{said}"]


def test_articles_in_two_languages_are_not_mixed() -> None:
    named = archive(["Dmitri Schostakow"], ["Dmitri Shostakow"], ["Dmitri Shostakow"], ["Dmitri Shostakow"])
    languages = [Setting("a", frozenset(), "de"), *(Setting(article, frozenset(), "en") for article in "bcd")]
    assert slips(named, languages) == []
    assert pairs(slips(named)) == [("Dmitri Schostakow", "Dmitri Shostakow", False)]


def test_people_are_read_in_the_fields_of_their_pages(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "verebelyi.md": "---\nslug: ilona-verebelyi\nfull_name: Ilona Verebelyi\n---\n\nShe builds dams.\n",
            "a.md": "---\ntitle: Dams\nauthor: <a href='/ilona'>Ilona Verebbelyi</a>\n---\n\nDams are tall.\n",
            "b.md": "---\ntitle: More\nsee:\n  - url: /dams\n    name: Dams, by Ilona Verebelyi\n---\n\nThey are.\n",
            "c.md": "---\nname: Ilona Verebelyi\n---\n\nShe built two.\n",
        }
    )
    said = "“Ilona Verebbelyi” is “Ilona Verebelyi” in 3 other articles, as in b.md:5"
    assert found(capsys, ".") == [f"a.md:3:26:name-spelling-across:{said}"]
