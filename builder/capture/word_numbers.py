"""The numbers that Word counts and sets before paragraphs by itself (ECMA-376 part 1, 17.9)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HAN = "〇一二三四五六七八九"
_HAN_FORMATS = frozenset(
    "chineseCounting chineseCountingThousand taiwaneseCounting taiwaneseCountingThousand japaneseCounting"
    " ideographDigital".split()
)
_CIRCLED = frozenset("decimalEnclosedCircle decimalEnclosedCircleChinese".split())
_LETTERS = {"upperLetter": "A", "lowerLetter": "a"}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LEVELS = 9
_LONGEST = 1_000  # beyond which a number is written in digits


@dataclass
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    style: str | None = None


@dataclass
class _List:
    """A list of Word's: its levels, and how far each is counted."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def next(self, at: int) -> str:
        """The label of the next paragraph on level `at`."""
        level = self.levels[at]
        self.counts[at] = self.counts.get(at, level.start - 1) + 1
        for below in [deeper for deeper in self.counts if deeper > at]:
            del self.counts[below]
        text = "" if level.format in ("bullet", "none") else level.text
        for upper in range(_LEVELS):
            if f"%{upper + 1}" in text and upper in self.levels:
                number = self.counts.get(upper, self.levels[upper].start)
                text = text.replace(f"%{upper + 1}", _written(number, self.levels[upper].format))
        return text


class WordNumbers:
    """Counts the numbered paragraphs of a document; they are asked for in their order."""

    def __init__(self, numbering: _Element | None, styles: _Element | None) -> None:
        """Read the lists and the styles that use them; either part may be missing."""
        self._lists: dict[str, _List] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._of_number: dict[str, str] = {}
        for abstract in _all(numbering, "abstractNum"):
            levels = {_int(node.get(f"{_W}ilvl")): _level(node) for node in _all(abstract, "lvl")}
            self._lists[abstract.get(f"{_W}abstractNumId", "")] = _List(levels)
        for number in _all(numbering, "num"):
            name = number.get(f"{_W}numId", "")
            self._of_number[name] = _value(number, "abstractNumId") or ""
            for override in _all(number, "lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._restarts[name, _int(override.get(f"{_W}ilvl"))] = _int(start)
        self._styles = {style.get(f"{_W}styleId", ""): style for style in _all(styles, "style")}

    def of(self, paragraph: _Element) -> str:
        """The label that Word sets before a paragraph; empty where it sets none."""
        for properties, style in self._properties(paragraph):
            numbered = properties.find(f"{_W}numPr")
            if numbered is None:
                continue
            name, at = _value(numbered, "numId"), _value(numbered, "ilvl")
            found = self._lists.get(self._of_number.get(name or "", ""))
            if name is None or found is None:
                return ""
            level = (
                _int(at) if at is not None else next((i for i, one in found.levels.items() if one.style == style), 0)
            )
            if level not in found.levels:
                return ""
            if (name, level) in self._restarts:
                found.counts[level] = self._restarts.pop((name, level)) - 1
            return found.next(level)
        return ""

    def _properties(self, paragraph: _Element) -> Iterator[tuple[_Element, str | None]]:
        """The paragraph's own properties, then those of its style and of the styles which that is based on."""
        own = paragraph.find(f"{_W}pPr")
        if own is None:
            return
        yield own, None
        name, seen = _value(own, "pStyle"), set[str]()
        while name in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[name]
            properties = style.find(f"{_W}pPr")
            if properties is not None:
                yield properties, name
            name = _value(style, "basedOn")


def _level(node: _Element) -> _Level:
    return _Level(
        _int(_value(node, "start") or "1"),
        _value(node, "numFmt") or "decimal",
        _value(node, "lvlText") or "",
        _value(node, "pStyle"),
    )


def _written(number: int, style: str) -> str:
    if not 0 < number < _LONGEST:
        return str(number)
    if style in _HAN_FORMATS:
        return _han(number)
    if style in _CIRCLED and number <= 20:
        return chr(ord("①") + number - 1)
    if style in _LETTERS and number <= 26:
        return chr(ord(_LETTERS[style]) + number - 1)
    if style == "ideographTraditional" and number <= len(_STEMS):
        return _STEMS[number - 1]
    if style in ("upperRoman", "lowerRoman"):
        return _roman(number).upper() if style == "upperRoman" else _roman(number)
    return f"{number:02}" if style == "decimalZero" else str(number)


def _han(number: int) -> str:
    """A number below a thousand as it is counted: 十, 二十一, 一百零三."""
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    text = f"{_HAN[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else _HAN[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    return text + (_HAN[ones] if ones else "")


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text, number = text + letters, number - value
    return text


def _all(parent: _Element | None, name: str) -> list[_Element]:
    return [] if parent is None else list(parent.iterchildren(f"{_W}{name}"))


def _value(parent: _Element, name: str) -> str | None:
    child = parent.find(f"{_W}{name}")
    return None if child is None else child.get(f"{_W}val")


def _int(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else 0
