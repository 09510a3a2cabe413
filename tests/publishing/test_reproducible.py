"""The same bytes everywhere: built twice with everything different but the sources; and which build it says it is."""

import hashlib
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import yaml

from builder.model import Corpus, Edition, Library, MaoceError
from builder.settings import Settings
from builder.store.project import Project, read_library
from builder.store.revision import build_info, content_hash, read_build_info
from tests.conftest import ROOT, Maoce, Shared, copy_of_the_data, maoce_in
from tests.store.test_ids import git

_DIRECTIVE = "guobanfa-2021-59"
_YEAR = 365 * 24 * 3600

# Two machines: nothing that the environment can say is the same.
_HERE = {
    "TEST_CLOCK": "0", "TEST_LISTING": "ascending", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "1", "PYTHONUTF8": "1", "USER": "one", "COLUMNS": "60",
}  # fmt: skip
_ELSEWHERE = {
    "TEST_CLOCK": str(3 * _YEAR), "TEST_LISTING": "descending", "TZ": "America/Anchorage", "LC_ALL": "tr_TR.UTF-8", "LANG": "zh_TW",
    "PYTHONHASHSEED": "4242", "PYTHONUTF8": "0", "USER": "two", "COLUMNS": "200", "CI": "true", "PYTHONDONTWRITEBYTECODE": "1",
}  # fmt: skip
_UNSET = ("SOURCE_DATE_EPOCH", "MAOCE_SITE_URL", "MAOCE_REPO_URL", "GIT_DIR", "GIT_WORK_TREE")


def _keep_one_directive(root: Path, corpus: Corpus) -> None:
    """Of the data in `root` leave one directive, the terms taken from it and the agencies named in it, so that a build takes seconds."""
    terms = {
        i for i, term in corpus.terms.items() if any(source.place.directive == _DIRECTIVE for source in term.sources)
    } - {"three-mutuals"}  # its definition has the name of a term that goes, and that name has a spelling of its own
    assert len(terms) > 20
    agencies = {
        i
        for (kind, i), uses in corpus.mentions.items()
        if kind == "agency" and _DIRECTIVE in {p.directive for p, _ in uses}
    }
    while (
        more := {i for a in agencies for i in (*corpus.agencies[a].predecessors, *corpus.agencies[a].successors)}
        - agencies
    ):
        agencies |= more
    keep = {"glossary/terms": terms, "glossary/agencies": agencies}
    for folder in ("content/directives", "content/english", "content/captures", *keep):
        for path in (root / folder).iterdir():
            if path.stem not in keep.get(folder, {_DIRECTIVE}):
                path.unlink()
    for listed in ("ids.lock", "not-terms.yml"):
        (root / "glossary" / listed).unlink()
    for path in (root / "glossary" / "terms").iterdir():
        term = yaml.safe_load(path.read_text("utf-8"))
        for relation in ("broader", "related"):
            term[relation] = [i for i in term.get(relation, ()) if i in terms]
        term["sources"] = [source for source in term["sources"] if source["directive"] == _DIRECTIVE]
        full = {key: value for key, value in term.items() if value != []}
        path.write_text(yaml.safe_dump(full, allow_unicode=True, sort_keys=False), "utf-8")


def _bundle(root: Path, machine: dict[str, str], umask: int) -> None:
    environment = {key: value for key, value in os.environ.items() if key not in _UNSET} | machine
    path = os.pathsep.join((str(ROOT / "tests" / "support" / "elsewhere"), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "builder", "bundle"], cwd=root, env=environment | {"PYTHONPATH": path}, umask=umask,
        capture_output=True, text=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def _files(folder: Path) -> dict[str, tuple[str, str]]:
    """Every path below `folder`, itself included, with its mode and what it holds."""
    return {
        path.relative_to(folder).as_posix(): (
            f"{path.lstat().st_mode:o}",
            hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder",
        )
        for path in (folder, *folder.rglob("*"))
    }


@pytest.fixture(scope="module")
def machines(shared: Shared, corpus: Corpus) -> tuple[Path, Path]:
    """Two clones of one small repository, each built and packed on a machine of its own."""
    folder = shared("machines", lambda folder: _build_twice(folder, corpus))
    return folder / "here" / "a", folder / "在 别处" / "b"


def _build_twice(folder: Path, corpus: Corpus) -> None:
    origin = copy_of_the_data(folder / "origin")
    _keep_one_directive(origin, corpus)
    (origin / ".gitignore").write_text("/build/\n/dist/\n/site/\n", "utf-8")
    git(origin, "init", "-q")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "start")
    here, elsewhere = folder / "here" / "a", folder / "在 别处" / "b"
    for clone, machine, umask in ((here, _HERE, 0o022), (elsewhere, _ELSEWHERE, 0o077)):
        clone.parent.mkdir()
        subprocess.run(["git", "clone", "-q", str(origin), str(clone)], check=True, umask=umask)
        _bundle(clone, machine, umask)


