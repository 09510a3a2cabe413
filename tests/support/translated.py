"""A translation of the golden library's directive, in part: what no page of it needs, and every export does."""

from dataclasses import replace
from functools import cache

from builder.model import Corpus, Place, TranslatedParagraph
from builder.reading.connect import connect
from builder.store.project import Project, read_library
from tests.support.golden import LIBRARY

DIRECTIVE = "guobanfa-2020-7"
ENGLISH = {
    "preamble-1-p1": "Notice of the General Office of the State Council on Developing Overseas Warehouses",
    "section-1-heading": "Support the building of overseas warehouses",
    "measure-1-1-heading": "Encourage firms to build overseas warehouses",
    # Three sentences and a clause.
    "measure-1-1-p1": "The Ministry of Commerce is to draw up standards for overseas warehouses together with the departments"
    " concerned. By 2025 efforts are to be made to foster about 100 excellent overseas warehouse firms. Carry out the Opinions of the"
    " State Council on Promoting Foreign Trade (Guofa [2019] No. 1). (Lead: Ministry of Commerce. Responsible within their respective"
    " duties: Ministry of Finance, General Administration of Customs, all localities.)",
    # A sentence of which English makes two, and a clause.
    "measure-1-1-p2": "Work towards the development of cross-border e-commerce (hereinafter “e-commerce across borders”). Do so"
    " everywhere. (Responsible: Ministry of Commerce.)",
    "measure-2-1-p1": "Pilot localities first: <cross-border> & “e-commerce”. (The Ministry is responsible by 2025.)",
    "closing-1-p1": "Localities, report to the Ministry of Commerce in time. See that this is carried out.",
}  # fmt: skip
DRAFTS = {"measure-2-1-p1"}


@cache
def untranslated() -> Corpus:
    """The golden library without its translation."""
    library, problems = read_library(Project(LIBRARY))
    assert [str(problem) for problem in problems] == []
    return replace(connect(library), translations={})


@cache
def translated() -> Corpus:
    """The golden library with its translation."""
    found = {}
    for anchor, text in ENGLISH.items():
        place = Place.of_anchor(DIRECTIVE, anchor)
        assert place
        found[place] = TranslatedParagraph(place, "a" * 12, "draft" if anchor in DRAFTS else "reviewed", text)
    return replace(untranslated(), translations=found)
