"""Document numbers (发文字号): the one place where their form is known.

GB/T 9704-2012, 7.2.5, writes the organ's code, the year in 〔〕 and the serial, without 第 and without leading zeros:
国办发〔2021〕24号. Announcements and orders write 商务部公告2023年第199号, or without a year 国务院令第732号. Pages print
all of them with other brackets, with spaces, with 第, in full-width digits, in Chinese numerals (二〇二三年第十二号), with 公告
behind the number; such a number is the same one.
"""

import re
from dataclasses import dataclass
from typing import Final, Self

from builder.model.numbering import value

_OPEN, _CLOSE = r"〔\[［(（﹝【", r"〕\]］)）﹞】"
# For patterns elsewhere, in any brackets and with blanks as pages print them: the year and serial behind an organ's code …
BRACKETED: Final = rf"\s*[{_OPEN}]\s*\d{{4}}\s*[{_CLOSE}]\s*第?\s*\d+\s*号"
# … those of an announcement or an order of some year …
ANNOUNCED: Final = r"\d{4}\s*年?\s*第\s*\d+\s*号"
# … and an organ's code in Chinese characters with what follows it.
CODED: Final = rf"[\u4e00-\u9fff]{{1,10}}{BRACKETED}"
# In running text other brackets mean something else.
IN_TEXT: Final = re.compile(r"[\u4e00-\u9fff]{1,10}〔\d{4}〕第?\d+号")
# What an announcement is called by, behind whoever issues it.
_CALLED = r"(?:(?:联\s*合\s*)?(?:公\s*告|通\s*告)|令)"
_YEAR = r"(?:\d{4}|[〇○零O一二三四五六七八九]{4})"
_SERIAL = r"(?:\d{1,9}|[〇○零一二三四五六七八九十百]{1,6})"
_OF_YEAR = rf"{_YEAR}\s*年?\s*第\s*{_SERIAL}\s*号"
# Characters that a code or a name of a body consists of; a code may be set with blanks (商 贸 发).
_LETTER = r"[^\s﹝﹞【】〔〕\[\]（）()，。、：:0-9０-９《》]"
# A zone's code has its place in parentheses: 中（沪）自贸管.
_PLACED = rf"{_LETTER}{{0,4}}[（(][\u4e00-\u9fff]{{1,4}}[）)]{_LETTER}{{1,10}}?"
_CODE = rf"(?:{_LETTER}{{1,14}}?|{_PLACED}|{_LETTER}{{1,2}}(?:[ 　]+{_LETTER}{{1,2}}){{1,9}})"
_BODIES = r"[\u4e00-\u9fff、，“”（） 　]"
_NO_BODIES = r"(?![^\d]*(?:公报|关于|印发|的))"
_ANNOUNCEMENT = (
    rf"{_NO_BODIES}(?:{_BODIES}{{0,60}}?{_CALLED}?\s*(?:{_OF_YEAR}|[（(]{_OF_YEAR}[）)])"  # 商务部公告2023年第199号, 2023年第199号
    rf"|{_BODIES}{{0,60}}?{_CALLED}\s*(?:{_YEAR}\s*年\s*\d{{1,9}}\s*号|第\s*{_SERIAL}\s*号)"  # …公告2023年199号, …令第732号
    rf"|{_BODIES}{{2,60}}?{_CALLED}{BRACKETED}"  # 商务部 海关总署公告〔2023〕199号
    rf"|{_BODIES}{{2,60}}?{_OF_YEAR}\s*{_CALLED}"  # 商务部2023年第199号公告
    rf"|{_YEAR}\s*年\s*{_BODIES}{{2,60}}?{_CALLED}\s*第\s*{_SERIAL}\s*号)"  # 2023年商务部公告第199号
)
# A date beside a number, in words or in digits.
_DAY = r"(?:[^（）()年]{4,8}年[^年月日]{1,4}月[^年月日]{1,5}日|\d{4}[-./]\d{1,2}[-./]\d{1,2})"
# A number wherever it stands by itself: of a code, or of an announcement.
NUMBER: Final = rf"(?:{_CODE}{BRACKETED}|{_ANNOUNCEMENT})"
_LINE = re.compile(
    rf"^(?:(?:发文|文件|公文)?(?:字|文|编)\s*号[：:]\s*)?(?:[（(](?P<before>{_DAY})[ 　，、]+|[（(【]?)"
    rf"(?P<number>{NUMBER})(?P<beside>(?:[ 　，、]*[（(]?{_DAY}[）)]?)?)"
    r"(?:\s*签\s*发\s*人[：:].{2,12})?[）)】]?$"
)
_PARSED = re.compile(
    rf"(?P<organ>(?:[^\d{_OPEN}{_CLOSE}]|[（(][\u4e00-\u9fff]{{1,4}}[）)])*?)"
    rf"(?:[{_OPEN}](?P<year>\d{{4}})年?[{_CLOSE}](?P<nth>第?)|(?:(?P<of>\d{{4}})年?)?(?P<announced>第)"
    rf"|(?<=[告令])(?P<short>\d{{4}})年)(?P<serial>\d{{1,9}})号(?P<behind>(?:公告|通告|令)?)"
)
_MARKS = re.compile(rf"[{_OPEN}](\d{{4}})(年?)[{_CLOSE}]")
_ENCLOSED = re.compile(rf"[（(]({_OF_YEAR})[）)]")
_IN_WORDS = re.compile(rf"({_YEAR})(年?第)({_SERIAL})(?=号)|(?<=[令告]第)({_SERIAL})(?=号)")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")


