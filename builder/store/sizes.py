"""Files that are too large to be read: told before a byte of them is."""

from pathlib import Path

from builder.model import Problem
from builder.model.limits import megabytes


def oversize(path: Path, name: str, limit: int) -> list[Problem]:
    """The problem that the file `path` (shown as `name`) has more than `limit` bytes, if it has."""
    size = path.stat().st_size
    return [Problem.at(name, 1, 1, "too-large", found=megabytes(size), limit=megabytes(limit))] if size > limit else []
