"""What is said of a Chinese name that has an English of its own."""

from dataclasses import replace

import pytest

from builder.model import Edition, EnglishName
from tests.facts.test_no_uses import said
from tests.support.made_library import term

BALANCE = term("balance", "国际收支", "国际收支平衡", en="balance of payments")
EQUILIBRIUM = EnglishName("equilibrium in the balance of payments", "admitted", "variant")
PAIRED = replace(
    BALANCE, zh=(BALANCE.zh[0], replace(BALANCE.zh[1], en=EQUILIBRIUM.text)), en=(*BALANCE.en, EQUILIBRIUM)
)
TEXT = "统计国际收支，促进国际收支平衡。"


@pytest.mark.parametrize(
    ("edition", "column"), [(Edition.EN, "English"), (Edition.ZH_HANS, "英文"), (Edition.ZH_HANT, "英文")]
)
def test_its_page_pairs_each_chinese_name(edition: Edition, column: str) -> None:
    """Each row of the Chinese names ends with its English and status; without a pair there is no such column."""
    rows = [line for line in said([PAIRED], TEXT, edition, "terms/balance/index").splitlines() if line.startswith("|")]
    chinese = rows[: rows.index(next(row for row in rows[1:] if row.count("|") < rows[0].count("|")))]
    assert column in chinese[0]
    assert [EQUILIBRIUM.text in row for row in chinese[2:]] == [False, True]
    assert ["balance of payments" in row for row in chinese[2:]] == [True, True]
    plain = said([BALANCE], TEXT, edition, "terms/balance/index")
    assert column not in next(line for line in plain.splitlines() if line.startswith("|"))


@pytest.mark.parametrize(
    ("text", "english"), [("统计国际收支。", "balance of payments"), ("促进国际收支平衡。", EQUILIBRIUM.text)]
)
def test_a_mention_is_glossed_as_it_is_named(text: str, english: str) -> None:
    assert f"x · {english}" in said([PAIRED], text, Edition.ZH_HANS, "directives/d-1/index")
