"""What the page of an agency says."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from builder.facts import paths, records
from builder.facts.blocks import Block, Definition, Heading, Item, List, PageFacts, Paragraph
from builder.facts.text import Origin, Style, Text
from builder.facts.view import View
from builder.facts.words import echo
from builder.model import Agency, Directive, Measure


def agency_facts(view: View) -> Iterator[PageFacts]:
    """Every agency."""
    for agency in view.corpus.agencies.values():
        yield PageFacts(
            "agency",
            paths.record_page("agency", agency.id),
            view.lang,
            view.name(agency),
            tuple(_blocks(view, agency)),
            source=f"glossary/agencies/{agency.id}.yml",
            about=agency,
            uses=len(view.corpus.mentions_of("agency", agency.id)),
        )


def _blocks(view: View, agency: Agency) -> Iterator[Block]:
    part, uses = view.parts[agency.id], view.in_running_text[agency.id]
    yield from records.titles(view, agency)
    description = view.english(agency.description.en) if view.en else view.zh(agency.description.zh)
    yield Paragraph(description, ("definition",))
    if agency.valid_until:
        ended = view.own(view.t.fill("ended", until=view.partial_date(agency.valid_until)))
        yield Paragraph(ended.marked(Style.STRONG), ("note",))
    yield Definition(view.label("type"), (view.own(view.t[f"type_{agency.type}"]),))
    if agency.valid_from or agency.valid_until:
        yield Definition(view.label("valid"), (view.own(view.lifetime(agency)),))
    for key, ids in (("predecessors", agency.predecessors), ("successors", agency.successors)):
        if ids:
            yield Definition(view.label(key), (echo(view.record_links("agency", ids)),))
    if agency.note:
        yield Paragraph(view.english(agency.note), ("note",))
    for key, entries in (("leads", part.leads), ("takes_part", part.takes_part), ("supports", part.supports)):
        if entries:
            yield Heading(2, _counted(view, key, entries), key.replace("_", "-"))
            yield from _measures(view, entries)
    if part.issues:
        yield Heading(2, _counted(view, "issues_", part.issues), "issues")
        yield List(tuple(Item((echo(view.directive_link(directive)),)) for directive in part.issues))
    if uses:
        yield Heading(2, view.label("mentions"), "mentions")
        yield from records.uses(view, uses)
    if not uses and not part:
        yield records.no_uses(view, "agency", agency.id)
    yield from records.names(view, agency)


def _counted(view: View, key: str, entries: Sequence[object]) -> Text:
    return view.joined([view.label(key), f" ({len(entries)})"]).marked(Origin.LABEL)


def _measures(view: View, entries: Sequence[tuple[Directive, Measure]]) -> Iterator[Block]:
    """The measures under their directives."""
    for directive, group in groupby(entries, key=itemgetter(0)):
        title = [view.directive_link(directive)]
        if not view.en and (number := view.number(directive)):
            title += [view.joined([" (", number, ")"])]
        yield Paragraph(echo(view.joined(title)))
        yield List(tuple(Item((echo(view.measure_link(directive, measure)),)) for _, measure in group))
