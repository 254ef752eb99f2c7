"""Where sentences start and end, with exact places."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]?[A-Z0-9])|\n\n")


def split(text: str) -> list[tuple[int, int]]:
    """The half-open ranges of the sentences, without the white space around them."""
    found = []
    start = 0
    for end in [*(match.end() for match in _END.finditer(text)), len(text)]:
        part = text[start:end]
        low = start + len(part) - len(part.lstrip())
        if part.strip():
            found.append((low, low + len(part.strip())))
        start = end
    return found
