"""What the page of a measure says: its official text, and what was read out of that."""

from collections.abc import Iterable, Iterator

from builder.facts import paths
from builder.facts.blocks import Block, Heading, Item, List, PageFacts, Paragraph, Steps
from builder.facts.findings import findings
from builder.facts.notice import notice
from builder.facts.records import term_table
from builder.facts.relations import measure_place, named_in
from builder.facts.text import Origin, Style, Text, joined
from builder.facts.translation import folded, heading_in_full, in_both_languages, standing
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import Citation, Directive, Measure, Place, Section


def measure_facts(view: View, directive: Directive) -> Iterator[PageFacts]:
    """Every measure of a directive, in printed order."""
    measures = list(directive.measures())
    for index, (section, measure) in enumerate(measures):
        before = measures[index - 1][1] if index else None
        after = measures[index + 1][1] if index + 1 < len(measures) else None
        english = view.english_of(directive, measure)
        yield PageFacts(
            "measure",
            paths.measure_page(directive.id, measure.id),
            view.lang,
            view.measure_title(directive, measure),
            (
                *_blocks(view, directive, section, measure),
                *_citing(view, directive, measure, section),
                _steps(view, directive, measure, before, after),
            ),
            source=f"content/directives/{directive.id}.md",
            about=measure,
            directive=directive,
            line=view.number_plain(directive),
            also=(view.as_written(english.heading, "en"),) if english and not view.en else (),
            names=named_in(view.corpus, directive, measure),
        )


def official_paragraphs(place: Place, texts: Iterable[Text]) -> Iterator[Paragraph]:
    """The paragraphs of the official text of a part, each at its place."""
    for ordinal, text in enumerate(texts, 1):
        yield Paragraph(text, ("official",), place=place.at(ordinal))


def measure_paragraphs(view: View, directive: Directive, measure: Measure) -> Iterator[Paragraph]:
    """The official text of a measure below its heading; a number that heads no sentence stands before it."""
    place = measure_place(directive, measure)
    first, *others = view.passage(place.text) or [view.zh("")]
    if not measure.heading:
        first = joined([view.zh(measure.label), first])
    yield from official_paragraphs(place, [text for text in (first, *others) if text.shown])


def _blocks(view: View, directive: Directive, section: Section, measure: Measure) -> Iterator[Block]:
    yield Paragraph(_crumbs(view, directive, section), ("crumbs",))
    place = measure_place(directive, measure).heading
    title = name(view.measure_title(directive, measure))
    printed = name(view.official(measure.printed_heading))
    if not measure.heading:
        yield Heading(1, title)
    elif view.en:
        yield Heading(1, title)
        yield Paragraph(printed, ("subtitle",), place=place)
    else:
        yield Heading(1, printed, place=place)
    english = view.english_of(directive, measure)
    if view.en and english and english.gist:
        label = view.joined([view.label("gist"), "."]).marked(Style.STRONG, Origin.LABEL)
        yield Paragraph(view.joined([label, view.english(english.gist)], " "), ("gist",))
    yield Heading(2, view.label("official_text"), "text")
    official = list(measure_paragraphs(view, directive, measure))
    where = [paragraph.place for paragraph in official if paragraph.place]
    yield from standing(view, where)
    yield from heading_in_full(view, place, english.heading if english else "")
    yield from in_both_languages(view, official)
    yield from folded(view, where)
    yield notice(view)
    yield from findings(view, place.whole.text, measure.text, view.reading(place.whole.text))
    yield from _named(view, named_in(view.corpus, directive, measure))


def _crumbs(view: View, directive: Directive, section: Section) -> Text:
    """The way from the index to a section of a directive."""
    page = paths.directive_page(directive.id)
    steps = [
        view.link(view.label("directives"), paths.DIRECTIVES),
        view.link(view.as_written(view.number_plain(directive)), page),
        view.link(view.section_title(directive, section), f"{page}#section-{section.id}"),
    ]
    return view.joined(steps, " › ").marked(Origin.LABEL)


