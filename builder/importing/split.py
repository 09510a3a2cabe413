"""Lines whose breaks were lost: a page that glued its paragraphs together gets them back.

A number inside a line begins a paragraph only if it is the one expected next, follows the end of a sentence or a
heading, and no later line begins with it.
"""

from collections.abc import Sequence
from dataclasses import replace

from builder.importing.line import Line
from builder.importing.numbering import Sequences
from builder.language.breaks import HEADED, LONG, header_parts, signed_parts
from builder.model.numbering import HEADINGS, OUTLINE, Level, Style

_ENDS_SENTENCE = tuple("。！？）)”")
_LABEL = 30  # characters that a number with its marks has at most
_NEAR = 200  # how far from a place its line is looked at, so that a long line is not read once for each number in it
_Labels = dict[tuple[Style, str], int]


def split_glued(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with lost paragraph breaks restored; a part keeps the number of the line it came from."""
    result: list[Line] = []
    last = _numbers_at_line_starts(lines)
    sequences = Sequences()
    top = True
    for index, line in enumerate(lines):
        if line.removed:
            result.append(line)
            continue
        parts = header_parts(line.text) if top else [line.text]
        if len(line.text) <= LONG:
            parts = [*parts[:-1], *signed_parts(parts[-1])]
            result += [Line(line.number, part) for part in parts]
            top = top and not any(sequences.read(part) for part in parts)
            continue
        for part in parts:
            for paragraph in _paragraphs(part, sequences, index, last):
                result.append(Line(line.number, paragraph))
                top = top and sequences.before(Level.FIRST)
    return tuple(replace(line, number=number) for number, line in enumerate(result, 1))


def _numbers_at_line_starts(lines: Sequence[Line]) -> _Labels:
    """For each label, the last line that begins with it: what stands there was not lost in an earlier line."""
    last: _Labels = {}
    for index, line in enumerate(lines):
        for style in OUTLINE:
            if found := style.match(line.text):
                last[style, found.numeral] = index
    return last


def _paragraphs(text: str, sequences: Sequences, index: int, last: _Labels) -> list[str]:
    """The text of line `index`, divided where an expected number begins a paragraph, and before a signature at its end."""
    text, *closing = signed_parts(text.strip())
    if not text:
        return closing
    result: list[str] = []
    begin = 0
    sequences.read(text[:_NEAR])
    for start, end, style in _places(text, index, last):
        mark = sequences.copy().read(text[end : end + _NEAR]) if start > begin else None
        if mark is not None and mark.style == style and _may_begin(text, begin, start, style):
            result += _heading_and_text(text[begin:start].strip(), True)
            begin = end
            sequences.read(text[begin : begin + _NEAR])
    return [*result, *_heading_and_text(text[begin:], bool(result)), *closing]


def _places(text: str, index: int, last: _Labels) -> list[tuple[int, int, Style]]:
    """Where a paragraph may end and the next begin with a number, in order, with the number's style."""
    found: list[tuple[int, int, Style]] = []
    for style in OUTLINE:
        for match in style.inside.finditer(text, 1) if style.inside else ():
            label = style.match(text[match.end() : match.end() + _LABEL])
            if label is not None and last.get((style, label.numeral), -1) <= index:
                found.append((match.start(), match.end(), style))
    return sorted(found, key=lambda place: place[1])


def _may_begin(text: str, begin: int, end: int, style: Style) -> bool:
    """Whether a paragraph of `text` may end at `end`: after a sentence, or after a heading that has none."""
    before = text[max(begin, end - _NEAR) : end].rstrip()
    if before.endswith(_ENDS_SENTENCE) or (style.level is Level.FIRST and before.endswith(("：", ":"))):
        return True
    heading = end - begin <= _NEAR and any(upper.match(before) for upper in HEADINGS if upper.level != style.level)
    return heading and len(before) <= 50 and "。" not in before and "，" not in before[-3:]


def _heading_and_text(text: str, glued: bool) -> list[str]:
    """A standard section heading that text was glued to is set apart again."""
    headed = HEADED.match(text)
    if glued and headed and len(text) > headed.end() + 20 and text[headed.end()] not in "。，、和与":
        return [text[: headed.end()], text[headed.end() :].strip()]
    return [text] if text else []
