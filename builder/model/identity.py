"""Permanent ids and addresses: they are cited, so their rules stand in one place."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

# Small ASCII letters, digits and single hyphens, so that no two differ by case alone; at most 100, for a path may have 260
# on Windows; none of the names that are devices there. An id is a folder's name and a file's, so nothing else will do.
ID = re.compile(r"^(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)(?=.{1,100}$)[a-z0-9]+(-[a-z0-9]+)*$(?!\n)")
_MEASURE_ID = re.compile(r"[0-9]{1,6}(-[0-9]{1,6})?")
_FOLDERS = {"directive": "directives", "agency": "agencies", "term": "terms"}


def measure_ids(numbers: Sequence[Sequence[int | None]]) -> list[list[str]]:
    """The ids of all measures, section by section, from their printed numbers (None where nothing is printed).

    Where the numbers run through the directive, each greater than the one before, an id is the number (`12`); where they
    restart or are missing it is section and ordinal (`2-1`).
    """
    printed = [number or 0 for section in numbers for number in section]
    if all(earlier < later for earlier, later in pairwise([0, *printed])):
        return [[str(number) for number in section] for section in numbers]
    return [[f"{s}-{i}" for i in range(1, len(section) + 1)] for s, section in enumerate(numbers, 1)]


def address(kind: str, record: str) -> str:
    """Where a directive, an agency or a term stands in every edition: `terms/overseas-warehouse`."""
    return f"{_FOLDERS[kind]}/{record}"


def measure_address(directive: str, measure: str) -> str:
    """Where a measure stands in every edition: `directives/guobanfa-2021-24/7`."""
    return f"{address('directive', directive)}/{measure}"


def is_address(text: str) -> bool:
    """Whether a text has the form of an address: that of a directive, a measure, an agency or a term."""
    folder, _, rest = text.partition("/")
    record, slash, measure = rest.partition("/")
    if slash:
        return folder == _FOLDERS["directive"] and bool(ID.match(record) and _MEASURE_ID.fullmatch(measure))
    return folder in _FOLDERS.values() and bool(ID.match(record))


@dataclass(frozen=True, slots=True)
class Published:
    """Every address ever published."""

    lines: Mapping[str, int] = field(default_factory=dict)
    """Each address with the line that says so."""
    redirects: Mapping[str, str] = field(default_factory=dict)
    """Where those lead that have moved."""

    def moved(self) -> Iterator[tuple[str, str]]:
        """Every address that has moved with the one where it stands now, at the end of all moves.

        A circle has no end and is left out; `check` reports it.
        """
        for old in self.redirects:
            seen, new = {old}, self.redirects[old]
            while new in self.redirects and new not in seen:
                seen.add(new)
                new = self.redirects[new]
            if new not in seen:
                yield old, new
