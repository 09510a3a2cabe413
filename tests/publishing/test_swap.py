"""A site is whole at every moment: the old one or the new one, whatever ends a build and whoever else builds."""

import errno
import hashlib
import os
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from builder.files import write
from builder.model import MaoceError, Page
from builder.model.page import Edition
from builder.publishing import counting, swap
from builder.publishing.counting import count_files, count_pages, placed, planned_edition, planned_of
from builder.publishing.lock import locked
from builder.publishing.swap import destination
from builder.publishing.workshop import workshop
from tests.conftest import ROOT
from tests.support.broken_files import TERM
from tests.support.small import small_project

posix = pytest.mark.skipif(os.name != "posix", reason="signals and forks of POSIX")
root_on_linux = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root on Linux mounts a file system of its own"
)


# Where a site may stand


class Place(NamedTuple):
    """What `site` is before the build, and what is said of it; nothing if a site is put there."""

    make: str
    said: str
    why: str


PLACES = [
    Place("nothing", "", "the first build"),
    Place("folder", "", "a folder with an old site"),
    Place("empty", "", "an empty folder"),
    Place("link to site", "", "a link to a folder with an old site"),
    Place("link to empty", "", "a link to an empty folder"),
    Place("link to nothing", "", "a link to a folder that is not there yet"),
    Place("file", "[site-no-folder]", "a file"),
    Place("link to file", "[site-no-folder]", "a link to a file"),
    Place("link to itself", "[site-no-folder]", "a link in a circle"),
    Place("link into nowhere", "[site-nowhere]", "a link to a folder without a parent"),
    Place("link to home", "[site-other]", "a link to a folder with other files, which would be lost"),
    Place("link to project", "[site-other]", "a link to the whole project"),
    Place("link to content", "[site-other]", "a link to what persons wrote"),
]


@posix
@pytest.mark.parametrize("place", PLACES, ids=[place.why for place in PLACES])
def test_a_site_is_put_there_or_refused_with_a_reason(tmp_path: Path, place: Place) -> None:
    root, out = tmp_path / "project", tmp_path / "out"
    for folder in (root / "content", out / "home", out / "empty"):
        folder.mkdir(parents=True)
    (root / "content" / "x.md").write_text("precious")
    (out / "home" / "letter.txt").write_text("precious")
    (out / "file").write_text("precious")
    for name in ("index.html", "data/x.csv"):
        write(out, f"site/{name}", "old")
    site = root / "site"
    match place.make.split(" ", 2):
        case ["folder"]:
            write(root, "site/index.html", "old")
        case ["empty"]:
            site.mkdir()
        case ["file"]:
            site.write_text("precious")
        case ["link", "into", _]:
            site.symlink_to(out / "no" / "where")
        case ["link", "to", what]:
            inside = {"itself": site, "project": root, "content": root / "content"}
            site.symlink_to(inside.get(what, out / what))

    def publish() -> None:
        with workshop(root) as shop:
            assert place.said == "", "what cannot be published is refused before any work"
            write(shop.site, "index.html", "new")
            shop.publish()

    before = {path: path.read_text() for path in tmp_path.rglob("*") if path.is_file()}
    if place.said:
        with pytest.raises(MaoceError) as raised:
            publish()
        assert place.said in str(raised.value)
        assert len(str(raised.value).splitlines()) == 1
        for path, text in before.items():
            assert path.read_text() == text
    else:
        publish()
        assert (site / "index.html").read_text() == "new"
        assert [*site.iterdir()] == [site / "index.html"]
        assert site.is_symlink() == place.make.startswith("link")
        assert "precious" in (out / "home" / "letter.txt").read_text()


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    folder = tmp_path / "mounted"
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "maoce", folder], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    yield folder
    subprocess.run(["umount", folder], check=True)


@root_on_linux
def test_a_mount_is_refused_a_folder_inside_is_not(mounted: Path, tmp_path: Path) -> None:
    root = tmp_path / "project"
    root.mkdir()
    (root / "site").symlink_to(mounted)
    with pytest.raises(MaoceError, match=r"\[site-mount\]"):
        destination(root / "site")
    (root / "site").unlink()
    (root / "site").symlink_to(mounted / "site")
    for text in ("old", "new"):
        with workshop(root) as shop:
            write(shop.site, "index.html", text)
            write(shop.site, "data/x", text)
            shop.publish()
        assert (mounted / "site" / "index.html").read_text() == text
    assert {path.name for path in mounted.iterdir()} == {"site", ".site.lock"}


