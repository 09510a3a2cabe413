"""Numbered lines, found by the number that is expected next.

A number counts only where its sequence has arrived at it, so 一、二、三产业 at the start of a paragraph, 三、四期工程 or
1.8万亿元 open nothing.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from builder.importing.line import Line
from builder.model.numbering import OUTLINE, Label, Level, Style, any_label

_MAX_GAP = 4
_NUMBERED = re.compile(any_label(OUTLINE))
_SENTENCE = re.compile(r"[。；：]")
_RATE = re.compile(r"\d\s*(?:[%％‰]|(?:美|欧|日|人民币)?元(?:[/／每]\S{1,6})?)[。；]?$")
BOX = re.compile(r"^专栏\s*(?:\d|[一二三四五六七八九十])*(?:\s|[：:]|$|\S{2,30}$)")


@dataclass(frozen=True, slots=True)
class Mark:
    """The number at the start of a line: its style, its value, the label as printed, and the rest of the line."""

    style: Style
    number: int
    numeral: str
    label: str
    rest: str
    # Whether the number goes on where its sequence stood before the level above moved on.
    runs_on: bool

    @property
    def level(self) -> Level:
        """The level of the outline that its style numbers."""
        return OUTLINE[self.style]


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line with its mark, or None if it is a plain paragraph."""

    line: Line
    mark: Mark | None


class Sequences:
    """Where each style of numbering stands."""

    def __init__(self) -> None:
        """Begin before every sequence."""
        self._last = dict.fromkeys(OUTLINE, 0)
        self._in_parent = dict.fromkeys(OUTLINE, 0)

    def copy(self) -> "Sequences":
        """The same place in every sequence, to try a number without moving on."""
        other = Sequences()
        other._last.update(self._last)
        other._in_parent.update(self._in_parent)
        return other

    def before(self, level: Level) -> bool:
        """Whether no number of this level has been read yet."""
        return not any(last for style, last in self._last.items() if OUTLINE[style] is level)

    def read(self, text: str) -> Mark | None:
        """The mark of a line if its number is expected: the next of its style, or 1 under a new parent.

        The sequences move on.
        """
        for style, number, label in numbers_of(text):
            if number in (self._last[style] + 1, self._in_parent[style] + 1) and label.rest.strip():
                return self._move(style, number, label)
        return None

    def resume(self, text: str, following: Mapping[Style, int]) -> Mark | None:
        """The mark of a line whose number was dropped or mistyped; `following` is the next number of each style."""
        for style, number, label in numbers_of(text):
            last = self._last[style]
            goes_on = style.mended and last and 0 <= number - last <= _MAX_GAP and label.rest.strip()
            if goes_on and following.get(style) == number + 1:
                return self._move(style, number, label)
        return None

    def _move(self, style: Style, number: int, label: Label) -> Mark:
        runs_on = number > 1 and self._in_parent[style] == 0
        self._last[style] = self._in_parent[style] = number
        for other, level in OUTLINE.items():
            if level > OUTLINE[style]:
                self._in_parent[other] = 0
        return Mark(style, number, label.numeral, label.printed, label.rest, runs_on)


def numbers_of(text: str) -> Sequence[tuple[Style, int, Label]]:
    """The styles in which a line may be numbered, each with its number.

    A list of numbers (一、二、三产业) is none, nor is a row of a table.
    """
    return _numbers_of(text) if _NUMBERED.match(text) else ()


@lru_cache(maxsize=2_000)  # several stages ask it of the same lines
def _numbers_of(text: str) -> Sequence[tuple[Style, int, Label]]:
    return tuple(_numbers(text))


def _numbers(text: str) -> Iterator[tuple[Style, int, Label]]:
    for style in OUTLINE:
        label = style.match(text)
        number = style.read(label.numeral) if label else None
        if label and number is not None and not style.lists(label.rest) and "\t" not in label.rest.strip():
            yield style, number, label


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
        if BOX.match(line.text):
            boxed = True
        if boxed and any(style.match(line.text) for style in OUTLINE if not style.boxed):
            result.append(Numbered(line, None))
            continue
        mark = sequences.read(line.text) or sequences.resume(line.text, following[index])
        if mark is not None:
            boxed = False
        result.append(Numbered(line, mark))
    rows = set(_rows(result))
    rows |= set(_heads_of_rows(result, rows))
    return [Numbered(entry.line, None) if i in rows else entry for i, entry in enumerate(result)]


def _rows(numbered: Sequence[Numbered]) -> Iterator[int]:
    """The lines of lists below a measure or a heading: numbers of the lowest level that say nothing (1．甲公司 101.0%).

    A list is what stands between two numbers of the upper levels, where none of its lines has a sentence and none stands
    between them; numbers that run on over the upper levels are measures, whatever they say.
    """
    bounds = [i for i, entry in enumerate(numbered) if entry.mark and entry.mark.level is not Level.THIRD]
    for begin, end in pairwise([*bounds, len(numbered)] if bounds else []):
        marked = [(i, mark) for i in range(begin + 1, end) if (mark := numbered[i].mark)]
        if len(marked) < 2 or any(mark.runs_on for _, mark in marked):
            rates = [i for i, mark in marked if _RATE.search(mark.rest)]
            yield from rates if len(rates) == len(marked) else ()
        elif not any(_says_something(entry) for entry in numbered[marked[0][0] : marked[-1][0] + 1]):
            yield from (i for i, _ in marked)


def _heads_of_rows(numbered: Sequence[Numbered], rows: Collection[int]) -> Iterator[int]:
    """The lines with （一） that only head rows of a list (（一）某国公司), where all such lines of their part do."""
    bounds = [i for i, entry in enumerate(numbered) if entry.mark and entry.mark.level is Level.FIRST]
    for begin, end in pairwise([*bounds, len(numbered)] if rows else []):
        heads = [i for i in range(begin + 1, end) if (mark := numbered[i].mark) and mark.level is Level.SECOND]
        lists = [range(head + 1, behind) for head, behind in pairwise([*heads, end])]
        if heads and all(below and all(i in rows for i in below) for below in lists):
            yield from heads


def _says_something(entry: Numbered) -> bool:
    text = entry.mark.rest if entry.mark else entry.line.text
    return "\t" not in text and bool(_SENTENCE.search(text)) and not _RATE.search(text)


def _next_numbers(lines: Sequence[Line]) -> list[dict[Style, int]]:
    """For each line, the number of the next line of each style."""
    following: list[dict[Style, int]] = []
    seen: dict[Style, int] = {}
    for line in reversed(lines):
        following.append(dict(seen))
        seen |= {style: number for style, number, _ in numbers_of(line.text)}
    return following[::-1]


def count(numbered: Sequence[Numbered], level: Level) -> int:
    """How many lines bear a number of this level."""
    return sum(1 for entry in numbered if entry.mark and entry.mark.level is level)
