"""Comma-separated values (RFC 4180) for spreadsheets and scripts, safe to open.

The format has no place for a remark: which build the file is of stands in `build.json` beside it.
"""

import csv
import io
from collections.abc import Iterable

from builder.exports.entries import Glossary
from builder.exports.tables import ENTRIES, NAMES, Cell, cells, name_rows

_BETWEEN = " | "
# What a spreadsheet takes for the beginning of a formula: OWASP, "CSV Injection". The apostrophe is here so that the
# reader's rule is one: a cell that begins with an apostrophe means what follows it.
_RISKY = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def entries(glossary: Glossary) -> bytes:
    """One row for each term and agency."""
    rows = (cells(glossary, ENTRIES, entry) for entry in glossary.entries.values())
    return _table((column.key for column in ENTRIES), rows)


def names(glossary: Glossary) -> bytes:
    """One row for each name."""
    rows = (cells(glossary, NAMES, row) for row in name_rows(glossary))
    return _table((column.key for column in NAMES), rows)


def safe(cell: str) -> str:
    """`cell` as no spreadsheet takes it for a formula: with an apostrophe before what could begin one."""
    return f"'{cell}" if cell.startswith(_RISKY) else cell


def _table(header: Iterable[str], rows: Iterable[list[Cell]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    for row in rows:
        writer.writerow([safe(cell if isinstance(cell, str) else _BETWEEN.join(cell)) for cell in row])
    # The byte order mark tells spreadsheets that this is UTF-8.
    return text.getvalue().encode("utf-8-sig")
