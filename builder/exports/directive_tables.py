"""Directives as tables: their measures, who is responsible, what is to be reached by when, and both languages side by side."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from builder.exports.entries import Glossary
from builder.exports.segments import english_lines, english_of
from builder.exports.tables import Cell, Column
from builder.model import Actor, Corpus, Directive, Part, Place, PrintedPart, Reading, Responsibility, Target, Unit


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of a directive, with what was understood of its text."""

    directive: Directive
    part: PrintedPart
    reading: Reading


@dataclass(frozen=True, slots=True)
class DutyRow:
    """A body in its role: as a clause names it, or a sentence of the running text.

    `years` are those of the targets in the text for which it makes the body responsible.
    """

    of: PartRow
    role: str
    actor: Actor
    text: str
    basis: str
    years: tuple[int, ...]
    deadline: str
    scope: str


@dataclass(frozen=True, slots=True)
class TargetRow:
    """A target, and the clauses that make bodies responsible for the text in which it stands."""

    of: PartRow
    target: Target
    clauses: tuple[Responsibility, ...]


@dataclass(frozen=True, slots=True)
class PairRow:
    """A paragraph of the official text with our English of it."""

    of: PartRow
    kind: str
    place: Place
    zh: str
    en: str
    status: str


def measure_rows(corpus: Corpus) -> Iterator[PartRow]:
    """Every measure, the oldest directive first, in printed order."""
    return (row for row in _parts(corpus) if row.part.place.part is Part.MEASURE)


def duty_rows(corpus: Corpus) -> Iterator[DutyRow]:
    """Every body in every role, wherever it stands: those of a clause, then those of the running text."""
    for row in _parts(corpus):
        for clause in row.reading.responsibilities:
            years = _years(target for target in row.reading.targets if _governs(clause, target))
            for role, actors in _roles(clause):
                for actor in actors:
                    yield DutyRow(
                        row, role, actor, clause.text, "clause", years, clause.deadline or "", clause.scope or ""
                    )
        for duty in row.reading.duties:
            within = (t for t in row.reading.targets if duty.start <= t.start and t.end <= duty.end)
            years = _years(within)
            for actor in (*duty.lead, *map(_nameless, duty.generic)):
                role = "lead" if actor in duty.lead else "generic"
                yield DutyRow(row, role, actor, duty.text, "text", years, "", "")


def target_rows(corpus: Corpus) -> Iterator[TargetRow]:
    """Every target, wherever it stands."""
    for row in _parts(corpus):
        for target in row.reading.targets:
            clauses = tuple(clause for clause in row.reading.responsibilities if _governs(clause, target))
            yield TargetRow(row, target, clauses)


def pair_rows(corpus: Corpus) -> Iterator[PairRow]:
    """The whole official text, paragraph by paragraph; without English where it is not translated."""
    parts = {row.part.place: row for row in _parts(corpus)}
    for directive in corpus.directives.values():
        for paragraph in directive.paragraphs():
            english = corpus.translations.get(paragraph.place)
            yield PairRow(
                parts[paragraph.place.whole],
                "heading" if paragraph.place.unit is Unit.HEADING else paragraph.role or "text",
                paragraph.place,
                paragraph.text,
                english.text if english else "",
                english.status if english else "untranslated",
            )


def _parts(corpus: Corpus) -> Iterator[PartRow]:
    for directive in corpus.directives.values():
        for part in directive.parts():
            yield PartRow(directive, part, corpus.readings.get(part.place.text, Reading()))


def _governs(clause: Responsibility, target: Target) -> bool:
    start, end = clause.governs
    return start < target.end and target.start < end


def _roles(clause: Responsibility) -> tuple[tuple[str, Sequence[Actor]], ...]:
    return (
        ("lead", clause.lead),
        ("responsible", clause.responsible),
        ("support", clause.support),
        ("generic", [_nameless(name) for name in clause.generic]),
    )


def _nameless(name: str) -> Actor:
    """An actor that is no single body."""
    return Actor(name, None)


def _years(targets: Iterator[Target]) -> tuple[int, ...]:
    return tuple(sorted({year for target in targets for year in target.years}))


# Cells that several tables have.


def _number(_: Glossary, row: PartRow) -> Cell:
    return row.directive.number or f"《{row.directive.title or row.directive.id}》"


def _issued(_: Glossary, row: PartRow) -> Cell:
    return row.directive.issued.isoformat() if row.directive.issued else ""


def _where(_: Glossary, row: PartRow) -> Cell:
    return row.part.place.words


def _heading_zh(_: Glossary, row: PartRow) -> Cell:
    return row.part.heading


def _heading_en(glossary: Glossary, row: PartRow) -> Cell:
    access, place = glossary.corpus.english.get(row.directive.id), row.part.place
    if access and place.part is Part.MEASURE and place.id in access.measures:
        return access.measures[place.id].heading
    return access.sections.get(place.id, "") if access and place.part is Part.SECTION else ""


def _gist(glossary: Glossary, row: PartRow) -> Cell:
    access = glossary.corpus.english.get(row.directive.id)
    measure = access.measures.get(row.part.place.id) if access else None
    return measure.gist if measure else ""


def _page(glossary: Glossary, row: PartRow) -> Cell:
    return glossary.page_of(row.part.place)


def _english_text(glossary: Glossary, row: PartRow) -> Cell:
    return english_lines(glossary.corpus, row.part.place, row.part.text) or ""


def _english_target(glossary: Glossary, row: TargetRow) -> Cell:
    return english_of(glossary.corpus, row.of.part.place.text, row.target.start, row.target.end)


