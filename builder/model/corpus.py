"""All directives and records, connected."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.model.directive import Directive
from builder.model.english import EnglishAccess
from builder.model.glossary import Agency, Record, Term
from builder.model.place import Place, Unit, paragraph_spans
from builder.model.reading import Mention, Reading
from builder.model.translation import TranslatedParagraph


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of official text in which names are found: a heading, or all paragraphs of a text."""

    place: Place
    """The heading or the text of a part."""
    text: str
    """The heading without its number, or the paragraphs joined by newlines."""

    def paragraph_at(self, offset: int) -> Place:
        """The place of the paragraph that holds the character at `offset`; a heading is one as a whole."""
        if self.place.unit is Unit.HEADING:
            return self.place
        return self.place.at(sum(start <= offset for start, _ in paragraph_spans(self.text)))


@dataclass(frozen=True, slots=True)
class Held:
    """A name that stands at `start` of the passage at `place` inside a longer name, which is the mention of another record."""

    place: Place
    """The passage."""
    start: int
    """The offset in its text at which the name begins."""
    name: str
    """The name, in Simplified characters."""
    holder: Mention
    """The mention of the longer name."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The library, connected."""

    directives: Mapping[str, Directive]
    """The directives by id, the oldest first."""
    english: Mapping[str, EnglishAccess]
    """Our English access to them, by the directive's id."""
    agencies: Mapping[str, Agency]
    """The agencies by id."""
    terms: Mapping[str, Term]
    """The terms by id."""
    passages: Mapping[Place, Passage]
    """Every passage by its place, in reading order."""
    readings: Mapping[Place, Reading]
    """What each of them was understood to say."""
    mentions: Mapping[tuple[str, str], tuple[tuple[Place, Mention], ...]]
    """By kind and id of a record every mention with its place, in reading order.

    Made from `readings`, so that a page of a measure and a page of a term can never disagree.
    """
    held: Mapping[tuple[str, str], tuple[Held, ...]] = field(default_factory=dict)
    """By kind and id of each record without a mention the places where one of its names is a part of another's."""
    translations: Mapping[Place, TranslatedParagraph] = field(default_factory=dict)
    """Our English of every paragraph that is translated, by its place (that of `Directive.paragraphs`); others are not there."""
    _by_name: Mapping[str, Agency] = field(init=False, repr=False, compare=False)
    """The agency by each of its Chinese names."""

    def __post_init__(self) -> None:
        """Note who has which name; of two agencies with one name the first."""
        named = {name.zh_hans: agency for agency in reversed([*self.agencies.values()]) for name in agency.zh}
        object.__setattr__(self, "_by_name", named)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every glossary record with its kind: terms first, then agencies."""
        for term in self.terms.values():
            yield "term", term
        for agency in self.agencies.values():
            yield "agency", agency

    def body_names(self) -> list[str]:
        """Every Chinese name of every agency in Simplified characters, each once, in the order of their characters."""
        return sorted({name.zh_hans for agency in self.agencies.values() for name in agency.zh})

    def mentions_of(self, kind: str, record_id: str) -> tuple[tuple[Place, Mention], ...]:
        """Every mention of a record with its place, in reading order."""
        return self.mentions.get((kind, record_id), ())

    def within(self, place: Place) -> tuple[Place, int, int] | None:
        """The passage in which a paragraph or a heading stands, and where it begins and ends (exclusive) there; None if in none."""
        whole = place.heading if place.unit is Unit.HEADING else place.text
        passage = self.passages.get(whole)
        if passage is None:
            return None
        if place.unit is Unit.HEADING:
            return whole, 0, len(passage.text)
        return whole, *list(paragraph_spans(passage.text))[place.paragraph - 1]

    def newest_first(self) -> list[Directive]:
        """The directives by the day of their signing, the newest first."""
        return sorted(self.directives.values(), key=lambda d: (str(d.issued or ""), d.id), reverse=True)

    def agency_named(self, name: str) -> Agency | None:
        """The agency of which `name` is a Chinese name in Simplified characters, as a whole; else None."""
        return self._by_name.get(name)
