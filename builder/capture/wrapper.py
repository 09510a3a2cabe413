"""What sites put around a text: recognised line by line, each line with its reason.

A wrapper is no format of its own but a set of habits that sites mix freely, so every rule looks for one habit and all
rules run on every capture. The importer takes off what is recognised here, and the proof of fidelity lets nothing else
be left out: whoever wants a line left out that no rule knows adds a rule, and a reader of the change sees it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from builder.model.numbering import STYLES, any_label

# The metadata table of www.gov.cn: label (white space ignored) and the fact it states.
METADATA = {
    "索引号": "index",
    "主题分类": "subject",
    "发文机关": "issuers",
    "成文日期": "issued",
    "标题": "title",
    "发文字号": "number",
    "发布日期": "published",
    "主题词": "keywords",
    "公文种类": "kind",
    "来源": "source",
    "有效性": "validity",
    "制定机关": "issuers",
    "公布日期": "published",
    "施行日期": "effective",
    "时效性": "validity",
    "效力位阶": "rank",
    "法规类别": "subject",
    "发布机构": "publisher",
    "公开方式": "openness",
    "生成日期": "created",
}
# The tables of law databases.
BRACKETED = {
    "发布单位": "publisher",
    "发布文号": "number",
    "发布部门": "issuers",
    "发文字号": "number",
    "发布日期": "published",
    "法规标题": "title",
    "标题": "title",
}
BRACKETS = re.compile(r"【(发布单位|发布文号|发布部门|发文字号|发布日期|法规标题|标题)】\s*([^【]+)")
LABEL = re.compile("(" + "|".join(r"\s*".join(label) for label in METADATA) + r")\s*[：:]")
# Labels that are words of the running text as well count only beside others of the table.
_TABLE_ROW = re.compile(
    r"^\s*(?:索\s*引\s*号|发文机关|发文字号|标\s*题|主\s*题\s*词|主\s*题\s*分\s*类|成文日期|发布日期|"
    r"公文种类|制定机关|公布日期|施行日期|时\s*效\s*性|效力位阶|法规类别|发布机构|公开方式|生成日期|来\s*源|有\s*效\s*性)\s*[：:]"
)
_RELATED = re.compile(r"^相关(?:稿件|链接|报道|阅读|文章|新闻).{0,4}$")
# What begins a paragraph of a document is no headline of another page.
_NUMBERED = re.compile(any_label(STYLES))


@dataclass(frozen=True, slots=True)
class Habit:
    """A habit of sites: the reason for leaving its lines out, and what the whole line looks like.

    `inside` tells that no official text has such a line, so that it may be left out from between two official lines, too.
    """

    reason: str
    pattern: re.Pattern[str]
    inside: bool = False


_HABITS: tuple[Habit, ...] = tuple(
    Habit(reason, re.compile(pattern), where == "inside")
    for reason, where, pattern in (
        ("navigation", "around", r"^(?:(?:您)?(?:当前|现在)?(?:的)?位置[：:]\s*)?首页\s*[>＞»|｜/][^。]*$"),
        ("navigation", "around", r"^(?:您的)?(?:当前)?位置[：:][^。]{0,80}$"),
        ("navigation", "inside", r"^\[返回[^\]]*\]\([^)]*\)[^。]*$"),
        ("navigation", "inside", r"^(?:上|下)一篇[：:].{0,80}$"),
        ("dateline", "around", r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电$"),
        ("dateline", "around", r"^[（(]新华社\S{1,8}\d{1,2}月\d{1,2}日电[）)]$"),
        (
            "lead-in",
            "around",
            r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电[^。]{0,300}(?:印发|发布|公布)了?《[^》]{1,300}》.{0,200}$",
        ),
        ("lead-in", "around", r"^《[^》]+》(?:全文|主要内容)?如下[。：]?$"),
        (
            "page-mark",
            "inside",
            r"^(?=.*(?:手机|打开|分享|关注|二维码|微信|下载|查看|浏览|访问)|扫一扫$)"
            r"(?:[\W_]|请|用|使用|打开|手机|微信|分享|关注|下载|查看|浏览|访问){0,6}扫一扫.{0,16}(?<![。；，])$",
        ),
        ("page-mark", "inside", r"^海量资讯、精准解读，尽在\S+APP$"),
        ("page-mark", "inside", r"^[—－―–-]\s*\d{1,3}\s*[—－―–-]$"),
        (
            "page-mark",
            "around",
            r"^[【\[]?(?:打印|关闭|我要纠错|大 ?中 ?小|字体|字号|分享到?)(?:[：:\s】\]][^。]{0,20})?$",
        ),
        ("page-mark", "around", r"^(?:浏览|阅读|点击)(?:次数|量|数)[：:].{0,12}$"),
        ("page-mark", "around", r"^(?:收藏|留言|收藏留言|大|中|小|\|)$"),
        ("page-mark", "inside", r"^(?:本篇)?【法宝引证码】.*$"),
        ("page-mark", "around", r"^郑重声明[：:].*$"),
        ("navigation", "around", r"^(?:链接[：:]\s*)?[^\s|。，]{2,12}(?:\s*\|\s*[^\s|。，]{2,12}){1,12}$"),
        (
            "page-mark",
            "inside",
            r"^.{0,20}(?:版权所有(?![者权人])|(?:网站标识码|ICP备案?号?|公网安备)[：:\s]*\w{0,4}\d|Copyright|©)[^。]{0,80}$",
        ),
        ("page-mark", "around", r"^(?:主办单位|运行维护单位|承办单位|技术支持|网站管理)\s*[：:][^。]{0,60}$"),
        ("page-mark", "around", r"^.{0,4}(?:打印本页|关闭窗口|返回顶部|我要纠错|分享到)[^。]{0,20}$"),
        (
            "page-mark",
            "around",
            r"^(?:(?:^|[\s|｜·、/])*(?:关注|官方|政务)?(?:微信|微博|手机版|无障碍|登录|注册)(?:公众号|客户端|阅读|浏览|二维码|版)?)+\s*$",
        ),
        ("metadata", "around", r"^【(?:发布部门|发文字号|发布日期|实施日期|时效性|效力级别|法规类别)】[^。]*$"),
        ("editor", "inside", r"^[（(【]?(?:责任编辑|责编|编辑|编审)\s*[：:][^。]{0,30}$"),
        ("credit", "inside", r"^[（(]?(?:文章来源|稿件来源|信息来源|转自)\s*[：:][^。]{0,60}$"),
        ("credit", "around", r"^[（(]?(?:来源|作者|发布时间|时间)\s*[：:][^。]{0,60}$"),
        ("credit", "around", r"^\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日? \d{1,2}:\d{2}(?::\d{2})?(?: .{0,40})?$"),
        ("link", "inside", r"^原文链接\s*[：:]\s*https?://\S+$"),
        ("link", "inside", r"^<https?://[^>\s]+>$|^https?://\S+$"),
        ("link", "around", r"^\[(?!附)[^\]。]*\]\([^)。]*\)$"),
    )
)
_FRONT_MATTER = Habit("front-matter", re.compile("^---$"))
_TABLE = Habit("metadata", _TABLE_ROW)
_ELSEWHERE = Habit("navigation", _RELATED)


@dataclass(frozen=True, slots=True)
class Wrapper:
    """What was recognised, by the index of the line: the habit of each, and the rows of the page's own metadata table.

    `front_matter` counts the lines of the YAML block at the top; `values` gives for a row of the table whose value
    stands on the next line that line's index.
    """

    habits: Mapping[int, Habit]
    front_matter: int = 0
    rows: tuple[int, ...] = ()
    values: Mapping[int, int] = field(default_factory=dict)


def find_wrapper(lines: Sequence[str]) -> Wrapper:
    """Recognise the wrapper in the visible lines of a capture that are not empty; `lines` without them is the text."""
    front_matter = _front_matter(lines)
    habits: dict[int, Habit] = dict.fromkeys(range(front_matter), _FRONT_MATTER)
    rows, values = _metadata_table(lines, front_matter)
    bracketed = (i for i in range(min(40, len(lines))) if BRACKETS.search(lines[i]))
    for index in (*bracketed, *rows, *values.values()):
        habits.setdefault(index, _TABLE)
    begun = related = False
    for index, text in enumerate(lines):
        # Headlines of other pages follow 相关稿件 to the end; above the text they are told from its title by nobody.
        numbered = bool(_NUMBERED.match(text))
        begun = begun or numbered
        related = begun and (bool(_RELATED.match(text)) or (related and "。" not in text and not numbered))
        # A numbered line is the document's, whatever it speaks of.
        habit = _ELSEWHERE if related else next((h for h in _HABITS if h.pattern.match(text) and not numbered), None)
        if habit:
            habits.setdefault(index, habit)
    return Wrapper(habits, front_matter, rows, values)


def _front_matter(lines: Sequence[str]) -> int:
    """How many lines the YAML front matter of a Jekyll or Hexo post has; none where there is none."""
    return lines.index("---", 1) + 1 if lines and lines[0] == "---" and "---" in lines[1:60] else 0


def _metadata_table(lines: Sequence[str], begin: int) -> tuple[tuple[int, ...], dict[int, int]]:
    """The rows of the metadata table, and for rows without a value the line below that holds it."""
    rows = [
        i for i in range(begin, min(30, len(lines))) if _TABLE_ROW.match(lines[i]) and not BRACKETS.search(lines[i])
    ]
    if sum(len(LABEL.findall(lines[i])) for i in rows) < 3:
        return (), {}
    bare = [i for i in rows if LABEL.fullmatch(lines[i]) and not re.match(r"主\s*题\s*词", lines[i])]
    values = {
        i: i + 1
        for i in bare
        if len(bare) >= 3
        and i + 1 < len(lines)
        and not _TABLE_ROW.match(lines[i + 1])
        and not BRACKETS.search(lines[i + 1])
        and re.match(r"^.{0,24}[：:]$", lines[i + 1]) is None
    }
    return tuple(rows), values
