"""Kind `zero-width`: characters in names that nobody sees and every search trips over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks.quotes import quoted_ranges
from newslint.diagnostic import Edit, Finding, Fix

_NAMES = {
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u200e": "left-to-right mark",
    "\u200f": "right-to-left mark",
    "\u2060": "word joiner",
    "\ufeff": "byte order mark",
}
"""As the Unicode Character Database calls them, in short."""
_SIGNS = "".join(_NAMES)
# Latin, Greek and Cyrillic letters with their marks: in these scripts none of the characters joins or parts anything.
_LETTER = r"[A-Za-z\u00aa-\u024f\u0300-\u0373\u0376-\u0377\u037b-\u037d\u037f-\u0481\u048a-\u052f\u1e00-\u1fff]"
_WORD = re.compile(
    rf"(?<![\w{_SIGNS}])(?={_LETTER}+(?:['’\-‑]{_LETTER}+)*[{_SIGNS}])(?:{_LETTER}+|['’\-‑{_SIGNS}]+(?={_LETTER}))+"
)


class ZeroWidth(NamedTuple):
    """Each capitalised word of a Latin, Greek or Cyrillic script with such characters between its letters.

    The fix takes them out. Soft hyphens are left alone: sites set them into long words on purpose.
    """

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("character", "name")

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding for each word, in reading order."""
        for block in blocks:
            string = block.text.string
            if string.isascii() or not any(sign in string for sign in _SIGNS):
                continue
            quoted = quoted_ranges(string)
            for match in _WORD.finditer(string):
                start, end = match.span()
                if not match[0][0].isupper():
                    continue
                name = re.sub(f"[{_SIGNS}]", "", match[0])
                places = [at for at in range(start, end) if string[at] in _NAMES]
                edits = tuple(Edit(block.text.span(at, at + 1), "") for at in places)
                inside = any(low < end and start < high for low, high in quoted)
                facts = {"character": _said(string[at] for at in places), "name": name}
                fix = None if inside else Fix(edits, safe=True)
                yield Finding(block.text.span(start, end), facts, (name,), fix)


def _said(signs: Iterator[str]) -> str:
    """A zero-width space (U+200B), or several of these."""
    return " and a ".join(dict.fromkeys(f"{_NAMES[sign]} (U+{ord(sign):04X})" for sign in signs))
