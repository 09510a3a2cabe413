"""What the page about the site says."""

from collections.abc import Iterator

from builder.facts import paths
from builder.facts.blocks import Block, Heading, Item, List, PageFacts, Paragraph
from builder.facts.text import Style, Text
from builder.facts.view import View
from builder.facts.words import name


def about_facts(view: View) -> PageFacts:
    """The page about the site."""
    return PageFacts("about", paths.ABOUT, view.lang, view.own(view.t.about), tuple(_blocks(view)))


def _blocks(view: View) -> Iterator[Block]:
    def said(key: str) -> Text:
        return view.own(view.t[key])

    def strong(key: str, more: str) -> Item:
        return Item((view.joined([said(key).marked(Style.STRONG), said(more)], view.t.about_space),))

    yield Heading(1, name(said("about_title")))
    yield Paragraph(said("about_lead"))
    yield Heading(2, said("about_trust"), "trust")
    yield List(
        (
            strong("about_text", "about_text_more"),
            strong("disclaimer", "about_official"),
            strong("about_ours", "about_ours_more"),
            strong("about_names", "about_names_more"),
        )
    )
    yield Heading(2, said("about_limits"), "limits")
    yield List(tuple(Item((said(key),)) for key in ("about_converted", "about_clauses", "about_few")))
    yield Heading(2, said("about_data"), "data")
    downloads = view.link(said("downloads"), paths.DOWNLOADS)
    yield Paragraph(view.joined([said("downloads_about"), downloads], " "))
    yield Heading(2, said("about_licence"), "licence")
    yield Paragraph(said("licence_line"))
    yield Heading(2, said("about_contribute"), "contribute")
    yield Paragraph(view.filled("about_contribute_text", status=view.link(said("about_status"), paths.STATUS)))
