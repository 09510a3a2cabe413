"""Headers as ministries, customs and those who pass their announcements on print them. All texts are made up."""

from datetime import date

import pytest

from builder.language.breaks import header_parts
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


# Written after the importer was made, with other ministries, numbers and orders: the page, what it states.
_RULES = "为规范某项业务，现将有关事项明确如下：\n一、企业应当按照要求办理某项业务，并保存有关资料。\n二、有关单位应当加强管理，及时报送情况。\n三、本通告自2022年5月1日起施行。\n"
_ASKED = "现就做好某项工作通知如下：\n一、各地要高度重视某项工作，明确责任分工。\n二、各地要细化举措，确保工作取得实效。\n三、工作中遇到的问题，请及时报告。\n"
OTHERS: list[tuple[str, dict[str, object]]] = [
("国家外汇管理局关于进一步便利某项收支的通知\n汇发〔2022〕15号\n国家外汇管理局各省、自治区、直辖市分局：\n"+_ASKED, {"title": "国家外汇管理局关于进一步便利某项收支的通知","number": "汇发〔2022〕15号","issuers": ("国家外汇管理局",),"addressees": "国家外汇管理局各省、自治区、直辖市分局："}),
("税委会公告2022年第5号\n国务院关税税则委员会关于对某国部分商品加征关税的公告\n"+_RULES, {"number": "税委会公告2022年第5号","issuers": ("国务院关税税则委员会",)}),
("关于印发《某项管理规程》的通知\n署监发〔2022〕8号\n广东分署，各直属海关：\n"+_ASKED, {"title": "关于印发《某项管理规程》的通知","number": "署监发〔2022〕8号","addressees": "广东分署，各直属海关："}),
("市场监管总局 商务部 海关总署\n关于开展某专项行动的公告\n（2022年第8号）\n"+_RULES, {"title": "市场监管总局 商务部 海关总署关于开展某专项行动的公告","issuers": ("市场监管总局","商务部","海关总署")}),
("中华人民共和国海关总署公告\n二〇二二年第八号\n\n关于公布某项标准的公告\n"+_RULES, {"number": "中华人民共和国海关总署公告二〇二二年第八号","title": "关于公布某项标准的公告"}),
("【第8号】\n海关总署公告〔2022〕8号（关于公布某项标准的公告）\n"+_RULES+"海关总署\n2022年4月1日\n", {"number": "海关总署公告〔2022〕8号","title": "关于公布某项标准的公告"}),
("财政部  税务总局\n公　告\n2022年 第8号\n\n关于某项税收政策的公告\n"+_RULES, {"number": "财政部税务总局公告2022年第8号","issuers": ("财政部","税务总局"),"title": "关于某项税收政策的公告"}),
("工业和信息化部 财政部 商务部 海关总署 税务总局公告2022年第8号——关于某车型的公告\n"+_RULES, {"issuers": ("工业和信息化部","财政部","商务部","海关总署","税务总局"),"title": "关于某车型的公告"}),
("交通运输部办公厅关于做好某项工作的函\n交办水函〔2022〕108号\n某某集团有限公司：\n"+_ASKED, {"number": "交办水函〔2022〕108号","addressees": "某某集团有限公司："}),
("《关于支持某项业务发展的若干措施》\n商规字﹝2022﹞1号\n各区商务局、各有关单位：\n"+_ASKED, {"title": "关于支持某项业务发展的若干措施","number": "商规字〔2022〕1号","addressees": "各区商务局、各有关单位："}),
("文件名称：关于做好某项工作的通知\n发文文号：商服贸函〔2022〕8号\n发文单位：商务部服贸司\n发布日期：2022-04-01\n关于做好某项工作的通知\n各省、自治区、直辖市商务主管部门：\n"+_ASKED, {"number": "商服贸函〔2022〕8号","issuers": ("商务部服贸司",),"published": date(2022,4,1)}),
("【名　　称】关于做好某项工作的通知\n【颁布单位】商务部\n【颁布时间】2022.04.01\n【文　　号】商服贸函〔2022〕8号\n【时 效 性】有效\n关于做好某项工作的通知\n各有关单位：\n"+_ASKED, {"number": "商服贸函〔2022〕8号","issuers": ("商务部",),"published": date(2022,4,1),"title": "关于做好某项工作的通知"}),
("关于做好某项工作的通知各市商务局，省直有关单位："+_ASKED, {"title": "关于做好某项工作的通知","addressees": "各市商务局，省直有关单位："}),
("商务部等9部门关于推进某项发展的指导意见\n商电发〔2022〕8号\n各省、自治区、直辖市及计划单列市、新疆生产建设兵团商务主管部门：\n"+_ASKED+"商务部\n财政部\n海关总署\n2022年4月1日\n", {"issuers": ("商务部","财政部","海关总署")}),
("海关总署关于废止某项公告的公告\n海关总署2022年第8号公告\n"+_RULES, {"number": "海关总署2022年第8号公告","issuers": ("海关总署",)}),
("公 告\n\n2022年 第 8 号\n\n关于某反倾销措施的公告\n"+_RULES+"商 务 部\n2022年4月1日\n", {"number": "公告2022年第8号","issuers": ("商务部",),"title": "关于某反倾销措施的公告"}),
("商务部公告2022年第8号公布对原产于某国的进口某产品反倾销调查的终裁决定\n"+_RULES, {"number": "商务部公告2022年第8号","title": "公布对原产于某国的进口某产品反倾销调查的终裁决定"}),
("新规来了，速看\n国家税务总局关于某项发票管理的公告\n国家税务总局公告２０２２年第８号\n"+_RULES, {"number": "国家税务总局公告2022年第8号","title": "国家税务总局关于某项发票管理的公告"}),
("（商贸函﹝2022﹞8号）\n商务部关于做好某项工作的通知\n各驻外经商机构：\n"+_ASKED, {"number": "商贸函〔2022〕8号","addressees": "各驻外经商机构："}),
("标题:海关总署公告2022年第8号(关于公布某项标准的公告)\n文号:海关总署公告2022年第8号\n发布机关:海关总署\n发文日期:2022年4月1日\n海关总署公告2022年第8号(关于公布某项标准的公告)\n"+_RULES, {"number": "海关总署公告2022年第8号","title": "关于公布某项标准的公告","issued": date(2022,4,1),"issuers": ("海关总署",)}),
("中国人民银行 海关总署令〔2022〕第8号\n关于修改某项办法的决定\n"+_RULES+"行　长　易某\n署　长　俞某某\n2022年4月1日\n", {"number": "中国人民银行海关总署令〔2022〕第8号","issuers": ("中国人民银行","海关总署"),"issued": date(2022,4,1)}),
("关于转发商务部某项通知的通知\n某商发〔2022〕8号\n各县（市、区）商务局：\n"+_ASKED, {"title": "关于转发商务部某项通知的通知","number": "某商发〔2022〕8号","addressees": "各县（市、区）商务局："}),
("附件下载  关于做好某项工作的通知\n各县商务局：\n"+_ASKED, {"addressees": "各县商务局："}),
("特急\n商务部办公厅关于做好某项工作的紧急通知\n商办贸发明电〔2022〕8号\n各省商务厅：\n"+_ASKED, {"number": "商办贸发明电〔2022〕8号","title": "商务部办公厅关于做好某项工作的紧急通知"}),
("海关总署 市场监管总局关于某项工作的公告海关总署 市场监管总局公告2022年第8号"+_RULES, {"number": "海关总署市场监管总局公告2022年第8号","title": "海关总署 市场监管总局关于某项工作的公告"}),
("国家发展改革委 商务部关于印发《某项清单（2022年版）》的通知（发改体改规〔2022〕397号）\n各省、自治区、直辖市人民政府：\n"+_ASKED, {"number": "发改体改规〔2022〕397号","issuers": ("国家发展改革委","商务部"),"title": "国家发展改革委 商务部关于印发《某项清单（2022年版）》的通知"}),
("<table><tr><td>发文单位</td><td>财政部</td></tr><tr><td>文号</td><td>财关税〔2022〕8号</td></tr><tr><td>成文日期</td><td>2022-04-01</td></tr><tr><td>时效性</td><td>有效</td></tr></table><p>关于某项进口税收政策的通知</p><p>各省财政厅：</p>"+"".join(f"<p>{x}</p>" for x in _ASKED.split("\n")), {"number": "财关税〔2022〕8号","issuers": ("财政部",),"issued": date(2022,4,1)}),
("<dl><dt>发文机关</dt><dd>财政部</dd><dt>发文字号</dt><dd>财关税〔2022〕8号</dd><dt>成文日期</dt><dd>2022年4月1日</dd></dl><p>关于某项进口税收政策的通知</p><p>各省财政厅：</p>"+"".join(f"<p>{x}</p>" for x in _ASKED.split("\n")), {"number": "财关税〔2022〕8号","issuers": ("财政部",),"issued": date(2022,4,1)}),
("国务院关于同意设立某试验区的批复国函〔2022〕8号某某省人民政府、商务部：你们关于设立某试验区的请示收悉。现批复如下：\n"+_ASKED, {"number": "国函〔2022〕8号","addressees": "某某省人民政府、商务部："}),
("国务院办公厅转发商务部关于某项意见的通知\n国办发〔2022〕8号\n各省、自治区、直辖市人民政府：\n商务部《关于某项意见》已经国务院同意，现转发给你们，请认真贯彻执行。　　国务院办公厅　　2022年4月1日（此件公开发布）关于某项意见\n"+_ASKED, {"issued": date(2022,4,1),"issuers": ("国务院办公厅",)}),
]  # fmt: skip


