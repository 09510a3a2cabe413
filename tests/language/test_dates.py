"""Dates as they are typed, scanned and set; and what stands where a date should and is none."""

import pytest

from builder.language.dates import is_meant_as_date, parse_any_date, parse_date
from builder.language.signature import closing_day, is_dated, is_person, printed_day, without_day

# a date line, its day, why
DATES = [
    ("2021年7月2日", "2021-07-02", "digits"),
    ("２０２１年０７月０２日", "2021-07-02", "full-width digits"),
    ("2021 年 7 月 2 日", "2021-07-02", "blanks between the parts"),
    ("二〇二一年七月二日", "2021-07-02", "the zero of the standard, U+3007"),
    ("二0二一年七月二日", "2021-07-02", "an ASCII zero"),
    ("二０二一年七月二日", "2021-07-02", "a full-width zero"),
    ("二○二一年七月二日", "2021-07-02", "a white circle, U+25CB"),
    ("二◯二一年七月二日", "2021-07-02", "a large circle, U+25EF"),
    ("二Ο二一年七月二日", "2021-07-02", "a Greek capital omicron"),
    ("二ο二一年七月二日", "2021-07-02", "a Greek small omicron"),
    ("二О二一年七月二日", "2021-07-02", "a Cyrillic capital O"),
    ("二о二一年七月二日", "2021-07-02", "a Cyrillic small o"),
    ("二o二一年七月二日", "2021-07-02", "a Latin small o"),
    ("二O二一年七月二日", "2021-07-02", "a Latin capital O"),
    ("二Ｏ二一年七月二日", "2021-07-02", "a full-width O"),
    ("二零二一年七月二日", "2021-07-02", "零"),
    ("二〇二〇年十月十日", "2020-10-10", "two zeros and two tens"),
    ("2O21年7月2日", "2021-07-02", "a letter among digits"),
    ("二○○六年一○月二○日", "2006-10-20", "zeros for tens"),
    ("二〇二一年〇七月〇二日", "2021-07-02", "leading zeros in words"),
    ("二〇二一年七月廿日", "2021-07-20", "廿"),
    ("二〇二一年七月廿二日", "2021-07-22", "廿 and a unit"),
    ("二〇二一年七月卅日", "2021-07-30", "卅"),
    ("二〇二一年七月卅一日", "2021-07-31", "卅 and a unit"),
    ("二〇二一年十二月三十一日", "2021-12-31", "tens written out"),
    ("2021年7月16号", "2021-07-16", "号 for 日"),
    ("二〇二一年七月十六号", "2021-07-16", "the same in words"),
    ("2021年7月2曰", "2021-07-02", "曰 for 日"),
    ("二〇二一年七月二曰", "2021-07-02", "the same in words"),
    ("2021年⼋⽉2⽇", "2021-08-02", "radicals, as they come out of a PDF"),
    ("2021年七月2日", "2021-07-02", "digits and words mixed"),
    ("2021年7月2日（星期五）", "2021-07-02", "with its day of the week"),
    ("2021年2月29日", None, "no such day"),
    ("2021年13月2日", None, "no such month"),
    ("二〇二一年七月二十廿日", None, "no number"),
    ("1821年7月2日", None, "before the Republic"),
    ("2021年7月", None, "no day"),
    ("到2025年7月2日前完成", None, "a sentence"),
    ("2021年第16号", None, "a number"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), DATES, ids=[why for *_, why in DATES])
def test_date(text: str, expected: str | None, why: str) -> None:
    found = parse_date(text)
    assert (found.isoformat() if found else None) == expected
    assert found is None or is_meant_as_date(text) or "星期" in text


# a line where a document is dated, the day, who signs on it, why
CLOSING = [
    ("海关总署2021年7月2日", "2021-07-02", "海关总署", "signature and date"),
    ("海关总署　二○二一年七月廿二日", "2021-07-22", "海关总署", "a blank between them"),
    ("商务部 海关总署 2021年7月16号", "2021-07-16", "商务部 海关总署", "two bodies"),
    ("（2021年7月2日）", "2021-07-02", "", "parentheses"),
    ("2021-07-02", "2021-07-02", "", "digits and hyphens"),
    ("2021.7.2", "2021-07-02", "", "digits and stops"),
    ("2021/07/02", "2021-07-02", "", "digits and strokes"),
    ("海关总署2021-07-02", "2021-07-02", "海关总署", "signature and digits"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day", "names", "why"), CLOSING, ids=[why for *_, why in CLOSING])
def test_closing_line(text: str, day: str, names: str, why: str) -> None:
    found = closing_day(text)
    assert found is not None
    assert (found.isoformat(), without_day(text)) == (day, names)
    assert is_dated(text)


# what is meant as a date and is none: it must be seen, so that it can be reported
MEANT = ["2021年2月30日", "二〇二一年七月", "2021年7月", "年 月 日", "21年7月2日", "2021.13.2", "2O21.7.2", "海关总署2021年2月30日", "二〇二X年七月二日"]  # fmt: skip


@pytest.mark.parametrize("text", MEANT)
def test_what_is_meant_as_a_date(text: str) -> None:
    assert is_dated(text)
    assert printed_day(text) is None


NO_DATES = [
    "本公告自2021年7月2日起执行",
    "2021年第16号",
    "商务部",
    "一、做甲。",
    "到2025年，规模达到3月份的水平，实现目标",
    "1.8",
    "",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    assert not is_dated(text)
    assert closing_day(text) is None


@pytest.mark.parametrize(
    "text", ["部长　王某某", "署 长 张某", "主任：李某某", "总理  某某某", "商务部部长　王某某", "局长 某 某"]
)
def test_who_signs_in_person(text: str) -> None:
    assert is_person(text)


@pytest.mark.parametrize("text", ["部长会议", "商务部", "各省省长：", "主任牵头", "市长热线 12345"])
def test_what_is_no_person(text: str) -> None:
    assert not is_person(text)
    assert parse_any_date(text) is None
