"""A share of the pages for one machine of several: rendered on each, joined on one.

A shard reads and checks everything and says what every page says, for pages know each other; it writes the Markdown of its
own pages, renders them, and packs them up. Search data, exports and books, which are of the whole, are made where the
shards are joined; of other pages it needs to know that they are there. Joining is a build that finds all pages in the store.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from builder.exports.entries import Glossary
from builder.facts.edition import edition_facts, edition_view
from builder.files import make_folder
from builder.model import Edition, MaoceError, Page
from builder.model.shard import Shard
from builder.pages.render import page_of
from builder.pipeline import build, sound
from builder.processes import divided
from builder.publishing.carrying import carry, find, is_address
from builder.publishing.configuration import nav_pages
from builder.publishing.lock import locked
from builder.publishing.publisher import renderer
from builder.publishing.rendering.store import Store
from builder.publishing.shards import made_of, take_shards, write_shard
from builder.publishing.workshop import work_folder
from builder.reading.freshness import freshness
from builder.settings import Settings
from builder.sources import converted, glossary_of, write_for_publisher
from builder.store.project import Project, read_library
from builder.store.revision import build_info


def make_shard(
    project: Project, settings: Settings, shard: Shard, out: str, report: Callable[[str], None] = lambda _: None
) -> str:
    """Render the shard's pages and put its file into `out`, a folder or an address of fsspec; gives where it is.

    Several may be made in a checkout at a time, and beside a build. Raises MaoceError if anything is wrong.
    """
    with renderer(project.root) as pages, _corner(project.root, shard.name) as folder:
        library, corpus = sound(project, settings)
        report("checked")
        glossary = converted(glossary_of(project, library, corpus, settings))
        _write_pages(project.root, glossary, folder, settings, shard)
        report("pages written")
        made = pages.render(folder, glossary.build.day, report, shard=shard)
        of = made_of(project.root, glossary.build, settings)
        target = folder if is_address(out) else make_folder(Path(out))
        file = write_shard(target, shard, of, Store.of(project.root), made.kept)
        return carry(file, out) if is_address(out) else str(file)


def merge(
    project: Project,
    settings: Settings,
    places: Sequence[str],
    report: Callable[[str], None] = lambda _: None,
    *,
    compress: bool = False,
) -> dict[Edition, int]:
    """Build the site of its shards, which stand at these `places`: files, folders, addresses of fsspec; else as `pipeline.build`.

    Raises MaoceError, leaving the last good site as it is, if anything is wrong with a shard, or one lacks.
    """
    library, _ = read_library(project)  # what is wrong with it, the build will say
    of = made_of(project.root, build_info(project, library, settings.day), settings)
    with _corner(project.root, "merge") as folder:
        found, problems = find(places, folder, project.root)
        problems += take_shards(found, of, Store.of(project.root))
    if problems:
        raise MaoceError(sorted(problems))
    report("shards taken")
    return build(project, settings, report, compress=compress)


def _write_pages(root: Path, glossary: Glossary, folder: Path, settings: Settings, shard: Shard) -> None:
    """Write the Markdown of the shard's pages and of those in the nav, whose titles stand on every page; of others, none.

    What the downloads weigh nobody knows here: their page has another text, and so another name, than the one to come.
    """
    fresh, nav = freshness(glossary.corpus, glossary.build.day), nav_pages(root)

    def write_one(edition: Edition) -> None:
        view = edition_view(glossary.corpus, edition, glossary.traditional)
        named = ((f"{facts.path}.md", facts) for facts in edition_facts(view, fresh, (), glossary.build))
        pages = (
            page_of(facts) if path in nav or shard.has(f"{edition}/{path}") else Page(path, "") for path, facts in named
        )
        write_for_publisher(root, folder, view, pages, settings)

    list(divided(write_one, tuple(Edition)))


@contextmanager
def _corner(root: Path, name: str) -> Iterator[Path]:
    """A new folder in `build/` while the block runs. Of those that ask for the same name here, one has it at a time."""
    build = make_folder(root, "build")
    with locked(build, f"{name}.lock", wait=True), work_folder(build, name) as folder:
        yield folder
