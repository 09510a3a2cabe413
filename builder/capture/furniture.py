"""What sites print round a document: their labels, their habits, and the reasons for which such lines are left out.

One table for all who ask. The importer takes off what has one of these forms, and the proof of fidelity lets nothing else
be left out: whoever wants a line left out that no row knows adds a row, and a reader of the change sees it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Reason = Literal[
    "credit", "dateline", "digest", "editor", "front-matter", "headline", "lead-in", "link", "metadata", "navigation",
    "page-mark",
]  # fmt: skip

# What news pages put above the document itself, by the mark with which Markdown begins it.
ABOVE: dict[Reason, str] = {"headline": "#", "digest": ">", "lead-in": ""}

# The labels of www.gov.cn's table and of other public bodies' (标题：…), and the fact that each states. Some are words of the
# running text as well: they count only beside others of the table.
_LABELS = {
    "index": "索引号 信息索引号 信息索引 索取号",
    "subject": "主题分类 法规类别 法规类型 信息类别 信息分类 所属类别 体裁分类 题材分类 文件类型 文件类别 政策类型 所属主题 组配分类",
    "issuers": "发文机关 发文单位 发文部门 发布机关 发布部门 制定机关 制发机关 制发单位 颁布机关 颁布单位 颁布部门 颁发部门 "
    "颁发单位 公布机关 印发机关 成文单位 成文机关",
    "issued": "成文日期 成文时间 发文日期 发文时间 印发日期 签发日期 签署日期 落款日期",
    "title": "标题 文件标题 公文标题 信息标题 法规标题 文件名称 公文名称 信息名称 法规名称 政策名称",
    "number": "发文字号 发文文号 发布文号 公文文号 文件文号 文件编号 文件字号 公文字号 公告文号 公告号 发文号 文号",
    "published": "发布日期 公布日期 颁布日期 颁布时间 公布时间 公开日期 公开时间",
    "keywords": "主题词 关键词 关键字",
    "kind": "公文种类 文件种类 公文类型",
    "source": "来源",
    "validity": "有效性 时效性 时效状态 效力 效力状态 法律效力 文件效力 有效状态 是否有效 文件状态",
    "effective": "施行日期 施行时间 实施日期 实施时间 生效日期 生效时间 执行日期 失效日期 失效时间 废止日期",
    "rank": "效力位阶 效力级别 效力等级",
    "publisher": "发布机构 公开单位 公开主体",
    "openness": "公开方式 公开形式 公开属性 公开范围 公开类型",
    "created": "生成日期 生成时间",
}
TABLE = {label: fact for fact, labels in _LABELS.items() for label in labels.split()}
# Those of law databases, in brackets (【标题】…), where no word of the running text stands; 发布时间 is a line of news pages, too.
BRACKETED = TABLE | {"发布单位": "publisher", "发布时间": "published", "名称": "title"}


def _any_of(labels: Iterable[str]) -> str:
    """Any of these labels, which may be set with spaces between their characters (标　题), the longest first."""
    return "|".join(r"\s*".join(label) for label in sorted(labels, key=len, reverse=True))


LABEL = re.compile(rf"({_any_of(TABLE)})\s*[：:]")
CELL = re.compile(rf"({_any_of(TABLE)})\s*[：:]?")
BRACKETS = re.compile(rf"【\s*({_any_of(BRACKETED)})\s*】\s*([^【]+)")
# A label in brackets that no row above knows: in a table with others that are known it is one, too.
OTHER_BRACKETS = re.compile(r"^【[\u4e00-\u9fff\s]{2,12}】[^。]*$")
# What a site calls a document that it passes on.
TITLED = re.compile(r"^([（(])?\s*(?P<once>原?)\s*标\s*题\s*[：:]\s*(?P<title>\S.{3,250}?)(?(1)[）)])$")

# A page's number on a line of its own: — 2 —, -2-, ·2·, 第2页 共8页, 2/8, Page 2 of 8, and as browsers print it.
# Digits on either side of a stroke are no date: a year has four.
PAGE_NUMBER = re.compile(
    r"^(?:[—－―–─﹣-]{1,2}\s*\d{1,3}\s*[—－―–─﹣-]{1,2}|[·•．]\s*\d{1,3}\s*[·•．]|\d{1,3}\s*[/／]\s*\d{1,3}"
    r"|第\s*\d{1,3}\s*页(?:[\s，,、/／|]*共?\s*\d{1,3}\s*页)?|共\s*\d{1,3}\s*页[\s，,、/／]*第\s*\d{1,3}\s*页"
    r"|[\[［]\s*\d{1,3}\s*[\]］]|[〔（(【\[]\s*第\s*\d{1,3}\s*页\s*[〕）)】\]]"
    r"|[Pp]age\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?|(?:https?|file)://\S+\s+\d{1,3}/\d{1,3})$"
)


@dataclass(frozen=True, slots=True)
class Habit:
    """A habit of sites: the reason for leaving its lines out, and what the whole line looks like.

    `inside` tells that no official text has such a line, so that it may be left out from between two official lines, too.
    `example` is such a line.
    """

    reason: Reason
    pattern: re.Pattern[str]
    inside: bool = False
    example: str = ""


def _habit(reason: Reason, where: Literal["around", "inside"], example: str, pattern: str) -> Habit:
    return Habit(reason, re.compile(pattern), where == "inside", example)


HABITS: tuple[Habit, ...] = (
    _habit(
        "navigation",
        "around",
        "首页 > 政策 > 国务院文件",
        r"^(?:(?:您)?(?:当前|现在)?(?:的)?位置[：:]\s*)?首页\s*[>＞»|｜/][^。]*$",
    ),
    _habit("navigation", "around", "您的位置：政策", r"^(?:您的)?(?:当前)?位置[：:][^。]{0,80}$"),
    _habit("navigation", "inside", "[返回首页](../index.html)", r"^\[返回[^\]]*\]\([^)]*\)[^。]*$"),
    _habit("navigation", "inside", "上一篇：某通知", r"^(?:上|下)一篇[：:].{0,80}$"),
    _habit("dateline", "around", "新华社北京7月9日电", r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电$"),
    _habit("dateline", "around", "（新华社北京7月9日电）", r"^[（(]新华社\S{1,8}\d{1,2}月\d{1,2}日电[）)]$"),
    _habit(
        "lead-in",
        "around",
        "新华社北京7月9日电 国务院办公厅日前印发《关于某事的意见》，全文如下。",
        r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电[^。]{0,300}"
        r"(?:印发|发布|公布)了?《[^》]{1,300}》.{0,200}$",
    ),
    _habit("lead-in", "around", "《关于某事的意见》全文如下：", r"^《[^》]+》(?:全文|主要内容)?如下[。：]?$"),
    _habit(
        "page-mark",
        "inside",
        "扫一扫在手机打开当前页",
        r"^(?=.*(?:手机|打开|分享|关注|二维码|微信|下载|查看|浏览|访问)|扫一扫$)"
        r"(?:[\W_]|请|用|使用|打开|手机|微信|分享|关注|下载|查看|浏览|访问){0,6}扫一扫.{0,16}(?<![。；，])$",
    ),
    _habit("page-mark", "inside", "海量资讯、精准解读，尽在某某APP", r"^海量资讯、精准解读，尽在\S+APP$"),
    _habit("page-mark", "inside", "— 2 —", PAGE_NUMBER.pattern),
    _habit(
        "page-mark",
        "around",
        "【打印】",
        r"^[【\[]?(?:打印|关闭|大 ?中 ?小|字体|字号|分享)(?:[：:\s】\]][^。]{0,20})?$",
    ),
    _habit("page-mark", "around", "浏览次数：100", r"^(?:浏览|阅读|点击)(?:次数|量|数)[：:].{0,12}$"),
    _habit("page-mark", "around", "收藏", r"^(?:收藏|留言|收藏留言|大|中|小|\|)$"),
    _habit("page-mark", "inside", "【法宝引证码】CLI.1", r"^(?:本篇)?【法宝引证码】.*$"),
    _habit("page-mark", "around", "郑重声明：本网转载", r"^郑重声明[：:].*$"),
    _habit(
        "navigation",
        "around",
        "链接：某网 | 某报",
        r"^(?:链接[：:]\s*)?[^\s|。，]{2,12}(?:\s*\|\s*[^\s|。，]{2,12}){1,12}$",
    ),
    _habit(
        "page-mark",
        "inside",
        "版权所有：某某网",
        r"^.{0,20}(?:版权所有(?![者权人])|(?:网站标识码|ICP备案?号?|公网安备)[：:\s]*\w{0,4}\d|Copyright|©)"
        r"[^。]{0,80}$",
    ),
    _habit(
        "page-mark",
        "around",
        "主办单位：某某办公厅",
        r"^(?:主办单位|运行维护单位|承办单位|技术支持|网站管理)\s*[：:][^。]{0,60}$",
    ),
    _habit("page-mark", "around", "打印本页", r"^.{0,4}(?:打印本页|关闭窗口|返回顶部|我要纠错|分享到)[^。]{0,21}$"),
    _habit(
        "page-mark",
        "around",
        "关注微信公众号",
        r"^(?:(?:^|[\s|｜·、/])*(?:关注|官方|政务)?(?:微信|微博|手机版|无障碍|登录|注册)"
        r"(?:公众号|客户端|阅读|浏览|二维码|版)?)+\s*$",
    ),
    _habit("metadata", "around", "【发布部门】国务院办公厅", rf"^【\s*(?:{_any_of(BRACKETED)})\s*】[^。]*$"),
    _habit("editor", "inside", "责任编辑：某某", r"^[（(【]?(?:责任编辑|责编|编辑|编审)\s*[：:][^。]{0,30}$"),
    _habit("credit", "inside", "文章来源：某某网", r"^[（(]?(?:文章来源|稿件来源|信息来源|转自)\s*[：:][^。]{0,60}$"),
    _habit("credit", "around", "来源：某某网", r"^[（(]?(?:来源|作者|发布时间|时间)\s*[：:][^。]{0,60}$"),
    _habit(
        "credit",
        "around",
        "2021-07-09 10:23 某某网",
        r"^\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日? \d{1,2}:\d{2}(?::\d{2})?(?: .{0,40})?$",
    ),
    _habit("link", "inside", "原文链接：https://example.org/1.html", r"^原文链接\s*[：:]\s*https?://\S+$"),
    _habit("link", "inside", "https://example.org/1.html", r"^<https?://[^>\s]+>$|^https?://\S+$"),
    _habit("link", "around", "[某某网](https://example.org/)", r"^\[(?!附)[^\]。]*\]\([^)。]*\)$"),
)
FRONT_MATTER = Habit("front-matter", re.compile("^---$"))
# The number or the running head of a printed page, where the lines round it tell.
PAGE_MARK = Habit("page-mark", re.compile("^.*$"), inside=True)
TABLE_ROW = Habit("metadata", LABEL)
TITLE_ROW = Habit("metadata", TITLED)
# Whatever stands below the marks with which a site ends a document (ends.py): headlines of other pages, or anything else.
ELSEWHERE = Habit("navigation", re.compile(""))
BELOW = Habit("page-mark", re.compile(""))