def _name(glossary: Glossary, actor: Actor) -> str:
    """A body as a reader of English knows it; as written where no record has its name."""
    if actor.agency:
        return glossary.corpus.agencies[actor.agency].name_en.text
    generic = glossary.words.get(f"generic_{actor.name}")
    return generic.en if generic else actor.name


def _named(role: str) -> Callable[[Glossary, Sequence[Responsibility]], Cell]:
    def cell(glossary: Glossary, clauses: Sequence[Responsibility]) -> Cell:
        actors = (actor for clause in clauses for actor in dict(_roles(clause))[role])
        return tuple(dict.fromkeys(_name(glossary, actor) for actor in actors))

    return cell


def _in_part(role: str) -> Callable[[Glossary, PartRow], Cell]:
    return lambda glossary, row: _named(role)(glossary, row.reading.responsibilities)


def _for_target(role: str) -> Callable[[Glossary, TargetRow], Cell]:
    return lambda glossary, row: _named(role)(glossary, row.clauses)


def _texts(values: Sequence[object]) -> Cell:
    return tuple(map(str, values))


def _amount(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else str(float(value))


MEASURES: tuple[Column[PartRow], ...] = (
    Column("document", 20, _number),
    Column("where", 14, _where),
    Column("heading_en", 34, _heading_en),
    Column("heading_zh", 30, _heading_zh),
    Column("gist_en", 56, _gist),
    Column("lead", 30, _in_part("lead")),
    Column("years", 10, lambda _, row: _texts(_years(iter(row.reading.targets)))),
    Column("responsible", 34, _in_part("responsible")),
    Column("support", 30, _in_part("support")),
    Column("generic", 24, _in_part("generic")),
    Column("text_zh", 70, lambda _, row: row.part.text),
    Column("text_en", 70, _english_text),
    Column("issued", 12, _issued),
    Column("directive_id", 24, lambda _, row: row.directive.id),
    Column("anchor", 16, lambda _, row: row.part.place.anchor),
    Column("page", 44, _page),
)

DUTIES: tuple[Column[DutyRow], ...] = (
    Column("body_en", 34, lambda g, row: _name(g, row.actor)),
    Column("body_zh", 24, lambda _, row: row.actor.name),
    Column("role", 14, lambda _, row: row.role, says="role_"),
    Column("document", 20, lambda g, row: _number(g, row.of)),
    Column("where", 14, lambda g, row: _where(g, row.of)),
    Column("heading_en", 34, lambda g, row: _heading_en(g, row.of)),
    Column("heading_zh", 30, lambda g, row: _heading_zh(g, row.of)),
    Column("years", 10, lambda _, row: _texts(row.years)),
    Column("deadline", 16, lambda _, row: row.deadline),
    Column("scope", 16, lambda _, row: row.scope),
    Column("basis", 18, lambda _, row: row.basis, says="basis_"),
    Column("words", 60, lambda _, row: row.text),
    Column("agency", 26, lambda _, row: f"agency-{row.actor.agency}" if row.actor.agency else ""),
    Column("issued", 12, lambda g, row: _issued(g, row.of)),
    Column("directive_id", 24, lambda _, row: row.of.directive.id),
    Column("anchor", 16, lambda _, row: row.of.part.place.anchor),
    Column("page", 44, lambda g, row: _page(g, row.of)),
)

TARGETS: tuple[Column[TargetRow], ...] = (
    Column("years", 10, lambda _, row: _texts(row.target.years)),
    Column("target_zh", 60, lambda _, row: row.target.text),
    Column("target_en", 60, _english_target),
    Column("quantity", 20, lambda _, row: _texts([q.text for q in row.target.quantities])),
    Column("lead", 30, _for_target("lead")),
    Column("responsible", 34, _for_target("responsible")),
    Column("document", 20, lambda g, row: _number(g, row.of)),
    Column("where", 14, lambda g, row: _where(g, row.of)),
    Column("heading_en", 34, lambda g, row: _heading_en(g, row.of)),
    Column("heading_zh", 30, lambda g, row: _heading_zh(g, row.of)),
    Column("support", 30, _for_target("support")),
    Column("generic", 24, _for_target("generic")),
    Column("low", 16, lambda _, row: _texts([_amount(q.low) for q in row.target.quantities])),
    Column("high", 16, lambda _, row: _texts([_amount(q.high) for q in row.target.quantities])),
    Column("unit", 12, lambda _, row: _texts([q.unit for q in row.target.quantities])),
    Column("approximation", 14, lambda _, row: _texts([q.approximation or "" for q in row.target.quantities])),
    Column("issued", 12, lambda g, row: _issued(g, row.of)),
    Column("directive_id", 24, lambda _, row: row.of.directive.id),
    Column("anchor", 16, lambda _, row: row.of.part.place.anchor),
    Column("page", 44, lambda g, row: _page(g, row.of)),
)

PAIRS: tuple[Column[PairRow], ...] = (
    Column("document", 20, lambda g, row: _number(g, row.of)),
    Column("where", 14, lambda g, row: _where(g, row.of)),
    Column("zh", 70, lambda _, row: row.zh),
    Column("english", 80, lambda _, row: row.en),
    Column("translation", 16, lambda _, row: row.status, says="translated_"),
    Column("kind", 14, lambda _, row: row.kind),
    Column("directive_id", 24, lambda _, row: row.of.directive.id),
    Column("anchor", 18, lambda _, row: row.place.anchor),
    Column("page", 44, lambda g, row: _page(g, row.of)),
)
