"""The table of page furniture: each row knows its own example, and leaves alone what a document says."""

from itertools import chain
from typing import get_args

import pytest
import yaml

from builder.capture.ends import ENDS, End
from builder.capture.furniture import ABOVE, BRACKETED, ELSEWHERE, FRONT_MATTER, HABITS, TABLE, TABLE_ROW, Habit, Reason
from builder.capture.wrapper import find_wrapper
from builder.importing.unwrap import unwrap
from tests.conftest import ROOT

assert HABITS
assert ENDS
TITLE = "国务院办公厅关于促进某项贸易的意见"


@pytest.mark.parametrize("habit", HABITS, ids=lambda habit: habit.example)
def test_example(habit: Habit) -> None:
    """Found by the row itself, above a document and below it, and with the document in between left whole."""
    lines = [habit.example, TITLE, "一、促进某项贸易", habit.example]
    found = find_wrapper(lines).habits
    assert {index: of.reason for index, of in found.items()} == {0: habit.reason, 3: habit.reason}
    assert habit.pattern.match(habit.example)


OFFICIAL = [
    (TITLE, "a title"),
    ("国办发〔2020〕1号", "a number"),
    ("各省、自治区、直辖市人民政府，国务院各部委、各直属机构：", "addressees"),
    ("一、打印、分享平台", "a numbered heading"),
    ("（二）来源：境外。", "a numbered measure"),
    ("来源可查、去向可追，编辑出版企业要加强管理。", "a sentence that begins with a label"),
    ("分享发展机遇，打印设备进口按规定办理。", "a sentence of trade in printers"),
    ("版权所有者的权益受到保护。", "a sentence about those who hold the rights"),
    ("国务院办公厅", "a signature"),
    ("2020年1月2日", "its date"),
    ("附件：1.某某清单", "an attachment"),
]


@pytest.mark.parametrize(("line", "why"), OFFICIAL, ids=[why for _, why in OFFICIAL])
def test_official(line: str, why: str) -> None:
    assert not find_wrapper(["一、总则", line]).habits


@pytest.mark.parametrize("label", TABLE)
@pytest.mark.parametrize("form", ["{}：某某", "{}: 某某", "{}　：　某某"])
def test_a_label_of_the_table_states_its_fact(label: str, form: str) -> None:
    """Beside two others, for alone it may be a word of the text; set with spaces as tables are."""
    others = [other for other, fact in TABLE.items() if fact != TABLE[label]][:2]
    spaced = " ".join(label)
    page = unwrap([form.format(spaced), *(f"{other}：别的" for other in others), TITLE])
    assert page.metadata[TABLE[label]] == "某某"
    assert [line.removed for line in page.lines] == ["metadata"] * 3 + [None]
    alone = unwrap([form.format(label), TITLE])
    assert not alone.metadata


@pytest.mark.parametrize("label", BRACKETED)
def test_a_label_in_brackets_states_its_fact(label: str) -> None:
    page = unwrap([f"【{label}】某某", TITLE])
    assert page.metadata == {BRACKETED[label]: "某某"}
    assert [line.removed for line in page.lines] == ["metadata", None]


def test_every_reason_has_a_row_and_a_name_on_the_page() -> None:
    reasons = set(get_args(Reason))
    rows = {habit.reason for habit in chain(HABITS, (FRONT_MATTER, TABLE_ROW, ELSEWHERE))}
    assert rows | ABOVE.keys() == reasons
    labels = yaml.safe_load((ROOT / "builder/facts/labels.yml").read_text("utf-8"))
    assert {name.removeprefix("removal_") for name in labels if name.startswith("removal_")} == reasons


@pytest.mark.parametrize("end", ENDS, ids=lambda end: end.habit.example)
def test_what_ends_a_document_knows_its_example(end: End) -> None:
    """It counts below a document only, and what stands below it is the site's with it."""
    lines = [TITLE, "一、促进某项贸易", end.habit.example, "某地举办推介会"]
    found = find_wrapper(lines)
    assert end.habit.pattern.match(end.habit.example)
    assert [found.reason(index) is not None for index in range(4)] == [False, False, True, True]
