"""Small documents, one trap each, with the reason. All texts are made up."""

import json
from pathlib import Path

import pytest

from builder.importing.parse import Imported, ImportRefusedError, parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive
from tests.conftest import Maoce

NAMES = frozenset(
    ["商务部", "财政部", "国家发展改革委", "海关总署", "税务总局", "工业和信息化部", "市场监管总局", "文化和旅游部"]
)
HEAD = "国务院办公厅关于促进某项贸易的意见\n国办发〔2020〕1号\n各省、自治区、直辖市人民政府：\n为促进某项贸易，经国务院同意，现提出以下意见：\n"
TAIL = "国务院办公厅\n2020年1月2日\n"


def parse(text: str) -> Directive:
    return _imported(text).directive


def _imported(text: str) -> Imported:
    return parse_capture(text.encode(), ".txt", romanise, agency_names=NAMES, need_id=False)


def outline(directive: Directive) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(s.number, [(m.number, m.heading) for m in s.measures]) for s in directive.sections]


LONG = "完善相关制度，健全工作机制，加强部门协同，推动各项政策措施落地见效并及时总结经验"

# body, the expected tree, why
TREES: list[tuple[str, list[tuple[str, list[tuple[str, str]]]], str]] = [
    (
        "一、总则\n（一）做甲。要做甲事。\n（二）做乙。要做乙事。\n二、措施\n（三）做丙。要做丙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")]), ("二", [("三", "做丙")])],
        "（一） runs through",
    ),
    (
        "一、总则\n（一）做甲。要做甲事。\n（二）做乙。要做乙事。\n二、措施\n（一）做丙。要做丙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")]), ("二", [("一", "做丙")])],
        "（一） restarts",
    ),
    (
        "一、做甲。要做甲事，请抓紧。\n二、做乙。要做乙事，请抓紧。\n三、做丙。要做丙事，请抓紧。\n",
        [("", [("一", "做甲"), ("二", "做乙"), ("三", "做丙")])],
        "一、 are the measures",
    ),
    (
        "一、任务\n（一）货物\n1.做甲。甲事。\n2.做乙。乙事。\n（二）服务\n3.做丙。丙事。\n二、保障\n4.做丁。丁事。\n",
        [("一", [("1", "做甲"), ("2", "做乙"), ("3", "做丙")]), ("二", [("4", "做丁")])],
        "（一） groups 1. that run on",
    ),
    (
        "一、任务\n（一）货物。如下：\n1.甲事。\n2.乙事。\n（二）服务。如下：\n1.丙事。\n2.丁事。\n",
        [("一", [("一", "货物"), ("二", "服务")])],
        "1. restarts: items",
    ),
    (
        "一、任务\n1.做甲。甲事。\n2.做乙。乙事。\n二、保障\n3.做丙。丙事。\n",
        [("一", [("1", "做甲"), ("2", "做乙")]), ("二", [("3", "做丙")])],
        "1. straight under 一、",
    ),
    (
        "一、任务\n1．做甲。甲事。\n2．做乙。乙事。\n二、保障\n3．做丙。丙事。\n",
        [("一", [("1", "做甲"), ("2", "做乙")]), ("二", [("3", "做丙")])],
        "a full-width stop",
    ),
    (
        "一、任务\n1﹒做甲。甲事。\n2﹒做乙。乙事。\n二、保障\n3﹒做丙。丙事。\n",
        [("一", [("1", "做甲"), ("2", "做乙")]), ("二", [("3", "做丙")])],
        "a small stop",
    ),
    (
        "一、任务\n1、做甲。甲事。\n2、做乙。乙事。\n二、保障\n3、做丙。丙事。\n",
        [("一", [("1", "做甲"), ("2", "做乙")]), ("二", [("3", "做丙")])],
        "a Chinese comma",
    ),
    (
        "一、任务\n（一）做甲。规模达到\n1.8万亿元。\n（二）做乙。乙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "1.8 is a number",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n二、三产业融合发展。\n（二）做乙。乙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "二、三产业 is a list",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n三、四期工程建设。\n（二）做乙。乙事。\n二、保障\n（三）做丙。丙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")]), ("二", [("三", "做丙")])],
        "三、四期工程 is a list",
    ),
    (
        "一、任务\n（一）做甲\n要做甲事，抓紧办理。\n（二）做乙\n要做乙事，抓紧办理。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "the heading has a line of its own",
    ),
    (
        f"一、任务\n（一）{LONG * 2}。\n（二）{LONG * 2}。\n（三）{LONG * 2}。\n",
        [("一", [("一", ""), ("二", ""), ("三", "")])],
        "measures without heading sentences",
    ),
    (
        "一、任务\n做好甲事。要做甲事，抓紧办理。\n做好乙事。要做乙事，抓紧办理。\n二、保障\n做好丙事。要做丙事，抓紧办理。\n做好丁事。要做丁事，抓紧办理。\n",
        [("一", [("", "做好甲事"), ("", "做好乙事")]), ("二", [("", "做好丙事"), ("", "做好丁事")])],
        "lead sentences, nothing numbered",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n（二）做乙。乙事。\n二、组织实施\n各地区要加强领导。抓好落实。\n各部门要密切配合。形成合力。\n",
        [("一", [("一", "做甲"), ("二", "做乙")]), ("二", [])],
        "sentences addressed to somebody are no headings",
    ),
    (
        "（一）做甲。甲事。\n（二）做乙。乙事。\n（三）做丙。丙事。\n",
        [("", [("一", "做甲"), ("二", "做乙"), ("三", "做丙")])],
        "（一） without any section",
    ),
    (
        "1.做甲。甲事，抓紧办理。\n2.做乙。乙事，抓紧办理。\n3.做丙。丙事，抓紧办理。\n",
        [("", [("1", "做甲"), ("2", "做乙"), ("3", "做丙")])],
        "1. without any section",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n专栏1 重点工程\n1.工程一。建设内容。\n2.工程二。建设内容。\n（二）做乙。乙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "numbers in a box are no measures",
    ),
    (
        "一、任务\n(一)做甲。甲事。\n(二)做乙。乙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "half-width parentheses",
    ),
    (
        "一、任务\n（一）、做甲。甲事。\n（二）、做乙。乙事。\n",
        [("一", [("一", "做甲"), ("二", "做乙")])],
        "a comma after the parenthesis",
    ),
    (
        "一、做甲。要做甲事，请抓紧办理：\n（一）子项一，请办理。\n（二）子项二，请办理。\n二、做乙。要做乙事，请抓紧办理。\n三、做丙。要做丙事，请抓紧办理。\n",
        [("", [("一", "做甲"), ("二", "做乙"), ("三", "做丙")])],
        "（一） below measures numbered 一、 is an item",
    ),
    (
        "一、元旦：1月1日放假，共1天。\n二、春节：2月10日至17日放假调休，共8天。\n三、清明节：4月4日至6日放假，共3天。\n",
        [("", [("一", ""), ("二", ""), ("三", "")])],
        "single sentences are measures without headings",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n（二）做乙。乙事。\n（四）做丙。丙事。\n（五）做丁。丁事。\n",
        [("一", [("一", "做甲"), ("二", "做乙"), ("四", "做丙"), ("五", "做丁")])],
        "a number was dropped",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n（二）做乙。乙事。\n（二）做丙。丙事。\n（三）做丁。丁事。\n",
        [("一", [("一", "做甲"), ("二", "做乙"), ("二", "做丙"), ("三", "做丁")])],
        "a number is there twice",
    ),
]