@root_on_linux
def test_a_mount_of_a_folder_of_the_same_file_system_is_refused(tmp_path: Path) -> None:
    for name in ("a b", "site"):
        (tmp_path / name).mkdir()
    done = subprocess.run(["mount", "--bind", tmp_path / "a b", tmp_path / "site"], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("nothing can be mounted here")
    try:
        with pytest.raises(MaoceError, match=r"\[site-mount\]"):
            destination(tmp_path / "site")
    finally:
        subprocess.run(["umount", tmp_path / "site"], check=True)


@posix
def test_leftovers_of_another_folder_stay(tmp_path: Path) -> None:
    """The name of what `site` leads to is a name and no pattern; and what a stranger put aside is not taken for a site."""
    for name in (".other.new-1", ".*.new-1", "*", "elsewhere"):
        write(tmp_path, f"out/{name}/letter.txt", "precious")
    (tmp_path / "site").symlink_to(tmp_path / "out" / "*")
    (tmp_path / "out" / "*" / "letter.txt").unlink()
    destination(tmp_path / "site")
    assert (tmp_path / "out" / ".other.new-1" / "letter.txt").is_file()
    assert not (tmp_path / "out" / ".*.new-1").exists()
    (tmp_path / "site").unlink()
    (tmp_path / ".site.aside").symlink_to(tmp_path / "out" / "elsewhere")
    destination(tmp_path / "site")
    assert not (tmp_path / "site").exists()


def to_file(site: Path) -> None:
    site.write_text("precious")


def to_nowhere(site: Path) -> None:
    site.symlink_to(site.with_name("no") / "where")


def to_home(site: Path) -> None:
    write(site.with_name("home"), "letter.txt", "precious")
    site.symlink_to(site.with_name("home"))


def to_empty(site: Path) -> None:
    site.with_name("empty").mkdir()
    site.symlink_to(site.with_name("empty"))


@posix
@pytest.mark.parametrize(
    ("change", "said"),
    [(to_file, "site-no-folder"), (to_nowhere, "site-nowhere"), (to_home, "site-other"), (to_empty, "site-changed")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_site_becomes_something_else_while_a_new_one_is_made(
    tmp_path: Path, change: Callable[[Path], None], said: str
) -> None:
    write(tmp_path, "site/index.html", "old")

    def publish() -> None:
        with workshop(tmp_path) as shop:
            write(shop.site, "index.html", "new")
            shutil.rmtree(tmp_path / "site")
            change(tmp_path / "site")
            shop.publish()

    with pytest.raises(MaoceError, match=rf"^site:1:1: \[{said}\]"):
        publish()
    kept = [path.read_text() for path in tmp_path.rglob("*") if path.is_file() and path.name != "lock"]
    assert kept == (["precious"] if said in ("site-no-folder", "site-other") else [])


@posix
def test_two_checkouts_that_publish_to_one_place_take_turns(tmp_path: Path) -> None:
    """Else the second would take for a killed run's leftover what the first copies there from another file system."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "site").symlink_to(tmp_path / "public")
    with workshop(tmp_path / "one") as shop:
        for name in ("index.html", "data/x.csv"):
            write(shop.site, name, "new")
        with pytest.raises(MaoceError, match=r"\.public\.lock:1:1: \[busy\]"), workshop(tmp_path / "two"):
            pass
        shop.publish()
    with workshop(tmp_path / "two"):
        assert (tmp_path / "public" / "index.html").read_text() == "new"


@root_on_linux
def test_a_full_disk_leaves_the_old_site(mounted: Path) -> None:
    with workshop(mounted) as shop:
        write(shop.site, "index.html", "old")
        shop.publish()

    def publish() -> None:
        with workshop(mounted) as shop:
            for number in range(100):
                write(shop.site, f"{number}.html", "x" * 100_000)
            shop.publish()

    with pytest.raises(OSError, match="No space left") as raised:
        publish()
    assert raised.value.errno == errno.ENOSPC
    assert str(raised.value.filename).endswith(".html")
    assert (mounted / "site" / "index.html").read_text() == "old"
    assert [*(mounted / "build").glob("run-*")] == []


@root_on_linux
def test_what_is_read_only_is_refused_before_any_work(mounted: Path, tmp_path: Path) -> None:
    write(mounted, "site/index.html", "old")
    write(mounted, "site/data/x", "old")
    subprocess.run(["mount", "-o", "remount,ro", mounted], check=True)
    (tmp_path / "site").symlink_to(mounted / "site")
    with pytest.raises(OSError, match="Read-only") as raised:
        destination(tmp_path / "site")
    assert str(raised.value.filename).startswith(str(mounted))


# Killed


@posix
def test_killed_at_each_step_of_publishing(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.killed", tmp_path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    steps = dict(line.split(": ") for line in done.stdout.splitlines())
    assert steps.keys() == {"in one step", "in two steps", "from another file system"}
    assert all(int(count) > 50 for count in steps.values())


def test_the_site_that_an_earlier_version_moved_aside_is_put_back(tmp_path: Path) -> None:
    write(tmp_path, "site.old/index.html", "old")
    destination(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"


def test_if_the_new_site_cannot_be_moved_the_old_one_is_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, "site/index.html", "old")
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    with pytest.raises(FileNotFoundError):
        swap.swap(tmp_path / "nothing", tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "old"
    assert [*tmp_path.iterdir()] == [tmp_path / "site"]


def tree(site: Path) -> str:
    """The names and bytes of all files of a site in one hash."""
    found = hashlib.sha256()
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        found.update(f"{path.relative_to(site)}\0".encode() + path.read_bytes())
    return found.hexdigest()


class Built(NamedTuple):
    """A small project with its site as it was before an edit, what the edit makes of it, and how long a build took."""

    root: Path
    old: str
    new: str
    seconds: float

    def start(self, *words: str | Path, **options: Any) -> "subprocess.Popen[str]":
        return subprocess.Popen(
            [sys.executable, "-m", "builder", *map(str, words)], cwd=self.root, text=True, encoding="utf-8",
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options,
            env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": "1700000000"},
        )  # fmt: skip

    def run(self, *words: str | Path, **options: Any) -> tuple[int, str, str]:
        child = self.start(*words, **options)
        out, err = child.communicate(timeout=300)
        return child.returncode, out, err

    def restore(self) -> None:
        """Put the old site in its place again."""
        shutil.rmtree(self.root / "site", ignore_errors=True)
        shutil.copytree(self.root / "kept", self.root / "site")

    def standing(self) -> str:
        found = tree(self.root / "site")
        return {self.old: "old", self.new: "new"}.get(found, f"half: {found}")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    root = small_project(tmp_path_factory.mktemp("swap") / "small")
    before = Built(root, "", "", 0)
    assert before.run("build")[0] == 0
    shutil.copytree(root / "site", root / "kept")
    path = root / TERM
    path.write_text(path.read_text("utf-8").replace("before they are sold", "before anybody buys them"), "utf-8")
    start = time.monotonic()
    code, _, said = before.run("build")
    assert code == 0, said
    made = Built(root, tree(root / "kept"), tree(root / "site"), time.monotonic() - start)
    assert made.old != made.new
    return made


def orphans(root: Path) -> list[str]:
    """Processes that still work for a project."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if str(root).encode() in (process / "cmdline").read_bytes():
                found.append(process.name)
    return found


@posix
def test_killed_at_random_moments(built: Built) -> None:
    """tests.bench.killed, above, ends it at each step of the swap; this, anywhere in the whole run."""
    moments = random.Random(10)
    for _ in range(8):
        built.restore()
        child = built.start("build")
        time.sleep(moments.uniform(0, built.seconds))
        child.kill()
        child.communicate()
        assert built.standing() in ("old", "new")
    end = time.monotonic() + 60
    while orphans(built.root) and time.monotonic() < end:
        time.sleep(0.1)
    assert orphans(built.root) == [], "MkDocs ends with its parent"
    assert built.run("build")[0] == 0
    assert built.standing() == "new"
    assert {path.name for path in (built.root / "build").iterdir()} == {
        "docs",
        "lock",
        "made",
        "memory",
        "pages",
        *(f"{edition}.yml" for edition in Edition),
    }


@pytest.mark.parametrize("part", [0, 0.2, 0.5, 0.8])
def test_of_two_builds_at_once_one_says_who_is_at_work(built: Built, part: float) -> None:
    built.restore()
    first = built.start("build")
    time.sleep(part * built.seconds)
    second = built.start("build")
    said = [child.communicate(timeout=300)[1] for child in (first, second)]
    codes = [first.returncode, second.returncode]
    assert built.standing() == "new"
    assert 0 in codes
    if codes != [0, 0]:  # the first may have been quick
        loser, winner = (second, first) if codes[0] == 0 else (first, second)
        lines = said[codes.index(1)].splitlines()
        assert lines[0].startswith("build/lock:1:1: [busy] another run is at work here (process ")
        assert f"process {winner.pid} since 20" in lines[0] or "(unknown)" in lines[0]
        assert loser.returncode == 1
        assert len(lines) == 2


@posix
@pytest.mark.parametrize("part", [0.3, 0.6, 0.9])
def test_build_is_removed_under_way(built: Built, part: float) -> None:
    built.restore()
    child = built.start("build")
    time.sleep(part * built.seconds)
    shutil.rmtree(built.root / "build", ignore_errors=True)
    said = child.communicate(timeout=300)[1]
    if child.returncode == 0:  # it was quick, and had published
        assert built.standing() == "new"
    else:
        assert [line[:28] for line in said.splitlines()] == [
            "build:1:1: [build-gone] this",
            "1 problem; nothing was chang",
        ]
        assert built.standing() == "old"
    assert not (built.root / "site" / "run").exists()


def limit_files(size: int) -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@posix
def test_no_file_can_be_written(built: Built, tmp_path: Path) -> None:
    """What a full disk does, for everybody: files may not be larger than a page, and than what the theme brings."""
    built.restore()
    code, _, said = built.run("export", "--format", "json", "--out", tmp_path, preexec_fn=partial(limit_files, 500))
    assert code == 1
    assert "[system] the system refuses: File too large" in said
    assert len(said.splitlines()) == 1
    code, _, said = built.run("build", preexec_fn=partial(limit_files, 100_000))
    assert code == 1
    assert "[mkdocs] MkDocs failed for zh-hans: OSError: [Errno 27] File too large" in said
    assert len(said.splitlines()) == 2
    assert built.standing() == "old"
    assert all(not path.name.startswith(".maoce") for path in tmp_path.iterdir())


def test_out_that_is_a_file(built: Built, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("precious")
    code, _, said = built.run("export", "--format", "csv", "--out", tmp_path / "file")
    assert code == 1
    assert said.startswith(f"{tmp_path / 'file'}")
    assert "[no-folder] this is a file" in said
    assert said.splitlines()[1:] == ["1 problem; nothing was changed"]
    assert (tmp_path / "file").read_text() == "precious"


@posix
@pytest.mark.parametrize(
    "words", [["build"], ["bundle"], ["check"], ["fmt", "--check"], ["serve", "--port", "8765"]], ids=lambda w: w[0]
)
def test_ctrl_c_is_silent(built: Built, words: list[str]) -> None:
    built.restore()
    child = built.start(*words, start_new_session=True)
    try:
        time.sleep(built.seconds * (0.7 if words[0] != "check" and words[0] != "fmt" else 0.12))
        os.killpg(child.pid, signal.SIGINT)
        _, said = child.communicate(timeout=60)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)
    quick = child.returncode == 0 or "[not-canonical]" in said
    if not quick and child.returncode != -signal.SIGINT:  # Python had not even begun
        assert child.returncode == 130, said
        assert "Traceback" not in said
        # A preview says what it does, and MkDocs that it ends.
        ours = [line for line in said.splitlines() if line not in ("", "Aborted!") and not line.startswith("INFO")]
        assert ours == []
    assert built.standing() in ("old", "new")
    assert not [*(built.root / "build").glob("run-*")]


@posix
@pytest.mark.parametrize("part", [0.4, 0.8])
def test_a_run_that_is_told_to_end_says_nothing_and_clears_up(built: Built, part: float) -> None:
    """SIGTERM is what a time limit, a container or a shutdown sends, to this process alone."""
    built.restore()
    child = built.start("build")
    while f"process {child.pid} " not in (built.root / "build" / "lock").read_text("utf-8"):
        assert child.poll() is None  # before that Python still loads our modules, and ends without a word
        time.sleep(0.05)
    time.sleep(part * built.seconds)
    child.terminate()
    said = child.communicate(timeout=60)[1]
    assert child.returncode in (0, 130), said  # it may have been quick
    assert said == ""
    assert built.standing() in ("old", "new")
    assert not [*(built.root / "build").glob("run-*")]
    end = time.monotonic() + 60
    while orphans(built.root) and time.monotonic() < end:
        time.sleep(0.1)
    assert orphans(built.root) == []


@posix
def test_a_signal_that_comes_when_all_is_done_changes_nothing() -> None:
    late = "import atexit, os, signal; atexit.register(os.kill, os.getpid(), signal.{name})"
    run = "import sys; sys.argv = ['maoce', '--version']; from builder.__main__ import main; main()"
    for name in ("SIGTERM", "SIGINT"):
        words = [sys.executable, "-c", f"{late.format(name=name)}; {run}"]
        done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), name
        assert done.stdout


def test_serve_and_build_do_not_meet(built: Built) -> None:
    built.restore()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = built.start("serve", "--port", str(port), start_new_session=True)
    try:
        time.sleep(built.seconds / 2)
        code, _, said = built.run("build")
        assert code == 0, said
        assert serving.poll() is None
    finally:
        serving.kill()
        serving.communicate()
    assert built.standing() == "new"


# The lock and the count


def test_a_lock_is_held_once_and_free_again(tmp_path: Path) -> None:
    with locked(tmp_path, "lock") as held:
        assert held()
        with pytest.raises(MaoceError, match=f"process {os.getpid()} since"), locked(tmp_path, "lock"):
            pass
        assert held()
    with locked(tmp_path, "lock"):
        pass


@posix
def test_a_lock_that_was_deleted_is_held_no_more(tmp_path: Path) -> None:
    with locked(tmp_path, "lock") as held:
        (tmp_path / "lock").unlink()
        assert not held()
        with locked(tmp_path, "lock"):
            assert not held()


PLAN = planned_of(
    [("index.html", "<p>"), ("en/terms/a/index.html", "<p>"), ("data/x.csv", ""), ("en/assets/a.js", "1")]
)
COUNTED: list[tuple[dict[str, str | None], str, str]] = [
    ({}, "", "as planned"),
    ({"en/terms/a/index.html": None}, "[count-missing] the new site lacks 1 of 4 files (en/terms/a/index.html)", "a page is missing"),
    ({"data/x.csv": None}, "[count-missing]", "a file of data is missing"),
    ({"en/assets/a.js": None}, "[count-missing]", "a script is missing"),
    ({"index.html": ""}, "[count-size] 1 of 4 files", "a page is empty"),
    ({"index.html": "<"}, "[count-size]", "a page is cut short"),
    ({"data/x.csv": "a"}, "[count-size]", "a file is longer than it was written"),
    ({"en/index.html": "x"}, "[count-more] the new site holds 1 files beyond the 4 planned (en/index.html)", "a page that nobody planned"),
    ({".maoce-part-x": "x"}, "[count-more]", "half a file"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "said", "why"), COUNTED, ids=[row[-1] for row in COUNTED])
def test_files_are_counted(tmp_path: Path, change: dict[str, str | None], said: str, why: str) -> None:
    files = {"index.html": "<p>", "en/terms/a/index.html": "<p>", "data/x.csv": "", "en/assets/a.js": "1"} | change
    for name, text in files.items():
        if text is not None:
            write(tmp_path, name, text)
    if said:
        with pytest.raises(MaoceError) as raised:
            count_files(tmp_path, PLAN)
        assert said in str(raised.value)
    else:
        count_files(tmp_path, PLAN)
        (tmp_path / "en/assets/a.js").rename(tmp_path / "en/assets/a.0123.js")
        count_pages(tmp_path, PLAN)
        (tmp_path / "index.html").write_text("")
        with pytest.raises(MaoceError, match="count-size"):
            count_pages(tmp_path, PLAN)
        (tmp_path / "index.html").unlink()
        with pytest.raises(MaoceError, match="count-missing"):
            count_pages(tmp_path, PLAN)


def test_what_an_edition_becomes(tmp_path: Path) -> None:
    write(tmp_path, "assets/stylesheets/ours.css", "a")
    docs = [Page("terms/a/index.md", "# a"), Page("search/maoce.js", "data")]
    plan = planned_edition(Edition.EN, docs, tmp_path)
    assert plan["en/terms/a/index.html"] is None
    assert plan["en/search/maoce.js"] == 4
    assert plan["assets/stylesheets/ours.css"] == 1
    assert sum(name.startswith("assets/javascripts/bundle.") for name in plan) == 1
    assert not any(counting.is_unused(name.removeprefix("en/")) for name in plan)
    assert placed(plan, "0123").keys() == {re.sub("^assets/", "assets/0123/", name) for name in plan}


def test_an_export_into_the_site_waits_for_no_build_and_is_refused(built: Built) -> None:
    with locked(built.root / "build", "lock"):
        code, _, said = built.run("export", "--format", "cedict", "--out", "site/data")
    assert code == 1
    assert said.startswith("build/lock:1:1: [busy]")