def test_the_clock_of_the_other_machine_is_another(tmp_path: Path) -> None:
    """Or the next test shows nothing."""
    program = (
        "import datetime, time, os, zipfile, pathlib\n"
        "print(datetime.date.today(), datetime.datetime.now().date(), datetime.datetime.now(datetime.UTC).date())\n"
        "print(time.strftime('%F'), time.strftime('%F', time.gmtime()), datetime.datetime.utcnow().date())\n"
        "print(*os.listdir('.'), *(p.name for p in pathlib.Path('.').glob('*')), *(e.name for e in os.scandir('.')))\n"
        "print(isinstance(datetime.date(2020, 1, 1), datetime.date), isinstance(datetime.datetime.max, datetime.date))\n"
    )
    for name in "ab":
        (tmp_path / name).touch()
    environment = os.environ | _ELSEWHERE | {"PYTHONPATH": str(ROOT / "tests" / "support" / "elsewhere"), "TZ": "UTC"}
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", program], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )  # fmt: skip
    *days, listed, known = done.stdout.splitlines()
    later = {datetime.fromtimestamp(datetime.now(UTC).timestamp() + 3 * _YEAR + s, UTC).date() for s in (-600, 0)}
    assert {date.fromisoformat(day) for line in days for day in line.split()} <= later
    assert listed == "b a b a b a"
    assert known == "True True"


def test_the_same_bytes_and_modes_everywhere(machines: tuple[Path, Path]) -> None:
    here, elsewhere = (_files(machine / "site") for machine in machines)
    assert len(here) > 100
    assert here.keys() == elsewhere.keys()
    assert [name for name in here if here[name] != elsewhere[name]] == []
    assert {mode for mode, _ in here.values()} == {"40755", "100644"}


def test_the_same_bundle_everywhere(machines: tuple[Path, Path]) -> None:
    (here,), (elsewhere,) = (list((machine / "dist").iterdir()) for machine in machines)
    assert here.name == elsewhere.name
    assert here.read_bytes() == elsewhere.read_bytes()


def test_a_bundle_is_named_after_its_build(machines: tuple[Path, Path]) -> None:
    here, _ = machines
    info = read_build_info(here / "site")
    commit, day = git(here, "show", "-s", "--format=%H %cd", "--date=format-local:%F").split()
    assert (info.commit, info.dirty) == (commit, False)
    assert abs(info.day - date.fromisoformat(day)).days <= 1  # the zone of this machine against UTC
    (packed,) = (here / "dist").iterdir()
    assert packed.name == f"{info.name}.zip"
    assert commit[:12] in packed.name


def test_the_clock_stands_on_no_page(machines: tuple[Path, Path]) -> None:
    """That of the other machine, which is years ahead of every day in the sources."""
    _, elsewhere = machines
    now = datetime.now(UTC) + timedelta(seconds=3 * _YEAR)
    days = [(now - timedelta(days=ago)).date().isoformat() for ago in (0, 1)]  # it may have been midnight since
    for path in (elsewhere / "site").rglob("*"):
        if path.suffix in (".html", ".xml", ".json", ".tbx", ".ttl", ".jsonld", ".u8"):
            text = path.read_text("utf-8")
            assert not any(day in text for day in days), path


def test_a_page_names_the_release_and_only_the_status_page_the_build(machines: tuple[Path, Path]) -> None:
    here, _ = machines
    info = read_build_info(here / "site")
    for edition, release in ((Edition.EN, "Version"), (Edition.ZH_HANS, "版本"), (Edition.ZH_HANT, "版本")):
        pages = {path: path.read_text("utf-8") for path in (here / "site" / edition).rglob("*.html")}
        assert len(pages) > 50
        assert [path for path, text in pages.items() if f"{release} {info.version}" not in text] == []
        for fact in (str(info.commit), info.content):
            assert [path.name for path, text in pages.items() if fact in text] == ["status.html"]


