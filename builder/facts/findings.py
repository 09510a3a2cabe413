"""What was read out of the official text of a measure: who is responsible, and what is to be done by when."""

from collections.abc import Iterator

from builder.facts.blocks import Block, Column, Definition, Heading, Item, List, Paragraph, Table
from builder.facts.text import Text
from builder.facts.translation import beside
from builder.facts.view import View
from builder.facts.words import echo
from builder.model import Actor, Duty, Place, Reading, Responsibility, Target


def findings(view: View, place: Place, text: str, reading: Reading) -> Iterator[Block]:
    """The sections of a measure's page that say again what its `text`, the passage at `place`, says."""
    if reading.responsibilities:
        yield Heading(2, view.label("responsibilities"), "responsibilities")
        for clause in reading.responsibilities:
            if len(reading.responsibilities) > 1:
                passage = echo(view.short_quote(text, clause.governs))
                yield Paragraph(view.labelled("governs", passage), ("governs",))
            yield from _responsibility(view, clause)
    if reading.duties:
        yield Heading(2, view.label("duties"), "duties")
        yield List(tuple(Item((echo(_duty(view, place, text, duty)),)) for duty in reading.duties))
    if reading.targets:
        yield Heading(2, view.label("targets"), "targets")
        yield _targets(view, place, text, reading)


def _responsibility(view: View, clause: Responsibility) -> Iterator[Block]:
    for role, actors in (("lead", clause.lead), ("responsible", clause.responsible), ("support", clause.support)):
        if actors:
            yield Definition(view.label(role), (echo(_actors(view, actors)),))
    for key, said in (("scope", clause.scope), ("deadline", clause.deadline)):
        if said:
            yield Definition(view.label(key), (echo(view.zh(said)),))
    if clause.generic:
        label = view.label("generic" if clause.lead or clause.responsible else "responsible")
        yield Definition(label, (echo(view.joined([view.generic(one) for one in clause.generic], view.t.comma)),))


def _actors(view: View, actors: tuple[Actor, ...]) -> Text:
    return view.joined([view.actor(actor.name, actor.agency) for actor in actors], view.t.comma)


def _duty(view: View, place: Place, text: str, duty: Duty) -> Text:
    quote = beside(view, place, duty.start, duty.end, view.quote(text, duty.start, duty.end))
    return view.joined([_actors(view, duty.lead), quote], view.t.colon) if duty.lead else view.joined([quote])


def _targets(view: View, place: Place, text: str, reading: Reading) -> Table:
    counted = any(target.quantities for target in reading.targets)
    keys = ("year", *(("quantity",) if counted else ()), "target")

    def row(target: Target) -> tuple[Text, ...]:
        quote = beside(view, place, target.start, target.end, view.quote(text, target.start, target.end))
        quantity = "；".join(one.text for one in target.quantities)
        amount = view.zh(quantity) if quantity else view.mark("–")
        return tuple(
            echo(cell) for cell in (view.mark(view.years(target.years)), *((amount,) if counted else ()), quote)
        )

    return Table(
        tuple(Column(view.label(key)) for key in keys),
        tuple(row(target) for target in reading.targets),
    )
