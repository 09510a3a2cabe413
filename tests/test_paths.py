"""Every file is written whole or not at all, in its folder or nowhere."""

import os
import stat
from pathlib import Path

import pytest

from builder.files import make_folder, write, writing
from builder.model import MaoceError

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
