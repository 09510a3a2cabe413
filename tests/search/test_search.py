"""The search as readers use it: what they type finds what they meant, in every edition, on a server and on file://."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from builder.language.script import Traditional
from builder.model import Edition, Library
from tests.conftest import ROOT, Tabs, serving, tabs
from tests.support.published import published
from tests.support.search_scan import Scan
from tests.support.search_worker import ask

QUERIES: dict[str, dict[str, str | list[str] | None]] = yaml.safe_load(
    (ROOT / "tests" / "search" / "search_queries.yml").read_text("utf-8")
)


About = Callable[[Edition], Page]


class Home(NamedTuple):
    """Where the site stands, and a reader there."""

    base: str
    tabs: Tabs


@pytest.fixture(scope="module", params=["one file, http", "one file, file://", "shards, http", "shards, file://"])
def home(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Home]:
    """In both forms of the data, on a server and without a network."""
    folder: Path = request.getfixturevalue("sharded" if "shards" in request.param else "site")
    with ExitStack() as opened:
        served = "http" in request.param
        base = opened.enter_context(serving(folder)) if served else folder.as_uri()
        yield Home(base, opened.enter_context(tabs(browser, offline=not served)))


@pytest.fixture
def about(home: Home) -> Iterator[About]:
    """A function that gives a page of an edition, whose worker is asked; it is opened once."""
    home.tabs.heard.clear()

    def given(edition: Edition) -> Page:
        address = f"{home.base}/{edition}/about.html"
        page = home.tabs.at(address)
        if page.url != address:
            page.goto(address)
        return page

    yield given
    assert home.tabs.heard == []


def cases(edition: Edition) -> Iterator[tuple[str, str | None, str]]:
    """What is typed in an edition, the address that is meant (none: nothing is to be found), and of what kind the case is."""
    for reason, queries in QUERIES.items():
        for query, expected in queries.items():
            only, target = expected if isinstance(expected, list) else (edition, expected)
            if only == edition:
                yield str(query), target, reason


@pytest.mark.parametrize("edition", list(Edition))
def test_what_was_meant_stands_first(about: About, library: Library, edition: Edition) -> None:
    there = library.addresses()
    asked = [case for case in cases(edition) if case[1] is None or case[1] in there]
    assert len(asked) >= 150
    answers = ask(about(edition), [query for query, _, _ in asked])
    wrong = [
        f"{query} ({reason}): {answer.found[:3]} instead of {target}"
        for (query, target, reason), answer in zip(asked, answers, strict=True)
        if (answer.found[0] if answer.found else None) != target
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("edition", list(Edition))
def test_a_slip_of_the_input_method_leads_to_the_name(about: About, edition: Edition) -> None:
    """Nothing is found, and it is said; the name that was meant is offered first."""
    meant = {
        "海外舱": "terms/overseas-warehouse",  # one of three characters is another that sounds alike
        "综合报税区": "terms/comprehensive-bonded-zone",
        "知识产全": "terms/intellectual-property",
        "跨镜电商": "terms/cross-border-e-commerce",
        "海关总属": "agencies/gacc",
        "加快发展外贸新业态新模势的意见": "directives/guobanfa-2021-24",  # in a title
        "什么是离岸贸易": "terms/offshore-trade",  # a question
    }
    answers = ask(about(edition), list(meant))
    assert [(a.found, a.first["location"].removesuffix("/index.html")) for a in answers] == [
        ([], address) for address in meant.values()
    ]


@pytest.fixture(scope="session", params=list(Edition))
def scanned(request: pytest.FixtureRequest, site: Path, library: Library) -> Scan:
    """An edition's pages as they are published, to be scanned letter by letter."""
    found = published(site, request.param, Traditional(library.reviewed_traditional()))
    assert found
    return Scan(request.param, found)


@pytest.mark.parametrize("form", ["site", "emptied"])
def test_every_substring_is_found_and_nothing_else(
    page: Page, request: pytest.FixtureRequest, scanned: Scan, form: str
) -> None:
    """300 strings of 1 to 8 characters out of what the pages say, in either script: found are all the pages that say them
    themselves, and none but pages on which they are seen."""
    page.goto(f"{request.getfixturevalue(form).as_uri()}/{scanned.edition}/about.html")

    @settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.data())
    def check(data: st.DataObject) -> None:
        text = data.draw(st.sampled_from(scanned.texts), label="text")
        script = data.draw(st.sampled_from([text.shown, text.other]), label="script")
        start = data.draw(st.integers(0, len(script) - 1), label="start")
        piece = script[start : start + data.draw(st.integers(1, 8), label="length")]
        query = scanned.as_query(piece)
        if query:
            own, shown = scanned.with_piece(piece)
            found = set(ask(page, [query])[0].found)
            assert own - found == set(), f"{query}: not found"
            assert found - shown == set(), f"{query}: found, and not seen"

    check()
