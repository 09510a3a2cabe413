"""All pages of an edition, by what they say."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from builder.facts.about import about_facts
from builder.facts.agency import agency_facts
from builder.facts.blocks import PageFacts
from builder.facts.directive import directive_facts
from builder.facts.downloads import downloads_facts
from builder.facts.home import home_facts
from builder.facts.indexes import index_facts
from builder.facts.labels import Labels
from builder.facts.measure import measure_facts
from builder.facts.relations import Across
from builder.facts.status import status_facts
from builder.facts.term import term_facts
from builder.facts.view import View
from builder.language.script import Traditional
from builder.language.taiwan import Taiwan
from builder.model import BuildInfo, Corpus, Download, Edition, Freshness, address


def edition_view(corpus: Corpus, edition: Edition, traditional: Traditional) -> View:
    """The corpus as `edition` shows it; `traditional` converts words for zh-Hant."""
    taiwan = Taiwan(corpus.body_names() if edition.traditional else ())
    return View(corpus, edition, traditional, Labels(edition, traditional.convert), taiwan, Across.of(corpus))


class Subject(NamedTuple):
    """What has a page or several that are made together: a record, or a directive with its measures."""

    name: str
    """Its address in every edition."""
    facts: Callable[[View], Iterator[PageFacts]]
    """What its pages say, as a view sees it; it looks at nothing else."""


def subjects(corpus: Corpus) -> Iterator[Subject]:
    """The terms, the agencies, and the directives with their measures, newest first."""
    for term in corpus.terms:
        yield Subject(address("term", term), partial(_term, term))
    for agency in corpus.agencies:
        yield Subject(address("agency", agency), partial(_agency, agency))
    for directive in corpus.newest_first():
        yield Subject(address("directive", directive.id), partial(_directive, directive.id))


def _term(term_id: str, view: View) -> Iterator[PageFacts]:
    return term_facts(view, view.corpus.terms[term_id])


def _agency(agency_id: str, view: View) -> Iterator[PageFacts]:
    return agency_facts(view, view.corpus.agencies[agency_id])


def _directive(directive_id: str, view: View) -> Iterator[PageFacts]:
    directive = view.corpus.directives[directive_id]
    yield directive_facts(view, directive)
    yield from measure_facts(view, directive)


def edition_facts(view: View, fresh: Freshness, downloads: Iterable[Download], build: BuildInfo) -> Iterator[PageFacts]:
    """What every page of an edition says: those of its subjects, then the others. As `other_facts`."""
    for subject in subjects(view.corpus):
        yield from subject.facts(view)
    yield from other_facts(view, fresh, downloads, build)


def other_facts(view: View, fresh: Freshness, downloads: Iterable[Download], build: BuildInfo) -> Iterator[PageFacts]:
    """What the pages say that are about the whole.

    `fresh` is what waits for review, `downloads` are the files offered, which are not looked at before their page; `build`
    stands on the status page alone, so that an edit leaves the pages as they are that do not show it.
    """
    yield home_facts(view)
    yield about_facts(view)
    yield downloads_facts(view, list(downloads))
    yield from status_facts(view, fresh, build)
    yield from index_facts(view)
