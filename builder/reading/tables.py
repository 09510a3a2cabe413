"""Tables with a column for who is responsible: rows of tasks or indicators below a row that names the columns."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# What heads the column: 责任单位, 牵头部门, 负责部门（单位）, 考核单位.
_KEY = re.compile(
    r"^(?:主要|主|具体)?(?:牵头|责任|负责|主责|主办|承办|协办|配合|参与|参加|指导|实施|落实|考核|主管|完成)(?:及\w{2})?(?:单位|部门|机构|机关|主体)"
    r"(?:[（(][^（）()]{1,8}[）)])?$"
)
_EMPTY = frozenset("—－-–/／无")


class ChargedCell(NamedTuple):
    """A cell that says who is responsible."""

    start: int
    """Where it begins in the text."""
    end: int
    """Where it ends, exclusive."""
    key: str
    """What heads its column."""
    governs: tuple[int, int]
    """The span of what its row says besides: what stands before the first such cell, or behind the last one."""


def find_charged_cells(text: str) -> Iterator[ChargedCell]:
    """The cells below such heads in a text's tables, in order; a table's rows are lines whose cells tabs divide.

    A row that lacks cells, because one above reaches down to it, is read from its right end.
    """
    columns: dict[int, str] = {}
    width = 0
    at = 0
    for line in text.split("\n"):
        cells = line.rstrip("\t").split("\t")
        heads = {i: key for i, cell in enumerate(cells) if (key := re.sub(r"\s", "", cell)) and _KEY.match(key)}
        if len(cells) < 2:
            columns = {}
        elif heads:
            columns, width = heads, len(cells)
        elif columns:
            places = _places(cells, at)
            charged = [
                (min(max(0, column - max(0, width - len(cells))), len(cells) - 1), key)
                for column, key in columns.items()
            ]
            first, last = places[charged[0][0]][0], places[charged[-1][0]][1]
            governs = (at, first) if charged[0][0] else (min(last + 1, places[-1][1]), places[-1][1])
            for column, key in charged:
                start, end = places[column]
                if text[start:end] and text[start:end] not in _EMPTY:
                    yield ChargedCell(start, end, re.split("[（(]", key)[0], governs)
        at += len(line) + 1


def _places(cells: list[str], at: int) -> list[tuple[int, int]]:
    """Where each cell of a line stands in the text, without the blanks around it; `at` is where the line begins."""
    places: list[tuple[int, int]] = []
    for cell in cells:
        start = at + len(cell) - len(cell.lstrip())
        places.append((start, max(start, at + len(cell.rstrip()))))
        at += len(cell) + 1
    return places
