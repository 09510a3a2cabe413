"""Pages saved as Markdown: its marks are not seen, those of the document are."""

import pytest

from builder.capture.visible import visible_lines
from builder.pipeline import read_import
from tests.support.proved import proved, tried_library

# the saved text, its lines, why
MARKED: list[tuple[str, list[str], str]] = [
    ("## 一、目标\n### （一）甲事 ##", ["一、目标", "（一）甲事"], "headings of two levels, one closed"),
    ("# 标题\n**一、甲事。** 要做。", ["标题", "一、甲事。 要做。"], "a heading and bold type"),
    ("**甲** 和 __乙__\n**丙**", ["甲 和 乙", "丙"], "bold type in both manners"),
    ("*甲乙*\n**丙** 2*3*4\n**丁**", ["甲乙", "丙 2*3*4", "丁"], "italics, and stars between digits"),
    ("## 甲\n## 乙\n1\\. 丙\n2\\) 丁 \\* \\# \\\\", ["甲", "乙", "1. 丙", "2) 丁 * # \\\\"], "what is escaped"),
    ("| 任务 | 单位 |\n|:---|---:|\n| 甲 | 乙 |", ["任务\t单位", "甲\t乙"], "a table"),
    ("# 标题\n一、甲事。", ["# 标题", "一、甲事。"], "the headline of a post alone is kept as it is"),
    ("一、甲事 **\n二、乙事**。", ["一、甲事 **", "二、乙事**。"], "stars that mark nothing"),
    ("#1 甲\n#2 乙", ["#1 甲", "#2 乙"], "a number sign is no heading"),
    ("甲\n---\n乙 | 丙", ["甲", "---", "乙 | 丙"], "a rule and a stroke are no table"),
]


@pytest.mark.parametrize(("source", "lines", "why"), MARKED, ids=[why for *_, why in MARKED])
def test_markdown(source: str, lines: list[str], why: str) -> None:
    assert visible_lines(source) == lines, why


def test_a_directive_saved_as_markdown() -> None:
    page = (
        "# 商务部关于做好某项工作的通知\n\n**商贸发〔2022〕5号**\n\n各地商务主管部门：\n\n现通知如下：\n\n## 一、目标\n\n到年底见效。\n\n"
        "## 二、任务\n\n**（一）建平台。** 抓紧建设。（商务部负责）\n\n**（二）育主体。** 见下表。\n\n"
        "| 任务 | 牵头单位 |\n| --- | --- |\n| 做甲 | 海关总署 |\n\n商务部\n\n2022年3月4日\n"
    )
    imported = proved(page, ".md")
    directive = imported.directive
    assert (directive.title, directive.number) == ("商务部关于做好某项工作的通知", "商贸发〔2022〕5号")
    assert [(s.number, [m.heading for m in s.measures]) for s in directive.sections] == [
        ("一", []),
        ("二", ["建平台", "育主体"]),
    ]
    readings, _ = read_import(tried_library(), imported)
    charged = [
        actor.name for reading in readings.values() for clause in reading.responsibilities for actor in clause.named
    ]
    assert charged == ["商务部", "海关总署"]
