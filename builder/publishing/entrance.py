"""The pages outside the editions: where a reader chooses one."""

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def entrance_pages(version: str) -> Iterator[tuple[str, str]]:
    """File names and HTML of the site's own `index.html` and `404.html`."""
    template = _environment().get_template("entrance.html.j2")
    for name, missing in (("index.html", False), ("404.html", True)):
        yield name, template.render(base="", missing=missing, version=version)


def start_here(version: str) -> str:
    """The HTML of the bundle's START-HERE.html, which stands beside the site's folder."""
    return _environment().get_template("entrance.html.j2").render(base="site/", missing=False, version=version)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("builder.publishing"), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
