"""The pages that MkDocs does not make: where a reader chooses an edition, and those that lead on to a new address."""

from collections.abc import Iterator
from functools import cache, partial
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from builder.model import BuildInfo, Edition, Published
from builder.publishing import policy

_MOVED = {
    Edition.ZH_HANS: ("本页已移至", "贸策"),
    Edition.ZH_HANT: ("本頁已移至", "貿策"),
    Edition.EN: ("This page has moved to", "Maoce"),
}


def entrance_pages(version: str, site_url: str = "") -> Iterator[tuple[str, str]]:
    """File names and HTML of the site's own `index.html` and `404.html`.

    A host serves 404.html at any depth, so its links begin at the host's root, with the path of `site_url` where that is
    known; where the site stands elsewhere, a script finds it.
    """
    render = partial(_environment().get_template("entrance.html.j2").render, editions=Edition, version=version)
    yield "index.html", render(base="", policy=policy.PAGE, script=None)
    base = f"{urlsplit(site_url).path.rstrip('/')}/"
    script = Markup(policy.missing_script())
    yield "404.html", render(base=base, policy=policy.missing_page(), script=script)


def start_here(index: str) -> str:
    """The HTML of the bundle's START-HERE.html, which stands beside the site's folder: the site's finished `index.html`."""
    return index.replace('href="', 'href="site/').replace("; url=", "; url=site/")


def read_me(info: BuildInfo, edition: Edition | None) -> str:
    """The text of the bundle's README.txt, made of the build `info`; `edition` is the only one that is inside, if so."""
    return _environment().get_template("README.txt.j2").render(info=info, edition=edition) + "\n"


def redirect_pages(published: Published) -> Iterator[tuple[str, str]]:
    """File names and HTML of a page at every address that has moved, in each edition; links are relative."""
    template = _environment().get_template("redirect.html.j2")
    for old, new in published.moved():
        for edition in Edition:
            target = f"{'../' * (old.count('/') + 1)}{new}/index.html"
            said, name = _MOVED[edition]
            yield (
                f"{edition}/{old}/index.html",
                template.render(target=target, language=edition.tag, said=said, name=name, new=new),
            )


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("builder.publishing"), undefined=StrictUndefined, autoescape=True, trim_blocks=True
    )