def _named(view: View, names: tuple[tuple[str, str], ...]) -> Iterator[Block]:
    terms = [view.corpus.terms[one] for kind, one in names if kind == "term"]
    if terms:
        yield Heading(2, view.label("terms_here"), "terms")
        yield term_table(view, terms)
    agencies = [view.corpus.agencies[one] for kind, one in names if kind == "agency"]
    if agencies:
        yield Heading(2, view.label("agencies_here"), "agencies")
        others = {a.id: view.chinese_name(a) if view.en else view.english(a.name_en.text) for a in agencies}
        yield List(
            tuple(Item((echo(view.joined([view.record_link("agency", a.id), others[a.id]], " ")),)) for a in agencies)
        )


def _citing(view: View, directive: Directive, measure: Measure, section: Section) -> Iterator[Block]:
    """What the measure cites, and how it is cited."""
    reading = view.reading(measure_place(directive, measure).text)
    if reading.citations:
        yield Heading(2, view.label("citations"), "citations")
        yield List(tuple(Item((echo(_citation(view, one)),)) for one in reading.citations))
    if reading.abbreviations:
        yield Heading(2, view.label("abbreviations"), "abbreviations")
        yield List(
            tuple(
                Item((echo(view.filled("short_for", short=view.zh(one.short), full=view.zh(one.full))),))
                for one in reading.abbreviations
            )
        )
    yield Heading(2, view.label("cite"), "cite")
    yield Paragraph(echo(_cite(view, directive, measure, section)), ("cite",))
    if not measure.label:
        yield Paragraph(view.label("our_number", n=measure.id), ("notice",))


def _citation(view: View, citation: Citation) -> Text:
    """A cited work, linked where it is a directive of ours."""
    title = f"《{citation.title}》" if citation.title else ""
    number = f"（{citation.number}）" if citation.title and citation.number else citation.number or ""
    text = view.zh(title + number)
    return view.link(text, paths.directive_page(citation.directive)) if citation.directive else view.joined([text])


def _cite(view: View, directive: Directive, measure: Measure, section: Section) -> Text:
    """How to cite a measure."""
    english = view.english_of(directive, measure) if view.en else None
    if measure.label or (view.en and not english):  # a Chinese heading stands on the page, marked as Chinese
        place = view.t.fill("cite_measure", n=measure.id if view.en else view.plain(measure.shown_label))
    else:
        heading = english.heading if english else view.plain(measure.heading)
        number = section.id if view.en else view.plain(section.number)
        place = view.t.fill("cite_unnumbered", section=number, heading=heading)
    text = view.t.fill(
        "cite_text",
        title=view.title(directive).shown,
        number=view.number_plain(directive) if directive.number else _issuers(view, directive),
        date=view.date(directive.issued) if directive.issued else view.t.undated,
        n=place,
        path=paths.measure_page(directive.id, measure.id).removesuffix("index"),
    )
    if not view.en:
        return view.own(text)
    return view.joined([view.own(text), " (", view.zh(f"《{directive.title}》{measure.shown_label}"), ")"])


def _issuers(view: View, directive: Directive) -> str:
    """The issuers in plain text, for a document without a number."""
    agencies = ((name, view.corpus.agency_named(name) if view.en else None) for name in directive.issuers)
    return view.t.comma.join(agency.name_en.text if agency else view.plain(name) for name, agency in agencies)


def _steps(view: View, directive: Directive, measure: Measure, before: Measure | None, after: Measure | None) -> Steps:
    def step(key: str, to: Measure | None) -> Text | None:
        if to is None:
            return None
        title = view.joined([view.label(key), view.t.colon, view.measure_title(directive, to)])
        return view.link(title, paths.measure_page(directive.id, to.id)).marked(Origin.LABEL)

    up = f"{paths.directive_page(directive.id)}#measure-{measure.id}"
    return Steps(
        view.t.measures,
        step("previous", before),
        view.link(view.label("back_to_directive"), up),
        step("next", after),
    )
