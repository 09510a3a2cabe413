"""Shards: joined, they are the site that one build makes, byte for byte; what is wrong with them is told before anything changes."""

import json
import os
import shutil
import signal
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import psutil
import pytest
from distributed import LocalCluster

from builder import pipeline, sharding
from builder.cluster import make_shards
from builder.model import BuildInfo, Edition, MaoceError
from builder.model.shard import Shard
from builder.publishing.carrying import carry, find
from builder.publishing.configuration import nav_pages
from builder.publishing.publisher import Renderer, Rendering
from builder.publishing.rendering.store import Store, key
from builder.publishing.shards import made_of, take_shards, write_shard
from builder.settings import Settings
from builder.store.project import Project
from tests.conftest import ROOT, Shared
from tests.support.broken_files import TERM
from tests.support.in_process import maoce_here
from tests.support.small import small_project

OF, ORDER = 2, (2, 1)
PAGES = 42  # of three editions
DAY = date(2026, 11, 1)
SETTINGS = Settings(site_url="https://owner.github.io/maoce", day=DAY)


class Made(NamedTuple):
    """A project, its site as one build made it, and its shards, each made as if on a machine of its own."""

    project: Project
    whole: dict[str, bytes]
    shards: Path


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="session")
def made(shared: Shared) -> Made:
    root = shared("sharded-small", make) / "small"
    return Made(Project(root), files_in(root.parent / "whole"), root / "dist" / "shards")


def make(folder: Path) -> None:
    project = Project(small_project(folder / "small"))
    pipeline.build(project, SETTINGS)
    (project.root / "site").rename(folder / "whole")
    for number in ORDER:
        shutil.rmtree(project.root / "build")
        shard, out = Shard(number, OF), project.root / "dist" / "shards"
        assert sharding.make_shard(project, SETTINGS, shard, str(out)) == str(out / shard.file)
    assert not (project.root / "site").exists(), "a shard publishes nothing"


# The whole is its parts


def test_shards_are_the_whole(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Made one after the other, the last first, each without what the others have in their stores."""
    project = Project(Path(shutil.copytree(made.project.root, tmp_path / "small")))
    shutil.rmtree(project.root / "build")
    rendered: list[Rendering] = []

    usual = Renderer.render

    def render(self: Renderer, *args: Any, **more: Any) -> Rendering:
        rendered.append(usual(self, *args, **more))
        return rendered[-1]

    monkeypatch.setattr(Renderer, "render", render)
    pages = sharding.merge(project, SETTINGS, [str(project.root / "dist" / "shards")])
    site = files_in(project.root / "site")
    assert sum(pages.values()) == PAGES
    assert site.keys() == made.whole.keys()
    assert [name for name in site if site[name] != made.whole[name]] == []
    assert rendered[0].rendered == len(Edition), "only the pages that say how large the downloads are"
    assert not list((project.root / "build").glob("merge-*"))


def test_a_page_is_in_one_shard_and_shards_are_alike(made: Made) -> None:
    names: list[list[str]] = []
    for number in range(1, OF + 1):
        with zipfile.ZipFile(made.shards / Shard(number, OF).file) as archive:
            names.append(json.loads(archive.read("manifest.json"))["pages"])
            assert archive.namelist() == ["manifest.json", *(f"pages/{name}" for name in names[-1])]
    assert sum(map(len, names)) == len({name for one in names for name in one}) == PAGES


def test_pages_of_a_large_site_are_divided_evenly() -> None:
    pages = [f"en/directives/guobanfa-{year}-{number}/index.md" for year in range(100) for number in range(100)]
    shards = [[shard for shard in (Shard(number, 8) for number in range(1, 9)) if shard.has(page)] for page in pages]
    assert {len(found) for found in shards} == {1}
    assert max(Counter(found[0] for found in shards).values()) < 1.1 * len(pages) / 8


WRITTEN = [
    ("1/1", Shard(1, 1), "the whole"),
    ("8/8", Shard(8, 8), "the last"),
    ("shard-3-of-8.zip", Shard(3, 8), "a file"),
    ("0/8", None, "they are counted from 1"),
    ("9/8", None, "beyond the last"),
    ("1/10001", None, "more than anybody has"),
    ("03/8", None, "another way to write it"),
    ("3/8/1", None, "more"),
    ("a/b", None, "letters"),
    ("３/８", None, "other digits"),
    ("-1/8", None, "a sign"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("word", "shard", "why"), WRITTEN, ids=[why for *_, why in WRITTEN])
def test_how_shards_are_written(word: str, shard: Shard | None, why: str) -> None:
    assert Shard.read(word) == shard, why
    assert shard is None or word in (str(shard), shard.file)


def test_the_pages_of_the_nav() -> None:
    assert {"index.md", "terms/index.md", "downloads.md"} <= nav_pages(ROOT)


# A cluster


def test_a_cluster_makes_them_though_a_worker_is_killed(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same files, from stores that are damaged, although a worker ends in the midst of its shard, and its child with it."""
    root = Path(shutil.copytree(made.project.root, tmp_path / "small"))
    for path in sorted((root / "build" / "pages").glob("??/*"))[::3]:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    monkeypatch.chdir(root)
    out, done, midnight = tmp_path / "shards", list[str](), datetime.combine(DAY, datetime.min.time(), UTC)
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        ThreadPoolExecutor() as beside,
    ):
        # Workers that run already are told of these.
        monkeypatch.setenv("MAOCE_SITE_URL", SETTINGS.site_url)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", f"{midnight.timestamp():.0f}")
        asked = beside.submit(make_shards, cluster.scheduler_address, OF, str(out), done.append)
        while not (begun := list((root / "build").glob("shard-*-of-2-*"))):
            assert not asked.done(), asked.result()
            time.sleep(0.02)
        child = int(begun[0].with_name(f"{begun[0].name[:12]}.lock").read_text("utf-8").split()[1])
        worker = psutil.Process(child).ppid()
        assert worker in [one.pid for one in cluster.workers.values()]
        os.kill(worker, signal.SIGKILL)
        asked.result()
    assert sorted(done) == ["1/2", "2/2"]
    assert files_in(out) == files_in(made.shards)


