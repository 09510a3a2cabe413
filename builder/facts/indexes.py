"""What the indexes of directives, agencies and terms say: the names of other pages, in order."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from builder.facts import paths
from builder.facts.blocks import Block, Column, Heading, PageFacts, Paragraph, Table
from builder.facts.order import by_letter, by_type
from builder.facts.parts import Group, Grouped, parted
from builder.facts.records import term_table, year_label
from builder.facts.relations import uses_in_running_text
from builder.facts.text import Origin, Text
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import Agency, Directive, Term


def index_facts(view: View) -> Iterator[PageFacts]:
    """The three indexes."""
    yield from _index(view, paths.DIRECTIVES, "directives", _directives(view))
    yield from _index(view, paths.AGENCIES, "agencies", _agencies(view))
    yield from _index(view, paths.TERMS, "terms", *_terms(view))


def _index(view: View, path: str, key: str, *blocks: Block | Grouped) -> Iterator[PageFacts]:
    title = view.own(view.t[key])
    yield from parted(view, PageFacts("index", path, view.lang, title), [Heading(1, name(title)), *blocks])


def _directives(view: View) -> Grouped:
    """Newest first."""
    years = groupby(view.corpus.newest_first(), key=lambda one: one.issued.year if one.issued else None)
    groups = (
        Group(str(year or "undated"), year_label(view, year), tuple(chain(*(_directive(view, one) for one in found))))
        for year, found in years
    )
    return Grouped("year", view.mark(""), tuple(groups))


def _directive(view: View, directive: Directive) -> Iterator[Block]:
    yield Heading(2, echo(view.directive_link(directive)), directive.id)
    if view.en and directive.title:
        yield Paragraph(echo(view.zh(directive.title)), ("subtitle",))
    facts = [view.number(directive), view.mark(view.date(directive.issued)) if directive.issued else None]
    count = view.label("count_measures", n=sum(1 for _ in directive.measures()))
    yield Paragraph(echo(view.joined([*filter(None, facts), count], " · ")), ("facts",))


def _agencies(view: View) -> Grouped:
    """By type of body."""
    groups = []
    for kind, group in by_type(view):
        heading = Heading(2, view.label(f"type_{kind}"), kind)
        groups.append(Group(kind, heading.text, tuple(_of_type(view, group)), heading))
    return Grouped("type", view.mark(""), tuple(groups))


def _of_type(view: View, group: Iterable[Agency]) -> Iterator[Block]:
    """Those first of which the directives speak."""
    used: list[Agency] = []
    others: list[Agency] = []
    for agency in group:
        known = view.across.parts[agency.id].issues or ("agency", agency.id) in view.corpus.mentions
        (used if known else others).append(agency)
    if used:
        yield _agency_table(view, used)
    if others:
        also = view.label("also_on_record")
        yield Paragraph(view.joined([also, echo(view.record_links("agency", [a.id for a in others]))]))


def _agency_table(view: View, agencies: list[Agency]) -> Table:
    first = ("chinese", "leads") if view.en else ("english", "lead")
    columns = [Column(view.label(key)) for key in ("agency", first[0])]
    columns += [Column(view.label(key), numbers=True) for key in (first[1], "takes_part_short", "mentions_short")]
    return Table(tuple(columns), tuple(tuple(_agency_row(view, a)) for a in agencies))


def _agency_row(view: View, agency: Agency) -> Iterator[Text]:
    link = view.record_link("agency", agency.id)
    acronym = [view.joined([" (", view.english(agency.acronym), ")"])] if agency.acronym else []
    if view.en:
        yield from (echo(view.joined([link, *acronym])), echo(view.chinese_name(agency)))
    else:
        yield from (echo(link), echo(view.joined([view.english(agency.name_en.text), *acronym])))
    part = view.across.parts[agency.id]
    named = sum(len(use.uses) for use in uses_in_running_text(view.corpus, agency))
    for count in (len(part.leads), len(part.takes_part), named):
        yield echo(view.mark(str(count or "–")))


def _terms(view: View) -> Iterator[Block | Grouped]:
    """In alphabetical order of the edition's language, under their first letters; in parts in that of the other, too."""
    downloads = view.link(view.label("downloads"), paths.DOWNLOADS)
    yield Paragraph(view.labelled("downloads_terms", downloads).marked(Origin.LABEL), ("facts",))
    uses = {term: len(view.corpus.mentions_of("term", term)) for term in view.corpus.terms}

    def ordered(english: bool, letters: Iterable[tuple[str, list[Term]]]) -> Grouped:
        groups = []
        for letter, terms in letters:
            heading = Heading(2, view.mark(letter).marked(Origin.LABEL), letter.lower())
            key = letter.lower() if letter.isascii() and letter.isalnum() else f"u{ord(letter):x}"
            groups.append(Group(key, view.mark(letter), (term_table(view, terms, uses),), heading))
        key = "english" if english else "pinyin"
        return Grouped(key, view.label(key), tuple(groups), role="letters")

    own = ordered(view.en, by_letter(view, english=view.en))
    links = [view.link(group.label, f"#{group.heading.anchor}") for group in own.groups if group.heading]
    bar = Paragraph(view.joined([view.joined([link, " "]) for link in links]).marked(Origin.LABEL), ("letters",))
    yield replace(
        own,
        whole=(bar, *own.together),
        other=lambda: ordered(not view.en, by_letter(view, english=not view.en)),
    )
