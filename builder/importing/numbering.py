"""Numbered lines, found by the number that is expected next.

A number counts only where its sequence has arrived at it, so 一、二、三产业 at the start of a paragraph, 三、四期工程 or
1.8万亿元 open nothing.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from builder.importing.line import Line
from builder.language.numerals import NUMERAL, value

# How levels are numbered (GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）); the second group is the number.
STYLES: dict[str, re.Pattern[str]] = {
    "dun": re.compile(rf"^(({NUMERAL})\s?[、．.]\s*)(.*)$"),
    "paren": re.compile(rf"^([（(]\s?({NUMERAL})\s?[）)]、?\s*)(.*)$"),
    "arabic": re.compile(r"^((\d{1,3})(?:[.．﹒](?!\d)|、)\s*)(.*)$"),
}
_ORDER = tuple(STYLES)
# 一、二、三产业; 三、四期工程; 一、二线城市: a list of numbers, not a number with its heading.
_LIST = re.compile(rf"^{NUMERAL}(?:、|期|次|三?产业|类|级|线|季度|批|至)")
_MAX_GAP = 4
_BOX = re.compile(r"^专栏\s*(?:\d|[一二三四五六七八九十])*(?:\s|[：:]|$|\S{2,30}$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """The number at the start of a line: its style, its value, the label as printed, and the rest of the line."""

    style: str
    number: int
    numeral: str
    label: str
    rest: str
    # Whether the number goes on where its sequence stood before the level above moved on.
    runs_on: bool


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with its mark, or None if it is a plain paragraph."""

    line: Line
    mark: Mark | None


class Sequences:
    """Where each style of numbering stands."""

    def __init__(self) -> None:
        """Begin before every sequence."""
        self._last = dict.fromkeys(STYLES, 0)
        self._in_parent = dict.fromkeys(STYLES, 0)

    def copy(self) -> "Sequences":
        """The same place in every sequence, to try a number without moving on."""
        other = Sequences()
        other._last.update(self._last)
        other._in_parent.update(self._in_parent)
        return other

    def expected(self, style: str) -> set[int]:
        """The numbers at which the style's sequence has arrived: the next one, or 1 under a new parent."""
        return {self._last[style] + 1, self._in_parent[style] + 1}

    def read(self, text: str) -> Mark | None:
        """The mark of a line if its number is expected; the sequences move on."""
        for style, number, match in _numbers(text):
            if number in self.expected(style):
                return self._move(style, number, match)
        return None

    def resume(self, text: str, following: Mapping[str, int]) -> Mark | None:
        """The mark of a line whose number was dropped or mistyped; `following` is the next number of each style."""
        for style, number, match in _numbers(text):
            last = self._last[style]
            goes_on = style != "arabic" and last and 0 <= number - last <= _MAX_GAP
            if goes_on and following.get(style) == number + 1:
                return self._move(style, number, match)
        return None

    def _move(self, style: str, number: int, match: re.Match[str]) -> Mark:
        runs_on = number > 1 and self._in_parent[style] == 0
        self._last[style] = self._in_parent[style] = number
        for lower in _ORDER[_ORDER.index(style) + 1 :]:
            self._in_parent[lower] = 0
        return Mark(style, number, match[2], match[1], match[3], runs_on)


def _numbers(text: str) -> Iterator[tuple[str, int, re.Match[str]]]:
    """The styles in which a line may be numbered, each with its number; a list of numbers (一、二、三产业) is none."""
    for style, pattern in STYLES.items():
        match = pattern.match(text)
        number = value(match[2]) if match else None
        if match and number is not None and match[3].strip() and not (style == "dun" and _LIST.match(match[3])):
            yield style, number, match


def number_lines(lines: Iterable[Line]) -> list[Numbered]:
    """Every line with its mark, if it has one; inside a box (专栏) only the upper levels count.

    A number that is not the expected one opens something all the same if it goes on by no more than three, or repeats
    the last one, and the next line of its style goes on from it: pages do drop and mistype a number.
    """
    texts = list(lines)
    following = _next_numbers(texts)
    sequences = Sequences()
    result: list[Numbered] = []
    boxed = False
    for index, line in enumerate(texts):
        if _BOX.match(line.text):
            boxed = True
        if boxed and STYLES["arabic"].match(line.text):
            result.append(Numbered(line, None))
            continue
        mark = sequences.read(line.text) or sequences.resume(line.text, following[index])
        if mark is not None:
            boxed = False
        result.append(Numbered(line, mark))
    return result


def _next_numbers(lines: Sequence[Line]) -> list[dict[str, int]]:
    """For each line, the number of the next line of each style."""
    following: list[dict[str, int]] = []
    seen: dict[str, int] = {}
    for line in reversed(lines):
        following.append(dict(seen))
        for style, pattern in STYLES.items():
            match = pattern.match(line.text)
            number = value(match[2]) if match else None
            if match and number is not None and not (style == "dun" and _LIST.match(match[3])):
                seen[style] = number
    return following[::-1]


def count(numbered: Sequence[Numbered], style: str) -> int:
    """How many lines bear a number of this style."""
    return sum(1 for entry in numbered if entry.mark and entry.mark.style == style)
