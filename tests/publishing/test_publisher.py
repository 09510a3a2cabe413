"""The publisher's door: what goes in is plain, whoever stands behind it, and the same pages come out."""

import importlib.util
import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from builder import pipeline
from builder.facts.labels import Labels
from builder.files import write
from builder.model import Edition, MaoceError
from builder.processes import Lifeline
from builder.publishing.configuration import write_configuration
from builder.publishing.finish import guarded, squeezed
from builder.publishing.lifeline import on_lifeline
from builder.publishing.policy import PAGE
from builder.publishing.publisher import environment
from builder.publishing.workshop import workshop
from builder.settings import Settings
from builder.store.project import Project, read_library
from builder.store.revision import build_info, read_build_info
from tests.conftest import ROOT
from tests.support.html_pages import parsed
from tests.support.small import small_project

SETTINGS = Settings(site_url="https://owner.github.io/maoce", repo_url="https://github.com/owner/maoce")
DEADLINE = 120  # seconds, for what takes two on a quiet machine


class Folder(NamedTuple):
    """A small project, and its work folder, written for the edition in Traditional Chinese."""

    root: Path
    work: Path
    configuration: Path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    root = small_project(tmp_path_factory.mktemp("publisher") / "small")
    work = root / "build" / "work"
    return Folder(root, work, pipeline.write_edition(Project(root), Edition.ZH_HANT, work, SETTINGS))


