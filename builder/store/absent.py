"""That what somebody named is not there, and what may be meant instead."""

from pathlib import Path

from builder.model import Library, Problem
from builder.model.nearest import nearest


def no_directive(library: Library, directive_id: str, path: str = "") -> Problem:
    """That no directive has this id, which its file would have at `path`; and which one may be meant."""
    if close := nearest(directive_id, library.directives):
        return Problem.at(path, 1, 1, "not-imported-near", id=directive_id, close=close)
    return Problem.at(path, 1, 1, "not-imported", id=directive_id)


def no_page(page: Path, name: str) -> Problem | None:
    """That a path is no file: nothing at all, a folder, or something else; None if it is one."""
    if page.is_file():
        return None
    if not page.exists():
        return Problem.at(name, 1, 1, "no-file")
    return Problem.at(name, 1, 1, "no-page", what="a folder" if page.is_dir() else "neither a file nor a folder")
