"""The files of terms, agencies and English access: their YAML read into the model's own records."""

from typing import TypedDict

from builder.language.pinyin import draft
from builder.language.script import Traditional
from builder.model import (
    Agency,
    Bilingual,
    ChineseName,
    EnglishAccess,
    EnglishMeasure,
    EnglishName,
    EnglishStatus,
    Place,
    Problem,
    RegionalName,
    Term,
    TermSource,
)
from builder.store.access import EnglishYaml, NotTermsYaml
from builder.store.records import AgencyYaml, NamesYaml, RecordYaml, TermYaml
from builder.store.values import Day
from builder.store.yaml_edge import read_yaml
from builder.store.yaml_text import YamlText


def read_term(path: str, text: str, traditional: Traditional) -> tuple[Term | None, list[Problem]]:
    """Read a term's YAML; generated Traditional forms and pinyin are marked as such in the record."""
    yaml, problems = read_yaml(YamlText(path, text), TermYaml)
    if yaml is None:
        return None, problems
    return Term(
        **_record(yaml, traditional),
        domain=yaml.domain,
        part_of_speech=yaml.part_of_speech,
        definition=Bilingual(yaml.definition.en, yaml.definition.zh),
        broader=tuple(yaml.broader),
        related=tuple(yaml.related),
        sources=tuple(
            TermSource(Place.of_field(source.directive, *source.place()), source.quote) for source in yaml.sources
        ),
        references=tuple(Bilingual(reference.en, reference.zh) for reference in yaml.references),
    ), []


def read_agency(path: str, text: str, traditional: Traditional) -> tuple[Agency | None, list[Problem]]:
    """Read an agency's YAML."""
    yaml, problems = read_yaml(YamlText(path, text), AgencyYaml)
    if yaml is None:
        return None, problems
    return Agency(
        **_record(yaml, traditional),
        type=yaml.type,
        description=Bilingual(yaml.description.en, yaml.description.zh),
        valid_from=yaml.valid_from,
        valid_until=yaml.valid_until,
        predecessors=tuple(yaml.predecessors),
        successors=tuple(yaml.successors),
    ), []


def read_english(path: str, text: str) -> tuple[EnglishAccess | None, list[Problem]]:
    """Read the English access to a directive."""
    yaml, problems = read_yaml(YamlText(path, text), EnglishYaml)
    if yaml is None:
        return None, problems
    return EnglishAccess(
        yaml.directive,
        {key: heading for key, heading in yaml.sections.items() if heading},
        {key: EnglishMeasure(m.heading, m.gist or "", m.of) for key, m in yaml.measures.items() if m.heading},
        frozenset(
            [
                *(("section", key) for key, heading in yaml.sections.items() if not heading),
                *(("measure", key) for key, measure in yaml.measures.items() if not measure.heading),
            ]
        ),
    ), []


def read_not_terms(path: str, text: str) -> tuple[dict[str, str] | None, list[Problem]]:
    """Read the phrases that need no entry, with their reasons."""
    yaml, problems = read_yaml(YamlText(path, text), NotTermsYaml)
    return (yaml.not_terms if yaml else None), problems


class _Shared(TypedDict):
    id: str
    zh: tuple[ChineseName, ...]
    en: tuple[EnglishName, ...]
    regional: tuple[RegionalName, ...]
    reviewed: Day | None
    english_status: EnglishStatus
    english_source: str | None
    not_within: tuple[str, ...]
    note: str | None


def _record(yaml: RecordYaml, traditional: Traditional) -> _Shared:
    """What terms and agencies have in common."""
    return {
        "id": yaml.id,
        "zh": _chinese(yaml.names, traditional),
        "en": _english(yaml.names),
        "regional": tuple(RegionalName(region, text) for region, text in yaml.regional.items()),
        "reviewed": yaml.reviewed,
        "english_status": yaml.english_status,
        "english_source": yaml.english_source,
        "not_within": tuple(yaml.not_within),
        "note": yaml.note,
    }


def _chinese(names: NamesYaml, traditional: Traditional) -> tuple[ChineseName, ...]:
    return tuple(
        ChineseName(
            zh_hans=name.zh_hans,
            zh_hant=name.zh_hant or traditional.convert(name.zh_hans),
            words=tuple(name.words),
            pinyin=name.pinyin or draft(name.words),
            status=name.status,
            form=name.form,
            en=name.en,
            reason=name.reason,
            zh_hant_reviewed=name.zh_hant is not None,
            pinyin_reviewed=name.pinyin is not None,
        )
        for name in names.zh
    )


def _english(names: NamesYaml) -> tuple[EnglishName, ...]:
    return tuple(EnglishName(name.text, name.status, name.form, name.reason) for name in names.en)
