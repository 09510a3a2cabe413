"""What a page of each kind says, and its Markdown, are as the golden files have them (tests/support/golden.py renews them)."""

import pytest

from builder.model import Edition
from tests.support.golden import GOLDEN, PAGES, files, golden_facts


@pytest.mark.parametrize(("edition", "path"), PAGES)
def test_golden_page(edition: Edition, path: str) -> None:
    for file, text in files(edition, path).items():
        assert file.read_text("utf-8") == text, file


def test_there_is_a_golden_page_of_each_kind_and_no_other_file() -> None:
    kinds = {golden_facts(edition)[path].kind for edition, path in PAGES}
    assert kinds == {page.kind for page in golden_facts(Edition.EN).values()}
    assert len(kinds) == 9
    expected = {file for edition, path in PAGES for file in files(edition, path)}
    assert set(GOLDEN.rglob("*.*")) == expected
