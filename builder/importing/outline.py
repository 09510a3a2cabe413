"""The outline: numbered sections, measures and items, found by the number that is expected next.

A number counts only where the sequence has arrived at it, so 一、二、三产业 in a paragraph or 三、四期工程 at its start
opens nothing.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from builder.importing.line import Line
from builder.language.numerals import NUMERAL, value
from builder.model import Block, Item, Measure, Section, measure_ids

_SECTION = re.compile(rf"^(({NUMERAL})、\s*)(\S.*)$")
_MEASURE = re.compile(rf"^([（(]({NUMERAL})[）)]\s*)(.*)$")
_ITEM = re.compile(r"^((\d{1,2})[.．﹒、]\s*)(?!\d)(\S.*)$")
_LEAD = re.compile(r"^([^。？！]{2,45})(。)(?=.)")
_LEAD_ALONE = re.compile(r"^([^。？！；]{2,45})(。?)$")
_MAX_SECTION_HEADING = 60
_MAX_UNNUMBERED_LEAD = 32
# A paragraph after the last measure that turns to those who must carry the whole document out.
_CLOSING = re.compile(r"^(?:中央和国家机关|各地区|各地方|各部门|各有关|各省|各级|地方各级|国务院各)")


@dataclass(slots=True)
class _Measure:
    label: str
    number: str
    first: str
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    label: str
    number: str
    heading: str
    paragraphs: list[str] = field(default_factory=list)
    measures: list[_Measure] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Outline:
    """The tree of a directive's body; `preamble` and `closing` are the paragraphs before and after it."""

    preamble: tuple[Block, ...]
    sections: tuple[Section, ...]
    closing: tuple[Block, ...]


def find_outline(lines: Iterable[Line]) -> Outline:
    """Build the outline of the body's lines; the text of all its parts in order is the text of the lines."""
    preamble: list[str] = []
    sections: list[_Section] = []
    running = 0
    for line in lines:
        text = line.text
        section = _SECTION.match(text)
        if section and value(section[2]) == len(sections) + 1 and len(section[3]) <= _MAX_SECTION_HEADING:
            sections.append(_Section(section[1], section[2], section[3]))
            continue
        measure = _MEASURE.match(text)
        number = value(measure[2]) if measure else None
        if sections and measure and number is not None and number in (running + 1, len(sections[-1].measures) + 1):
            sections[-1].measures.append(_Measure(measure[1], measure[2], measure[3]))
            running = number
        elif not sections:
            preamble.append(text)
        elif sections[-1].measures:
            sections[-1].measures[-1].paragraphs.append(text)
        else:
            sections[-1].paragraphs.append(text)
    closing = _split_closing(sections)
    for part in sections:
        _lead_sentence_measures(part)
    return Outline(
        tuple(Block("preamble", text) for text in preamble),
        _number_sections(sections),
        tuple(Block("closing", text) for text in closing),
    )


def _split_closing(sections: Sequence[_Section]) -> list[str]:
    """Paragraphs after the last numbered measure that are not its own."""
    if not sections or not sections[-1].measures:
        return []
    last = sections[-1].measures[-1].paragraphs
    start = next((i for i, text in enumerate(last) if _CLOSING.match(text)), len(last))
    closing = last[start:]
    del last[start:]
    return closing


def _lead_sentence_measures(section: _Section) -> None:
    """Where nothing in a section is numbered and every paragraph opens with a short lead sentence, these are measures."""
    leads = [_LEAD.match(text) for text in section.paragraphs]
    if section.measures or len(leads) < 2 or not all(m and len(m[1]) <= _MAX_UNNUMBERED_LEAD for m in leads):
        return
    section.measures = [_Measure("", "", text) for text in section.paragraphs]
    section.paragraphs = []


def _number_sections(sections: Sequence[_Section]) -> tuple[Section, ...]:
    ids = measure_ids([[value(measure.number) for measure in section.measures] for section in sections])
    return tuple(
        Section(
            id=str(ordinal),
            label=section.label,
            number=section.number,
            heading=section.heading,
            text="\n".join(section.paragraphs),
            measures=tuple(map(_measure, section.measures, section_ids)),
        )
        for ordinal, (section, section_ids) in enumerate(zip(sections, ids, strict=True), 1)
    )


def _measure(raw: _Measure, measure_id: str) -> Measure:
    lead = _LEAD.match(raw.first) or (_LEAD_ALONE.match(raw.first) if raw.paragraphs else None)
    heading, stop = (lead[1], lead[2]) if lead and not _only_clause(raw.first[lead.end() :], raw) else ("", "")
    rest = raw.first[len(heading) + len(stop) :]
    paragraphs = [text for text in (rest, *raw.paragraphs) if text]
    return Measure(measure_id, raw.label, raw.number, heading, stop, "\n".join(paragraphs), _items(paragraphs))


def _only_clause(rest: str, raw: _Measure) -> bool:
    """Whether nothing but a responsibility clause follows: then the sentence is the measure, not its heading."""
    return not raw.paragraphs and bool(re.fullmatch(r"[（(][^（）()]*[）)]。?", rest))


def _items(paragraphs: Sequence[str]) -> tuple[Item, ...]:
    """Items 1. 2. 3. as spans of the joined paragraphs; each reaches to the next one or to the end."""
    starts: list[tuple[int, str, str]] = []
    offset = 0
    for text in paragraphs:
        match = _ITEM.match(text)
        if match and int(match[2]) == len(starts) + 1:
            lead = _LEAD.match(match[3]) or _LEAD_ALONE.match(match[3])
            starts.append((offset, match[2], lead[1] if lead else ""))
        offset += len(text) + 1
    ends = [start - 1 for start, _, _ in starts[1:]] + [offset - 1]
    return tuple(Item(number, heading, start, end) for (start, number, heading), end in zip(starts, ends, strict=False))
