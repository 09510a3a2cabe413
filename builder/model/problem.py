"""What is wrong with a file, in the one form in which every command reports it."""

from bisect import bisect
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Literal

from builder.model.glossary import Bilingual
from builder.model.limits import SHOWN, SHOWN_TEXT
from builder.model.rule import IN_CHINESE
from builder.model.rules import RULES

MessageLanguage = Literal["en", "zh"]
_ZH = "@zh"  # behind the key of a value: the same in Chinese


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place."""

    path: str
    """The file, relative to the repository; empty where a word that somebody typed is at fault, which stands in no file."""
    line: int
    """The line, counted from 1."""
    col: int
    """The column, counted from 1."""
    rule: str
    """A key of RULES."""
    values: tuple[tuple[str, str], ...] = ()
    """What fills the braces of its message."""

    @classmethod
    def at(cls, path: str, line: int, col: int, rule: str, /, **values: object) -> "Problem":
        """A problem of `rule` at a place, with what was found there; of very long text the beginning.

        A value that is Bilingual is told in the language of the message.
        """
        told: list[tuple[str, str]] = []
        for key, value in values.items():
            en, zh = (value.en, value.zh) if isinstance(value, Bilingual) else (str(value), "")
            told += [(key, _shortened(en)), *([(f"{key}{_ZH}", _shortened(zh))] if zh else [])]
        return cls(path, line, col, rule, tuple(told))

    def message(self, language: MessageLanguage = "en") -> str:
        """What is wrong, the offending text, and what right looks like."""
        rule = RULES[self.rule]
        if language == "en":
            return rule.en.format_map(dict(self.values))
        values = dict(self.values)
        return rule.zh.format_map(
            {key: values.get(f"{key}{_ZH}", IN_CHINESE.get(value, value)) for key, value in self.values}
        )

    def line_in(self, language: MessageLanguage) -> str:
        """The problem as `path:line:col: [rule] message`, which editors and CI turn into a link."""
        place = f"{self.path}:{self.line}:{self.col}: " if self.path else ""
        return f"{place}[{self.rule}] {self.message(language)}"

    def annotation(self, language: MessageLanguage = "en") -> str:
        """The problem as a workflow command of GitHub Actions, which shows it beside the line in a pull request."""
        place = f"file={_escaped_property(self.path)},line={self.line},col={self.col}"
        return f"::error {place},title={self.rule}::{_escaped(self.message(language))}"

    def __str__(self) -> str:
        """The problem's line in English."""
        return self.line_in("en")


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """The line and the column, from 1, of the character at `offset` of `text`."""
    starts = _line_starts(text)
    line = bisect(starts, offset)
    return line, offset - starts[line - 1] + 1


def few(problems: Iterable[Problem]) -> list[Problem]:
    """The first problems of a file, and how many more there are, for nobody reads thousands."""
    rest = iter(problems)
    shown = list(islice(rest, SHOWN))
    more = sum(1 for _ in rest)
    return [*shown, and_more(shown[-1], more)] if more else shown


def and_more(last: Problem, count: int) -> Problem:
    """That `count` problems follow the `last` one that is shown."""
    return Problem.at(last.path, last.line, last.col, "more", count=count)


def few_of_each(problems: Iterable[Problem]) -> list[Problem]:
    """Problems sorted by place, of each file the first, and how many more it has."""
    files: dict[str, list[Problem]] = defaultdict(list)
    for problem in sorted(set(problems)):
        files[problem.path].append(problem)
    return [problem for found in files.values() for problem in _few_with_counts(found)]


def _few_with_counts(found: Sequence[Problem]) -> list[Problem]:
    counted = sum(int(dict(problem.values)["count"]) for problem in found if problem.rule == "more")
    told = [problem for problem in found if problem.rule != "more"]
    left = max(len(told) - SHOWN, 0) + counted
    return [*told[:SHOWN], and_more(told[:SHOWN][-1], left)] if left else told


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    starts = [0]
    while at := text.find("\n", starts[-1]) + 1:
        starts.append(at)
    return starts


def _shortened(text: str) -> str:
    return text if len(text) <= SHOWN_TEXT else f"{text[:SHOWN_TEXT]}…"


class MaoceError(Exception):
    """Input that cannot be used; carries every problem found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep `problems`, which must not be empty, in the order in which they are to be shown."""
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def __reduce__(self) -> tuple[type["MaoceError"], tuple[tuple[Problem, ...]]]:
        """So that it comes whole out of another process."""
        return MaoceError, (self.problems,)


def _escaped(text: str) -> str:
    """Data of a workflow command, as its documentation prescribes."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
