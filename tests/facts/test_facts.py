"""What holds for the facts of every page, whatever is in the library."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import pytest

from builder.facts import parts
from builder.facts.blocks import PageFacts, Table, all_blocks, texts_of
from builder.facts.edition import edition_facts, edition_view
from builder.facts.text import Text
from builder.language.script import Traditional
from builder.model import Corpus, Edition, Library
from builder.reading.freshness import freshness
from tests.conftest import BUILD
from tests.support.golden import DOWNLOADS, golden_facts
from tests.support.page_facts import anchors_of, links_of


@pytest.fixture(
    scope="module",
    params=[*((library, edition) for library in ("golden", "large") for edition in Edition), ("parted", Edition.EN)],
)
def pages(request: pytest.FixtureRequest) -> dict[str, PageFacts]:
    """What every page of an edition says, by its path: of a library of all that there may be, of a larger one, and of that one
    where there is no room for its lists."""
    which, edition = request.param
    if which == "golden":
        return golden_facts(edition)
    corpus: Corpus = request.getfixturevalue("corpus")
    library: Library = request.getfixturevalue("library")
    with pytest.MonkeyPatch.context() as patch:
        if which == "parted":
            patch.setattr(parts, "ROOM", 12)
        return pages_of(library, corpus, edition)


def pages_of(library: Library, corpus: Corpus, edition: Edition) -> dict[str, PageFacts]:
    """What every page of an edition says, by its path."""
    view = edition_view(corpus, edition, Traditional(library.reviewed_traditional()))
    found = list(edition_facts(view, freshness(corpus, BUILD.day), DOWNLOADS, BUILD))
    assert len({page.path for page in found}) == len(found) > 10
    return {page.path: page for page in found}


def _texts(page: PageFacts) -> Iterator[Text]:
    yield page.title
    yield from page.also
    for block in all_blocks(page.blocks):
        yield from texts_of(block)


def test_every_span_lies_within_its_text_and_in_another_or_beside_it(pages: dict[str, PageFacts]) -> None:
    for page in pages.values():
        for text in _texts(page):
            assert text.lang
            assert len(text.shown) == len(text.other)
            ordered = sorted(text.spans, key=lambda span: (span.start, -span.end))
            assert all(0 <= span.start < span.end <= len(text.shown) for span in ordered), text
            for index, outer in enumerate(ordered):
                for inner in ordered[index + 1 :]:
                    assert inner.start >= outer.end or inner.end <= outer.end, text


def test_every_link_leads_to_a_page_and_an_anchor_on_it(pages: dict[str, PageFacts]) -> None:
    anchors = {path: set(anchors_of(page)) for path, page in pages.items()}
    links = 0
    for path, page in pages.items():
        for target in links_of(page):
            if "://" in target:
                continue
            links += 1
            to, mark, anchor = target.partition("#")
            assert (to or path) in pages, (path, target)
            assert not mark or anchor in anchors[to or path], (path, target)
    assert links > len(pages)


def test_no_anchor_stands_twice_on_a_page(pages: dict[str, PageFacts]) -> None:
    for path, page in pages.items():
        twice = {anchor: count for anchor, count in Counter(anchors_of(page)).items() if count > 1}
        assert not twice, path


def test_every_row_has_a_cell_for_each_column(pages: dict[str, PageFacts]) -> None:
    tables = [block for page in pages.values() for block in all_blocks(page.blocks) if isinstance(block, Table)]
    assert tables
    assert all(table.rows and {len(row) for row in table.rows} == {len(table.columns)} for table in tables)


def test_a_page_has_one_title_and_no_heading_skips_a_level(pages: dict[str, PageFacts]) -> None:
    for path, page in pages.items():
        levels = [level for block in all_blocks(page.blocks) if (level := getattr(block, "level", 0))]
        assert levels.count(1) == 1, path
        assert all(after <= before + 1 for before, after in pairwise(levels)), path


def test_the_editions_say_the_same_of_the_same() -> None:
    """The same pages, about the same, with the same names in them, at the same anchors."""
    editions = [golden_facts(edition) for edition in Edition]
    assert len(editions[0]) > 10
    for path, page in editions[0].items():
        others = [other[path] for other in editions[1:]]
        assert [(o.kind, o.about, o.names, o.uses) for o in others] == len(others) * [
            (page.kind, page.about, page.names, page.uses)
        ]
        if page.kind != "index":
            assert all(set(anchors_of(other)) == set(anchors_of(page)) for other in others), path
