"""Pages that were rendered before, by what they were made of: a folder of files that may be deleted at any time.

A file is named by a hash of everything that its page depends on. It holds a hash of its content first, so that one that is
damaged is none; it is written beside its place and moved there, so that none is half written.
"""

import json
import os
import time
import zlib
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

from builder.files import write
from builder.model import MaoceError

_DIGEST = 20  # bytes
_KEPT = 14 * 86_400  # seconds for which a page is kept that no build has asked for
_TOUCHED = 86_400  # seconds after which it is noted again that one was asked for
_SPEED = 1  # of zlib: a page is written more often than the disk is full


def key(parts: Iterable[bytes]) -> str:
    """The name for what depends on these `parts`, in this order: hexadecimal digits."""
    found = blake2b(digest_size=_DIGEST)
    for part in parts:
        found.update(b"%d:" % len(part))
        found.update(part)
    return found.hexdigest()


class Store:
    """The store in `folder`, which need not be there. Nothing that is wrong with it stops a build."""

    def __init__(self, folder: Path) -> None:
        """`folder` is made when something is put there."""
        self.folder = folder

    @classmethod
    def of(cls, root: Path) -> "Store":
        """That of the checkout `root`."""
        return cls(root / "build" / "pages")

    def get(self, name: str) -> Any | None:
        """What was put under this name; nothing if it is damaged or was not."""
        data = self.packed(name)
        try:
            return None if data is None else json.loads(zlib.decompress(data[_DIGEST:]))
        except (ValueError, zlib.error):
            return None

    def packed(self, name: str) -> bytes | None:
        """The same as its file holds it, to be carried to another store."""
        path = self.folder / _path(name)
        try:
            data = path.read_bytes()
            if not is_sound(data):
                return None
            if time.time() - path.stat().st_mtime > _TOUCHED:
                os.utime(path)
        except OSError:
            return None
        return data

    def put(self, name: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        data = zlib.compress(json.dumps(value, ensure_ascii=False).encode("utf-8"), _SPEED)
        with suppress(OSError, MaoceError):
            self.put_packed(name, blake2b(data, digest_size=_DIGEST).digest() + data)

    def put_packed(self, name: str, data: bytes) -> None:
        """Keep what another store holds under this name. Raises OSError if it cannot be kept."""
        write(self.folder, _path(name), data)

    def forget(self) -> None:
        """Delete what no build has asked for in a fortnight; looked for once a day."""
        now = time.time()
        looked = self.folder / "looked"
        with suppress(OSError):
            if not looked.exists() or now - looked.stat().st_mtime > _TOUCHED:
                self.folder.mkdir(parents=True, exist_ok=True)
                looked.touch()
                for path in self.folder.glob("??/*"):
                    if now - path.stat().st_mtime > _KEPT:
                        path.unlink()


def is_sound(data: bytes) -> bool:
    """Whether a file of a store is as it was written."""
    return blake2b(data[_DIGEST:], digest_size=_DIGEST).digest() == data[:_DIGEST]


def is_name(name: str) -> bool:
    """Whether a word can be a name that `key` made."""
    return len(name) == 2 * _DIGEST and set(name) <= set("0123456789abcdef")


def _path(name: str) -> str:
    return f"{name[:2]}/{name[2:]}"
