"""The search in the theme's own box: keys, links, marks in the page, and what a screen reader hears."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from builder.model import Edition
from tests.browser.test_walk import first, type_words
from tests.conftest import Tabs, complaints, serving, tabs, watching

SEVEN = "directives/guobanfa-2021-24/7/index.html"
Box = Callable[[Edition], Page]


@pytest.fixture(scope="module")
def boxes(browser: Browser) -> Iterator[Tabs]:
    with tabs(browser) as opened:
        yield opened


@pytest.fixture
def box(boxes: Tabs, base: str) -> Iterator[Box]:
    """A function that gives the first page of an edition with the search box closed and empty.

    It is opened anew only where a test has led it away: what is asked of the box does not depend on what was asked before.
    """
    boxes.heard.clear()

    def given(edition: Edition) -> Page:
        address = f"{base}/{edition}/index.html"
        page = boxes.at(address)
        page.bring_to_front()  # Firefox tells no other page of a focus
        if page.url == address:
            page.locator("input[name=query]").fill("")
            expect(page.locator(".md-search-result__link")).to_have_count(0)  # none is left to be taken for an answer
            close(page)
        else:
            page.goto(address)
        return page

    yield given
    assert boxes.heard == []


def close(page: Page) -> None:
    """Closes the box by its key, which the theme hears only where it has heard of the focus: both are told it a moment late."""
    for _ in range(600):
        page.keyboard.press("Escape")
        page.wait_for_timeout(20)
        if page.evaluate("!document.querySelector('#__search').checked && document.activeElement.name !== 'query'"):
            return
    raise AssertionError("the box does not close")


def test_by_keyboard_alone(box: Box) -> None:
    page = box(Edition.EN)
    words = page.locator("input[name=query]")
    for key in ("/", "f", "s"):
        close(page)
        page.keyboard.press(key)
        expect(words).to_be_focused()
        expect(words).to_have_value("")
    page.keyboard.type("overseas ware")
    expect(page.locator(".md-search-result__link mark").first).to_have_text("overseas ware")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".md-search-result__link").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/terms/overseas-warehouse/index.html")


def test_enter_opens_what_was_meant(box: Box) -> None:
    page = box(Edition.ZH_HANS)
    type_words(page, "zfqy")
    first(page)
    page.keyboard.press("Enter")
    page.wait_for_url("**/zh-hans/terms/foreign-trade-service-enterprise/index.html")


@pytest.mark.parametrize(
    ("edition", "words", "line"),
    [
        (Edition.ZH_HANS, "培育一批优秀海外仓", "国办发〔2021〕24号"),  # the heading is the title already
        (
            Edition.ZH_HANS,
            "worldwide network",
            "国办发〔2021〕24号 · Complete a worldwide network of overseas warehouses",
        ),
        (Edition.EN, "优秀海外仓企业", "Guobanfa [2021] No. 24 · （七）培育一批优秀海外仓企业。"),
    ],
)
def test_a_heading_of_the_other_language_stands_beside_the_number(
    box: Box, edition: Edition, words: str, line: str
) -> None:
    page = box(edition)
    type_words(page, words)
    expect(page.locator(".md-search-result__link .maoce-line").first).to_have_text(line)


def test_escape_closes(box: Box) -> None:
    page = box(Edition.EN)
    type_words(page, "aeo")
    first(page)
    page.keyboard.press("Escape")
    expect(page.locator(".md-search__output")).to_have_css("opacity", "0")


def test_a_large_library_answers_at_once_then_fully_and_more_on_demand(page: Page, sharded: Path) -> None:
    with serving(sharded) as address:
        page.goto(f"{address}/en/index.html")
        type_words(page, "trade")
        first(page)
        # The fuller answer comes when the reader pauses; who already stands on a result stays on it.
        page.keyboard.press("ArrowDown")
        link = page.locator(".md-search-result__link").first
        expect(link).to_be_focused()
        status = page.locator(".md-search-result__meta")
        expect(status).to_have_text("The first 20 results. Another word or a filter narrows them.")
        expect(link).to_be_focused()
        page.locator(".maoce-more a").press("Enter")  # by the keyboard: the list may still be moving under a pointer
        expect(status).to_have_text("The first 60 results. Another word or a filter narrows them.")
        expect(page.locator("input[name=query]")).to_have_value("trade show:60")
        page.locator("input[name=query]").fill("bonded repair")
        expect(status).not_to_have_text(re.compile("The first"))
        expect(page.locator(".maoce-more")).to_be_hidden()


def test_a_search_is_shared_as_an_address(page: Page, base: str) -> None:
    page.goto(f"{base}/zh-hant/index.html?q=綜服企業")
    assert "外貿綜合服務企業" in first(page)
    expect(page.locator("[data-md-component=search-share]")).to_have_attribute("href", re.compile(r"[?&]q=%E7%B6%9C"))


def test_words_that_are_pasted_are_heard(box: Box) -> None:
    page = box(Edition.EN)
    page.locator("input[name=query]").click()
    page.locator("input[name=query]").fill("三同")
    assert "same production line" in first(page)


@pytest.mark.parametrize(
    ("edition", "words", "title", "marked"),
    [
        (Edition.ZH_HANS, "外贸综合服务企业（以下简称综服企业）", "（十二）", "外贸综合服务企业（以下简称综服企业）"),  # across a link
        (Edition.ZH_HANT, "海外仓建设", "（七）", "海外倉建設"),  # typed in the other script
        (Edition.EN, "海外倉建設", "Measure 7", "海外仓建设"),
        (Edition.EN, "structured finance", "Measure 7", "structured finance"),
        (Edition.ZH_HANS, "B2B)直接", "（五）", "B2B）直接"),  # Latin beside Chinese punctuation, in either width
    ],
)  # fmt: skip
def test_the_passage_is_marked_in_the_page(box: Box, edition: Edition, words: str, title: str, marked: str) -> None:
    page = box(edition)
    type_words(page, words)
    answer = page.locator(".md-search-result__link", has=page.locator("mark", has_text=marked))
    answer.filter(has_text=title).first.click()
    page.wait_for_url("**/guobanfa-2021-24/**")
    marks = page.locator("article mark.maoce-found")
    expect(marks.first).to_be_in_viewport()
    assert marked in "".join(marks.all_inner_texts())


def test_a_kind_is_chosen_by_hand(box: Box) -> None:
    page = box(Edition.ZH_HANS)
    type_words(page, "海外仓")
    assert "overseas warehouse" in first(page)
    page.get_by_role("link", name="措施", exact=True).click()
    expect(page.locator("input[name=query]")).to_have_value("海外仓 类型：措施")
    expect(page.locator(".md-search-result__link").first).to_contain_text("（七）")
    page.get_by_role("link", name="措施", exact=True).click()
    expect(page.locator("input[name=query]")).to_have_value("海外仓")


@pytest.mark.parametrize(
    ("edition", "words", "said", "offered"),
    [
        (Edition.EN, "髮", "Nothing found for “髮”. The nearest names:", "Browse the glossary"),
        (Edition.ZH_HANS, "综服企叶", "没有找到“综服企叶”。相近名称：", "外贸综合服务企业"),
        (Edition.ZH_HANT, "海內倉", "沒有找到「海內倉」。相近名稱：", "海外倉"),
        (Edition.EN, "warehose receipt", "Nothing found for “warehose receipt”; showing “warehouse receipt”.", "仓单"),
    ],
)
def test_where_nothing_is_found_the_reader_is_led_on(
    box: Box, edition: Edition, words: str, said: str, offered: str
) -> None:
    page = box(edition)
    type_words(page, words)
    expect(page.get_by_role("status")).to_have_text(said)
    expect(page.locator(".md-search-result__list")).to_contain_text(offered)


def test_the_box_says_how_to_narrow(box: Box) -> None:
    page = box(Edition.EN)
    page.locator("input[name=query]").click()
    expect(page.get_by_role("status")).to_contain_text("kind:term")


def test_markup_that_is_typed_stays_text(box: Box) -> None:
    page = box(Edition.EN)
    type_words(page, "<img src=x onerror=alert(1)>")
    expect(page.get_by_role("status")).to_contain_text("<img src=x")
    assert page.locator(".md-search-result img").count() == 0


def test_a_network_that_comes_back_is_used(browser: Browser, served: str) -> None:
    with watching(browser, "no-preference") as (page, heard):
        page.goto(f"{served}/en/index.html")
        page.route("**/search/data/open/*.js", lambda route: route.abort())
        type_words(page, "ae")
        expect(page.get_by_role("status")).to_contain_text("try again")
        assert all("/search/data/open/" in words for words in heard), heard
        heard.clear()
        page.unroute("**/search/data/open/*.js")
        page.keyboard.type("o")
        assert "authorized economic operator" in first(page)
        assert heard == []


def test_what_a_screen_reader_hears(page: Page, served: str) -> None:
    page.goto(f"{served}/en/index.html")
    type_words(page, "sāntóng")
    first(page)
    expect(page.get_by_role("search")).to_match_aria_snapshot("""
    - search:
      - textbox "Search": sāntóng
      - status: 1 result
      - list:
        - listitem:
          - link:
            - article:
              - heading "Term same production line, same standards, same quality" [level=1]
              - paragraph:
                - text: 同线同标同质 · tóngxiàn tóngbiāo tóngzhì ·
                - mark: sāntóng
              - paragraph: /The principle that what a company sells in China/
      - paragraph:
        - text: Show only
        - link "Term"
        - link "Agency"
        - link "Directive"
        - link "Measure"
    """)


@pytest.mark.parametrize("edition", list(Edition))
def test_axe_finds_nothing_serious(page: Page, served: str, edition: Edition) -> None:
    page.goto(f"{served}/{edition}/{SEVEN}?h=海外&near=海外")
    type_words(page, "海外仓")
    first(page)
    serious = []
    for colours in _COLOURS:
        page.emulate_media(color_scheme=colours)
        # The theme fades its sheet in: half-faded colours have no contrast.
        page.evaluate("() => Promise.all(document.getAnimations().map((fading) => fading.finished))")
        found = Axe().run(page, context=".md-search").response["violations"]
        serious += [
            f"{colours}: {v['id']}: {n['html'][:120]}"
            for v in found
            if v["impact"] in ("serious", "critical")
            for n in v["nodes"]
        ]
    assert not serious, "\n".join(serious)


_COLOURS: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def test_what_a_strict_policy_forbids_is_heard(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    heard = complaints(page)
    with serving(site, "worker-src 'none'") as address:
        page.goto(f"{address}/en/index.html")
        for _ in range(6000):  # a busy machine may take its time
            if not heard:
                page.wait_for_timeout(10)
    page.close()
    assert any("worker-src" in words for words in heard)


def test_nothing_is_loaded_before_the_reader_asks(own_page: Page, served: str, site: Path) -> None:
    """The theme starts a worker and reads its own index at once: both are small; the rest waits for the box."""
    page = own_page
    asked: list[str] = []
    page.on("requestfinished", lambda r: asked.append(r.url.rpartition("/")[2]) if "search" in r.url else None)
    page.goto(f"{served}/en/terms/aeo/index.html")
    page.wait_for_load_state("networkidle")
    assert {name.partition("#")[0] for name in asked} == {"page.js", "search.css", "search_index.json", "worker.js"}
    assert (site / "en" / "search" / "search_index.json").stat().st_size < 500
    with page.expect_request("**/search/data/open/*.js"):
        page.locator("input[name=query]").click()
