"""The document number above the text: on one line, or on several as announcements and orders print it.

中华人民共和国商务部 / 公　告 / 2021年第12号 is one number, and it names who issues it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from builder.importing.line import Line
from builder.language.dates import parse_any_date
from builder.language.signature import is_signature
from builder.model import DocumentNumber
from builder.model.document_number import beside_number, in_standard_brackets, number_on_line

_MOST_LINES = 8
# Year and serial alone, or the serial of an order.
_SERIAL = re.compile(r"^[（(]?(?:.{4}\s*年\s*)?第?\s*[\d一二三四五六七八九十百〇○零\s]+号[）)]?$")
_CALLED = re.compile(r"^(.*?)(?:(?:联\s*合\s*)?(?:公\s*告|通\s*告)|令)$")
_RED_HEAD = re.compile(r"^([\u4e00-\u9fff、 　]{2,80}?)文\s*件$")


@dataclass(frozen=True, slots=True)
class Found:
    """A number: the lines of it by their index, as the directive has it, whom it names, and the day printed beside it.

    Of a number of a code who issues it stands in the head above it (商务部文件), if there is one.
    """

    lines: range
    number: str
    issuers: str = ""
    day: date | None = None


def find_number(top: Sequence[Line]) -> Found | None:
    """The first number in the lines above the text; None where there is none."""
    for index, line in enumerate(top):
        first = _begin(top, index)
        if first is None:
            continue
        printed = "　".join(above.text for above in top[first:index])
        number = normal_number(f"{printed} {line.text}" if printed else line.text)
        return Found(
            range(first, index + 1), number, _issuers(printed or line.text, number, top[:first]), _day(line.text)
        )
    return None


def normal_number(printed: str) -> str:
    """A document number with the brackets 〔〕 that GB/T 9704-2012 prescribes, without blanks and what stands beside it."""
    return in_standard_brackets(number_on_line(printed) or printed)


def named_by(number: str | None, publisher: str | None) -> str:
    """Whom a number without lines names: its own bodies, or who publishes an announcement that names nobody."""
    parts = DocumentNumber.parse(number or "")
    return (parts.issuers or publisher or "") if parts and parts.announced else ""


def _begin(top: Sequence[Line], index: int) -> int | None:
    """The first line of the number of which line `index` is the last; None where it is the last of none."""
    text = top[index].text
    alone = number_on_line(text)
    if not _SERIAL.match(text):
        return index if alone else None
    called = index - 1
    if called < 0 or not (found := _CALLED.match(top[called].text)):
        return index if alone else None
    if found[1].strip() and not is_signature(found[1].strip()):
        return index if alone else None
    first = called
    # Above 公告 by itself stand those who issue it, each on a line.
    while not found[1].strip() and first and first > called - _MOST_LINES and is_signature(top[first - 1].text):
        first -= 1
    return first


def _issuers(printed: str, number: str, above: Sequence[Line]) -> str:
    """Whom a number names, as printed, with the blanks that tell them apart."""
    parts = DocumentNumber.parse(number)
    if parts and (parts.announced or parts.issuers):
        if not (parts.issuers and is_signature(parts.issuers.replace("，", "、"))):
            return ""
        return re.split(r"(?:联\s*合\s*)?公\s*告|(?:联\s*合\s*)?通\s*告|令|[\d〔（(]", printed)[0].strip("（( 　")
    return next((head[1] for line in reversed(above) if (head := _RED_HEAD.match(line.text))), "")


def _day(text: str) -> date | None:
    return parse_any_date(beside_number(text)) if number_on_line(text) else None
