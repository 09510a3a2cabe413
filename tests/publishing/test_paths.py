"""Every file is written whole or not at all, in its folder or nowhere."""

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.authoring.scaffold import Asked
from builder.drafting import new_record
from builder.files import make_folder, write, writing
from builder.importing.parse import Known
from builder.model import ID, MaoceError, Published, is_address
from builder.pipeline import import_page, load
from builder.publishing.entrance import redirect_pages
from builder.store.formatting import format_records
from builder.store.ids_lock import read_lock
from builder.store.project import Project, read_library
from tests.conftest import maoce_in
from tests.support.broken_files import DIRECTIVE, PAGE
from tests.support.small import small_project

OUT = [
    ("../x", "up"),
    ("a/../../x", "up from a folder"),
    ("a/../x", "up and down again, though it would stay inside"),
    ("/x", "from the root"),
    ("", "no name"),
    (".", "the folder itself"),
    ("a/", "a folder"),
    ("a//x", "an empty part"),
    ("./x", "a dot"),
    ("..\\x", "up, on Windows"),
    ("C:\\x", "a drive"),
    ("C:x", "a drive's own folder"),
    ("x:stream", "another stream of a file"),
    ("a\0b", "a zero"),
]


@pytest.mark.parametrize(("name", "why"), OUT, ids=[why for _, why in OUT])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str, why: str) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(MaoceError, match=r"\[outside\]"):
        write(folder, name, "x")
    assert [*tmp_path.rglob("*")] == [folder]


@pytest.mark.parametrize("name", ["link", "link/x", "a/link/x", "loop/x", "dangling"])
def test_nothing_is_written_through_a_link(tmp_path: Path, name: str) -> None:
    folder, outside = tmp_path / "folder", tmp_path / "outside"
    (folder / "a").mkdir(parents=True)
    outside.mkdir()
    for link, target in (
        ("link", outside),
        ("a/link", outside),
        ("loop", folder / "loop"),
        ("dangling", outside / "x"),
    ):
        (folder / link).symlink_to(target)
    with pytest.raises(MaoceError, match=r"\[symlink\]"):
        write(folder, name, "x")
    assert [*outside.iterdir()] == []


def test_the_folder_itself_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write(tmp_path / "link", "a/x", "文")
    assert (tmp_path / "real" / "a" / "x").read_bytes() == "文".encode()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077])
def test_modes_do_not_depend_on_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write(tmp_path / "new", "a/x", b"")
        make_folder(tmp_path, "b/c")
    finally:
        os.umask(before)
    found = {p.relative_to(tmp_path).as_posix(): stat.S_IMODE(p.stat().st_mode) for p in tmp_path.rglob("*")}
    assert found == {"new": 0o755, "new/a": 0o755, "new/a/x": 0o644, "b": 0o755, "b/c": 0o755}


@pytest.mark.parametrize("failure", [OSError(28, "No space left on device"), KeyboardInterrupt(), ValueError("any")])
def test_a_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, failure: BaseException) -> None:
    write(tmp_path, "x", "old")

    def fail() -> None:
        with writing(tmp_path, "x") as file:
            file.write(b"new")
            raise failure

    with pytest.raises(type(failure)) as raised:
        fail()
    assert getattr(raised.value, "filename", str(tmp_path / "x")) == str(tmp_path / "x")
    assert (tmp_path / "x").read_text() == "old"
    assert [*tmp_path.iterdir()] == [tmp_path / "x"]


