"""Everything that persons wrote, as read from the files."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.model.directive import Directive, EnglishAccess
from builder.model.glossary import Agency, Record, Term, reviewed_traditional
from builder.model.identity import Published, address, measure_address


@dataclass(frozen=True, slots=True)
class Library:
    """The records by id.

    `paths` maps (kind, id) to a file, those of the lists `not-terms` and `ids` included; `texts` maps a file to its
    text, `captures` the name of a capture to its bytes;
    `unread` are the records (kind and id) whose files could not be read, so that their absence is not reported as well;
    `not_terms` are phrases that look like terms and need no entry, each with the reason; `published` are the
    addresses that must stay.
    """

    directives: Mapping[str, Directive]
    english: Mapping[str, EnglishAccess]
    agencies: Mapping[str, Agency]
    terms: Mapping[str, Term]
    paths: Mapping[tuple[str, str], str]
    texts: Mapping[str, str]
    captures: Mapping[str, bytes]
    unread: frozenset[tuple[str, str]] = frozenset()
    not_terms: Mapping[str, str] = field(default_factory=dict)
    published: Published = field(default_factory=Published)

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every glossary record with its kind: agencies first, then terms."""
        for agency in self.agencies.values():
            yield "agency", agency
        for term in self.terms.values():
            yield "term", term

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
