"""What counts as the same text: quotes, dashes, spaces, case and the final stop folded away."""

from __future__ import annotations

import re
import unicodedata

_FOLDED = (
    *((mark, "'") for mark in "‘’‚‛′`´"),
    *((mark, '"') for mark in "“”„‟″«»"),
    *((mark, "-") for mark in "‐‑‒–—―−"),
    *((mark, "") for mark in "\u00ad\u200b\u200c\u200d\ufeff\ufffc"),
)
_WORD = r"[^\W_]+(?:['-][^\W_]+)*"


def fold(string: str) -> str:
    """The string without the differences that a copy may have: equal folds mean equal texts."""
    if not string.isascii():
        string = unicodedata.normalize("NFKC", string)
        for mark, plain in _FOLDED:  # ten times as fast as str.translate
            string = string.replace(mark, plain)
    return " ".join(string.casefold().split()).rstrip(" .").strip("\"'- ")


def fold_words(string: str) -> list[str]:
    """The words of a folded string; `re-homed` and `rehomed` are one word."""
    return [word.replace("-", "") for word in re.findall(_WORD, fold(string))]
