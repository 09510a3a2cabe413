"""Markdown on disk: only what changed is written, and nothing stale stays."""

from collections.abc import Iterable
from pathlib import Path

from builder.files import write
from builder.model import Page

_MATTER = "---\n"
# Of the theme's own index: the search has data of its own, written with the pages.
_UNINDEXED = "search: {exclude: true}\n"


def write_docs(folder: Path, pages: Iterable[Page]) -> int:
    """Make `folder` hold exactly `pages`; gives the number of files written or removed."""
    changed = 0
    keep: set[Path] = set()
    for page in pages:
        path = folder / page.path
        keep.add(path)
        text = _for_publisher(page)
        if not path.is_file() or path.read_bytes() != text.encode("utf-8"):
            write(folder, page.path, text)
            changed += 1
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in keep:
            path.unlink()
            changed += 1
    return changed


def _for_publisher(page: Page) -> str:
    return page.body.replace(_MATTER, _MATTER + _UNINDEXED, 1) if page.path.endswith(".md") else page.body
