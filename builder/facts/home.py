"""What the home page says: what there is, what is new, and which terms come up most."""

from collections.abc import Iterator

from builder.facts import paths
from builder.facts.blocks import Block, Heading, Item, List, PageFacts, Paragraph
from builder.facts.notice import notice
from builder.facts.records import none_yet, term_table
from builder.facts.text import PINYIN_TAG, Inner, Style, Text
from builder.facts.view import View
from builder.facts.words import echo, name
from builder.model import Directive

_NEWEST = 5
_OFTEN = 16


def home_facts(view: View) -> PageFacts:
    """The home page."""
    return PageFacts("home", paths.HOME, view.lang, view.own(view.t.home), tuple(_blocks(view)))


def _blocks(view: View) -> Iterator[Block]:
    corpus = view.corpus
    newest = corpus.newest_first()[:_NEWEST]
    often = sorted(corpus.terms.values(), key=lambda e: (-len(corpus.mentions_of("term", e.id)), e.id))[:_OFTEN]
    yield Heading(1, name(view.own(view.t.home_title)))
    yield Paragraph(_lead(view), ("lead",))
    yield _contents(view)
    yield Heading(2, view.own(view.t.home_newest), "newest")
    yield List(tuple(Item(tuple(_dated(view, one))) for one in newest)) if newest else none_yet(view, "directives")
    yield Heading(2, view.own(view.t.home_often), "terms")
    yield term_table(view, often) if often else none_yet(view, "terms")
    yield notice(view, loud=True)


def _lead(view: View) -> Text:
    site = view.tagged("贸策", "貿策", "zh-Hans")
    pinyin = view.mark("màocè").marked(Inner(PINYIN_TAG), Style.EMPHASIS)
    return view.filled("home_lead", name=site, pinyin=pinyin)


def _contents(view: View) -> List:
    corpus = view.corpus
    counts = {
        "directives": len(corpus.directives),
        "measures": sum(1 for d in corpus.directives.values() for _ in d.measures()),
        "terms": len(corpus.terms),
        "recorded": len(corpus.agencies),
        "agencies": sum(1 for agency in corpus.agencies if ("agency", agency) in corpus.mentions),
    }

    def item(key: str, path: str, *said: str) -> Item:
        link = view.link(view.own(view.t[key]), path).marked(Style.STRONG)
        return Item((view.joined([link, view.own("".join(said))]),))

    return List(
        (
            item("directives", paths.DIRECTIVES, view.t.fill("home_directives", **counts)),
            item("terms", paths.TERMS, view.t.fill("home_terms", **counts)),
            item("agencies", paths.AGENCIES, view.t.fill("home_agencies", **counts)),
            item("downloads", paths.DOWNLOADS, view.t.home_dash, view.t.downloads_home),
        )
    )


def _dated(view: View, directive: Directive) -> Iterator[Text]:
    """A directive with its number and date on a line below it."""
    yield echo(view.directive_link(directive))
    facts = [view.number(directive), view.mark(view.date(directive.issued)) if directive.issued else None]
    if any(facts):
        yield echo(view.joined([*filter(None, facts)], " · "))
