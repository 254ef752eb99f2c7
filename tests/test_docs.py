"""The pages in docs/ show what newslint really does."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.cli import main

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
