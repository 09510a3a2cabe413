"""Comma-separated values (RFC 4180) for spreadsheets and scripts, safe to open.

The format has no place for a remark: which build the file is of stands in `build.json` beside it.
"""

import csv
import io
from collections.abc import Iterable
from typing import TypeVar

from builder.exports.directive_tables import (
    DUTIES,
    MEASURES,
    PAIRS,
    TARGETS,
    duty_rows,
    measure_rows,
    pair_rows,
    target_rows,
)
from builder.exports.entries import Glossary
from builder.exports.tables import ENTRIES, NAMES, Cell, Column, cells, name_rows

_Row = TypeVar("_Row")
_BETWEEN = " | "
# What a spreadsheet takes for the beginning of a formula: OWASP, "CSV Injection". The apostrophe is here so that the
# reader's rule is one: a cell that begins with an apostrophe means what follows it.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def entries(glossary: Glossary) -> bytes:
    """One row for each term and agency."""
    return _table(glossary, ENTRIES, glossary.entries.values())


def names(glossary: Glossary) -> bytes:
    """One row for each name."""
    return _table(glossary, NAMES, name_rows(glossary))


def measures(glossary: Glossary) -> bytes:
    """One row for each measure."""
    return _table(glossary, MEASURES, measure_rows(glossary.corpus))


def responsibilities(glossary: Glossary) -> bytes:
    """One row for each body in each role that a text gives it."""
    return _table(glossary, DUTIES, duty_rows(glossary.corpus))


def targets(glossary: Glossary) -> bytes:
    """One row for each target."""
    return _table(glossary, TARGETS, target_rows(glossary.corpus))


def both_languages(glossary: Glossary) -> bytes:
    """One row for each paragraph of the official text, with its English."""
    return _table(glossary, PAIRS, pair_rows(glossary.corpus))


def safe(cell: str) -> str:
    """`cell` as no spreadsheet takes it for a formula: with an apostrophe before what could begin one."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def _table(glossary: Glossary, columns: tuple[Column[_Row], ...], rows: Iterable[_Row]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow([column.key for column in columns])
    for row in rows:
        writer.writerow([_written(cell) for cell in cells(glossary, columns, row)])
    # The byte order mark tells spreadsheets that this is UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _written(cell: Cell) -> str:
    return safe(cell if isinstance(cell, str) else _BETWEEN.join(cell))
