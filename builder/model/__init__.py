"""The nouns of the project as frozen dataclasses; nothing here imports anything of ours."""

from builder.model.build_info import BuildInfo
from builder.model.corpus import Corpus, Held, Passage
from builder.model.directive import ROLES, Block, Directive, Group, Item, Measure, Paragraph, PrintedPart, Section
from builder.model.document_number import DocumentNumber
from builder.model.download import Download
from builder.model.english import EnglishAccess, EnglishMeasure
from builder.model.freshness import Freshness
from builder.model.glossary import (
    Agency,
    AgencyType,
    Bilingual,
    ChineseName,
    Domain,
    EnglishName,
    EnglishStatus,
    Form,
    PartOfSpeech,
    Record,
    Region,
    RegionalName,
    Status,
    Term,
    TermSource,
    is_bare,
    narrower,
    reviewed_traditional,
)
from builder.model.identity import ID, Published, address, is_address, measure_address, measure_ids
from builder.model.library import Library
from builder.model.page import Edition, Page
from builder.model.place import BLOCKS, Part, Place, Unit, paragraph_spans
from builder.model.problem import MaoceError, MessageLanguage, Problem, and_more, few, few_of_each, line_and_column
from builder.model.provenance import CaptureRecord, Correction, Removal, Source, Supplied, corrected
from builder.model.quantity import Approximation, Quantity
from builder.model.reading import Abbreviation, Actor, Citation, Duty, Mention, Reading, Responsibility, Target
from builder.model.rules import RULES
from builder.model.translation import TranslatedParagraph, Translation, TranslationStatus

__all__ = [
    "BLOCKS",
    "ID",
    "ROLES",
    "RULES",
    "Abbreviation",
    "Actor",
    "Agency",
    "AgencyType",
    "Approximation",
    "Bilingual",
    "Block",
    "BuildInfo",
    "CaptureRecord",
    "ChineseName",
    "Citation",
    "Corpus",
    "Correction",
    "Directive",
    "DocumentNumber",
    "Domain",
    "Download",
    "Duty",
    "Edition",
    "EnglishAccess",
    "EnglishMeasure",
    "EnglishName",
    "EnglishStatus",
    "Form",
    "Freshness",
    "Group",
    "Held",
    "Item",
    "Library",
    "MaoceError",
    "Measure",
    "Mention",
    "MessageLanguage",
    "Page",
    "Paragraph",
    "Part",
    "PartOfSpeech",
    "Passage",
    "Place",
    "PrintedPart",
    "Problem",
    "Published",
    "Quantity",
    "Reading",
    "Record",
    "Region",
    "RegionalName",
    "Removal",
    "Responsibility",
    "Section",
    "Source",
    "Status",
    "Supplied",
    "Target",
    "Term",
    "TermSource",
    "TranslatedParagraph",
    "Translation",
    "TranslationStatus",
    "Unit",
    "address",
    "and_more",
    "corrected",
    "few",
    "few_of_each",
    "is_address",
    "is_bare",
    "line_and_column",
    "measure_address",
    "measure_ids",
    "narrower",
    "paragraph_spans",
    "reviewed_traditional",
]
