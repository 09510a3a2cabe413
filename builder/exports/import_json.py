"""What `maoce import --json` prints: the parsed directive before a person has read it."""

from collections.abc import Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from builder.exports.json_reading import QuantityRow, quantity_rows, quantity_words
from builder.model import Actor, Block, Directive, Group, Measure, Reading, Section


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True)


class ActorRow(_Row):
    """A body as named in the text."""

    name: str = Field(description="As written")
    agency: str | None = Field(description="Id of its authority record; null where no record has the name")


class ClauseRow(_Row):
    """A responsibility clause."""

    text: str = Field(description="Without its parentheses")
    lead: list[ActorRow]
    responsible: list[ActorRow]
    support: list[ActorRow]
    generic: list[str] = Field(description="Actors that are no single body, as written")
    scope: str | None = Field(description="What stands after 适用范围：")
    deadline: str | None = Field(description="A deadline that is part of the clause, as written")
    governs: tuple[int, int] = Field(description="The span of the measure's text that it governs: [start, end)")


class GoalRow(_Row):
    """A dated or counted goal."""

    text: str
    years: list[int]
    quantity: str | None
    quantities: list[QuantityRow]
    start: int
    end: int


class CitedRow(_Row):
    """A work cited."""

    title: str | None
    number: str | None
    repealed: bool = Field(description="Whether the text repeals it (废止, 停止执行)")


class ShortRow(_Row):
    """A short name introduced."""

    short: str
    full: str


class ItemRow(_Row):
    """A level below the measure; offsets into the measure's text."""

    number: str
    heading: str
    start: int
    end: int
    text: str


class MeasureRow(_Row):
    """The unit that people cite."""

    id: str
    number: str | None
    group: str | None
    heading: str | None
    text: str = Field(description="Without label and heading; paragraphs joined by a newline")
    items: list[ItemRow]
    responsibilities: list[ClauseRow]
    targets: list[GoalRow]
    citations: list[CitedRow]
    abbreviations: list[ShortRow]


class GroupRow(_Row):
    """A level between section and measures."""

    number: str
    heading: str
    text: str


class SectionRow(_Row):
    """A numbered part; number and heading are null where the measures stand in no section."""

    number: str | None
    heading: str | None
    text: str
    groups: list[GroupRow]
    measures: list[MeasureRow]


class AttachmentRow(_Row):
    """A line of what is attached, or a row of an attached table with its cells."""

    text: str
    cells: list[str] | None


class RemovedRow(_Row):
    """Text of the page that is not the directive's."""

    reason: str
    text: str


class BlockRow(_Row):
    """A paragraph outside the outline."""

    role: str
    text: str


class ImportRow(_Row):
    """The parsed directive."""

    refused: Literal[None] = None
    title: str | None
    number: str | None
    kind: str | None
    issuers: list[str]
    issued: str | None
    published: str | None
    addressees: str | None
    preamble: list[str]
    sections: list[SectionRow]
    closing: list[BlockRow]
    attachments: list[AttachmentRow]
    removed: list[RemovedRow]
    problems: list[str]


class RefusedRow(_Row):
    """A page that is no directive."""

    refused: str = Field(description="Why")
    problems: list[str]


def import_row(directive: Directive, readings: dict[str, Reading], problems: Sequence[str]) -> ImportRow:
    """The row of a directive; `readings` are those of its measures' texts by measure id."""
    return ImportRow(
        title=directive.title,
        number=directive.number,
        kind=directive.kind,
        issuers=list(directive.issuers),
        issued=directive.issued.isoformat() if directive.issued else None,
        published=directive.published.isoformat() if directive.published else None,
        addressees=directive.addressees,
        preamble=[block.text for block in directive.before if block.role == "preamble"],
        sections=[_section(section, readings) for section in directive.sections],
        closing=[BlockRow(role=b.role, text=b.text) for b in directive.after if b.role not in ("attachment", "row")],
        attachments=[_attachment(block) for block in directive.after if block.role in ("attachment", "row")],
        removed=[RemovedRow(reason=removal.reason, text=removal.text) for removal in directive.removals],
        problems=list(problems),
    )


def _section(section: Section, readings: dict[str, Reading]) -> SectionRow:
    return SectionRow(
        number=section.number or None,
        heading=section.heading.rstrip("。") or None,
        text=section.text,
        groups=[GroupRow(number=g.number, heading=g.heading.rstrip("。"), text=g.text) for g in section.groups],
        measures=[
            _measure(measure, group, readings.get(measure.id, Reading()))
            for group, measures in section.by_group()
            for measure in measures
        ],
    )


def _measure(measure: Measure, group: Group | None, reading: Reading) -> MeasureRow:
    return MeasureRow(
        id=measure.id,
        number=measure.number or None,
        group=group.number if group else None,
        heading=measure.heading or None,
        text=measure.text,
        items=[
            ItemRow(number=i.number, heading=i.heading, start=i.start, end=i.end, text=measure.text[i.start : i.end])
            for i in measure.items
        ],
        responsibilities=[
            ClauseRow(
                text=r.text,
                lead=_actors(r.lead),
                responsible=_actors(r.responsible),
                support=_actors(r.support),
                generic=list(r.generic),
                scope=r.scope,
                deadline=r.deadline,
                governs=r.governs,
            )
            for r in reading.responsibilities
        ],
        targets=[
            GoalRow(
                text=t.text,
                years=list(t.years),
                quantity=quantity_words(t.quantities),
                quantities=quantity_rows(t.quantities),
                start=t.start,
                end=t.end,
            )
            for t in reading.targets
        ],
        citations=[CitedRow(title=c.title, number=c.number, repealed=c.repealed) for c in reading.citations],
        abbreviations=[ShortRow(short=a.short, full=a.full) for a in reading.abbreviations],
    )


def _attachment(block: Block) -> AttachmentRow:
    cells = [cell.strip() for cell in block.text.split("\t")] if block.role == "row" else None
    return AttachmentRow(text=block.text, cells=cells)


def _actors(actors: Sequence[Actor]) -> list[ActorRow]:
    return [ActorRow(name=actor.name, agency=actor.agency) for actor in actors]
