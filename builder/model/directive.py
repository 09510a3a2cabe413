"""A directive as it was parsed: its text, its outline, and where it came from."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from builder.model.glossary import Bilingual
from builder.model.place import BLOCKS, Part, Place, paragraph_spans

ROLES = (
    "title", "number", "addressees", "preamble", "inner-title", "closing", "signature", "date", "note", "attachment", "row",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph outside the outline.

    `role` is one of ROLES; `row` is a row of an attached table, its cells divided by tabs.
    """

    role: str
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A level below a measure; `start` and `end` are offsets into the measure's text (end exclusive)."""

    number: str
    heading: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit that people cite: `label` + `heading` + `stop` is its heading as printed, `text` all that follows.

    `number` is the Chinese numeral without its brackets, empty where nothing is numbered; `text` joins the
    paragraphs with a newline; `group` is the id of the group it stands in, if there is one.
    """

    id: str
    label: str
    number: str
    heading: str
    stop: str
    text: str
    items: tuple[Item, ...] = ()
    group: str | None = None

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}{self.stop}"

    @property
    def shown_heading(self) -> str:
        """What a list shows for it: label and heading, or the first words of its text where it has no heading."""
        return f"{self.label}{self.heading or self.text.split('。')[0][:24] + '…'}"


@dataclass(frozen=True, slots=True)
class Group:
    """A level between section and measures: （一） above 1. 2. 3. that run on; `text` stands straight under it."""

    id: str
    label: str
    number: str
    heading: str
    text: str = ""

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part; `text` is what stands under its heading without belonging to a measure.

    Where the sections of a directive are missing (一、 to 三十、 are its measures) there is one without label and heading.
    """

    id: str
    label: str
    number: str
    heading: str
    text: str
    measures: tuple[Measure, ...]
    groups: tuple[Group, ...] = ()

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}"

    def by_group(self) -> list[tuple[Group | None, list[Measure]]]:
        """The measures in printed order under their groups; None for those that stand in the section itself.

        A group without measures stands before the next one that has some.
        """
        groups = {group.id: group for group in self.groups}
        waiting = list(self.groups)
        result: list[tuple[Group | None, list[Measure]]] = []
        for measure in self.measures:
            group = groups.get(measure.group or "")
            while group in waiting:
                result.append((waiting.pop(0), []))
            if not result or result[-1][0] is not group:
                result.append((group, []))
            result[-1][1].append(measure)
        return [*result, *((group, []) for group in waiting)]


@dataclass(frozen=True, slots=True)
class Source:
    """What the capture says of the page it was saved from; None where it says nothing."""

    headline: str | None = None
    publisher: str | None = None
    url: str | None = None
    page_date: str | None = None


@dataclass(frozen=True, slots=True)
class CaptureRecord:
    """The saved page: its file name in `content/captures/` and the SHA-256 of its bytes in hexadecimal."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Removal:
    """Text of the capture that is not the directive's, verbatim but for white space, with the reason."""

    reason: str
    text: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A slip of the capture mended by a person: `found` was replaced by `text`, for `reason`."""

    found: str
    text: str
    reason: str


def corrected(line: str, corrections: Iterable[Correction]) -> str:
    """A visible line of the capture with every correction made in it, one after the other.

    Corrections may feed each other. One that would make the line twice as long is not made, which no proof survives.
    """
    longest = 2 * len(line) + 100
    for correction in corrections:
        found, text = correction.found, correction.text
        if found and len(line) + line.count(found) * (len(text) - len(found)) <= longest:
            line = line.replace(found, text)
    return line


@dataclass(frozen=True, slots=True)
class Supplied:
    """Front-matter fields that the capture does not say and a person filled in, with the source."""

    fields: tuple[str, ...]
    source: Bilingual


@dataclass(frozen=True, slots=True)
class PrintedPart:
    """A part of a directive as it is printed: its heading line, and what stands below it before the next part.

    `role` is a block's, else `section`, `group`, `measure`, `lead` for a measure's heading that is a sentence, `label` for
    one that is nothing but a number.
    """

    place: Place
    role: str
    printed_heading: str
    heading: str
    text: str


class Paragraph(NamedTuple):
    """A paragraph of the official text; that of a heading has the role of its part, that below a heading none."""

    role: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Directive:
    """One official document. `before` and `after` are the blocks around the outline, in printed order."""

    id: str
    title: str | None
    title_en: str | None
    number: str | None
    kind: str | None
    issuers: tuple[str, ...]
    addressees: str | None
    issued: date | None
    published: date | None
    source: Source
    capture: CaptureRecord
    before: tuple[Block, ...]
    sections: tuple[Section, ...]
    after: tuple[Block, ...]
    supplied: tuple[Supplied, ...] = ()
    corrections: tuple[Correction, ...] = ()
    removals: tuple[Removal, ...] = ()

    def measures(self) -> Iterator[tuple[Section, Measure]]:
        """Every measure with its section, in printed order."""
        for section in self.sections:
            for measure in section.measures:
                yield section, measure

    def parts(self) -> Iterator[PrintedPart]:
        """The whole official text in printed order, part by part."""
        yield from self._blocks(Part.PREAMBLE, self.before)
        for s in self.sections:
            yield self._part(Part.SECTION, s.id, "section", s.printed_heading, s.heading, s.text)
            for g, measures in s.by_group():
                if g is not None:
                    yield self._part(Part.GROUP, g.id, "group", g.printed_heading, g.heading, g.text)
                for m in measures:
                    lead = "label" if not m.heading else "lead" if m.stop == "。" else "measure"
                    yield self._part(Part.MEASURE, m.id, lead, m.printed_heading, m.heading, m.text)
        yield from self._blocks(Part.CLOSING, self.after)

    def paragraphs(self) -> Iterator[Paragraph]:
        """The whole official text in printed order, paragraph by paragraph; a heading is one of its own."""
        for part in self.parts():
            if part.printed_heading:
                yield Paragraph(part.role, part.printed_heading, part.place.heading)
            role = part.role if part.place.part in BLOCKS else ""
            for ordinal, (start, end) in enumerate(paragraph_spans(part.text), 1):
                yield Paragraph(role, part.text[start:end], part.place.at(ordinal))

    def text(self) -> str:
        """The whole official text in printed order, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs())

    def _blocks(self, part: Part, blocks: Sequence[Block]) -> Iterator[PrintedPart]:
        for ordinal, block in enumerate(blocks, 1):
            yield self._part(part, str(ordinal), block.role, "", "", block.text)

    def _part(self, part: Part, part_id: str, role: str, printed: str, heading: str, text: str) -> PrintedPart:
        return PrintedPart(Place(self.id, part, part_id), role, printed, heading, text)


@dataclass(frozen=True, slots=True)
class EnglishMeasure:
    """Our English access to one measure; `of` fingerprints the Chinese it renders."""

    heading: str
    gist: str
    of: str


@dataclass(frozen=True, slots=True)
class EnglishAccess:
    """Our unofficial English headings and gists of a directive, keyed by section id and measure id."""

    directive: str
    sections: Mapping[str, str] = field(default_factory=dict)
    measures: Mapping[str, EnglishMeasure] = field(default_factory=dict)
