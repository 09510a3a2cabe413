"""All pages of an edition, by what they say."""

from collections.abc import Iterable, Iterator

from builder.facts.about import about_facts
from builder.facts.agency import agency_facts
from builder.facts.blocks import PageFacts
from builder.facts.directive import directive_facts
from builder.facts.downloads import downloads_facts
from builder.facts.home import home_facts
from builder.facts.indexes import index_facts
from builder.facts.labels import Labels
from builder.facts.measure import measure_facts
from builder.facts.status import status_facts
from builder.facts.term import term_facts
from builder.facts.view import View
from builder.language.script import Traditional
from builder.model import BuildInfo, Corpus, Download, Edition, Freshness


def edition_view(corpus: Corpus, edition: Edition, traditional: Traditional) -> View:
    """The corpus as `edition` shows it; `traditional` converts words for zh-Hant."""
    return View(corpus, edition, traditional, Labels(edition, traditional.convert))


def edition_facts(view: View, fresh: Freshness, downloads: Iterable[Download], build: BuildInfo) -> Iterator[PageFacts]:
    """What every page of an edition says: records, then directives with their measures, newest first, then the others.

    `fresh` is what waits for review, `downloads` are the files offered, which are not looked at before their page; `build`
    stands on the status page alone, so that an edit leaves the pages as they are that do not show it.
    """
    yield from term_facts(view)
    yield from agency_facts(view)
    for directive in view.corpus.newest_first():
        yield directive_facts(view, directive)
        yield from measure_facts(view, directive)
    yield home_facts(view)
    yield about_facts(view)
    yield downloads_facts(view, list(downloads))
    yield from status_facts(view, fresh, build)
    yield from index_facts(view)
