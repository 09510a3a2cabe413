"""What was made of something the last time: values by name in a file of lines, each with a hash of itself.

A line is read when it is asked for; one that is damaged is none, and the file may be deleted at any time.
"""

import json
from collections.abc import Callable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from builder.files import writing
from builder.model import MaoceError

_T = TypeVar("_T")
_DIGEST = 16  # bytes


class Memory:
    """The values in the file `path` that were made by `programs`: a name for whatever else they depend on than theirs says."""

    def __init__(self, path: Path | None, programs: str) -> None:
        """Nothing that is wrong with the file stops a build; without one nothing is kept."""
        self._path, self._head = path, f"{programs}\n".encode()
        self._lines: dict[str, bytes] = {}
        self._asked: dict[str, bytes] = {}
        if path is not None:
            with suppress(OSError), path.open("rb") as file:
                if next(file, b"") == self._head:
                    self._lines = {line.split(b"\t", 1)[0].decode("utf-8", "replace"): line for line in file}

    def get(self, name: str) -> Any | None:
        """The value of this name; None if there is none."""
        line = self._lines.get(name, b"")
        with suppress(ValueError):
            _, digest, said = line.split(b"\t", 2)
            if digest == _digest(said):
                self._asked[name] = line
                return json.loads(said)
        return None

    def put(self, name: str, value: object) -> None:
        """Keep a value that JSON can hold."""
        said = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8") + b"\n"
        self._asked[name] = b"\t".join((name.encode("utf-8"), _digest(said), said))

    def remember(self, name: str, make: Callable[[], _T]) -> _T:
        """The value of a name that says all that it is made of; None is no value."""
        found: _T | None = self.get(name)
        if found is None:
            found = make()
            self.put(name, found)
        return found

    def save(self) -> None:
        """Keep what was asked for and what was put, and nothing else."""
        if self._path is not None and self._asked != self._lines:
            with suppress(OSError, MaoceError), writing(self._path.parent, self._path.name) as file:
                file.write(self._head)
                file.writelines(self._asked.values())


def without_memory(name: str) -> Memory:
    """One that keeps nothing, whatever its `name`."""
    return Memory(None, name)


def _digest(said: bytes) -> bytes:
    return blake2b(said, digest_size=_DIGEST).hexdigest().encode("ascii")
