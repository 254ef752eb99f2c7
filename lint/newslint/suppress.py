"""Diagnostics that the article's own comments accept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article
from newslint.diagnostic import Diagnostic
from newslint.source import Span

_OWN = r"\s*newslint:\s*(off|on|ignore-file|ignore)\b(?s:(.*?)(?:\s--\s.*)?)\s*\Z"
_VALE_SWITCH = r"\s*vale\s+(off|on)\s*\Z"
_VALE_RULE = r"\s*vale\s+([\w.-]+)\s*=\s*(NO|off|YES|on)\s*\Z"


class Suppression(NamedTuple):
    """What one comment accepts: the rules named (all, if none is) within `span`; `comment` is its place.

    `foreign` ones are Vale's, and may name rules that only Vale knows. `whole` ones cover the whole article.
    """

    rules: frozenset[str]
    span: Span
    comment: Span
    foreign: bool = False
    whole: bool = False

    def covers(self, diagnostic: Diagnostic, path: str) -> bool:
        """Whether the diagnostic starts within the span and its rule is meant.

        One in a file beside the article at `path` is covered by what covers the whole article.
        """
        return self.accepts(diagnostic.rule, diagnostic.span, own=diagnostic.path == path)

    def accepts(self, rule: str, span: Span, *, own: bool) -> bool:
        """Whether a rule is silenced at a place, in the article itself (`own`) or in a file beside it."""
        inside = self.span.start <= span.start < max(self.span.end, self.span.start + 1) if own else self.whole
        return inside and (not self.rules or any(names(word, rule) for word in self.rules))


def find(article: Article) -> list[Suppression]:
    """Every suppression of an article: `off` to `on`, `ignore`, `ignore-file`, and Vale's forms."""
    text = article.source.text
    whole = Span(0, len(text) + 1)
    found = [Suppression(frozenset({rule}), whole, Span(0, 0), whole=True) for rule in article.ignored]
    open_: list[Suppression] = []
    for comment in article.comments:
        verb, rules, foreign = _parse(text[comment.start : comment.end])
        if verb == "off":
            open_.append(Suppression(rules, Span(comment.start, len(text) + 1), comment, foreign))
        elif verb == "on":
            still_open = [item for item in open_ if rules and not item.rules & rules]
            closed = (item for item in open_ if item not in still_open)
            found += (item._replace(span=Span(item.span.start, comment.start)) for item in closed)
            open_ = still_open
        elif verb == "ignore-file":
            found.append(Suppression(rules, whole, comment, whole=True))
        elif verb == "ignore":
            found.append(Suppression(rules, _neighbourhood(article, comment), comment))
    return found + open_


def apply(
    diagnostics: Sequence[Diagnostic], suppressions: Sequence[Suppression], path: str
) -> tuple[list[Diagnostic], list[Suppression]]:
    """The diagnostics that stay, and the suppressions that covered none."""
    if not suppressions:
        return list(diagnostics), []
    used: set[int] = set()
    kept = []
    for diagnostic in diagnostics:
        covering = [number for number, item in enumerate(suppressions) if item.covers(diagnostic, path)]
        used.update(covering)
        if not covering:
            kept.append(diagnostic)
    return kept, [item for number, item in enumerate(suppressions) if number not in used]


def _parse(comment: str) -> tuple[str, frozenset[str], bool]:
    inner = comment.removeprefix("<!--").removesuffix("-->")
    if match := re.match(_OWN, inner):
        return match[1], frozenset(re.split(r"[\s,]+", match[2].strip())) - {""}, False
    if match := re.match(_VALE_SWITCH, inner):
        return match[1], frozenset(), True
    if match := re.match(_VALE_RULE, inner):
        return ("off" if match[2] in ("NO", "off") else "on"), frozenset({match[1]}), True
    return "", frozenset(), False


def names(word: str, rule: str) -> bool:
    """Whether a word names a rule: by its id, or with others by its style (`Google` names `Google.Colons`)."""
    return word == rule or rule.startswith(f"{word}.")


def _neighbourhood(article: Article, comment: Span) -> Span:
    """The block that the comment stands in, or the next one; a picture is one block with all that belongs to it."""
    blocks = article.blocks
    inside = [block for block in blocks if block.span.start <= comment.start < block.span.end]
    # Head matter comes first among the blocks, wherever it stands in the source.
    chosen = inside[0] if inside else next((b for b in blocks if b.section == 1 and b.span.start >= comment.end), None)
    if chosen is None:
        return comment
    spans = [chosen.span, *_figure_spans(article, chosen.figure)]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _figure_spans(article: Article, figure: int | None) -> Iterable[Span] | Iterator[Span]:
    own = article.source.part(0)[0]
    members = (block for block in article.blocks if figure is not None and block.figure == figure)
    return (block.span for block in members if article.source.part(block.span.start)[0] is own)
