"""The real library, under the names that elsewhere mean the library of the tests.

What stands here holds of every good library and names nothing in it, so that an entry that `check` and `fmt --check`
find good breaks no test.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from builder.model import Corpus, Library
from builder.store.project import Project
from tests.conftest import ROOT, EditionOf, Shared, built_site, copy_of_the_data, editions, serving, sound

# The store of rendered pages, in a checkout.
STORE = Path("build") / "pages"


@pytest.fixture(scope="session")
def project() -> Project:
    return Project(ROOT)


@pytest.fixture(scope="session")
def loaded(project: Project) -> tuple[Library, Corpus]:
    return sound(project)


@pytest.fixture(scope="session")
def library(loaded: tuple[Library, Corpus]) -> Library:
    return loaded[0]


@pytest.fixture(scope="session")
def corpus(loaded: tuple[Library, Corpus]) -> Corpus:
    return loaded[1]


@pytest.fixture(scope="session")
def site(shared: Shared) -> Path:
    """Its site, built by the real command, outside of the checkout."""
    return real_site(shared)


def real_site(shared: Shared) -> Path:
    """The same for tests that stand elsewhere."""
    return shared("real-site", _built_outside) / "site"


def _built_outside(folder: Path) -> None:
    copy_of_the_data(folder, ROOT)
    if (ROOT / STORE).is_dir():  # what the checkout has rendered before need not be rendered again
        shutil.copytree(ROOT / STORE, folder / STORE)
    built_site(folder)


@pytest.fixture(scope="session")
def edition_of(site: Path, library: Library, corpus: Corpus) -> EditionOf:
    return editions(site, library, corpus)


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address
