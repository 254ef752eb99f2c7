"""Rules that look into picture files: real JPEGs, PNGs and WebPs, made for the test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import make_pictures
import pytest

from newslint.cli import main

Articles = Callable[[dict[str, str | bytes]], Path]
PICTURES = make_pictures.pictures()


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    main(["--output-format", "vale-line", *arguments])
    return capsys.readouterr().out.splitlines()


def test_a_credit_is_compared_with_the_file(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            **{f"img/{name}": content for name, content in PICTURES.items()},
            "a.md": "![x](img/iim.jpg)\n*Boat. Photo: Zed Zulu*\n\n![y](img/xmp.webp)\n*Bell. Photo: Xenia Example/AP*\n",
        }
    )
    assert found(capsys, "a.md") == ["a.md:2:8:credit-mismatch:the picture file says Ann Example and Ben Sample"]


def test_a_missing_credit_is_taken_from_the_file_when_asked(articles: Articles) -> None:
    text = "![x](/img/xmp.jpg)\n*A boat leaves the harbour*\n\n![y](y.jpg)\n*The bell. Photo: Ada Lind*\n"
    folder = articles({"static/img/xmp.jpg": PICTURES["xmp.jpg"], "content/a.md": text})
    assert main(["--fix", "content/a.md"]) == 1, "a credit is words: never a safe fix"
    assert (folder / "content/a.md").read_text() == text
    assert main(["--fix", "--unsafe-fixes", "content/a.md"]) == 0
    mended = (folder / "content/a.md").read_text().splitlines()[1]
    assert mended == "*A boat leaves the harbour. Photo: Xenia Example/XMP Credit*"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"This is text.", "a.jpg: this is no picture: the file holds text"),
        (b"", "a.jpg: this is no picture: the file is empty"),
    ],
)
def test_a_file_that_is_no_picture_is_told_and_the_article_is_checked(
    articles: Articles, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    articles({"a.jpg": content, "a.md": "![x](a.jpg)\n*Boat. Photo: Zed Zulu*\n\nSource Article\n"})
    assert found(capsys, "a.md") == [
        f"a.md:1:1:picture-unreadable:{said}",
        "a.md:4:1:page-residue:page furniture left in the text: the foot line of a syndication feed",
    ]


def test_a_truncated_picture_still_says_whose_it_is(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    pixels = PICTURES["iim.jpg"].index(b"\xff\xda")
    articles({"a.jpg": PICTURES["iim.jpg"][: pixels + 20], "a.md": "![x](a.jpg)\n*Boat. Photo: Zed Zulu*\n"})
    assert found(capsys, "a.md") == ["a.md:2:8:credit-mismatch:the picture file says Ann Example and Ben Sample"]


def test_one_picture_under_two_names_is_one_picture(articles: Articles, capsys: pytest.CaptureFixture[str]) -> None:
    articles(
        {
            "one.jpg": PICTURES["silent.jpg"],
            "two.jpg": PICTURES["silent.jpg"],
            "a.md": "![x](one.jpg)\n*Boat. Photo: Ada Lind*\n",
            "b.md": "![x](two.jpg)\n*Boat. Photo: Tom Rill*\n",
        }
    )
    assert found(capsys, ".") == ["b.md:2:8:credit-differs-across:this picture is credited “Photo: Ada Lind” in a.md:2"]


def test_without_pillow_the_files_are_left_alone(
    articles: Articles, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.pictures.can_read", lambda: False)
    articles({"iim.jpg": PICTURES["iim.jpg"], "a.md": "![x](iim.jpg)\n*Boat. Photo: Zed Zulu*\n"})
    assert found(capsys, "a.md") == []
