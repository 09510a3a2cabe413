"""Everything that persons wrote, as read from the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.model.directive import Directive
from builder.model.english import EnglishAccess
from builder.model.glossary import Agency, Record, Term, reviewed_traditional
from builder.model.identity import Published, address, measure_address
from builder.model.translation import Translation


@dataclass(frozen=True, slots=True)
class Library:
    """What stands in the files."""

    directives: Mapping[str, Directive]
    """The directives by id."""
    english: Mapping[str, EnglishAccess]
    """Our English access to them, by the directive's id."""
    agencies: Mapping[str, Agency]
    """The agencies by id."""
    terms: Mapping[str, Term]
    """The terms by id."""
    paths: Mapping[tuple[str, str], str]
    """The file of each record by kind and id, those of the lists `not-terms` and `ids` included."""
    texts: Mapping[str, str]
    """The text of each file by its path."""
    captures: Mapping[str, bytes]
    """The bytes of each capture by its name."""
    unread: frozenset[tuple[str, str]] = frozenset()
    """The records (kind and id) whose files could not be read, so that their absence is not reported as well."""
    not_terms: Mapping[str, str] = field(default_factory=dict)
    """Phrases that look like terms and need no entry, each with the reason."""
    published: Published = field(default_factory=Published)
    """The addresses that must stay."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """Our English translations of directives, whole or in part, by the directive's id."""

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every glossary record with its kind: agencies first, then terms."""
        for agency in self.agencies.values():
            yield "agency", agency
        for term in self.terms.values():
            yield "term", term

    def agency_names(self) -> frozenset[str]:
        """Every Chinese name of every agency: what tells issuers apart that are printed without a mark between them."""
        return frozenset(name.zh_hans for agency in self.agencies.values() for name in agency.zh)

    def words(self) -> frozenset[str]:
        """Every word into which a Chinese name of a record is divided."""
        return frozenset(word for _, record in self.records() for name in record.zh for word in name.words)

    def lacks(self, kind: str) -> bool:
        """Whether a file of this kind could not be read."""
        return any(unread == kind for unread, _ in self.unread)

    def addresses(self) -> frozenset[str]:
        """The address of every page of a record or a measure, as it stands in each edition."""
        records = {address(kind, record.id) for kind, record in self.records()}
        directives = {address("directive", directive) for directive in self.directives}
        measures = {measure_address(d.id, m.id) for d in self.directives.values() for _, m in d.measures()}
        return frozenset(records | directives | measures)

    def reviewed_traditional(self) -> Iterator[tuple[str, str]]:
        """Chinese names with the Traditional form that a person has reviewed."""
        return reviewed_traditional(record for _, record in self.records())
