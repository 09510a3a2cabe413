"""The outline: which style of numbering is the section, the group, the measure, and what belongs to each."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from builder.importing.heading import Headings
from builder.importing.line import Line
from builder.importing.numbering import Mark, Numbered, count, number_lines
from builder.model import Block, Group, Section, measure_ids
from builder.model.numbering import Level, split_label

_MAX_SECTION_HEADING = 60
_MAX_UNNUMBERED_LEAD = 26
_LEAD = re.compile(r"^([^。？！；]{2,60})。(?=.)")
# What a lead sentence never says: it is addressed to somebody, or demands.
_ADDRESSED = re.compile(
    r"^(?:各|本|自)|^[一二三四五六七八九十]是|^第[一二三四五六七八九十]+，|"
    r"(?<![主重需纲])要(?![素求点])|应当|必须|（以下"
)
# A paragraph after the last measure that turns to those who must carry the whole document out.
_CLOSING = re.compile(
    r"^(?:特此|以上(?:通知|意见|公告)|中央和国家机关|各地区|各地方|各部门|各有关|各省|各级|地方各级|国务院各|"
    r"本(?:通知|意见|办法|规定|方案)|自本)"
)


# A sentence that heads nothing, with or without its full stop.
_TAKES_EFFECT = re.compile(
    r"^[^。：]{0,40}自(?:\d{4}年[\d月日至 ]{2,20}|[^。，]{2,8}之日|即日)起[^。]{0,20}(?:执行|施行|实施|生效|废止)[^。]{0,30}。?$"
)
# A sentence that goes on in the items below it.
_LEADS_IN = re.compile(r"(?:[下以]列|[以如]下|包括|分别|情形|除外|，)[^。]*[：:]$")


class Scheme(NamedTuple):
    """What each level of numbering stands for in one directive: `section`, `group`, `measure` or `item`."""

    first: str
    second: str
    third: str

    def role(self, mark: Mark) -> str:
        """What the line with this mark opens."""
        return self[mark.level - 1]


@dataclass(frozen=True, slots=True)
class Outline:
    """The tree of a directive's body; `preamble` and `closing` are the paragraphs before and after it."""

    preamble: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    closing: tuple[Block, ...] = ()


@dataclass(slots=True)
class _Measure:
    mark: Mark | None
    first: str
    group: str | None = None
    paragraphs: list[str] = field(default_factory=list)

    @property
    def lines(self) -> list[str]:
        return [self.first, *self.paragraphs]


@dataclass(slots=True)
class _Group:
    id: str
    mark: Mark
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    mark: Mark | None = None
    paragraphs: list[str] = field(default_factory=list)
    measures: list[_Measure] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    headed: set[str] = field(default_factory=set)  # the ids of its groups that have measures


def find_outline(lines: Iterable[Line]) -> Outline:
    """Build the outline of the body's lines; the text of all its parts in order is the text of the lines."""
    numbered = number_lines(lines)
    scheme = choose_scheme(numbered)
    preamble, sections = _collect(numbered, scheme)
    closing = _split_closing(sections)
    for section in sections:
        _lead_sentence_measures(section)
    return Outline(
        tuple(Block("preamble", text) for text in preamble),
        _finish(sections),
        tuple(Block("closing", text) for text in closing),
    )


def choose_scheme(numbered: Sequence[Numbered]) -> Scheme:
    """Decide what each level of numbering stands for, for the directive as a whole."""
    firsts, seconds, thirds = (count(numbered, level) for level in Level)
    if firsts and _are_measures(numbered):
        return Scheme("measure", "item", "item")
    if seconds and thirds and _third_runs_on(numbered):
        return Scheme("section", "group", "measure")
    if firsts and seconds:
        return Scheme("section", "measure", "item")
    if firsts:
        if _are_headings(numbered):
            return Scheme("section", "measure", "measure" if thirds else "item")
        return Scheme("measure", "item", "item")
    return Scheme("section", "measure", "item") if seconds else Scheme("section", "measure", "measure")


def _third_runs_on(numbered: Sequence[Numbered]) -> bool:
    """Whether 1. 2. 3. go on over （一） （二）: then these are groups, else the numbers are items."""
    return any(entry.mark and entry.mark.level is Level.THIRD and entry.mark.runs_on for entry in numbered)


def _are_headings(numbered: Sequence[Numbered]) -> bool:
    """Whether the short lines with 一、 head sections with measures in them, and are not measures themselves."""
    firsts = [i for i, entry in enumerate(numbered) if entry.mark and entry.mark.level is Level.FIRST]
    for begin, end in zip(firsts, [*firsts[1:], len(numbered)], strict=True):
        inner = numbered[begin + 1 : end]
        if any(entry.mark and entry.mark.level is Level.THIRD for entry in inner):
            return True
        if _all_lead([entry.line.text for entry in inner]):
            return True
    return False


