"""A whole folder takes another's place: in one step where the system can, else in two that the next start mends."""

import ctypes
import errno
import glob
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from builder.files import is_link
from builder.model import MaoceError, Problem

_NOT_IN_ONE_STEP = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EPERM}


def destination(site: Path) -> Path:
    """The folder that `site` is or leads to, fit to be replaced; what a killed run moved aside is back in its place.

    Raises MaoceError with the reason if it cannot be replaced: it is a file, a mount, a link to something that is no
    site; OSError if nothing can be made beside it.
    """
    real = Path(os.path.realpath(site))

    def refuse(rule: str) -> MaoceError:
        return MaoceError([Problem.at(site.name, 1, 1, rule, folder=real)])

    if not real.parent.is_dir():
        raise refuse("site-nowhere")
    _put_back(real)
    if os.path.lexists(real) and (is_link(real) or not real.is_dir()):
        raise refuse("site-no-folder")
    if real.is_dir():
        if _is_mount(real):
            raise refuse("site-mount")
        if is_link(site) and any(real.iterdir()) and not ((real / "index.html").is_file() and (real / "data").is_dir()):
            raise refuse("site-other")
    try:
        # Tried, for permissions do not tell: root may do all, and on a file system that is read-only nothing.
        Path(tempfile.mkdtemp(prefix=_prefix(real), dir=real.parent)).rmdir()
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(real.parent)) from None
    if real.is_dir() and not os.access(real, os.W_OK):  # a folder that is moved elsewhere is written to
        raise OSError(errno.EACCES, os.strerror(errno.EACCES), str(real))
    return real


def swap(new: Path, site: Path) -> None:
    """Put the folder `new` in the place of `site`, which need not be there; if that fails, `site` is as it was.

    What `site` held is in `new` afterwards, or gone.
    """
    try:
        _take_place(new, site)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        near = _copied_beside(site, new)  # `new` is on another file system, from which nothing can be moved
        try:
            _take_place(near, site)
        finally:
            shutil.rmtree(near, ignore_errors=True)


def _put_back(site: Path) -> None:
    """Mend what a run left that was killed while it put a site in its place."""
    aside, former = _aside(site), site.with_name(f"{site.name}.old")  # the name that was used until version 0.1
    if not os.path.lexists(site):
        if aside.is_dir() and not is_link(aside):
            aside.rename(site)
        elif (former / "index.html").is_file():
            _copied_beside(site, former).rename(site)
    for left in (aside, *site.parent.glob(f"{glob.escape(_prefix(site))}*")):
        if left.is_dir() and not is_link(left):
            shutil.rmtree(left, ignore_errors=True)


def _take_place(new: Path, site: Path) -> None:
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        aside = _aside(site)
        site.rename(aside)
        try:
            new.rename(site)
        except BaseException:
            aside.rename(site)
            raise
        aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step: renameat2 of Linux, renamex_np of macOS; False where that cannot be done."""
    here, exchange = -100, ctypes.c_uint(2)  # AT_FDCWD; RENAME_EXCHANGE and RENAME_SWAP
    first, second = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "linux":
            failed = ctypes.CDLL(None, use_errno=True).renameat2(here, first, here, second, exchange)
        elif sys.platform == "darwin":
            failed = ctypes.CDLL(None, use_errno=True).renamex_np(first, second, exchange)
        else:
            return False
    except AttributeError:  # an old C library
        return False
    number = ctypes.get_errno()
    if failed and number not in _NOT_IN_ONE_STEP:
        raise OSError(number, os.strerror(number), str(other))
    return not failed


def _copied_beside(site: Path, folder: Path) -> Path:
    """A copy of `folder` beside `site`, of which a later start removes what a killed one left."""
    near = Path(tempfile.mkdtemp(prefix=_prefix(site), dir=site.parent))
    try:
        shutil.copytree(folder, near, dirs_exist_ok=True)
    except BaseException:
        shutil.rmtree(near, ignore_errors=True)
        raise
    return near


def _aside(site: Path) -> Path:
    return site.with_name(f".{site.name}.aside")


def _prefix(site: Path) -> str:
    return f".{site.name}.new-"


def _is_mount(folder: Path) -> bool:
    """Whether a folder is a mount, one of another folder of the same file system included, which Python does not see."""
    if folder.is_mount():
        return True
    with suppress(OSError):
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "surrogateescape").splitlines()
        name = str(folder)
        for sign in "\\ \t\n":
            name = name.replace(sign, f"\\{ord(sign):03o}")
        return any(line.split(" ")[4] == name for line in mounts)
    return False
