"""A line of the capture on its way to becoming text or a declared removal."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from builder.model import Removal


@dataclass(frozen=True, slots=True)
class Line:
    """A visible line: `number` is unique and counts from 1; `removed` is the reason why it is no official text, or None."""

    number: int
    text: str
    removed: str | None = None

    def remove(self, reason: str) -> "Line":
        """The same line, declared as removed for `reason` (unless it already is)."""
        return self if self.removed else replace(self, removed=reason)


def removals(lines: Iterable[Line]) -> tuple[Removal, ...]:
    """The declared removals in order; neighbours with the same reason become one, their lines joined by newlines."""
    return tuple(
        Removal(reason, "\n".join(line.text for line in run).replace("\t", " "))
        for reason, run in groupby(lines, key=lambda line: line.removed)
        if reason
    )
