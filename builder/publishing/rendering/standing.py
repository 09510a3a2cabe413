"""Pages of a site that stands: those that would be made the same again are the same files, under a second name.

What is noted of a page when it is made says what its name in the store was, and how large its file is and when it was
written. A file that somebody has touched since is none of ours, and its page is made again.
"""

import stat
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from builder.memory import Memory
from builder.model import Edition

NOTED = "made"  # the folder, in a work folder and in build/


class Before(NamedTuple):
    """A site that stands in the folder `site`, and the folder with what was noted when it was made."""

    site: Path
    noted: Path


class Stood(NamedTuple):
    """A page's file, and of what the store holds with it: the files that it leads to, its anchors, and those it leads to elsewhere."""

    file: Path
    files: list[str]
    anchors: list[str]
    anchors_of: dict[str, dict[str, str]]


class Standing:
    """What stands of an edition."""

    def __init__(self, before: Before | None, edition: Edition) -> None:
        """Nothing, if nothing is `before`, or nothing that can be read was noted."""
        self._folder = before.site / edition if before else Path()
        self._noted = _noted(before.noted, edition) if before else None

    def find(self, name: str, kept: str) -> Stood | None:
        """The page whose file in the edition's folder has this `name`, if it was `kept` under this name in the store."""
        if self._noted is None:
            return None
        with suppress(OSError, ValueError, TypeError):
            noted: list[Any] = self._noted.get(name) or []
            size, written, was_kept, *leads = noted
            file = self._folder / name
            if was_kept == kept and [size, written] == _as_it_is(file):
                return Stood(file, *leads)
        return None


def note(folder: Path, edition: Edition, site: Path, pages: Mapping[str, Sequence[Any]]) -> None:
    """Note into `folder` of each page in the edition's folder `site` how its file is, its name in the store, and what is in a `Stood`."""
    noted = _noted(folder, edition)
    for name, page in pages.items():
        noted.put(name, [*_as_it_is(site / name), *page])
    noted.save()


def _noted(folder: Path, edition: Edition) -> Memory:
    return Memory(folder / edition, "pages")  # what makes them is in their names in the store


def _as_it_is(file: Path) -> list[int]:
    """The size and the time of a file that is no link; raises OSError."""
    found = file.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise OSError(f"{file} is no file")
    return [found.st_size, found.st_mtime_ns]
