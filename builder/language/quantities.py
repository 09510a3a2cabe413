"""Quantities: 100家左右, 超过1,000亿元, 5000万美元, 30%, 百分之三十, 三分之一."""

import re
from collections.abc import Iterator
from fractions import Fraction

from builder.language.amounts import amount
from builder.model import Approximation, Quantity

_UNITS = "家|个工作日|个月|个百分点|个|项|批次|批|次|人次|人|种|条|类|场|倍|%|％|美元|欧元|元"
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,9})?"
_SIZE = r"[十百千万亿]{0,3}"
# In characters only from ten up, for 一批, 两个 are figures of speech; so are 百家, 千人 but for 千亿, 超百.
_CHINESE = (
    r"(?<![第一二三四五六七八九十百千万亿])(?=[一二三四五六七八九两][十百千万亿]|十|[百千万][万亿]|(?<=[超过近达到约于])[百千万])"
    r"[一二三四五六七八九两十百千万亿零]{1,12}"
)
_DASH = r"[—–－~～至到-]{1,2}"
_SHARE = r"[一二三四五六七八九两十百零\d]{1,6}"
_BEFORE = "超过|超|不少于|不低于|至少|达到|达|不超过|至多|大约|约|近"
_AFTER = "左右|以上|以内|以下|内"
_QUANTITY = re.compile(
    rf"(?P<before>{_BEFORE})?\s*"
    rf"(?:百分之(?P<percent>{_SHARE})(?:{_DASH}(?:百分之)?(?P<to_percent>{_SHARE}))?"
    rf"|(?P<of>[二三四五六七八九十]{{1,3}})分之(?P<share>[一二三四五六七八九十]{{1,3}})"
    rf"|(?<![\d/])(?P<above>\d{{1,2}})/(?P<below>\d{{1,2}})(?![\d/])(?=左右|以上|以下|的|，|。|；|$)"
    rf"|(?P<low>{_ARABIC}|{_CHINESE})(?P<low_size>{_SIZE})(?:[%％]?{_DASH}(?P<high>{_ARABIC}|{_CHINESE})(?P<high_size>{_SIZE}))?"
    rf"\s*(?P<more>[余多]?)(?P<size>[万亿]{{0,2}})(?P<unit>{_UNITS}))"
    rf"(?P<after>{_AFTER})?"
)
_MEANING = {
    "超过": Approximation.MORE, "超": Approximation.MORE, "余": Approximation.MORE, "多": Approximation.MORE,
    "不少于": Approximation.AT_LEAST, "不低于": Approximation.AT_LEAST, "至少": Approximation.AT_LEAST,
    "以上": Approximation.AT_LEAST, "不超过": Approximation.AT_MOST, "至多": Approximation.AT_MOST,
    "以内": Approximation.AT_MOST, "内": Approximation.AT_MOST, "近": Approximation.LESS, "以下": Approximation.LESS,
    "大约": Approximation.ABOUT, "约": Approximation.ABOUT, "左右": Approximation.ABOUT,
}  # fmt: skip


def find_quantities(text: str, start: int = 0, end: int | None = None) -> Iterator[Quantity]:
    """The quantities between two offsets of `text`, in order; their own offsets count in the whole of it."""
    for found in _QUANTITY.finditer(text, start, len(text) if end is None else end):
        read = _values(found)
        if read is None:
            continue
        words = found[0].lstrip()
        said = (found["before"], found["more"], found["after"])
        meant = next((_MEANING[word] for word in said if word in _MEANING), None)
        yield Quantity(found.end() - len(words), found.end(), words, *read, meant)


def _values(found: re.Match[str]) -> tuple[Fraction, Fraction, str] | None:
    """The lower and the higher number and the unit; None where a number cannot be read."""
    if found["percent"]:
        return _range(found["percent"], found["to_percent"], "", "%")
    if found["of"]:
        return _share(found["share"], found["of"])
    if found["above"]:
        return _share(found["above"], found["below"])
    unit = found["unit"].replace("％", "%")
    low = found["low"] + found["low_size"]
    return _range(low, found["high"] and found["high"] + found["high_size"], found["size"], unit)


def _share(above: str, below: str) -> tuple[Fraction, Fraction, str] | None:
    part, whole = amount(above), amount(below)
    return (part / whole, part / whole, "") if part and whole else None


def _range(low: str, high: str | None, size: str, unit: str) -> tuple[Fraction, Fraction, str] | None:
    """The numbers of a range or of one; 2000—3000亿元 says 亿 for both."""
    last = amount((high or low) + size)
    first = amount(low + size)
    if high and (sizes := re.search("[十百千万亿]+$", high + size)):
        shared = amount(low + sizes[0])
        first = shared if shared and last and shared <= last else amount(low)
    return None if first is None or last is None or first > last else (first, last, unit)
