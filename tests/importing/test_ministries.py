"""Whole pages as ministries, customs, provinces and those who save them leave them: what is stated, and which number opens what."""

from datetime import date

import pytest

from tests.support.proved import proved

ANNOUNCED = "为便利企业办事，现将有关事项公告如下：\n一、企业应当按要求填报某项内容。\n二、本公告自发布之日起施行。\n"
ASKED = "为做好某项工作，现通知如下：\n一、各地要摸清某项工作的底数。\n二、各地要抓好某项工作的落实。\n"
SIGNED = "海关总署\n2022年3月4日\n"
DAY = date(2022, 3, 4)

# the page, what it states, why
STATED: list[tuple[str, dict[str, object], str]] = [
    # numbers
    (f"海关总署 国家药监局\n联合公告\n2022年第3号\n关于某类药品的公告\n{ANNOUNCED}", {"number": "海关总署国家药监局联合公告2022年第3号", "issuers": ("海关总署", "国家药监局")}, "联合公告 on a line of its own names who joins"),
    (f"海关总署 国家药监局联合公告2022年第3号\n关于某类药品的公告\n{ANNOUNCED}", {"number": "海关总署国家药监局联合公告2022年第3号", "issuers": ("海关总署", "国家药监局")}, "and on one line with them"),
    (f"某（沪）自贸试验区管理委员会关于某项扶持的通知\n某（沪）自贸管〔2022〕10号\n各有关单位：\n{ASKED}", {"number": "某（沪）自贸管〔2022〕10号", "addressees": "各有关单位："}, "a code with its place in parentheses"),
    (f"财政部关于某项贴息的通知\n（2022年3月4日 财贸〔2022〕14号）\n各省财政厅：\n{ASKED}", {"number": "财贸〔2022〕14号", "issued": DAY, "addressees": "各省财政厅："}, "the day before the number, both in parentheses"),
    (f"税务总局关于某项退税的通知\n税总函〔2022〕82号 2022-03-04\n各省税务局：\n{ASKED}", {"number": "税总函〔2022〕82号", "issued": DAY}, "the day behind it in digits"),
    (f"商务部 海关总署公告2022年第31号 公布《某类物项管理目录》\n{ANNOUNCED}", {"number": "商务部海关总署公告2022年第31号", "title": "公布《某类物项管理目录》"}, "a title that is a verb and a document in 《》"),
    # titles
    (f"商务部等17单位关于某项基地的通知\n商服贸发〔2022〕163号\n各有关单位：\n{ASKED}商务部\n财政部\n2022年3月4日\n", {"title": "商务部等17单位关于某项基地的通知", "issuers": ("商务部", "财政部")}, "units instead of departments"),
    (f"国家发展改革委等部门关于某项工作的通知\n发改规〔2022〕1号\n各有关单位：\n{ASKED}国家发展改革委\n商务部\n2022年3月4日\n", {"issuers": ("国家发展改革委", "商务部")}, "发 inside the name of who leads"),
    (f"某市推进外贸升级工作方案\n某府办〔2022〕6号\n各区人民政府：\n{ASKED}", {"title": "某市推进外贸升级工作方案"}, "a title without 关于 straight above the number"),
    (f"重磅！某市外贸新措施\n某府办〔2022〕6号\n各区人民政府：\n{ASKED}", {"title": None}, "a headline there is none"),
    (f"# 海关总署关于某类单证的公告\n\n海关总署公告2022年第7号\n\n{ANNOUNCED}", {"title": "海关总署关于某类单证的公告"}, "the headline of a post is the title where no other stands"),
    # addressees
    (f"国家外汇管理局关于某项管理的通知\n汇发〔2022〕8号\n国家外汇管理局各分局；各全国性中资银行：\n{ASKED}", {"addressees": "国家外汇管理局各分局；各全国性中资银行："}, "two groups of addressees"),
    # issuers
    (f"广东省商务厅 中国人民银行广州分行关于某项方案的通知\n粤商〔2022〕4号\n各市商务局：\n{ASKED}", {"issuers": ("广东省商务厅", "中国人民银行广州分行")}, "a branch is not its bank and a branch"),
    (f"国家税务总局深圳市税务局 深圳海关关于某项联合监管的公告\n2022年第3号\n{ANNOUNCED}", {"issuers": ("国家税务总局深圳市税务局", "深圳海关")}, "nor is a city's tax bureau two"),
    (f"财政部、海关总署：关于某项政策的通知\n财关税〔2022〕23号\n各省财政厅：\n{ASKED}", {"issuers": ("财政部", "海关总署")}, "a colon behind them"),
    (f"国家税务总局等十部门关于某项退税的通知\n税总发〔2022〕36号\n各省税务局：\n{ASKED}国家税务总局 公安部 财政部 交通运输部 商务部 中国人民银行 海关总署 国家市场监督管理总局 中国银行保险监督管理委员会 国家外汇管理局\n2022年3月4日\n", {"issued": DAY, "issuers": ("国家税务总局", "公安部", "财政部", "交通运输部", "商务部", "中国人民银行", "海关总署", "国家市场监督管理总局", "中国银行保险监督管理委员会", "国家外汇管理局")}, "ten who sign on one line"),
    # dates
    (f"海关总署公告2022年第7号\n关于某类单证的公告\n{ANNOUNCED}海关总署\n二〇二二年元月四日\n", {"issued": date(2022, 1, 4)}, "元月"),
    (f"海关总署公告2022年第7号\n关于某类单证的公告\n{ANNOUNCED}2022年3月4日\n海关总署\n", {"issued": DAY}, "the day above the signature"),
    (f"海关总署公告2022年第7号\n关于某类单证的公告\n{ANNOUNCED}发文日期：2022年3月4日\n", {"issued": DAY}, "behind its label"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "stated", "why"), STATED, ids=[why for *_, why in STATED])
