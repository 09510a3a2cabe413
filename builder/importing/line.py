"""A line of the capture on its way to becoming text or a declared removal."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

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
    result: list[Removal] = []
    open_run = False
    for line in lines:
        if not line.removed:
            open_run = False
        elif open_run and result[-1].reason == line.removed:
            result[-1] = Removal(line.removed, f"{result[-1].text}\n{line.text}")
        else:
            result.append(Removal(line.removed, line.text))
            open_run = True
    return tuple(Removal(removal.reason, removal.text.replace("\t", " ")) for removal in result)
