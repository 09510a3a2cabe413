"""What the indexes of directives, agencies and terms say: the names of other pages, in order."""

from collections.abc import Iterator

from builder.facts import paths
from builder.facts.blocks import Block, Column, Heading, PageFacts, Paragraph, Table
from builder.facts.order import by_type
from builder.facts.records import term_table
from builder.facts.text import Origin, Text
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import Agency


def index_facts(view: View) -> Iterator[PageFacts]:
    """The three indexes."""
    yield _index(view, paths.DIRECTIVES, "directives", _directives(view))
    yield _index(view, paths.AGENCIES, "agencies", _agencies(view))
    yield _index(view, paths.TERMS, "terms", _terms(view))


def _index(view: View, path: str, key: str, blocks: Iterator[Block]) -> PageFacts:
    title = view.own(view.t[key])
    return PageFacts("index", path, view.lang, title, (Heading(1, name(title)), *blocks))


def _directives(view: View) -> Iterator[Block]:
    """Newest first."""
    for directive in view.corpus.newest_first():
        yield Heading(2, echo(view.directive_link(directive)), directive.id)
        if view.en and directive.title:
            yield Paragraph(echo(view.zh(directive.title)), ("subtitle",))
        facts = [view.number(directive), view.mark(view.date(directive.issued)) if directive.issued else None]
        count = view.label("count_measures", n=sum(1 for _ in directive.measures()))
        yield Paragraph(echo(view.joined([*filter(None, facts), count], " · ")), ("facts",))


def _agencies(view: View) -> Iterator[Block]:
    """By type of body, those first of which the directives speak."""
    for kind, group in by_type(view):
        yield Heading(2, view.label(f"type_{kind}"), kind)
        used: list[Agency] = []
        others: list[Agency] = []
        for agency in group:
            known = view.parts[agency.id].issues or ("agency", agency.id) in view.corpus.mentions
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
    part = view.parts[agency.id]
    named = sum(len(use.uses) for use in view.in_running_text[agency.id])
    for count in (len(part.leads), len(part.takes_part), named):
        yield echo(view.mark(str(count or "–")))


def _terms(view: View) -> Iterator[Block]:
    """In alphabetical order of the edition's language, under their first letters."""
    letters = view.terms
    downloads = view.link(view.label("downloads"), paths.DOWNLOADS)
    yield Paragraph(view.labelled("downloads_terms", downloads).marked(Origin.LABEL), ("facts",))
    links = [view.link(view.mark(letter), f"#{letter.lower()}") for letter, _ in letters]
    yield Paragraph(view.joined([view.joined([link, " "]) for link in links]).marked(Origin.LABEL), ("letters",))
    uses = {term: len(view.corpus.mentions_of("term", term)) for term in view.corpus.terms}
    for letter, group in letters:
        yield Heading(2, view.mark(letter).marked(Origin.LABEL), letter.lower())
        yield term_table(view, group, uses)
