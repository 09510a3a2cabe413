"""Where a document ends and the site goes on: what stands below is the site's, whatever it looks like."""

import re
from collections.abc import Sequence

from builder.capture.ends import ENDS
from builder.model.numbering import OUTLINE, Level, Style, any_label

# Below a site's mark the document goes on all the same with its signature and date, its notes, or what is attached.
_DAY = r"[\d０-９〇○◯ΟОＯOo零一二三四五六七八九]{4}年\S{1,3}月\S{1,3}[日曰号]"
_BODIES = r"[\u4e00-\u9fff、 　]{2,120}(?:部|委|局|署|会|办|厅|院|行|府|关|组|室)(?:[（(]代?章[）)])?"
_SIGNED = re.compile(rf"^{_BODIES}\s*[（(]?{_DAY}[）)]?$")
_DATED = re.compile(rf"^[（(]?{_DAY}[）)]?$")
_SIGNATURE = re.compile(rf"^{_BODIES}$")
_REST = re.compile(
    r"^附\s*(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}\s*(?:[：:.．]|$)|^[（(](?:此件|本文有删减|此文|联系人)"
    r"|^(?:抄\s*送|抄\s*报|主\s*题\s*词|联系人)[：:]|^\S{2,30}\s+\S{8,14}印发$"
)
# What may be attached without a word: something with a title, a table.
_TITLED = re.compile(
    r"(?:意见|通知|方案|决定|规划|计划|办法|纲要|措施|批复|公告|函|令|规定|要点|细则|清单|目录|条例|章程|安排|报告|指南|标准|规范|范围|名单|[表图册]"
    r"|样[式本张]|格式|模板|说明|要求|明细|一览|流程|题|则|协定|议定书|条款)(?:[（(][^（）()]*[）)])?》?$|\t|^[（(].*[）)]$|^《"
)
_NUMBERED = re.compile(any_label(OUTLINE))
_LONGEST = 60
_LONGEST_MARK = 200
_ATTACHED = re.compile(r"^附\s*(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}\s*[：:]?$")


def tail_begins(lines: Sequence[str]) -> int:
    """The index of the first line below the document; the number of lines where the document ends the page.

    It is the first mark with which a site ends a document (`ENDS`) below which nothing of the document stands: no number that
    goes on from those above, no numbered paragraph, no signature with its date, no note, no attachment. A short line straight
    below the date that is none of these is such a mark, too. A page that has numbered nothing yet has not begun. Inside what
    is attached only marks that no form has count.
    """
    rests = [_is_rest(lines, index) for index in range(len(lines))]
    numbers = [_number(line) for line in lines]
    sure = (i for i in reversed(range(len(lines))) if rests[i] or (numbers[i] and _is_paragraph(lines, i, numbers[i])))
    last = next(sure, -1)  # nothing above it is a mark
    above: dict[Style, int] = {}
    below: set[Style] = set()
    begin, attached, dated = len(lines), False, False
    for index, (line, number, rest) in enumerate(zip(lines, numbers, rests, strict=True)):
        undecided = begin == len(lines) and index > last and above and not number
        if undecided and _is_mark(line, attached=attached, dated=dated):
            begin, below = index, set()
            continue
        if number and number[0] not in below and number[1] > 1 and number[1] == above.get(number[0], 0) + 1:
            begin = len(lines)  # the next number, which no list below began
        if begin == len(lines):
            dated = dated or bool(rest and not _REST.match(line))
            attached = attached or bool(_ATTACHED.match(line) or (dated and not rest))
            above |= {number[0]: number[1]} if number else {}
        elif number:
            below.add(number[0])
    return begin


def _is_mark(line: str, *, attached: bool, dated: bool) -> bool:
    """Whether a site ends a document with such a line."""
    if len(line) > _LONGEST_MARK:
        return False
    found = [end for end in ENDS if end.habit.pattern.match(line)]
    if any(not end.form for end in found) or (found and not attached):
        return True
    return (
        dated
        and not attached
        and len(line) <= _LONGEST
        and not line.endswith(("。", "："))
        and not _TITLED.search(line)
    )


def _number(line: str) -> tuple[Style, int] | None:
    """The style and the value of the number with which a line begins, of those that number an outline."""
    if not _NUMBERED.match(line):
        return None
    for style in OUTLINE:
        found = style.match(line)
        value = style.read(found.numeral) if found and not style.lists(found.rest) else None
        if value is not None:
            return style, value
    return None


def _is_paragraph(lines: Sequence[str], index: int, number: tuple[Style, int] | None) -> bool:
    """Whether a numbered line is a paragraph of an upper level, or heads one: no headline in a list."""
    return bool(
        number and OUTLINE[number[0]] is not Level.THIRD and any("。" in line for line in lines[index : index + 2])
    )


def _is_rest(lines: Sequence[str], index: int) -> bool:
    line = lines[index]
    if _REST.match(line):
        return True
    if len(line) > _LONGEST_MARK:
        return False
    signed = _DATED.match(line) and _SIGNATURE.match(lines[index - 1])
    return bool(signed or _SIGNED.match(line))