def test_what_a_page_states(page: str, stated: dict[str, object], why: str) -> None:
    directive = proved(page).directive
    assert {name: getattr(directive, name) for name in stated} == stated, why
    assert [measure.number for _, measure in directive.measures()] == ["一", "二"]


HEAD = "海关总署公告2022年第7号\n关于某类货物的公告\n现公告如下：\n"
# the body; the measures' numbers, and behind each those of its items; why
NUMBERED: list[tuple[str, list[tuple[str, list[str]]], str]] = [
    ("一、主体包括：\n（一）机构。\n1．国家级的。\n2．省级的。\n（二）学校。\n二、由省级核定。\n特此公告。\n", [("一", ["一", "二"]), ("二", [])], "a short sentence with nothing below it is a measure, no heading"),
    ("一、税率\n税率如下：\n（一）某国公司\n1. 甲公司 25.4%\n2. 其他公司 57.5%\n（二）某洲公司\n1. 乙公司 18.8%\n二、方法\n从价计征。\n", [("一", ["一", "二"]), ("二", [])], "（一） that only heads rates is a row as they are"),
    ("一、申报\n1.1 填写编号。\n1.2 上传单证。\n二、监管\n2.1 接受检查。\n2.2 配合整改。\n2.2.1 限期完成。\n", [("一", ["1.1", "1.2"]), ("二", ["2.1", "2.2"])], "1.1 numbers items, 2.2.1 what is below them"),
    ("一、增长目标。到年底：\n1.1万亿元的出口。\n1.2万亿元的进口。\n二、工作要求。抓好落实。\n", [("一", []), ("二", [])], "1.1万亿元 is an amount"),
    ("㈠填报要求。填写编号。\n㈡监管要求。接受检查。\n", [("㈠", []), ("㈡", [])], "numerals in parentheses of one character"),
    ("一、条件\n企业应当：\n⑴依法登记；\n⑵信用良好。\n二、优惠\n免征关税。\n", [("一", ["⑴", "⑵"]), ("二", [])], "digits in parentheses of one character"),
    ("⒈企业应当填写编号。\n⒉企业应当接受检查。\n", [("⒈", []), ("⒉", [])], "digits with a point of one character"),
    ("一，关于填报。填写编号。\n二，关于监管。接受检查。\n", [("一", []), ("二", [])], "a comma behind the numeral"),
    ("一、2022年增长5%。\n二、2023年增长6%。\n", [("一", []), ("二", [])], "a year behind it"),
    ("一、填报要求。 填写编号。\n二、监管要求。　接受检查。\n", [("一", []), ("二", [])], "a blank behind a lead in bold type"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "tree", "why"), NUMBERED, ids=[why for *_, why in NUMBERED])
