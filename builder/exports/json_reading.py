"""Passages in the data files: their paragraphs, and what was understood of them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from builder.exports.json_row import Row
from builder.exports.segments import english_lines
from builder.model import Actor, Corpus, Mention, Place, Reading, Responsibility, Target, paragraph_spans


class ParagraphRow(Row):
    """A paragraph of `text`."""

    anchor: str
    """Its name within the directive, which stays: measure-7-p2."""
    start: int
    """Where it begins in `text`, in Unicode characters."""
    end: int
    """Where it ends, exclusive."""
    translation: str | None
    """How far its English in `text_en` is: draft, or reviewed by a second reader; null where there is none."""


class ActorRow(Row):
    """A body as a clause names it."""

    role: str
    """lead (牵头), responsible (负责) or support (配合, 参与, 会同)."""
    name: str
    """As written."""
    agency: str | None
    """Id of its authority record; null where no record has the name."""


class ResponsibilityRow(Row):
    """A responsibility clause."""

    text: str
    """The clause without its parentheses."""
    lead: list[str]
    """Agency ids that lead (牵头)."""
    responsible: list[str]
    """Agency ids that are responsible (负责)."""
    support: list[str]
    """Agency ids that support (配合, 参与, 会同)."""
    actors: list[ActorRow]
    """All bodies that it names, those without a record included, in the order of the roles."""
    generic: list[str]
    """Actors that are no agency, as written (各地区)."""
    start: int
    """Where the clause begins in `text` of its part, its parenthesis included."""
    end: int
    """Where it ends, exclusive."""
    governs: tuple[int, int]
    """The span of that text that it governs: [start, end)."""
    scope: str | None
    """Where it applies, as the clause says."""
    deadline: str | None
    """By when, as the clause says."""


class DutyRow(Row):
    """A duty stated in the running text."""

    text: str
    """The words."""
    lead: list[str]
    """Agency ids on which it is laid."""
    actors: list[ActorRow]
    """The same bodies as written."""
    generic: list[str]
    """Actors that are no agency, as written."""
    start: int
    """Where it begins in `text` of its part."""
    end: int
    """Where it ends, exclusive."""


class QuantityRow(Row):
    """A number or a range of numbers with its unit."""

    text: str
    """The words as written."""
    low: float | int
    """The number, 千 万 亿 multiplied out; of a range the lower one. 百分之三十 is 30 with the unit %."""
    high: float | int
    """The same number, or the higher one of a range."""
    unit: str
    """What is counted (家, 美元, %); empty for a share (三分之一)."""
    approximation: str | None
    """about (左右), more (超过), at-least (以上), less (近), at-most (以内); null for just the number."""
    start: int
    """Where it begins in `text` of its part."""
    end: int
    """Where it ends, exclusive."""


class TargetRow(Row):
    """A dated or counted goal."""

    text: str
    """The words."""
    years: list[int]
    """The calendar years named, a range with all its years."""
    quantity: str | None
    """What it counts, as written."""
    quantities: list[QuantityRow]
    """The same as numbers with their units."""
    start: int
    """Where it begins in `text` of its part."""
    end: int
    """Where it ends, exclusive."""


class CitationRow(Row):
    """A work cited in 《》 or by number."""

    title: str | None
    """The title without 《》."""
    number: str | None
    """The document number, as written."""
    directive: str | None
    """Id of the directive here that it names."""
    repealed: bool
    """Whether the text repeals it."""
    start: int
    """Where it begins in `text` of its part."""
    end: int
    """Where it ends, exclusive."""


class AbbreviationRow(Row):
    """A short name that the text introduces."""

    short: str
    """The short name."""
    full: str
    """What it stands for."""
    start: int
    """Where the parenthesis begins that introduces it, in `text` of its part."""
    end: int
    """Where that ends, exclusive."""


class MentionRow(Row):
    """A span that names a record."""

    start: int
    """Where it begins."""
    end: int
    """Where it ends, exclusive."""
    text: str
    """The name as written."""
    kind: str
    """term, agency or directive."""
    target: str
    """Id of the record."""


class TextRow(Row):
    """A text and what was understood of it; every offset counts Unicode characters of `text`."""

    anchor: str
    """The name of the part within the directive, which stays: measure-7, group-2-1, preamble-4."""
    text: str
    """The official text below the heading; paragraphs joined by a newline."""
    text_en: str | None
    """Our unofficial English of `text`: as many lines, empty where one is not translated; null where none is."""
    paragraphs: list[ParagraphRow]
    """The paragraphs of `text` in order."""
    responsibilities: list[ResponsibilityRow]
    """Who must do it."""
    duties: list[DutyRow]
    """What the running text demands of bodies."""
    targets: list[TargetRow]
    """Dated or counted goals."""
    citations: list[CitationRow]
    """Works cited."""
    abbreviations: list[AbbreviationRow]
    """Short names introduced."""
    mentions: list[MentionRow]
    """Names of the glossary and of directives."""


class HeadedRow(TextRow):
    """A part with a heading, which is printed as `label`, `heading` and, of a measure, `stop`."""

    label: str
    """The printed number with its marks: （七）."""
    number: str
    """The numeral in it; empty where nothing is printed."""
    heading: str
    """The heading as printed, without the label."""
    heading_text_en: str | None
    """The whole heading in our unofficial English, without its number; null where it is not translated."""
    heading_mentions: list[MentionRow]
    """Mentions in the heading; offsets count in `heading`."""


def text_fields(corpus: Corpus, place: Place, text: str) -> dict[str, Any]:
    """The fields of a TextRow for the part at `place`."""
    reading = corpus.readings.get(place.text, Reading())
    return {
        "anchor": place.anchor,
        "text": text,
        "text_en": english_lines(corpus, place, text),
        "paragraphs": [
            ParagraphRow(
                anchor=place.at(ordinal).anchor, start=start, end=end, translation=_standing(corpus, place.at(ordinal))
            )
            for ordinal, (start, end) in enumerate(paragraph_spans(text), 1)
        ],
        "responsibilities": [_responsibility(found) for found in reading.responsibilities],
        "duties": [
            DutyRow(
                text=d.text, lead=_ids(d.lead), actors=_actors(lead=d.lead), generic=list(d.generic),
                start=d.start, end=d.end,
            )
            for d in reading.duties
        ],
        "targets": [target_row(found) for found in reading.targets],
        "citations": [CitationRow.model_validate(found) for found in reading.citations],
        "abbreviations": [AbbreviationRow.model_validate(found) for found in reading.abbreviations],
        "mentions": mention_rows(reading.mentions),
    }  # fmt: skip


def heading_fields(corpus: Corpus, place: Place) -> dict[str, Any]:
    """What was understood of the heading of the part at `place`, and our English of it."""
    english = corpus.translations.get(place.heading)
    return {
        "heading_text_en": english.text if english else None,
        "heading_mentions": mention_rows(corpus.readings.get(place.heading, Reading()).mentions),
    }


def _standing(corpus: Corpus, place: Place) -> str | None:
    english = corpus.translations.get(place)
    return english.status if english else None


def mention_rows(mentions: Sequence[Mention]) -> list[MentionRow]:
    """A row for each mention."""
    return [MentionRow.model_validate(mention) for mention in mentions]


def target_row(target: Target) -> TargetRow:
    """The row of a target."""
    return TargetRow(
        text=target.text,
        years=list(target.years),
        quantity="；".join(quantity.text for quantity in target.quantities) or None,
        quantities=[
            QuantityRow(
                text=q.text, low=_number(q.low), high=_number(q.high), unit=q.unit, approximation=q.approximation,
                start=q.start, end=q.end,
            )
            for q in target.quantities
        ],
        start=target.start,
        end=target.end,
    )  # fmt: skip


def _responsibility(found: Responsibility) -> ResponsibilityRow:
    return ResponsibilityRow(
        text=found.text,
        lead=_ids(found.lead),
        responsible=_ids(found.responsible),
        support=_ids(found.support),
        actors=_actors(lead=found.lead, responsible=found.responsible, support=found.support),
        generic=list(found.generic),
        start=found.start,
        end=found.end,
        governs=found.governs,
        scope=found.scope,
        deadline=found.deadline,
    )


def _actors(**roles: Sequence[Actor]) -> list[ActorRow]:
    return [ActorRow(role=role, name=a.name, agency=a.agency) for role, actors in roles.items() for a in actors]


def _ids(actors: Sequence[Actor]) -> list[str]:
    return [actor.agency for actor in actors if actor.agency]


def _number(value: Fraction) -> float | int:
    return value.numerator if value.denominator == 1 else float(value)
