"""Rendering: our pages are MkDocs' own, and after any edit those that a build from nothing would make."""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from builder import pipeline
from builder.model import Edition, MaoceError
from builder.publishing import publisher
from builder.publishing.finish import finished
from builder.publishing.publisher import Rendering, environment
from builder.publishing.rendering.standing import NOTED, Before
from builder.publishing.rendering.store import Store, key
from builder.store.project import Project
from tests.conftest import ROOT
from tests.support.small import small_project

EDITION = Edition.EN
DAY = date(2026, 11, 1)


class Work:
    """A small project's work folder for one edition, to edit and to render, with a store or from nothing."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder = root, root / "build" / "work"
        pipeline.write_edition(Project(root), EDITION, self.folder)
        self.docs = self.folder / "docs" / EDITION

    def render(self, day: date = DAY, *, afresh: bool = False) -> tuple[Rendering, dict[str, bytes]]:
        """Render, with what is in the store and what stands, or `afresh`; gives each file of the site by its name."""
        site, stood = self.folder / "site", self.folder / "stood"
        if site.is_dir():
            shutil.rmtree(stood, ignore_errors=True)
            site.rename(stood)
        before = None if afresh else Before(stood, self.folder / NOTED)
        with publisher.renderer(self.root) as pages:
            made = pages.render(self.folder, day, editions=[EDITION], before=before)
        return made, {
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
        }

    def afresh(self) -> dict[str, bytes]:
        """Render from nothing."""
        store = self.root / "build" / "pages"
        store.rename(store.with_name("aside"))
        made, site = self.render(afresh=True)
        assert made.rendered == sum(name.endswith(".html") for name in site)
        shutil.rmtree(store)
        store.with_name("aside").rename(store)
        return site

    def stored(self) -> list[Path]:
        """The files of the store."""
        return sorted(path for path in (self.root / "build" / "pages").glob("??/*"))


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Work]:
    made = Work(small_project(tmp_path_factory.mktemp("rendering") / "small"))
    with pytest.MonkeyPatch.context() as environ:
        environ.setenv("PYTHONPATH", str(ROOT))
        first, site = made.render()
        assert first.rendered == sum(name.endswith(".html") for name in site) > 10
        yield made


def test_pages_are_those_of_mkdocs(work: Work) -> None:
    assert_as_mkdocs_makes_it(work)


def assert_as_mkdocs_makes_it(work: Work) -> None:
    """Every page is what plain MkDocs makes of it, finished."""
    made, site = work.render()
    shutil.rmtree(work.folder / "site")
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--config-file",
        work.folder / f"{EDITION}.yml",
    ]
    subprocess.run(command, cwd=work.root, env=environment(), capture_output=True, check=True)
    theirs = work.folder / "site" / EDITION
    expected = {
        f"{EDITION}/{path.relative_to(theirs).as_posix()}": finished(
            path.read_text("utf-8"), EDITION, made.assets, path.name
        )
        for path in theirs.rglob("*.html")
        if path.name != "404.html"
    }
    assert len(expected) > 10
    assert {name: page.decode() for name, page in site.items() if name.endswith(".html")} == expected
    assert (theirs / "search" / "search_index.json").read_bytes() == site[f"{EDITION}/search/search_index.json"]


def test_what_has_not_changed_is_not_rendered_again(work: Work) -> None:
    assert work.render()[0].rendered == 0


def test_a_page_does_not_depend_on_the_day(work: Work) -> None:
    made, site = work.render(date(2027, 1, 1))
    assert made.rendered == 0
    work.root.joinpath("build", "pages").rename(work.root / "build" / "kept")
    again = work.render(date(2027, 1, 1))[1]
    shutil.rmtree(work.root / "build" / "pages")
    work.root.joinpath("build", "kept").rename(work.root / "build" / "pages")
    assert again == site


def _page(work: Work, dice: random.Random) -> Path:
    return dice.choice(sorted(path for path in work.docs.glob("terms/*/index.md")))


def _reword(work: Work, dice: random.Random) -> None:
    page = _page(work, dice)
    page.write_text(page.read_text("utf-8") + f"\nReworded, {dice.random()}.\n", "utf-8")


def _lead_elsewhere(work: Work, dice: random.Random) -> None:
    page, other = _page(work, dice), _page(work, dice)
    page.write_text(page.read_text("utf-8") + f"\n[see](../{other.parent.name}/index.md)\n", "utf-8")


def _add(work: Work, dice: random.Random) -> None:
    page = work.docs / "terms" / f"new-{dice.randrange(10**6)}" / "index.md"
    page.parent.mkdir()
    page.write_text("---\ntitle: New\nsearch: {exclude: true}\n---\n# New\n\n[terms](../index.md)\n", "utf-8")


def _delete(work: Work, dice: random.Random) -> None:
    for page in work.docs.glob("terms/new-*/index.md"):
        page.unlink()
    for page in work.docs.glob("terms/*/index.md"):
        text = page.read_text("utf-8")
        page.write_text("\n".join(line for line in text.split("\n") if "](../new-" not in line), "utf-8")


def _rename_in_nav(work: Work, dice: random.Random) -> None:
    page = work.docs / "terms" / "index.md"
    text = page.read_text("utf-8")
    start, title, rest = text.partition("\ntitle: ")
    page.write_text(f"{start}{title}T{dice.randrange(10**6)}{rest[rest.index(chr(10)) :]}", "utf-8")


def _label(work: Work, dice: random.Random) -> None:
    configuration = work.folder / f"{EDITION}.yml"
    text = configuration.read_text("utf-8")
    configuration.write_text(
        text.replace("language_switch:", f"language_switch: {dice.randrange(10**6)} #", 1), "utf-8"
    )


def _template(work: Work, dice: random.Random) -> None:
    path = work.root / "overrides" / "partials" / "copyright.html"
    path.write_text(path.read_text("utf-8") + f"<p>{dice.random()}</p>\n", "utf-8")


def _style(work: Work, dice: random.Random) -> None:
    path = work.root / "overrides" / "assets" / "stylesheets" / "maoce.css"
    path.write_text(path.read_text("utf-8") + f"\n/* {dice.random()} */\n", "utf-8")


def _damage(work: Work, dice: random.Random) -> None:
    for path in dice.sample(work.stored(), 5):
        data = bytearray(path.read_bytes())
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        path.write_bytes(data)


def _touch(work: Work, dice: random.Random) -> None:
    """Somebody writes into files of the site that stands."""
    for path in dice.sample(sorted((work.folder / "site" / EDITION).rglob("*.html")), 5):
        path.write_text("changed by hand", "utf-8")


def _take_away(work: Work, dice: random.Random) -> None:
    for path in dice.sample(sorted((work.folder / "site" / EDITION).rglob("*.html")), 5):
        path.unlink()


def _misnote(work: Work, dice: random.Random) -> None:
    """What was noted of the pages is damaged."""
    path = work.folder / NOTED / EDITION
    data = bytearray(path.read_bytes())
    data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)


def _cut(work: Work, dice: random.Random) -> None:
    for path in dice.sample(work.stored(), 5):
        path.write_bytes(path.read_bytes()[: dice.randrange(40)])


EDITS: list[tuple[Callable[[Work, random.Random], None], str]] = [
    (_reword, "a page says something else"),
    (_lead_elsewhere, "a page leads to another"),
    (_add, "a page comes"),
    (_lead_elsewhere, "a page leads to one that may be new"),
    (_damage, "files of the store are damaged"),
    (_rename_in_nav, "the title of a tab changes"),
    (_delete, "pages go, and what led to them"),
    (_label, "a label changes"),
    (_cut, "files of the store are cut short"),
    (_touch, "pages of the site that stands are changed by hand"),
    (_take_away, "pages of it are gone"),
    (_misnote, "what was noted of it is damaged"),
    (_template, "a template changes"),
    (_style, "a style sheet changes, and with it the name of the assets"),
]


def test_after_any_edits_a_site_is_as_if_made_from_nothing(work: Work) -> None:
    """Several at a time, in an order by chance that is the same each time."""
    dice = random.Random(12)
    edits = [edit for edit, _ in EDITS]
    for _ in range(2):
        edits += dice.sample(edits, len(EDITS))
    done = 0
    while edits:
        for _ in range(dice.choice((1, 3, 5))):
            if edits:
                edits.pop(0)(work, dice)
                done += 1
        _, site = work.render()
        assert site == work.afresh(), done
    assert done == 3 * len(EDITS)


def test_one_edit_renders_one_page(work: Work) -> None:
    work.render()
    _reword(work, random.Random(3))
    assert work.render()[0].rendered == 1


def test_what_led_to_a_page_that_is_gone_is_told_and_not_kept(work: Work) -> None:
    _delete(work, random.Random(4))
    _add(work, random.Random(4))
    [new] = work.docs.glob("terms/new-*/index.md")
    lead, there = work.docs / "about.md", new.read_text("utf-8")
    before = lead.read_text("utf-8")
    lead.write_text(f"{before}\n[new](terms/{new.parent.name}/index.md#nowhere)\n", "utf-8")
    with pytest.raises(MaoceError, match="does not contain an anchor '#nowhere'"):
        work.render()
    lead.write_text(f"{before}\n[new](terms/{new.parent.name}/index.md)\n", "utf-8")
    work.render()
    new.unlink()
    for _ in range(2):  # a page with a fault is not taken from the store
        with pytest.raises(MaoceError, match=r"contains a link 'terms/new-\d+/index.md', but the target is not found"):
            work.render()
    new.write_text(there, "utf-8")
    assert work.render()[0].rendered <= 1, "as it was when it was kept"
    new.unlink()
    lead.write_text(before, "utf-8")


def test_all_that_is_wrong_is_told_at_once(work: Work) -> None:
    pages = sorted(work.docs.glob("terms/*/index.md"))[:3]
    before = [page.read_text("utf-8") for page in pages]
    for page, text in zip(pages, before, strict=True):
        page.write_text(f"{text}\n[x](nowhere-{page.parent.name}.md)\n", "utf-8")
    with pytest.raises(MaoceError) as raised:
        work.render()
    for page, text in zip(pages, before, strict=True):
        assert f"nowhere-{page.parent.name}.md" in str(raised.value)
        page.write_text(text, "utf-8")


def test_a_store_of_another_version_is_not_read(tmp_path: Path) -> None:
    """A name is made of all that a page depends on, each part by itself."""
    names = {key(parts) for parts in ([b"a", b"b"], [b"ab"], [b"a", b"b", b""], [b"b", b"a"], [b"", b"ab"])}
    assert len(names) == 5
    store = Store(tmp_path)
    store.put(key([b"1"]), {"html": "<p>中文</p>"})
    assert store.get(key([b"1"])) == {"html": "<p>中文</p>"}
    assert store.get(key([b"2"])) is None


def test_a_store_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file")
    store.put(key([b"1"]), 1)
    assert store.get(key([b"1"])) is None
    store.forget()


def test_a_store_forgets_what_nobody_asks_for(tmp_path: Path) -> None:
    store, ago = Store(tmp_path), time.time() - 15 * 86_400
    for name in ("asked", "old"):
        store.put(key([name.encode()]), name)
    kept = list(tmp_path.glob("??/*"))
    assert len(kept) == 2
    for path in kept:
        os.utime(path, (ago, ago))
    assert store.get(key([b"asked"])) == "asked"
    store.forget()
    assert [store.get(key([name])) for name in (b"asked", b"old")] == ["asked", None]
