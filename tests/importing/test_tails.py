"""What sites and public accounts print below a document is left out, on record, and nothing of the document with it.

Every tail is tried below a signature and below a last measure that nobody signed, as plain text and as HTML, and the proof of
fidelity must let it be left out. All texts are made up.
"""

import pytest

from builder.capture.visible import squeeze
from builder.check.fidelity import official_lines
from builder.importing.parse import parse_capture
from builder.language.pinyin import romanise
from builder.model import Directive

TOP = """国务院办公厅关于便利某类货物进出口的意见
国办发〔2020〕11号
各省、自治区、直辖市人民政府：
为便利某类货物进出口，经国务院同意，现提出以下意见：
一、简化手续
（一）合并单证。将三种单证并为一种，网上申领。（商务部、海关总署按职责分工负责）
（二）缩短时限。两个工作日内办结。（海关总署负责）
二、加强服务
（三）公开信息。在门户网站公布办理进度。（商务部负责）
（四）畅通咨询。设立热线，及时答复企业询问。（商务部牵头，各省级人民政府负责）
"""
SIGNED = TOP + "国务院办公厅\n2020年5月6日\n（此件公开发布）\n"
# what stands below the document, why
TAILS = [
    ("END", "an account's end"),
    ("-END-", "with strokes"),
    ("— END —", "with long ones"),
    ("·END·", "with dots"),
    ("▼ END ▼", "with arrows"),
    ("（完）", "an agency's end"),
    ("审核：赵某某", "who approved the post"),
    ("编辑：钱某", "who edited it"),
    ("编辑丨钱某", "with a stroke that public accounts like"),
    ("责编 | 孙某", "and another one"),
    ("排版：李某\n校对：周某\n审核：吴某\n监制：郑某", "everybody who had a hand in it"),
    ("初审：王某　复审：冯某　终审：陈某", "three of them on one line"),
    ("来源：商务部网站\n编辑：钱某\n审核：赵某某", "source, editor, approval"),
    ("来源丨中国政府网", "a source with a stroke"),
    ("往期推荐\n某省外贸大会召开\n一图看懂某展会", "headlines of earlier posts"),
    ("推荐阅读\n1.某市出台十条措施\n2.某港吞吐量创新高\n3.某关提醒您", "numbered headlines"),
    ("推荐阅读：\n1、某市出台十条措施\n2、某港吞吐量创新高", "numbered otherwise"),
    ("相关阅读\n某公司称订单已排到年底。\n某港口负责人说，船期正常。", "headlines that are sentences"),
    ("延伸阅读\n【解读】某政策怎么看\n2020-05-07", "with a day"),
    ("热门文章\n某文一\n某文二", "what others read"),
    ("精彩回顾\n第一期：某企业出海记", "earlier numbers of a series"),
    ("分享让更多人看到", "a request to share"),
    ("点个在看", "a request for a mark"),
    ("点亮“在看”，传递好消息！", "with other words"),
    ("觉得有用，请转发给更多的外贸人！", "a request to pass it on, with a reason first"),
    ("附件下载\n1.某表.doc\n2.某目录.pdf", "a site's list of files"),
    ("文件下载：\n某公告.pdf\n您是第 20391 位访问者", "a file's name and a counter"),
    ("您访问的链接即将离开“某省人民政府门户网站”，是否继续？\n继续访问\n放弃", "a hidden dialogue of a portal"),
    ("本文由AI自动生成摘要\n打开APP查看更多", "what an app adds"),
    ("财经自媒体联盟更多自媒体作者", "a portal's other authors"),
    ("想了解更多进口报关实务？\n咨询热线：400-800-1234", "an advertisement that asks first"),
    ("最后更新日期：2023年8月20日\n重要告示", "when the site last changed the page"),
    ("此致\n敬礼\n王某\n进出口部", "the end of the mail that forwards it"),
    ("顺祝商祺\n王某", "another one"),
    ("发自我的手机", "a telephone's signature"),
    ("觉得有用，请点赞、在看、转发三连", "and more of them"),
    ("阅读原文", "a link to the source"),
    ("点击“阅读原文”查看更多", "with what it is for"),
    ("长按识别二维码关注我们", "a code to press"),
    ("扫码关注某某外贸圈", "a code to scan"),
    ("微信号：waimaoquan", "an account's name"),
    ("联系我们\n电话：010-12345678\n邮箱：news@example.org", "how to reach the site"),
    ("联系电话：010-12345678 传真：010-12345679 邮编：100000", "on one line"),
    ("地址：某市某区某路1号 邮编：100000", "where the site sits"),
    ("投稿邮箱：news@example.org", "where to send a text"),
    ("商务合作：13800000000", "where to send money"),
    ("版权声明：本文版权归原作者所有，如有侵权请联系删除。", "about rights"),
    ("声明：本号转载此文出于传递信息之目的，不代表本号观点。", "what the account does not vouch for"),
    ("免责声明：以上内容仅供参考，请以官方文本为准。", "nor answers for"),
    ("本文来源于网络，如涉及版权问题，请与我们联系删除。", "without a label"),
    ("Copyright © 2020 某某网 All Rights Reserved", "in English"),
    ("京ICP备00000000号-1 京公网安备11010000000000号", "the site's own numbers"),
    ("广告", "an advertisement's label"),
    ("【广告】出口退税培训班开始报名，名额有限！", "and what it offers"),
    ("报名热线：400-000-0000，前50名享八折优惠！", "a course to be bought"),
    ("想做外贸？加微信 abc123 免费领取资料包", "something for nothing"),
    ("点击下方卡片，关注某某资讯", "a card below"),
    ("转载请注明出处", "how to copy it"),
    ("上一篇：某地举办推介会\n下一篇：某展会延期", "the posts beside it"),
    ("分享到：\n微信\n微博\nQQ空间", "where to share it"),
    ("[ 打印 ] [ 关闭 ]", "two buttons"),
    ("【字体：大 中 小】【打印本页】【关闭窗口】", "and more of them"),
    ("发表评论\n共有0条评论\n登录后才能评论", "room for comments"),
    ("友情链接\n某省商务厅\n某市海关\n某协会", "other sites"),
    ("网站地图\n关于我们\n法律声明", "the foot of a site"),
    ("主办：某省商务厅　承办：某信息中心", "who runs it"),
    ("- END -\n编辑：钱某\n推荐阅读\n1.某市出台十条措施\n点个在看", "several of them"),
    ("文章标签：外贸 政策", "what the post is filed under"),
    ("#外贸 #政策", "the same in another form"),
    ("阅读 1.2万 赞 35 在看 12", "how many looked"),
    ("责任编辑：孙某\n国务院常务会议部署工作\n某部召开新闻发布会", "headlines right below the editor"),
    ("*** END ***", "stars round the end"),
    ("—— 全文结束 ——", "the whole text ends"),
    ("【责任编辑 林某】", "an editor without a colon"),
    ("本文编辑 / 何某　值班主任 / 高某", "slashes, and a head of the day"),
    ("文：罗某　图：梁某", "who wrote, who drew"),
    ("供稿单位：某某处", "the office that sent it in"),
    ("信息来源：自由贸易协定司", "a department as the source"),
    ("来源 | 海关发布", "an account of customs"),
    ("小编推荐\n点这里看更多干货", "what the editor likes"),
    ("往期精选\n◆ 某关出新规\n◆ 某展开幕", "chosen earlier posts"),
    ("更多外贸政策请关注“某某外贸服务”", "more policies elsewhere"),
    ("你“在看”我吗？", "a pun"),
    ("喜欢就点个赞吧！", "if you like it"),
    ("星标公众号，不错过每一次更新", "how not to miss posts"),
    ("快转给身边的外贸人！", "hand it on"),
    ("微信扫描上方二维码", "scan above"),
    ("手机查看", "on a phone"),
    ("某某外贸俱乐部 13912345678（微信同号）", "a number that is an account, too"),
    ("TEL：0571-12345678", "a telephone in English"),
    ("Email: abc@example.org", "an address in English"),
    ("网站标识码：0000000001 网安备00000000000号", "a site's registers"),
    ("粤ICP备12345678号-2", "a register of another province"),
    ("未经授权，严禁转载", "copying forbidden"),
    ("本文系转载，版权归原单位所有", "whose it is"),
    ("▲图片来自网络", "where a picture is from"),
    ("限时福利｜外贸英语课仅需9.9元", "a cheap course"),
    ("买保险找某某，一单起投！4008-000-000", "an insurer"),
    ("网站首页 | 联系我们 | 站点导航", "a foot with bars"),
    ("0 条评论\n说点什么吧…", "nobody said anything"),
    ("上一主题：某通知 下一主题：某办法", "a forum's posts beside it"),
    ("收藏 0 分享 3 举报", "buttons with counters"),
    ("本帖最后由 admin 于 2020-5-7 10:00 编辑", "a forum's note on an edit"),
    ("-The End-\n转自：某某报", "the end with an article"),
    ("阅读(1024) 评论(3)", "counters in parentheses"),
    ("浏览次数：1288次", "how often it was looked at"),
    ("End.", "with a stop"),
    ("≡≡≡ 正文完 ≡≡≡", "with other strokes"),
    ("文字编辑：何某 | 视觉设计：马某", "who drew it"),
    ("审稿人：黄某", "who read it"),
    ("值班编委：朱某", "a board"),
    ("据商务部网站", "a source without a label"),
    ("本文转自：某某发布", "another account"),
    ("▌往期热文", "a bar"),
    ("看点推荐", "points to see"),
    ("下载附件请点击阅读原文", "attachments elsewhere"),
    ("觉得不错？点个“赞”再走吧", "before you go"),
    ("戳这里，提交新线索", "a call for news"),
    ("扫描二维码下载外贸报", "a paper's own"),
    ("关务小讲堂，每周三晚八点直播", "a lecture"),
    ("进出口代理、报关报检，找某某供应链", "an advertisement in plain words"),
    ("电话：12345678", "a short number"),
    ("办公地址：某市某路8号 工作时间：9:00-17:00", "hours"),
    ("本公众号文章未经许可不得转载", "rights of an account"),
    ("如需转载，请联系授权", "rights asked for"),
    ("图片来源：视觉中国", "a picture's house"),
    ("©2020 某某网", "a sign"),
    ("备案序号：京ICP备0000号", "a register with a label"),
    ("你怎么看？欢迎评论区留言讨论", "a question to readers"),
    ("最新评论", "comments"),
    ("加载更多", "more to load"),
    ("返回列表", "back"),
    ("Powered by Discuz! X3.4", "the program of a forum"),
    ("无障碍浏览 | 繁體版 | English", "other forms of the site"),
    ("打赏", "money for the writer"),
    ("写留言", "a word to write"),
]  # fmt: skip


