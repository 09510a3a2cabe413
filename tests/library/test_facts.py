"""What holds for the facts of every page holds for those of the library as it stands."""

import pytest

from builder.facts.blocks import PageFacts
from builder.model import Corpus, Edition, Library
from tests.facts.test_facts import (
    pages_of,
    test_every_link_leads_to_a_page_and_an_anchor_on_it,
    test_every_span_lies_within_its_text_and_in_another_or_beside_it,
    test_no_anchor_stands_twice_on_a_page,
)

__all__ = [
    "test_every_link_leads_to_a_page_and_an_anchor_on_it",
    "test_every_span_lies_within_its_text_and_in_another_or_beside_it",
    "test_no_anchor_stands_twice_on_a_page",
]


@pytest.fixture(scope="module", params=list(Edition))
def pages(request: pytest.FixtureRequest, corpus: Corpus, library: Library) -> dict[str, PageFacts]:
    return pages_of(library, corpus, request.param)
