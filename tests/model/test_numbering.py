"""The table of numbering styles: whatever a row says, every reader of the table does."""

import re

import pytest

from builder.capture.wrapper import find_wrapper
from builder.importing.parse import ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive
from builder.model.numbering import STYLES, Style, any_label, ordinal, split_label, value
from builder.store.directive_file import dump_directive, load_directive

assert STYLES
HEAD = "国务院办公厅关于促进某项贸易的意见\n国办发〔2020〕1号\n各省、自治区、直辖市人民政府：\n为促进某项贸易，现提出以下意见：\n"
TAIL = "国务院办公厅\n2020年1月2日\n"
READ = [style for style in STYLES if not style.refused]
REFUSED = [style for style in STYLES if style.refused]
OUTLINE = [style for style in STYLES if style.level]
ITEMS = [style for style in STYLES if style.items]
assert all((READ, REFUSED, OUTLINE, ITEMS))


def example(style: Style) -> str:
    return style.example


def numeral(style: Style, number: int) -> str:
    """A numeral of the style, in the digits of its example."""
    one = style.match(style.example)
    assert one is not None
    row = next(
        row for row in ("123", "一二三", "①②③", "⑴⑵⑶", "㈠㈡㈢", "⒈⒉⒊", ("1.1", "1.2", "1.3")) if row[0] == one.numeral
    )
    return row[number - 1]


def label(style: Style, number: int) -> str:
    """The style's example with another number in it."""
    return style.example.replace(numeral(style, 1), numeral(style, number))


def imported(body: str) -> Directive:
    directive = parse_capture((HEAD + body + TAIL).encode(), ".txt", romanise).directive
    assert load_directive("x.md", dump_directive(directive)) == (directive, [])
    return directive


NUMERALS = [
    ("一", 1),
    ("十", 10),
    ("十一", 11),
    ("二十", 20),
    ("三十四", 34),
    ("一百零三", 103),
    ("", None),
    ("甲", None),
]


@pytest.mark.parametrize(("numeral", "number"), NUMERALS)
def test_numeral(numeral: str, number: int | None) -> None:
    assert value(numeral) == number


@pytest.mark.parametrize("style", STYLES, ids=example)
def test_example(style: Style) -> None:
    """Each style knows its own example, reads the number in it, and no other style takes it for its own."""
    found = style.match(f"{style.example} 做甲")
    assert found is not None
    assert found.printed == f"{style.example} "
    assert found.rest == "做甲"
    assert [style.read(numeral(style, number)) for number in (1, 2, 3)] == [1, 2, 3]
    assert [other.example for other in STYLES if other.match(style.example)] == [style.example]


@pytest.mark.parametrize("style", STYLES, ids=example)
def test_no_site_s_own_line_begins_with_a_number(style: Style) -> None:
    assert find_wrapper(["扫一扫在手机打开当前页"]).habits
    assert not find_wrapper([f"{style.example}扫一扫在手机打开当前页"]).habits


@pytest.mark.parametrize("style", READ, ids=example)
def test_a_label_is_split_off(style: Style) -> None:
    assert split_label(f"{style.example}做甲。") == (style.example, numeral(style, 1))
    assert ordinal(f"{label(style, 2)}做乙。") == 2


@pytest.mark.parametrize("style", OUTLINE, ids=example)
def test_what_numbers_a_level_numbers_measures(style: Style) -> None:
    body = (f"{label(style, n)}做{what}。要做{what}事，抓紧办理。\n" for n, what in enumerate("甲乙丙", 1))
    directive = imported("".join(body))
    assert [(m.id, m.label, m.heading) for _, m in directive.measures()] == [
        ("1", label(style, 1), "做甲"), ("2", label(style, 2), "做乙"), ("3", label(style, 3), "做丙"),
    ]  # fmt: skip


@pytest.mark.parametrize("style", OUTLINE, ids=example)
def test_what_numbers_a_level_is_found_inside_a_glued_line(style: Style) -> None:
    text = "要切实加强组织领导，认真抓好落实，及时总结经验，确保各项政策措施落地见效。"
    glued = "".join(f"{label(style, n)}做{what}。{text * 2}" for n, what in enumerate("甲乙丙", 1))
    assert [(m.id, m.heading) for _, m in imported(f"{glued}\n").measures()] == [
        ("1", "做甲"),
        ("2", "做乙"),
        ("3", "做丙"),
    ]


@pytest.mark.parametrize("style", ITEMS, ids=example)
def test_what_numbers_items_numbers_items(style: Style) -> None:
    above = "一、" if style.level else "（一）"
    body = f"{above}做甲。要做甲事。\n{label(style, 1)}子项一。请办理。\n{label(style, 2)}子项二。请办理。\n"
    for number, what in (("二", "乙"), ("三", "丙")):
        body += f"{above.replace('一', number)}做{what}。要做{what}事，请抓紧办理。\n"
    (_, measure), *_ = imported(body).measures()
    assert [(item.number, item.heading) for item in measure.items] == [
        (numeral(style, 1), "子项一"), (numeral(style, 2), "子项二"),
    ]  # fmt: skip


@pytest.mark.parametrize("style", REFUSED, ids=example)
def test_what_is_numbered_otherwise_is_refused_with_its_reason(style: Style) -> None:
    body = "".join(f"{label(style, n)} 为了促进某项贸易，做好有关工作，特此规定。\n" for n in (1, 2, 3))
    with pytest.raises(ImportRefusedError) as refused:
        imported(body)
    assert str(refused.value) == (style.refused and style.refused.en)


NONE = [
    ("1.8万亿元", "a number with a decimal point"),
    ("2021年7月", "a year"),
    ("十二条", "no mark"),
    ("（国办发）", "no numeral in the parentheses"),
    ("第一，做甲", "a word of enumeration"),
]


@pytest.mark.parametrize(("text", "why"), NONE, ids=[why for _, why in NONE])
def test_no_label(text: str, why: str) -> None:
    assert split_label(text) == ("", "")
    assert ordinal(text) is None
    assert not any(style.match(text) for style in STYLES)


def test_any_label_captures_nothing() -> None:
    assert re.compile(any_label(STYLES)).groups == 0
