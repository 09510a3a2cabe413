"""A reader's walk: each kind of page is opened once in each form of the site, and every test asks what was noted there.

test_firefox.py takes the same walk in the other browser.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from builder.check.published import shown_official
from builder.model import Edition, Library
from tests.conftest import SCREEN, serving, watching

DIRECTIVE = "guobanfa-2021-24"
KINDS = {
    "home": "index.html",
    "directives": "directives/index.html",
    "directive": f"directives/{DIRECTIVE}/index.html",
    "measure": f"directives/{DIRECTIVE}/7/index.html",
    "agencies": "agencies/index.html",
    "agency": "agencies/mofcom/index.html",
    "terms": "terms/index.html",
    "term": "terms/overseas-warehouse/index.html",
    "about": "about.html",
    "status": "status.html",
    "downloads": "downloads.html",
}
# How a reader may have an edition: of a host or as files, in the bundle; and with the search in shards, where all else is the
# same, file by file.
PAGES = [
    *(("site, http", edition) for edition in Edition),
    *(("site, file", edition) for edition in Edition),
    ("bundle, file", Edition.EN),
]
SHARDED = [("sharded, http", Edition.ZH_HANS), ("sharded, file", Edition.ZH_HANT)]
# Two phones: on the wider one tables are seen whole, on the narrower one no page is moved sideways.
_WIDER: ViewportSize = {"width": 390, "height": 844}
_NARROWER: ViewportSize = {"width": 360, "height": 740}
# Where everything stands in the main part of a page.
PLACES = """() => [...document.querySelectorAll("article *")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.nodeName, element.className, x, y, width, height].join(" ");
})"""
_TOGGLE = "[data-md-component=palette] label:visible"
_COLOURS = ("system", "light", "dark")
# What is asked of any page; of the official text, what is seen of it.
_LOOK = """() => {
    const heading = document.querySelector("article h1");
    return {
        heading: Boolean(heading && heading.getClientRects().length && heading.checkVisibility({ visibilityProperty: true })),
        language: document.documentElement.lang,
        foot: document.querySelector("footer").innerText,
        official: [...document.querySelectorAll("article .official")].map(e => e.getClientRects().length ? e.innerText : ""),
    };
}"""
_TABLES_END = "tables => Math.max(...tables.map(table => table.getBoundingClientRect().right))"
# Whose tables are long, and where scripts might move what is read.
TABLES = ("terms", "agencies", "agency")
STILL = ("terms", "agencies", "measure", "term")


@dataclass
class Seen:
    """A page as it was opened: what is asked of it, by any test."""

    kind: str
    where: str
    heading: bool
    language: str
    foot: str
    official: list[str]
    places: list[str] = field(default_factory=list)  # of a page in English whose scripts might move something
    width: int = 0  # on the narrower phone
    tables: float = 0  # where the widest ends, on the wider phone


@dataclass
class Walk:
    """What was noted on a walk through an edition."""

    seen: dict[str, Seen] = field(default_factory=dict)  # by the kind of page
    heard: list[str] = field(default_factory=list)  # every complaint, with the page on which it was heard
    colours: list[tuple[str | None, str | None]] = field(
        default_factory=list
    )  # on a page and the next: scheme and name
    fold: tuple[bool, str] = (False, "")  # whether what was left out stood open, and its text


Walked = Callable[[str, Edition], Walk]


@contextmanager
def published(request: pytest.FixtureRequest, form: str) -> Iterator[str]:
    """Where a reader finds the site: on a host that sends the header, or in a folder, with the page's own policy alone."""
    name, _, how = form.partition(", ")
    folder: Path = request.getfixturevalue(name)
    if how == "file":
        yield (folder / "site" if name == "bundle" else folder).as_uri()
    elif name == "site":
        yield request.getfixturevalue("served")
    else:
        with serving(folder) as address:
            yield address


@pytest.fixture(scope="module")
def walked(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Walked]:
    """A function that gives the walk through an edition in a form; each is taken once, by one reader a form."""
    with ExitStack() as open_:

        @cache
        def reader(form: str) -> tuple[Page, list[str], str]:
            base = open_.enter_context(published(request, form))
            return *open_.enter_context(watching(browser, "no-preference")), base

        @cache
        def walk(form: str, edition: Edition) -> Walk:
            page, heard, base = reader(form)
            try:
                page.bring_to_front()
                chromium = browser.browser_type.name == "chromium"  # one browser's measures will do
                return _Reader(page, heard, base, edition).walk(
                    every_kind=(form, edition) in PAGES, measured=chromium and form == "site, http"
                )
            except Exception as error:
                error.add_note(f"{form}, {edition}, at {page.url}; heard: {heard}")
                raise

        yield walk


