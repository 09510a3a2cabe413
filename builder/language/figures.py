"""The numbers that a Chinese paragraph says, as values that can be held against those of its translation.

What is said must be in the translation: whatever stands in digits, and numerals in characters where they count something,
give an order or a date (五个优化, 第二批, 党的十九大, 二季度). What may be meant may be in it as well: numerals in set phrases,
which a translation renders or not (双循环, 二手车, 一站式).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from builder.language.amounts import amount
from builder.language.quantities import find_quantities
from builder.model import Approximation
from builder.model.numbering import value

MONTH: Final = "month"
PERCENT: Final = "%"
POINT: Final = "percentage point"
CODE: Final = "code"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text; offsets count in it."""

    start: int
    """Where its words begin."""
    end: int
    """Where they end, exclusive."""
    text: str
    """The words as written."""
    value: Fraction
    """The number, all sizes multiplied out; of a code the number in it."""
    kind: str = ""
    """`%`, `percentage point`, a currency (RMB, USD, EUR), `month`; `code` for what is a name and no number (5G); else empty."""
    approximation: Approximation | None = None
    """How near the thing counted is to the number."""

    def answers(self, other: "Figure") -> bool:
        """Whether this can stand for `other` in the other language: the same value, and the same kind if `other` has one."""
        if CODE in (self.kind, other.kind):
            return self.kind == other.kind and self.text.casefold() == other.text.casefold()
        return self.value == other.value and other.kind in ("", self.kind)


_HAN = "一二三四五六七八九十百千万亿两零"
_NUMERAL = f"[一二三四五六七八九十两][{_HAN}]{{0,8}}"
_ALONE = f"(?<![第{_HAN}几数])"
_WIDE = str.maketrans("０１２３４５６７８９％．，＋", "0123456789%.,+")
_CODE = re.compile(r"(?<![A-Za-z0-9])(?:[A-Za-z]+\d+[A-Za-z0-9]*|\d+[A-Za-z]+[A-Za-z0-9]*)")
_YEAR_IN_CHARACTERS = re.compile(r"[一二][〇零○一二三四五六七八九]{3}(?=年)")
_MONTHS = re.compile(r"(?<![\d个])(\d{1,2})(?:月?[—–－~～至到-]{1,2}(\d{1,2}))?月")
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)([十百千万亿]*)")
_PLAN = re.compile("十([一二三四五六七八九])五(?=”|规划|计划|时期|期间)")
_ORDINAL = re.compile(f"第({_NUMERAL})|(?<=党的)({_NUMERAL})(?=大)|([一二三四])(?=季度)")
# What counts, and only that: characters that stand behind a numeral in many phrases that count nothing are not among them.
_COUNTED = re.compile(
    rf"{_ALONE}(?!二次)({_NUMERAL})(?:余|多)?(?=[个项种批期类条家年次倍轮名届天国]|日内|(?<=[二三四五六七])中(?:、|和|全会))"
    rf"|(?<=“)({_NUMERAL})(?=[^”{_HAN}])"
)
_KINDS = {"元": "RMB", "美元": "USD", "欧元": "EUR", "%": PERCENT, "％": PERCENT, "个百分点": POINT}
# Characters that say a number by the way, and what English may make of them (下半年: the second half).
_BY_THE_WAY = {
    char: [Fraction(number) for number in numbers.split()]
    for char, numbers in {"双": "2", "首": "1", "倍": "2", "番": "2", "单": "1", "半": "1/2 1 2"}.items()
}


def chinese_figures(text: str) -> list[Figure]:
    """The numbers that `text` says, in order; where one reading has found some, the next one looks no more."""
    text = text.translate(_WIDE)
    found: list[Figure] = []
    for reading in (_codes, _quantities, _months, _years_in_characters, _plans, _in_digits, _ordinals, _counted):
        taken = [(figure.start, figure.end) for figure in found]
        found += [
            figure
            for figure in reading(text)
            if not any(figure.start < end and start < figure.end for start, end in taken)
        ]
    return sorted(found, key=lambda figure: (figure.start, figure.value))


def chinese_values(text: str) -> frozenset[Fraction]:
    """The values of all that `text` says or may mean, set phrases included."""
    values = {figure.value for figure in chinese_figures(text)}
    for run in re.finditer(f"[{_HAN}]+", text):
        whole = amount(run[0])
        values |= {whole} if whole is not None else set()
        values |= {one for char in run[0] if (one := amount(char)) is not None and one <= 10}
    for char, meant in _BY_THE_WAY.items():
        values |= set(meant) if char in text else set()
    return frozenset(values)


def code(found: re.Match[str]) -> Figure:
    """The figure of a code such as 5G, B2B, C2M."""
    digits = re.findall(r"\d+", found[0])
    return Figure(found.start(), found.end(), found[0], Fraction(digits[0]), CODE)


def _codes(text: str) -> Iterator[Figure]:
    for found in _CODE.finditer(text):
        yield code(found)


def _quantities(text: str) -> Iterator[Figure]:
    for quantity in find_quantities(text):
        for number in dict.fromkeys((quantity.low, quantity.high)):
            kind = _KINDS.get(quantity.unit, "")
            yield Figure(quantity.start, quantity.end, quantity.text, number, kind, quantity.approximation)


def _months(text: str) -> Iterator[Figure]:
    for found in _MONTHS.finditer(text):
        for month in filter(None, found.groups()):
            yield Figure(found.start(), found.end(), found[0], Fraction(month), MONTH)


def _years_in_characters(text: str) -> Iterator[Figure]:
    for found in _YEAR_IN_CHARACTERS.finditer(text):
        year = "".join(str(value(char)) for char in found[0])
        yield Figure(found.start(), found.end(), found[0], Fraction(year))


def _plans(text: str) -> Iterator[Figure]:
    for found in _PLAN.finditer(text):
        for plan in (Fraction(5), Fraction(10 + (value(found[1]) or 0))):
            yield Figure(found.start(), found.end(), found[0], plan)


def _in_digits(text: str) -> Iterator[Figure]:
    for found in _DIGITS.finditer(text):
        number = amount(found[0])
        if number is not None:
            yield Figure(found.start(), found.end(), found[0], number)


def _ordinals(text: str) -> Iterator[Figure]:
    for found in _ORDINAL.finditer(text):
        number = amount(next(filter(None, found.groups())))
        if number is not None and (number > 1 or found[3]):
            yield Figure(found.start(), found.end(), found[0], number)


def _counted(text: str) -> Iterator[Figure]:
    for found in _COUNTED.finditer(text):
        number = amount(next(filter(None, found.groups())))
        if number is not None and number > 1:
            yield Figure(found.start(), found.end(), found[0], number)
