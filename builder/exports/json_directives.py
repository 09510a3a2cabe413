"""Directives and measures as rows of the data files: with both, the whole official text can be put together again."""

from collections.abc import Iterator, Sequence

from builder.exports.json_reading import HeadedRow, TextRow, heading_fields, text_fields
from builder.exports.json_row import BilingualRow, Row
from builder.model import Block, Corpus, Directive, Group, Part, Place, Section


class BlockRow(TextRow):
    """A paragraph outside the outline."""

    role: str
    """title, number, addressees, preamble, inner-title, closing, signature, date, note, attachment or row (cells divided by tabs)."""


class GroupRow(HeadedRow):
    """A level between section and measures."""

    id: str
    """Section and ordinal in it: 2-1."""


class SectionRow(HeadedRow):
    """A numbered part; without label and heading where the measures of a directive stand in no section."""

    id: str
    """Ordinal of the section."""
    heading_en: str | None
    """Our unofficial English heading."""
    groups: list[GroupRow]
    """The groups of its measures, if it has any."""
    measures: list[str]
    """The ids of its measures in printed order; they stand in measures.json."""


class SourceRow(Row):
    """What the saved page says of itself."""

    headline: str | None
    """Its own headline."""
    publisher: str | None
    """Who published the page."""
    url: str | None
    """Its address."""
    page_date: str | None
    """The date that it shows, as written."""


class SuppliedRow(Row):
    """What the saved page does not say and a person filled in."""

    fields: list[str]
    """The names of the fields."""
    source: BilingualRow
    """Where it was found."""


class CorrectionRow(Row):
    """A slip of the saved page, mended."""

    found: str
    """What the page has."""
    text: str
    """What it was replaced by."""
    reason: str
    """Why."""


class RemovalRow(Row):
    """Text of the saved page that is not the directive's."""

    reason: str
    """What it is: navigation, link, credit …"""
    text: str
    """The text."""


class DirectiveRow(Row):
    """One official document.

    Its text in printed order: `before`; of each section the heading and the text, then its measures (in measures.json), a
    group before the first one in it; `after`.
    """

    id: str
    """Permanent id, the same in every edition's paths: directives/<id>/."""
    number: str | None
    """Document number (发文字号); null where none is printed."""
    title: str | None
    """The title as printed."""
    title_en: str | None
    """Our unofficial English title."""
    kind: str | None
    """Kind of document (意见, 通知 …)."""
    issuers: list[str]
    """Who issued it, as printed."""
    addressees: str | None
    """To whom, as printed."""
    issued: str | None
    """Date signed (成文日期), ISO 8601."""
    published: str | None
    """Date published, ISO 8601; null where the saved page does not say."""
    capture_file: str
    """File name of the saved page in content/captures/."""
    capture_sha256: str
    """SHA-256 of the saved page's bytes."""
    capture_traditional: bool
    """Whether the saved page prints Traditional characters, which the text has in Simplified form, one for one."""
    source: SourceRow
    """Where the page was found that was saved."""
    before: list[BlockRow]
    """The blocks before the outline."""
    sections: list[SectionRow]
    """The outline."""
    after: list[BlockRow]
    """The blocks after the outline."""
    supplied: list[SuppliedRow]
    """Fields that a person filled in."""
    corrections: list[CorrectionRow]
    """Slips of the saved page, mended."""
    removals: list[RemovalRow]
    """Text of the saved page that was left out."""


class ItemRow(Row):
    """A level below a measure."""

    number: str
    """The printed numeral, without its mark."""
    heading: str
    """Its lead sentence, without the stop."""
    start: int
    """Where it begins in `text` of the measure."""
    end: int
    """Where it ends, exclusive."""


class MeasureRow(HeadedRow):
    """One measure."""

    directive: str
    """Id of its directive."""
    id: str
    """Permanent within the directive: directives/<directive>/<id>/."""
    section: str
    """Id of the section it stands in."""
    group: str | None
    """Id of the group it stands in, if there is one."""
    stop: str
    """The mark that ends the printed heading."""
    heading_en: str | None
    """Our unofficial English heading."""
    gist_en: str | None
    """Our English summary in one sentence."""
    english_of: str | None
    """Fingerprint of the Chinese that our English was made for."""
    items: list[ItemRow]
    """The items in its text."""


def directive_row(corpus: Corpus, d: Directive) -> DirectiveRow:
    """The row of a directive, without its measures."""
    return DirectiveRow(
        id=d.id,
        number=d.number,
        title=d.title,
        title_en=d.title_en,
        kind=d.kind,
        issuers=list(d.issuers),
        addressees=d.addressees,
        issued=d.issued.isoformat() if d.issued else None,
        published=d.published.isoformat() if d.published else None,
        capture_file=d.capture.file,
        capture_sha256=d.capture.sha256,
        capture_traditional=d.capture.traditional,
        source=SourceRow.model_validate(d.source),
        before=_blocks(corpus, d, Part.PREAMBLE, d.before),
        sections=[_section(corpus, d, section) for section in d.sections],
        after=_blocks(corpus, d, Part.CLOSING, d.after),
        supplied=[SuppliedRow.model_validate(supplied) for supplied in d.supplied],
        corrections=[CorrectionRow.model_validate(correction) for correction in d.corrections],
        removals=[RemovalRow.model_validate(removal) for removal in d.removals],
    )


def measure_rows(corpus: Corpus, directive: Directive) -> Iterator[MeasureRow]:
    """The rows of a directive's measures in printed order."""
    access = corpus.english.get(directive.id)
    for section, measure in directive.measures():
        english = access.measures.get(measure.id) if access else None
        place = Place(directive.id, Part.MEASURE, measure.id)
        yield MeasureRow(
            directive=directive.id,
            id=measure.id,
            section=section.id,
            group=measure.group,
            label=measure.label,
            number=measure.number,
            heading=measure.heading,
            stop=measure.stop,
            heading_en=english.heading if english else None,
            gist_en=(english.gist or None) if english else None,
            english_of=english.of if english else None,
            items=[ItemRow.model_validate(item) for item in measure.items],
            **text_fields(corpus, place, measure.text),
            **heading_fields(corpus, place),
        )


def _blocks(corpus: Corpus, directive: Directive, part: Part, blocks: Sequence[Block]) -> list[BlockRow]:
    return [
        BlockRow(role=block.role, **text_fields(corpus, Place(directive.id, part, str(ordinal)), block.text))
        for ordinal, block in enumerate(blocks, 1)
    ]


def _section(corpus: Corpus, directive: Directive, section: Section) -> SectionRow:
    english = corpus.english.get(directive.id)
    place = Place(directive.id, Part.SECTION, section.id)
    return SectionRow(
        id=section.id,
        label=section.label,
        number=section.number,
        heading=section.heading,
        heading_en=english.sections.get(section.id) if english else None,
        groups=[_group(corpus, directive, group) for group in section.groups],
        measures=[measure.id for measure in section.measures],
        **text_fields(corpus, place, section.text),
        **heading_fields(corpus, place),
    )


def _group(corpus: Corpus, directive: Directive, group: Group) -> GroupRow:
    place = Place(directive.id, Part.GROUP, group.id)
    return GroupRow(
        id=group.id,
        label=group.label,
        number=group.number,
        heading=group.heading,
        **text_fields(corpus, place, group.text),
        **heading_fields(corpus, place),
    )