@pytest.mark.parametrize(("page", "stated"), OTHERS, ids=[page[:24] for page, _ in OTHERS])
def test_other_headers(page: str, stated: dict[str, object]) -> None:
    directive = proved(page, ".html" if page.startswith("<") else ".txt").directive
    assert {name: getattr(directive, name) for name in stated} == stated
    assert [measure.number for _, measure in directive.measures()] == ["一", "二", "三"]


# lines that speak of a document and are none of a header
SENTENCES = [
    ("根据《商务部关于做好某项工作的通知》（商贸发〔2021〕39号）要求，现通知如下：", "a title and its number are cited"),
    ("商务部关于做好某项工作的通知（商贸发〔2021〕39号）印发以来，各地抓紧落实。", "a title and its number begin a sentence"),
    ("海关总署公告2021年第16号同时废止。", "a number begins a sentence"),
    ("本公告与海关总署公告2021年第16号一并执行", "a number inside a sentence"),
    ("关于印发方案的通知精神，各地要抓好落实：", "a title goes on as a sentence"),
    ("商务部关于做好某项工作的通知", "a title alone"),
    ("（商贸发〔2023〕39号）", "a number alone"),
    ("各省、自治区、直辖市商务主管部门：", "addressees alone"),
    ("一、本公告自2021年第16号公告废止之日起执行。", "a measure"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "why"), SENTENCES, ids=[why for _, why in SENTENCES])
def test_a_line_that_is_not_divided(line: str, why: str) -> None:
    assert header_parts(line) == [line]