def _are_measures(numbered: Sequence[Numbered]) -> bool:
    """Whether most lines with 一、 are whole sentences: then the few （一） below them are items."""
    marks = [(entry.mark, below) for entry, below in zip(numbered, [*numbered[1:], None], strict=True) if entry.mark]
    firsts = [
        (mark, below, after[0] if after else None)
        for (mark, below), after in zip(marks, [*marks[1:], None], strict=True)
        if mark.level is Level.FIRST
    ]
    whole = sum(
        1
        for mark, below, after in firsts
        if not _is_section_heading(mark)
        or _TAKES_EFFECT.match(mark.rest)
        or _LEADS_IN.search(mark.rest)
        or (mark.rest.endswith("。") and _ends_at_once(below))
        or (
            len(mark.rest) > 15
            and mark.rest.endswith(("。", "："))
            and (after is None or after.level is not Level.SECOND)
        )
    )
    return whole * 2 > len(firsts)


def _ends_at_once(below: Numbered | None) -> bool:
    """Whether nothing stands below a line before the next 一、 or the end: it heads nothing, however short it is."""
    if below is None or (below.mark and below.mark.level is Level.FIRST):
        return True
    return below.mark is None and bool(_CLOSING.match(below.line.text))


def _is_section_heading(mark: Mark | None) -> bool:
    return mark is not None and len(mark.rest) <= _MAX_SECTION_HEADING and "。" not in mark.rest.rstrip("。")


def _collect(numbered: Sequence[Numbered], scheme: Scheme) -> tuple[list[str], list[_Section]]:
    preamble: list[str] = []
    sections: list[_Section] = []
    group: _Group | None = None
    for index, entry in enumerate(numbered):
        text, mark = entry.line.text, entry.mark
        role = scheme.role(mark) if mark else ""
        if role == "section" and mark and _is_section_heading(mark) and not _TAKES_EFFECT.match(mark.rest):
            sections.append(_Section(mark))
            group = None
            continue
        if role in ("group", "measure", "section") and not sections:
            sections.append(_Section())
        if role == "group" and mark and not _heads_measures(numbered, index, scheme):
            role = "measure"
        if role == "group" and mark:
            group = _Group(f"{len(sections)}-{len(sections[-1].groups) + 1}", mark)
            sections[-1].groups.append(group)
        elif role == "item" and mark and mark.level is Level.THIRD and sections and not sections[-1].measures:
            sections[-1].measures.append(_Measure(mark, mark.rest))
        elif role in ("measure", "section") and mark:
            if mark.level is Level.SECOND:
                group = None
            sections[-1].measures.append(_Measure(mark, mark.rest, group.id if group else None))
            if group:
                sections[-1].headed.add(group.id)
        elif not sections:
            preamble.append(text)
        elif group and group.id not in sections[-1].headed:
            group.paragraphs.append(text)
        elif sections[-1].measures:
            sections[-1].measures[-1].paragraphs.append(text)
        else:
            sections[-1].paragraphs.append(text)
    return preamble, sections


def _heads_measures(numbered: Sequence[Numbered], index: int, scheme: Scheme) -> bool:
    """Whether a measure comes before the next group or section: a group without one is a measure itself."""
    for later in range(index + 1, len(numbered)):
        mark = numbered[later].mark
        role = scheme.role(mark) if mark else ""
        if role:
            return role == "measure"
    return False


def _split_closing(sections: Sequence[_Section]) -> list[str]:
    """Paragraphs after the last numbered measure that are not its own."""
    if not sections or not sections[-1].measures:
        return []
    measures = [measure for section in sections for measure in section.measures]
    last = measures[-1].paragraphs
    others = measures[:-1]
    if len(others) >= 4 and sum(1 for m in others if not m.paragraphs) >= 0.8 * len(others):
        start = 0  # every measure is one paragraph, so the last one is, too
    else:
        start = next((i for i, text in enumerate(last) if _CLOSING.match(text)), len(last))
    if not measures[-1].first:
        start = max(start, 1)
    closing = last[start:]
    del last[start:]
    return closing


def _lead_sentence_measures(section: _Section) -> None:
    """Where nothing is numbered and every paragraph opens with a short lead sentence, the paragraphs are measures."""
    if section.measures or section.mark is None or not _all_lead(section.paragraphs):
        return
    section.measures = [_Measure(None, text) for text in section.paragraphs]
    section.paragraphs = []


def _all_lead(paragraphs: Sequence[str]) -> bool:
    leads = [None if split_label(text)[0] else _LEAD.match(text) for text in paragraphs]
    return len(leads) > 1 and all(
        lead and len(lead[1]) <= _MAX_UNNUMBERED_LEAD and not _ADDRESSED.search(lead[1]) for lead in leads
    )


def _finish(sections: Sequence[_Section]) -> tuple[Section, ...]:
    numbers = [[m.mark.number if m.mark else None for m in section.measures] for section in sections]
    headings = Headings([m.lines for section in sections for m in section.measures if m.mark])
    finished: list[Section] = []
    for ordinal, (section, ids) in enumerate(zip(sections, measure_ids(numbers), strict=True), 1):
        mark = section.mark
        finished.append(
            Section(
                id=str(ordinal),
                label=mark.label if mark else "",
                number=mark.numeral if mark else "",
                heading=mark.rest if mark else "",
                text="\n".join(section.paragraphs),
                measures=tuple(
                    headings.measure(m.mark, m.lines, measure_id, m.group)
                    for m, measure_id in zip(section.measures, ids, strict=True)
                ),
                groups=tuple(
                    Group(g.id, g.mark.label, g.mark.numeral, g.mark.rest, "\n".join(g.paragraphs))
                    for g in section.groups
                ),
            )
        )
    return tuple(finished)
