"""All directives and records, connected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.model.directive import Directive, EnglishAccess
from builder.model.glossary import Agency, Record, Term
from builder.model.reading import Abbreviation, Citation, Duty, Mention, Responsibility, Target


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a passage stands.

    `part` is `measure`, `section`, `before` or `after`; `id` the measure's or section's id, or the block's
    ordinal; `unit` is `heading` or `text`.
    """

    directive: str
    part: str
    id: str
    unit: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of official text in which names are found, with its place."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of one passage."""

    responsibilities: tuple[Responsibility, ...] = ()
    duties: tuple[Duty, ...] = ()
    targets: tuple[Target, ...] = ()
    citations: tuple[Citation, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Held:
    """A name that stands at `start` of the passage at `place` inside a longer name, which is the mention of another record."""

    place: Place
    start: int
    name: str
    holder: Mention


@dataclass(frozen=True, slots=True)
class Corpus:
    """The library: records by id, passages in reading order, what each says, and who is mentioned where.

    `mentions` maps (kind, id) to every mention with its place, in reading order; it is made from `readings`, so
    that a page of a measure and a page of a term can never disagree. `held` has, of each record without a mention, the
    places where one of its names is a part of another's.
    """

    directives: Mapping[str, Directive]
    english: Mapping[str, EnglishAccess]
    agencies: Mapping[str, Agency]
    terms: Mapping[str, Term]
    passages: Mapping[Place, Passage]
    readings: Mapping[Place, Reading]
    mentions: Mapping[tuple[str, str], tuple[tuple[Place, Mention], ...]]
    held: Mapping[tuple[str, str], tuple[Held, ...]] = field(default_factory=dict)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every glossary record with its kind: terms first, then agencies."""
        for term in self.terms.values():
            yield "term", term
        for agency in self.agencies.values():
            yield "agency", agency

    def newest_first(self) -> list[Directive]:
        """The directives by the day of their signing, the newest first."""
        return sorted(self.directives.values(), key=lambda d: (str(d.issued or ""), d.id), reverse=True)

    def agency_named(self, name: str) -> Agency | None:
        """The agency of which `name` is a Chinese name in Simplified characters, as a whole; else None."""
        return next((a for a in self.agencies.values() for n in a.zh if n.zh_hans == name), None)
