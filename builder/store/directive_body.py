"""The body of a directive file: lines back to blocks, sections, groups, measures and items, without any guess."""

import re
from dataclasses import dataclass, field

from builder.model import ROLES, Block, Group, Item, Measure, Problem, Section, measure_ids
from builder.model.characters import UNSEEN, code_point
from builder.model.limits import BLANKS, MEASURE, MEASURES, PARAGRAPH, PARAGRAPHS
from builder.model.numbering import ordinal, split_label

_ROLE = re.compile(r"^<!-- ([a-z-]+) -->$")
_HEADING = re.compile(r"^(#{1,4}) (.*)$")
_STOP = re.compile(r"[。：:]$")

_BLANKS = re.compile(rf"\s{{{BLANKS + 1},}}")


@dataclass(slots=True)
class _Measure:
    line: int
    heading: str
    group: str | None
    paragraphs: list[str] = field(default_factory=list)
    items: list[tuple[int, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Group:
    id: str
    label: str
    number: str
    heading: str
    paragraphs: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    heading: str
    paragraphs: list[str] = field(default_factory=list)
    groups: list[_Group] = field(default_factory=list)
    headed: set[str] = field(default_factory=set)  # the ids of its groups that have measures
    measures: list[_Measure] = field(default_factory=list)


class Body:
    """Reads the lines of a body one by one; what is wrong with them is in `problems`."""

    def __init__(self, path: str) -> None:
        """Begin before the first line; `path` is used in problems only."""
        self.path = path
        self.before: list[Block] = []
        self.after: list[Block] = []
        self.problems: list[Problem] = []
        self._sections: list[_Section] = []
        self._role: str | None = None
        self._group: str | None = None
        self._run_in = False
        self._paragraphs = 0

    def read(self, number: int, line: str) -> None:
        """Read a line, which is line `number` of the file."""
        if len(line) > PARAGRAPH:
            self._say(number, "long-paragraph", text=line[:20], found=len(line), limit=PARAGRAPH)
            return
        blanks = _BLANKS.search(line)
        if blanks:
            self._say(number, "blanks", found=len(blanks[0]), limit=BLANKS)
            return
        for found in UNSEEN.finditer(line):
            code = code_point(found[0])
            self.problems.append(Problem.at(self.path, number, found.start() + 1, "invisible", code=code))
        if not line.strip():
            self._run_in = False
            return
        self._paragraphs += 1
        role = _ROLE.match(line)
        heading = _HEADING.match(line)
        if role:
            self._read_role(number, role[1])
        elif heading:
            self._read_heading(number, len(heading[1]), heading[2])
        else:
            self._read_text(number, line[1:] if line.startswith("\\") else line)

    def finish(self) -> None:
        """Say what is missing after the last line."""
        if not self._sections:
            self._say(1, "no-section")
        measures = [measure for section in self._sections for measure in section.measures]
        if self._paragraphs > PARAGRAPHS or len(measures) > MEASURES:
            self._say(
                1, "many-paragraphs", found=self._paragraphs, measures=len(measures), limit=PARAGRAPHS, most=MEASURES
            )
        for measure in measures:
            size = sum(map(len, measure.paragraphs))
            if size > MEASURE:
                self._say(measure.line, "long-measure", text=measure.heading[:20], found=size, limit=MEASURE)

    def sections(self) -> tuple[Section, ...]:
        """The sections read."""
        numbers = [[ordinal(m.heading) for m in section.measures] for section in self._sections]
        return tuple(
            _section(section, str(ordinal), ids)
            for ordinal, (section, ids) in enumerate(zip(self._sections, measure_ids(numbers), strict=True), 1)
        )

    def _read_role(self, number: int, role: str) -> None:
        self._role = role
        if role in ("group", "no-group"):
            self._group = None
            if role == "no-group":
                self._role = None
        elif role not in ROLES:
            self._say(number, "role", role=role, known=", ".join((*ROLES, "group", "no-group")))

    def _read_heading(self, number: int, level: int, text: str) -> None:
        if level == 1:
            self.before.append(Block("title", text))
            return
        self._role = None
        if level == 2:
            self._group = None
            self._sections.append(_Section(text))
        elif level == 3:
            section = self._section()
            section.measures.append(_Measure(number, text, self._group))
            section.headed.add(self._group or "")
        elif not self._sections or not self._sections[-1].measures:
            self._say(number, "item", text=text)
        else:
            measure = self._sections[-1].measures[-1]
            measure.items.append((len(measure.paragraphs), text))
            measure.paragraphs.append(text)
            self._run_in = True

    def _section(self) -> _Section:
        """The section being read; a directive whose measures stand in no section has one without heading."""
        if not self._sections:
            self._sections.append(_Section(""))
        return self._sections[-1]

    def _read_text(self, number: int, text: str) -> None:
        if self._role == "group":
            section = self._section()
            label, numeral = split_label(text)
            self._group, self._role = f"{len(self._sections)}-{len(section.groups) + 1}", None
            section.groups.append(_Group(self._group, label, numeral, text[len(label) :]))
        elif self._role is not None:
            (self.after if self._sections else self.before).append(Block(self._role, text))
        elif not self._sections:
            self._say(number, "no-role", text=text[:20])
        else:
            self._read_paragraph(self._sections[-1], text)

    def _read_paragraph(self, section: _Section, text: str) -> None:
        if self._group and self._group not in section.headed:
            section.groups[-1].paragraphs.append(text)
        elif not section.measures:
            section.paragraphs.append(text)
        elif self._run_in:
            section.measures[-1].paragraphs[-1] += text
            self._run_in = False
        else:
            section.measures[-1].paragraphs.append(text)

    def _say(self, number: int, rule: str, **values: object) -> None:
        self.problems.append(Problem.at(self.path, number, 1, rule, **values))


def _section(raw: _Section, section_id: str, ids: list[str]) -> Section:
    label, number = split_label(raw.heading)
    return Section(
        id=section_id,
        label=label,
        number=number,
        heading=raw.heading[len(label) :],
        text="\n".join(raw.paragraphs),
        measures=tuple(map(_measure, raw.measures, ids)),
        groups=tuple(Group(g.id, g.label, g.number, g.heading, "\n".join(g.paragraphs)) for g in raw.groups),
    )


def _measure(raw: _Measure, measure_id: str) -> Measure:
    label, number = split_label(raw.heading)
    heading, stop = _without_stop(raw.heading[len(label) :])
    starts, offset = [], 0
    for paragraph in raw.paragraphs:
        starts.append(offset)
        offset += len(paragraph) + 1
    begins = [starts[index] for index, _ in raw.items]
    ends = [begin - 1 for begin in begins[1:]] + [offset - 1]
    items = []
    for (_, text), begin, end in zip(raw.items, begins, ends, strict=False):
        item_label, item_number = split_label(text)
        items.append(Item(item_number, _without_stop(text[len(item_label) :])[0], begin, end))
    return Measure(measure_id, label, number, heading, stop, "\n".join(raw.paragraphs), tuple(items), raw.group)


def _without_stop(heading: str) -> tuple[str, str]:
    stop = _STOP.search(heading)
    return (heading[: stop.start()], stop[0]) if stop else (heading, "")
