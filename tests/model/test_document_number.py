"""Document numbers: their parts, however a page prints them, and what is none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.importing.identity import make_id
from builder.language.pinyin import romanise
from builder.model import DocumentNumber
from builder.model.document_number import ANNOUNCED, BRACKETED, CODED, IN_TEXT, same_number
from builder.reading.citations import find_citations

NUMBERS = [
    ("国办发〔2021〕24号", ("国办发", 2021, 24, False), "国办发〔2021〕24号", "as GB/T 9704 prints it"),
    ("国办发[2021]24号", ("国办发", 2021, 24, False), "国办发〔2021〕24号", "square brackets"),
    ("国办发﹝2021﹞24号", ("国办发", 2021, 24, False), "国办发〔2021〕24号", "small brackets"),
    ("国办发（2021）24号", ("国办发", 2021, 24, False), "国办发〔2021〕24号", "parentheses"),
    ("国 办 发 〔2021〕 24 号", ("国办发", 2021, 24, False), "国办发〔2021〕24号", "blanks"),
    ("国发〔2018〕第38号", ("国发", 2018, 38, False), "国发〔2018〕38号", "第, which the standard forbids"),
    ("国发〔2018〕038号", ("国发", 2018, 38, False), "国发〔2018〕38号", "a leading zero, which it forbids, too"),
    ("皖开放办〔2022〕6号", ("皖开放办", 2022, 6, False), "皖开放办〔2022〕6号", "an office of a province"),
    ("商务部公告2023年第199号", ("商务部公告", 2023, 199, True), "商务部公告2023年第199号", "an announcement"),
    ("公告2023年第199号", ("公告", 2023, 199, True), "公告2023年第199号", "one without its issuer"),
    ("商务部 海关总署公告 2020年 第 1 号", ("商务部海关总署公告", 2020, 1, True), "商务部海关总署公告2020年第1号", "a joint one with blanks"),
    ("国务院令第732号", ("国务院令", None, 732, True), "国务院令第732号", "an order, which has no year"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "parts", "standard", "why"), NUMBERS, ids=[case[-1] for case in NUMBERS])
def test_parts(printed: str, parts: tuple[str, int | None, int, bool], standard: str, why: str) -> None:
    number = DocumentNumber.parse(printed)
    assert number == DocumentNumber(*parts)
    assert str(number) == standard


NO_NUMBERS = [
    ("", "nothing"),
    ("国办发〔2021〕", "no serial"),
    ("国办发〔2021〕24", "no 号"),
    ("国办发〔21〕24号", "a year of two digits"),
    ("国办发〔2021〕二十四号", "a serial in words"),
    ("国办发2021年24号", "neither brackets nor 第"),
    ("关于印发国办发〔2021〕24号的通知", "text with a number in it"),
    ("国办发〔2021〕24号、25号", "two numbers"),
]


@pytest.mark.parametrize(("text", "why"), NO_NUMBERS, ids=[case[-1] for case in NO_NUMBERS])
def test_what_is_no_number(text: str, why: str) -> None:
    assert DocumentNumber.parse(text) is None


_organs = st.text("国办发商务部公告令皖开放", min_size=1, max_size=8)
_years = st.integers(1949, 2099)
_serials = st.integers(1, 99_999)
_numbers = st.one_of(
    st.builds(DocumentNumber, _organs, _years, _serials),
    st.builds(DocumentNumber, _organs, st.none() | _years, _serials, st.just(True)),
)


@given(_numbers)
def test_a_number_that_is_printed_is_read_back(number: DocumentNumber) -> None:
    assert DocumentNumber.parse(str(number)) == number


@given(
    _numbers,
    st.sampled_from(["〔〕", "[]", "［］", "()", "（）", "﹝﹞", "【】"]),
    st.sampled_from(["", " ", "\u3000"]),
)
def test_brackets_and_blanks_do_not_matter(number: DocumentNumber, brackets: str, blank: str) -> None:
    printed = blank.join(str(number).replace("〔", brackets[0]).replace("〕", brackets[1]))
    assert DocumentNumber.parse(printed) == number
    assert same_number(printed, str(number))


@given(_numbers, _numbers)
def test_different_numbers_are_printed_differently(one: DocumentNumber, other: DocumentNumber) -> None:
    assert (str(one) == str(other)) == (one == other) == same_number(str(one), str(other))


@given(st.builds(DocumentNumber, _organs, _years, _serials))
def test_the_patterns_find_what_the_parser_reads(number: DocumentNumber) -> None:
    text = f"按照《某意见》，{number}的规定"
    assert [DocumentNumber.parse(match[0]) for match in IN_TEXT.finditer(text)] == [number]
    assert re.fullmatch(CODED, str(number))
    assert re.search(BRACKETED, text)
    assert re.search(ANNOUNCED, f"公告{number.year}年第{number.serial}号")


IDS = [
    ("国办发〔2021〕24号", "guobanfa-2021-24", "organ, year, serial"),
    ("国办发〔2021〕第024号", "guobanfa-2021-24", "the same document"),
    ("国务院令第732号", None, "an order has no year, so its id is that of its issuers and its day"),
]


@pytest.mark.parametrize(("number", "directive_id", "why"), IDS, ids=[case[-1] for case in IDS])
def test_id(number: str, directive_id: str | None, why: str) -> None:
    assert make_id(number, (), None, romanise) == directive_id


CITED = [
    ("国办发〔2021〕24号", "as ours prints it"),
    ("国办发[2021]24号", "in other brackets"),
    ("国办发〔2021〕第24号", "with 第"),
]


@pytest.mark.parametrize(("number", "why"), CITED, ids=[case[-1] for case in CITED])
def test_a_work_cited_by_our_number_is_ours(number: str, why: str) -> None:
    [citation] = find_citations(f"按照《某意见》（{number}）办理。", {"国办发〔2021〕24号": "guobanfa-2021-24"})
    assert (citation.number, citation.directive) == (number, "guobanfa-2021-24")
