"""The pages in docs/ show what newslint really does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main
from newslint.prose import View
from newslint.source import Source

Articles = Callable[[dict[str, str | bytes]], Path]

PAGE = (Path(__file__).parent.parent / "docs" / "roles.md").read_text(encoding="utf-8")
FENCED = r"<!-- {}: (\S+) -->\n\n(`{{3,}})\w+\n(.*?)\2\n"


def shown(kind: str) -> dict[str, str]:
    return {name: body for name, _, body in re.findall(FENCED.format(kind), PAGE, re.DOTALL)}


@pytest.mark.parametrize("name", ["fog-horn.txt", "fog-horn.md", "fog-horn.html"])
def test_the_roles_that_the_page_shows_are_those_that_newslint_sees(
    articles: Articles, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    articles({name: shown("file")[name]})
    assert main(["roles", name]) == 0
    assert capsys.readouterr().out == shown("roles")[name]


RULES_PAGE = (Path(__file__).parent.parent / "docs" / "writing-rules.md").read_text(encoding="utf-8")


def test_the_prose_view_that_the_page_shows_is_the_one_that_rules_see() -> None:
    files = {name: body for name, _, body in re.findall(FENCED.format("prose file"), RULES_PAGE, re.DOTALL)}
    views = {name: body for name, _, body in re.findall(FENCED.format("prose view"), RULES_PAGE, re.DOTALL)}
    assert files.keys() == views.keys() == {"tide.md"}
    for name, text in files.items():
        passages = [item for item in View(Source(name, text)).passages if item.words.isdisjoint({"raw", "summary"})]
        shown_lines = sorted(line.split(maxsplit=1) for line in views[name].splitlines())
        seen = []
        for item in passages:
            words = item.words - {"md", "text"}
            order = ["heading", "attr", "h1", "alt", "emphasis", "code", "link", "list"]
            label = ".".join(word for word in order if word in words) or "paragraph"
            seen.append([label, item.block.text.string.replace("\n", "⏎")])
        assert sorted(seen) == shown_lines
