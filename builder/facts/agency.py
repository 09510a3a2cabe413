"""What the page of an agency says."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import attrgetter
from typing import TypeVar

from builder.facts import records
from builder.facts.blocks import Block, Definition, Heading, Item, List, PageFacts, Paragraph
from builder.facts.parts import Group, Grouped, parted
from builder.facts.relations import measure_at, uses_in_running_text
from builder.facts.text import Origin, Style, Text
from builder.facts.view import View
from builder.facts.words import echo
from builder.model import Agency, Directive, Place

_Listed = TypeVar("_Listed")


def agency_facts(view: View, agency: Agency) -> Iterator[PageFacts]:
    """One agency."""
    yield from parted(view, records.page(view, "agency", agency), _blocks(view, agency))


def _blocks(view: View, agency: Agency) -> Iterator[Block | Grouped]:
    part, uses = view.across.parts[agency.id], uses_in_running_text(view.corpus, agency)
    yield from records.titles(view, agency)
    description = view.english(agency.description.en) if view.en else view.ours(agency.description.zh)
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
    yield from records.note(view, agency)
    for key, entries in (("leads", part.leads), ("takes_part", part.takes_part), ("supports", part.supports)):
        if entries:
            yield Heading(2, _counted(view, key, entries), key.replace("_", "-"))
            yield _measures(view, key, entries)
    if part.issues:
        yield Heading(2, _counted(view, "issues_", part.issues), "issues")
        yield _issued(view, part.issues)
    if uses:
        yield Heading(2, view.label("mentions"), "mentions")
        yield records.uses(view, "mentions", uses)
    if not uses and not part:
        yield records.no_uses(view, "agency", agency.id)
    yield from records.names(view, agency)


def _counted(view: View, key: str, entries: Sequence[object]) -> Text:
    return view.joined([view.label(key), view.bracketed(str(len(entries)))]).marked(Origin.LABEL)


def _measures(view: View, key: str, places: Sequence[Place]) -> Grouped:
    """The measures under their directives."""
    found: list[tuple[Directive, tuple[Block, ...]]] = []
    for directive_id, group in groupby(places, key=attrgetter("directive")):
        directive = view.corpus.directives[directive_id]
        title = [view.directive_link(directive)]
        if not view.en and (number := view.number(directive)):
            title += [view.bracketed(number)]
        links = (view.measure_link(directive, measure_at(view.corpus, place)) for place in group)
        measures = List(tuple(Item((echo(link),)) for link in links))
        found.append((directive, (Paragraph(echo(view.joined(title))), measures)))
    groups = ((year, tuple(chain.from_iterable(blocks))) for year, blocks in _by_year(found))
    return _grouped(view, key, groups, tuple(block for _, blocks in found for block in blocks))


def _issued(view: View, ids: Sequence[str]) -> Grouped:
    directives = [view.corpus.directives[directive_id] for directive_id in ids]
    found = [(directive, Item((echo(view.directive_link(directive)),))) for directive in directives]
    groups = ((year, (List(tuple(items)),)) for year, items in _by_year(found))
    return _grouped(view, "issues_", groups, (List(tuple(item for _, item in found)),))


def _by_year(found: Iterable[tuple[Directive, _Listed]]) -> Iterator[tuple[int | None, list[_Listed]]]:
    """What is listed of each directive, by the year of its signing, the newest first."""

    def year(one: tuple[Directive, _Listed]) -> int:
        return one[0].issued.year if one[0].issued else 0

    for when, group in groupby(sorted(found, key=year, reverse=True), key=year):
        yield when or None, [listed for _, listed in group]


def _grouped(
    view: View, key: str, years: Iterable[tuple[int | None, tuple[Block, ...]]], whole: tuple[Block, ...]
) -> Grouped:
    groups = (Group(str(year or "undated"), records.year_label(view, year), blocks) for year, blocks in years)
    return Grouped(key.strip("_").replace("_", "-"), view.label(key), tuple(groups), whole)
