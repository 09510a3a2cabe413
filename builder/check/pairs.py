"""Each translated paragraph beside its Chinese, and what the Chinese names."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.check.context import Checked
from builder.check.fingerprint import fingerprint_of
from builder.model import (
    Mention,
    Paragraph,
    Problem,
    Record,
    Responsibility,
    TranslatedParagraph,
    Unit,
)
from builder.model.numbering import split_label


@dataclass(frozen=True, slots=True)
class Pair:
    """A paragraph of the Chinese and its English, which renders the Chinese of today."""

    chinese: str
    """The Chinese, a heading without its number."""
    english: TranslatedParagraph
    """The English."""
    role: str
    """That of the Chinese paragraph."""
    mentions: tuple[Mention, ...]
    """The terms and agencies that the Chinese names; offsets count in it."""
    clauses: tuple[Responsibility, ...] = ()
    """Who is responsible, as it says; offsets count in the text of its part."""


def pairs(checked: Checked) -> Iterator[Pair]:
    """Every translated paragraph that renders the Chinese of today."""
    for directive_id, translation in checked.library.translations.items():
        directive = checked.library.directives.get(directive_id)
        for paragraph in directive.translatable() if directive else ():
            english = translation.paragraphs.get(paragraph.place)
            if english is not None and english.text and english.of == fingerprint_of(paragraph.text):
                yield _pair(checked, paragraph, english)


def said_of(checked: Checked, pair: Pair, rule: str, offset: int, /, **values: object) -> Problem:
    """A problem of the English of a pair, at an offset in it."""
    place = pair.english.place
    where = ("paragraph", place.anchor)
    return checked.problem("translation", place.directive, where, rule, offset=offset, **values)


def usable_names(record: Record) -> list[str]:
    """Its English names that may stand in a translation, the preferred one first."""
    return [name.text for name in record.usable_en]


def _pair(checked: Checked, paragraph: Paragraph, english: TranslatedParagraph) -> Pair:
    place = paragraph.place
    is_heading = place.unit is Unit.HEADING
    chinese = paragraph.text.removeprefix(split_label(paragraph.text)[0]) if is_heading else paragraph.text
    where = checked.corpus.within(place)
    if where is None:  # a title, a signature: what is no running text
        agency = checked.corpus.agency_named(chinese)
        named = (Mention(0, len(chinese), chinese, "agency", agency.id),) if agency else ()
        return Pair(chinese, english, paragraph.role, named)
    whole, start, end = where
    reading = checked.corpus.readings[whole]
    mentions = tuple(
        Mention(m.start - start, m.end - start, m.text, m.kind, m.target)
        for m in reading.mentions
        if start <= m.start < end and m.kind in ("term", "agency")
    )
    clauses = tuple(clause for clause in reading.responsibilities if start <= clause.start < end)
    return Pair(chinese, english, paragraph.role, mentions, clauses)
