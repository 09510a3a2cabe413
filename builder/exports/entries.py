"""The glossary as the formats see it: one entry a term and one an agency, with its relations."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from builder.language.script import Traditional
from builder.memory import Memory, without_memory
from builder.model import (
    BLOCKS,
    Agency,
    Bilingual,
    BuildInfo,
    Corpus,
    Part,
    Place,
    Term,
    TermSource,
    address,
    measure_address,
    narrower,
    reviewed_traditional,
)

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
CREDIT = "Maoce 贸策"
RIGHTS = (
    "The official texts have no copyright (Copyright Law of the PRC, Art. 5); this is an unofficial copy, and the official"
    " Chinese text prevails."
)


@dataclass(frozen=True, slots=True)
class ConceptEntry:
    """A term or an agency with all its names, as ISO 30042 calls it.

    `relations` maps a relation (`broader`, `successors` …) to the keys of other entries.
    """

    kind: Literal["term", "agency"]
    record: Term | Agency
    relations: Mapping[str, tuple[str, ...]]

    @property
    def key(self) -> str:
        """Unique over both kinds, and a name in XML."""
        return f"{self.kind}-{self.record.id}"

    @property
    def definition(self) -> Bilingual:
        """What the thing is."""
        return self.record.definition if isinstance(self.record, Term) else self.record.description

    @property
    def field(self) -> str:
        """The key of the words for a term's domain or an agency's type."""
        return f"domain_{self.record.domain}" if isinstance(self.record, Term) else f"type_{self.record.type}"

    @property
    def sources(self) -> tuple[TermSource, ...]:
        """The quotations that attest a term."""
        return self.record.sources if isinstance(self.record, Term) else ()

    @property
    def references(self) -> tuple[Bilingual, ...]:
        """The laws, treaties and standards that lay down what a term means."""
        return self.record.references if isinstance(self.record, Term) else ()

    @property
    def address(self) -> str | None:
        """The web address where the official English name is used, if its source is one."""
        source = self.record.english_source or ""
        return source if source.startswith(("http://", "https://")) else None

    @property
    def path(self) -> str:
        """Where its page stands in every edition."""
        return f"{address(self.kind, self.record.id)}/"


@dataclass(frozen=True)
class Glossary:
    """What is exported: the corpus, the words of the interface by key, which build it is, the site's address or nothing.

    `memory` gives what was made of it the last time, by the name of what that is a part of.
    """

    corpus: Corpus
    words: Mapping[str, Bilingual]
    build: BuildInfo
    site_url: str = ""
    memory: Callable[[str], Memory] = without_memory

    @cached_property
    def traditional(self) -> Traditional:
        """What converts running text, one for the books and the pages of a build: what it has converted it knows."""
        return _traditional(self.phrases)

    @cached_property
    def phrases(self) -> tuple[tuple[str, str], ...]:
        """Names and their Traditional forms that persons have reviewed, by which running text is converted as well."""
        return tuple(reviewed_traditional((*self.corpus.agencies.values(), *self.corpus.terms.values())))

    @cached_property
    def entries(self) -> Mapping[str, ConceptEntry]:
        """All entries by key: terms, then agencies, each by id."""
        below = narrower(self.corpus.terms.values())
        terms = (
            ConceptEntry(
                "term",
                term,
                {
                    "broader": _keys("term", term.broader),
                    "narrower": _keys("term", below.get(term.id, ())),
                    "related": _keys("term", term.related),
                },
            )
            for _, term in sorted(self.corpus.terms.items())
        )
        agencies = (
            ConceptEntry(
                "agency",
                agency,
                {
                    "predecessors": _keys("agency", agency.predecessors),
                    "successors": _keys("agency", agency.successors),
                },
            )
            for _, agency in sorted(self.corpus.agencies.items())
        )
        return {entry.key: entry for entry in (*terms, *agencies)}

    def page(self, entry: ConceptEntry) -> str:
        """The address of an entry's page in the English edition; empty where the site's is not known."""
        return self._address(entry.path)

    def page_of(self, place: Place) -> str:
        """The address of the page that shows a passage in the English edition; empty where the site's is not known."""
        if place.part is Part.MEASURE:
            return self._address(f"{measure_address(place.directive, place.id)}/")
        anchor = place.part if place.part in BLOCKS else place.whole.anchor
        return self._address(f"{address('directive', place.directive)}/#{anchor}")

    def _address(self, path: str) -> str:
        return f"{self.site_url.rstrip('/')}/en/{path}" if self.site_url else ""

    def place(self, source: TermSource) -> str:
        """Where a quotation stands, to be read by people: `国办发〔2021〕24号, measure 7`."""
        directive = self.corpus.directives.get(source.place.directive)
        name = (directive.number or f"《{directive.title}》") if directive else source.place.directive
        return f"{name}, {source.place.words}"


@lru_cache(maxsize=2)  # a preview asks at each edit
def _traditional(phrases: tuple[tuple[str, str], ...]) -> Traditional:
    return Traditional(phrases)


def _keys(kind: str, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{kind}-{record_id}" for record_id in ids)
