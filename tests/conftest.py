"""What the tests share: a library of their own, read once and built once, copies to break, browsers."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Literal, NamedTuple

import pytest
from hypothesis import settings
from playwright.sync_api import (
    Browser,
    ConsoleMessage,
    Page,
    Playwright,
    Response,
    ViewportSize,
    expect,
    sync_playwright,
)

from builder import pipeline
from builder.exports.formats import FORMATS
from builder.facts.blocks import PageFacts
from builder.facts.edition import edition_facts, edition_view
from builder.facts.view import View
from builder.language.script import Traditional
from builder.model import BuildInfo, Corpus, Download, Edition, Library, MaoceError
from builder.publishing import policy
from builder.publishing.bundle import write_bundle
from builder.publishing.finish import name_data
from builder.publishing.lock import locked
from builder.reading.freshness import freshness
from builder.search.data import ENOUGH, FIRST, search_files
from builder.store.project import Project
from builder.store.revision import read_build_info
from tests.support.in_process import maoce_here

# Machines are noisy: a property has no deadline; in CI it tries the same examples each time.
settings.register_profile("maoce", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("maoce")

ROOT = Path(__file__).resolve().parents[1]
# Five directives and the records that tests name, as they stood in November 2026: what the code is tried on.
LIBRARY = ROOT / "tests" / "support" / "library"
# A build of no files: for what is made without a project.
BUILD = BuildInfo("1.2.3", "c" * 64, date(2026, 11, 20), "a" * 40, dirty=True)
Maoce = Callable[..., "subprocess.CompletedProcess[str]"]
Alone = Callable[[Edition], Path]
Shared = Callable[[str, Callable[[Path], object]], Path]
EditionOf = Callable[[Edition], tuple[View, list[PageFacts]]]


# Patience costs nothing where a page is quick: a busy machine breaks no test.
expect.set_options(timeout=60_000)

# What a shell runs in the background ignores Ctrl-C, and so would all that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# The tests break files on purpose: outside of Actions, as far as they can see, that makes no annotations.
os.environ.pop("GITHUB_ACTIONS", None)

# What the quick part leaves out beside the browsers: whole builds, hosts, books and the tools of the house.
_SLOW_WINGS = {"browser", "epub", "house", "publishing"}
# The files that take longest, which begin first, so that at the end no process waits for another: one process runs a file.
LONGEST = [
    *("browser/test_firefox.py", "publishing/test_swap.py", "search/test_search.py", "browser/test_walk.py"),
    *("epub/test_epub.py", "browser/test_search_box.py", "publishing/test_hostile.py", "house/test_good_entry.py"),
    *("library/test_search.py", "check/test_check_then_build.py", "publishing/test_rendering.py"),
    *("publishing/test_shards.py", "browser/test_browser.py", "publishing/test_bundle.py", "exports/test_exports.py"),
    *("house/test_contributing.py", "publishing/test_reproducible.py", "house/test_quality.py"),
]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="only what needs no browser, no host and no shell")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks the tests that need a browser, by what they take; with --quick leaves these and the slow wings out."""
    quick: list[pytest.Item] = []
    left_out: list[pytest.Item] = []
    for item in items:
        in_browser = "browser" in getattr(item, "fixturenames", ())
        if in_browser:
            item.add_marker("browser")
        wing = item.path.relative_to(ROOT / "tests").parts[0]
        (left_out if in_browser or wing in _SLOW_WINGS else quick).append(item)
    longest = [ROOT / "tests" / name for name in LONGEST]
    items.sort(key=lambda item: longest.index(item.path) if item.path in longest else len(longest))
    if config.getoption("quick"):
        items[:] = quick
        config.hook.pytest_deselected(items=left_out)


# --- the library that the code is tried on, whatever is added to the real one, which tests/library/ asks for


@pytest.fixture(scope="session")
def project() -> Project:
    return Project(LIBRARY)


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
    """Its site, built by the real command."""
    return shared("site", lambda folder: built_site(copy_of_the_data(folder))) / "site"


@pytest.fixture(scope="session")
def edition_of(site: Path, library: Library, corpus: Corpus) -> EditionOf:
    """A function that gives an edition of the site as it was built: its view and what its pages say."""
    return editions(site, library, corpus)


@pytest.fixture(scope="session")
def sharded(shared: Shared, site: Path, edition_of: EditionOf) -> Path:
    """The site with the same search in shards, as a library of thousands of directives would have it."""
    return shared("sharded", lambda folder: _with_search(site, folder, edition_of))


@pytest.fixture(scope="session")
def emptied(shared: Shared, site: Path, edition_of: EditionOf) -> Path:
    """The same, but a query empties the shelves: every block that may answer is loaded."""
    return shared("emptied", lambda folder: _with_search(site, folder, edition_of, first=10_000, enough=10_000))


@pytest.fixture(scope="session")
def bundle(shared: Shared, site: Path) -> Path:
    """The unpacked bundle's top folder."""
    return _only_folder(shared("bundle", lambda folder: _unpacked(site, folder)))