def built(folder: Folder, python: str, *words: str) -> Path:
    """Have a publisher build the edition; gives where its pages are."""
    done = subprocess.run(
        [python, "-m", *words, "--config-file", folder.configuration], cwd=folder.root, capture_output=True, text=True,
        env=environment(PYTHONPATH=str(ROOT)), check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return folder.work / "site" / Edition.ZH_HANT


def shown(site: Path) -> dict[str, dict[str, Any]]:
    """What a reader has of each page: its title and language, what it says, where it leads, which tab is the active one."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            page = parsed(path)
            [article] = page.xpath("//article")
            found[path.relative_to(site).as_posix()] = {
                "title": page.findtext("head/title"),
                "language": page.get("lang"),
                "canonical": page.xpath("//link[@rel='canonical']/@href"),
                "text": " ".join(article.text_content().split()),
                "anchors": [anchor for anchor in article.xpath(".//@id") if anchor != "__skip"],
                "links": article.xpath(".//a/@href"),
                "others": page.xpath("//nav[@class='maoce-editions']//a/@href"),
                "tab": [tab.text_content().strip() for tab in page.find_class("md-tabs__item--active")],
                "colours": page.xpath("//form[@data-md-component='palette']//input/@aria-label"),
            }
    return found


@pytest.fixture(scope="module")
def by_mkdocs(folder: Folder) -> dict[str, dict[str, Any]]:
    return shown(built(folder, sys.executable, "mkdocs", "build", "--strict", "--quiet"))


def python_with(module: str) -> str:
    """A Python that has another publisher: this one, or that of the command in .ci, if it was run."""
    own = ROOT / "build" / "ci" / module / "bin" / "python"
    if importlib.util.find_spec(module) is None and not own.exists():
        pytest.skip(f"no {module} here; .ci/build_with_{module} gets it")
    return str(own) if own.exists() else sys.executable


@pytest.mark.parametrize(
    "words", [("properdocs", "build", "--strict", "--quiet"), ("zensical", "build", "--clean")], ids=lambda words: words[0]
)  # fmt: skip
def test_another_publisher_makes_the_same_pages(
    folder: Folder, by_mkdocs: dict[str, dict[str, Any]], words: tuple[str, ...]
) -> None:
    python = python_with(words[0])
    assert len(by_mkdocs) > 10
    assert shown(built(folder, python, *words)) == by_mkdocs


TABS = [
    ("index.html", ["首頁"], "the page itself"),
    ("terms/index.html", ["術語"], "an index"),
    ("terms/overseas-warehouse/index.html", ["術語"], "a page below it"),
    ("directives/guobanfa-2020-7/1/index.html", ["政策文件"], "a page further below"),
    ("agencies/mofcom/index.html", ["機構"], "an agency"),
    ("about.html", ["關於"], "a page beside the indexes"),
    ("status.html", [], "one that the nav does not name"),
]


@pytest.mark.parametrize(("page", "tab", "why"), TABS, ids=[why for *_, why in TABS])
def test_the_tab_of_a_page_s_folder_is_active(
    by_mkdocs: dict[str, dict[str, Any]], page: str, tab: list[str], why: str
) -> None:
    assert by_mkdocs[page]["tab"] == tab, why


def test_an_address_is_cited_without_its_index(by_mkdocs: dict[str, dict[str, Any]]) -> None:
    site = "https://owner.github.io/maoce/zh-hant/"
    assert by_mkdocs["index.html"]["canonical"] == [site]
    assert by_mkdocs["terms/overseas-warehouse/index.html"]["canonical"] == [f"{site}terms/overseas-warehouse/"]
    assert by_mkdocs["about.html"]["canonical"] == [f"{site}about.html"]


def test_the_configuration_is_plain(folder: Folder) -> None:
    """YAML of strings, numbers, lists and mappings: a publisher needs no program of ours to read it, nor calls any."""
    said = yaml.safe_load(folder.configuration.read_text("utf-8"))
    shared = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    assert (folder.work / said.pop("INHERIT")).resolve() == (folder.root / "mkdocs.yml").resolve()
    assert not {"hooks"} & (said.keys() | shared.keys())
    assert said["extra"]["labels"]["language_switch"] == "語言"
    assert said["extra"]["repo"] == SETTINGS.repo_url


def test_what_a_build_leaves_leads_to_the_same_files(tmp_path: Path) -> None:
    with workshop(tmp_path) as shop:
        write_configuration(
            tmp_path, shop.folder, Edition.EN, {"site_name": "", "site_description": "", "permalink": ""}, SETTINGS
        )
        for name in ("site/index.html", "docs/en/index.md"):
            write(shop.folder, name, "new")
        shop.publish()
    kept = tmp_path / "build" / "en.yml"
    said = yaml.safe_load(kept.read_text("utf-8"))
    assert (kept.parent / said["INHERIT"]).resolve() == (tmp_path / "mkdocs.yml").resolve()
    assert (kept.parent / said["theme"]["custom_dir"]).resolve() == (tmp_path / "overrides").resolve()
    assert (kept.parent / said["docs_dir"] / "index.md").is_file()


def test_which_build_it_is_can_be_read_back(folder: Folder) -> None:
    project = Project(folder.root)
    assert read_build_info(folder.work / "site") == build_info(project, read_library(project)[0])


def lists(said: dict[str, Any], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in said.items():
        if isinstance(value, list):
            yield *above, key
        elif isinstance(value, dict):
            yield from lists(value, (*above, key))


def test_no_list_is_in_both_configurations(folder: Folder) -> None:
    """For MkDocs the heir's takes the other's place, for Zensical it is added to it."""
    own = set(lists(yaml.safe_load(folder.configuration.read_text("utf-8"))))
    shared = set(lists(yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))))
    assert own
    assert shared
    assert not own & shared


def test_the_templates_say_the_labels_of_the_theme_and_no_others() -> None:
    """A template shows nothing, and says nothing, where a key is wrong; and what none says would change all pages for nothing."""
    said = "".join(path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html"))
    named = set(re.findall(r"\blabels\.(\w+)", said))
    begun = tuple(re.findall(r"""\blabels\["(\w+_)" ~""", said))
    assert len(named) > 10
    assert begun
    there = Labels(Edition.EN, str).of_theme()
    assert sorted(named - there.keys()) == []
    configured = {"site_name", "site_description", "permalink"}
    assert [key for key in there if key not in named | configured and not key.startswith(begun)] == []


# Plain MkDocs, and children


@contextmanager
def running(command: Sequence[str | Path], root: Path) -> "Iterator[subprocess.Popen[bytes]]":
    with subprocess.Popen(
        command, cwd=root, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as child:  # fmt: skip
        try:
            yield child
        finally:
            child.kill()


def free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    return port


def until_it_says(address: str, words: str) -> str:
    """Ask for a page until it is there and says so; gives all of it, and fails if it never does."""
    end = time.monotonic() + DEADLINE
    said = ""
    while words not in said:
        assert time.monotonic() < end, said
        time.sleep(0.2)
        with suppress(OSError), urllib.request.urlopen(address, timeout=DEADLINE) as answer:
            said = answer.read().decode("utf-8")
    return said


def test_plain_mkdocs_serves_what_was_written(folder: Folder) -> None:
    port = free_port()
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "mkdocs",
        "serve",
        "-f",
        folder.configuration,
        "-a",
        f"127.0.0.1:{port}",
    ]
    with running(command, folder.root):
        until_it_says(f"http://127.0.0.1:{port}/maoce/zh-hant/terms/overseas-warehouse/index.html", "海外倉")


def test_a_child_ends_when_its_lifeline_is_cut() -> None:
    with Lifeline() as lifeline:
        command = on_lifeline("http.server", "0", "--bind", "127.0.0.1")
        with subprocess.Popen(
            command, cwd=ROOT, stdin=lifeline.end, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
        ) as child:  # fmt: skip
            assert child.stdout
            assert child.stdout.readline().startswith(b"Serving HTTP"), "it runs the module"
            assert child.poll() is None
            lifeline.cut()
            child.wait(DEADLINE)


# What is done to the pages


SQUEEZED = [
    ("<p>\n  a\n\n\t<b>\r\n</b>", "<p>\na\n<b>\r\n</b>", "indentation and blank lines go"),
    ("<p>\n  a <pre>\n  b</pre>", "<p>\n  a <pre>\n  b</pre>", "but where they are seen"),
]


@pytest.mark.parametrize(("html", "expected", "why"), SQUEEZED, ids=[why for *_, why in SQUEEZED])
def test_blanks_that_no_reader_sees(html: str, expected: str, why: str) -> None:
    assert squeezed(html) == expected, why


def test_a_page_gets_its_policy_first_of_all_and_once() -> None:
    page = guarded("<html><head>\n<title>a &lt;head&gt;</title></head><body><head></body>", "en/index.html")
    assert page.startswith(f'<html><head>\n<meta http-equiv="Content-Security-Policy" content="{PAGE}">\n<title>')
    assert page.count("Content-Security-Policy") == 1


def test_a_page_without_a_place_for_its_policy_is_not_published() -> None:
    with pytest.raises(MaoceError, match=r"^en/index.html:1:1: \[page-unguarded\]"):
        guarded("<html><header></header></html>", "en/index.html")
