"""A directive as it was parsed: its text, its outline, and where it came from."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from builder.model.place import BLOCKS, Part, Place, paragraph_spans
from builder.model.provenance import CaptureRecord, Correction, Removal, Source, Supplied

ROLES = (
    "title", "number", "addressees", "preamble", "inner-title", "closing", "signature", "date", "note", "attachment", "row",
)  # fmt: skip


def _shown(label: str) -> str:
    """A number as lists and citations show it: its brackets as Chinese sets them, however they were printed."""
    return label.replace("(", "（").replace(")", "）")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph outside the outline."""

    role: str
    """One of ROLES; `row` is a row of an attached table."""
    text: str
    """The paragraph, the cells of a row divided by tabs."""


@dataclass(frozen=True, slots=True)
class Item:
    """A level below a measure."""

    number: str
    """The printed numeral, without its mark."""
    heading: str
    """The lead sentence, without its stop."""
    start: int
    """Where it begins in the measure's text."""
    end: int
    """Where it ends, exclusive."""


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit that people cite: `label` + `heading` + `stop` is its heading as printed."""

    id: str
    """Its id within the directive: the printed number (7), or section and ordinal (6-3)."""
    label: str
    """The printed number with its marks: （七）."""
    number: str
    """The numeral in it; empty where nothing is numbered."""
    heading: str
    """The heading; empty where the number heads no sentence."""
    stop: str
    """The mark that ends the heading."""
    text: str
    """All that follows, the paragraphs joined by newlines."""
    items: tuple[Item, ...] = ()
    """The items in its text."""
    group: str | None = None
    """The id of the group it stands in, if there is one."""

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}{self.stop}"

    @property
    def shown_label(self) -> str:
        """The number by which it is cited."""
        return _shown(self.label).strip()

    @property
    def shown_heading(self) -> str:
        """What a list shows for it: label and heading, or the first words of its text where it has no heading."""
        return f"{_shown(self.label)}{self.heading or self.text.split('。')[0][:24] + '…'}"


@dataclass(frozen=True, slots=True)
class Group:
    """A level between section and measures: （一） above 1. 2. 3. that run on."""

    id: str
    """The section's id and its own ordinal in it: 2-1."""
    label: str
    """The printed number with its marks."""
    number: str
    """The numeral in it."""
    heading: str
    """The heading."""
    text: str = ""
    """What stands straight under it, the paragraphs joined by newlines."""

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}"

    @property
    def shown_heading(self) -> str:
        """What a list shows for it."""
        return f"{_shown(self.label)}{self.heading}"


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part.

    Where the sections of a directive are missing (一、 to 三十、 are its measures) there is one without label and
    heading.
    """

    id: str
    """Its ordinal."""
    label: str
    """The printed number with its marks: 一、."""
    number: str
    """The numeral in it."""
    heading: str
    """The heading."""
    text: str
    """What stands under the heading without belonging to a measure, the paragraphs joined by newlines."""
    measures: tuple[Measure, ...]
    """Its measures in printed order, those in groups included."""
    groups: tuple[Group, ...] = ()
    """Its groups in printed order."""

    @property
    def printed_heading(self) -> str:
        """The heading line as it stands in the official text."""
        return f"{self.label}{self.heading}"

    @property
    def shown_heading(self) -> str:
        """What a list shows for it."""
        return f"{_shown(self.label)}{self.heading}"

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
class PrintedPart:
    """A part of a directive as it is printed: its heading line, and what stands below it before the next part."""

    place: Place
    """Which part it is."""
    role: str
    """A block's role, else `section`, `group` or `measure`.

    `lead` for a measure's heading that is a sentence, `label` for one that is nothing but a number.
    """
    printed_heading: str
    """The heading line with its number."""
    heading: str
    """The heading without it."""
    text: str
    """What stands below."""


class Paragraph(NamedTuple):
    """A paragraph of the official text."""

    role: str
    """That of its block, or for a heading that of its part; empty for the text below a heading."""
    text: str
    """The paragraph as printed."""
    place: Place
    """Where it stands."""


@dataclass(frozen=True, slots=True)
class Directive:
    """One official document."""

    id: str
    """Its permanent id: guobanfa-2021-24."""
    title: str | None
    """The title as printed; None where the page prints none."""
    title_en: str | None
    """Our unofficial English title."""
    number: str | None
    """The document number (发文字号) as printed."""
    kind: str | None
    """The kind of document: 意见, 通知 …."""
    issuers: tuple[str, ...]
    """Who issued it, as printed."""
    addressees: str | None
    """To whom, as printed."""
    issued: date | None
    """The day of its signing (成文日期)."""
    published: date | None
    """The day of its publication."""
    source: Source
    """What the page that was saved says of itself."""
    capture: CaptureRecord
    """The saved page."""
    before: tuple[Block, ...]
    """The blocks before the outline, in printed order."""
    sections: tuple[Section, ...]
    """The outline."""
    after: tuple[Block, ...]
    """The blocks after it, in printed order."""
    supplied: tuple[Supplied, ...] = ()
    """What the page does not say and persons filled in."""
    corrections: tuple[Correction, ...] = ()
    """The slips of the page that persons mended."""
    removals: tuple[Removal, ...] = ()
    """What of the page is not the directive's."""

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

    def translatable(self) -> Iterator[Paragraph]:
        """The paragraphs that have words to translate: all but headings that are nothing but a number."""
        return (paragraph for paragraph in self.paragraphs() if paragraph.role != "label")

    def text(self) -> str:
        """The whole official text in printed order, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs())

    def _blocks(self, part: Part, blocks: Sequence[Block]) -> Iterator[PrintedPart]:
        for ordinal, block in enumerate(blocks, 1):
            yield self._part(part, str(ordinal), block.role, "", "", block.text)

    def _part(self, part: Part, part_id: str, role: str, printed: str, heading: str, text: str) -> PrintedPart:
        return PrintedPart(Place(self.id, part, part_id), role, printed, heading, text)
