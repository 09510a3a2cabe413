"""The page that says which file is for whom, and how to load it."""

from collections.abc import Sequence
from itertools import groupby

from builder.model import Download, Page
from builder.pages.render import render
from builder.pages.view import View


def download_page(view: View, downloads: Sequence[Download]) -> Page:
    """The downloads, a section a format, in the order given."""
    schemas = {file.label: file for file in downloads if file.file.startswith("schema/")}
    offered = (file for file in downloads if file not in schemas.values())
    return render(
        view.at("downloads.md"),
        "downloads.md.j2",
        view.t.downloads,
        groups=[(name, list(files)) for name, files in groupby(offered, key=lambda file: file.format)],
        schemas=schemas,
        size=_size,
    )


def _size(count: int) -> str:
    """A number of bytes as people say it: 84 kB, 1.2 MB."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1e3))} kB"
