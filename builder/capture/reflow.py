"""Hard-wrapped text, as PDFs and e-mail have it: broken lines joined where a sentence goes on.

Who wrapped a text filled each line until the next piece did not fit. A line is therefore broken only where the first piece of
the next line had no room on it; one with room to spare ended where it does. What is left to decide, between full lines, is said
by an indent, by an empty line, by a number, and by the marks at the end of a line, in this order. The rules look at nothing but
the lines, so whoever reads a capture, the importer or the proof of fidelity, joins the same ones.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.capture.pages import page_marks, unquoted
from builder.capture.printed_line import CLOSED, PrintedLine, columns
from builder.model.document_number import ANNOUNCED, BRACKETED
from builder.model.numbering import Level, Style

_NARROWEST, _WIDEST = 16, 100  # characters of a line that is worth wrapping
# Where indents tell the paragraphs apart, a line need not be quite full to go on: faces have digits and marks of other widths.
_SLACK = 3
# So many lines that no mark ends tell a width by themselves; fewer do where a sentence ends after each.
_MANY = 3
_SENTENCE_END = re.compile(rf"{CLOSED.pattern}|[：:）)]$")
# Sentences have parts, about one a line; a list of headlines that happen to be of one length has none.
_CLAUSE_END = re.compile("[，。；]")
_GOES_ON = re.compile(r"[，、,（(《〈「『“〔【]$")
# What a line may not begin with, and what it may not end with: both stay with their neighbour.
_PIECE = re.compile(
    r"[（(《〈「『“‘〔【]*(?:[0-9A-Za-z０-９][0-9A-Za-z０-９.,%％:/_-]*|.)[，。、；：！？）)》〉」』”’〕】％%·….,;:!?]*",
    re.DOTALL,
)
_HELD = re.compile(r"[，。、；：！？）)》〉」』”’〕】％]")
# What printers set outside the measure, where it has no room within.
_HANGS = re.compile("[，。、；：]$")
_OPENING = re.compile(r"[（(《〈「『“‘〔【]$")
_OPENS = {"）": "（(", ")": "（(", "》": "《", "〕": "〔", "”": "“", "】": "【"}
_BRACKET = re.compile("[（(《〔“【）)》〕”】]")
_NEAR = 400  # characters of a paragraph that are looked at
# Lines that are a part of a document by themselves.
_DATE = r"(?:\d{4}|[〇○零ＯO一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日"
_DATED = re.compile(rf"^[（(]?{_DATE}(?:印发)?[）)]?$")
_ALONE = re.compile(
    rf"{_DATED.pattern}|^[（(]?[\u4e00-\u9fff、 　]{{1,40}}(?:{BRACKETED}|{ANNOUNCED})[）)]?$"
    r"|^[（(](?:此件|本文有删减|此文|联系人)[^（）()]*[）)]$|^附\s*(?:件|表|录)\s*\d*\s*(?:[：:]|$)|^(?:抄送|抄报|主送|分送|主题词)[：:]"
)
_TITLE = re.compile(r"(?:关于|印发|转发|批转).*(?:意见|通知|方案|决定|规划|计划|办法|公告|批复|通报|函|措施|纲要)$")
_ADDRESSED = re.compile(r"^[^。；]*[：:]$")
_SIGNED = re.compile(r"^[^。，；：:（(]{2,60}$")
# How closing paragraphs begin that are as short as the rest of a sentence.
_FORMULA = re.compile(r"^(?:特此|以上|现予|本(?:公告|通知|通告|意见|办法)|自[^。]{0,30}起)")


def reflowed(lines: Sequence[str]) -> list[str]:
    """As many lines: a paragraph stands where its first line stood, and the lines that were joined to it are empty.

    Page numbers and running heads between its lines keep their places. Lines are joined by width only where the whole text is
    wrapped at one; in any text a line goes on that ends with a comma or within brackets. A line that is not joined is
    given back as it is; marks of quotation are taken off a text that is quoted as a whole.
    """
    plain = unquoted(lines)
    marks = page_marks(plain)
    shown = [PrintedLine(i, plain[i]) for i in range(len(plain)) if plain[i].strip() and i not in marks]
    margin = min((line.indent for line in shown), default=0)
    for line in shown:
        line.indent -= margin
    gaps = [range(line.index + 1, after.index) for line, after in pairwise(shown)]
    empty = [sum(1 for i in gap if not plain[i].strip()) for gap in gaps]
    paged = [any(i in marks for i in gap) for gap in gaps]
    # As many empty lines as stand beside every page number say nothing.
    usual = min((count for count, page in zip(empty, paged, strict=True) if page), default=0)
    for after, count, page in zip(shown[1:], empty, paged, strict=True):
        after.apart = count > (usual if page else 0)
    _Joiner(shown).join()
    result = [line if i in marks or line.strip() else "" for i, line in enumerate(plain)]
    for line in shown:
        result[line.index] = "".join(line.parts)
    return result


@dataclass(frozen=True)
class _Wrap:
    """How a text is wrapped: the measure in which lines have the width, and whether pieces were cut through."""

    measure: Callable[[str], int]
    width: int
    unit: int  # a full-width character in this measure
    counted: bool  # whether an indent is a part of the width
    cut: bool

    def full(self, line: PrintedLine, after: str, slack: int) -> bool:
        """Whether the first piece of `after` had no room on `line`, were it `slack` full-width characters longer."""
        piece = _PIECE.match(after)
        indent = self.counted * line.indent * self.unit // 2
        wide = self.measure(line.text) + self.measure(piece[0] if piece and not self.cut else after[:1])
        return wide + indent + slack * self.unit > self.width

    def between(self, before: str, after: str) -> str:
        """What stood at a break: a blank between Latin words, unless lines were cut wherever they were full."""
        words = before[-1].isascii() and after[0].isascii() and before[-1].isalnum() and after[0].isalnum()
        return " " if words and not self.cut and not (before[-1] + after[0]).isdigit() else ""


class _Joiner:
    """Decides line by line; what it has seen of numbers tells which one is expected."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self.lines = lines
        self.wrap = _find_wrap(lines)
        self.last: dict[Style, int] = {}
        self.indented = False
        if self.wrap is None:
            return
        full = [after for line, after in pairwise(lines) if self._is_broken(line, after)]
        others = [after for line, after in pairwise(lines) if not self._is_full(line, after)]
        self.margin = Counter(line.indent for line in full).most_common(1)[0][0] if full else 0
        self.indented = _most(full, lambda line: line.indent == self.margin) and _most(
            others, lambda line: abs(line.indent - self.margin) > 2
        )
        self.spaced = _most(others, lambda line: line.apart) and _most(full, lambda line: not line.apart)
        self.signed = _signature(lines)
        self.heading_styles = self._styles_of_headings()

    def join(self) -> None:
        """Join the lines; a joined line's place is left empty."""
        parts: list[str] = []
        near = ""
        for at, line in enumerate(self.lines):
            if at and self._goes_on(near, self.lines[at - 1], at):
                space = self.wrap.between(near, line.text) if self.wrap else ""
                parts += [space, line.text]
                line.parts = []
                near = (near + space + line.text)[-_NEAR:]
                continue
            parts = line.parts
            parts[0] = parts[0].rstrip()
            near = line.text[-_NEAR:]
            if self.wrap:
                self.last |= {style: number for style, number, _ in line.labels}

    def _goes_on(self, near: str, line: PrintedLine, at: int) -> bool:
        """Whether the paragraph that has come to the end of `line` goes on over line number `at`.

        `near` is the paragraph so far, or its last characters if it is a long one.
        """
        after = self.lines[at]
        if "\t" in line.text or "\t" in after.text:
            return False
        full = self._is_full(line, after)
        torn = _GOES_ON.search(line.text) is not None or _is_within_brackets(near, after.text)
        if not (full or torn) or self._opens(line, after, full):
            return False
        if torn:
            return True
        if at in self.signed or _ALONE.match(after.text) or _DATED.match(line.text):
            return False
        if self.spaced and after.apart:
            return False
        if self.indented:
            return after.indent == self.margin
        if len(near) < _NEAR and "。" not in near and (_TITLE.search(near) or _ADDRESSED.match(near)):
            return False
        return not self._is_heading(line, at)

    def _opens(self, line: PrintedLine, after: PrintedLine, full: bool) -> bool:
        """Whether a line begins with a number that is expected after `line`; where nothing is wrapped, any is."""
        if self.wrap is None:
            return bool(after.labels)
        ended = not line.open or not full
        return any(
            0 < number - self.last.get(style, 0) <= 2 or (number == 1 and (ended or style.level is not None))
            for style, number, _ in after.labels
            if ended or not style.refused
        )

    def _is_full(self, line: PrintedLine, after: PrintedLine) -> bool:
        return self.wrap is not None and self.wrap.full(line, after.text, _SLACK if self.indented else 0)

    def _is_broken(self, line: PrintedLine, after: PrintedLine) -> bool:
        """Whether a line was surely broken in the middle of a sentence."""
        return self._is_full(line, after) and line.open and not after.labels

    def _styles_of_headings(self) -> set[Style]:
        """The upper styles whose numbers head lines without a sentence, as far as lines with room to spare tell."""
        heads: Counter[Style] = Counter()
        texts: Counter[Style] = Counter()
        for line, after in pairwise(self.lines):
            for style, _, _ in line.labels[:1]:
                if "。" in line.text:
                    texts[style] += 1
                elif line.open and not self._is_full(line, after):
                    heads[style] += 1
        return {
            style for style in heads if style.level in (Level.FIRST, Level.SECOND) and heads[style] > 2 * texts[style]
        }

    def _is_heading(self, line: PrintedLine, at: int) -> bool:
        """Whether a full line is a heading all the same: of a style of headings, and what follows is no rest of it."""
        if not line.labels or line.labels[0][0] not in self.heading_styles or "。" in line.text:
            return False
        after, later = self.lines[at], self.lines[at + 1] if at + 1 < len(self.lines) else None
        is_rest = after.open and "。" not in after.text and (later is None or not self._is_full(after, later))
        return not is_rest


