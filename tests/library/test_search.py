"""What readers typed is found in the library as it stands, whatever has been added since; how it is ranked is tried elsewhere."""

import pytest
from playwright.sync_api import Page

from builder.model import Edition, Library, Record
from tests.search.test_search import cases
from tests.support.search_worker import ask


@pytest.mark.parametrize("edition", list(Edition))
def test_what_was_meant_is_found(page: Page, served: str, library: Library, edition: Edition) -> None:
    page.goto(f"{served}/{edition}/about.html")
    there = library.addresses()
    wanted = [(query, target) for query, target, _ in cases(edition) if target in there]
    assert wanted
    answers = ask(page, [query for query, _ in wanted])
    lost = [
        f"{query}: {target}"
        for (query, target), answer in zip(wanted, answers, strict=True)
        if target not in answer.found
    ]
    assert lost == []


@pytest.mark.parametrize("edition", list(Edition))
def test_every_record_is_found_by_each_of_its_names(
    page: Page, served: str, library: Library, edition: Edition
) -> None:
    page.goto(f"{served}/{edition}/about.html")
    wanted = [
        (f'"{name}"', f"{_FOLDER[kind]}/{record.id}")
        for kind, record in library.records()
        for name in _names(record, edition)
    ]
    assert wanted
    answers = ask(page, [query for query, _ in wanted])
    lost = [
        f"{query}: {target}"
        for (query, target), answer in zip(wanted, answers, strict=True)
        if target not in answer.found
    ]
    assert lost == []


_FOLDER = {"term": "terms", "agency": "agencies"}


def _names(record: Record, edition: Edition) -> list[str]:
    """Its names in the language of the edition."""
    if edition is Edition.EN:
        return [name.text for name in record.en]
    return [name.zh_hant if edition is Edition.ZH_HANT else name.zh_hans for name in record.zh]
