"""A name for a diagnostic that survives edits elsewhere in the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import sha256

from newslint.diagnostic import Diagnostic


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each diagnostic with 32 hexadecimal digits made of path, rule, marked text and its number among equals.

    Lines and columns play no part, so that a paragraph added above does not make an old problem new.
    """
    seen: Counter[tuple[str, str, str]] = Counter()
    for item in diagnostics:
        key = (item.path.replace("\\", "/"), item.rule, " ".join(item.text.split()))
        seen[key] += 1
        digest = sha256("\0".join((*key, str(seen[key]))).encode("utf-8", "surrogatepass"))
        yield item, digest.hexdigest()[:32]
