"""What a page of each kind says, and its Markdown, are as the golden files have them (tests/support/golden.py renews them)."""

from typing import get_args

import pytest

from builder.facts.blocks import Kind, Table
from builder.model import Edition
from tests.support.golden import GOLDEN, PAGES, files, golden_facts


@pytest.mark.parametrize(("edition", "path"), PAGES)
def test_golden_page(edition: Edition, path: str) -> None:
    for file, text in files(edition, path).items():
        assert file.read_text("utf-8") == text, file


def test_there_is_a_golden_page_of_each_kind_and_no_other_file() -> None:
    kinds = {golden_facts(edition)[path].kind for edition, path in PAGES}
    assert kinds == {page.kind for page in golden_facts(Edition.EN).values()} == set(get_args(Kind))
    expected = {file for edition, path in PAGES for file in files(edition, path)}
    assert set(GOLDEN.rglob("*.*")) == expected


@pytest.mark.parametrize("edition", list(Edition))
def test_a_name_to_be_avoided_says_why_in_either_language(edition: Edition) -> None:
    term = golden_facts(edition)["terms/overseas-warehouse/index"]
    chinese, english = (block for block in term.blocks if isinstance(block, Table))
    assert [[cell.shown for cell in row][-1] for row in chinese.rows] == ["", "Nobody writes it (书面语不用)."]
    assert [[cell.shown for cell in row][-1] for row in english.rows] == ["", "Reads as a depot owned by foreigners."]
    other = golden_facts(edition)["terms/digital-trade/index"]
    assert [len(block.columns) for block in other.blocks if isinstance(block, Table)] == [4, 2], "no empty column"
