"""What a page of each kind says, and its Markdown, are as the golden files have them (tests/support/golden.py renews them)."""

from typing import get_args

import pytest

from builder.facts.blocks import Fold, Kind, Table, texts_of
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


def test_a_name_to_be_avoided_says_why_in_either_language() -> None:
    chinese, english = tables(Edition.EN, "terms/overseas-warehouse/index")
    assert [[cell.shown for cell in row][-1] for row in chinese.rows] == ["", "Nobody writes it (书面语不用)."]
    assert [[cell.shown for cell in row][-1] for row in english.rows] == ["", "Reads as a depot owned by foreigners."]


@pytest.mark.parametrize("edition", [Edition.ZH_HANS, Edition.ZH_HANT])
def test_in_chinese_the_reasons_are_folded_away_for_they_are_in_english(edition: Edition) -> None:
    page = golden_facts(edition)["terms/overseas-warehouse/index"]
    assert [len(table.columns) for table in tables(edition, "terms/overseas-warehouse/index")] == [4, 2]
    note, reasons = (block for block in page.blocks if isinstance(block, Fold))
    assert [text.shown for block in note.blocks for text in texts_of(block)] == ["Not “foreign” | said of owners."]
    said = [text.shown.partition("：")[2] for block in reasons.blocks for text in texts_of(block)]
    assert said == ["Nobody writes it (书面语不用).", "Reads as a depot owned by foreigners."]


@pytest.mark.parametrize("edition", list(Edition))
def test_without_a_reason_there_is_no_column_and_no_fold_for_it(edition: Edition) -> None:
    assert [len(table.columns) for table in tables(edition, "terms/digital-trade/index")] == [4, 2]
    assert not [block for block in golden_facts(edition)["terms/digital-trade/index"].blocks if isinstance(block, Fold)]


def tables(edition: Edition, path: str) -> list[Table]:
    return [block for block in golden_facts(edition)[path].blocks if isinstance(block, Table)]
