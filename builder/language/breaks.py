"""Paragraphs that a page glued to one line: the forms by which they are told apart again.

The importer divides a line by them, and the proof of fidelity lets a line be divided nowhere else.
"""

import re
from collections.abc import Sequence
from typing import Final

from builder.language.dates import DAY
from builder.language.signature import BODY, DATED_AND_NOTED, SIGNED_BEHIND
from builder.model.document_number import NUMBER
from builder.model.numbering import HEADINGS, any_label, split_label

# A shorter line is a paragraph of its own, but for the parts of a header and for a signature at its end.
LONG: Final = 100
# A header is shorter, and so is what stands between a cover's last sentence and the document that it brings.
_HEADER = 700
_NEAR = 200
_HEADINGS = (
    "总体要求|总体思路|指导思想|基本原则|主要目标|发展目标|工作目标|总体目标|重点任务|主要任务|工作任务|保障措施|组织实施|"
    "组织保障|工作要求|有关要求|政策措施|重要意义|实施步骤"
)
HEADED: Final = re.compile(rf"^{any_label(HEADINGS)}(?:{_HEADINGS})")
_KINDS = "意见|通知|方案|决定|规划|计划|办法|纲要|措施|批复|公告|通告|通报|函|规定|细则|目录|清单|要点|安排"
_VERBS = "关于|印发|转发|批转|发布|公布|调整|废止|修改"
_BODIES = r"[\u4e00-\u9fff“”、（） 　]{0,120}?"
# A title up to its kind of document, as far as no word goes on (通知书, 方案的), with its marks.
_TITLE = (
    rf"《?{_BODIES}(?:{_VERBS})(?:[^。；：:《》\t]{{2,150}}?(?:《[^《》]{{2,80}}》[^。；：:《》\t]{{0,20}}?)?"
    rf"(?:{_KINDS})(?![的书等和与及、，])|《[^。《》]{{2,80}}?(?:{_KINDS})》)(?:[（(][^（）()号]{{2,12}}[）)])?》?"
)
_IN_MARKS = rf"[（(][^。（）()]{{4,150}}?(?:{_KINDS})[）)]|《[^。《》]{{4,150}}?(?:{_KINDS})》"
_ON_ITS_OWN = rf"(?<=\s)[^。，：:\s]{{4,80}}?(?:{_KINDS})"
# A number whose first characters are none of a title's last (…方案的通知国办发〔2020〕37号).
_OF_TITLE = "意见|通知|方案|决定|规划|计划|办法|纲要|措施|批复|规定|细则"
_NUMBER = rf"[（(【]?(?![的和与及》])(?![\u4e00-\u9fff]{{0,8}}(?:{_OF_TITLE})){NUMBER}(?:[）)】](?=$|[^。，]))?"
_ADDRESSEE = "省|市|区|部|委|局|厅|署|会|院|办|公司|海关|政府|单位|部门|协会|企业|银行|小组"
_TO = (
    rf"(?!为|根据|按照|依据|经|现|附)(?=各|[\u4e00-\u9fff（）()、，]{{2,40}}(?:{_ADDRESSEE})[：:、，（(])"
    r"[^。；：:]{2,260}(?<!如下)[：:]"
)
_TEXT = r"(?:为|根据|按照|依据|依照|经|现|近|自|因|鉴于|《|一、).*"
_REST = rf"\s*(?:({_TO})\s*(.*)|({_TEXT})?)"
# What may stand on one line, in this order: the parts of a header, and then text or nothing.
_FORMS: Sequence[re.Pattern[str]] = tuple(
    re.compile(rf"^{form}$", re.DOTALL)
    for form in (
        rf"({_TITLE})\s*({_NUMBER}){_REST}",
        rf"({_NUMBER})\s*((?:[—－\-–]+|[：:])?\s*{_TITLE}|[—－\-–]*{_IN_MARKS}|{_ON_ITS_OWN}){_REST}",
        rf"({_NUMBER})\s*({_TO})\s*(.*)",
        rf"({_NUMBER})\s*({_TEXT})",
        rf"({_TITLE})\s*({_TO})\s*(.*)",
    )
)
_ADDRESSED = re.compile(
    r"^([\u4e00-\u9fff、，（）]{2,60}[：:])(你(?:们|委|部|局|省|市|院|会|区|署|公司).+)$", re.DOTALL
)
_ADDRESSEES_AND_REST = re.compile(
    r"^([^。；]{2,120}(?:人民政府|各部委|各直属机构|单位|委员会|厅|局|部|公司)[^。；：:]{0,60}[：:])(.+)$", re.DOTALL
)
# A cover's signature, date and note with the title of the document that it brings behind them.
_NAMES = r"[\u4e00-\u9fff“”、 　]"
_COVER = re.compile(
    rf"(?:^|(?<=[。”）)]))\s*({_NAMES}{{2,60}}?(?:{BODY}))\s*({DAY})\s*"
    rf"(?:([（(]此件[^（）()]*[）)])\s*([^。，；：:（）]{{2,60}}?(?:{_KINDS}))?(?=$|为|根据|按照|{any_label(HEADINGS)})"
    rf"|()([^。，；：:（）\s]{{2,60}}?(?:{_KINDS}))(?=$|为|根据|按照|{any_label(HEADINGS)}))"
)
_AFTER_MARK = re.compile(r"[。！？；：:）)”]\s*$")
_OPEN_HEADING = re.compile(rf"^{any_label(HEADINGS)}[^。]{{1,48}}(?<!，)$")


