"""What makes pages, and in which version; our own part of it as it is."""

import platform
from functools import cache
from importlib.metadata import version
from importlib.resources import files as resources
from importlib.resources.abc import Traversable

_PROGRAMS = ("mkdocs", "mkdocs-material", "markdown", "jinja2", "markupsafe", "pymdown-extensions", "pyyaml")


@cache
def programs() -> list[str]:
    """Python, the packages, and the text of our modules, in an order that is always the same."""
    own = [text for part in ("publishing", "model") for text in _texts(resources("builder") / part)]
    return [platform.python_version(), *(f"{name} {version(name)}" for name in _PROGRAMS), *own]


def _texts(folder: Traversable) -> list[str]:
    found = []
    for inside in sorted(folder.iterdir(), key=lambda one: one.name):
        if inside.is_dir():
            found += _texts(inside)
        elif inside.name.endswith((".py", ".js", ".html")):
            found.append(inside.read_text("utf-8"))
    return found
