"""The styles in which documents number their parts: one table, which everything that knows a style reads.

A new style is a row here and a case of tests/model/test_numbering.py.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from typing import NamedTuple

from builder.model.glossary import Bilingual

HAN = "[一二三四五六七八九十百]+"
_DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"○": 0, "零": 0, "Ｏ": 0, "O": 0, "两": 2}
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def value(numeral: str) -> int | None:
    """The value of a Chinese numeral below 1000 (十, 二十一, 一百零三) or of Arabic digits; else None."""
    if numeral.isdecimal():
        return int(numeral)
    total, digit = 0, 0
    for char in numeral:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS[char]
        else:
            return None
    return total + digit if numeral else None


class Level(IntEnum):
    """A level of a directive's outline, the highest first (GB/T 9704-2012, 7.3.3: 一、 （一） 1.)."""

    FIRST = 1
    SECOND = 2
    THIRD = 3


class Label(NamedTuple):
    """The number with which a line begins."""

    printed: str
    """As printed, with its marks and the blanks behind it."""
    numeral: str
    """By itself."""
    rest: str
    """What follows it on the line."""


@dataclass(frozen=True, eq=False)
class Style:
    """A style of numbering; what is printed is written as regular expressions."""

    example: str
    """The first label of its kind, by which the style is called."""
    opens: str
    """What stands before the numeral."""
    numeral: str
    """The numeral."""
    closes: str
    """What stands behind it, the blanks before the heading aside."""
    read: Callable[[str], int | None] = value
    """Gives a numeral's value, by which sequences are checked and of which ids are made."""
    level: Level | None = None
    """The level of the outline that it numbers."""
    mended: bool = False
    """Whether a number is believed where the one before it was dropped or mistyped."""
    boxed: bool = False
    """Whether it counts inside a box (专栏), too."""
    listed: str | None = None
    """How the rest of a line begins that is a list of numbers, no number with its heading."""
    glued: str | None = None
    """Where a paragraph with such a number may begin in the middle of a line whose breaks were lost.

    What stands before it, and how much of the label is enough there.
    """
    items: int | None = None
    """Its turn when items of a measure are looked for."""
    refused: Bilingual | None = None
    """Why a document that is numbered so cannot be imported."""

    @property
    def pattern(self) -> str:
        """A label without the blanks behind it, as a regular expression that captures nothing."""
        return f"{self.opens}(?:{self.numeral}){self.closes}"

    def match(self, line: str) -> Label | None:
        """The number with which `line` begins; None if it begins with none of this style."""
        found = self._label.match(line)
        return Label(found[0], found[1], line[found.end() :]) if found else None

    def lists(self, rest: str) -> bool:
        """Whether what follows a label makes it a list of numbers (一、二、三产业)."""
        return self.listed is not None and re.match(self.listed, rest) is not None

    @cached_property
    def inside(self) -> re.Pattern[str] | None:
        """Where a paragraph with such a number may begin in the middle of a line."""
        return re.compile(self.glued) if self.glued else None

    @cached_property
    def _label(self) -> re.Pattern[str]:
        return re.compile(rf"{self.opens}({self.numeral}){self.closes}\s*")


STYLES: tuple[Style, ...] = (
    Style(
        "一、", "", HAN, r"\s?(?:[、．.]|[，,](?!\d))",
        level=Level.FIRST,
        mended=True,
        boxed=True,
        # 一、二、三产业; 三、四期工程; 一、二线城市
        listed=rf"{HAN}(?:、|期|次|三?产业|类|级|线|季度|批|至)",
        glued=r"(?<=[。；！？）)”：:])\s*(?=[一二三四五六七八九十]{1,3}、)",
    ),
    Style(
        "（一）", r"[（(]\s?", HAN, r"\s?[）)]、?",
        level=Level.SECOND,
        mended=True,
        boxed=True,
        glued=r"(?:(?<=[^\s、，（(])|(?<=[、，（(]\s))\s*(?=[（(][一二三四五六七八九十]{1,3}[）)])",
        items=4,
    ),
    Style(
        # Digits are a label only with their mark, and 1.8 is a number.
        "1.", "", r"\d{1,3}", r"(?:[.．﹒](?!\d)|、)",
        level=Level.THIRD,
        glued=r"(?:(?<=[^\s\d、，.．（(第])|(?<=[\d、，.．（(第]\s))\s*(?=\d{1,2}[.．﹒](?!\d))",
        items=1,
    ),
    # A number and its marks in one character, as typists choose it from a list of symbols.
    Style(
        "㈠", "", "[㈠-㈩]", "、?",
        read=lambda numeral: ord(numeral) - ord("㈠") + 1,
        level=Level.SECOND,
        mended=True,
        glued=r"(?<=[^、，（(])(?=[㈠-㈩])",
        items=6,
    ),
    Style(
        "⒈", "", "[⒈-⒛]", "",
        read=lambda numeral: ord(numeral) - ord("⒈") + 1,
        level=Level.THIRD,
        glued=r"(?<=[^、，（(])(?=[⒈-⒛])",
        items=7,
    ),
    Style("⑴", "", "[⑴-⒇]", "、?", read=lambda numeral: ord(numeral) - ord("⑴") + 1, items=8),
    Style("（1）", r"[（(]\s?", r"\d{1,3}", r"\s?[）)]、?", items=2),
    # 1.1 要求; not 1.1万吨, 1.5%, 2.1版, 1.2和1.3.
    Style(
        "1.1", "", r"\d{1,2}[.．]\d{1,2}", r"(?![\d.．%％/万亿千百元吨个倍米年版项条级以至和及、])",
        read=lambda numeral: int(re.split("[.．]", numeral)[-1]), items=5,
    ),
    Style("1）", "", r"\d{1,3}", r"[）)]"),
    Style("①", "", f"[{_CIRCLED}]", "", read=lambda numeral: _CIRCLED.index(numeral) + 1, items=3),
    Style(
        "第一条", "第", r"[一二三四五六七八九十百零〇\d]+", "条",
        glued=r"(?<=[。；：）\s])第[一二三四五六七八九十百]+条(?![、，款项第规的中])",
        refused=Bilingual(
            "this is a regulation in articles (第…章, 第…条), a kind that is not supported yet;"
            " directives number their measures 一、 （一） 1.",
            "这是分条的法规（第…章、第…条），尚不支持；文件的措施以 一、 （一） 1. 编号",
        ),
    ),
    Style(
        "第一章", "第", r"[一二三四五六七八九十百\d]+", "[章篇编]",
        refused=Bilingual(
            "this is a plan or regulation in chapters (第…章), a kind that is not supported yet",
            "这是分章的规划或法规（第…章），尚不支持",
        ),
    ),
)  # fmt: skip
_READ = tuple(style for style in STYLES if not style.refused)
# A heading on one of these levels may stand on a line without text.
HEADINGS = tuple(style for style in STYLES if style.level in (Level.FIRST, Level.SECOND))
OUTLINE = {style: style.level for style in STYLES if style.level}


def any_label(styles: Iterable[Style]) -> str:
    """A label of any of these styles, as a regular expression that captures nothing."""
    return "(?:" + "|".join(style.pattern for style in styles) + ")"


def split_label(text: str) -> tuple[str, str]:
    """The label with which a numbered line begins, as printed, and the number in it; both empty where there is none."""
    for style in _READ:
        if found := style.match(text):
            return found.printed, found.numeral
    return "", ""


def ordinal(text: str) -> int | None:
    """The value of the number with which a line begins; None where it begins with none."""
    return next((style.read(found.numeral) for style in _READ if (found := style.match(text))), None)
