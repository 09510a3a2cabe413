"""Quantities: numbers with a unit, one form of writing a row."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language.amounts import amount
from builder.language.quantities import find_quantities
from builder.model import Approximation
from builder.reading.targets import find_targets

AMOUNTS = [
    ("1,000亿", 100_000_000_000, "commas and a size"),
    ("2.5万", 25_000, "a decimal part"),
    ("1.2万亿", 1_200_000_000_000, "two sizes"),
    ("十", 10, "ten alone"),
    ("二十五", 25, "tens and ones"),
    ("一百零三", 103, "零 for what is left out"),
    ("一万二千", 12_000, "a size below a size"),
    ("一千零五十亿", 105_000_000_000, "a whole number of 亿"),
    ("千亿", 100_000_000_000, "a size of a size"),
    ("两千", 2_000, "两"),
    ("一百五", None, "150 in speech, 105 to nobody"),
    ("二〇二五", None, "the digits of a year"),
    ("亿", None, "no number before it"),
    ("十百", None, "sizes in the wrong order"),
    ("几十", None, "some tens"),
    ("1,00", None, "a comma in the wrong place"),
    ("", None, "nothing"),
    ("9" * 5_000, None, "more digits than any number has"),
    ("万" * 5_000, None, "more sizes"),
]


@pytest.mark.parametrize(("text", "value", "why"), AMOUNTS, ids=[case[-1] for case in AMOUNTS])
def test_amount(text: str, value: int | None, why: str) -> None:
    assert amount(text) == value


def _in_characters(number: int) -> str:
    """A number as documents write it, by the rules of GB/T 15835-2011."""
    for size, sign in ((10**8, "亿"), (10**4, "万"), (1_000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            before = "" if sign == "十" and number < 20 else _in_characters(number // size)
            rest = number % size
            gap = "零" if rest and rest * 10 < size else ""
            after = _in_characters(rest) if rest else ""
            return before + sign + gap + ("一" if 10 <= rest < 20 and sign != "十" else "") + after
    return "零一二三四五六七八九"[number]


@given(st.integers(1, 10**12 - 1))
def test_every_number_in_characters_is_read(number: int) -> None:
    assert amount(_in_characters(number)) == number


@given(st.integers(0, 10**9), st.sampled_from(["", "千", "万", "百万", "亿", "万亿"]))
def test_every_number_in_digits_is_read(number: int, size: str) -> None:
    times = {"": 1, "千": 10**3, "万": 10**4, "百万": 10**6, "亿": 10**8, "万亿": 10**12}[size]
    assert amount(f"{number}{size}") == amount(f"{number:,}{size}") == number * times


A = Approximation
QUANTITIES = [
    ("培育100家左右企业", "100家左右", 100, 100, "家", A.ABOUT, "about, behind the unit"),
    ("约2.5万家", "约2.5万家", 25_000, 25_000, "家", A.ABOUT, "about, before the number"),
    ("超过1,000亿元", "超过1,000亿元", 10**11, 10**11, "元", A.MORE, "commas"),
    ("超千亿元", "超千亿元", 10**11, 10**11, "元", A.MORE, "a size for a number"),
    ("达到5000万美元", "达到5000万美元", 50_000_000, 50_000_000, "美元", None, "reached is just the number"),
    ("100余家", "100余家", 100, 100, "家", A.MORE, "余 before the unit"),
    ("100多亿元", "100多亿元", 10**10, 10**10, "元", A.MORE, "多 before the size"),
    ("增长30%", "30%", 30, 30, "%", None, "per cent"),
    ("增长30％以上", "30％以上", 30, 30, "%", A.AT_LEAST, "a wide sign is the same unit"),
    ("占百分之三十", "百分之三十", 30, 30, "%", None, "per cent in characters"),
    ("占百分之三十至五十", "百分之三十至五十", 30, 50, "%", None, "a range of per cent"),
    ("30%—50%", "30%—50%", 30, 50, "%", None, "a range with the unit twice"),
    ("三分之一", "三分之一", Fraction(1, 3), Fraction(1, 3), "", None, "a share"),
    ("不低于1/3", "不低于1/3", Fraction(1, 3), Fraction(1, 3), "", A.AT_LEAST, "at least a share"),
    ("占1/3以上", "1/3以上", Fraction(1, 3), Fraction(1, 3), "", A.AT_LEAST, "a share in digits"),
    ("建设十家", "十家", 10, 10, "家", None, "a number in characters"),
    ("不少于二十个", "不少于二十个", 20, 20, "个", A.AT_LEAST, "at least"),
    ("不超过15个工作日", "不超过15个工作日", 15, 15, "个工作日", A.AT_MOST, "at most"),
    ("15个工作日内", "15个工作日内", 15, 15, "个工作日", A.AT_MOST, "within"),
    ("近10倍", "近10倍", 10, 10, "倍", A.LESS, "nearly"),
    ("3—5个", "3—5个", 3, 5, "个", None, "a range"),
    ("2000—3000亿元", "2000—3000亿元", 200_000_000_000, 300_000_000_000, "元", None, "the size is that of both"),
    ("3万至5万家", "3万至5万家", 30_000, 50_000, "家", None, "each with its size"),
    ("5000—1万家", "5000—1万家", 5_000, 10_000, "家", None, "the size is that of the second alone"),
    ("提高2个百分点", "2个百分点", 2, 2, "个百分点", None, "the longest unit"),
    ("100批次", "100批次", 100, 100, "批次", None, "no 批 with something left over"),
    ("培育一批企业", None, None, None, None, None, "a figure of speech"),
    ("国内国际两个市场", None, None, None, None, None, "another"),
    ("第十个五年", None, None, None, None, None, "an ordinal"),
    ("2021/12/3", None, None, None, None, None, "a date"),
    ("2025年", None, None, None, None, None, "a year"),
    ("24小时", None, None, None, None, None, "a unit of no goal"),
    ("5—3个", None, None, None, None, None, "no range"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit", "approximation", "why"), QUANTITIES, ids=[case[-1] for case in QUANTITIES]
)
def test_quantity(
    text: str, words: str | None, low: Fraction | None, high: Fraction | None, unit: str | None,
    approximation: Approximation | None, why: str,
) -> None:  # fmt: skip
    found = [(q.text, q.low, q.high, q.unit, q.approximation) for q in find_quantities(text)]
    assert found == ([] if words is None else [(words, low, high, unit, approximation)])


_text = st.text("0123456789,.一二十百千万亿零两余多家个%元美超过约左右以上分之至—第 。", max_size=40)


@given(_text, st.integers(0, 10))
def test_words_stand_where_the_offsets_say(text: str, start: int) -> None:
    for quantity in find_quantities(text, start):
        assert quantity.start >= start
        assert text[quantity.start : quantity.end] == quantity.text == quantity.text.strip()
        assert 0 <= quantity.low <= quantity.high
        assert quantity.unit.replace("%", "") in quantity.text


@given(
    st.integers(1, 10**9), st.sampled_from(["家", "个", "亿元", "万美元", "%"]), st.sampled_from(["左右", "以上", ""])
)
def test_a_target_counts_in_the_text_of_its_measure(number: int, unit: str, after: str) -> None:
    text = f"做好工作。到2025年，力争培育{number}{unit}{after}。"
    [target] = find_targets(text)
    [quantity] = target.quantities
    assert text[quantity.start : quantity.end] == quantity.text == f"{number}{unit}{after}"
    assert quantity.low == quantity.high
    assert quantity.low % number == 0
