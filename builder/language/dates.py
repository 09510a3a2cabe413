"""Dates as directives print them."""

import re
from datetime import date

from builder.model.numbering import value

_DATE = re.compile(
    r"^(\d{4}|[〇○零ＯO一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$"
)
# What a date of ours can be: what the Republic took over, and plans far ahead.
YEARS = range(1900, 2100)


def parse_date(text: str) -> date | None:
    """A date line (2021年7月2日, 二〇〇六年一月五日) as a date, or None if `text` is anything else."""
    match = _DATE.match(re.sub(r"\s", "", text))
    if match is None:
        return None
    year, month, day = match.groups()
    digits = year if year.isdigit() else "".join(str(value(c)) for c in year)
    return _day(int(digits), _number(month), _number(day))


def parse_numeric_date(text: str) -> date | None:
    """A date as data tables print it (2018-11-07, 2018.11.7, 2018/11/07), or None."""
    match = re.match(r"^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b", text)
    return _day(*map(int, match.groups())) if match else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _number(text: str) -> int:
    return int(text) if text.isdigit() else value(text) or 0
