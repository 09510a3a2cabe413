"""The pages outside the editions: where a reader chooses one."""

from collections.abc import Iterator
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def entrance_pages(version: str, site_url: str = "") -> Iterator[tuple[str, str]]:
    """File names and HTML of the site's own `index.html` and `404.html`.

    A host serves 404.html at any depth, so its links begin with `site_url` where that is known.
    """
    template = _environment().get_template("entrance.html.j2")
    yield "index.html", template.render(base="", missing=False, version=version)
    base = f"{site_url.rstrip('/')}/" if site_url else ""
    yield "404.html", template.render(base=base, missing=True, version=version)


def start_here(version: str) -> str:
    """The HTML of the bundle's START-HERE.html, which stands beside the site's folder."""
    return _environment().get_template("entrance.html.j2").render(base="site/", missing=False, version=version)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("builder.publishing"), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
