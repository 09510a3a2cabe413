"""Which number is a measure, which an item below it, and which a row of a list; all documents are made up."""

import pytest

from builder import pipeline
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive
from builder.store.project import Project, read_library
from tests.conftest import LIBRARY

HEAD = "商务部关于做好某项贸易工作的通知\n商贸发〔2020〕1号\n各省商务主管部门：\n为做好某项工作，现通知如下：\n"
TAIL = "商务部\n2020年1月2日\n"
Tree = list[tuple[str, list[tuple[str, list[str]]]]]

# the body; for each section its number, and for each measure its number and those of its items; why
LEVELS: list[tuple[str, Tree, str]] = [
    (
        "一、做甲。下列货物：\n（一）第一种：\n1.甲。\n2.乙。\n（二）第二种。\n（三）第三种。\n二、做乙。请抓紧办理。\n",
        [("", [("一", ["一", "二", "三"]), ("二", [])])],
        "（一） are the items, 1. and 2. stand under the first",
    ),
    (
        "一、任务\n（一）做甲。要求如下：\n1.第一种：\n（1）子甲。\n（2）子乙。\n2.第二种。\n（二）做乙。乙事。\n二、保障\n（三）做丙。丙事。\n",
        [("一", [("一", ["1", "2"]), ("二", [])]), ("二", [("三", [])])],
        "a level lower: 1. are the items, （1） stand under them",
    ),
    (
        "一、做甲。要求如下：\n（一）第一种，包括：\n1.甲，包括：\n（1）子甲。\n①丑。\n②寅。\n（2）子乙。\n2.乙。\n（二）第二种。\n二、做乙。请抓紧办理。\n",
        [("", [("一", ["一", "二"]), ("二", [])])],
        "all five kinds of numbers, one below the other",
    ),
    (
        "一、征收下列税率。\n甲国公司\n1．甲公司 101.0%\n2．其他 147.8%\n乙国公司\n1．乙公司 99.0%\n2．其他 120.1%\n二、做乙。请抓紧办理。\n",
        [("", [("一", []), ("二", [])])],
        "rates of two countries are rows",
    ),
    (
        "一、裁定\n调查机关认定存在倾销。\n二、税率\n各公司税率如下：\n1．甲公司 10.5%\n2．乙公司 11.5%\n3．其他公司 20%\n三、方法\n以完税价格从价计征。\n",
        [("", [("一", []), ("二", ["1", "2", "3"]), ("三", [])])],
        "below headings on lines of their own rates are no measures either",
    ),
    (
        "一、裁定\n调查机关认定存在倾销。\n二、税率\n各公司税率如下：\n甲国：\n1、甲公司：10.5%\n2、其他公司：20.0%\n乙国：\n1、乙公司：11.5%\n三、方法\n以完税价格从价计征。\n",
        [("", [("一", []), ("二", []), ("三", [])])],
        "rates behind a colon, and a country with one row",
    ),
    (
        "一、列入名单的企业\n下列企业列入名单：\n1.甲股份有限公司\n2.乙有限公司\n3.丙集团\n二、措施\n禁止向上述企业出口。\n",
        [("", [("一", ["1", "2", "3"]), ("二", [])])],
        "names in a list are no measures",
    ),
    (
        "一、对甲征税。\n二、对乙免税，请各地抓紧办理。\n三、其他事项按规定办理。\n四、本公告自2020年1月1日起执行\n",
        [("", [("一", []), ("二", []), ("三", []), ("四", [])])],
        "the day of effect, without a full stop",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n（二）做乙。乙事。\n二、保障\n（三）做丙。丙事。\n三、本通知自2020年1月1日起施行\n",
        [("一", [("一", []), ("二", [])]), ("二", [("三", []), ("三", [])])],
        "the same below sections: a measure of the last one, and no heading without text",
    ),
    (
        "一、任务\n（一）货物\n1.做甲。甲事。\n2.做乙。乙事。\n（二）服务\n3.做丙。丙事。\n二、保障\n4.做丁。如下：\n（1）子甲。\n（2）子乙。\n",
        [("一", [("1", []), ("2", []), ("3", [])]), ("二", [("4", ["1", "2"])])],
        "numbers that run on over （一） are measures, （1） their items",
    ),
    (
        "一、任务\n（一）做甲。分三步：①子甲；②子乙；③子丙。\n（二）做乙。分两步：\n①子甲。\n②子乙。\n",
        [("一", [("一", []), ("二", ["①", "②"])])],
        "① within a line are none, on lines of their own they are",
    ),
    (
        "一、任务\n（一）做甲。第一批：\n1.甲。\n2.乙。\n第二批：\n1.丙。\n2.丁。\n（二）做乙。乙事。\n",
        [("一", [("一", []), ("二", [])])],
        "two lists in one measure: item 1 would be two",
    ),
    (
        "一、做甲。请抓紧办理。\n二、做乙。税率为：\n1.甲类 5元/公斤\n2.乙类 10元/公斤\n三、做丙。请抓紧办理。\n",
        [("", [("一", []), ("二", ["1", "2"]), ("三", [])])],
        "rates by weight",
    ),
]  # fmt: skip
# Thought of before they were tried for the first time.
FURTHER: list[tuple[str, Tree, str]] = [
    (
        "一、调整范围，包括以下货物：\n（一）甲类。\n（二）乙类。\n二、做好衔接，请各地抓紧办理。\n三、本公告自发布之日起实施\n",
        [("", [("一", ["一", "二"]), ("二", []), ("三", [])])],
        "the first measure ends with a colon before its items",
    ),
    (
        "一、对下列货物免税：\n（一）甲。\n（二）乙。\n二、本公告自2020年1月1日起执行。\n",
        [("", [("一", ["一", "二"]), ("二", [])])],
        "two measures only, the first with items",
    ),
    (
        "一、任务\n（一）做甲。包括：\n1、甲；\n2、乙；\n3、丙。\n（二）做乙。包括：\n1、丁；\n2、戊。\n",
        [("一", [("一", ["1", "2", "3"]), ("二", ["1", "2"])])],
        "restarts under each measure, with a Chinese comma",
    ),
    (
        "一、任务\n（一）做甲。税率表：\n1．A公司（A Co., Ltd.） 12.3%\n2．其他公司（All Others） 45.6%\n（二）做乙。乙事。\n二、保障\n（三）做丙。丙事。\n",
        [("一", [("一", ["1", "2"]), ("二", [])]), ("二", [("三", [])])],
        "rates with English names below （一）",
    ),
    (
        "1.做甲。要求：\n（1）子甲。\n（2）子乙。\n2.做乙。请抓紧办理。\n3.做丙。请抓紧办理。\n",
        [("", [("1", ["1", "2"]), ("2", []), ("3", [])])],
        "1. are the measures of a whole document",
    ),
    (
        "一、做甲。请抓紧办理。\n二、做乙。请抓紧办理：\n1.子甲，请办理。\n2.子乙，请办理。\n三、做丙。请抓紧办理：\n1.子丙，请办理。\n2.子丁，请办理。\n",
        [("", [("一", []), ("二", ["1", "2"]), ("三", ["1", "2"])])],
        "1. restarts straight below 一、 that is a sentence",
    ),
    (
        "一、任务\n（一）做甲。甲事。\n1.子甲。\n2.子乙。\n3.子丙。\n（二）做乙。乙事。\n1.子丁。\n（三）做丙。丙事。\n",
        [("一", [("一", ["1", "2", "3"]), ("二", []), ("三", [])])],
        "a lone 1. is no list",
    ),
    (
        "一、产品范围\n产品名称：某种钢管。\n英文名称：Pipes。\n二、税率\n1．甲公司 7.4%\n2．乙公司 9.2%\n三、实施期限\n自2020年1月1日起，期限5年。\n四、本公告自2020年1月1日起执行。\n",
        [("", [("一", []), ("二", ["1", "2"]), ("三", []), ("四", [])])],
        "an announcement with headings whose last measure has none",
    ),
    (
        "一、重点任务\n1.做甲。甲事。\n（1）子甲。\n（2）子乙。\n2.做乙。乙事。\n二、保障措施\n1.做丙。丙事。\n2.做丁。丁事。\n",
        [("一", [("1", ["1", "2"]), ("2", [])]), ("二", [("1", []), ("2", [])])],
        "1. restarts in each section, and says something",
    ),
    (
        "一、做甲。自2020年1月1日起执行新标准，请各地抓紧办理。\n二、做乙。请抓紧办理。\n三、做丙。请抓紧办理。\n",
        [("", [("一", []), ("二", []), ("三", [])])],
        "a day of effect inside a measure",
    ),
    (
        "一、自贸试验区建设\n（一）做甲。甲事。\n（二）做乙。乙事。\n二、自主品牌起步发展和实施保障\n（三）做丙。丙事。\n",
        [("一", [("一", []), ("二", [])]), ("二", [("三", [])])],
        "headings that begin with 自 and speak of 实施",
    ),
    (
        "一、做甲。下列情形除外：\n（一）甲类；\n（二）乙类；\n（三）其他：\n①子甲；\n②子乙。\n二、做乙。请抓紧办理。\n三、做丙。请抓紧办理。\n",
        [("", [("一", ["一", "二", "三"]), ("二", []), ("三", [])])],
        "the last item has a list of its own",
    ),
]  # fmt: skip


