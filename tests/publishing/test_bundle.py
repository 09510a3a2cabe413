"""The bundle: whole, verifiable, with the terms of all that is inside; and an edition that stands alone."""

import hashlib
import json
import re
import shutil
import subprocess
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from playwright.sync_api import Page

from builder.model import Edition
from builder.publishing.alone import entrance_alone, page_alone
from builder.publishing.bundle import only_for_hosts, write_bundle
from builder.publishing.licences import PIECES, licence_files
from builder.store.revision import read_build_info
from tests.conftest import BUILD, LIBRARY, Alone, maoce_in
from tests.support.html_pages import Linked, is_outside, parsed


def _files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_the_sums_cover_every_file_but_themselves(bundle: Path) -> None:
    lines = (bundle / "SHA256SUMS").read_text("utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert list(listed) == sorted(listed)
    assert listed == {
        name: hashlib.sha256(data).hexdigest() for name, data in _files(bundle).items() if name != "SHA256SUMS"
    }
    assert len(listed) > 1000


def test_the_sums_are_checked_by_the_usual_program(bundle: Path) -> None:
    if shutil.which("sha256sum") is None:
        pytest.skip("no sha256sum here")
    command = ["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"]
    done = subprocess.run(command, cwd=bundle, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_readme_opens_in_any_notepad(bundle: Path, site: Path) -> None:
    data = (bundle / "README.txt").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf"), "a mark, or an old Notepad takes UTF-8 for GBK"
    assert data.count(b"\n") == data.count(b"\r\n") > 50, "and shows bare line feeds as one line"
    text, info = data.decode("utf-8-sig"), read_build_info(site)
    for words in (
        "START-HERE.html", "SHA256SUMS", "CC BY 4.0", "Apache-2.0", "sha256sum -c", "certutil", "CONTENTS.txt",
        "以官方发布的中文文本为准", "以官方發布的中文文本為準", "the official Chinese text prevails",
        info.version, info.day.isoformat(), info.commit or "", info.content,
    ):  # fmt: skip
        assert words in text, words
    assert max(map(len, text.splitlines())) <= 120, "and breaks no line itself"
    assert data.endswith(b"\r\n")
    named = set(re.findall(r"^  (\S+?)/? {2,}\S", text, re.MULTILINE)) - {"Linux", "macOS", "Windows"}
    assert named == {"START-HERE.html", "site", "site/data", "texts", "LICENSES", "SHA256SUMS"}
    for name in named:
        assert (bundle / name).exists(), name
    assert {p.name for p in bundle.iterdir()} == {name.partition("/")[0] for name in named} | {"README.txt"}


def test_the_texts_are_the_directives(bundle: Path) -> None:
    wanted = {f"texts/{p.name}": p.read_bytes() for p in (LIBRARY / "content" / "directives").glob("*.md")}
    assert wanted
    assert {name: data for name, data in _files(bundle).items() if name.startswith("texts/")} == wanted


def test_the_data_and_the_books_are_inside(bundle: Path, site: Path) -> None:
    wanted = _files(site / "data")
    assert {"maoce-zh-hans.epub", "maoce-zh-hant.epub", "maoce-en.epub", "maoce-glossary.xlsx"} <= wanted.keys()
    assert _files(bundle / "site" / "data") == wanted


@pytest.mark.parametrize(
    ("path", "left_out", "why"),
    [
        ("en/index.html.gz", True, "a host sends it; a browser opens the page"),
        ("en/index.html.br", True, "the same"),
        ("_headers", True, "a host reads it"),
        ("404.html", True, "a host sends it"),
        ("en/sitemap.xml", True, "a crawler reads it"),
        ("en/index.html", False, "a page"),
        ("data/maoce-glossary.ttl", False, "data"),
    ],
)
def test_what_serves_hosts_alone_stays_there(path: str, left_out: bool, why: str) -> None:
    assert only_for_hosts(path) == left_out, why


def test_nothing_that_serves_hosts_alone_is_inside(bundle: Path) -> None:
    inside = _files(bundle / "site")
    assert "index.html" in inside
    assert [path for path in inside if only_for_hosts(path)] == []
    assert [path for path in inside if path.endswith(".map")] == []


# What others made: the theme says in its source maps what it is built from.


def test_every_work_of_others_is_named_with_its_terms() -> None:
    package = distribution("mkdocs-material")
    maps = [f for f in package.files or () if re.search(r"assets/(javascripts|stylesheets)/[^/]+\.map$", str(f))]
    assert len(maps) >= 3
    sources = {source for file in maps for source in json.loads(file.read_text("utf-8"))["sources"]}
    built_from = {
        found[1] for source in sources if (found := re.search(r".*node_modules/((?:@[^/]+/)?[^/]+)/", source))
    }
    assert {"rxjs", "clipboard"} <= built_from
    assert built_from == {mark for piece in PIECES for mark in piece.marks}


def test_the_icons_are_those_of_the_named_set(site: Path) -> None:
    package = distribution("mkdocs-material")
    icons = {
        path
        for file in package.files or ()
        if "/.icons/material/" in str(file) and file.name.endswith(".svg")
        for path in re.findall(r'<path d="([^"]+)"', file.read_text("utf-8"))
    }
    shown = {
        path
        for page in ("en/index.html", "zh-hant/terms/overseas-warehouse/index.html", "zh-hans/directives/index.html")
        for path in re.findall(r'<path d="([^"]+)"', (site / page).read_text("utf-8"))
    }
    assert len(shown) > 5
    assert shown <= icons


def test_each_licence_is_there_in_full(bundle: Path) -> None:
    files = {p.name: p.read_text("utf-8") for p in (bundle / "LICENSES").iterdir()}
    assert files == dict(licence_files())
    assert files.keys() == {piece.file for piece in PIECES} | {"CONTENTS.txt"}
    begins = {
        "CC BY 4.0": "Creative Commons Attribution 4.0 International",
        "Apache-2.0": "Apache License",
        "MIT": "Permission is hereby granted, free of charge",
        "0BSD": "with or without fee is hereby granted",
        "W3C Software and Document License": "Permission to copy, modify, and distribute this work",
        "Pictogrammers Free License (Apache-2.0)": "Pictogrammers Free License",
    }
    for piece in PIECES:
        assert begins[piece.licence] in files[piece.file], piece.work
        assert f"{piece.work}\n    {piece.licence}: {piece.file}\n" in files["CONTENTS.txt"]
    for sentence in ("Section 8 -- Interpretation.", "Section 1 -- Definitions."):
        assert sentence in files["CC-BY-4.0.txt"]


# Icons once.


def test_icons_stand_in_the_stylesheet_and_no_longer_in_the_pages(bundle: Path, site: Path) -> None:
    sheets = list((bundle / "site").rglob("stylesheets/maoce.css"))
    assert sheets
    drawn = [
        set(re.findall(r"^\.(maoce-icon-[0-9a-f]{8}) \{", sheet.read_text("utf-8"), re.MULTILINE)) for sheet in sheets
    ]
    pages = [page for page in (bundle / "site").rglob("*.html") if "maoce.css" in page.read_text("utf-8")]
    assert len(pages) > 1000
    for page in pages:
        html = page.read_text("utf-8")
        assert "<path" not in html
        named = set(re.findall(r'<svg class="maoce-icon (maoce-icon-[0-9a-f]{8})"></svg>', html))
        assert len(named) > 5
        assert all(named <= known for known in drawn)
    before, after = (sum(p.stat().st_size for p in root.rglob("*.html")) for root in (site, bundle / "site"))
    assert after < 0.9 * before


def test_an_icon_is_painted_as_it_was(page: Page, bundle: Path, site: Path) -> None:
    """In its place, in its size, in the colour of the text around it, by the same path."""
    look = """svgs => svgs.filter(svg => svg.checkVisibility()).map(svg => {
        const box = svg.getBoundingClientRect(), style = getComputedStyle(svg), path = svg.querySelector("path");
        const drawn = path ? path.getAttribute("d") : decodeURIComponent(style.maskImage).split("d='")[1].split("'")[0];
        return [box.x, box.y, box.width, box.height, path ? style.fill : style.backgroundColor, drawn];
    })"""
    seen = []
    for root in (site, bundle / "site"):
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 800})
            page.goto((root / "en" / "terms" / "overseas-warehouse" / "index.html").as_uri())
            seen.append(page.locator("svg").evaluate_all(look))
    assert len(seen[0]) > 1
    assert len(seen[1]) > 1
    assert seen[:2] == seen[2:]