_WAYS: tuple[tuple[Callable[[str], int], int], ...] = ((columns, 2), (len, 1))


def _find_wrap(lines: Sequence[PrintedLine]) -> _Wrap | None:
    """How the lines are wrapped; None if they are not.

    The width is that at which most lines end that no mark ends. Of a text that is not wrapped the longest lines are whole
    paragraphs, and what no mark ends (titles, headings, names) is of any length.
    """
    if 20 * sum(1 for line in lines if len(line.text) > _WIDEST) > len(lines):
        return None
    found: list[tuple[tuple[int, bool], _Wrap]] = []
    for measure, unit, counted in ((*way, counted) for way in _WAYS for counted in (False, True)):
        wide = [measure(line.text) + counted * line.indent * unit // 2 for line in lines]
        ends = [at for at in range(len(lines) - 1) if lines[at].open and not lines[at + 1].labels]
        counts = Counter(wide[at] for at in ends if _NARROWEST * unit <= wide[at] <= _WIDEST * unit)
        for width in sorted(counts, key=lambda width: (-counts[width] - counts[width - 1], -width))[:3]:
            hang = (unit if _HANGS.search(line.text) else 0 for line in lines)
            limit = [width + over for over in hang]
            full = [at for at in ends if width - unit <= wide[at] <= limit[at]]
            short = [at for at in ends if wide[at] < width - 2 * unit and not lines[at].labels]
            longer = sum(1 for size in wide if size > width + unit)
            spoken = sum(1 for at in full if _CLAUSE_END.search(lines[at].text))
            if not full or 20 * longer > len(lines) or 3 * spoken < len(full):
                continue
            torn = (_is_torn(lines[at].text, lines[at + 1].text) or wide[at + 1] >= width - unit for at in full)
            names = len(full) < len(short) or len(full) < _MANY
            whole = 1 if len(full) < 2 * _MANY else 2 / 3
            if names and (sum(torn) < whole * len(full) or any("，" in lines[at].text for at in short)):
                continue
            cut = any(_HELD.match(lines[at + 1].text) or _OPENING.search(lines[at].text) for at in full)
            # A title that chances to be a little longer is no measure: what ends at the width itself counts twice.
            ended = len(full) + sum(1 for at in full if wide[at] > width - unit)
            found.append(((ended - 2 * longer, cut and unit == 1), _Wrap(measure, width, unit, counted, cut)))
    return max(found, key=lambda row: row[0])[1] if found else None


def _is_torn(before: str, after: str) -> bool:
    """Whether a sentence is surely torn between two lines: its first half has parts, its second an end."""
    ends = "，" in before and bool(_SENTENCE_END.search(after)) and not (_FORMULA.match(after) or _TITLE.search(before))
    return ends or _HELD.match(after) is not None or _is_within_brackets(before, after)


def _signature(lines: Sequence[PrintedLine]) -> set[int]:
    """The lines straight above a date that may be names of those who sign."""
    signed: set[int] = set()
    for at, line in enumerate(lines):
        above = at - 1
        while _DATED.match(line.text) and above > 0 and _SIGNED.match(lines[above].text) and not lines[above].labels:
            signed.add(above)
            above -= 1
    return signed


def _is_within_brackets(before: str, after: str) -> bool:
    """Whether `after` closes a bracket that is open at the end of `before`, whatever stands between brackets in either."""
    opened = _open_brackets(before)
    if not opened:
        return False
    depth = 0
    for bracket in _BRACKET.findall(after):
        if bracket not in _OPENS:
            depth += 1
        elif depth:
            depth -= 1
        else:
            return opened[-1] in _OPENS[bracket]
    return False


def _open_brackets(text: str) -> list[str]:
    """The brackets that a text opens and does not close; closing ones that nothing opened (1）) count for nothing."""
    opened: list[str] = []
    for bracket in _BRACKET.findall(text):
        if bracket not in _OPENS:
            opened.append(bracket)
        elif opened and opened[-1] in _OPENS[bracket]:
            opened.pop()
    return opened


def _most(lines: Sequence[PrintedLine], holds: Callable[[PrintedLine], bool]) -> bool:
    return 3 * sum(map(holds, lines)) > 2 * len(lines)
