"""What the page of a term says."""

from collections.abc import Iterator

from builder.facts import records
from builder.facts.blocks import Block, Definition, Heading, PageFacts, Paragraph
from builder.facts.order import in_order
from builder.facts.parts import Grouped, parted
from builder.facts.relations import uses_of
from builder.facts.text import Text
from builder.facts.view import View
from builder.facts.words import echo
from builder.model import Bilingual, Term


def term_facts(view: View, term: Term) -> Iterator[PageFacts]:
    """One term."""
    yield from parted(view, records.page(view, "term", term), _blocks(view, term))


def _blocks(view: View, term: Term) -> Iterator[Block | Grouped]:
    yield from records.titles(view, term)
    definitions = (view.english(term.definition.en), view.ours(term.definition.zh))
    first, second = definitions if view.en else definitions[::-1]
    yield Paragraph(first, ("definition",))
    yield Paragraph(second, ("definition", "other"))
    yield from records.note(view, term)
    yield from records.names(view, term)
    yield Definition(view.label("domain"), (view.own(view.t[f"domain_{term.domain}"]),))
    below = in_order(view, (view.corpus.terms[one] for one in view.across.narrower.get(term.id, ())))
    narrower = [one.id for one in below]
    for key, ids in (("broader", term.broader), ("narrower", narrower), ("related", term.related)):
        if ids:
            yield Definition(view.label(key), (echo(view.record_links("term", ids)),))
    if term.references:
        yield Definition(view.label("references"), tuple(_reference(view, one) for one in term.references))
    uses = uses_of(view.corpus, "term", term.id)
    if term.references and not uses and ("term", term.id) not in view.corpus.held:
        yield Paragraph(view.label("reference_term"), ("status",))
        return
    yield Heading(2, view.label("uses"), "uses")
    if uses:
        yield records.uses(view, "uses", uses)
    else:
        yield records.no_uses(view, "term", term.id)


def _reference(view: View, reference: Bilingual) -> Text:
    """A law, treaty or standard in both languages, the edition's own first."""
    said = [view.english(reference.en), view.zh(reference.zh)]
    return view.joined(said if view.en else said[::-1], " · ")
