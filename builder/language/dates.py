"""Dates as directives print them, and as those who type them off write them."""

import re
import unicodedata
from datetime import date
from typing import Final

from builder.model.numbering import value

# Every circle and every letter that people type for 〇: they look alike, and most keyboards lack it.
_ZEROS = "0〇零○◯◦⚪⭕OoΟοОоㅇ"
_DIGITS = f"\\d一二三四五六七八九{_ZEROS}Ｏｏ"
_TENS = {"廿": "二十", "卄": "二十", "卅": "三十", "丗": "三十", "元": "一"}
_NUMERAL = rf"[{_DIGITS}十廿卄卅丗]"
# A date in words inside a pattern, blanks between its parts; 曰 is what a scan makes of 日.
DAY: Final = (
    rf"[{_DIGITS}](?:\s?[{_DIGITS}]){{3}}\s*年\s*(?:{_NUMERAL}(?:\s?{_NUMERAL}){{0,2}}|元)\s*月\s*"
    rf"{_NUMERAL}(?:\s?{_NUMERAL}){{0,3}}\s*[日曰号號]"
)
_DATE = re.compile(
    rf"^(?:公元)?([{_DIGITS}]{{4}})年({_NUMERAL}{{1,3}}|元)月({_NUMERAL}{{1,4}})[日曰号號](?:[（(]?星期[一二三四五六日天][）)]?)?$"
)
_NUMERIC = re.compile(r"^(\d{4})[-./](\d{1,2})[-./](\d{1,2})\.?$")
# A line that can only be a date, whether or not it is one: 2021年7月32日; 二〇二一年七月; 年　月　日; 2021.7.
_MEANT = re.compile(
    r"^(?:公元)?[^，。；：、,;:（）()]{0,6}年[^，。；：、,;:（）()年]{0,6}月(?:[^，。；：、,;:（）()月]{0,6}[日曰号號]?)?$"
    rf"|^[\d{_ZEROS}]{{4}}[-./—][\d{_ZEROS}lI]{{1,2}}(?:[-./—][\d{_ZEROS}lI]{{1,2}})?$"
)
_LONGEST = 40
# What a date of ours can be: what the Republic took over, and plans far ahead.
YEARS = range(1900, 2100)


def parse_date(text: str) -> date | None:
    """A date line (2021年7月2日, 二〇〇六年一月五日, 二○二一年七月廿二日, 2021年7月16号) as a date, or None if `text` is anything else."""
    match = _DATE.match(_plain(text)) if len(text) <= _LONGEST else None
    return _day(*map(_number, match.groups())) if match else None


def parse_numeric_date(text: str) -> date | None:
    """A date as data tables print it (2018-11-07, 2018.11.7, 2018/11/07), or None."""
    match = re.match(r"^\s*(\d{4})[-./](\d{1,2})[-./](\d{1,2})\b", text)
    return _day(*map(int, match.groups())) if match else None


def parse_any_date(text: str) -> date | None:
    """A line that is nothing but a date, in words or in digits; for where nothing else than a date can stand."""
    match = _NUMERIC.match(_plain(text)) if len(text) <= _LONGEST else None
    return _day(*map(int, match.groups())) if match else parse_date(text)


def is_meant_as_date(text: str) -> bool:
    """Whether a line has the form of a date, be there such a day or not (2021年2月30日, 二〇二一年七月, 年 月 日)."""
    return len(text) <= _LONGEST and bool(_MEANT.match(_plain(text)))


def _plain(text: str) -> str:
    """Without blanks, and each character in its usual form (full-width digits, the radical ⽇ for 日)."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _number(text: str) -> int:
    """The value of a numeral, in whatever digits; 0 where it has none (二十廿)."""
    for short, usual in _TENS.items():
        text = text.replace(short, usual)
    digits = "".join("0" if char in _ZEROS else char if char.isdecimal() else str(value(char)) for char in text)
    return value(text) or 0 if "十" in text else int(digits)