# One edition alone.


@pytest.mark.parametrize("edition", Edition)
def test_no_link_of_an_edition_alone_is_broken(alone: Alone, edition: Edition) -> None:
    root = alone(edition)
    others = {*Edition} - {edition}
    assert [name for name in _files(root) if set(name.split("/")) & others] == []
    pages = [root / "START-HERE.html", *(root / "site").rglob("*.html")]
    assert len(pages) > 300
    files = Linked(root)
    for page in pages:
        for link in parsed(page).xpath("//@href | //@src | //*[@http-equiv='refresh']/@content"):
            address = link.partition("url=")[2] or link
            assert is_outside(address) or files.broken(page, address) is None, f"{page}: {link}"


def test_an_edition_alone_is_smaller_and_says_what_it_is(alone: Alone, bundle: Path) -> None:
    def size(folder: Path) -> int:
        """Of all but the data, which are those of every edition."""
        return sum(len(data) for file, data in _files(folder).items() if not file.startswith("site/data/"))

    for edition, name in ((Edition.ZH_HANS, "简体中文"), (Edition.ZH_HANT, "繁體中文"), (Edition.EN, "English")):
        root = alone(edition)
        assert size(root) < size(bundle) / 2
        assert f"only: {name}." in (root / "README.txt").read_text("utf-8-sig")
        lines = (root / "SHA256SUMS").read_text("utf-8").splitlines()
        assert {line.split("  ", 1)[1] for line in lines} == _files(root).keys() - {"SHA256SUMS"}
    assert "only: " not in (bundle / "README.txt").read_text("utf-8-sig")