@pytest.mark.parametrize(("body", "expected", "why"), TREES, ids=[case[-1] for case in TREES])
def test_tree(body: str, expected: list[tuple[str, list[tuple[str, str]]]], why: str) -> None:
    directive = parse(HEAD + body + TAIL)
    assert outline(directive) == expected
    ids = [m.id for _, m in directive.measures()]
    assert len(ids) == len(set(ids))
    assert directive.text().replace("\n", "") == (HEAD + body + TAIL).replace("\n", "")


GLUED = [
    case
    for case in TREES
    if case[-1]
    in (
        "（一） runs through",
        "（一） restarts",
        "（一） groups 1. that run on",
        "half-width parentheses",
        "一、 are the measures",
    )
]


@pytest.mark.parametrize(("body", "expected", "why"), GLUED, ids=[case[-1] for case in GLUED])
def test_text_without_line_breaks_gives_the_same_tree(
    body: str, expected: list[tuple[str, list[tuple[str, str]]]], why: str
) -> None:
    glued = (HEAD + body + TAIL).replace("\n", "")
    directive = parse(glued)
    assert outline(directive) == expected
    assert directive.text().replace("\n", "") == glued
    assert (directive.title, directive.number) == ("国务院办公厅关于促进某项贸易的意见", "国办发〔2020〕1号")


