"""`site/data/*.json` and the JSON Schemas beside them."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from builder.exports.import_json import ImportRow, RefusedRow
from builder.exports.schemas import (
    AbbreviationRow,
    AgencyRow,
    ChineseNameRow,
    CitationRow,
    DirectiveRow,
    DutyRow,
    EnglishNameRow,
    MeasureRow,
    MentionRow,
    NamesRow,
    ResponsibilityRow,
    SectionRow,
    TargetRow,
    TermRow,
    UseRow,
)
from builder.model import Actor, Agency, Corpus, Directive, Measure, Mention, Place, Reading, Record, Section, Term


def write_data(folder: Path, corpus: Corpus) -> None:
    """Write the four data files, their schemas and that of the import into `folder`."""
    for name, model, rows in (
        ("directives", DirectiveRow, directive_rows(corpus)),
        ("measures", MeasureRow, measure_rows(corpus)),
        ("agencies", AgencyRow, [_agency(corpus, agency) for agency in corpus.agencies.values()]),
        ("terms", TermRow, [_term(corpus, term) for term in corpus.terms.values()]),
    ):
        _write(folder / f"{name}.json", [row.model_dump(mode="json") for row in rows])
        _write(folder / "schema" / f"{name}.schema.json", _schema(name, model))
    _write(folder / "schema" / "import.schema.json", import_schema())


def import_schema() -> dict[str, object]:
    """The JSON Schema of what `maoce import --json` prints."""
    schema = TypeAdapter(ImportRow | RefusedRow).json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Maoce import", **schema}


def directive_rows(corpus: Corpus) -> list[DirectiveRow]:
    """All directives, oldest first."""
    return [_directive(corpus, directive) for directive in corpus.directives.values()]


def measure_rows(corpus: Corpus) -> list[MeasureRow]:
    """All measures in printed order."""
    return [
        _measure(corpus, directive, section, measure)
        for directive in corpus.directives.values()
        for section, measure in directive.measures()
    ]


def _schema(name: str, model: type[BaseModel]) -> dict[str, object]:
    schema = TypeAdapter(list[model]).json_schema(mode="serialization")  # type: ignore[valid-type]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Maoce {name}", **schema}


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", "utf-8")


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
        gist_en=english.gist if english else None,
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
        names=_names(agency),
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
                pinyin_reviewed=n.pinyin_reviewed,
                zh_hant_reviewed=n.zh_hant_reviewed,
            )
            for n in record.zh
        ],
        en=[EnglishNameRow(text=n.text, status=n.status, form=n.form, reason=n.reason) for n in record.en],
    )


def _uses(corpus: Corpus, kind: str, record: str) -> list[UseRow]:
    return [
        UseRow(directive=p.directive, part=p.part, id=p.id, unit=p.unit, start=m.start, end=m.end)
        for p, m in corpus.mentions.get((kind, record), ())
    ]


def _mentions(mentions: Sequence[Mention]) -> list[MentionRow]:
    return [MentionRow(**asdict(mention)) for mention in mentions]


def _ids(actors: Sequence[Actor]) -> list[str]:
    return [actor.agency for actor in actors if actor.agency]
