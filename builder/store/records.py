"""The YAML of terms and agencies, as pydantic checks it: what each field may hold."""

import re
from typing import Annotated, ClassVar, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.config import JsonDict

from builder.language.simplified import to_simplified
from builder.model import AgencyType, Domain, EnglishStatus, Form, PartOfSpeech, Region, Status
from builder.model.limits import ITEMS
from builder.store.values import (
    Address,
    ChineseSentences,
    Day,
    Name,
    PartialDate,
    PlaceId,
    Quote,
    Reason,
    RecordId,
    Sentences,
    Title,
    wrong,
)
from builder.store.yaml_edge import Prose

_Item = TypeVar("_Item")
_List = Annotated[list[_Item], Field(max_length=ITEMS)]


def _has_reason(name: str, status: Status, reason: str | None) -> None:
    if status == "deprecated" and not reason:
        raise wrong("no-reason", "status", name=name)


class Strict(BaseModel):
    """The docstrings of models and fields are what an editor shows while a person types."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, use_attribute_docstrings=True)


class ChineseNameYaml(Strict):
    """A Chinese name; leave `zh-Hant` or `pinyin` out to have it generated and marked as unreviewed."""

    zh_hans: Name = Field(alias="zh-Hans")
    """The name in Simplified characters."""
    zh_hant: Name | None = Field(None, alias="zh-Hant")
    """The same word in Traditional characters; write it only once you have checked it."""
    words: _List[Name]
    """The words that GB/T 16159-2012 writes together; they join to `zh-Hans`: [跨境, 电子, 商务]."""
    pinyin: Title | None = None
    """One word for each of `words`, with tone marks and no sandhi: kuàjìng diànzǐ shāngwù; write it only once checked."""
    status: Status
    """Exactly one name is preferred; an admitted one may be used, a deprecated one should not (say why in `reason`)."""
    form: Form
    """Full or short form, acronym, or another variant."""
    en: Name | None = None
    """The English of this very name, one of `names.en`; needed where it adds or lacks a word against the preferred name."""
    reason: Reason | None = None
    """Why this name is deprecated."""

    @model_validator(mode="after")
    def _words_fit(self) -> "ChineseNameYaml":
        if (joined := "".join(self.words)) != self.zh_hans:
            if to_simplified(self.zh_hans) == joined:
                raise wrong("not-simplified", "zh-Hans", name=self.zh_hans, simplified=joined)
            apart = re.split(r"[，、,;；\s]+", " ".join(self.words))
            right = ", ".join(apart) if "".join(apart) == self.zh_hans else self.zh_hans
            raise wrong("words", "words", joined=joined, name=self.zh_hans, right=right)
        _has_reason(self.zh_hans, self.status, self.reason)
        return self


class EnglishNameYaml(Strict):
    """An English name, in sentence case; capitals for proper names only."""

    text: Name
    """The name as it stands inside a sentence: overseas warehouse."""
    status: Status
    """Exactly one name is preferred; an admitted one may be used, a deprecated one should not (say why in `reason`)."""
    form: Form
    """Full or short form, acronym, or another variant."""
    reason: Reason | None = None
    """Why this name is deprecated."""

    @model_validator(mode="after")
    def _deprecated_has_reason(self) -> "EnglishNameYaml":
        _has_reason(self.text, self.status, self.reason)
        return self


_ONE_PREFERRED: JsonDict = {
    "contains": {"type": "object", "properties": {"status": {"const": "preferred"}}, "required": ["status"]},
    "minContains": 1,
    "maxContains": 1,
}


class NamesYaml(Strict):
    """All names of a record, exactly one of them preferred in each language."""

    zh: list[ChineseNameYaml] = Field(max_length=ITEMS, json_schema_extra=_ONE_PREFERRED)
    """The Chinese names."""
    en: list[EnglishNameYaml] = Field(max_length=ITEMS, json_schema_extra=_ONE_PREFERRED)
    """The English names."""

    @model_validator(mode="after")
    def _one_preferred(self) -> "NamesYaml":
        for language, names in (("zh", self.zh), ("en", self.en)):
            preferred = [name for name in names if name.status == "preferred"]
            if len(preferred) != 1:
                raise wrong("preferred", language, language=language, count=len(preferred))
        return self


class BilingualYaml(Strict):
    """The same statement in English and in Simplified Chinese, in your own words."""

    en: Sentences
    """One or two English sentences that a newcomer to trade understands."""
    zh: ChineseSentences
    """The same in Simplified Chinese."""


class SourceYaml(Strict):
    """Where a term is attested: a directive, one place in it, and the words that stand there."""

    model_config = ConfigDict(
        json_schema_extra={"oneOf": [{"required": [place]} for place in ("measure", "group", "section", "part")]}
    )

    directive: RecordId
    """The id of the directive: guobanfa-2021-24."""
    measure: PlaceId | None = None
    """The id of the measure, in quotes: "7" or "6-3"."""
    group: PlaceId | None = None
    """The id of the group of measures, in quotes, for words that stand above its measures: "2-1"."""
    section: PlaceId | None = None
    """The id of the section, in quotes, for words that stand outside its measures: "1"."""
    part: Literal["preamble", "closing"] | None = None
    """The text before the first section, or after the last."""
    quote: Quote
    """The words of the text, exactly; they hold a name of this term."""

    @model_validator(mode="after")
    def _one_place(self) -> "SourceYaml":
        if len(self._places()) != 1:
            raise wrong("place")
        return self

    def _places(self) -> list[tuple[str, str]]:
        named = (("measure", self.measure), ("group", self.group), ("section", self.section), ("part", self.part))
        return [(key, value) for key, value in named if value is not None]

    def place(self) -> tuple[str, str]:
        """The one place that it names, as key and value."""
        return self._places()[0]


class ReferenceYaml(Strict):
    """A law, treaty or standard that lays down what a term means, and the article."""

    en: Title
    """In English: Customs Law of the PRC, Article 42."""
    zh: Title
    """In Chinese: 《中华人民共和国海关法》第四十二条."""


_OFFICIAL: JsonDict = {
    "if": {"properties": {"english_status": {"const": "official"}}, "required": ["english_status"]},
    "then": {"required": ["english_source"]},
}
_ATTESTED: JsonDict = {"anyOf": [{"required": ["sources"]}, {"required": ["references"]}]}


class RecordYaml(Strict):
    """What terms and agencies share."""

    model_config = ConfigDict(json_schema_extra=_OFFICIAL)

    id: RecordId
    """The permanent id, in small letters, digits and hyphens; the file is named after it."""
    names: NamesYaml
    """All names in Chinese and English."""
    regional: dict[Region, Name] = {}
    """What Hong Kong or Taiwan calls it where that is another word: {zh-TW: 人工智慧}."""
    english_status: EnglishStatus
    """Official (a body that may name it does so; needs `english_source`), established in use, or our working rendering."""
    english_source: Address | None = None
    """The address of the page on which the official English name stands."""
    note: Annotated[Sentences | None, Prose()] = None
    """For translators: where renderings compete, what not to confuse it with."""
    not_within: _List[Name] = []
    """Longer words in which a name stands by accident and is not meant: [内外贸] for 外贸."""
    reviewed: Day | None = None
    """The day on which a person last read the whole entry: 2024-05-31."""

    @model_validator(mode="after")
    def _official_has_source(self) -> "RecordYaml":
        if self.english_status == "official" and not self.english_source:
            raise wrong("official-source", "english_status")
        return self


class TermYaml(RecordYaml):
    """A term of the glossary: `glossary/terms/<id>.yml`."""

    ORDER: ClassVar = (
        "id", "domain", "part_of_speech", "names", "regional", "english_status", "english_source", "definition", "note",
        "not_within", "broader", "related", "sources", "references", "reviewed",
    )  # fmt: skip

    model_config = ConfigDict(json_schema_extra=_OFFICIAL | _ATTESTED)

    domain: Domain
    """The field of trade to which it belongs."""
    part_of_speech: PartOfSpeech = "noun"
    """What its names are in a sentence; left out for nouns, which nearly all are."""
    definition: BilingualYaml
    """What it is, for a newcomer, in your own words."""
    broader: _List[RecordId] = []
    """The ids of more general terms."""
    related: _List[RecordId] = []
    """The ids of terms that a reader of this one will want."""
    sources: Annotated[list[SourceYaml], Field(min_length=1, max_length=ITEMS)] = []
    """Where the directives use it."""
    references: Annotated[list[ReferenceYaml], Field(min_length=1, max_length=ITEMS)] = []
    """Which law, treaty or standard lays down what it means; needed for a term that no directive uses."""

    @model_validator(mode="after")
    def _is_attested(self) -> "TermYaml":
        if not self.sources and not self.references:
            raise wrong("unattested")
        return self


class AgencyYaml(RecordYaml):
    """A body that issues directives or is made responsible in them: `glossary/agencies/<id>.yml`."""

    ORDER: ClassVar = (
        "id", "type", "names", "regional", "english_status", "english_source", "from", "until", "predecessors",
        "successors", "description", "note", "not_within", "reviewed",
    )  # fmt: skip

    type: AgencyType
    """What kind of body it is."""
    description: BilingualYaml
    """What it does, for a newcomer, in your own words."""
    valid_from: PartialDate | None = Field(None, alias="from")
    """When it began to exist under this name, as precisely as known, in quotes: "2018" or "2018-03"."""
    valid_until: PartialDate | None = Field(None, alias="until")
    """When it ceased to, in quotes; leave out if it exists."""
    predecessors: _List[RecordId] = []
    """The ids of the bodies whose work it took over."""
    successors: _List[RecordId] = []
    """The ids of the bodies that took over its work."""

    @model_validator(mode="after")
    def _ends_after_it_began(self) -> "AgencyYaml":
        begun, ended = self.valid_from or "", self.valid_until or "9999"
        if ended < begun[: len(ended)]:
            raise wrong("dates", "until", begun=begun, ended=ended)
        return self
