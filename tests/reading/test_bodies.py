"""Whose body a name is: one with 和 in it, a short one, a local one; and how often a person is told. All texts are made up."""

from dataclasses import replace

import pytest

from builder.check.directives import check_agencies
from builder.language.bodies import is_local, is_shared
from builder.model import Agency, ChineseName
from builder.pipeline import read_import
from builder.reading.names import NameIndex
from builder.reading.responsibilities import Rules, find_responsibilities
from tests.support.proved import problems_of, proved, tried_library

# the records of the tests' own library, and short names that a record may have
_SHORT = {
    "邮政局": "spb",
    "医保局": "nhsa",
    "统计局": "nbs",
    "发展改革委": "ndrc",
    "知识产权局": "cnipa",
    "药监局": "nmpa",
}


@pytest.fixture(scope="module")
def names() -> NameIndex:
    agencies = list(tried_library().agencies.values())
    return NameIndex.build([*agencies, *(_short(name, id_) for name, id_ in _SHORT.items())], ())


def _short(name: str, id_: str) -> Agency:
    pattern = next(iter(tried_library().agencies.values()))
    zh = ChineseName(name, name, (name,), "", "preferred", "short")
    return replace(pattern, id=id_, zh=(zh,), en=pattern.en, not_within=())


# what the clause says, its bodies, each with its record where it has one, why
CLAUSES = [
    ("中央和国家机关工委负责", "中央和国家机关工委", "和 inside the name of a committee"),
    ("中央和国家机关工委和商务部负责", "中央和国家机关工委 商务部=mofcom", "the second 和 divides"),
    ("中央组织部和中央和国家机关工委负责", "中央组织部=organization-department 中央和国家机关工委", "the first 和 divides"),
    ("商务部会同中央和国家机关工委负责", "商务部=mofcom 中央和国家机关工委", "behind 会同"),
    ("中央军委政治工作部牵头，财政部配合", "中央军委政治工作部 财政部=mof", "a department of a body that has a record"),
    ("国务院职能转变协调办负责", "国务院职能转变协调办", "an office whose name begins like another body's"),
    ("国务院推进政府职能转变和“放管服”改革协调小组办公室负责", "国务院推进政府职能转变和“放管服”改革协调小组办公室", "和 inside the name of a group's office"),
    ("工业和信息化部和住房和城乡建设部负责", "工业和信息化部=miit 住房和城乡建设部=mohurd", "two ministries with 和, joined by 和"),
    ("国家发展和改革委员会及文化和旅游部负责", "国家发展和改革委员会=ndrc 文化和旅游部=mct", "joined by 及"),
    ("省经济和信息化厅及省文化和旅游厅负责", "省经济和信息化厅 省文化和旅游厅", "two of a province"),
    ("市发展和改革委员会、市规划和自然资源局负责", "市发展和改革委员会 市规划和自然资源局", "two of a city"),
    ("县商务和经济信息化局牵头，县财政局配合", "县商务和经济信息化局 县财政局", "one of a county"),
    ("省直机关工委负责", "省直机关工委", "机关 is no body by itself"),
    ("中小企业和民营经济发展局负责", "中小企业和民营经济发展局", "nor is 企业 before a bureau's name"),
    ("企业和行业协会、商务部负责", "企业 行业协会 商务部=mofcom", "but it is before an association"),
    ("银行和证监会负责", "银行 证监会=csrc", "and before a body with a record"),
    ("中国科协和全国妇联以及团中央负责", "中国科协 全国妇联=acwf 团中央=ccyl", "以及"),
    ("商务部与海关总署负责", "商务部=mofcom 海关总署=gacc", "与"),
    ("税务总局及其派出机构负责", "税务总局=sta 派出机构", "及其"),
    ("商务部、邮政局负责", "商务部=mofcom 邮政局=spb", "a short name beside a ministry"),
    ("邮政局、医保局按职责分工负责", "邮政局=spb 医保局=nhsa", "two short names"),
    ("医保局牵头，统计局配合", "医保局=nhsa 统计局=nbs", "in two roles"),
    ("发展改革委、医保局和药监局负责", "发展改革委=ndrc 医保局=nhsa 药监局=nmpa", "three"),
    ("市商务委、市财政局负责", "市商务委 市财政局", "a city's"),
    ("省税务局、省发展改革委负责", "省税务局 省发展改革委", "a province's, one with the short name inside"),
    ("市商务委、医保局负责", "市商务委 医保局", "a short name behind a city's office is that city's"),
    ("省卫生健康委、医保局、知识产权局负责", "省卫生健康委 医保局 知识产权局", "two behind a province's"),
    ("市商务委牵头，知识产权局配合", "市商务委 知识产权局", "in another role, too"),
    ("市商务委、海关总署、医保局负责", "市商务委 海关总署=gacc 医保局=nhsa", "but not where a national body stands among them"),
    ("商务部、上海市人民政府、发展改革委负责", "商务部=mofcom 上海市人民政府 发展改革委=ndrc", "nor where the list begins with one"),
    ("上海市商务委员会、浦东新区管委会负责", "上海市商务委员会 浦东新区管委会", "a municipality and its district"),
    ("自治区商务厅、广西税务局负责", "自治区商务厅 广西税务局", "an autonomous region's"),
    ("安徽省发展改革委、合肥海关负责", "安徽省发展改革委 合肥海关", "a customs house is not the administration"),
    ("人民银行某某市中心支行、国家外汇管理局某某分局负责", "人民银行某某市中心支行 国家外汇管理局某某分局", "branches"),
    ("省委宣传部、市委网信办负责", "省委宣传部 市委网信办", "committees of the Party"),
    ("各级海关、省级商务主管部门、国家邮政局负责", "国家邮政局=spb", "bodies of a kind are none"),
    ("市场监管总局、市市场监管局负责", "市场监管总局=samr 市市场监管局", "市 that is no city, and one that is"),
    ("国务院港澳办、中央和国家机关有关部门负责", "国务院港澳办=hkmao", "有关部门 is no body"),
    ("财政部、税务部门负责", "财政部=mof 税务部门", "a department of any level"),
    ("兵团商务局、州发展和改革委、盟工业和信息化局负责", "兵团商务局 州发展和改革委 盟工业和信息化局", "a corps, a prefecture, a league"),
    ("商务部驻某某特派员办事处负责", "商务部驻某某特派员办事处", "an office elsewhere"),
    ("全国总工会、中华全国供销合作总社负责", "全国总工会 中华全国供销合作总社=acfsmc", "全国 is no place"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "expected", "why"), CLAUSES, ids=[why for *_, why in CLAUSES])
