"""The data files as models: their JSON Schemas are generated from these, and so are the files themselves."""

from pydantic import BaseModel, ConfigDict, Field


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True)


class BuildFile(_Row):
    """Which build a file is of; all of it is told from the sources, nothing from a clock."""

    version: str = Field(description="The release")
    commit: str | None = Field(description="The commit checked out; null where there was no git")
    dirty: bool = Field(description="Whether files were not as the commit has them")
    content: str = Field(description="SHA-256 of the list that sha256sum prints of all files of the content, by name")
    day: str = Field(description="The day of the sources, ISO 8601")


class SectionRow(_Row):
    """A numbered part of a directive."""

    number: str = Field(description="The Chinese numeral printed, without its mark (一)")
    heading: str
    heading_en: str | None = Field(description="Our unofficial English heading")


class DirectiveRow(_Row):
    """One official document."""

    id: str = Field(description="Permanent id, the same in every edition's paths: directives/<id>/")
    number: str | None = Field(description="Document number (发文字号); null where none is printed")
    title: str
    title_en: str = Field(description="Our unofficial English title")
    kind: str | None = Field(description="Kind of document (意见, 通知 …)")
    issuers: list[str]
    addressees: str | None
    issued: str | None = Field(description="Date signed (成文日期), ISO 8601")
    published: str | None = Field(description="Date published, ISO 8601; null where the saved page does not say")
    capture_sha256: str = Field(description="SHA-256 of the saved page's bytes")
    sections: list[SectionRow]


class ResponsibilityRow(_Row):
    """A responsibility clause of a measure."""

    text: str = Field(description="The clause without its parentheses")
    lead: list[str] = Field(description="Agency ids that lead (牵头)")
    responsible: list[str] = Field(description="Agency ids that are responsible (负责)")
    support: list[str] = Field(description="Agency ids that support (配合, 参与, 会同)")
    generic: list[str] = Field(description="Actors that are no agency, as written (各地区)")
    start: int = Field(description="Where the clause begins in `text` of the measure, its parenthesis included")
    end: int
    governs: tuple[int, int] = Field(description="The span of the measure's text that it governs: [start, end)")
    scope: str | None = Field(description="Where it applies, as the clause says")
    deadline: str | None = Field(description="By when, as the clause says")


class DutyRow(_Row):
    """A duty stated in the running text."""

    text: str
    lead: list[str]
    generic: list[str]
    start: int
    end: int


class TargetRow(_Row):
    """A dated or counted goal."""

    text: str
    years: list[int]
    quantity: str | None
    start: int
    end: int


class CitationRow(_Row):
    """A work cited in 《》 or by number."""

    title: str | None
    number: str | None
    directive: str | None = Field(description="Id of the directive here that it names")
    repealed: bool = Field(description="Whether the text repeals it")
    start: int
    end: int


class AbbreviationRow(_Row):
    """A short name that the measure introduces."""

    short: str
    full: str


class MentionRow(_Row):
    """A span that names a record; offsets count characters."""

    start: int
    end: int
    text: str
    kind: str = Field(description="term, agency or directive")
    target: str = Field(description="Id of the record")


class MeasureRow(_Row):
    """One measure; every offset counts Unicode characters of `text`, `end` exclusive."""

    directive: str
    id: str = Field(description="Permanent within the directive: directives/<directive>/<id>/")
    section: str = Field(description="Ordinal of the section it stands in")
    number: str = Field(description="The Chinese numeral printed, without brackets; empty where nothing is printed")
    heading: str
    heading_en: str | None
    gist_en: str | None
    text: str = Field(description="The official text without the heading; paragraphs joined by a newline")
    responsibilities: list[ResponsibilityRow]
    duties: list[DutyRow]
    targets: list[TargetRow]
    citations: list[CitationRow]
    abbreviations: list[AbbreviationRow]
    mentions: list[MentionRow]
    heading_mentions: list[MentionRow] = Field(description="Mentions in the heading; offsets count in `heading`")


class ChineseNameRow(_Row):
    """A Chinese name in both scripts."""

    zh_hans: str
    zh_hant: str
    pinyin: str
    words: list[str]
    status: str
    form: str
    reason: str | None = Field(description="Why a deprecated name should not be used")
    pinyin_reviewed: bool
    zh_hant_reviewed: bool


class EnglishNameRow(_Row):
    """An English name."""

    text: str
    status: str
    form: str
    reason: str | None


class RegionalNameRow(_Row):
    """What Hong Kong or Taiwan calls it, where that is another word."""

    region: str = Field(description="BCP 47 tag: zh-HK or zh-TW")
    text: str


class NamesRow(_Row):
    """All names of a record."""

    zh: list[ChineseNameRow]
    en: list[EnglishNameRow]
    regional: list[RegionalNameRow]


class QuotationRow(_Row):
    """A quotation that attests a term."""

    directive: str
    part: str = Field(description="measure, section, preamble or closing")
    id: str | None = Field(description="Id of the measure or the section")
    quote: str


class UseRow(_Row):
    """Where a record is named: a part of a directive, and the span there."""

    directive: str
    part: str = Field(description="measure, section, before (preamble) or after (closing)")
    id: str
    unit: str = Field(description="heading or text")
    start: int
    end: int


class AgencyRow(_Row):
    """An authority record."""

    id: str
    type: str
    name_zh: str
    name_en: str
    acronym: str | None
    aliases: list[str] = Field(description="All other Chinese names")
    english_status: str
    english_source: str | None
    valid_from: str | None
    valid_until: str | None
    predecessors: list[str]
    successors: list[str]
    description_zh: str
    description_en: str
    note: str | None
    names: NamesRow
    not_within: list[str] = Field(description="Longer words in which a name stands by accident")
    reviewed: str | None = Field(description="When a person last read the record whole, ISO 8601")
    mentions: list[UseRow]


class TermRow(_Row):
    """A concept of the glossary."""

    id: str
    domain: str
    zh_hans: str
    zh_hant: str
    pinyin: str
    en: str
    english_status: str
    english_source: str | None
    names: NamesRow
    definition_zh: str
    definition_en: str
    note: str | None
    broader: list[str]
    related: list[str]
    sources: list[QuotationRow]
    not_within: list[str] = Field(description="Longer words in which a name stands by accident")
    reviewed: str | None = Field(description="When a person last read the record whole, ISO 8601")
    mentions: list[UseRow]


class TermsFile(BuildFile):
    """`terms.json`: all terms by id."""

    terms: list[TermRow]


class AgenciesFile(BuildFile):
    """`agencies.json`: all agencies by id."""

    agencies: list[AgencyRow]


class MeasuresFile(BuildFile):
    """`measures.json`: all measures in printed order."""

    measures: list[MeasureRow]


class DirectivesFile(BuildFile):
    """`directives.json`: all directives by id."""

    directives: list[DirectiveRow]