def test_an_edit_leaves_the_pages_as_they_are_that_do_not_show_it(machines: tuple[Path, Path], tmp_path: Path) -> None:
    """A definition stands on the term's own page; beyond it only the data, what is searched, and the status change."""
    here = Path(shutil.copytree(machines[0], tmp_path / "here", symlinks=True))
    before = _files(here / "site")
    edited = min((here / "glossary" / "terms").iterdir())
    term = yaml.safe_load(edited.read_text("utf-8"))
    term["definition"]["en"] = "Something else."
    edited.write_text(yaml.safe_dump(term, allow_unicode=True, sort_keys=False), "utf-8")
    done = maoce_in(here)("build")
    assert done.returncode == 0, done.stderr
    after = _files(here / "site")
    info = read_build_info(here / "site")
    assert info.dirty
    changed = {name for name in before if before[name] != after.get(name)} | (after.keys() - before.keys())
    pages = {name.split("/", 1)[1] for name in changed if name.endswith(".html")}
    assert pages - {"downloads.html"} == {"status.html", f"terms/{edited.stem}/index.html"}  # downloads have a size
    rest = {name for name in changed if not name.endswith(".html")}
    beyond = {name for name in rest if not name.startswith("data/") and "/search/" not in name}
    assert beyond == set()
    assert "data/build.json" in rest


# Which build it is


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    """A project of one file, outside of git."""
    root = tmp_path / "bare"
    (root / "content").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("", "utf-8")
    return Project(root)