def test_bodies_of_a_clause(names: NameIndex, clause: str, expected: str, why: str) -> None:
    [found] = find_responsibilities(f"做好某事。（{clause}）", names)
    actors = (*found.lead, *found.responsible, *found.support)
    shown = [f"{actor.name}={actor.agency}" if actor.agency else actor.name for actor in actors]
    assert shown == expected.split()


# Written after the reader was made.
OTHERS = [
    ("中央宣传部、中央网信办和文化和旅游部负责", "中央宣传部=publicity-department 中央网信办=cac 文化和旅游部=mct"),
    ("中央和国家机关工作委员会牵头，人力资源和社会保障部配合", "中央和国家机关工作委员会 人力资源和社会保障部=mohrss"),
    ("国务院国有资产监督管理委员会和国家卫生和计划生育委员会负责", "国务院国有资产监督管理委员会=sasac 国家卫生和计划生育委员会=nhfpc"),
    ("中央军委国防动员部、中央军委联合参谋部负责", "中央军委国防动员部 中央军委联合参谋部"),
    ("国家粮食和物资储备局及国家林业和草原局负责", "国家粮食和物资储备局=nfsra 国家林业和草原局=nfga"),
    ("省发展和改革委、省工业和信息化厅、省商务厅负责", "省发展和改革委 省工业和信息化厅 省商务厅"),
    ("市工业和信息化局和市人力资源和社会保障局负责", "市工业和信息化局 市人力资源和社会保障局"),
    ("区商务局、统计局、市场监管局按职责分工负责", "区商务局 统计局 市场监管局"),
    ("商务部、统计局、邮政局、医保局负责", "商务部=mofcom 统计局=nbs 邮政局=spb 医保局=nhsa"),
    ("某市医保局、某市邮政管理局负责", "某市医保局 某市邮政管理局"),
    ("国家税务总局某某省税务局、某某海关负责", "国家税务总局某某省税务局 某某海关"),
    ("深圳海关、深圳市商务局负责", "深圳海关 深圳市商务局"),
    ("南宁海关、自治区口岸办、广西海事局负责", "南宁海关 自治区口岸办 广西海事局"),
    ("国务院推进职能转变协调小组办公室负责", "国务院推进职能转变协调小组办公室"),
    ("国务院食品安全委员会办公室会同市场监管总局负责", "国务院食品安全委员会办公室 市场监管总局=samr"),
    ("生态环境部与自然资源部及水利部负责", "生态环境部=mee 自然资源部=mnr 水利部=mwr"),
    ("市口岸和物流办公室负责", "市口岸和物流办公室"),
    ("省口岸和自贸办、省外事和港澳办负责", "省口岸和自贸办 省外事和港澳办"),
    ("市投资促进和商务局、财政局负责", "市投资促进和商务局 财政局"),
    ("州商务局牵头，州发展和改革委配合", "州商务局 州发展和改革委"),
    ("人行某某市分行、外汇局某某市分局负责", "人行某某市分行 外汇局某某市分局"),
    ("中央网信办、公安部，外汇局和药监局负责", "中央网信办=cac 公安部=mps 外汇局=safe 药监局=nmpa"),
    ("民族和宗教事务委员会、民政部负责", "民族和宗教事务委员会 民政部=mca"),
    ("省机关事务管理局、省档案局负责", "省机关事务管理局 省档案局"),
    ("省高级人民法院和省人民检察院负责", "省高级人民法院 省人民检察院"),
    ("团省委、省妇联、省总工会负责", "团省委 省妇联 省总工会"),
    ("中国贸促会和全国工商联负责", "中国贸促会=ccpit 全国工商联=acfic"),
    ("市贸促会和市工商联负责", "市贸促会 市工商联"),
    ("进出口银行、中国信保某某分公司负责", "进出口银行=china-eximbank 中国信保某某分公司"),
    ("退役军人事务部和应急管理部以及中国气象局负责", "退役军人事务部=mva 应急管理部=mem 中国气象局=cma"),
]  # fmt: skip