def imported(text: str, *, html: bool = False) -> tuple[Directive, bytes]:
    data = ("".join(f"<p>{line}</p>" for line in text.splitlines()) if html else text).encode()
    return parse_capture(data, ".html", romanise, need_id=False).directive, data


@pytest.mark.parametrize("html", [False, True], ids=["text", "html"])
@pytest.mark.parametrize("document", [SIGNED, TOP], ids=["signed", "unsigned"])
@pytest.mark.parametrize(("tail", "why"), TAILS, ids=[why for _, why in TAILS])
def test_a_tail_is_no_text(document: str, tail: str, why: str, html: bool) -> None:
    plain, _ = imported(document, html=html)
    directive, data = imported(document + tail + "\n", html=html)
    assert (directive.sections, directive.after) == (plain.sections, plain.after), why
    assert squeeze("".join(r.text for r in directive.removals)) == squeeze(tail)
    assert official_lines(directive, data) == tuple(document.splitlines()), "the proof lets it be left out"


NOTICE = TOP.replace("国务院办公厅关于", "商务部 海关总署关于").replace("国办发〔2020〕11号", "商贸发〔2020〕11号")
SIGNATURE = "商务部\n海关总署\n2020年5月6日\n"
# a document with what looks like a site's mark, why all of it stays
STAY = [
    (NOTICE + "联系电话：010-12345678\n" + SIGNATURE, "whom to call stands above the signature"),
    (NOTICE + "联系人：张某 电话：010-12345678\n" + SIGNATURE, "and who answers"),
    (NOTICE + "地址：某市某区某路1号\n邮编：100000\n特此通知。\n" + SIGNATURE, "where to send the forms"),
    (NOTICE + SIGNATURE + "（联系人：张某；电话：010-12345678）\n", "in parentheses below it"),
    (NOTICE + SIGNATURE + "联系人：张某 联系电话：010-12345678\n", "without parentheses"),
    (NOTICE + SIGNATURE + "附件：1.某申请表\n2.某目录\n", "attachments below"),
    (NOTICE + SIGNATURE + "附件1\n某申请表\n申请单位：\n审核：\n地址：\n联系电话：\n填表日期：\n", "a form that asks for an address"),
    (NOTICE + SIGNATURE + "附件\n某企业名单\n序号 企业 联系电话：\n1 某公司 010-12345678\n来源：各省报送\n说明：按笔画排序\n", "a list with its source"),
    (NOTICE + SIGNATURE + "抄送：各直属海关。\n商务部办公厅 2020年5月7日印发\n", "who else gets it"),
    (TOP.replace("二、加强服务\n", "欢迎来电咨询，联系电话：010-12345678\n二、加强服务\n") + SIGNATURE, "a number to call inside"),
    (TOP + "审核：由海关办理\n（五）加强宣传。做好推广。（商务部负责）\n" + SIGNATURE, "a task of those who approve"),
    (TOP.replace("（四）", "广告\n（四）") + SIGNATURE, "a word by itself, and numbers go on"),
    (TOP.replace("二、加强服务\n", "推荐阅读\n二、加强服务\n") + SIGNATURE, "a heading of a site inside, and numbers go on"),
    (NOTICE + "来源：某调查\n1.甲。\n2.乙。\n" + SIGNATURE, "a signature stands below"),
    (NOTICE + "来源：某调查\n商务部 2020年5月6日\n", "on one line, too"),
    (NOTICE + "来源：某调查\n商务部（代章）\n二〇二〇年五月六日\n", "with a stamp, in numerals"),
    (NOTICE + SIGNATURE + "附件1\n某方案\n一、目标\n加强公众号等新媒体宣传，引导企业关注政策资讯。\n二、分工\n商务部负责。\n", "an attached plan that speaks of accounts"),
]  # fmt: skip


