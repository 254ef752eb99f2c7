"""About how many syllables an English word has.

Groups of vowels, less a silent e, and more where two vowels that stand together are heard apart. English spelling
has exceptions to every rule; a word in ten is counted one off, which means in a text even out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

_LONGEST = 80
"""Letters that a word has at most; of what is longer, only the groups of vowels are counted."""


@lru_cache(maxsize=65_536)
def syllables(word: str) -> int:
    """The number of syllables of a word; at least one, but for the empty word."""
    if len(word) < 3:
        return 1 if word else 0
    word = word.lower()
    groups, silent, apart = _patterns()
    count = len(groups.findall(word))
    if len(word) <= _LONGEST:
        count += len(apart.findall(word)) - len(silent.findall(word))
    return max(count, 1)


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Groups of vowels; those that are silent, most of them at the end; and those that are two."""
    return (
        re.compile(r"[aeiouy]+"),
        re.compile(r"[^aeiouy](?<!oph)e$|[aeiouy][^aeiouytd]ed$|[^aeiouycsxz]es$|[^aeiouy]e(?:ly|ful|ment)$|[qg]ue$"),
        re.compile(
            r"ia(?!n$|l$|ge)|io(?!n|u)|i[uo]m$|eo(?!n$|us|p)|(?:id|r)ea$|[aeiou]ing$|[^q]ua(?:l|t|r)|[^aeiouy]les?$|sm$"
        ),
    )
