"""Kind `metric`: a figure of a text that a formula of one's own works out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.diagnostic import Finding
from newslint.source import Span

_COUNTED = ("pre", "list", "blockquote", *(f"heading_h{level}" for level in range(1, 7)))


class Metric(NamedTuple):
    """A text of which `formula` comes to a figure that meets `condition`, such as `> 9`.

    Variables: words, sentences, paragraphs, characters, syllables, complex_words, long_words, polysyllabic_words, and
    how often there are list, blockquote, pre, heading.h1 … heading.h6. The finding stands at the start of the text.
    """

    formula: str = ""
    condition: str = ""

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("value",)

    @staticmethod
    def measures() -> str:
        """The scope that a rule measures where it names none, or `text`."""
        return "summary"

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Options that are no formulas."""
        from newslint.language.formulas import FormulaError, names, value
        from newslint.language.measures import Measures

        known = {*Measures._fields, *_COUNTED}
        for option, formula in (("formula", self.formula), ("condition", f"1.0 {self.condition}")):
            if not (self.formula if option == "formula" else self.condition).strip():
                yield option, f"“{option}” is missing; it would be such as “words / sentences” or “> 20”"
                continue
            try:
                unknown = sorted(names(formula) - known - {"result"})
                if unknown:
                    yield option, f"no variable is called “{unknown[0]}”; known are {', '.join(sorted(known))}"
                elif option == "condition" and not isinstance(
                    value(formula, dict.fromkeys([*known, "result"], 1.0)), bool
                ):
                    yield option, f"“{self.condition}” compares nothing; it would be such as “> 20”"
            except FormulaError as error:
                yield option, str(error)

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding for each text that meets the condition."""
        from newslint.language.formulas import value
        from newslint.language.measures import measure

        for block in blocks:
            measured = measure(block.text.string)
            if not measured.words:
                continue
            # Paragraphs are those of the article: between blank lines stand headings and items as well.
            variables: Mapping[str, float] = {
                **dict.fromkeys(_COUNTED, 0.0),
                **{name: float(count) for name, count in measured._asdict().items()},
                **{re.sub(r"\W", "_", name): float(count) for name, count in article.prose.counts.items()},
            }
            result = float(value(self.formula, variables))
            if value(f"{result:f} {self.condition}", {**variables, "result": result}):
                yield Finding(start_of(article, block), {"value": f"{result:.2f}"})


def start_of(article: Article, block: Block) -> Span:
    """The first letter of an article, where what is said of the whole of it stands; of front matter, that of the field.

    A field that is called `summary` is in the scope of that name, as in Vale.
    """
    if not block.section:
        return Span(block.span.start, min(block.span.start + 1, block.span.end))
    return Span(0, min(1, len(article.source.text)))