def test_nothing_but_the_ways_to_the_others_is_cut(site: Path, alone: Alone) -> None:
    """The text of every page is as it was, but for the names of the editions in the switch."""
    seen = 0
    for page in (site / "en").rglob("*.html"):
        cut = parsed(alone(Edition.EN) / "site" / page.relative_to(site))
        assert cut.xpath("//nav[@class='maoce-editions'] | //link[@hreflang]") == []
        assert cut.xpath("//article//text()") == parsed(page).xpath("//article//text()")
        seen += 1
    assert seen > 300


@pytest.mark.parametrize(
    ("html", "cut", "why"),
    [
        ('<p>a</p>\n<nav class="maoce-editions" aria-label="x">\n<a href="../zh-hans/a">b</a>\n</nav>\n<p>c</p>', "<p>a</p>\n<p>c</p>", "the switch"),
        ('<nav class="md-tabs">a</nav>', '<nav class="md-tabs">a</nav>', "another nav"),
        ('<link rel="alternate " hreflang="en" href="x">\n<link rel="icon" href="y">', '<link rel="icon" href="y">', "the other editions' pages"),
        ("<p>&lt;nav class=&quot;maoce-editions&quot;></p>", "<p>&lt;nav class=&quot;maoce-editions&quot;></p>", "text about it"),
    ],
)  # fmt: skip
def test_what_is_cut_out_of_a_page(html: str, cut: str, why: str) -> None:
    assert page_alone(html) == cut, why


def test_the_entrance_of_an_edition_alone(site: Path) -> None:
    html = entrance_alone((site / "index.html").read_text("utf-8"), Edition.EN)
    assert '<meta http-equiv="refresh" content="0; url=en/index.html">' in html
    assert re.findall(r'<a href="([^"]+)"', html) == ["en/index.html"]


# The file itself.


def test_two_bundles_are_the_same_bytes_and_a_failure_leaves_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, texts = tmp_path / "site", tmp_path / "texts"
    for path, text in (
        ("index.html", '<a href="en/index.html">en</a>'),
        ("en/index.html", "<p>a page</p>"),
        ("en/b.js", "1"),
    ):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")
    texts.mkdir()
    (texts / "a.md").write_text("---\n", "utf-8")
    first = write_bundle(site, texts, tmp_path / "one", BUILD)
    for file in sorted(site.rglob("*.*"), reverse=True):
        file.touch()
        file.chmod(0o600)
    second = write_bundle(site, texts, tmp_path / "two", BUILD)
    assert first.path.read_bytes() == second.path.read_bytes()
    assert sum(first.parts.values()) == first.path.stat().st_size, "the parts are the whole"
    with zipfile.ZipFile(first.path) as archive:
        assert {info.external_attr >> 16 for info in archive.infolist()} == {0o644}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    old = first.path.read_bytes()

    def full(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(target))

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        write_bundle(site, texts, tmp_path / "one", BUILD)
    assert {p.name: p.read_bytes() for p in (tmp_path / "one").iterdir()} == {f"{BUILD.name}.zip": old}


def test_the_command_packs_one_edition_and_says_how_large_it_is(small: Path) -> None:
    done = maoce_in(small)("bundle", "--edition", "en")
    assert done.returncode == 0, done.stderr
    [made] = (small / "dist").iterdir()
    assert made.name.endswith("-en.zip")
    lines = done.stdout.splitlines()
    assert lines[-1] == (
        f"wrote dist/{made.name} ({made.stat().st_size / 1e6:.1f} MB); unpack it, open START-HERE.html"
    )
    parts = [float(line.split(" MB ")[0]) for line in lines[:-1]]
    assert parts == sorted(parts, reverse=True)
    assert sum(parts) == pytest.approx(made.stat().st_size / 1e6, abs=0.05)


def test_what_a_killed_run_left_half_written_goes(site: Path, tmp_path: Path) -> None:
    (tmp_path / ".maoce-part-x").write_bytes(b"PK")
    write_bundle(site, LIBRARY / "content" / "directives", tmp_path, read_build_info(site), Edition.EN)
    assert [path.suffix for path in tmp_path.iterdir()] == [".zip"]
