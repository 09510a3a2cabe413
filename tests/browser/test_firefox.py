"""The site in a stock Firefox: what is asked of Chromium is asked again, with the `browser` of this file.

Playwright drives the Firefox that is installed by WebDriver BiDi. Where there is none, these tests are skipped.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright
from playwright.sync_api import Error as BrowserError

from tests.browser.test_browser import (  # noqa: F401
    read_without_javascript,
    test_a_reader_who_allows_no_storage_is_served,
    test_an_edition_alone_works_with_the_network_cut,
    test_another_host_is_asked_for_nothing_and_that_is_heard,
    test_the_bundle_works_with_the_network_cut,
    test_what_is_wrong_with_a_page_is_heard,
)
from tests.browser.test_policy import (  # noqa: F401
    strange,
    test_what_a_stranger_brings_does_not_run,
)
from tests.browser.test_search_box import (  # noqa: F401
    box,
    boxes,
    test_a_kind_is_chosen_by_hand,
    test_a_network_that_comes_back_is_used,
    test_a_search_is_shared_as_an_address,
    test_by_keyboard_alone,
    test_escape_closes,
    test_nothing_is_loaded_before_the_reader_asks,
    test_the_passage_is_marked_in_the_page,
    test_what_a_strict_policy_forbids_is_heard,
)
from tests.browser.test_walk import (  # noqa: F401
    test_a_browser_shows_what_the_extractor_reads,
    test_each_kind_of_page_opens,
    test_nothing_that_a_reader_does_is_forbidden,
    test_the_colours_chosen_are_kept,
    test_what_was_left_out_stands_behind_a_fold,
    walked,
)
from tests.conftest import installed, serving
from tests.publishing.test_hosting import (  # noqa: F401
    missing,
    test_the_link_of_the_page_for_what_is_missing_is_followed,
    test_the_page_for_what_is_missing_works_at_any_depth,
)
from tests.search.test_search import about, home, test_what_was_meant_stands_first  # noqa: F401

FIREFOX = installed("firefox", "firefox-esr")
if not FIREFOX:
    pytest.skip("no Firefox was found (FIREFOX=/path/to/firefox names one)", allow_module_level=True)


# All goes through a proxy that is not there, but for what this machine serves.
_NO_OTHER_HOST: dict[str, str | float | bool] = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
}


# What a reader sees stays the same; a page costs a third less: fewer frames a second, no process started before it is needed,
# no page kept for the way back.
_SPARING: dict[str, str | float | bool] = {
    "layout.frame_rate": 10,
    "dom.ipc.processPrelaunch.enabled": False,
    "browser.sessionhistory.max_total_viewers": 0,
}


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    try:
        launched = playwright.firefox.launch(
            channel="moz-firefox",
            executable_path=FIREFOX,
            firefox_user_prefs={
                # As readers have it: automation lets the pages of file:// read each other.
                "security.fileuri.strict_origin_policy": True,
                **_NO_OTHER_HOST,
                **_SPARING,
            },
        )
    except BrowserError as error:
        pytest.skip(f"this Firefox cannot be driven: {error}")
    yield launched
    launched.close()


def test_it_is_a_firefox_as_readers_have_it(own_page: Page, site: Path) -> None:
    page = own_page
    page.goto((site / "en" / "index.html").as_uri())
    assert "Firefox/" in page.evaluate("navigator.userAgent")
    page.evaluate("localStorage.setItem('kept', 'by this page')")
    page.goto((site / "en" / "about.html").as_uri())
    assert page.evaluate("localStorage.getItem('kept')") is None, "each page of file:// has its own storage"


def test_a_page_works_without_javascript(page: Page, site: Path) -> None:
    """Scripts are off by the policy of a sandbox, for BiDi cannot switch them off."""
    with serving(site, "sandbox allow-same-origin") as address:
        read_without_javascript(page, address)
