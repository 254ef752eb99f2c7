"""Who a credit names, whatever form it is written in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.checks.folding import fold

if TYPE_CHECKING:
    from newslint.embedded import Embedded

_WORD = r"[^\W_]+(?:['.-][^\W_]+)*"
_LABELS = frozenset(
    """all an and archive archivfoto at bild bildquelle by c collection contributed copyright courtesy credit credits
    crédit de der du file for foto fotos from graphic handout illustration image images in la le of photo photograph
    photographer photographs photography photos pic pics picture pictures pool provided quelle reserved rights source
    staff stock submitted supplied the und via von""".split()
)


def makers(credit: str) -> frozenset[str]:
    """The words of a credit that name someone: no labels, no small words, no years."""
    words = (word.strip(".'-") for word in re.findall(_WORD, fold(credit).replace("©", " ")))
    return frozenset(word for word in words if word and word not in _LABELS and not word.isdigit())


def may_be_same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two credits can mean the same: each word of the shorter is in the other, or is an initial there."""
    shorter, longer = sorted((one, other), key=len)
    return all(word in longer or _is_initial(word, longer) or _squeezed(word, longer) for word in shorter)


def _is_initial(word: str, others: frozenset[str]) -> bool:
    return any(word[0] == other[0] and 1 in (len(word), len(other)) for other in others)


def credit_line(carried: Embedded) -> str:
    """The credit that a picture file carries, as `Name/Agency`; "" if it names nobody."""
    agency = carried.credit or carried.source
    if carried.byline and agency and not makers(carried.byline) & makers(agency):
        return f"{carried.byline}/{agency}"
    return carried.byline or agency or carried.copyright


def _squeezed(word: str, others: frozenset[str]) -> bool:
    """`gettyimages` is Getty Images."""
    return any(len(other) > 3 and (word.startswith(other) or other.startswith(word)) for other in others)