@pytest.fixture(scope="session")
def alone(shared: Shared, site: Path) -> Alone:
    """A function that gives the unpacked bundle of one edition."""
    return lambda edition: _only_folder(shared(f"alone-{edition}", lambda folder: _unpacked(site, folder, edition)))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the data, to be broken; the code is the real one."""
    return copy_of_the_data(tmp_path / "clone")


@pytest.fixture
def small(shared: Shared, tmp_path: Path) -> Path:
    """A project of one directive, to be broken or built: see tests/support/small.py."""
    from tests.support.small import small_project

    made = shared("small", lambda folder: small_project(folder / "project")) / "project"
    return Path(shutil.copytree(made, tmp_path / "small", symlinks=True))


@pytest.fixture
def maoce(copy: Path) -> Maoce:
    """Run `maoce` in the copy."""
    return maoce_in(copy)


# --- how they are made


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Shared:
    """A function that gives a folder of a name: the first that asks makes it, and all processes of the run share it."""
    own = tmp_path_factory.getbasetemp()
    root = own.parent if os.environ.get("PYTEST_XDIST_WORKER") else own

    def given(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = root / name, root / f"{name}.done"
        with _waiting_for(root, f"{name}.lock"):
            if not done.exists():
                folder.mkdir()
                make(folder)
                done.touch()
        return folder

    return given


@contextmanager
def _waiting_for(folder: Path, name: str) -> Iterator[None]:
    with ExitStack() as holding:
        while True:
            with suppress(MaoceError):
                holding.enter_context(locked(folder, name))
                break
            time.sleep(0.1)
        yield


def sound(project: Project) -> tuple[Library, Corpus]:
    """What a project holds, in which nothing may be wrong."""
    library, corpus, problems = pipeline.load(project)
    assert problems == []
    return library, corpus


def built_site(root: Path) -> None:
    """Build a copy of the data by the real command."""
    done = maoce_process(root)("build")
    assert done.returncode == 0, done.stderr
    assert done.stderr == "", "a build in strict mode says nothing on stderr"


def editions(site: Path, library: Library, corpus: Corpus) -> EditionOf:
    downloads = [Download(f.name, f.file, f.label, (site / "data" / f.file).stat().st_size) for f in FORMATS]
    info = read_build_info(site)
    fresh = freshness(corpus, info.day)
    traditional = Traditional(library.reviewed_traditional())

    def made(edition: Edition) -> tuple[View, list[PageFacts]]:
        view = edition_view(corpus, edition, traditional)
        return view, list(edition_facts(view, fresh, downloads, info))

    return made


def _with_search(site: Path, root: Path, edition_of: EditionOf, first: int = FIRST, enough: int = ENOUGH) -> None:
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


def _unpacked(site: Path, folder: Path, edition: Edition | None = None) -> None:
    with TemporaryDirectory() as packed:
        made = write_bundle(site, LIBRARY / "content" / "directives", Path(packed), read_build_info(site), edition)
        shutil.unpack_archive(made.path, folder)


def _only_folder(folder: Path) -> Path:
    [only] = folder.iterdir()
    return only


def copy_of_the_data(root: Path, source: Path = LIBRARY) -> Path:
    """The data of a library copied to `root`, outside of git, with what `fmt` makes from the code."""
    for name in ("content", "glossary"):
        shutil.copytree(source / name, root / name, dirs_exist_ok=True)
        shutil.copytree(ROOT / name / "schema", root / name / "schema", dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides", root / "overrides")
    shutil.copy(ROOT / "mkdocs.yml", root)
    return root


def maoce_in(root: Path) -> Maoce:
    """A function that runs `maoce` with the given words in `root`, in this process, as most tests may."""

    def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
        said = maoce_here(root, *words)
        return subprocess.CompletedProcess(words, said.status, said.out, said.err)

    return run


def maoce_process(root: Path, code: Path = ROOT) -> Maoce:
    """The same in a process of its own; `code` is the checkout whose builder runs."""

    def run(*words: str | Path) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "builder", *map(str, words)],
            cwd=root, env=os.environ | {"PYTHONPATH": str(code), "PYTHONUTF8": "1"},
            capture_output=True, text=True, encoding="utf-8", check=False,
        )  # fmt: skip

    return run


# --- browsers

POLICY = policy.headers()["Content-Security-Policy"]
# Where a page of the site may ask for something.
_OWN = ("file:", "http://127.0.0.1:", "data:", "blob:", "about:")
SCREEN: ViewportSize = {"width": 1280, "height": 720}


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
        args=[
            *("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"),
            "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",  # no way to another host
        ],
    )
    yield launched
    launched.close()


class Quiet(SimpleHTTPRequestHandler):
    """Serves files with a policy, keeps connections open as hosts do, and says nothing."""

    protocol_version = "HTTP/1.1"
    wbufsize = -1  # the head of an answer leaves with its body; else a browser waits for the second piece
    policy = POLICY

    def log_message(self, *args: object) -> None:
        pass

    def end_headers(self) -> None:
        if self.policy:
            self.send_header("Content-Security-Policy", self.policy)
        super().end_headers()


class _Server(ThreadingHTTPServer):
    def handle_error(self, *about: Any) -> None:
        """A reader who goes on before all has come, as tests do, is no error."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(*about)


