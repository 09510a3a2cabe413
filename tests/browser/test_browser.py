"""What a reader sees, in a real browser: over http on any port, on file://, on a phone, with the network cut."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from builder.model import Edition
from tests.browser.test_walk import KINDS, type_words
from tests.conftest import Alone, serving, watched, watching


def test_follow_a_term_and_switch_language(page: Page, base: str) -> None:
    """From each edition to each other one, and in each from a measure to a term and back."""

    def go(link: str, edition: Edition, place: str) -> None:
        page.locator(link).first.click()
        page.wait_for_url(f"**/{edition}/{KINDS[place]}")
        assert page.locator("html").get_attribute("lang") == edition.tag

    hans, hant, en = Edition
    page.goto(f"{base}/{hans}/{KINDS['measure']}")
    go(_TERM, hans, "term")
    for edition in (hant, en, hans, en, hant, hans):
        go(_other(edition), edition, "term")
    go(_MEASURE, hans, "measure")
    for edition in (hant, en):
        go(_other(edition), edition, "measure")
        go(_TERM, edition, "term")
        go(_MEASURE, edition, "measure")
    page.locator("a[rel=next]").click()
    page.wait_for_url(f"**/{en}/directives/guobanfa-2021-24/8/index.html")
    page.locator("a[rel=prev]").click()
    page.wait_for_url(f"**/{en}/{KINDS['measure']}")


_TERM = ".official a.term[href*='overseas-warehouse']"
_MEASURE = "article a[href*='guobanfa-2021-24/7/index.html']"


def _other(edition: Edition) -> str:
    return f".maoce-editions a[hreflang='{edition.tag}']"


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


def test_a_reader_who_allows_no_storage_is_served(own_page: Page, base: str) -> None:
    """To whom asking for the storage throws; the page fixture hears it if that is an error."""
    page = own_page
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('not allowed'); } })")
    page.goto(f"{base}/en/{KINDS['home']}")
    _search(page, "overseas")


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


def test_a_reader_chooses_the_languages_shown(own_page: Page, base: str) -> None:
    """Both side by side, row by row; either alone; and the choice holds on the next page."""
    measure = f"{base}/en/{KINDS['measure']}"
    own_page.set_viewport_size({"width": 1280, "height": 900})
    own_page.goto(measure)
    english, chinese = own_page.locator("article .translation").last, own_page.locator("article .official").last
    left, right = english.bounding_box(), chinese.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] <= right["x"]
    assert abs(left["y"] - right["y"]) < 2
    own_page.get_by_role("radio", name="English", exact=True).check()
    expect(chinese).to_be_hidden()
    own_page.goto(f"{base}/en/directives/guobanfa-2021-24/8/index.html")
    expect(own_page.locator("article .official").last).to_be_hidden()
    own_page.get_by_role("radio", name="Chinese", exact=True).check()
    expect(own_page.locator("article .translation").last).to_be_hidden()
    expect(own_page.locator("article .official").last).to_be_visible()
    own_page.get_by_role("radio", name="English and Chinese").check()
    own_page.set_viewport_size({"width": 390, "height": 844})
    left, right = english.bounding_box(), chinese.bounding_box()
    assert left
    assert right
    assert left["y"] + left["height"] <= right["y"]
    assert left["x"] == right["x"]
