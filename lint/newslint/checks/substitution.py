"""Kind `substitution`: one form is preferred to another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns, swapping
from newslint.checks.alternatives import Alternatives
from newslint.checks.prepared import prepared
from newslint.checks.quotes import quoted_ranges
from newslint.checks.vale import Vale, has_groups, words
from newslint.diagnostic import Edit, Finding, Fix

_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_REFERENCE = re.compile(r"\$(?:(\d+)|\{(\w+)\})")


class Substitution(NamedTuple):
    """Each place that a key of `swap` (a pattern) matches, with the value as what should stand there.

    Longer keys are tried first. A value may offer alternatives (`a|b`) and refer to groups of its key
    (`$1`). `capitalize` gives the replacement a capital where the match has one.
    """

    swap: Mapping[str, str] = MappingProxyType({})
    nonword: bool = False
    ignorecase: bool = False
    capitalize: bool = False
    exceptions: tuple[str, ...] = ()
    vocab: bool = True
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("replacement", "match")

    @property
    def replaces(self) -> bool:
        """Whether its values are what shall stand there, not patterns of it."""
        return self.vale is not None and self.vale.action[:1] == ("replace",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (*self.swap, *self.exceptions)

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that contradict each other."""
        for key in self.swap if self.vale else ():
            if re.search(r"(?<!\\)(?:\\\\)*\\[1-9]", key) and has_groups(key):
                yield (
                    "swap",
                    f"the key “{key}” refers back to a group, but groups of a swap do not capture; write it out",
                )

    def searched(self) -> tuple[str, ...]:
        """The pattern of which every finding holds a match."""
        return (prepared(self, Substitution._alternatives).whole,) if self.swap else ()

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order."""
        if not self.swap:
            return
        keys = prepared(self, Substitution._keys)
        alternatives = prepared(self, Substitution._alternatives)
        if self.vale:
            yield from swapping.check(
                article,
                blocks,
                alternatives,
                self.swap,
                keys,
                self.vale,
                ignorecase=self.ignorecase,
                capitalize=self.capitalize,
                exceptions=self.exceptions,
                accept=self.vale.accept if self.vocab else (),
            )
            return
        for block in blocks:
            quoted: list[tuple[int, int]] | None = None
            for match in alternatives.matches(block.text.string):
                start, end, found = match.start(), match.end(), str(match.group())
                key = keys[int((match.lastgroup or "s0")[1:])]
                options = self._options(key, found)
                if found in options or any(patterns.searches(rf"\A(?:{e})\z", found) for e in self.exceptions):
                    continue
                span = block.text.span(start, end)
                if quoted is None:
                    quoted = quoted_ranges(block.text.string)
                inside = any(low < end and start < high for low, high in quoted)
                whole = article.source.slice(span) == found  # an edit must not take markup with it
                mendable = whole and len(options) == 1 and not inside
                fix = Fix((Edit(span, options[0]),), safe=False) if mendable else None
                shown = " or ".join(f"“{option}”" for option in options)
                yield Finding(span, {"replacement": shown, "match": found}, tuple(options), fix)

    def _keys(self) -> list[str]:
        if self.vale:
            return sorted((key for key in self.swap if key), key=lambda key: (-len(key.encode()), key))
        return sorted(self.swap, key=lambda key: (-len(key), key))

    def _alternatives(self) -> Alternatives:
        keys = self._keys()
        bounded = not self.nonword and not (self.vale and self.vale.template)
        searched = [swapping.as_searched(key) for key in keys] if self.vale else keys
        return Alternatives(searched, lambda live: self._joined(searched, live), bounded=bounded)

    def _joined(self, keys: Sequence[str], live: Sequence[int]) -> str:
        groups = (f"(?P<s{number}>{_GROUP.sub('(?:', keys[number])})" for number in live)
        return words(groups, self.vale or Vale(), ignorecase=self.ignorecase, nonword=self.nonword)

    def _options(self, key: str, found: str) -> list[str]:
        value = self.swap[key]
        if "$" in value:
            again = next(patterns.finditer(f"(?i:{key})" if self.ignorecase else key, found), None)
            if again is not None:
                value = _REFERENCE.sub(lambda ref: again.group(int(ref[1]) if ref[1] else ref[2]) or "", value)
        options = [option.replace("\\|", "|") for option in re.split(r"(?<!\\)\|", value)]
        if self.capitalize and found[:1].isupper():
            options = [option[:1].upper() + option[1:] for option in options]
        return options
