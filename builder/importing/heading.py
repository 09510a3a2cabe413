"""Headings: the lead sentence of a measure, if it has one, and the items below it."""

import re
from collections.abc import Sequence

from builder.importing.numbering import Mark
from builder.model import Item, Measure
from builder.model.numbering import STYLES, Style

_MAX_HEADING = 45
_LEAD = re.compile(rf"^([^。？！；]{{2,{_MAX_HEADING}}})(。)(?=.)")
_LEAD_ALONE = re.compile(rf"^([^。？！；]{{2,{_MAX_HEADING}}}?)([。：:]?)$")
_ONLY_CLAUSE = re.compile(r"^(?:[（(【][^（）()【】]*(?:[（(][^（）()]*[）)][^（）()【】]*)*[）)】]。?)*$")
_ITEMS = sorted((style for style in STYLES if style.items), key=lambda style: style.items or 0)


class Headings:
    """Decides for a whole directive whether its numbered measures have heading sentences: drafters are consistent."""

    def __init__(self, measures: Sequence[Sequence[str]]) -> None:
        """Look at the lines of all numbered measures of a directive."""
        rich = [lines for lines in measures if len(lines) > 1 or _sentences(lines[0]) > 1]
        short = sum(
            1 for lines in rich if (lead := _LEAD.match(lines[0]) or _LEAD_ALONE.match(lines[0])) and len(lead[1]) <= 30
        )
        self._usual = short * 2 >= len(rich)

    def measure(self, mark: Mark | None, lines: Sequence[str], measure_id: str, group: str | None = None) -> Measure:
        """The measure made of `lines`, the first of which follows the label."""
        first, paragraphs = lines[0], list(lines[1:])
        heading, stop = self._heading(first, paragraphs) if self._usual or mark is None else ("", "")
        rest = first[len(heading) + len(stop) :].lstrip()  # pages set a blank behind a lead in bold type
        kept = [text for text in (rest, *paragraphs) if text]
        return Measure(
            id=measure_id,
            label=(mark.label if heading else mark.label.rstrip()) if mark else "",
            number=mark.numeral if mark else "",
            heading=heading,
            stop=stop,
            text="\n".join(kept),
            items=_items(kept),
            group=group,
        )

    def _heading(self, first: str, paragraphs: Sequence[str]) -> tuple[str, str]:
        lead = _LEAD.match(first)
        if lead and not (_ONLY_CLAUSE.match(first[lead.end() :]) and not paragraphs):
            return lead[1], lead[2]
        alone = _LEAD_ALONE.match(first)
        if alone and (paragraphs or not alone[2]) and "。" not in alone[1]:
            return alone[1], alone[2]
        return "", ""


def _sentences(text: str) -> int:
    return len([part for part in text.split("。") if part and not _ONLY_CLAUSE.match(part)])


def _styles(paragraphs: Sequence[str]) -> list[Style]:
    """The styles of items in the order in which their first number stands: the outermost comes first.

    Where its numbers begin anew, without a number of another style above them, there are several lists, and no items.
    """
    firsts = [
        style
        for text in paragraphs
        for style in _ITEMS
        if (found := style.match(text)) and style.read(found.numeral) == 1 and found.rest and "\t" not in found.rest
    ]
    styles = list(dict.fromkeys(firsts))
    return styles if styles and firsts.count(styles[0]) == 1 else []


def _items(paragraphs: Sequence[str]) -> tuple[Item, ...]:
    """Items as spans of the joined paragraphs; each reaches to the next one or to the end."""
    for style in _styles(paragraphs):
        starts: list[tuple[int, str, str]] = []
        offset = 0
        for text in paragraphs:
            found = style.match(text)
            if found and style.read(found.numeral) == len(starts) + 1 and found.rest:
                lead = _LEAD.match(found.rest) or _LEAD_ALONE.match(found.rest)
                starts.append(
                    (offset, found.numeral, lead[1] if lead and (lead.re is _LEAD or lead[2] != "。") else "")
                )
            offset += len(text) + 1
        if len(starts) > 1:
            ends = [start - 1 for start, _, _ in starts[1:]] + [offset - 1]
            return tuple(
                Item(number, heading, start, end) for (start, number, heading), end in zip(starts, ends, strict=True)
            )
    return ()
