"""What a host needs: names by which files are kept for ever, compressed files, a page for what is missing, ready files."""

import gzip
import http.client
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

import brotli
import pytest
from playwright.sync_api import Page, expect

from builder.model import Edition
from builder.publishing import policy
from builder.publishing.bundle import only_for_hosts
from builder.publishing.compress import write_compressed
from builder.publishing.finish import digest, finish, finished, share_assets
from tests.bench.hosting import NoNginxError, nginx
from tests.browser.test_walk import first, type_words
from tests.conftest import ROOT, Quiet, Watched, serving

HASHED = re.compile(r"[0-9a-f]{12}")


# Names


def test_assets_stand_once_and_are_named_by_what_they_are(site: Path) -> None:
    [assets] = (site / "assets").iterdir()
    assert [*site.glob("*/assets")] == []
    assert HASHED.fullmatch(assets.name)
    assert assets.name == digest(assets)
    for edition in Edition:
        [data] = (site / edition / "search" / "data").rglob("*.js")
        assert data.stem == sha256(data.read_bytes()).hexdigest()[:12]
        current = site / edition / "search" / f"current-{assets.name}.js"
        assert current.read_text("utf-8") == f'maoceData({{"data":"data/","open":"{data.stem}"}})\n'


def test_what_has_no_such_name_is_small(site: Path) -> None:
    """For it is asked for anew on each visit: the pages apart, the theme's empty index and the pointer."""
    kept = [site / "assets", site / "data"]
    others = [
        file
        for file in site.rglob("*")
        if file.is_file() and file.suffix in (".js", ".css", ".json") and not any(map(file.is_relative_to, kept))
        and not HASHED.fullmatch(file.stem)
    ]  # fmt: skip
    assert len(others) == 3 * len(Edition)
    assert all(file.stat().st_size < 500 for file in others)


def _rendered(folder: Path, *, data: str, script: str) -> Path:
    """A site as it is before the last step, of one page an edition."""
    for edition in Edition:
        for name, text in {
            "assets/javascripts/search/worker.js": script,
            f"search/data/open/{data}.js": data,
            "search/current.js": f'maoceData({{"data":"data/","open":"{data}"}})\n',
            "terms/x/index.html": '<head>\n<script src="../../assets/javascripts/a.js"></script>'
            '<script id="__config" type="application/json">{"search": '
            '"../../assets/javascripts/search/worker.js#../../../search/current.js"}</script>'
            '<p>see assets/ and "search": "assets/", href="../../assets/"</p><a href="../assets/index.html">assets</a>',
        }.items():
            (folder / edition / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / edition / name).write_text(text, "utf-8")
    (folder / "index.html").write_text('<link href="en/assets/images/favicon.svg">', "utf-8")
    return folder


def _finished(folder: Path, *, data: str = "1", script: str = "1") -> dict[str, bytes]:
    site = _rendered(folder, data=data, script=script)
    [assets] = {share_assets(site, edition) for edition in Edition}
    for edition in Edition:
        page = site / edition / "terms" / "x" / "index.html"
        page.write_text(finished(page.read_text("utf-8"), edition, assets, page.name), "utf-8", newline="\n")
    finish(site, assets)
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in sorted(folder.rglob("*")) if f.is_file()}


def test_pages_lead_to_the_names_and_a_term_may_be_called_assets(tmp_path: Path) -> None:
    made = _finished(tmp_path)
    [assets] = (path.name for path in (tmp_path / "assets").iterdir())
    assert made["zh-hant/terms/x/index.html"].decode() == (
        f'<head>\n<meta http-equiv="Content-Security-Policy" content="{policy.PAGE}">\n'
        f'<script src="../../../assets/{assets}/javascripts/a.js"></script>'
        '<script id="__config" type="application/json">{"search": '
        f'"../../../assets/{assets}/javascripts/search/worker.js#../../../../zh-hant/search/current-{assets}.js"}}</script>'
        '<p>see assets/ and "search": "assets/", href="../../assets/"</p><a href="../assets/index.html">assets</a>'
    )
    assert made["index.html"].decode() == f'<link href="assets/{assets}/images/favicon.svg">'


