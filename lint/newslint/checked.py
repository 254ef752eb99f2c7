"""What came of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from newslint.diagnostic import Diagnostic
from newslint.housekeeping import FAILURES
from newslint.source import Source

if TYPE_CHECKING:
    from newslint.checks.survey import Placed


class Checked(NamedTuple):
    """What came of one file. `source` is there when the caller asked to keep it; `facts` are for surveys, by rule.

    It is `lasting` if it follows from the file and the settings alone, not from what stands beside the file.
    """

    path: str
    diagnostics: tuple[Diagnostic, ...]
    source: Source | None = None
    facts: tuple[tuple[str, Placed], ...] = ()
    lasting: bool = True

    @property
    def failed(self) -> bool:
        """Whether something kept newslint from doing its job on the file."""
        return any(diagnostic.rule in FAILURES for diagnostic in self.diagnostics)
