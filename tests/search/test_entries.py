"""What the search knows of a page is what the page says: compared with the published HTML, page by page, text by text."""

from pathlib import Path

import pytest

from builder.language.script import Traditional
from builder.model import Edition, Library
from builder.search.entries import Entry, entries
from tests.conftest import EditionOf
from tests.support.published import Published, published


@pytest.fixture(scope="module", params=list(Edition))
def pairs(
    request: pytest.FixtureRequest, site: Path, library: Library, edition_of: EditionOf
) -> list[tuple[Entry, Published]]:
    """Every entry of an edition with the page to which it leads."""
    pages = {page.url: page for page in published(site, request.param, Traditional(library.reviewed_traditional()))}
    found = list(entries(*edition_of(request.param)))
    assert {entry.url for entry in found} == set(pages)
    assert len(found) == len(pages) > 0
    return [(entry, pages[entry.url]) for entry in found]


def test_all_that_a_page_says_itself_can_be_found(pairs: list[tuple[Entry, Published]]) -> None:
    forgotten = [
        f"{page.url}: {text.shown}"
        for entry, page in pairs
        for text in page.own
        if _plain(text.shown) not in _known(entry)
    ]
    assert not forgotten, "\n".join(forgotten[:20])


def test_all_that_can_be_found_is_seen_on_the_page(pairs: list[tuple[Entry, Published]]) -> None:
    unseen = []
    for entry, page in pairs:
        shown = "\0".join(_plain(text.shown) for text in page.shown)
        unseen += [f"{page.url}: {t.shown}" for t in (*entry.heads, *entry.texts) if _plain(t.shown) not in shown]
    assert not unseen, "\n".join(unseen[:20])


def test_a_measure_leads_to_the_records_that_its_page_names(pairs: list[tuple[Entry, Published]]) -> None:
    assert any(page.named for _, page in pairs)
    for entry, page in pairs:
        assert set(entry.mentions) == set(page.named), page.url


def _known(entry: Entry) -> str:
    names = (said for name in entry.names for said in (name.text.shown, name.text.other, name.pinyin))
    english = (text for text, _ in entry.english)
    return "\0".join(map(_plain, (*names, *english, *(text.shown for text in (*entry.heads, *entry.texts)))))


def _plain(text: str) -> str:
    """Without blanks: a text of several lines is one text to the search."""
    return "".join(text.split())