def test_an_edit_of_the_data_leaves_every_page_as_it_is(tmp_path: Path) -> None:
    before, after = _finished(tmp_path / "before"), _finished(tmp_path / "after", data="2")
    assert {name for name in before if name.endswith(".html")} == {name for name in after if name.endswith(".html")}
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    assert {name.rpartition("/")[2].split("-")[0] for name in changed} == {"current"}
    assert not {name for name in after.keys() - before.keys() if "/search/data/" not in name}


def test_scripts_of_an_earlier_release_are_led_nowhere(tmp_path: Path) -> None:
    """A page that a reader still has open asks for the pointer made for its scripts: gone, or that of its own data."""
    before, after = _finished(tmp_path / "before"), _finished(tmp_path / "after", data="2", script="2")
    pointers = [{name for name in made if "/current-" in name} for made in (before, after)]
    assert len(pointers[0]) == len(pointers[1]) == len(Edition)
    assert not pointers[0] & pointers[1]


def test_a_reader_of_the_search_is_served_over_an_edit(page: Page, site: Path, tmp_path: Path) -> None:
    """A page opened before new data was published finds it: the pointer is asked for anew."""
    (tmp_path / "assets").symlink_to(site / "assets")
    shutil.copytree(site / "en" / "search", tmp_path / "en" / "search")
    shutil.copy(site / "en" / "about.html", tmp_path / "en")
    with hosting(tmp_path) as address:
        page.goto(f"{address}/en/about.html")
        [data] = (tmp_path / "en" / "search" / "data").rglob("*.js")
        data.rename(data.with_stem("0123456789ab"))
        [current] = (tmp_path / "en" / "search").glob("current-*.js")
        current.write_text(current.read_text("utf-8").replace(data.stem, "0123456789ab"), "utf-8")
        type_words(page, "aeo")
        assert "authorized economic operator" in first(page)


# Compressed files


def test_what_gains_by_it_is_compressed(tmp_path: Path) -> None:
    text, noise = b"maoce " * 1000, bytes(range(256)) * 8
    written = {"a.html": text, "a.js": text, "small.css": text[:900], "a.png": text, "noise.txt": noise[:1500][::-1]}
    for name, data in written.items():
        (tmp_path / name).write_bytes(data)
    assert write_compressed(tmp_path) >= 2
    made = {path.name for path in tmp_path.iterdir()} - written.keys()
    assert made >= {"a.html.br", "a.html.gz", "a.js.br", "a.js.gz"}
    assert not {name for name in made if name.startswith(("small", "a.png"))}
    assert gzip.decompress((tmp_path / "a.html.gz").read_bytes()) == text
    assert brotli.decompress((tmp_path / "a.html.br").read_bytes()) == text
    assert (tmp_path / "a.html.gz").read_bytes()[4:8] == bytes(4), "no time in it, so that builds are the same"


def test_the_bundle_has_nothing_for_hosts(bundle: Path, site: Path) -> None:
    packed = {path.relative_to(bundle / "site").as_posix() for path in (bundle / "site").rglob("*") if path.is_file()}
    published = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert packed == {name for name in published if not only_for_hosts(name)}
    assert {"_headers", "404.html"} <= published - packed
    assert all(map(only_for_hosts, ("en/index.html.gz", "assets/x/a.js.br")))


# What is missing


class _Host(Quiet):
    """Serves the site's 404.html for what is missing, as hosts do."""

    root: Path

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        body = (self.root / "404.html").read_bytes()
        self.send_response(HTTPStatus(code))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def hosting(folder: Path, below: str = "") -> Iterator[str]:
    """The address of a host of `folder`, whose 404.html stands in its part `below`."""
    with serving(folder, host=type("Host", (_Host,), {"root": folder / below})) as address:
        yield address


