"""What is understood of a text, one trap a row."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.model import Corpus, Directive, Library, Place
from builder.reading.abbreviations import find_abbreviations
from builder.reading.citations import find_citations
from builder.reading.duties import find_duties
from builder.reading.names import NameIndex
from builder.reading.responsibilities import find_responsibilities, split_actors
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


@pytest.mark.parametrize(
    "text",
    [
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
]


@pytest.mark.parametrize(("text", "expected", "why"), CITATIONS, ids=[c[-1] for c in CITATIONS])
def test_citation(library: Library, text: str, expected: list[tuple[str | None, ...]], why: str) -> None:
    ours = {key: d.id for d in library.directives.values() for key in (d.title, d.number) if key}
    found = find_citations(text, ours, "国办发〔2000〕1号")
    assert [(c.title, c.number, c.directive) for c in found] == expected


ABBREVIATIONS = [
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
