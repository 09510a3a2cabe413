"""Terms and agencies as rows of the data files; what both have is called alike."""

from typing import Any

from builder.exports.json_row import Row
from builder.model import Agency, Bilingual, Corpus, Record, Term, TermSource, address


class ChineseNameRow(Row):
    """A Chinese name in both scripts."""

    zh_hans: str
    """In Simplified characters."""
    zh_hant: str
    """The same word in Traditional characters."""
    pinyin: str
    """With tone marks, one word for each of `words`."""
    words: list[str]
    """The words that GB/T 16159-2012 writes together; they join to `zh_hans`."""
    status: str
    """preferred, admitted or deprecated."""
    form: str
    """full, short, acronym or variant."""
    en: str | None
    """The English of this very name, one of the record's own; null where the preferred one says the same."""
    reason: str | None
    """Why a deprecated name should not be used."""
    pinyin_reviewed: bool
    """Whether a person has checked the pinyin."""
    zh_hant_reviewed: bool
    """Whether a person has checked the Traditional form."""


class EnglishNameRow(Row):
    """An English name."""

    text: str
    """The name as it stands inside a sentence."""
    status: str
    """preferred, admitted or deprecated."""
    form: str
    """full, short, acronym or variant."""
    reason: str | None
    """Why a deprecated name should not be used."""


class RegionalNameRow(Row):
    """What Hong Kong or Taiwan calls it, where that is another word."""

    region: str
    """BCP 47 tag: zh-HK or zh-TW."""
    text: str
    """The name."""


class NamesRow(Row):
    """All names of a record."""

    zh: list[ChineseNameRow]
    """Chinese ones, exactly one of them preferred."""
    en: list[EnglishNameRow]
    """English ones, exactly one of them preferred."""
    regional: list[RegionalNameRow]
    """Those of Hong Kong and Taiwan."""


class UseRow(Row):
    """Where a record is named: a part of a directive, and the span there.

    The texts are those of measures.json and, for other parts than measures, of directives.json.
    """

    directive: str
    """Id of the directive."""
    part: str
    """measure, group, section, preamble or closing."""
    id: str
    """Id of the part; of a block in preamble or closing its ordinal in `before` or `after`, from 1."""
    unit: str
    """heading or text: in which of the two the offsets count."""
    anchor: str
    """The heading or the paragraph, by the name that stays: measure-7-p2."""
    start: int
    """Where the name begins, in Unicode characters."""
    end: int
    """Where it ends, exclusive."""


class RecordRow(Row):
    """What terms and agencies have in common."""

    id: str
    """Permanent id."""
    path: str
    """Where its page stands in every edition: terms/overseas-warehouse/."""
    zh_hans: str
    """The preferred Chinese name in Simplified characters."""
    zh_hant: str
    """The same in Traditional characters."""
    pinyin: str
    """Its pinyin."""
    en: str
    """The preferred English name."""
    acronym: str | None
    """The usual English acronym."""
    english_status: str
    """official, established or working: where the English name comes from."""
    english_source: str | None
    """The page on which an official English name stands."""
    names: NamesRow
    """All names."""
    definition_zh: str
    """What it is, in Simplified Chinese."""
    definition_en: str
    """What it is, in English."""
    note: str | None
    """For translators."""
    not_within: list[str]
    """Longer words in which a name stands by accident."""
    reviewed: str | None
    """When a person last read the record whole, ISO 8601."""
    mentions: list[UseRow]
    """Every place where it is named, in reading order."""


class QuotationRow(Row):
    """A quotation that attests a term."""

    directive: str
    """Id of the directive."""
    part: str
    """measure, group, section, preamble or closing."""
    id: str | None
    """Id of the part; null for the whole preamble or closing."""
    quote: str
    """The words."""


class ReferenceRow(Row):
    """A law, treaty or standard that lays down what a term means, with the place in it."""

    en: str
    """Title and place in English."""
    zh: str
    """The same in Chinese."""


class TermRow(RecordRow):
    """A concept of the glossary."""

    domain: str
    """The field of trade."""
    part_of_speech: str
    """What its names are in a sentence: noun, verb, adjective, adverb or other."""
    broader: list[str]
    """Ids of more general terms."""
    related: list[str]
    """Ids of related terms."""
    sources: list[QuotationRow]
    """Where the directives use it."""
    references: list[ReferenceRow]
    """Which laws, treaties and standards lay down what it means; for a term that no directive uses, at least one."""


class AgencyRow(RecordRow):
    """A body that issues directives or is made responsible in them."""

    type: str
    """What kind of body it is."""
    valid_from: str | None
    """When it began to exist under this name, ISO 8601, as precise as known."""
    valid_until: str | None
    """When it ceased to."""
    predecessors: list[str]
    """Ids of the bodies whose work it took over."""
    successors: list[str]
    """Ids of the bodies that took over its work."""


def term_row(corpus: Corpus, term: Term) -> TermRow:
    """The row of a term."""
    return TermRow(
        **_shared(corpus, "term", term, term.definition),
        domain=term.domain,
        part_of_speech=term.part_of_speech,
        broader=list(term.broader),
        related=list(term.related),
        sources=[_quotation(source) for source in term.sources],
        references=[ReferenceRow.model_validate(reference) for reference in term.references],
    )


def agency_row(corpus: Corpus, agency: Agency) -> AgencyRow:
    """The row of an agency."""
    return AgencyRow(
        **_shared(corpus, "agency", agency, agency.description),
        type=agency.type,
        valid_from=agency.valid_from,
        valid_until=agency.valid_until,
        predecessors=list(agency.predecessors),
        successors=list(agency.successors),
    )


def _shared(corpus: Corpus, kind: str, record: Record, definition: Bilingual) -> dict[str, Any]:
    return {
        "id": record.id,
        "path": f"{address(kind, record.id)}/",
        "zh_hans": record.name_zh.zh_hans,
        "zh_hant": record.name_zh.zh_hant,
        "pinyin": record.name_zh.pinyin,
        "en": record.name_en.text,
        "acronym": record.acronym,
        "english_status": record.english_status,
        "english_source": record.english_source,
        "names": NamesRow(
            zh=[ChineseNameRow.model_validate(name) for name in record.zh],
            en=[EnglishNameRow.model_validate(name) for name in record.en],
            regional=[RegionalNameRow.model_validate(name) for name in record.regional],
        ),
        "definition_zh": definition.zh,
        "definition_en": definition.en,
        "note": record.note,
        "not_within": list(record.not_within),
        "reviewed": record.reviewed.isoformat() if record.reviewed else None,
        "mentions": _uses(corpus, kind, record.id),
    }


def _quotation(source: TermSource) -> QuotationRow:
    place = source.place
    return QuotationRow(directive=place.directive, part=place.part, id=place.id or None, quote=source.quote)


def _uses(corpus: Corpus, kind: str, record: str) -> list[UseRow]:
    return [
        UseRow(
            directive=place.directive,
            part=place.part,
            id=place.id,
            unit=place.unit or "",
            anchor=corpus.passages[place].paragraph_at(mention.start).anchor,
            start=mention.start,
            end=mention.end,
        )
        for place, mention in corpus.mentions_of(kind, record)
    ]
