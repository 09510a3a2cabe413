"""What is understood of a text, one trap a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Corpus, Directive, Library, Place
from builder.reading.abbreviations import find_abbreviations
from builder.reading.actors import split_actors
from builder.reading.citations import find_citations
from builder.reading.duties import find_duties
from builder.reading.names import NameIndex
from builder.reading.responsibilities import Rules, find_misread, find_responsibilities
from builder.reading.targets import find_targets


@pytest.fixture(scope="module")
def names(library: Library) -> NameIndex:
    return NameIndex.build(library.agencies.values(), library.terms.values(), library.directives.values())


# text, lead, responsible, support, generic, why
CLAUSES = [
    ("做。（商务部负责）", [], ["商务部"], [], [], "one agency"),
    ("做。(商务部负责)", [], ["商务部"], [], [], "half-width parentheses"),
    ("做。（商务部牵头）", ["商务部"], [], [], [], "a lead alone"),
    (
        "做。（商务部牵头，财政部、海关总署按职责分工负责）",
        ["商务部"],
        ["财政部", "海关总署"],
        [],
        [],
        "lead and others",
    ),
    ("做。（商务部牵头，财政部配合）", ["商务部"], [], ["财政部"], [], "a supporter"),
    ("做。（商务部会同财政部负责）", ["商务部"], [], ["财政部"], [], "who is joined supports"),
    (
        "做。（财政部、商务部、税务总局按职责分工负责）",
        [],
        ["财政部", "商务部", "税务总局"],
        [],
        [],
        "商 begins a name here",
    ),
    ("做。（工业和信息化部负责）", [], ["工业和信息化部"], [], [], "和 inside a name"),
    ("做。（商务部及各地区按职责分工负责）", [], ["商务部"], [], ["各地区"], "及 divides"),
    ("做。（各有关部门及各地区按职责分工负责）", [], [], [], ["各有关部门", "各地区"], "no agency at all"),
    (
        "做。（商务部、海关总署等有关部门及各地区按职责分工负责）",
        [],
        ["商务部", "海关总署"],
        [],
        ["有关部门", "各地区"],
        "等 opens the list",
    ),
    (
        "做。（商务部牵头，各有关部门及试点地区按职责分工负责）",
        ["商务部"],
        [],
        [],
        ["各有关部门", "试点地区"],
        "generic after a lead",
    ),
    ("做。（某某新设部负责）", [], ["某某新设部"], [], [], "an unknown name is kept as written"),
    ("做。（银保监会负责）", [], ["银保监会"], [], [], "the name of the time"),
]


@pytest.mark.parametrize(
    ("text", "lead", "responsible", "support", "generic", "why"), CLAUSES, ids=[c[-1] for c in CLAUSES]
)
def test_responsibility_clause(
    names: NameIndex,
    text: str,
    lead: list[str],
    responsible: list[str],
    support: list[str],
    generic: list[str],
    why: str,
) -> None:
    (found,) = find_responsibilities(text, names)
    assert [a.name for a in found.lead] == lead
    assert [a.name for a in found.responsible] == responsible
    assert [a.name for a in found.support] == support
    assert list(found.generic) == generic
    assert text[found.start : found.end] in (f"（{found.text}）", f"({found.text})")
    assert text[slice(*found.governs)] == "做。"


# clause, lead, responsible, support, generic, scope, deadline, why
SHAPES = [
    ("商务部牵头负责", ["商务部"], [], [], [], None, None, "牵头负责"),
    ("商务部牵头，财政部、海关总署参与", ["商务部"], [], ["财政部", "海关总署"], [], None, None, "参与"),
    ("商务部牵头，财政部、海关总署按职责分工配合", ["商务部"], [], ["财政部", "海关总署"], [], None, None, "分工配合"),
    ("商务部、财政部会同有关部门负责", ["商务部", "财政部"], [], [], ["有关部门"], None, None, "会同 generic actors"),
    ("有关部门按职责分工负责", [], [], [], ["有关部门"], None, None, "generic only"),
    (
        "负责部门：商务部、财政部；适用范围：所有自贸试验区",
        [],
        ["商务部", "财政部"],
        [],
        [],
        "所有自贸试验区",
        None,
        "负责部门 with its scope",
    ),
    (
        "负责部门：商务部，适用范围：上海，天津",
        [],
        ["商务部"],
        [],
        [],
        "上海，天津",
        None,
        "a comma before the scope and in it",
    ),
    ("责任单位：商务部、财政部", [], ["商务部", "财政部"], [], [], None, None, "责任单位"),
    (
        "牵头单位：商务部；责任单位：财政部、海关总署",
        ["商务部"],
        ["财政部", "海关总署"],
        [],
        [],
        None,
        None,
        "two keys",
    ),
    (
        "牵头单位：商务部，配合单位：财政部、各地区",
        ["商务部"],
        [],
        ["财政部"],
        ["各地区"],
        None,
        None,
        "a comma between keys",
    ),
    ("商务部指导，财政部参与", [], ["商务部"], ["财政部"], [], None, None, "指导"),
    (
        "商务部、财政部等国务院相关部门及各地区按职责分工负责",
        [],
        ["商务部", "财政部"],
        [],
        ["国务院相关部门", "各地区"],
        None,
        None,
        "等国务院相关部门",
    ),
    ("5月底完成，牵头考核单位：商务部", ["商务部"], [], [], [], None, "5月底完成", "a deadline in front"),
    ("商务部负责，2020年底前完成", [], ["商务部"], [], [], None, "2020年底前完成", "a deadline behind"),
    (
        "商务部牵头，各市、州、县人民政府负责",
        ["商务部"],
        [],
        [],
        ["各市、州、县人民政府"],
        None,
        None,
        "one actor with marks in it",
    ),
    (
        "文化和旅游部、国家粮食和储备局负责",
        [],
        ["文化和旅游部", "国家粮食和储备局"],
        [],
        [],
        None,
        None,
        "和 inside names",
    ),
    (
        "省经济和信息化厅、合肥海关负责",
        [],
        ["省经济和信息化厅", "合肥海关"],
        [],
        [],
        None,
        None,
        "bodies of a province",
    ),
    (
        "商务部牵头；财政部、海关总署配合",
        ["商务部"],
        [],
        ["财政部", "海关总署"],
        [],
        None,
        None,
        "a semicolon between roles",
    ),
    (
        "人民银行、银保监会、证监会、外汇局等按职责分工负责",
        [],
        ["人民银行", "银保监会", "证监会", "外汇局"],
        [],
        [],
        None,
        None,
        "an open list",
    ),
    ("中国铁路总公司负责", [], ["中国铁路总公司"], [], [], None, None, "a renamed body keeps its name"),
]


@pytest.mark.parametrize(
    ("clause", "lead", "responsible", "support", "generic", "scope", "deadline", "why"),
    SHAPES,
    ids=[s[-1] for s in SHAPES],
)
def test_shape_of_a_clause(
    names: NameIndex, clause: str, lead: list[str], responsible: list[str], support: list[str], generic: list[str],
    scope: str | None, deadline: str | None, why: str,
) -> None:  # fmt: skip
    (found,) = find_responsibilities(f"要做好某事。（{clause}）", names)
    assert found.text == clause
    assert [a.name for a in found.lead] == lead
    assert [a.name for a in found.responsible] == responsible
    assert [a.name for a in found.support] == support
    assert list(found.generic) == generic
    assert (found.scope, found.deadline) == (scope, deadline)


def test_a_renamed_body_has_a_successor(library: Library) -> None:
    names = NameIndex.build(library.agencies.values(), ())
    old = library.agencies[names.agency("中国铁路总公司") or ""]
    assert [library.agencies[i].name_zh.zh_hans for i in old.successors] == ["中国国家铁路集团有限公司"]


def test_the_first_listed_leads_where_the_directive_says_so(names: NameIndex) -> None:
    rules = Rules()
    first = "做甲。（商务部、财政部负责，排在第一位的部门为牵头部门，下同）"
    second = "做乙。（财政部、海关总署负责）"
    leads = [[a.name for a in find_responsibilities(text, names, rules)[0].lead] for text in (first, second)]
    assert leads == [["商务部"], ["财政部"]]


def test_what_is_not_listed_again_still_counts(names: NameIndex) -> None:
    rules = Rules()
    first = "做甲。（商务部负责，以下均需各省级人民政府负责，不再列出）"
    second = "做乙。（财政部负责）"
    generic = [find_responsibilities(text, names, rules)[0].generic for text in (first, second)]
    assert generic[1] == ("各省级人民政府",)


def test_clauses_on_two_levels_and_in_mid_paragraph(names: NameIndex) -> None:
    text = "甲一。（商务部负责）甲二。（财政部牵头）\n1.乙一。（海关总署负责）\n2.乙二。"
    assert [r.text for r in find_responsibilities(text, names)] == ["商务部负责", "财政部牵头", "海关总署负责"]


def test_a_paragraph_that_begins_with_its_key(names: NameIndex) -> None:
    text = "要做好某事，抓紧办理。\n责任单位：商务部、财政部"
    (found,) = find_responsibilities(text, names)
    assert [a.name for a in found.responsible] == ["商务部", "财政部"]


def test_what_is_not_understood_is_reported(names: NameIndex) -> None:
    text = "要做好某事。（商务部负责总体协调并指导各地开展相关试点工作）"
    assert find_responsibilities(text, names) == ()
    assert list(find_misread(text, names)) == ["商务部负责总体协调并指导各地开展相关试点工作"]


@pytest.mark.parametrize(
    "text",
    [
        "（技工院校内由人力资源社会保障行政部门负责）",
        "充电设施（含充电、换电，下同）",
        "推动出台海南自由贸易港法（草案）。",
        "反向定制(C2M)",
        "（以下简称综试区）",
        "退（免）税",
        "中国进出口商品交易会（广交会）",
        "增强责任（负责）",
    ],
)
def test_other_parentheses_are_left_alone(names: NameIndex, text: str) -> None:
    assert find_responsibilities(text, names) == ()


def test_each_clause_governs_its_own_span(names: NameIndex) -> None:
    text = "甲事。（商务部负责）乙事。\n丙事。（财政部负责）丁事。"
    spans = [text[slice(*found.governs)] for found in find_responsibilities(text, names)]
    assert spans == ["甲事。", "乙事。\n丙事。"]


@given(
    st.lists(
        st.sampled_from(["商务部", "财政部", "海关总署", "工业和信息化部", "国家发展改革委"]),
        min_size=1,
        max_size=5,
        unique=True,
    )
)
def test_any_list_of_agencies_is_divided_as_it_was_joined(actors: list[str]) -> None:
    library_names = NameIndex.build([], [])
    named, generic = split_actors("、".join(a for a in actors if "和" not in a), library_names)
    assert [a.name for a in named] == [a for a in actors if "和" not in a]
    assert generic == []


DUTIES = [
    (
        "商务部要会同有关部门加强协调指导，各地方要抓好贯彻落实。",
        [("mofcom", "有关部门"), ("", "各地方")],
        "two in a sentence",
    ),
    ("商务部牵头建立部际工作机制，会同有关部门加强协调指导。", [("mofcom", "有关部门")], "a lead without 要"),
    ("商务部会同有关部门，加强协调指导，制定行动计划。", [("mofcom", "有关部门")], "会同 at once"),
    ("各地方、各相关部门和单位要高度重视。", [("", "各地方、各相关部门和单位")], "generic actors only"),
    ("各级党委和政府要切实加强组织领导。", [("", "各级党委和政府")], "和 inside one actor"),
    ("中央和国家机关有关部门要按照职能分工。", [("", "中央和国家机关有关部门")], "和 inside one actor"),
    ("工作机制办公室设在商务部。", [], "a name is no duty"),
    ("推动商务、海关、税务等部门间数据对接。", [], "fields of work, no agencies"),
]


@pytest.mark.parametrize(("text", "expected", "why"), DUTIES, ids=[d[-1] for d in DUTIES])
def test_duty(names: NameIndex, text: str, expected: list[tuple[str, str]], why: str) -> None:
    found = find_duties(text, names)
    assert [(",".join(a.agency or "?" for a in d.lead), "、".join(d.generic)) for d in found] == expected
    assert all(text[d.start : d.end] == d.text for d in found)


TARGETS = [
    ("2019年6月底前出台办法。", [((2019,), None)], "before the end of a month"),
    ("年底前完成试点。", [((), None)], "a deadline without a year"),
    ("到2025年底，建成10个基地。", [((2025,), "10个")], "the end of a year"),
    ("自本通知印发之日起30日内报送。", [((), None)], "days from an event"),
    ("2020年6月底前完成甲事，2021年底前完成乙事。", [((2020,), None), ((2021,), None)], "two in a sentence"),
    ("到2025年，水平明显提升。", [((2025,), None)], "a year"),
    ("到2022年，更加优化。到2035年，位居前列。", [((2022,), None), ((2035,), None)], "two sentences"),
    ("到2025年，力争培育100家左右优秀企业。", [((2025,), "100家左右")], "dated and counted"),
    ("2023—2025年每年遴选5—10个典型案例。", [((2023, 2024, 2025), "5—10个")], "a range of years and of numbers"),
    ("建立退出机制，2021年组织开展考核评估。", [((2021,), None)], "a year without 到"),
    ("力争培育10家左右出口超千亿元人民币的市场。", [((), "10家左右；超千亿元")], "counted twice, no date"),
    ("自2019年印发以来，取得成效。", [], "a date of the past"),
    ("第五代移动通信（5G）", [], "a digit in a name"),
]


@pytest.mark.parametrize(("text", "expected", "why"), TARGETS, ids=[t[-1] for t in TARGETS])
def test_target(text: str, expected: list[tuple[tuple[int, ...], str | None]], why: str) -> None:
    found = find_targets(text)
    assert [(t.years, t.quantity) for t in found] == expected
    assert all(text[t.start : t.end] == t.text for t in found)


CITATIONS = [
    ("修订《边民互市贸易管理办法》。", [("边民互市贸易管理办法", None, None)], "a title"),
    (
        "《国务院办公厅关于加快发展外贸新业态新模式的意见》（国办发〔2021〕24号）",
        [("国务院办公厅关于加快发展外贸新业态新模式的意见", "国办发〔2021〕24号", "guobanfa-2021-24")],
        "one of ours, with number",
    ),
    ("印发《关于〈办法〉的通知》。", [("关于〈办法〉的通知", None, None)], "nested"),
    ("按照国办发〔2021〕59号要求", [(None, "国办发〔2021〕59号", "guobanfa-2021-59")], "a number alone"),
    ("国办发〔2000〕1号", [], "the document's own number"),
    ("《甲办法》（国发〔2018〕39号）同时废止。", [("甲办法", "国发〔2018〕39号", None)], "with its number"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CITATIONS, ids=[c[-1] for c in CITATIONS])
def test_citation(library: Library, text: str, expected: list[tuple[str | None, ...]], why: str) -> None:
    ours = {key: d.id for d in library.directives.values() for key in (d.title, d.number) if key}
    found = find_citations(text, ours, "国办发〔2000〕1号")
    assert [(c.title, c.number, c.directive) for c in found] == expected


def test_repeal(library: Library) -> None:
    repealed = find_citations("《甲办法》（国办发〔2016〕82号）停止执行，《乙办法》继续有效。", {})
    assert [c.repealed for c in repealed] == [True, False]


ABBREVIATIONS = [
    ("全国某某大会（以下统称大会）", ("大会", "全国某某大会"), "以下统称"),
    ("全国某某大会（简称“大会”）", ("大会", "全国某某大会"), "简称, quoted"),
    ("全国某某大会（以下简称：大会）", ("大会", "全国某某大会"), "a colon"),
    (
        "扩大跨境电子商务综合试验区（以下简称综试区）试点范围",
        ("综试区", "跨境电子商务综合试验区"),
        "known to the glossary",
    ),
    ("引导外贸综合服务企业（以下简称综服企业）规范管理", ("综服企业", "外贸综合服务企业"), "known to the glossary"),
    ("推进内外贸产品同线同标同质(以下称“三同”)", ("三同", "内外贸产品同线同标同质"), "quoted, half-width"),
    ("建设全新某某平台（以下简称平台）", ("平台", "全新某某平台"), "unknown: the words less the verb"),
]


@pytest.mark.parametrize(("text", "expected", "why"), ABBREVIATIONS, ids=[a[0] for a in ABBREVIATIONS])
def test_abbreviation(names: NameIndex, text: str, expected: tuple[str, str], why: str) -> None:
    (found,) = find_abbreviations(text, names)
    assert (found.short, found.full) == expected


# text, targets in order, why
NAMES = [
    ("公安部门、公安部", ["mps"], "the department of any level, and the ministry"),
    ("安徽省发展改革委", [], "a province's body of the same name"),
    ("北京市财政部", [], "a city's"),
    ("发展对外贸易", ["foreign-trade"], "the full form"),
    ("稳外贸", ["foreign-trade"], "the short form"),
    ("内外贸协同", [], "外贸 inside 内外贸"),
    ("内外贸一体化", ["domestic-foreign-trade-integration"], "the longest name wins"),
    ("综合保税区内企业", ["comprehensive-bonded-zone"], "保税区 inside 综合保税区"),
    ("海关总署", ["gacc"], "海关 inside 海关总署"),
    ("合肥海关", [], "a local customs house is not the General Administration"),
    ("财政部门和教育部门", [], "departments of any level, no ministries"),
    ("财政部、教育部", ["mof", "moe"], "ministries"),
    ("进出口规模", [], "出口 inside 进出口"),
    ("RCEP等", ["rcep"], "an acronym beside Chinese"),
    ("ROBOT和BOTS", [], "BOT inside Latin words"),
    ("《区域全面经济伙伴关系协定》（RCEP）", ["rcep", "rcep"], "title and acronym"),
    ("“三同”标准", ["san-tong"], "quoted"),
]


@pytest.mark.parametrize(("text", "expected", "why"), NAMES, ids=[n[-1] for n in NAMES])
def test_names_are_whole_words(names: NameIndex, text: str, expected: list[str], why: str) -> None:
    assert [mention.target for mention in names.find(text)] == expected


def test_every_agency_of_a_clause_is_known(corpus: Corpus) -> None:
    for reading in corpus.readings.values():
        for clause in reading.responsibilities:
            for actor in (*clause.lead, *clause.responsible, *clause.support):
                assert actor.agency in corpus.agencies, actor.name


def test_both_ends_of_a_mention_agree(corpus: Corpus) -> None:
    """What a passage mentions is what its targets list, and nothing more."""
    from_passages = {(p, m) for p, reading in corpus.readings.items() for m in reading.mentions}
    from_targets = {(p, m) for uses in corpus.mentions.values() for p, m in uses}
    assert from_passages == from_targets
    for place, mention in from_passages:
        assert corpus.passages[place].text[mention.start : mention.end] == mention.text
        assert (
            mention.target
            in {"term": corpus.terms, "agency": corpus.agencies, "directive": corpus.directives}[mention.kind]
        )


def test_mentions_do_not_overlap(corpus: Corpus) -> None:
    for reading in corpus.readings.values():
        ends = [0, *(m.end for m in reading.mentions)]
        assert all(m.start >= end for m, end in zip(reading.mentions, ends, strict=False))


def test_the_terms_that_texts_introduce_are_in_the_glossary(corpus: Corpus) -> None:
    known = {name.zh_hans for term in corpus.terms.values() for name in term.zh}
    shorts = {a.short for reading in corpus.readings.values() for a in reading.abbreviations}
    assert shorts == {"综试区", "综服企业", "三同"}
    assert shorts <= known


def test_place_of_a_clause(corpus: Corpus) -> None:
    reading = corpus.readings[Place("guobanfa-2021-24", "measure", "7", "text")]
    assert [a.agency for a in reading.responsibilities[0].responsible] == ["mfa", "ndrc", "cbirc"]
    assert isinstance(corpus.directives["guobanfa-2021-24"], Directive)
