"""The corpus as JSON, nothing of it left out, which build it is of, and the JSON Schemas beside it."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter

from builder.exports.entries import Glossary
from builder.exports.import_json import ImportRow, RefusedRow
from builder.exports.schemas import (
    AbbreviationRow,
    AgenciesFile,
    AgencyRow,
    BuildFile,
    ChineseNameRow,
    CitationRow,
    DirectiveRow,
    DirectivesFile,
    DutyRow,
    EnglishNameRow,
    MeasureRow,
    MeasuresFile,
    MentionRow,
    NamesRow,
    QuotationRow,
    RegionalNameRow,
    ResponsibilityRow,
    SectionRow,
    TargetRow,
    TermRow,
    TermsFile,
    UseRow,
)
from builder.model import (
    Actor,
    Agency,
    Corpus,
    Directive,
    Measure,
    Mention,
    Place,
    Reading,
    Record,
    Section,
    Term,
    TermSource,
)


def build(glossary: Glossary) -> bytes:
    """`build.json`."""
    return _dump(BuildFile(**_build(glossary)))


def terms(glossary: Glossary) -> bytes:
    """`terms.json`."""
    corpus = glossary.corpus
    return _dump(TermsFile(**_build(glossary), terms=[_term(corpus, term) for term in corpus.terms.values()]))


def agencies(glossary: Glossary) -> bytes:
    """`agencies.json`."""
    corpus = glossary.corpus
    rows = [_agency(corpus, agency) for agency in corpus.agencies.values()]
    return _dump(AgenciesFile(**_build(glossary), agencies=rows))


def measures(glossary: Glossary) -> bytes:
    """`measures.json`: all measures in printed order."""
    corpus = glossary.corpus
    rows = [
        _measure(corpus, directive, section, measure)
        for directive in corpus.directives.values()
        for section, measure in directive.measures()
    ]
    return _dump(MeasuresFile(**_build(glossary), measures=rows))


def directives(glossary: Glossary) -> bytes:
    """`directives.json`: all directives by id."""
    corpus = glossary.corpus
    rows = [_directive(corpus, directive) for directive in corpus.directives.values()]
    return _dump(DirectivesFile(**_build(glossary), directives=rows))


def build_schema(_: Glossary) -> bytes:
    """The JSON Schema of `build.json`."""
    return _dump_schema(_schema("build", BuildFile))


def terms_schema(_: Glossary) -> bytes:
    """The JSON Schema of `terms.json`."""
    return _dump_schema(_schema("terms", TermsFile))


def agencies_schema(_: Glossary) -> bytes:
    """The JSON Schema of `agencies.json`."""
    return _dump_schema(_schema("agencies", AgenciesFile))


def measures_schema(_: Glossary) -> bytes:
    """The JSON Schema of `measures.json`."""
    return _dump_schema(_schema("measures", MeasuresFile))


def directives_schema(_: Glossary) -> bytes:
    """The JSON Schema of `directives.json`."""
    return _dump_schema(_schema("directives", DirectivesFile))


def import_schema_file(_: Glossary) -> bytes:
    """The JSON Schema of what `maoce import --json` prints, as a file."""
    return _dump_schema(import_schema())


def import_schema() -> dict[str, object]:
    """The JSON Schema of what `maoce import --json` prints."""
    return _schema("import", ImportRow | RefusedRow)


def _schema(name: str, model: Any) -> dict[str, object]:
    schema = TypeAdapter(model).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Maoce {name}", **schema}


def _build(glossary: Glossary) -> dict[str, Any]:
    """What stands at the head of every file."""
    return asdict(glossary.build) | {"day": glossary.build.day.isoformat()}


def _dump(file: BuildFile) -> bytes:
    return (file.model_dump_json(indent=1) + "\n").encode("utf-8")


def _dump_schema(schema: dict[str, object]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _directive(corpus: Corpus, directive: Directive) -> DirectiveRow:
    english = corpus.english.get(directive.id)
    return DirectiveRow(
        id=directive.id,
        number=directive.number,
        title=directive.title or "",
        title_en=directive.title_en or "",
        kind=directive.kind,
        issuers=list(directive.issuers),
        addressees=directive.addressees,
        issued=directive.issued.isoformat() if directive.issued else None,
        published=directive.published.isoformat() if directive.published else None,
        capture_sha256=directive.capture.sha256,
        sections=[
            SectionRow(
                number=section.number,
                heading=section.heading.rstrip("。"),
                heading_en=english.sections.get(section.id) if english else None,
            )
            for section in directive.sections
        ],
    )


def _measure(corpus: Corpus, directive: Directive, section: Section, measure: Measure) -> MeasureRow:
    access = corpus.english.get(directive.id)
    english = access.measures.get(measure.id) if access else None
    reading = corpus.readings.get(Place(directive.id, "measure", measure.id, "text"), Reading())
    heading = corpus.readings.get(Place(directive.id, "measure", measure.id, "heading"), Reading())
    return MeasureRow(
        directive=directive.id,
        id=measure.id,
        section=section.id,
        number=measure.number,
        heading=measure.heading,
        heading_en=english.heading if english else None,
        gist_en=(english.gist or None) if english else None,
        text=measure.text,
        responsibilities=[
            ResponsibilityRow(
                text=r.text,
                lead=_ids(r.lead),
                responsible=_ids(r.responsible),
                support=_ids(r.support),
                generic=list(r.generic),
                start=r.start,
                end=r.end,
                governs=r.governs,
                scope=r.scope,
                deadline=r.deadline,
            )
            for r in reading.responsibilities
        ],
        duties=[
            DutyRow(text=d.text, lead=_ids(d.lead), generic=list(d.generic), start=d.start, end=d.end)
            for d in reading.duties
        ],
        targets=[TargetRow(**asdict(target)) for target in reading.targets],
        citations=[CitationRow(**asdict(citation)) for citation in reading.citations],
        abbreviations=[AbbreviationRow(short=a.short, full=a.full) for a in reading.abbreviations],
        mentions=_mentions(reading.mentions),
        heading_mentions=_mentions(heading.mentions),
    )


def _agency(corpus: Corpus, agency: Agency) -> AgencyRow:
    return AgencyRow(
        id=agency.id,
        type=agency.type,
        name_zh=agency.name_zh.zh_hans,
        name_en=agency.name_en.text,
        acronym=agency.acronym,
        aliases=[name.zh_hans for name in agency.zh if name.status != "preferred"],
        english_status=agency.english_status,
        english_source=agency.english_source,
        valid_from=agency.valid_from,
        valid_until=agency.valid_until,
        predecessors=list(agency.predecessors),
        successors=list(agency.successors),
        description_zh=agency.description.zh,
        description_en=agency.description.en,
        note=agency.note,
        names=_names(agency),
        not_within=list(agency.not_within),
        reviewed=agency.reviewed.isoformat() if agency.reviewed else None,
        mentions=_uses(corpus, "agency", agency.id),
    )


def _term(corpus: Corpus, term: Term) -> TermRow:
    return TermRow(
        id=term.id,
        domain=term.domain,
        zh_hans=term.name_zh.zh_hans,
        zh_hant=term.name_zh.zh_hant,
        pinyin=term.name_zh.pinyin,
        en=term.name_en.text,
        english_status=term.english_status,
        english_source=term.english_source,
        names=_names(term),
        definition_zh=term.definition.zh,
        definition_en=term.definition.en,
        note=term.note,
        broader=list(term.broader),
        related=list(term.related),
        sources=[_quotation(source) for source in term.sources],
        not_within=list(term.not_within),
        reviewed=term.reviewed.isoformat() if term.reviewed else None,
        mentions=_uses(corpus, "term", term.id),
    )


def _names(record: Record) -> NamesRow:
    return NamesRow(
        zh=[
            ChineseNameRow(
                zh_hans=n.zh_hans,
                zh_hant=n.zh_hant,
                pinyin=n.pinyin,
                words=list(n.words),
                status=n.status,
                form=n.form,
                reason=n.reason,
                pinyin_reviewed=n.pinyin_reviewed,
                zh_hant_reviewed=n.zh_hant_reviewed,
            )
            for n in record.zh
        ],
        en=[EnglishNameRow(text=n.text, status=n.status, form=n.form, reason=n.reason) for n in record.en],
        regional=[RegionalNameRow(region=n.region, text=n.text) for n in record.regional],
    )


def _quotation(source: TermSource) -> QuotationRow:
    part, _, part_id = source.part.partition(":")
    return QuotationRow(directive=source.directive, part=part, id=part_id or None, quote=source.quote)


def _uses(corpus: Corpus, kind: str, record: str) -> list[UseRow]:
    return [
        UseRow(directive=p.directive, part=p.part, id=p.id, unit=p.unit, start=m.start, end=m.end)
        for p, m in corpus.mentions.get((kind, record), ())
    ]


def _mentions(mentions: Sequence[Mention]) -> list[MentionRow]:
    return [MentionRow(**asdict(mention)) for mention in mentions]


def _ids(actors: Sequence[Actor]) -> list[str]:
    return [actor.agency for actor in actors if actor.agency]
