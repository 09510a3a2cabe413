"""A preview: what it shows follows its sources, and says what is wrong with them while something is."""

import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from builder.files import write
from builder.model import Edition
from builder.publishing.policy import PAGE
from builder.publishing.showing import Preview, previewing
from builder.publishing.watching import on_change
from tests.publishing.test_publisher import DEADLINE, free_port, running, until_it_says
from tests.support.broken_files import TERM
from tests.support.small import small_project

HEAD = (
    f'<!DOCTYPE html><html><head><meta http-equiv="Content-Security-Policy" content="{PAGE}">'
    '<link rel="icon" href="data:,"></head>'
)


class Shown(NamedTuple):
    """A preview of a site of two pages, and where it is."""

    preview: Preview
    address: str

    def page(self, text: str, name: str = "en/terms/x/index.html") -> None:
        """Write a page of the site."""
        write(self.preview.site, name, f"{HEAD}<body><p>{text}</p></body></html>")


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    port = free_port()
    found = Shown(Preview(tmp_path / "site", tmp_path / "data", Edition.EN), f"http://127.0.0.1:{port}")
    found.page("home", "en/index.html")
    found.page("before")
    write(tmp_path / "data", "x.csv", "a,b\n")
    write(tmp_path, "secret.txt", "not below the site")
    with previewing(found.preview, port):
        yield found


def asked(address: str) -> tuple[int, str]:
    """The status and the text of what stands at an address."""
    try:
        with urllib.request.urlopen(address, timeout=DEADLINE) as answer:
            return answer.status, answer.read().decode("utf-8")
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode("utf-8")


ASKED = [
    ("/", HTTPStatus.OK, "<p>home</p>", "leads to the edition"),
    ("/en/", HTTPStatus.OK, "<p>home</p>", "an index by its folder"),
    ("/en/terms/x/", HTTPStatus.OK, "<p>before</p>", "a page by its folder"),
    ("/en/terms/x/index.html?q=1", HTTPStatus.OK, "<p>before</p>", "a page by its name, with a query"),
    ("/en/terms/%79/", HTTPStatus.NOT_FOUND, "/en/terms/%79/", "no such page"),
    ("/zh-hans/", HTTPStatus.NOT_FOUND, "/zh-hans/", "an edition that is not shown"),
    ("/en/<i>.html", HTTPStatus.NOT_FOUND, "&lt;i&gt;", "an address is shown as text"),
    ("/data/x.csv", HTTPStatus.OK, "a,b\n", "a download"),
    ("/data/%2e%2e/secret.txt", HTTPStatus.NOT_FOUND, "", "nothing above the folder of the downloads"),
    ("/%2e%2e/secret.txt", HTTPStatus.NOT_FOUND, "", "nothing above the folder of the site"),
    ("/-/reload.js", HTTPStatus.OK, "location.reload()", "the script"),
    ("/-/changes/x", HTTPStatus.OK, "", "a moment that is none is answered at once"),
]


@pytest.mark.parametrize(("path", "status", "text", "why"), ASKED, ids=[why for *_, why in ASKED])
def test_what_is_asked_for(shown: Shown, path: str, status: int, text: str, why: str) -> None:
    answer = asked(shown.address + path)
    assert answer[0] == status, why
    assert text in answer[1], why


def test_a_page_that_is_open_follows(shown: Shown, page: Page) -> None:
    """The reader does nothing; the policy of the page, which stays in it, allows the script."""
    page.goto(f"{shown.address}/en/terms/x/")
    expect(page.locator("p")).to_have_text("before")
    shown.page("after")
    shown.preview.show()
    expect(page.locator("p")).to_have_text("after")
    shown.preview.show(("Something is wrong", "a.yml:1:2: [x] <script>alert(1)</script>"))
    expect(page.locator("h1")).to_have_text("Something is wrong")
    expect(page.locator("pre")).to_have_text("a.yml:1:2: [x] <script>alert(1)</script>")
    page.goto(f"{shown.address}/en/")
    expect(page.locator("h1")).to_have_text("Something is wrong")
    shown.preview.show()
    expect(page.locator("p")).to_have_text("home")


def test_a_preview_follows_its_sources(tmp_path: Path) -> None:
    root = small_project(tmp_path / "small")
    port, term = free_port(), root / TERM
    address = f"http://127.0.0.1:{port}/en/terms/overseas-warehouse/index.html"
    command = [sys.executable, "-m", "builder", "serve", "--edition", "en", "--port", str(port)]
    with running(command, root):
        text = term.read_text("utf-8")
        until_it_says(address, "before they are sold")
        term.write_text(text.replace("before they are sold", "before anybody buys them"), "utf-8")
        until_it_says(address, "before anybody buys them")
        term.write_text(text.replace("zh: ", "zhh: ", 1), "utf-8")
        said = until_it_says(address, "Something is wrong")
        assert f"{TERM}:" in said, "what `check` says, place and all"
        assert "[" in said
        term.write_text(text, "utf-8")
        until_it_says(address, "before they are sold")
        template = root / "overrides" / "partials" / "copyright.html"
        template.write_text(template.read_text("utf-8") + "<b>a template</b>", "utf-8")
        until_it_says(address, "<b>a template</b>")


def test_files_that_change_are_noticed(tmp_path: Path) -> None:
    """Each time the files are as they are after a change; once the block has ended, no more."""
    noticed: list[dict[str, str]] = []

    def found() -> dict[str, str]:
        return {path.name: path.read_text() for path in tmp_path.iterdir()}

    with on_change([tmp_path], lambda: noticed.append(found())):
        for change in (
            lambda: (tmp_path / "a.yml").write_text("a"),
            lambda: (tmp_path / "a.yml").write_text("ab"),
            lambda: (tmp_path / "a.yml").rename(tmp_path / "b.yml"),
            lambda: (tmp_path / "b.yml").unlink(),
        ):
            change()
            end = time.monotonic() + DEADLINE
            while noticed[-1:] != [found()]:
                assert time.monotonic() < end, noticed
                time.sleep(0.1)
    (tmp_path / "c.yml").write_text("c")
    time.sleep(1)
    assert not any("c.yml" in files for files in noticed)