def test_what_a_shard_failed_of_is_told_once(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(shutil.copytree(made.project.root, tmp_path / "small"))
    (root / TERM).write_text((root / TERM).read_text("utf-8").replace("domain: logistics", "domain: logistic"), "utf-8")
    monkeypatch.chdir(root)
    with LocalCluster(n_workers=1, threads_per_worker=2, processes=False, dashboard_address=None) as cluster:
        done = maoce_here(root, "shards", cluster.scheduler_address, "--count", "2")
    [line, count] = done.err.splitlines()[:1] + done.err.splitlines()[-1:]
    assert line.startswith(
        f"{cluster.scheduler_address}:1:1: [shard-failed] the cluster could not make shards 1/2, 2/2: "
    )
    assert f"{TERM}:2:9: [misspelt-choice]" in line
    assert (done.status, count) == (1, "1 problem; nothing was changed")


def test_without_dask_a_line_says_how_to_get_it(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    done = maoce_here(made.project.root, "shards", "tcp://127.0.0.1:1")
    assert done.status == 1
    assert (
        "[no-package] this needs the package distributed, which is not installed here; install it: `.venv/" in done.err
    )


# What is wrong with shards

BUILD = BuildInfo("0.1.0", "c" * 64, DAY, "a" * 40)
FEW = [{"html": f"<p>{number}</p>"} for number in range(6)]


class Few:
    """Shards of a few pages, to be spoilt."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder = root, root / "shards"
        (root / "overrides").mkdir(parents=True)
        (root / "mkdocs.yml").write_text("nav: []\n", "utf-8")
        self.here = made_of(root, BUILD, Settings())
        self.names = [key([str(number).encode()]) for number in range(len(FEW))]
        for number in (1, 2, 3):
            self.write(Shard(number, 3), self.here)

    def write(self, shard: Shard, of: dict[str, str], folder: str = "shards") -> Path:
        store = Store(self.root / "store")
        for name, page in zip(self.names, FEW, strict=True):
            store.put(name, page)
        pages = self.names[shard.number - 1 :: shard.of]
        return write_shard(self.root / folder, shard, of, store, pages)

    def wrong(self, *places: str) -> list[str]:
        """What is said of the shards in these places, in order; of a system's or a zip's own words, no more than the rule."""
        found, problems = find([str(self.root / place) for place in places or ("shards",)], self.root / "x", self.root)
        problems += take_shards(found, self.here, Store(self.root / "taken"))
        return sorted(str(problem).replace(f"{self.root}/", "").replace(":1:1:", "") for problem in problems)


@pytest.fixture
def few(tmp_path: Path) -> Few:
    return Few(tmp_path)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


def _flip_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.infolist()[-1]
    data[info.header_offset + 30 + len(info.filename) + 25] ^= 1
    path.write_bytes(data)


def _rewrite(path: Path, change: Callable[[dict[str, Any]], object], method: int = zipfile.ZIP_STORED) -> None:
    """Write a shard's file anew by other means, with another manifest."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    said = json.loads(held["manifest.json"])
    change(said)
    held["manifest.json"] = json.dumps(said).encode()
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in held.items():
            archive.writestr(name, data)


DAMAGED: list[tuple[Callable[[Path], object], str, str]] = [
    (_cut, "File is not a zip file", "its end is gone"),
    (_flip_page, "Bad CRC-32", "a bit of a page is another"),
    (lambda path: path.write_bytes(b""), "File is not a zip file", "it is empty"),
    (lambda path: path.write_text("<html>", "utf-8"), "File is not a zip file", "it is something else"),
    (lambda path: zipfile.ZipFile(path, "w").close(), "There is no item named 'manifest.json'", "a zip of nothing"),
    (lambda path: _rewrite(path, lambda said: said.update(shard="9/8")), "manifest.json is not as it was written", "no such shard"),
    (lambda path: _rewrite(path, lambda said: said.pop("pages")), "'pages'", "nothing of pages"),
    (lambda path: _rewrite(path, lambda said: said.update(pages=["../../evil"])), "manifest.json is not as it was written", "a name that leads elsewhere"),
    (lambda path: _rewrite(path, lambda said: said["pages"].append("0" * 40)), "There is no item named", "a page is not there"),
    (lambda path: _rewrite(path, lambda said: None, zipfile.ZIP_DEFLATED), "is not as it was written", "pages that may be far larger than they seem"),
]  # fmt: skip


@pytest.mark.parametrize(("spoil", "said", "why"), DAMAGED, ids=[why for *_, why in DAMAGED])
def test_a_damaged_shard_is_told_and_not_used(few: Few, spoil: Callable[[Path], object], said: str, why: str) -> None:
    assert few.wrong() == []
    shutil.rmtree(few.root / "taken")
    spoil(few.folder / "shard-2-of-3.zip")
    [line] = few.wrong()
    assert line.startswith("shards/shard-2-of-3.zip [shard-damaged] this is no shard, or was cut short"), why
    assert said in line
    assert line.endswith("make it again: `maoce build --shard 2/3`")
    kept = {path.parent.name + path.name for path in (few.root / "taken").glob("??/*")}
    assert kept <= set(few.names)


def test_a_page_that_hides_behind_a_right_sum_is_found(few: Few) -> None:
    """The zip agrees with itself: the page alone says that it is another."""
    path = few.folder / "shard-2-of-3.zip"
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    *_, last = held
    held[last] = held[last][:-1] + b"x"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    assert f"({last} is not as it was written)" in few.wrong()[0]


@pytest.mark.parametrize(
    ("what", "found", "shown"),
    [
        ("version", "0.2.0", "(version: 0.2.0; here: 0.1.0)"),
        ("commit", "b" * 40, f"(commit: {'b' * 40}; here: "),
        ("commit", "", f"(commit: -; here: {'a' * 40})"),
        ("content", "d" * 64, "(content: dddd"),
        ("day", "2026-11-02", "(day: 2026-11-02; here: 2026-11-01)"),
        ("MAOCE_SITE_URL", "https://example.org", "(MAOCE_SITE_URL: https://example.org; here: -)"),
        ("MAOCE_REPO_URL", "https://example.org", "(MAOCE_REPO_URL: https://example.org"),
        ("programs", "e" * 64, "(programs: eeee"),
    ],
)
def test_a_shard_of_other_sources_is_told(few: Few, what: str, found: str, shown: str) -> None:
    few.write(Shard(2, 3), few.here | {what: found})
    [line] = few.wrong()
    assert line.startswith(f"shards/shard-2-of-3.zip [shard-other] shard 2/3 was made of something else {shown}")
    assert what in few.here


def test_programs_are_ours_and_the_templates(few: Few) -> None:
    (few.root / "overrides" / "main.html").write_text("<p>", "utf-8")
    other = made_of(few.root, BUILD, Settings())
    assert {what for what in other if other[what] != few.here[what]} == {"programs"}


def test_all_that_is_wrong_is_told_at_once(few: Few) -> None:
    (few.folder / "shard-3-of-3.zip").unlink()
    few.write(Shard(1, 3), few.here | {"day": "2026-11-02"})
    few.write(Shard(2, 3), few.here, "more")
    few.write(Shard(1, 2), few.here, "more")
    (few.root / "empty").mkdir()
    assert [line.partition("]")[0] + "]" for line in few.wrong("shards", "more", "empty", "nowhere.zip")] == [
        "empty [shard-none]",
        "more/shard-1-of-2.zip [shard-division]",
        "more/shard-2-of-3.zip [shard-twice]",
        "nowhere.zip [shard-none]",
        "shards/shard-1-of-3.zip [shard-missing]",
        "shards/shard-1-of-3.zip [shard-other]",
    ]
    assert few.wrong()[0].endswith("beside this one there must be 3/3; make them, too: `maoce build --shard 3/3`")


def test_a_file_named_twice_is_one(few: Few) -> None:
    assert few.wrong("shards", "shards/shard-1-of-3.zip", "shards") == []


def test_the_same_pages_give_the_same_file(few: Few) -> None:
    path = few.folder / "shard-2-of-3.zip"
    before = path.read_bytes()
    assert few.write(Shard(2, 3), few.here) == path
    assert path.read_bytes() == before


def test_a_store_that_keeps_nothing_makes_no_shard(few: Few) -> None:
    with pytest.raises(MaoceError, match=r"\[shard-unkept\] pages of shard 1/3"):
        write_shard(few.root / "new", Shard(1, 3), few.here, Store(few.root / "none"), few.names)
    assert list((few.root / "new").iterdir()) == []


# Addresses


def test_shards_go_through_an_address(few: Few) -> None:
    for path in sorted(few.folder.iterdir()):
        assert carry(path, "memory://bucket/shards/") == f"memory://bucket/shards/{path.name}"
    found, problems = find(["memory://bucket/shards"], few.root / "brought", few.root)
    assert problems == []
    assert [one.name for one in found] == [f"memory://bucket/shards/shard-{number}-of-3.zip" for number in (1, 2, 3)]
    assert take_shards(found, few.here, Store(few.root / "taken")) == []
    assert [path.read_bytes() for path, _ in found] == [path.read_bytes() for path in sorted(few.folder.iterdir())]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("memory://nothing/here", "memory://nothing/here:1:1: [shard-none] there is no shard here"),
        ("xyzzy://bucket", "xyzzy://bucket:1:1: [system] the system refuses: Protocol not known: xyzzy"),
    ],
)
def test_an_address_that_does_not_answer_is_told(few: Few, address: str, said: str) -> None:
    try:
        _, problems = find([address], few.root / "brought", few.root)
    except MaoceError as error:
        problems = list(error.problems)
    assert [str(problem)[: len(said)] for problem in problems] == [said]


