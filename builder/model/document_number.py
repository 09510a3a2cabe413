"""Document numbers (发文字号): the one place where their form is known.

GB/T 9704-2012, 7.2.5, writes the organ's code, the year in 〔〕 and the serial, without 第 and without leading zeros:
国办发〔2021〕24号. Announcements and orders write 商务部公告2023年第199号, or without a year 国务院令第732号. Pages print
all of them with other brackets, with spaces, with 第; such a number is the same one.
"""

import re
from dataclasses import dataclass
from typing import Final, Self

_OPEN, _CLOSE = r"〔\[［(（﹝【", r"〕\]］)）﹞】"
# For patterns elsewhere, in any brackets and with blanks as pages print them: the year and serial behind an organ's code …
BRACKETED: Final = rf"\s*[{_OPEN}]\s*\d{{4}}\s*[{_CLOSE}]\s*第?\s*\d+\s*号"
# … those of an announcement or an order of some year …
ANNOUNCED: Final = r"\d{4}\s*年?\s*第\s*\d+\s*号"
# … and an organ's code in Chinese characters with what follows it.
CODED: Final = rf"[\u4e00-\u9fff]{{1,10}}{BRACKETED}"
# In running text other brackets mean something else.
IN_TEXT: Final = re.compile(r"[\u4e00-\u9fff]{1,10}〔\d{4}〕第?\d+号")
_PARSED = re.compile(
    rf"(?P<organ>[^\d{_OPEN}{_CLOSE}]*)"
    rf"(?:[{_OPEN}](?P<year>\d{{4}})[{_CLOSE}](?P<nth>第?)|(?:(?P<of>\d{{4}})年?)?(?P<announced>第))(?P<serial>\d{{1,9}})号"
)
_MARKS = re.compile(rf"[{_OPEN}](\d{{4}})[{_CLOSE}]")


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
        found = _PARSED.fullmatch(re.sub(r"\s", "", printed))
        if found is None:
            return None
        year = found["year"] or found["of"]
        return cls(found["organ"], int(year) if year else None, int(found["serial"]), bool(found["announced"]))

    def __str__(self) -> str:
        """The number as GB/T 9704-2012 or an announcement prints it."""
        if not self.announced:
            return f"{self.organ}〔{self.year}〕{self.serial}号"
        return f"{self.organ}{f'{self.year}年' if self.year else ''}第{self.serial}号"


def same_number(one: str, other: str) -> bool:
    """Whether two numbers as printed are the same one; text that is no number is compared as it is."""
    return one == other or ((parsed := DocumentNumber.parse(one)) is not None and parsed == DocumentNumber.parse(other))


def in_standard_brackets(printed: str) -> str:
    """A number with the brackets 〔〕 and without blanks, the rest as printed."""
    return _MARKS.sub(r"〔\1〕", re.sub(r"\s", "", printed))
