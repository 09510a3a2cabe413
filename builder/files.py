"""Writing files: whole or not at all, inside the folder that was meant and nowhere else."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path
from typing import IO

from builder.model import MaoceError, Problem

_FILE_MODE = 0o644
_FOLDER_MODE = 0o755
PART = ".maoce-part-"  # how the name begins of a file that is being written


def write(folder: Path, name: str, data: bytes | str) -> Path:
    """Write `data` (text as UTF-8, line ends as they are) to `folder/name`; gives the path. As `writing`."""
    with writing(folder, name) as file:
        file.write(data.encode("utf-8") if isinstance(data, str) else data)
    return folder / name


@contextmanager
def writing(folder: Path, name: str) -> Iterator[IO[bytes]]:
    """A file open for writing and seeking, which becomes `folder/name` once the block has ended well.

    Until then it stands beside it under another name; if anything fails, the old file is as it was. Files get the mode
    0644 and new folders 0755, whatever the umask. `name` has forward slashes; `folder` may be anywhere and may be
    reached through symbolic links, but nothing below it may be one. Raises MaoceError if `name` leads out of `folder`
    or through a link, OSError with the file's own name if the system refuses.
    """
    path = inside(folder, name)
    part = ""
    try:
        make_folder(path.parent)
        handle, part = tempfile.mkstemp(prefix=PART, dir=path.parent)
        with os.fdopen(handle, "w+b") as file:
            yield file
        Path(part).chmod(_FILE_MODE)
        Path(part).replace(path)
        part = ""
    except OSError as error:
        # A full disk names no file, and the other name means nothing to anybody.
        if error.filename is None or is_part(Path(error.filename)):
            raise OSError(error.errno, error.strerror, str(path)) from None
        raise
    finally:
        if part:
            Path(part).unlink(missing_ok=True)


def inside(folder: Path, name: str) -> Path:
    """`folder/name`, which lies in `folder`: raises MaoceError if it leads out of it or through a symbolic link."""
    path = folder
    for part in name.split("/"):
        # A backslash parts names on Windows and a colon ends a drive's; neither stands in a name of ours.
        if part in ("", ".", "..") or any(sign in part for sign in "\\:\0"):
            raise MaoceError([Problem.at(str(folder), 1, 1, "outside", name=name)])
        path /= part
        if is_link(path):
            raise MaoceError([Problem.at(name, 1, 1, "symlink", file=path.relative_to(folder).as_posix())])
    return path


def make_folder(folder: Path, name: str = "") -> Path:
    """Make `folder/name` and what is missing above it; gives its path. Raises as `writing` does."""
    path = inside(folder, name) if name else folder
    for missing in reversed([*takewhile(lambda one: not one.exists(), (path, *path.parents))]):
        missing.mkdir(exist_ok=True)
        missing.chmod(_FOLDER_MODE)
    return path


def resolved(path: Path) -> Path:
    """The path with no symbolic link in it; raises OSError if links lead in a circle, on every Python alike."""
    try:
        found = path.resolve()
        if found.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    except (RuntimeError, OSError) as error:  # RuntimeError before Python 3.13
        number = error.errno if isinstance(error, OSError) and error.errno else errno.ELOOP
        raise OSError(number, os.strerror(number), str(path)) from None
    return found


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link or, on Windows, a junction."""
    return path.is_symlink() or getattr(os.path, "isjunction", lambda _: False)(path)  # Python 3.12


def is_part(path: Path) -> bool:
    """Whether a file is what a killed run left half written."""
    return path.name.startswith(PART)
