"""Title, document number, addressees, and a signature that stands above the text."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.capture.furniture import ABOVE
from builder.importing.line import Line
from builder.language.dates import parse_date
from builder.language.signature import BODY, is_signature, printed_day, without_day
from builder.model import Block
from builder.model.document_number import ANNOUNCED, BRACKETED, in_standard_brackets

KINDS = (
    "意见", "通知", "方案", "决定", "规划", "计划", "办法", "纲要", "措施", "批复", "公告", "通报", "函", "令", "规定",
    "要点", "行动", "细则", "清单", "目录", "条例", "章程", "安排", "报告", "请示", "公报", "声明", "通告", "工程", "指南",
)  # fmt: skip
_CODE = r"[^\s﹝﹞【】〔〕\[\]（）()，。、：:0-9]{1,14}?"
_ANNOUNCEMENT = rf"(?!\S*公报)[\u4e00-\u9fff、 ]{{0,40}}?(?:公告|令|通告)?\s*{ANNOUNCED}"
_DAY = r"(?:\d{4}|[〇○零ＯO一二三四五六七八九]{4})年[^年月日]{1,3}月[^年月日]{1,3}日"
NUMBER = re.compile(
    r"^(?:(?:发文字号|发文文号|文件编号|文号)[：:]\s*)?"
    rf"[（(]?({_CODE}{BRACKETED}|{_ANNOUNCEMENT})(?:[ 　，、]*{_DAY})?[）)]?$"
)
_ISSUER = re.compile(
    r"^(?:中共中央|全国人大|国务院|最高人民|中央|国家|"
    rf"[\u4e00-\u9fff“”、（） 　]{{1,160}}?(?:{BODY}|等[一二三四五六七八九十\d]*(?:个)?部门)"
    r"(?=关于|印发|转发|批转|发布|对|、| |　))"
)
_VERB = re.compile(r"关于|印发|转发|批转|发布")
_END = re.compile(f"(?:{'|'.join(KINDS)})(?:[（(][^（）()]*[）)])?》?$")
_ADDRESSEES = re.compile(
    r"^(?!一、|为|根据|按照|依据|经)(?![^。；]*(?:如下|以下\S{2,4})[：:]$)"
    r"[^。；]*(?:各|有关|人民政府|委员会|部|局|厅|单位|公司|省|市)[^。；]*[：:]$"
)
# A short line straight below the header that ends with a colon (国家发展改革委：, 你院：).
_ADDRESSED = re.compile(
    r"^(?!为|根据|按照|依据|经|附)[\u4e00-\u9fff、，（）() 　]{2,40}(?<!如下)(?<!意见)(?<!通知)[：:]$"
)
_REPORTED = re.compile(r"^.{0,20}(?:发布关于|印发了|出台了?|日前|近日)")
_MAX_TITLE_LINES = 4
_MAX_ADDRESSEES = 300
# What the general offices publish only through the news agency: its headline is all the title there is.
_PROMULGATED = re.compile(
    rf"^(?:中共中央|国务院)(?:办公厅)?(?:[ 　、](?:国务院|中央军委)(?:办公厅)?)*印发《[^《》]+(?:{'|'.join(KINDS)})》$"
)
_NOTE = re.compile(r"^[（(](?:此件|本文有删减|此文)[^（）()]*[）)]$")
_ATTACHED = re.compile(r"^附\s*件\s*\d*\s*[：:]?$")
# A title without its issuer, as joint notices of ministries print it; only straight above a document number.
_BARE_TITLE = re.compile(r"^关于[^。]{4,150}$")
_OWN_DATE = re.compile(r"[（(][^（）()]*\d{4}年[^（）()]*[）)]$|[（(][^（）()]*日[）)]$")


@dataclass(slots=True)
class Header:
    """What stands above the text; None where it is not printed. `roles` maps line numbers to block roles.

    `signature` and `issued` are those of a cover notice, which are printed above the document that it forwards.
    """

    title: str | None = None
    number: str | None = None
    addressees: str | None = None
    signature: tuple[str, ...] = ()
    issued: date | None = None
    roles: dict[int, str] = field(default_factory=dict)


def find_header(lines: Sequence[Line], above: int, known_title: str | None = None) -> tuple[Header, tuple[Line, ...]]:
    """Find the header in the lines above line number `above`, where the outline begins.

    Gives the header, and the lines with everything above the header declared as removed: a news page's own
    headline, its digest, its lead-in. A line is the title only if it begins with an issuer, says 关于/印发/转发 and
    ends with a kind of document, or equals `known_title`, which the page's own table states; a title split over lines
    is joined.
    """
    top = [line for line in lines if not line.removed and line.number < above]
    header = Header()
    number_at = next((i for i, line in enumerate(top) if NUMBER.match(line.text)), None)
    title_at = _find_title(top, number_at, known_title)
    for i in title_at:
        header.roles[top[i].number] = "title"
    header.title = "".join(top[i].text for i in title_at) or None
    if number_at is not None:
        header.roles[top[number_at].number] = "number"
        header.number = normal_number(top[number_at].text)
        beside = re.search(_DAY, top[number_at].text)
        header.issued = parse_date(beside[0]) if beside else None
    begin = max(title_at.stop if title_at else 0, number_at + 1 if number_at is not None else 0)
    _below_title(header, top, begin)
    for line in top[title_at.stop : number_at] if title_at and number_at is not None else ():
        day = parse_date(line.text.strip("（）()"))
        if day is not None:
            header.roles[line.number] = "date"
            header.issued = header.issued or day
    first = min(header.roles, default=0)
    return header, tuple(_above(line) if line.number < first else line for line in lines)


def header_blocks(
    roles: dict[int, str], official: Sequence[Line], title: str | None, preamble: Sequence[Block], body: Sequence[Line]
) -> tuple[Block, ...]:
    """The blocks above the outline in printed order; a title split over lines is one block.

    The preamble is what of the body stands before the outline; parts of the header may stand between its paragraphs.
    """
    texts = {line.number: line.text for line in official}
    numbers = sorted([*roles, *(line.number for line in body[: len(preamble)])])
    blocks: list[Block] = []
    for number in numbers:
        role = roles.get(number, "preamble")
        if role != "title":
            blocks.append(Block(role, texts[number]))
        elif not any(block.role == "title" for block in blocks):
            blocks.append(Block("title", title or ""))
    return tuple(blocks)


def kind_of(title: str | None) -> str | None:
    """The kind of document that a title names last (…的指导意见 → 意见), or None."""
    match = _END.search(title or "")
    return re.split("[（(》]", match.group())[0] if match else None


def normal_number(printed: str) -> str:
    """A document number with the brackets 〔〕 that GB/T 9704-2012 prescribes, without spaces."""
    match = NUMBER.match(printed.strip())
    return in_standard_brackets(match.group(1) if match else printed)


def is_inner_title(text: str) -> bool:
    """Whether a line is the title of a document that a cover notice brings (…实施方案)."""
    return len(text) <= 80 and "。" not in text and "：" not in text and bool(_END.search(text))


def _below_title(header: Header, top: Sequence[Line], begin: int) -> None:
    """Addressees, and the dates and signatures between title and outline."""
    text_seen = False
    for index in range(begin, len(top)):
        line = top[index]
        day = printed_day(line.text)
        below = top[index + 1].text if index + 1 < len(top) else ""
        if (
            header.addressees is None
            and not text_seen
            and (_addresses(line.text) or (header.roles and _ADDRESSED.match(line.text)))
        ):
            header.roles[line.number] = "addressees"
            header.addressees = line.text
        elif day is not None:
            header.roles[line.number] = "date"
            header.issued = header.issued or day
            if without_day(line.text):
                header.signature = (*header.signature, without_day(line.text))
        elif is_signature(line.text) and (printed_day(below) or (index == begin and not text_seen)):
            header.roles[line.number] = "signature"
            header.signature = (*header.signature, line.text)
        elif _NOTE.match(line.text):
            header.roles[line.number] = "note"
        elif (re.match(r"^附\s*件[：:]", line.text) and text_seen) or (_ATTACHED.match(line.text) and header.issued):
            header.roles[line.number] = "attachment"
        elif text_seen and header.issued and is_inner_title(_joined(top, index)):
            header.roles[line.number] = "inner-title"
        else:
            text_seen = True


def _addresses(text: str) -> bool:
    return len(text) < _MAX_ADDRESSEES and bool(_ADDRESSEES.match(text))


def _find_title(top: Sequence[Line], number_at: int | None, known: str | None) -> range:
    """Where the title stands, from the surest sign to the weakest; its last place where it is printed twice."""
    anchor = number_at
    if anchor and parse_date(top[anchor - 1].text.strip("（）()")):
        anchor -= 1
    if anchor is None:
        anchor = next((i for i, line in enumerate(top) if _addresses(line.text)), None)
    for found in (
        _known_title(top, known),
        _title_above(top, anchor, _is_title),
        _title_above(top, number_at, _is_bare_title),
        _title_anywhere(top),
        _title_below_number(top, number_at),
        next((range(i, i + 1) for i, line in enumerate(top) if _PROMULGATED.match(line.text)), range(0)),
    ):
        if found:
            return _printed_again(top, found)
    return range(0)


def _joined(top: Sequence[Line], index: int) -> str:
    """A line with the next one, if only together they end like a title."""
    text = top[index].text
    if not _END.search(text) and index + 1 < len(top) and len(top[index + 1].text) < 40:
        return text + top[index + 1].text
    return text


def _known_title(top: Sequence[Line], known: str | None) -> range:
    return next(_places(top, known), range(0)) if known else range(0)


def _printed_again(top: Sequence[Line], title_at: range) -> range:
    """The last place where the same title stands: the first ones are headlines of the page."""
    title = "".join(top[i].text for i in title_at)
    return [title_at, *(place for place in _places(top, title) if place.start >= title_at.stop)][-1]


def _places(top: Sequence[Line], title: str) -> Iterator[range]:
    """Where lines that follow each other join to `title`, white space aside."""
    wanted = re.sub(r"\s", "", title)
    for start in range(len(top)):
        for stop in range(start + 1, min(start + _MAX_TITLE_LINES, len(top)) + 1):
            if re.sub(r"\s", "", "".join(line.text for line in top[start:stop])) == wanted:
                yield range(start, stop)


def _title_above(top: Sequence[Line], anchor: int | None, is_title: Callable[[str], bool]) -> range:
    """The fewest lines straight above `anchor` that join to a title."""
    for size in range(1, min(_MAX_TITLE_LINES, anchor or 0) + 1):
        if anchor and is_title("".join(line.text for line in top[anchor - size : anchor])):
            return range(anchor - size, anchor)
    return range(0)


def _title_below_number(top: Sequence[Line], number_at: int | None) -> range:
    """The title of an announcement, which stands below its number."""
    below = -1 if number_at is None else number_at + 1
    return range(below, below + 1) if 0 < below < len(top) and _is_bare_title(top[below].text) else range(0)


def _is_bare_title(text: str) -> bool:
    """Whether a line is 关于…的通知, whose issuers stand only in the signature."""
    return bool(_BARE_TITLE.match(text) and _END.search(text))


def _title_anywhere(top: Sequence[Line]) -> range:
    for start in range(len(top)):
        for size in range(1, _MAX_TITLE_LINES + 1):
            if any(NUMBER.match(line.text) for line in top[start : start + size]):
                break
            if start + size <= len(top) and _is_title("".join(line.text for line in top[start : start + size])):
                return range(start, start + size)
    return range(0)


def _is_title(text: str) -> bool:
    return (
        len(text) <= 200
        and "。" not in text
        and not _OWN_DATE.search(text)
        and bool(_ISSUER.match(text) and _VERB.search(text) and _END.search(text))
        and not _REPORTED.search(text)
    )


def _above(line: Line) -> Line:
    """A line above the header, removed for the first reason whose mark it bears; the last one asks for none."""
    return line.remove(next(reason for reason, mark in ABOVE.items() if line.text.startswith(mark)))