def until(page: Page, condition: str) -> None:
    """Waits for a condition; playwright's own way would evaluate a string in the page, which the policy forbids."""
    for _ in range(6000):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(10)
    raise AssertionError(f"never: {condition}")


def type_words(page: Page, words: str) -> None:
    """All but the last key at once: what is said to each key is asked in test_by_keyboard_alone."""
    box = page.locator("input[name=query]")
    box.click()
    box.fill(words[:-1])
    box.press_sequentially(words[-1])


def first(page: Page) -> str:
    link = page.locator(".md-search-result__link").first
    expect(link).to_be_visible()
    return link.inner_text()


class _Reader:
    """Walks through an edition and does in it whatever a reader can do."""

    def __init__(self, page: Page, heard: list[str], base: str, edition: Edition) -> None:
        self.page, self.heard, self.base, self.edition = page, heard, base, edition
        self.noted = Walk()
        self.measured = False

    def walk(self, every_kind: bool, measured: bool) -> Walk:
        """Through every kind of page, or only those where a reader does something; measured is how they lie on the screen."""
        self.measured = measured
        page = self.page
        page.set_viewport_size(SCREEN)
        page.goto(f"{self.base}/index.html")
        page.locator(f"a[hreflang='{self.edition.tag}']").click()
        page.wait_for_url(f"**/{self.edition}/index.html")
        self.look("home")
        self.choose_colours("dark")
        self.open("directive")
        self.note_colours()
        self.choose_colours("light")
        self.read_a_directive()
        if every_kind:
            for kind in KINDS:
                if kind not in ("home", "directive", "measure"):
                    self.open(kind)
        page.goto(f"{self.base}/{self.edition}/{KINDS['home']}")
        self.note_colours()
        self.open("measure")
        self.search()
        self.hear("the search")
        return self.noted

    def open(self, kind: str) -> None:
        self.page.goto(f"{self.base}/{self.edition}/{KINDS[kind]}")
        self.look(kind)

    def look(self, kind: str) -> None:
        """Note what is asked of any page."""
        page, where = self.page, f"{kind} ({self.edition}/{KINDS[kind]})"
        self.noted.seen[kind] = seen = Seen(kind, where, **page.evaluate(_LOOK))
        if self.measured:
            if self.edition is Edition.EN and kind in STILL:
                seen.places = page.evaluate(PLACES)
            if kind in TABLES:
                page.set_viewport_size(_WIDER)
                seen.tables = page.locator("article table").evaluate_all(_TABLES_END)
            page.set_viewport_size(_NARROWER)
            seen.width = page.evaluate("document.documentElement.scrollWidth")
            page.set_viewport_size(SCREEN)
        self.hear(where)

    def hear(self, where: str) -> None:
        """Note what was heard until now."""
        self.noted.heard += [f"{where}: {said}" for said in self.heard]
        self.heard.clear()

    def note_colours(self) -> None:
        scheme = self.page.locator("body").get_attribute("data-md-color-scheme")
        self.noted.colours.append((scheme, self.page.locator(_TOGGLE).get_attribute("title")))

    def choose_colours(self, name: str) -> None:
        """The toggle leads from the system's to light, to dark and round again."""
        for _ in _COLOURS:
            self.page.locator(_TOGGLE).click()
            if self.page.locator("#__palette_" + str(_COLOURS.index(name))).is_checked():
                return

    def read_a_directive(self) -> None:
        page = self.page
        page.mouse.wheel(0, 3000)
        until(page, "scrollY > 1000")
        page.mouse.wheel(0, -400)
        page.locator("[data-md-component=top]").click()
        page.locator(".headerlink").first.click(force=True)
        fold = page.locator("details.left-out")
        closed = fold.get_attribute("open") is None
        fold.locator("summary").click()
        self.noted.fold = (closed, fold.inner_text())

    def search(self) -> None:
        page = self.page
        page.locator(".cite").first.click()
        type_words(page, "海外仓")
        first(page)
        page.locator(".maoce-narrow a").last.click()
        # By the keyboard: the list may still be moving under a pointer, but stays under who stands on a result.
        page.locator(".md-search-result__link", has_text="2021").first.press("Enter")
        expect(page.locator("mark.maoce-found").first).to_be_visible()
        other = next(e for e in Edition if e is not self.edition)
        page.locator(f".maoce-editions a[hreflang='{other.tag}']").click()
        page.wait_for_url(f"**/{other}/**")
        type_words(page, "aeo")
        first(page)
        page.locator("[data-md-component=search-share]").click()
        page.set_viewport_size(_WIDER)
        page.locator(".md-header__button[for=__drawer]").click()
        expect(page.locator(".md-sidebar--primary .md-nav__link").first).to_be_in_viewport()


