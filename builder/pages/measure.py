"""A page for each measure."""

from collections.abc import Iterator

from builder.model import Mention, Page, Part, Place
from builder.pages.paths import measure_page
from builder.pages.render import render
from builder.pages.view import View


def measure_pages(view: View) -> Iterator[Page]:
    """Every measure of every directive, in printed order."""
    for directive in view.corpus.directives.values():
        measures = list(directive.measures())
        for index, (section, measure) in enumerate(measures):
            here = view.at(measure_page(directive.id, measure.id))
            place = Place(directive.id, Part.MEASURE, measure.id)
            mentions = (*view.reading(place.heading).mentions, *view.reading(place.text).mentions)
            yield render(
                here,
                "measure.md.j2",
                here.measure_title(directive, measure),
                f"content/directives/{directive.id}.md",
                d=directive,
                s=section,
                m=measure,
                reading=view.reading(place.text),
                english=view.english_of(directive, measure),
                terms=_targets(mentions, "term"),
                agencies=_targets(mentions, "agency"),
                before=measures[index - 1][1] if index else None,
                after=measures[index + 1][1] if index + 1 < len(measures) else None,
            )


def _targets(mentions: tuple[Mention, ...], kind: str) -> list[str]:
    """The ids mentioned, each once, in the order of the text."""
    return list(dict.fromkeys(mention.target for mention in mentions if mention.kind == kind))