@pytest.mark.parametrize(("document", "why"), STAY, ids=[why for _, why in STAY])
def test_what_the_document_prints_stays(document: str, why: str) -> None:
    directive, data = imported(document)
    assert directive.removals == (), why
    assert official_lines(directive, data) == tuple(document.splitlines())


# an editor's line, the site's mark below, what of the document stands between, why
BETWEEN = [
    ("责任编辑：孙某\n附件：1.某申请表\n推荐阅读\n某文一\n", "附件：1.某申请表", "attachments below the editor's name"),
    ("编辑：钱某\n（此件公开发布）\n点个在看\n", None, "a note below it"),
]


@pytest.mark.parametrize(("tail", "kept", "why"), BETWEEN, ids=[row[-1] for row in BETWEEN])
def test_the_document_goes_on_below_an_editor(tail: str, kept: str | None, why: str) -> None:
    directive, data = imported(TOP + "国务院办公厅\n2020年5月6日\n" + tail)
    assert official_lines(directive, data) is not None, why
    assert kept is None or kept in directive.text()


def test_a_second_document_below_a_mark_is_no_tail() -> None:
    """A post may bring two documents: no line of the second is left out as if it were a site's."""
    directive, _ = imported(SIGNED + "END\n某部关于某事的通知\n一、做甲。要做甲事。\n二、做乙。要做乙事。\n")
    assert "一、做甲。要做甲事。" in directive.text()
