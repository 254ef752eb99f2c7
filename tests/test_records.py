"""Records of pictures beside the articles, and rules that compare articles."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

Articles = Callable[[dict[str, str | bytes]], Path]

SETTINGS = "image-index: {files: data/images/*.yml, key: uid}\n"
DAWN = "uid: dawn\ncaption: The harbour at dawn\ncredit: Ada Lind\n"
DUSK = 'uid: dusk\nalt: a large boat in a body of water\ncaption: "The harbour at dusk"\ncredit: ""\n'


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    main(["--output-format", "vale-line", *arguments])
    return capsys.readouterr().out.splitlines()


def names_and_rules(lines: list[str]) -> list[str]:
    return [f"{line.split(':')[0]}:{line.split(':')[3]}" for line in lines]


def test_a_record_counts_for_the_article_and_is_reported_at_its_own_line(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dawn.yml": DAWN,
            "data/images/dusk.yml": DUSK,
            "a.md": "{{< img src=dawn >}}\n\nIt was dark.\n\n{{< img src=dusk >}}\n",
        }
    )
    expected = [
        "data/images/dusk.yml:2:6:alt-text-machine-made:a machine wrote this alt text; say what the picture shows, with names",
        "data/images/dusk.yml:3:11:credit-missing:this picture has no credit; 1 of the 2 captioned pictures here have one",
    ]
    assert found(capsys, "a.md") == expected
    assert found(capsys, ".") == expected, "what the record and the article both show is told once"


def test_a_record_in_use_may_repeat_in_the_article(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dawn.yml": DAWN,
            "a.md": "---\nprimary_image: dawn\n---\n\n{{< img src=dawn >}}\n\nIt was dark.\n\n{{< img src=dawn >}}\n",
        }
    )
    assert found(capsys, ".") == []


def test_a_picture_without_a_record_is_told(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dawn.yml": DAWN,
            "a.md": "{{< img src=noon >}}\n\n{{< img src=noon.jpg >}}\n\n![](https://example.org/x)\n",
        }
    )
    assert found(capsys, "a.md") == ["a.md:1:1:image-record-missing:no record is called “noon”"]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        pytest.param("images.yml", "- uid: dawn\n  caption: At dawn\n- uid: dusk\n  caption: At dusk\n", id="a list"),
        pytest.param(
            "images.json", '[{"uid": "dawn", "caption": "At dawn"}, {"uid": "dusk", "caption": "At dusk"}]', id="JSON"
        ),
    ],
)
def test_a_file_may_hold_many_records(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str, content: str
) -> None:
    articles(
        {
            ".newslint.yaml": f"image-index: {{files: {name}, key: uid}}\ncredits: required\n",
            name: content,
            "a.md": "{{< img src=dusk >}}\n",
        }
    )
    assert names_and_rules(found(capsys, "a.md")) == [f"{name}:credit-missing"]


def test_without_a_key_the_file_names_the_record(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            ".newslint.yaml": "image-index: {files: images/*.yaml}\ncredits: required\n",
            "images/dawn.yaml": "caption: The harbour at dawn\n",
            "a.md": "{{< img src=dawn >}}\n",
        }
    )
    assert [line.split(":credit")[0] for line in found(capsys, "a.md")] == ["images/dawn.yaml:1:10"]


def test_a_broken_record_is_told_and_the_others_count(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dawn.yml": DAWN,
            "data/images/dusk.yml": "uid: dusk\ncaption: [never closed\n",
            "data/images/list.yml": "just words\n",
            "a.md": "{{< img src=dawn >}}\n\n{{< img src=dusk >}}\n",
        }
    )
    assert names_and_rules(found(capsys, ".")) == [
        "a.md:image-record-missing",
        "data/images/dusk.yml:front-matter-invalid",
        "data/images/list.yml:front-matter-invalid",
    ]


def test_an_article_may_accept_what_is_wrong_with_its_records(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS + "credits: required\n",
            "data/images/dusk.yml": DUSK,
            "a.md": "<!-- newslint: ignore-file credit-missing, alt-text-machine-made -->\n\n{{< img src=dusk >}}\n",
        }
    )
    assert found(capsys, "a.md") == []


def test_unused_records_are_told_when_asked_for(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dawn.yml": DAWN,
            "data/images/noon.yml": "uid: noon\ncaption: The harbour at noon\n",
            "a.md": "{{< img src=dawn >}}\n",
        }
    )
    assert found(capsys, ".") == []
    assert found(capsys, "--select", "image-record-unused", ".") == [
        "data/images/noon.yml:1:6:image-record-unused:no article shows the picture “noon”"
    ]


def test_fixes_never_reach_into_a_record(articles: Articles) -> None:
    folder = articles(
        {
            ".newslint.yaml": SETTINGS,
            "data/images/dusk.yml": DUSK,
            "a.md": "{{< img src=dusk >}}\n\n*The harbour at dusk*\n\nText.\n",
        }
    )
    main(["--fix", "--unsafe-fixes", "a.md"])
    assert (folder / "data/images/dusk.yml").read_text() == DUSK


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_articles_are_compared_in_any_number_of_processes(
    articles: Articles, capsys: pytest.CaptureFixture[str], jobs: str
) -> None:
    files: dict[str, str | bytes] = {
        f"{number:03}.md": f"![x](https://example.org/{number}.jpg)\n*Boat. Photo: Ada Lind*\n" for number in range(80)
    }
    files["zz.md"] = "![x](https://example.org/7.jpg)\n*Boat. Photo: Tom Rill*\n"
    articles(files)
    assert found(capsys, "--jobs", jobs, ".") == [
        "zz.md:2:8:credit-differs-across:this picture is credited “Photo: Ada Lind” in 007.md:2"
    ]


def test_what_most_articles_say_is_taken_for_right_and_a_comment_accepts_the_rest(
    articles: Articles, capsys: pytest.CaptureFixture[str]
) -> None:
    picture = "![x](https://example.org/7.jpg)\n"
    articles(
        {
            "a.md": f"{picture}*Boat. Photo: Tom Rill*\n",
            "b.md": f"{picture}*Boat. Photo: Ada Lind*\n",
            "c.md": f"{picture}*Boat. (A. Lind/AP)*\n",
            "d.md": f"{picture}*Boat. Photo: Ada Lind/Example Press*\n",
            "e.md": f"{picture}*Boat. Photo: Sven Ro*\n\n<!-- newslint: ignore-file credit-differs-across -->\n",
            "f.md": f"{picture}*Boat. Photo: Ada Lind*\n",
        }
    )
    assert names_and_rules(found(capsys, ".")) == ["a.md:credit-differs-across"]


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("image-index: data\n", "1: “image-index” must be a mapping, as in {files: data/images/*.yml, key: uid}, or a list of these"),
        ("image-index: {files: a.yml, keys: uid}\n", "1: unknown key “keys”; did you mean “key”?"),
        ("front-matter: {strapline: standfrist}\n", "1: no role is called “standfrist”; did you mean “standfirst”?"),
        ("front-matter: [a]\n", "1: “front-matter” must be a mapping of fields to roles, as in {strapline: standfirst}"),
        ("shortcodes:\n  box: {caption: text}\n", "2: the shortcode “box” needs “is”: one of picture, video, embed"),
        ("shortcodes:\n  box: {is: picture, captoin: text}\n", "2: unknown key “captoin”; did you mean “caption”?"),
        ("shortcodes:\n  box: picture\n", "2: the shortcode “box” must be a mapping, as in {fotobox: {is: picture, caption: text, credit: by}}"),
        ("residue: {a: b}\n", "1: “residue” must be a list of texts, not a mapping"),
    ],
)  # fmt: skip
def test_mistakes_in_the_settings_are_told(
    articles: Articles, capsys: pytest.CaptureFixture[str], settings: str, said: str
) -> None:
    articles({".newslint.yaml": settings, "a.md": "x\n"})
    assert main(["a.md"]) == 2
    assert capsys.readouterr().err == f"newslint: {Path('.newslint.yaml').resolve()}:{said}\n"


def test_a_folder_of_records_is_read_from_another_place(articles: Articles) -> None:
    folder = articles(
        {
            "site/.newslint.yaml": SETTINGS + "credits: required\n",
            "site/data/images/dusk.yml": DUSK,
            "site/content/a.md": "{{< img src=dusk >}}\n",
        }
    )
    command = [sys.executable, "-m", "newslint", "--output-format", "vale-line", "a.md"]
    done = subprocess.run(command, cwd=folder / "site/content", capture_output=True, text=True)
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["../data/images/dusk.yml"] * 2
