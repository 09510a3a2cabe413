"""What waits for review: the same for the same day, whatever day it is."""

from dataclasses import replace
from datetime import date

import pytest

from builder.facts.edition import edition_facts, edition_view
from builder.language.script import Traditional
from builder.model import BuildInfo, Corpus, Edition, Freshness
from builder.pages.render import page_of
from builder.reading.freshness import freshness
from tests.conftest import BUILD

DAY = date(2026, 11, 20)


@pytest.fixture
def mixed(corpus: Corpus) -> Corpus:
    """Three terms: one reviewed on the day itself, one a year and a day before, one never and with a generated name."""
    fresh, old, never = (corpus.terms[i] for i in ("rcep", "aeo", "overseas-warehouse"))
    generated = tuple(replace(name, pinyin_reviewed=False) for name in never.zh[:1])
    return replace(
        corpus,
        terms={
            "rcep": replace(fresh, reviewed=DAY),
            "aeo": replace(old, reviewed=date(2025, 11, 19)),
            "overseas-warehouse": replace(never, reviewed=None, zh=generated, english_status="working"),
        },
        agencies={},
        english={},
    )


def test_what_waits(mixed: Corpus) -> None:
    found = freshness(mixed, DAY)
    assert found.overdue == ((("term", "aeo"), date(2025, 11, 19)),)
    assert found.never == (("term", "overseas-warehouse"),)
    assert found.working == (("term", "overseas-warehouse"),)
    assert [(entry, name.zh_hans) for entry, name in found.generated] == [(("term", "overseas-warehouse"), "海外仓")]
    assert found.without_english == tuple(mixed.directives)


@pytest.mark.parametrize(
    ("as_of", "months", "overdue", "reason"),
    [
        (date(2026, 11, 19), 12, False, "a year to the day is not yet too long"),
        (date(2026, 11, 20), 12, True, "a day more is"),
        (date(2026, 11, 20), 24, False, "with two years' patience it is not"),
        (date(2026, 2, 28), 3, True, "three months before the 28th of February"),
        (date(2026, 3, 31), 4, True, "four months before the 31st of March: the 30th of November"),
    ],
)
def test_months(mixed: Corpus, as_of: date, months: int, overdue: bool, reason: str) -> None:
    assert bool(freshness(mixed, as_of, months).overdue) is overdue, reason


def _page(corpus: Corpus, edition: Edition, found: Freshness, build: BuildInfo = BUILD) -> str:
    pages = map(page_of, edition_facts(edition_view(corpus, edition, Traditional()), found, [], build))
    return next(page.body for page in pages if page.path == "status.md")


def test_the_page_says_so(corpus: Corpus, mixed: Corpus) -> None:
    found = replace(freshness(mixed, DAY), without_english=tuple(corpus.directives))
    english = _page(corpus, Edition.EN, found)
    assert "as of 20 November 2026" in english
    assert "## Not reviewed for 12 months" in english
    assert "[authorized economic operator](terms/aeo/index.md)" in english
    assert "19 November 2025" in english
    chinese = _page(corpus, Edition.ZH_HANS, found)
    assert "## 超过12个月未审校" in chinese
    assert "2025年11月19日" in chinese


def test_nothing_to_do_shows_no_empty_list(corpus: Corpus) -> None:
    nothing = Freshness(DAY, 12, (), (), (), (), ())
    assert _page(corpus, Edition.EN, nothing).split("## ")[1:] == [_BUILD_EN]


_BUILD_EN = f"""\
About this build {{: #build }}

- Version: 1.2.3
- Date of the sources: 20 November 2026
- Commit: `{"a" * 40}`, with changes not yet committed
- Content (SHA-256): `{"c" * 64}`
"""


def test_the_page_says_of_which_build_it_is(corpus: Corpus) -> None:
    nothing = Freshness(DAY, 12, (), (), (), (), ())
    chinese = _page(corpus, Edition.ZH_HANT, nothing).split("## ")[1]
    assert "建置資訊" in chinese
    assert "2026年11月20日" in chinese
    assert f"`{'a' * 40}`（含尚未提交的改動）" in chinese
    without = _page(corpus, Edition.EN, nothing, replace(BUILD, commit=None, dirty=False)).split("## ")[1]
    assert "- Commit: not known: built without git\n" in without