@dataclass(frozen=True, slots=True)
class DocumentNumber:
    """A document number in its parts; two that are equal name the same document."""

    organ: str
    """The organ's code (国办发), or what an announcement is called by (商务部公告), without blanks."""
    year: int | None
    """The year, where one is printed."""
    serial: int
    """The number within the year."""
    announced: bool = False
    """Whether it has the form of an announcement or an order: 2023年第199号."""

    @classmethod
    def parse(cls, printed: str) -> Self | None:
        """The parts of a number as a page prints it, with any brackets and blanks; None where it is none."""
        found = _PARSED.fullmatch(_IN_WORDS.sub(_in_digits, in_standard_brackets(printed)))
        if found is None or (found["behind"] and not found["announced"]):
            return None
        year = found["year"] or found["of"] or found["short"]
        announced = bool(found["announced"] or found["short"])
        return cls(found["organ"] + found["behind"], int(year) if year else None, int(found["serial"]), announced)

    @property
    def issuers(self) -> str | None:
        """Who issues an announcement or an order, as its number calls them (财政部、商务部公告 → 财政部、商务部); else None."""
        called = re.fullmatch(rf"(.{{2,}}?){_CALLED}", self.organ)
        return called[1] if called else None

    def __str__(self) -> str:
        """The number as GB/T 9704-2012 or an announcement prints it."""
        if not self.announced:
            return f"{self.organ}〔{self.year}〕{self.serial}号"
        return f"{self.organ}{f'{self.year}年' if self.year else ''}第{self.serial}号"


def same_number(one: str, other: str) -> bool:
    """Whether two numbers as printed are the same one; text that is no number is compared as it is."""
    return one == other or ((parsed := DocumentNumber.parse(one)) is not None and parsed == DocumentNumber.parse(other))


def number_on_line(text: str) -> str | None:
    """The number of a line of a header that holds nothing else than a number, its label, a date and who released it."""
    found = _LINE.match(text.strip())
    return found["number"] if found else None


def beside_number(text: str) -> str:
    """What a line of a header that holds a number says before or behind it: a date; empty where there is none."""
    found = _LINE.match(text.strip())
    return (found["before"] or found["beside"]).strip(" 　，、（）()") if found else ""


def in_standard_brackets(printed: str) -> str:
    """A number with the brackets 〔〕, with ASCII digits and without blanks, the rest as printed."""
    bare = re.sub(r"\s", "", printed).translate(_FULL_WIDTH)
    return _ENCLOSED.sub(r"\1", _MARKS.sub(r"〔\1〕", bare))


def _in_digits(match: re.Match[str]) -> str:
    if match[4]:
        return str(value(match[4]) or 0)
    year = "".join(char if char.isdecimal() else str(value(char)) for char in match[1])
    return f"{year}{match[2]}{value(match[3]) or 0}"
