"""Headers as ministries, customs and those who pass their announcements on print them. All texts are made up."""

from datetime import date

import pytest

from tests.support.proved import proved

PLAIN = "为方便企业办理某项单证，现将有关事项公告如下：\n一、企业可以在网上提交某项单证，海关不再收取纸质单证。\n二、企业可以在网上查询某项单证的办理进度。\n三、本公告自发布之日起执行。\n"
OURS = "为做好某项贸易工作，现将有关事项通知如下：\n一、各地要摸清企业底数，及时上报有关情况。\n二、各地要用好有关资金，支持企业开拓市场。\n三、各地要加强宣传，让企业用足用好政策。\n"
SIGNED = "特此公告。\n海关总署\n2023年12月29日\n"
TITLE = "关于推进某项单证无纸化工作的公告"
NOTICE = "关于做好某项贸易工作的通知"
TO = "各省、自治区、直辖市商务主管部门："
CUSTOMS = "海关总署公告2023年第199号"

# the page, what it states, why
HEADERS: list[tuple[str, dict[str, object], str]] = [
    # no number
    (f"{NOTICE}\n{TO}\n{OURS}", {"title": NOTICE, "addressees": TO, "number": None}, "a bare title straight above the addressees"),
    (f"关于做好某项\n贸易工作的通知\n{TO}\n{OURS}", {"title": NOTICE, "addressees": TO}, "the same on two lines"),
    (f"关于开展某项业务试点的函\n某某协会：\n{OURS}", {"title": "关于开展某项业务试点的函", "addressees": "某某协会："}, "a letter to one addressee"),
    (f"关于加快发展某项贸易的若干措施\n{PLAIN}商务部\n2023年3月1日\n", {"title": "关于加快发展某项贸易的若干措施", "issuers": ("商务部",)}, "a bare title and nothing else above the text"),
    (f"关于调整某项税率的通告\n{PLAIN}财政部 税务总局\n2023年3月1日\n", {"title": "关于调整某项税率的通告", "issuers": ("财政部", "税务总局")}, "a public notice"),
    # number and title on one line
    (f"{CUSTOMS}（{TITLE}）\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE, "issuers": ("海关总署",)}, "the title in parentheses behind the number"),
    (f"{CUSTOMS}({TITLE})\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "half-width parentheses"),
    (f"{CUSTOMS}\n（{TITLE}）\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "the title in parentheses below it"),
    (f"{CUSTOMS}{TITLE}\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "nothing between number and title"),
    (f"{CUSTOMS}——{TITLE}\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "a dash between them"),
    (f"{CUSTOMS}：{TITLE}\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "a colon between them"),
    (f"{CUSTOMS} {TITLE}\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "a blank between them"),
    (f"商务部 海关总署公告2023年第23号（关于对某物项实施出口管制的公告）\n{PLAIN}", {"number": "商务部海关总署公告2023年第23号", "title": "关于对某物项实施出口管制的公告", "issuers": ("商务部", "海关总署")}, "two ministries, no signature"),
    (f"商务部公告2023年第62号 公布某项目录\n{PLAIN}商务部\n2023年1月2日\n", {"number": "商务部公告2023年第62号", "title": "公布某项目录"}, "a title that begins with its verb"),
    (f"{TITLE}（{CUSTOMS}）\n{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "the number in parentheses behind the title"),
    (f"商务部{NOTICE}（商贸发〔2023〕39号）\n{TO}\n{OURS}", {"number": "商贸发〔2023〕39号", "title": f"商务部{NOTICE}", "addressees": TO}, "a coded number in parentheses behind the title"),
    (f"商务部{NOTICE} 商贸发〔2023〕39号\n{TO}\n{OURS}", {"number": "商贸发〔2023〕39号", "title": f"商务部{NOTICE}"}, "behind a blank"),
    # who issues it, from the number
    (f"国家税务总局、财政部、海关总署公告2016年第65号\n{TITLE}\n{PLAIN}", {"issuers": ("国家税务总局", "财政部", "海关总署"), "title": TITLE, "number": "国家税务总局、财政部、海关总署公告2016年第65号"}, "issuers named in the number with marks"),
    (f"海关总署公告2021年第16号\n{TITLE}\n{PLAIN}", {"issuers": ("海关总署",), "title": TITLE}, "one issuer named in the number"),
    (f"{TITLE}\n海关总署公告2021年第16号\n{PLAIN}", {"issuers": ("海关总署",), "title": TITLE}, "the number below the title"),
    (f"财政部税务总局海关总署公告2019年第39号\n{TITLE}\n{PLAIN}", {"issuers": ("财政部", "税务总局", "海关总署")}, "three issuers glued together"),
    (f"国务院关税税则委员会公告2021年第3号\n{TITLE}\n{PLAIN}", {"issuers": ("国务院关税税则委员会",)}, "a commission of the State Council"),
    (f"海关总署令第240号\n{TITLE}\n{PLAIN}", {"issuers": ("海关总署",), "number": "海关总署令第240号"}, "an order without a year"),
    (f"证监会公告〔2021〕16号\n{TITLE}\n{PLAIN}", {"issuers": ("证监会",), "number": "证监会公告〔2021〕16号"}, "an announcement numbered like a notice"),
    (f"国家外汇管理局通告2021年第1号\n{TITLE}\n{PLAIN}", {"issuers": ("国家外汇管理局",)}, "通告"),
    (f"商务部 国家发展改革委公告2021年第7号\n{TITLE}\n{PLAIN}商务部 国家发展改革委 财政部\n2021年3月1日\n", {"issuers": ("商务部", "国家发展改革委", "财政部")}, "who signs counts before the number"),
    (f"商务部关于某项工作的公告\n财政部公告2021年第7号\n{PLAIN}", {"issuers": ("商务部",)}, "who is named in the title counts before the number"),
    # a number on several lines
    (f"中华人民共和国商务部公告\n2021年第12号\n{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号", "issuers": ("中华人民共和国商务部",)}, "the number on two lines"),
    (f"中华人民共和国商务部\n公　告\n2021年第12号\n{TITLE}\n{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号", "title": TITLE}, "on three"),
    (f"中华人民共和国海关总署令\n第240号\n{TITLE}\n{PLAIN}", {"number": "中华人民共和国海关总署令第240号", "issuers": ("中华人民共和国海关总署",)}, "an order on two lines"),
    (f"商务部\n海关总署\n公告\n2021年第12号\n{TITLE}\n{PLAIN}", {"number": "商务部海关总署公告2021年第12号", "issuers": ("商务部", "海关总署")}, "two ministries, each on its line"),
    (f"中华人民共和国商务部公告\n（2021年第12号）\n{TITLE}\n{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号", "title": TITLE}, "year and serial in parentheses"),
    (f"中华人民共和国商务部公告\n2021 年 第 12 号\n{TITLE}\n{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号"}, "blanks in them"),
    (f"商务部公告\n二〇二一年第十二号\n{TITLE}\n{PLAIN}", {"number": "商务部公告二〇二一年第十二号", "issuers": ("商务部",)}, "in Chinese numerals"),
    (f"公告\n2021年第12号\n{TITLE}\n{PLAIN}商务部\n2021年3月1日\n", {"number": "公告2021年第12号", "issuers": ("商务部",)}, "a number that names nobody"),
    (f"{TITLE}\n中华人民共和国商务部公告\n2021年第12号\n{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号", "title": TITLE}, "below the title"),
    # labels in front of the title, marks round it
    (f"原标题：商务部{NOTICE}\n{TO}\n{OURS}", {"title": f"商务部{NOTICE}", "issuers": ("商务部",), "addressees": TO}, "原标题"),
    (f"标题：{NOTICE}\n{TO}\n{OURS}", {"title": NOTICE, "addressees": TO}, "标题"),
    (f"标 题:{NOTICE}\n{TO}\n{OURS}", {"title": NOTICE}, "a label with a blank in it and a narrow colon"),
    (f"【标题】{NOTICE}\n{TO}\n{OURS}", {"title": NOTICE}, "a label in brackets"),
    (f"《{NOTICE}》\n{TO}\n{OURS}", {"title": NOTICE}, "a title wholly in 《》"),
    (f"《商务部 财政部{NOTICE}》\n商财发〔2023〕3号\n{TO}\n{OURS}", {"title": f"商务部 财政部{NOTICE}", "issuers": ("商务部", "财政部")}, "with its issuers"),
    (f"原标题：{CUSTOMS}（{TITLE}）\n{PLAIN}{SIGNED}", {"title": TITLE, "number": CUSTOMS}, "a label before number and title"),
    (f"原标题：某部出台新规\n商务部{NOTICE}\n{TO}\n{OURS}", {"title": f"商务部{NOTICE}"}, "what the site called it is not the title that is printed"),
    # how a number is written
    (f"商务部{NOTICE}\n商 贸 发〔2021〕 39 号\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号"}, "blanks in the code"),
    (f"商务部{NOTICE}\n商贸发〔２０２１〕３９号\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号"}, "full-width digits"),
    (f"商务部{NOTICE}\n商贸发［2021］39号\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号"}, "full-width square brackets"),
    (f"商务部{NOTICE}\n商贸发[2021]第39号\n{TO}\n{OURS}", {"number": "商贸发〔2021〕第39号"}, "第 before the serial"),
    (f"商务部{NOTICE}\n文号:商贸发〔2021〕39号\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号"}, "a label and a narrow colon"),
    (f"商务部{NOTICE}\n商贸发〔2021〕39号 签发人：某某\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号"}, "who released it stands beside"),
    (f"{TITLE}\n海关总署公告〔2021〕第16号\n{PLAIN}", {"number": "海关总署公告〔2021〕第16号", "issuers": ("海关总署",)}, "an announcement in brackets with 第"),
    (f"{TITLE}\n海关总署2021年第16号公告\n{PLAIN}", {"number": "海关总署2021年第16号公告", "issuers": ("海关总署",)}, "公告 behind the number"),
    (f"{TITLE}\n２０２１年第１６号\n{PLAIN}{SIGNED}", {"number": "2021年第16号"}, "year and serial alone"),
    # what is no header
    (f"某部发布新规\n{TO}\n{OURS}", {"title": None, "addressees": TO}, "a line that is none of a header above the addressees"),
    (f"通知来了\n{NOTICE}\n{TO}\n{OURS}", {"title": NOTICE, "addressees": TO}, "a headline above a bare title"),
    # tables
    (f"【文　号】商贸发〔2021〕39号\n【发文机关】商务部\n【效　力】有效\n【法规类型】部门规章\n{NOTICE}\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号", "issuers": ("商务部",), "title": NOTICE}, "labels of another database"),
    (f"【发布单位】商务部\n【发布文号】公告2020年第9号\n【发布日期】2020-03-01\n{TITLE}\n{PLAIN}", {"number": "公告2020年第9号", "issuers": ("商务部",), "published": date(2020, 3, 1)}, "the commerce ministry's table"),
    (f"【发布机关】商务部\n【发文日期】2021年3月1日\n【生效日期】2021年4月1日\n【文件编号】商贸发〔2021〕39号\n{NOTICE}\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号", "issuers": ("商务部",), "issued": date(2021, 3, 1)}, "other words for the same"),
    (f"文　　号：商贸发〔2021〕39号\n发文单位：商务部\n发文日期：2021年3月1日\n{NOTICE}\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号", "issuers": ("商务部",), "issued": date(2021, 3, 1)}, "labels with colons"),
    (f"<table><tr><td>发文机关</td><td>商务部</td><td>发文字号</td><td>商贸发〔2021〕39号</td></tr><tr><td>成文日期</td><td>2021年3月1日</td><td>效力状态</td><td>有效</td></tr></table><p>{NOTICE}</p><p>{TO}</p><p>" + OURS.replace("\n", "</p><p>") + "</p>", {"number": "商贸发〔2021〕39号", "issuers": ("商务部",), "issued": date(2021, 3, 1), "title": NOTICE}, "labels in the cells of a table, without colons"),
    (f"<table><tr><th>索引号：</th><td>A1</td></tr><tr><th>制发机关：</th><td>商务部</td></tr><tr><th>公文文号：</th><td>商贸发〔2021〕39号</td></tr></table><p>{NOTICE}</p><p>{TO}</p><p>" + OURS.replace("\n", "</p><p>") + "</p>", {"number": "商贸发〔2021〕39号", "issuers": ("商务部",)}, "a column of labels"),
    # run together
    (f"商务部{NOTICE}商贸发〔2021〕39号{TO}{OURS}", {"title": f"商务部{NOTICE}", "number": "商贸发〔2021〕39号", "addressees": TO}, "title, number, addressees and text without a break"),
    (f"商务部{NOTICE}商贸发〔2021〕39号{TO}\n{OURS}", {"title": f"商务部{NOTICE}", "number": "商贸发〔2021〕39号", "addressees": TO}, "title, number and addressees on one short line"),
    (f"商务部{NOTICE}\n商贸发〔2021〕39号{TO}\n{OURS}", {"title": f"商务部{NOTICE}", "number": "商贸发〔2021〕39号", "addressees": TO}, "number and addressees on one line"),
    (f"商务部{NOTICE}商贸发〔2021〕39号\n{TO}\n{OURS}", {"title": f"商务部{NOTICE}", "number": "商贸发〔2021〕39号"}, "title and number on one line"),
    (f"{CUSTOMS}（{TITLE}）{PLAIN}{SIGNED}", {"number": CUSTOMS, "title": TITLE}, "an announcement that runs on into its text"),
    (f"{NOTICE}{TO}{OURS}", {"title": NOTICE, "addressees": TO}, "a bare title and addressees without a break"),
    (f"中华人民共和国商务部公告2021年第12号{PLAIN}", {"number": "中华人民共和国商务部公告2021年第12号"}, "number and text without a break"),
    ("国务院办公厅关于印发某项实施方案的通知\n国办发〔2020〕37号\n各省、自治区、直辖市人民政府：\n《某项实施方案》已经国务院同意，现印发给你们，请结合实际认真贯彻执行。\n国务院办公厅2020年11月1日（此件公开发布）某项实施方案\n" + OURS, {"issued": date(2020, 11, 1), "title": "国务院办公厅关于印发某项实施方案的通知", "issuers": ("国务院办公厅",)}, "signature, date, note and inner title on one line"),
    ("国务院办公厅关于印发某项实施方案的通知国办发〔2020〕37号各省、自治区、直辖市人民政府：《某项实施方案》已经国务院同意，现印发给你们，请结合实际认真贯彻执行。国务院办公厅2020年11月1日（此件公开发布）某项实施方案" + OURS.replace("\n", ""), {"issued": date(2020, 11, 1), "number": "国办发〔2020〕37号"}, "the same with no break at all"),
    # orders, decisions, letters
    (f"中华人民共和国商务部令\n2021年第1号\n《商务部关于废止部分规章的决定》已经审议通过，现予公布，自公布之日起施行。\n部长　王某某\n2021年3月1日\n商务部关于废止部分规章的决定\n{PLAIN}", {"number": "中华人民共和国商务部令2021年第1号", "issued": date(2021, 3, 1)}, "an order signed by a minister"),
    (f"海关总署关于修改某项规章的决定\n{PLAIN}署　长 张某\n2021年3月1日\n", {"issuers": ("海关总署",), "issued": date(2021, 3, 1), "title": "海关总署关于修改某项规章的决定"}, "a decision signed by the head of customs"),
    (f"商务部办公厅关于同意开展某项试点的函\n商办某函〔2021〕12号\n某省商务厅：\n{OURS}", {"number": "商办某函〔2021〕12号", "issuers": ("商务部办公厅",), "addressees": "某省商务厅："}, "a letter of an office"),
    (f"商务部文件\n商贸发〔2021〕39号\n{NOTICE}\n{TO}\n{OURS}", {"number": "商贸发〔2021〕39号", "title": NOTICE, "issuers": ("商务部",)}, "the red head names the issuer"),
]  # fmt: skip


@pytest.mark.parametrize(("page", "stated", "why"), HEADERS, ids=[why for *_, why in HEADERS])
def test_header(page: str, stated: dict[str, object], why: str) -> None:
    imported = proved(page)
    directive = imported.directive
    assert {name: getattr(directive, name) for name in stated} == stated
    assert [measure.number for _, measure in directive.measures()] == ["一", "二", "三"]
    assert not [
        said.en for said in imported.missing if said.en.split(":")[0] in stated and stated[said.en.split(":")[0]]
    ]
