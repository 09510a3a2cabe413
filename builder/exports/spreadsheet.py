"""The workbooks: for people who read, filter, sort and print."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, time
from itertools import accumulate
from typing import Any, TypeVar

import xlsxwriter

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
from builder.exports.entries import CREDIT, LICENCE, LICENCE_URL, Glossary
from builder.exports.tables import NAMES, Cell, Column, cells, columns_of, name_rows
from builder.model import Bilingual

_Row = TypeVar("_Row")
# A page across holds so many characters in letters that can be read: A4, scaled to a half at most. What stands further to
# the right is for filters and programs, and is not printed.
PRINTED = 250
# What a cell holds at most (Excel specifications and limits).
_MOST = 32_767


def workbook(glossary: Glossary) -> bytes:
    """The glossary as an XLSX file: how to read it, the terms, the agencies, and every name with its status."""
    by_kind = {"term": columns_of("term"), "agency": columns_of("agency")}
    columns: tuple[Column[Any], ...] = (*by_kind["term"], *by_kind["agency"], *NAMES)
    with _book(glossary, "Maoce glossary") as (sheets, data):
        sheets.read_me("sheet_terms", ("readme_what", "readme_english", "readme_generated"), columns)
        for kind, label in (("term", "sheet_terms"), ("agency", "sheet_agencies")):
            rows = [entry for entry in glossary.entries.values() if entry.kind == kind]
            sheets.table(label, by_kind[kind], rows)
        sheets.table("sheet_names", NAMES, list(name_rows(glossary)))
    return data()


def directives(glossary: Glossary) -> bytes:
    """The directives as an XLSX file: measures, responsibilities, targets, and the text in both languages."""
    corpus = glossary.corpus
    columns: tuple[Column[Any], ...] = (*MEASURES, *DUTIES, *TARGETS, *PAIRS)
    with _book(glossary, "Maoce directives") as (sheets, data):
        sheets.read_me("sheet_measures", ("readme_directives", "readme_translation"), columns)
        sheets.table("sheet_measures", MEASURES, list(measure_rows(corpus)))
        sheets.table("sheet_responsibilities", DUTIES, list(duty_rows(corpus)))
        sheets.table("sheet_targets", TARGETS, list(target_rows(corpus)))
        sheets.table("sheet_texts", PAIRS, list(pair_rows(corpus)))
    return data()


@contextmanager
def _book(glossary: Glossary, title: str) -> Iterator[tuple["_Sheets", Callable[[], bytes]]]:
    """Sheets to write, and what gives the file's bytes once they are written."""
    file = io.BytesIO()
    day = datetime.combine(glossary.build.day, time())  # of the sources, not of the making
    # Nothing is ever a formula or a link: each cell is written as the string it is.
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        book.set_properties({"title": title, "author": CREDIT, "comments": f"{LICENCE}, {LICENCE_URL}", "created": day})
        yield _Sheets(glossary, book), file.getvalue


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

    def read_me(self, title: str, what: Sequence[str], columns: Sequence[Column[Any]]) -> None:
        """What the workbook holds (`title` and `what` are keys of words), under which licence, and what each column means."""
        sheet = self._book.add_worksheet("Read me 说明")
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, 34)
        sheet.set_column(1, 2, 70)
        sheet.write_string(0, 0, f"{CREDIT}: {self._both(title).replace(chr(10), ' ')}", self._title)
        lines = (what[0], "readme_licence", "readme_disclaimer", *what[1:], "readme_build")
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
        for row, key in enumerate(dict.fromkeys(column.key for column in columns), at + 1):
            about = self._glossary.words[f"column_{key}_about"]
            sheet.write_string(row, 0, self._both(f"column_{key}"), self._bold)
            sheet.write_string(row, 1, about.en, self._body)
            sheet.write_string(row, 2, about.zh, self._body)
        self._print(sheet, (34, 70, 70))

    def table(self, label: str, columns: Sequence[Column[_Row]], rows: Sequence[_Row]) -> None:
        """A sheet with a header that stays, filters, and widths to read by."""
        words = self._glossary.words[label]
        sheet = self._book.add_worksheet(f"{words.en} {words.zh}")
        for at, column in enumerate(columns):
            sheet.set_column(at, at, column.width)
            sheet.write_string(0, at, self._both(f"column_{column.key}"), self._top)
        for line, row in enumerate(rows, 1):
            for at, (column, cell) in enumerate(zip(columns, cells(self._glossary, tuple(columns), row), strict=True)):
                said = self._said(column, cell)
                sheet.write_string(line, at, said if len(said) <= _MOST else f"{said[: _MOST - 1]}…", self._body)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(rows), len(columns) - 1)
        sheet.repeat_rows(0)
        printed = self._print(sheet, [column.width for column in columns])
        sheet.print_area(0, 0, len(rows), printed - 1)

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

    def _print(self, sheet: Any, widths: Sequence[int]) -> int:
        """Sets up the pages; how many of the columns, which are so wide, fit on one across."""
        sheet.set_landscape()
        sheet.set_paper(9)  # A4
        sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        build = self._glossary.build
        address = f", {self._glossary.site_url}" if self._glossary.site_url else ""
        edition = f"Maoce {build.version}, {build.day.isoformat()}{address}".replace("&", "&&")
        sheet.set_footer(f"&L{edition}&C{LICENCE}&R&P / &N")
        return sum(total <= PRINTED for total in accumulate(widths))
