"""One edition, made again whenever its sources change."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from builder.files import make_folder
from builder.model import Corpus, Edition, Library, MaoceError
from builder.pipeline import sound
from builder.publishing.finish import name_data
from builder.publishing.publisher import renderer
from builder.publishing.rendering.standing import NOTED, Before
from builder.publishing.showing import Preview
from builder.publishing.swap import swap
from builder.publishing.watching import on_change
from builder.settings import Settings
from builder.sources import glossary_of, remembering, write_data, write_sources
from builder.store.project import Project

_SOURCES = ("content", "glossary", "builder/facts", "builder/pages", "overrides")


@contextmanager
def preview(
    project: Project, settings: Settings, edition: Edition, tell: Callable[[MaoceError | OSError | None], None]
) -> Iterator[Preview]:
    """A site of one edition to show, made again while the block runs when its sources change.

    `tell` hears of each time what was wrong, or that nothing is. Raises MaoceError if anything is wrong at the beginning.
    The downloads, of which pages tell the size, are written once.
    """
    folder = make_folder(project.root, f"build/preview/{edition}")
    new, shown = folder / "site", folder / "shown"
    shutil.rmtree(new, ignore_errors=True)

    def make(library: Library, corpus: Corpus) -> None:
        glossary = remembering(project.root, glossary_of(project, library, corpus, settings))
        write_sources(project.root, glossary, folder, settings, downloads, [edition])
        made = pages.render(folder, glossary.build.day, editions=[edition], before=Before(shown, folder / NOTED))
        name_data(new / edition, made.assets)
        swap(new, shown)

    def renew() -> None:
        try:
            make(*sound(project, settings))
        except (MaoceError, OSError) as error:
            tell(error)
        else:
            tell(None)
        shutil.rmtree(new, ignore_errors=True)  # what was shown before, or is half done; nobody waits for it

    with renderer(project.root) as pages:
        library, corpus = sound(project, settings)
        downloads = write_data(glossary_of(project, library, corpus, settings), folder / "data")
        make(library, corpus)
        shutil.rmtree(new, ignore_errors=True)
        with on_change([project.root / name for name in _SOURCES], renew):
            yield Preview(shown, folder / "data", edition)
