"""Diagnostics that the article's own comments accept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint import vale_comments
from newslint.article import Article
from newslint.diagnostic import Diagnostic
from newslint.source import Span

_OWN = r"\s*newslint:\s*(off|on|ignore-file|ignore)\b(?s:(.*?)(?:\s--\s.*)?)\s*\Z"

Quoted = Callable[[Span], str]
"""What stands at a place, white space collapsed."""


class Suppression(NamedTuple):
    """What one comment accepts: the rules named (all, if none is) within `span`; `comment` is its place.

    `foreign` ones are Vale's, and may name rules that only Vale knows. `whole` ones cover the whole article.
    `found` is what a diagnostic must quote, "" for any; `spared` are styles that are not meant, and then only rules
    of styles are.
    """

    rules: frozenset[str]
    span: Span
    comment: Span
    foreign: bool = False
    whole: bool = False
    found: str = ""
    spared: frozenset[str] = frozenset()
    quoted: Quoted | None = None

    def covers(self, diagnostic: Diagnostic, path: str) -> bool:
        """Whether the diagnostic starts within the span and its rule is meant.

        One in a file beside the article at `path` is covered by what covers the whole article.
        """
        return self.accepts(diagnostic.rule, diagnostic.span, own=diagnostic.path == path)

    def accepts(self, rule: str, span: Span, *, own: bool) -> bool:
        """Whether a rule is silenced at a place, in the article itself (`own`) or in a file beside it."""
        inside = self.span.start <= span.start < max(self.span.end, self.span.start + 1) if own else self.whole
        if not inside or (self.found and self.quoted is not None and self.quoted(span) != self.found):
            return False
        if self.spared:
            return "." in rule and not any(names(word, rule) for word in self.spared)
        return not self.rules or any(names(word, rule) for word in self.rules)


def find(article: Article) -> list[Suppression]:
    """Every suppression of an article: `off` to `on`, `ignore`, `ignore-file`, and Vale's forms."""
    text = article.source.text
    whole = Span(0, len(text) + 1)
    found = [Suppression(frozenset({rule}), whole, Span(0, 0), whole=True) for rule in article.ignored]
    open_: list[Suppression] = []
    comments = _comments(article)
    for comment in comments:
        verb, rules = _parse(text[comment.start : comment.end])
        if verb == "off":
            open_.append(Suppression(rules, Span(comment.start, len(text) + 1), comment))
        elif verb == "on":
            still_open = [item for item in open_ if rules and not item.rules & rules]
            closed = (item for item in open_ if item not in still_open)
            found += (item._replace(span=Span(item.span.start, comment.start)) for item in closed)
            open_ = still_open
        elif verb == "ignore-file":
            found.append(Suppression(rules, whole, comment, whole=True))
        elif verb == "ignore":
            found.append(Suppression(rules, _neighbourhood(article, comment), comment))
    return [*found, *open_, *_foreign(article, comments)]


def _comments(article: Article) -> list[Span]:
    """Those of both views, of prose only where a rule has read it: each may know marks that the other has not."""
    seen = {comment.start: comment for comment in (*article.prose.comments, *article.comments)}
    return [seen[start] for start in sorted(seen)]


def _foreign(article: Article, comments: Iterable[Span]) -> Iterator[Suppression]:
    """What comments in Vale's words switch off."""
    text = article.source.text
    inner = ((_inner(text[comment.start : comment.end]), comment) for comment in comments)
    stretches = vale_comments.switched(((said, comment) for said, comment in inner if "vale" in said), len(text) + 1)

    def quoted(span: Span) -> str:
        return " ".join(text[span.start : span.end].split())

    for (name, found), span, comment in stretches:
        spared = frozenset(name[1:].split(",")) if name.startswith(vale_comments.ONLY) else frozenset()
        rules = frozenset({name}) if name and not spared else frozenset()
        yield Suppression(rules, span, comment, True, found=" ".join(found.split()), spared=spared, quoted=quoted)


def apply(
    diagnostics: Sequence[Diagnostic],
    suppressions: Sequence[Suppression],
    path: str,
    raw: frozenset[str] = frozenset(),
) -> tuple[list[Diagnostic], list[Suppression]]:
    """The diagnostics that stay, and the suppressions that covered none.

    `raw` are rules that look at the source as it stands: as in Vale, a comment of Vale's that names rules or styles
    does not reach them, `vale off` does.
    """
    if not suppressions:
        return list(diagnostics), []
    used: set[int] = set()
    kept = []
    for diagnostic in diagnostics:
        covering = [
            number
            for number, item in enumerate(suppressions)
            if item.covers(diagnostic, path)
            and not (diagnostic.rule in raw and item.foreign and (item.rules or item.spared))
        ]
        used.update(covering)
        if not covering:
            kept.append(diagnostic)
    return kept, [item for number, item in enumerate(suppressions) if number not in used]


def _parse(comment: str) -> tuple[str, frozenset[str]]:
    if match := re.match(_OWN, _inner(comment)):
        return match[1], frozenset(re.split(r"[\s,]+", match[2].strip())) - {""}
    return "", frozenset()


def _inner(comment: str) -> str:
    """What a comment says, in HTML or in MDX."""
    return comment.removeprefix("<!--").removesuffix("-->").removeprefix("{/*").removesuffix("*/}")


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