def test_which_number_opens_what(body: str, tree: list[tuple[str, list[str]]], why: str) -> None:
    directive = proved(HEAD + body + SIGNED).directive
    found = [(measure.number, [item.number for item in measure.items]) for _, measure in directive.measures()]
    assert found == tree, why
    assert not any(section.label for section in directive.sections)


# the body below three lines of header; what is told of its numbers, why
ODD: list[tuple[str, list[str], str]] = [
    ("一、甲事。要做。\n二、乙事。要做。\n四、丁事。要做。\n", ["line 6: 四、 follows 二、, with nothing between them; the line was taken as text of what stands above it"], "the last number skips"),
    ("一、甲事。要做。\n三、丙事。要做。\n四、丁事。要做。\n", ["line 5: 三、 follows 一、, with nothing between them; it was taken as the next one"], "numbers go on behind the gap"),
    ("一、甲事。要做。\n二、乙事。要做。\n二、丙事。要做。\n三、丁事。要做。\n", ["line 6: 二、 stands twice; it was taken as the next one"], "a number stands twice"),
    ("一、任务\n（一）甲事。要做。\n（三）丙事。要做。\n二、保障\n（一）丁事。要做。\n", ["line 6: （三） follows （一）, with nothing between them; the line was taken as text of what stands above it"], "a level lower"),
    ("1、甲事。要做。\n2、乙事。要做。\n4、丁事。要做。\n", ["line 6: 4、 follows 2、, with nothing between them; the line was taken as text of what stands above it"], "in digits"),
    ("一、甲事。要做。\n二、乙事。要做。\n一、丙事。要做。\n", ["line 6: numbers begin anew with 一、 behind 二、; the line was taken as text of what stands above it"], "a second list in one text"),
    ("1. 企业应当：\n1. 填写编号；\n2. 海关核验。\n", ["line 5: 1. stands twice; the line was taken as text of what stands above it"], "a list in a list, whose indents are gone"),
    ("一、甲事。要做。\n二、乙事。要做。\n三、丙事。要做。\n", [], "no number is odd"),
    ("一、任务\n（一）甲事。要做。\n（二）乙事。要做。\n二、保障\n（三）丙事。要做。\n", [], "numbers that run on over the sections"),
    ("一、任务\n（一）甲事。要做。\n二、保障\n（一）丙事。要做。\n（二）丁事。要做。\n", [], "numbers that begin anew in each section"),
    ("一、甲事。要做。\n三、四期工程抓紧。\n二、乙事。要做。\n", [], "a list of numbers"),
    ("一、甲事。要做。\n专栏1 某项工程\n1.子项。要做。\n3.子项。要做。\n二、乙事。要做。\n", [], "a box has its own"),
]  # fmt: skip


@pytest.mark.parametrize(("body", "told", "why"), ODD, ids=[why for *_, why in ODD])
def test_a_number_out_of_its_sequence_is_told_of_with_its_line(body: str, told: list[str], why: str) -> None:
    assert [doubt.en for doubt in proved(HEAD + body + SIGNED).doubts] == told, why