def test_without_fsspec_a_line_says_how_to_get_it(few: Few, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fsspec", None)
    with pytest.raises(MaoceError, match=r"\[no-package\] this needs the package fsspec, .*pip install fsspec`"):
        find(["s3://bucket/shards"], few.root / "brought", few.root)


# What is typed

MISTYPED = [
    (["build", "--shard", "0/8"], 2, "maoce build: `--shard 0/8` is no share of the pages; write which of how many", "from 1"),
    (["build", "--shard", "shard-3-of-8.zip"], 2, "maoce build: `--shard shard-3-of-8.zip` is no share of the pages", "a file"),
    (["build", "--out", "x"], 2, "maoce build: `--out x` goes with --shard: `maoce build --shard 1/8 --out x`", "no shard"),
    (["build", "--shard", "1/8", "--compress"], 2, "maoce build: a shard is compressed when all are joined", "both"),
    (["build", "--shard", "1/8", "--out", "mkdocs.yml"], 1, "mkdocs.yml:1:1: [no-folder]", "a file as the folder"),
    (["merge"], 2, "maoce merge: SHARDS is missing.", "nothing to merge"),
    (["merge", "nowhere"], 1, "nowhere:1:1: [shard-none] there is no shard here", "no such folder"),
    (["shards"], 2, "maoce shards: SCHEDULER is missing.", "no cluster"),
    (["shards", "tcp://x", "--count", "0"], 2, "maoce shards: `--count 0` is no whole number from 1 to 10000", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "status", "said", "why"), MISTYPED, ids=[why for *_, why in MISTYPED])
def test_what_is_mistyped_is_told(made: Made, words: list[str], status: int, said: str, why: str) -> None:
    done = maoce_here(made.project.root, *words)
    assert (done.status, done.out) == (status, ""), why
    assert done.err.startswith(said)


def test_what_is_wrong_leaves_the_site_as_it_is(made: Made, tmp_path: Path) -> None:
    root = Path(shutil.copytree(made.project.root, tmp_path / "small"))
    (root / "site").mkdir()
    (root / "site" / "index.html").write_text("the last good one", "utf-8")
    done = maoce_here(root, "merge", made.shards / "shard-1-of-2.zip")
    assert done.status == 1
    assert "[shard-other]" in done.err, "of another address and another day"
    assert "dist/shards/shard-1-of-2.zip:1:1: [shard-missing] beside this one there must be 2/2;" in done.err
    assert (root / "site" / "index.html").read_text("utf-8") == "the last good one"
