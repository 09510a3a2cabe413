"""The words of the interface: each in the language of its edition, and set as that language is."""

import re

import pytest

from builder.facts.labels import Labels, in_both_languages
from builder.language.script import Traditional
from builder.model import Edition
from tests.support.typography import HALF_WIDTH, HAN

# In Chinese too a format goes by its own name.
NAMES = {"file_turtle", "file_jsonld"}
# Of two words for one thing the interface says one: not, instead.
ONE_WORD = [
    (r"审阅|待审(?!校)|审核", "审校"),
    (r"(?<!新闻)摘要", "要点"),
]


@pytest.fixture(scope="module", params=[Edition.ZH_HANS, Edition.ZH_HANT])
def chinese(request: pytest.FixtureRequest) -> dict[str, str]:
    """The labels of a Chinese edition by key."""
    labels = Labels(request.param, Traditional({}).convert)
    said = {key: labels[key] for key in in_both_languages()}
    assert len(said) > 200
    return said


def test_an_english_label_has_no_chinese_in_it() -> None:
    english = Labels(Edition.EN, str)
    assert [key for key in in_both_languages() if HAN.search(english[key])] == []


def test_no_chinese_edition_has_an_english_label(chinese: dict[str, str]) -> None:
    words = {key: re.sub(r"\{\w+\}", "", said) for key, said in chinese.items()}
    english = {key for key, said in words.items() if re.search("[A-Za-z]", said) and not HAN.search(said)}
    assert english == NAMES


def test_marks_beside_chinese_are_of_full_width(chinese: dict[str, str]) -> None:
    assert [(key, said) for key, said in chinese.items() if HALF_WIDTH.search(said)] == []


@pytest.mark.parametrize(("word", "instead"), ONE_WORD, ids=[instead for _, instead in ONE_WORD])
def test_one_thing_has_one_word(word: str, instead: str) -> None:
    said = {key: both.zh for key, both in in_both_languages().items()}
    assert [key for key, text in said.items() if re.search(word, text)] == []
    assert any(instead in text for text in said.values())
