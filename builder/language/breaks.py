"""Paragraphs that a page glued to one line: the forms by which they are told apart again."""

import re

from builder.language.signature import BODY
from builder.model.document_number import ANNOUNCED, CODED
from builder.model.numbering import HEADINGS, any_label, split_label

# A shorter line is a paragraph of its own, whatever stands in it.
LONG = 100
_HEADINGS = (
    "总体要求|总体思路|指导思想|基本原则|主要目标|发展目标|工作目标|总体目标|重点任务|主要任务|工作任务|保障措施|组织实施|"
    "组织保障|工作要求|有关要求|政策措施|重要意义|实施步骤"
)
HEADED = re.compile(rf"^{any_label(HEADINGS)}(?:{_HEADINGS})")
_KINDS = "意见|通知|方案|决定|规划|计划|办法|纲要|措施|批复"
TITLE_AND_NUMBER = re.compile(rf"^(.{{8,120}}?(?:{_KINDS}))(?=[（(]?{CODED})")
NUMBER_AND_REST = re.compile(rf"^([（(]?{CODED}[）)]?)(?=.)")
ADDRESSEES_AND_REST = re.compile(
    r"^([^。；]{2,120}(?:人民政府|各部委|各直属机构|单位|委员会|厅|局|部|公司)[^。；：:]{0,60}[：:])(?=.)"
)
# Parts of the header that pages print on one short line: an announcement's number and title, a reply's addressee.
ON_ONE_LINE = (
    re.compile(rf"^([\u4e00-\u9fff、 ]{{2,60}}公告\s*{ANNOUNCED})\s+(关于.{{4,80}}(?:公告|通告))$"),
    re.compile(r"^([\u4e00-\u9fff、，]{2,60}[：:])(你(?:们|委|部|局|省|市|院|会|区|署|公司).+)$"),
)
SIGNED = re.compile(
    rf"(?<=[。”）)])([\u4e00-\u9fff、 ]{{2,60}}?(?:{BODY}))(\d{{4}}年\d{{1,2}}月\d{{1,2}}日)([（(]此件[^（）()]*[）)])?$"
)
_AFTER_MARK = re.compile(r"[。！？；：:）)”]\s*$")
_OPEN_HEADING = re.compile(rf"^{any_label(HEADINGS)}[^。]{{1,48}}(?<!，)$")


def may_divide(line: str, start: int, at: int) -> bool:
    """Whether a paragraph that begins at `start` of a glued line may end at `at`, with another one after it.

    That is so before a number of an outline that follows the end of a sentence or a numbered heading, between the parts
    of a header, before each part of a signature at the end, and behind a standard heading.
    """
    before, after = line[start:at].strip(), line[at:].strip()
    if len(line) <= LONG:
        parts = [match for pattern in ON_ONE_LINE if (match := pattern.match(line))]
        return any(
            line[match.end(1) : match.start(2)].strip() == "" and match.end(1) <= at <= match.start(2)
            for match in parts
        )
    if split_label(after)[0] and (_AFTER_MARK.search(before) or _OPEN_HEADING.match(before)):
        return True
    if any((match := pattern.match(line[start:].lstrip())) and match[1] == before for pattern in _HEADER_PARTS):
        return True
    signed = SIGNED.search(line)
    if signed and at in (signed.start(1), signed.start(2), signed.start(3)):
        return True
    headed = HEADED.match(before)
    return bool(headed and headed.end() == len(before) and after[0] not in "。，、和与")


_HEADER_PARTS = (TITLE_AND_NUMBER, NUMBER_AND_REST, ADDRESSEES_AND_REST)