@contextmanager
def serving(folder: Path, policy: str = POLICY, host: type[Quiet] = Quiet) -> Iterator[str]:
    """The address of a folder over http, on whatever port is free, with the published Content-Security-Policy or another."""
    handler = type("Handler", (host,), {"policy": policy})
    with _Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()  # ends as soon as it is told
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    with serving(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def base(request: pytest.FixtureRequest, served: str, site: Path) -> str:
    return served if request.param == "http" else site.as_uri()


class Watched(NamedTuple):
    """A page of a browser, and what was heard against it: its own complaints, and what it asked of other hosts.

    Requests are only heard of: to step between them and the network would switch the browser's cache off. That none
    leaves the machine is seen to where the browser is launched.
    """

    page: Page
    heard: list[str]


@contextmanager
def watching(browser: Browser, motion: Literal["reduce", "no-preference"]) -> Iterator[Watched]:
    with browser.new_context(viewport=SCREEN, reduced_motion=motion) as context:
        context.set_default_timeout(60_000)
        page = context.new_page()
        heard = complaints(page)
        context.on("request", lambda to: None if to.url.startswith(_OWN) else heard.append(f"asked for {to.url}"))
        context.on("response", lambda got: heard.append(f"{got.status} {got.url}") if _lost(got) else None)
        yield Watched(page, heard)


def _lost(answer: Response) -> bool:
    """Whether a part of a page was missing; of a page itself who goes there sees it."""
    return answer.status >= 400 and not answer.request.is_navigation_request()


@contextmanager
def watched(browser: Browser) -> Iterator[Page]:
    """A page of its own that is at its end without complaints and has asked no other host."""
    with watching(browser, "no-preference") as (page, heard):
        yield page
        # What is said from here on is no reader's concern: to close a page that still loads is an error to its scripts.
        assert heard == []


@pytest.fixture(scope="module")
def kept(browser: Browser) -> Iterator[Watched]:
    """The page of all tests of a module, which waits for no animation: to open one takes longer than most tests do in it."""
    with watching(browser, "reduce") as opened:
        yield opened


@pytest.fixture
def page(kept: Watched) -> Iterator[Page]:
    """A page that fails the test on any script error, on what a policy forbids and on any request to another host.

    Each test finds it empty, of its first size and colours and with a network. What else a test would leave behind (what
    a site stores, scripts, routes) is for `own_page`.
    """
    page, heard = kept
    page.bring_to_front()  # after a test with a page of its own: Firefox tells no other page of a focus
    page.goto("about:blank")  # away from what may still load
    page.context.set_offline(False)
    page.emulate_media(color_scheme="light")
    if page.viewport_size != SCREEN:
        page.set_viewport_size(SCREEN)
    heard.clear()
    yield page
    assert heard == []


@pytest.fixture
def own_page(browser: Browser) -> Iterator[Page]:
    """The same in a context of its own."""
    with watched(browser) as opened:
        yield opened


class Tabs(NamedTuple):
    """A function that gives a tab for an address, the same each time (whether it is still there is for the caller), and what
    was heard in all of them."""

    at: Callable[[str], Page]
    heard: list[str]


@contextmanager
def tabs(browser: Browser, offline: bool = False) -> Iterator[Tabs]:
    """One reader with several pages open, for tests that leave each as they found it: to open one takes longer than they do."""
    with watching(browser, "reduce") as (blank, heard):
        blank.context.set_offline(offline)

        @cache
        def tab(address: str) -> Page:
            opened = blank.context.new_page()
            hear(opened, heard)
            return opened

        yield Tabs(tab, heard)


def complaints(page: Page) -> list[str]:
    """What the browser will say against the page: of its scripts, of what it did not find, and of what a policy forbids."""
    heard: list[str] = []
    hear(page, heard)
    return heard


def hear(page: Page, heard: list[str]) -> None:
    """Adds such complaints to `heard`. Of what a policy forbids Firefox tells in its own console only: each document says it itself."""

    def said(what: ConsoleMessage) -> None:
        # That the page itself is the host's 404.html is no fault of it.
        if what.type == "error" and not ("404" in what.text and what.location["url"] == page.url):
            heard.append(f"{what.text} ({what.location['url']})")

    page.on("console", said)
    page.on("pageerror", lambda error: heard.append(f"{error} ({page.url})"))
    page.add_init_script(
        "document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>"
        " console.error(`Content Security Policy: ${effectiveDirective} forbids ${blockedURI}`))"
    )
