"""What the tests share: the real project, read once, built once, and copies to break."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, Playwright, Route, sync_playwright

from builder import pipeline
from builder.exports.formats import FORMATS
from builder.facts.blocks import PageFacts
from builder.facts.edition import edition_facts, edition_view
from builder.facts.view import View
from builder.language.script import Traditional
from builder.model import BuildInfo, Corpus, Download, Edition, Library
from builder.publishing.bundle import write_bundle
from builder.publishing.finish import name_data
from builder.reading.freshness import freshness
from builder.search.data import ENOUGH, FIRST, search_files
from builder.store.project import Project
from builder.store.revision import read_build_info

# Machines are noisy: a property has no deadline; in CI it tries the same examples each time.
settings.register_profile("maoce", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("maoce")

ROOT = Path(__file__).resolve().parents[1]
# A build of no files: for what is made without a project.
BUILD = BuildInfo("1.2.3", "c" * 64, date(2026, 11, 20), "a" * 40, dirty=True)
Maoce = Callable[..., "subprocess.CompletedProcess[str]"]
Alone = Callable[[Edition], Path]
EditionOf = Callable[[Edition], tuple[View, list[PageFacts]]]


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
def edition_of(site: Path, library: Library, corpus: Corpus) -> EditionOf:
    """A function that gives an edition of the site as it was built: its view and what its pages say."""
    downloads = [Download(f.name, f.file, f.label, (site / "data" / f.file).stat().st_size) for f in FORMATS]
    info = read_build_info(site)
    fresh = freshness(corpus, info.day)
    traditional = Traditional(library.reviewed_traditional())

    def made(edition: Edition) -> tuple[View, list[PageFacts]]:
        view = edition_view(corpus, edition, traditional)
        return view, list(edition_facts(view, fresh, downloads, info))

    return made


@pytest.fixture(scope="session")
def sharded(site: Path, edition_of: EditionOf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the same search in shards, as a library of thousands of directives would have it."""
    return _with_search(site, tmp_path_factory.mktemp("sharded"), edition_of)


@pytest.fixture(scope="session")
def emptied(site: Path, edition_of: EditionOf, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, but a query empties the shelves: every block that may answer is loaded."""
    return _with_search(site, tmp_path_factory.mktemp("emptied"), edition_of, first=10_000, enough=10_000)


def _with_search(site: Path, root: Path, edition_of: EditionOf, first: int = FIRST, enough: int = ENOUGH) -> Path:
    for shared in ("assets", "index.html"):
        (root / shared).symlink_to(site / shared)
    [assets] = (site / "assets").iterdir()
    for edition in Edition:
        (root / edition).mkdir()
        for child in (site / edition).iterdir():
            if child.name != "search":
                (root / edition / child.name).symlink_to(child)
        for page in search_files(*edition_of(edition), one_file=0, first=first, enough=enough):
            path = root / edition / page.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(page.body, "utf-8")
        for theirs in (site / edition / "search").glob("search_index.*"):
            (root / edition / "search" / theirs.name).symlink_to(theirs)
        name_data(root / edition, assets.name)
    return root


@pytest.fixture(scope="session")
def bundle(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The unpacked bundle's top folder."""
    folder = tmp_path_factory.mktemp("bundle")
    made = write_bundle(site, ROOT / "content" / "directives", folder / "dist", read_build_info(site))
    shutil.unpack_archive(made.path, folder)
    return folder / made.path.stem


@pytest.fixture(scope="session")
def alone(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """A function that gives the unpacked bundle of one edition."""
    made: dict[Edition, Path] = {}

    def unpacked(edition: Edition) -> Path:
        if edition not in made:
            folder = tmp_path_factory.mktemp(edition)
            packed = write_bundle(site, ROOT / "content" / "directives", folder, read_build_info(site), edition)
            shutil.unpack_archive(packed.path, folder)
            made[edition] = folder / packed.path.stem
        return made[edition]

    return unpacked


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project's data, to be broken; the code is the real one."""
    return copy_of_the_data(tmp_path / "clone")


def copy_of_the_data(root: Path) -> Path:
    """The project's data copied to `root`, outside of git, with the real code."""
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


def installed(*commands: str) -> str | None:
    """A browser: the one that `run.py test` names in the variable of the first command, $CHROMIUM or $FIREFOX, else a command."""
    return os.environ.get(commands[0].upper()) or next(filter(None, map(shutil.which, commands)), None)


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A real headless Chromium; test_firefox.py has another browser in its place."""
    path = installed("chromium", "google-chrome")
    assert path, "no Chromium; run the tests with: python3 run.py test"
    launched = playwright.chromium.launch(
        executable_path=path,
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
    )
    yield launched
    launched.close()


class Quiet(SimpleHTTPRequestHandler):
    policy: str | None = None

    def log_message(self, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


@contextmanager
def serving(folder: Path, policy: str | None = None) -> Iterator[str]:
    """The address of a folder over http, on whatever port is free, with a Content-Security-Policy if given."""
    handler = type("Handler", (Quiet,), {"policy": policy})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, served: str, site: Path) -> str:
    return served if request.param == "http" else site.as_uri()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test on any script error and on any request to another host."""
    context = browser.new_context()
    opened = context.new_page()
    errors: list[str] = []
    outside: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))

    def guard(route: Route) -> None:
        outside.append(route.request.url)
        route.abort()

    context.route(re.compile(r"^(?!file:|http://127\.0\.0\.1:|data:|blob:)"), guard)
    yield opened
    # To close a page that still loads is an error to its scripts, not to a reader.
    before = list(errors)
    context.close()
    assert before == []
    assert outside == []
