"""Which rules of a plan can fire in an article: few of many, told by the words of the article.

The index of a plan is made once and kept in the user's cache folder, by the patterns that it is made of.
"""

from __future__ import annotations

import marshal
import os
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newslint import __version__, user_cache
from newslint.article import Article, Block
from newslint.checks.index import Index, build
from newslint.checks.prefilter import needs
from newslint.rule import Rule

_FEW = 20
"""Rules that are run sooner than looked up."""


class Firing:
    """The rules of a plan, grouped by their scopes, with an index for each group.

    `surveys` compare articles, those `of_raw` look at the source as it stands. With `prose_alone`, no rule looks at
    what blocks are to a newsroom, so that nobody need find that out.
    """

    def __init__(self, rules: Sequence[Rule], *, use_cache: bool = True) -> None:
        self._use_cache = use_cache
        self._groups: list[tuple[list[Rule], Index | None]] = []
        grouped: dict[Any, list[Rule]] = {}
        for rule in rules:
            grouped.setdefault((rule.scope.places, rule.scope.terms), []).append(rule)
        for group in grouped.values():
            self._groups.append((group, self._index(group) if len(group) > _FEW else None))
        scopes = [group[0].scope for group in grouped.values()]
        self.surveys = [rule for rule in rules if hasattr(rule.check, "collect")]
        self.of_raw = frozenset(rule.id for group in grouped.values() if group[0].scope.is_raw for rule in group)
        self.prose_alone = bool(scopes) and all(scope.terms and not scope.places for scope in scopes)

    def rules(self, article: Article) -> Iterator[tuple[Rule, Sequence[Block]]]:
        """The rules that can fire, each with the blocks in its scope."""
        for group, index in self._groups:
            blocks = group[0].scope.select(article)
            if not blocks:
                continue
            if index is None:
                yield from ((rule, blocks) for rule in group)
                continue
            for number in index.live("\n".join(block.text.string for block in blocks)):
                yield group[number], blocks

    def _index(self, rules: Sequence[Rule]) -> Index:
        patterns = [_searched(rule) for rule in rules]
        if not self._use_cache:
            return _built(patterns)
        entry = _entry(patterns)
        kept = _kept(entry)
        if kept is None:
            kept = _built(patterns)
            content = marshal.dumps(tuple(kept))
            user_cache.keep(entry, zlib.crc32(content).to_bytes(4) + content)
        return kept


def _searched(rule: Rule) -> tuple[str, ...]:
    """The patterns of which every finding of a rule holds a match; none where that is not known."""
    return tuple(getattr(rule.check, "searched", tuple)())


def _built(patterns: Iterable[tuple[str, ...]]) -> Index:
    return build(((number, 0), _needs(searched)) for number, searched in enumerate(patterns))


def _needs(patterns: Iterable[str]) -> frozenset[str]:
    """What a text needs so that any of the patterns can match; nothing where that is not known of all."""
    found = [needs(pattern) for pattern in patterns]
    return frozenset().union(*found) if all(found) else frozenset()


def _entry(patterns: Iterable[tuple[str, ...]]) -> str:
    content = "\0\0".join("\0".join(searched) for searched in patterns).encode("utf-8", "surrogatepass")
    named = f"{zlib.crc32(content):08x}{zlib.adler32(content):08x}{len(content):x}"
    return os.path.join(user_cache.folder(), f"index-{__version__}-{named}")


def _kept(entry: str) -> Index | None:
    try:
        with open(entry, "rb") as file:
            content = file.read()
        if zlib.crc32(content[4:]).to_bytes(4) == content[:4]:
            return Index(*marshal.loads(content[4:]))
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return None
