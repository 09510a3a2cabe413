"""Script and pinyin, one trap a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.language.collation import pinyin_key
from builder.language.dates import parse_date
from builder.language.pinyin import romanise
from builder.language.script import Traditional, our_phrases
from builder.model import Library


@pytest.fixture(scope="module")
def traditional(library: Library) -> Traditional:
    return Traditional(library.reviewed_traditional())


CONVERSIONS = [
    ("积极商签更多高标准自由贸易协定", "積極商簽更多高標準自由貿易協定", "not 商籤"),
    ("编发重点行业应用指南", "編發重點行業應用指南", "not 編髮"),
    ("激发内生发展动力", "激發內生發展動力", "not 內生髮展"),
    ("发挥自由贸易试验区、自由贸易港制度创新作用", "發揮自由貿易試驗區、自由貿易港制度創新作用", "not 製度"),
    ("放宽外资市场准入", "放寬外資市場准入", "not 準入"),
    ("建设综合服务平台并发挥好其作用", "建設綜合服務平臺並發揮好其作用", "not 併發"),
    ("进一步减并港口收费项目", "進一步減併港口收費項目", "not 減並"),
    ("干散货运输", "乾散貨運輸", "not 幹散貨"),
    ("信息、支持、网络、质量", "信息、支持、網絡、質量", "no other words: not 資訊, 支援, 網路, 品質"),
    ("征信机构、税收征管", "徵信機構、稅收徵管", "徵, not 征"),
    ("复制推广、恢复", "複製推廣、恢復", "two characters of 复"),
    ("资金发放，虚假发票，中美发展", "資金發放，虛假發票，中美發展", "no 髮 across the border of two words"),
    ("协调制度，生产制度，临港制定", "協調制度，生產制度，臨港制定", "no 製 across the border of two words"),
    ("生产制成品", "生產製成品", "a longer word beside a single character"),
    ("国家海关总署RCEP（2021年）", "國家海關總署RCEP（2021年）", "Latin letters, digits and punctuation stay"),
]


@pytest.mark.parametrize(("simplified", "expected", "why"), CONVERSIONS, ids=[c[-1] for c in CONVERSIONS])
def test_conversion(traditional: Traditional, simplified: str, expected: str, why: str) -> None:
    assert traditional.convert(simplified) == expected


def test_no_text_changes_its_length(traditional: Traditional, library: Library) -> None:
    """Links and marks are cut at the offsets of the original."""
    for directive in library.directives.values():
        for line in directive.text().split("\n"):
            assert len(traditional.convert(line)) == len(line)


@given(st.text("发展制度平台并准入商签，。RCEP", max_size=30), st.lists(st.integers(0, 30), max_size=4))
def test_spans_join_to_the_whole(text: str, cuts: list[int]) -> None:
    traditional = _SHARED
    offsets = sorted({min(cut, len(text)) for cut in cuts})
    assert "".join(traditional.spans(text, offsets)) == traditional.convert(text)


_SHARED = Traditional()


def test_our_phrases_keep_every_word() -> None:
    assert all(len(simplified) == len(hant) for simplified, hant in our_phrases().items())


def test_ids_are_ascii() -> None:
    assert [romanise(text) for text in ("国办发", "国发", "商务部", "绿")] == ["guobanfa", "guofa", "shangwubu", "lv"]


def test_collation_is_by_letters_then_tone() -> None:
    names = [("shì", "市"), ("shī", "师"), ("shíyàn", "实验"), ("sān tóng", "三同")]
    assert [hanzi for _, hanzi in sorted(names, key=lambda n: pinyin_key(*n))] == ["三同", "师", "市", "实验"]


DATES = [
    ("2021年7月2日", "2021-07-02"),
    ("2020年11月09日", "2020-11-09"),
    ("二〇〇六年一月五日", "2006-01-05"),
    ("一九九六年十二月三十一日", "1996-12-31"),
    ("二○○六年十月二十日", "2006-10-20"),
    ("2021年13月2日", None),
    ("到2025年", None),
]


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_date(text: str, expected: str | None) -> None:
    found = parse_date(text)
    assert (found.isoformat() if found else None) == expected