def test_a_file_takes_the_place_of_no_folder(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    with pytest.raises(OSError, match="x") as raised:
        write(tmp_path, "x", "new")
    assert str(tmp_path / "x") in (raised.value.filename, raised.value.filename2)
    assert [*tmp_path.iterdir()] == [tmp_path / "x"]


# What strangers call things, and why it is no id.
NO_IDS = [
    ("../../esc", "up"),
    ("..", "the folder above"),
    (".", "the folder itself"),
    ("/etc/x", "from the root"),
    ("a/b", "a folder"),
    ("a\\b", "a folder on Windows"),
    ("C:a", "a drive"),
    ("a:b", "another stream of a file"),
    ("~root", "somebody's home"),
    ("", "nothing"),
    (" ", "a blank"),
    ("a b", "a blank inside"),
    ("a b<script>", "a tag"),
    ("<svg onload=x>", "another tag"),
    ('a"onclick="x', "an attribute"),
    ("a'b", "a quote"),
    ("a&b", "an entity"),
    ("a%2fb", "a slash, encoded"),
    ("a?b", "a query"),
    ("a#b", "a fragment"),
    ("$(id)", "a command"),
    ("a;b", "two commands"),
    ("-a", "an option"),
    ("--help", "a long option"),
    ("a-", "a hyphen at the end"),
    ("a--b", "two hyphens"),
    (".a", "a hidden file"),
    ("a.b", "a suffix"),
    ("a.", "a dot that Windows takes away"),
    ("RCEP", "capitals: a twin of rcep where case does not count"),
    ("Rcep", "one capital"),
    ("CON", "a device of Windows in capitals"),
    ("con", "a device of Windows"),
    ("nul", "another"),
    ("aux", "another"),
    ("prn", "another"),
    ("com1", "another"),
    ("lpt9", "another"),
    ("海外仓", "Chinese"),
    ("１", "a digit of full width"),
    ("é", "an accent"),
    ("\u0430bc", "a Cyrillic letter"),
    ("a_b", "an underline"),
    ("a\n", "a line end after it"),
    ("a\nb", "two lines"),
    ("a\0b", "a zero"),
    ("a\u202eb", "a mark of direction"),
    ("a\u200bb", "a blank of no width"),
    ("a" * 101, "longer than a path can be on Windows"),
    ("a" * 5000, "longer than a name can be anywhere"),
]
IDS = ["a", "rcep", "guobanfa-2021-24", "5g", "2020", "console", "com", "com10", "nul-a", "a" * 100]

_no_id = pytest.mark.parametrize(("text", "why"), NO_IDS, ids=[f"{n} {why}" for n, (_, why) in enumerate(NO_IDS)])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_project(tmp_path_factory.mktemp("paths") / "outer" / "small")


@pytest.fixture
def unchanged(small: Path) -> Iterator[Path]:
    """The small project; afterwards no file in it or around it is new, gone or other than it was."""

    def state() -> dict[Path, bytes]:
        return {p: p.read_bytes() for p in small.parents[1].rglob("*") if p.is_file() and "builder" not in p.parts}

    before = state()
    assert before
    yield small
    assert state() == before


@pytest.mark.parametrize("text", IDS)
def test_an_id(text: str) -> None:
    assert ID.match(text)
    assert is_address(f"terms/{text}")
    assert is_address(f"directives/{text}/2-1")


@_no_id
def test_no_id_is_one_anywhere(unchanged: Path, text: str, why: str) -> None:
    assert not ID.match(text)
    project = Project(unchanged)
    library, problems = read_library(project)
    assert problems == []
    with pytest.raises(MaoceError, match=r"\[no-id\]"):
        import_page(project, library, unchanged / "page.txt", Known(id=text))
    with pytest.raises(MaoceError, match=r"\[no-id\]"):
        new_record(project, "term", Asked("跨境支付", text))
    directive = (unchanged / DIRECTIVE).read_text("utf-8")
    quoted = json.dumps(text)
    for old, new in (
        ("id: guobanfa-2020-7", f"id: {quoted}"),
        ("file: guobanfa-2020-7.txt", f"file: {json.dumps(text + '.txt')}"),
    ):
        assert old in directive
        (unchanged / DIRECTIVE).write_text(directive.replace(old, new, 1), "utf-8")
        found = load(project)[2]
        (unchanged / DIRECTIVE).write_text(directive, "utf-8")
        assert found
        assert not any("Traceback" in str(problem) for problem in found)


@pytest.mark.parametrize("text", [text for text, _ in NO_IDS if "\n" not in text])
@pytest.mark.parametrize(
    "line", ["terms/{} -> terms/bot", "terms/bot -> terms/{}", "directives/{}/7 -> terms/bot", "agencies/{}"]
)
def test_a_line_of_the_lock_with_no_id_is_reported_and_not_kept(line: str, text: str) -> None:
    published, problems = read_lock("glossary/ids.lock", line.format(text) + "\n")
    assert [problem.rule for problem in problems] == ["ids-lock"]
    assert (published.lines, published.redirects) == ({}, {})


ADDRESSES = [
    (". -> terms/bot", "the home page"),
    ("index -> terms/bot", "a page that is no record's"),
    ("terms -> terms/bot", "the list of terms"),
    ("terms/ -> terms/bot", "no id"),
    ("/terms/x -> terms/bot", "from the root"),
    ("terms/../../x -> terms/bot", "up"),
    ("terms/x/../y -> terms/bot", "up and down"),
    ("terms/x/7 -> terms/bot", "a term has no measures"),
    ("agencies/x/1 -> terms/bot", "nor has an agency"),
    ("directives/x/seven -> terms/bot", "no number"),
    ("directives/x/7/8 -> terms/bot", "too deep"),
    ("directives/x/1-2-3 -> terms/bot", "a measure has section and ordinal at most"),
    ("directives/x/1234567 -> terms/bot", "a number that no measure has"),
    ("assets/x -> terms/bot", "another folder"),
    ("zh-hans/terms/x -> terms/bot", "an edition"),
    ("https://example.org/ -> terms/bot", "another site"),
    ("terms/x -> https://example.org/", "to another site"),
    ("terms/x -> //example.org", "to another site by the same scheme"),
    ("terms/x -> javascript:alert(1)", "a script"),
    ("terms/x -> terms/bot -> terms/y", "two arrows"),
    ("-> terms/bot", "from nowhere"),
    ("terms/x ->", "to nowhere"),
    ("terms/x terms/bot", "no arrow"),
    ("terms\\x -> terms/bot", "a backslash"),
]


@pytest.mark.parametrize(("line", "why"), ADDRESSES, ids=[why for _, why in ADDRESSES])
def test_an_address_has_one_form(unchanged: Path, line: str, why: str) -> None:
    published, problems = read_lock("glossary/ids.lock", f"{line}\n")
    assert [problem.rule for problem in problems] == ["ids-lock"]
    assert (published.lines, published.redirects) == ({}, {})


@given(st.text(), st.text())
def test_whatever_the_lock_says_nothing_is_written_outside(old: str, new: str) -> None:
    """Read as it is read, and once more as if the reader had let it through."""
    read, _ = read_lock("glossary/ids.lock", f"{old} -> {new}\n{new}\n")
    for published in (read, Published({}, {old: new}), Published({}, {f"terms/{old}": new})):
        with TemporaryDirectory() as outer:
            site = Path(outer, "one", "two", "three", "site")
            site.mkdir(parents=True)
            for name, html in redirect_pages(published):
                try:
                    path = write(site, name, html)
                except (MaoceError, OSError):
                    assert published is not read
                else:
                    assert path.resolve().is_relative_to(site.resolve())
            assert all(path.is_relative_to(site) for path in Path(outer).rglob("*") if path.is_file())


@pytest.mark.parametrize(
    ("name", "target", "why"),
    [
        ("glossary/terms/passwd.yml", "/etc/passwd", "a record that is a file of the system"),
        ("glossary/terms/twin.yml", "overseas-warehouse.yml", "a record that is another"),
        ("glossary/more", "terms", "a folder that is another"),
        ("glossary/outside", "/etc", "a folder of the system"),
        ("content/loop", ".", "a folder in itself"),
        ("content/directives/up", "../..", "the whole project in one of its folders"),
        ("content/captures/guobanfa-2020-8.txt", "/etc/passwd", "a capture that is a file of the system"),
        ("content/english/nowhere.yml", "nowhere", "a link to nothing"),
        ("content/english/self.yml", "self.yml", "a link to itself"),
        ("glossary/not-terms.yml", "/etc/passwd", "a list that is a file of the system"),
        ("glossary/ids.lock", "/etc/passwd", "the lock of addresses"),
    ],
)  # fmt: skip
def test_a_link_is_reported_and_not_followed(small: Path, name: str, target: str, why: str) -> None:
    link = small / name
    link.symlink_to(target)
    try:
        found = pipeline_lines(small)
        formatted, said = format_records(Project(small), [])
    finally:
        link.unlink()
    assert found == [f"{name}:1:1: [symlink] {Path(name).name} is a symbolic link, which is neither read nor written through;"
                     " put the file or folder itself here"]  # fmt: skip
    assert [str(problem) for problem in said] == found
    assert formatted
    assert not any("root:" in file.canonical.decode() for file in formatted)


def test_a_whole_folder_may_not_be_a_link(small: Path) -> None:
    real = small / "glossary" / "terms"
    elsewhere = small.parent / "terms"
    real.rename(elsewhere)
    real.symlink_to(elsewhere)
    try:
        assert any(line.startswith("glossary/terms:1:1: [symlink]") for line in pipeline_lines(small))
    finally:
        real.unlink()
        elsewhere.rename(real)


@pytest.mark.parametrize(
    "place", ["content/directives/guobanfa-2020-9.md", "content/captures/guobanfa-2020-9.txt", "content/captures"]
)
def test_import_writes_through_no_link(small: Path, tmp_path: Path, place: str) -> None:
    page = tmp_path / "page.txt"
    page.write_text(PAGE.replace("7号", "9号"), "utf-8")
    outside = tmp_path / "outside"
    kept = small / f"{place}.kept"
    if (small / place).is_dir():
        (small / place).rename(kept)
        outside.mkdir()
    else:
        outside.write_text("the old file", "utf-8")
    (small / place).symlink_to(outside)
    try:
        done = maoce_in(small)("import", page, "--force")
    finally:
        (small / place).unlink()
        if kept.exists():
            kept.rename(small / place)
    assert done.returncode == 1
    assert "[symlink]" in done.stderr
    assert "the old file" not in done.stdout
    assert outside.is_dir() or outside.read_text("utf-8") == "the old file"
    assert not outside.is_dir() or [*outside.iterdir()] == []
    assert not (small / "content/directives/guobanfa-2020-9.md").exists()


def pipeline_lines(root: Path) -> list[str]:
    return [str(problem) for problem in load(Project(root))[2]]