def test_items_are_spans_of_the_text() -> None:
    directive = parse(
        HEAD + "一、任务\n（一）做甲。如下：\n1.甲一。甲事。\n2.甲二。乙事。\n（二）做乙。乙事。\n" + TAIL
    )
    measure = directive.sections[0].measures[0]
    assert [(i.number, i.heading, measure.text[i.start : i.end]) for i in measure.items] == [
        ("1", "甲一", "1.甲一。甲事。"),
        ("2", "甲二", "2.甲二。乙事。"),
    ]


@pytest.mark.parametrize("mark", ["1.", "1．", "1、", "（1）", "①"])
def test_styles_of_items(mark: str) -> None:
    second = mark.replace("1", "2").replace("①", "②")
    directive = parse(
        HEAD
        + f"一、任务\n（一）做甲。如下：\n{mark}甲事项办理。\n{second}乙事项办理。\n（二）做乙。如下：\n{mark}甲事项办理。\n{second}乙事项办理。\n"
        + TAIL
    )
    assert [len(m.items) for _, m in directive.measures()] == [2, 2]


BODY = "一、任务\n（一）做甲。要做甲事，抓紧办理。\n（二）做乙。要做乙事，抓紧办理。\n二、保障\n（三）做丙。要做丙事，抓紧办理。\n"
# text, field, value, why
FACTS: list[tuple[str, str, object, str]] = [
    (HEAD + BODY + TAIL, "title", "国务院办公厅关于促进某项贸易的意见", "the title"),
    (HEAD + BODY + TAIL, "kind", "意见", "its kind"),
    (HEAD + BODY + TAIL, "issuers", ("国务院办公厅",), "the issuer in the title"),
    (HEAD + BODY + TAIL, "issued", "2020-01-02", "the date below the text"),
    ("国务院办公厅关于\n促进某项贸易的意见\n国办发〔2020〕1号\n" + BODY + TAIL, "title", "国务院办公厅关于促进某项贸易的意见", "a title on two lines"),
    (HEAD.replace("国务院办公厅关于", "商务部 财政部关于") + BODY + "商务部 财政部\n2020年1月2日\n", "issuers", ("商务部", "财政部"), "two issuers"),
    (HEAD.replace("国务院办公厅关于", "商务部国家发展改革委财政部海关总署税务总局市场监管总局关于") + BODY + TAIL, "issuers", ("商务部", "国家发展改革委", "财政部", "海关总署", "税务总局", "市场监管总局"), "six issuers glued together"),
    (HEAD.replace("〔2020〕", "[2020]") + BODY + TAIL, "number", "国办发〔2020〕1号", "square brackets"),
    (HEAD.replace("国办发〔2020〕1号", "（国办发〔2020〕1号）") + BODY + TAIL, "number", "国办发〔2020〕1号", "a number in parentheses"),
    (HEAD.replace("国办发〔2020〕1号\n", "") + BODY + TAIL, "number", None, "no number printed"),
    (HEAD + BODY + "国务院办公厅\n二〇〇六年十一月五日\n", "issued", "2006-11-05", "a date in Chinese numerals"),
    (HEAD + BODY + "国务院办公厅\n一九九六年二月二十九日\n", "issued", "1996-02-29", "another one"),
    (HEAD + BODY + "国务院办公厅\n", "issued", None, "no date printed"),
    ("索引号：1 主题分类：商贸\n发文机关：商务部 成文日期：2020年01月03日\n标题：商务部关于某事的通知\n发文字号：商贸发〔2020〕9号 发布日期：2020年02月04日\n商务部关于某事的通知\n商贸发〔2020〕9号\n" + BODY + "商务部\n2020年1月3日\n", "issued", "2020-01-03", "成文日期 is the date signed"),
    ("索引号：1 主题分类：商贸\n发文机关：商务部 成文日期：2020年01月03日\n标题：商务部关于某事的通知\n发文字号：商贸发〔2020〕9号 发布日期：2020年02月04日\n商务部关于某事的通知\n商贸发〔2020〕9号\n" + BODY + "商务部\n2020年1月3日\n", "published", "2020-02-04", "发布日期 is the date published"),
    ("国务院办公厅转发商务部等部门关于某事意见的通知\n国办发〔2020〕1号\n各省、自治区、直辖市人民政府：\n商务部、财政部《关于某事的意见》已经国务院同意，现转发给你们，请认真贯彻执行。\n国务院办公厅\n2020年1月2日\n关于某事的意见\n商务部 财政部\n（2019年12月1日）\n为做好某事，提出以下意见。\n" + BODY, "issued", "2020-01-02", "a forwarded document's own date is not the notice's"),
    ("国务院办公厅转发商务部等部门关于某事意见的通知\n国办发〔2020〕1号\n各省、自治区、直辖市人民政府：\n商务部、财政部《关于某事的意见》已经国务院同意，现转发给你们，请认真贯彻执行。\n国务院办公厅\n2020年1月2日\n关于某事的意见\n商务部 财政部\n（2019年12月1日）\n为做好某事，提出以下意见。\n" + BODY, "issuers", ("国务院办公厅",), "nor are its authors the issuers"),
    ("# 某报：商务部发布关于某事的意见\n" + HEAD + BODY + TAIL, "title", "国务院办公厅关于促进某项贸易的意见", "a headline is not the title"),
    ("索 引 号:000014349/2021-1主题分类:国民经济发文机关:国务院成文日期:2021年09月23日标 题:国务院关于某规划的批复发文字号:国函〔2021〕98号发布日期:2021年10月08日主 题 词: |\n国务院关于某规划的批复国函〔2021〕98号各省、自治区、直辖市人民政府:关于报送某规划的请示收悉。现批复如下:一、原则同意某规划，请认真组织实施。二、要坚持稳中求进，抓好落实。三、有关部门要加强指导，重大事项及时报告。", "issued", "2021-09-23", "a table and a text glued into one line each"),
    (HEAD + BODY + "国务院办公厅 二○○六年一月五日\n", "issued", "2006-01-05", "signature and date on one line"),
    (HEAD.replace("国务院办公厅关于", "关于") + BODY + "商 务 部\n2020年1月2日\n", "issuers", ("商务部",), "a signature set with spaces"),
    (HEAD.replace("国办发〔2020〕1号", "商务部公告2020年第12号") + BODY + TAIL, "number", "商务部公告2020年第12号", "an announcement's number"),
    ("商务部公告2020年第62号 关于公布某目录的公告\n" + BODY + "商务部\n2020年1月2日\n", "title", "关于公布某目录的公告", "an announcement's number and title on one line"),
    ("商务部公告2020年第62号 关于公布某目录的公告\n" + BODY + "商务部\n2020年1月2日\n", "number", "商务部公告2020年第62号", "whose number is read, too"),
    ("国务院关于某规划的批复\n国函〔2020〕1号\n辽宁省人民政府、国家发展改革委:你们关于某规划的请示收悉。现批复如下:\n" + BODY + TAIL, "addressees", "辽宁省人民政府、国家发展改革委:", "the addressee of a reply on the line of its text"),
    (HEAD.replace("国务院办公厅关于", "商务部办公厅 财政部办公厅关于") + BODY + TAIL, "issuers", ("商务部办公厅", "财政部办公厅"), "offices of ministries"),
    (HEAD.replace("国务院办公厅关于", "关于") + BODY + "财政部\n税务总局\n2020年1月2日\n", "title", "关于促进某项贸易的意见", "a title without issuers"),
    (HEAD.replace("国务院办公厅关于", "关于") + BODY + "财政部\n税务总局\n2020年1月2日\n", "issuers", ("财政部", "税务总局"), "whose issuers sign below"),
    (HEAD.replace("国办发〔2020〕1号", "国办发〔2020〕1号 2020年1月2日") + BODY + "国务院办公厅\n", "issued", "2020-01-02", "a date beside the number"),
    (HEAD.replace("国办发〔2020〕1号", "（2020年1月2日）\n国办发〔2020〕1号") + BODY + "国务院办公厅\n", "issued", "2020-01-02", "a date between title and number"),
    (HEAD.replace("国办发〔2020〕1号", "发文字号：国办发﹝2020﹞1号") + BODY + TAIL, "number", "国办发〔2020〕1号", "small brackets, and a label"),
    (HEAD.replace("各省、自治区、直辖市人民政府：", "为促进某项贸易，现将有关事项公告如下：") + BODY + TAIL, "addressees", None, "a lead-in is no addressee"),
    (HEAD.replace("各省、自治区、直辖市人民政府：", "国家发展改革委：") + BODY + TAIL, "addressees", "国家发展改革委：", "a single addressee"),
    (HEAD.replace("国务院办公厅关于促进", "商务部等3部门关于促进") + BODY + "商务部 财政部 海关总署\n2020年1月2日\n", "issuers", ("商务部", "财政部", "海关总署"), "等3部门: the signature lists them"),
    ("索引号：\n0001\n发文机关：\n国务院办公厅\n成文日期：\n2019年12月03日\n标题：\n国务院办公厅关于促进某项贸易的意见\n发文字号：\n国办发〔2020〕1号\n发布日期：\n2019年12月10日\n" + HEAD + BODY + "国务院办公厅\n", "issued", "2019-12-03", "a table with its values on lines of their own"),
    (HEAD + BODY + TAIL, "addressees", "各省、自治区、直辖市人民政府：", "the addressees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "field", "expected", "why"), FACTS, ids=[f[-1] for f in FACTS])
def test_fact(text: str, field: str, expected: object, why: str) -> None:
    value = getattr(parse(text), field)
    assert (value.isoformat() if hasattr(value, "isoformat") else value) == expected


def test_a_page_glued_into_two_lines() -> None:
    text = next(fact[0] for fact in FACTS if fact[-1].startswith("a table and a text glued"))
    directive = parse(text)
    assert (directive.title, directive.number) == ("国务院关于某规划的批复", "国函〔2021〕98号")
    assert [m.number for _, m in directive.measures()] == ["一", "二", "三"]


def test_what_is_not_printed_is_said() -> None:
    missing = _imported(HEAD.replace("国办发〔2020〕1号\n", "") + BODY + "国务院办公厅\n").missing
    assert [line.en.split(":")[0] for line in missing] == ["number", "issued", "published", "url"]


def test_attachments_are_kept_and_are_no_measures() -> None:
    attached = "附件：1.分工表\n附件1\n分工表\n一、第一项\n（一）子项。说明。\n"
    directive = parse(HEAD + BODY + TAIL + attached)
    assert len(list(directive.measures())) == 3
    assert [b.text for b in directive.after if b.role == "attachment"] == attached.split("\n")[:-1]


def test_a_list_of_attachments_above_the_signature() -> None:
    directive = parse(HEAD + BODY + "附件：1.分工表\n2.主要指标\n" + TAIL)
    assert [(b.role, b.text) for b in directive.after][:2] == [
        ("attachment", "附件：1.分工表"),
        ("attachment", "2.主要指标"),
    ]


def test_notes_and_other_headlines_below() -> None:
    directive = parse(
        HEAD + BODY + TAIL + "（此件公开发布）\n抄送：各有关单位。\n相关稿件\n某某会议召开\n某某意见发布\n"
    )
    assert [b.role for b in directive.after] == ["signature", "date", "note", "note"]
    assert "某某会议召开" not in directive.text()


def test_cover_and_inner_document_keep_their_parts() -> None:
    cover = "国务院办公厅关于印发某方案的通知\n国办发〔2020〕1号\n各省、自治区、直辖市人民政府：\n现将《某方案》印发给你们。\n国务院办公厅\n2020年1月2日\n（此件公开发布）\n某方案\n为做好某事，制定本方案。\n"
    roles = [b.role for b in parse(cover + BODY).before]
    assert roles == [
        "title",
        "number",
        "addressees",
        "preamble",
        "signature",
        "date",
        "note",
        "inner-title",
        "preamble",
    ]


def test_table_rows_stay_rows() -> None:
    table = "<table><tr><td>序号</td><td>任务</td></tr><tr><td>1</td><td>做甲</td></tr></table>"
    html = "".join(f"<p>{line}</p>" for line in (HEAD + BODY + TAIL).splitlines()) + "<p>附件</p>" + table
    rows = [b.text.split("\t") for b in parse(html).after if b.role == "row"]
    assert [[cell.strip() for cell in row if cell.strip()] for row in rows] == [["序号", "任务"], ["1", "做甲"]]


def test_closing_paragraphs_are_no_part_of_the_last_measure() -> None:
    closing = "各地区、各部门要加强组织领导，抓好落实。\n本意见自印发之日起施行。\n"
    directive = parse(HEAD + BODY + closing + TAIL)
    assert [b.text for b in directive.after if b.role == "closing"] == closing.split("\n")[:-1]


WRAPPERS = [
    ("UTF-8 with a byte order mark", lambda text: b"\xef\xbb\xbf" + text.encode()),
    ("GB18030", lambda text: text.encode("gb18030")),
    ("GB18030 that claims UTF-8", lambda text: ('<meta charset="utf-8"><div>' + "".join(f"<p>{t}</p>" for t in text.splitlines()) + "</div>").encode("gb18030")),
    ("UTF-16", lambda text: text.encode("utf-16")),
    ("CRLF", lambda text: text.replace("\n", "\r\n").encode()),
    ("CR and LF mixed", lambda text: text.replace("\n", "\r\n", 3).replace("意见：\n", "意见：\r").encode()),
    ("U+3000 indents", lambda text: ("\u3000\u3000" + text.replace("\n", "\n\u3000\u3000")).encode()),
    ("U+3000 as the only paragraph mark", lambda text: text.rstrip("\n").replace("\n", "\u3000\u3000").encode()),
    ("HTML with scripts, comments, frames", lambda text: ("<html><head><title>某网</title><script>var a='一、假';</script></head><body><!-- 一、假 --><iframe src=x>假</iframe>" + "".join(f"<p>{t}</p>" for t in text.splitlines()) + "<style>.a{}</style></body></html>").encode()),
    ("spans that cut words", lambda text: "".join(f"<p>{t[:3]}<span>{t[3:5]}</span>{t[5:]}</p>" for t in text.splitlines()).encode()),
    ("line breaks instead of paragraphs", lambda text: ("<div>" + text.replace("\n", "<br/>") + "</div>").encode()),
    ("a field of a JSON file", lambda text: json.dumps({"id": 1, "content": "".join(f"<p>{t}</p>" for t in text.splitlines())}).encode()),
    ("text in a JSON file", lambda text: json.dumps({"content": text}, ensure_ascii=False).encode()),
    ("an escaped script file", lambda text: ("var page=" + json.dumps("".join(f"<p>{t}</p>" for t in text.splitlines())) + ";").encode()),
    ("an editor's name and a QR code's text below", lambda text: (text + "责任编辑：张三\n扫一扫在手机打开当前页\n").encode()),
    ("a law database's export", lambda text: ("【法宝引证码】 CLI.1\n原文链接：https://example.org/1.html\n" + text).encode()),
]  # fmt: skip


@pytest.mark.parametrize(("why", "wrap"), WRAPPERS, ids=[w[0] for w in WRAPPERS])
def test_wrapper(why: str, wrap: object) -> None:
    text = HEAD + BODY + TAIL
    directive = parse_capture(wrap(text), ".txt", romanise, agency_names=NAMES).directive  # type: ignore[operator]
    plain = parse(text)
    assert directive.text() == plain.text()
    assert directive.sections == plain.sections
    assert (directive.title, directive.number, directive.issued) == (plain.title, plain.number, plain.issued)


REFUSED = [
    (
        "第一章 总则\n第一条 为了规范某事，制定本条例。\n第二条 本条例适用于某事。\n第三条 国务院商务主管部门负责某事。\n",
        "a regulation in articles",
    ),
    (
        "问：为什么出台这个意见？\n答：为了促进某项贸易发展，完善制度，加强协同，推动政策落地。\n问：有什么内容？\n答：共三部分。\n",
        "questions and answers",
    ),
    (
        "商务部新闻发言人表示，今年前三季度，某项贸易保持平稳增长，结构持续优化，高质量发展扎实推进。\n",
        "no directive found",
    ),
    (
        "记者获悉，某意见日前发布，主要内容如下，共有若干方面的措施。\n一、加大支持力度\n有关部门将加大力度，出台一批措施，促进某项贸易发展壮大。\n二、优化环境\n将优化环境。\n",
        "no directive found",
    ),
    ("鍥藉姟闄㈠姙鍏鍘呭叧浜庝績杩涙煇椤硅锤鏄撶殑鎰忚" * 12, "garbled"),
    ("The quick brown fox jumps over the lazy dog, and so on and so forth.", "not in Chinese"),
    ("一、", "hardly any text"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED, ids=[r[1] for r in REFUSED])
def test_refusal_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        parse(text)


def test_json_writes_nothing_and_fits_its_schema(maoce: Maoce, copy: Path) -> None:
    import jsonschema

    from builder.exports.json_files import import_schema

    page = copy / "page.txt"
    page.write_text(
        HEAD
        + BODY.replace("要做甲事，抓紧办理。", "要做甲事，抓紧办理。（商务部牵头，某某新设局按职责分工负责）")
        + TAIL,
        "utf-8",
    )
    before = sorted(p for p in copy.rglob("*") if "builder" not in p.parts)
    done = maoce("import", page, "--json")
    assert done.returncode == 0, done.stderr
    row = json.loads(done.stdout)
    jsonschema.validate(row, import_schema())
    clause = row["sections"][0]["measures"][0]["responsibilities"][0]
    assert clause["lead"] == [{"name": "商务部", "agency": "mofcom"}]
    assert clause["responsible"] == [{"name": "某某新设局", "agency": None}]
    assert "line 6, measure 1: no agency record has the name 某某新设局" in row["problems"]
    assert sorted(p for p in copy.rglob("*") if "builder" not in p.parts) == before
    page.write_text(REFUSED[0][0], "utf-8")
    done = maoce("import", page, "--json")
    assert done.returncode == 1
    jsonschema.validate(json.loads(done.stdout), import_schema())
    assert "regulation" in done.stderr
