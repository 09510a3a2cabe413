"""A YAML text that knows where it stands in a file."""

from dataclasses import dataclass
from typing import Any

from builder.model import Problem, line_and_column


@dataclass(frozen=True, slots=True)
class YamlText:
    """A YAML text with the path to report it under and the line of the file on which it begins (1 for a whole file)."""

    path: str
    text: str
    first_line: int = 1

    def problem(self, mark: Any, rule: str, **values: object) -> Problem:
        """A problem at a PyYAML mark."""
        return Problem.at(self.path, mark.line + self.first_line, mark.column + 1, rule, **values)

    def problem_at(self, offset: int, rule: str, **values: object) -> Problem:
        """A problem at an offset of the text."""
        line, col = line_and_column(self.text, offset)
        return Problem.at(self.path, line - 1 + self.first_line, col, rule, **values)