@pytest.mark.parametrize(("clause", "expected"), OTHERS, ids=[clause for clause, _ in OTHERS])
def test_bodies_of_other_clauses(names: NameIndex, clause: str, expected: str) -> None:
    [found] = find_responsibilities(f"做好某事。（{clause}）", names)
    wanted = [part.partition("=") for part in expected.split()]
    assert [actor.name for actor in found.named] == [name for name, _, _ in wanted]
    assert all(actor.agency in (None, record) for actor, (_, _, record) in zip(found.named, wanted, strict=True))


# a measure's text, the bodies that its parenthesis charges, why
BARE = [
    ("支持企业。（商务部、海关总署）", "商务部 海关总署", "bodies alone behind a full stop"),
    ("支持企业。（海关总署）", "海关总署", "one of them"),
    ("支持企业。（市商务委、各区政府）", "市商务委", "of a city, with generic ones"),
    ("支持企业。（商务部、财政部，2021年底前）", "商务部 财政部", "with a time"),
    ("支持企业。（商务部、财政部等）", "商务部 财政部", "and others"),
    ("向主管部门报告（海关总署）。", "", "inside the sentence it explains a word"),
    ("支持企业。（商务部、某某协会）", "", "a body that is neither known nor local"),
    ("支持企业。（商务部公告）", "", "no body"),
    ("支持企业。（商务部、海关总署）并加强服务。", "", "the paragraph goes on"),
    ("支持企业。（详见附件）", "", "a reference"),
]


@pytest.mark.parametrize(("text", "expected", "why"), BARE, ids=[why for *_, why in BARE])
def test_a_parenthesis_of_bodies_alone(names: NameIndex, text: str, expected: str, why: str) -> None:
    found = [actor.name for clause in find_responsibilities(text, names) for actor in clause.responsible]
    assert found == expected.split(), why