in_every_form = pytest.mark.parametrize(("form", "edition"), [*PAGES, *SHARDED])
on_every_page = pytest.mark.parametrize(("form", "edition"), PAGES)
on_a_host = pytest.mark.parametrize(("form", "edition"), [row for row in PAGES if row[0] == "site, http"])


@in_every_form
def test_nothing_that_a_reader_does_is_forbidden(walked: Walked, form: str, edition: Edition) -> None:
    """Nor is there any other complaint: a script's error, what is not found, another host."""
    assert walked(form, edition).heard == []


@on_every_page
def test_each_kind_of_page_opens(walked: Walked, form: str, edition: Edition) -> None:
    """Whatever is wrong with any is said at once."""
    seen = walked(form, edition).seen
    assert seen.keys() == KINDS.keys()
    wrong = [f"{page.where}: {fault}" for page in seen.values() for fault in _faults(page, edition)]
    assert not wrong, "\n".join(wrong)


def _faults(page: Seen, edition: Edition) -> Iterator[str]:
    if not page.heading:
        yield "no heading is seen"
    if page.language != edition.tag:
        yield f"it says to be in {page.language}"
    if "CC BY 4.0" not in page.foot:
        yield f"no licence at its foot, but {page.foot!r}"


@on_every_page
def test_the_colours_chosen_are_kept(walked: Walked, form: str, edition: Edition) -> None:
    """On the next page and after the way back, where the choice was another one before."""
    dark, light = {
        Edition.EN: ("Dark colours", "Light colours"),
        Edition.ZH_HANS: ("深色", "浅色"),
        Edition.ZH_HANT: ("深色", "淺色"),
    }[edition]
    assert walked(form, edition).colours == [("slate", dark), ("default", light)]


@on_a_host
def test_nothing_is_wider_than_a_phone(walked: Walked, form: str, edition: Edition) -> None:
    wide = {page.where: page.width for page in walked(form, edition).seen.values()}
    assert len(wide) == len(KINDS)
    assert {where: width for where, width in wide.items() if not 0 < width <= _NARROWER["width"]} == {}


@on_a_host
def test_tables_fit_a_phone(walked: Walked, form: str, edition: Edition) -> None:
    seen = walked(form, edition).seen
    ends = {seen[kind].where: seen[kind].tables for kind in TABLES}
    assert {where: end for where, end in ends.items() if not 0 < end <= _WIDER["width"]} == {}


def test_scripts_move_nothing(walked: Walked, browser: Browser, served: str) -> None:
    """What is read stands where it stood before they came, or a reader would lose the line."""
    seen = walked("site, http", Edition.EN).seen
    with browser.new_context(java_script_enabled=False, viewport=SCREEN) as context:
        without = context.new_page()
        for kind in STILL:
            without.goto(f"{served}/{Edition.EN}/{KINDS[kind]}")
            places = without.evaluate(PLACES)
            assert places == seen[kind].places, kind
            assert len(places) > 50


@on_every_page
def test_a_browser_shows_what_the_extractor_reads(walked: Walked, site: Path, form: str, edition: Edition) -> None:
    """No stylesheet hides a block of official text; test_published.py reads it with the extractor."""
    for kind in ("directive", "measure"):
        seen = walked(form, edition).seen[kind]
        read = [block.text for block in shown_official((site / edition / KINDS[kind]).read_bytes())]
        assert read
        assert [" ".join(text.split()) for text in seen.official] == read, seen.where


@on_every_page
def test_what_was_left_out_stands_behind_a_fold(walked: Walked, library: Library, form: str, edition: Edition) -> None:
    closed, text = walked(form, edition).fold
    assert closed, KINDS["directive"]
    removals = library.directives[DIRECTIVE].removals
    assert removals
    lost = [removal.text for removal in removals if "".join(removal.text.split()) not in "".join(text.split())]
    assert lost == [], KINDS["directive"]
