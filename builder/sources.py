"""What a publisher makes pages of, and what readers download: from a sound corpus to files in a work folder.

A work folder holds `docs/<edition>/` with Markdown and search data, `<edition>.yml` with the publisher's configuration, and
`site/data/`; pages go to `site/<edition>/`. A build has one for itself, a preview one for each edition.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from builder.exports.entries import Glossary
from builder.exports.formats import NAMES, Format, files_of
from builder.facts.edition import edition_view, other_facts, subjects
from builder.facts.labels import in_both_languages
from builder.facts.reads import Known
from builder.facts.view import View
from builder.files import write
from builder.keeping import made_of
from builder.memory import Memory
from builder.model import Corpus, Download, Edition, Library, Page
from builder.pages.render import page_of
from builder.processes import divided
from builder.publishing.configuration import write_configuration
from builder.publishing.counting import Plan, planned_edition
from builder.publishing.docs import write_docs
from builder.publishing.rendering.programs import whole_program
from builder.publishing.rendering.store import key
from builder.reading.freshness import freshness
from builder.search.data import ONE_FILE
from builder.search.data import files_of as search_files_of
from builder.search.entries import entries
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
        memory = glossary.memory(edition)
        known = Known(memory, view)
        made = [made_of(subject, known) for subject in subjects(glossary.corpus)]
        others = list(other_facts(view, fresh, downloads, glossary.build))
        docs = [page for one in made for page in one.pages] + [page_of(facts) for facts in others]
        pages = len(docs)
        found = [entry for one in made for entry in one.entries] + list(entries(view, others))
        docs += search_files_of(view, found, one_file, remember=memory.remember)
        memory.save()
        write_for_publisher(root, folder, view, docs, settings)
        return planned_edition(edition, docs, root / "overrides"), pages

    written = tuple(editions)
    plan: Plan = {}
    pages: dict[Edition, int] = {}
    for edition, (planned, count) in zip(written, divided(write_one, written, len(written)), strict=True):
        plan |= planned
        pages[edition] = count
    return Sources(plan, pages)


def write_for_publisher(root: Path, folder: Path, view: View, docs: Iterable[Page], settings: Settings) -> None:
    """Write what a publisher is given of an edition into the work folder `folder`: these `docs`, and the configuration."""
    write_docs(folder / "docs" / view.edition, docs, root / "build" / "docs" / view.edition)
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


def remembering(root: Path, glossary: Glossary) -> Glossary:
    """The same, with what was made of it in the checkout `root` the last time, by the same programs and the same conversion.

    Where nothing was, the official text is converted now, as in `converted`.
    """
    folder = root / "build" / "memory"
    programs = key([*whole_program(), repr((glossary.phrases, glossary.corpus.body_names())).encode("utf-8")])
    known = glossary if folder.is_dir() else converted(glossary)
    return replace(known, memory=lambda name: Memory(folder / name, programs))


def converted(glossary: Glossary) -> Glossary:
    """The same, its official text converted: processes that are forked from here on need not do it, each for itself."""
    for passage in glossary.corpus.passages.values():
        glossary.traditional.convert(passage.text)
    return glossary


def write_data(glossary: Glossary, folder: Path, formats: Iterable[str] = NAMES) -> list[Download]:
    """Write the files of the formats named into `folder`, and which build they are of; gives what was written.

    It reads the glossary, writes into `folder` and the glossary's memory, and leaves nothing else changed, so a forked process
    may do it beside the rest.
    What it gives, and what it raises (MaoceError, OSError), can be sent to another process.
    """

    def write_one(made: Format) -> Download:
        data = made.data(glossary)
        write(folder, made.file, data)
        return Download(made.name, made.file, made.label, len(data))

    return list(divided(write_one, files_of(formats)))
