"""What `maoce import --json` prints: the parsed directive before a person has read it; of a folder, one a page."""

from collections.abc import Sequence
from typing import Literal

from builder.exports.json_reading import TargetRow, target_row
from builder.exports.json_row import Row
from builder.model import Actor, Block, Directive, Group, Measure, Reading, Section


class ActorRow(Row):
    """A body as named in the text."""

    name: str
    """As written."""
    agency: str | None
    """Id of its authority record; null where no record has the name."""


class ClauseRow(Row):
    """A responsibility clause."""

    text: str
    """Without its parentheses."""
    lead: list[ActorRow]
    """Bodies that lead (牵头)."""
    responsible: list[ActorRow]
    """Bodies that are responsible (负责)."""
    support: list[ActorRow]
    """Bodies that support (配合, 参与, 会同)."""
    generic: list[str]
    """Actors that are no single body, as written."""
    scope: str | None
    """What stands after 适用范围：."""
    deadline: str | None
    """A deadline that is part of the clause, as written."""
    governs: tuple[int, int]
    """The span of the measure's text that it governs: [start, end)."""


class CitedRow(Row):
    """A work cited."""

    title: str | None
    """The title without 《》."""
    number: str | None
    """The document number, as written."""
    repealed: bool
    """Whether the text repeals it (废止, 停止执行)."""


class ShortRow(Row):
    """A short name introduced."""

    short: str
    """The short name."""
    full: str
    """What it stands for."""


class ItemRow(Row):
    """A level below the measure; offsets into the measure's text."""

    number: str
    """The printed numeral, without its mark."""
    heading: str
    """Its lead sentence, without the stop."""
    start: int
    """Where it begins in the measure's text."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """Its text, the number included."""


class MeasureRow(Row):
    """The unit that people cite."""

    id: str
    """Permanent within the directive."""
    number: str | None
    """The printed numeral; null where nothing is printed."""
    group: str | None
    """The printed numeral of the group it stands in."""
    heading: str | None
    """The heading; null where the number heads no sentence."""
    text: str
    """Without label and heading; paragraphs joined by a newline."""
    items: list[ItemRow]
    """The items in its text."""
    responsibilities: list[ClauseRow]
    """Who must do it."""
    targets: list[TargetRow]
    """Dated or counted goals."""
    citations: list[CitedRow]
    """Works cited."""
    abbreviations: list[ShortRow]
    """Short names introduced."""


class GroupRow(Row):
    """A level between section and measures."""

    number: str
    """The printed numeral."""
    heading: str
    """The heading."""
    text: str
    """What stands straight under it."""


class SectionRow(Row):
    """A numbered part; number and heading are null where the measures stand in no section."""

    number: str | None
    """The printed numeral."""
    heading: str | None
    """The heading."""
    text: str
    """What stands under it without belonging to a measure."""
    groups: list[GroupRow]
    """The groups of its measures."""
    measures: list[MeasureRow]
    """Its measures in printed order."""


class AttachmentRow(Row):
    """A line of what is attached, or a row of an attached table with its cells."""

    text: str
    """The line."""
    cells: list[str] | None
    """The cells of a row; null for a line."""


class RemovedRow(Row):
    """Text of the page that is not the directive's."""

    reason: str
    """What it is."""
    text: str
    """The text."""


class BlockRow(Row):
    """A paragraph outside the outline."""

    role: str
    """What it is: closing, signature, date, note …"""
    text: str
    """The paragraph."""


class ImportRow(Row):
    """The parsed directive."""

    refused: Literal[None] = None
    """Null, for the page was not refused."""
    title: str | None
    """The title as printed."""
    number: str | None
    """The document number (发文字号)."""
    kind: str | None
    """The kind of document (意见, 通知 …)."""
    issuers: list[str]
    """Who issued it, as printed."""
    issued: str | None
    """Date signed, ISO 8601."""
    published: str | None
    """Date published, ISO 8601."""
    addressees: str | None
    """To whom, as printed."""
    preamble: list[str]
    """The paragraphs before the outline."""
    sections: list[SectionRow]
    """The outline."""
    closing: list[BlockRow]
    """What stands after it."""
    attachments: list[AttachmentRow]
    """What is attached."""
    removed: list[RemovedRow]
    """What of the page was left out."""
    problems: list[str]
    """What a person should look at."""


class RefusedRow(Row):
    """A page that is no directive."""

    refused: str
    """Why."""
    problems: list[str]
    """What a person should look at."""


class PageRow(Row):
    """A page of a folder."""

    file: str
    """The name of its file."""
    page: ImportRow | RefusedRow
    """What it would be by itself."""


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
        targets=[target_row(target) for target in reading.targets],
        citations=[CitedRow(title=c.title, number=c.number, repealed=c.repealed) for c in reading.citations],
        abbreviations=[ShortRow(short=a.short, full=a.full) for a in reading.abbreviations],
    )


def _attachment(block: Block) -> AttachmentRow:
    cells = [cell.strip() for cell in block.text.split("\t")] if block.role == "row" else None
    return AttachmentRow(text=block.text, cells=cells)


def _actors(actors: Sequence[Actor]) -> list[ActorRow]:
    return [ActorRow(name=actor.name, agency=actor.agency) for actor in actors]
