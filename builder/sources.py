"""What a publisher makes pages of, and what readers download: from a sound corpus to files in a work folder.

A work folder holds `docs/<edition>/` with Markdown and search data, `<edition>.yml` with the publisher's configuration, and
`site/data/`; pages go to `site/<edition>/`. A build has one for itself, a preview one for each edition.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from builder.exports.entries import Glossary
from builder.exports.formats import NAMES, Format, files_of
from builder.facts.blocks import PageFacts
from builder.facts.edition import edition_facts, edition_view
from builder.facts.labels import in_both_languages
from builder.facts.view import View
from builder.files import write
from builder.model import Corpus, Download, Edition, Library, Page
from builder.pages.render import page_of
from builder.processes import divided
from builder.publishing.configuration import write_configuration
from builder.publishing.counting import Plan, planned_edition
from builder.publishing.docs import write_docs
from builder.reading.freshness import freshness
from builder.search.data import ONE_FILE, search_files
from builder.settings import Settings
from builder.store.project import Project
from builder.store.revision import build_info


class Sources(NamedTuple):
    """What was written: the files of the site to come, the number of pages per edition."""

    plan: Plan
    pages: dict[Edition, int]


def write_sources(
    root: Path,
    glossary: Glossary,
    folder: Path,
    settings: Settings,
    downloads: Iterable[Download],
    editions: Iterable[Edition] = Edition,
) -> Sources:
    """Write the work folder `folder` for these editions, in the checkout `root`.

    `downloads` are those of `write_data`; nobody looks at them before their page.
    """
    fresh = freshness(glossary.corpus, glossary.build.day)
    one_file = ONE_FILE if settings.search_one_file is None else settings.search_one_file

    def write_one(edition: Edition) -> tuple[Plan, int]:
        view = edition_view(glossary.corpus, edition, glossary.traditional)
        facts: list[PageFacts] = []
        docs: list[Page] = []
        for page in edition_facts(view, fresh, downloads, glossary.build):
            facts.append(page)
            docs.append(page_of(page))
        docs += search_files(view, facts, one_file)
        write_for_publisher(root, folder, view, docs, settings)
        return planned_edition(edition, docs, root / "overrides"), len(facts)

    written = tuple(editions)
    plan: Plan = {}
    pages: dict[Edition, int] = {}
    for edition, (planned, count) in zip(written, divided(write_one, written, len(written)), strict=True):
        plan |= planned
        pages[edition] = count
    return Sources(plan, pages)


def write_for_publisher(root: Path, folder: Path, view: View, docs: Iterable[Page], settings: Settings) -> None:
    """Write what a publisher is given of an edition into the work folder `folder`: these `docs`, and the configuration."""
    write_docs(folder / "docs" / view.edition, docs)
    write_configuration(root, folder, view.edition, view.t.of_theme(), settings)


class Awaited(Iterable[Download]):
    """Downloads that are being written: `written` waits for them, and is asked whenever somebody looks at them."""

    def __init__(self, written: Callable[[], list[Download]]) -> None:
        """Do not ask yet."""
        self._written = written

    def __iter__(self) -> Iterator[Download]:
        """Each of them, once all are written."""
        return iter(self._written())


def glossary_of(project: Project, library: Library, corpus: Corpus, settings: Settings) -> Glossary:
    """What is exported of a corpus, of which build it is, and what converts text for all that is made of it."""
    return Glossary(corpus, in_both_languages(), build_info(project, library, settings.day), settings.site_url)


def converted(glossary: Glossary) -> Glossary:
    """The same, its official text converted: processes that are forked from here on need not do it, each for itself."""
    for passage in glossary.corpus.passages.values():
        glossary.traditional.convert(passage.text)
    return glossary


def write_data(glossary: Glossary, folder: Path, formats: Iterable[str] = NAMES) -> list[Download]:
    """Write the files of the formats named into `folder`, and which build they are of; gives what was written.

    It reads the glossary, writes into `folder`, and leaves nothing else changed, so a forked process may do it beside the rest.
    What it gives, and what it raises (MaoceError, OSError), can be sent to another process.
    """

    def write_one(made: Format) -> Download:
        data = made.data(glossary)
        write(folder, made.file, data)
        return Download(made.name, made.file, made.label, len(data))

    return list(divided(write_one, files_of(formats)))
