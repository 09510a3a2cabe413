"""One at a time: a lock that is free again when its holder ends, however it ends."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from builder.files import inside, make_folder
from builder.model import MaoceError, Problem

_PAUSE = 0.1  # seconds between two tries

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, 1 << 20, os.SEEK_SET)  # beyond what others want to read: such a lock forbids reading, too
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path, name: str, *, wait: bool = False) -> Iterator[Callable[[], bool]]:
    """Hold the lock `folder/name`; gives a function that tells whether it is held still, for a lock can be deleted.

    The system lets go of it when this process ends, so that none is ever stale. If another process has it, raises
    MaoceError, naming the holder, or waits.
    """
    make_folder(folder)
    handle = _acquire(folder, name, wait)
    try:
        yield lambda: _is(handle, folder / name)
    finally:
        os.close(handle)


def _acquire(folder: Path, name: str, wait: bool) -> int:
    path = inside(folder, name)
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            _try_lock(handle)
            if _is(handle, path):  # else it was deleted between our opening and locking it
                os.ftruncate(handle, 0)
                os.lseek(handle, 0, os.SEEK_SET)
                os.write(handle, f"process {os.getpid()} since {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n".encode())
                return handle
        except OSError as error:
            os.close(handle)
            if not isinstance(error, BlockingIOError | PermissionError):
                raise
            if wait:
                time.sleep(_PAUSE)
                continue
            holder = _holder(path)
            raise MaoceError([Problem.at(f"{folder.name}/{name}", 1, 1, "busy", holder=holder)]) from None
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _is(handle: int, path: Path) -> bool:
    with suppress(OSError):
        return os.path.samestat(os.fstat(handle), path.stat())
    return False


def _holder(path: Path) -> str:
    with suppress(OSError, UnicodeDecodeError):
        return path.read_text("utf-8").strip() or "unknown"
    return "unknown"
