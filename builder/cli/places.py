"""Folders that a person names to write into."""

from pathlib import Path

from builder.files import resolved
from builder.model import MaoceError, Problem
from builder.store.project import Project


def folder_for(project: Project, out: Path | None, usual: str) -> Path:
    """The folder that `--out` names, or the `usual` one below `dist/`; it need not be there. Raises MaoceError if it is a file."""
    folder = resolved(out or project.root / "dist" / usual)
    if folder.exists() and not folder.is_dir():
        raise MaoceError([Problem.at(project.name(folder), 1, 1, "no-folder")])
    return folder