def header_parts(line: str) -> list[str]:
    """The parts of a header on one line, and the text that follows on it; the line alone where it holds no such thing.

    Behind a cover notice's last sentence stand its signature, date and note, and the title of the document that it brings.
    """
    cover = _COVER.search(line[: 2 * _HEADER])
    if cover is None:
        return _above_text(line)
    parts = [*filter(None, cover.groups()), line[cover.end() :].strip()]
    return [*(_above_text(line[: cover.start()].strip()) if cover.start() else ()), *filter(None, parts)]


def _above_text(line: str) -> list[str]:
    head, behind = line[:_HEADER], line[_HEADER:]
    for form in _FORMS if "号" in head or "：" in head or ":" in head else ():
        if found := form.match(head):
            parts = [part.strip() for part in found.groups() if part and part.strip()]
            return [*parts[:-1], parts[-1] + behind]
    if found := _ADDRESSED.match(head) or (_ADDRESSEES_AND_REST.match(head) if len(line) > LONG else None):
        return [found[1], (found[2] + behind).strip()]
    return [line]


def signed_parts(line: str) -> list[str]:
    """The last sentence of a text, and the signature, date and note that were glued to it; the line alone without these."""
    found = SIGNED_BEHIND.search(line, max(0, len(line) - _NEAR)) or DATED_AND_NOTED.match(line)
    if found is None:
        return [line]
    return [part.strip() for part in (line[: found.start()], *found.groups()) if part and part.strip()]


def may_divide(line: str, start: int, at: int) -> bool:
    """Whether a paragraph that begins at `start` of a glued line may end at `at`, with another one after it.

    That is so before a number of an outline that follows the end of a sentence or a numbered heading, between the parts
    of a header, before each part of a signature at the end, and behind a standard heading.
    """
    if (at <= 2 * _HEADER and at in _ends(line, header_parts(line))) or (
        at >= len(line) - _NEAR and at in _ends(line, signed_parts(line))
    ):
        return True
    if len(line) <= LONG:
        return False
    before, after = line[start:at].strip(), line[at:].strip()
    if split_label(after)[0] and (_AFTER_MARK.search(before) or _OPEN_HEADING.match(before)):
        return True
    headed = HEADED.match(before)
    return bool(headed and headed.end() == len(before) and after[0] not in "。，、和与")


def _ends(line: str, parts: Sequence[str]) -> set[int]:
    """Where in `line` each of its parts but the last one ends."""
    ends: set[int] = set()
    at = 0
    for part in parts[:-1]:
        at = line.index(part, at) + len(part)
        ends.add(at)
    return ends
