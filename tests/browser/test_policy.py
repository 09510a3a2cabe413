"""The Content-Security-Policy as it is published: nothing that the site does is forbidden, and what a stranger brings does not run.

Every page carries it; http sends the header of the ready files as well. That a reader's walk is not forbidden is heard in
test_walk.py; test_firefox.py asks the same of Firefox.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page

from builder.publishing import policy
from tests.browser.test_walk import until
from tests.conftest import POLICY, serving
from tests.support.html_pages import parsed


def test_every_page_carries_the_policy_before_all_else(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 1000
    for path in pages:
        root = parsed(path)
        head = [element for element in root.find("head") if isinstance(element.tag, str)]
        assert head[0].get("http-equiv") == "Content-Security-Policy", path
        wanted = policy.missing_page() if path == site / "404.html" else policy.PAGE
        assert head[0].get("content") == wanted, path
        assert b"charset" in path.read_bytes()[:1024], "browsers look for it no further"


def test_no_page_holds_what_the_policy_forbids(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        root = parsed(path)
        scripts = [script for script in root.iter("script") if not script.get("src")]
        inline = [script.text for script in scripts if script.get("type") != "application/json"]
        assert inline == ([policy.missing_script()] if path == site / "404.html" else []), path
        assert root.xpath("//style | //base | //object | //embed | //iframe") == [], path
        assert root.xpath("//@*[starts-with(name(), 'on') or name() = 'style']") == [], path
        assert root.xpath("//@href[starts-with(., 'javascript:')]") == [], path


def test_the_policy_allows_nothing_inline() -> None:
    for said in (policy.PAGE, policy.missing_page(), POLICY):
        assert "unsafe" not in said
        assert "default-src 'none'" in said
        assert "*" not in said
    assert "frame-ancestors 'none'" in POLICY, "which only a header may say"


class Brought(NamedTuple):
    """What a stranger's text might bring, and the directive that forbids it."""

    markup: str
    directive: str


BROUGHT = {
    "a script": Brought("<script>window.ran = 1</script>", "script-src"),
    "a script as an address": Brought('<script src="data:text/javascript,window.ran=1"></script>', "script-src"),
    "a script of another host": Brought('<script src="ELSEWHERE/x.js"></script>', "script-src"),
    "a module": Brought('<script type="module">window.ran = 1</script>', "script-src"),
    "a handler": Brought('<img src="data:," onerror="window.ran = 1">', "script-src"),
    "a handler in a drawing": Brought('<svg onload="window.ran = 1"><animate onbegin="window.ran = 1" /></svg>', "script-src"),
    "a script behind a link": Brought('<a id="go" href="javascript:window.ran=1">go</a>', "script-src"),
    "styles": Brought("<style>article { display: none }</style>", "style-src"),
    "a style": Brought('<p style="position: fixed; inset: 0">over all</p>', "style-src"),
    "styles of another host": Brought('<link rel="stylesheet" href="ELSEWHERE/x.css">', "style-src"),
    "a picture of another host": Brought('<img src="ELSEWHERE/seen.png">', "img-src"),
    "a frame": Brought('<iframe src="data:text/html,<script>parent.ran=1</script>"></iframe>', "frame-src"),
    "an object": Brought('<object data="ELSEWHERE/x.pdf"></object>', "object-src"),
    "another base": Brought('<base href="ELSEWHERE/">', "base-uri"),
    "a form": Brought('<form action="ELSEWHERE/" method="post"><button id="go">go</button></form>', "form-action"),
    "a sound": Brought('<audio src="ELSEWHERE/x.mp3" preload="auto"></audio>', "media-src"),
}  # fmt: skip


class Strange(NamedTuple):
    """A page in which a stranger's texts are read one after the other, the folder with each, and another host."""

    page: Page
    base: str
    answered: list[str]
    elsewhere: str


@pytest.fixture(scope="module", params=["http", "file"])
def strange(
    request: pytest.FixtureRequest, browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Strange]:
    folder = tmp_path_factory.mktemp("strange")
    (folder / "en" / "search").mkdir(parents=True)
    (folder / "assets").symlink_to(site / "assets")
    for theirs in (site / "en" / "search").glob("search_index.*"):
        (folder / "en" / "search" / theirs.name).symlink_to(theirs)
    page = browser.new_page()
    page.add_init_script(
        "window.forbidden = []; document.addEventListener('securitypolicyviolation',"
        " ({ effectiveDirective }) => window.forbidden.push(effectiveDirective))"
    )
    answered: list[str] = []
    page.on("response", lambda response: answered.append(response.url))
    with serving(folder, policy="") as address, serving(site, policy="") as elsewhere:
        text = (site / "en" / "about.html").read_text("utf-8")
        assert text.count("</article>") == 1
        for what, (markup, _) in BROUGHT.items():
            bringing = text.replace("</article>", f"{markup.replace('ELSEWHERE', elsewhere)}</article>")
            (folder / "en" / f"{what}.html").write_text(bringing, "utf-8")
        yield Strange(page, address if request.param == "http" else folder.as_uri(), answered, elsewhere)
    page.close()


@pytest.mark.parametrize("what", BROUGHT)
def test_what_a_stranger_brings_does_not_run(strange: Strange, what: str) -> None:
    page, base, answered, elsewhere = strange
    markup, directive = BROUGHT[what]
    page.goto(f"{base}/en/{what}.html")
    if 'id="go"' in markup:
        page.locator("#go").click(no_wait_after=True)
    until(page, "window.forbidden.length > 0")
    shown = "getComputedStyle(document.querySelector('article')).display"
    ran, forbidden, display = page.evaluate(f"[window.ran, window.forbidden, {shown}]")
    assert ran is None
    assert display == "block"
    assert any(said.startswith(directive) for said in forbidden), forbidden
    assert [url for url in answered if url.startswith(elsewhere)] == []
