"""The examples of the style guide against the entries that they are taken from, as far as these are still there."""

import pytest

from builder.model import Library
from tests.conftest import ROOT
from tests.house.test_community import TEXTS, tables


@pytest.mark.parametrize("name", TEXTS.values())
def test_the_style_guide_agrees_with_the_glossary(name: str, library: Library) -> None:
    """What it calls right is a name that the entry has; what it calls wrong none has as its preferred one."""
    chinese = {zh.zh_hans: (zh, record) for _, record in library.records() for zh in record.zh}
    rows = [row for table in tables((ROOT / name).read_text("utf-8")) for row in table if len(row) == 4]
    pinyin = [row for row in rows if row[1].startswith("`")]
    renderings = [row for row in rows if not row[1].startswith("`")]
    assert pinyin
    assert renderings
    for hans, right, wrong, _ in pinyin:
        if hans in chinese:
            said = chinese[hans][0].pinyin
            assert said == right.strip("`") != wrong.strip("`"), (
                f"{name} tells another pinyin of {hans}: mend one of them"
            )
    for hans, right, wrong, _ in renderings:
        if hans in chinese:
            names = {en.text: en.status for en in chinese[hans][1].en}
            assert names.get(right) in ("preferred", "admitted"), (
                f"{name} tells to write {right!r} for {hans}: mend one of them"
            )
            assert names.get(wrong) != "preferred", f"{name} tells not to write {wrong!r} for {hans}: mend one of them"