def test_a_local_directive_means_its_own_offices(names: NameIndex) -> None:
    [found] = find_responsibilities("做好某事。（发展改革委、医保局、海关总署负责）", names, Rules(local=True))
    assert [actor.agency for actor in found.responsible] == [None, None, "gacc"]


# running text, the agencies that it mentions, why
MENTIONS = [
    ("要会同邮政局做好工作", ["spb"], "a short name"),
    ("省商务厅、邮政局要做好工作", [], "behind a province's office"),
    ("由市卫生健康委、区医保局、统计局落实", [], "two local ones before"),
    ("商务部、邮政局要做好工作", ["mofcom", "spb"], "behind a ministry"),
    ("报省委网信办备案", [], "an office of a province's committee"),
]


@pytest.mark.parametrize(("text", "expected", "why"), MENTIONS, ids=[why for *_, why in MENTIONS])
def test_mentions(names: NameIndex, text: str, expected: list[str], why: str) -> None:
    assert [mention.target for mention in names.find(text)] == expected


LOCAL = "市商务委 省税务局 合肥海关 上海海关 浦东新区政府 自治区商务厅 省委宣传部 某某县人民政府 工商银行某某分行 地方金融监管局 广西税务局 市市场监管局 开发区管委会 兵团商务局"
NATIONAL = "商务部 海关总署 市场监管总局 国家税务总局 全国总工会 中国科协 国务院区域协调办 中央军委政治工作部 区域协调发展领导小组 北京冬奥组委 城市规划司 最高人民法院 人民银行 州际贸易委员会"


@pytest.mark.parametrize("name", LOCAL.split())
def test_local(name: str) -> None:
    assert is_local(name)


@pytest.mark.parametrize("name", NATIONAL.split())
def test_not_local(name: str) -> None:
    assert not is_local(name)


@pytest.mark.parametrize("name", ["医保局", "邮政局", "发展改革委", "港澳办"])
def test_shared(name: str) -> None:
    assert is_shared(name)


@pytest.mark.parametrize(
    "name", ["商务部", "海关总署", "国家医保局", "税务总局", "中国民航局", "审计署", "国务院港澳办"]
)
def test_not_shared(name: str) -> None:
    assert not is_shared(name)


HEAD = "某市商务委关于促进某项贸易的若干措施\n"
PLAN = (
    HEAD
    + "一、做甲。要做甲事。（市商务委、市财政局负责）\n二、做乙。要做乙事。（市商务委牵头，某某研究中心配合）\n\n三、做丙。要做丙事。（市商务委、某某研究中心负责）\n"
)


def test_local_bodies_are_told_of_once_and_every_doubt_with_its_line() -> None:
    imported = proved(PLAN)
    said = [doubt.en for doubt in read_import(tried_library(), imported)[1] if doubt not in imported.missing]
    assert said == [
        "line 3, measure 2 and 1 more: no agency record has the name 某某研究中心",
        "line 2, measure 1: local bodies, which need no agency record and are mapped to no national one: 市商务委, 市财政局",
    ]


def test_the_line_is_that_of_the_saved_page() -> None:
    page = "<html>\n<body>\n" + "".join(f"<p>{line}</p>\n" for line in PLAN.split("\n")) + "</body>\n</html>\n"
    imported = proved(page, ".html")
    said = [doubt.en for doubt in read_import(tried_library(), imported)[1] if doubt not in imported.missing]
    assert [line.split(",")[0] for line in said] == ["line 5", "line 4"]
    misread = proved(PLAN.replace("（市商务委牵头，某某研究中心配合）", "（市商务委所属的各项工作均牵头）"))
    said = [doubt.en for doubt in read_import(tried_library(), misread)[1]]
    assert any(line.startswith("line 3, measure 2: who is responsible was not understood") for line in said)


def test_check_tells_an_unknown_name_once_and_local_bodies_never() -> None:
    imported = proved(PLAN)
    assert [p.message() for p in problems_of(imported, check_agencies)] == [
        "no agency record has the name `某某研究中心`; add it to a file in glossary/agencies/"
    ]
