"""Chinese numerals and dates as directives print them."""

import re
from datetime import date
from fractions import Fraction
from math import prod

_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "Ｏ": 0, "O": 0, "两": 2}
NUMERAL = "[一二三四五六七八九十百]+"
_DATE = re.compile(
    r"^(\d{4}|[〇○零ＯO一二三四五六七八九]{4})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日$"
)
# What a date of ours can be: what the Republic took over, and plans far ahead.
YEARS = range(1900, 2100)
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_SIZES = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}
# The sizes from the largest, and what the number before one must be less than.
_LARGEST_FIRST = (
    ("亿", 100_000_000, 100_000_000),
    ("万", 10_000, 10_000),
    ("千", 1_000, 10),
    ("百", 100, 10),
    ("十", 10, 10),
)
_AMOUNT = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([十百千万亿]*)")
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


def amount(text: str) -> Fraction | None:
    """The value of a number as running text prints it, without limit: 1,000亿, 2.5万, 三十, 一万二千; None of anything else."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return _in_chinese(text)
    return Fraction(found[1].replace(",", "")) * prod(_SIZES[char] for char in found[2])


def _in_chinese(text: str) -> Fraction | None:
    """The value of a number written in Chinese characters: what stands before its largest size, times it, and the rest."""
    for sign, size, most in _LARGEST_FIRST:
        before, found, after = text.rpartition(sign)
        if not found:
            continue
        times = Fraction(1) if sign != "亿" and not before else _in_chinese(before)
        rest = _in_chinese(after.removeprefix("零")) if after else Fraction(0)
        # 一百五 is 150 in speech, and no document writes so.
        cut_short = sign != "十" and len(after) == 1
        if times is None or rest is None or cut_short or not 0 < times < most or rest >= size:
            return None
        return times * size + rest
    return Fraction(_DIGITS[text]) if len(text) == 1 and text in _DIGITS else None


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
