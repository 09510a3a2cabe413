"""The YAML of terms, agencies and English access: its models at the edge, and their dataclasses inside."""

from datetime import date
from typing import Annotated, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from builder.language.pinyin import draft
from builder.language.script import Traditional
from builder.model import (
    Agency,
    AgencyType,
    Bilingual,
    ChineseName,
    Domain,
    EnglishAccess,
    EnglishMeasure,
    EnglishName,
    EnglishStatus,
    Form,
    Problem,
    Region,
    RegionalName,
    Status,
    Term,
    TermSource,
)
from builder.store.forms import FINGERPRINT, PARTIAL_DATE, RECORD_ID
from builder.store.yaml_edge import YamlText, read_yaml

RecordId = Annotated[str, Field(pattern=RECORD_ID)]
PartialDate = Annotated[str, Field(pattern=PARTIAL_DATE)]
_Text = Annotated[str, Field(min_length=1)]


def _wrong(rule: str, field: str = "", **values: object) -> PydanticCustomError:
    """An error that read_yaml reports under `rule`, at `field` of the model."""
    return PydanticCustomError(rule, "see RULES", {**values, "at": [field] if field else []})


def _has_reason(name: str, status: Status, reason: str | None) -> None:
    if status == "deprecated" and not reason:
        raise _wrong("no-reason", "status", name=name)


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, populate_by_name=True)


class ChineseNameYaml(_Strict):
    """A Chinese name; leave `zh-Hant` or `pinyin` out to have it generated and marked as unreviewed."""

    zh_hans: _Text = Field(alias="zh-Hans")
    zh_hant: _Text | None = Field(None, alias="zh-Hant")
    words: list[_Text]
    pinyin: _Text | None = None
    status: Status
    form: Form
    reason: _Text | None = None

    @model_validator(mode="after")
    def _words_fit(self) -> "ChineseNameYaml":
        if "".join(self.words) != self.zh_hans:
            raise _wrong("words", "words", joined="".join(self.words), name=self.zh_hans)
        _has_reason(self.zh_hans, self.status, self.reason)
        return self


class EnglishNameYaml(_Strict):
    """An English name."""

    text: _Text
    status: Status
    form: Form
    reason: _Text | None = None

    @model_validator(mode="after")
    def _deprecated_has_reason(self) -> "EnglishNameYaml":
        _has_reason(self.text, self.status, self.reason)
        return self


class NamesYaml(_Strict):
    """All names of a record."""

    zh: list[ChineseNameYaml]
    en: list[EnglishNameYaml]

    @model_validator(mode="after")
    def _one_preferred(self) -> "NamesYaml":
        for language, names in (("zh", self.zh), ("en", self.en)):
            preferred = [name for name in names if name.status == "preferred"]
            if len(preferred) != 1:
                raise _wrong("preferred", language, language=language, count=len(preferred))
        return self


class BilingualYaml(_Strict):
    """The same statement in English and Simplified Chinese."""

    en: _Text
    zh: _Text


class SourceYaml(_Strict):
    """Where a term is attested: a directive, a place in it, and the words that stand there."""

    directive: RecordId
    measure: str | None = None
    section: str | None = None
    part: Literal["preamble", "closing"] | None = None
    quote: _Text

    @model_validator(mode="after")
    def _one_place(self) -> "SourceYaml":
        if sum(place is not None for place in (self.measure, self.section, self.part)) != 1:
            raise _wrong("place")
        return self


class RecordYaml(_Strict):
    """What terms and agencies share."""

    id: RecordId
    names: NamesYaml
    english_status: EnglishStatus
    english_source: _Text | None = None
    note: _Text | None = None
    not_within: list[_Text] = []
    regional: dict[Region, _Text] = {}
    reviewed: date | None = None

    @model_validator(mode="after")
    def _official_has_source(self) -> "RecordYaml":
        if self.english_status == "official" and not self.english_source:
            raise _wrong("official-source", "english_status")
        return self


class TermYaml(RecordYaml):
    """`glossary/terms/<id>.yml`."""

    domain: Domain
    definition: BilingualYaml
    broader: list[RecordId] = []
    related: list[RecordId] = []
    sources: Annotated[list[SourceYaml], Field(min_length=1)]


class AgencyYaml(RecordYaml):
    """`glossary/agencies/<id>.yml`."""

    type: AgencyType
    description: BilingualYaml
    valid_from: PartialDate | None = Field(None, alias="from")
    valid_until: PartialDate | None = Field(None, alias="until")
    predecessors: list[RecordId] = []
    successors: list[RecordId] = []


class EnglishMeasureYaml(_Strict):
    """Our English access to one measure; `of` is the fingerprint of the Chinese it renders."""

    heading: _Text
    gist: _Text
    of: Annotated[str, Field(pattern=FINGERPRINT)]


class EnglishYaml(_Strict):
    """`content/english/<directive>.yml`."""

    directive: RecordId
    sections: dict[str, _Text]
    measures: dict[str, EnglishMeasureYaml]


def read_term(path: str, text: str, traditional: Traditional) -> tuple[Term | None, list[Problem]]:
    """Read a term's YAML; generated Traditional forms and pinyin are marked as such in the record."""
    yaml, problems = read_yaml(YamlText(path, text), TermYaml)
    if yaml is None:
        return None, problems
    return Term(
        **_record(yaml, traditional),
        domain=yaml.domain,
        definition=Bilingual(yaml.definition.en, yaml.definition.zh),
        broader=tuple(yaml.broader),
        related=tuple(yaml.related),
        sources=tuple(
            TermSource(
                source.directive,
                f"measure:{source.measure}"
                if source.measure
                else f"section:{source.section}"
                if source.section
                else source.part or "",
                source.quote,
            )
            for source in yaml.sources
        ),
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
        dict(yaml.sections),
        {key: EnglishMeasure(m.heading, m.gist, m.of) for key, m in yaml.measures.items()},
    ), []


class _Shared(TypedDict):
    id: str
    zh: tuple[ChineseName, ...]
    en: tuple[EnglishName, ...]
    regional: tuple[RegionalName, ...]
    reviewed: date | None
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
            reason=name.reason,
            zh_hant_reviewed=name.zh_hant is not None,
            pinyin_reviewed=name.pinyin is not None,
        )
        for name in names.zh
    )


def _english(names: NamesYaml) -> tuple[EnglishName, ...]:
    return tuple(EnglishName(name.text, name.status, name.form, name.reason) for name in names.en)
