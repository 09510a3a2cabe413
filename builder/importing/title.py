"""The title of a document: which lines above the text are it."""

import re
from collections.abc import Callable, Iterator, Sequence

from builder.importing.line import Line
from builder.language.dates import parse_date
from builder.language.signature import BODY
from builder.language.title import bare_title
from builder.model.document_number import number_on_line

KINDS = (
    "意见", "通知", "方案", "决定", "规划", "计划", "办法", "纲要", "措施", "批复", "公告", "通报", "函", "令", "规定",
    "要点", "行动", "细则", "清单", "目录", "条例", "章程", "安排", "报告", "请示", "公报", "声明", "通告", "工程", "指南",
)  # fmt: skip
_ISSUER = re.compile(
    r"^(?:中共中央|全国人大|国务院|最高人民|中央|国家|"
    rf"[\u4e00-\u9fff“”、（） 　]{{1,160}}?(?:{BODY}|等[一二三四五六七八九十\d]*个?(?:部门|单位|部委|机构))"
    r"(?=关于|印发|转发|批转|发布|对|、| |　))"
)
_VERB = re.compile(r"关于|印发|转发|批转|发布")
_END = re.compile(f"(?:{'|'.join(KINDS)})(?:[（(][^（）()]*[）)])?》?$")
_REPORTED = re.compile(r"^.{0,20}(?:发布关于|印发了|出台了?|日前|近日)")
# A headline says what was done with a document; its title does not: 某部发布新方案.
_PLAIN = re.compile(r"^[\u4e00-\u9fff“《（\d].{5,}")
_HEADLINE = re.compile(r"发布|印发|出台|公布|解读|来了|即将|正式|[！!？?]")
_MAX_LINES = 4
# What the general offices publish only through the news agency: its headline is all the title there is.
_PROMULGATED = re.compile(
    rf"^(?:中共中央|国务院)(?:办公厅)?(?:[ 　、](?:国务院|中央军委)(?:办公厅)?)*印发《[^《》]+(?:{'|'.join(KINDS)})》$"
)
# A title without its issuer, as ministries print it; below the number of an announcement it may begin with its verb.
_BARE = re.compile(r"^关于[^。]{4,150}$")
_BELOW_NUMBER = re.compile(r"^(?:关于|公布|发布|印发|转发|调整|废止|修改|实施|对)[^。]{3,150}$")
_OWN_DATE = re.compile(r"[（(][^（）()]*\d{4}年[^（）()]*[）)]$|[（(][^（）()]*日[）)]$")


def kind_of(title: str | None) -> str | None:
    """The kind of document that a title names last (…的指导意见 → 意见), or None."""
    match = _END.search(title or "")
    return re.split("[（(》]", match.group())[0] if match else None


def is_inner_title(text: str) -> bool:
    """Whether a line is the title of a document that a cover notice brings (…实施方案)."""
    return len(text) <= 80 and "。" not in text and "：" not in text and bool(_END.search(text))


def is_title(text: str) -> bool:
    """Whether a text is a title that names its issuer (商务部关于…的通知), or says 关于 and ends with a kind of document."""
    return _is_title(text) or _is_bare(text)


def is_plain(text: str) -> bool:
    """Whether a text says neither 关于 nor who issues it, but what it is (某市推进某项工作行动方案)."""
    return bool(_PLAIN.match(text)) and is_inner_title(text) and not _HEADLINE.search(text)


def joined(top: Sequence[Line], index: int) -> str:
    """A line with the next one, if only together they end like a title."""
    text = top[index].text
    if not _END.search(text) and index + 1 < len(top) and len(top[index + 1].text) < 40:
        return text + top[index + 1].text
    return text


def find_title(top: Sequence[Line], number: range | None, addressees: int | None, known: str | None) -> range:
    """Where the title stands among the lines above the text, from the surest sign to the weakest; empty for nowhere.

    `number` and `addressees` tell which lines these are, `known` is the title that the page's own table states. Of a
    title that is printed twice its last place is given.
    """
    anchor = addressees
    if number is not None:
        anchor = number.start
        if anchor and parse_date(top[anchor - 1].text.strip("（）()")):
            anchor -= 1
    for found in (
        _known_title(top, known),
        _above(top, anchor, _is_title),
        _above(top, anchor, _is_bare),
        _anywhere(top, _is_title),
        _below(top, number),
        next((range(i, i + 1) for i, line in enumerate(top) if _PROMULGATED.match(line.text)), range(0)),
        _anywhere(_before_sentences(top), _is_bare),
        _above(top, anchor, is_plain),
    ):
        if found:
            return _printed_again(top, found)
    return range(0)


def _known_title(top: Sequence[Line], known: str | None) -> range:
    return next(_places(top, known), range(0)) if known else range(0)


def _printed_again(top: Sequence[Line], title_at: range) -> range:
    """The last place where the same title stands: the first ones are headlines of the page."""
    title = "".join(top[i].text for i in title_at)
    return [title_at, *(place for place in _places(top, title) if place.start >= title_at.stop)][-1]


def _places(top: Sequence[Line], title: str) -> Iterator[range]:
    """Where lines that follow each other join to `title`, white space and what encloses it aside."""
    wanted = re.sub(r"\s", "", bare_title(title))
    for start in range(len(top)):
        for stop in range(start + 1, min(start + _MAX_LINES, len(top)) + 1):
            if re.sub(r"\s", "", bare_title("".join(line.text for line in top[start:stop]))) == wanted:
                yield range(start, stop)


def _above(top: Sequence[Line], anchor: int | None, is_title: Callable[[str], bool]) -> range:
    """The fewest lines straight above `anchor` that join to a title."""
    for size in range(1, min(_MAX_LINES, anchor or 0) + 1):
        if anchor and is_title("".join(line.text for line in top[anchor - size : anchor])):
            return range(anchor - size, anchor)
    return range(0)


def _below(top: Sequence[Line], number: range | None) -> range:
    """The title of an announcement, which stands below its number: the fewest lines that join to one."""
    if number is None:
        return range(0)
    for size in range(1, _MAX_LINES + 1):
        text = bare_title("".join(line.text for line in top[number.stop : number.stop + size]))
        if _is_bare(text) or (_BELOW_NUMBER.match(text) and _END.search(text)):
            return range(number.stop, number.stop + size)
    return range(0)


def _anywhere(top: Sequence[Line], is_title: Callable[[str], bool]) -> range:
    for start in range(len(top)):
        for size in range(1, _MAX_LINES + 1):
            if any(number_on_line(line.text) for line in top[start : start + size]):
                break
            if start + size <= len(top) and is_title("".join(line.text for line in top[start : start + size])):
                return range(start, start + size)
    return range(0)


def _before_sentences(top: Sequence[Line]) -> Sequence[Line]:
    """The lines above the first whole sentence and the first lead-in."""
    return top[: next((i for i, line in enumerate(top) if line.text.endswith(("。", "：", ":"))), len(top))]


def _is_bare(text: str) -> bool:
    """Whether a text is 关于…的通知, whose issuers stand only in the number or in the signature."""
    bare = bare_title(text)
    return bool(_BARE.match(bare) and _END.search(bare))


def _is_title(text: str) -> bool:
    bare = bare_title(text)
    return (
        len(bare) <= 200
        and "。" not in bare
        and not _OWN_DATE.search(bare)
        and bool(_ISSUER.match(bare) and _VERB.search(bare) and _END.search(bare))
        and not _REPORTED.search(bare)
    )
