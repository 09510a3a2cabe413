"""A directive as it was parsed: its text, its outline, and where it came from."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from builder.model.glossary import Bilingual

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
    paragraphs with a newline; `group` is the number of the group it stands in, if there is one.
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
        """The measures in printed order under their groups; None for those that stand in the section itself."""
        groups = {group.number: group for group in self.groups}
        result: list[tuple[Group | None, list[Measure]]] = []
        for measure in self.measures:
            group = groups.get(measure.group or "")
            if not result or result[-1][0] is not group:
                result.append((group, []))
            result[-1][1].append(measure)
        return result


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


class Paragraph(NamedTuple):
    """A paragraph of the official text.

    `role` is that of its block, or for a heading `section`, `group` or `measure`, `lead` for a measure's heading that
    is a sentence, `label` for one that is nothing but a number; empty for the text below a heading.
    """

    role: str
    text: str


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

    def paragraphs(self) -> Iterator[Paragraph]:
        """The whole official text in printed order, paragraph by paragraph; a heading is one of its own."""
        for block in self.before:
            yield from _paragraphs(block.role, block.text)
        for section in self.sections:
            yield from _paragraphs("section", section.printed_heading, section.text)
            for group, measures in section.by_group():
                if group is not None:
                    yield from _paragraphs("group", group.printed_heading, group.text)
                for measure in measures:
                    lead = "label" if not measure.heading else "lead" if measure.stop == "。" else "measure"
                    yield from _paragraphs(lead, measure.printed_heading, measure.text)
        for block in self.after:
            yield from _paragraphs(block.role, block.text)

    def text(self) -> str:
        """The whole official text in printed order, a paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs())


def _paragraphs(role: str, heading: str, text: str = "") -> Iterator[Paragraph]:
    if heading:
        yield Paragraph(role, heading)
    for paragraph in filter(None, text.split("\n")):
        yield Paragraph("", paragraph)


@dataclass(frozen=True, slots=True)
class EnglishMeasure:
    """Our English access to one measure; `of` fingerprints the Chinese it renders.

    `gist` is empty as long as nobody has written it.
    """

    heading: str
    gist: str
    of: str


@dataclass(frozen=True, slots=True)
class EnglishAccess:
    """Our unofficial English headings and gists of a directive, keyed by section id and measure id.

    `unwritten` are the sections and measures (kind and id) for which the file has room and no heading yet.
    """

    directive: str
    sections: Mapping[str, str] = field(default_factory=dict)
    measures: Mapping[str, EnglishMeasure] = field(default_factory=dict)
    unwritten: frozenset[tuple[str, str]] = frozenset()
