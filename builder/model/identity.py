"""Permanent ids: they are cited, so their rules stand in one place."""

from collections.abc import Sequence
from itertools import pairwise


def measure_ids(numbers: Sequence[Sequence[int | None]]) -> list[list[str]]:
    """The ids of all measures, section by section, from their printed numbers (None where nothing is printed).

    Where the numbers run through the directive, each greater than the one before, an id is the number (`12`); where they
    restart or are missing it is section and ordinal (`2-1`).
    """
    printed = [number or 0 for section in numbers for number in section]
    if all(earlier < later for earlier, later in pairwise([0, *printed])):
        return [[str(number) for number in section] for section in numbers]
    return [[f"{s}-{i}" for i in range(1, len(section) + 1)] for s, section in enumerate(numbers, 1)]
