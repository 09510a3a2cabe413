"""The workbook: for people who read, filter and sort."""

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any, TypeVar

import xlsxwriter

from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, Glossary
from builder.exports.tables import NAMES, Cell, Column, cells, columns_of, name_rows
from builder.model import Bilingual

_Row = TypeVar("_Row")


def workbook(glossary: Glossary) -> bytes:
    """An XLSX file: how to read it, the terms, the agencies, and every name with its status."""
    file = io.BytesIO()
    day = datetime.combine(glossary.build.day, time())  # of the sources, not of the making
    # Nothing is ever a formula or a link: each cell is written as the string it is.
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties(
            {"title": "Maoce glossary", "author": CREDIT, "comments": f"{LICENCE}, {LICENCE_URL}", "created": day}
        )
        sheets = _Sheets(glossary, book)
        by_kind = {"term": columns_of("term"), "agency": columns_of("agency")}
        sheets.read_me((*dict.fromkeys((*by_kind["term"], *by_kind["agency"])), *NAMES))
        for kind, label in (("term", "sheet_terms"), ("agency", "sheet_agencies")):
            rows = [entry for entry in glossary.entries.values() if entry.kind == kind]
            sheets.table(label, by_kind[kind], rows)
        sheets.table("sheet_names", NAMES, list(name_rows(glossary)))
    return file.getvalue()


class _Sheets:
    """Writes sheets of one workbook, all in the same look."""

    def __init__(self, glossary: Glossary, book: Any) -> None:
        self._glossary = glossary
        self._book = book
        self._top = book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "top",
                "font_color": "#FFFFFF",
                "bg_color": "#7D2A1F",
                "border": 1,
            }
        )
        self._body = book.add_format({"text_wrap": True, "valign": "top"})
        self._title = book.add_format({"bold": True, "font_size": 16, "valign": "top"})
        self._bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})

    def read_me(self, columns: Sequence[Column[Any]]) -> None:
        """What the workbook holds, under which licence, and what each column means."""
        sheet = self._book.add_worksheet("Read me 说明")
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 2, 70)
        sheet.write_string(0, 0, f"{CREDIT}: {self._both('sheet_terms').replace(chr(10), ' ')}", self._title)
        lines = [
            "readme_what",
            "readme_licence",
            "readme_disclaimer",
            "readme_english",
            "readme_generated",
            "readme_build",
        ]
        for at, key in enumerate(lines, 2):
            words = self._glossary.words[key]
            for column, text in enumerate((words.en, words.zh), 1):
                sheet.write_string(
                    at, column, text.format(url=LICENCE_URL, build=self._glossary.build.said), self._body
                )
        at = len(lines) + 3
        sheet.write_string(at, 0, self._both("readme_columns"), self._top)
        for column in (1, 2):
            sheet.write_string(at, column, "", self._top)
        for row, described in enumerate(columns, at + 1):
            about = self._glossary.words[f"column_{described.key}_about"]
            sheet.write_string(row, 0, self._both(f"column_{described.key}"), self._bold)
            sheet.write_string(row, 1, about.en, self._body)
            sheet.write_string(row, 2, about.zh, self._body)
        self._print(sheet)

    def table(self, label: str, columns: Sequence[Column[_Row]], rows: Sequence[_Row]) -> None:
        """A sheet with a header that stays, filters, and widths to read by."""
        words = self._glossary.words[label]
        sheet = self._book.add_worksheet(f"{words.en} {words.zh}")
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, self._both(f"column_{column.key}"), self._top)
        for line, row in enumerate(rows, 1):
            for at, (column, cell) in enumerate(zip(columns, cells(self._glossary, tuple(columns), row), strict=True)):
                sheet.write_string(line, at, self._said(column, cell), self._body)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        sheet.repeat_rows(0)
        self._print(sheet)

    def _said(self, column: Column[Any], cell: Cell) -> str:
        """A cell as people read it: several values on a line each, codes in words."""
        values = (cell,) if isinstance(cell, str) else cell
        if column.says == "entry":
            return "\n".join(self._glossary.entries[value].record.name_en.text for value in values)
        if column.says and values != ("",):
            return "\n".join(self._both(column.says + value) for value in values)
        return "\n".join(values)

    def _both(self, key: str) -> str:
        words: Bilingual = self._glossary.words[key]
        return f"{words.en}\n{words.zh}"

    def _print(self, sheet: Any) -> None:
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.fit_to_pages(1, 0)
