"""The wrapper around the text: recognised line by line, recorded, and taken off.

A wrapper is no format of its own but a set of habits that sites mix freely, so every rule looks for one habit and all
rules run on every capture. What a rule takes off stays on record as a removal with the rule's reason.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from builder.importing.line import Line
from builder.model import Source

# The metadata table of www.gov.cn: label (white space ignored) and the fact it states.
_METADATA = {
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
_BRACKETED = {
    "发布单位": "publisher",
    "发布文号": "number",
    "发布部门": "issuers",
    "发文字号": "number",
    "发布日期": "published",
    "法规标题": "title",
    "标题": "title",
}
_BRACKETS = re.compile(r"【(发布单位|发布文号|发布部门|发文字号|发布日期|法规标题|标题)】\s*([^【]+)")
_LABEL = re.compile("(" + "|".join(r"\s*".join(label) for label in _METADATA) + r")\s*[：:]")
# Labels that are words of the running text as well count only beside others of the table.
_TABLE_ROW = re.compile(
    r"^\s*(?:索\s*引\s*号|发文机关|发文字号|标\s*题|主\s*题\s*词|主\s*题\s*分\s*类|成文日期|发布日期|"
    r"公文种类|制定机关|公布日期|施行日期|时\s*效\s*性|效力位阶|法规类别|发布机构|公开方式|生成日期|来\s*源|有\s*效\s*性)\s*[：:]"
)

_RELATED = re.compile(r"^相关(?:稿件|链接|报道|阅读|文章|新闻).{0,4}$")
# One habit a line: the reason, and what the whole line looks like.
_LINE_RULES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern))
    for reason, pattern in (
        ("navigation", r"^(?:(?:您)?(?:当前|现在)?(?:的)?位置[：:]\s*)?首页\s*[>＞»|｜/].*"),
        ("navigation", r"^(?:您的)?(?:当前)?位置[：:].{0,80}$"),
        ("navigation", r"^\[返回[^\]]*\]\([^)]*\).*"),
        ("navigation", r"^(?:上|下)一篇[：:].{0,80}$"),
        ("dateline", r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电$"),
        ("dateline", r"^[（(]新华社\S{1,8}\d{1,2}月\d{1,2}日电[）)]$"),
        ("lead-in", r"^新华社\S{1,8}\d{1,2}月\d{1,2}日电[^。]*(?:印发|发布|公布)了?《[^》]+》.*$"),
        ("lead-in", r"^《[^》]+》(?:全文|主要内容)?如下[。：]?$"),
        ("page-mark", r"^.{0,6}扫一扫.{0,16}$"),
        ("page-mark", r"^海量资讯、精准解读，尽在\S+APP$"),
        ("page-mark", r"^[【\[]?(?:打印|关闭|我要纠错|大 ?中 ?小|字体|字号|分享到?)(?:[：:\s】\]].{0,20})?$"),
        ("page-mark", r"^(?:浏览|阅读|点击)(?:次数|量|数)[：:].{0,12}$"),
        ("page-mark", r"^(?:收藏|留言|收藏留言|大|中|小|\|)$"),
        ("page-mark", r"^(?:本篇)?【法宝引证码】.*$"),
        ("page-mark", r"^郑重声明[：:].*$"),
        ("navigation", r"^(?:链接[：:]\s*)?[^\s|。，]{2,12}(?:\s*\|\s*[^\s|。，]{2,12}){1,12}$"),
        ("page-mark", r"^.{0,20}(?:版权所有|网站标识码|ICP备|公网安备|Copyright|©).{0,80}$"),
        ("page-mark", r"^(?:主办单位|运行维护单位|承办单位|技术支持|网站管理)\s*[：:].{0,60}$"),
        (
            "page-mark",
            r"^.{0,4}(?:打印本页|关闭窗口|返回顶部|我要纠错|分享到|微信|微博|手机版|无障碍|登录|注册).{0,20}$",
        ),
        ("metadata", r"^【(?:发布部门|发文字号|发布日期|实施日期|时效性|效力级别|法规类别)】.*$"),
        ("editor", r"^[（(【]?(?:责任编辑|责编|编辑|编审)\s*[：:].{0,30}$"),
        ("credit", r"^[（(]?(?:文章来源|来源|稿件来源|信息来源|转自|作者|发布时间|时间)\s*[：:].{0,60}$"),
        ("credit", r"^\d{4}[-年/]\d{1,2}[-月/]\d{1,2}日? \d{1,2}:\d{2}(?::\d{2})?(?: .{0,40})?$"),
        ("link", r"^原文链接\s*[：:]\s*https?://\S+$"),
        ("link", r"^<https?://[^>\s]+>$|^https?://\S+$|^\[[^\]]*\]\([^)]*\)$"),
    )
)


@dataclass(frozen=True, slots=True)
class Unwrapped:
    """The lines with the wrapper declared as removed, what the wrapper says of its page, and its metadata table."""

    lines: tuple[Line, ...]
    source: Source = field(default_factory=Source)
    metadata: dict[str, str] = field(default_factory=dict)


def unwrap(visible: Sequence[str]) -> Unwrapped:
    """Take the wrapper off the visible lines of a capture; empty lines are dropped, line numbers stay."""
    lines = tuple(Line(number, text) for number, text in enumerate(visible, 1) if text)
    state = Unwrapped(lines)
    for rule in (_front_matter, _metadata_table, _single_lines):
        state = rule(state)
    return state


def _front_matter(state: Unwrapped) -> Unwrapped:
    """The YAML front matter of a Jekyll or Hexo post; it is read leniently, for posts in the wild are often broken."""
    texts = [line.text for line in state.lines]
    if not texts or texts[0] != "---" or "---" not in texts[1:60]:
        return state
    end = texts.index("---", 1)
    facts: dict[str, str] = {}
    for text in texts[1:end]:
        key, colon, content = text.partition(":")
        if colon:
            facts[key.strip()] = content.strip().strip("'\"")
    lines = tuple(line.remove("front-matter") if i <= end else line for i, line in enumerate(state.lines))
    source = replace(
        state.source,
        headline=facts.get("title") or None,
        publisher=facts.get("author") or None,
        page_date=facts.get("date") or None,
    )
    return replace(state, lines=lines, source=source)


def _metadata_table(state: Unwrapped) -> Unwrapped:
    metadata: dict[str, str] = {}
    lines = list(state.lines)
    rows = [i for i, line in enumerate(lines[:30]) if not line.removed and _TABLE_ROW.match(line.text)]
    for i, line in enumerate(lines[:40]):
        for label, content in _BRACKETS.findall(line.text):
            metadata.setdefault(_BRACKETED[label], content.strip())
        if _BRACKETS.search(line.text):
            lines[i] = line.remove("metadata")
    if sum(len(_LABEL.findall(lines[i].text)) for i in rows) < 3:
        return replace(state, lines=tuple(lines), metadata=metadata)
    bare = [i for i in rows if _LABEL.fullmatch(lines[i].text) and not re.match(r"主\s*题\s*词", lines[i].text)]
    for i in rows:
        below = i + 1
        if (
            len(bare) >= 3
            and i in bare
            and below < len(lines)
            and not lines[below].removed
            and not _TABLE_ROW.match(lines[below].text)
            and re.match(r"^.{0,24}[：:]$", lines[below].text) is None
        ):
            # The value stands on a line of its own.
            metadata[_METADATA[re.sub(r"[\s：:]", "", lines[i].text)]] = lines[below].text.strip()
            lines[below] = lines[below].remove("metadata")
        cells = _LABEL.split(lines[i].text)
        for label, content in zip(cells[1::2], cells[2::2], strict=True):
            fact = _METADATA[re.sub(r"\s", "", label)]
            if content.strip():
                metadata[fact] = content.strip()
        lines[i] = lines[i].remove("metadata")
    return replace(state, lines=tuple(lines), metadata=metadata)


def _single_lines(state: Unwrapped) -> Unwrapped:
    lines: list[Line] = []
    source = state.source
    related = False
    for line in state.lines:
        # Headlines of other pages follow 相关稿件 to the end.
        related = (related and "。" not in line.text) or bool(_RELATED.match(line.text))
        reason = (
            "navigation"
            if related
            else next((reason for reason, pattern in _LINE_RULES if pattern.match(line.text)), None)
        )
        lines.append(line.remove(reason) if reason else line)
        if reason in _READERS and not line.removed:
            source = _READERS[reason](source, line.text)
    return replace(state, lines=tuple(lines), source=source)


def _credit(source: Source, text: str) -> Source:
    name = re.split("[：:]", text, maxsplit=1)[1].strip("）) ")
    return replace(source, publisher=source.publisher or name or None)


def _link(source: Source, text: str) -> Source:
    match = re.search(r"https?://[^>\s)]+", text)
    return replace(source, url=source.url or (match.group() if match else None))


def _dateline(source: Source, text: str) -> Source:
    return replace(source, publisher=source.publisher or "新华社", page_date=source.page_date or text)


_READERS: dict[str, Callable[[Source, str], Source]] = {"credit": _credit, "link": _link, "dateline": _dateline}
