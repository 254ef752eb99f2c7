"""Kind `spelling`: a word that no dictionary has."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.vale import Vale, as_term
from newslint.diagnostic import Finding
from newslint.language.tokens import spelt_words

# Vale's own: inner capitals, words that end in capitals, and words with anything but letters of English.
_FILTERED = re.compile(r"[A-Z][a-z]+[A-Z]+\w+|[A-Z]+$|[^a-zA-Z_']")


class Spelling(NamedTuple):
    """Each word that none of the Hunspell dictionaries has.

    `dictionaries` are names of files without their endings, looked for in `dicpath`; or `aff` and `dic` name one
    dictionary. Without any, it is American English; `append` adds that to others. `ignore` are files of words, one a
    line. `filters` are patterns of words that are left alone, beside those with inner capitals, digits or letters
    beyond English, which `custom` takes in. `exceptions`, and in a Vale style accepted words, are right as they are.
    """

    dictionaries: tuple[str, ...] = ()
    dicpath: str = ""
    aff: str = ""
    dic: str = ""
    append: bool = False
    custom: bool = False
    filters: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()
    threshold: float = 0.0
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.filters, *self.exceptions)

    def unready(self) -> str:
        """Why the rule cannot run here, and what would help; "" where it can."""
        from newslint.language import spellings

        if not spellings.is_installed():
            return "dictionaries are read by an extra: pip install 'newslint[spelling]'"
        if self.dicpath and not any(map(os.path.isdir, self._own_folders())):
            return f"no folder of dictionaries is called “{self.dicpath}”"
        missing = [name for name, place in self._places().items() if not place]
        return f"no dictionary is called “{missing[0]}” in {', '.join(self._folders())}" if missing else ""

    def files(self) -> Iterator[str]:
        """What the check reads while it runs."""
        from newslint.language import spellings

        for place in self._places().values():
            if place and place != spellings.DEFAULT:
                yield from (f"{place}.dic", f"{place}.aff")
        yield from filter(None, map(self._found, self.ignore))

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        from newslint.language import spellings

        places = tuple(self._places().values())
        known = frozenset(word for name in self.ignore for word in _listed(self._found(name)))
        accept = self.vale.accept if self.vale and self.vocab else ()
        excused = tuple(rf"(?i:\b(?:{as_term(term)})\b)" for term in (*self.exceptions, *accept))
        for block in blocks:
            string = block.text.string
            phrases = [
                (match.start(), match.end())
                for pattern in excused
                if " " in pattern or r"\s" in pattern
                for match in patterns.finditer(pattern, string)
            ]
            for start, end in spelt_words(string):
                word = string[start:end].replace("’", "'").replace("‘", "'")
                if not self.custom and _FILTERED.search(word):
                    continue
                if word.lower() in known or spellings.is_known(word, places):
                    continue
                if any(patterns.searches(pattern, word) for pattern in (*self.filters, *excused)):
                    continue
                if not any(low <= start and end <= high for low, high in phrases):
                    yield Finding(block.text.span(start, end), {"match": word})

    def _places(self) -> dict[str, str]:
        from newslint.language import spellings

        named = (os.path.splitext(self.dic)[0],) if self.dic else self.dictionaries
        names = (*named, spellings.DEFAULT) if self.append or not named else named
        return spellings.places(names, self._folders())

    def _folders(self) -> list[str]:
        """Where dictionaries are looked for."""
        styles = self.vale.folders if self.vale else ()
        return [
            *self._own_folders(),
            *(os.path.join(folder, "config", "dictionaries") for folder in styles),
            *styles,
            os.curdir,
        ]

    def _own_folders(self) -> list[str]:
        styles = self.vale.folders if self.vale else ()
        return [os.path.join(folder, self.dicpath) for folder in ("", *styles)] if self.dicpath else []

    def _found(self, name: str) -> str:
        styles = self.vale.folders if self.vale else ()
        folders = ("", *styles, *(os.path.join(folder, "config", "ignore") for folder in styles))
        return next((place for folder in folders if os.path.isfile(place := os.path.join(folder, name))), "")


@lru_cache(maxsize=64)
def _listed(path: str) -> frozenset[str]:
    """The words of a file, one a line; none where there is no file."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return frozenset(line.strip().lower() for line in file)
    except OSError:
        return frozenset()