def _tree(directive: Directive) -> Tree:
    return [(s.number, [(m.number, [i.number for i in m.items]) for m in s.measures]) for s in directive.sections]


@pytest.mark.parametrize(("body", "tree", "why"), [*LEVELS, *FURTHER], ids=[row[-1] for row in [*LEVELS, *FURTHER]])
def test_levels(body: str, tree: Tree, why: str) -> None:
    directive = parse_capture((HEAD + body + TAIL).encode(), ".txt", romanise, need_id=False).directive
    assert _tree(directive) == tree, why
    assert [block.role for block in directive.after] == ["signature", "date"]
    assert directive.text().replace("\n", "") == (HEAD + body + TAIL).replace("\n", ""), "nothing is lost"


def _table(*rows: tuple[str, ...]) -> str:
    return "<table>" + "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows) + "</table>"


Clauses = list[tuple[list[str], list[str], list[str], list[str], str]]
# a table in a measure; who leads, is responsible, supports, who is named generically, and the row that each cell governs; why
TABLES: list[tuple[str, Clauses, str]] = [
    (
        _table(("序号", "考核指标", "目标值", "责任单位"), ("1", "甲的增速", "10%", "商务部"), ("2", "乙的占比", "20%", "海关总署、税务总局")),
        [([], ["商务部"], [], [], "1\t甲的增速\t10%"), ([], ["海关总署", "税务总局"], [], [], "2\t乙的占比\t20%")],
        "indicators with a responsible body",
    ),
    (
        _table(("任务", "牵头单位", "配合单位"), ("做甲", "商务部", "财政部"), ("做乙", "海关总署", "—")),
        [(["商务部"], [], [], [], "做甲"), ([], [], ["财政部"], [], "做甲"), (["海关总署"], [], [], [], "做乙")],
        "two columns of bodies, one cell of them empty",
    ),
    (
        _table(("类别", "任务", "责任单位"), ("甲类", "做甲", "商务部"), ("做乙", "财政部")),
        [([], ["商务部"], [], [], "甲类\t做甲"), ([], ["财政部"], [], [], "做乙")],
        "a cell that reaches over two rows",
    ),
    (
        _table(("责任单位", "任务"), ("商务部", "做甲")),
        [([], ["商务部"], [], [], "做甲")],
        "the bodies stand first",
    ),
    (
        _table(("序号", "任务", "责任单位（部门）"), ("1.", "做甲。要抓紧", "商务部牵头，财政部配合"), ("（一）", "做乙", "各有关部门")),
        [(["商务部"], [], ["财政部"], [], "1.\t做甲。要抓紧"), ([], [], [], ["各有关部门"], "（一）\t做乙")],
        "a cell may say more, and numbers of rows open nothing",
    ),
    (
        _table(("任务", "目标"), ("做甲", "商务部备案")),
        [],
        "no column of bodies",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("table", "clauses", "why"), TABLES, ids=[row[-1] for row in TABLES])
def test_tables_say_who_is_responsible(table: str, clauses: Clauses, why: str) -> None:
    library, _ = read_library(Project(LIBRARY))
    lines = (HEAD + "一、做好甲事。请抓紧办理。\n二、任务分工。如下：\n").splitlines()
    below = ("三、做好丙事。请抓紧办理。\n" + TAIL).splitlines()
    page = "".join(f"<p>{line}</p>" for line in lines) + table + "".join(f"<p>{line}</p>" for line in below)
    imported = parse_capture(page.encode(), ".html", romanise, agency_names=library.agency_names(), need_id=False)
    readings, _ = pipeline.read_import(library, imported)
    assert _tree(imported.directive) == [("", [("一", []), ("二", []), ("三", [])])]
    text = next(m.text for _, m in imported.directive.measures() if m.number == "二")
    assert text.count("\t") >= table.count("</tr>"), "rows stay rows"
    found = [
        ([a.name for a in r.lead], [a.name for a in r.responsible], [a.name for a in r.support], list(r.generic), text[slice(*r.governs)].strip())
        for reading in readings.values()
        for r in reading.responsibilities
    ]  # fmt: skip
    assert found == clauses, why
