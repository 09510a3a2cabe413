"""What the page of a directive says: its full text, from where it was taken, and what was left out."""

from collections.abc import Iterator
from dataclasses import replace

from builder.facts import paths
from builder.facts.blocks import Block, Definition, Heading, Item, List, PageFacts, Paragraph
from builder.facts.measure import measure_paragraphs, official_paragraphs
from builder.facts.notice import notice
from builder.facts.provenance import provenance
from builder.facts.relations import measure_place
from builder.facts.text import Style, Text
from builder.facts.translation import heading_in_full, in_both_languages, standing
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import Directive, Measure, Part, Place, Section


def directive_facts(view: View, directive: Directive) -> PageFacts:
    """One directive."""
    day = view.date(directive.issued) if directive.issued else ""
    return PageFacts(
        "directive",
        paths.directive_page(directive.id),
        view.lang,
        view.title(directive),
        tuple(_blocks(view, directive)),
        source=f"content/directives/{directive.id}.md",
        about=directive,
        directive=directive,
        line=" · ".join(dict.fromkeys(filter(None, (view.number_plain(directive), day)))),
        also=(view.as_written(directive.title_en, "en"),) if directive.title_en and not view.en else (),
    )


def _blocks(view: View, directive: Directive) -> Iterator[Block]:
    yield Heading(1, name(view.title(directive)))
    if view.en and directive.title and directive.title_en:
        yield Paragraph(name(view.zh(directive.title)), ("subtitle",))
    yield notice(view)
    yield from _facts(view, directive)
    yield Heading(2, view.label("outline"), "outline")
    yield _outline(view, directive)
    yield Heading(2, view.label("full_text"), "text")
    yield from standing(view, [paragraph.place for paragraph in directive.translatable()])
    yield from _outside(view, directive, Part.PREAMBLE)
    for section in directive.sections:
        yield from _section(view, directive, section)
    yield from _outside(view, directive, Part.CLOSING)
    yield from provenance(view, directive)


def _facts(view: View, directive: Directive) -> Iterator[Block]:
    number = view.number(directive)
    yield Definition(view.label("number"), (name(number) if number else view.own(view.t.no_number),))
    issuers = view.joined([view.issuer(one) for one in directive.issuers], view.t.comma)
    yield Definition(view.label("issuers"), (issuers,))
    if directive.addressees:
        yield Definition(view.label("addressees"), (view.generic(directive.addressees.rstrip("：:")),))
    issued = view.mark(view.date(directive.issued)) if directive.issued else view.own(view.t.not_stated)
    yield Definition(view.label("issued"), (issued,))
    if directive.published:
        yield Definition(view.label("published"), (view.mark(view.date(directive.published)),))


def _outline(view: View, directive: Directive) -> List:
    def item(title: Text, anchor: str, *below: Block) -> Item:
        return Item((echo(view.link(title, anchor)),), below)

    return List(
        tuple(
            item(
                view.section_title(directive, section),
                f"#section-{section.id}",
                *_within([item(view.measure_title(directive, m), f"#measure-{m.id}") for m in section.measures]),
            )
            for section in directive.sections
        ),
        role="outline",
    )


def _within(items: list[Item]) -> Iterator[List]:
    if items:
        yield List(tuple(items))


def _outside(view: View, directive: Directive, part: Part) -> Iterator[Paragraph]:
    yield from in_both_languages(view, _official_outside(view, directive, part))


def _official_outside(view: View, directive: Directive, part: Part) -> Iterator[Paragraph]:
    """The paragraphs before or after the outline, the title included: the page's own heading may be in English."""
    seen: set[str] = set()
    for ordinal, block in enumerate(directive.before if part is Part.PREAMBLE else directive.after, 1):
        place = Place(directive.id, part, str(ordinal))
        for paragraph, text in enumerate(view.passage(place.text) or [view.zh(block.text)], 1):
            # The first paragraph of the preamble or the closing carries the anchor that mentions lead to.
            first = block.role in ("preamble", "closing") and block.role not in seen
            seen.add(block.role)
            said = echo(text) if block.role == "title" else text
            yield Paragraph(said, ("official", block.role), block.role if first else "", place.at(paragraph))


def _section(view: View, directive: Directive, section: Section) -> Iterator[Block]:
    place = Place(directive.id, Part.SECTION, section.id)
    yield from _section_heading(view, directive, section, place)
    yield from in_both_languages(view, official_paragraphs(place, view.passage(place.text)))
    for group, measures in section.by_group():
        if group:
            place = Place(directive.id, Part.GROUP, group.id)
            yield from heading_in_full(view, place, "")
            yield Paragraph(
                view.zh(group.printed_heading).marked(Style.STRONG),
                ("official", "group"),
                paths.place_anchor(place),
                place.heading,
            )
            yield from in_both_languages(view, official_paragraphs(place, view.passage(place.text)))
        for measure in measures:
            yield from _measure(view, directive, measure)


def _section_heading(view: View, directive: Directive, section: Section, place: Place) -> Iterator[Block]:
    title, anchor = view.section_title(directive, section), paths.place_anchor(place)
    if not section.printed_heading:
        yield Heading(2, title, anchor)
    elif view.en:
        yield Heading(2, title, anchor)
        yield from heading_in_full(view, place, title.shown.partition(". ")[2])
        yield Paragraph(view.zh(section.printed_heading).marked(Style.STRONG), ("official",), place=place.heading)
    else:
        yield Heading(2, view.official(section.printed_heading), anchor, place=place.heading)


def _measure(view: View, directive: Directive, measure: Measure) -> Iterator[Block]:
    """A measure, which has its own page, in its place in the full text."""
    title = view.measure_title(directive, measure)
    shown = title if view.en or not measure.heading else view.official(measure.printed_heading)
    link = view.link(shown, paths.measure_page(directive.id, measure.id))
    yield Heading(3, echo(link), f"measure-{measure.id}", title.shown)
    english = view.english_of(directive, measure)
    if view.en and english and english.gist:
        yield Paragraph(echo(view.english(english.gist)), ("gist",))
    place = measure_place(directive, measure)
    if view.en and measure.heading:
        yield from map(_echoed, heading_in_full(view, place, english.heading if english else ""))
        yield Paragraph(echo(view.zh(measure.printed_heading).marked(Style.STRONG)), ("official",))
    yield from map(_echoed, in_both_languages(view, measure_paragraphs(view, directive, measure)))


def _echoed(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, text=echo(paragraph.text))
