"""All pages of an edition."""

from collections.abc import Iterator, Sequence

from builder.language.script import Traditional
from builder.model import BuildInfo, Corpus, Download, Edition, Freshness, Page
from builder.pages.agency import agency_pages
from builder.pages.directive import directive_pages
from builder.pages.download import download_page
from builder.pages.home import home_pages
from builder.pages.labels import Labels
from builder.pages.measure import measure_pages
from builder.pages.status import status_pages
from builder.pages.term import term_pages
from builder.pages.view import View


def edition_view(corpus: Corpus, edition: Edition, traditional: Traditional) -> View:
    """The corpus as `edition` shows it; `traditional` converts words for zh-Hant."""
    return View(corpus, edition, traditional, Labels(edition, traditional.convert))


def edition_pages(view: View, fresh: Freshness, downloads: Sequence[Download], build: BuildInfo) -> Iterator[Page]:
    """Every page of an edition as Markdown.

    `fresh` is what waits for review, `downloads` are the files offered; `build` stands on the status page alone, so that an
    edit leaves the pages as they are that do not show it.
    """
    for pages in (home_pages, directive_pages, measure_pages, agency_pages, term_pages):
        yield from pages(view)
    yield from status_pages(view, fresh, build)
    yield download_page(view, downloads)
