"""What makes pages, and in which version; our own part of it as it is."""

import platform
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files as resources
from importlib.resources.abc import Traversable
from pathlib import Path

_OURS = Path(__file__).resolve().parents[2]
_SPEAKING = ("opencc", "pypinyin")
_PROGRAMS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "pymdown-extensions", "pyyaml")


@cache
def programs() -> list[str]:
    """Python, the packages, and the text of our modules, in an order that is always the same."""
    own = [text for part in ("publishing", "model") for text in _texts(resources("builder") / part)]
    return [platform.python_version(), *(f"{name} {version(name)}" for name in _PROGRAMS), *own]


@cache
def whole_program() -> list[bytes]:
    """The same, with all files of ours, and the packages that convert and spell what pages say."""
    said = [*programs(), *(f"{name} {version(name)}" for name in _SPEAKING)]
    return [*(line.encode("utf-8") for line in said), *contents(_OURS)]


def contents(folder: Path) -> Iterator[bytes]:
    """The path and the bytes of each file in a folder, in an order that is always the same; not what Python compiled."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder).as_posix().encode("utf-8")
            yield path.read_bytes()


def _texts(folder: Traversable) -> list[str]:
    found = []
    for inside in sorted(folder.iterdir(), key=lambda one: one.name):
        if inside.is_dir():
            found += _texts(inside)
        elif inside.name.endswith((".py", ".js", ".html")):
            found.append(inside.read_text("utf-8"))
    return found
