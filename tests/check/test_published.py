"""The proof on the built pages: it holds for the site, and sees whatever is changed or hidden there.

That a browser shows what it reads is asked in tests/browser/test_walk.py.
"""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from builder.check.published import published_problems, shown_official
from builder.model import Edition, Library
from builder.store.directive_file import load_directive
from tests.conftest import Maoce

NAME = "guobanfa-2021-24"
WHOLE, SEVEN = f"directives/{NAME}/index.html", f"directives/{NAME}/7/index.html"


def _pages(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.glob("*/directives/**/index.html")}


@pytest.mark.parametrize("edition", list(Edition))
def test_every_page_shows_what_the_captures_say(site: Path, library: Library, edition: Edition) -> None:
    pages = _pages(site)
    assert len([path for path in pages if path.startswith(f"{edition}/")]) > len(library.directives) > 0
    assert list(published_problems(library, pages, "site", [edition])) == []


def test_each_official_block_stands_once_with_its_stop(site: Path, library: Library) -> None:
    directive = library.directives[NAME]
    for edition in (Edition.ZH_HANS, Edition.EN):
        texts = [block.text for block in shown_official((site / edition / WHOLE).read_bytes())]
        assert texts == [paragraph.text for paragraph in directive.paragraphs()]
        assert texts[:3] == [directive.title, directive.number, directive.addressees]
        assert "（七）培育一批优秀海外仓企业。" in texts


@pytest.mark.parametrize("edition", list(Edition))
def test_a_traditional_character_in_the_official_text_is_no_fault_of_a_page(
    site: Path, library: Library, edition: Edition
) -> None:
    """乾 and 裡 stand in Simplified texts, too; no new build could have mended what the proof said of them."""
    directive = library.directives[NAME]
    path = library.paths["directive", NAME]
    changed, _ = load_directive(path, library.texts[path].replace("力争培育", "力争乾裡"))
    assert changed is not None
    assert changed != directive
    capture = library.captures[directive.capture.file].replace("力争培育".encode(), "力争乾裡".encode())
    odd = replace(library, directives={NAME: changed}, captures={directive.capture.file: capture})
    pages = {
        name: page.replace("力争培育".encode(), "力争乾裡".encode()).replace("力爭培育".encode(), "力爭乾裡".encode())
        for name, page in _pages(site).items()
    }
    assert list(published_problems(odd, pages, "site", [edition])) == []
    assert list(published_problems(odd, _pages(site), "site", [edition])) != []


SENTENCE = "到2025年，力争培育100家左右"
EDITS = [
    ("a character changed", "力争培育100家", "力争培育101家"),
    ("a character lost", "力争培育100家", "力争培育00家"),
    ("a word added", "力争培育100家", "大力力争培育100家"),
    ("a zero-width space added", "力争培育", "力争\u200b培育"),
    ("a Traditional character", "力争培育", "力爭培育"),
    ("a full stop lost from a heading", "培育一批优秀海外仓企业。", "培育一批优秀海外仓企业"),
    ("hidden by style", SENTENCE, f'<span style="display:none">{SENTENCE}</span>'),
    ("of no size", SENTENCE, f'<span style="font-size:0">{SENTENCE}</span>'),
    ("pushed out of sight", SENTENCE, f'<span style="position:absolute;left:-999em">{SENTENCE}</span>'),
    ("hidden by the attribute", SENTENCE, f"<span hidden>{SENTENCE}</span>"),
    ("behind a fold", SENTENCE, f"<details>{SENTENCE}</details>"),
    ("in a comment", SENTENCE, f"<!-- {SENTENCE} -->"),
    ("in a template", SENTENCE, f"<template>{SENTENCE}</template>"),
    ("in a script", SENTENCE, f"<script>{SENTENCE}</script>"),
    ("only for browsers without scripts", SENTENCE, f"<noscript>{SENTENCE}</noscript>"),
    ("written backwards", SENTENCE, f"<bdo dir=rtl>{SENTENCE}</bdo>"),
    ("not marked as official", '<p class="official">', "<p>"),
]  # fmt: skip


def _edited(page: str, old: str, new: str) -> str:
    """The page with the first place changed from its official text on."""
    begin = re.search(r'<[^<]*class="official', page)
    assert begin
    text = page[begin.start() :]
    assert old in text, old
    return page[: begin.start()] + text.replace(old, new, 1)


@pytest.mark.parametrize("name", [WHOLE, SEVEN], ids=["the directive", "the measure"])
@pytest.mark.parametrize(("what", "old", "new"), EDITS, ids=[row[0] for row in EDITS])
def test_what_is_changed_or_hidden_is_seen(
    site: Path, library: Library, name: str, what: str, old: str, new: str
) -> None:
    path = f"{Edition.ZH_HANS}/{name}"
    page = (site / path).read_text("utf-8")
    if old.endswith("企业。"):  # the mark of a heading is its own
        old, new = f"{old}</span>", f"{new}</span>"
    pages = _pages(site) | {path: _edited(page, old, new).encode()}
    one = replace(library, directives={NAME: library.directives[NAME]})
    found = list(published_problems(one, pages, "site", [Edition.ZH_HANS]))
    assert [(problem.path, problem.rule) for problem in found] == [(f"site/{path}", "shown")], what


def test_two_paragraphs_exchanged_or_marked_as_english_are_seen(site: Path, library: Library) -> None:
    path = f"{Edition.EN}/{WHOLE}"
    page = (site / path).read_text("utf-8")
    blocks = re.findall(r'<p class="official" lang="zh-Hans">.*?</p>', page)
    assert len(blocks) > 20
    one = replace(library, directives={NAME: library.directives[NAME]})
    for edited, rule in (
        (page.replace(blocks[5], "\0").replace(blocks[6], blocks[5]).replace("\0", blocks[6]), "shown"),
        (page.replace(blocks[5], blocks[5] * 2), "shown"),
        (page.replace(blocks[5], blocks[5].replace("zh-Hans", "en")), "shown-language"),
    ):
        found = published_problems(one, _pages(site) | {path: edited.encode()}, "site", [Edition.EN])
        assert [problem.rule for problem in found] == [rule]


def test_the_command_names_the_page(maoce: Maoce, copy: Path, site: Path) -> None:
    for path in _pages(site):
        (copy / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site / path, copy / "site" / path)
    assert maoce("check", "--site").returncode == 0
    (copy / "site").rename(copy / "away")
    assert maoce("check", "--site").stderr.startswith("site:1:1: [no-site] "), "one line, not one a page"
    (copy / "away").rename(copy / "site")
    broken = copy / "site" / Edition.ZH_HANT / SEVEN
    broken.write_text(_edited(broken.read_text("utf-8"), "力爭", "力求"), "utf-8")
    (copy / "site" / Edition.EN / WHOLE).unlink()
    done = maoce("check", "--site")
    assert done.returncode == 1
    lines = done.stderr.splitlines()
    assert [line.split("] ")[0] for line in lines[:-1]] == [
        f"site/en/{WHOLE}:1:1: [not-built",
        f"site/zh-hant/{SEVEN}:1:1: [shown",
    ]
    assert "力求" in lines[1]
