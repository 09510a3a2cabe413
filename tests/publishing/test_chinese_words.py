"""What the built pages of the Chinese editions say in words of ours: in Chinese, and set as Chinese is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml.html import HtmlElement

from builder.model import Edition
from tests.support.html_pages import parsed
from tests.support.typography import HALF_WIDTH, HAN

# Not ours: official text, quoted or whole, and what was left out of a saved page, all of them as they were printed.
_THEIRS = {"official", "context", "clause", "left-out"}
_SAID_ALOUD = ("title", "aria-label", "alt", "placeholder")
ENGLISH = "English"  # the edition of that name, in the switch


@pytest.fixture(scope="module", params=[Edition.ZH_HANS, Edition.ZH_HANT])
def pages(request: pytest.FixtureRequest, site: Path) -> dict[str, HtmlElement]:
    """The pages of an edition by their addresses."""
    folder = site / request.param
    found = {path.relative_to(folder).as_posix(): parsed(path) for path in folder.rglob("*.html")}
    assert len(found) > 100
    return found


def ours(element: HtmlElement) -> Iterator[str]:
    """The runs of text that are ours and in Chinese."""
    if not isinstance(element.tag, str) or element.tag in ("script", "style"):
        return
    if _THEIRS & set((element.get("class") or "").split()) or element.get("lang") == "en":
        return
    yield element.text or ""
    for child in element:
        yield from ours(child)
        yield child.tail or ""


def test_marks_beside_chinese_are_of_full_width(pages: dict[str, HtmlElement]) -> None:
    """A run is read with what stands before it: brackets often stand beside a link."""
    found = {address: HALF_WIDTH.findall("".join(ours(page.body))) for address, page in pages.items()}
    assert {address: marks for address, marks in found.items() if marks} == {}


def test_what_is_said_aloud_and_on_hovering_is_chinese(pages: dict[str, HtmlElement]) -> None:
    """But for names: pinyin and English of a term."""
    said = {
        (text, address)
        for address, page in pages.items()
        for element in page.body.iter("*")
        for attribute in _SAID_ALOUD
        if (text := element.get(attribute))
    }
    assert len(said) > 100
    assert [one for one in sorted(said) if not HAN.search(one[0]) and " · " not in one[0] and one[0] != ENGLISH] == []


def test_english_alone_is_folded_away(pages: dict[str, HtmlElement]) -> None:
    """Notes for translators, and reasons against a name, are written in English only."""
    folds = [fold for page in pages.values() for fold in page.xpath("//details[@class='in-english']")]
    assert folds
    assert all(HAN.search(fold.xpath("string(summary)")) for fold in folds)
    assert not [
        address
        for address, page in pages.items()
        if page.xpath("//p[@class='note'][not(ancestor::details)]//*[@lang='en']")
    ]
