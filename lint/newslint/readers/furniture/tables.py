"""Word tables written as running text."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of a table."""
    return frozenset(text.split())


def phrase_set(text: str) -> frozenset[str]:
    """The phrases of a table, which bars part; line ends count as spaces."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|") if phrase.strip())
