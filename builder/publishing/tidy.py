"""What a publisher leaves in an edition's folder and no reader needs."""

import shutil
from pathlib import Path

from builder.files import write
from builder.publishing.counting import is_unused


def tidy(edition: Path) -> None:
    """Give file:// the theme's empty index as a script, for a page there may not fetch; drop what no page loads.

    An edition's 404.html goes, too: hosts serve the site's own.
    """
    index = edition / "search" / "search_index.json"
    write(edition, "search/search_index.js", f"var __index = {index.read_text('utf-8')}")
    for file in [path for path in edition.rglob("*") if path.is_file()]:
        if is_unused(file.relative_to(edition).as_posix()):
            file.unlink()
    for empty in ("lunr", "workers"):
        shutil.rmtree(edition / "assets" / "javascripts" / empty, ignore_errors=True)
