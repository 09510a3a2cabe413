"""The YAML of terms, agencies and English access: its models at the edge, and their dataclasses inside."""

from datetime import date
from typing import Annotated, Literal, TypedDict

from pydantic import BaseModel, ConfigDict, Field, model_validator

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
from builder.store.yaml_edge import YamlText, read_yaml

RecordId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
PartialDate = Annotated[str, Field(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$")]
_Text = Annotated[str, Field(min_length=1)]


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
            raise ValueError(f"`words` must join to `zh-Hans` ({self.zh_hans})")
        return self


class EnglishNameYaml(_Strict):
    """An English name."""

    text: _Text
    status: Status
    form: Form
    reason: _Text | None = None


class NamesYaml(_Strict):
    """All names of a record."""

    zh: list[ChineseNameYaml]
    en: list[EnglishNameYaml]

    @model_validator(mode="after")
    def _one_preferred(self) -> "NamesYaml":
        for language, names in (("zh", self.zh), ("en", self.en)):
            preferred = [name for name in names if name.status == "preferred"]
            if len(preferred) != 1:
                raise ValueError(
                    f"exactly one name in `{language}` must be `status: preferred`, found {len(preferred)}"
                )
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
            raise ValueError('name one place: `measure: "7"`, `section: "1"` or `part: preamble`')
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
            raise ValueError("`english_status: official` needs `english_source:` with the page that uses the name")
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
    of: Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class EnglishYaml(_Strict):
    """`content/english/<directive>.yml`."""

    directive: RecordId
    sections: dict[str, _Text]
    measures: dict[str, EnglishMeasureYaml]


class NotTermsYaml(_Strict):
    """`glossary/not-terms.yml`: phrases that `maoce glossary gaps` would list and that need no entry."""

    not_terms: dict[_Text, _Text]


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


def read_not_terms(path: str, text: str) -> tuple[dict[str, str] | None, list[Problem]]:
    """Read the phrases that need no entry, with their reasons."""
    yaml, problems = read_yaml(YamlText(path, text), NotTermsYaml)
    return (yaml.not_terms if yaml else None), problems


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
