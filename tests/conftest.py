"""What the tests share: the real project, read once, built once, and copies to break."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from builder import pipeline
from builder.model import Corpus, Library
from builder.publishing.bundle import write_bundle
from builder.store.project import Project

# Machines are noisy: a property has no deadline; in CI it tries the same examples each time.
settings.register_profile("maoce", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("maoce")

ROOT = Path(__file__).resolve().parents[1]
Maoce = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture(scope="session")
def project() -> Project:
    return Project(ROOT)


@pytest.fixture(scope="session")
def loaded(project: Project) -> tuple[Library, Corpus]:
    library, corpus, problems = pipeline.load(project)
    assert problems == []
    return library, corpus


@pytest.fixture(scope="session")
def library(loaded: tuple[Library, Corpus]) -> Library:
    return loaded[0]


@pytest.fixture(scope="session")
def corpus(loaded: tuple[Library, Corpus]) -> Corpus:
    return loaded[1]


@pytest.fixture(scope="session")
def site(project: Project) -> Path:
    """The real site, built by the real command."""
    done = maoce_in(ROOT)("build")
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "a build in strict mode says nothing on stderr"
    return ROOT / "site"


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked bundle's top folder."""
    folder = tmp_path_factory.mktemp("bundle")
    path = write_bundle(site, folder / "dist", "test")
    shutil.unpack_archive(path, folder)
    return folder / "maoce-test"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project's data, to be broken; the code is the real one."""
    root = tmp_path / "clone"
    for name in ("content", "glossary", "overrides"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    (root / "builder").symlink_to(ROOT / "builder")
    return root


@pytest.fixture
def maoce(copy: Path) -> Maoce:
    """Run `maoce` in the copy."""
    return maoce_in(copy)


def maoce_in(root: Path) -> Maoce:
    """A function that runs `maoce` with the given words in `root`."""

    def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "builder", *map(str, words)],
            cwd=root, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return run


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A real headless Chromium; `run.py test` finds one and names it in $CHROMIUM."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
    assert path, "no Chromium; run the tests with: python3 run.py test"
    launched = playwright.chromium.launch(
        executable_path=path,
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    )
    yield launched
    launched.close()
