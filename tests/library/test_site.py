"""The built site of whatever stands in the library: whole, linked, in its languages, and asking for nothing outside."""

import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from builder.model import Corpus, Edition
from tests.support.html_pages import Linked, is_outside, parsed, text_with_language

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_LOADING = {
    "script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src", "video": "src", "embed": "src",
    "object": "data", "input": "src", "track": "src",
}  # fmt: skip


def _html(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_pages_per_edition(site: Path) -> None:
    """The same pages at the same paths."""
    paths = {e: {p.relative_to(site / e).as_posix() for p in (site / e).rglob("*.html")} for e in Edition}
    assert paths[Edition.ZH_HANS] == paths[Edition.ZH_HANT] == paths[Edition.EN]
    assert paths[Edition.EN]


def test_no_link_is_broken(site: Path) -> None:
    """Every link on every page, anchors and links across the editions included."""
    broken: list[str] = []
    checked = 0
    files = Linked(site)
    for page in _html(site):
        # MkDocs writes the links of 404.html from the root, for it is served at any depth.
        root = page.parent if page.name == "404.html" else None
        for href in parsed(page).xpath("//a/@href | //link/@href | //script/@src | //img/@src"):
            if is_outside(href):
                continue
            checked += 1
            from_root = root is not None and href.startswith("/")
            if wrong := files.broken(page, href.lstrip("/") if from_root else href, root if from_root else None):
                broken.append(f"{page.relative_to(site)}: {href} ({wrong})")
    assert broken == []
    assert checked > len(_html(site)) > 0


def test_nothing_is_asked_for_outside(site: Path) -> None:
    for page in _html(site):
        root = parsed(page)
        for tag, attribute in _LOADING.items():
            for address in root.xpath(f"//{tag}/@{attribute}"):
                assert not re.match(r"(?:[a-z]+:)?//", address), f"{page}: <{tag}> {address}"
        for link in root.xpath("//link[@href]"):
            assert not re.match(r"(?:[a-z]+:)?//", link.get("href")), f"{page}: <link> {link.get('href')}"
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(?:https?:)?//|@import", sheet.read_text("utf-8")), sheet


def test_every_chinese_run_in_english_pages_is_marked(site: Path) -> None:
    for page in _html(site / "en"):
        for text, language in text_with_language(parsed(page)):
            if _HAN.search(text):
                assert language in ("zh-Hans", "zh-Hant", "zh-TW", "zh-HK"), (
                    f"{page.relative_to(site)}: {text.strip()[:40]!r} in {language!r}"
                )


def test_a_page_says_its_language(site: Path) -> None:
    for edition in Edition:
        for page in _html(site / edition):
            assert parsed(page).get("lang") == edition.tag


def test_chinese_pages_do_not_mix_scripts(site: Path) -> None:
    """No character that only Simplified has, outside what is marked as Simplified."""
    simplified = re.compile("[贸务产业园国际报关总条发为与专东议协质检权资风险预储运输]")
    for page in _html(site / "zh-hant"):
        for text, language in text_with_language(parsed(page)):
            if language == "zh-Hant":
                assert not simplified.search(text), f"{page.relative_to(site)}: {text.strip()[:40]!r}"


def test_every_page_says_that_the_official_text_prevails(site: Path) -> None:
    words = {
        Edition.EN: "the official Chinese text prevails",
        Edition.ZH_HANS: "以官方发布的中文文本为准",
        Edition.ZH_HANT: "以官方發布的中文文本為準",
    }
    for edition, sentence in words.items():
        for page in _html(site / edition):
            assert sentence in parsed(page).text_content(), page


def test_a_directive_says_where_it_comes_from(site: Path, corpus: Corpus) -> None:
    assert corpus.directives
    for directive in corpus.directives.values():
        for edition in Edition:
            text = parsed(site / edition / "directives" / directive.id / "index.html").text_content()
            assert directive.capture.sha256 in text
            assert str(directive.issued.year if directive.issued else "") in text


@pytest.mark.parametrize("name", ["build", "directives", "measures", "agencies", "terms"])
def test_data_fits_its_schema(site: Path, name: str) -> None:
    data = json.loads((site / "data" / f"{name}.json").read_text("utf-8"))
    schema = json.loads((site / "data" / "schema" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema, cls=jsonschema.Draft202012Validator)
    assert name == "build" or data[name]


def test_data_says_what_the_text_says(site: Path) -> None:
    measures = json.loads((site / "data" / "measures.json").read_text("utf-8"))["measures"]
    assert measures
    for measure in measures:
        text = measure["text"]
        for key in ("mentions", "targets", "duties"):
            assert all(text[row["start"] : row["end"]] == row["text"] for row in measure[key])
        for row in measure["responsibilities"]:
            assert text[row["start"] + 1 : row["end"] - 1] == row["text"]
            assert 0 <= row["governs"][0] <= row["governs"][1] == row["start"]


def test_sitemap_is_well_formed(site: Path) -> None:
    for edition in Edition:
        ET.parse(site / edition / "sitemap.xml")
