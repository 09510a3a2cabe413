"""Chinese numerals and dates as directives print them."""

import re
from datetime import date

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "Ｏ": 0, "O": 0, "两": 2}
NUMERAL = "[一二三四五六七八九十百]+"
_DATE = re.compile(
    r"^(\d{4}|[〇○零ＯO一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$"
)
# What a date of ours can be: what the Republic took over, and plans far ahead.
YEARS = range(1900, 2100)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# 一、 （一） 1. （1） ① and their variants; digits are a label only with their mark, and 1.8 is a number.
_LABEL = re.compile(
    rf"^(?:[（(]\s?({NUMERAL}|\d{{1,3}})\s?[）)]、?|({NUMERAL})\s?[、．.]|(\d{{1,3}})(?:[.．﹒](?!\d)|、)|([{_CIRCLED}]))\s*"
)


def split_label(text: str) -> tuple[str, str]:
    """The label with which a numbered line begins, as printed, and the number in it; both empty where there is none."""
    match = _LABEL.match(text)
    return (match[0], next(group for group in match.groups() if group)) if match else ("", "")


def value(numeral: str) -> int | None:
    """The value of a Chinese numeral below 1000 (十, 二十一, 一百零三), of Arabic digits or of ①; else None."""
    if numeral.isdecimal():
        return int(numeral)
    if numeral in _CIRCLED:
        return _CIRCLED.index(numeral) + 1 if numeral else None
    total, digit = 0, 0
    for char in numeral:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            return None
    return total + digit if numeral else None


def parse_date(text: str) -> date | None:
    """A date line (2021年7月2日, 二〇〇六年一月五日) as a date, or None if `text` is anything else."""
    match = _DATE.match(re.sub(r"\s", "", text))
    if match is None:
        return None
    year, month, day = match.groups()
    digits = year if year.isdigit() else "".join(str(_DIGITS[c]) for c in year)
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