@pytest.fixture
def committed(bare: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The same in a repository of its own, committed on a day of its own."""
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2024-03-01T00:30:00+08:00")  # in UTC still the 29th of February
    git(bare.root, "init", "-q")
    git(bare.root, "add", ".")
    git(bare.root, "commit", "-qm", "start")
    return bare


_NOTHING = Library({}, {}, {}, {}, {}, {}, {})


def test_without_git_the_day_is_the_latest_of_the_content(bare: Project, library: Library) -> None:
    for reviewed, day in (
        (date(2031, 5, 6), date(2031, 5, 6)),
        (date.max, date(2106, 2, 7)),
    ):  # gzip knows no later one
        term = replace(library.terms["rcep"], reviewed=reviewed)
        assert build_info(bare, replace(library, terms={**library.terms, "rcep": term})).day == day
    undated = build_info(bare, _NOTHING)
    assert (undated.commit, undated.dirty, undated.day) == (None, False, date(1980, 1, 1))
    assert undated.name == f"maoce-{undated.version}-1980-01-01-{undated.content[:12]}"


def test_under_git_the_day_is_that_of_the_commit(committed: Project) -> None:
    info = build_info(committed, _NOTHING)
    assert info.commit == git(committed.root, "rev-parse", "HEAD").strip()
    assert (info.day, info.dirty) == (date(2024, 2, 29), False)


@pytest.mark.parametrize(
    ("path", "dirty", "reason"),
    [
        ("mkdocs.yml", True, "a file that was committed"),
        ("content/directives/new.md", True, "one that was never added"),
        ("glossary/ids.lock", True, "the lock is published, too"),
        ("README.md", False, "nothing of it is on the site"),
        ("tests/test_new.py", False, "nor of a test"),
        ("build/docs/en/index.md", False, "nor does a build make its own sources dirty"),
    ],
)
def test_dirty(committed: Project, path: str, dirty: bool, reason: str) -> None:
    changed = committed.root / path
    changed.parent.mkdir(parents=True, exist_ok=True)
    changed.write_text("changed", "utf-8")
    info = build_info(committed, _NOTHING)
    assert info.dirty is dirty, reason
    assert info.day == date(2024, 2, 29)
    assert info.name.endswith("-dirty") is dirty


def test_a_repository_around_it_is_not_its_own(committed: Project) -> None:
    """An unpacked archive inside of somebody's repository has no commit of its own."""
    inside = committed.root / "unpacked"
    (inside / "content").mkdir(parents=True)
    (inside / "mkdocs.yml").write_text("", "utf-8")
    assert build_info(Project(inside), _NOTHING).commit is None
    git(committed.root, "add", ".")
    git(committed.root, "commit", "-qm", "now it belongs to it")
    assert build_info(Project(inside), _NOTHING).commit is not None


def test_the_repository_of_a_hook_is_not_its_own(
    committed: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = build_info(committed, _NOTHING)
    other = tmp_path / "other"
    other.mkdir()
    git(other, "init", "-q")
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(other))
    assert build_info(committed, _NOTHING) == expected


def test_without_the_program_git_there_is_no_commit(committed: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert build_info(committed, _NOTHING).commit is None


def test_before_the_first_commit_there_is_none(bare: Project) -> None:
    git(bare.root, "init", "-q")
    git(bare.root, "add", ".")
    assert build_info(bare, _NOTHING).commit is None


def test_asking_git_writes_nothing(committed: Project) -> None:
    (committed.root / "mkdocs.yml").touch()  # now the index is older than the file, and `git status` would mend it
    index = committed.root / ".git" / "index"
    before = index.stat().st_mtime_ns, index.read_bytes()
    assert not build_info(committed, _NOTHING).dirty
    assert (index.stat().st_mtime_ns, index.read_bytes()) == before


def test_a_day_that_is_given_wins(committed: Project) -> None:
    for given, day in (("0", date(1970, 1, 1)), ("86399", date(1970, 1, 1)), (str(2**32 - 1), date(2106, 2, 7))):
        settings = Settings.of({"SOURCE_DATE_EPOCH": given})
        assert build_info(committed, _NOTHING, settings.day).day == day
    settings = Settings.of({"SOURCE_DATE_EPOCH": ""})
    assert build_info(committed, _NOTHING, settings.day).day == date(2024, 2, 29), "empty is as good as not set"


@pytest.mark.parametrize(
    "given",
    [
        "abc",
        "-1",
        "1.5",
        "1e9",
        "4294967296",
        "9" * 400,
        " 7",
        "7\n",
        "١٢٣",
        "1_000",
        "0x10",
        "2026-11-28",
        "\udcff",
        "a\nb",
    ],
    ids=ascii,
)
def test_a_day_that_is_none_is_one_clear_line(given: str) -> None:
    with pytest.raises(MaoceError) as raised:
        Settings.of({"SOURCE_DATE_EPOCH": given})
    (line,) = str(raised.value).splitlines()
    assert line.startswith("SOURCE_DATE_EPOCH:1:1: [epoch] `")
    assert line.isprintable()
    assert len(line) < 250


def test_the_command_says_so_and_writes_nothing(maoce: Maoce, copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "tomorrow")
    for command in ("build", "export"):
        done = maoce(command)
        assert done.returncode == 1
        assert done.stderr.splitlines()[0].startswith(
            "SOURCE_DATE_EPOCH:1:1: [epoch] `tomorrow` is no time for a build"
        )
        assert len(done.stderr.splitlines()) == 2
        assert "Traceback" not in done.stderr
    assert not any((copy / made).exists() for made in ("site", "dist"))


# The hash of the content


def test_the_contents_hash_knows_what_is_content(copy: Path, library: Library) -> None:
    project, known = Project(copy), content_hash(library)
    (copy / "glossary" / "terms" / ".DS_Store").write_bytes(b"\0")
    (copy / "content" / "captures" / ".DS_Store").write_bytes(b"\0")
    (copy / "mkdocs.yml").write_text("", "utf-8")
    assert content_hash(read_library(project)[0]) == known, "what nothing reads is no content"
    term = copy / "glossary" / "terms" / "rcep.yml"
    term.write_bytes(term.read_bytes().replace(b"\n", b"\r\n"))
    assert content_hash(read_library(project)[0]) == known, "nor is how a checkout ends its lines"
    for path in (term, next((copy / "content" / "captures").glob("guo*")), copy / "glossary" / "ids.lock"):
        data = path.read_bytes()
        path.write_bytes(data + b"# \n")
        assert content_hash(read_library(project)[0]) != known, path
        path.write_bytes(data)
    term.rename(term.with_name("rcep2.yml"))
    assert content_hash(read_library(project)[0]) != known, "a name counts, too"
