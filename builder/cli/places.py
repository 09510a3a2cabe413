"""Folders that a person names to write into."""

from pathlib import Path

from builder.files import resolved
from builder.model import MaoceError, Problem
from builder.store.project import Project

# What persons write in; nothing that a program makes belongs there.
_OURS = ("builder", "content", "glossary", "overrides", "tests")


def folder_for(project: Project, out: Path | None, usual: str) -> Path:
    """The folder that `--out` names, or the `usual` one below `dist/`; it need not be there.

    Raises MaoceError if it is a file, or of those in which persons write.
    """
    folder, root = resolved(out or project.root / "dist" / usual), resolved(project.root)
    if folder.exists() and not folder.is_dir():
        raise MaoceError([Problem.at(project.name(folder), 1, 1, "no-folder")])
    if folder == root or any(folder.is_relative_to(root / name) for name in _OURS):
        raise MaoceError([Problem.at(project.name(folder), 1, 1, "sources-folder", usual=usual)])
    return folder
