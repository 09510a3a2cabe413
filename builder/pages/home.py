"""The home page and the page about the site."""

from collections.abc import Iterator

from builder.model import Page
from builder.pages.render import render
from builder.pages.view import View


def home_pages(view: View) -> Iterator[Page]:
    """Home and About."""
    directives = view.corpus.newest_first()
    often = sorted(view.corpus.terms.values(), key=lambda e: (-len(view.corpus.mentions.get(("term", e.id), ())), e.id))
    language = "en" if view.en else "zh"
    yield render(
        view.at("index.md"),
        f"home.{language}.md.j2",
        view.t.home,
        directives=directives,
        often=often[:16],
        measures=sum(1 for d in directives for _ in d.measures()),
        agencies=sum(1 for agency in view.corpus.agencies if ("agency", agency) in view.corpus.mentions),
    )
    yield render(view.at("about.md"), f"about.{language}.md.j2", view.t.about)
