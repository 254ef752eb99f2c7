"""Kind `consistency`: an article that spells a thing in two ways."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks import patterns
from newslint.checks.acting import acted
from newslint.checks.vale import Vale, excused, ungrouped, words
from newslint.diagnostic import Finding, Note
from newslint.source import Span

_SHOWN = 10
"""Related places told with a finding."""


class _Mention(NamedTuple):
    form: int
    span: Span
    text: str


class Consistency(NamedTuple):
    """Each mention of a form that the article does not otherwise use.

    `forms` are lists of forms (patterns) of one thing, `either` pairs of them. `policy` says which is right: the
    commoner in this article (`majority`; of equals, the first), the `first` that it uses, or always the given one.
    """

    forms: tuple[tuple[str, ...], ...] = ()
    either: Mapping[str, str] = MappingProxyType({})
    policy: str = "majority"
    ignorecase: bool = False
    nonword: bool = False
    exceptions: tuple[str, ...] = ()
    vale: Vale | None = None

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("match", "preferred", "count", "preferred_count")

    def arguments(self) -> tuple[str, ...]:
        """The facts that `%s` of Vale's messages stands for."""
        return ("match", "suggestion") if self.vale and self.vale.action else ("match",)

    def patterns(self) -> Iterator[str]:
        """What the rule writer wrote, each a pattern in itself."""
        yield from (form for forms in self._sets() for form in forms)
        yield from self.exceptions

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that are missing or contradict each other."""
        if not self.forms and not self.either:
            yield "forms", "“forms” is missing; it lists the forms of one thing, as in [[adviser, advisor]]"
        for forms in self.forms:
            if len(forms) < 2:
                yield "forms", f"“{''.join(forms)}” stands alone; a list of forms needs two or more"
        known = {form for forms in self._sets() for form in forms}
        if self.policy not in ("majority", "first") and self.policy not in known:
            yield "policy", f"no form is called “{self.policy}”; a policy is majority, first or one of the forms"

    def searched(self) -> tuple[str, ...]:
        """The patterns of which every finding holds a match."""
        return tuple(self._pattern(forms) for forms in self._sets())

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """Findings in reading order of each set of forms."""
        for forms in self._sets():
            if self.vale:
                yield from self._as_vale(article, blocks, forms, self.vale)
            else:
                yield from self._judged(list(self._mentions(blocks, forms)), forms)

    def _sets(self) -> tuple[tuple[str, ...], ...]:
        return (*self.forms, *sorted(self.either.items()))

    def _pattern(self, forms: tuple[str, ...]) -> str:
        groups = (f"(?P<f{number}>{ungrouped(form)})" for number, form in enumerate(forms))
        return words(groups, self.vale or Vale(), ignorecase=self.ignorecase, nonword=self.nonword)

    def _mentions(self, blocks: Sequence[Block], forms: tuple[str, ...]) -> Iterator[_Mention]:
        pattern = self._pattern(forms)
        for block in blocks:
            string = block.text.string
            for match in patterns.finditer(pattern, string):
                start, end = match.start(), match.end()
                if not excused(self.exceptions, (), string, start, end):
                    form = int((match.lastgroup or "f0")[1:])
                    yield _Mention(form, block.text.span(start, end), string[start:end])

    def _judged(self, mentions: Sequence[_Mention], forms: tuple[str, ...]) -> Iterator[Finding]:
        counts = Counter(mention.form for mention in mentions)
        right = self._right(mentions, counts, forms)
        if right is None:
            return
        preferred = next((mention.text for mention in mentions if mention.form == right), forms[right])
        said = {"preferred": preferred, "preferred_count": str(counts[right])}
        for mention in mentions:
            if mention.form != right:
                others = [other for other in mentions if other.form == right] or [
                    other for other in mentions if other.form == mention.form and other is not mention
                ]
                notes = tuple(Note(other.span, f"“{other.text}” here") for other in others[:_SHOWN])
                yield Finding(
                    mention.span, {"match": mention.text, "count": str(counts[mention.form]), **said}, notes=notes
                )

    def _right(self, mentions: Sequence[_Mention], counts: Counter[int], forms: tuple[str, ...]) -> int | None:
        """The number of the form that is right; None where there is nothing to say."""
        if self.policy in forms:
            return forms.index(self.policy)
        if len(counts) < 2:
            return None
        if self.policy == "first":
            return mentions[0].form
        return max(counts, key=lambda form: counts[form])  # a Counter is in order of first mention

    def _as_vale(
        self, article: Article, blocks: Sequence[Block], forms: tuple[str, ...], vale: Vale
    ) -> Iterator[Finding]:
        """One finding a block from where on both forms have been seen, on the last mention in it."""
        pattern = self._pattern(forms)
        seen: dict[int, Note] = {}
        for block in blocks:
            last = None
            for match in patterns.finditer(pattern, block.text.string):
                last, form = (match.start(), match.end()), int((match.lastgroup or "f0")[1:])
                seen.setdefault(form, Note(block.text.span(*last), f"“{match.group()}” here"))
            if last and len(seen) > 1:
                found = acted(article, block, *last, vale)
                yield found._replace(notes=tuple(note for note in seen.values() if note.span != found.span))
