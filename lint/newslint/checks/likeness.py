"""Near copies: texts that say the same in nearly the same words."""

from __future__ import annotations

from newslint.checks.folding import fold_words

_EDGE = 3
_CANDIDATES = 6


class NearCopies:
    """Texts seen so far, findable by likeness.

    A copy with a slip in it still shares its first three words or its last three with the first; among those
    candidates, likeness is twice the longest common subsequence of words over the number of words of both.
    """

    def __init__(self, similarity: float) -> None:
        self.similarity = similarity
        self._by_edge: dict[tuple[bool, tuple[str, ...]], list[str]] = {}

    def find_or_add(self, folded: str) -> str | None:
        """The earlier folded text that this one nearly repeats; None, and it is remembered, if there is none."""
        edges = (True, tuple(folded.split(None, _EDGE)[:_EDGE])), (False, tuple(folded.rsplit(None, _EDGE)[-_EDGE:]))
        for edge in edges:
            for earlier in self._by_edge.get(edge, ()):
                if self._is_copy(folded, earlier):
                    return earlier
        for edge in edges:
            known = self._by_edge.setdefault(edge, [])
            if len(known) < _CANDIDATES:  # a beginning that every text has tells nothing
                known.append(folded)
        return None

    def _is_copy(self, folded: str, earlier: str) -> bool:
        words, other = fold_words(folded), fold_words(earlier)
        if 2 * min(len(words), len(other)) < self.similarity * (len(words) + len(other)):
            return False
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, words, other, autojunk=False)
        if matcher.quick_ratio() < self.similarity or matcher.ratio() < self.similarity:
            return False
        return all(tag == "equal" or _is_slip(words[a:b], other[c:d]) for tag, a, b, c, d in matcher.get_opcodes())


def _is_slip(here: list[str], there: list[str]) -> bool:
    """Whether words that differ are a slip of the pen: a small word more or less, one letter, a hyphen."""
    if any(character.isdigit() for word in (*here, *there) for character in word):
        return False
    if not here or not there:
        return all(len(word) <= 4 for word in (*here, *there))
    if "".join(here) == "".join(there):
        return True
    return len(here) == len(there) == 1 and _differ_by_one_letter(here[0], there[0])


def _differ_by_one_letter(here: str, there: str) -> bool:
    if min(len(here), len(there)) < 5 or abs(len(here) - len(there)) > 1:
        return False
    start = 0
    while start < min(len(here), len(there)) and here[start] == there[start]:
        start += 1
    longer, shorter = (here, there) if len(here) >= len(there) else (there, here)
    tail = shorter[start + 1 :] if len(longer) == len(shorter) else shorter[start:]
    return longer[start + 1 :] == tail or sorted(here) == sorted(there)
