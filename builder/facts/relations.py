"""What follows from the corpus alone, whatever the edition: who has which part in what, and where names are used."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from builder.model import Actor, Agency, Corpus, Directive, Measure, Mention, Part, Place, narrower


@dataclass(frozen=True, slots=True)
class DirectiveUses:
    """One directive's uses of a name, in reading order."""

    directive: Directive
    uses: tuple[tuple[Place, Mention], ...]

    @property
    def parts(self) -> list[list[tuple[Place, Mention]]]:
        """The uses by part of the directive: a measure's heading and text belong together."""
        return [list(group) for _, group in groupby(self.uses, key=lambda use: (use[0].part, use[0].id))]

    @property
    def year(self) -> int | None:
        """The year in which the directive was signed."""
        return self.directive.issued.year if self.directive.issued else None


def uses_by_directive(corpus: Corpus, mentions: Iterable[tuple[Place, Mention]]) -> list[DirectiveUses]:
    """Group `mentions` by directive, newest first."""
    grouped: dict[str, list[tuple[Place, Mention]]] = {}
    for place, mention in mentions:
        grouped.setdefault(place.directive, []).append((place, mention))
    uses = [DirectiveUses(corpus.directives[key], tuple(found)) for key, found in grouped.items()]
    return sorted(uses, key=lambda use: (str(use.directive.issued or ""), use.directive.id), reverse=True)


def uses_of(corpus: Corpus, kind: str, record_id: str) -> list[DirectiveUses]:
    """Where the directives name a record, newest first."""
    return uses_by_directive(corpus, corpus.mentions_of(kind, record_id))


def uses_in_running_text(corpus: Corpus, agency: Agency) -> list[DirectiveUses]:
    """The mentions of an agency outside responsibility clauses, which its part in the directives lists by role."""
    mentions = [
        (place, mention)
        for place, mention in corpus.mentions_of("agency", agency.id)
        if not any(c.start <= mention.start < c.end for c in corpus.readings[place].responsibilities)
    ]
    return uses_by_directive(corpus, mentions)


@dataclass(slots=True)
class AgencyPart:
    """The part an agency has in the directives: the places of measures by role, each once, and the ids of what it issued."""

    leads: list[Place] = field(default_factory=list)
    takes_part: list[Place] = field(default_factory=list)
    supports: list[Place] = field(default_factory=list)
    issues: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        """Whether it has any."""
        return bool(self.leads or self.takes_part or self.supports or self.issues)


def agency_parts(corpus: Corpus) -> dict[str, AgencyPart]:
    """The part of every agency by its id, from the responsibility clauses and the issuers."""
    parts = {agency_id: AgencyPart() for agency_id in corpus.agencies}
    for directive in corpus.directives.values():
        for issuer in directive.issuers:
            agency = corpus.agency_named(issuer)
            if agency:
                parts[agency.id].issues.append(directive.id)
        for _, measure in directive.measures():
            place = measure_place(directive, measure)
            reading = corpus.readings.get(place.text)
            for clause in reading.responsibilities if reading else ():
                roles = {"leads": clause.lead, "takes_part": clause.responsible, "supports": clause.support}
                for role, actors in roles.items():
                    _enter(parts, role, actors, place)
    return parts


def _enter(parts: dict[str, AgencyPart], role: str, actors: tuple[Actor, ...], where: Place) -> None:
    for actor in actors:
        if actor.agency:
            entries = getattr(parts[actor.agency], role)
            if where not in entries[-1:]:  # the clauses of a measure follow each other
                entries.append(where)


@dataclass(frozen=True, slots=True)
class Across:
    """What follows from the whole of a corpus: the part of every agency by its id, the ids of the narrower terms of each broader one."""

    parts: Mapping[str, AgencyPart]
    narrower: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, corpus: Corpus) -> "Across":
        """What follows from `corpus`."""
        return cls(agency_parts(corpus), narrower(corpus.terms.values()))


def named_in(corpus: Corpus, directive: Directive, measure: Measure) -> tuple[tuple[str, str], ...]:
    """The (kind, id) of every term and agency that a measure names, each once, in the order of its heading and text."""
    found = (
        (mention.kind, mention.target)
        for place in (measure_place(directive, measure).heading, measure_place(directive, measure).text)
        if (reading := corpus.readings.get(place))
        for mention in reading.mentions
        if mention.kind in ("term", "agency")
    )
    return tuple(dict.fromkeys(found))


def measure_place(directive: Directive, measure: Measure) -> Place:
    """The place of a measure."""
    return Place(directive.id, Part.MEASURE, measure.id)


def measure_at(corpus: Corpus, place: Place) -> Measure:
    """The measure at a place."""
    return next(m for _, m in corpus.directives[place.directive].measures() if m.id == place.id)
