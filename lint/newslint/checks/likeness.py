"""Near copies: texts that say the same in nearly the same words."""

from __future__ import annotations

from collections import Counter

from newslint.checks.folding import fold_words

_SHINGLE = 3
_SHORT = 16
_CANDIDATES = 4
_LONGEST = 400
"""Words of a text that are compared; a longer one is known by its beginning."""


class NearCopies:
    """Texts seen so far, findable by likeness.

    Candidates share runs of three words with the new text (Broder, "On the resemblance and containment
    of documents", 1997); likeness itself is twice the longest common subsequence of words over the
    number of words of both.
    """

    def __init__(self, similarity: float) -> None:
        self.similarity = similarity
        self._words: list[tuple[str, list[str]]] = []
        self._shingles: dict[str, list[int]] = {}

    def find_or_add(self, folded: str) -> str | None:
        """The earlier folded text that this one nearly repeats; None, and it is remembered, if there is none."""
        words = fold_words(folded)[:_LONGEST]
        shingles = _shingles(words)
        shared = Counter(number for shingle in shingles for number in self._shingles.get(shingle, ()))
        for number, _ in sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_CANDIDATES]:
            earlier, other = self._words[number]
            if self._is_copy(words, other):
                return earlier
        number = len(self._words)
        self._words.append((folded, words))
        for shingle in shingles:
            places = self._shingles.setdefault(shingle, [])
            if len(places) < 50:  # a run of words that stands everywhere tells nothing
                places.append(number)
        return None

    def _is_copy(self, words: list[str], other: list[str]) -> bool:
        if 2 * min(len(words), len(other)) < self.similarity * (len(words) + len(other)):
            return False
        from difflib import SequenceMatcher

        matcher = SequenceMatcher(None, words, other, autojunk=False)
        if matcher.quick_ratio() < self.similarity or matcher.ratio() < self.similarity:
            return False
        return all(tag == "equal" or _is_slip(words[a:b], other[c:d]) for tag, a, b, c, d in matcher.get_opcodes())


def _shingles(words: list[str]) -> set[str]:
    """Runs of three words; of a long text only those that start with a long word, which any copy has too."""
    starts = range(max(1, len(words) - _SHINGLE + 1))
    if len(words) > _SHORT:
        starts = [at for at in starts if len(words[at]) > 6] or starts  # type: ignore[assignment]
    return {" ".join(words[at : at + _SHINGLE]) for at in starts}


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