@pytest.fixture(scope="module", params=["", "maoce/"])
def missing(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site on a host, where it stands alone or in a part."""
    folder = tmp_path_factory.mktemp("host")
    root = folder / request.param
    root.mkdir(exist_ok=True)
    for name in ("404.html", "assets", "en"):
        (root / name).symlink_to(site / name)
    with hosting(folder, request.param) as address:
        yield f"{address}/{request.param}"


@pytest.mark.parametrize("path", ["x", "a/b/c/d", "en/terms/nope/", "zh-hant/", "a//b/", "x?y=/z/#/w"])
def test_the_page_for_what_is_missing_works_at_any_depth(page: Page, kept: Watched, missing: str, path: str) -> None:
    """No address was configured; its own script finds where the site stands."""
    said = page.goto(missing + path)
    assert said is not None
    assert said.status == 404
    link = page.locator("a[hreflang=en]")
    in_a_part = missing.endswith("/maoce/")
    expect(link).to_have_attribute("href", f"{missing}en/index.html" if in_a_part else re.compile("en/index.html$"))
    expect(page.locator("main")).to_have_css("max-width", "544px")  # so entrance.css was found
    assert link.evaluate("link => link.href") == f"{missing}en/index.html"
    if in_a_part:  # it first asked the root of the host, where nothing is
        _forgive_404(kept)


def test_the_link_of_the_page_for_what_is_missing_is_followed(page: Page, kept: Watched, missing: str) -> None:
    page.goto(f"{missing}a/b/c/d")
    page.locator("a[hreflang=en]").click()
    page.wait_for_url(f"{missing}en/index.html")
    expect(page.locator("article h1")).to_be_visible()
    if missing.endswith("/maoce/"):
        _forgive_404(kept)


def _forgive_404(kept: Watched) -> None:
    assert [said for said in kept.heard if "404" not in said] == []
    kept.heard.clear()


def test_without_scripts_its_links_lead_to_the_root_of_the_host(site: Path) -> None:
    text = (site / "404.html").read_text("utf-8")
    assert [f'href="/{edition}/index.html"' in text for edition in Edition] == [True] * 3


# Ready files


def test_every_ready_file_sends_the_same_headers(site: Path) -> None:
    wanted = policy.headers()
    assert len(wanted) == 5
    nginx_conf = (ROOT / "deploy" / "nginx.conf").read_text("utf-8")
    caddy = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    netlify = (site / "_headers").read_text("utf-8")
    for name, value in wanted.items():
        assert f'        add_header {name} "{value}" always;\n' in nginx_conf, f"deploy/nginx.conf: {name} {value}"
        assert f'\t\t{name} "{value}"\n' in caddy, f"deploy/Caddyfile: {name} {value}"
        assert f"  {name}: {value}\n" in netlify


def test_the_headers_file_keeps_what_has_a_name_for_ever_and_no_more(site: Path) -> None:
    rules = re.findall(r"(?m)^(/\S*)\n((?:  .*\n)+)", (site / "_headers").read_text("utf-8"))
    assert rules[0][0] == "/*"
    assert "Cache-Control" not in rules[0][1], "hosts join what two rules say of one header"
    assert len(rules) == 2 + len(Edition)
    for path, said in rules[1:]:
        assert said == "  Cache-Control: public, max-age=31536000, immutable\n"
        folder = site / path.strip("/*")
        assert folder.is_dir()
        assert HASHED.fullmatch(folder.name) or folder.relative_to(site).parts[1:] == ("search", "data")


class Asked(NamedTuple):
    """A path, the status of the answer, and what its headers say."""

    path: str
    status: int
    kind: str
    kept: bool = False


def test_nginx_serves_it_as_meant(site: Path, tmp_path: Path) -> None:
    """A real nginx with the configuration that we ship, where one is installed."""
    [assets] = (site / "assets").iterdir()
    for name in (
        f"assets/{assets.name}",
        "en/terms/aeo",
        "404.html",
        "index.html",
        "_headers",
        "data/maoce-glossary.ttl",
        "data/maoce-en.epub",
    ):
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        if (site / name).is_dir():
            shutil.copytree(site / name, tmp_path / "site" / name)
        else:
            shutil.copy(site / name, tmp_path / "site" / name)
    write_compressed(tmp_path / "site")
    style = f"/assets/{assets.name}/stylesheets/maoce.css"
    cases = [
        Asked("/", 200, "text/html; charset=utf-8"),
        Asked("/en/terms/aeo/", 200, "text/html; charset=utf-8"),
        Asked("/en/terms/aeo/index.html", 200, "text/html; charset=utf-8"),
        Asked("/en/terms/aeo", 301, "text/html"),
        Asked(style, 200, "text/css; charset=utf-8", kept=True),
        Asked("/data/maoce-glossary.ttl", 200, "text/turtle; charset=utf-8"),
        Asked("/data/maoce-en.epub", 200, "application/epub+zip"),
        Asked("/en/terms/aeo/index.html.br", 200, "application/octet-stream"),
        Asked("/data/", 404, "text/html; charset=utf-8"),
        Asked(f"/assets/{assets.name}/", 404, "text/html; charset=utf-8"),
        Asked(f"/assets/{assets.name}/nope.css", 404, "text/html; charset=utf-8"),
        Asked("/a/b/c/d", 404, "text/html; charset=utf-8"),
        Asked("/_headers", 404, "text/html; charset=utf-8"),
    ]
    try:
        with nginx(tmp_path) as port:
            for case in cases:
                for accepted, ending in (("br, gzip", ".br"), ("gzip", ".gz"), ("", "")):
                    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
                    # A part beyond the end: its refusal would have the headers of the file, and be kept as long.
                    asked = {"Range": "bytes=99999999-"} | ({"Accept-Encoding": accepted} if accepted else {})
                    connection.request("GET", case.path, headers=asked)
                    answer = connection.getresponse()
                    body = answer.read()
                    connection.close()
                    sent = dict(answer.getheaders())
                    where = f"{case.path} for {accepted!r}"
                    assert (answer.status, sent["Content-Type"]) == (case.status, case.kind), where
                    assert policy.headers().items() <= sent.items(), where
                    assert sent["Cache-Control"] == (
                        "public, max-age=31536000, immutable" if case.kept else "no-cache"
                    ), where
                    if case.status != 200 or case.path == "/" or case.path.endswith(".epub"):
                        continue
                    file = (
                        tmp_path / "site" / (case.path.strip("/") + ("/index.html" if case.path.endswith("/") else ""))
                    )
                    suffix = ending if file.with_name(file.name + ending).is_file() else ""
                    packed = file.with_name(file.name + suffix)
                    assert body == packed.read_bytes(), where
                    wanted = {".br": "br", ".gz": "gzip", "": None}[suffix]
                    assert sent.get("Content-Encoding") == wanted, where
                    assert sent.get("Vary") == "Accept-Encoding" or file.suffix in (".br", ".epub"), where
    except NoNginxError as error:
        pytest.skip(str(error))


def test_an_object_store_gets_names_without_a_slash_before_them(tmp_path: Path) -> None:
    """With the bucket's address as one copies it, with a slash at its end or without."""
    for name in (
        "deploy/object-store.sh",
        "site/index.html",
        "site/assets/0123456789ab/a.js",
        "site/en/search/data/open/0123456789ab.js",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes() if name.startswith("deploy") else b"")
    (tmp_path / "aws").write_text('#!/bin/sh\nprintf "%s|" "$@" >>"$0.log"; echo >>"$0.log"\n', "utf-8")
    (tmp_path / "aws").chmod(0o755)
    said = []
    for bucket in ("s3://maoce", "s3://maoce/", "s3://maoce/a b/"):
        command = ["sh", "deploy/object-store.sh", bucket, "--profile", "a b"]
        search = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
        subprocess.run(command, cwd=tmp_path, env=os.environ | search, check=True)
        said.append((tmp_path / "aws.log").read_text("utf-8"))
        (tmp_path / "aws.log").unlink()
    assert said[0] == said[1]
    lines = said[2].splitlines()
    assert len(lines) > 5
    assert all("|--profile|a b|" in line and "//" not in line.replace("s3://", "") for line in lines)
    assert all("|s3://maoce/a b|" in line or "|s3://maoce/a b/" in line for line in lines)
