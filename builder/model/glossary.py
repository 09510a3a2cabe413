"""Authority records: one concept or body, many names (ISO 30042, ISO 704)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from builder.model.place import Place

Status = Literal["preferred", "admitted", "deprecated"]
Form = Literal["full", "short", "acronym", "variant"]
EnglishStatus = Literal["official", "established", "working"]
Region = Literal["zh-HK", "zh-TW"]
PartOfSpeech = Literal["noun", "verb", "adjective", "adverb", "other"]
Domain = Literal[
    "trade-policy", "trade-forms", "zones", "customs", "tax", "finance", "logistics", "e-commerce", "services",
    "standards", "agreements", "institutions", "events", "industry",
]  # fmt: skip
AgencyType = Literal[
    "party-body", "state-council", "constituent-department", "special-organisation", "affiliated-organisation",
    "administrative-office", "affiliated-institution", "national-administration", "policy-bank", "company", "other",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChineseName:
    """A Chinese name in both scripts."""

    zh_hans: str
    """The name in Simplified characters."""
    zh_hant: str
    """The same word in Traditional characters."""
    words: tuple[str, ...]
    """The words that GB/T 16159-2012 writes together; they join to `zh_hans`."""
    pinyin: str
    """The pinyin with tone marks, one word for each of `words`."""
    status: Status
    """Whether it should be used."""
    form: Form
    """Full or short form, acronym, or another variant."""
    en: str | None = None
    """The English of this very name, one of the record's own; None where the preferred one says the same."""
    reason: str | None = None
    """Why a deprecated name should not be used."""
    zh_hant_reviewed: bool = True
    """False where a machine made the Traditional form."""
    pinyin_reviewed: bool = True
    """False where a machine made the pinyin."""


@dataclass(frozen=True, slots=True)
class EnglishName:
    """An English name."""

    text: str
    """The name as it stands inside a sentence."""
    status: Status
    """Whether it should be used."""
    form: Form
    """Full or short form, acronym, or another variant."""
    reason: str | None = None
    """Why a deprecated name should not be used."""


@dataclass(frozen=True, slots=True)
class RegionalName:
    """What the concept is called where Traditional characters are written, if that is another word.

    `zh_hant` of a name changes characters only; this is for 人工智慧 beside 人工智能.
    """

    region: Region
    """A BCP 47 tag."""
    text: str
    """The name."""


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same statement in two languages."""

    en: str
    """In English."""
    zh: str
    """In Simplified Chinese."""


@dataclass(frozen=True, slots=True)
class TermSource:
    """A quotation that attests a term."""

    place: Place
    """The part of a directive in which it stands."""
    quote: str
    """Its words."""


def is_bare(quote: str, name: str) -> bool:
    """Whether a quotation is nothing but the name, marks and blanks aside: then it attests no use."""
    return re.sub(r"[\W_]", "", quote) == re.sub(r"[\W_]", "", name)


@dataclass(frozen=True, slots=True)
class Record:
    """What terms and agencies have in common."""

    id: str
    """The permanent id."""
    zh: tuple[ChineseName, ...]
    """The Chinese names, exactly one of them preferred."""
    en: tuple[EnglishName, ...]
    """The English names, exactly one of them preferred."""
    regional: tuple[RegionalName, ...]
    """What Hong Kong and Taiwan say."""
    reviewed: date | None
    """The day on which a person last read it whole."""
    english_status: EnglishStatus
    """Where the English name comes from."""
    english_source: str | None
    """The page on which an official English name stands."""
    not_within: tuple[str, ...]
    """Longer words in which a name stands by accident."""
    note: str | None
    """For translators: where renderings compete."""

    @property
    def name_zh(self) -> ChineseName:
        """The preferred Chinese name."""
        return next(name for name in self.zh if name.status == "preferred")

    @property
    def name_en(self) -> EnglishName:
        """The preferred English name."""
        return next(name for name in self.en if name.status == "preferred")

    @property
    def acronym(self) -> str | None:
        """The usual English acronym, if there is one."""
        return next((n.text for n in self.en if n.form == "acronym" and n.status != "deprecated"), None)

    def name_written(self, text: str) -> ChineseName:
        """The Chinese name that is written `text`, in Simplified characters; the preferred one for an acronym."""
        return next((name for name in self.zh if name.zh_hans == text), self.name_zh)

    @property
    def usable_en(self) -> list[EnglishName]:
        """The English names that may be used, the preferred one first."""
        usable = (name for name in self.en if name.status != "deprecated")
        return sorted(usable, key=lambda name: name.status != "preferred")

    def english_of(self, name: ChineseName) -> EnglishName:
        """What a translation of `name` says: its own English, else the preferred one."""
        return next((english for english in self.en if english.text == name.en), self.name_en)

    def chinese_of(self, name: EnglishName) -> ChineseName:
        """What a translation of `name` says: the Chinese name of which it is the own English, else the preferred one."""
        own = (one for one in self.zh if one.en == name.text and one.status != "deprecated")
        return self.name_zh if name.status == "preferred" else next(own, self.name_zh)

    def matchable(self) -> Iterator[str]:
        """The names by which a running Chinese text may call it: all Chinese ones, and acronyms."""
        for name in self.zh:
            yield name.zh_hans
        for english in self.en:
            if english.form == "acronym" and english.status != "deprecated":
                yield english.text

    def keeps_out(self, name: str, text: str, start: int) -> bool:
        """Whether the name at `start` of `text` stands within a word of `not_within`, so that it is not meant there."""
        return any(
            text.startswith(word, start - at.start())
            for word in self.not_within
            for at in re.finditer(re.escape(name), word)
            if start >= at.start()
        )


@dataclass(frozen=True, slots=True)
class Term(Record):
    """A concept of trade policy or practice."""

    domain: Domain
    """The field of trade to which it belongs."""
    definition: Bilingual
    """What it is."""
    broader: tuple[str, ...] = ()
    """The ids of more general terms."""
    related: tuple[str, ...] = ()
    """The ids of terms that its reader will want."""
    sources: tuple[TermSource, ...] = ()
    """The quotations that attest it."""
    references: tuple[Bilingual, ...] = ()
    """The laws, treaties and standards that lay down what it means, each with the place in it."""
    part_of_speech: PartOfSpeech = "noun"
    """What its names are in a sentence; the values are those of TBX-Basic."""


def narrower(terms: Iterable[Term]) -> dict[str, list[str]]:
    """The ids of the narrower terms of each broader one, in the order of `terms`."""
    found: dict[str, list[str]] = {}
    for term in terms:
        for broader in term.broader:
            found.setdefault(broader, []).append(term.id)
    return found


def reviewed_traditional(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """Chinese names with the Traditional form that a person has reviewed."""
    for record in records:
        for name in record.zh:
            if name.zh_hant_reviewed and len(name.zh_hans) == len(name.zh_hant) > 1:
                yield name.zh_hans, name.zh_hant


@dataclass(frozen=True, slots=True)
class Agency(Record):
    """A body that issues directives or is made responsible in them."""

    type: AgencyType
    """What kind of body it is."""
    description: Bilingual
    """What it does."""
    valid_from: str | None = None
    """When it began to exist under this name, ISO 8601, as precise as known."""
    valid_until: str | None = None
    """When it ceased to."""
    predecessors: tuple[str, ...] = ()
    """The ids of the bodies whose work it took over."""
    successors: tuple[str, ...] = ()
    """The ids of the bodies that took over its work."""
