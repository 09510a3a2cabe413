"""Whether files change, for a preview."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

_PAUSE = 0.1  # seconds


@contextmanager
def on_change(folders: Sequence[Path], act: Callable[[], None]) -> Iterator[None]:
    """While the block runs, call `act`, in a thread of its own, whenever files in `folders` came, went or were written."""
    ended = Event()

    def watch() -> None:
        seen = before
        while not ended.wait(_PAUSE):
            found = _state(folders)
            if found != seen and not ended.is_set():
                seen = found
                act()

    before = _state(folders)
    watcher = Thread(target=watch, daemon=True)  # if it is at work when all ends, nobody waits for it
    watcher.start()
    try:
        yield
    finally:
        ended.set()


def _state(folders: Sequence[Path]) -> set[tuple[Path, int, int]]:
    found = set()
    for folder in folders:
        for where, _, names in os.walk(folder):
            for path in (Path(where, name) for name in names):
                with suppress(OSError):  # it went while we looked
                    status = path.stat()
                    found.add((path, status.st_mtime_ns, status.st_size))
    return found
