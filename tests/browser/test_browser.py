"""What a reader sees, in a real browser: over http on any port, on file://, on a phone, with the network cut."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.model import Edition
from tests.browser.test_search_box import type_words
from tests.conftest import Alone, serving, watched, watching

KINDS = {
    "home": "index.html",
    "directives": "directives/index.html",
    "directive": "directives/guobanfa-2021-24/index.html",
    "measure": "directives/guobanfa-2021-24/7/index.html",
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
FORMS = [*PAGES, ("sharded, http", Edition.ZH_HANS), ("sharded, file", Edition.ZH_HANT)]


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


@pytest.mark.parametrize(("form", "edition"), PAGES)
def test_each_kind_of_page_opens(page: Page, request: pytest.FixtureRequest, form: str, edition: Edition) -> None:
    """And nothing in it is forbidden: the page fixture hears it. Whatever is wrong with any is said at once."""
    wrong: list[str] = []
    with published(request, form) as base:
        for kind, path in KINDS.items():
            page.goto(f"{base}/{edition}/{path}")
            wrong += [f"{kind} ({edition}/{path}): {fault}" for fault in _faults(page, edition)]
    assert not wrong, "\n".join(wrong)


def _faults(page: Page, edition: Edition) -> Iterator[str]:
    """What is wrong with an open page."""
    if not page.locator("article h1").is_visible():
        yield "no heading is seen"
    if (said := page.locator("html").get_attribute("lang")) != edition.tag:
        yield f"it says to be in {said}"
    if "CC BY 4.0" not in (foot := page.locator("footer").inner_text()):
        yield f"no licence at its foot, but {foot!r}"


@pytest.mark.parametrize("edition", list(Edition))
def test_follow_a_term_and_switch_language(page: Page, base: str, edition: Edition) -> None:
    page.goto(f"{base}/{edition}/{KINDS['measure']}")
    page.locator(".official a.term[href*='overseas-warehouse']").click()
    page.wait_for_url("**/terms/overseas-warehouse/index.html")
    for other in [e for e in Edition if e is not edition]:
        page.locator(f".maoce-editions a[hreflang='{other.tag}']").click()
        page.wait_for_url(f"**/{other}/terms/overseas-warehouse/index.html")
        assert page.locator("html").get_attribute("lang") == other.tag
        page.go_back()
    page.locator("article a[href*='guobanfa-2021-24/7/index.html']").first.click()
    page.wait_for_url("**/directives/guobanfa-2021-24/7/index.html")


def test_next_and_previous(page: Page, base: str) -> None:
    page.goto(f"{base}/en/{KINDS['measure']}")
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/guobanfa-2021-24/8/index.html")
    page.locator("a[rel=prev]").click()
    page.wait_for_url("**/guobanfa-2021-24/7/index.html")


def test_the_chooser_leads_to_each_edition(page: Page, base: str) -> None:
    for edition in Edition:
        page.goto(f"{base}/index.html")
        page.locator(f"a[hreflang='{edition.tag}']").click()
        page.wait_for_url(f"**/{edition}/index.html")


def _search(page: Page, words: str) -> None:
    type_words(page, words)
    expect(page.locator(".md-search-result__item").first).to_be_visible()


def test_search_answers(page: Page, base: str) -> None:
    page.goto(f"{base}/en/index.html")
    _search(page, "overseas")
    expect(page.locator(".md-search-result__list")).to_contain_text("overseas warehouse")


def test_a_page_works_without_javascript(browser: Browser, base: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    read_without_javascript(context.new_page(), base)
    context.close()


def read_without_javascript(page: Page, base: str) -> None:
    page.goto(f"{base}/zh-hans/{KINDS['measure']}")
    expect(page.locator("html")).to_have_class("no-js")
    expect(page.locator("article .official").first).to_be_visible()
    page.locator(".maoce-editions a[hreflang='en']").click()
    page.wait_for_url("**/en/directives/guobanfa-2021-24/7/index.html")


def test_the_colours_chosen_are_kept(own_page: Page, base: str) -> None:
    """On the next page and after the way back, where the choice was another one before."""
    page = own_page
    colours = page.locator("body")
    toggle = page.locator("[data-md-component=palette] label:visible")
    page.goto(f"{base}/en/{KINDS['home']}")
    toggle.click()
    toggle.click()
    expect(colours).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{base}/en/{KINDS['term']}")
    expect(colours).to_have_attribute("data-md-color-scheme", "slate")
    expect(toggle).to_have_attribute("title", "Dark colours")
    toggle.click()
    toggle.click()
    page.goto(f"{base}/en/{KINDS['home']}")
    expect(colours).to_have_attribute("data-md-color-scheme", "default")
    expect(toggle).to_have_attribute("title", "Light colours")


def test_a_reader_who_allows_no_storage_is_served(own_page: Page, base: str) -> None:
    """To whom asking for the storage throws; the page fixture hears it if that is an error."""
    page = own_page
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } })")
    page.goto(f"{base}/en/{KINDS['home']}")
    _search(page, "overseas")


@pytest.mark.parametrize("edition", list(Edition))
def test_nothing_is_wider_than_a_phone(page: Page, served: str, edition: Edition) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    wide = {}
    for kind, path in KINDS.items():
        page.goto(f"{served}/{edition}/{path}")
        wide[kind] = page.evaluate("document.documentElement.scrollWidth")
    assert len(wide) > 10
    assert {kind: width for kind, width in wide.items() if width > 360} == {}


# Where everything stands in the main part of a page.
PLACES = """() => [...document.querySelectorAll("article *")].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [element.nodeName, element.className, x, y, width, height].join(" ");
})"""


def test_scripts_move_nothing(page: Page, browser: Browser, served: str) -> None:
    """What is read stands where it stood before they came, or a reader would lose the line."""
    with browser.new_context(java_script_enabled=False, viewport=page.viewport_size) as context:
        without = context.new_page()
        for kind in ("terms", "agencies", "measure", "term"):
            places = []
            for one in (without, page):
                one.goto(f"{served}/en/{KINDS[kind]}")
                places.append(one.evaluate(PLACES))
            assert places[0] == places[1], kind
            assert len(places[0]) > 50


def test_a_letter_far_down_is_where_its_link_leads(page: Page, served: str) -> None:
    """Though nobody has yet laid out the long tables above it."""
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{served}/en/{KINDS['terms']}")
    drawn = "() => [...document.querySelectorAll('[data-rows] td')].filter((cell) => !cell.checkVisibility({ contentVisibilityAuto: true }))"
    assert page.evaluate(f"({drawn})().length") > 0
    page.locator(".letters a", has_text="T").click()
    heading = page.locator("h2#t")
    expect(heading).to_be_in_viewport()
    page.wait_for_function(
        "() => { const { top } = document.querySelector('h2#t').getBoundingClientRect(); return top >= 0 && top < 200; }"
    )


@pytest.mark.parametrize("edition", list(Edition))
def test_tables_fit_a_phone(page: Page, served: str, edition: Edition) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    ends = {}
    for kind in ("terms", "agencies", "agency"):
        page.goto(f"{served}/{edition}/{KINDS[kind]}")
        right = "tables => Math.max(...tables.map(table => table.getBoundingClientRect().right))"
        ends[kind] = page.locator("article table").evaluate_all(right)
    assert {kind: end for kind, end in ends.items() if not 0 < end <= 390} == {}


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        ('<script src="broken.js"></script>', "broken on purpose"),
        ('<p style="color: red">red</p>', "Content Security Policy"),
        ("<style>p { color: red }</style>", "Content Security Policy"),
        ('<img src="https://example.org/x.png">', "Content Security Policy"),
        ('<img src="missing.png">', "missing.png"),
    ],
    ids=[
        "a script that fails",
        "a style of an element",
        "styles",
        "a picture of another host",
        "a picture that is missing",
    ],
)
def test_what_is_wrong_with_a_page_is_heard(browser: Browser, tmp_path: Path, markup: str, said: str) -> None:
    """By the `page` fixture, of any page of ours."""
    (tmp_path / "page.html").write_text(markup, "utf-8")
    (tmp_path / "broken.js").write_text("throw new Error('broken on purpose')", "utf-8")
    with serving(tmp_path) as served, watching(browser, "reduce") as (page, heard):
        page.goto(f"{served}/page.html")
        for _ in range(6000):  # a busy machine may take its time
            if not heard:
                page.wait_for_timeout(10)
        assert any(said in words for words in heard), heard


@pytest.mark.parametrize("address", ["https://example.org/x.js", "http://192.0.2.1/x.png"])
def test_another_host_is_asked_for_nothing_and_that_is_heard(browser: Browser, tmp_path: Path, address: str) -> None:
    """The `page` fixture would say it of a page of ours."""
    (tmp_path / "page.html").write_text(f'<img src="{address}">', "utf-8")
    answered: list[str] = []

    def visit() -> None:
        with watched(browser) as page, serving(tmp_path, policy="") as served:
            page.on("response", lambda response: answered.append(response.url))
            with page.expect_event("requestfailed"):
                page.goto(f"{served}/page.html")

    with pytest.raises(AssertionError, match=re.escape(address)):
        visit()
    assert address not in answered


def test_the_bundle_works_with_the_network_cut(page: Page, bundle: Path) -> None:
    page.context.set_offline(True)
    page.goto((bundle / "START-HERE.html").as_uri())
    page.locator("a[hreflang='en']").click()
    _read_english(page)


def test_an_edition_alone_works_with_the_network_cut(page: Page, alone: Alone) -> None:
    page.context.set_offline(True)
    page.goto((alone(Edition.EN) / "START-HERE.html").as_uri(), wait_until="commit")
    _read_english(page)
    expect(page.locator(".maoce-editions")).to_have_count(0)


def _read_english(page: Page) -> None:
    page.wait_for_url("**/site/en/index.html")
    _search(page, "warehouse")
    page.locator(".md-search-result__link").first.click()
    page.wait_for_url("**/site/en/**/index.html**")
    expect(page.locator("article h1")).to_be_visible()
