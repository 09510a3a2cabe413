"""What is wrong with a file, in the one form in which every command reports it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place: `path` relative to the repository, `line` and `col` counted from 1."""

    path: str
    line: int
    col: int
    message: str

    def __str__(self) -> str:
        """The problem as `path:line:col: message`, which editors and CI turn into a link."""
        return f"{self.path}:{self.line}:{self.col}: {self.message}"


class MaoceError(Exception):
    """Input that cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep `problems`, which must not be empty, in the order in which they are to be shown."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))
