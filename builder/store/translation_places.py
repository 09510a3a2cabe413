"""Where something stands in a file of ours: a value in YAML, a paragraph in a translation."""

import re

from builder.store import yaml_places
from builder.store.yaml_places import Location


def locate(text: str, path: Location, offset: int | None = None) -> tuple[int, int]:
    """As `yaml_places.locate`; the path of a paragraph of a translation is `("paragraph", anchor)`.

    Without an offset of a character in its English, that is the line of its comment. The path of an exception in it is
    `("exception", anchor, Chinese)`. The text can be read without a problem.
    """
    if path[0] not in ("paragraph", "exception"):
        return yaml_places.locate(text, path, offset)
    lines = text.split("\n")
    begin = next((at for at, line in enumerate(lines) if line.startswith(f"<!-- {path[1]} ")), 0)
    if path[0] == "exception":
        name = str(path[2])
        return next(at for at in range(begin, len(lines)) if lines[at].lstrip().startswith(name)) + 1, 1
    if offset is None:
        return begin + 1, 1
    return _character(lines, next(at for at in range(begin, len(lines)) if "-->" in lines[at]) + 1, offset)


def _character(lines: list[str], begin: int, offset: int) -> tuple[int, int]:
    """Line and column of a character of the text that begins with line `begin`: its marks and line ends do not count."""
    while not lines[begin].strip():
        begin += 1
    start = re.match(r"\s*#*\s*", lines[begin])
    col = start.end() if start else 0
    for at in range(begin, len(lines)):
        said = lines[at].rstrip()
        if col + offset < len(said):
            return at + 1, col + offset + 1
        offset -= len(said) - col + 1  # the line end is one blank
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if not following.strip():
            return at + 1, max(len(said), 1)
        col = len(following) - len(following.lstrip())
    return begin + 1, 1
