"""Markdown on disk: only what changed is written, and nothing stale stays."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from builder.files import make_folder, write
from builder.model import Page

_MATTER = "---\n"
# Of the theme's own index: the search has data of its own, written with the pages.
_UNINDEXED = "search: {exclude: true}\n"


def write_docs(folder: Path, pages: Iterable[Page], before: Path | None = None) -> int:
    """Make `folder` hold exactly `pages`; gives the number of files written or removed.

    A file that is the same in the folder `before` is not written but has a second name, which is sooner made and removed.
    """
    changed, new = 0, not folder.exists()
    keep: set[Path] = set()
    for page in pages:
        path = folder / page.path
        keep.add(path)
        data = _for_publisher(page).encode("utf-8")
        if new or _bytes(path) != data:
            _put(folder, page.path, data, before / page.path if before else None)
            changed += 1
    if new:
        return changed
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep:
            path.unlink()
            changed += 1
    return changed


def _put(folder: Path, name: str, data: bytes, before: Path | None) -> None:
    """Write a file, in one step where another is in its place."""
    path = folder / name
    make_folder(path.parent)
    if before and _bytes(before) == data:
        with suppress(OSError):  # another file system, or one without second names
            os.link(before, path)
            return
    try:
        with path.open("xb") as file:
            file.write(data)
    except FileExistsError:
        write(folder, name, data)


def _bytes(path: Path) -> bytes | None:
    """What a file holds; None for what is none."""
    try:
        return None if path.is_symlink() else path.read_bytes()
    except OSError:
        return None


def _for_publisher(page: Page) -> str:
    return page.body.replace(_MATTER, _MATTER + _UNINDEXED, 1) if page.path.endswith(".md") else page.body
