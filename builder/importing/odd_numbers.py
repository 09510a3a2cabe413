"""Numbers that do not follow the one before them: what was made of such a line is for a person to see.

The outline believes a number only where its sequence has arrived at it, or goes on from it. A page that drops one, says one twice
or begins anew within one part has its other lines taken as text, which nobody would notice.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.capture.source_lines import SourceLines
from builder.importing.draft import Draft
from builder.importing.numbering import BOX, Mark, Numbered, number_lines, numbers_of
from builder.model import Bilingual
from builder.model.numbering import Level, Style

_MAX_GAP = 5


@dataclass(frozen=True, slots=True)
class Odd:
    """A line whose number does not follow `before`, both as printed; `taken` tells that it opens something all the same."""

    text: str
    label: str
    number: int
    before: Mark
    taken: bool


def doubt_numbers(draft: Draft) -> Draft:
    """Tell of each number of the outline that is out of its sequence."""
    found = list(odd_numbers(number_lines(draft.body)))
    lines = SourceLines.of(draft.source) if found else None
    return replace(draft, doubts=tuple(_said(odd, lines.line(odd.text, odd.text) if lines else None) for odd in found))


def odd_numbers(numbered: Sequence[Numbered]) -> Iterator[Odd]:
    """The lines whose numbers are out of their sequence, in order; lists inside a box (专栏) or a table have their own."""
    last: dict[Style, Mark] = {}
    latest: Mark | None = None
    boxed = False
    for entry in numbered:
        mark = entry.mark
        if mark is None:
            boxed = boxed or BOX.match(entry.line.text) is not None
            odd = None if boxed else _untaken(entry.line.text, last, latest)
            if odd:
                yield odd
            continue
        boxed = False
        before = last.get(mark.style)
        if before and mark.number not in (1, before.number + 1):
            yield Odd(entry.line.text, mark.label.strip(), mark.number, before, taken=True)
        last[mark.style] = latest = mark


def _untaken(text: str, last: dict[Style, Mark], latest: Mark | None) -> Odd | None:
    """A line that a number of the outline opens, and that was taken as text."""
    for style, number, label in numbers_of(text):
        before = last.get(style)
        if before is None or not label.rest.strip():
            continue
        skips = before.number + 1 < number <= before.number + _MAX_GAP
        again = number == 1 and (style.level is not Level.THIRD or before.number == 1)
        if (skips or again) and (style.level is not Level.THIRD or latest is before):
            return Odd(text, label.printed.strip(), number, before, taken=False)
    return None


def _said(odd: Odd, line: int | None) -> Bilingual:
    where = Bilingual(f"line {line}: " if line else "", f"第 {line} 行：" if line else "")
    before, label = odd.before.label.strip(), odd.label
    if odd.number > odd.before.number:
        what = Bilingual(f"{label} follows {before}, with nothing between them", f"{label} 紧接 {before}，其间缺号")
    elif odd.number == odd.before.number:
        what = Bilingual(f"{label} stands twice", f"{label} 出现两次")
    else:
        what = Bilingual(f"numbers begin anew with {label} behind {before}", f"{before} 之后又从 {label} 开始编号")
    made = (
        Bilingual("it was taken as the next one", "已按下一项处理")
        if odd.taken
        else Bilingual("the line was taken as text of what stands above it", "该行已作为上文的正文处理")
    )
    return Bilingual(f"{where.en}{what.en}; {made.en}", f"{where.zh}{what.zh}；{made.zh}")
