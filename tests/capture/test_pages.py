"""Page numbers and running heads, and what only looks like them."""

import pytest

from builder.capture.pages import page_marks, unquoted
from builder.capture.wrapper import find_wrapper

TEXT = "要完善相关制度，健全工作机制，加强部门协同。" * 20
# lines, those that are marks, why
MARKS: list[tuple[list[str], list[int], str]] = [
    ([TEXT, "— 1 —", TEXT, "－2－"], [1, 3], "dashes of several kinds"),
    ([TEXT, "第 1 页 共 8 页", TEXT, "第2页", TEXT, "共8页 第3页"], [1, 3, 5], "in words"),
    ([TEXT, "1/8", TEXT, "2／8", TEXT, "·3·", TEXT, "Page 4 of 8"], [1, 3, 5, 7], "with a stroke, dots, in English"),
    ([TEXT, "https://www.example.org/a.html 1/2", TEXT], [1], "as browsers print it"),
    ([TEXT, "", "1", "", TEXT, "2", "落款", "3"], [2, 5, 7], "bare numbers that count pages, the last of which is short"),
    ([TEXT, "1", "做甲", "2", "做乙"], [], "bare numbers that count rows"),
    ([TEXT, "5", TEXT, "6"], [], "bare numbers that begin in the middle"),
    ([TEXT, "1"], [], "a single bare number"),
    (["某文件", TEXT, "— 1 —", "某文件", TEXT, "— 2 —", "某文件", TEXT], [0, 2, 3, 5, 6], "a running head, on the first page, too"),
    (["某部关于某事的通知", TEXT, "— 1 —", "某部关于某事的通知", TEXT, "— 2 —", "某部关于某事的通知", TEXT], [2, 3, 5, 6], "the title as a running head: the first is the title itself"),
    (["某部关于某事的通知", "某部关于某事的通知", TEXT, "— 1 —", "某部关于某事的通知", TEXT, "— 2 —", "某部关于某事的通知", TEXT], [0, 3, 4, 6, 7], "the same above the title"),
    (["7/9/21, 10:23 AM 某通知", TEXT, "1/2", "7/9/21, 10:23 AM 某通知", TEXT, "2/2", "7/9/21, 10:23 AM 某通知"], [0, 2, 3, 5, 6], "when a browser printed it"),
    (["某报 第1版", "某网", TEXT, "— 1 —", "某报 第2版", "某网", TEXT, "— 2 —", "某报 第3版", "某网", TEXT], [0, 3, 4, 5, 7, 8, 9], "two lines, the first of which counts; above the first page only that is known"),
    (["某公报 2022·34", TEXT, "— 1 —", "某部公告", TEXT, "— 2 —", "某公报 2022·34", TEXT, "— 3 —", "某部公告", TEXT], [0, 2, 3, 5, 6, 8, 9], "one on even pages, one on odd"),
    (["某部关于开展某类货物", "通关工作的通知", "某部发〔2022〕4号", "各省商务主管部门：", TEXT, "— 1 —", "某部关于开展某类货物通关工作的通知", TEXT], [5, 6], "a title that stands on two lines heads the next page on one"),
    ([TEXT, "[1]", TEXT, "[2]", TEXT], [1, 3], "numbers in square brackets"),
    ([TEXT, "〔第1页〕", TEXT, "（第2页）", TEXT], [1, 3], "pages in brackets"),
    ([TEXT, "— 1 —", "（商务部负责）", TEXT, "— 2 —", "（商务部负责）", TEXT], [1, 4], "clauses are no heads"),
    ([TEXT, "— 1 —", "一、任务", TEXT, "— 2 —", "一、任务", TEXT], [1, 4], "nor are numbered lines"),
    ([TEXT, "— 1 —", "某文件", TEXT, "— 2 —", TEXT], [1, 4], "what stands there once is none"),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "marks", "why"), MARKS, ids=[row[-1] for row in MARKS])
def test_page_marks(lines: list[str], marks: list[int], why: str) -> None:
    assert sorted(page_marks(lines)) == marks, why
    shown = [line for line in lines if line]
    habits = find_wrapper(shown).habits
    left_out = [shown[i] for i in sorted(habits) if habits[i].reason == "page-mark" and habits[i].inside]
    assert left_out == [lines[i] for i in marks], "and all may be left out from between two lines of the text"


def test_quotation_marks_of_e_mail() -> None:
    assert unquoted(["某某写道：", "> 一、甲", ">> 二、乙", ">"]) == ["某某写道：", "一、甲", "二、乙", ""]
    assert unquoted(["# 题", "> 摘要", "一、甲", "二、乙"]) == ["# 题", "> 摘要", "一、甲", "二、乙"], "a digest"
