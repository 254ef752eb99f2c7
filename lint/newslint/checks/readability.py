"""Kind `readability`: a text that asks for more years of school than its readers have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Block
from newslint.checks.metric import start_of
from newslint.diagnostic import Finding


class Readability(NamedTuple):
    """A text whose mean grade by `metrics` is above `grade`; the finding stands at the start of the text.

    Metrics: Gunning Fog, Coleman-Liau, Flesch-Kincaid, SMOG, Automated Readability.
    """

    metrics: tuple[str, ...] = ()
    grade: float = 0.0

    @staticmethod
    def facts() -> tuple[str, ...]:
        """The placeholders of the message, in the order of `%s`."""
        return ("grade",)

    @staticmethod
    def measures() -> str:
        """The scope that a rule measures where it names none, or `text`."""
        return "summary"

    def mistakes(self) -> Iterator[tuple[str, str]]:
        """Metrics that do not exist."""
        from newslint.language.measures import FORMULAS

        unknown = [metric for metric in self.metrics if metric not in FORMULAS]
        if unknown or not self.metrics:
            said = f"no metric is called “{unknown[0]}”" if unknown else "“metrics” is missing"
            yield "metrics", f"{said}; known are {', '.join(sorted(FORMULAS))}"

    def check(self, article: Article, blocks: Sequence[Block]) -> Iterator[Finding]:
        """A finding for each text above the grade."""
        from newslint.language.measures import FORMULAS, measure

        for block in blocks:
            measured = measure(block.text.string)
            if not measured.words or not measured.sentences:
                continue
            grade = sum(FORMULAS[metric](measured) for metric in self.metrics) / len(self.metrics)
            if grade > self.grade:
                yield Finding(start_of(article, block), {"grade": f"{grade:.2f}"})
