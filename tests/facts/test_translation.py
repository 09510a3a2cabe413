"""Our English beside the official text."""

from dataclasses import replace

import pytest

from builder.facts.blocks import Choice, Fold, PageFacts, Paragraph, all_blocks
from builder.facts.edition import edition_facts, edition_view
from builder.facts.text import Link
from builder.facts.translation import english_of
from builder.language.script import Traditional
from builder.model import Corpus, Edition, Part, Place, Unit
from builder.reading.freshness import freshness
from builder.reading.targets import find_targets
from tests.conftest import BUILD

DIRECTIVE = "guobanfa-2021-24"
MEASURE = f"directives/{DIRECTIVE}/7/index"


def _pages(corpus: Corpus, edition: Edition) -> dict[str, PageFacts]:
    view = edition_view(corpus, edition, Traditional([]))
    return {page.path: page for page in edition_facts(view, freshness(corpus, BUILD.day), [], BUILD)}


def _roles(page: PageFacts, role: str) -> list[Paragraph]:
    return [block for block in all_blocks(page.blocks) if isinstance(block, Paragraph) and role in block.roles]


@pytest.fixture(scope="module")
def english(corpus: Corpus) -> dict[str, PageFacts]:
    return _pages(corpus, Edition.EN)


def test_each_paragraph_stands_behind_its_english(english: dict[str, PageFacts], corpus: Corpus) -> None:
    """On the page of every measure, and all of them on that of the directive."""
    assert len(corpus.translations) > 50
    translated = {place for place in corpus.translations if place.unit is Unit.TEXT}
    for measure in corpus.directives[DIRECTIVE].measures():
        page = english[f"directives/{DIRECTIVE}/{measure[1].id}/index"]
        blocks = [block for block in page.blocks if isinstance(block, Paragraph)]
        shown = [index for index, block in enumerate(blocks) if "official" in block.roles]
        assert shown
        for index in shown:
            place = blocks[index].place
            assert place in translated
            assert blocks[index - 1].roles[0] == "translation"
            assert blocks[index - 1].text.shown == corpus.translations[place].text
    whole = _roles(english[f"directives/{DIRECTIVE}/index"], "translation")
    assert {block.text.shown for block in whole} >= {corpus.translations[place].text for place in translated}


def test_what_the_chinese_names_is_linked_in_english(english: dict[str, PageFacts]) -> None:
    """Every agency of a clause, and the term of the measure."""
    spans = [span for block in _roles(english[MEASURE], "translation") for span in block.text.spans]
    targets = {span.mark.target for span in spans if isinstance(span.mark, Link)}
    assert {
        "terms/overseas-warehouse/index",
        "agencies/mofcom/index",
        "agencies/mfa/index",
        "agencies/cbirc/index",
    } <= targets


def test_who_has_read_it_is_said(english: dict[str, PageFacts], corpus: Corpus) -> None:
    (said,) = [b.text.shown for b in _roles(english[MEASURE], "notice") if "Unofficial translation" in b.text.shown]
    assert "second reader" in said
    place = next(place for place in corpus.translations if place.id == "7" and place.unit is Unit.TEXT)
    draft = replace(
        corpus, translations=dict(corpus.translations) | {place: replace(corpus.translations[place], status="draft")}
    )
    assert any("a draft" in block.text.shown for block in _roles(_pages(draft, Edition.EN)[MEASURE], "notice"))


def test_a_directive_without_a_translation_says_so(english: dict[str, PageFacts]) -> None:
    for page in ("directives/guobanfa-2023-10/index", "directives/guobanfa-2023-10/1/index"):
        assert any("has not been translated" in block.text.shown for block in _roles(english[page], "notice"))
        assert not _roles(english[page], "translation")
        assert not any(isinstance(block, Choice) for block in english[page].blocks)


def test_half_a_translation_is_shown_as_far_as_it_goes(corpus: Corpus) -> None:
    half = {
        place: found
        for place, found in corpus.translations.items()
        if place.part is not Part.MEASURE or place.id != "7"
    }
    pages = _pages(replace(corpus, translations=half), Edition.EN)
    assert any("not complete" in block.text.shown for block in _roles(pages[f"directives/{DIRECTIVE}/index"], "notice"))
    assert any("has not been translated" in block.text.shown for block in _roles(pages[MEASURE], "notice"))


@pytest.mark.parametrize("edition", [Edition.ZH_HANS, Edition.ZH_HANT])
def test_in_chinese_it_is_folded(corpus: Corpus, edition: Edition) -> None:
    page = _pages(corpus, edition)[MEASURE]
    (fold,) = [block for block in page.blocks if isinstance(block, Fold)]
    assert [
        block.text.lang for block in fold.blocks if isinstance(block, Paragraph) and "translation" in block.roles
    ] == ["en"]


def test_a_target_in_english_names_its_year(corpus: Corpus) -> None:
    view = edition_view(corpus, Edition.EN, Traditional([]))
    found = 0
    for place in {p.whole.text for p in corpus.translations if p.part is Part.MEASURE}:
        text = corpus.passages[place].text if place in corpus.passages else ""
        for target in find_targets(text):
            english = english_of(view, place, target.start, target.end)
            assert english
            assert all(str(year) in english.shown for year in target.years)
            found += 1
    assert found > 10


def test_a_context_in_english_marks_the_name(english: dict[str, PageFacts]) -> None:
    page = english["terms/overseas-warehouse/index"]
    lines = [text for block in all_blocks(page.blocks) if isinstance(block, Paragraph) for text in [block.text.shown]]
    assert any(line.startswith("Encourage traditional foreign trade firms") for line in lines)


def test_no_place_is_asked_for_in_vain(corpus: Corpus) -> None:
    view = edition_view(corpus, Edition.EN, Traditional([]))
    place = Place("guobanfa-2023-10", Part.MEASURE, "1").text
    assert english_of(view, place, 0, 5) is None
