"""Numbers as running text prints them, in digits, in characters and in both."""

import re
from fractions import Fraction
from math import prod

_DIGITS = {char: digit for digit, char in enumerate("零一二三四五六七八九")} | {"两": 2}
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
_LONGEST = 40  # characters; more is no number


def amount(text: str) -> Fraction | None:
    """The value of a number as running text prints it: 1,000亿, 2.5万, 三十, 一万二千; None of anything else."""
    if len(text) > _LONGEST:
        return None
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
